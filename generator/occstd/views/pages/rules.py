"""Laws and rules of the trade."""

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
    from occstd.model import Regulation
    from occstd.views.site import Site


def rules_page(site: Site) -> Page:
    """Laws and rules of the trade."""
    rows = tuple(_regulation(site, item) for item in site.standard.regulations)
    blocks: list[Block] = [Lines(lines=rows, style="facts")] if rows else []
    return Page(path="rules/", title=site.words["rules"], lead=site.words["lead_rules"], blocks=or_empty(site, blocks))


def _regulation(site: Site, item: Regulation) -> Line:
    words = site.words
    details = [
        Detail(label=words[key], text=text)
        for key, text in (
            ("issuers", site.say(item.issuers)),
            ("published", item.published or ""),
            ("in_force", item.in_force or ""),
        )
        if text
    ]
    return line(site, item, other=site.say_other(item.name), details=tuple(details))
