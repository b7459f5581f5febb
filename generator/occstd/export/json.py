"""The standard as JSON: one file with everything, one for each edition, their schema and an index."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import typing
from functools import cache
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter

from occstd.model import Edition, Record, Standard, record
from occstd.plain import to_plain
from occstd.views.addresses import addresses

if TYPE_CHECKING:
    from collections.abc import Iterable

FORMAT_VERSION = "1"
"""Version of the shape of the JSON files; a part of their address."""


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
        licence="CC-BY-4.0",
        addresses={edition.id: addresses(standard, edition) for edition in chosen},
        standard=dataclasses.replace(standard, editions=chosen),
    )
    return dump(to_plain(content))


def read_standard_json(data: bytes) -> StandardFile:
    """Read a standard.json back. Raises pydantic.ValidationError where it does not fit the model."""
    return TypeAdapter(StandardFile).validate_json(data)


_OF_DATA = ("occstd.model", __name__)
"""Where the records of the data are; those of views may have the same names."""


@cache
def schema_json() -> bytes:
    """JSON Schema (draft 2020-12) of the standard.json files, with every field described."""
    schema = TypeAdapter(StandardFile).json_schema()
    classes = {cls.__name__: cls for cls in _subclasses(Record) if cls.__module__.startswith(_OF_DATA)}
    for name, definition in schema["$defs"].items():
        for key, value in definition.get("properties", {}).items():
            value.pop("title", None)
            if _is_keyed_by_number(classes[name], key):
                value["propertyNames"] = {"pattern": "^[1-9][0-9]*$"}
            if "description" not in value and (found := _inherited_description(classes[name], key)):
                value["description"] = found
    return dump({"$schema": "https://json-schema.org/draft/2020-12/schema"} | schema)


def _subclasses(base: type) -> list[type]:
    direct: list[type] = base.__subclasses__()
    return [cls for sub in direct for cls in (sub, *_subclasses(sub))]


def _is_keyed_by_number(cls: type, key: str) -> bool:
    hint = typing.get_type_hints(cls).get(key)
    return typing.get_origin(hint) is dict and typing.get_args(hint)[0] is int


def _inherited_description(cls: type, key: str) -> str | None:
    """Description of a field that a record has from another, where pydantic does not look."""
    for base in cls.__mro__[1:]:
        if dataclasses.is_dataclass(base) and (found := _own_descriptions(base).get(key)):
            return found
    return None


@cache
def _own_descriptions(cls: type) -> dict[str, str]:
    properties = TypeAdapter(cls).json_schema().get("properties", {})
    return {key: value["description"] for key, value in properties.items() if "description" in value}


def index_json(files: Iterable[tuple[str, str, bytes]], standard: Standard) -> bytes:
    """The list of data files: (path, what it holds, content) with size in bytes and SHA-256."""
    entries = [
        {
            "path": path,
            "contents": contents,
            "media_type": "application/schema+json" if path.endswith(".schema.json") else "application/json",
            "size": len(data),
            "sha256": hashlib.sha256(data).hexdigest(),
        }
        for path, contents, data in files
    ]
    return dump({"standard": standard.id, "version": standard.version, "date": standard.date, "files": entries})


def dump(value: Any) -> bytes:
    """JSON text in UTF-8 without blanks, characters as they are."""
    return (json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n").encode()
