"""What is read from a page: lines, cells, tables, and passages of text with the places they were read from."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal, NamedTuple

from occstd.importing.punctuation import as_printed

Method = Literal["text", "ocr"]


class Box(NamedTuple):
    """A rectangle on a page, in points from its top left corner."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> float:
        """Half way down."""
        return (self.top + self.bottom) / 2

    @property
    def centre(self) -> float:
        """Half way across."""
        return (self.left + self.right) / 2

    def holds(self, other: Box) -> bool:
        """Whether the middle of another box lies in this one."""
        return self.left <= other.centre <= self.right and self.top <= other.middle <= self.bottom


def around(boxes: list[Box]) -> Box:
    """The smallest box around some others."""
    return Box(
        min(b.left for b in boxes), min(b.top for b in boxes), max(b.right for b in boxes), max(b.bottom for b in boxes)
    )


@dataclass(frozen=True, slots=True)
class Line:
    """A line of print."""

    text: str
    box: Box
    score: float = 1.0
    """How sure the recognition was, from 0 to 1; 1 for a text layer."""
    other: str | None = None
    """What a second reading gave, where there was one and it differs."""


@dataclass(frozen=True, slots=True)
class Cell:
    """An area between rules, with its lines from top to bottom."""

    box: Box
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """All lines as one, without spaces."""
        return "".join(line.text for line in self.lines).replace(" ", "")


@dataclass(frozen=True, slots=True)
class Table:
    """Ruled lines that hang together, and the cells between them."""

    box: Box
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it was read: what stands in tables, and the lines outside of them."""

    number: int
    size: tuple[float, float]
    method: Method
    tables: tuple[Table, ...]
    lines: tuple[Line, ...]


class Place(NamedTuple):
    """Where something was read."""

    page: int
    box: Box


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of the standard as it was read."""

    text: str
    places: tuple[Place, ...] = ()
    """Where its lines stand, one place for each page or cell."""
    method: Method = "text"
    score: float = 1.0
    doubts: tuple[str, ...] = field(default=())
    """Why a person should look at it; empty where nothing speaks against it. Keys of the words of importing."""
    other: str | None = None
    """What a second reading gave, where it differs."""

    def doubted(self, *reasons: str) -> Passage:
        """The same with more reasons for doubt, each once."""
        return replace(self, doubts=tuple(dict.fromkeys((*self.doubts, *reasons))))

    def saying(self, text: str) -> Passage:
        """The same place with another text."""
        return replace(self, text=text)

    def followed_by(self, more: Passage) -> Passage:
        """This passage and what continues it elsewhere."""
        return Passage(
            joined(self.text, more.text),
            (*self.places, *more.places),
            more.method,
            min(self.score, more.score),
            tuple(dict.fromkeys((*self.doubts, *more.doubts))),
            joined(self.other or self.text, more.other or more.text) if self.other or more.other else None,
        )


LEAST_SCORE = 0.6
"""A line with a character that recognition is less sure of is doubtful."""


def passage(lines: list[Line], page: int, method: Method) -> Passage:
    """Lines of one place as a passage."""
    text = other = ""
    for line in lines:
        text, other = joined(text, line.text), joined(other, line.other or line.text)
    if method == "ocr":
        text, other = as_printed(text), as_printed(other)
    score = min((line.score for line in lines), default=1.0)
    doubts = (*(("score",) if score < LEAST_SCORE else ()), *(("readings",) if other != text else ()))
    places = (Place(page, around([line.box for line in lines])),) if lines else ()
    return Passage(text.strip(), places, method, score, doubts, other.strip() if other != text else None)


def joined(first: str, second: str) -> str:
    """Two lines of one sentence: Latin words and numbers keep a space between them, Chinese has none."""
    both = first[-1:].isascii() and first[-1:].isalnum() and second[:1].isascii() and second[:1].isalnum()
    return f"{first} {second}" if both else f"{first}{second}"
