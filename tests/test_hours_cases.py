"""The hours rule, marks and days in Python over the cases that the twin in JavaScript goes through, too."""

from __future__ import annotations

import os
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Literal

import pytest

from hours_cases import FILES, read_cases, write_cases
from occstd.model import Delivery
from occstd.views.documents.days import Lesson, spread
from occstd.views.documents.hours import Load, ModuleLoad, part_hours, share_hours
from occstd.views.documents.plan import paper_marks

if TYPE_CHECKING:
    from pathlib import Path

UPDATE = os.environ.get("UPDATE_GOLDEN") == "1"


def _outcome(case: dict[str, Any]) -> dict[str, Any]:
    modules = [
        ModuleLoad(
            id=module["id"],
            units=tuple(
                Load(
                    id=unit["id"],
                    share=unit["share"],
                    theory_weight=Fraction(unit["theory_weight"]),
                    skill_weight=Fraction(unit["skill_weight"]),
                    knowledge=unit["knowledge"],
                    skills=unit["skills"],
                )
                for unit in module["units"]
            ),
        )
        for module in case["modules"]
    ]
    delivery, suggested = _delivery(case["course"]), case["suggested"]
    total = case["course"]["hours"]
    parts = part_hours(total, sum(len(module.units) for module in modules), delivery.part_hours, suggested)
    practice = suggested["practice"] if delivery.practice is None else delivery.practice
    hours = share_hours(total, modules, columns=case["columns"], practice=practice, parts=parts)
    lessons = [
        Lesson(code=unit.id, name=unit.id, kind=kind, hours=taught)
        for module, shares in zip(modules, hours, strict=True)
        for unit, share in zip(module.units, shares, strict=True)
        for kind, taught in (("theory", share.theory), ("practice", share.practice))
        if taught
    ]
    return {
        "parts": [[part.theory, part.practice] for part in parts],
        "hours": [[[share.theory, share.practice] for share in shares] for shares in hours],
        "theory_marks": _marks(modules, "theory"),
        "skill_marks": _marks(modules, "skill"),
        "days": [
            [day.week, day.date, [[lesson.code, lesson.kind, lesson.hours] for lesson in day.lessons]]
            for day in spread(lessons, delivery)
        ],
    }


def _delivery(course: dict[str, Any]) -> Delivery:
    """A course of a case, whose lists are lists."""
    return Delivery(**{key: tuple(value) if isinstance(value, list) else value for key, value in course.items()})


def _marks(modules: list[ModuleLoad], part: Literal["theory", "skill"]) -> list[list[int]] | None:
    marks = paper_marks(modules, part)
    return [[marks[unit.id] for unit in module.units] for module in modules] if marks else None


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_cases_come_out_as_expected(file: Path) -> None:
    """Every case of a file gives exactly what stands in it."""
    cases = read_cases(file)
    found = [case | {"expected": _outcome(case)} for case in cases]
    if UPDATE:
        write_cases(file, found)
    assert len({case["name"] for case in cases}) == len(cases) > 3
    for case, outcome in zip(read_cases(file), found, strict=True):
        assert case["expected"] == outcome["expected"], case["name"]
