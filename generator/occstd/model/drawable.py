"""Which characters the fonts of the documents can draw, so that nobody learns it from a PDF that is refused."""

from __future__ import annotations

import pkgutil
import re
from functools import cache

TABLE = "drawable.txt"
"""Ranges of characters, hexadecimal, one a line, below the package whose fonts draw them; a test finds them out from
the fonts and holds them to it. The first package is that of every document."""


def first_undrawable(text: str) -> str | None:
    """The first character of a text that no font of the documents has; None where they have all."""
    if text.isascii():
        return None
    match = _not_in(*_ranges().values()).search(text)
    return match[0] if match else None


def fonts_needed(text: str) -> tuple[str, ...]:
    """The packages of fonts that a text needs beyond that of every document, in the order of the table."""
    first, *_ = _ranges().values()
    if not _not_in(first).search(text):
        return ()
    return tuple(package for package, characters in _further().items() if characters.search(text))


@cache
def _ranges() -> dict[str, str]:
    """For each package of the table its characters, as the inside of a set in a pattern."""
    ranges: dict[str, str] = {}
    for line in (pkgutil.get_data(__name__, TABLE) or b"").decode().split():
        if line.startswith("["):
            package = line.strip("[]")
            ranges[package] = ""
        else:
            first, _, last = line.partition("-")
            ranges[package] += rf"\U{int(first, 16):08x}-\U{int(last or first, 16):08x}"
    return ranges


@cache
def _not_in(*ranges: str) -> re.Pattern[str]:
    return re.compile(rf"[^{''.join(ranges)}\n]")


@cache
def _further() -> dict[str, re.Pattern[str]]:
    _, *further = _ranges().items()
    return {package: re.compile(f"[{ranges}]") for package, ranges in further}
