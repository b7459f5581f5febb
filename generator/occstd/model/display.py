"""How records show themselves: in a line, on a screen, in a notebook. Nothing of it is read back."""

from __future__ import annotations

from dataclasses import MISSING, Field, fields, is_dataclass
from html import escape
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE, _FEW = 48, 3
"""Most characters of a text inside another record, and most plain entries of a list that are named; of records one."""


def show(record: Any) -> str:
    """A record on a screen: what is set in it, longer things by their beginning and their number."""
    inside = ", ".join(f"{name}={_value(value)}" for name, value in _set(record))
    return f"{type(record).__qualname__}({inside})"


def show_html(record: Any) -> str:
    """A record as a table for notebooks; all text is escaped."""
    rows = "".join(
        f"<tr><th>{escape(name)}</th><td>{escape(value if isinstance(value, str) else _value(value))}</td></tr>"
        for name, value in _set(record)
    )
    return f"<table><caption>{escape(type(record).__qualname__)}</caption>{rows}</table>"


def _set(record: Any) -> Iterator[tuple[str, Any]]:
    for item in fields(record):
        value = getattr(record, item.name)
        if value != _default(item):
            yield item.name, value


def _default(item: Field[Any]) -> Any:
    return item.default_factory() if item.default_factory is not MISSING else item.default


def _value(value: Any) -> str:
    if isinstance(value, tuple) and value:
        shown = value[: 1 if is_dataclass(value[0]) else _FEW]
        return f"({_some([_value(item) for item in shown], len(value))}{',' if len(value) == 1 else ''})"
    if isinstance(value, dict) and value:
        named = [f"{key!r}: {_value(item)}" for key, item in list(value.items())[:_FEW]]
        return f"{{{_some(named, len(value))}}}"
    return _brief(value) if is_dataclass(value) else repr(_cut(value) if isinstance(value, str) else value)


def _some(named: list[str], count: int) -> str:
    return ", ".join(named) + (f", … {count} in all" if count > len(named) else "")


def _brief(record: Any) -> str:
    """A record inside another: its class, its id, its first words."""
    said = getattr(record, "name", None) or record
    if not isinstance(said, str):
        said = next(iter(said.by_language().values()), "") if hasattr(said, "by_language") else ""
    parts = (type(record).__name__, getattr(record, "id", "") or "", repr(_cut(said)) if said else "")
    return f"<{' '.join(part for part in parts if part)}>"


def _cut(text: str) -> str:
    return text if len(text) <= _LINE else f"{text[: _LINE - 1].rstrip()}…"
