"""Editions: what each states, side by side, and a page for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.views.addresses import edition_path
from occstd.views.blocks import (
    Block,
    Cell,
    Heading,
    Later,
    Line,
    Lines,
    Page,
    Prose,
    Table,
    line,
    lines,
    mark_for,
    part_heading,
)
from occstd.views.pages.changes import changes_blocks, release_blocks, retired_blocks
from occstd.views.pages.eligibility import related_blocks, rule_set_blocks
from occstd.views.pages.rules import review_blocks
from occstd.views.parts import practice_lines, section_blocks
from occstd.views.site import Site, tracks

if TYPE_CHECKING:
    from occstd.model import Edition, Statement

_PARTICULARS = ("definition", "environment", "aptitude", "education")


def edition_pages(site: Site) -> list[Page]:
    """The comparison, and a page for each edition."""
    return [_comparison(site), *(_edition_page(site, edition) for edition in site.standard.editions)]


def _comparison(site: Site) -> Page:
    return Page(
        path="editions/",
        title=site.words["editions"],
        lead=site.words["lead_editions"],
        folds=True,
        blocks=Later(lambda: (_table(site), *changes_blocks(site), *release_blocks(site), *retired_blocks(site))),
    )


def _table(site: Site) -> Table:
    """What the editions say of themselves, side by side."""
    words, editions = site.words, site.standard.editions
    rows: list[tuple[Cell, ...]] = []

    def row(label: str, cells: list[Cell]) -> None:
        if sum(bool(cell.text) for cell in cells) > 1:
            filled = (cell if cell.text else Cell(text=words["not_stated"]) for cell in cells)
            rows.append((Cell(text=label, head=True), *filled))

    row(words["kind"], [Cell(text=words[f"kind_{edition.kind}"]) for edition in editions])
    names = list(dict.fromkeys(item.id for edition in editions for item in edition.document))
    for name in names:
        found = [next((item for item in edition.document if item.id == name), None) for edition in editions]
        label = next((site.say(item.name) for item in found if item and item.name), name)
        row(label, [_statement_cell(site, e, item) for e, item in zip(editions, found, strict=True)])
    for key in _PARTICULARS:
        row(words[key], [_statement_cell(site, edition, getattr(edition, key)) for edition in editions])
    row(words["duties"], [Cell(text=str(len(e.duties)) if e.duties else "", href="duties/") for e in editions])
    row(words["levels"], [_joined(site, e, [site.level_name(level) for level in e.levels]) for e in editions])
    row(words["directions"], [_joined(site, e, _direction_names(site, e)) for e in editions])
    row(words["training_hours"], [_joined(site, e, _hours(site, e)) for e in editions])
    head = (words["particular"], *(site.say(edition.name) for edition in editions))
    return Table(caption=words["editions"], head=head, rows=tuple(rows), style="compare")


def _statement_cell(site: Site, edition: Edition, statement: Statement | None) -> Cell:
    if statement is None:
        return Cell()
    href = f"{edition_path(edition)}#{statement.id}"
    return Cell(text=site.say(statement), href=href, mark=mark_for(site, statement))


def _joined(site: Site, edition: Edition, parts: list[str]) -> Cell:
    return Cell(text=site.words.list_separator.join(parts), href=edition_path(edition) if parts else "")


def _direction_names(site: Site, edition: Edition) -> list[str]:
    words, names = site.words, []
    for direction in edition.directions:
        name = site.say(direction.name)
        if direction.levels:
            levels = words.list_separator.join(words.numeral(number) for number in direction.levels)
            name = words("direction_with_levels", name=name, levels=levels)
        names.append(name)
    return names


def _hours(site: Site, edition: Edition) -> list[str]:
    return [
        f"{site.level_name(edition.find_level(h.level)) if h.level else site.words['all_levels']}: {h.hours}"
        for h in edition.training_hours
    ]


def _edition_page(site: Site, edition: Edition) -> Page:
    words = site.words
    is_current = edition.id == site.standard.current_edition
    blocks: list[Block] = [Lines(lines=(line(site, edition.summary),), style="lead")]
    if is_current:
        blocks.append(Prose(text=words["current"]))
    blocks += _particulars(site, edition)
    if not is_current:
        blocks += _levels_and_directions(site, edition)
    for section in edition.sections:
        blocks += section_blocks(site, section)
    if not is_current:
        blocks += _rest(site, edition)
    if edition.appendices:
        blocks.append(part_heading(site, "appendices"))
        blocks += [block for section in edition.appendices for block in section_blocks(site, section, depth=3)]
    gaps = tuple(gap for gap in edition.gaps if not (is_current and gap.direction))
    if gaps:
        blocks += [part_heading(site, "gaps"), lines(site, gaps)]
    return Page(
        path=edition_path(edition),
        title=site.say(edition.name),
        eyebrow=words[f"kind_{edition.kind}"],
        lead=words["lead_edition"],
        folds=True,
        blocks=tuple(blocks),
    )


def _particulars(site: Site, edition: Edition) -> list[Block]:
    words, blocks = site.words, list[Block]()
    if edition.document:
        blocks += [part_heading(site, "document"), lines(site, edition.document)]
    rows: list[Line] = []
    for key in _PARTICULARS:
        statement = getattr(edition, key)
        if statement:
            rows.append(line(site, statement, name=words[key]))
    for hours in edition.training_hours:
        name = site.level_name(edition.find_level(hours.level)) if hours.level else words["all_levels"]
        rows.append(
            line(
                site,
                hours,
                name=words("hours_of_level", level=name),
            )
        )
    if rows:
        blocks += [
            part_heading(site, "particulars"),
            Lines(lines=tuple(rows), style="facts"),
        ]
    return blocks


def _levels_and_directions(site: Site, edition: Edition) -> list[Block]:
    words, blocks = site.words, list[Block]()
    if edition.duties:
        names = {duty.id: site.say(duty.name) for duty in site.standard.duties}
        text = words.list_separator.join(f"{duty} {names[duty]}" for duty in edition.duties)
        blocks += [
            part_heading(site, "duties"),
            Prose(text=text, href="duties/", link=words["duties"]),
        ]
    if edition.levels:
        rows = []
        for level in edition.levels:
            rows.append(
                Line(
                    id=level.id,
                    name=site.level_name(level),
                    text=site.say(level.title),
                    mark=mark_for(site, level),
                )
            )
            if level.descriptor:
                rows.append(line(site, level.descriptor))
        blocks += [part_heading(site, "levels"), Lines(lines=tuple(rows), style="facts")]
    if edition.directions:
        rows = []
        for direction in edition.directions:
            levels = words.list_separator.join(site.level_name(edition.find_level(n)) for n in direction.levels or ())
            text = levels or words["levels_not_stated"]
            rows.append(
                Line(
                    id=direction.id,
                    name=site.say(direction.name),
                    other=site.say_other(direction.name),
                    text=text,
                    mark=mark_for(site, direction),
                )
            )
            if direction.description:
                rows.append(line(site, direction.description))
        blocks += [part_heading(site, "directions"), Lines(lines=tuple(rows), style="facts")]
    return blocks


def _rest(site: Site, edition: Edition) -> list[Block]:
    """What an edition that is not at the front states on foundations, eligibility, assessment and requirements."""
    blocks: list[Block] = []
    groups: list[tuple[str, tuple[Statement, ...]]] = []
    if edition.foundations:
        groups += [("ethics", edition.foundations.ethics), ("code_of_conduct", edition.foundations.code_of_conduct)]
        groups += [("evidence", edition.foundations.evidence)]
    if edition.assessment:
        groups += [(key, getattr(edition.assessment, key)) for key in ("parts", "details", "practice")]
        if edition.assessment.weights_rule:
            groups.append(("weights_rule", (edition.assessment.weights_rule,)))
    groups.append(("choices", edition.choices))
    for word, statements in groups:
        if statements:
            blocks += [part_heading(site, word), lines(site, statements)]
    if edition.foundations:
        for block in edition.foundations.basic_knowledge:
            blocks += section_blocks(site, block)
    if edition.eligibility:
        blocks += [
            part_heading(site, "eligibility"),
            lines(site, edition.eligibility.statements),
        ]
        for rules in edition.eligibility.rule_sets:
            blocks += rule_set_blocks(site, rules, depth=3)
    blocks += related_blocks(site, edition)
    if edition.law_review:
        blocks += [part_heading(site, "law_review"), *review_blocks(site, edition, edition.law_review)]
    blocks += _requirements(site, edition)
    return blocks


def _requirements(site: Site, edition: Edition) -> list[Block]:
    blocks: list[Block] = []
    for track in tracks(site.standard, edition):
        for unit in track.units:
            for function, rows in unit.rows:
                blocks.append(Heading(text=site.say(function.name), anchor=function.id, depth=3))
                for task, requirement in rows:
                    blocks.append(Heading(text=site.say(task.name), anchor=task.id, depth=4))
                    blocks.append(lines(site, (*requirement.skills, *requirement.knowledge)))
                    if practice := practice_lines(site, requirement):
                        blocks.append(Lines(lines=practice, style="facts"))
    return blocks
