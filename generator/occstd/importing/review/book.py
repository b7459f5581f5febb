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
    if not rows or len(rows[0]) < len(_NAMES) or not rows[0][0].startswith("id"):
        raise ValueError("its first row is not that of a review")
    found = []
    for row in rows[1:]:
        cells = dict(zip(_NAMES, row, strict=False))
        mark = cells["verdict"]
        verdict = "corrected" if cells["correction"] else "accepted" if mark in _ACCEPTED else None
        verdict = "flagged" if mark in _FLAGGED else verdict
        if mark and verdict is None:
            raise ValueError(f"{cells['id']}: {mark!r} is neither x (accepted) nor ? (flagged)")
        if verdict or cells["english"]:
            day = cells["reviewed"][:10]
            found.append(
                Decision(
                    cells["id"], cells["text"], verdict, cells["correction"], cells["english"], cells["reviewer"], day
                )
            )
    return found
