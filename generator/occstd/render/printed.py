"""What every printed format does first: text that can be shown, whole addresses, headings without gaps, widths."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from occstd.views.documents.document import BESIDE

if TYPE_CHECKING:
    from occstd.views.blocks import Field, Fields, Table
    from occstd.views.documents.document import Document

_UNSHOWN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)
"""Control characters, of direction too, halves of pairs and what is no character; XML forbids most of them."""
_WEB = ("https://", "http://")
_DEEPEST = 4
_WIDE = frozenset("WF")
_NARROWEST, _WIDEST = 5, 44
_LONG_ROW = 700
_TABLE_WIDTH, _WHOLE_LINES = 110, 20
_FEW_FIELDS, _FEW_TEXTS = 9, 4


class PrintError(ValueError):
    """A document holds something that the format cannot show."""


def legible(text: str) -> str:
    """The text without control characters; line breaks stay."""
    return text if text.isprintable() else _UNSHOWN.sub("", text.replace("\r\n", "\n").replace("\t", " "))


def runs_leftwards(text: str) -> bool:
    """Whether a text is to be read from right to left: whether its first letter is."""
    return next((d for d in map(unicodedata.bidirectional, text) if d in ("L", "R", "AL")), "L") != "L"


def whole_address(document: Document, href: str) -> str:
    """A block's `href` as an address of the web; nothing where none can be made."""
    if href.startswith("#"):
        return document.foot.address + href if document.foot.address.startswith(_WEB) else ""
    if not href or href.startswith(_WEB) or document.root == BESIDE:
        return href
    return urljoin(document.root, href) if document.root.startswith(_WEB) and ":" not in href else ""


def code_address(document: Document) -> str:
    """The address for the code on the first page; nothing where the address is no address of the web."""
    return document.foot.address if document.foot.address.startswith(_WEB) else ""


class Depths:
    """Levels of headings as they come: the first is 1, and none is more than one deeper than that before it."""

    def __init__(self) -> None:
        self._last = 0

    def level(self, depth: int) -> int:
        """The level of the next heading, 1 to 4, from the depth it asks for."""
        self._last = max(1, min(depth, self._last + 1, _DEEPEST))
        return self._last


def text_width(text: str) -> int:
    """How wide a text is, in Latin letters; a Chinese character is two."""
    return sum(2 if unicodedata.east_asian_width(character) in _WIDE else 1 for character in text)


def column_widths(table: Table) -> tuple[int, ...]:
    """Relative widths of a table's columns: those it asks for, or what follows from its texts."""
    if table.widths:
        return table.widths
    widths = [text_width(head) for head in table.head]
    for row in (*table.rows, table.foot):
        for number, cell in enumerate(row):
            widths[number] = max(widths[number], text_width(cell.text))
    return tuple(min(max(width, _NARROWEST), _WIDEST) for width in widths)


def keeps_together(texts: list[str]) -> bool:
    """Whether a row or statement of these texts is short enough never to be split between pages."""
    return max(map(text_width, texts), default=0) <= _LONG_ROW


def stays_whole(table: Table) -> bool:
    """Whether a table is so short that it stays on one page: of at most so many lines, as its widths let expect."""
    widths = column_widths(table)
    rooms = [max(1, _TABLE_WIDTH * width // sum(widths)) for width in widths]
    rows = [row for row in (*table.rows, table.foot) if row]
    lines = sum(
        max(1 + text_width(cell.text + cell.note) // room for cell, room in zip(row, rooms, strict=True))
        for row in rows
    )
    return lines <= _WHOLE_LINES


def fields_stay_whole(block: Fields) -> bool:
    """Whether fields are so few, such as those to sign, that they stay on one page."""
    texts = [field for field in block.fields if field.kind == "text" and not field.value]
    return len(block.fields) <= _FEW_FIELDS and len(texts) <= _FEW_TEXTS


def field_rows(block: Fields, *, pairs: bool) -> list[tuple[Field, ...]]:
    """The fields of each row: one, or in pairs those of a line that follow one another."""
    rows: list[tuple[Field, ...]] = []
    for field in block.fields:
        if pairs and field.kind != "text" and rows and len(rows[-1]) == 1 and rows[-1][0].kind != "text":
            rows[-1] = (*rows[-1], field)
        else:
            rows.append((field,))
    return rows
