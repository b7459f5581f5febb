"""Terms, and the words that readers look for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.views.blocks import (
    Block,
    Detail,
    Line,
    Lines,
    Page,
    line,
    or_empty,
)

if TYPE_CHECKING:
    from occstd.model import Term
    from occstd.views.site import Site


def glossary_page(site: Site) -> Page:
    """Terms, with the mistranslations that readers meet."""
    rows = tuple(_term(site, term) for term in site.standard.glossary)
    blocks: list[Block] = [Lines(lines=rows, style="facts")] if rows else []
    return Page(
        path="glossary/", title=site.words["glossary"], lead=site.words["lead_glossary"], blocks=or_empty(site, blocks)
    )


def _term(site: Site, term: Term) -> Line:
    details = tuple(
        Detail(label=site.words["seen_as"], text=f"“{wrong.seen}”", sources=(wrong.source,))
        for wrong in term.mistranslations
    )
    return line(site, term, other=site.say_other(term.name), details=details)
