"""XLSX: openpyxl reads back what the tables hold, with frozen heads, filters and a first sheet that explains."""

from __future__ import annotations

import dataclasses
import functools
import io
import zipfile
from typing import Any

import openpyxl
import pytest

from exported import ADDRESS, EDITIONS, file_of, files_of, standard_of, tables_of
from occstd.export.material import Material
from occstd.export.scope import Scope
from occstd.export.tables.xlsx import xlsx_workbook
from occstd.views.addresses import data_folder
from occstd.views.pages.matrix import MATRIX_FILE
from occstd.views.rows import track_rows
from occstd.views.tracks import tracks
from occstd.words import Words

each_edition = pytest.mark.parametrize(("name", "edition"), EDITIONS.values(), ids=EDITIONS.keys())


@functools.cache
def _book(name: str, edition: str) -> Any:
    return openpyxl.load_workbook(io.BytesIO(file_of(name, edition, "tables.xlsx")))


def _rows(sheet: Any) -> list[list[Any]]:
    return [list(row) for row in sheet.iter_rows(values_only=True)]


@each_edition
def test_workbook_has_a_sheet_for_each_table_with_rows(name: str, edition: str) -> None:
    """The first sheet explains, the second describes columns, then the tables in order."""
    filled = [table.name for table in tables_of(name, edition).values() if table.rows]
    assert _book(name, edition).sheetnames == ["readme", "columns", *filled]


@each_edition
def test_workbook_holds_the_tables(name: str, edition: str) -> None:
    """Every cell of every table is there, numbers as numbers and true and false as such."""
    for table in tables_of(name, edition).values():
        if table.rows:
            head, *rows = _rows(_book(name, edition)[table.name])
            assert head == [column.name for column in table.columns]
            assert rows == [list(row) for row in table.rows], table.name


@each_edition
def test_workbook_freezes_heads_and_filters_rows(name: str, edition: str) -> None:
    """On every sheet of a table the head and the first column stay, and the filter spans all rows."""
    for table in tables_of(name, edition).values():
        if table.rows:
            sheet = _book(name, edition)[table.name]
            assert sheet.freeze_panes == "B2"
            assert sheet.auto_filter.ref == sheet.dimensions


@each_edition
def test_workbook_describes_every_column(name: str, edition: str) -> None:
    """The sheet of columns is the dictionary of all tables, those without rows included."""
    _, *rows = _rows(_book(name, edition)["columns"])
    expected = [
        [table.name, column.name, column.type, column.to or None, column.description]
        for table in tables_of(name, edition).values()
        for column in table.columns
    ]
    assert rows == expected


@each_edition
def test_workbook_says_what_it_is(name: str, edition: str) -> None:
    """The first sheet names the data version, the licence and the address, and how many rows each table has."""
    rows = _rows(_book(name, edition)["readme"])
    text = "\n".join(str(cell) for row in rows for cell in row if cell is not None)
    assert standard_of(name).version in text
    assert "CC BY 4.0" in text
    assert ADDRESS in text
    assert standard_of(name).name.zh in text
    counts = {row[0]: row[3] for row in rows if isinstance(row[3], int)}
    assert counts == {table.name: len(table.rows) for table in tables_of(name, edition).values()}


@pytest.mark.parametrize("text", ["=1+1", "+1", "@a", "https://example.org", "12"])
def test_workbook_text_stays_text(text: str) -> None:
    """A text that looks like a formula, a link or a number is written as the text it is."""
    standard = standard_of("livestream-commerce")
    summary = dataclasses.replace(standard.summary, en=text)
    changed = Material(dataclasses.replace(standard, summary=summary))
    made = xlsx_workbook(Scope(reach="edition", given=changed, edition=standard.editions[0]))
    sheet = openpyxl.load_workbook(io.BytesIO(made))["statements"]
    head = [cell.value for cell in sheet[1]]
    cell = sheet.cell(row=2, column=head.index("en") + 1)
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


def test_workbook_bytes_depend_on_the_data_alone() -> None:
    """Made again, the same bytes; no clock in the properties or in the package."""
    standard = standard_of("livestream-commerce")
    scope = Scope(reach="edition", given=Material(standard, ADDRESS), edition=standard.editions[0])
    made = file_of("livestream-commerce", standard.editions[0].id, "tables.xlsx")
    assert xlsx_workbook(scope) == made
    with zipfile.ZipFile(io.BytesIO(made)) as packed:
        assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert f"{standard.date}T00:00:00Z" in packed.read("docProps/core.xml").decode()


def test_workbook_check_notices_a_changed_cell() -> None:
    """The comparison above is one that can fail: a cell changed in a copy is seen."""
    book = openpyxl.load_workbook(io.BytesIO(file_of("full-shape", "2021", "tables.xlsx")))
    book["tasks"].cell(row=2, column=2).value = "elsewhere"
    target = io.BytesIO()
    book.save(target)
    _, *rows = _rows(openpyxl.load_workbook(io.BytesIO(target.getvalue()))["tasks"])
    assert rows != [list(row) for row in tables_of("full-shape", "2021")["tasks"].rows]


@pytest.mark.parametrize("name", dict.fromkeys(name for name, _ in EDITIONS.values()))
def test_matrix_workbook_is_the_matrix_of_its_direction(name: str) -> None:
    """Each direction has a workbook: a grid in each language with all statements in their cells, and a row for each."""
    standard = standard_of(name)
    edition = next(e for e in standard.editions if e.id == standard.current_edition)
    for track in tracks(standard, edition):
        path = f"{data_folder(standard.id, edition.id, track.direction.slug if track.direction else '')}/{MATRIX_FILE}"
        if not track.functions:
            assert path not in files_of(name)
            continue
        book = openpyxl.load_workbook(io.BytesIO(files_of(name)[path]))
        rows = list(track_rows(edition, track))
        for sheet, language in zip(book.worksheets, standard.languages, strict=False):
            lines = list(sheet.iter_rows(min_row=2, values_only=True))
            for row, line in zip(rows, lines, strict=False):
                assert str(line[1]).startswith(f"{row.task.id} ")
                for cell, text in zip(row.cells, line[2:], strict=True):
                    asked = (*cell.requirement.skills, *cell.requirement.knowledge) if cell.requirement else ()
                    assert [item.id for item in asked if item.said(language) not in str(text)] == []
            assert Words(language)["unofficial"] == lines[len(rows)][0]
        ids = [row[0] for row in book["statements"].iter_rows(min_row=2, values_only=True)]
        cells = (cell.requirement for row in rows for cell in row.cells)
        assert set(ids) >= {s.id for asked in cells if asked for s in (*asked.skills, *asked.knowledge)}
