"""The index of all files to download: what each is, how large, and its SHA-256."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from occstd.export import FORMAT_VERSION, WORDING_LICENCE
from occstd.export.json_schema import schema_of
from occstd.model import Record, record
from occstd.model.plain import dump, to_plain
from occstd.published import PublishedFile
from occstd.views.documents.listing import INDEX

if TYPE_CHECKING:
    from collections.abc import Iterable

    from occstd.model import Standard


@record
class FileEntry(Record):
    """A file that can be downloaded, as the index lists it."""

    path: str
    """Path from the site's root; never changes."""
    kind: str
    """syllabus, workbook, observation-sheet, self-assessment, booklet (all levels of a direction), standard-text (the
    whole standard) or archive."""
    direction: str | None
    """Slug of the direction; null for what is about all, or where the standard has none."""
    level: int | None
    """Number of the level; null for what is about several, or where the standard has none."""
    language: str
    """en or zh."""
    format: str
    """Ending of the name: pdf, docx, xlsx, json or zip."""
    media_type: str
    """Media type."""
    schema: str
    """Path of the JSON Schema that it fits, from the site's root; empty for what is no JSON."""
    title: str
    """What it is and what it is about, in its language."""
    date: str
    """Date of the data that it was made from."""
    size: int = 0
    """Size in bytes."""
    sha256: str = ""
    """SHA-256 of the bytes, in hexadecimal digits."""


@record
class FileIndex(Record):
    """What the index holds."""

    format_version: str
    """Version of the shape of this file."""
    licence: str
    """Licence of the project's own wording."""
    standard: str
    """Id of the standard."""
    edition: str
    """Id of the edition that the files are about."""
    version: str
    """Version of the data."""
    date: str
    """Date of the data."""
    files: tuple[FileEntry, ...]
    """The files, in the order of languages, directions and levels."""


def index_file(standard: Standard, files: Iterable[PublishedFile]) -> PublishedFile:
    """The index as a file of its own."""
    return PublishedFile(path=INDEX, content=index_json(standard, files), format="json", media_type="application/json")


def index_json(standard: Standard, files: Iterable[PublishedFile]) -> bytes:
    """The index as JSON; read it back with `read_index`."""
    index = FileIndex(
        format_version=FORMAT_VERSION,
        licence=WORDING_LICENCE,
        standard=standard.id,
        edition=standard.current_edition,
        version=standard.version,
        date=standard.date,
        files=tuple(map(_entry, files)),
    )
    return dump(to_plain(index))


def _entry(file: PublishedFile) -> FileEntry:
    told = {item.name: getattr(file, item.name) for item in dataclasses.fields(FileEntry)}
    return FileEntry(**told | {"direction": file.direction or None})


def index_schema_json() -> bytes:
    """JSON Schema (draft 2020-12) of the index, with every field described."""
    return dump(schema_of(FileIndex))


def read_index(data: bytes) -> FileIndex:
    """Read an index back. Raises pydantic.ValidationError where it does not fit."""
    from pydantic import TypeAdapter

    return TypeAdapter(FileIndex).validate_json(data)
