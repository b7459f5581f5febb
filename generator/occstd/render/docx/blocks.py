"""The blocks of a document as paragraphs and tables of Word."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Any

from docx.oxml.ns import qn

from occstd.model import GLYPHS
from occstd.render.docx.controls import controls, tick_box
from occstd.render.docx.standard import clause, grid_table
from occstd.render.docx.styles import BOX_INSET, RULE_SPACE, box, side_rule
from occstd.render.docx.tables import column_sizes, frame, table_cell
from occstd.render.docx.xml import Pen, bookmark, line_break, paragraph, side, tab, table_row, w
from occstd.render.printed import (
    Depths,
    column_widths,
    field_rows,
    fields_stay_whole,
    keeps_together,
    stays_whole,
    whole_address,
)
from occstd.views.blocks import Cell, Code, Custom, Detail, Fields, Grid, Heading, Line, Lines, Mark, Note, Prose, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from docx.oxml.xmlchemy import BaseOxmlElement

    from occstd.views.blocks import Block, Detail, Field
    from occstd.views.documents.document import Document
    from occstd.words import Words

_NAMES, _LABELS = 0.24, 0.32
_HEIGHTS, _ROOM, _LOW_ROOM = {"text": 960, "signature": 600}, 460, 350
"""Least heights of what is filled in, in twentieths of a point; low rows have theirs whatever stands in them."""


class Blocks:
    """Draws blocks one after another; each comes out as elements of the body."""

    def __init__(self, pen: Pen, document: Document, words: Words, width: int) -> None:
        self._pen, self._document, self._words, self._width = pen, document, words, width
        self._depths, self._headings = Depths(), count(1)
        self.origin = ""
        """The origin of the section being drawn; it gives paragraphs and tables the line at their side."""

    def draw(self, block: Block) -> Iterator[BaseOxmlElement]:
        """The elements of a block. Raises TypeError for one that has no printed form."""
        match block:
            case Heading():
                yield self._heading(block)
            case Prose():
                yield self.text("Normal", [*self._pen.runs(block.text), *self._tail(block.href, block.link)])
            case Note():
                yield self._note(block)
            case Lines():
                yield from self._lines(block)
            case Table():
                yield from self._table(block)
            case Grid():
                yield grid_table(block, self._pen, self._sizes(block.widths), self._mark)
                yield self.text("OccSpace", ())
            case Fields():
                yield from self._fields(block)
            case Code():
                yield self.text("OccListLabel", self._pen.runs(block.summary))
                yield self.text("OccCode", self._pen.runs(block.text))
            case Custom():
                raise TypeError(f"no printed form of {block.template}")

    def text(self, style: str, content: Iterable[BaseOxmlElement], *more: BaseOxmlElement | None) -> BaseOxmlElement:
        """A paragraph with the line of its origin at its side; `more` are properties that follow the borders."""
        rule = w("pBdr", side_rule(self.origin, space=RULE_SPACE)) if self.origin else None
        return paragraph(style, content, rule, *more)

    def _address(self, href: str) -> str:
        return whole_address(self._document, href)

    def _tail(self, href: str, text: str) -> Iterator[BaseOxmlElement]:
        """The link after a text."""
        if href:
            yield from self._pen.runs(" ")
            yield from self._pen.link(text, self._address(href))

    def _mark(self, mark: Mark | None) -> Iterator[BaseOxmlElement]:
        if mark and mark.glyph:
            sources = f" {', '.join(mark.sources)}" if mark.sources else ""
            lacking = f" {mark.untranslated}" if mark.untranslated else ""
            yield from self._pen.runs(f"\u00a0{mark.glyph}{sources}{lacking}", "OccMark")

    def _heading(self, heading: Heading) -> BaseOxmlElement:
        level, number = self._depths.level(heading.depth), next(self._headings)
        content = [*self._pen.runs(heading.text)]
        if heading.other and heading.other != heading.text:
            content += self._pen.runs(f" {heading.other}", "OccOther")
        start = w("bookmarkStart", id=number, name=bookmark(number))
        inside = [start, *content, *self._mark(heading.mark), w("bookmarkEnd", id=number)]
        return self.text(f"Heading{level}", inside)

    def _note(self, note: Note) -> BaseOxmlElement:
        sides = box()
        if self.origin:
            sides[1] = side_rule(self.origin, space=RULE_SPACE)
        glyph = f"{GLYPHS[note.kind]} " if note.kind in GLYPHS else ""
        stop = self._words["stop"] + self._pen.language.sentence_separator
        title = self._pen.runs(f"{glyph}{note.title}{stop}", bold=True) if note.title else ()
        content = [*title, *self._pen.runs(note.text), *self._tail(note.href, note.link)]
        inset = w("ind", left=0 if self.origin else BOX_INSET, right=BOX_INSET)
        return paragraph("OccNote", content, w("pBdr", *sides), inset)

    def _lines(self, block: Lines) -> Iterator[BaseOxmlElement]:
        if block.title:
            yield self.text("OccListLabel", self._pen.runs(block.title))
        if block.style == "facts":
            yield from self._facts(block.lines)
            return
        if block.style in ("clause", "footnotes"):
            yield from (self.text(*clause(row, self._pen, self._words, self._statement(row))) for row in block.lines)
            return
        numbered = any(line.number for line in block.lines)
        for line in block.lines:
            number = [*self._pen.runs(line.number, "OccMark"), tab()] if numbered else []
            name = self._pen.runs(line.name + self._words.label_separator, bold=True) if line.name else ()
            indent = () if numbered else (w("ind", left=0, hanging=0),)
            yield self.text("List", [*number, *name, *self._statement(line)], *indent)

    def _statement(self, line: Line) -> Iterator[BaseOxmlElement]:
        yield from self._pen.runs("★ ") if line.key else ()
        yield from self._pen.link(line.text, self._address(line.href))
        yield from self._mark(line.mark)
        if line.id and line.number:
            yield from self._pen.runs(f" {line.id}", "OccMark")
        for remark in filter(None, (line.note, line.mark.note)):
            yield line_break()
            yield from self._pen.runs(remark, "OccRemark")
        for detail in line.details:
            yield line_break()
            yield from self._detail(detail)

    def _detail(self, detail: Detail) -> Iterator[BaseOxmlElement]:
        first = f"{detail.label}{self._words.label_separator}" if detail.label else ""
        links = [(detail.text, detail.href), *((link.text, link.href) for link in detail.links)]
        for n, (text, href) in enumerate(links[0 if detail.text else 1 :]):
            before = self._words.clause_separator if n else first
            yield from self._pen.runs(before, "OccRemark") if before else ()
            yield from self._pen.link(text, self._address(href), "OccRemark")
        yield from self._mark(detail.mark)
        yield from self._pen.runs(f" {', '.join(detail.sources)}", "OccRemark") if detail.sources else ()

    def _facts(self, lines: Sequence[Line]) -> Iterator[BaseOxmlElement]:
        rows = []
        for line in lines:
            name = [*self._pen.runs(line.name, bold=True)]
            if line.other and line.other != line.name:
                name += [line_break(), *self._pen.runs(line.other, "OccOther")]
            cells = [paragraph("OccTableText", name), paragraph("OccTableText", self._statement(line))]
            rows.append((cells, keeps_together([line.text + line.note])))
        yield from self.pairs(rows, _NAMES)

    def pairs(self, rows: Sequence[tuple[Sequence[BaseOxmlElement], bool]], share: float) -> Iterator[BaseOxmlElement]:
        """A table of names and what they name, without lines.

        Args:
            rows: the two paragraphs of each row, and whether it is short enough to stay on one page.
            share: part of the width that the names have.
        """
        sizes = self._sizes((round(share * 100), round((1 - share) * 100)))
        body = [
            table_row(
                [self._cell(size, [cell], n) for n, (size, cell) in enumerate(zip(sizes, cells, strict=True))], keep
            )
            for cells, keep in rows
        ]
        yield frame("TableNormal", sizes, body, self.origin)
        yield self.text("OccSpace", ())

    def _table(self, table: Table) -> Iterator[BaseOxmlElement]:
        if table.show_caption:
            yield self.text("Caption", self._pen.runs(table.caption))
        sizes = self._sizes(column_widths(table))
        numeric = [bool(table.rows) and all(row[n].numeric for row in table.rows) for n in range(len(sizes))]
        head = [
            self._cell(size, [paragraph("OccTableHead", self._pen.runs(text), w("keepNext"), side(right=right))], n)
            for n, (size, text, right) in enumerate(zip(sizes, table.head, numeric, strict=True))
        ]
        rows = [table_row(head, True, head=True)]
        last, whole = len(table.rows) - (0 if table.foot else 1), stays_whole(table)
        for number, row in enumerate(table.rows, start=1):
            stays = number <= last and (whole or number == 1 or number >= len(table.rows) - 1)
            rows.append(self._body_row(table, row, sizes, keep_next=stays))
        if table.foot:
            rows.append(self._body_row(table, table.foot, sizes, foot=True))
        upright = any(cell.fill for row in table.rows for cell in row)
        yield frame("OccTable", sizes, rows, self.origin, caption=table.caption, upright=upright)
        yield self.text("OccSpace", ())

    def _body_row(
        self, table: Table, row: Sequence[Cell], sizes: Sequence[int], *, keep_next: bool = False, foot: bool = False
    ) -> BaseOxmlElement:
        cells = []
        for n, (size, cell) in enumerate(zip(sizes, row, strict=True)):
            content = self._cell_text(table, n, cell, bold=foot or cell.head)
            properties = (w("keepNext") if keep_next else None, side(right=cell.numeric, centre=cell.fill == "box"))
            cells.append(self._cell(size, [paragraph("OccTableText", content, *properties)], n, strong_top=foot))
        low = table.style == "low"
        room = (_LOW_ROOM if low else _ROOM) if any(cell.fill for cell in row) else 0
        return table_row(cells, keeps_together([cell.text + cell.note for cell in row]), height=room, exact=low)

    def _cell_text(self, table: Table, column: int, cell: Cell, *, bold: bool) -> Iterator[BaseOxmlElement]:
        if cell.fill == "box":
            yield tick_box(self._pen, table.head[column])
        yield from self._pen.link(cell.text, self._address(cell.href), bold=bold) if cell.text else ()
        yield from self._mark(cell.mark)
        if cell.note:
            yield line_break()
            yield from self._pen.runs(cell.note, "OccRemark")

    def _fields(self, block: Fields) -> Iterator[BaseOxmlElement]:
        fields = field_rows(block, pairs=self._document.landscape)
        shares = (_LABELS, 1 - _LABELS) * max(map(len, fields), default=1)
        sizes = self._sizes([round(share * 100) for share in shares])
        rows = [self._fields_row(row, sizes) for row in fields]
        for row in rows[:-1] if fields_stay_whole(block) else ():
            for kept in row.iter(qn("w:pPr")):
                kept.get_or_add_pStyle().addnext(w("keepNext"))
        yield frame("TableNormal", sizes, rows, self.origin)
        yield self.text("OccSpace", ())

    def _fields_row(self, fields: Sequence[Field], sizes: Sequence[int]) -> BaseOxmlElement:
        """A row with a field, or with two side by side; what is filled in last has the width that is left."""
        cells = []
        for n, field in enumerate(fields):
            label = [*self._pen.runs(field.label, bold=True)]
            if field.hint:
                label += [line_break(), *self._pen.runs(field.hint, "OccRemark")]
            content = paragraph("OccTableText", controls(self._pen, self._words, field))
            rest = sizes[2 * n + 1 :] if n == len(fields) - 1 else sizes[2 * n + 1 : 2 * n + 2]
            cells += [
                self._cell(sizes[2 * n], [paragraph("OccTableText", label)], 2 * n),
                self._cell(
                    sum(rest),
                    [content],
                    1,
                    ruled=field.kind != "choice",
                    low=field.kind != "text",
                    columns=len(rest),
                ),
            ]
        heights = (_ROOM if field.value else _HEIGHTS.get(field.kind, _ROOM) for field in fields)
        return table_row(cells, True, height=max(heights))

    def _sizes(self, shares: Sequence[int]) -> list[int]:
        return column_sizes(self._width, shares, self.origin)

    def _cell(self, size: int, content: Sequence[BaseOxmlElement], column: int, **look: Any) -> BaseOxmlElement:
        return table_cell(size, content, self.origin if column == 0 else "", **look)
