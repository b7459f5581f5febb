"""Plain keys and values as the strict YAML that the project reads: texts in quotes, keys and ids plain."""

from __future__ import annotations

import json
import re
from typing import Any

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_]*(?:-[A-Za-z0-9_.]+)*")
_WORDS = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
_MOST_IN_ROW = 110


def yaml_text(keys: dict[str, Any] | list[Any], comment: str = "") -> bytes:
    """The text of a YAML file, after a comment."""
    head = f"# {comment}\n" if comment else ""
    return (head + "\n".join(_lines(keys, 0)) + "\n").encode()


def _lines(value: dict[Any, Any] | list[Any], depth: int) -> list[str]:
    lines: list[str] = []
    pad = "  " * depth
    if isinstance(value, dict):
        for key, item in value.items():
            lines += _pair(f"{pad}{_scalar(key)}:", item, depth)
        return lines
    for item in value:
        row = _row(item)
        if len(pad) + len(row) + 2 <= _MOST_IN_ROW or not isinstance(item, dict | list):
            lines.append(f"{pad}- {row}")
        else:
            inner = _lines(item, depth + 1)
            lines += [f"{pad}- {inner[0].lstrip()}", *inner[1:]]
    return lines


def _pair(head: str, item: Any, depth: int) -> list[str]:
    row = _row(item)
    if not isinstance(item, dict | list) or not item or (len(head) + len(row) < _MOST_IN_ROW and _is_small(item)):
        return [f"{head} {row}"]
    return [head, *_lines(item, depth + 1)]


def _is_small(item: dict[Any, Any] | list[Any]) -> bool:
    """Whether a value is short enough to stand in one row: plain values, or one level of them."""
    values = list(item.values()) if isinstance(item, dict) else item
    return not any(isinstance(value, dict) for value in values) and "id" not in item


def _row(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_scalar(k)}: {_row(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_row, value)) + "]"
    return _scalar(value)


def _scalar(value: Any) -> str:
    if value is None or isinstance(value, bool | int):
        return json.dumps(value)
    if _PLAIN.fullmatch(value) and value.lower() not in _WORDS:
        return str(value)
    return json.dumps(value, ensure_ascii=False)
