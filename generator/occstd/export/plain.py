"""Records as plain keys and values, the same keys as in the YAML."""

from __future__ import annotations

from dataclasses import MISSING, Field, fields
from typing import Any

from occstd.model import Record


def to_plain(value: Any) -> Any:
    """A record as dicts, lists, texts and numbers; what equals its default is left out."""
    if isinstance(value, Record):
        return {
            item.name: to_plain(getattr(value, item.name))
            for item in fields(value)  # type: ignore[arg-type]
            if getattr(value, item.name) != _default(item)
        }
    if isinstance(value, tuple):
        return [to_plain(item) for item in value]
    if isinstance(value, dict):
        return {str(key): to_plain(item) for key, item in value.items()}
    return value


def _default(item: Field[Any]) -> Any:
    return item.default_factory() if item.default_factory is not MISSING else item.default
