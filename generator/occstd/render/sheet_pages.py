"""How sheets of a workbook are printed: on A4, as wide as the paper, with the foot that all documents have."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from occstd.render.printed import legible

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

    from occstd.views.documents.books import Workbook

_A4, _SIDES = 9, (8.27, 11.69)
"""The paper, as the format numbers it, and its sides in inches."""
_MARGINS = {"left": 0.6, "right": 0.6, "top": 0.7, "bottom": 0.9}
_INCH, _LETTER = 72, 5.25
"""An inch and a Latin letter of the usual size, in points."""
_MOST_FITTED, _LEFT_OVER = 3, 0.25
"""Most pages that a sheet is fitted to, for of longer ones the height is known less well; and the part of a page that
is set on those before it, somewhat smaller, so that no page is nearly empty."""
_LEAST_SCALE = 0.75
"""Smallest scale at which the type of a sheet is still well read."""
_LONGEST_FOOT = 255


def set_print(page: Worksheet, book: Workbook, *, landscape: bool, letters: int, height: float) -> None:
    """Set the paper of a sheet, its margins, its foot, and how many pages it takes.

    Args:
        page: the sheet.
        book: the workbook, whose foot it has.
        landscape: whether pages are wider than high; they are upright all the same where fewer are then enough.
        letters: width of what is printed, in Latin letters.
        height: height of what is printed, in points, as far as it is known.
    """
    pages, _ = _pages(letters, height, landscape=landscape)
    upright, scale = _pages(letters, height, landscape=False)
    if upright < pages and scale >= _LEAST_SCALE:
        landscape, pages = False, upright
    page.set_paper(_A4)
    if landscape:
        page.set_landscape()
    page.set_margins(**_MARGINS)
    page.fit_to_pages(1, pages if pages <= _MOST_FITTED else 0)
    page.hide_gridlines(2)
    foot = book.foot
    numbers = book.page_of.format(page="&P", pages="&N")
    left = f"{foot.edition} · {foot.version} · {foot.date}\n{foot.notice}\n{foot.address}"
    page.set_footer(f"&L&8 {_cut(left, _LONGEST_FOOT - len(numbers) - 10)}&R&8 {numbers}")


def _pages(letters: int, height: float, *, landscape: bool) -> tuple[int, float]:
    """Pages that a sheet takes, and what it is scaled by to be as wide as the paper."""
    wide, high = reversed(_SIDES) if landscape else _SIDES
    scale = min(1, (wide - _MARGINS["left"] - _MARGINS["right"]) * _INCH / (letters * _LETTER))
    filled = height * scale / ((high - _MARGINS["top"] - _MARGINS["bottom"]) * _INCH)
    return max(1, math.ceil(filled - _LEFT_OVER)), scale


def _cut(text: str, longest: int) -> str:
    """Text for a foot, where & is a sign of its own, cut to what fits."""
    return legible(text).replace("&", "&&")[:longest].rstrip("&")
