"""What the values of fields are held to beside their type. A field says it once, in its annotation; checks read it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

LATEST_YEAR = 2199
"""The last year that a date may have."""
EARLIEST_YEAR = 1900
"""The first year that a date may have."""
LONGEST_ID = 100
"""Most characters of an id; ids become anchors, addresses and keys."""
LONGEST_SLUG = 60
"""Most characters of a slug; it becomes a part of file names, which systems limit."""
LONGEST_NAME = 200
"""Most characters of a name, which has to fit the head of a page and of a table."""
LONGEST_TEXT = 2000
"""Most characters of any other text; several of them share a cell of a worksheet."""


@dataclass(frozen=True, slots=True)
class Between:
    """A whole number is one of these."""

    least: int
    """The smallest."""
    most: int
    """The largest."""


@dataclass(frozen=True, slots=True)
class AtLeast:
    """A list has at least so many items."""

    items: int
    """How many."""


@dataclass(frozen=True, slots=True)
class Longest:
    """A text has at most so many characters."""

    characters: int
    """How many."""


@dataclass(frozen=True, slots=True)
class Distinct:
    """No two records of a list have the same values in these fields. Equal items no list may have."""

    by: tuple[str, ...]
    """Names of the fields."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A text is a date that exists: a year, a month or a day."""

    needs_day: bool = False
    """True where only a day will do."""


@dataclass(frozen=True, slots=True)
class NotBefore:
    """A date is not before that of another field of the same record."""

    field: str
    """Name of the other field."""


@dataclass(frozen=True, slots=True)
class WebAddress:
    """A text is an address of the web."""


Limit = AtLeast | Between | Longest | Distinct | Dated | NotBefore | WebAddress

Id = Annotated[str, Longest(LONGEST_ID)]
Slug = Annotated[str, Longest(LONGEST_SLUG)]
Date = Annotated[str, Dated()]
Day = Annotated[str, Dated(needs_day=True)]
Address = Annotated[str, WebAddress()]
LevelNumber = Annotated[int, Between(1, 99)]
Years = Annotated[int, Between(1, 60)]
