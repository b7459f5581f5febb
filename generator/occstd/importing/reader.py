"""Pages of a PDF as tables, cells and lines: from the text layer where it is sound, else by recognition."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Literal, NamedTuple

from occstd.importing import pages, rules
from occstd.importing.lines import as_lines
from occstd.importing.passage import Box, Cell, Page, Table
from occstd.importing.refusals import ImportRefused
from occstd.importing.sampling import LEAST_AGREEMENT, agreement
from occstd.importing.verifying import verified

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import pypdfium2 as pdfium

    from occstd.importing.ocr import Recogniser
    from occstd.importing.pages import Character, Picture
    from occstd.importing.rules import PixelBox

OcrUse = Literal["auto", "always", "never"]


class Way(NamedTuple):
    """When pages are read as pictures."""

    ocr: OcrUse = "auto"
    """Where the text layer is not sound, always or never."""
    verify: bool = False
    """Whether pages with a sound text layer are read as pictures too, to compare."""
    sample: bool = False
    """Whether a few lines of the text layer are held against the picture first, to find fonts that are broken."""


RESOLUTION = 200
"""Pixels per inch at which pages are looked at."""
_FEW_CHARACTERS = 20
"""A page with fewer characters than this may be a picture; one without ink is blank."""
_LEAST_HAN = 0.3
"""A text layer with a smaller share of Chinese characters than this has broken fonts, or is another document."""


def read_pages(
    document: pdfium.PdfDocument, way: Way, recogniser: Callable[[], Recogniser], tell: Callable[[str], None]
) -> Iterator[Page]:
    """Read page by page.

    Args:
        document: the opened PDF.
        way: when recognition is used.
        recogniser: gives the recogniser when it is first needed.
        tell: called with a line about each page.

    Raises:
        ImportRefused: if a page would have to be recognised and may not be, or its scan is too coarse.
    """
    if way.sample and way.ocr == "auto":
        way = way._replace(ocr=_after_sample(document, recogniser, tell))
    for index in range(len(document)):
        page = document[index]
        found = [] if way.ocr == "always" else pages.characters(page)
        if way.ocr != "always" and (is_sound(found) or _is_nearly_empty(page, found)):
            read = _by_text(page, index + 1, found)
            if way.verify and found:
                read = verified(read, _by_recognition(page, index + 1, recogniser))
        elif way.ocr == "never":
            read = _unrecognised(page, index + 1, found)
        else:
            read = _by_recognition(page, index + 1, recogniser)
        cells = sum(len(table.cells) for table in read.tables)
        tell(f"page {index + 1} of {len(document)}: {_WAYS[read.method]}, {len(read.tables)} tables, {cells} cells")
        yield read


def _after_sample(
    document: pdfium.PdfDocument, recogniser: Callable[[], Recogniser], tell: Callable[[str], None]
) -> OcrUse:
    """How to read on once two pages have been looked at: as pictures where they show something else than they say."""
    looked: list[tuple[Page, Picture]] = []
    count = len(document)
    for start in (count // 3, 2 * count // 3):
        for index in range(start, count):
            page = document[index]
            found = pages.characters(page)
            if is_sound(found) and index + 1 not in [read.number for read, _ in looked]:
                looked.append((_by_text(page, index + 1, found), pages.picture(page, RESOLUTION)))
                break
    share = agreement(looked, recogniser(), RESOLUTION) if looked else None
    if share is None or share >= LEAST_AGREEMENT:
        return "auto"
    tell(
        f"the text layer is broken: of some lines on pages {' and '.join(str(read.number) for read, _ in looked)}, "
        f"{share:.0%} of the characters are what the page shows; all pages are read as pictures"
    )
    return "always"


_WAYS = {"text": "text layer", "ocr": "recognised"}


def is_sound(characters: list[Character]) -> bool:
    """Whether a text layer looks like Chinese text."""
    if len(characters) < _FEW_CHARACTERS:
        return False
    words = [c.text for c in characters if unicodedata.category(c.text[0])[0] not in "NP"]
    return sum("\u4e00" <= text <= "\u9fff" for text in words) >= _LEAST_HAN * len(words)


def _is_nearly_empty(page: pdfium.PdfPage, characters: list[Character]) -> bool:
    """Whether a page with little text is no picture: a title, the end of a table, a blank page."""
    if len(characters) >= _FEW_CHARACTERS or pages.scan_resolution(page) is not None:
        return False
    return bool(characters) or bool(pages.picture(page, 36).min() > 128)


def _unrecognised(page: pdfium.PdfPage, number: int, characters: list[Character]) -> Page:
    """A page that recognition may not read: its text layer as it is, unless the page is a picture."""
    if pages.scan_resolution(page) is not None:
        found = f"Page {number} is a picture without a usable text layer, and recognition is switched off"
        raise ImportRefused(found, "Leave --ocr at auto")
    return _by_text(page, number, characters)


def _by_text(page: pdfium.PdfPage, number: int, characters: list[Character]) -> Page:
    tables, _ = rules.find_tables(pages.picture(page, RESOLUTION), RESOLUTION)
    rest = characters
    made = []
    for around, cells in tables:
        box = _points(around, RESOLUTION)
        inside = [_drawn_in(c, box) for c in rest if box.holds(_drawn_in(c, box).box)]
        rest = [c for c in rest if not box.holds(_drawn_in(c, box).box)]
        made.append(Table(box, tuple(_filled(_points(cell, RESOLUTION), inside) for cell in cells)))
    return Page(number, page.get_size(), "text", tuple(made), as_lines(rest))


def _drawn_in(character: Character, table: Box) -> Character:
    """A character that hangs over the lower edge of a table, as text of cells does that a page break tore."""
    box = character.box
    if box.top + 0.25 * (box.bottom - box.top) < table.bottom < box.bottom:
        return character._replace(box=box._replace(bottom=table.bottom))
    return character


def _filled(box: Box, characters: list[Character]) -> Cell:
    return Cell(box, as_lines([c for c in characters if box.holds(c.box)]))


def _points(box: PixelBox, resolution: int) -> Box:
    return Box(*(value * 72 / resolution for value in box))


def _by_recognition(page: pdfium.PdfPage, number: int, recogniser: Callable[[], Recogniser]) -> Page:
    native = pages.scan_resolution(page)
    if native is not None and native < pages.LEAST_RESOLUTION:
        found = f"Page {number} is a scan of {native:.0f} pixels per inch"
        raise ImportRefused(found, "Scan it again with 200 or more; below 150 recognition guesses")
    picture = rules.straightened(pages.picture(page, RESOLUTION))
    tables, mask = rules.find_tables(picture, RESOLUTION)
    read = recogniser().page(picture, tables, mask, RESOLUTION)
    return Page(number, page.get_size(), "ocr", *read)
