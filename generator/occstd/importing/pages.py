"""A PDF opened: its pages as pictures, and the characters of its text layer. Only this module knows pdfium."""

from __future__ import annotations

import ctypes
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from occstd.importing.passage import Box
from occstd.importing.punctuation import plain
from occstd.importing.refusals import ImportRefused

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy

    Picture = numpy.ndarray[Any, numpy.dtype[numpy.uint8]]

LEAST_RESOLUTION = 140
"""Pixels per inch below which a scan is refused: at 150 recognition still works, at 100 it guesses."""
MOST_PAGES = 400
_FINE = 64
"""Parts of a point in which pdfium is asked for places on the page as it is shown; it answers in whole numbers."""
_NO_TEXT = frozenset({0x0, 0xFFFE, 0xFFFF})


class Character(NamedTuple):
    """A character of a text layer."""

    text: str
    box: Box
    baseline: float


@contextmanager
def opened(content: bytes) -> Iterator[pdfium.PdfDocument]:
    """A PDF for reading.

    Raises:
        ImportRefused: if it is no PDF, damaged, encrypted, empty or very long.
    """
    if not content:
        raise ImportRefused("The file is empty", "Download it again")
    if b"%PDF-" not in content[:1024]:
        raise ImportRefused("This is not a PDF", "Name the PDF of the standard as the ministry publishes it")
    try:
        document = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        if pdfium_c.FPDF_GetLastError() in {pdfium_c.FPDF_ERR_PASSWORD, pdfium_c.FPDF_ERR_SECURITY}:
            found = "The PDF is encrypted and asks for a password"
            raise ImportRefused(found, "Save a copy without a password and import that") from error
        raise ImportRefused("The PDF is damaged, or has no page", "Download it again") from error
    with document:
        if not 0 < len(document) <= MOST_PAGES:
            found = f"The PDF has {len(document)} pages"
            raise ImportRefused(found, f"A standard has 1 to {MOST_PAGES}; cut out its own pages")
        yield document


def picture(page: pdfium.PdfPage, resolution: int) -> Picture:
    """A page as grey values, one byte a pixel, at so many pixels per inch."""
    pixels: Picture = page.render(scale=resolution / 72, grayscale=True).to_numpy()
    return pixels[:, :, 0].copy() if pixels.ndim == 3 else pixels.copy()


def scan_resolution(page: pdfium.PdfPage) -> float | None:
    """Pixels per inch of the picture that fills a page; None where no picture does."""
    width, height = page.get_size()
    for item in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        left, bottom, right, top = item.get_bounds()
        if (right - left) * (top - bottom) > 0.6 * width * height:
            columns, rows = item.get_px_size()
            return float(max(columns, rows) / max(right - left, top - bottom) * 72)
    return None


def characters(page: pdfium.PdfPage) -> list[Character]:
    """The characters of the text layer as they stand on the shown page, in points; white space is left out."""
    text = page.get_textpage()
    place = _shower(page)
    found = []
    for index in range(text.count_chars()):
        code = pdfium_c.FPDFText_GetUnicode(text, index)
        shown = plain(chr(code)) if code not in _NO_TEXT else ""
        if not shown.strip():
            continue
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium_c.FPDFText_GetCharOrigin(text, index, x, y)
        left, bottom, right, top = text.get_charbox(index, loose=True)
        corners = (place(left, bottom), place(right, top))
        (x0, x1), (y0, y1) = (sorted(pair) for pair in zip(*corners, strict=True))
        found.append(Character(shown, Box(x0, y0, x1, y1), place(x.value, y.value)[1]))
    return found


def _shower(page: pdfium.PdfPage) -> Any:
    """What turns a place in the PDF's own measure into points from the top left of the page as it is shown."""
    width, height = page.get_size()
    x, y = ctypes.c_int(), ctypes.c_int()

    def place(across: float, up: float) -> tuple[float, float]:
        size = (round(width * _FINE), round(height * _FINE))
        pdfium_c.FPDF_PageToDevice(page, 0, 0, *size, 0, across, up, x, y)
        return x.value / _FINE, y.value / _FINE

    return place
