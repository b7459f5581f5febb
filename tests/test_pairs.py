"""Statements of two levels side by side: which are akin, and what is marked, told by made texts and the real ones."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from exported import FOLDERS, standard_of
from occstd.model import Statement, Text
from occstd.model.base import Basis
from occstd.views.pairs import Pairing, pairing_of
from occstd.views.rows import task_changes
from occstd.views.site import Site

if TYPE_CHECKING:
    from occstd.model import Standard
    from occstd.views.pairs import Pair


def _marked(text: str, ranges: tuple[tuple[int, int], ...]) -> str:
    """A text with its marked parts in brackets."""
    for start, end in reversed(ranges):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text


@pytest.fixture
def pairing(standard: Standard) -> Pairing:
    """Pairs in the language of the real standard's English pages."""
    return pairing_of(Site(standard, "en"))


@pytest.mark.parametrize(
    ("before", "now"),
    [
        (
            "Explain a [local-services voucher] on air: [shops, period of use].",
            "Explain a [cross-border product] on air: [seller, tax].",
        ),
        ("[Follow] the replay.", "[Rewrite] the replay."),
        ("Stop [presenting] and call [the console operator].", "[In case of fire] stop [the session] and call [119]."),
        ("能[读懂]整场脚本，[标出]时段。", "能[依据方案编写]整场脚本，[写明]时段。"),
        ("直播间[未成年人]保护要求", "直播间[个人信息]保护要求"),
        ("能[核对许可证照]。", "能[追查授权链条]。"),
        ("The same.", "The same."),
    ],
)
def test_what_differs_is_marked_by_words_and_by_runs(pairing: Pairing, before: str, now: str) -> None:
    """English is marked by words; of Chinese no single character that happens to agree is left between two marks."""
    plain = [text.replace("[", "").replace("]", "") for text in (before, now)]
    gone, new = pairing.differences(*plain)
    assert (_marked(plain[0], gone), _marked(plain[1], new)) == (before, now)


def _pairs_of(language: str, standard: Standard) -> list[tuple[str, tuple[Pair, ...]]]:
    site = Site(standard, language)
    pairing, found = pairing_of(site), []
    for track in site.tracks:
        for low, high in zip(track.units, track.units[1:], strict=False):
            for change in task_changes(site.edition, high, low):
                sides = [getattr(side, "skills", ()) for side in (change.before, change.now)]
                found.append((f"{high.key} {change.task.id}", pairing.pair_up(*sides)))
    return found


def test_both_languages_pair_the_same_statements(standard: Standard) -> None:
    """Which are akin does not depend on the language of the page, and each stands in one pair at most."""
    english, chinese = (_pairs_of(language, standard) for language in ("en", "zh"))
    for (name, one), (_, other) in zip(english, chinese, strict=True):
        assert [(name, pair.before, pair.now) for pair in one] == [(name, pair.before, pair.now) for pair in other]
    for _, pairs in english:
        for side in ("before", "now"):
            assert len({getattr(one, side) for one in pairs}) == len(pairs)
    assert sum(len(pairs) for _, pairs in english) > 50


@pytest.mark.parametrize("name", FOLDERS)
def test_side_by_side_nothing_is_lost(name: str) -> None:
    """Of any standard, all that both sides ask stands there, once; what is marked and what is not make up the text."""
    standard = standard_of(name)
    for language in standard.languages:
        site = Site(standard, language)
        pairing = pairing_of(site)
        asked = [requirement for unit in site.units for _, requirement in unit.requirements]
        for before, now in pairwise(asked):
            rows = pairing.beside(before.skills, now.skills)
            for side, skills in (("before", before.skills), ("now", now.skills)):
                shown = ["".join(text for text, _ in one.parts) for row in rows for one in getattr(row, side)]
                assert sorted(shown) == sorted(map(site.say, skills))


def test_the_same_statement_is_its_own_pair(pairing: Pairing) -> None:
    """A statement that stands at both levels pairs with itself, unmarked, however alike another is."""
    basis = Basis(kind="elaborated")
    one, other = (Statement(id=name, en="Check the price.", zh="能核对价格。", basis=basis) for name in ("A", "B"))
    found = pairing.pair_up((one, other), (other, one))
    assert [(pair.before, pair.now, pair.gone, pair.new) for pair in found] == [(1, 0, (), ()), (0, 1, (), ())]


@pytest.mark.parametrize(
    ("before", "now", "likeness", "expected"),
    [
        (("Plan a rehearsal.", "能制定预演方案。"), ("Coordinate rehearsals.", "能统筹多个预演。"), 0.14, True),
        (("Plan a rehearsal.", "能制定预演方案。"), ("Plan a long rehearsal.", "能制定大型预演方案。"), 0.9, False),
        (("Handle refunds.", "能办理退款。"), ("Check refunds.", "能核对退款。"), 0.14, False),
        (("Handle refunds.", "能办理退款。"), ("Check refunds.", "能核对退款。"), 0.3, True),
    ],
    ids=["topic", "same-verb", "other-thing", "most-words"],
)
def test_one_thing_is_the_topic_or_most_words(
    pairing: Pairing, before: tuple[str, str], now: tuple[str, str], likeness: float, expected: bool
) -> None:
    """Sure is what names the topic or shares most words; of two that begin with one verb neither asks more."""
    topic, one, other = (Text(en=en, zh=zh) for en, zh in (("Rehearsal", "直播预演"), before, now))
    assert pairing.of_one_thing(topic, one, other, likeness) is expected
