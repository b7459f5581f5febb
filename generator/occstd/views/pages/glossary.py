"""Terms, and the words that readers look for."""

from __future__ import annotations

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
from occstd.views.uses import Uses, fold, plain_name, term_uses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.model import Term
    from occstd.views.site import Site


def glossary_page(site: Site) -> Page:
    """Terms, with what they are not, the figures they name, and the mistranslations that readers meet."""
    uses = term_uses(site)
    rows = tuple(_term(site, term, uses) for term in site.standard.glossary)
    blocks: list[Block] = [Lines(lines=rows, style="facts")] if rows else []
    return Page(
        path="glossary/", title=site.words["glossary"], lead=site.words["lead_glossary"], blocks=or_empty(site, blocks)
    )


def _term(site: Site, term: Term, uses: Uses) -> Line:
    details = tuple(_details(site, term, term.id in uses))
    return line(site, term, other=site.say_other(term.name), details=details, fold=fold(site, uses, term.id, "uses_it"))


def _details(site: Site, term: Term, used: bool) -> Iterator[Detail]:
    words = site.words
    if term.is_not:
        yield Detail(label=words["is_not"], text=site.say(term.is_not))
    for item in site.standard.indicators:
        if item.term == term.id:
            link = Link(text=words["about_indicator"], href=f"indicators/#{item.id}")
            yield Detail(label=words["formula"], text=site.say(item.formula), links=(link,))
    for wrong in term.mistranslations:
        yield Detail(label=words["seen_as"], text=f"“{wrong.seen}”", sources=(wrong.source,))
    if used:
        name = plain_name(site, term)
        yield Detail(label=words["find_in_matrix"], text=name, href=f"matrix/?find={quote(name)}")
