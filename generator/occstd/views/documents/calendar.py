"""On which days, and at which times, a course is taught: its week, days without class, days made up, public holidays.

The week is written in one line, such as `mon,wed,fri 18:30-20:45; sat 09:00-12:00,13:30-16:30`. Times have class hours
of so many minutes, in whole and half hours; what is left over is a break. `18:30-21:00=3` says the hours itself, and
`sat 6` gives hours alone. Of what speaks of a date, the first that does so holds: days made up, days without class,
public holidays, and last the weekday; a weekend day that is worked for a day off is taught as the weekday of that day.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple, NoReturn, get_args

from occstd.model.delivery import MOST_DAYS_OFF, MOST_PER_DAY, Weekday
from occstd.views.documents.holidays import HolidayTable, public_holidays

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from occstd.model.delivery import Schedule

WEEKDAYS: tuple[Weekday, ...] = get_args(Weekday)
"""Monday first, as everywhere here."""
NAMED = {"morning": "09:00-12:00", "afternoon": "13:30-16:30", "evening": "18:30-20:45"}
"""Sessions that need no times."""
_ONE, _SCHOOL_WEEK = timedelta(days=1), 5
_MONDAY = date(2001, 1, 1)
"""From here weeks are counted where a course has no start."""
_TIME = re.compile(r"([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)(?:=(\d{1,2})(\.5)?)?", re.ASCII)
_HOURS = re.compile(r"(\d{1,2})(\.5)?", re.ASCII)
_TYPED = str.maketrans("，；：、–—～", ",;:,---")
_GAPS = re.compile(r"\s*([,;])\s*|\s+")
_HALF = re.compile("[;；]")
_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


class CalendarError(ValueError):
    """What stands in a calendar and cannot be read; says what was found and what is expected."""

    def __init__(self, found: str, expected: str) -> None:
        super().__init__(f"{found}, expected {expected}")
        self.found, self.expected = found, expected


class Session(NamedTuple):
    """A part of a day in which there is class."""

    time: str
    """Such as 18:30-20:45; empty where the course gives hours alone."""
    halves: int
    """Half class hours."""


class Calendar(NamedTuple):
    """What a schedule says of days."""

    start: date
    dated: bool
    own_days: bool
    """Whether the schedule names its weekdays."""
    week: tuple[tuple[Session, ...], ...]
    """Sessions of each weekday, from Monday."""
    without: frozenset[date]
    made_up: Mapping[date, tuple[Session, ...]]
    table: HolidayTable | None

    def planned(self, on: date) -> tuple[Session, ...]:
        """Sessions that a day would have if it were no public holiday."""
        if on in self.made_up:
            return self.made_up[on]
        stands_for = self.table.working.get(on.isoformat()) if self.table else None
        return () if on in self.without else self.week[(date.fromisoformat(stands_for) if stands_for else on).weekday()]

    def is_holiday(self, on: date) -> bool:
        """Whether there is no class for a public holiday."""
        return self.table is not None and on.isoformat() in self.table.days and on not in self.made_up

    def teaching_days(self) -> Iterator[tuple[date, tuple[Session, ...]]]:
        """Days with class from the start on, without end, and their sessions."""
        on = self.start
        while True:
            if not self.is_holiday(on) and (sessions := self.planned(on)):
                yield on, sessions
            on += _ONE

    def lost(self, last: date) -> tuple[date, ...]:
        """Public holidays up to a day that take the place of class."""
        days = (self.start + n * _ONE for n in range((last - self.start).days + 1))
        return tuple(on for on in days if self.is_holiday(on) and self.planned(on))


def read_calendar(schedule: Schedule) -> Calendar:
    """The calendar of a schedule.

    Raises:
        CalendarError: for what cannot be read.
        ValueError: if a day has no hours, a week not 1 to 7 days, or the start is no date.
    """
    start = date.fromisoformat(schedule.start) if schedule.start else _MONDAY
    week = read_week(schedule, start.weekday())
    dated = schedule.start is not None
    return Calendar(
        start=start,
        dated=dated,
        own_days=bool(schedule.days) or " " in tidy(schedule.sessions),
        week=week,
        without=read_days(schedule.no_class) if dated else frozenset(),
        made_up=read_made_up(schedule.make_up, week, schedule.class_minutes) if dated else {},
        table=public_holidays() if dated and schedule.holidays == "china" else None,
    )


def read_week(schedule: Schedule, start: int = 0) -> tuple[tuple[Session, ...], ...]:
    """Sessions of each weekday, from Monday.

    Args:
        schedule: what says them; without weekdays they follow from days a week and the weekday of the start.
        start: weekday of the start, 0 for Monday.

    Raises:
        CalendarError: if the line of sessions cannot be read, or a day has too many hours.
        ValueError: if a day has no hours, or a week not 1 to 7 days.
    """
    if schedule.per_day < 1 or not 1 <= schedule.days_per_week <= len(WEEKDAYS):
        raise ValueError("a day has at least one class hour, and a week 1 to 7 teaching days")
    first = first_weekday(start, schedule.days_per_week)
    usual = [WEEKDAYS.index(day) for day in schedule.days] or range(first, first + schedule.days_per_week)
    week: list[tuple[Session, ...]] = [()] * len(WEEKDAYS)
    nameless = False
    for group in tidy(schedule.sessions).split(";"):
        days, _, times = group.rpartition(" ")
        nameless |= not days
        sessions = (
            _sessions(times, schedule.class_minutes) if schedule.sessions else (Session("", 2 * schedule.per_day),)
        )
        for day in _weekdays(days) if days else usual:
            if week[day]:
                raise CalendarError(f"{WEEKDAYS[day]} again", "each day once, its times side by side with a comma")
            week[day] = sessions
    if schedule.days and not nameless:
        raise CalendarError(f"{','.join(schedule.days)} beside sessions that name all their days", "one of the two")
    return tuple(week)


def first_weekday(start: int, days_per_week: int) -> int:
    """Weekday on which the teaching days of a week begin, 0 for Monday; they follow one another without a gap.

    Five days or more begin on Monday if that takes in the weekday of the start; otherwise the days begin on the
    weekday of the start, or as much earlier as keeps them within one week.
    """
    if days_per_week >= _SCHOOL_WEEK and start < days_per_week:
        return 0
    return min(start, len(WEEKDAYS) - days_per_week)


def tidy(text: str) -> str:
    """A line as it is read: small letters, narrow signs, no spaces but those between days and times."""
    return _GAPS.sub(lambda gap: gap[1] or " ", text.translate(_TYPED).strip().lower())


def _weekdays(text: str) -> list[int]:
    """Weekdays such as `mon,wed` or `mon-fri`."""
    days = list[int]()
    for part in text.split(","):
        first, _, last = part.partition("-")
        if first not in WEEKDAYS or (last or first) not in WEEKDAYS[WEEKDAYS.index(first) :]:
            raise CalendarError(f"the days {part[:40]!r}", f"days such as {','.join(WEEKDAYS)} or mon-fri")
        days += range(WEEKDAYS.index(first), WEEKDAYS.index(last or first) + 1)
    return days


def _sessions(text: str, minutes: int) -> tuple[Session, ...]:
    """Sessions such as `morning`, `09:00-12:00,13:30-16:30=3.5` or `6`."""
    found, end = list[Session](), -1
    if alone := _HOURS.fullmatch(text):
        found.append(Session("", 2 * int(alone[1]) + bool(alone[2])))
    for part in text.split(",") if not alone else ():
        match = _TIME.fullmatch(NAMED.get(part, part))
        if not match:
            _refuse_time(part, minutes)
        begins, ends = (60 * int(match[n]) + int(match[n + 1]) for n in (1, 3))
        most = 2 * (ends - begins) // minutes
        halves = 2 * int(match[5]) + bool(match[6]) if match[5] else most
        if begins <= end or not 1 <= halves <= most:
            _refuse_time(part, minutes)
        found.append(Session(match[0].partition("=")[0], halves))
        end = ends
    if not 1 <= (halves := sum(session.halves for session in found)) <= 2 * MOST_PER_DAY:
        raise CalendarError(f"{whole(halves)} class hours in {text[:40]!r}", f"half an hour to {MOST_PER_DAY} a day")
    return tuple(found)


def _refuse_time(part: str, minutes: int) -> NoReturn:
    raise CalendarError(
        f"the time {part[:40]!r}",
        f"{', '.join(NAMED)} or times in order such as 18:30-20:45, half a class hour ({minutes} minutes each) "
        "at least, perhaps with their hours: 18:30-21:00=3",
    )


def whole(halves: int) -> int | float:
    """Half hours as hours."""
    return halves / 2 if halves % 2 else halves // 2


def read_days(entries: tuple[str, ...]) -> frozenset[date]:
    """Days such as 2027-04-03 or 2027-05-01..2027-05-05. Raises CalendarError for others, or for too many."""
    days = set[date]()
    for entry in entries:
        first, _, last = entry.strip().partition("..")
        begins, ends = _day(first), _day(last or first)
        if not begins or not ends or not 0 <= (ends - begins).days < MOST_DAYS_OFF:
            raise CalendarError(f"the days {entry[:40]!r}", "a day such as 2027-04-03, or 2027-05-01..2027-05-05")
        days |= {begins + n * _ONE for n in range((ends - begins).days + 1)}
        if len(days) > MOST_DAYS_OFF:
            raise CalendarError("more days", f"at most {MOST_DAYS_OFF}")
    return frozenset(days)


def read_made_up(
    entries: tuple[str, ...], week: tuple[tuple[Session, ...], ...], minutes: int
) -> Mapping[date, tuple[Session, ...]]:
    """Days that have class beside those of the week, such as 2027-04-11, or 2027-04-11 09:00-12:00 with its times.

    Without times a day has the sessions of its weekday, or where that has none, of the first day of the week.
    """
    found = dict[date, tuple[Session, ...]]()
    for entry in entries:
        day, _, times = tidy(entry).partition(" ")
        on = _day(day)
        if on is None or on in found:
            raise CalendarError(f"the day {entry[:40]!r}", "a day such as 2027-04-11 or 2027-04-11 09:00-12:00, once")
        found[on] = _sessions(times, minutes) if times else week[on.weekday()] or next(filter(None, week))
    if len(found) > MOST_DAYS_OFF:
        raise CalendarError("more days", f"at most {MOST_DAYS_OFF}")
    return found


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if _DATE.fullmatch(text) else None
    except ValueError:
        return None


def told_apart(text: str) -> list[str]:
    """A teacher or a place as it is given: one for all lessons, or one for each kind with a semicolon between."""
    return [part.strip() for part in _HALF.split(text)]
