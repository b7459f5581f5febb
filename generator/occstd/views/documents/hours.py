"""The hours rule: how the class hours of a course are shared. Nothing else in the project shares hours.

A course of a direction and level has modules: each work function is one, and the basic requirements, where the
edition has them or gives them a weight, are module 0. A module has units: each task is one; of module 0, professional
ethics and each block of basic knowledge.

1. Course parts. Hours for opening, full practice run, revision and final test are taken off first: as many as the
   training body says, else the per cents that the standard suggests, as far as every unit still has an hour.
2. Weights. A unit has a theory weight and a skill weight: its own where the column weighs tasks, else its part of its
   function's, by the shares of the function's tasks. Ethics and basic knowledge have theory weights only.
3. A unit weighs its two weights in the proportion of theory to practice in the course; where the table has one
   column, what that says; without a table, its share.
4. Hours of modules follow the weights of their units, then hours of units those in their module. Hours are whole.
   Every unit has at least one, and a module one for each of its units: a part whose proportional share would be less
   than that is given just that, and the others share what remains. What is left after rounding down goes, one hour
   each, to the largest remainders; of equal ones the earlier wins. The sum is exactly the hours asked.
5. Theory and practice. Practice is a per cent of the whole course: what the training body says, else what the
   standard suggests, else half. Ethics and basic knowledge are theory. In the other units theory stands to practice as
   their weights and the per cent say, all moved alike so that the course has the per cent, as far as there are hours.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from occstd.model import COURSE_PARTS, USUAL_PRACTICE, Record, record
from occstd.model.weights import Weight
from occstd.views.weights import BASIC_ROWS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from occstd.model import Requirement, Task, WeightTable, WorkFunction
    from occstd.views.site import Site, Unit

ETHICS, BASIC_KNOWLEDGE = BASIC_ROWS
"""Rows of the theory column that are not functions; also ids of units, the latter where there are no blocks."""
BASIC_REQUIREMENTS = "basic_requirements"
"""Id of module 0."""

Column = dict[str, Weight | None] | None
_THEORY_OF_PARTS = dict(zip(COURSE_PARTS, (Fraction(1), Fraction(0), Fraction(1, 2), Fraction(1, 2)), strict=True))


@record
class Load(Record):
    """What a unit weighs among the units, and how many statements it has."""

    id: str
    """Id of the task or of the block of basic knowledge, or `ethics` or `basic_knowledge`."""
    share: int = 1
    """Its share of its module."""
    theory_weight: Fraction = Fraction(0)
    """Its part of the theory column, in per cent."""
    skill_weight: Fraction = Fraction(0)
    """Its part of the skill column, in per cent."""
    knowledge: int = 0
    """Number of its knowledge items."""
    skills: int = 0
    """Number of its skills."""


@record
class ModuleLoad(Record):
    """A module with its units."""

    id: str
    units: tuple[Load, ...]


@record
class UnitHours(Record):
    """Whole class hours of a unit or of a course part."""

    theory: int
    practice: int

    @property
    def total(self) -> int:
        """Theory and practice together."""
        return self.theory + self.practice


def apportion(total: int, weights: Sequence[Fraction | int], least: Sequence[int] | None = None) -> tuple[int, ...]:
    """Share a whole number in proportion to weights, by largest remainder (rule 4).

    Args:
        total: what to share.
        weights: not negative; where all that still share are zero, they share equally.
        least: what each part has at least; zero where left out.

    Raises:
        ValueError: if there is nothing to share among, a weight is negative, or the total is less than all the least.
    """
    least = least or [0] * len(weights)
    if not weights or min(weights) < 0:
        raise ValueError("weights must not be negative, and there must be some")
    if total < sum(least):
        raise ValueError(f"{total} cannot give {len(weights)} parts their least, {sum(least)} together")
    free = list(range(len(weights)))
    while True:
        rest = total - sum(least[n] for n in range(len(weights)) if n not in free)
        parts = [weights[n] for n in free] if any(weights[n] for n in free) else [1] * len(free)
        whole = sum(parts)
        quotas = [Fraction(rest * part) / whole for part in parts]
        enough = [n for n, quota in zip(free, quotas, strict=True) if quota >= least[n]]
        if enough == free:
            break
        free = enough
    shares = dict(zip(free, _round(quotas, rest), strict=True))
    return tuple(shares.get(n, least[n]) for n in range(len(weights)))


def _round(quotas: Sequence[Fraction], total: int) -> tuple[int, ...]:
    """Whole numbers that sum to a total, each the quota rounded down or up; the total is their sum so rounded."""
    whole = [int(quota) for quota in quotas]
    order = sorted(range(len(quotas)), key=lambda n: (whole[n] - quotas[n], n))
    raised = set(order[: total - sum(whole)])
    return tuple(share + (n in raised) for n, share in enumerate(whole))


def _nearest(number: Fraction) -> int:
    return int(number + Fraction(1, 2))


def part_hours(
    total: int, units: int, told: Mapping[str, int | None], suggested: Mapping[str, int]
) -> tuple[UnitHours, ...]:
    """Hours of the course parts, in the order of `COURSE_PARTS` (rule 1).

    Args:
        total: class hours of the course.
        units: how many units need an hour.
        told: hours of the parts of which the training body says; None or absent for the others.
        suggested: per cents of the course, for those others.

    Raises:
        ValueError: if they leave fewer hours than units.
    """
    hours = {part: told[part] or 0 for part in COURSE_PARTS if told.get(part) is not None}
    room = total - units - sum(hours.values())
    if room < 0:
        raise ValueError(f"{total} hours cannot give {units} units an hour each, which is the least")
    free = [part for part in COURSE_PARTS if part not in hours]
    weights = [suggested.get(part, 0) for part in free]
    wanted = min(room, _nearest(Fraction(total * sum(weights), 100)))
    hours |= dict(zip(free, apportion(wanted, weights), strict=True)) if free else {}
    theory = {part: int(hours[part] * _THEORY_OF_PARTS[part]) for part in COURSE_PARTS}
    return tuple(UnitHours(theory=theory[part], practice=hours[part] - theory[part]) for part in COURSE_PARTS)


def share_hours(
    total: int,
    modules: Sequence[ModuleLoad],
    *,
    columns: int,
    practice: int = USUAL_PRACTICE,
    parts: Sequence[UnitHours] = (),
) -> tuple[tuple[UnitHours, ...], ...]:
    """Hours of every unit, module by module (rules 3 to 5).

    Args:
        total: class hours of the course: at least those of its parts and one for each unit.
        modules: what to share among.
        columns: how many columns the weight table has: 2, 1, or 0 where there is no table.
        practice: per cent of the course that is practice.
        parts: hours of the course parts.

    Raises:
        ValueError: if there are fewer hours than units, or no units.
    """
    counts, practised = [len(module.units) for module in modules], Fraction(practice, 100)
    pairs = [[_weights(load, columns, practised) for load in module.units] for module in modules]
    weights = [[theory + skill for theory, skill in units] for units in pairs]
    rest = total - sum(part.total for part in parts)
    of_modules = apportion(rest, [sum(units) for units in weights], counts)
    hours = [apportion(share, units, [1] * len(units)) for share, units in zip(of_modules, weights, strict=True)]
    taught = [share for share, module in zip(hours, modules, strict=True) if module.id != BASIC_REQUIREMENTS]
    basic = rest - sum(map(sum, taught))
    parted = [
        [theory / (theory + skill) if theory + skill else 1 - practised for theory, skill in units]
        for units, module in zip(pairs, modules, strict=True)
        if module.id != BASIC_REQUIREMENTS
    ]
    wanted = _nearest(total * (1 - practised)) - sum(part.theory for part in parts) - basic
    theory = iter(_theory([n for units in taught for n in units], [p for units in parted for p in units], wanted))
    return tuple(
        tuple(
            UnitHours(theory=n, practice=share - n)
            for share in units
            for n in (share if module.id == BASIC_REQUIREMENTS else next(theory),)
        )
        for units, module in zip(hours, modules, strict=True)
    )


def _weights(load: Load, columns: int, practised: Fraction) -> tuple[Fraction, Fraction]:
    """What a unit weighs in theory and in practice (rule 3)."""
    theory, skill = load.theory_weight, load.skill_weight
    if columns < 2:
        theory = skill = theory + skill if columns else Fraction(load.share)
    return theory * (1 - practised), skill * practised


def _theory(hours: Sequence[int], parts: Sequence[Fraction], wanted: int) -> tuple[int, ...]:
    """Theory of units: their parts of their hours, all moved alike towards as many as are wanted (rule 5)."""
    theory = [share * part for share, part in zip(hours, parts, strict=True)]
    practice = [share - part for share, part in zip(hours, theory, strict=True)]
    wanted = max(0, min(wanted, sum(hours)))
    if wanted <= sum(theory):
        return _round([part * wanted / (sum(theory) or 1) for part in theory], wanted)
    left = sum(hours) - wanted
    practised = _round([part * left / sum(practice) for part in practice], left)
    return tuple(share - part for share, part in zip(hours, practised, strict=True))


def loads(site: Site, unit: Unit) -> tuple[ModuleLoad, ...]:
    """What the modules and units of a direction and level weigh, in printed order (rule 2)."""
    table = site.weights(unit)
    modules = [_basic_requirements(site, table)]
    modules += [_function_load(function, rows, table) for function, rows in unit.rows]
    return tuple(module for module in modules if module.units)


def column_count(site: Site, unit: Unit) -> int:
    """How many columns the weight table of a unit has; 0 where there is no table."""
    table = site.weights(unit)
    return sum(bool(column) for column in (table.theory, table.skills)) if table else 0


def _basic_requirements(site: Site, table: WeightTable | None) -> ModuleLoad:
    theory, found = (table.theory if table else None) or {}, site.edition.foundations
    ethics = len(found.ethics) + len(found.code_of_conduct) if found else 0
    items = [(ETHICS, 1, ethics, _weight(theory.get(ETHICS)))]
    blocks = found.basic_knowledge if found else ()
    basic = _weight(theory.get(BASIC_KNOWLEDGE))
    for block, weight in zip(blocks, _spread(basic, [block.share for block in blocks]), strict=True):
        items.append((block.id, block.share, len(block.statements), weight))
    if not blocks:
        items.append((BASIC_KNOWLEDGE, 1, 0, basic))
    units = tuple(
        Load(id=key, share=share, theory_weight=weight, knowledge=count)
        for key, share, count, weight in items
        if count or weight
    )
    return ModuleLoad(id=BASIC_REQUIREMENTS, units=units)


def _function_load(
    function: WorkFunction, rows: Sequence[tuple[Task, Requirement]], table: WeightTable | None
) -> ModuleLoad:
    tasks = {task.id: task.share if asked.share is None else asked.share for task, asked in rows}
    columns = (table.theory, table.skills) if table else (None, None)
    theory, skill = (_unit_weights(column, function.id, tasks) for column in columns)
    units = tuple(
        Load(
            id=task.id,
            share=tasks[task.id],
            theory_weight=t,
            skill_weight=s,
            knowledge=len(asked.knowledge),
            skills=len(asked.skills),
        )
        for (task, asked), t, s in zip(rows, theory, skill, strict=True)
    )
    return ModuleLoad(id=function.id, units=units)


def _weight(weight: Weight | None) -> Fraction:
    """A weight exactly as it is written; nothing for the dash."""
    return Fraction(str(weight or 0))


def _spread(whole: Fraction, shares: Sequence[int]) -> list[Fraction]:
    return [whole * share / sum(shares) for share in shares]


def _unit_weights(column: Column, function: str, tasks: Mapping[str, int]) -> list[Fraction]:
    """The weights of a function's tasks in a column: their own, and their part of the function's (rule 2)."""
    column = column or {}
    parts = _spread(_weight(column.get(function)), list(tasks.values()))
    return [_weight(column.get(task)) + part for task, part in zip(tasks, parts, strict=True)]
