"""Tables of requirements (chapter 3): which column a cell belongs to, and functions, tasks and statements from them."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from occstd.importing.draft import ReadFunction, ReadStatement, ReadTable, ReadTask
from occstd.importing.numbers import label, prefix, statements
from occstd.importing.refusals import ImportRefused

if TYPE_CHECKING:
    from occstd.importing.numbers import Numbered
    from occstd.importing.passage import Cell, Page, Passage, Table

HEADS = (("职业功能",), ("工作内容",), ("技能要求", "专业能力要求"), ("相关知识要求", "相关知识"))
"""What the heads of the four columns may say."""
_ALIKE = 0.7
_TOLERANCE = 0.025
"""Share of a table's width by which the edges of a column may differ from page to page."""
_MOST_STRAY = 0.1
"""Share of the cells that may fit no column; with more the table is of another kind."""

Columns = tuple[tuple[float, float], ...]


def is_head(text: str, names: tuple[str, ...]) -> bool:
    """Whether a cell says one of the names, as recognition may have read it."""
    return any(SequenceMatcher(None, text, name).ratio() >= _ALIKE for name in names) and len(text) <= 8


def head_columns(table: Table) -> tuple[Columns, float, str] | None:
    """The columns of a table by its head: their edges, where the head ends, what the third is called."""
    heads: list[Cell] = []
    for names in HEADS:
        # 技能要求 is like 相关知识要求 in part, so the likest cell counts
        likest = max(table.cells, key=lambda cell: _likeness(cell.text, names), default=None)
        if likest is None or not is_head(likest.text, names):
            return None
        heads.append(likest)
    edges = tuple(_edges(cell, table) for cell in heads)
    if len(set(edges)) < len(HEADS):
        return None
    return edges, max(cell.box.bottom for cell in heads), heads[2].text


def _likeness(text: str, names: tuple[str, ...]) -> float:
    return max(SequenceMatcher(None, text, name).ratio() for name in names)


def _edges(cell: Cell, table: Table) -> tuple[float, float]:
    width = table.box.right - table.box.left
    return (cell.box.left - table.box.left) / width, (cell.box.right - table.box.left) / width


class TableReader:
    """Reads the tables of one level, one after the other; each goes on where the one before it ended."""

    def __init__(self, read: ReadTable) -> None:
        self.read = read
        self._fresh = True
        self._seen: list[Cell | None] = []

    def add(self, table: Table, page: Page, usual: Columns | None) -> Columns:
        """Take in a table, or its part on a page.

        Args:
            table: the table.
            page: the page it stands on.
            usual: columns of the last table that had a head, for one that goes on without.

        Returns:
            The columns, for the next one.

        Raises:
            ImportRefused: if there is no head to go by, or most cells fit no column.
        """
        head = head_columns(table)
        if head is None and usual is None:
            found = f"Page {page.number} has a table in chapter 3 without the heads {'、'.join(h[0] for h in HEADS)}"
            raise ImportRefused(found, "Only standards laid out in these four columns can be imported")
        columns, below = (head[0], head[1]) if head else (usual, table.box.top)
        assert columns is not None  # noqa: S101 - one of both is there
        filled = self._by_column(table, page, columns, below)
        for index, task in enumerate(filled[1]):
            function = next((cell for cell in filled[0] if _beside(task, cell)), None)
            self._row(function, task, filled, page, first=index == 0)
        self._fresh = False
        return columns

    def _by_column(self, table: Table, page: Page, columns: Columns, below: float) -> list[list[Cell]]:
        filled: list[list[Cell]] = [[] for _ in columns]
        cells = [cell for cell in table.cells if cell.box.middle > below]
        stray = 0
        for cell in sorted(cells, key=lambda c: c.box.top):
            left, right = _edges(cell, table)
            fits = [n for n, (a, z) in enumerate(columns) if abs(left - a) < _TOLERANCE and abs(right - z) < _TOLERANCE]
            if fits:
                filled[fits[0]].append(cell)
            else:
                stray += bool(cell.text)
        if stray > max(1, _MOST_STRAY * len(cells)):
            found = f"Page {page.number}: {stray} of {len(cells)} cells of the table fit none of its columns"
            raise ImportRefused(found, "Only standards laid out in four columns can be imported")
        self.read.stray += stray
        return filled

    def _row(self, function: Cell | None, task: Cell, filled: list[list[Cell]], page: Page, *, first: bool) -> None:
        """One task, or what a page holds of it."""
        beside = [[cell for cell in filled[n] if _beside(cell, task)] for n in (2, 3)]
        said = label(task, 2, page.number, page.method)
        number = said.number or next((prefix(cell) for cells in beside for cell in cells if prefix(cell)), ())
        self._function(function, number, page, first=first)
        self._task(number, said.name if task.lines else None, numbered=bool(said.number), first=first)
        if not self.read.functions or not self.read.functions[-1].tasks:
            return
        current = self.read.functions[-1].tasks[-1]
        for cells, into in zip(beside, (current.skills, current.knowledge), strict=True):
            for cell in cells:
                last = into[-1].number[-1] if into and into[-1].number else 0
                _put(statements(cell, current.number, last, page.number, page.method), into)

    def _function(self, cell: Cell | None, task: tuple[int, ...], page: Page, *, first: bool) -> None:
        """Begin a function where its cell or the task's number says so; else add to the name of the present one."""
        said = label(cell, 1, page.number, page.method) if cell is not None and cell.lines else None
        number = said.number[0] if said and said.number else (task[0] if task else None)
        functions = self.read.functions
        present = functions[-1] if functions else None
        goes_on = present is not None and (number is None or number == present.number)
        if not goes_on:
            functions.append(ReadFunction(number, said.name if said else None))
            self._seen = [cell]
            return
        assert present is not None  # noqa: S101 - it goes on
        if said is None or cell in self._seen:
            return
        self._seen.append(cell)
        if present.name is None:
            present.name = said.name
        elif first and not said.number and not self._fresh:
            present.name = _continued(present.name, said.name)

    def _task(self, number: tuple[int, ...], name: Passage | None, *, numbered: bool, first: bool) -> None:
        function = self.read.functions[-1]
        present = function.tasks[-1] if function.tasks else None
        if present is None or (number and number != present.number) or (not number and name and not first):
            function.tasks.append(ReadTask(number, name))
        elif name and present.name is None:
            present.name = name
        elif name and not numbered and present.name:
            present.name = _continued(present.name, name)


def _continued(name: Passage, more: Passage) -> Passage:
    """A name that a page break tore, unless the page merely repeats it."""
    return name if more.text == name.text else name.followed_by(more)


def _beside(one: Cell, other: Cell) -> bool:
    """Whether the middle of a cell lies in the height of another."""
    return other.box.top - 1 <= one.box.middle <= other.box.bottom + 1


def _put(found: list[Numbered], into: list[ReadStatement]) -> None:
    for item in found:
        if not item.number and into:
            last = into[-1]
            if item.said.text:
                last.said = last.said.followed_by(item.said)
            continue
        if not item.said.text and not item.number:
            continue
        expected = into[-1].number[-1] + 1 if into and into[-1].number else 1
        said = item.said if item.number and item.number[-1] == expected else item.said.doubted("number")
        into.append(ReadStatement(said, item.number, item.key))
