"""The tables as one XLSX workbook: a sheet for each table that has rows, and one that says what they are."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from occstd.export import WORDING_LICENCE
from occstd.export.tables.listing import tables
from occstd.export.tables.table import connecting, place
from occstd.words import LANGUAGES, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.export.scope import Scope
    from occstd.export.tables.table import Table

README, COLUMNS = "readme", "columns"
"""The two sheets that are no tables of the standard: what the workbook is, and what each column holds."""
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_LONG = ("note_", "basis_note_", "why_", "summary_", "address_", "page_")
_MEDIUM = ("name_", "issuers_", "urls", "condition")
_WIDE, _MIDDLE, _NARROW = 60, 28, 14


def xlsx_workbook(scope: Scope) -> bytes:
    """The tables of an edition as a workbook; texts stay texts, whatever they begin with."""
    import xlsxwriter

    target = io.BytesIO()
    found = tables(scope.material, scope.editions[0])
    date = datetime.fromisoformat(f"{scope.standard.date}T00:00:00").replace(tzinfo=UTC)
    with xlsxwriter.Workbook(target, _OPTIONS) as book:
        title = " ".join((*scope.standard.name.by_language().values(), scope.editions[0].id))
        book.set_properties({"title": title, "comments": WORDING_LICENCE, "created": date})
        head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        body = book.add_format({"text_wrap": True, "valign": "top"})
        _readme(book.add_worksheet(README), scope, found, head, body)
        _sheet(book.add_worksheet(COLUMNS), _dictionary(found), head, body)
        for table in found:
            if table.rows:
                _sheet(book.add_worksheet(table.name), table, head, body)
    return target.getvalue()


def _sheet(sheet: Any, table: Table, head: Any, body: Any) -> None:
    for number, column in enumerate(table.columns):
        sheet.set_column(number, number, _width(column.name), body)
        sheet.write_string(0, number, column.name, head)
    text = sheet.write_string
    for number, row in enumerate(table.rows, start=1):
        for index, value in enumerate(row):
            if isinstance(value, str):
                text(number, index, value)
            elif isinstance(value, bool):
                sheet.write_boolean(number, index, value)
            elif value is not None:
                sheet.write_number(number, index, value)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)


def _dictionary(found: tuple[Table, ...]) -> Table:
    """What every column of every table holds."""
    fields = tuple(
        place(name, number, "") for number, name in enumerate(("table", "column", "type", "refers_to", "description"))
    )
    rows = ((table.name, c.name, c.type, c.to or None, c.description) for table in found for c in table.columns)
    return connecting(COLUMNS, fields, rows, 2)


def _width(name: str) -> int:
    if name in (*LANGUAGES, "description") or name.startswith(
        ("note_", "basis_note_", "why_", "summary_", "address_", "page_")
    ):
        return _WIDE
    return _MIDDLE if name.startswith(("name_", "issuers_", "urls", "condition")) else _NARROW


def _readme(sheet: Any, scope: Scope, found: tuple[Table, ...], head: Any, body: Any) -> None:
    """What the workbook is, in both languages, then its tables with their number of rows."""
    sheet.set_column(0, 0, _MIDDLE, body)
    sheet.set_column(1, 2, _WIDE, body)
    lines = list(_about(scope))
    for number, cells in enumerate(lines):
        sheet.write_row(number, 0, cells)
    start = len(lines) + 1
    sheet.write_row(start, 0, ("table", *LANGUAGES, "rows"), head)
    for number, table in enumerate(found, start=start + 1):
        texts = [Words(language).named("table", table.name) for language in LANGUAGES]
        if table.rows:
            sheet.write_url(number, 0, f"internal:'{table.name}'!A1", string=table.name)
        else:
            sheet.write_string(number, 0, table.name)
        sheet.write_row(number, 1, (*texts, len(table.rows)))


def _about(scope: Scope) -> Iterator[tuple[str, ...]]:
    """Lines of the first sheet: a label, English, Chinese."""
    standard, edition = scope.standard, scope.editions[0]
    words = [Words(language) for language in LANGUAGES]
    for label, text in (("", standard.name), (edition.id, edition.name), ("", edition.summary)):
        yield (label, *(text.translated(language) or "" for language in LANGUAGES))
    yield ("version", *(word("data_version", version=standard.version, date=standard.date) for word in words))
    yield ("licence", *(word["licence"] for word in words))
    yield ("address", scope.address, "")
    for key in ("readme_basis", "readme_ids", "readme_unofficial"):
        yield ("", *(word[key] for word in words))
