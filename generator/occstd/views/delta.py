"""What a unit asks anew against another, usually its direction at the level below."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from occstd.model import Record, Requirement, Task, record
from occstd.model.weights import Weight, total_weight
from occstd.views.blocks import Block, Custom, Heading, Line, line
from occstd.views.rows import ChangeKind, task_changes
from occstd.views.weights import COLUMNS, weight_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.views.rows import TaskChange
    from occstd.views.site import Site, Unit

ANCHOR = "against-below"
"""Anchor of the section on the page of a unit."""


@record
class Asked(Record):
    """What one of the two asks in a task; without lines where it asks nothing."""

    href: str = ""
    skills: tuple[Line, ...] = ()
    knowledge: tuple[Line, ...] = ()


@record
class TaskDelta(Record):
    """A task on both sides: `begins`, `ends`, `changes`, or is the `same`."""

    id: str
    name: str
    other: str
    kind: ChangeKind
    before: Asked
    now: Asked


@record
class FunctionDelta(Record):
    """A function with its tasks on both sides."""

    id: str
    name: str
    other: str
    tasks: tuple[TaskDelta, ...]


@record
class Figure(Record):
    """A number on both sides, and by how much it rises or falls; no change where one side is not known."""

    name: str
    before: str
    now: str
    change: str


@record
class Delta(Record):
    """A unit against another. `missing` says so where either side's requirements are not known."""

    before: str
    now: str
    functions: tuple[FunctionDelta, ...]
    figures: tuple[tuple[str, tuple[Figure, ...]], ...]
    hours: Figure
    compare: tuple[str, str]
    separator: str
    missing: str = ""

    @property
    def begins(self) -> tuple[TaskDelta, ...]:
        """Tasks that only the unit has."""
        return self._of_kind("begins")

    @property
    def ends(self) -> tuple[TaskDelta, ...]:
        """Tasks that only the other has."""
        return self._of_kind("ends")

    def _of_kind(self, kind: str) -> tuple[TaskDelta, ...]:
        return tuple(task for function in self.functions for task in function.tasks if task.kind == kind)


def compare_path(a: Unit, b: Unit | None = None) -> str:
    """Path of the comparison of two units, or of one with another that the reader chooses."""
    return f"compare/?a={a.key}" + (f"&b={b.key}" if b else "")


def delta(site: Site, unit: Unit, before: Unit) -> Delta:
    """A unit against another of the same edition."""
    words = site.words
    unknown = next((side for side in (before, unit) if not side.functions), None)
    hours = tuple(site.hours(side) for side in (before, unit))
    hours_figure = _figure(site, words["training_hours"], *(entry.hours if entry else None for entry in hours))
    counts = (
        ("tasks", len(before.requirements), len(unit.requirements)),
        ("skills", before.skill_count, unit.skill_count),
        ("knowledge", before.knowledge_count, unit.knowledge_count),
    )
    totals = [] if unknown else [_figure(site, words[word], x, y) for word, x, y in counts]
    return Delta(
        before=site.level_name(before.level),
        now=site.level_name(unit.level),
        functions=() if unknown else tuple(_functions(site, unit, before)),
        figures=(("", (hours_figure, *totals)), *_weight_figures(site, unit, before)),
        hours=hours_figure,
        compare=(words("compare_with", name=site.level_in_sentence(before.level)), compare_path(before, unit)),
        separator=words.list_separator,
        missing=words("delta_missing", name=site.unit_name(unknown)) if unknown else "",
    )


def delta_blocks(site: Site, unit: Unit, before: Unit) -> tuple[Block, ...]:
    """The section on a unit's page; nothing where the unit's own requirements are missing."""
    if not unit.functions:
        return ()
    text = site.words("delta", name=site.level_in_sentence(before.level))
    return (Heading(text=text, anchor=ANCHOR), Custom(template="delta", data=delta(site, unit, before)))


def _functions(site: Site, unit: Unit, before: Unit) -> Iterator[FunctionDelta]:
    changes = task_changes(site.edition, unit, before)
    for function, group in groupby(changes, key=lambda change: change.function):
        tasks = tuple(_task(site, change, before, unit) for change in group)
        name, other = site.say(function.name), site.say_other(function.name)
        yield FunctionDelta(id=function.id, name=name, other=other, tasks=tasks)


def _task(site: Site, change: TaskChange, before: Unit, unit: Unit) -> TaskDelta:
    task = change.task
    return TaskDelta(
        id=task.id,
        name=site.say(task.name),
        other=site.say_other(task.name),
        kind=change.kind,
        before=_asked(site, task, before, change.before),
        now=_asked(site, task, unit, change.now),
    )


def _asked(site: Site, task: Task, unit: Unit, requirement: Requirement | None) -> Asked:
    if requirement is None:
        return Asked()
    return Asked(
        href=f"{unit.path}#{task.id}",
        skills=tuple(line(site, skill, id="") for skill in requirement.skills),
        knowledge=tuple(line(site, item, id="") for item in requirement.knowledge),
    )


def _figure(site: Site, name: str, before: int | None, now: int | None) -> Figure:
    texts = [site.words["not_stated"] if value is None else str(value) for value in (before, now)]
    change = "" if before is None or now is None else _signed(now - before)
    return Figure(name=name, before=texts[0], now=texts[1], change=change)


def _signed(change: Weight) -> str:
    return f"+{change}" if change > 0 else f"−{-change}" if change < 0 else "0"


def _weight_figures(site: Site, unit: Unit, before: Unit) -> Iterator[tuple[str, tuple[Figure, ...]]]:
    """Weights column by column, where both units have them; a dash weighs nothing."""
    tables = [site.weights(side) for side in (before, unit)]
    names = weight_names(site)
    for column, word in COLUMNS:
        sides = [getattr(table, column, None) for table in tables]
        if not all(sides):
            continue
        rows = []
        for key, name in names.items():
            x, y = (side.get(key) or 0 for side in sides)  # type: ignore[union-attr]
            if x or y:
                rows.append(
                    Figure(name=name, before=str(x or "–"), now=str(y or "–"), change=_signed(total_weight((y, -x))))
                )
        yield f"{site.words[word]}{site.words['weight_per_cent']}", tuple(rows)
