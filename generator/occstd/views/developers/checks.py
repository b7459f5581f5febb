"""Every rule that input is held to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.checks.rules import RULES
from occstd.views.blocks import Cell, Page, Table

if TYPE_CHECKING:
    from occstd.views.site import Site


def checks_page(site: Site) -> Page:
    """Every rule that input is held to."""
    words = site.words
    rows = tuple(
        (
            Cell(text=rule.id, id=f"rule-{rule.id}", head=True),
            Cell(text=words[f"severity_{rule.severity}"]),
            Cell(text=words[f"rule_{rule.id}"]),
        )
        for rule in RULES.values()
    )
    head = (words["rule"], words["kind"], words["contents"])
    table = Table(caption=words["checks"], head=head, rows=rows, style="rules")
    return Page(path="developers/checks/", title=words["checks"], lead=words["lead_checks"], blocks=(table,))
