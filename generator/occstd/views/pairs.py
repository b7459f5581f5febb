"""What a task asks at two levels, statement by statement: which are akin, and which words of those differ."""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise
from math import log
from typing import TYPE_CHECKING

from occstd.model import Record, Text, record
from occstd.views.remarks import Mark, mark_for
from occstd.views.site import whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from occstd.model import Edition, Statement
    from occstd.views.site import Site

Ranges = tuple[tuple[int, int], ...]
"""Parts of a text, each from a character to before another."""

_AKIN = 0.1
"""Least likeness of two statements that stand beside each other; what they share below it is chance."""
_TELLING = 0.5
"""What is the same between two changes is marked with them unless it holds a piece that tells so much, as a share of
one that stands once. Single characters and small words that happen to agree would only make the marks restless."""
_SURE = 0.25
"""Least likeness of two statements that are about one thing whatever it is; seldom do they share so much."""
_CHINESE = r"\u3400-\u9fff"
_WORD = re.compile(rf"[{_CHINESE}]|[^\W{_CHINESE}]+(?:['\u2019.,][^\W{_CHINESE}]+)*|[^\w\s]")
_LATIN, _RUN = re.compile(rf"[^\W_{_CHINESE}]+"), re.compile(rf"[{_CHINESE}]+")


@record
class Line(Text):
    """A line of one document."""

    id: str
    glyph: str = ""
    """Mark of what it rests on; empty for what has no basis of its own."""
    unlabelled: Text | None = None
    """The line without the label before it, where it has one."""
    place: tuple[str, ...] = ()
    """Ids of what it stands in, such as function and task."""
    where: str = ""
    """What it stands in, in words."""
    key: bool = False
    """True for a key skill."""
    levels: tuple[int, ...] = ()
    """Numbers of the levels that a route of eligibility opens."""


@record
class Marked(Record):
    """A statement of a pair, or one that stands alone: its text in parts, each with whether the other lacks it."""

    parts: tuple[tuple[str, bool], ...]
    mark: Mark
    """What it rests on."""
    key: bool = False
    """True for a key skill."""


@record
class Beside(Record):
    """What stands beside each other: a pair, or what each side has alone."""

    before: tuple[Marked, ...]
    now: tuple[Marked, ...]
    is_pair: bool


@record
class Pair(Record):
    """Two statements that are akin, by their places, and the parts of each that the other does not have."""

    before: int
    now: int
    likeness: float
    """From 0 to 1."""
    gone: Ranges
    new: Ranges


class Pairing:
    """Pairs the statements of an edition's levels, or of other texts.

    Which are akin follows from all languages of the standard, so that it is the same on the pages of each. What differs
    is told of the texts as they stand on the pages of the site.

    Args:
        site: the site.
        texts: all texts that may be asked for.
        akin: least likeness of two that make a pair.
    """

    def __init__(self, site: Site, texts: Iterable[Text], akin: float = _AKIN) -> None:
        self._site, self._akin, self._rare = site, akin, _rarity(texts)
        self._most = max(self._rare.values(), default=0)
        self._weights: dict[str, float] = {}

    def pair_up(self, before: Sequence[Statement | Line], now: Sequence[Statement | Line]) -> tuple[Pair, ...]:
        """The statements of two levels that are akin, in the order of the second; each stands in one pair at most."""
        likely = [(x.id == y.id, self._likeness(x, y), -i, -j) for i, x in enumerate(before) for j, y in enumerate(now)]
        left, right, found = set(range(len(before))), set(range(len(now))), []
        for is_same, likeness, i, j in sorted(likely, reverse=True):
            if (is_same or likeness >= self._akin) and -i in left and -j in right:
                left.remove(-i)
                right.remove(-j)
                found.append((-j, -i, likeness))
        texts = [[self._site.say(one) for one in side] for side in (before, now)]
        return tuple(self._pair(i, j, likeness, texts[0][i], texts[1][j]) for j, i, likeness in sorted(found))

    def _pair(self, before: int, now: int, likeness: float, old: str, new: str) -> Pair:
        gone, added = self.differences(old, new)
        return Pair(before=before, now=now, likeness=likeness, gone=gone, new=added)

    def differences(self, before: str, now: str) -> tuple[Ranges, Ranges]:
        """The parts of two texts that the other does not have: by words, in Chinese by runs of characters."""
        if before == now:
            return (), ()
        tokens = [list(_WORD.finditer(text)) for text in (before, now)]
        old, new = ([token[0].casefold() for token in side] for side in tokens)
        codes = SequenceMatcher(self._is_common, old, new, autojunk=False).get_opcodes()
        changed = [
            code
            for n, code in enumerate(codes)
            if code[0] != "equal" or (0 < n < len(codes) - 1 and not self._tells(before, tokens[0][code[1] : code[2]]))
        ]
        gone = _joined(tokens[0], [(start, end) for _, start, end, _, _ in changed])
        return gone, _joined(tokens[1], [(start, end) for _, _, _, start, end in changed])

    def _is_common(self, word: str) -> bool:
        """Whether a word that both texts have tells too little to be what the rest is laid beside."""
        return not _RUN.match(word) and self._rare.get(word, 0) < _TELLING * self._most

    def _tells(self, text: str, tokens: Sequence[re.Match[str]]) -> bool:
        pieces = _pieces(text[tokens[0].start() : tokens[-1].end()])
        return max((self._rare.get(piece, 0) for piece in pieces), default=0) >= _TELLING * self._most

    def of_one_thing(self, topic: Text, before: Text, now: Text, likeness: float) -> bool:
        """Whether two that are akin are about one thing, and do something else with it.

        Words that two share may be those around the thing, such as time and place. Sure is what names the same as the
        topic, such as the name of the task, or shares most of its words. Of two that begin with one word, which in
        English is what is done, neither asks more: they do the same with other things.
        """
        if _opening(before) & _opening(now):
            return False
        said = [text.by_language() for text in (topic, before, now)]
        shared = (frozenset.intersection(*(_pieces(texts.get(name, "")) for texts in said)) for name in said[0])
        told = max((self._rare.get(piece, 0) for pieces in shared for piece in pieces), default=0)
        return likeness >= _SURE or told >= _TELLING * self._most

    def beside(self, before: Sequence[Statement], now: Sequence[Statement]) -> tuple[Beside, ...]:
        """The pairs with their words, and last what each side has alone."""
        pairs = self.pair_up(before, now)
        rows = [self.row(pair, before, now) for pair in pairs]
        alone = [
            tuple(self._marked(one, ()) for n, one in enumerate(side) if n not in taken)
            for side, taken in ((before, {pair.before for pair in pairs}), (now, {pair.now for pair in pairs}))
        ]
        if any(alone):
            rows.append(Beside(before=alone[0], now=alone[1], is_pair=False))
        return tuple(rows)

    def row(self, pair: Pair, before: Sequence[Statement], now: Sequence[Statement]) -> Beside:
        """A pair with its words."""
        old, new = self._marked(before[pair.before], pair.gone), self._marked(now[pair.now], pair.new)
        return Beside(before=(old,), now=(new,), is_pair=True)

    def _marked(self, statement: Statement, ranges: Ranges) -> Marked:
        text = self._site.say(statement)
        parts = cut_at(text, ranges)
        found = mark_for(self._site, statement)
        return Marked(parts=parts, mark=found, key=getattr(statement, "key", False))

    def _likeness(self, one: Text, other: Text) -> float:
        """How much two statements share of what tells them from others, on average of the languages.

        Nothing where they share nothing that tells much in one of them: on its pages all would be marked.
        """
        rare, found = self._rare, []
        said = one.by_language(), other.by_language()
        for language in said[0].keys() & said[1].keys():
            texts = [side[language] for side in said]
            shared = [rare[piece] for piece in _pieces(texts[0]) & _pieces(texts[1])]
            if not shared or max(shared) < _TELLING * self._most:
                return 0
            found.append(2 * sum(shared) / sum(map(self._weight, texts)))
        return sum(found) / len(found) if found else 0

    def _weight(self, text: str) -> float:
        """What all pieces of a text tell together; each text is laid beside many."""
        if text not in self._weights:
            self._weights[text] = sum(self._rare[piece] for piece in _pieces(text))
        return self._weights[text]


def cut_at(text: str, ranges: Ranges) -> tuple[tuple[str, bool], ...]:
    """A text in parts, each with whether it lies in one of the ranges."""
    ends = [0, *(end for part in ranges for end in part), len(text)]
    cut = ((text[start:end], n % 2 == 1) for n, (start, end) in enumerate(pairwise(ends)))
    return tuple((whole(part, text), is_changed) for part, is_changed in cut if part)


def _joined(tokens: Sequence[re.Match[str]], ranges: Sequence[tuple[int, int]]) -> Ranges:
    """Ranges of tokens as ranges of characters, those that follow upon each other as one, without signs around them."""
    joined: list[tuple[int, int]] = []
    for start, end in ranges:
        if joined and joined[-1][1] == start:
            joined[-1] = (joined[-1][0], end)
        elif start < end:
            joined.append((start, end))
    words = ([token for token in tokens[start:end] if token[0][0].isalnum()] for start, end in joined)
    return tuple((said[0].start(), said[-1].end()) for said in words if said)


@lru_cache(maxsize=16384)
def _pieces(text: str) -> frozenset[str]:
    """Words in small letters, and of Chinese every two characters that follow upon each other."""
    runs = (run[0] for run in _RUN.finditer(text))
    pairs = (run[n : n + 2] for run in runs for n in range(len(run) - 1))
    return frozenset((*(word[0].casefold() for word in _LATIN.finditer(text)), *pairs))


def _opening(text: Text) -> set[str]:
    """The word that a text begins with, in each language that parts words."""
    found = (_LATIN.match(said) for said in text.by_language().values())
    return {word[0].casefold() for word in found if word}


def _asked(edition: Edition) -> Iterator[Text]:
    for function in edition.functions:
        for task in function.tasks:
            for asked in task.requirements:
                yield from (*asked.skills, *asked.knowledge)


@lru_cache(maxsize=4)  # every unit against another asks for it, in each of its documents
def pairing_of(site: Site) -> Pairing:
    """Pairs the statements of the requirements of a site's edition."""
    return Pairing(site, _asked(site.edition))


def _rarity(texts: Iterable[Text]) -> Mapping[str, float]:
    """What each piece tells: the more, the fewer texts have it."""
    said = [text for one in texts for text in one.by_language().values()]
    found = Counter(piece for text in said for piece in _pieces(text))
    return {piece: log(1 + len(said) / count) for piece, count in found.items()}
