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

from occstd.model import COURSE_PARTS, USUAL_PRACTICE, Delivery
from occstd.views.blocks import mark
from occstd.views.documents.days import KINDS, Lesson, spread
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
from occstd.views.documents.planned import Piece, PlanFile, PlannedModule, PlannedUnit, Suggested

if TYPE_CHECKING:
    from collections.abc import Sequence

    from occstd.views.site import Site, Unit

PAPER = 100
"""Marks of a theory paper and of a skills paper."""
_NO_HOURS = UnitHours(theory=0, practice=0)


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
    nothing = dict.fromkeys(COURSE_PARTS, 0) | {"practice": USUAL_PRACTICE}
    suggested = Suggested(**{name: getattr(teaching, name) if teaching else n for name, n in nothing.items()})
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
        Piece(
            id=found.id,
            code=found.code,
            name=found.name,
            theory=found.theory,
            practice=found.practice,
            cards=tuple(site.say(card.name) for card in unit.cards if found.id in card.tasks),
        )
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
    return tuple(
        Lesson(
            code=piece.code,
            name=piece.name,
            kind=kind,
            hours=getattr(piece, kind),
            cards=piece.cards if kind == "practice" else (),
        )
        for piece in pieces
        for kind in KINDS
        if getattr(piece, kind)
    )
