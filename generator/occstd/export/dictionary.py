"""What every field of the JSON files and every column of the tables holds, from the docstrings of the model."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from occstd.export.schemas import file_schemas
from occstd.export.tables.listing import tables
from occstd.views.developers.reference import Described, Group

if TYPE_CHECKING:
    from occstd.export.material import Material
    from occstd.export.tables.table import Column, Table
    from occstd.model import Edition


def record_groups() -> tuple[Group, ...]:
    """The files first, then the records inside them by name."""
    files: dict[str, Any] = {}
    records: dict[str, Any] = {}
    for schema in file_schemas():
        files[schema["title"]] = schema
        records |= schema.get("$defs", {})
    inside = {name: records[name] for name in sorted(records) if name not in files}
    return tuple(_record(name, schema) for name, schema in (files | inside).items() if "properties" in schema)


def table_groups(material: Material, edition: Edition) -> tuple[Group, ...]:
    """The tables of an edition, in their order."""
    return tuple(_table(table) for table in tables(material, edition))


def _record(name: str, schema: Any) -> Group:
    needed = set(schema.get("required", ()))
    fields = tuple(
        Described(
            name=key,
            type=_type(value),
            description=_plain(value.get("description", "")),
            required=key in needed,
            refers_to=_inside(value),
        )
        for key, value in schema["properties"].items()
    )
    return Group(name=name, description=_plain(schema.get("description", "")), fields=fields)


def _plain(text: str) -> str:
    """A docstring on one line, without the marks that it has in code."""
    return " ".join(text.replace("`", "").split())


def _type(schema: Any) -> str:
    """The type of a value in words of JSON Schema; null is left out, since such a key is left out instead."""
    if "$ref" in schema:
        return str(schema["$ref"].rpartition("/")[2])
    if "anyOf" in schema:
        return " | ".join(dict.fromkeys(kind for option in schema["anyOf"] if (kind := _type(option)) != "null"))
    if "enum" in schema or "const" in schema:
        return " | ".join(json.dumps(value) for value in schema.get("enum", [schema.get("const")]))
    if schema.get("type") == "array":
        inside = schema.get("items") or {"anyOf": schema["prefixItems"]}
        return f"array of {_type(inside)}"
    if schema.get("type") == "object" and isinstance(schema.get("additionalProperties"), dict):
        return f"object of {_type(schema['additionalProperties'])}"
    return str(schema.get("type", "any"))


def _inside(schema: Any) -> str:
    """The record that a value is made of, where it is one only."""
    found = {part.split('"')[0] for part in json.dumps(schema).split("#/$defs/")[1:]}
    return found.pop() if len(found) == 1 else ""


def _table(table: Table) -> Group:
    return Group(name=table.name, fields=tuple(_column(table, column) for column in table.columns))


def _column(table: Table, column: Column) -> Described:
    return Described(
        name=column.name,
        type=f"{column.type}, {column.to}" if column.to else column.type,
        description=_plain(column.description),
        required=column.required,
        refers_to=column.to,
        key=column.name in table.key,
    )
