"""The timetable as sheets to edit: dates follow the first day, the weekdays of each kind of day, and the days off.

Days with the same sessions are of one kind, so that a day that moves stays on a weekday with as many hours. A date is
the next of its kind after the day before that is not off, or the next further day with class, whichever comes first.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from occstd.views.documents.books import Column, Formula, Sheet
from occstd.views.documents.calendar import read_calendar, whole
from occstd.views.documents.calendar_text import day_text, spoken
from occstd.views.documents.days import given_for
from occstd.views.documents.timetable import slots

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from occstd.model import Delivery
    from occstd.views.documents.books import Value
    from occstd.views.documents.calendar import Calendar, Session
    from occstd.views.documents.days import Day
    from occstd.views.documents.planned import PlanFile
    from occstd.views.site import Site

CODE, THEORY, PRACTICE = 6, 8, 9
"""Columns of the timetable that other sheets add up by."""
_TOP = 5
"""Number of the first row below the heads of a sheet, as formulas count."""
_ROOM, _AHEAD, _ONE = 24, 366, timedelta(days=1)
"""Empty rows for further days off; days after the last for which public holidays are listed; a day."""
_WEEK = 7
_NEVER = 2958465
"""The last date that a workbook knows; for a kind of day that no weekday has, and for want of further days."""


def timetable_sheets(site: Site, plan: PlanFile, delivery: Delivery, first: int) -> tuple[Sheet, ...]:
    """Timetable, days of class, days off.

    Args:
        site: the standard in the language of the sheets.
        plan: the plan of the course.
        delivery: what the training body says of the course.
        first: place of the timetable among the sheets of the workbook, from 0.
    """
    calendar = read_calendar(delivery)
    kinds = list(dict.fromkeys(filter(None, (*calendar.week, *_sessions(calendar, plan.days)))))
    names = (f"{{{first}}}", f"{{{first + 1}}}", f"{{{first + 2}}}")
    return (
        _timetable(site, plan, delivery, _Dates(calendar, kinds, names, plan.days)),
        _days_of_class(site, calendar, kinds, plan),
        _days_off(site, calendar, plan),
    )


def _sessions(calendar: Calendar, days: Sequence[Day]) -> list[tuple[Session, ...]]:
    """Sessions of each day of the course."""
    taught = calendar.teaching_days()
    return [next(taught)[1] for _ in days]


class _Dates:
    """Formulas of the dates of a course."""

    def __init__(
        self, calendar: Calendar, kinds: list[tuple[Session, ...]], names: tuple[str, str, str], days: Sequence[Day]
    ) -> None:
        self._kinds = [kinds.index(sessions) for sessions in _sessions(calendar, days)]
        self._of_class, off = names[1], names[2]
        self.start = f"{self._of_class}!$B${_TOP}"
        self._off, self._further = f"{off}!$A${_TOP}:$A$999", f"{off}!$C${_TOP}:$C$999"

    def next(self, day: Day, before: str) -> Formula:
        """The date of a day whose day before stands in a cell; the first comes after the day before the start."""
        mask = f"{self._of_class}!$J${_TOP + 1 + self._kinds[day.number - 1]}"
        usual = f"IFERROR(WORKDAY.INTL({before},1,{mask},{self._off}),{_NEVER})"
        further = f'IFERROR(SMALL({self._further},COUNTIF({self._further},"<="&{before})+1),{_NEVER})'
        return Formula(text=f'IF({self.start}="","",MIN({usual},{further}))', value=day.date)


def _timetable(site: Site, plan: PlanFile, delivery: Delivery, dates: _Dates) -> Sheet:
    words = site.words
    heads = (
        ("sy_week", 6, "whole"),
        ("sy_day", 6, "whole"),
        ("date", 12, "date"),
        ("book_weekday", 8, "text"),
        ("tt_periods", 8, "text"),
        ("tt_time", 13, "text"),
        ("sy_code_head", 12, "text"),
        ("tt_content", 34, "text"),
        ("sy_theory", 8, "edited"),
        ("sy_practice", 8, "edited"),
        ("hours_short", 8, "whole"),
        ("cards", 30, "text"),
        ("book_trainer", 14, "write"),
        ("sy_site", 14, "write"),
        ("book_notes", 18, "write"),
    )
    summed = {"sy_theory", "sy_practice", "hours_short"}
    columns = tuple(
        Column(head=words[head], width=width, kind=kind, total=head in summed, adds=_adds(head))  # type: ignore[arg-type]
        for head, width, kind in heads
    )
    return Sheet(
        name=words["document_timetable"],
        origin="computed",
        text=words["book_days_text"],
        columns=columns,
        rows=tuple(_rows(site, plan, delivery, dates)),
        total=words["total"],
        target=((words["sy_course_hours"], plan.hours), words["book_difference"]) if plan.hours else None,
    )


def _adds(head: str) -> tuple[int, ...]:
    return (THEORY, PRACTICE) if head == "hours_short" else ()


def _rows(site: Site, plan: PlanFile, delivery: Delivery, dates: _Dates) -> Iterator[tuple[Value, ...]]:
    names = site.words["sy_weekdays"].split("|")
    row, first, before = _TOP, f"$C${_TOP}", f"{dates.start}-1"
    for day in plan.days:
        place = f"C{row}"
        for n, slot in enumerate(slots((day,))):
            cell, lesson = f"C{row}", slot.lesson
            on = dates.next(day, before) if n == 0 else Formula(text=place, value=day.date)
            chosen = ",".join(f'"{name}"' for name in names)
            named = names[day.weekday] if day.date and day.weekday is not None else ""
            week = f"INT(({cell}-{first}+WEEKDAY({first},2)-1)/{_WEEK})+1"
            yield (
                Formula(text=f'IF({cell}="",{day.week},{week})', value=day.week),
                day.number,
                on,
                Formula(text=f'IF({cell}="","",CHOOSE(WEEKDAY({cell},2),{chosen}))', value=named),
                "–".join(map(str, dict.fromkeys(slot.periods))),
                spoken(lesson.time),
                lesson.code,
                lesson.name,
                *(lesson.hours if lesson.kind == kind else None for kind in ("theory", "practice")),
                None,
                site.words.list_separator.join(lesson.cards) or None,
                *(given_for(text, lesson.kind) or None for text in (delivery.teacher, delivery.place)),
                None,
            )
            row += 1
        before = place


def _days_of_class(site: Site, calendar: Calendar, kinds: list[tuple[Session, ...]], plan: PlanFile) -> Sheet:
    words = site.words
    names = words["sy_weekdays"].split("|")
    start = calendar.start.isoformat() if calendar.dated else None
    rows: list[tuple[Value, ...]] = [(words["sy_first_day"], start, *(None,) * (_WEEK + 1))]
    for n, sessions in enumerate(kinds):
        marks = [1 if sessions == of else None for of in calendar.week]
        cells = ",".join(f'IF({chr(ord("C") + day)}{_TOP + 1 + n}=1,"0","1")' for day in range(_WEEK))
        mask = Formula(text=f"CONCATENATE({cells})", value="".join("0" if mark else "1" for mark in marks))
        times = words.list_separator.join(spoken(session.time) for session in sessions if session.time)
        hours = whole(sum(session.halves for session in sessions))
        rows.append((times or str(hours), hours, *marks, mask))
    columns = (
        Column(head=words["tt_day_kind"], width=30),
        Column(head=words["tt_value"], width=15, kind="date"),
        *(Column(head=name, width=7, kind="edited") for name in names),
        Column(head=words["tt_pattern"], width=12),
    )
    return Sheet(
        name=words["tt_calendar"],
        origin="fill_in",
        text=words["tt_calendar_text"],
        columns=columns,
        rows=tuple(rows),
    )


def _days_off(site: Site, calendar: Calendar, plan: PlanFile) -> Sheet:
    words = site.words
    last = date.fromisoformat(plan.days[-1].date) if calendar.dated and plan.days else None
    off, further = list(_off(site, calendar, last)), list(_further(site, calendar, last))
    rows = tuple(
        (*(off[n] if n < len(off) else (None, None)), *(further[n] if n < len(further) else (None, None)))
        for n in range(max(len(off), len(further)) + _ROOM)
    )
    columns = tuple(
        Column(head=words[head], width=width, kind=kind)  # type: ignore[arg-type]
        for head, width, kind in (
            ("tt_day_off", 14, "date"),
            ("tt_reason", 40, "write"),
            ("tt_extra_day", 24, "date"),
            ("tt_reason", 40, "write"),
        )
    )
    return Sheet(
        name=words["tt_days_off"],
        origin="fill_in",
        text=words["tt_days_off_text"],
        columns=columns,
        rows=rows,
    )


def _off(site: Site, calendar: Calendar, last: date | None) -> Iterator[tuple[Value, Value]]:
    """Days without class to a year after the last, with the reason."""
    for on in _span(calendar, last):
        usual, planned = calendar.week[on.weekday()], calendar.planned(on)
        if calendar.is_holiday(on) and calendar.table:
            yield on.isoformat(), calendar.table.days[on.isoformat()][site.language]
        elif (usual and planned != usual) or on in calendar.without:
            yield on.isoformat(), _reason(site, calendar, on)


def _further(site: Site, calendar: Calendar, last: date | None) -> Iterator[tuple[Value, Value]]:
    """Days with class that the weekdays alone would not give."""
    for on in _span(calendar, last):
        planned = calendar.planned(on)
        if (
            planned
            and not calendar.is_holiday(on)
            and (planned != calendar.week[on.weekday()] or on in calendar.made_up)
        ):
            yield on.isoformat(), _reason(site, calendar, on)


def _span(calendar: Calendar, last: date | None) -> Iterator[date]:
    return (calendar.start + n * _ONE for n in range((last - calendar.start).days + _AHEAD)) if last else iter(())


def _reason(site: Site, calendar: Calendar, on: date) -> str:
    stands_for = calendar.table.working.get(on.isoformat()) if calendar.table else None
    if stands_for and on not in calendar.made_up:
        return site.words("tt_stands_for", day=day_text(site, date.fromisoformat(stands_for)))
    return site.words["tt_own_day_off"]
