"""The course plan of a direction and level: modules and units with hours and codes, days, and marks of both papers.

All of it is computed from the standard and from what the training body says of its course; nothing of it is part of
the standard. Outcome codes are made of what is permanent or printed: the id of the direction, the number of the
level, and the number of module and task as printed at that level, such as LS4.2.1; module 0 holds the basic
requirements. The permanent id of the task stands beside its code.
"""

from __future__ import annotations

from dataclasses import asdict
from fractions import Fraction
from typing import TYPE_CHECKING, Literal

from occstd.model import COURSE_PARTS, USUAL_PRACTICE, Delivery, Record, record
from occstd.model.shape import field_names
from occstd.views.blocks import mark
from occstd.views.documents.days import Day, Kind, Lesson, spread
from occstd.views.documents.hours import (
    BASIC_KNOWLEDGE,
    BASIC_REQUIREMENTS,
    ETHICS,
    ModuleLoad,
    UnitHours,
    apportion,
    column_count,
    loads,
    part_hours,
    share_hours,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from occstd.views.site import Site, Unit

PAPER = 100
"""Marks of a theory paper and of a skills paper."""
_NO_HOURS = UnitHours(theory=0, practice=0)


@record
class PlannedUnit(Record):
    """A unit of the course: a task, ethics, or a block of basic knowledge."""

    id: str
    """Id of the task or of the block, or `ethics` or `basic_knowledge`."""
    code: str
    """Outcome code, such as LS4.2.1."""
    number: str
    """Number as printed, such as 2.1."""
    name: str
    """Name, in the language of the plan."""
    share: int
    """Its share of the weight of its module."""
    theory_weight: str
    """Its part of the theory column in per cent, a whole number or a fraction such as 25/3."""
    skill_weight: str
    """Its part of the skill column in per cent, a whole number or a fraction such as 25/3."""
    knowledge: int
    """Number of knowledge items."""
    skills: int
    """Number of skills; the codes of its outcomes end with their numbers."""
    theory: int
    """Class hours of theory."""
    practice: int
    """Class hours of practice."""
    theory_marks: int | None
    """Marks in a theory paper of 100; null where the standard has no theory weights."""
    skill_marks: int | None
    """Marks in a skills paper of 100; null where the standard has no skill weights."""

    @property
    def hours(self) -> int:
        """Class hours of theory and practice."""
        return self.theory + self.practice


@record
class PlannedModule(Record):
    """A module of the course: a work function, or the basic requirements."""

    id: str
    """Id of the function, or `basic_requirements`."""
    number: int
    """As printed, from 1; 0 for the basic requirements."""
    name: str
    """Name, in the language of the plan."""
    units: tuple[PlannedUnit, ...]
    """Its units, in printed order."""

    @property
    def theory(self) -> int:
        """Class hours of theory."""
        return sum(unit.theory for unit in self.units)

    @property
    def practice(self) -> int:
        """Class hours of practice."""
        return sum(unit.practice for unit in self.units)

    @property
    def hours(self) -> int:
        """Class hours of theory and practice."""
        return sum(unit.hours for unit in self.units)

    @property
    def theory_marks(self) -> int | None:
        """Marks in a theory paper of 100; None where the standard has no theory weights."""
        return _sum(unit.theory_marks for unit in self.units)

    @property
    def skill_marks(self) -> int | None:
        """Marks in a skills paper of 100; None where the standard has no skill weights."""
        return _sum(unit.skill_marks for unit in self.units)


@record
class Piece(Record):
    """What is taught in one go: a unit, or a part of the course that belongs to no unit, such as the practice run."""

    id: str
    """Id of the unit, or `opening`, `practice_run`, `revision` or `final_test`."""
    code: str
    """Outcome code of the unit, or that of the part of the course, such as LS4.P2."""
    name: str
    """Name, in the language of the plan."""
    theory: int
    """Class hours of theory, which come first."""
    practice: int
    """Class hours of practice."""

    @property
    def hours(self) -> int:
        """Class hours of theory and practice; 0 where the course leaves it out."""
        return self.theory + self.practice


@record
class Suggested(Record):
    """Per cents of the hours of a course."""

    practice: int = USUAL_PRACTICE
    """Practice; half where the standard suggests nothing."""
    opening: int = 0
    """Kept for the opening."""
    practice_run: int = 0
    """Kept for the full practice run."""
    revision: int = 0
    """Kept for revision."""
    final_test: int = 0
    """Kept for the final test of the course."""


@record
class PlanFile(Record):
    """What is computed; nothing of it is part of the standard."""

    hours: int
    """Class hours of the course; 0 where neither the standard nor the training body says, and then no unit has any."""
    least_hours: int
    """Least hours of the level by the standard; 0 where it gives none."""
    least_reason: str
    """What the least hours rest on, in the language of the plan; empty where there are none."""
    practice: int
    """Per cent of the hours that is practice."""
    suggested: Suggested
    """What the standard suggests, in per cent of the hours."""
    columns: int
    """Columns of the weight table: 2, 1, or 0 where there is no table."""
    paper: int
    """Marks of each paper."""
    modules: tuple[PlannedModule, ...]
    """Modules, in printed order."""
    pieces: tuple[Piece, ...]
    """Everything that is taught, in the order of teaching."""
    days: tuple[Day, ...]
    """Days, each with what is taught."""

    @property
    def taught(self) -> UnitHours:
        """Class hours of theory and practice over the whole course."""
        return UnitHours(theory=sum(p.theory for p in self.pieces), practice=sum(p.practice for p in self.pieces))

    @property
    def has_theory_paper(self) -> bool:
        """Whether the standard has theory weights."""
        return any(module.theory_marks for module in self.modules)

    @property
    def has_skills_paper(self) -> bool:
        """Whether the standard has skill weights."""
        return any(module.skill_marks for module in self.modules)

    @property
    def units(self) -> tuple[PlannedUnit, ...]:
        """All units, in printed order."""
        return tuple(unit for module in self.modules for unit in module.units)

    @property
    def weeks(self) -> tuple[tuple[int, tuple[Day, ...]], ...]:
        """Days by the number of their week."""
        numbers = dict.fromkeys(day.week for day in self.days)
        return tuple((number, tuple(day for day in self.days if day.week == number)) for number in numbers)


def course_plan(site: Site, unit: Unit, delivery: Delivery | None = None) -> PlanFile:
    """The plan of a unit.

    Args:
        site: the standard in the language of the plan.
        unit: a unit that has requirements.
        delivery: the course; the least hours of the level and a usual week where left out.

    Raises:
        ValueError: if there are fewer hours than units, or the start is no date.
    """
    delivery, loaded = delivery or Delivery(), loads(site, unit)
    entry = site.hours(unit)
    least = entry.hours if entry else 0
    hours = least if delivery.hours is None else delivery.hours
    teaching, columns = site.teaching(unit), column_count(site, unit)
    suggested = Suggested(**{name: getattr(teaching, name) for name in field_names(Suggested)} if teaching else {})
    practice = suggested.practice if delivery.practice is None else delivery.practice
    shares = tuple(tuple(_NO_HOURS for _ in module.units) for module in loaded)
    parts: Sequence[UnitHours] = [_NO_HOURS] * len(COURSE_PARTS)
    if hours:
        parts = part_hours(hours, sum(map(len, shares)), delivery.part_hours, asdict(suggested))
        shares = share_hours(hours, loaded, columns=columns, practice=practice, parts=parts)
    modules = _modules(site, unit, loaded, shares)
    pieces = _pieces(site, unit, modules, parts, teaching.order if teaching else ())
    return PlanFile(
        hours=hours,
        least_hours=least,
        least_reason=least_reason(site, unit),
        practice=practice,
        suggested=suggested,
        columns=columns,
        paper=PAPER,
        modules=modules,
        pieces=pieces,
        days=spread(_lessons(pieces), delivery),
    )


def least_reason(site: Site, unit: Unit) -> str:
    """What the least hours of a unit rest on: their basis, with its remark and sources; empty where there are none."""
    entry = site.hours(unit)
    if not entry:
        return ""
    words, basis = site.words, mark(site, entry.basis)
    label = f"{basis.label}{words.clause_separator if basis.sources else ''}{words.list_separator.join(basis.sources)}"
    return words("sy_least_reason", basis=label, note=basis.note)


def code_prefix(unit: Unit) -> str:
    """What the outcome codes of a unit begin with: direction and level, such as LS4."""
    return f"{unit.direction.id if unit.direction else 'L' if unit.level else ''}{unit.number or ''}"


def unit_code(unit: Unit, number: str) -> str:
    """Outcome code of what is printed under a number, such as LS4.2.1 for the task 2.1."""
    return ".".join(part for part in (code_prefix(unit), number) if part)


def task_label(unit: Unit, number: str, task: str) -> str:
    """Code and permanent id of a task; the id alone where the code is the printed number itself."""
    code = unit_code(unit, number)
    return task if code == number else f"{code} · {task}"


def _modules(
    site: Site, unit: Unit, loaded: Sequence[ModuleLoad], shares: Sequence[Sequence[UnitHours]]
) -> tuple[PlannedModule, ...]:
    names = {key: site.words[key] for key in (BASIC_REQUIREMENTS, ETHICS, BASIC_KNOWLEDGE)}
    for block in site.edition.foundations.basic_knowledge if site.edition.foundations else ():
        names[block.id] = site.words("sy_basic_block", name=site.say(block.name))
    for function, rows in unit.rows:
        names |= {function.id: site.say(function.name)} | {task.id: site.say(task.name) for task, _ in rows}
    theory, skills = paper_marks(loaded, "theory"), paper_marks(loaded, "skill")
    modules, number = [], 0
    for module, hours in zip(loaded, shares, strict=True):
        number += module.id != BASIC_REQUIREMENTS
        units = tuple(
            PlannedUnit(
                id=load.id,
                code=unit_code(unit, f"{number}.{n}"),
                number=f"{number}.{n}",
                name=names[load.id],
                share=load.share,
                theory_weight=str(load.theory_weight),
                skill_weight=str(load.skill_weight),
                knowledge=load.knowledge,
                skills=load.skills,
                theory=share.theory,
                practice=share.practice,
                theory_marks=theory.get(load.id),
                skill_marks=skills.get(load.id),
            )
            for n, (load, share) in enumerate(zip(module.units, hours, strict=True), start=1)
        )
        modules.append(PlannedModule(id=module.id, number=number, name=names[module.id], units=units))
    return tuple(modules)


def _pieces(
    site: Site, unit: Unit, modules: Sequence[PlannedModule], parts: Sequence[UnitHours], order: Sequence[str]
) -> tuple[Piece, ...]:
    """Units and course parts in the order of teaching; in printed order where none is given."""
    opening, *last = (
        Piece(
            id=key,
            code=unit_code(unit, f"P{n}"),
            name=site.words[f"part_of_course_{key}"],
            theory=part.theory,
            practice=part.practice,
        )
        for n, (key, part) in enumerate(zip(COURSE_PARTS, parts, strict=True), start=1)
    )
    units = [
        Piece(id=found.id, code=found.code, name=found.name, theory=found.theory, practice=found.practice)
        for module in modules
        for found in module.units
    ]
    places = {key: place for place, key in enumerate(order)}
    return tuple(sorted((opening, *units, *last), key=lambda piece: places.get(piece.id, 0)))


def paper_marks(loaded: Sequence[ModuleLoad], part: Literal["theory", "skill"]) -> dict[str, int]:
    """Marks of each unit in a paper of 100, by its column of weights; nothing where there is no such column.

    Modules have the marks that the column gives them, and so all of them together have more than a paper where a
    candidate is assessed in some of them only. In a module marks follow the weights of its units, and each unit
    that is weighed has a mark at least, where there are enough.
    """
    weights = [[getattr(load, f"{part}_weight") for load in module.units] for module in loaded]
    if not any(map(any, weights)):
        return {}
    sums = [sum(units, Fraction(0)) for units in weights]
    shares_of_modules = apportion(max(PAPER, int(sum(sums) + Fraction(1, 2))), sums)
    marks = dict[str, int]()
    for module, units, share in zip(loaded, weights, shares_of_modules, strict=True):
        least = [int(bool(weight)) for weight in units]
        shares = apportion(share, units, least if share >= sum(least) else None)
        marks |= {load.id: mark for load, mark in zip(module.units, shares, strict=True)}
    return marks


def _lessons(pieces: Sequence[Piece]) -> tuple[Lesson, ...]:
    kinds: tuple[Kind, ...] = ("theory", "practice")
    return tuple(
        Lesson(code=piece.code, name=piece.name, kind=kind, hours=getattr(piece, kind))
        for piece in pieces
        for kind in kinds
        if getattr(piece, kind)
    )


def _sum(marks: object) -> int | None:
    found = [mark for mark in marks if mark is not None]  # type: ignore[attr-defined]
    return sum(found) if found else None
