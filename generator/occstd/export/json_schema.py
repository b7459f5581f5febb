"""JSON Schema (draft 2020-12) of the records that data files hold, every field described by its docstring."""

from __future__ import annotations

import ast
import dataclasses
import inspect
import textwrap
import typing
from functools import cache
from typing import Any

DRAFT = "https://json-schema.org/draft/2020-12/schema"


@cache
def schema_of(cls: type) -> dict[str, Any]:
    """The schema of a record and of all records inside it; not to be changed."""
    from pydantic import TypeAdapter

    schema = TypeAdapter(cls).json_schema()
    classes = {found.__name__: found for found in _records_in(cls, {})}
    for name, definition in {cls.__name__: schema, **schema.get("$defs", {})}.items():
        for key, value in definition.get("properties", {}).items():
            value.pop("title", None)
            if _is_keyed_by_number(classes[name], key):
                value["propertyNames"] = {"pattern": "^[1-9][0-9]*$"}
            if "description" not in value and (found := _inherited_description(classes[name], key)):
                value["description"] = found
        if "description" not in definition and (found := _docstring(classes[name])):
            ordered = sorted((definition | {"description": found}).items())
            definition.clear()
            definition.update(ordered)
    return {"$schema": DRAFT} | schema


def _records_in(hint: Any, found: dict[type, None]) -> dict[type, None]:
    """The record classes that a type is made of, itself included."""
    if isinstance(hint, type) and dataclasses.is_dataclass(hint) and hint not in found:
        found[hint] = None
        for inside in typing.get_type_hints(hint).values():
            _records_in(inside, found)
    for inside in typing.get_args(hint):
        _records_in(inside, found)
    return found


def _is_keyed_by_number(cls: type, key: str) -> bool:
    hint = typing.get_type_hints(cls).get(key)
    return typing.get_origin(hint) is dict and typing.get_args(hint)[0] is int


def _docstring(cls: type) -> str | None:
    """What a record says of itself in its source, where Python was told to drop docstrings (-OO)."""
    source: Any = ast.parse(textwrap.dedent(inspect.getsource(cls))).body[0]
    return ast.get_docstring(source)


def _inherited_description(cls: type, key: str) -> str | None:
    """Description of a field that a record has from another, where pydantic does not look."""
    for base in cls.__mro__[1:]:
        if dataclasses.is_dataclass(base) and (found := _own_descriptions(base).get(key)):
            return found
    return None


@cache
def _own_descriptions(cls: type) -> dict[str, str]:
    from pydantic import TypeAdapter

    properties = TypeAdapter(cls).json_schema().get("properties", {})
    return {key: value["description"] for key, value in properties.items() if "description" in value}
