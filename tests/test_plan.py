"""Course plans: every hour is taught on some day, codes are unique, marks add up to a paper."""

from __future__ import annotations

import itertools
from collections import Counter
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exported import standard_of
from occstd.model import COURSE_PARTS, Delivery
from occstd.views.documents.calendar import first_weekday
from occstd.views.documents.days import Lesson, spread
from occstd.views.documents.hours import BASIC_REQUIREMENTS, Load, ModuleLoad
from occstd.views.documents.plan import PAPER, code_prefix, course_plan, paper_marks
from occstd.views.site import Site, Unit

if TYPE_CHECKING:
    from occstd.views.documents.planned import PlanFile

SITES = [Site(standard_of(name), "en") for name in ("internet-marketer", "livestream-commerce", "full-shape")]
UNITS = [(site, unit) for site in SITES for unit in site.units if unit.functions]
EVERY = pytest.mark.parametrize(("site", "unit"), UNITS, ids=[unit.slug for _, unit in UNITS])
HOURS = 104

lessons = st.builds(
    Lesson,
    code=st.sampled_from(["A1.1.1", "A1.1.2", "A1.2.1"]),
    name=st.just("n"),
    kind=st.sampled_from(["theory", "practice"]),
    hours=st.integers(1, 30),
)
deliveries = st.builds(
    Delivery,
    per_day=st.integers(1, 12),
    days_per_week=st.integers(1, 7),
    start=st.none() | st.dates(date(2026, 1, 1), date(2030, 12, 31)).map(date.isoformat),
    holidays=st.just("none"),
)


def _plan(site: Site, unit: Unit, **told: int | str) -> PlanFile:
    least = site.hours(unit)
    return course_plan(site, unit, Delivery(**({"hours": least.hours if least else HOURS} | told)))  # type: ignore[arg-type]


# hours, units and codes


@EVERY
def test_plan_has_each_task_once_in_order_with_its_hours(site: Site, unit: Unit) -> None:
    """Units are the basic requirements, where there are any, and then every task in printed order; hours add up."""
    plan = _plan(site, unit)
    tasks = [u.id for m in plan.modules if m.number for u in m.units]
    assert tasks == [task.id for task, _ in unit.requirements]
    parts = sum(piece.hours for piece in plan.pieces if piece.id in COURSE_PARTS)
    assert sum(u.hours for u in plan.units) == sum(m.hours for m in plan.modules) == plan.hours - parts
    assert all(m.theory + m.practice == m.hours for m in plan.modules)
    assert all(u.hours >= 1 for u in plan.units)
    assert [m.number for m in plan.modules if m.id == BASIC_REQUIREMENTS] in ([], [0])


@EVERY
def test_codes_are_unique_and_made_of_what_is_printed(site: Site, unit: Unit) -> None:
    """A code is direction, level, module and task, as the unit's page numbers them."""
    plan = _plan(site, unit)
    codes = [u.code for u in plan.units]
    assert len(set(codes)) == len(codes)
    numbers = {
        task.id: f"{f}.{t}"
        for f, (_, rows) in enumerate(unit.rows, start=1)
        for t, (task, _) in enumerate(rows, start=1)
    }
    prefix = code_prefix(unit)
    assert all(u.code == ".".join(p for p in (prefix, numbers[u.id]) if p) for u in plan.units if u.id in numbers)


def test_codes_differ_between_levels_and_directions() -> None:
    """No code stands for two tasks in one standard."""
    site = SITES[0]
    codes = Counter(u.code for unit in site.units for u in course_plan(site, unit).units)
    assert {code: n for code, n in codes.items() if n > 1} == {}
    assert "LS4.2.1" in codes


def test_plan_without_hours_has_units_and_no_days() -> None:
    """Where neither the standard nor the training body gives hours, no unit has any and nothing is taught."""
    site = SITES[1]
    plan = course_plan(site, site.units[0])
    assert (plan.hours, plan.least_hours, plan.days) == (0, 0, ())
    assert [u.hours for u in plan.units] == [0, 0, 0, 0]
    assert [u.skill_marks for u in plan.units] == [15, 35, 35, 15]


@EVERY
def test_pieces_are_all_units_and_parts_in_the_order_of_teaching(site: Site, unit: Unit) -> None:
    """Where the standard says an order, it stands; else units are taught as printed, between opening and the rest."""
    plan, teaching = _plan(site, unit), site.teaching(unit)
    printed = ["opening", *(u.id for u in plan.units), "practice_run", "revision", "final_test"]
    assert [piece.id for piece in plan.pieces] == list(teaching.order if teaching else printed)
    assert len({piece.code for piece in plan.pieces}) == len(plan.pieces)
    hours = {u.id: (u.theory, u.practice) for u in plan.units}
    assert all((piece.theory, piece.practice) == hours[piece.id] for piece in plan.pieces if piece.id in hours)
    assert plan.taught.total == plan.hours


TAUGHT = [(site, unit) for site, unit in UNITS if site is SITES[0]]


@pytest.mark.parametrize(("site", "unit"), TAUGHT, ids=[unit.slug for _, unit in TAUGHT])
def test_courses_can_be_taught_in_the_order_suggested(site: Site, unit: Unit) -> None:
    """The first practice comes in the first sixth, the practice run in the last third, revision and test at the end."""
    plan = _plan(site, unit)
    order = [piece.id for piece in plan.pieces]
    starts = dict(zip(order, itertools.accumulate((p.hours for p in plan.pieces), initial=0), strict=False))
    assert next(starts[p.id] for p in plan.pieces if p.practice) * 6 <= plan.hours
    assert starts["practice_run"] * 3 >= plan.hours * 2
    assert (order[0], order[-2:]) == ("opening", ["revision", "final_test"])
    blocks = [n for n, key in enumerate(order) if key.startswith("bk-")]
    assert max(blocks) - min(blocks) > len(blocks), "basic knowledge is spread over the course"
    assert abs(plan.taught.practice - plan.hours * plan.practice / 100) <= 1 / 2
    assert (60 if unit.number and unit.number > 2 else 50) <= plan.practice <= 70


def test_presenting_comes_before_rehearsal() -> None:
    """Nobody rehearses what they cannot do yet."""
    orders = [found.order for found in SITES[0].edition.teaching if {"LS-T05", "LS-T06"} <= set(found.order)]
    assert len(orders) == 4
    assert all(order.index("LS-T06") < order.index("LS-T05") for order in orders)


def test_plan_follows_the_hours_asked() -> None:
    """More hours than the least are shared in the same proportions."""
    site = SITES[0]
    unit = site.units[0]
    plan = course_plan(site, unit, Delivery(hours=600))
    assert (plan.hours, plan.least_hours) == (600, 120)
    assert [m.hours for m in plan.modules] == [49, 89, 152, 59, 79, 64]
    assert (plan.taught.theory, plan.taught.practice) == (240, 360)


def test_plan_refuses_fewer_hours_than_units() -> None:
    """A course that cannot give each unit an hour is an error."""
    site, unit = UNITS[0]
    with pytest.raises(ValueError, match="least"):
        course_plan(site, unit, Delivery(hours=12))


# marks


@EVERY
def test_marks_add_up_to_a_paper_and_follow_the_table(site: Site, unit: Unit) -> None:
    """Each paper has exactly 100 marks where the standard has its weights; modules have just their weights."""
    table, plan = site.weights(unit), _plan(site, unit)
    assert table is not None
    for column, key, there in (
        (table.theory, "theory_marks", plan.has_theory_paper),
        (table.skills, "skill_marks", plan.has_skills_paper),
    ):
        assert there == bool(column)
        marks = [getattr(u, key) for u in plan.units]
        if not column:
            assert set(marks) == {None}
            continue
        assert sum(marks) == PAPER
        for module in plan.modules:
            if module.id in column:
                assert getattr(module, key) == (column[module.id] or 0)


@EVERY
def test_every_unit_that_counts_has_a_mark(site: Site, unit: Unit) -> None:
    """Where a module has marks enough, no task with something to ask is left without one."""
    for module in _plan(site, unit).modules:
        for key, count in (("theory_marks", "knowledge"), ("skill_marks", "skills")):
            asked = [u for u in module.units if getattr(u, count)]
            if (getattr(module, key) or 0) >= len(asked):
                assert all(getattr(u, key) >= 1 for u in asked)


def _module(*weights: str) -> ModuleLoad:
    units = tuple(Load(id=f"u{n}-{w}", theory_weight=Fraction(w)) for n, w in enumerate(weights))
    return ModuleLoad(id="m", units=units)


@pytest.mark.parametrize(
    ("weights", "marks"),
    [
        (("9.8", "0.1", "0.1"), [8, 1, 1]),
        (("1", "0.5", "0.5"), [1, 1, 0]),
        (("10", "0"), [10, 0]),
        (("2.5", "7.5"), [3, 7]),
    ],
    ids=str,
)
def test_marks_within_a_module(weights: tuple[str, ...], marks: list[int]) -> None:
    """A unit that weighs little has a mark where there are enough, none where it weighs nothing or marks run out."""
    rest = PAPER - sum(Fraction(w) for w in weights)
    found = paper_marks((_module(*weights), ModuleLoad(id="r", units=(Load(id="rest", theory_weight=rest),))), "theory")
    assert list(found.values()) == [*marks, rest]


# days


@given(st.lists(lessons, max_size=20), deliveries)
@settings(max_examples=150)
def test_no_hour_is_lost_and_order_is_kept(taught: list[Lesson], delivery: Delivery) -> None:
    """Hour for hour, the days teach the lessons in their order; every day but the last is full."""

    def hours(of: list[Lesson]) -> list[tuple[str, str]]:
        return [(lesson.code, lesson.kind) for lesson in of for _ in range(lesson.hours)]

    days = spread(taught, delivery)
    assert hours([lesson for day in days for lesson in day.lessons]) == hours(taught)
    assert all(day.hours == delivery.per_day for day in days[:-1])
    assert all(1 <= day.hours <= delivery.per_day for day in days)
    assert [day.number for day in days] == list(range(1, len(days) + 1))


@given(deliveries, st.integers(1, 200))
@settings(max_examples=150)
def test_days_have_dates_in_order_within_the_week(delivery: Delivery, total: int) -> None:
    """Dates rise from the start; no week has more days than asked, and only the first and last may have fewer."""
    days = spread([Lesson(code="A", name="n", kind="theory", hours=total)], delivery)
    assert [day.week for day in days] == sorted(day.week for day in days)
    per_week = Counter(day.week for day in days)
    assert max(per_week.values()) <= delivery.days_per_week
    inner = [per_week[week] for week in sorted(per_week)[1:-1]]
    assert set(inner) <= {delivery.days_per_week}
    assert sorted(per_week) == list(range(1, len(per_week) + 1))
    if delivery.start is None:
        assert {day.date for day in days} == {""}
        return
    dates = [date.fromisoformat(day.date) for day in days]
    assert dates[0].isoformat() == delivery.start
    assert all(a < b for a, b in itertools.pairwise(dates))
    assert [on.weekday() for on in dates] == [day.weekday for day in days]
    assert len({on.weekday() for on in dates}) <= delivery.days_per_week


@pytest.mark.parametrize(
    ("start", "days", "first"),
    [(0, 5, 0), (2, 5, 0), (5, 5, 2), (6, 6, 1), (5, 2, 5), (6, 2, 5), (2, 1, 2), (2, 3, 2), (3, 7, 0)],
)
def test_teaching_days_begin_on_a_sensible_weekday(start: int, days: int, first: int) -> None:
    """A school week begins on Monday; a weekend course stays on its weekend; a single day stays where it is."""
    assert first_weekday(start, days) == first


def test_dates_of_a_known_course() -> None:
    """104 hours from Wednesday 3 March 2027, six a day and five days a week, end on Friday 26 March."""
    site = SITES[0]
    unit = next(u for u in site.units if u.key == "livestream-salesperson/4")
    plan = _plan(site, unit, start="2027-03-03")
    assert (len(plan.days), len(plan.weeks)) == (18, 4)
    assert [len(days) for _, days in plan.weeks] == [3, 5, 5, 5]
    assert (plan.days[-1].date, plan.days[-1].hours) == ("2027-03-26", 2)


@pytest.mark.parametrize(
    "wrong", [{"per_day": 0}, {"days_per_week": 0}, {"days_per_week": 8}, {"start": "tomorrow"}], ids=str
)
def test_days_that_cannot_be_are_refused(wrong: dict[str, int | str]) -> None:
    """No hours a day, no days a week, more than seven, or a start that is no date is an error."""
    with pytest.raises(ValueError, match=r"class hour|isoformat"):
        spread([Lesson(code="A", name="n", kind="theory", hours=1)], replace(Delivery(), **wrong))  # type: ignore[arg-type]
