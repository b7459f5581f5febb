"""What look-ups and pages share, in no language: tasks by level, and a unit against another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from occstd.model import Direction, Level, Record, Requirement, Task, WorkFunction, record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.model import Edition
    from occstd.views.site import Track, Unit

ChangeKind = Literal["begins", "ends", "changes", "same"]
CellKind = Literal["asked", "empty", "absent", "missing"]


@record
class Cell(Record):
    """What a level asks in a task."""

    level: Level | None
    """The level; none in a standard that has none."""
    kind: CellKind
    """asked; empty where the task asks nothing at the level; absent where the direction does not offer the level;
    missing where no requirements of the level are known."""
    requirement: Requirement | None
    """What is asked, where something is."""


@record
class TaskRow(Record):
    """A task over all levels of its edition: a row of the matrix."""

    direction: Direction | None
    """The direction whose row it is; none in a standard that has none."""
    function: WorkFunction
    """The function that the task belongs to."""
    task: Task
    """The task."""
    cells: tuple[Cell, ...]
    """A cell for each level of the edition, from the lowest up."""


@record
class TaskChange(Record):
    """A task in one unit against another."""

    function: WorkFunction
    """The function that the task belongs to."""
    task: Task
    """The task."""
    kind: ChangeKind
    """begins, ends, changes, or is the same."""
    before: Requirement | None
    """What the other unit asks; none where nothing."""
    now: Requirement | None
    """What the unit asks; none where nothing."""


def track_rows(edition: Edition, track: Track) -> Iterator[TaskRow]:
    """The tasks of a direction, each over every level of the edition."""
    for function in track.functions:
        for task in function.tasks:
            cells = tuple(_cell(track, task, level) for level in edition.levels or (None,))
            yield TaskRow(direction=track.direction, function=function, task=task, cells=cells)


def _cell(track: Track, task: Task, level: Level | None) -> Cell:
    number = level.number if level else None
    unit = track.unit(number)
    if unit is None or not unit.functions:
        return Cell(level=level, kind="missing" if unit else "absent", requirement=None)
    requirement = task.requirement(number)
    return Cell(level=level, kind="asked" if requirement else "empty", requirement=requirement)


def task_changes(edition: Edition, unit: Unit, before: Unit) -> Iterator[TaskChange]:
    """Every task that either of two units has, in printed order: what it asks in the one and in the other."""
    asked = [{task.id: requirement for task, requirement in side.requirements} for side in (before, unit)]
    present = {function.id for side in (before, unit) for function in side.functions}
    for function in edition.functions:
        for task in function.tasks if function.id in present else ():
            old, new = (side.get(task.id) for side in asked)
            if old or new:
                yield TaskChange(function=function, task=task, kind=_change(old, new), before=old, now=new)


def _change(before: Requirement | None, now: Requirement | None) -> ChangeKind:
    if before is None:
        return "begins"
    if now is None:
        return "ends"
    return "same" if before == now else "changes"
