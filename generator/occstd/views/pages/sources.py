"""Everything that is cited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.views.blocks import (
    Custom,
    Page,
)
from occstd.views.uses import fold, source_uses

if TYPE_CHECKING:
    from occstd.views.site import Site


def sources_page(site: Site) -> Page:
    """Every source."""
    uses = source_uses(site)
    entries = tuple(
        (
            source.id,
            site.say(source.name),
            site.say(source),
            source.urls,
            (site.words["machine_translated"] if source.machine_translated else "")
            or ("" if source.urls else site.words["no_address"]),
            fold(site, uses, source.id, "rests_on_source"),
        )
        for source in site.standard.sources
    )
    return Page(
        path="sources/",
        title=site.words["sources"],
        lead=site.words["lead_sources"],
        blocks=(Custom(template="sources", data=entries),),
    )
