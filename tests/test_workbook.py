"""The planning workbook: read back, its sums hold, its cells are what they should be, and text stays text."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook

from documents import HOSTILE
from occstd.model import GLYPHS, Delivery
from occstd.render.printed import PrintError, text_width
from occstd.render.workbook import workbook
from occstd.views.documents.books import Column, Sheet
from occstd.views.documents.plan import course_plan
from occstd.views.documents.workbook import planning_workbook
from occstd.views.site import Site
from occstd.words import LANGUAGES

if TYPE_CHECKING:
    from openpyxl.workbook.workbook import Workbook as Read
    from openpyxl.worksheet.worksheet import Worksheet

    from occstd.model import Standard
    from occstd.views.documents.books import Workbook
    from occstd.views.site import Unit

COURSE = Delivery(hours=160, per_day=6, days_per_week=5, start="2027-03-01", provider="Example Training")
HEADS = 4
"""Row of the heads, as readers count."""


def _site(standard: Standard, language: str) -> Site:
    return Site(standard, language, address="https://occstd.example")  # type: ignore[arg-type]


def _unit(site: Site) -> Unit:
    return next(unit for unit in site.units if unit.functions)


def _read(book: Workbook, *, values: bool = True) -> Read:
    return load_workbook(io.BytesIO(workbook(book)), data_only=values)


def _rows(page: Worksheet, count: int) -> list[list[Any]]:
    return [list(row) for row in page.iter_rows(min_row=HEADS + 1, max_row=HEADS + count, values_only=True)]


@pytest.fixture(scope="module", params=LANGUAGES)
def site(standard: Standard, request: pytest.FixtureRequest) -> Site:
    """The standard in each language."""
    return _site(standard, request.param)


@pytest.fixture(scope="module")
def book(site: Site) -> Workbook:
    """The workbook of a course."""
    return planning_workbook(site, _unit(site), COURSE)


@pytest.fixture(scope="module")
def read(book: Workbook) -> Read:
    """It, read back with the values of its formulas."""
    return _read(book)


def test_workbook_explains_itself_first(site: Site, book: Workbook, read: Read) -> None:
    """The first sheet says what it is, what it rests on, its address, its status, and what every mark means."""
    text = "\n".join(str(value) for row in read.worksheets[0].iter_rows(values_only=True) for value in row if value)
    assert read.sheetnames == [book.about, *(sheet.name for sheet in book.sheets)]
    for wanted in (book.title, book.foot.edition, book.foot.version, book.foot.notice, book.foot.address):
        assert wanted in text
    assert site.words["provider"] in text
    assert COURSE.provider in text
    for kind, glyph in GLYPHS.items():
        assert f"{glyph} {site.words[f'basis_{kind}']}" in text
    for sheet in book.sheets:
        assert f"{site.words[f'origin_{sheet.origin}']}{site.words.label_separator}{sheet.text}" in text


def test_workbook_has_units_with_hours_that_add_up(site: Site, book: Workbook, read: Read) -> None:
    """Each unit has the hours of the plan; sums are those of the course, and have values beside their formulas."""
    plan, page = course_plan(site, _unit(site), COURSE), read.worksheets[1]
    rows = _rows(page, len(plan.pieces))
    assert [(row[2], row[3], row[4], row[5], row[7], row[8]) for row in rows] == [
        (piece.code, piece.name, piece.theory, piece.practice, piece.hours, piece.id) for piece in plan.pieces
    ]
    total, target, difference = ([cell.value for cell in page[HEADS + len(rows) + n]] for n in (1, 2, 3))
    assert (total[4] + total[5], total[6], total[7]) == (160, 160, 160)
    assert (target[7], difference[7]) == (160, 0)
    assert [row[6] for row in rows] == [piece.hours for piece in plan.pieces]
    assert len(rows) == len(book.sheets[0].rows)


def test_workbook_sums_are_formulas(book: Workbook) -> None:
    """Sums, the comparison with the week plan and the difference are formulas over the right cells."""
    read, count = _read(book, values=False), len(book.sheets[0].rows)
    page, last = read.worksheets[1], HEADS + count
    days = f"'{read.sheetnames[2]}'!" if " " in read.sheetnames[2] else f"{read.sheetnames[2]}!"
    end = HEADS + len(book.sheets[1].rows)
    assert page["H5"].value == "=E5+F5"
    assert page["G5"].value.replace("'", "") == (
        f"=SUMIF({days}$G$5:$G${end},C5,{days}$I$5:$I${end})+SUMIF({days}$G$5:$G${end},C5,{days}$J$5:$J${end})"
    ).replace("'", "")
    assert [page.cell(last + 1, column).value for column in range(5, 9)] == [
        f"=SUM({letter}5:{letter}{last})" for letter in "EFGH"
    ]
    assert page.cell(last + 3, 8).value == f"=H{last + 1}-H{last + 2}"


def test_workbook_has_a_week_plan_with_dates(site: Site, read: Read) -> None:
    """Every hour of every unit stands on a day, days have their dates as dates, and no day has more than it holds."""
    plan, page = course_plan(site, _unit(site), COURSE), read.worksheets[2]
    rows = [row for row in page.iter_rows(min_row=HEADS + 1, values_only=True) if row[7]]
    for piece in plan.pieces:
        taught = [(row[8] or 0, row[9] or 0) for row in rows if row[6] == piece.code]
        assert tuple(map(sum, zip(*taught, strict=True))) == (piece.theory, piece.practice)
    assert rows[0][2] == datetime(2027, 3, 1)
    by_day: dict[Any, int] = {}
    for row in rows:
        by_day[row[1]] = by_day.get(row[1], 0) + (row[8] or 0) + (row[9] or 0)
    assert set(list(by_day.values())[:-1]) == {6}
    assert sum(by_day.values()) == 160


def test_workbook_has_marks_that_sum_to_a_hundred(read: Read, book: Workbook) -> None:
    """Both papers sum to 100 in the row of sums."""
    page = read.worksheets[5]
    total = page[HEADS + len(book.sheets[4].rows) + 1]
    assert [cell.value for cell in total[3:5]] == [100, 100]


def test_workbook_has_every_skill_and_knowledge_item(site: Site, read: Read) -> None:
    """Each statement stands there in order with its id, text, evidence, law, basis and address; practice too."""
    unit, page = _unit(site), read.worksheets[6]
    wanted = [
        statement
        for _, asked in unit.requirements
        for statement in (*asked.skills, *asked.knowledge, asked.good_practice, asked.bad_practice)
        if statement
    ]
    rows = _rows(page, len(wanted))
    assert [row[8] for row in rows] == [s.id for s in wanted]
    for row, statement in zip(rows, wanted, strict=True):
        assert row[4].removeprefix("★ ") == site.say(statement)
        assert (row[5] or "") == site.say(getattr(statement, "evidence", None))
        assert (row[6] or "").count(";" if site.language == "en" else "；") == max(0, len(statement.law) - 1)
        assert [name for item in statement.law if (name := site.name(item.rule)) not in row[6]] == []
        assert row[9].startswith(GLYPHS[statement.basis.kind])
        assert row[11].endswith(f"/{unit.path}#{statement.id}")
    assert page.cell(HEADS + 1, 12).hyperlink.target.startswith("https://occstd.example/")
    codes = [row[2] for row in rows if row[3] == site.words["skills"]]
    assert len(codes) == len(set(codes)) == unit.skill_count


def test_workbook_sheets_filter_freeze_and_print(read: Read, book: Workbook) -> None:
    """Heads stay in sight and repeat in print; rows can be filtered; A4, as wide as the paper, with its foot."""
    for page, sheet in zip(read.worksheets[1:], book.sheets, strict=True):
        assert page.freeze_panes == f"A{HEADS + 1}"
        assert page.print_title_rows == f"${HEADS}:${HEADS}"
        assert page.auto_filter.ref.startswith(f"A{HEADS}:")
        assert [cell.value for cell in page[HEADS]] == [column.head for column in sheet.columns]
    for page in read.worksheets:
        assert page.page_setup.paperSize == "9" or page.page_setup.paperSize == 9
        assert (page.sheet_properties.pageSetUpPr.fitToPage, page.page_setup.fitToWidth) == (True, None)
        assert book.foot.address in page.oddFooter.left.text
        assert "&P" in page.oddFooter.right.text
        assert "&N" in page.oddFooter.right.text


PAPER = {
    "few": (10, 40, (None, "portrait")),
    "a few more than a page": (50, 40, (None, "portrait")),
    "wide": (30, 110, (None, "landscape")),
    "wide, but upright on one page": (40, 110, (None, "portrait")),
    "too wide to be upright": (50, 160, ("2", "landscape")),
    "two pages and a few": (104, 40, ("2", "portrait")),
    "many": (400, 40, ("0", "portrait")),
}
"""Rows, letters of a row, and the pages that they are fitted to, with how these lie; one page is not written out."""


@pytest.mark.parametrize(("rows", "width", "paper"), PAPER.values(), ids=PAPER)
def test_workbook_sheets_leave_no_page_nearly_empty(
    book: Workbook, rows: int, width: int, paper: tuple[str | None, str]
) -> None:
    """What would stand on a page alone is set on those before it; of long sheets the height is not known enough."""
    columns = (Column(head="a", width=width),)
    sheet = Sheet(name="x", origin="", text="", columns=columns, rows=(("x",),) * rows)
    setup = _read(replace(book, language="en", sheets=(sheet,))).worksheets[1].page_setup
    assert (setup.fitToHeight if setup.fitToHeight is None else str(setup.fitToHeight), setup.orientation) == paper


def test_workbook_hours_must_be_whole(read: Read, book: Workbook) -> None:
    """Hours and marks to edit take whole numbers alone, and say so."""
    for number, columns in ((1, "EF"), (2, "IJ"), (3, "CDEFGHI"), (5, "DE")):
        page, last = read.worksheets[number], HEADS + len(book.sheets[number - 1].rows)
        rules = {str(rule.sqref): rule for rule in page.data_validations.dataValidation}
        assert set(rules) == {f"{letter}{HEADS + 1}:{letter}{last}" for letter in columns}
        for rule in rules.values():
            assert (rule.type, rule.operator, rule.formula1) == ("whole", "greaterThanOrEqual", "0")
            assert rule.error == book.not_whole


def test_workbook_columns_are_wide_enough(read: Read, book: Workbook) -> None:
    """Every head has room on one line, in Chinese too, and rows of long texts are higher."""
    page, sheet = read.worksheets[6], book.sheets[5]
    widths = {n: group.width for group in page.column_dimensions.values() for n in range(group.min, group.max + 1)}
    for number, column in enumerate(sheet.columns, start=1):
        assert widths[number] >= column.width >= text_width(column.head)
    heights = [page.row_dimensions[row].height for row in range(HEADS + 1, HEADS + 1 + len(sheet.rows))]
    assert any(height and height > 20 for height in heights)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("x")', "=cmd|' /C calc'!A0", HOSTILE])
def test_workbook_takes_text_as_text(book: Workbook, text: str) -> None:
    """What looks like a formula, a number or an address is text, marked so that editing leaves it one."""
    sheet = book.sheets[5]
    row = (text, *sheet.rows[0][1:-1], f"javascript:{text}")
    hostile = replace(
        book, title=text, particulars=((text, text),), sheets=(*book.sheets[:5], replace(sheet, rows=(row,)))
    )
    read = _read(hostile, values=False)
    cells = [read.worksheets[0]["A1"], read.worksheets[0]["A3"], read.worksheets[0]["B3"], read.worksheets[6]["A5"]]
    for cell in cells:
        assert (cell.value, cell.data_type) == (text, "s")
        assert bool(cell.quotePrefix) == text.startswith(("=", "+", "-", "@"))
    assert read.worksheets[6]["L5"].hyperlink is None


def test_workbook_drops_what_xml_forbids_and_refuses_what_no_cell_holds(book: Workbook) -> None:
    """Control characters go; a text longer than a cell is an error, for it would be lost in silence."""
    read = _read(replace(book, title="a\x00b\x0bc", particulars=(("_x0041_", "x"),)))
    assert read.worksheets[0]["A1"].value == "abc"
    assert read.worksheets[0]["A3"].value == "_x0041_"
    with pytest.raises(PrintError, match="40000 characters"):
        workbook(replace(book, particulars=(("x", "y" * 40000),)))


def test_workbook_names_of_sheets_are_those_excel_takes(book: Workbook) -> None:
    """Names are cut to what Excel takes, and signs that it refuses are left out."""
    sheets = (replace(book.sheets[0], name="A/B: [C]* 'x'? \\ " + "z" * 40), *book.sheets[1:])
    name = _read(replace(book, sheets=sheets)).sheetnames[1]
    assert len(name) <= 31
    assert not set("[]:*?/\\'") & set(name)


def test_workbook_foot_takes_a_sign_of_its_own_as_text(book: Workbook) -> None:
    """An & in the foot is a sign, and a foot longer than Excel takes is cut."""
    foot = replace(book.foot, edition="A & B", notice="long " * 90)
    text = _read(replace(book, foot=foot)).worksheets[0].oddFooter.left.text
    assert text.startswith("A && B")
    assert len(text) < 255


def test_workbook_of_a_standard_without_levels_and_hours(tiny: Standard) -> None:
    """Where no hours are known, cells are left to fill in, and the sums are there all the same."""
    site = _site(tiny, "zh")
    read = _read(planning_workbook(site, _unit(site)))
    page = read.worksheets[1]
    assert page["E5"].value is None
    assert page["H5"].value == 0
    assert len(read.sheetnames) == 7


def test_workbook_bytes_are_the_same_each_time(book: Workbook) -> None:
    """The same workbook gives the same bytes; its date is that of the data."""
    first = workbook(book)
    workbook(replace(book, title="other"))
    assert workbook(book) == first
    with zipfile.ZipFile(io.BytesIO(first)) as packed:
        assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert f"{load_workbook(io.BytesIO(first)).properties.created:%Y-%m-%d}" == book.foot.date


def test_workbook_becomes_a_pdf(as_pdf: Any, book: Workbook) -> None:
    """LibreOffice opens it; it is there to be read on paper too."""
    assert as_pdf({"book.xlsx": workbook(book)})["book.xlsx"].startswith(b"%PDF")
