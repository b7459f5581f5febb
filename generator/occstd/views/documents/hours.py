"""The hours rule: how the class hours of a course are shared. Nothing else in the project shares hours.

A course of a direction and level has modules: each work function is one, and the basic requirements, where the
edition has them or gives them a weight, are module 0. A module has units: each task is one; professional ethics and
basic knowledge are the two units of module 0.

1. Weights of modules. With both columns of the weight table a module weighs the mean of its theory and its skill
   weight; with one column, what that column says. The basic requirements have theory weights only.
2. Weights of units. Where a column weighs functions, a function's theory weight is spread over its tasks by their
   knowledge items, its skill weight by their skills. Where a column weighs tasks, those weights stand.
3. Without a weight table a unit weighs as much as it has statements, skills and knowledge items together.
4. Hours of modules follow the weights of modules, then hours of units those of the units in their module. Hours are
   whole. Every unit has at least one, and a module one for each of its units: a part whose proportional share would
   be less than that is given just that, and the others share what remains. What is left after rounding down goes,
   one hour each, to the largest remainders; of equal ones the earlier wins. The sum is exactly the hours asked.
5. Theory against practice. In a module theory and practice stand as its theory weight to its skill weight, and so
   they do in each of its units; where one of the columns is missing, as knowledge items to skills. Both are whole
   hours by largest remainder over the whole course, and add up to the hours of the unit.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from occstd.model import Record, record
from occstd.model.weights import Weight
from occstd.views.weights import BASIC_ROWS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from occstd.model import Requirement, Task, WeightTable, WorkFunction
    from occstd.views.site import Site, Unit

ETHICS, BASIC_KNOWLEDGE = BASIC_ROWS
"""Rows of the theory column that are not functions; also the ids of the units of module 0."""
BASIC_REQUIREMENTS = "basic_requirements"
"""Id of module 0."""

Column = dict[str, Weight | None] | None


@record
class Load(Record):
    """What a unit weighs among the units, and how its teaching divides into theory and practice."""

    id: str
    """Id of the task, or `ethics` or `basic_knowledge`."""
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
    """Whole class hours of a unit."""

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


def share_hours(total: int, modules: Sequence[ModuleLoad], *, columns: int) -> tuple[tuple[UnitHours, ...], ...]:
    """Hours of every unit, module by module.

    Args:
        total: class hours of the course; at least one for each unit.
        modules: what to share among.
        columns: how many columns the weight table has: 2, 1, or 0 where there is no table.

    Raises:
        ValueError: if there are fewer hours than units, or no units.
    """
    counts = [len(module.units) for module in modules]
    weights = [[_weight(load, columns) for load in module.units] for module in modules]
    of_modules = apportion(total, [sum(units) for units in weights], counts)
    hours = [apportion(share, units, [1] * len(units)) for share, units in zip(of_modules, weights, strict=True)]
    return _split(hours, [_theory_part(module, columns) for module in modules])


def _weight(load: Load, columns: int) -> Fraction:
    return load.theory_weight + load.skill_weight if columns else Fraction(load.knowledge + load.skills)


def _theory_part(module: ModuleLoad, columns: int) -> Fraction:
    """How much of a module's hours is theory, from 0 to 1 (rule 5)."""
    theory, practice = Fraction(0), Fraction(0)
    if columns > 1:
        theory = sum((load.theory_weight for load in module.units), Fraction(0))
        practice = sum((load.skill_weight for load in module.units), Fraction(0))
    if not theory + practice:
        theory = Fraction(sum(load.knowledge for load in module.units))
        practice = Fraction(sum(load.skills for load in module.units))
    return theory / (theory + practice) if theory + practice else Fraction(1)


def _split(hours: Sequence[tuple[int, ...]], parts: Sequence[Fraction]) -> tuple[tuple[UnitHours, ...], ...]:
    """Theory and practice of units: rounded over the course, then within each module, so that all add up."""
    quotas = [[share * part for share in units] for units, part in zip(hours, parts, strict=True)]
    sums = [sum(units, Fraction(0)) for units in quotas]
    of_modules = _round(sums, int(sum(sums) + Fraction(1, 2)))
    theory = [_round(units, module) for module, units in zip(of_modules, quotas, strict=True)]
    return tuple(
        tuple(UnitHours(theory=t, practice=share - t) for t, share in zip(*rows, strict=True))
        for rows in zip(theory, hours, strict=True)
    )


def loads(site: Site, unit: Unit) -> tuple[ModuleLoad, ...]:
    """What the modules and units of a direction and level weigh, in the order of teaching (rules 1 to 3)."""
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
    items = {
        ETHICS: len(found.ethics) + len(found.code_of_conduct) if found else 0,
        BASIC_KNOWLEDGE: sum(len(block.statements) for block in found.basic_knowledge) if found else 0,
    }
    units = tuple(
        Load(id=key, theory_weight=_share(theory.get(key)), knowledge=count)
        for key, count in items.items()
        if count or theory.get(key)
    )
    return ModuleLoad(id=BASIC_REQUIREMENTS, units=units)


def _function_load(
    function: WorkFunction, rows: Sequence[tuple[Task, Requirement]], table: WeightTable | None
) -> ModuleLoad:
    ids = [task.id for task, _ in rows]
    knowledge = [len(asked.knowledge) for _, asked in rows]
    skills = [len(asked.skills) for _, asked in rows]
    theory_weights = _unit_weights(table.theory if table else None, function.id, ids, knowledge)
    skill_weights = _unit_weights(table.skills if table else None, function.id, ids, skills)
    units = tuple(
        Load(id=task, theory_weight=theory, skill_weight=skill, knowledge=k, skills=s)
        for task, theory, skill, k, s in zip(ids, theory_weights, skill_weights, knowledge, skills, strict=True)
    )
    return ModuleLoad(id=function.id, units=units)


def _share(weight: Weight | None) -> Fraction:
    """A weight exactly as it is written; nothing for the dash."""
    return Fraction(str(weight or 0))


def _unit_weights(column: Column, function: str, tasks: Sequence[str], counts: Sequence[int]) -> list[Fraction]:
    """The weights of a function's tasks in a column: their own, and their part of the function's (rule 2)."""
    column = column or {}
    whole = _share(column.get(function))
    spread = counts if any(counts) else [1] * len(tasks)
    return [_share(column.get(task)) + whole * count / sum(spread) for task, count in zip(tasks, spread, strict=True)]
