"""Which lines of two documents say the same, whatever their ids: word for word, akin, or in one of them alone."""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from occstd.model import Record, record
from occstd.views.pairs import Pairing, cut_at
from occstd.words import CHINESE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from occstd.views.pairs import Line
    from occstd.views.site import Site

_AKIN = 0.3
"""Least likeness of two lines that are taken for one line worded otherwise. Lines of a level stand in many tasks, so
that it must be more than for those of one task at two levels."""
_HELD = 0.25
"""Least share of the lines of the smaller of two things that have to be akin for these to be the same thing."""
_KEPT = frozenset("%&/#@*")
"""Signs that tell as much as a word does."""


@record
class Reworded(Record):
    """A line that both documents have in other words: its text on both sides in parts, changed ones marked."""

    before: Line
    after: Line
    gone: tuple[tuple[str, bool], ...]
    new: tuple[tuple[str, bool], ...]


@record
class Tally(Record):
    """How many lines each side has, and what became of them."""

    before: int = 0
    after: int = 0
    same: int = 0
    reworded: int = 0

    @property
    def only_before(self) -> int:
        """Lines that the former side alone has."""
        return self.before - self.same - self.reworded

    @property
    def only_after(self) -> int:
        """Lines that the present side alone has."""
        return self.after - self.same - self.reworded

    @property
    def differs(self) -> bool:
        """Whether anything is not the same."""
        return (self.before, self.after) != (self.same, self.same)

    def __add__(self, other: Tally) -> Tally:
        """Both counted together."""
        names = ("before", "after", "same", "reworded")
        return Tally(**{name: getattr(self, name) + getattr(other, name) for name in names})


@record
class Agreement(Record):
    """What two lists of lines have in common and what not, each in printed order."""

    tally: Tally = Tally()
    partners: tuple[tuple[Line, Line], ...] = ()
    """Lines that are the same or akin."""
    reworded: tuple[Reworded, ...] = ()
    before: tuple[Line, ...] = ()
    """What only the former side has."""
    after: tuple[Line, ...] = ()
    """What only the present side has."""

    def __add__(self, other: Agreement) -> Agreement:
        """Both, one after the other."""
        lists = ("partners", "reworded", "before", "after")
        joined = {name: getattr(self, name) + getattr(other, name) for name in lists}
        return Agreement(tally=self.tally + other.tally, **joined)


class Agreeing:
    """Lays lines of two documents beside each other; all that may be asked for has to be given first."""

    def __init__(self, site: Site, lines: Iterable[Line]) -> None:
        self._site = site
        self._pairing = Pairing(site, lines, _AKIN)

    def agree(self, before: Sequence[Line], after: Sequence[Line]) -> Agreement:
        """The lines that say the same, but for punctuation, those that are akin or have one id, and the rest."""
        same = self._same(before, after)
        former = set(same.values())
        left = [line for line in before if line not in former]
        rest = [line for line in after if line not in same]
        pairs = {rest[pair.now]: left[pair.before] for pair in self._pairing.pair_up(left, rest)}
        return self._agreement(before, after, same | pairs)

    def agree_on_holders(
        self, before: Sequence[Line], after: Sequence[Line], held: Agreement, sizes: Sequence[Mapping[str, int]]
    ) -> Agreement:
        """What holds the lines, such as tasks: the same are those of one id, of one name, or those whose lines agree.

        Args:
            before: the former holders, each as the line of its name.
            after: the present ones.
            held: what their lines have in common; a line names its holders in its place.
            sizes: how many lines each holder has, by id, on both sides.
        """
        shared = Counter((x, y) for one, other in held.partners for x in one.place for y in other.place)
        votes = sorted(
            (
                (
                    one.id == other.id,
                    self._says_the_same(one, other),
                    shared[one.id, other.id],
                    -i,
                    -j,
                )
                for i, one in enumerate(before)
                for j, other in enumerate(after)
            ),
            reverse=True,
        )
        found: dict[Line, Line] = {}
        for same_id, same_name, count, i, j in votes:
            one, other = before[-i], after[-j]
            is_one = same_id or same_name or count > _HELD * min(sizes[0][one.id], sizes[1][other.id])
            if is_one and other not in found and one not in found.values():
                found[other] = one
        return self._agreement(before, after, found)

    def _agreement(self, before: Sequence[Line], after: Sequence[Line], partners: dict[Line, Line]) -> Agreement:
        former = set(partners.values())
        pairs = tuple((partners[line], line) for line in after if line in partners)
        reworded = tuple(self._reworded(*pair) for pair in pairs if not self._says_the_same(*pair))
        return Agreement(
            tally=Tally(before=len(before), after=len(after), same=len(pairs) - len(reworded), reworded=len(reworded)),
            partners=pairs,
            reworded=reworded,
            before=tuple(line for line in before if line not in former),
            after=tuple(line for line in after if line not in partners),
        )

    def _same(self, before: Sequence[Line], after: Sequence[Line]) -> dict[Line, Line]:
        """The former line of each present one that says the same; of several, the one with its id or in its place."""
        having: dict[str, list[Line]] = defaultdict(list)
        for line in before:
            for form in _forms(line, CHINESE):
                having[form].append(line)
        likely = {
            line: [one for form in _forms(line, CHINESE) for one in having[form] if self._says_the_same(one, line)]
            for line in after
        }
        found: dict[Line, Line] = {}
        taken: set[Line] = set()
        for line in sorted(after, key=lambda line: all(line.id != one.id for one in likely[line])):
            free = [one for one in likely[line] if one not in taken]
            if free:
                found[line] = max(free, key=lambda one: (one.id == line.id, one.where == line.where))
                taken.add(found[line])
        return found

    def _says_the_same(self, one: Line, other: Line) -> bool:
        code = self._common(one, other)
        is_alike = (one.key, one.levels) == (other.key, other.levels)
        return is_alike and not _forms(one, code).isdisjoint(_forms(other, code))

    def _common(self, one: Line, other: Line) -> str:
        """The site's language, or Chinese where one of the lines is not translated."""
        code = self._site.language
        return code if one.translated(code) and other.translated(code) else CHINESE

    def _reworded(self, before: Line, after: Line) -> Reworded:
        texts = [line.said(self._common(before, after)) for line in (before, after)]
        ranges = self._pairing.differences(*texts)
        gone, new = (cut_at(text, marked) for text, marked in zip(texts, ranges, strict=True))
        stars = [((("★", before.key != after.key), (" ", False)) if line.key else ()) for line in (before, after)]
        return Reworded(before=before, after=after, gone=(*stars[0], *gone), new=(*stars[1], *new))


def _forms(line: Line, code: str) -> frozenset[str]:
    """What a line says, with its label and without."""
    return frozenset(_bare(text.said(code)) for text in (line, line.unlabelled) if text)


def _bare(text: str) -> str:
    """A text without spaces and punctuation, but for what stands before a figure, as in 1.5."""
    said = unicodedata.normalize("NFKC", text).casefold()
    return "".join(sign for sign, after in zip(said, f"{said[1:]} ", strict=True) if _tells(sign, after))


def _tells(sign: str, after: str) -> bool:
    if sign.isspace():
        return False
    return not unicodedata.category(sign).startswith("P") or sign in _KEPT or after.isdigit()
