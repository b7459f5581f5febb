"""What is taught on which day: the units of a course in their order, spread over days of so many class hours."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

from occstd.model import Delivery, Record, record

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_DAYS_OF_WEEK = 7
_SCHOOL_WEEK = 5

Kind = Literal["theory", "practice"]


@record
class Lesson(Record):
    """Class hours of one unit and one kind."""

    code: str
    """Outcome code of the unit."""
    name: str
    """Name of the unit, in the language of the file."""
    kind: Kind
    """Theory or practice."""
    hours: int
    """Class hours of it on the day."""


@record
class Day(Record):
    """A day of teaching."""

    number: int
    """From 1, over the whole course."""
    week: int
    """From 1; with dates, weeks run from Monday to Sunday."""
    date: str
    """Such as 2027-03-01; empty where the course has no start."""
    weekday: int | None
    """0 for Monday to 6 for Sunday; None where the course has no start."""
    lessons: tuple[Lesson, ...]
    """What is taught, in order."""

    @property
    def hours(self) -> int:
        """Class hours of the day: those a day has, on the last day what is left."""
        return sum(lesson.hours for lesson in self.lessons)


def spread(lessons: Sequence[Lesson], delivery: Delivery) -> tuple[Day, ...]:
    """Lessons in their order over as many days as they need; every day but the last is full, and no hour is lost.

    Raises:
        ValueError: if a day has no hours, a week not 1 to 7 days, or the start is no date.
    """
    if delivery.per_day < 1 or not 1 <= delivery.days_per_week <= _DAYS_OF_WEEK:
        raise ValueError("a day has at least one class hour, and a week 1 to 7 teaching days")
    days = list(_fill(lessons, delivery.per_day))
    dates: list[date | None] = [None] * len(days)
    if delivery.start:
        dates = list(_teaching_days(date.fromisoformat(delivery.start), delivery.days_per_week, len(days)))
    return tuple(
        Day(
            number=n + 1,
            week=_week(n, dates, delivery.days_per_week),
            date=on.isoformat() if on else "",
            weekday=on.weekday() if on else None,
            lessons=tuple(day),
        )
        for n, (day, on) in enumerate(zip(days, dates, strict=True))
    )


def _fill(lessons: Sequence[Lesson], per_day: int) -> Iterator[list[Lesson]]:
    day, left = list[Lesson](), per_day
    for lesson in lessons:
        hours = lesson.hours
        while hours:
            taught = min(hours, left)
            day.append(Lesson(code=lesson.code, name=lesson.name, kind=lesson.kind, hours=taught))
            hours, left = hours - taught, left - taught
            if not left:
                yield day
                day, left = [], per_day
    if day:
        yield day


def first_weekday(start: int, days_per_week: int) -> int:
    """Weekday on which the teaching days of a week begin, 0 for Monday; they follow one another without a gap.

    Five days or more begin on Monday if that takes in the weekday of the start; otherwise the days begin on the
    weekday of the start, or as much earlier as keeps them within one week.
    """
    if days_per_week >= _SCHOOL_WEEK and start < days_per_week:
        return 0
    return min(start, _DAYS_OF_WEEK - days_per_week)


def _teaching_days(start: date, days_per_week: int, count: int) -> Iterator[date]:
    first, on = first_weekday(start.weekday(), days_per_week), start
    while count:
        if first <= on.weekday() < first + days_per_week:
            yield on
            count -= 1
        on += timedelta(days=1)


def _week(index: int, dates: Sequence[date | None], days_per_week: int) -> int:
    on, start = dates[index], dates[0]
    if on is None or start is None:
        return index // days_per_week + 1
    monday = start - timedelta(days=start.weekday())
    return (on - monday).days // _DAYS_OF_WEEK + 1
