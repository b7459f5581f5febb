"""The figures that the trade works with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.views.blocks import Block, Detail, Later, Line, Lines, Page, line, or_empty
from occstd.views.uses import Uses, fold, indicator_uses

if TYPE_CHECKING:
    from occstd.model import Indicator
    from occstd.views.site import Site


def indicators_page(site: Site) -> Page:
    """Formula, unit, what it tells, where it misleads, and which statements work with it."""
    words, blocks = site.words, Later(lambda: or_empty(site, _blocks(site)))
    return Page(path="indicators/", title=words["indicators"], lead=words["lead_indicators"], blocks=blocks)


def _blocks(site: Site) -> list[Block]:
    uses = indicator_uses(site)
    rows = tuple(_indicator(site, item, uses) for item in site.standard.indicators)
    return [Lines(lines=rows, style="facts")] if rows else []


def _indicator(site: Site, item: Indicator, uses: Uses) -> Line:
    words, terms = site.words, {term.id: term.name for term in site.standard.glossary}
    details = [Detail(label=words[key], text=site.say(getattr(item, key))) for key in ("formula", "unit", "misleads")]
    if item.term:
        details.append(Detail(label=words["term"], text=site.say(terms[item.term]), href=f"glossary/#{item.term}"))
    return line(
        site,
        item,
        other=site.say_other(item.name),
        details=tuple(details),
        fold=fold(site, uses, item.id, "works_with_it"),
    )
