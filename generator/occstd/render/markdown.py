"""Pages as plain Markdown without HTML, for programs and people who read text; made from the blocks that pages draw.

Every statement keeps its id at the end of its line, as `{#id}`; headings too. A legend explains the marks in use.
"""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING

from occstd.model import GLYPHS
from occstd.render.markdown_blocks import VOICES
from occstd.render.pages import relative
from occstd.render.plain_markdown import escape_markdown
from occstd.views.blocks import Cell, Code, Custom, Fields, Heading, Line, Lines, Link, Mark, Note, Page, Prose, Table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from occstd.views.blocks import Block, Detail, Fold
    from occstd.views.site import Site

MARKDOWN = "index.md"
"""Name of a page's Markdown beside its index.html."""


def render_markdown(site: Site, page: Page) -> str:
    """A page as plain Markdown, its links relative and leading to the Markdown of other pages."""
    return _Writer(site, page, partial(_relative, page.path, site.folder)).text()


def render_markdown_absolute(site: Site, page: Page) -> str:
    """A page as plain Markdown whose links hold wherever the text goes."""
    return _Writer(site, page, partial(absolute, site)).text()


def absolute(site: Site, target: str) -> str:
    """The whole address of a site path; from the root of the host where the site does not know its own."""
    root = "" if target.startswith("/") else site.folder
    return f"{site.address}/{root}{target.removeprefix('/').removeprefix('./')}"


def _relative(page: str, folder: str, target: str) -> str:
    path, sign, anchor = target.partition("#")
    is_page = not path.startswith("/") and "?" not in path and (not path or path.endswith("/"))
    if is_page and not (sign and not path):
        path += MARKDOWN
    return relative(page, f"{path}{sign}{anchor}", folder)


class _Writer:
    """Writes one page. `url` makes an address of a site path."""

    def __init__(self, site: Site, page: Page, url: Callable[[str], str]) -> None:
        self.site, self.words, self.page, self.url = site, site.words, page, url
        self.marks: set[str] = set()

    def text(self) -> str:
        body = [text for block in self.page.blocks for text in self.block(block)]
        page, words = self.page, self.words
        head = [f"# {escape_markdown(page.title)}"]
        head += [escape_markdown(text) for text in (page.eyebrow, page.other_title, page.lead) if text]
        used = [kind for kind in GLYPHS if kind in self.marks]
        legend = words.clause_separator.join(f"{GLYPHS[kind]} {words[f'basis_{kind}']}" for kind in used)
        if legend:
            head.append(f"{words['basis_key']}{words.label_separator}{legend}{words['stop']}")
        foot = f"{self.version()} {words['unofficial_file']} {words['licence']}"
        return "\n\n".join([*head, *body, "---", foot]) + "\n"

    def version(self) -> str:
        """Where the page stands and which data it is made from."""
        standard, words = self.site.standard, self.words
        version = words("data_version", version=standard.version, date=standard.date)
        return f"<{absolute(self.site, self.page.path)}> · {version}{words['stop']}"

    def block(self, block: Block) -> list[str]:
        """The paragraphs of a block; nothing for what is only for the screen."""
        if isinstance(block, Custom):
            voice = VOICES.get(block.template)
            return list(voice(self, block.data)) if voice else []
        return _BLOCKS[type(block)](self, block)

    def link(self, text: str, target: str) -> str:
        """A text, as a link where there is a target."""
        return markdown_link(text, self.url(target)) if target and text else escape_markdown(text)

    def mark(self, mark: Mark | None) -> str:
        """A mark: its glyph, what it says beyond the legend, and its sources."""
        if mark is None or not mark.glyph:
            return ""
        self.marks.add(mark.kind)
        more = mark.label.removeprefix(self.words[f"basis_{mark.kind}"]).removeprefix(self.words.clause_separator)
        said = self.words.clause_separator.join(
            part for part in (escape_markdown(more), " ".join(mark.sources), escape_markdown(mark.untranslated)) if part
        )
        return f"{mark.glyph} {said}".strip()

    def line(self, line: Line) -> str:
        """A statement as an item of a list, its remarks below it."""
        name = f"**{escape_markdown(line.name)}**" if line.name else ""
        other = f"({escape_markdown(line.other)})" if line.other and line.other != line.name else ""
        key = "★" if line.key else ""
        parts = [line.number, name, other, key, self.link(line.text, line.href), self.mark(line.mark), anchor(line.id)]
        rows = [f"- {' '.join(part for part in parts if part)}"]
        rows += [f"    - {escape_markdown(note)}" for note in (line.note, line.mark.note) if note]
        rows += [f"    - {self.detail(detail)}" for detail in line.details]
        rows += [f"    {row}" for row in self.fold(line.fold)] if line.fold else []
        return "\n".join(rows)

    def lines(self, lines: Sequence[Line]) -> str:
        """Statements as a list."""
        return "\n".join(self.line(line) for line in lines)

    def detail(self, detail: Detail) -> str:
        """A labelled remark."""
        label = f"{escape_markdown(detail.label)}{self.words.label_separator}" if detail.label else ""
        said = [self.link(detail.text, detail.href), self.mark(detail.mark), self.links(detail.links), *detail.sources]
        return label + " ".join(part for part in (*said, anchor(detail.id)) if part)

    def fold(self, fold: Fold) -> list[str]:
        """Folded lists as items, each list below what names them all."""
        rows = [f"- {escape_markdown(fold.summary)}"]
        for name, links in fold.lists:
            label = escape_markdown(name) + self.words.label_separator if name else ""
            rows.append(f"    - {label}{self.links(links)}")
        return rows

    def links(self, links: Sequence[Link]) -> str:
        """Links one after another, each with the mark of the statement that it says."""
        said = (" ".join(filter(None, (self.link(one.text, one.href), self.mark(one.mark)))) for one in links)
        return self.words.clause_separator.join(said)

    def heading(self, text: str, depth: int, mark: Mark | None = None, other: str = "", name: str = "") -> str:
        """A heading with its anchor."""
        said = (escape_markdown(text), f"({escape_markdown(other)})" if other else "", self.mark(mark), anchor(name))
        return f"{'#' * depth} {' '.join(part for part in said if part)}"

    def table(self, head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
        """A table of cells that are Markdown already."""
        lines = [f"| {' | '.join(map(escape_markdown, head))} |", f"|{' --- |' * len(head)}"]
        return "\n".join([*lines, *(f"| {' | '.join(row)} |" for row in rows)])


def markdown_link(text: str, address: str) -> str:
    """A link; the address in angle brackets where it would otherwise end too soon."""
    return f"[{escape_markdown(text)}]({f'<{address}>' if set(address) & set('() <>') else address})"


def anchor(name: str) -> str:
    """An id as it stands at the end of a line."""
    return f"{{#{name}}}" if name else ""


def _heading(writer: _Writer, block: Heading) -> list[str]:
    return [writer.heading(block.text, block.depth, block.mark, block.other, block.anchor)]


def _prose(writer: _Writer, block: Prose) -> list[str]:
    parts = [escape_markdown(block.text), writer.link(block.link, block.href) if block.href else ""]
    return [" ".join(part for part in parts if part)]


def _note(writer: _Writer, block: Note) -> list[str]:
    glyph = GLYPHS.get(block.kind, "")
    title = f"**{' '.join(p for p in (glyph, escape_markdown(block.title)) if p)}**" if block.title else ""
    parts = [title, escape_markdown(block.text), writer.link(block.link, block.href) if block.href else ""]
    return [f"> {' '.join(part for part in parts if part)}"]


def _lines(writer: _Writer, block: Lines) -> list[str]:
    title = [f"**{escape_markdown(block.title)}**"] if block.title else []
    return [*title, writer.lines(block.lines)]


def _cell(writer: _Writer, cell: Cell) -> str:
    parts = (writer.link(cell.text, cell.href), writer.mark(cell.mark), escape_markdown(cell.note), anchor(cell.id))
    return " ".join(part for part in parts if part)


def _table(writer: _Writer, block: Table) -> list[str]:
    rows = [[_cell(writer, cell) for cell in row] for row in (*block.rows, *([block.foot] if block.foot else []))]
    caption = [f"**{escape_markdown(block.caption)}**"] if block.show_caption else []
    return [*caption, writer.table(block.head, rows)]


def _fields(writer: _Writer, block: Fields) -> list[str]:
    separator = writer.words.label_separator
    return ["\n".join(f"- {escape_markdown(f.label)}{separator}{escape_markdown(f.value)}" for f in block.fields)]


def _code(writer: _Writer, block: Code) -> list[str]:
    ticks = "`" * (3 if "```" not in block.text else 8)
    kind = "json" if _is_json(block.text) else ""
    return [f"{escape_markdown(block.summary)}\n\n{ticks}{kind}\n{block.text}\n{ticks}"]


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


_BLOCKS: dict[type, Callable[..., list[str]]] = {
    Heading: _heading,
    Prose: _prose,
    Note: _note,
    Lines: _lines,
    Table: _table,
    Fields: _fields,
    Code: _code,
}
