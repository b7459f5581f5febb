"""Training hours are enough: the hours rule gives each unit of teaching one at least."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.checks.findings import Finding, Records, editions
from occstd.model.edition import MOST_TRAINING_HOURS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.model import Edition, Standard

_BASIC_ROWS = ("ethics", "basic_knowledge")


def check_hours(standard: Standard, records: Records) -> Iterator[Finding]:
    """No level has fewer training hours than it has units to teach."""
    for path, edition in editions(standard):
        told: set[int] = set()
        for direction, level in _taught(edition):
            number = _hours(edition, direction, level)
            if number is None or number in told:
                continue
            hours, units = edition.training_hours[number].hours, _units(edition, direction, level)
            if 0 < hours < units:
                told.add(number)
                about = " ".join(part for part in (direction, f"level {level}" if level else None) if part)
                found = f"{hours} hours for the {units} units of teaching{f' of {about}' if about else ''}"
                place = (*path, "training_hours", number, "hours")
                depends_on = ((*path, "functions"), (*path, "foundations"), (*path, "weights"))
                yield Finding(place, "range", found, f"{units} to {MOST_TRAINING_HOURS:,}", depends_on=depends_on)


def _taught(edition: Edition) -> Iterator[tuple[str | None, int | None]]:
    """Every direction and level, as syllabi are made for them."""
    levels: tuple[int | None, ...] = tuple(level.number for level in edition.levels) or (None,)
    for direction in edition.directions:
        yield from ((direction.id, level) for level in (direction.levels or () if edition.levels else levels))
    if not edition.directions:
        yield from ((None, level) for level in levels)


def _hours(edition: Edition, direction: str | None, level: int | None) -> int | None:
    """Number of the entry that holds for a direction and a level; the first that does."""
    return next(
        (
            number
            for number, entry in enumerate(edition.training_hours)
            if entry.level in (None, level) and entry.direction in (None, direction)
        ),
        None,
    )


def _units(edition: Edition, direction: str | None, level: int | None) -> int:
    """How many units there are to teach: tasks, and the parts of the basic requirements that are there or weigh."""
    found = edition.foundations
    theory = next((t.theory or {} for t in edition.weights if (t.direction, t.level) == (direction, level)), {})
    there = (found and (found.ethics or found.code_of_conduct), found and found.basic_knowledge)
    basic = sum(bool(part or theory.get(row)) for part, row in zip(there, _BASIC_ROWS, strict=True))
    tasks = [task for function in edition.functions_of(direction) for task in function.tasks]
    return basic + sum(task.requirement(level) is not None for task in tasks)
