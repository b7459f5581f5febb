"""What a standard as one document has: paragraphs of clauses, and ruled tables with merged cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.render.docx.styles import INK
from occstd.render.docx.xml import Pen, paragraph, side, w
from occstd.render.printed import keeps_together, legible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from docx.oxml.xmlchemy import BaseOxmlElement

    from occstd.views.blocks import Line
    from occstd.views.grid import Grid, GridCell
    from occstd.views.remarks import Mark
    from occstd.words import Words

    _Marked = Callable[[Mark | None], Iterator[BaseOxmlElement]]

_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


def clause(
    line: Line, pen: Pen, words: Words, statement: Iterable[BaseOxmlElement]
) -> tuple[str, list[BaseOxmlElement], BaseOxmlElement | None]:
    """Style, content and indent of a paragraph of a clause: number and name, if it has them, and what it says."""
    is_ideographic = pen.language.type.is_ideographic
    content = [*pen.runs(line.number + ("" if is_ideographic else " "))] if line.number else []
    if line.name:
        content += pen.runs(line.name + words.label_separator, bold=True)
    indent = w("ind", firstLineChars=200, firstLine=420) if is_ideographic else None
    return "Normal", [*content, *statement], indent


def grid_table(grid: Grid, pen: Pen, sizes: Sequence[int], marked: _Marked) -> BaseOxmlElement:
    """A ruled table.

    Args:
        grid: the table.
        pen: writes its texts.
        sizes: widths of its columns, in twentieths of a point.
        marked: the runs of a mark.
    """
    line: dict[str, str | int] = {"val": "single", "sz": 4, "space": 0, "color": INK}
    properties = w(
        "tblPr",
        w("tblStyle", val="TableNormal"),
        w("tblW", w=sum(sizes), type="dxa"),
        w("tblBorders", *(w(side, **line) for side in _SIDES)),
        w("tblLayout", type="fixed"),
        w("tblLook", val="0420", firstRow=1, noHBand=0, noVBand=1),
        w("tblCaption", val=legible(grid.caption)),
    )
    columns = w("tblGrid", *(w("gridCol", w=size) for size in sizes))
    return w("tbl", properties, columns, *_rows(grid, pen, sizes, marked))


def _rows(grid: Grid, pen: Pen, sizes: Sequence[int], marked: _Marked) -> Iterator[BaseOxmlElement]:
    """Rows in which each cell that comes down from above has a cell of its own, as Word has it."""
    above: dict[int, tuple[int, GridCell]] = {}
    for number, row in enumerate(grid.rows):
        cells, given, column = [], iter(row), 0
        while column < len(sizes):
            left, cell = above.get(column, (0, None))
            begins = not left or cell is None
            cell = next(given) if begins or cell is None else cell
            left = cell.rows if begins else left
            width = sum(sizes[column : column + cell.columns])
            cells.append(
                _cell(cell, pen, width, marked, begins=begins, last=number == len(grid.rows) - 1 or not grid.together)
            )
            above[column] = (left - 1, cell)
            column += cell.columns
        keep = keeps_together([entry.text for cell in row for entry in cell.entries])
        head = w("tblHeader") if number < grid.head_count else None
        yield w("tr", w("trPr", w("cantSplit") if keep else None, head), *cells)


def _cell(cell: GridCell, pen: Pen, width: int, marked: _Marked, *, begins: bool, last: bool) -> BaseOxmlElement:
    merge = None if cell.rows == 1 else w("vMerge", val="restart") if begins else w("vMerge")
    properties = w(
        "tcPr",
        w("tcW", w=width, type="dxa"),
        w("gridSpan", val=cell.columns) if cell.columns > 1 else None,
        merge,
        w("vAlign", val="center") if cell.centred else None,
    )
    style, middle = "OccTableHead" if cell.head else "OccTableText", side(centre=cell.centred)
    stays = None if last or cell.head else w("keepNext")
    paragraphs = [
        paragraph(
            style,
            [*pen.runs(f"{entry.number} " if entry.number else ""), *pen.runs(entry.text), *marked(entry.mark)],
            stays,
            middle,
        )
        for entry in (cell.entries if begins else ())
    ]
    return w("tc", properties, *(paragraphs or [paragraph(style, (), stays)]))
