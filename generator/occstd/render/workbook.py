"""Workbooks as XLSX: tables to edit. Sums are formulas with their values beside, so that every reader has them."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

import xlsxwriter
from xlsxwriter.utility import quote_sheetname, xl_range_abs, xl_rowcol_to_cell

from occstd.render.archive import repacked
from occstd.render.printed import PrintError, legible, text_width
from occstd.render.sheet_pages import set_print
from occstd.views.documents.books import Formula
from occstd.words import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from occstd.views.documents.books import Column, Sheet, Value, Workbook

_LONGEST_NAME, _LONGEST_TEXT = 31, 32767
_NO_NAME = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))
_FORMULA_SIGNS = ("=", "+", "-", "@")
_DAY_ZERO = date(1899, 12, 30)
"""Dates of a workbook are counted from here."""
_TOP = 3
"""Row of the heads, from 0; above it title and text."""
_SEAL, _SOFT, _HAIR = "#A8321F", "#5C5850", "#BDB7AA"
_NUMBERS = ("whole", "edited")
_LABEL_WIDTH, _TEXT_WIDTH, _PAGE_WIDTH = 30, 90, 150
_HEAD_ROOM = 60
"""Height of title, empty row and heads, in points."""


def workbook(book: Workbook) -> bytes:
    """A workbook as XLSX; the same workbook gives the same bytes.

    Raises:
        PrintError: if a text is longer than a cell can hold.
    """
    return _Writer(book).written()


class _Writer:
    """Writes one workbook."""

    def __init__(self, book: Workbook) -> None:
        self.book, self._type = book, LANGUAGES[book.language].type
        self._target = io.BytesIO()
        self._file = xlsxwriter.Workbook(self._target, {"in_memory": True, "default_date_format": "yyyy-mm-dd"})
        self.names = [_sheet_name(name) for name in (book.about, *(sheet.name for sheet in book.sheets))]
        self._formats: dict[tuple[Any, ...], Format] = {}

    def written(self) -> bytes:
        """The whole workbook."""
        book = self.book
        made = datetime.strptime(book.foot.date, "%Y-%m-%d").replace(tzinfo=UTC)
        properties = {"title": legible(book.title), "comments": legible(book.foot.address)}
        self._file.set_properties(properties | {"created": made.replace(tzinfo=None), "author": ""})
        self._about(self._file.add_worksheet(self.names[0]))
        pages = [self._file.add_worksheet(name) for name in self.names[1:]]
        for sheet, page in zip(book.sheets, pages, strict=True):
            _SheetWriter(self, sheet, page).draw()
        self._file.close()
        return repacked(self._target.getvalue())

    # cells

    def look(self, **look: Any) -> Format:
        """A format; equal ones are one."""
        whole = {"font_name": self._type.sheet_font, "font_size": 10, "valign": "top"} | look
        key = tuple(whole.items())
        if key not in self._formats:
            self._formats[key] = self._file.add_format(whole)
        return self._formats[key]

    def put(self, page: Worksheet, row: int, column: int, text: str, **look: Any) -> None:
        """Write text that is never taken for a formula, a number or an address.

        Raises:
            PrintError: if it is longer than a cell can hold.
        """
        text = legible(text)
        if len(text) > _LONGEST_TEXT:
            raise PrintError(f"a text of {len(text)} characters is longer than a cell can hold: {text[:60]}…")
        quoted = {"quote_prefix": True} if text.startswith(_FORMULA_SIGNS) else {}
        page.write_string(row, column, text, self.look(**look, **quoted))

    def fit(self, page: Worksheet, row: int, texts: Iterable[tuple[Value, int]]) -> int:
        """Make a row as high as its longest text needs, in points; readers do it themselves for one line only.

        Args:
            page: the sheet.
            row: the row, from 0.
            texts: what stands in the row, each with the width of its column.
        """
        long = (-(-text_width(text) * 10 // (width * 11)) for text, width in texts if isinstance(text, str))
        lines = max(long, default=1)
        if lines > 1:
            page.set_row(row, lines * self._type.sheet_line + 2)
        return lines * self._type.sheet_line + 2

    # sheets

    def _about(self, page: Worksheet) -> None:
        page.set_column(0, 0, _LABEL_WIDTH)
        page.set_column(1, 1, _TEXT_WIDTH)
        self.put(page, 0, 0, self.book.title, bold=True, font_size=16)
        height = _HEAD_ROOM
        for row, (label, text) in enumerate(self.book.particulars, start=2):
            self.put(page, row, 0, label, bold=True, text_wrap=True)
            self.put(page, row, 1, text, text_wrap=True)
            height += self.fit(page, row, ((label, _LABEL_WIDTH), (text, _TEXT_WIDTH)))
        set_print(page, self.book, landscape=False, letters=_LABEL_WIDTH + _TEXT_WIDTH, height=height)

    def range_of(self, sheet: int, column: int) -> str:
        """A column of a sheet, such as 'Week plan'!$E$5:$E$40."""
        rows = len(self.book.sheets[sheet].rows)
        area = xl_range_abs(_TOP + 1, column, _TOP + max(rows, 1), column)
        return f"{quote_sheetname(self.names[sheet + 1])}!{area}"

    def planned(self, sheet: int, key: int, value: int, wanted: Value) -> int | float:
        """Sum of a column of a sheet over the rows with a key."""
        rows = self.book.sheets[sheet].rows
        return _sum(row[value] for row in rows if row[key] == wanted)


class _SheetWriter:
    """Writes one sheet."""

    def __init__(self, writer: _Writer, sheet: Sheet, page: Worksheet) -> None:
        self._writer, self._sheet, self._page = writer, sheet, page
        self._last = _TOP + len(sheet.rows)

    def _text(self) -> int:
        """What the sheet holds, over as many columns as a page has at least, in lines; their height in points."""
        widths = [column.width for column in self._sheet.columns]
        number = max(n for n in range(1, len(widths) + 1) if n == 1 or sum(widths[:n]) <= _PAGE_WIDTH)
        if number > 1:
            self._page.merge_range(1, 0, 1, number - 1, "")
        self._writer.put(self._page, 1, 0, self._sheet.text, font_color=_SOFT, text_wrap=True, valign="top")
        return self._writer.fit(self._page, 1, [(self._sheet.text, sum(widths[:number]))])

    def draw(self) -> None:
        """Title, text, heads, rows, sums, and how the sheet is shown and printed."""
        sheet, page = self._sheet, self._page
        self._writer.put(page, 0, 0, sheet.name, bold=True, font_size=14)
        height = _HEAD_ROOM + self._text()
        for number, column in enumerate(sheet.columns):
            page.set_column(number, number, column.width)
            middle = {"align": "center"} if column.kind in _NUMBERS else {}
            self._writer.put(page, _TOP, number, column.head, bold=True, text_wrap=True, bottom=2, top=1, **middle)
        for row in range(len(sheet.rows)):
            for number, column in enumerate(sheet.columns):
                self._cell(_TOP + 1 + row, number, column, self._values[row][number])
            texts = [
                (value, column.width)
                for value, column in zip(sheet.rows[row], sheet.columns, strict=True)
                if column.kind == "text"
            ]
            height += self._writer.fit(page, _TOP + 1 + row, texts)
        below = self._sums()
        height += below * self._writer.fit(page, self._last + 1, ())
        self._validate()
        page.freeze_panes(_TOP + 1, sheet.fixed)
        page.autofilter(_TOP, 0, max(self._last, _TOP + 1), len(sheet.columns) - 1)
        page.repeat_rows(_TOP)
        printed = [column for column in sheet.columns if column.kind != "link"]
        page.print_area(0, 0, self._last + below, len(printed) - 1)
        letters = sum(column.width for column in printed)
        set_print(page, self._writer.book, landscape=letters > _TEXT_WIDTH, letters=letters, height=height)
        if sheet.fixed:
            page.repeat_columns(0, sheet.fixed - 1)
            page.fit_to_pages(0, 1)

    @cached_property
    def _values(self) -> list[list[Value]]:
        """What stands in each cell, sums included."""
        rows: list[list[Value]] = []
        for row in self._sheet.rows:
            values = list(row)
            for number, column in enumerate(self._sheet.columns):
                if column.planned:
                    values[number] = sum(
                        self._writer.planned(place.sheet, place.key, place.value, row[place.own_key])
                        for place in column.planned
                    )
                if column.adds:
                    values[number] = _sum(row[n] for n in column.adds)
            rows.append(values)
        return rows

    def _cell(self, row: int, number: int, column: Column, value: Value) -> None:
        page = self._page
        middle = {"align": "center"} if column.kind in _NUMBERS else {}
        line, own = {"bottom": 4, "bottom_color": _HAIR} | middle, {"border": 1, "border_color": _HAIR} | middle
        if isinstance(value, Formula):
            self._computed(row, number, column, value, own if column.kind == "write" else line)
        elif formula := self._formula(row, column):
            page.write_formula(row, number, formula, self._writer.look(**line), value)
        elif column.kind in ("edited", "write", "date"):
            self._own_cell(row, number, column, value, own)
        elif isinstance(value, (int, float)):
            page.write_number(row, number, value, self._writer.look(**line))
        elif column.kind == "link" and value and str(value).startswith("https://"):
            look = self._writer.look(font_color=_SEAL, underline=1, **line)
            page.write_url(row, number, legible(str(value)), look)
        else:
            self._writer.put(page, row, number, str(value or ""), text_wrap=True, **line)

    def _computed(self, row: int, number: int, column: Column, formula: Formula, look: dict[str, Any]) -> None:
        names = [quote_sheetname(name) for name in self._writer.names[1:]]
        value = formula.value
        if column.kind == "date":
            look = look | {"num_format": "yyyy-mm-dd", "align": "left"}
            value = (date.fromisoformat(str(value)) - _DAY_ZERO).days if value else ""
        self._page.write_formula(row, number, f"={formula.text.format(*names)}", self._writer.look(**look), value)

    def _own_cell(self, row: int, number: int, column: Column, value: Value, own: dict[str, Any]) -> None:
        left = {"align": "left"} if column.kind == "date" else {}
        if value is None:
            look = {"num_format": "yyyy-mm-dd"} if column.kind == "date" else {"text_wrap": True}
            self._page.write_blank(row, number, None, self._writer.look(**own, **look))
        elif column.kind == "date" and isinstance(value, str):
            look = self._writer.look(num_format="yyyy-mm-dd", align="left", **own)
            self._page.write_datetime(row, number, date.fromisoformat(str(value)), look)
        elif isinstance(value, (int, float)):
            self._page.write_number(row, number, value, self._writer.look(num_format="General", **(own | left)))
        else:
            self._writer.put(self._page, row, number, str(value), text_wrap=True, **own)

    def _formula(self, row: int, column: Column) -> str:
        if column.adds:
            return "=" + "+".join(xl_rowcol_to_cell(row, n) for n in column.adds)
        parts = [
            f"SUMIF({self._writer.range_of(place.sheet, place.key)},{xl_rowcol_to_cell(row, place.own_key)},"
            f"{self._writer.range_of(place.sheet, place.value)})"
            for place in column.planned
        ]
        return "=" + "+".join(parts) if parts else ""

    def _sums(self) -> int:
        """The row of sums, and below it what the last of them should be and how far it is from that; how many rows."""
        sheet, page, row = self._sheet, self._page, self._last + 1
        strong, middle = {"bold": True, "top": 2}, {"align": "center"}
        if not sheet.total or not sheet.rows:
            return 0
        summed = [number for number, column in enumerate(sheet.columns) if column.total]
        for number in range(len(sheet.columns)):
            page.write_blank(row, number, None, self._writer.look(**strong))
        self._writer.put(page, row, 0, sheet.total, **strong)
        for number in summed:
            area = f"{xl_rowcol_to_cell(_TOP + 1, number)}:{xl_rowcol_to_cell(self._last, number)}"
            value = _sum(values[number] for values in self._values)
            page.write_formula(row, number, f"=SUM({area})", self._writer.look(**strong, **middle), value)
        if not sheet.target:
            return 1
        (label, wanted), difference = sheet.target
        last = summed[-1]
        total, goal = xl_rowcol_to_cell(row, last), xl_rowcol_to_cell(row + 1, last)
        off = (_sum(values[last] for values in self._values) or 0) - wanted
        self._writer.put(page, row + 1, 0, label)
        page.write_number(row + 1, last, wanted, self._writer.look(border=1, border_color=_HAIR, **middle))
        self._writer.put(page, row + 2, 0, difference)
        page.write_formula(row + 2, last, f"={total}-{goal}", self._writer.look(bold=True, **middle), off)
        return 3

    def _validate(self) -> None:
        """What is entered as hours or marks must be a whole number."""
        rule = {"validate": "integer", "criteria": ">=", "value": 0, "error_message": self._writer.book.not_whole}
        for number, column in enumerate(self._sheet.columns):
            in_halves = any(isinstance(values[number], float) for values in self._values)
            if column.kind == "edited" and self._sheet.rows and not in_halves:
                self._page.data_validation(_TOP + 1, number, self._last, number, rule)


def _sum(values: Any) -> int | float:
    return sum(value for value in values if isinstance(value, (int, float)))


def _sheet_name(name: str) -> str:
    return legible(name).translate(_NO_NAME)[:_LONGEST_NAME].strip()
