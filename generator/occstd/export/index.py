"""The index of the data: every edition and every file, with what is needed to choose, fetch and check one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.export import FORMAT_VERSION
from occstd.export.json_schema import schema_of
from occstd.model import Record, Standard, Text, record
from occstd.model.plain import dump, to_plain
from occstd.views.addresses import edition_path
from occstd.views.developers.data import contents
from occstd.words import Words, in_each, root_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from occstd.model import Edition
    from occstd.published import PublishedFile

INDEX_NAME, INDEX_SCHEMA = "index.json", "index.schema.json"


@record
class IndexEdition(Record):
    """An edition of the standard."""

    id: str
    """Id of the edition, which is also a part of addresses."""
    name: Text
    """What the edition is called."""
    kind: str
    """A national standard, a certification scheme or a special-ability scheme."""
    current: bool = False
    """True for the edition that the site opens with."""
    page: Text
    """Address of the page about it, in each language."""


@record
class IndexEntry(Record):
    """A data file."""

    path: str
    """Path from the site's root."""
    address: str
    """Where it is: a whole address, or the path alone where the site's address is not known."""
    format: str
    """Name of the format, as `occstd export` takes it."""
    edition: str | None = None
    """Id of the one edition that it holds; none where it holds all, or none."""
    direction: str | None = None
    """Id of the one direction that it holds."""
    level: int | None = None
    """Number of the one level that it holds."""
    contents: Text
    """What it holds, in each language."""
    media_type: str
    """Media type (RFC 6838)."""
    schema: str | None = None
    """Path of the JSON Schema that it fits, from the site's root."""
    licence: str
    """Licence, by its SPDX identifier."""
    size: int
    """Size in bytes, uncompressed."""
    sha256: str
    """SHA-256 of its bytes, in hexadecimal digits."""


@record
class IndexFile(Record):
    """What index.json holds."""

    format_version: str
    """Version of the shape of the data files, as in their address."""
    address: str
    """Address of the site; nothing where it is not known."""
    standard: str
    """Id of the standard."""
    name: Text
    """Name of the occupation."""
    version: str
    """Version of the data."""
    date: str
    """Date of this data version, as year-month-day."""
    editions: tuple[IndexEdition, ...]
    """Editions, in order of time."""
    files: tuple[IndexEntry, ...]
    """Every data file but this one."""


def index_json(standard: Standard, address: str, files: Iterable[PublishedFile]) -> bytes:
    """The index of data files, with their sizes and digests."""
    content = IndexFile(
        format_version=FORMAT_VERSION,
        address=address,
        standard=standard.id,
        name=standard.name,
        version=standard.version,
        date=standard.date,
        editions=tuple(
            IndexEdition(
                id=edition.id,
                name=edition.name,
                kind=edition.kind,
                current=edition.id == standard.current_edition,
                page=_page(address, edition, standard.languages),
            )
            for edition in standard.editions
        ),
        files=tuple(_file(standard, address, file) for file in files),
    )
    return dump(to_plain(content))


def _page(address: str, edition: Edition, languages: Sequence[str]) -> Text:
    return in_each(lambda code: _at(address, root_folder(code, languages) + edition_path(edition)), languages)


def index_schema_json() -> bytes:
    """JSON Schema (draft 2020-12) of the index."""
    return dump(schema_of(IndexFile))


def _file(standard: Standard, address: str, file: PublishedFile) -> IndexEntry:
    directions = {
        d.slug: d.id for edition in standard.editions if edition.id == file.edition for d in edition.directions
    }
    return IndexEntry(
        path=file.path,
        address=_at(address, file.path),
        format=file.format,
        edition=file.edition or None,
        direction=directions.get(file.direction),
        level=file.level,
        contents=in_each(lambda language: contents(standard, file, Words(language)), standard.languages),
        media_type=file.media_type,
        schema=file.schema or None,
        licence=file.licence,
        size=file.size,
        sha256=file.sha256,
    )


def _at(address: str, path: str) -> str:
    return f"{address}/{path}" if address else path
