"""What tables of Word consist of: widths, a frame with its lines, cells, with the line of an origin at their side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.render.docx.styles import HAIR, INK, RULE_SPACE, SOFT, side_rule
from occstd.render.docx.xml import w
from occstd.render.printed import legible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.oxml.xmlchemy import BaseOxmlElement

_LEAD = RULE_SPACE * 20
"""How far tables with a rule at their side stand out, in twentieths of a point, so that their text does not."""


def column_sizes(width: int, shares: Sequence[int], origin: str) -> list[int]:
    """Widths of columns from their shares of a width; the first is wider by what a table stands out."""
    whole = sum(shares)
    sizes = [width * share // whole for share in shares]
    sizes[-1] += width - sum(sizes)
    sizes[0] += _LEAD if origin else 0
    return sizes


def frame(
    style: str,
    sizes: Sequence[int],
    rows: Sequence[BaseOxmlElement],
    origin: str,
    *,
    caption: str = "",
    upright: bool = False,
) -> BaseOxmlElement:
    """A table.

    Args:
        style: its style; `OccTable` for one with lines.
        sizes: widths of its columns, in twentieths of a point.
        rows: its rows.
        origin: where it comes from; nothing where it has no line at its side.
        caption: what it is called for who does not see it.
        upright: whether there are lines between its columns.
    """
    hair: dict[str, str | int] = {"val": "single", "sz": 4, "space": 0, "color": HAIR}
    strong = hair | {"sz": 8, "color": INK}
    ruled = style == "OccTable"
    borders = [
        w("top", **strong) if ruled else None,
        side_rule(origin) if origin else None,
        w("bottom", **hair) if ruled else None,
        w("insideH", **hair) if ruled else None,
        w("insideV", **hair) if upright else None,
    ]
    properties = w(
        "tblPr",
        w("tblStyle", val=style),
        w("tblW", w=sum(sizes), type="dxa"),
        w("tblInd", w=-_LEAD if origin else 0, type="dxa"),
        w("tblBorders", *borders),
        w("tblLayout", type="fixed"),
        w("tblLook", val="0420" if ruled else "0400", firstRow=int(ruled), noHBand=0, noVBand=1),
        w("tblCaption", val=legible(caption)) if caption else None,
    )
    return w("tbl", properties, w("tblGrid", *(w("gridCol", w=size) for size in sizes)), *rows)


def table_cell(
    size: int,
    content: Sequence[BaseOxmlElement],
    origin: str,
    *,
    ruled: bool = False,
    low: bool = False,
    strong_top: bool = False,
    columns: int = 1,
) -> BaseOxmlElement:
    """A cell.

    Args:
        size: its width, in twentieths of a point.
        content: its paragraphs.
        origin: that of its table, where it is at the side where the line is.
        ruled: whether a line to write on is below it.
        low: whether its text stands at its foot.
        strong_top: whether a strong line is above it.
        columns: how many columns it is over.
    """
    borders = [
        w("top", val="single", sz=8, space=0, color=INK) if strong_top else None,
        w("bottom", val="single", sz=4, space=0, color=SOFT) if ruled else None,
    ]
    properties = w(
        "tcPr",
        w("tcW", w=size, type="dxa"),
        w("gridSpan", val=columns) if columns > 1 else None,
        w("tcBorders", *borders) if any(border is not None for border in borders) else None,
        w("tcMar", w("left", w=_LEAD, type="dxa")) if origin else None,
        w("vAlign", val="bottom") if low else None,
    )
    return w("tc", properties, *content)
