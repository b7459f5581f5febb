"""What printed documents are made of: sections of blocks, each with its origin. PDF, DOCX and page draw the same.

Headings of sections have depth 1, those inside them 2 and more; a page, whose title comes first, draws each one deeper.
`href` of any block is a path from the root of the document's language; `Document.root` makes it a whole address.
"""

from __future__ import annotations

from typing import Literal

from occstd.model import Delivery, Record, record
from occstd.views.blocks import Block, Heading, Note  # noqa: TC001 - the schema is made from them
from occstd.views.documents.planned import PlanFile  # noqa: TC001 - as above

Origin = Literal["standard", "computed", "fill_in", ""]
"""Where a section comes from: the standard, computed from it as a suggestion, left to the training body; or none.

Formats draw the interface words `origin_<name>` beside the heading.
"""

BESIDE = "./"
"""The root of a document whose links lead to files beside it, as they are written."""


@record
class Section(Record):
    """A part of a document under one heading, all of one origin."""

    heading: Heading
    """Its heading."""
    blocks: tuple[Block, ...]
    """What stands in it."""
    origin: Origin = ""
    """Where it comes from; empty where it is of no one origin."""
    new_page: bool = False
    """True where it begins a page."""
    head: str = ""
    """What the running head has on its right from here on; that of the document where empty and none came before."""


@record
class Cover(Record):
    """What opens a document: the head of its first page, or a page of its own."""

    eyebrow: str
    """What kind of document it is."""
    title: str
    """The occupation."""
    subtitle: str = ""
    """Direction and level."""
    lines: tuple[tuple[str, str], ...] = ()
    """Particulars: label and value."""
    note: Note | None = None
    """What everybody has to know first."""
    provider: str = ""
    """Name of the training body."""
    logo: bytes = b""
    """Picture of the training body."""
    whole_page: bool = False
    """True where it is a page of its own."""


@record
class Foot(Record):
    """What stands at the foot of every page; page numbers are added by the format."""

    edition: str
    """Name of the edition."""
    version: str
    """Version of the data."""
    date: str
    """Date of the data, such as 2026-11-21; also the date that a file carries inside."""
    notice: str
    """What every page has to say of the document."""
    address: str
    """Permanent address of what the document is about; it also makes the code on the first page."""


@record
class PlannedCourse(Record):
    """The course that a syllabus is about."""

    standard: str
    """Id of the standard."""
    edition: str
    """Id of the edition."""
    direction: str | None
    """Slug of the direction; null where the standard has none."""
    level: int | None
    """Number of the level; null where the standard has none."""
    delivery: Delivery
    """What the training body said of its course; empty for the syllabus that is ready to download."""
    plan: PlanFile
    """Hours, days and marks."""


@record
class Document(Record):
    """A document ready for any format."""

    language: str
    """en or zh."""
    title: str
    """Title of the file."""
    head: tuple[str, str]
    """The running head: left and right."""
    cover: Cover
    """What opens it."""
    sections: tuple[Section, ...]
    """Its sections, in order."""
    foot: Foot
    """What stands at the foot of every page."""
    landscape: bool = False
    """True where pages are wider than high."""
    dense: bool = False
    """True where type is set small, so that a section fits a page."""
    contents: bool = False
    """Whether a contents page follows the cover."""
    root: str = ""
    """Address of the site in the document's language, with a slash at its end; empty where it is not known."""
    course: PlannedCourse | None = None
    """The course; only a syllabus has one."""
