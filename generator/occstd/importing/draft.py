"""A standard as it was read, before it is written: passages in the standard's own order."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from occstd.importing.passage import Passage, Place


@dataclass(slots=True)
class ReadStatement:
    """A skill or a piece of knowledge, with its printed number."""

    said: Passage
    number: tuple[int, ...] = ()
    key: bool = False


@dataclass(slots=True)
class ReadTask:
    """A task of one table; its name is empty until a cell gives it."""

    number: tuple[int, ...]
    name: Passage | None
    skills: list[ReadStatement] = field(default_factory=list)
    knowledge: list[ReadStatement] = field(default_factory=list)


@dataclass(slots=True)
class ReadFunction:
    """A function of one table."""

    number: int | None
    name: Passage | None
    tasks: list[ReadTask] = field(default_factory=list)


@dataclass(slots=True)
class ReadTable:
    """The requirements of one level, for the directions that its headings name (none: the whole occupation)."""

    clause: str
    level: str
    directions: tuple[str, ...]
    page: int
    functions: list[ReadFunction] = field(default_factory=list)
    stray: int = 0
    """Cells with text that fitted no column."""


@dataclass(slots=True)
class ReadWeights:
    """A weight table: labels of rows with a value for each column."""

    clause: str
    kind: str
    direction: str | None
    columns: tuple[tuple[str | None, str], ...]
    """Direction, where the table's head names it, and level of each column."""
    page: int
    places: tuple[Place, ...] = ()
    rows: list[tuple[Passage, list[int | None]]] = field(default_factory=list)
    sums: list[int | None] | None = None


@dataclass(slots=True)
class ReadSection:
    """A numbered heading with its paragraphs."""

    number: str
    name: str
    page: int
    paragraphs: list[Passage] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All paragraphs as one."""
        return "".join(paragraph.text for paragraph in self.paragraphs)


@dataclass(slots=True)
class Doubt:
    """Something about the whole that a person should look at."""

    reason: str
    about: str
    page: int = 1


@dataclass(slots=True)
class Draft:
    """All that was read."""

    title: list[str] = field(default_factory=list)
    preface: ReadSection | None = None
    sections: list[ReadSection] = field(default_factory=list)
    footnotes: list[Passage] = field(default_factory=list)
    tables: list[ReadTable] = field(default_factory=list)
    weights: list[ReadWeights] = field(default_factory=list)
    appendices: list[ReadSection] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    skill_head: str = ""
    pages: int = 0
    method: str = "text"
