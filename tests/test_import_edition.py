"""The text of a standard as an edition of one that exists: the former stays, ids are kept, the difference is short."""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from conftest import TINY
from lookalikes import samples
from lookalikes.drawing import draw
from lookalikes.layout import LAYOUTS
from occstd.cli import main
from occstd.diff import diff_editions
from occstd.reading.loader import load_standard

if TYPE_CHECKING:
    from pathlib import Path

    from lookalikes.said import SaidStandard
    from occstd.model import Standard

pytestmark = pytest.mark.long

FORMER = samples.professional()
TEXT = ("import", "--ocr", "never")
REWORDED = "能完全不同地完成这项工作。"


def _later() -> SaidStandard:
    """The same standard a year later: one skill is worded otherwise, one is new."""
    table = FORMER.tables[0]
    function = table.functions[0]
    task = function.tasks[0]
    skills = (replace(task.skills[0], text=REWORDED), *task.skills[1:])
    functions = (replace(function, tasks=(replace(task, skills=skills), *function.tasks[1:])), *table.functions[1:])
    return replace(FORMER, year="2030", tables=(replace(table, functions=functions), *FORMER.tables[1:]))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A standard with the former text and the later one, each from its PDF."""
    base = tmp_path_factory.mktemp("edition")
    folder = base / "example"
    assert main([*TEXT, str(draw(FORMER, LAYOUTS[0], base)), "--into", str(folder)]) == 0
    before = {path: path.read_bytes() for path in (folder / FORMER.year).rglob("*.yaml")}
    later = draw(_later(), LAYOUTS[1], base)
    assert main([*TEXT, str(later), "--standard", str(folder), "--edition", "2030-text"]) == 0
    assert {path: path.read_bytes() for path in before} == before
    return folder


def test_both_editions_stand_side_by_side(folder: Path) -> None:
    """The standard is sound, opens with the former edition, and has the later with the same ids for the same words."""
    standard = load_standard(folder)
    assert [edition.id for edition in standard.editions] == [FORMER.year, "2030-text"]
    assert standard.current_edition == FORMER.year
    assert len(standard.sources) == 2
    former, later = (
        {s.id: s.zh for f in e.functions for t in f.tasks for r in t.levels.values() for s in (*r.skills, *r.knowledge)}
        for e in standard.editions
    )
    assert {former[name] for name in former if name not in later} == {
        FORMER.tables[0].functions[0].tasks[0].skills[0].text
    }
    assert {text for name, text in later.items() if name not in former} == {REWORDED}
    assert all(former[name] == later[name] for name in former if name in later)


def test_difference_names_what_changed_alone(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Of some hundred statements the difference has the two that differ, with their words."""
    options = ["--standard", str(folder), "--language", "zh"]
    assert main(["diff", FORMER.year, "2030-text", *options]) == 0
    level = capsys.readouterr().out.partition("\n-- ")[2].partition("\n\n")[2].partition("\n\n")[0]
    lines = [line for line in level.splitlines() if line[:1] in "+-~" and line[1:2] == " "]
    assert [line[:2] for line in lines] == ["- ", "+ "]
    assert REWORDED in lines[1]


def test_current_edition_says_which_leads(folder: Path) -> None:
    """One line of the occupation's file changes what the standard opens with."""
    file = folder / "occupation.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace(f'current_edition: "{FORMER.year}"', "current_edition: 2030-text"), encoding="utf-8")
    try:
        assert load_standard(folder).current_edition == "2030-text"
    finally:
        file.write_text(text, encoding="utf-8")


def test_edition_that_exists_is_refused(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An edition is never written over."""
    file = draw(FORMER, LAYOUTS[0], tmp_path)
    assert main([*TEXT, str(file), "--standard", str(folder)]) == 1
    assert "has an edition" in capsys.readouterr().err


def test_edition_of_a_standard_in_two_languages_is_sound(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What the program itself writes, such as the source, is in both languages; the text is in Chinese alone."""
    folder = tmp_path / TINY.name
    shutil.copytree(TINY, folder)
    file = draw(FORMER, LAYOUTS[0], tmp_path)
    assert main([*TEXT, str(file), "--standard", str(folder), "--edition", "2030-text"]) == 0
    standard = load_standard(folder)
    assert f"occstd diff {standard.current_edition} 2030-text --standard {folder}" in capsys.readouterr().err
    assert standard.sources[-1].en
    assert standard.editions[-1].functions[0].name.en is None


def test_missing_translation_is_no_other_wording(tiny: Standard) -> None:
    """Where an edition has the same Chinese and no English, nothing is worded otherwise; other Chinese is."""
    edition = tiny.editions[0]
    function = edition.functions[0]
    bare = replace(function, name=replace(function.name, en=None))
    other = replace(function, name=replace(function.name, en=None, zh="别的名称"))
    for name, expected in ((bare, []), (other, ["reworded"])):
        later = replace(edition, id="later", functions=(name, *edition.functions[1:]))
        changes = diff_editions(tiny, edition, later).changes
        assert [change.kind for change in changes] == expected
