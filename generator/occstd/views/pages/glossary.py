"""Terms, and the words that readers look for."""

from __future__ import annotations

import unicodedata
from itertools import takewhile
from typing import TYPE_CHECKING
from urllib.parse import quote

from occstd.views.blocks import (
    Block,
    Detail,
    Line,
    Lines,
    Link,
    Page,
    line,
    or_empty,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.model import Term
    from occstd.views.site import Site


def glossary_page(site: Site) -> Page:
    """Terms, with what they are not, the figures they name, and the mistranslations that readers meet."""
    required = (asked for unit in site.units for _, asked in unit.requirements)
    asked = "\n".join(site.say(item) for one in required for item in (*one.skills, *one.knowledge))
    rows = tuple(_term(site, term, asked) for term in site.standard.glossary)
    blocks: list[Block] = [Lines(lines=rows, style="facts")] if rows else []
    return Page(
        path="glossary/", title=site.words["glossary"], lead=site.words["lead_glossary"], blocks=or_empty(site, blocks)
    )


def _term(site: Site, term: Term, asked: str) -> Line:
    return line(site, term, other=site.say_other(term.name), details=tuple(_details(site, term, asked)))


def _details(site: Site, term: Term, asked: str) -> Iterator[Detail]:
    words = site.words
    if term.is_not:
        yield Detail(label=words["is_not"], text=site.say(term.is_not))
    for item in site.standard.indicators:
        if item.term == term.id:
            link = Link(text=words["about_indicator"], href=f"indicators/#{item.id}")
            yield Detail(label=words["formula"], text=site.say(item.formula), links=(link,))
    for wrong in term.mistranslations:
        yield Detail(label=words["seen_as"], text=f"“{wrong.seen}”", sources=(wrong.source,))
    name = "".join(takewhile(lambda c: unicodedata.category(c) != "Ps", site.say(term.name))).strip()
    if name and name in asked:
        yield Detail(label="", text=words["find_in_matrix"], href=f"matrix/?find={quote(name)}")
