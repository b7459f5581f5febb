"""What workbooks are made of: sheets of columns, with sums and what cells compute."""

from __future__ import annotations

from typing import Literal

from occstd.model import Record, record
from occstd.views.documents.document import Foot, Origin  # noqa: TC001 - as in other records


@record
class Formula(Record):
    """What a cell computes."""

    text: str
    """In the notation of workbooks; `{0}` stands for the name of the first sheet."""
    value: str | int | float
    """What it comes to as the workbook is made; a date as 2027-03-01."""


Value = str | int | float | Formula | None
"""What stands in a cell; nothing for None."""
ColumnKind = Literal["text", "whole", "edited", "date", "write", "link"]
"""Text, a number, a number to edit, a date, room to write, an address."""


@record
class PlannedIn(Record):
    """Where a column takes its sums from: the rows of another sheet that have the same key."""

    sheet: int
    key: int
    """Column of the key in the other sheet."""
    value: int
    """Column of the numbers in the other sheet."""
    own_key: int
    """Column of the key in this sheet."""


@record
class Column(Record):
    """A column of a sheet. Columns are counted from 0."""

    head: str
    width: int
    """In Latin letters; a Chinese character is two."""
    kind: ColumnKind = "text"
    total: bool = False
    """Whether its sum stands below it."""
    adds: tuple[int, ...] = ()
    """Columns of the same row whose sum it is."""
    planned: tuple[PlannedIn, ...] = ()
    """What it adds up from another sheet."""


@record
class Sheet(Record):
    """A table to edit."""

    name: str
    origin: Origin
    text: str
    """What it holds, above the table."""
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    total: str = ""
    """Label of the row of sums; none without sums."""
    fixed: int = 0
    """First columns that stay in view and stand on each page, where a sheet is wider than the paper."""
    target: tuple[tuple[str, int], str] | None = None
    """What the last sum should be, with its label, and the label of the difference."""


@record
class Workbook(Record):
    """A workbook: a sheet that explains it, then tables."""

    language: str
    title: str
    about: str
    """Name of the first sheet."""
    particulars: tuple[tuple[str, str], ...]
    """What the first sheet says, as labels and texts."""
    sheets: tuple[Sheet, ...]
    foot: Foot
    not_whole: str
    """What is said where something else than whole hours is entered."""
    page_of: str
