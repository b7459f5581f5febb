"""The page about all directions, one about each, and the outline of its functions and tasks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.model import Record, record
from occstd.views.blocks import (
    Block,
    Cell,
    Custom,
    Fold,
    Heading,
    Later,
    Line,
    Lines,
    Mark,
    Page,
    Table,
    line,
    lines,
    mark_for,
)
from occstd.views.charts import Growth, growth
from occstd.views.ladder import ladder_blocks
from occstd.views.pages.my_level import to_my_level
from occstd.views.pages.units import unit_counts, unit_page
from occstd.views.uses import fold, weight_uses

if TYPE_CHECKING:
    from occstd.model import Task
    from occstd.views.site import Site, Track


def direction_pages(site: Site) -> list[Page]:
    """The page about all directions, one about each, and one for each direction at each level."""
    words = site.words
    pages: list[Page] = []
    if site.edition.directions:
        blocks = [*ladder_blocks(site, heading=False)]
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
        blocks += to_my_level(site)
        pages.append(
            Page(path="directions/", title=words["directions"], lead=words["lead_directions"], blocks=tuple(blocks))
        )
    for track in site.tracks:
        pages += _track_pages(site, track)
    return pages


def _track_pages(site: Site, track: Track) -> list[Page]:
    units = [unit_page(site, track, n) for n in range(len(track.units))]
    whole = len(track.units) == 1 and track.units[0].path == track.path
    return units if whole else [_track_page(site, track), *units]


def _track_page(site: Site, track: Track) -> Page:
    direction = track.direction
    return Page(
        path=track.path,
        title=site.track_name(track) if direction else site.words["requirements"],
        other_title=site.say_other(direction.name) if direction else "",
        eyebrow=site.say(site.standard.name),
        blocks=Later(lambda: _track_blocks(site, track)),
    )


def _track_blocks(site: Site, track: Track) -> list[Block]:
    words, direction = site.words, track.direction
    blocks: list[Block] = []
    if direction:
        own = Line(
            id=direction.id,
            name=words["direction"],
            text=site.say(direction.name),
            mark=mark_for(site, direction),
        )
        facts = [own]
        if direction.description:
            facts.append(line(site, direction.description, name=words["at_a_glance"]))
        blocks.append(Lines(lines=tuple(facts), style="facts"))
    blocks += [Heading(text=words["levels_offered"], anchor="levels"), _offered_table(site, track)]
    if any(unit.functions for unit in track.units):
        blocks += to_my_level(site, direction.slug if direction else "")
    gaps = {unit.gap.id: unit.gap for unit in track.units if unit.gap}
    if gaps:
        blocks.append(lines(site, tuple(gaps.values())))
    if track.functions:
        blocks.append(Heading(text=words["functions_tasks"], anchor="functions"))
        blocks.append(Custom(template="outline", data=_outline(site, track)))
    return blocks


def _offered_table(site: Site, track: Track) -> Table:
    words, rows = site.words, []
    for unit in track.units:
        hours = site.hours(unit)
        rows.append(
            (
                Cell(text=site.level_name(unit.level), href=unit.path, head=True),
                Cell(text=site.say(unit.level.short) if unit.level else ""),
                Cell(
                    text=str(hours.hours) if hours else words["not_stated"],
                    mark=mark_for(site, hours) if hours else None,
                    numeric=True,
                ),
                Cell(text=unit_counts(site, unit) if unit.functions else words["not_yet"]),
            )
        )
    head = (words["level"], words["name"], words["training_hours"], words["requirements"])
    return Table(caption=words["levels_offered"], head=head, rows=tuple(rows), style="levels")


@record
class OutlineTask(Record):
    """A task in the outline of a direction, with the levels where it exists."""

    id: str
    name: str
    other: str
    mark: Mark
    levels: tuple[tuple[str, str, int, str], ...]
    """Name of each level, where its skills stand, how many there are, and what that many are called."""
    growth: Growth | None
    """How many statements it has level by level; nothing where there are no two levels."""


@record
class OutlineFunction(Record):
    """A function in the outline of a direction."""

    id: str
    name: str
    other: str
    number: int
    mark: Mark
    weights: Fold | None
    """Its weights, level by level."""
    tasks: tuple[OutlineTask, ...]


@record
class Outline(Record):
    """Functions and tasks of a direction with a column for each level."""

    hue: int
    heads: tuple[str, ...]
    functions: tuple[OutlineFunction, ...]
    words: dict[str, str]


def _counts(track: Track, task: Task) -> tuple[int, ...]:
    """How many statements a task has at each level of a direction."""
    asked = (task.requirement(unit.number) for unit in track.units)
    return tuple(len(one.skills) + len(one.knowledge) if one else 0 for one in asked)


def _outline(site: Site, track: Track) -> Outline:
    functions, weights = [], weight_uses(site, track)
    counts = {task.id: _counts(track, task) for function in track.functions for task in function.tasks}
    most = max((n for found in counts.values() for n in found), default=0)
    for number, function in enumerate(track.functions, start=1):
        tasks = []
        for task in function.tasks:
            cells = []
            for unit in track.units:
                requirement = task.requirement(unit.number)
                href, count = (f"{unit.path}#{task.id}", len(requirement.skills)) if requirement else ("", 0)
                cells.append((site.level_name(unit.level), href, count, site.words("skills_unit", n=count)))
            tasks.append(
                OutlineTask(
                    id=task.id,
                    name=site.say(task.name),
                    other=site.say_other(task.name),
                    mark=mark_for(site, task),
                    levels=tuple(cells),
                    growth=growth(site, track, counts[task.id], most) if len(track.units) > 1 else None,
                )
            )
        functions.append(
            OutlineFunction(
                id=function.id,
                name=site.say(function.name),
                other=site.say_other(function.name),
                number=number,
                mark=mark_for(site, function),
                weights=fold(site, weights, function.id, "weighs"),
                tasks=tuple(tasks),
            )
        )
    words = {key: site.words[key] for key in ("task", "cell_empty", "functions_tasks")}
    heads = tuple(site.level_name(unit.level) for unit in track.units)
    return Outline(hue=track.number, heads=heads, functions=tuple(functions), words=words)
