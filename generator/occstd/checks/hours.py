"""Training hours are enough: the hours rule gives each unit of teaching one at least; and their order is complete."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.checks.findings import Finding, Records, editions
from occstd.checks.references import unknown
from occstd.model import COURSE_PARTS
from occstd.model.edition import MOST_TRAINING_HOURS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.model import Edition, Standard


def check_hours(standard: Standard, records: Records) -> Iterator[Finding]:
    """No level has fewer training hours than it has units to teach."""
    for path, edition in editions(standard):
        told: set[int] = set()
        for direction, level in _taught(edition):
            number = _hours(edition, direction, level)
            if number is None or number in told:
                continue
            hours, units = edition.training_hours[number].hours, len(_units(edition, direction, level))
            if 0 < hours < units:
                told.add(number)
                about = " ".join(part for part in (direction, f"level {level}" if level else None) if part)
                found = f"{hours} hours for the {units} units of teaching{f' of {about}' if about else ''}"
                place = (*path, "training_hours", number, "hours")
                depends_on = ((*path, "functions"), (*path, "foundations"), (*path, "weights"))
                yield Finding(place, "range", found, f"{units} to {MOST_TRAINING_HOURS:,}", depends_on=depends_on)


def check_teaching(standard: Standard, records: Records) -> Iterator[Finding]:
    """An order of teaching names every unit and every part of the course once, and nothing else."""
    for path, edition in editions(standard):
        known, depends_on = list(_taught(edition)), ((*path, "functions"), (*path, "foundations"))
        for n, teaching in enumerate(edition.teaching):
            place, unit = (*path, "teaching", n, "order"), (teaching.direction, teaching.level)
            needed = dict.fromkeys((*COURSE_PARTS, *_units(edition, *unit))) if unit in known else {}
            for k, name in enumerate(teaching.order if needed else ()):
                yield from unknown((*place, k), "unit or part of the course", name, needed)
            for name in needed:
                if name not in teaching.order:
                    expected = "every unit and part of the course once"
                    yield Finding(place, "teaching-order", f"no {name}", expected, at_key=True, depends_on=depends_on)


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


def _units(edition: Edition, direction: str | None, level: int | None) -> list[str]:
    """Ids of the units to teach: the basic requirements that are there or weigh, and the tasks."""
    found = edition.foundations
    theory = next((t.theory or {} for t in edition.weights if (t.direction, t.level) == (direction, level)), {})
    units = [block.id for block in found.basic_knowledge] if found else []
    if not units and theory.get("basic_knowledge"):
        units = ["basic_knowledge"]
    if (found and (found.ethics or found.code_of_conduct)) or theory.get("ethics"):
        units.append("ethics")
    tasks = [task for function in edition.functions_of(direction) for task in function.tasks]
    return [*units, *(task.id for task in tasks if task.requirement(level) is not None)]
