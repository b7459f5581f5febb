"""TypeScript declarations of the JSON files, made from their JSON Schemas."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from occstd.export import FORMAT_VERSION
from occstd.export.schemas import file_schemas

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIMPLE = {"string": "string", "integer": "number", "number": "number", "boolean": "boolean", "null": "null"}


def typescript_declarations() -> bytes:
    """A declaration file with an interface for each record; a key that is left out for its default is optional."""
    found: dict[str, Any] = {}
    for schema in file_schemas():
        found |= schema.get("$defs", {})
        found[schema["title"]] = schema
    files = f"the JSON files under /data/v{FORMAT_VERSION}/ and of the syllabi"
    head = f"/** Types of {files}, made from their JSON Schemas. */\n"
    return "\n".join([head, *(_interface(name, found[name]) for name in sorted(found))]).encode()


def _interface(name: str, schema: dict[str, Any]) -> str:
    if "properties" not in schema:
        return f"export type {name} = {_type(schema)};\n"
    lines = [*_comment(schema.get("description", ""), ""), f"export interface {name} {{"]
    needed = set(schema.get("required", ()))
    for key, value in schema["properties"].items():
        lines += _comment(value.get("description", ""), "  ")
        optional = "" if key in needed else "?"
        lines.append(f"  readonly {key}{optional}: {_type(value, absent=key not in needed)};")
    return "\n".join([*lines, "}", ""])


def _comment(text: str, indent: str) -> Iterator[str]:
    words = " ".join(text.split()).replace("*/", "*\\/")
    if words:
        yield f"{indent}/** {words} */"


def _type(schema: dict[str, Any], *, absent: bool = False) -> str:
    """The type of a value; null is left out where `absent`, since such a key is left out instead."""
    if "$ref" in schema:
        return str(schema["$ref"].rpartition("/")[2])
    if "anyOf" in schema:
        kinds = [_type(option) for option in schema["anyOf"]]
        return " | ".join(dict.fromkeys(kind for kind in kinds if kind != "null" or not absent))
    if "enum" in schema or "const" in schema:
        return " | ".join(json.dumps(value) for value in schema.get("enum", [schema.get("const")]))
    if "prefixItems" in schema:
        return f"readonly [{', '.join(map(_type, schema['prefixItems']))}]"
    if schema.get("type") == "array":
        inside = _type(schema["items"])
        return f"readonly ({inside})[]" if " " in inside else f"readonly {inside}[]"
    if schema.get("type") == "object":
        return f"Readonly<Record<string, {_type(schema['additionalProperties'])}>>"
    return _SIMPLE[schema["type"]] if "type" in schema else "unknown"
