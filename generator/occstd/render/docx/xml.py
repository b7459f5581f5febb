"""The XML of Word: elements, runs of text, paragraphs, links. Text enters here alone, and is only ever text."""

from __future__ import annotations

from copy import copy
from functools import cache, lru_cache
from itertools import count
from typing import TYPE_CHECKING

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import nsmap, qn
from docx.oxml.parser import oxml_parser

from occstd.render.docx.scripts import pieces
from occstd.render.printed import legible
from occstd.views.site import Untranslated

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from docx.opc.part import Part
    from docx.oxml.xmlchemy import BaseOxmlElement

    from occstd.render.docx.scripts import Script
    from occstd.words import Language

_name = cache(qn)
_MOST_PATTERNS = 4096
"""Most elements that are remembered; all but those with a number of their own come again and again."""
_SPACES = {prefix: {prefix: space} for prefix, space in nsmap.items()}


def w(tag: str, *children: BaseOxmlElement | None, **attributes: str | int) -> BaseOxmlElement:
    """An element of WordprocessingML with attributes of the same namespace; children that are None are left out."""
    return element(f"w:{tag}", *children, **{f"w:{name}": value for name, value in attributes.items()})


def element(tag: str, *children: BaseOxmlElement | None, **attributes: str | int) -> BaseOxmlElement:
    """An element of any namespace that Word knows; names have prefixes, attributes may."""
    made = copy(_pattern(tag, tuple(attributes.items())))
    made.extend(child for child in children if child is not None)
    return made


@lru_cache(maxsize=_MOST_PATTERNS)
def _pattern(tag: str, attributes: tuple[tuple[str, str | int], ...]) -> BaseOxmlElement:
    """An element without content, to be copied: that takes a third of the time of making one."""
    named = {_name(name) if ":" in name else name: str(value) for name, value in attributes}
    made: BaseOxmlElement = oxml_parser.makeelement(_name(tag), named, _SPACES[tag.partition(":")[0]])
    return made


class Pen:
    """Writes text into one part of a package: it knows the part's language and makes its links and ids."""

    def __init__(self, part: Part, language: Language) -> None:
        self.part = part
        self.language = language
        self._ids = count(1)
        self._links: dict[str, str] = {}

    def next_id(self) -> int:
        """A number that no other element of the part has."""
        return next(self._ids)

    def runs(self, text: str, style: str = "", *, bold: bool = False) -> Iterator[BaseOxmlElement]:
        """Runs of text, one for each script; a line break of the text is one in the document."""
        foreign = isinstance(text, Untranslated)
        for number, line in enumerate(legible(text).split("\n")):
            for place, (piece, script) in enumerate(pieces(line)):
                content = w("t")
                content.text = piece
                content.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
                look = self._look(style, script, bold=bold, foreign=foreign)
                yield w("r", look, w("br") if number and not place else None, content)

    def _look(self, style: str, script: Script | None, *, bold: bool, foreign: bool) -> BaseOxmlElement | None:
        parts = [
            w("rStyle", val=style) if style else None,
            self._font(script, foreign=foreign),
            w("b") if bold else None,
            w("bCs") if bold and script else None,
            w("rtl") if script and script.leftwards else None,
        ]
        return w("rPr", *parts) if any(part is not None for part in parts) else None

    def _font(self, script: Script | None, *, foreign: bool) -> BaseOxmlElement | None:
        if script:
            return w("rFonts", **dict.fromkeys(("ascii", "hAnsi", "eastAsia", "cs"), script.font))
        return w("rFonts", hint="eastAsia") if self.language.type.is_ideographic or foreign else None

    def link(self, text: str, address: str, style: str = "", *, bold: bool = False) -> Iterator[BaseOxmlElement]:
        """Text that leads to an address of the web; where there is no address, text alone in a style."""
        if not address:
            yield from self.runs(text, style, bold=bold)
            return
        if address not in self._links:
            self._links[address] = self.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        yield element("w:hyperlink", *self.runs(text, "Hyperlink", bold=bold), **{"r:id": self._links[address]})

    def inner_link(self, text: str, bookmark: str) -> BaseOxmlElement:
        """Text that leads to a bookmark."""
        return w("hyperlink", *self.runs(text), anchor=bookmark, history=1)


def line_break() -> BaseOxmlElement:
    """A run that begins a new line of the same paragraph."""
    return w("r", w("br"))


def side(*, right: bool = False, centre: bool = False) -> BaseOxmlElement | None:
    """Where the lines of a paragraph stand, if not on the left."""
    return w("jc", val="right" if right else "center") if right or centre else None


def bookmark(number: int) -> str:
    """Name of the bookmark of a heading, from its number in the document."""
    return f"_Toc{number:06d}"


def tab() -> BaseOxmlElement:
    """A run that goes on at the next tab stop."""
    return w("r", w("tab"))


def paragraph(
    style: str, content: Iterable[BaseOxmlElement] = (), *properties: BaseOxmlElement | None
) -> BaseOxmlElement:
    """A paragraph of a style; further properties in the order that the schema asks for."""
    return w("p", w("pPr", w("pStyle", val=style), *properties), *content)


def field(instruction: str, shown: str = "1") -> Iterator[BaseOxmlElement]:
    """A field that Word computes, such as PAGE, with what stands there until it does."""
    code, result = w("instrText"), w("t")
    code.text, result.text = f" {instruction} ", shown
    code.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    yield w("r", w("fldChar", fldCharType="begin"))
    yield w("r", code)
    yield w("r", w("fldChar", fldCharType="separate"))
    yield w("r", result)
    yield w("r", w("fldChar", fldCharType="end"))


def table_row(
    cells: Sequence[BaseOxmlElement], keep: bool, *, head: bool = False, height: int = 0, exact: bool = False
) -> BaseOxmlElement:
    """A row of a table.

    Args:
        cells: its cells.
        keep: whether it stays on one page.
        head: whether it stands on each page again.
        height: its least height in twentieths of a point; as high as its text needs where none is given.
        exact: whether it is never higher than that.
    """
    properties = w(
        "trPr",
        w("cantSplit") if keep else None,
        w("trHeight", val=height, hRule="exact" if exact else "atLeast") if height else None,
        w("tblHeader") if head else None,
    )
    return w("tr", properties, *cells)


def keep_end(drawn: Sequence[BaseOxmlElement], count: int) -> None:
    """Keep so many last rows of a table, and the space after it, on the page of what follows."""
    *_, table, space = drawn
    rows = table.findall(_name("w:tr"))[-count:]
    for properties in (*(found for row in rows for found in row.iter(_name("w:pPr"))), space.find(_name("w:pPr"))):
        if properties is not None and properties.find(_name("w:keepNext")) is None:
            properties.find(_name("w:pStyle")).addnext(w("keepNext"))
