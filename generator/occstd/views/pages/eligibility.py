"""Who may apply: rule sets side by side, each route with its words and its condition."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from occstd.model import Record, RuleSet
from occstd.views.blocks import Block, Code, Custom, Heading, Lines, Note, Page, line, lines, mark_for, part
from occstd.views.pages.eligibility_form import form_data
from occstd.views.parts import related_parts, route_line

if TYPE_CHECKING:
    from occstd.model import Edition
    from occstd.views.site import Site


ASSETS = (
    "eligibility.css",
    "element.js",
    "words.js",
    "eligibility-conditions.js",
    "eligibility.js",
    "eligibility-words.js",
    "eligibility-questions.js",
    "eligibility-asks.js",
    "eligibility-answer.js",
    "eligibility-table.js",
    "eligibility-form.js",
)
"""What the page of the form loads, in this order."""


def eligibility_page(site: Site) -> Page:
    """All rule sets of the edition."""
    words, eligibility = site.words, site.edition.eligibility
    blocks: list[Block] = []
    form = form_data(site)
    if form["editions"]:
        blocks.append(Custom(template="eligibility", data=form))
    if eligibility:
        blocks.append(Heading(text=words["el_all_rules"], anchor="all-rules"))
        blocks.append(lines(site, eligibility.statements))
        for rules in eligibility.rule_sets:
            blocks += rule_set_blocks(site, rules, depth=3)
    blocks += related_blocks(site, site.edition)
    return Page(
        path="eligibility/",
        title=words["eligibility"],
        lead=words["lead_eligibility"],
        blocks=tuple(blocks) or (Note(text=words["no_entries"]),),
        hide=("navigation",),
        assets=ASSETS if form["editions"] else (),
    )


def related_blocks(site: Site, edition: Edition) -> list[Block]:
    """Related occupations and majors, which conditions refer to."""
    return [block for word, related in related_parts(edition) for block in part(site, word, related)]


def rule_set_blocks(site: Site, rules: RuleSet, depth: int = 2) -> list[Block]:
    """A rule set: what it is worth, its groups, its routes."""
    words = site.words
    name = site.say(rules.name) or rules.id
    worth = line(site, rules, id="", name="")
    blocks: list[Block] = [
        Heading(text=name, anchor=rules.id, depth=depth, mark=mark_for(site, rules)),
        Lines(lines=(worth,), style="worth"),
    ]
    if not rules.exhaustive:
        blocks.append(Note(text=words["not_exhaustive"]))
    if rules.groups:
        blocks += [
            Heading(text=words["groups"], anchor=f"{rules.id}-groups", depth=depth + 1),
            lines(site, rules.groups),
        ]
        blocks.append(Heading(text=words["routes"], anchor=f"{rules.id}-routes", depth=depth + 1))
    rows = tuple(route_line(site, rules, route) for route in rules.routes)
    blocks.append(Lines(lines=rows, style="facts", fold=words("el_ways", n=len(rows))))
    data = {route.id: plain_condition(route.condition) for route in rules.routes}
    blocks.append(Code(summary=words["as_data"], text=json.dumps(data, ensure_ascii=False, indent=2)))
    return blocks


def plain_condition(value: Any) -> Any:
    """A condition as plain keys and values, without what is not set."""
    if isinstance(value, Record):
        given = {f.name: getattr(value, f.name) for f in fields(value)}  # type: ignore[arg-type]
        return {key: plain_condition(item) for key, item in given.items() if item not in (None, (), False)}
    if isinstance(value, tuple):
        return [plain_condition(item) for item in value]
    return value
