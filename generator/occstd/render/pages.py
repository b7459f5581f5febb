"""Pages as Markdown. Statements are drawn as HTML blocks, so that each keeps its anchor and its mark."""

from __future__ import annotations

import json
import re
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from markupsafe import Markup

from occstd.model import GLYPHS
from occstd.render.environment import environment, word_attributes
from occstd.render.escape import with_languages
from occstd.render.runs import runs_of
from occstd.views.blocks import Block, Custom, Heading, Lines, Mark, Page

if TYPE_CHECKING:
    from occstd.views.site import Site
    from occstd.words import Words


def relative(page: str, target: str, folder: str) -> str:
    """Address of a target as seen from a page.

    Args:
        page: path of the page from its language's root, such as `levels/4/`.
        target: path from the same root, with an anchor where wanted; from the site's root, where all languages
            share what is there, if it begins with a slash.
        folder: folder of the page's language, from the site's root.
    """
    up = page.count("/")
    if target.startswith("/"):
        up += folder.count("/")
        target = target[1:]
    if target.startswith("#"):
        return target
    return "../" * up + target.removeprefix("./") or "./"


def render_page(site: Site, page: Page) -> str:
    """One page as Markdown."""
    front: dict[str, object] = {"title": escape_title(page.title)}
    if page.description or page.lead:
        front["description"] = escape_title(page.description or page.lead)
    if page.hide:
        front["hide"] = list(page.hide)
    for kind in ("css", "js"):
        front |= {kind: names} if (names := [name for name in page.assets if name.endswith(f".{kind}")]) else {}
    lines = "\n".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in front.items())
    template = environment().get_template("page.md.j2")
    parts = page.title_parts if "".join(page.title_parts) == page.title else (page.title,)
    runs = runs_of(page, site.words)
    text = template.render(_context(site, page), page=page, runs=runs, title_parts=parts, front_matter=Markup(lines))  # noqa: S704
    return with_languages(re.sub(r"\n{3,}", "\n\n", text))


def escape_title(text: str) -> str:
    """Text for the page's head and the menu, where the theme inserts it as it is."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def _context(site: Site, page: Page) -> dict[str, object]:
    def url(target: str) -> str:
        return relative(page.path, target, site.folder)

    return {
        "words": word_attributes(site.words),
        "sources": url("sources/"),
        "mark_of": partial(_mark, sources=url("sources/"), words=site.words),
        "url": url,
        "block_template": _block_template,
        "block_data": _block_data,
        "part_template": _part_template,
        "glyphs": GLYPHS,
        "hashes": {depth: Markup("#" * depth) for depth in range(1, 7)},  # noqa: S704
        "between": site.words.clause_separator,
        "colon": site.words.label_separator,
        "lang": site.language,
        "other_lang": site.other,
    }


@lru_cache(maxsize=4096)
def _mark(mark: Mark, sources: str, words: Words) -> Markup:
    """A mark as HTML, nothing for one without a sign; there are few, and each stands in many places."""
    if not mark.glyph:
        return Markup()
    template = environment().get_template("mark.html.j2")
    return Markup(template.render(mark=mark, sources=sources, words=word_attributes(words)))  # noqa: S704


def _block_template(block: Block) -> str:
    name = block.template if isinstance(block, Custom) else type(block).__name__.lower()
    return f"blocks/{name}.html.j2"


def _part_template(block: Block) -> str:
    """Template of a block within a part of a document, which is HTML as a whole and has no anchors of statements."""
    own = {Heading: "document_heading", Lines: "document_lines"}
    return f"blocks/{own[type(block)]}.html.j2" if type(block) in own else _block_template(block)


def _block_data(block: Block) -> object:
    return block.data if isinstance(block, Custom) else None
