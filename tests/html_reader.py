"""A small reader of built HTML: ids, statements, links, scripts and the text at each id."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)

_DATA_BLOCKS = frozenset({"application/json", "application/ld+json"})


@dataclass
class Document:
    """What a page holds."""

    ids: list[str] = field(default_factory=list)
    statements: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    resources: list[str] = field(default_factory=list)
    inline_scripts: list[str] = field(default_factory=list)
    handlers: list[str] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    marks: dict[str, set[str]] = field(default_factory=dict)
    title: str = ""
    text: str = ""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.document = Document()
        self._open: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values, document = dict(attrs), self.document
        name = values.get("id")
        if name:
            document.ids.append(name)
            document.texts[name] = ""
            if "data-statement" in values:
                document.statements.append(name)
        for css in (values.get("class") or "").split():
            if css.startswith("oc-mark-"):
                for _, holder in self._open:
                    if holder:
                        document.marks.setdefault(holder, set()).add(css.removeprefix("oc-mark-"))
        document.handlers += [key for key in values if key.startswith("on")]
        if tag == "a" and values.get("href"):
            document.links.append(values["href"] or "")
        source = values.get("src") or (values.get("href") if tag == "link" else None)
        if source and not (tag == "link" and values.get("rel", "").strip() in {"canonical", "alternate"}):
            document.resources.append(source)
        if tag not in _VOID:
            self._open.append((tag, name))
        if tag == "script" and "src" not in values and values.get("type") not in _DATA_BLOCKS:
            document.inline_scripts.append("")

    def handle_endtag(self, tag: str) -> None:
        for depth in range(len(self._open) - 1, -1, -1):
            if self._open[depth][0] == tag:
                del self._open[depth:]
                return

    def handle_data(self, data: str) -> None:
        tags = [tag for tag, _ in self._open]
        if tags and tags[-1] == "title" and "svg" not in tags:
            self.document.title += data
        if "script" in tags:
            return
        self.document.text += data
        for _, name in self._open:
            if name:
                self.document.texts[name] += data


def read_html(file: Path) -> Document:
    """Read one built page."""
    reader = _Reader()
    reader.feed(file.read_text(encoding="utf-8"))
    reader.close()
    return reader.document
