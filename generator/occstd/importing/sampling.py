"""A few lines of a text layer held against the picture: broken fonts show one text and hold another."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from occstd.importing.verifying import bare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.importing.ocr import Recogniser
    from occstd.importing.pages import Picture
    from occstd.importing.passage import Line, Page

LEAST_AGREEMENT = 0.6
"""Share of characters that agree below which a text layer is not to be trusted; recognition alone loses a few."""
_LINES = 6
"""Lines that are looked at on a page."""
_SHORTEST = 6
"""Fewest characters of a line that is looked at."""
_PAD = 2
"""Pixels around a line."""


def agreement(read: list[tuple[Page, Picture]], recogniser: Recogniser, resolution: int) -> float | None:
    """The share of characters in a few lines on which text layer and picture agree.

    Args:
        read: pages by their text layer, each with its picture.
        recogniser: reads the lines in the pictures.
        resolution: pixels per inch of the pictures.

    Returns:
        The share, from 0 to 1; None where no line is long enough.
    """
    sampled = [(line.text, _crop(picture, line, resolution)) for page, picture in read for line in _sample(page)]
    if not sampled:
        return None
    seen = recogniser.lines([crop for _, crop in sampled])
    pairs = zip((text for text, _ in sampled), seen, strict=True)
    shares = [SequenceMatcher(None, bare(text), bare(other), autojunk=False).ratio() for text, other in pairs]
    return sum(shares) / len(shares)


def _sample(page: Page) -> list[Line]:
    """Some lines of a page, from all over it."""
    long = [line for line in _lines(page) if len(line.text) >= _SHORTEST]
    return long[:: max(1, -(-len(long) // _LINES))]


def _lines(page: Page) -> Iterator[Line]:
    yield from page.lines
    for table in page.tables:
        for cell in table.cells:
            yield from cell.lines


def _crop(picture: Picture, line: Line, resolution: int) -> Picture:
    left, top, right, bottom = (round(value * resolution / 72) for value in line.box)
    crop: Picture = picture[max(0, top - _PAD) : bottom + _PAD, max(0, left - _PAD) : right + _PAD]
    return crop
