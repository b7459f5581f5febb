"""JSON Schema (draft 2020-12) of the records that data files hold, every field described by its docstring."""

from __future__ import annotations

import ast
import dataclasses
import inspect
import textwrap
import typing
from functools import cache
from itertools import pairwise
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
            if found := _description(classes[name], key):
                _describe(value, found)
        if "description" not in definition and (found := ast.get_docstring(_source(classes[name]))):
            _describe(definition, found)
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


def _describe(definition: dict[str, Any], text: str) -> None:
    """Add a description where its key belongs."""
    ordered = sorted((definition | {"description": text}).items())
    definition.clear()
    definition.update(ordered)


def _description(cls: type, key: str) -> str | None:
    """What a record says of a field, or the record from which it has the field."""
    described = (_field_docstrings(base) for base in cls.__mro__ if dataclasses.is_dataclass(base))
    return next((fields[key] for fields in described if key in fields), None)


@cache
def _field_docstrings(cls: type) -> dict[str, str]:
    """The texts below the fields of a class.

    They are read here and not by pydantic, which would do so for each command that reads a standard.
    """
    found = {}
    for field, below in pairwise(_source(cls).body):
        match field, below:
            case ast.AnnAssign(), ast.Expr(value=ast.Constant(value=str(text))):
                found[ast.unparse(field.target)] = inspect.cleandoc(text)
    return found


@cache
def _source(cls: type) -> ast.ClassDef:
    """A class in its source: Python may have been told to drop docstrings (-OO)."""
    module = ast.parse(textwrap.dedent(inspect.getsource(cls)))
    return next(node for node in module.body if isinstance(node, ast.ClassDef))
