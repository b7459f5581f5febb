"""Text to characters that mean nothing in HTML, in the Markdown of the site or in an attribute list."""

from __future__ import annotations

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
