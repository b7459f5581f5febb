"""What printed documents are made of: sections of blocks, each with its origin. PDF, DOCX and page draw the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from occstd.model import Record, record

if TYPE_CHECKING:
    from occstd.views.blocks import Block, Heading, Note

Origin = Literal["standard", "computed", "fill_in", ""]
"""Where a section comes from: the standard, computed from it as a suggestion, left to the training body; or none."""


@record
class Section(Record):
    """A part of a document under one heading, all of one origin."""

    heading: Heading
    blocks: tuple[Block, ...]
    origin: Origin = ""
    new_page: bool = False


@record
class Cover(Record):
    """What opens a document."""

    eyebrow: str
    title: str
    subtitle: str = ""
    lines: tuple[tuple[str, str], ...] = ()
    note: Note | None = None
    provider: str = ""
    logo: bytes = b""


@record
class Foot(Record):
    """What stands at the foot of every page; page numbers are added by the format."""

    edition: str
    version: str
    date: str
    notice: str
    address: str


@record
class Document(Record):
    """A document ready for any format. `address` (in its foot) also makes the code on the first page."""

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
