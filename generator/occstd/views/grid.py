"""The ruled table of printed standards: cells merged over rows and columns, statements numbered inside a cell."""

from __future__ import annotations

from occstd.model import Record, record
from occstd.views.remarks import Mark  # noqa: TC001 - the schema of documents is made from it


@record
class Entry(Record):
    """A paragraph of a cell."""

    text: str
    """What it says."""
    number: str = ""
    """Number as printed, with the star of a key skill before it."""
    mark: Mark | None = None
    """What it rests on, where that is not said for the whole table."""


@record
class GridCell(Record):
    """A cell of a ruled table."""

    entries: tuple[Entry, ...] = ()
    """Its paragraphs."""
    rows: int = 1
    """How many rows it goes over."""
    columns: int = 1
    """How many columns it goes over."""
    head: bool = False
    """True in the rows that name columns, which stand again where a table goes on over a page."""
    centred: bool = True
    """True for names and numbers, which stand in the middle of their cell."""


@record
class Grid(Record):
    """A ruled table; a cell that goes over rows stands in the first of them alone."""

    caption: str
    """What it shows, for those who cannot see it."""
    continued: str
    """What stands above it where it goes on over a page."""
    widths: tuple[int, ...]
    """Relative widths of the columns."""
    rows: tuple[tuple[GridCell, ...], ...]
    """Rows of cells, those of the head first."""
    together: bool = False
    """True where it is to stay on one page."""

    @property
    def head_count(self) -> int:
        """How many rows name columns."""
        return sum(any(cell.head for cell in row) for row in self.rows)


def head_cell(text: str, columns: int = 1) -> GridCell:
    """A cell that names columns."""
    return GridCell(entries=(Entry(text=text),), columns=columns, head=True)


def name_cell(text: str, rows: int = 1, columns: int = 1, *, number: str = "", mark: Mark | None = None) -> GridCell:
    """A cell that names rows, or holds a number."""
    return GridCell(entries=(Entry(text=text, number=number, mark=mark),), rows=rows, columns=columns)
