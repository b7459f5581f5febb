"""The files of a review: the page with its pictures, and the workbook."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

import cv2

from occstd.importing import pages, rules
from occstd.importing.review.book import workbook
from occstd.importing.review.lines import script

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.importing.review.lines import Review

_RESOLUTION = 130
"""Pixels per inch of the pictures of pages."""
_PACKING = 6
"""How hard PNG is packed: 9 takes seven times as long for two per cent less."""


def review_files(review: Review, content: bytes) -> Iterator[tuple[str, bytes]]:
    """Every file of a review, by its path below the review's folder.

    Args:
        review: the lines.
        content: the PDF.
    """
    shown = {page for line in review.lines for page, _ in line.places}
    sizes: dict[int, tuple[float, float]] = {}
    with pages.opened(content) as document:
        for number in sorted(shown):
            page = document[number - 1]
            sizes[number] = page.get_size()
            picture = pages.picture(page, _RESOLUTION)
            if pages.scan_resolution(page) is not None:
                picture = rules.straightened(picture)
            done, png = cv2.imencode(".png", picture, [cv2.IMWRITE_PNG_COMPRESSION, _PACKING])
            if done:
                yield f"pages/{number}.png", png.tobytes()
    yield "data.js", script(review, sizes)
    for name in ("review.css", "review.js"):
        yield name, files(__package__).joinpath(name).read_bytes()
    yield "index.html", files(__package__).joinpath("page.html").read_bytes()
    yield "review.xlsx", workbook(review)
