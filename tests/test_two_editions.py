"""Two editions beside each other: what says the same counts as the same, whatever its id, and no line is lost."""

from __future__ import annotations

import dataclasses
import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from conftest import TINY
from diff_cases import FOLDER, compare
from occstd import cli
from occstd.diff import consecutive_diffs
from occstd.model import Text
from occstd.model.plain import to_plain
from occstd.reading.loader import adapter, load_standard
from occstd.render.two_editions import reading_text
from occstd.views.agreement import Agreeing
from occstd.views.pages.changes import changes_blocks
from occstd.views.pages.two_editions import read_editions
from occstd.views.pairs import Line
from occstd.views.site import Site

if TYPE_CHECKING:
    from occstd.model import Standard
    from occstd.views.agreement import Agreement
    from occstd.views.pages.two_editions import Reading

FULL = TINY.parent / "full-shape"
CASE = FOLDER / "editions-minted-anew"


def _lists(reading: Reading) -> list[Agreement]:
    """Everything that was laid beside each other."""
    units = [unit.lines for track in reading.tracks for unit in track.units]
    holders = [agreement for track in reading.tracks for _, agreement in track.holders]
    return [*units, *holders, *(part.lines for part in reading.parts)]


def _minted_anew(standard: Standard) -> Standard:
    """The standard with its last edition once more, in which every function, task and statement has another id."""
    plain = to_plain(standard)
    edition = json.dumps(plain["editions"][-1])
    names = {item["id"] for item in _dicts(plain["editions"][-1]["functions"]) if "id" in item}
    for name in sorted(names, key=len, reverse=True):
        edition = re.sub(rf'"{re.escape(name)}"', f'"new-{name}"', edition)
    plain["editions"].append(json.loads(edition) | {"id": "2099"})
    return adapter().validate_json(json.dumps(plain))


def _dicts(value: Any) -> list[dict[str, Any]]:
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [*([value] if isinstance(value, dict) else []), *(item for one in inside for item in _dicts(one))]


def test_other_ids_alone_are_no_difference() -> None:
    """An edition against itself with every id minted anew: all is the same, to the last weight."""
    standard = _minted_anew(load_standard(FULL))
    reading = read_editions(standard, "en", standard.current_edition, "2099")
    differing = {word: tally for word, tally in reading.summary.items() if tally.differs}
    assert not differing
    assert reading.summary["skills"].same == reading.summary["skills"].before > 0
    assert reading.summary["weights"].same > 0
    assert not [unit.title for track in reading.tracks for unit in track.units if unit.differs]


def test_summary_counts_each_fate() -> None:
    """Of the small case: what is the same but for a full stop, what is worded otherwise, what one side alone has."""
    standard, diff = compare(CASE)
    summary = read_editions(standard, "zh", diff.before, diff.after).summary
    counts = {
        word: (tally.same, tally.reworded, tally.only_before, tally.only_after)
        for word, tally in summary.items()
        if word in ("functions", "tasks", "skills", "knowledge", "training_hours", "weights", "definition")
    }
    assert counts == {
        "functions": (0, 2, 3, 0),
        "tasks": (1, 1, 3, 0),
        "skills": (2, 1, 2, 1),
        "knowledge": (2, 1, 2, 0),
        "training_hours": (0, 1, 0, 0),
        "weights": (2, 2, 10, 0),
        "definition": (1, 0, 0, 0),
    }


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("case", ["editions", "editions-official", "editions-minted-anew"])
def test_no_line_is_lost_and_none_stands_twice(case: str, language: str) -> None:
    """Of each list all lines are counted once, and the other direction of time finds the same."""
    standard, diff = compare(FOLDER / case)
    there = read_editions(standard, language, diff.before, diff.after)
    back = read_editions(standard, language, diff.after, diff.before)
    for found in _lists(there):
        assert len(found.reworded) == found.tally.reworded
        assert len(found.partners) == found.tally.same + found.tally.reworded
        assert (len(found.before), len(found.after)) == (found.tally.only_before, found.tally.only_after)
        lines = [one for one, _ in found.partners] + list(found.before)
        assert len(set(lines)) == len(lines) == found.tally.before
    mirrored = {word: (t.after, t.before, t.same, t.reworded) for word, t in back.summary.items()}
    assert mirrored == {word: (t.before, t.after, t.same, t.reworded) for word, t in there.summary.items()}


def _agree(standard: Standard, before: list[Line], after: list[Line]) -> Agreement:
    return Agreeing(Site(standard, "zh"), [*before, *after]).agree(before, after)


def test_changed_words_and_a_star_are_marked(tiny: Standard) -> None:
    """What differs is marked on both sides; a star that comes is a change although the words stay."""
    before = [Line(id="A", zh="能核对商品清单。"), Line(id="B", zh="能登记来访时间。")]
    after = [Line(id="C", zh="能查验商品清单。"), Line(id="D", zh="能登记来访时间", key=True)]
    first, second = _agree(tiny, before, after).reworded
    assert ([text for text, changed in first.gone if changed], [text for text, changed in first.new if changed]) == (
        ["核对"],
        ["查验"],
    )
    assert second.new[0] == ("★", True)
    assert not [text for text, changed in second.gone if changed]


def test_route_that_opens_another_level_is_changed(tiny: Standard) -> None:
    """The same sentence for another level is no longer the same condition."""
    before, after = Line(id="A", zh="年满16周岁。", levels=(5,)), Line(id="B", zh="年满16周岁。", levels=(4,))
    assert _agree(tiny, [before], [after]).tally.reworded == 1
    assert _agree(tiny, [before], [dataclasses.replace(after, levels=(5,))]).tally.same == 1


def test_label_of_ours_is_no_difference(tiny: Standard) -> None:
    """A label before the text is that of who wrote it down; with it and without it a line says the same."""
    before = Line(id="A", zh="合格分数线：60分。", unlabelled=Text(zh="60分。"))
    for said in ("60分。", "合格分数线：60分"):
        assert _agree(tiny, [before], [Line(id="B", zh=said)]).tally.same == 1


def test_figures_keep_their_points(tiny: Standard) -> None:
    """Punctuation is no difference, but what stands before a figure is: 1.5 is not 15."""
    for one, other, same in (("每1.5小时一次", "每15小时一次", 0), ("能看、能写。", "能看，能写", 1)):
        assert _agree(tiny, [Line(id="A", zh=one)], [Line(id="B", zh=other)]).tally.same == same


def test_of_several_same_lines_each_finds_its_own(tiny: Standard) -> None:
    """Where a text stands in two tasks, the one of the same task is its partner, and the same id goes before."""
    before = [Line(id="A", zh="能核对价格。", where="甲"), Line(id="B", zh="能核对价格。", where="乙")]
    after = [Line(id="C", zh="能核对价格。", where="乙"), Line(id="D", zh="能核对价格。", where="甲")]
    assert [(one.id, other.id) for one, other in _agree(tiny, before, after).partners] == [("B", "C"), ("A", "D")]
    kept = [dataclasses.replace(after[0], id="A"), after[1]]
    assert [(one.id, other.id) for one, other in _agree(tiny, before, kept).partners] == [("A", "A"), ("B", "D")]


def test_long_lists_are_cut_and_counted_unless_all_is_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    """Five lines of a list stand there, then how many more; --all has them all, and each change by its id."""
    arguments = ["diff", "2018", "2021", "--standard", str(FULL), "--language", "en"]
    assert cli.main(arguments) == 0
    short = capsys.readouterr().out
    assert cli.main([*arguments, "--all"]) == 0
    long = capsys.readouterr().out
    assert "+ … 1 more\n" in short
    assert " more\n" not in long
    sets = load_standard(FULL).editions[1].eligibility
    assert sets is not None
    last = sets.rule_sets[-1].routes[-1]
    assert (str(last.en) in short, str(last.en) in long) == (False, True)
    assert f"+ {last.id}" not in short
    assert ("Changes: " in short, "Changes: " in long) == (False, True)


def test_what_both_have_reads_the_same_in_text_whatever_the_language() -> None:
    """Counts do not depend on the language of the words where one side is in Chinese alone."""
    standard, diff = compare(CASE)
    english, chinese = (read_editions(standard, code, diff.before, diff.after).summary for code in ("en", "zh"))
    assert english == chinese
    assert "{+" in reading_text(read_editions(standard, "en", diff.before, diff.after), Site(standard, "en").words)


def test_page_of_editions_is_not_buried_under_what_the_project_adds() -> None:
    """Evidence, practice and links to law that one edition lacks stand in the data, and not on the page."""
    standard = load_standard(FULL)
    plain = to_plain(standard)
    bare = json.loads(json.dumps(plain["editions"][-1])) | {"id": "2099"}
    for item in _dicts(bare["functions"]):
        for name in ("evidence", "good_practice", "bad_practice", "law", "indicators"):
            item.pop(name, None)
    plain["editions"].append(bare)
    standard = adapter().validate_json(json.dumps(plain))
    diff = consecutive_diffs(standard)[-1]
    assert {change.record for change in diff.changes} >= {"evidence", "good_practice", "bad_practice", "skill"}
    told = str(changes_blocks(Site(standard, "en")))
    assert not [change.id for change in diff.changes if change.id in told]
