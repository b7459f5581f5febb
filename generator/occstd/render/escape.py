"""Text to characters that mean nothing in HTML, in the Markdown of the site or in an attribute list."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from markupsafe import Markup

_ACTIVE = "&<>\"'`*_[]{}()|\\~^=#!:$@"
_TABLE = str.maketrans({character: f"&#{ord(character)};" for character in _ACTIVE} | {"\n": " ", "\r": " "})


def escape(value: Any) -> Any:
    """Escape a text; markup and what is not text pass unchanged."""
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    return _escaped(value)


@lru_cache(maxsize=65536)
def _escaped(value: str) -> Markup:
    return Markup(value.translate(_TABLE))  # noqa: S704 - every active character is now a reference


def fence(text: str, language: str) -> Markup:
    """Code between fences that no line of it can close; inside them no character means anything."""
    ticks = "`" * max([3, *(len(run) + 1 for run in re.findall("`+", text))])
    return Markup(f"{ticks}{language}\n{text}\n{ticks}")  # noqa: S704 - the fence is longer than any run inside
