"""What pages are made of. Views fill these; templates draw them and decide nothing."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from occstd.model import Basis, Record, Statement, record
from occstd.views.grid import Grid
from occstd.views.remarks import Detail, Fold, Link, Mark, mark, mark_for, remarks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from occstd.views.site import Site

__all__ = ["Block", "Cell", "Code", "Custom", "Detail", "Field", "Fields", "Fold", "Grid", "Heading", "Later", "Line"]
__all__ += ["Lines", "Link", "Mark", "Note", "Page", "Prose", "Table"]
__all__ += ["line", "lines", "mark", "mark_for", "or_empty", "part", "part_heading"]


@record
class Line(Record):
    """A statement ready to show."""

    id: str
    """Id of the statement; empty where it has none."""
    text: str
    """What it says."""
    mark: Mark
    """What it rests on."""
    name: str = ""
    """What it is called."""
    other: str = ""
    """The name in the other language."""
    number: str = ""
    """Number as printed."""
    note: str = ""
    """A remark that belongs to it."""
    key: bool = False
    """True for a key skill."""
    href: str = ""
    """Path of the page about it."""
    details: tuple[Detail, ...] = ()
    """Remarks below it."""
    fold: Fold | None = None
    """Links below it, on a page."""


@record
class Heading(Record):
    """A heading with its anchor."""

    text: str
    """What it says."""
    anchor: str
    """Anchor; it may be the id of a statement."""
    depth: int = 2
    """1 for a section of a document, more for what is inside."""
    mark: Mark | None = None
    """What all below it rests on."""
    other: str = ""
    """The same in the other language."""

    @property
    def is_statement(self) -> bool:
        """Whether what it names is of the standard and can be linked to by its id, not only a part of a page."""
        return self.mark is not None and "part-" not in self.anchor


@record
class Prose(Record):
    """A paragraph of the interface."""

    text: str
    """What it says."""
    href: str = ""
    """Path that its link leads to."""
    link: str = ""
    """Text of the link."""
    lang: str = ""
    """Its language, where that is not the page's."""


@record
class Note(Record):
    """A ruled box."""

    text: str
    """What it says."""
    kind: str = "plain"
    """A kind of basis, or `plain`."""
    title: str = ""
    """Its first line."""
    href: str = ""
    """Path that its link leads to."""
    link: str = ""
    """Text of the link."""


@record
class Lines(Record):
    """A list of statements."""

    lines: tuple[Line, ...]
    """The statements."""
    style: str = "list"
    """How they stand: `list`, `facts` with names at the side, `clause` as paragraphs, `fold` as a small list that
    opens, or another of the look's own."""
    title: str = ""
    """A small label above the list, such as "Skills"; less than a heading."""
    fold: str = ""
    """What opens the list on a page, where it is folded."""


CellFill = Literal["", "space", "box"]
"""What a cell leaves to the reader: nothing, room to write, a box to tick."""


@record
class Cell(Record):
    """A table cell."""

    text: str = ""
    """What it says."""
    href: str = ""
    """Path that it leads to."""
    id: str = ""
    """Anchor of the cell."""
    mark: Mark | None = None
    """What it rests on."""
    head: bool = False
    """True where it names its row."""
    numeric: bool = False
    """True for a number, which stands to the right."""
    note: str = ""
    """A remark below the text."""
    fill: CellFill = ""
    """Room that it leaves to the reader."""
    lang: str = ""
    """Its language, where that is not the page's."""

    @property
    def is_text(self) -> bool:
        """True where there is nothing to show but the text."""
        return not (self.href or self.lang or self.mark or self.note or self.fill)


@record
class Table(Record):
    """A table with a caption, a head and rows."""

    caption: str
    """What it shows."""
    head: tuple[str, ...]
    """Names of the columns."""
    rows: tuple[tuple[Cell, ...], ...]
    """Rows of cells, one for each column."""
    style: str = "plain"
    """How it is drawn."""
    show_caption: bool = False
    """True where the caption is shown and not only read aloud."""
    foot: tuple[Cell, ...] = ()
    """Cells of the last row, such as sums."""
    widths: tuple[int, ...] = ()
    """Relative widths of the columns in print; none where they follow from the content."""


FieldKind = Literal["line", "text", "date", "choice", "signature"]
"""How a field is filled in: a line, several lines, a date, one of its choices, a signature."""


@record
class Field(Record):
    """Something for the reader to fill in."""

    label: str
    """What is asked."""
    kind: FieldKind = "line"
    """How it is filled in."""
    hint: str = ""
    """A word of help."""
    choices: tuple[str, ...] = ()
    """What to choose from."""
    value: str = ""
    """What is known already."""


@record
class Fields(Record):
    """Fields to fill in, in order."""

    fields: tuple[Field, ...]
    """The fields."""

    @property
    def are_signed(self) -> bool:
        """Whether there are signatures among them, which are worth nothing on a page of their own."""
        return any(field.kind == "signature" for field in self.fields)


@record
class Code(Record):
    """Data shown as text inside a closed detail."""

    summary: str
    """What is shown while it is closed."""
    text: str
    """The data."""


@record
class Custom:
    """A block drawn by a template of its own."""

    template: str
    data: Any


Block = Heading | Prose | Note | Lines | Table | Grid | Fields | Code | Custom


class Later:
    """Blocks that are made when first asked for: who wants only the title of a page waits for none of them."""

    def __init__(self, make: Callable[[], Iterable[Block]]) -> None:
        self._made = cache(lambda: tuple(make()))

    def __iter__(self) -> Iterator[Block]:
        return iter(self._made())


@record
class Page:
    """A page of the site: its path from the language's root, what stands on it, and what it alone loads."""

    path: str
    title: str
    blocks: Iterable[Block]
    lead: str = ""
    eyebrow: str = ""
    other_title: str = ""
    description: str = ""
    hide: tuple[str, ...] = ()
    assets: tuple[str, ...] = ()
    folds: bool = False
    """True for a long one: a phone folds what stands below each heading, until it is asked for."""
    folded: tuple[tuple[str, str], ...] = ()
    """Anchors of headings with what it says of what it folds below; elsewhere it says how many entries there are."""
    title_parts: tuple[str, ...] = ()
    """Parts that the title is made of; where nothing stands between them, a line of it ends after one of them."""


def part_heading(site: Site, word: str) -> Heading:
    """A heading from the interface; its anchor is made of the word's key."""
    return Heading(text=site.words[word], anchor=f"part-{word.replace('_', '-')}")


def line(site: Site, statement: Statement, within: Basis | None = None, **more: Any) -> Line:
    """A statement ready to show; `within` is the basis shown around it, `more` sets further fields of the line.

    What it rests on in law, the indicators it works with, and the evidence of a skill come after other details.
    """
    details = (*more.pop("details", ()), *remarks(site, statement))
    fields: dict[str, Any] = {
        "id": statement.id,
        "text": site.say(statement),
        "name": site.say(statement.name),
        "note": site.say(statement.note),
        "mark": mark(site, statement.basis, within, statement),
        "key": getattr(statement, "key", False),
        "details": details,
    }
    return Line(**(fields | more))


def lines(site: Site, statements: Sequence[Statement]) -> Lines:
    """Several statements ready to show: with their names at the side where all have one, else as a list."""
    style = "facts" if statements and all(statement.name for statement in statements) else "list"
    return Lines(lines=tuple(line(site, statement) for statement in statements), style=style)


def part(site: Site, word: str, statements: Sequence[Statement]) -> list[Block]:
    """A heading from the interface and the statements below it; nothing where there are none."""
    return [part_heading(site, word), lines(site, statements)] if statements else []


def or_empty(site: Site, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, or a note that there is nothing yet."""
    return tuple(blocks) or (Note(text=site.words["no_entries"]),)
