"""Text to characters that mean nothing in HTML, in the Markdown of the site or in an attribute list."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from markupsafe import Markup

from occstd.views.site import Untranslated
from occstd.words import CHINESE

_ACTIVE = "&<>\"'`*_[]{}()|\\~^=#!:$@"
_TABLE = str.maketrans({character: f"&#{ord(character)};" for character in _ACTIVE} | {"\n": " ", "\r": " "})


_FOREIGN, _END = "\ufdd0", "\ufdd1"
"""What an untranslated text stands between until the page is whole; no character of any text."""
_NO_ELEMENTS = re.compile(r"<(option|textarea|title)\b.*?</\1>|<[^<>]*>|\{ [^{}\n]*\}", re.DOTALL)
"""Where there can be no elements: inside tags and attribute lists, and in what holds text alone."""


def escape(value: Any) -> Any:
    """Escape a text; markup and what is not text pass unchanged. An untranslated one is marked for `with_languages`."""
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    if isinstance(value, Untranslated):
        return Markup(f"{_FOREIGN}{_escaped(str(value))}{_END}")  # noqa: S704 - every active character is a reference
    return _escaped(value)


def _without_elements(found: re.Match[str]) -> str:
    """A tag, or an element of text alone, without marks; an option says its language itself."""
    plain = found[0].replace(_FOREIGN, "").replace(_END, "")
    is_foreign = found[1] == "option" and plain != found[0]
    return plain.replace("<option", f'<option lang="{CHINESE}"', 1) if is_foreign else plain


def with_languages(page: str) -> str:
    """A page with its untranslated texts as elements that say their language, where there can be such."""
    if _FOREIGN not in page:
        return page
    page = _NO_ELEMENTS.sub(_without_elements, page)
    return page.replace(_FOREIGN, f'<span lang="{CHINESE}">').replace(_END, "</span>")


@lru_cache(maxsize=65536)
def _escaped(value: str) -> Markup:
    return Markup(value.translate(_TABLE))  # noqa: S704 - every active character is now a reference


def fence(text: str, language: str) -> Markup:
    """Code between fences that no line of it can close; inside them no character means anything."""
    ticks = "`" * max([3, *(len(run) + 1 for run in re.findall("`+", text))])
    return Markup(f"{ticks}{language}\n{text}\n{ticks}")  # noqa: S704 - the fence is longer than any run inside
