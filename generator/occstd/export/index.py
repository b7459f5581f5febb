"""The index of the data: every edition and every file, with what is needed to choose, fetch and check one."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from occstd.export import FORMAT_VERSION, ROOT
from occstd.export.dump import dump
from occstd.export.json_schema import schema_of
from occstd.model import Record, Standard, Text, record
from occstd.model.plain import to_plain
from occstd.views.addresses import edition_path
from occstd.words import LANGUAGES, Words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from occstd.export.scope import Made

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


def index_json(standard: Standard, address: str, files: Iterable[Made]) -> bytes:
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
                page=Text(en=_at(address, edition_path(edition)), zh=_at(address, f"zh/{edition_path(edition)}")),
            )
            for edition in standard.editions
        ),
        files=tuple(_file(address, file) for file in files),
    )
    return dump(to_plain(content))


def index_schema_json() -> bytes:
    """JSON Schema (draft 2020-12) of the index."""
    return dump(schema_of(IndexFile))


def contents(file: Made, words: Words) -> str:
    """What a file holds, in a sentence of one language."""
    holds, scope = words[f"holds_{file.format.name}"], file.scope
    if file.part.table:
        holds = words("holds_table", holds=holds, table=words[f"table_{file.part.table}"])
    if scope.reach in ("shared", "root"):
        return holds
    if scope.edition is None:
        return words("holds_within", holds=holds, scope=words["scope_all"])
    parts = [words("scope_edition", edition=scope.edition.id)]
    if scope.unit and scope.unit.direction:
        parts.append(str(getattr(scope.unit.direction.name, words.language)))
    if scope.unit and scope.unit.level:
        parts.append(str(getattr(scope.unit.level.title, words.language)))
    return words("holds_within", holds=holds, scope=words.list_separator.join(parts))


def _file(address: str, file: Made) -> IndexEntry:
    unit = file.scope.unit
    return IndexEntry(
        path=file.path,
        address=_at(address, file.path),
        format=file.format.name,
        edition=file.scope.edition.id if file.scope.edition else None,
        direction=unit.direction.id if unit and unit.direction else None,
        level=unit.number if unit else None,
        contents=Text(**{language: contents(file, Words(language)) for language in LANGUAGES}),
        media_type=file.media_type,
        schema=f"{ROOT}/{file.format.schema}" if file.format.schema else None,
        licence=file.format.licence,
        size=len(file.part.content),
        sha256=hashlib.sha256(file.part.content).hexdigest(),
    )


def _at(address: str, path: str) -> str:
    return f"{address}/{path}" if address else path
