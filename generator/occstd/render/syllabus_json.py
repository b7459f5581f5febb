"""A syllabus as data: the course, its plan, and the document block by block, as PDF, DOCX and page draw it."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, get_args

from occstd.model import Delivery, Record, record
from occstd.model.plain import dump, to_plain
from occstd.render.printed import PrintError
from occstd.views import blocks
from occstd.views.documents.planned import PlanFile  # noqa: TC001 - pydantic reads it

if TYPE_CHECKING:
    from occstd.views.documents.document import Document

SYLLABUS_FORMAT_VERSION = "1"
"""Version of the shape of the files."""
_BLOCKS = get_args(blocks.Block)


@record
class SyllabusFile(Record):
    """A syllabus in one language."""

    format_version: str
    """Version of the shape of this file."""
    licence: str
    """Licence of the project's own wording."""
    standard: str
    """Id of the standard."""
    edition: str
    """Id of the edition."""
    direction: str | None
    """Slug of the direction; null where the standard has none."""
    level: int | None
    """Number of the level; null where the standard has none."""
    language: str
    """en or zh."""
    course: Delivery
    """What the training body said of its course; empty for the syllabus that is ready to download."""
    plan: PlanFile
    """Hours, days and marks."""
    document: dict[str, Any]
    """The document: cover, sections of blocks with their origin, foot. Each block tells its kind as `block`; what is
    empty is left out; `href` is a path from `root`."""


def syllabus_json(document: Document) -> bytes:
    """A syllabus as JSON; read it back with `read_syllabus_json`. Raises PrintError for a document without a course."""
    course = document.course
    if course is None:
        raise PrintError(f"only a syllabus can be written as JSON, not {document.title}")
    content = SyllabusFile(
        format_version=SYLLABUS_FORMAT_VERSION,
        licence="CC-BY-4.0",
        standard=course.standard,
        edition=course.edition,
        direction=course.direction,
        level=course.level,
        language=document.language,
        course=course.delivery,
        plan=course.plan,
        document=document_data(dataclasses.replace(document, course=None)),
    )
    return dump(to_plain(content))


def read_syllabus_json(data: bytes) -> SyllabusFile:
    """Read a syllabus back. Raises pydantic.ValidationError where it does not fit."""
    from pydantic import TypeAdapter

    return TypeAdapter(SyllabusFile).validate_json(data)


def document_data(value: Any) -> Any:
    """A document, or a part of it, as keys and values; pictures and what equals its default are left out."""
    if isinstance(value, tuple):
        return [document_data(item) for item in value]
    if not dataclasses.is_dataclass(value):
        return value
    found: dict[str, Any] = {"block": type(value).__name__.lower()} if isinstance(value, _BLOCKS) else {}
    for item in dataclasses.fields(value):
        inside = getattr(value, item.name)
        if inside != item.default and not isinstance(inside, bytes):
            found[item.name] = document_data(inside)
    return found
