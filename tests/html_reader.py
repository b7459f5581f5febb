"""A small reader of built HTML, which sees what browsers see: ids, statements, links, scripts, the text at each id."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from selectolax.lexbor import LexborHTMLParser

if TYPE_CHECKING:
    from pathlib import Path

    from selectolax.lexbor import LexborNode

_DATA_BLOCKS = frozenset({"application/json", "application/ld+json"})
_MARK = "oc-mark-"


class Element(NamedTuple):
    """An element with its attributes."""

    tag: str
    attributes: dict[str, str]


@dataclass(frozen=True)
class Document:
    """What a page holds; `texts` and `text` are without what stands in scripts."""

    source: str
    ids: list[str]
    statements: list[str]
    links: list[str]
    resources: list[str]
    inline_scripts: list[str]
    handlers: list[str]
    texts: dict[str, str]
    marks: dict[str, set[str]]
    title: str
    text: str

    @cached_property
    def elements(self) -> list[Element]:
        """Every element, in the page's order."""
        return [Element(e.tag or "", _attributes(e)) for e in _all(LexborHTMLParser(self.source))]


def _all(tree: LexborHTMLParser) -> list[LexborNode]:
    return list(tree.root.traverse()) if tree.root else []


def _attributes(element: LexborNode) -> dict[str, str]:
    return {key: value or "" for key, value in element.attributes.items()}


def read_html(file: Path) -> Document:
    """Read one built page."""
    return read_text(file.read_text(encoding="utf-8"))


def read_text(text: str) -> Document:
    """Read a page from its text."""
    tree = LexborHTMLParser(text)
    elements = [(element, _attributes(element)) for element in _all(tree)]
    named = [(element, values["id"]) for element, values in elements if values.get("id")]
    scripts = [(element, values) for element, values in elements if element.tag == "script"]
    inline = [e.text() for e, values in scripts if "src" not in values and values.get("type") not in _DATA_BLOCKS]
    sources = [source for element, values in elements if (source := _resource(element.tag, values))]
    titles = [element.text() for element, _ in elements if element.tag == "title" and element.parent.tag == "head"]
    marks: dict[str, set[str]] = {}
    for element, values in elements:
        for css in values.get("class", "").split():
            if css.startswith(_MARK):
                for name in _holders(element):
                    marks.setdefault(name, set()).add(css.removeprefix(_MARK))
    for element, _ in scripts:
        element.decompose()
    return Document(
        source=text,
        ids=[name for _, name in named],
        statements=[v["id"] for _, v in elements if v.get("id") and "data-statement" in v],
        links=[values["href"] for element, values in elements if element.tag == "a" and values.get("href")],
        resources=sources,
        inline_scripts=inline,
        handlers=[key for _, values in elements for key in values if key.startswith("on")],
        texts={name: "" if element.tag == "script" else element.text() for element, name in named},
        marks=marks,
        title="".join(titles),
        text=tree.root.text() if tree.root else "",
    )


def _resource(tag: str | None, values: dict[str, str]) -> str:
    """What a page loads by an element."""
    is_other_page = tag == "link" and values.get("rel", "").strip() in {"canonical", "alternate"}
    return "" if is_other_page else values.get("src") or (values.get("href", "") if tag == "link" else "")


def _holders(element: LexborNode) -> list[str]:
    """Ids of what an element stands in."""
    found, holder = [], element.parent
    while holder is not None:
        found += [name] if (name := holder.attributes.get("id")) else []
        holder = holder.parent
    return found
