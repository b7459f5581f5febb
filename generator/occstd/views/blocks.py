"""What pages are made of. Views fill these; templates draw them and decide nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from occstd.model import Basis, Record, Statement, record
from occstd.views.site import GLYPHS, Site

if TYPE_CHECKING:
    from collections.abc import Sequence


@record
class Mark:
    """The basis of a statement, ready to show."""

    kind: str
    glyph: str
    label: str
    sources: tuple[str, ...] = ()
    note: str = ""


@record
class Detail:
    """A labelled remark below a statement, with the sources it rests on."""

    label: str
    text: str
    sources: tuple[str, ...] = ()
    href: str = ""


@record
class Line:
    """A statement ready to show. `href` is the site path of the page about it, where there is one."""

    id: str
    text: str
    mark: Mark
    name: str = ""
    other: str = ""
    number: str = ""
    note: str = ""
    key: bool = False
    href: str = ""
    details: tuple[Detail, ...] = ()


@record
class Heading:
    """A heading with its anchor; `anchor` may be the id of a statement."""

    text: str
    anchor: str
    depth: int = 2
    mark: Mark | None = None
    other: str = ""


@record
class Prose:
    """A paragraph of the interface; `lang` is its language where that is not the page's."""

    text: str
    href: str = ""
    link: str = ""
    lang: str = ""


@record
class Note:
    """A ruled box; `kind` is a kind of basis or `plain`."""

    text: str
    kind: str = "plain"
    title: str = ""
    href: str = ""
    link: str = ""


@record
class Lines:
    """A list of statements."""

    lines: tuple[Line, ...]
    style: str = "list"
    title: str = ""
    """A small label above the list, such as "Skills"; less than a heading."""


CellFill = Literal["", "space", "box"]
"""What a cell leaves to the reader: nothing, room to write, a box to tick."""


@record
class Cell:
    """A table cell; `href` is a site path, `mark` a basis, `lang` its language where that is not the page's."""

    text: str = ""
    href: str = ""
    id: str = ""
    mark: Mark | None = None
    head: bool = False
    numeric: bool = False
    note: str = ""
    fill: CellFill = ""
    lang: str = ""

    @property
    def is_text(self) -> bool:
        """True where there is nothing to show but the text."""
        return not (self.href or self.lang or self.mark or self.note or self.fill)


@record
class Table:
    """A table with a caption, a head and rows."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    style: str = "plain"
    show_caption: bool = False
    foot: tuple[Cell, ...] = ()
    widths: tuple[int, ...] = ()
    """Relative widths of the columns in print; none where they follow from the content."""


FieldKind = Literal["line", "text", "date", "choice", "signature"]
"""How a field is filled in: a line, several lines, a date, one of its choices, a signature."""


@record
class Field:
    """Something for the reader to fill in; `value` is what is known already."""

    label: str
    kind: FieldKind = "line"
    hint: str = ""
    choices: tuple[str, ...] = ()
    value: str = ""


@record
class Fields:
    """Fields to fill in, in order."""

    fields: tuple[Field, ...]


@record
class Code:
    """Data shown as text inside a closed detail."""

    summary: str
    text: str


@record
class Custom:
    """A block drawn by a template of its own."""

    template: str
    data: Any


Block = Heading | Prose | Note | Lines | Table | Fields | Code | Custom


@record
class Page:
    """A page of the site: its path from the language's root, what stands on it, and what it alone loads."""

    path: str
    title: str
    blocks: tuple[Block, ...]
    lead: str = ""
    eyebrow: str = ""
    other_title: str = ""
    description: str = ""
    hide: tuple[str, ...] = ()
    assets: tuple[str, ...] = ()
    title_parts: tuple[str, ...] = ()
    """Parts that the title is made of; where nothing stands between them, a line of it ends after one of them."""


def mark(site: Site, basis: Basis, within: Basis | None = None) -> Mark:
    """A basis ready to show; its note is left out where `within`, already shown around it, is the same."""
    words = site.words
    label = words[f"basis_{basis.kind}"]
    if basis.support:
        label += f"{words.clause_separator}{words[f'support_{basis.support}']}"
    if basis.clause:
        label += f"{words.clause_separator}{basis.clause}"
    note = "" if basis == within else site.say(basis.note)
    return Mark(kind=basis.kind, glyph=GLYPHS[basis.kind], label=label, sources=basis.sources, note=note)


def part_heading(site: Site, word: str) -> Heading:
    """A heading from the interface; its anchor is made of the word's key."""
    return Heading(text=site.words[word], anchor=f"part-{word.replace('_', '-')}")


def line(site: Site, statement: Statement, within: Basis | None = None, **more: Any) -> Line:
    """A statement ready to show; `within` is the basis shown around it, `more` sets further fields of the line."""
    fields: dict[str, Any] = {
        "id": statement.id,
        "text": site.say(statement),
        "name": site.say(statement.name),
        "note": site.say(statement.note),
        "mark": mark(site, statement.basis, within),
        "key": getattr(statement, "key", False),
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


__all__ = [
    "Block",
    "Cell",
    "Code",
    "Custom",
    "Detail",
    "Field",
    "Fields",
    "Heading",
    "Line",
    "Lines",
    "Mark",
    "Note",
    "Page",
    "Prose",
    "Record",
    "Table",
    "line",
    "lines",
    "mark",
    "or_empty",
    "part",
    "part_heading",
]
