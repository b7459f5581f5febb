"""What look-ups and pages share, in no language: tasks by level, a unit against another, statements in their places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from occstd.model import Direction, Level, Record, Requirement, Statement, Task, WorkFunction, record
from occstd.model.shape import walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.model import Edition, Standard
    from occstd.problems import Path
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


@record
class Entry(Record):
    """A statement, and where in the standard it stands."""

    statement: Statement
    """The statement: text in both languages, id and basis."""
    part: str
    """Part of the standard or edition, by its key in the data, such as functions or foundations."""
    kind: str
    """Key that it stands under, such as skills, knowledge, ethics or routes."""
    function: WorkFunction | None = None
    """Function, for skills and knowledge."""
    task: Task | None = None
    """Task, for skills and knowledge."""
    level: int | None = None
    """Level number, for skills and knowledge of a standard that has levels."""

    @property
    def directions(self) -> tuple[str, ...]:
        """Ids of the directions whose function it belongs to; none where it belongs to all, or to no function."""
        return self.function.directions if self.function else ()

    def is_asked(self, direction: str | None, level: int | None, duty: str | None) -> bool:
        """Whether it is asked in a direction (its id), at a level and for a duty; None stands for any."""
        if self.function is None or self.task is None:
            return False
        at_level = level in (None, self.level) or (self.level is None and level not in self.task.levels)
        in_direction = direction is None or not self.directions or direction in self.directions
        return at_level and in_direction and (duty is None or duty in self.task.duties)

    def row(self) -> dict[str, str | int | bool | None]:
        """Its columns in a table: place, id, text in both languages, whether it is a key skill, basis and sources."""
        statement, basis = self.statement, self.statement.basis
        return {
            "part": self.part,
            "kind": self.kind,
            "directions": " ".join(self.directions),
            "function": self.function.id if self.function else None,
            "task": self.task.id if self.task else None,
            "level": self.level,
            "id": statement.id,
            "en": statement.en,
            "zh": statement.zh,
            "key": getattr(statement, "key", False),
            "basis": basis.kind,
            "support": basis.support,
            "sources": " ".join(basis.sources),
        }


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


def entries(standard: Standard, edition: Edition) -> Iterator[Entry]:
    """Every statement that all editions share, then every one of an edition, in the order of the data."""
    for path, found in walk(standard):
        if path[0:1] == ("editions",):
            break
        if isinstance(found, Statement):
            yield Entry(statement=found, part=str(path[0]), kind=_kind(path))
    for path, found in walk(edition):
        if isinstance(found, Statement):
            yield _entry(edition, path, found)


def _entry(edition: Edition, path: Path, statement: Statement) -> Entry:
    part, kind = str(path[0]), _kind(path)
    if part != "functions":
        return Entry(statement=statement, part=part, kind=kind)
    function = edition.functions[int(path[1])]
    level = int(path[5]) if path[4] == "levels" else None
    return Entry(
        statement=statement, part=part, kind=kind, function=function, task=function.tasks[int(path[3])], level=level
    )


def _kind(path: Path) -> str:
    """The last key of a path that is not a position in a list."""
    return next(step for step in reversed(path) if isinstance(step, str))
