"""The text layer of a page held against its picture: lines that are read otherwise get the other reading."""

from __future__ import annotations

import re
from dataclasses import replace

from occstd.importing.passage import Cell, Line, Page


def verified(text: Page, picture: Page) -> Page:
    """A page by its text layer, with what recognition reads otherwise as a second reading."""
    tables = []
    others = [cell for table in picture.tables for cell in table.cells]
    for table in text.tables:
        cells = []
        for cell in table.cells:
            seen = next((other for other in others if cell.box.holds(other.box)), None)
            cells.append(Cell(cell.box, _compared(cell.lines, seen.lines if seen else ())))
        tables.append(replace(table, cells=tuple(cells)))
    return replace(text, tables=tuple(tables), lines=_compared(text.lines, picture.lines))


def _compared(lines: tuple[Line, ...], seen: tuple[Line, ...]) -> tuple[Line, ...]:
    """Lines with what is seen at the same height."""
    made = []
    for line in lines:
        beside = [other for other in seen if line.box.top - 2 <= other.box.middle <= line.box.bottom + 2]
        other = "".join(item.text for item in sorted(beside, key=lambda item: item.box.left))
        made.append(line if bare(other) == bare(line.text) else replace(line, other=other or "∅"))
    return tuple(made)


def bare(text: str) -> str:
    """Text without what recognition never tells apart: spaces, half-width and full-width marks, dots in numbers."""
    wide = {
        ord(a): b
        for a, b in zip("，：；？！（）．．“”‘’０１２３４５６７８９", ",:;?!()..\"\"''0123456789", strict=True)
    }
    return re.sub(r"[\s.]", "", text.translate(wide))
