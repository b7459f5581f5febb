"""Which characters the fonts of the documents can draw, so that nobody learns it from a PDF that is refused."""

from __future__ import annotations

import pkgutil
import re
from functools import cache

TABLE = "drawable.txt"
"""Ranges of characters, hexadecimal, one a line; a test finds them out from the fonts and holds them to it."""


def first_undrawable(text: str) -> str | None:
    """The first character of a text that no font of the documents has; None where they have all."""
    if text.isascii():
        return None
    match = _undrawable().search(text)
    return match[0] if match else None


@cache
def _undrawable() -> re.Pattern[str]:
    table = (pkgutil.get_data(__name__, TABLE) or b"").decode().split()
    ranges = (line.partition("-")[::2] for line in table)
    drawn = "".join(rf"\U{int(first, 16):08x}-\U{int(last or first, 16):08x}" for first, last in ranges)
    return re.compile(rf"[^{drawn}\n]")
