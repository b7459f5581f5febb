"""Everything that is cited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.views.blocks import (
    Custom,
    Page,
)

if TYPE_CHECKING:
    from occstd.views.site import Site


def sources_page(site: Site) -> Page:
    """Every source."""
    entries = tuple(
        (
            source.id,
            site.say(source.name),
            site.say(source),
            source.urls,
            (site.words["machine_translated"] if source.machine_translated else "")
            or ("" if source.urls else site.words["no_address"]),
        )
        for source in site.standard.sources
    )
    return Page(
        path="sources/",
        title=site.words["sources"],
        lead=site.words["lead_sources"],
        blocks=(Custom(template="sources", data=entries),),
    )
