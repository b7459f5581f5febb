"""The document as a whole: chapters by their headings, sections by theirs, tables by the headings above them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from occstd.importing.draft import Doubt, Draft, ReadSection, ReadTable
from occstd.importing.flow import CHAPTERS, Heading, Paragraph, headings_and_paragraphs
from occstd.importing.levels import levels_in, without_levels
from occstd.importing.refusals import ImportRefused
from occstd.importing.tables import Columns, TableReader, head_columns
from occstd.importing.weights import Heading as WeightHeading
from occstd.importing.weights import read_weights, weight_heading

if TYPE_CHECKING:
    from occstd.importing.flow import TableHere
    from occstd.importing.passage import Page

_SERIES = re.compile(r"国家职业(技能)?标准")


def read_document(pages: list[Page]) -> Draft:
    """Everything that the pages say, in the standard's own order.

    Raises:
        ImportRefused: if it is not laid out as a national occupational standard is.
    """
    reader = _Reader()
    for item in headings_and_paragraphs(pages):
        if isinstance(item, Heading):
            reader.heading(item)
        elif isinstance(item, Paragraph):
            reader.paragraph(item)
        else:
            reader.table(item)
    draft = reader.draft
    draft.pages = len(pages)
    draft.method = "ocr" if any(page.method == "ocr" for page in pages) else "text"
    _refuse(draft, pages, reader.chapters)
    return draft


class _Reader:
    """Where in the document the reading is, and what was read so far."""

    def __init__(self) -> None:
        self.draft = Draft()
        self.chapters: set[int] = set()
        self._chapter = 0
        self._section: ReadSection | None = None
        self._outer = self._inner = ""
        self._clause = ""
        self._table: TableReader | None = None
        self._columns: Columns | None = None
        self._weights: list[Heading] = []

    def heading(self, heading: Heading) -> None:
        if not heading.number:
            self._unnumbered(heading)
        elif "." not in heading.number:
            self._chapter_begins(heading)
        elif self._chapter and heading.number.startswith(f"{self._chapter}."):
            {3: self._level, 4: self._weight}.get(self._chapter, self._subsection)(heading)
        else:
            self._text(heading)

    def _chapter_begins(self, heading: Heading) -> None:
        self._chapter = int(heading.number)
        self.chapters.add(self._chapter)
        self._section = None
        if self._chapter == 1:
            self.draft.sections.clear()  # what came before was a list of contents
        if self._chapter == 3:
            self._section = self._new_section(heading)

    def _text(self, heading: Heading) -> None:
        """What looked like a heading and is none goes to where it stands."""
        if self._section is not None:
            from occstd.importing.passage import Box, Passage, Place

            text = f"{heading.number} {heading.name}".strip()
            self._section.paragraphs.append(Passage(text, (Place(heading.page, Box(0, 0, 0, 0)),)).doubted("number"))

    def _unnumbered(self, heading: Heading) -> None:
        section = ReadSection("", heading.name, heading.page)
        if heading.name in {"说明", "前言"}:
            self.draft.preface = section
        elif heading.name.startswith("附"):
            self.draft.appendices.append(section)
            self._chapter = 5
        self._section = section

    def _new_section(self, heading: Heading) -> ReadSection:
        section = ReadSection(heading.number, heading.name, heading.page)
        self.draft.sections.append(section)
        return section

    def _subsection(self, heading: Heading) -> None:
        self._section = self._new_section(heading)

    def _level(self, heading: Heading) -> None:
        """A heading of chapter 3 names a level, directions or both, in either order."""
        if heading.number.count(".") == 1:
            self._outer, self._inner = heading.name, ""
        else:
            self._inner = heading.name
        self._clause = heading.number
        self._table = None
        self._section = None

    def _weight(self, heading: Heading) -> None:
        depth = heading.number.count(".")
        self._weights = [*self._weights[: depth - 1], heading]
        self._clause = heading.number

    def paragraph(self, paragraph: Paragraph) -> None:
        if paragraph.note and self._chapter in {1, 5}:
            self.draft.footnotes.append(paragraph.said)
        elif self._section is not None:
            self._section.paragraphs.append(paragraph.said)
        elif self._chapter == 0:
            self.draft.title.append(paragraph.said.text)

    def table(self, here: TableHere) -> None:
        if self._chapter == 3:
            self._requirements(here)
        elif self._chapter == 4:
            self._weight_table(here)
        elif self._section is not None:
            from occstd.importing.passage import passage

            for cell in here.table.cells:
                if cell.lines:
                    said = passage(list(cell.lines), here.page.number, here.page.method)
                    self._section.paragraphs.append(said)

    def _requirements(self, here: TableHere) -> None:
        if self._table is None:
            named = f"{self._outer} {self._inner}"
            levels = levels_in(self._inner) or levels_in(self._outer)
            rest = without_levels(self._inner) or without_levels(self._outer) if levels else named
            directions = tuple(name for name in re.split(r"[、，,]", rest.strip()) if name)
            level = levels[0].title if levels else ""
            read = ReadTable(self._clause, level, directions, here.page.number)
            self.draft.tables.append(read)
            self._table = TableReader(read)
            if not levels:
                self.draft.doubts.append(Doubt("no_level", self._clause, here.page.number))
        head = head_columns(here.table)
        if head and not self.draft.skill_head:
            self.draft.skill_head = head[2]
        self._columns = self._table.add(here.table, here.page, self._columns)

    def _weight_table(self, here: TableHere) -> None:
        said = [weight_heading(heading.name) for heading in self._weights]
        kind = next((s.kind for s in reversed(said) if s.kind), None)
        direction = next((s.direction for s in reversed(said) if s.direction), None)
        before = self.draft.weights[-1] if self.draft.weights else None
        read = read_weights(here.table, here.page, self._clause, WeightHeading(kind, direction), before)
        if read is None:
            self.draft.doubts.append(Doubt("no_weights", self._clause, here.page.number))
        elif read is not before:
            self.draft.weights.append(read)


def _refuse(draft: Draft, pages: list[Page], chapters: set[int]) -> None:
    """Refuse what is no standard, or only a part of one."""
    if not any(page.tables for page in pages):
        found = "No page has a table with ruled lines over its width"
        remedy = "Name the PDF of the standard itself: its requirements and weights stand in such tables"
        if 3 in chapters:
            remedy = "Chapter 3 is there, but only ruled tables can be read; look for the PDF that the ministry issued"
        raise ImportRefused(found, remedy)
    for number in (3, 4):
        if number not in chapters:
            found = f"There is no chapter {number} ({CHAPTERS[number - 1]})"
            remedy = "This is no national occupational standard, or only a part of one; name the whole document"
            raise ImportRefused(found, remedy)
    if not any(table.functions for table in draft.tables):
        raise ImportRefused("Chapter 3 has no table that could be read", "Name the whole document")
