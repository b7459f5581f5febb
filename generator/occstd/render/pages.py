"""Pages as Markdown. Statements are drawn as HTML blocks, so that each keeps its anchor and its mark."""

from __future__ import annotations

import json
import re
from functools import cache
from types import SimpleNamespace
from urllib.parse import quote

import jinja2
from markupsafe import Markup

from occstd.render.escape import escape
from occstd.views.blocks import Block, Custom, Page
from occstd.views.site import GLYPHS, Site
from occstd.words import LANGUAGES, Language, Words


@cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("occstd", "templates"),
        autoescape=True,
        finalize=escape,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters["json"] = script_json
    return environment


def script_json(value: object) -> Markup:
    """JSON for a script element, which no text in it can close."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)  # noqa: S704 - JSON without any character that means something in HTML


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
    front: dict[str, object] = {"title": escape_title(page.title)}
    if page.description or page.lead:
        front["description"] = escape_title(page.description or page.lead)
    if page.hide:
        front["hide"] = list(page.hide)
    for kind in ("css", "js"):
        front |= {kind: names} if (names := [name for name in page.assets if name.endswith(f".{kind}")]) else {}
    lines = "\n".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in front.items())
    template = _environment().get_template("page.md.j2")
    text = template.render(_context(site, page), page=page, front_matter=Markup(lines))  # noqa: S704
    return re.sub(r"\n{3,}", "\n\n", text)


def escape_title(text: str) -> str:
    """Text for the page's head and the menu, where the theme inserts it as it is."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def _context(site: Site, page: Page) -> dict[str, object]:
    def url(target: str) -> str:
        return relative(page.path, target, site.language)

    page_root = "" if site.language == LANGUAGES[0] else f"{site.language}/"

    def correction(statement: str) -> str:
        if site.repository:
            address = f"{site.address}/{page_root}{page.path}#{statement}"
            return f"{site.repository}/issues/new?title={quote(statement)}&body={quote(address)}"
        return f"{url('about/')}?statement={quote(statement)}#correct"

    return {
        "words": _words(site.language),
        "sources": url("sources/"),
        "url": url,
        "correction": correction,
        "block_template": _block_template,
        "block_data": _block_data,
        "glyphs": GLYPHS,
        "hashes": {depth: Markup("#" * depth) for depth in range(1, 7)},  # noqa: S704
        "lang": site.language,
        "other_lang": site.words.other,
    }


@cache
def _words(language: Language) -> SimpleNamespace:
    """Interface words as attributes, which is how templates name them."""
    return SimpleNamespace(**{key: escape(text) for key, text in Words(language).all().items()})


def _block_template(block: Block) -> str:
    name = block.template if isinstance(block, Custom) else type(block).__name__.lower()
    return f"blocks/{name}.html.j2"


def _block_data(block: Block) -> object:
    return block.data if isinstance(block, Custom) else None
