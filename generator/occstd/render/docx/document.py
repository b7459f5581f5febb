"""Documents as DOCX, to be edited and filled in: the same content as the PDF, with styles, fields and controls."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from itertools import chain, zip_longest
from typing import TYPE_CHECKING

import docx as word
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml.ns import qn
from docx.shared import Mm

from occstd.render.archive import repacked
from occstd.render.docx.blocks import Blocks
from occstd.render.docx.pictures import code_picture, logo_picture
from occstd.render.docx.scripts import pieces
from occstd.render.docx.styles import fonts, origin_style, settings, styles
from occstd.render.docx.xml import Pen, bookmark, field, keep_end, paragraph, tab, w
from occstd.render.printed import Depths, code_address, legible, runs_leftwards
from occstd.views.blocks import Fields, Heading, Prose, Table
from occstd.words import LANGUAGES, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document as WordDocument
    from docx.opc.part import Part
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.section import Section as WordSection

    from occstd.views.blocks import Block
    from occstd.views.documents.document import Document, Section

_SHEET = (Mm(210), Mm(297))
_MARGINS = {"left_margin": 20, "right_margin": 20, "top_margin": 22, "bottom_margin": 25}
_DISTANCES = {"header_distance": 11, "footer_distance": 9}
_DEEPEST_LISTED = 2
"""Deepest headings that the contents list."""
_CONTENTS_COLUMNS = 2
_GUTTER = 560
"""Room between columns, in twentieths of a point."""
_LONGEST_PROPERTY = 255
"""Longest text of a property of a file, in characters."""
_LAST_ROWS, _CLOSING_ROWS = 2, 5
"""Rows of a table that stay with the signatures below it, and with one another where a page ends after them."""
_SIGNED_ROWS = 3
"""Most rows of a table that is there to sign what stands before it."""
_TWIPS = 635
"""English metric units in a twentieth of a point."""
_FONT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml"
_KEPT = (RELATIONSHIP_TYPE.STYLES, RELATIONSHIP_TYPE.SETTINGS)


def docx(document: Document) -> bytes:
    """A document as DOCX; the same document gives the same bytes.

    Raises:
        PrintError: if its logo is no picture.
    """
    return _Writer(document).written()


def _is_signed(block: Block | None) -> bool:
    """Whether a block is there to sign what stands before it: fields with signatures, or a few rows to fill in."""
    if isinstance(block, Table):
        return len(block.rows) <= _SIGNED_ROWS and all(any(c.fill for c in row) for row in block.rows)
    return isinstance(block, Fields) and block.are_signed


class _Writer:
    """Writes one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._words = Words(document.language)
        self._language = LANGUAGES[document.language]
        self._word = _empty(document)
        self._pen = Pen(self._word.part, self._language)
        section = self._word.sections[0]
        _set_page(section, landscape=document.landscape)
        self._width = (section.page_width - section.left_margin - section.right_margin) // _TWIPS  # type: ignore[operator]
        self._blocks = Blocks(self._pen, document, self._words, self._width)
        self._head = document.head[1]

    def written(self) -> bytes:
        """The whole document."""
        self._add(*self._cover())
        self._begin_head(self._word.sections[0], self._document.head[1], first=True)
        if self._document.contents:
            self._begin_columns(_CONTENTS_COLUMNS)
            self._add(*self._contents())
            self._begin_columns(1)
        sections = self._document.sections
        for number, (section, then) in enumerate(zip_longest(sections, sections[1:])):
            new_page = section.new_page or (number == 0 and self._document.cover.whole_page)
            following = then.blocks[0] if then and then.blocks and not then.new_page else None
            self._section(section, following, fresh=new_page and not (number == 0 and self._document.contents))
        self._close()
        target = io.BytesIO()
        self._word.save(target)
        return repacked(target.getvalue())

    def _close(self) -> None:
        """Let the paragraph that Word wants after a last table take no room, or it begins a page where that is full."""
        last = self._word.element.body[-2]
        if last.style == "OccSpace":
            last.pPr.append(w("spacing", after=0, line=1, lineRule="exact"))

    def _add(self, *elements: BaseOxmlElement) -> None:
        """Add elements at the end of the body, whose last child describes the page."""
        sheet = self._word.element.body[-1]
        for made in elements:
            sheet.addprevious(made)

    # cover and contents

    def _cover(self) -> Iterator[BaseOxmlElement]:
        cover, pen = self._document.cover, self._pen
        pictures = []
        if address := code_address(self._document):
            pictures = [code_picture(self._word.part, address, self._words("print_code", address=address))]
        if cover.logo:
            yield paragraph("Normal", [logo_picture(self._word.part, cover.logo, self._logo_name()), *pictures])
            pictures = []
        for style, text in (("OccProvider", cover.provider), ("OccEyebrow", cover.eyebrow)):
            if text:
                turned = (w("bidi"), w("jc", val="right")) if runs_leftwards(text) else ()
                bold = style == "OccProvider" and any(script for _, script in pieces(text))
                yield paragraph(style, [*pictures, *pen.runs(text, bold=bold)], *turned)
                pictures = []
        yield paragraph("Title", [*pictures, *pen.runs(cover.title)])
        if cover.subtitle:
            yield paragraph("Subtitle", pen.runs(cover.subtitle))
        if cover.lines:
            rows = [[paragraph("OccTableText", pen.runs(text)) for text in line] for line in cover.lines]
            yield from self._blocks.pairs([(row, True) for row in rows], 0.24)
        if cover.note:
            yield from self._blocks.draw(cover.note)
        yield from self._legend()

    def _logo_name(self) -> str:
        provider = legible(self._document.cover.provider)
        return self._words("print_logo", provider=provider) if provider else self._words["print_logo_unnamed"]

    def _legend(self) -> Iterator[BaseOxmlElement]:
        """The origins that occur, where there are several."""
        used = [name for name in ("standard", "computed", "fill_in") if name in self._origins()]
        if len(used) > 1:
            yield paragraph(
                "OccLegend", chain.from_iterable((*self._chip(name), *self._pen.runs("  ")) for name in used)
            )

    def _chip(self, origin: str) -> Iterator[BaseOxmlElement]:
        return self._pen.runs(f"\u00a0{self._words[f'origin_{origin}']}\u00a0", origin_style(origin))

    def _origins(self) -> list[str]:
        return [section.origin for section in self._document.sections]

    def _contents(self) -> Iterator[BaseOxmlElement]:
        """The contents: links to the headings, in columns and without page numbers.

        Why: only Word can count its pages, and it does so when the reader asks for it, or on opening after a question
        that reads as a warning. Numbers written beforehand would be wrong, room left for them would look unfinished,
        and LibreOffice draws the field of Word that would hold the list in one column only. Plain links look the same
        everywhere, need nothing done to them, and lead where numbers would; the PDF has the numbers.
        """
        yield paragraph("TOCHeading", self._pen.runs(self._words["print_contents"]))
        for level, text, anchor in self._entries():
            yield paragraph(f"TOC{level}", [self._pen.inner_link(text, anchor)])

    def _entries(self) -> Iterator[tuple[int, str, str]]:
        """Level, text and bookmark of the headings that the contents list."""
        depths = Depths()
        for number, heading in enumerate(_headings(self._document), start=1):
            level = depths.level(heading.depth)
            if level <= _DEEPEST_LISTED:
                yield level, heading.text, bookmark(number)

    # sections

    def _section(self, section: Section, then: Block | None, *, fresh: bool) -> None:
        """Draw a section; `then` is the block that follows its last on the same page."""
        if section.head and section.head != self._head:
            kind = WD_SECTION.NEW_PAGE if fresh else WD_SECTION.CONTINUOUS
            self._begin_head(self._begin(kind), section.head)
            self._head, fresh = section.head, False
        self._blocks.origin = section.origin
        heading, *_ = self._blocks.draw(section.heading)
        opening = [heading]
        if section.origin:
            top = (w("spacing", before=0),) if fresh else ()
            opening.insert(0, self._blocks.text("OccOrigin", self._chip(section.origin), *top))
        if fresh:
            opening[0].pPr.get_or_add_pStyle().addnext(w("pageBreakBefore"))
        self._add(*opening)
        for block, following in zip(section.blocks, (*section.blocks[1:], then), strict=False):
            drawn = [*self._blocks.draw(block)]
            if isinstance(block, Prose) and isinstance(following, Table):
                drawn[-1].pPr.get_or_add_pStyle().addnext(w("keepNext"))
            if isinstance(block, Table | Fields) and (following is None or _is_signed(following)):
                keep_end(drawn, _LAST_ROWS if following else _CLOSING_ROWS)
            self._add(*drawn)
        self._blocks.origin = ""

    def _begin_columns(self, count: int) -> None:
        """Begin a page whose text runs in so many columns; heads and feet go on."""
        self._begin(WD_SECTION.NEW_PAGE).different_first_page_header_footer = False
        sheet = self._word.element.body[-1]
        sheet.replace(sheet.find(qn("w:cols")), w("cols", num=count, space=_GUTTER))

    def _begin(self, kind: WD_SECTION) -> WordSection:
        """A new section of Word; the paragraph that ends the one before takes next to no room."""
        section: WordSection = self._word.add_section(kind)
        self._word.element.body[-2].pPr.insert(0, w("pStyle", val="OccSpace"))
        return section

    def _begin_head(self, section: WordSection, right: str, *, first: bool = False) -> None:
        """Give a section its running head and foot; the first page has no head, for the title stands there."""
        section.different_first_page_header_footer = first
        section.header.is_linked_to_previous = False
        head = section.header.part
        words = Pen(head, self._language)
        content = [*words.runs(self._document.head[0]), tab(), *words.runs(right)]
        self._fill(head, [paragraph("Header", content, self._line("bottom"), self._right_stop())])
        if first:
            section.first_page_header.is_linked_to_previous = False
            for foot in (section.footer, section.first_page_footer):
                foot.is_linked_to_previous = False
                self._fill(foot.part, self._foot(foot.part))

    def _fill(self, part: Part, content: list[BaseOxmlElement]) -> None:
        root = part.element  # type: ignore[attr-defined]
        root[:] = content

    def _line(self, side: str) -> BaseOxmlElement:
        return w("pBdr", w(side, val="single", sz=4, space=3, color="BDB7AA"))

    def _right_stop(self) -> BaseOxmlElement:
        return w("tabs", w("tab", val="right", pos=self._width))

    def _foot(self, part: Part) -> list[BaseOxmlElement]:
        foot, pen = self._document.foot, Pen(part, self._language)
        version = self._words("data_version", version=foot.version, date=foot.date)
        edition = " · ".join(text for text in (foot.edition, version) if text)
        before, between, after = self._words("page_of", page="\0", pages="\0").split("\0")
        numbers = [
            *pen.runs(before),
            *field("PAGE"),
            *pen.runs(between),
            *field("NUMPAGES"),
            *(pen.runs(after) if after else ()),
        ]
        first = paragraph("Footer", [*pen.runs(edition), tab(), *numbers], self._line("top"), self._right_stop())
        below = [
            pen.runs(foot.notice),
            *([pen.link(foot.address, code_address(self._document))] if foot.address else []),
        ]
        return [first, *(paragraph("Footer", runs) for runs in below)]


def _headings(document: Document) -> Iterator[Heading]:
    for section in document.sections:
        yield section.heading
        yield from (block for block in section.blocks if isinstance(block, Heading))


def _set_page(section: WordSection, *, landscape: bool) -> None:
    width, height = reversed(_SHEET) if landscape else _SHEET
    section.page_width, section.page_height = width, height
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    for name, size in (_MARGINS | _DISTANCES).items():
        setattr(section, name, Mm(size))


def _empty(document: Document) -> WordDocument:
    """A document of the library without what its template brings: styles, theme, thumbnail, author, dates."""
    made, language = word.Document(), LANGUAGES[document.language]
    package, part = made.part.package, made.part
    for relations, kept in ((package.rels, (RELATIONSHIP_TYPE.OFFICE_DOCUMENT,)), (part.rels, _KEPT)):
        for key in [key for key, relation in relations.items() if relation.reltype not in kept]:
            del relations[key]
    made.styles.element[:] = styles(language, dense=document.dense)
    made.settings.element[:] = settings(language)
    table = XmlPart(PackURI("/word/fontTable.xml"), _FONT_TYPE, fonts(language), package)
    part.relate_to(table, RELATIONSHIP_TYPE.FONT_TABLE)
    date = datetime.strptime(document.foot.date, "%Y-%m-%d").replace(tzinfo=UTC)
    properties = made.core_properties
    properties.title = legible(document.title)[:_LONGEST_PROPERTY]
    properties.language = language.tag
    properties.author = properties.comments = properties.last_modified_by = ""
    properties.created = properties.modified = date.replace(tzinfo=None)
    properties.version = document.foot.version[:_LONGEST_PROPERTY]
    properties.identifier = document.foot.address[:_LONGEST_PROPERTY]
    return made
