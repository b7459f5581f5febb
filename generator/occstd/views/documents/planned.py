"""What a course plan holds: units and modules with hours, codes and marks, and everything taught in its order."""

from __future__ import annotations

from occstd.model import Record, record
from occstd.views.documents.days import Day  # noqa: TC001 - the schema is made from it
from occstd.views.documents.hours import UnitHours


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
    cards: tuple[str, ...] = ()
    """Names of the task cards or briefs by which it is practised, in the language of the plan."""

    @property
    def hours(self) -> int:
        """Class hours of theory and practice; 0 where the course leaves it out."""
        return self.theory + self.practice


@record
class Suggested(Record):
    """Per cents of the hours of a course."""

    practice: int
    """Practice; half where the standard suggests nothing."""
    opening: int
    """Kept for the opening."""
    practice_run: int
    """Kept for the full practice run."""
    revision: int
    """Kept for revision."""
    final_test: int
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


def _sum(marks: object) -> int | None:
    found = [mark for mark in marks if mark is not None]  # type: ignore[attr-defined]
    return sum(found) if found else None
