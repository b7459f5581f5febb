"""Directions, levels, and the two together: what each must be able to do and know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.model import Record, Requirement, Task, TrainingHours, WeightTable, record
from occstd.views.blocks import (
    Block,
    Cell,
    Custom,
    Heading,
    Line,
    Lines,
    Mark,
    Note,
    Page,
    Prose,
    Table,
    line,
    lines,
    mark,
)

if TYPE_CHECKING:
    from occstd.views.site import Site, Track, Unit


@record
class LadderCell(Record):
    """A direction at a level on the ladder; `kind` is requirements, missing or absent."""

    kind: str
    level: str
    rank: int
    count: int = 0
    path: str = ""


@record
class LadderRow(Record):
    """A direction on the ladder."""

    name: str
    other: str
    path: str
    number: int
    cells: tuple[LadderCell, ...]


@record
class Ladder(Record):
    """Directions down, levels across."""

    heads: tuple[tuple[str, str, str], ...]
    rows: tuple[LadderRow, ...]


@record
class TaskCard(Record):
    """A task at a level, with its statements."""

    id: str
    name: str
    other: str
    number: str
    mark: Mark
    duties: tuple[tuple[str, str], ...]
    skills: tuple[Line, ...]
    knowledge: tuple[Line, ...]


def ladder(site: Site) -> Ladder:
    """The ladder of directions and levels."""
    levels = site.edition.levels
    heads = tuple((site.level_name(level), site.say(level.short), f"levels/{level.number}/") for level in levels) or (
        (site.words["all_levels"], "", ""),
    )
    return Ladder(heads=heads, rows=tuple(_ladder_row(site, track) for track in site.tracks))


def _ladder_row(site: Site, track: Track) -> LadderRow:
    cells = []
    for rank, level in enumerate(site.edition.levels or (None,), start=1):
        unit = track.unit(level.number if level else None)
        name = site.level_name(level)
        if unit is None:
            cells.append(LadderCell(kind="absent", level=name, rank=rank))
        else:
            kind = "requirements" if unit.functions else "missing"
            cells.append(LadderCell(kind=kind, level=name, rank=rank, count=unit.skill_count, path=unit.path))
    other = site.say_other(track.direction.name if track.direction else site.standard.name)
    return LadderRow(name=site.track_name(track), other=other, path=track.path, number=track.number, cells=tuple(cells))


def level_pages(site: Site) -> list[Page]:
    """The page about all levels and one about each."""
    words, levels = site.words, site.edition.levels
    if not levels:
        return []
    rows = []
    for level in levels:
        offered = [track for track in site.tracks if track.unit(level.number)]
        hours = [h for h in site.edition.training_hours if h.level == level.number]
        rows.append(
            (
                Cell(text=site.level_name(level), href=f"levels/{level.number}/", head=True),
                Cell(text=site.say(level.title), mark=mark(site, level.basis)),
                Cell(text=words.list_separator.join(site.track_name(track) for track in offered)),
                Cell(text=words.list_separator.join(str(h.hours) for h in hours), numeric=True),
            )
        )
    head = (words["level"], words["name"], words["offered_in"], words["hours"])
    table = Table(caption=words["levels"], head=head, rows=tuple(rows))
    overview = Page(path="levels/", title=words["levels"], lead=words["lead_levels"], blocks=(table,))
    return [overview, *(_level_page(site, n) for n in range(len(levels)))]


def _level_page(site: Site, index: int) -> Page:
    words, level = site.words, site.edition.levels[index]
    head = Line(
        id=level.id,
        name=site.level_name(level),
        text=site.say(level.title),
        mark=mark(site, level.basis),
    )
    statements = [head]
    if level.descriptor:
        statements.append(line(site, level.descriptor, name=words["what_level_means"]))
    hours = [h for h in site.edition.training_hours if h.level == level.number]
    statements += [line(site, h, id="", name=words["hours"], href=f"editions/{site.edition.id}/#{h.id}") for h in hours]
    rows = []
    for track in site.tracks:
        unit = track.unit(level.number)
        if unit:
            rows.append(
                (
                    Cell(text=site.track_name(track), href=unit.path, head=True),
                    Cell(text=_counts(site, unit) if unit.functions else words["not_yet"]),
                )
            )
        else:
            rows.append(
                (Cell(text=site.track_name(track), href=track.path, head=True), Cell(text=words["not_offered"]))
            )
    table = Table(caption=words["offered_in"], head=(words["direction"], words["requirements"]), rows=tuple(rows))
    return Page(
        path=f"levels/{level.number}/",
        title=site.level_name(level),
        other_title=site.say_other(level.title),
        eyebrow=site.say(site.standard.name),
        blocks=(
            Lines(lines=tuple(statements), style="facts"),
            Heading(text=words["offered_in"], anchor="offered"),
            table,
            Custom(template="neighbours", data=_level_neighbours(site, index)),
        ),
    )


def _level_neighbours(site: Site, index: int) -> tuple[tuple[str, str, str], ...]:
    levels = site.edition.levels
    found = []
    if index > 0:
        found.append((site.words["lower_level"], site.level_name(levels[index - 1]), levels[index - 1].number))
    if index + 1 < len(levels):
        found.append((site.words["higher_level"], site.level_name(levels[index + 1]), levels[index + 1].number))
    return tuple((label, name, f"levels/{number}/") for label, name, number in found)


def _counts(site: Site, unit: Unit) -> str:
    return site.words("counts", tasks=len(unit.requirements), skills=unit.skill_count, knowledge=unit.knowledge_count)


def direction_pages(site: Site) -> list[Page]:
    """The page about all directions, one about each, and one for each direction at each level."""
    words = site.words
    pages: list[Page] = []
    if site.edition.directions:
        blocks: list[Block] = [Custom(template="ladder", data=ladder(site))]
        blocks.append(Prose(text=words["ladder_note"]))
        descriptions = [track.direction for track in site.tracks if track.direction]
        blocks.append(
            Lines(
                lines=tuple(
                    line(site, d.description, id="", name=site.say(d.name), href=f"directions/{d.slug}/")
                    for d in descriptions
                    if d.description
                ),
                style="facts",
            )
        )
        pages.append(
            Page(path="directions/", title=words["directions"], lead=words["lead_directions"], blocks=tuple(blocks))
        )
    for track in site.tracks:
        pages += _track_pages(site, track)
    return pages


def _track_pages(site: Site, track: Track) -> list[Page]:
    units = [_unit_page(site, track, n) for n in range(len(track.units))]
    whole = len(track.units) == 1 and track.units[0].path == track.path
    return units if whole else [_track_page(site, track), *units]


def _track_page(site: Site, track: Track) -> Page:
    words, direction = site.words, track.direction
    blocks: list[Block] = []
    if direction:
        own = Line(
            id=direction.id,
            name=words["direction"],
            text=site.say(direction.name),
            mark=mark(site, direction.basis),
        )
        facts = [own]
        if direction.description:
            facts.append(line(site, direction.description, name=words["at_a_glance"]))
        blocks.append(Lines(lines=tuple(facts), style="facts"))
    blocks += [Heading(text=words["levels_offered"], anchor="levels"), _offered_table(site, track)]
    gaps = {unit.gap.id: unit.gap for unit in track.units if unit.gap}
    if gaps:
        blocks.append(lines(site, tuple(gaps.values())))
    if track.functions:
        blocks.append(Heading(text=words["functions_tasks"], anchor="functions"))
        blocks.append(Custom(template="outline", data=_outline(site, track)))
    return Page(
        path=track.path,
        title=site.track_name(track) if direction else words["requirements"],
        other_title=site.say_other(direction.name) if direction else "",
        eyebrow=site.say(site.standard.name),
        blocks=tuple(blocks),
    )


def _offered_table(site: Site, track: Track) -> Table:
    words, rows = site.words, []
    for unit in track.units:
        hours = unit_hours(site, unit)
        rows.append(
            (
                Cell(text=site.level_name(unit.level), href=unit.path, head=True),
                Cell(text=site.say(unit.level.short) if unit.level else ""),
                Cell(text=str(hours.hours) if hours else words["not_stated"], numeric=True),
                Cell(text=_counts(site, unit) if unit.functions else words["not_yet"]),
            )
        )
    head = (words["level"], words["name"], words["hours"], words["requirements"])
    return Table(caption=words["levels_offered"], head=head, rows=tuple(rows))


def unit_hours(site: Site, unit: Unit) -> TrainingHours | None:
    """Least training hours of a unit; None where the edition gives none."""
    direction = unit.direction.id if unit.direction else None
    for entry in site.edition.training_hours:
        if entry.level in (None, unit.number) and entry.direction in (None, direction):
            return entry
    return None


@record
class OutlineTask(Record):
    """A task in the outline of a direction, with the levels where it exists."""

    id: str
    name: str
    other: str
    mark: Mark
    levels: tuple[tuple[str, str, int], ...]


@record
class OutlineFunction(Record):
    """A function in the outline of a direction."""

    id: str
    name: str
    other: str
    number: int
    mark: Mark
    tasks: tuple[OutlineTask, ...]


@record
class Outline(Record):
    """Functions and tasks of a direction with a column for each level."""

    heads: tuple[str, ...]
    functions: tuple[OutlineFunction, ...]
    words: dict[str, str]


def _outline(site: Site, track: Track) -> Outline:
    functions = []
    for number, function in enumerate(track.functions, start=1):
        tasks = []
        for task in function.tasks:
            cells = []
            for unit in track.units:
                requirement = task.requirement(unit.number)
                cells.append(
                    (
                        site.level_name(unit.level),
                        f"{unit.path}#{task.id}" if requirement else "",
                        len(requirement.skills) if requirement else 0,
                    )
                )
            tasks.append(
                OutlineTask(
                    id=task.id,
                    name=site.say(task.name),
                    other=site.say_other(task.name),
                    mark=mark(site, task.basis),
                    levels=tuple(cells),
                )
            )
        functions.append(
            OutlineFunction(
                id=function.id,
                name=site.say(function.name),
                other=site.say_other(function.name),
                number=number,
                mark=mark(site, function.basis),
                tasks=tuple(tasks),
            )
        )
    words = {key: site.words[key] for key in ("task", "skills_unit", "cell_empty", "functions_tasks")}
    heads = tuple(site.level_name(unit.level) for unit in track.units)
    return Outline(heads=heads, functions=tuple(functions), words=words)


def task_card(site: Site, task: Task, requirement: Requirement, number: str) -> TaskCard:
    """A task at a level, with numbered statements."""
    numbered = [
        tuple(line(site, item, number=f"{number}.{n}") for n, item in enumerate(items, start=1))
        for items in (requirement.skills, requirement.knowledge)
    ]
    names = {duty.id: site.say(duty.name) for duty in site.standard.duties}
    return TaskCard(
        id=task.id,
        name=site.say(task.name),
        other=site.say_other(task.name),
        number=number,
        mark=mark(site, task.basis),
        duties=tuple((duty, names[duty]) for duty in task.duties),
        skills=numbered[0],
        knowledge=numbered[1],
    )


def _unit_page(site: Site, track: Track, index: int) -> Page:
    words, unit = site.words, track.units[index]
    blocks: list[Block] = [Custom(template="unit_facts", data=_unit_facts(site, unit))]
    blocks.append(_unit_note(site, unit))
    for f, (function, rows) in enumerate(unit.rows, start=1):
        function_mark = mark(site, function.basis)
        blocks.append(
            Heading(
                text=f"{f} {site.say(function.name)}",
                anchor=function.id,
                other=site.say_other(function.name),
                mark=function_mark,
            )
        )
        for t, (task, requirement) in enumerate(rows, start=1):
            card = task_card(site, task, requirement, f"{f}.{t}")
            heading = Heading(
                text=f"{card.number} {card.name}", anchor=card.id, depth=3, other=card.other, mark=card.mark
            )
            blocks += [heading, Custom(template="task", data=card)]
    if any(skill.key for _, requirement in unit.requirements for skill in requirement.skills):
        blocks.append(Prose(text=words["key_skills_note"]))
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
    )


@record
class UnitFacts(Record):
    """The lines at the head of a level page, and its links."""

    lines: tuple[Line, ...]
    links: tuple[tuple[str, str], ...]
    downloads: tuple[tuple[str, str, str], ...]


def _unit_facts(site: Site, unit: Unit) -> UnitFacts:
    words, facts = site.words, []
    if unit.level:
        facts.append(
            Line(
                id="",
                name=words["level"],
                text=site.say(unit.level.title),
                mark=mark(site, unit.level.basis),
                href=f"levels/{unit.level.number}/",
            )
        )
        if unit.level.descriptor:
            facts.append(line(site, unit.level.descriptor, id="", name=words["what_level_means"]))
    hours = unit_hours(site, unit)
    if hours:
        facts.append(line(site, hours, id="", name=words["hours"], href=f"editions/{site.edition.id}/#{hours.id}"))
    links = []
    if site.edition.eligibility:
        links.append((words["see_eligibility"], "eligibility/"))
    if unit.functions:
        anchor = f"matrix-{unit.slug.split('-level-')[0]}"
        query = f"?view={unit.direction.slug}&level={unit.number}" if unit.direction and unit.level else ""
        links.append((words["matrix"], f"matrix/{query}#{anchor}"))
    downloads: tuple[tuple[str, str, str], ...] = ()
    if unit.functions:
        downloads = tuple(
            (f"{words['download_syllabus']} · {words[name]}", syllabus_path(unit, language), language)
            for name, language in (("english", "en"), ("chinese", "zh"))
        )
    return UnitFacts(lines=tuple(facts), links=tuple(links), downloads=downloads)


def syllabus_path(unit: Unit, language: str) -> str:
    """Path of a unit's syllabus from the site's root."""
    return f"syllabi/{unit.slug}.{language}.pdf"


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


def weight_blocks(site: Site, unit: Unit, table: WeightTable) -> tuple[Block, ...]:
    """The weight table of a unit, with its anchor."""
    words = site.words
    columns = [(key, rows) for key, rows in (("theory", table.theory), ("skills_part", table.skills)) if rows]
    keys = list(dict.fromkeys(row for _, rows in columns for row in rows))
    names = {"ethics": words["ethics"], "basic_knowledge": words["basic_knowledge"]}
    for function in site.edition.functions:
        names[function.id] = site.say(function.name)
        names |= {task.id: site.say(task.name) for task in function.tasks}
    present = [key for key in keys if any(rows.get(key) for _, rows in columns)]
    body = tuple(
        (
            Cell(text=names[key], head=True),
            *(Cell(text=str(rows[key]) if rows.get(key) else "–", numeric=True) for _, rows in columns),
        )
        for key in present
    )
    foot = (
        Cell(text=words["total"], head=True),
        *(Cell(text=str(sum(w or 0 for w in rows.values())), numeric=True) for _, rows in columns),
    )
    head = (words["function"], *(words[key] for key, _ in columns))
    return (
        Heading(text=words["weights"], anchor=table.id, mark=mark(site, table.basis)),
        Table(caption=words["weights_caption"], head=head, rows=body, foot=foot, style="weights", show_caption=True),
    )


def _unit_neighbours(site: Site, track: Track, index: int) -> tuple[tuple[str, str, str], ...]:
    found = []
    if index > 0:
        found.append((site.words["lower_level"], track.units[index - 1]))
    if index + 1 < len(track.units):
        found.append((site.words["higher_level"], track.units[index + 1]))
    return tuple((label, site.unit_name(unit), unit.path) for label, unit in found)


__all__ = [
    "Ladder",
    "direction_pages",
    "ladder",
    "level_pages",
    "lines",
    "syllabus_path",
    "task_card",
    "unit_hours",
    "weight_blocks",
]
