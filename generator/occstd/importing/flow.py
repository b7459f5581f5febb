"""What stands outside of tables, in reading order: headings, paragraphs and tables; running heads are left out."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from occstd.importing.numbers import levelled
from occstd.importing.passage import Line, passage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.importing.passage import Page, Passage, Table

CHAPTERS = ("职业概况", "基本要求", "工作要求", "权重表")
_MARGIN = 0.09
"""Share of a page's height at top and bottom in which running heads and page numbers stand."""
_PAGE_NUMBER = re.compile(r"[-—–·\s第]*(\d{1,3}|[ivxIVX]{1,6})[-—–·\s页]*")
_CONTINUED = re.compile(r"[（(]?续表?\d*[)）]?|续前表")
_LEADERS = re.compile(r"[.…·．]{3,}.{0,6}$")
_HEADING = re.compile(r"([1-4](?:[.．]\d{1,2}){0,3})[.．、]?\s*(?=[^-\d.．\s])(.*)")
_ITEM = re.compile(r"[（(]\d{1,2}[)）]|[①-⑳]|\d{1,2}[.．、)）](?!\d)|[一二三四五六七八九十]{1,3}、|——")
_NOTE = re.compile(r"[①-⑳]")
_UNNUMBERED = re.compile(r"说明|前言|目录|目次|附录.*|附件.*|附表.*")
_SENTENCE_END = "。；：！？:;"


@dataclass(frozen=True, slots=True)
class Heading:
    """A numbered heading, or one of the few without number: preface, contents, appendices."""

    number: str
    name: str
    page: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `note` for a footnote."""

    said: Passage
    note: bool = False


@dataclass(frozen=True, slots=True)
class TableHere:
    """A table on a page."""

    table: Table
    page: Page


def headings_and_paragraphs(pages: list[Page]) -> Iterator[Heading | Paragraph | TableHere]:
    """The document as a row of headings, paragraphs and tables."""
    running = _running(pages)
    flow = _Flow()
    for page in pages:
        lines = [line for line in page.lines if not _is_margin(line, page, running)]
        flow.turn(page, _edges(lines))
        items: list[tuple[float, Line | Table]] = [(line.box.top, line) for line in lines]
        items += [(table.box.top, table) for table in page.tables]
        for _, item in sorted(items, key=lambda pair: pair[0]):
            if isinstance(item, Line):
                yield from flow.line(item)
            else:
                yield from flow.closed()
                yield TableHere(item, page)
        yield from flow.page_ended()
    yield from flow.closed()


class _Flow:
    """Lines on their way to paragraphs; a footnote at the foot of a page does not end the paragraph above it."""

    def __init__(self) -> None:
        self._body: list[tuple[Page, Line]] = []
        self._note: list[tuple[Page, Line]] = []
        self._page: Page
        self._edges = (0.0, 0.0)

    def turn(self, page: Page, edges: tuple[float, float]) -> None:
        self._page, self._edges = page, edges

    def line(self, line: Line) -> Iterator[Heading | Paragraph]:
        heading = heading_of(line.text, self._page.number)
        if heading:
            yield from self.closed()
            yield heading
        elif _NOTE.match(line.text):
            yield from self._closed_note()
            self._note = [(self._page, line)]
        elif self._note and _height(line) < 1.1 * _height(self._note[0][1]):
            self._note.append((self._page, line))
        else:
            yield from self._closed_note()
            if self._begins(line):
                yield from self.closed()
            self._body.append((self._page, line))

    def page_ended(self) -> Iterator[Paragraph]:
        yield from self._closed_note()
        if self._is_ended():
            yield from self.closed()

    def closed(self) -> Iterator[Paragraph]:
        yield from self._closed_note()
        if self._body:
            yield Paragraph(_as_passage(self._body))
        self._body = []

    def _closed_note(self) -> Iterator[Paragraph]:
        if self._note:
            yield Paragraph(_as_passage(self._note), note=True)
        self._note = []

    def _begins(self, line: Line) -> bool:
        """Whether a line begins a paragraph: by its indent, its number, or since the one before it ended early."""
        if not self._body:
            return True
        indented = line.box.left > self._edges[0] + 0.9 * _height(line)
        return indented or bool(_ITEM.match(line.text)) or self._is_ended()

    def _is_ended(self) -> bool:
        if not self._body:
            return True
        last = self._body[-1][1]
        return last.text[-1:] in _SENTENCE_END and last.box.right < self._edges[1] - 2 * _height(last)


def _height(line: Line) -> float:
    return line.box.bottom - line.box.top


def _as_passage(lines: list[tuple[Page, Line]]) -> Passage:
    parts = [passage([line for _, line in group], page.number, page.method) for page, group in _by_page(lines)]
    whole = parts[0]
    for part in parts[1:]:
        whole = whole.followed_by(part)
    return whole


def _by_page(lines: list[tuple[Page, Line]]) -> Iterator[tuple[Page, list[tuple[Page, Line]]]]:
    for _, group in groupby(lines, key=lambda pair: pair[0].number):
        inside = list(group)
        yield inside[0][0], inside


def heading_of(text: str, page: int) -> Heading | None:
    """The heading that a line is, to judge from its form alone; None where it is none."""
    bare = text.replace(" ", "")
    if _LEADERS.search(bare):
        return None
    if _UNNUMBERED.fullmatch(bare) and len(bare) < 40:
        return Heading("", bare, page)
    match = _HEADING.fullmatch(levelled(text.strip()))
    if match is None or len(match[2]) > 60:
        return None
    number, name = match[1].replace("．", "."), match[2].replace(" ", "")
    return Heading(number, name, page) if "." in number or _is_chapter(int(number), name) else None


def _is_chapter(number: int, name: str) -> bool:
    """Whether a line that begins with a bare number names the chapter of that number; else it goes on with a text."""
    chapter = CHAPTERS[number - 1]
    return chapter in name and len(name) <= len(chapter) + 2


def _edges(lines: list[Line]) -> tuple[float, float]:
    """Where full lines begin and end on a page."""
    if not lines:
        return 0.0, 0.0
    width = max(line.box.right for line in lines) - min(line.box.left for line in lines)
    long = [line for line in lines if line.box.right - line.box.left > 0.6 * width] or lines
    return min(line.box.left for line in long), max(line.box.right for line in long)


def _running(pages: list[Page]) -> set[str]:
    """Lines that stand in the margin of many pages, without their digits."""
    seen = Counter(
        _bare(line.text) for page in pages for line in page.lines if _in_margin(line, page) and _bare(line.text)
    )
    return {text for text, count in seen.items() if count > max(2, len(pages) * 0.3)}


def _bare(text: str) -> str:
    return re.sub(r"[\d\s]", "", text)


def _in_margin(line: Line, page: Page) -> bool:
    height = page.size[1]
    return line.box.bottom < height * _MARGIN or line.box.top > height * (1 - _MARGIN)


def _is_margin(line: Line, page: Page, running: set[str]) -> bool:
    text = line.text.strip()
    if _CONTINUED.fullmatch(text.replace(" ", "")) or _LEADERS.search(text):
        return True
    return _in_margin(line, page) and (bool(_PAGE_NUMBER.fullmatch(levelled(text))) or _bare(text) in running)
