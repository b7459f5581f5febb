"""Weight tables (chapter 4): a column for each level, a row for each function."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from occstd.importing.draft import ReadWeights
from occstd.importing.levels import levels_in, without_levels
from occstd.importing.numbers import levelled
from occstd.importing.passage import Place, passage

if TYPE_CHECKING:
    from occstd.importing.passage import Box, Cell, Page, Table

_DASH = re.compile(r"[-‐‑‒–—―－一_/／\\~～·.]{1,3}")
_SUM = re.compile(r"合\s*计|总\s*计|小\s*计")
_TITLE = re.compile(r"(.*?)(理论知识|技能要求|专业能力要求|操作技能|技能操作|技能)?(要求)?权重表")


class Heading(NamedTuple):
    """What a heading of chapter 4 says: theory or skills, and the direction; each may be absent."""

    kind: str | None
    direction: str | None


def weight_heading(name: str) -> Heading:
    """Kind and direction from a heading such as 理论知识权重表."""
    match = _TITLE.fullmatch(name)
    if match is None:
        return Heading(None, name or None)
    kind = None if match[2] is None else "theory" if match[2] == "理论知识" else "skills"
    return Heading(kind, match[1].strip("（）()") or None)


class _Column(NamedTuple):
    box: Box
    direction: str | None
    level: str


def read_weights(
    table: Table, page: Page, clause: str, heading: Heading, before: ReadWeights | None
) -> ReadWeights | None:
    """A weight table, or the part of one that a page holds.

    Args:
        table: the table.
        page: the page it stands on.
        clause: number of the heading above it.
        heading: kind and direction that its headings give.
        before: the weight table before it, which this one continues where it has no head of its own.

    Returns:
        The table, `before` with more rows where it is continued, or None where it is no weight table.
    """
    columns, below = _columns(table)
    if not columns:
        if before is None:
            return None
        rows = _rows(table, table.box.top, len(before.columns))
        _fill(before, rows, page)
        before.places = (*before.places, Place(page.number, table.box))
        return before
    kind = heading.kind or ("theory" if any("职业道德" in cell.text for cell in table.cells) else "skills")
    read = ReadWeights(
        clause,
        kind,
        heading.direction,
        tuple((c.direction, c.level) for c in columns),
        page.number,
        (Place(page.number, table.box),),
    )
    _fill(read, _rows(table, below, len(columns)), page)
    return read


def _columns(table: Table) -> tuple[list[_Column], float]:
    """The columns of weights by the levels in the head, and where the head ends."""
    heads = [(cell, levels_in(cell.text)) for cell in table.cells]
    named = sorted((cell.box.left, cell, levels[0].title) for cell, levels in heads if len(levels) == 1)
    if not named:
        return [], 0.0
    top = min(cell.box.top for _, cell, _ in named)
    row = [(cell, title) for _, cell, title in named if abs(cell.box.top - top) < cell.box.bottom - cell.box.top]
    above = [cell for cell in table.cells if cell.box.bottom <= top + 2 and cell.text]
    columns = []
    for cell, title in row:
        over = next((a for a in above if a.box.left <= cell.box.centre <= a.box.right), None)
        direction = without_levels(re.sub(r"[%％()（）]", "", over.text)) if over else None
        columns.append(_Column(cell.box, direction if direction and "等级" not in direction else None, title))
    return columns, max(cell.box.bottom for cell, _ in row)


def _rows(table: Table, below: float, count: int) -> list[tuple[Cell, list[Cell]]]:
    """Rows below the head: the cell that names the row, and as many cells of weights as there are columns."""
    cells = [cell for cell in table.cells if cell.box.middle > below]
    rows: list[tuple[Cell, list[Cell]]] = []
    rights = sorted({round(cell.box.right, 1) for cell in cells})
    if not rights:
        return []
    for last in sorted((c for c in cells if c.box.right > rights[-1] - 4), key=lambda c: c.box.top):
        beside = [c for c in cells if c.box.top - 1 <= last.box.middle <= c.box.bottom + 1]
        beside.sort(key=lambda c: c.box.left)
        if len(beside) > count:
            rows.append((beside[-count - 1], beside[-count:]))
    return rows


def _fill(read: ReadWeights, rows: list[tuple[Cell, list[Cell]]], page: Page) -> None:
    for name, cells in rows:
        values = [weight_of(cell.text) for cell in cells]
        label = passage(list(name.lines), page.number, page.method)
        label = label.saying(label.text.replace(" ", ""))
        if _SUM.fullmatch(label.text):
            read.sums = [value for value, _ in values]
            continue
        weak = any(not sure for _, sure in values)
        read.rows.append((label.doubted("weight") if weak else label, [value for value, _ in values]))


def weight_of(text: str) -> tuple[int | None, bool]:
    """A weight, None for the dash, and whether it was plain to read."""
    bare = re.sub(r"[%％\s]", "", levelled(text))
    if bare.isdecimal() and 1 <= int(bare) <= 100:
        return int(bare), True
    return None, bool(_DASH.fullmatch(bare))
