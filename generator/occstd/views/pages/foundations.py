"""Basic requirements: ethics, code of conduct and basic knowledge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.views.blocks import (
    Block,
    Page,
    or_empty,
    part,
    part_heading,
)
from occstd.views.parts import section_blocks

if TYPE_CHECKING:
    from occstd.views.site import Site


def foundations_page(site: Site) -> Page:
    """Ethics, code of conduct and basic knowledge."""
    words, foundations = site.words, site.edition.foundations
    blocks: list[Block] = []
    if foundations:
        blocks += part(site, "ethics", foundations.ethics)
        blocks += part(site, "code_of_conduct", foundations.code_of_conduct)
        if foundations.basic_knowledge:
            blocks.append(part_heading(site, "basic_knowledge"))
        for block in foundations.basic_knowledge:
            blocks += section_blocks(site, block, depth=3)
        blocks += part(site, "evidence", foundations.evidence)
    return Page(
        path="foundations/", title=words["foundations"], lead=words["lead_foundations"], blocks=or_empty(site, blocks)
    )
