"""Pages as Markdown. Statements are drawn as HTML blocks, so that each keeps its anchor and its mark."""

from __future__ import annotations

import json
import re
from functools import cache
from urllib.parse import quote

import jinja2
from markupsafe import Markup

from occstd.render.escape import escape
from occstd.views.blocks import Block, Custom, Page
from occstd.views.site import GLYPHS, Site


@cache
def _environment() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.PackageLoader("occstd", "templates"),
        autoescape=True,
        finalize=escape,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def relative(page: str, target: str, language: str) -> str:
    """Address of a target as seen from a page.

    Args:
        page: path of the page from its language's root, such as `levels/4/`.
        target: path from the same root, with an anchor where wanted; from the site's root, where all languages
            share what is there, if it begins with a slash.
        language: language of the page; English is at the site's root, others one folder down.
    """
    up = page.count("/")
    if target.startswith("/"):
        up += 0 if language == "en" else 1
        target = target[1:]
    if target.startswith("#"):
        return target
    return "../" * up + target or "./"


def render_page(site: Site, page: Page) -> str:
    """One page as Markdown."""
    context = _context(site, page)
    blocks = [_render_block(block, context) for block in page.blocks]
    front: dict[str, object] = {"title": _plain(page.title)}
    if page.description or page.lead:
        front["description"] = _plain(page.description or page.lead)
    if page.hide:
        front["hide"] = list(page.hide)
    lines = "\n".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in front.items())
    template = _environment().get_template("page.md.j2")
    text = template.render(context, page=page, blocks=[Markup(block) for block in blocks], front_matter=Markup(lines))  # noqa: S704
    return re.sub(r"\n{3,}", "\n\n", text)


def _plain(text: str) -> str:
    """Text for the page's head, where the theme inserts it as it is."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def _context(site: Site, page: Page) -> dict[str, object]:
    def url(target: str) -> str:
        return relative(page.path, target, site.language)

    def correction(statement: str) -> str:
        if site.repository:
            return f"{site.repository}/issues/new?title={quote(statement)}"
        return f"{url('about/')}?statement={quote(statement)}#correct"

    return {
        "words": _WordLookup(site),
        "url": url,
        "correction": correction,
        "glyphs": GLYPHS,
        "hashes": {depth: Markup("#" * depth) for depth in range(1, 7)},  # noqa: S704
        "lang": site.language,
        "other_lang": site.words.other,
    }


class _WordLookup:
    """Interface words as attributes, which is how templates name them."""

    def __init__(self, site: Site) -> None:
        self._words = site.words

    def __getattr__(self, name: str) -> str:
        try:
            return self._words[name]
        except KeyError:
            raise AttributeError(name) from None


def _render_block(block: Block, context: dict[str, object]) -> str:
    if isinstance(block, Custom):
        return _environment().get_template(f"blocks/{block.template}.html.j2").render(context, data=block.data).strip("\n")
    name = type(block).__name__.lower()
    return _environment().get_template(f"blocks/{name}.html.j2").render(context, block=block).strip("\n")
