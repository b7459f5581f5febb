"""JSON Schema (draft 2020-12) of the syllabi that are published as JSON, the printed document included."""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from typing import Any, get_args

from occstd.export.json_schema import schema_of
from occstd.model.plain import dump
from occstd.render.syllabus_json import SyllabusFile
from occstd.views.blocks import Block, Custom, Grid
from occstd.views.documents.document import Document
from occstd.views.grid import Entry, GridCell

_ABSENT = (Custom, Grid)
"""Blocks that no syllabus has: with a template of their own for pages, and the ruled tables of a whole standard."""
_BLOCKS = {block.__name__: block.__name__.lower() for block in get_args(Block) if block not in _ABSENT}
"""What blocks are called in files."""
_REF = "#/$defs/"
_ABSENT_REFS = [{"$ref": _REF + block.__name__} for block in _ABSENT]


def syllabus_schema_json() -> bytes:
    """JSON Schema of a syllabus, with every field described."""
    return dump(syllabus_schema())


@cache
def syllabus_schema() -> dict[str, Any]:
    """The schema of a syllabus and of all records inside it; not to be changed."""
    schema, document = deepcopy(schema_of(SyllabusFile)), deepcopy(schema_of(Document))
    parts = document.pop("$defs")
    del document["$schema"], document["properties"]["course"]
    for absent in (*_ABSENT, GridCell, Entry):
        del parts[absent.__name__]
    parts = {_own(name): _as_written(name, part) | {"title": _own(name)} for name, part in parts.items()}
    about = schema["properties"]["document"]["description"]
    schema["properties"]["document"] = {"$ref": _REF + Document.__name__, "description": about}
    schema["$defs"] |= {Document.__name__: _as_written(Document.__name__, document)} | parts
    return schema


def _own(name: str) -> str:
    """Name of a part of a document; some records of the standard are called the same."""
    return f"{Document.__name__}{name}"


def _as_written(name: str, part: dict[str, Any]) -> dict[str, Any]:
    """A record as `document_data` writes it: with the kind of a block, and without pictures."""
    written: dict[str, Any] = _renamed(part)
    known = written["properties"]
    written["properties"] = {key: value for key, value in known.items() if value.get("format") != "binary"}
    if name in _BLOCKS:
        kind = {"block": {"const": _BLOCKS[name], "description": "Kind of block."}}
        written["properties"] = kind | written["properties"]
        written["required"] = ["block", *written.get("required", ())]
    return written


def _renamed(value: Any) -> Any:
    """A part of a schema that names parts of a document by their own names, and no block that files do not have."""
    if isinstance(value, list):
        return [_renamed(item) for item in value if item not in _ABSENT_REFS]
    if isinstance(value, dict):
        return {key: _reference(item) if key == "$ref" else _renamed(item) for key, item in value.items()}
    return value


def _reference(target: str) -> str:
    return _REF + _own(target.removeprefix(_REF))
