"""The text layer of a page held against its picture: lines that are read otherwise get the other reading."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import reduce
from typing import TYPE_CHECKING

from occstd.importing.passage import Cell, Line, Page, around, joined

if TYPE_CHECKING:
    from collections.abc import Iterator


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
    """Lines with what is seen where they stand; those that recognition reads as one are compared as one."""
    made: list[Line] = []
    for group, others in _groups(lines, seen):
        other = "".join(item.text for item in sorted(others, key=lambda item: (item.box.top, item.box.left)))
        if bare(other) == bare("".join(line.text for line in group)):
            made += group
        else:
            whole = reduce(joined, (line.text for line in group))
            made.append(replace(group[0], text=whole, box=around([line.box for line in group]), other=other or "∅"))
    return tuple(made)


def _groups(lines: tuple[Line, ...], seen: tuple[Line, ...]) -> Iterator[tuple[list[Line], list[Line]]]:
    """Lines with the lines that are seen at their height; one that is seen over several lines ties these together."""
    group: list[Line] = []
    others: list[Line] = []
    for line in lines:
        beside = [other for other in seen if _at_one_height(line, other)]
        if group and not any(other in others for other in beside):
            yield group, others
            group, others = [], []
        group.append(line)
        others += [other for other in beside if other not in others]
    if group:
        yield group, others


def _at_one_height(line: Line, seen: Line) -> bool:
    """Whether the middle of either lies in the height of the other."""
    return seen.box.top <= line.box.middle <= seen.box.bottom or line.box.top <= seen.box.middle <= line.box.bottom


def bare(text: str) -> str:
    """Text without what recognition never tells apart: spaces, half-width and full-width marks, dots in numbers."""
    wide = {
        ord(a): b
        for a, b in zip("，：；？！（）．．“”‘’０１２３４５６７８９", ",:;?!()..\"\"''0123456789", strict=True)
    }
    return re.sub(r"[\s.]", "", text.translate(wide))
