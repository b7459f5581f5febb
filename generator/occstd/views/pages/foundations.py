"""Basic requirements: ethics, code of conduct and basic knowledge."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from occstd.model import Statement
from occstd.views.blocks import (
    Block,
    Line,
    Lines,
    Link,
    Page,
    or_empty,
    part,
    part_heading,
)
from occstd.views.parts import section_blocks
from occstd.views.uses import fold_lists, law_uses

if TYPE_CHECKING:
    from occstd.views.site import Site
    from occstd.views.uses import Uses


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
        uses = law_uses(site)
        blocks = [_with_tasks(site, block, uses) for block in blocks]
    return Page(
        path="foundations/",
        title=words["foundations"],
        lead=words["lead_foundations"],
        blocks=or_empty(site, blocks),
        folds=True,
    )


def _with_tasks(site: Site, block: Block, uses: Uses) -> Block:
    """Statements with the tasks that rest on the same rules, as lists that open when asked for."""
    if not isinstance(block, Lines):
        return block
    return replace(block, lines=tuple(_line_with_tasks(site, row, uses) for row in block.lines))


def _line_with_tasks(site: Site, row: Line, uses: Uses) -> Line:
    statement = site.records[row.id][2]
    found: dict[str, dict[str, Link]] = {}
    for reference in statement.law if isinstance(statement, Statement) else ():
        for place, links in uses.get(reference.rule, {}).items():
            found.setdefault(place, {}).update((link.href, link) for link in links)
    return replace(
        row, fold=fold_lists(site, {place: tuple(links.values()) for place, links in found.items()}, "same_law")
    )
