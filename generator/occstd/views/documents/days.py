"""What is taught on which day: the units of a course in their order, spread over the sessions of its calendar."""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Literal, get_args

from occstd.model import Record, record
from occstd.views.documents.calendar import WEEKDAYS, read_calendar, told_apart, whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from occstd.model.delivery import Schedule
    from occstd.views.documents.calendar import Session

Kind = Literal["theory", "practice"]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""The kinds of lessons, in the order in which a unit has them."""


@record
class Lesson(Record):
    """Class hours of one unit and one kind."""

    code: str
    """Outcome code of the unit."""
    name: str
    """Name of the unit, in the language of the file."""
    kind: Kind
    """Theory or practice."""
    hours: int | float
    """Class hours of it in one session, in whole or half hours."""
    time: str = ""
    """Time of the session, such as 18:30-20:45; empty where the course gives hours alone."""
    cards: tuple[str, ...] = ()
    """Names of the cards by which it is practised, in the language of the file; none for theory."""


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
    """0 for Monday to 6 for Sunday; None where the course has no start and names no weekdays."""
    lessons: tuple[Lesson, ...]
    """What is taught, in order."""

    @property
    def hours(self) -> int | float:
        """Class hours of the day: those its sessions have, on the last day what is left."""
        return sum(lesson.hours for lesson in self.lessons)


def given_for(text: str, kind: Kind) -> str:
    """The teacher or the place of lessons of a kind; nothing where none is given."""
    return told_apart(text)[-1 if kind == "practice" else 0]


def spread(lessons: Sequence[Lesson], schedule: Schedule) -> tuple[Day, ...]:
    """Lessons in their order over as many sessions as they need; all but the last are full, and no hour is lost.

    Raises:
        ValueError: if there is a fault in the calendar, or the start is no date.
    """
    calendar, days, left = read_calendar(schedule), list[Day](), deque(_halves(lessons))
    teaching_days, monday = calendar.teaching_days(), None
    while left:
        on, sessions = next(teaching_days)
        monday = monday or on - timedelta(days=on.weekday())
        taught = tuple(lesson for session in sessions for lesson in _fill(left, session))
        days.append(
            Day(
                number=len(days) + 1,
                week=(on - monday).days // len(WEEKDAYS) + 1,
                date=on.isoformat() if calendar.dated else "",
                weekday=on.weekday() if calendar.dated or calendar.own_days else None,
                lessons=taught,
            )
        )
    return tuple(days)


def _halves(lessons: Sequence[Lesson]) -> Iterator[tuple[Lesson, int]]:
    return ((lesson, int(2 * lesson.hours)) for lesson in lessons if lesson.hours)


def _fill(left: deque[tuple[Lesson, int]], session: Session) -> Iterator[Lesson]:
    """What is taught in a session; it is taken off what is left."""
    room = session.halves
    while room and left:
        lesson, halves = left.popleft()
        taught = min(room, halves)
        room -= taught
        if halves > taught:
            left.appendleft((lesson, halves - taught))
        yield replace(lesson, hours=whole(taught), time=session.time)
