"""What is asked about: the levels of a direction from the lowest up, each with its skills and what they weigh."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.model.base import Record, record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.model.edition import Direction, Edition
    from occstd.model.requirements import Task, WorkFunction
    from occstd.model.weights import Weight


@record
class Asked(Record):
    """A skill that can be asked about."""

    id: str
    """Id of the skill."""
    task: str
    """Id of its task."""
    part: str
    """Id of the function or task whose weight it shares."""
    key: bool
    """True for a key skill (★)."""


@record
class Stage(Record):
    """A level, or all that is asked in a standard without levels."""

    level: int | None
    """Number of the level."""
    weights: dict[str, Weight]
    """What the functions weigh, or the tasks where the standard weighs those; in printed order."""
    skills: tuple[Asked, ...]
    """Its skills, in printed order."""


Ladder = tuple[Stage, ...]
"""Stages from the lowest up."""


def ladder(edition: Edition, direction: Direction | None) -> Ladder:
    """The ladder of a direction; of the whole edition where there are no directions.

    A level in which nothing is asked has no stage. Where no weights are known, every skill weighs the same.
    """
    functions = edition.functions_of(direction.id if direction else None)
    offered = direction.levels if direction and direction.levels is not None else [n.number for n in edition.levels]
    numbers: tuple[int | None, ...] = tuple(offered) if edition.levels else (None,)
    by_rank = {level.number: rank for rank, level in enumerate(edition.levels)}
    stages = [_stage(edition, direction, number, functions) for number in numbers]
    stages.sort(key=lambda stage: by_rank.get(stage.level or 0, 0))
    return tuple(stage for stage in stages if stage.skills)


def _stage(
    edition: Edition, direction: Direction | None, level: int | None, functions: tuple[WorkFunction, ...]
) -> Stage:
    place = (direction.id if direction else None, level)
    tables = (table.skills for table in edition.weights if (table.direction, table.level) == place)
    column = next(tables, None) or {}
    skills = tuple(
        skill for function in functions for task in function.tasks for skill in _skills(function, task, level, column)
    )
    counts: dict[str, Weight] = {}
    for skill in skills:
        counts[skill.part] = counts.get(skill.part, 0) + 1
    weighed = {part: weight for part in counts if (weight := column.get(part))}
    return Stage(level=level, weights=weighed or counts, skills=skills)


def _skills(function: WorkFunction, task: Task, level: int | None, column: dict[str, Weight | None]) -> Iterator[Asked]:
    requirement = task.requirement(level)
    by_task = task.id in column or level is None
    for skill in requirement.skills if requirement else ():
        yield Asked(id=skill.id, task=task.id, part=task.id if by_task else function.id, key=skill.key)
