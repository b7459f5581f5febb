"""The calendar of a course: what can be read, which days are free, and that no hour is lost on any of them."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import ROOT
from exported import standard_of
from occstd.model import Course, Delivery, TrainingBody
from occstd.training.courses import check_body
from occstd.views.documents.calendar import WEEKDAYS, read_calendar, read_days
from occstd.views.documents.calendar_text import calendar_notes, week_text
from occstd.views.documents.holidays import holidays_json, public_holidays
from occstd.views.documents.plan import course_plan
from occstd.views.site import Site

FAULTS = json.loads((ROOT / "tests" / "cases" / "calendar-faults.json").read_text(encoding="utf-8"))
SITE = Site(standard_of("internet-marketer"), "en")
UNITS = tuple(unit for unit in SITE.units if unit.functions)
EVENINGS = Delivery(hours=160, start="2027-02-22", sessions="mon,wed,fri 18:30-20:45; sat 09:00-12:00,13:30-16:30")
_TIMES = ("evening", "morning", "afternoon", "morning,afternoon", "08:30-12:00=3.5", "19:00-20:10", "6", "1.5")


def _course(told: dict[str, Any]) -> Course:
    values = {key: tuple(value) if isinstance(value, list) else value for key, value in told.items()}
    return Course(direction="livestream-salesperson", level=4, **values)


@pytest.mark.parametrize("case", FAULTS, ids=lambda case: str(case["name"]))
def test_what_cannot_be_read_is_refused_at_its_field(case: dict[str, Any]) -> None:
    """Every fault of the cases is found at the field that has it, and nothing else is."""
    body = TrainingBody(courses=(_course(case["course"]),))
    assert [finding.path[-1] for finding in check_body(SITE, body, "2026-11-29")] == case["faults"]


def test_level_of_more_hours_than_a_course_has_can_be_taught() -> None:
    """What a level asks for at least is never too much for its course; one hour more is."""
    edition = SITE.edition
    hours = tuple(replace(asked, hours=2000) for asked in edition.training_hours)
    editions = tuple(replace(one, training_hours=hours) if one is edition else one for one in SITE.standard.editions)
    site = Site(replace(SITE.standard, editions=editions), "en")
    bodies = [TrainingBody(courses=(_course(told),)) for told in ({}, {"hours": 2000}, {"hours": 2001})]
    assert [[f.expected for f in check_body(site, body, "2026-11-29")] for body in bodies] == [[], [], ["at most 2000"]]


# public holidays


def test_holidays_are_those_announced() -> None:
    """Spring Festival and National Day of 2026 as announced: days in lieu, weekends beside them, working weekends."""
    table = public_holidays()
    february = [day for day in table.days if day.startswith("2026-02")]
    assert february == [f"2026-02-{n}" for n in range(15, 24)]
    assert [day for day in table.days if day.startswith("2026-10")] == [f"2026-10-{n:02}" for n in range(1, 8)]
    worked = {day: off for day, off in table.working.items() if day.startswith("2026")}
    assert worked["2026-02-14"] == "2026-02-20"
    assert list(worked) == ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"]
    assert table.announced[-1] >= 2026
    assert json.loads(holidays_json())["days"] == table.days


def test_nothing_is_guessed_of_a_year_that_is_not_announced() -> None:
    """Such a year has the festivals alone: no day in lieu, no weekend beside them, no working weekend."""
    table = public_holidays()
    unknown = [year for year in range(*table.years) if year not in table.announced]
    for year in unknown:
        days = [day for day in table.days if day.startswith(str(year))]
        assert 11 <= len(days) <= 13
        assert not any(day.startswith(str(year)) for day in (*table.working, *table.working.values()))
    assert "2034-01-01" in table.days


# courses


def test_course_over_the_holidays_of_spring() -> None:
    """Monday, Wednesday, Friday evening and Saturday from 2027-02-22: 160 hours, none on Qingming or Labour Day."""
    unit = next(unit for unit in UNITS if unit.key == "livestream-salesperson/4")
    days = course_plan(SITE, unit, EVENINGS).days
    assert (days[0].date, sum(day.hours for day in days)) == ("2027-02-22", 160)
    assert {day.weekday for day in days} == {0, 2, 4, 5}
    assert not {"2027-04-05", "2027-05-01"} & {day.date for day in days}
    notes = " ".join(calendar_notes(SITE, EVENINGS, days))
    assert "Tomb-Sweeping Day Mon 2027-04-05, Labour Day Sat 2027-05-01." in notes
    assert ("of 2027 are not in the data yet" in notes) == (2027 not in public_holidays().announced)
    assert week_text(SITE, EVENINGS) == "Mon, Wed, Fri 18:30–20:45 (3 hours); Sat 09:00–12:00, 13:30–16:30 (8 hours)"


def test_old_and_far_years_are_said_not_to_be_known() -> None:
    """Where the table ends the plan says so instead of promising free festivals."""
    delivery = Delivery(hours=104, start="2040-12-20")
    notes = " ".join(calendar_notes(SITE, delivery, course_plan(SITE, UNITS[0], delivery).days))
    assert "The public holidays of 2041 are not in the data" in notes
    assert "of 2040 are not in the data yet" in notes


@st.composite
def _calendars(draw: st.DrawFn) -> Delivery:
    start = draw(st.dates(date(2020, 1, 1), date(2036, 12, 31)))
    days = draw(st.lists(st.sampled_from(WEEKDAYS), min_size=1, unique=True))
    sessions = "; ".join(f"{day} {draw(st.sampled_from(_TIMES))}" for day in days)
    near = st.integers(0, 200).map(lambda n: (start + timedelta(days=n)).isoformat())
    return Delivery(
        start=start.isoformat(),
        sessions=draw(st.sampled_from((sessions, "evening", ""))),
        per_day=draw(st.integers(1, 12)),
        days_per_week=draw(st.integers(1, 7)),
        holidays=draw(st.sampled_from(("china", "none"))),
        no_class=tuple(draw(st.lists(near, max_size=5))),
        make_up=tuple(draw(st.lists(near, max_size=3, unique=True))),
    )


@given(_calendars(), st.sampled_from(UNITS), st.data())
@settings(max_examples=120, deadline=None)
def test_any_calendar_keeps_every_hour_and_every_free_day(delivery: Delivery, unit: Any, data: st.DataObject) -> None:
    """Hours from the number of pieces to 1 000: exact, in order, each piece as planned, and no class on a free day."""
    fewest = len(course_plan(SITE, unit).pieces)
    told = {field: getattr(delivery, field) for field in delivery.__dataclass_fields__}
    asked = Delivery(**(told | {"hours": data.draw(st.integers(fewest, 1000))}))
    plan = course_plan(SITE, unit, asked)
    taught, planned = Counter[tuple[str, str, str]](), Counter[tuple[str, str, str]]()
    for day in plan.days:
        for lesson in day.lessons:
            taught[lesson.code, lesson.name, lesson.kind] += lesson.hours  # type: ignore[assignment]
    for piece in plan.pieces:
        for kind in ("theory", "practice"):
            planned[piece.code, piece.name, kind] += getattr(piece, kind)
    assert +taught == +planned
    assert sum(taught.values()) == plan.hours == asked.hours
    assert [day.date for day in plan.days] == sorted({day.date for day in plan.days})
    _assert_free(asked, {day.date for day in plan.days})
    calendar = read_calendar(asked)
    for day, (on, sessions) in zip(plan.days[:-1], calendar.teaching_days(), strict=False):
        assert (day.date, 2 * day.hours) == (on.isoformat(), sum(session.halves for session in sessions))


def _assert_free(asked: Delivery, taught: set[str]) -> None:
    """No class on public holidays and days without class, unless they are made up."""
    free = {on.isoformat() for on in read_days(asked.no_class)}
    if asked.holidays == "china":
        free |= set(public_holidays().days)
    assert not (free - set(asked.make_up)) & taught
