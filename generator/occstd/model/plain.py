"""Records as plain keys and values, the same keys as in the YAML, and those as JSON."""

from __future__ import annotations

import json
from dataclasses import MISSING, fields
from functools import cache
from typing import Any

from occstd.model import Record


def to_plain(value: Any) -> Any:
    """A record as dicts, lists, texts and numbers; what equals its default is left out."""
    if isinstance(value, Record):
        return {
            name: to_plain(inside)
            for name, default in _defaults(type(value))  # type: ignore[arg-type]
            if (inside := getattr(value, name)) != default
        }
    if isinstance(value, tuple):
        return [to_plain(item) for item in value]
    if isinstance(value, dict):
        return {str(key): to_plain(item) for key, item in value.items()}
    return value


def dump(value: Any) -> bytes:
    """JSON text in UTF-8 without blanks, characters as they are."""
    return (json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


@cache
def _defaults(cls: type) -> tuple[tuple[str, Any], ...]:
    """Names of a record's fields with their defaults; MISSING where there is none."""
    return tuple(
        (item.name, item.default_factory() if item.default_factory is not MISSING else item.default)
        for item in fields(cls)
    )
