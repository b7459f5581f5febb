"""A syllabus as data: the course, its plan, and the document block by block, as PDF, DOCX and page draw it."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, get_args

from occstd.export.json import dump
from occstd.model import Delivery, Record, record
from occstd.model.plain import to_plain
from occstd.views import blocks
from occstd.views.documents.days import Day  # noqa: TC001 - pydantic reads it
from occstd.views.documents.hours import column_count, loads
from occstd.views.documents.plan import PAPER, course_plan

if TYPE_CHECKING:
    from occstd.views.documents.document import Document
    from occstd.views.site import Site, Unit

SYLLABUS_FORMAT_VERSION = "1"
"""Version of the shape of the files."""
_BLOCKS = get_args(blocks.Block)


@record
class PlannedUnit(Record):
    """A unit of the course: what it weighs, and the hours and marks that follow."""

    id: str
    """Id of the task, or `ethics` or `basic_knowledge`."""
    code: str
    """Outcome code, such as LS4.2.1."""
    number: str
    """Number as printed, such as 2.1."""
    name: str
    """Name, in the language of the file."""
    theory_weight: str
    """Its part of the theory column in per cent, a whole number or a fraction such as 25/3."""
    skill_weight: str
    """Its part of the skill column in per cent, a whole number or a fraction such as 25/3."""
    knowledge: int
    """Number of knowledge items."""
    skills: int
    """Number of skills."""
    theory: int
    """Class hours of theory."""
    practice: int
    """Class hours of practice."""
    theory_marks: int | None
    """Marks in a theory paper of 100; null where the standard has no theory weights."""
    skill_marks: int | None
    """Marks in a skills paper of 100; null where the standard has no skill weights."""


@record
class PlannedModule(Record):
    """A module of the course: a work function, or the basic requirements."""

    id: str
    """Id of the function, or `basic_requirements`."""
    number: int
    """As printed, from 1; 0 for the basic requirements."""
    name: str
    """Name, in the language of the file."""
    units: tuple[PlannedUnit, ...]
    """Its units, in the order of teaching."""


@record
class PlanFile(Record):
    """What is computed; nothing of it is part of the standard."""

    hours: int
    """Class hours of the course; 0 where neither the standard nor the training body says."""
    least_hours: int
    """Least hours of the level by the standard; 0 where it gives none."""
    columns: int
    """Columns of the weight table: 2, 1, or 0 where there is no table."""
    paper: int
    """Marks of each paper."""
    modules: tuple[PlannedModule, ...]
    """Modules, in the order of teaching."""
    days: tuple[Day, ...]
    """Days, each with what is taught."""


@record
class SyllabusFile(Record):
    """A syllabus in one language."""

    format_version: str
    """Version of the shape of this file."""
    licence: str
    """Licence of the project's own wording."""
    standard: str
    """Id of the standard."""
    edition: str
    """Id of the edition."""
    direction: str | None
    """Slug of the direction; null where the standard has none."""
    level: int | None
    """Number of the level; null where the standard has none."""
    language: str
    """en or zh."""
    course: Delivery
    """What the training body said of its course; empty for the syllabus that is ready to download."""
    plan: PlanFile
    """Hours, days and marks."""
    document: dict[str, Any]
    """The document: cover, sections of blocks with their origin, foot. Each block tells its kind as `block`; what is
    empty is left out; `href` is a path from `root`."""


def syllabus_json(site: Site, unit: Unit, document: Document, delivery: Delivery | None = None) -> bytes:
    """A syllabus as JSON; read it back with `read_syllabus_json`.

    Args:
        site: the standard in the language of the document.
        unit: what the document is about.
        document: the syllabus, made for the same delivery.
        delivery: the course; none for the syllabus that is ready to download.
    """
    course = delivery or Delivery()
    content = SyllabusFile(
        format_version=SYLLABUS_FORMAT_VERSION,
        licence="CC-BY-4.0",
        standard=site.standard.id,
        edition=site.edition.id,
        direction=unit.direction.slug if unit.direction else None,
        level=unit.number,
        language=site.language,
        course=dataclasses.replace(course, logo=None),
        plan=_plan(site, unit, course),
        document=document_data(document),
    )
    return dump(to_plain(content))


def read_syllabus_json(data: bytes) -> SyllabusFile:
    """Read a syllabus back. Raises pydantic.ValidationError where it does not fit."""
    from pydantic import TypeAdapter

    return TypeAdapter(SyllabusFile).validate_json(data)


def document_data(value: Any) -> Any:
    """A document, or a part of it, as keys and values; pictures and what equals its default are left out."""
    if isinstance(value, tuple):
        return [document_data(item) for item in value]
    if not dataclasses.is_dataclass(value):
        return value
    found: dict[str, Any] = {"block": type(value).__name__.lower()} if isinstance(value, _BLOCKS) else {}
    for item in dataclasses.fields(value):
        inside = getattr(value, item.name)
        if inside != item.default and not isinstance(inside, bytes):
            found[item.name] = document_data(inside)
    return found


def _plan(site: Site, unit: Unit, delivery: Delivery) -> PlanFile:
    plan = course_plan(site, unit, delivery)
    weighed = {load.id: load for module in loads(site, unit) for load in module.units}
    modules = tuple(
        PlannedModule(
            id=module.id,
            number=module.number,
            name=module.name,
            units=tuple(
                PlannedUnit(
                    theory_weight=str(weighed[planned.id].theory_weight),
                    skill_weight=str(weighed[planned.id].skill_weight),
                    **{item.name: getattr(planned, item.name) for item in dataclasses.fields(planned)},
                )
                for planned in module.units
            ),
        )
        for module in plan.modules
    )
    return PlanFile(
        hours=plan.hours,
        least_hours=plan.least_hours,
        columns=column_count(site, unit),
        paper=PAPER,
        modules=modules,
        days=plan.days,
    )
