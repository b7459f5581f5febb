"""A direction at a level: what it must be able to do and know, and how much each part counts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from occstd.model import COURSE_PARTS, Record, record
from occstd.views.blocks import (
    Block,
    Custom,
    Heading,
    Later,
    Line,
    Link,
    Note,
    Page,
    Prose,
    mark,
    mark_for,
)
from occstd.views.cards import card_link
from occstd.views.delta import delta_blocks
from occstd.views.documents.listing import syllabus_page_path
from occstd.views.pages.cards import practice_blocks
from occstd.views.pages.glance import glance, switch
from occstd.views.parts import TaskCard, choice_lines, key_notes, task_card, weight_blocks

if TYPE_CHECKING:
    from occstd.views.site import Site, Track, Unit


def unit_counts(site: Site, unit: Unit) -> str:
    """How many tasks, skills and knowledge items a unit asks, in words."""
    return site.words("counts", tasks=len(unit.requirements), skills=unit.skill_count, knowledge=unit.knowledge_count)


def unit_page(site: Site, track: Track, index: int) -> Page:
    """The page of a direction at a level."""
    unit = track.units[index]
    return Page(
        path=unit.path,
        title=site.unit_name(unit) if track.direction or unit.level else site.words["requirements"],
        other_title=site.say_other(unit.direction.name) if unit.direction else "",
        eyebrow=site.say(site.standard.name),
        blocks=Later(lambda: _unit_blocks(site, track, index)),
        title_parts=site.unit_parts(unit),
        assets=("level.css", "level.js"),
    )


def _unit_blocks(site: Site, track: Track, index: int) -> list[Block]:
    unit = track.units[index]
    blocks: list[Block] = [Custom(template="switch", data=switch(site, track, unit))] if len(track.units) > 1 else []
    blocks += [Custom(template="glance", data=glance(site, track, unit)), _unit_note(site, unit)]
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
            blocks += [heading, Custom(template="task", data=_level_task(site, unit, card))]
    blocks += key_notes(site, unit)
    blocks += practice_blocks(site, unit)
    if table := site.weights(unit):
        blocks += weight_blocks(site, unit, table)
    blocks += _teaching(site, unit)
    return [*blocks, Custom(template="neighbours", data=_unit_neighbours(site, track, index))]


def _teaching(site: Site, unit: Unit) -> list[Block]:
    """How much practice a course is suggested to have, what is kept, and in what order the tasks are taught."""
    words, found = site.words, site.teaching(unit)
    if found is None:
        return []
    parts = [
        words("teaching_part", name=words[f"part_of_course_{p}"], n=n) for p in COURSE_PARTS if (n := getattr(found, p))
    ]
    names = {task.id: site.say(task.name) for task, _ in unit.requirements}
    order = words.list_separator.join(names[key] for key in found.order if key in names)
    text = words("teaching_text", practice=found.practice, parts=words.list_separator.join(parts), order=order)
    heading = Heading(text=words["teaching"], anchor=found.id, mark=mark(site, found.basis))
    return [heading, Prose(text=text, href=syllabus_page_path(unit), link=words["teaching_more"])]


@record
class LevelTask(Record):
    """A task on a level page: what must be done and known, and behind it how that is seen and what it rests on."""

    card: TaskCard
    counts: str
    """How much it asks, which is what a phone shows of it until it is opened."""
    skills: tuple[Line, ...]
    knowledge: tuple[Line, ...]
    more: tuple[tuple[str, tuple[Line, ...]], ...]
    """The skills and the knowledge that have details, with the word for each."""
    summary: str
    """What is behind it, in words; nothing where there is nothing."""
    cards: tuple[Link, ...]
    """The cards by which it is practised."""


def _level_task(site: Site, unit: Unit, card: TaskCard) -> LevelTask:
    skills, knowledge = (tuple(replace(row, details=()) for row in rows) for rows in (card.skills, card.knowledge))
    words = site.words
    kinds = ((words["must_do"], card.skills), (words["must_know"], card.knowledge))
    behind = ((word, tuple(row for row in rows if row.details)) for word, rows in kinds)
    more = tuple((word, rows) for word, rows in behind if rows)
    labels = dict.fromkeys(detail.label for _, rows in more for row in rows for detail in row.details)
    first, *others = (*labels, *(row.name for row in card.practice), "")
    summary = words.list_separator.join((first, *map(words.in_sentence, filter(None, others))))
    counts = site.words("task_counts", skills=len(skills), knowledge=len(knowledge))
    return LevelTask(
        card=card,
        counts=counts,
        skills=skills,
        knowledge=knowledge,
        more=more,
        summary=summary,
        cards=tuple(card_link(site, unit, found) for found in unit.cards if card.id in found.tasks),
    )


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
