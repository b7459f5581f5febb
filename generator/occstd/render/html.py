"""Documents as one HTML file each: nothing beside it, no script, made to be printed as well as read."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

from markupsafe import Markup

from occstd.model import GLYPHS
from occstd.render.environment import environment, word_attributes
from occstd.render.escape import with_languages
from occstd.render.pictures import code_svg, picture_format
from occstd.render.printed import Depths, PrintError, code_address, legible, runs_leftwards, whole_address
from occstd.views.blocks import Custom
from occstd.words import LANGUAGES, Words, other_language

if TYPE_CHECKING:
    from occstd.views.documents.document import Document

_MEDIA_TYPES = {"png": "image/png", "jpg": "image/jpeg", "svg": "image/svg+xml"}


def document_html(document: Document) -> bytes:
    """A document as a self-contained HTML file.

    Raises:
        PrintError: if its logo is no picture, or if it holds a block that only pages of the site have.
    """
    words, language = Words(document.language), LANGUAGES[document.language]
    depths = Depths()

    def url(href: str) -> str:
        return whole_address(document, href)

    text = (
        environment()
        .get_template("html/document.html.j2")
        .render(
            document=document,
            words=word_attributes(words),
            other_lang=other_language(document.language),
            glyphs=GLYPHS,
            style=Markup(environment().get_template("html/document.css").render()),  # noqa: S704 - our own file
            tag=language.tag,
            colon=words.label_separator,
            between=words.clause_separator,
            margins=_margins(document, words),
            logo=_picture(document.cover.logo),
            leftwards=runs_leftwards(document.cover.provider),
            logo_name=_logo_name(document, words),
            code=Markup(code_svg(address)) if (address := code_address(document)) else "",  # noqa: S704 - drawn by us
            version=words("data_version", version=document.foot.version, date=document.foot.date),
            origins={name: words[f"origin_{name}"] for name in ("standard", "computed", "fill_in")},
            url=url,
            level=depths.level,
            kind=_kind,
        )
    )
    return legible(with_languages(text)).encode()


def _kind(block: object) -> str:
    if isinstance(block, Custom):
        raise PrintError(f"the block {block.template!r} belongs to pages of the site")
    return type(block).__name__.lower()


def _picture(content: bytes) -> str:
    """A picture as a data address; nothing for none."""
    if not content:
        return ""
    return f"data:{_MEDIA_TYPES[picture_format(content)]};base64,{base64.b64encode(content).decode()}"


def _logo_name(document: Document, words: Words) -> str:
    provider = document.cover.provider
    return words("print_logo", provider=provider) if provider else words["print_logo_unnamed"]


def _margins(document: Document, words: Words) -> Markup:
    """What stands in the margins of printed pages, as CSS in which no text can end its quotes."""
    foot = document.foot
    texts = {
        "@top-left": document.head[0],
        "@top-right": document.head[1],
        "@bottom-left": " · ".join(part for part in (foot.edition, foot.notice, foot.address) if part),
    }
    boxes = "".join(f"{place}{{content:{_css_text(text)}}}" for place, text in texts.items())
    before, between, after = (words["page_of"].format(page="|", pages="|") + "||").split("|")[:3]
    pages = f"{_css_text(before)} counter(page) {_css_text(between)} counter(pages) {_css_text(after)}"
    return Markup(f"{boxes}@bottom-right{{content:{pages}}}")  # noqa: S704 - made of numbers and letters


def _css_text(text: str) -> str:
    """A text as CSS, in which only letters and digits stand for themselves."""
    return '"' + "".join(c if c.isalnum() else f"\\{ord(c):x} " for c in legible(text)) + '"'
