"""The standard as JSON: one file with everything, one for each edition, and their schema."""

from __future__ import annotations

import dataclasses
import json
from functools import cache
from typing import TYPE_CHECKING, Any

from occstd.export.json_schema import schema_of
from occstd.export.scope import FORMAT_VERSION, WORDING_LICENCE
from occstd.model import Edition, Record, Standard, record
from occstd.plain import to_plain
from occstd.views.addresses import addresses

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
    chosen = tuple(standard.editions if editions is None else editions)
    content = StandardFile(
        format_version=FORMAT_VERSION,
        address=address,
        licence=WORDING_LICENCE,
        addresses={edition.id: addresses(standard, edition) for edition in chosen},
        standard=dataclasses.replace(standard, editions=chosen),
    )
    return dump(to_plain(content))


def read_standard_json(data: bytes) -> StandardFile:
    """Read a standard.json back. Raises pydantic.ValidationError where it does not fit the model."""
    from pydantic import TypeAdapter

    return TypeAdapter(StandardFile).validate_json(data)


@cache
def schema_json() -> bytes:
    """JSON Schema (draft 2020-12) of the standard.json files, with every field described."""
    return dump(schema_of(StandardFile))


def dump(value: Any) -> bytes:
    """JSON text in UTF-8 without blanks, characters as they are."""
    return (json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n").encode()
