"""The environment of all HTML templates: whatever is inserted is escaped, whatever is undefined is an error."""

from __future__ import annotations

import json
from functools import cache
from types import SimpleNamespace
from typing import TYPE_CHECKING

import jinja2
from markupsafe import Markup

from occstd.render.escape import escape, fence

if TYPE_CHECKING:
    from occstd.words import Words


@cache
def environment() -> jinja2.Environment:
    """The environment; built once, since reading templates takes a while."""
    made = jinja2.Environment(
        loader=jinja2.PackageLoader("occstd.render", "templates"),
        autoescape=True,
        finalize=escape,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.filters["json"] = script_json
    made.filters["fence"] = fence
    return made


@cache
def word_attributes(words: Words) -> SimpleNamespace:
    """Interface words as attributes, which is how templates name them."""
    return SimpleNamespace(**{key: escape(text) for key, text in words.all().items()})


def script_json(value: object) -> Markup:
    """JSON for a script element, which no text in it can close."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)  # noqa: S704 - JSON without any character that means something in HTML
