"""What printed documents are made of: sections of blocks, each with its origin. PDF, DOCX and page draw the same.

Headings of sections have depth 1, those inside them 2 and more; a page, whose title comes first, draws each one deeper.
`href` of any block is a path from the root of the document's language; `Document.root` makes it a whole address.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from occstd.model import Record, record

if TYPE_CHECKING:
    from occstd.views.blocks import Block, Heading, Note

Origin = Literal["standard", "computed", "fill_in", ""]
"""Where a section comes from: the standard, computed from it as a suggestion, left to the training body; or none.

Formats draw the interface words `origin_<name>` beside the heading.
"""


@record
class Section(Record):
    """A part of a document under one heading, all of one origin."""

    heading: Heading
    blocks: tuple[Block, ...]
    origin: Origin = ""
    new_page: bool = False
    head: str = ""
    """What the running head has on its right from here on; that of the document where empty and none came before."""


@record
class Cover(Record):
    """What opens a document: the head of its first page, or a page of its own."""

    eyebrow: str
    title: str
    subtitle: str = ""
    lines: tuple[tuple[str, str], ...] = ()
    note: Note | None = None
    provider: str = ""
    logo: bytes = b""
    whole_page: bool = False


@record
class Foot(Record):
    """What stands at the foot of every page; page numbers are added by the format."""

    edition: str
    version: str
    date: str
    """Date of the data, such as 2026-11-21; also the date that a file carries inside."""
    notice: str
    address: str
    """Permanent address of what the document is about; it also makes the code on the first page."""


@record
class Document(Record):
    """A document ready for any format."""

    language: str
    title: str
    head: tuple[str, str]
    """The running head: left and right."""
    cover: Cover
    sections: tuple[Section, ...]
    foot: Foot
    landscape: bool = False
    contents: bool = False
    """Whether a contents page follows the cover."""
    root: str = ""
    """Address of the site in the document's language, with a slash at its end; empty where it is not known."""
