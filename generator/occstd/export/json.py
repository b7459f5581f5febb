"""The standard as JSON: one file with everything, one for each edition, and their schema."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from occstd.export import FORMAT_VERSION, WORDING_LICENCE
from occstd.export.json_schema import schema_of
from occstd.export.material import Material
from occstd.model import Edition, Record, Standard, record
from occstd.model.plain import dump

__all__ = [
    "StandardFile",
    "dump",
    "read_standard_json",
    "schema_json",
    "standard_file",
    "standard_json",
    "statements_file",
]

if TYPE_CHECKING:
    from collections.abc import Iterable


@record
class StandardFile(Record):
    """What a standard.json holds."""

    format_version: str
    """Version of the shape of this file."""
    address: str
    """Address of the site; paths in `addresses` begin there (Chinese pages at zh/)."""
    licence: str
    """Licence of the project's own wording."""
    addresses: dict[str, dict[str, str]]
    """For each edition, the page path of every id; path#id is the address of the statement."""
    standard: Standard
    """The standard."""


def standard_json(standard: Standard, address: str, editions: Iterable[Edition] | None = None) -> bytes:
    """The standard as JSON, with all editions or only some; read it back with `read_standard_json`."""
    return standard_file(Material(standard, address), standard.editions if editions is None else tuple(editions))


def standard_file(material: Material, editions: tuple[Edition, ...], *, cards: bool = True) -> bytes:
    """A standard.json with some editions, with or without their cards; its keys are the fields of `StandardFile`."""
    plain = material.plain_standard(editions)
    if not cards:
        kept = [{k: part for k, part in edition.items() if k != "cards"} for edition in plain["editions"]]
        plain = plain | {"editions": kept}
    return dump(
        {
            "format_version": FORMAT_VERSION,
            "address": material.address,
            "licence": WORDING_LICENCE,
            "addresses": {edition.id: material.pages[edition.id] for edition in editions},
            "standard": plain,
        }
    )


def statements_file(material: Material, editions: tuple[Edition, ...]) -> bytes:
    """A statements.json with some editions; its keys are the fields of `StatementsFile`."""
    standard = material.standard
    return dump(
        {
            "format_version": FORMAT_VERSION,
            "address": material.address,
            "licence": WORDING_LICENCE,
            "standard": standard.id,
            "version": standard.version,
            "date": standard.date,
            "statements": material.plain_rows(editions),
        }
    )


def read_standard_json(data: bytes) -> StandardFile:
    """Read a standard.json back. Raises pydantic.ValidationError where it does not fit the model."""
    from pydantic import TypeAdapter

    return TypeAdapter(StandardFile).validate_json(data)


@cache
def schema_json() -> bytes:
    """JSON Schema (draft 2020-12) of the standard.json files, with every field described."""
    return dump(schema_of(StandardFile))
