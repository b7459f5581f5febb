"""The index of all files to download: what each is, how large, and its SHA-256."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.export import FORMAT_VERSION, WORDING_LICENCE
from occstd.export.dump import dump
from occstd.export.json_schema import schema_of
from occstd.model import Record, record
from occstd.model.plain import to_plain
from occstd.views.documents.files import FileEntry  # noqa: TC001 - pydantic reads it

if TYPE_CHECKING:
    from collections.abc import Sequence

    from occstd.model import Standard


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


def index_json(standard: Standard, entries: Sequence[FileEntry]) -> bytes:
    """The index as JSON; read it back with `read_index`."""
    index = FileIndex(
        format_version=FORMAT_VERSION,
        licence=WORDING_LICENCE,
        standard=standard.id,
        edition=standard.current_edition,
        version=standard.version,
        date=standard.date,
        files=tuple(entries),
    )
    return dump(to_plain(index))


def index_schema_json() -> bytes:
    """JSON Schema (draft 2020-12) of the index, with every field described."""
    return dump(schema_of(FileIndex))


def read_index(data: bytes) -> FileIndex:
    """Read an index back. Raises pydantic.ValidationError where it does not fit."""
    from pydantic import TypeAdapter

    return TypeAdapter(FileIndex).validate_json(data)
