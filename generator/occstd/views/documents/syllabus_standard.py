"""What a syllabus takes from the standard: each statement with its id and its basis."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from occstd.views.blocks import Block, Cell, Detail, Heading, Line, Lines, Note, Table, line, mark, mark_for
from occstd.views.documents.document import Section
from occstd.views.documents.plan import task_label
from occstd.views.parts import (
    choice_lines,
    key_notes,
    key_table,
    related_parts,
    review_line,
    route_line,
    task_card,
    weight_blocks,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from occstd.model import Route, RuleSet, Statement
    from occstd.views.documents.document import Origin
    from occstd.views.site import Site, Unit


_REMARKS = frozenset({"missing", "elaborated"})
"""Remarks on eligibility that a syllabus repeats: what is not known, and what the project advises."""


def section(
    site: Site, word: str, blocks: Iterable[Block], origin: Origin = "standard", *, new_page: bool = False
) -> Section:
    """A section whose heading is an interface word."""
    heading = Heading(text=site.words[word], anchor=f"part-{word.replace('_', '-')}", depth=1)
    return Section(heading=heading, blocks=tuple(blocks), origin=origin, new_page=new_page)


def standard_sections(site: Site, unit: Unit) -> tuple[Section, ...]:
    """All parts that come from the standard, in the order of a printed one."""
    return (
        section(site, "sy_occupation", _occupation(site, unit)),
        section(site, "eligibility", _eligibility(site, unit)),
        basic_requirements(site),
        section(site, "requirements", _requirements(site, unit)),
        section(site, "weights", _weights(site, unit)),
        assessment_section(site),
    )


def basic_requirements(site: Site) -> Section:
    """Ethics and basic knowledge, which all levels share."""
    return section(site, "basic_requirements", _foundations(site))


def assessment_section(site: Site) -> Section:
    """How people are assessed, as far as all levels share it."""
    return section(site, "assessment", _assessment(site))


def closing_sections(site: Site) -> tuple[Section, ...]:
    """The edition's document, by the particulars that have a value such as its number; and what the marks mean."""
    particulars = [replace(line(site, item), note="") for item in site.edition.document if item.value]
    blocks: list[Block] = [Lines(lines=(line(site, site.edition.summary, id=""),), style="worth")]
    if particulars:
        blocks.append(Lines(lines=tuple(particulars), style="facts"))
    if review := site.edition.law_review:
        blocks.append(Lines(lines=(review_line(site, site.edition, review),), style="worth"))
    about = section(site, "sy_document", blocks)
    marks = section(site, "basis_key", (key_table(site),), "")
    return about, marks


def sources_section(site: Site, sections: Sequence[Section]) -> Section:
    """The sources that sections cite, in the order of the list of sources."""
    cited = {source for part in sections for block in _with_heading(part) for source in _cited(block)}
    rows = tuple(
        (
            Cell(text=source.id, head=True),
            Cell(text=site.say(source.name)),
            Cell(text=source.urls[0] if source.urls else site.words["no_address"]),
        )
        for source in site.standard.sources
        if source.id in cited
    )
    words = site.words
    head = (words["sy_number"], words["sy_source"], words["sy_address"])
    table = Table(caption=words["sy_sources"], head=head, rows=rows, style="sources", widths=(8, 43, 49))
    return section(site, "sy_sources", (table,) if rows else (Note(text=words["no_entries"]),), "")


def _with_heading(part: Section) -> Iterator[Block]:
    yield part.heading
    yield from part.blocks


def _cited(block: Block) -> Iterator[str]:
    if isinstance(block, Heading):
        yield from block.mark.sources if block.mark else ()
    elif isinstance(block, Lines):
        for row in block.lines:
            yield from row.mark.sources
            for detail in row.details:
                yield from detail.sources
    elif isinstance(block, Table):
        for cells in (*block.rows, block.foot):
            for cell in cells:
                yield from cell.mark.sources if cell.mark else ()


def _facts(site: Site, statements: Sequence[Statement], *, notes: bool = True) -> Lines:
    """Statements with their names beside them, or numbered; without remarks where these would outweigh them."""
    named = all(item.name for item in statements)
    rows = tuple(
        line(
            site,
            item,
            None if notes else item.basis,
            number="" if named else f"({n})",
            **({} if notes else {"note": ""}),
        )
        for n, item in enumerate(statements, start=1)
    )
    return Lines(lines=rows, style="facts" if named else "list")


def _occupation(site: Site, unit: Unit) -> Iterator[Block]:
    words, edition, rows = site.words, site.edition, list[Line]()
    rows.append(
        Line(
            id="",
            name=words["occupation"],
            text=_both_names(site),
            mark=mark_for(site, edition.summary),
        )
    )
    schemes = {scheme.id: site.say(scheme.name) for scheme in site.standard.classifications}
    for code in site.standard.codes:
        scheme = Detail(label=words["sy_scheme"], text=schemes.get(code.classification, code.classification))
        rows.append(line(site, code, name=words("sy_code", code=code.code), details=(scheme,)))
    if edition.definition:
        rows.append(_named(site, edition.definition, words["definition"]))
    rows += _direction_and_level(site, unit)
    hours = site.hours(unit)
    if hours:
        rows.append(_named(site, hours, words["training_hours"]))
    for word in ("education", "environment", "aptitude"):
        statement = getattr(edition, word)
        if statement:
            rows.append(_named(site, statement, words[word]))
    yield Lines(lines=tuple(rows), style="facts")


def _direction_and_level(site: Site, unit: Unit) -> Iterator[Line]:
    words, direction, level = site.words, unit.direction, unit.level
    if direction:
        described = direction.description
        text = site.say(direction.name)
        yield Line(id="", name=words["direction"], text=text, mark=mark_for(site, direction))
        if described:
            yield _named(site, described, words["sy_direction_means"])
    if level:
        yield Line(id="", name=words["level"], text=site.say(level.title), mark=mark_for(site, level))
        if level.descriptor:
            yield _named(site, level.descriptor, words["what_level_means"])


def _named(site: Site, statement: Statement, name: str) -> Line:
    return line(site, statement, name=name)


def level_routes(site: Site, unit: Unit) -> tuple[tuple[RuleSet, tuple[Route, ...]], ...]:
    """Rule sets with their routes to a unit's level in its direction; a route that names no level leads to all."""
    eligibility, direction = site.edition.eligibility, unit.direction.id if unit.direction else None
    found = []
    for rules in eligibility.rule_sets if eligibility else ():
        routes = tuple(
            route
            for route in rules.routes
            if (not route.levels or unit.number in route.levels)
            and (not route.directions or direction in route.directions)
        )
        if routes:
            found.append((rules, routes))
    return tuple(found)


def _eligibility(site: Site, unit: Unit) -> Iterator[Block]:
    """What is not known and how to use the rest, then rule sets with routes to the level, each with its worth."""
    words, eligibility, sets = site.words, site.edition.eligibility, level_routes(site, unit)
    remarks = [s for s in (eligibility.statements if eligibility else ()) if s.basis.kind in _REMARKS]
    if remarks:
        yield _facts(site, remarks)
    if not sets:
        yield Note(text=words["sy_no_routes"])
    for rules, routes in sets:
        name = site.say(rules.name) or rules.id
        yield Heading(text=name, anchor=rules.id, depth=2, mark=mark_for(site, rules))
        yield Lines(lines=(line(site, rules, id="", name=""),), style="worth")
        if not rules.exhaustive:
            yield Note(text=words["not_exhaustive"])
        if rules.groups:
            yield replace(_facts(site, rules.groups), title=words["groups"])
        rows = (replace(route_line(site, rules, r), details=()) for r in routes)
        yield Lines(lines=tuple(rows), style="facts")
    for word, related in related_parts(site.edition):
        yield Heading(text=words[word], anchor=f"part-{word.replace('_', '-')}", depth=2)
        yield _facts(site, related)


def _foundations(site: Site) -> Iterator[Block]:
    words, foundations = site.words, site.edition.foundations
    if not foundations:
        yield Note(text=words["sy_no_foundations"])
        return
    statements = (*foundations.ethics, *(item for block in foundations.basic_knowledge for item in block.statements))
    yield from _prevailing(site, statements)
    for word, items in (("ethics", foundations.ethics), ("code_of_conduct", foundations.code_of_conduct)):
        if items:
            yield Heading(text=words[word], anchor=f"part-{word.replace('_', '-')}", depth=2)
            yield _facts(site, items, notes=False)
    for block in foundations.basic_knowledge:
        name = words("sy_basic_block", name=site.say(block.name))
        yield Heading(text=name, anchor=block.id, depth=2, mark=mark_for(site, block))
        yield _facts(site, block.statements, notes=False)


def _requirements(site: Site, unit: Unit) -> Iterator[Block]:
    """Functions with their tasks, and in each task its skills and knowledge, numbered as printed."""
    words = site.words
    yield from _prevailing(site, [s for _, asked in unit.requirements for s in (*asked.skills, *asked.knowledge)])
    yield from key_notes(site, unit)
    for f, (function, rows) in enumerate(unit.rows, start=1):
        name = site.say_numbered(f, function.name)
        yield Heading(text=name, anchor=function.id, depth=2, mark=mark_for(site, function))
        for t, (task, asked) in enumerate(rows, start=1):
            card = task_card(site, task, asked, f"{f}.{t}")
            name = site.say_numbered(card.number, task.name)
            code = task_label(unit, card.number, card.id)
            yield Heading(text=name, anchor=card.id, depth=3, mark=card.mark, other=code)
            parts = ((words["skills"], card.skills), (words["knowledge"], card.knowledge), ("", card.practice))
            yield from (Lines(lines=items, title=title) for title, items in parts if items)


def _both_names(site: Site) -> str:
    """The occupation's name, with that in the other language where it has one."""
    name, other = site.say(site.standard.name), site.say_other(site.standard.name)
    return site.words("sy_both_names", name=name, other=other) if other else name


def _prevailing(site: Site, statements: Sequence[Statement]) -> Iterator[Block]:
    """A note on the basis that prevails among statements, where it is the project itself."""
    kinds = [statement.basis.kind for statement in statements]
    if kinds and max(dict.fromkeys(kinds), key=kinds.count) == "elaborated":
        words = site.words
        yield Note(kind="elaborated", title=words["basis_elaborated"], text=words["sy_elaborated"])


def _weights(site: Site, unit: Unit) -> Iterator[Block]:
    table, rule = site.weights(unit), site.edition.assessment.weights_rule if site.edition.assessment else None
    if table is None:
        yield Note(text=site.words["sy_no_weights"])
        return
    yield from choice_lines(site, unit)
    for block in weight_blocks(site, unit, table):
        if not isinstance(block, Heading):
            yield block
    text, note = site.words["sy_weights_basis"], mark(site, table.basis)
    if rule:
        yield Heading(text=text, anchor="part-weights-basis", depth=2, mark=note)
        yield Lines(lines=(line(site, rule, name=""),), style="worth")
    else:
        yield Lines(lines=(Line(id="", text=text, mark=note),), style="worth")


def _assessment(site: Site) -> Iterator[Block]:
    assessment = site.edition.assessment
    found = [
        (word, items)
        for word, items in (
            ("parts", assessment.parts if assessment else ()),
            ("details", assessment.details if assessment else ()),
        )
        if items
    ]
    for word, items in found:
        yield Heading(text=site.words[word], anchor=f"part-assessment-{word}", depth=2)
        yield _facts(site, items)
    if not found:
        yield Note(text=site.words["sy_no_assessment"])
