"""A direction at a level: what it must be able to do and know, and how much each part counts."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from occstd.model import Record, record
from occstd.views.blocks import (
    Block,
    Custom,
    Heading,
    Line,
    Note,
    Page,
    line,
    mark_for,
)
from occstd.views.delta import compare_path, delta_blocks
from occstd.views.documents.listing import document_path, syllabus_page_path
from occstd.views.parts import choice_lines, key_notes, task_card, weight_blocks

if TYPE_CHECKING:
    from occstd.views.site import Site, Track, Unit


def unit_counts(site: Site, unit: Unit) -> str:
    """How many tasks, skills and knowledge items a unit asks, in words."""
    return site.words("counts", tasks=len(unit.requirements), skills=unit.skill_count, knowledge=unit.knowledge_count)


def unit_page(site: Site, track: Track, index: int) -> Page:
    """The page of a direction at a level."""
    words, unit = site.words, track.units[index]
    blocks: list[Block] = [Custom(template="unit_facts", data=_unit_facts(site, track, unit))]
    blocks.append(_unit_note(site, unit))
    if index > 0:
        blocks += delta_blocks(site, unit, track.units[index - 1])
    blocks += choice_lines(site, unit)
    for f, (function, rows) in enumerate(unit.rows, start=1):
        function_mark = mark_for(site, function)
        blocks.append(
            Heading(
                text=site.say_numbered(f, function.name),
                anchor=function.id,
                other=site.say_other(function.name),
                mark=function_mark,
            )
        )
        for t, (task, requirement) in enumerate(rows, start=1):
            card = task_card(site, task, requirement, f"{f}.{t}")
            heading = Heading(
                text=site.say_numbered(card.number, task.name),
                anchor=card.id,
                depth=3,
                other=card.other,
                mark=card.mark,
            )
            blocks += [heading, Custom(template="task", data=card)]
    blocks += key_notes(site, unit)
    blocks += [
        block
        for table in site.edition.weights
        if (table.direction, table.level) == (unit.direction.id if unit.direction else None, unit.number)
        for block in weight_blocks(site, unit, table)
    ]
    blocks.append(Custom(template="neighbours", data=_unit_neighbours(site, track, index)))
    return Page(
        path=unit.path,
        title=site.unit_name(unit) if track.direction or unit.level else words["requirements"],
        other_title=site.say_other(unit.direction.name) if unit.direction else "",
        eyebrow=site.say(site.standard.name),
        blocks=tuple(blocks),
        title_parts=site.unit_parts(unit),
    )


@record
class UnitFacts(Record):
    """The lines at the head of a level page, and its links."""

    lines: tuple[Line, ...]
    links: tuple[tuple[str, str], ...]
    downloads: tuple[tuple[str, str, str], ...]


def _unit_facts(site: Site, track: Track, unit: Unit) -> UnitFacts:
    words, facts = site.words, []
    if unit.level:
        facts.append(
            Line(
                id="",
                name=words["level"],
                text=site.say(unit.level.title),
                mark=mark_for(site, unit.level),
                href=f"levels/{unit.level.number}/",
            )
        )
        if unit.level.descriptor:
            facts.append(line(site, unit.level.descriptor, id="", name=words["what_level_means"]))
    hours = site.hours(unit)
    if hours:
        facts.append(
            line(site, hours, id="", name=words["training_hours"], href=f"editions/{site.edition.id}/#{hours.id}")
        )
    links = [(words["sy_page"], syllabus_page_path(unit))] if unit.functions else []
    if site.edition.eligibility:
        chosen = {"direction": unit.direction and unit.direction.slug, "level": unit.number}
        query = urlencode({key: value for key, value in chosen.items() if value is not None})
        links.append((words["door_eligibility"], f"eligibility/?{query}" if query else "eligibility/"))
    if unit.functions:
        anchor = f"matrix-{track.slug}"
        query = f"?view={unit.direction.slug}&level={unit.number}" if unit.direction and unit.level else ""
        links.append((words["matrix"], f"matrix/{query}#{anchor}"))
    if unit.functions and len(site.units) > 1:
        links.append((words["compare"], compare_path(unit)))
    downloads: tuple[tuple[str, str, str], ...] = ()
    if unit.functions:
        downloads = tuple(
            (
                f"{words['download_syllabus']} · {words.language_name(language)}",
                document_path(unit, "syllabus", language, "pdf"),
                language,
            )
            for language in site.languages
        )
    return UnitFacts(lines=tuple(facts), links=tuple(links), downloads=downloads)


def _unit_note(site: Site, unit: Unit) -> Note:
    words = site.words
    if not unit.functions:
        text = words["missing_requirements"]
        if unit.gap and site.say(unit.gap):
            text = site.say(unit.gap)
        return Note(
            kind="missing", title=words["basis_missing"], text=text, href="sources/fidelity/", link=words["how_we_know"]
        )
    kinds = [s.basis.kind for _, r in unit.requirements for s in (*r.skills, *r.knowledge)]
    kind = max(dict.fromkeys(kinds), key=kinds.count)
    text = words["note_elaborated"] if kind == "elaborated" else words[f"basis_{kind}_text"]
    return Note(kind=kind, title=words[f"basis_{kind}"], text=text, href="sources/fidelity/", link=words["how_we_know"])


def _unit_neighbours(site: Site, track: Track, index: int) -> tuple[tuple[str, str, str], ...]:
    found = []
    if index > 0:
        found.append((site.words["lower_level"], track.units[index - 1]))
    if index + 1 < len(track.units):
        found.append((site.words["higher_level"], track.units[index + 1]))
    return tuple((label, site.unit_name(unit), unit.path) for label, unit in found)
