"""The index of all files to download: what each is, how large, and its SHA-256."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import TypeAdapter

from occstd.export.json import dump
from occstd.model import Record, record
from occstd.plain import to_plain
from occstd.views.files import FileEntry  # noqa: TC001 - pydantic reads it

if TYPE_CHECKING:
    from collections.abc import Sequence

    from occstd.model import Standard


@record
class FileIndex(Record):
    """What the index holds."""

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
        standard=standard.id,
        edition=standard.current_edition,
        version=standard.version,
        date=standard.date,
        files=tuple(entries),
    )
    return dump(to_plain(index))


def read_index(data: bytes) -> FileIndex:
    """Read an index back. Raises pydantic.ValidationError where it does not fit."""
    return TypeAdapter(FileIndex).validate_json(data)
