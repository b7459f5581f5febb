"""The standard as one document: all that the edition says is in it, it never passes for official, and it comes back."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import docx
import pytest

from lookalikes import samples
from lookalikes.drawing import draw
from lookalikes.layout import LAYOUTS
from occstd.cli import main
from occstd.importing.flow import heading_of
from occstd.model import Basis
from occstd.reading.loader import load_standard
from occstd.render.printers import print_document
from occstd.views.blocks import Heading, Line, Lines, Prose
from occstd.views.documents.standard_text import standard_document
from occstd.views.grid import Grid
from occstd.views.site import Site
from pdf_texts import pdf_texts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from occstd.model import Standard
    from occstd.views.documents.document import Document

pytestmark = pytest.mark.long

ADDRESS = "https://example.org/occstd"
MINISTRY = "中华人民共和国人力资源和社会保障部"


def _grids(document: Document, chapter: str) -> Iterator[tuple[str, Grid]]:
    """The ruled tables of a chapter, each with the heading above it."""
    section = next(s for s in document.sections if s.heading.text.startswith(f"{chapter} "))
    title = ""
    for block in section.blocks:
        if isinstance(block, Heading):
            title = block.text
        elif isinstance(block, Grid):
            yield title, block


def test_names_of_functions_and_tasks_break_between_words(standard: Standard) -> None:
    """In English the longest word of a function or a task has room in its column, in letters of usual width."""
    text_width, padding, letter = 165 * 72 / 25.4, 8, 0.42 * 9.5
    for _, grid in _grids(standard_document(Site(standard, "en")), "3"):
        for row in grid.rows[1:]:
            for cell in (cell for cell in row if cell.centred):
                column = 1 if "." in cell.entries[0].number[:-1] else 0
                room = text_width * grid.widths[column] / sum(grid.widths) - padding
                assert max(len(word) for word in cell.entries[0].text.split()) * letter <= room


@pytest.mark.parametrize("language", ["en", "zh"])
def test_tables_say_what_each_unit_asks(standard: Standard, language: str) -> None:
    """Each direction and level has its table: every function, task, skill and knowledge item with number and star."""
    site = Site(standard, language)
    found = [grid for _, grid in _grids(standard_document(site), "3")]
    units = [unit for unit in site.units if unit.functions]
    assert len(found) == len(units)
    for unit, grid in zip(units, found, strict=True):
        said = [(e.number, e.text) for row in grid.rows[1:] for cell in row for e in cell.entries]
        wanted = []
        for f, (function, rows) in enumerate(unit.rows, 1):
            wanted.append((f"{f}.", site.say(function.name)))
            for t, (task, asked) in enumerate(rows, 1):
                wanted.append((f"{f}.{t}", site.say(task.name)))
                for items in (asked.skills, asked.knowledge):
                    wanted += [
                        (f"{'★' if getattr(s, 'key', False) else ''}{f}.{t}.{n}", site.say(s))
                        for n, s in enumerate(items, 1)
                    ]
        assert said == wanted


def test_weights_stand_in_a_column_for_each_level(standard: Standard) -> None:
    """Each number of each weight table is printed once, what a level does not have is a dash, columns end with 100."""
    site = Site(standard, "zh")
    printed = [
        cell.entries[0].text
        for _, grid in _grids(standard_document(site), "4")
        for row in grid.rows[1:-1]
        for cell in row
    ]
    weights = [w for t in site.edition.weights for c in (t.theory, t.skills) for w in (c or {}).values() if w]
    assert sorted(text for text in printed if text.isdecimal()) == sorted(map(str, weights))
    assert "—" in printed
    for _, grid in _grids(standard_document(site), "4"):
        assert [cell.entries[0].text for cell in grid.rows[-1]][1:] == ["100"] * (len(grid.widths) - 2)


def test_other_basis_has_a_mark_of_its_own(standard: Standard) -> None:
    """The heading of a table has the mark of most of it; a statement that rests on something else has its own."""
    edition = next(e for e in standard.editions if e.id == standard.current_edition)
    function = edition.functions[0]
    task = function.tasks[0]
    level, asked = next(iter(task.levels.items()))
    skill = replace(asked.skills[0], basis=Basis(kind="official"))
    changed = replace(task, levels=task.levels | {level: replace(asked, skills=(skill, *asked.skills[1:]))})
    functions = (replace(function, tasks=(changed, *function.tasks[1:])), *edition.functions[1:])
    others = [replace(e, functions=functions) if e is edition else e for e in standard.editions]
    site = Site(replace(standard, editions=tuple(others)), "zh")
    marks = [
        e.mark for _, grid in _grids(standard_document(site), "3") for row in grid.rows for c in row for e in c.entries
    ]
    assert [mark.glyph for mark in marks if mark] == ["●"]


def test_sentence_of_several_rests_on_the_least_known(standard: Standard) -> None:
    """Hours of levels stand in one sentence; where one of them is our own, the sentence is not called reported."""

    def sign(said: Standard) -> str:
        texts = [line for s in standard_document(Site(said, "zh")).sections for b in s.blocks for line in _lines(b)]
        return next(line.mark.glyph for line in texts if "标准学时；" in line.text)

    edition = next(e for e in standard.editions if e.id == standard.current_edition)
    *hours, last = edition.training_hours
    own = replace(edition, training_hours=(*hours, replace(last, basis=Basis(kind="elaborated"))))
    changed = replace(standard, editions=tuple(own if e is edition else e for e in standard.editions))
    assert [sign(standard), sign(changed)] == ["◐", "✎"]


def _lines(block: object) -> tuple[Line, ...]:
    return block.lines if isinstance(block, Lines) else ()


@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_is_doubtful_is_named_with_the_reason(standard: Standard, language: str) -> None:
    """Before the chapters stands each of their statements that is doubtful, with its reason, and no other."""
    site = Site(standard, language)
    blocks = standard_document(site).sections[0].blocks
    (listed,) = (block for block in blocks if isinstance(block, Lines))
    edition = site.edition
    wanted = [s for s in (edition.environment, edition.aptitude, *edition.training_hours) if s]
    told = {line.text: line.note for line in listed.lines}
    assert {
        site.say(s): site.say(s.basis.note) for s in wanted if s.basis.support == "doubtful"
    }.items() <= told.items()
    assert all(told.values())
    assert site.say(edition.foundations.evidence[0]) not in told


@pytest.fixture(scope="module")
def pages(standard: Standard) -> list[str]:
    """The texts of its pages in Chinese, without spaces."""
    document = standard_document(Site(standard, "zh", address=ADDRESS))
    return [re.sub(r"\s", "", text) for text in pdf_texts(print_document(document, "pdf"))]


def test_no_page_passes_for_the_official_file(standard: Standard, pages: list[str]) -> None:
    """The cover says whose work it is and names no authority as issuer; the foot of every page says what it is not."""
    words = Site(standard, "zh").words
    assert words["st_kind"] in pages[0]
    assert words["st_notice"] in pages[0]
    assert not any(MINISTRY in page for page in pages)
    assert [n for n, page in enumerate(pages, 1) if words["st_foot"] not in page] == []


def test_no_address_is_named_where_there_is_no_site(standard: Standard) -> None:
    """Without a site neither text nor foot leads to one."""
    with_site, without = (standard_document(Site(standard, "en", address=at)) for at in (ADDRESS, ""))
    assert ADDRESS in with_site.foot.address
    assert without.foot.address == ""
    said = [
        [block.text for part in document.sections for block in part.blocks if isinstance(block, Prose)]
        for document in (with_site, without)
    ]
    assert [any("on the site" in text for text in texts) for texts in said] == [True, False]


def test_reasons_to_doubt_are_printed(standard: Standard, pages: list[str]) -> None:
    """The reason stands below the statement that it is about."""
    text = "".join(pages[:5])
    hours = Site(standard, "zh").edition.training_hours[0]
    assert re.sub(r"\s", "", hours.basis.note.zh) in text


def test_table_that_goes_on_says_so(pages: list[str]) -> None:
    """续表 stands on a page where a table goes on from the page before, and the head with it; nowhere else."""
    tables = [page for page in pages if "职业功能工作内容技能要求相关知识要求" in page]
    going_on = [page for page in tables if "续表" in page]
    assert len(tables) > len(going_on) > 10
    for page in going_on:
        assert "续表职业功能" in page


@pytest.mark.parametrize("language", ["en", "zh"])
def test_word_has_the_same_tables(standard: Standard, language: str) -> None:
    """Word has a table for each of ours, cell by cell, with merged cells and a head that stands again."""
    document = standard_document(Site(standard, language, address=ADDRESS))
    grids = [grid for chapter in "34" for _, grid in _grids(document, chapter)]
    read = docx.Document(io.BytesIO(print_document(document, "docx")))
    tables = [table for table in read.tables if len(table.columns) > 2][-len(grids) :]
    for grid, table in zip(grids, tables, strict=True):
        wanted = [" ".join(filter(None, (e.number, e.text))) for row in grid.rows for cell in row for e in cell.entries]
        said = [p.text for row in table._tbl.tr_lst for cell in row.tc_lst for p in cell.p_lst if p.text]
        assert [text.rstrip("●◍◐◇✎∅\u00a0") for text in said] == wanted
        assert table._tbl.tr_lst[0].trPr.xpath("./w:tblHeader")


# printed and read again


def _imported(file: Path, folder: Path) -> dict[str, str]:
    assert main(["import", str(file), "--into", str(folder), "--ocr", "never"]) == 0
    return {str(path.relative_to(folder)): path.read_text(encoding="utf-8") for path in folder.rglob("*.yaml")}


def _printed(folder: Path) -> Path:
    assert main(["print", "--standard", str(folder), "--language", "zh", "--output", str(folder.parent)]) == 0
    (file,) = folder.parent.glob("*-standard-text.zh.pdf")
    return file


@pytest.mark.parametrize("sample", [samples.plain, samples.professional], ids=["plain", "professional"])
def test_print_is_read_back_as_the_same_standard(sample: object, tmp_path: Path) -> None:
    """Import, print, import: every file is the same but for what names the PDF and the places on its pages."""
    first = _imported(draw(sample(), LAYOUTS[0], tmp_path), tmp_path / "example")  # type: ignore[operator]
    again = _imported(_printed(tmp_path / "example"), tmp_path / "again" / "example")
    assert first.keys() == again.keys()
    of_file = {name for name in first if name.endswith(("sources.yaml", "provenance.yaml"))}
    assert {name for name in first if first[name] != again[name]} <= of_file


def test_shared_functions_come_back_in_each_direction(tmp_path: Path) -> None:
    """Each direction's tables are whole, so that what directions share is read back once for each of them."""
    _imported(draw(samples.shared(), LAYOUTS[0], tmp_path), tmp_path / "example")
    _imported(_printed(tmp_path / "example"), tmp_path / "again" / "example")

    def said(folder: Path) -> list[tuple[object, ...]]:
        site = Site(load_standard(folder), "zh")
        return [
            (site.track_name(unit), unit.number, function.name.zh, task.name.zh, item.zh, getattr(item, "key", False))
            for unit in site.units
            for function, rows in unit.rows
            for task, asked in rows
            for item in (*asked.skills, *asked.knowledge)
        ]

    assert said(tmp_path / "again" / "example") == said(tmp_path / "example")


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("1 职业概况", "1"),
        ("3 工作要求", "3"),
        ("1.2 职业编码", "1.2"),
        ("4-01-02-07，属2015年版职业分类大典的编码。", None),
        ("3年。", None),
        ("2名监考人员；综合评审委员为3人（含）以上单数。", None),
    ],
)
def test_only_chapters_have_a_bare_number(line: str, number: str | None) -> None:
    """A line that begins with a code, or with a number torn from its unit's sentence, is no heading."""
    found = heading_of(line, 1)
    assert (found.number if found else None) == number
