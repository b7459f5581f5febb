"""The review as a workbook for people who would rather work in one, and its way back."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import openpyxl
import xlsxwriter

from occstd.importing.review.decisions import Decision
from occstd.words import LANGUAGES, Words

if TYPE_CHECKING:
    from occstd.importing.review.lines import Review

_COLUMNS = (
    ("id", 22),
    ("page", 6),
    ("clause", 14),
    ("box", 18),
    ("kind", 14),
    ("text", 60),
    ("doubts", 30),
    ("other", 30),
    ("correction", 50),
    ("english", 40),
    ("verdict", 14),
    ("reviewer", 12),
    ("reviewed", 12),
)
_NAMES = tuple(name for name, _ in _COLUMNS)
_TO_FILL = frozenset({"correction", "english", "verdict", "reviewer", "reviewed"})
_ACCEPTED = frozenset({"x", "X", "✓", "√", "1", "y", "是", "确认"})
_FLAGGED = frozenset({"?", "？", "标记"})


def workbook(review: Review) -> bytes:
    """The review as XLSX: a row a line, the columns that a person fills in a colour of their own."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    plain = book.add_format({"text_wrap": True, "valign": "top"})
    fill = book.add_format({"text_wrap": True, "valign": "top", "bg_color": "#FFF7DA"})
    sheet = book.add_worksheet("review")
    both = [Words(language) for language in LANGUAGES]
    for column, (name, width) in enumerate(_COLUMNS):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, "\n".join(words[f"rv_col_{name}"] for words in both), head)
    for row, line in enumerate(review.lines, 1):
        doubts = "\n".join(both[-1][f"rv_doubt_{reason}"] for reason in line.doubts)
        places = "; ".join(" ".join(map(str, box)) for _, box in line.places)
        pages = ", ".join(str(page) for page in dict.fromkeys(page for page, _ in line.places))
        cells = {"id": line.id, "page": pages, "clause": line.clause, "box": places, "text": line.text}
        cells |= {"kind": both[-1][f"rv_kind_{line.kind}"], "doubts": doubts, "other": line.other or ""}
        for column, name in enumerate(_NAMES):
            sheet.write_string(row, column, cells.get(name, ""), fill if name in _TO_FILL else plain)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(review.lines), len(_COLUMNS) - 1)
    book.close()
    return target.getvalue()


def _columns_of(rows: list[list[str]]) -> dict[int, str]:
    """The name of each column by its head, wherever it stands.

    Raises:
        ValueError: if one that is needed is missing or there twice, or one that nothing reads has something in it.
    """
    heads = {Words(language)[f"rv_col_{name}"]: name for name in _NAMES for language in LANGUAGES}
    found: dict[int, str] = {}
    for column, head in enumerate(rows[0] if rows else ()):
        name = heads.get(head.partition("\n")[0].strip())
        if name in found.values():
            raise ValueError(f"it has the column {name} twice")
        if name:
            found[column] = name
        elif used := next((n for n, row in enumerate(rows[1:], start=2) if row[column]), None):
            said = f"the column {head!r}" if head else f"column {column + 1}, which has no head,"
            raise ValueError(f"{said} has something in row {used} and nothing reads it; move that to a column of ours")
    missing = [name for name in ("id", "text", *sorted(_TO_FILL)) if name not in found.values()]
    if missing:
        raise ValueError(f"its first row is not that of a review: there is no column {missing[0]}")
    return found


def decisions_of_book(content: bytes) -> list[Decision]:
    """What a person filled in. Rows where nothing was filled in are left out.

    Raises:
        ValueError: if it is no workbook of a review.
    """
    try:
        sheet: Any = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True).active
    except Exception as error:  # openpyxl raises whatever its parts raise
        raise ValueError("this is no workbook that can be read") from error
    rows = [[("" if cell is None else str(cell)).strip() for cell in row] for row in sheet.iter_rows(values_only=True)]
    names = _columns_of(rows)
    found = []
    for row in rows[1:]:
        cells = dict.fromkeys(_NAMES, "") | {name: row[column] for column, name in names.items()}
        mark = cells["verdict"]
        verdict = "corrected" if cells["correction"] else "accepted" if mark in _ACCEPTED else None
        verdict = "flagged" if mark in _FLAGGED else verdict
        if mark and verdict is None:
            raise ValueError(f"{cells['id']}: {mark!r} is neither x (accepted) nor ? (flagged)")
        if any(cells[name] for name in _TO_FILL):
            day = cells["reviewed"][:10]
            found.append(
                Decision(
                    cells["id"], cells["text"], verdict, cells["correction"], cells["english"], cells["reviewer"], day
                )
            )
    return found
