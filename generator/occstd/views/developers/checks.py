"""Every rule that input is held to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.checks.rules import RULES
from occstd.views.blocks import Block, Cell, Heading, Page, Table

if TYPE_CHECKING:
    from occstd.views.site import Site


def checks_page(site: Site) -> Page:
    """Every rule that input is held to: those that refuse it, then those that warn."""
    words, blocks = site.words, list[Block]()
    for severity in dict.fromkeys(rule.severity for rule in RULES.values()):
        rows = tuple(
            (Cell(text=rule.id, id=f"rule-{rule.id}", head=True), Cell(text=words[f"rule_{rule.id}"]))
            for rule in RULES.values()
            if rule.severity == severity
        )
        title = words[f"severities_{severity}"]
        table = Table(caption=title, head=(words["rule"], words["contents"]), rows=rows, style="rules")
        blocks += [Heading(text=title, anchor=f"part-{severity}"), table]
    return Page(
        path="developers/checks/", title=words["checks"], lead=words["lead_checks"], blocks=tuple(blocks), folds=True
    )
