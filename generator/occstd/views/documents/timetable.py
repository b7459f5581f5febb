"""The timetable (课程表) of a course: what is taught in which session, for printing and as events."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from occstd.model import Delivery, Record, record
from occstd.views.blocks import Block, Cell, Note, Prose, Table
from occstd.views.documents.calendar_text import calendar_notes, cards_text, day_text, spoken, weekday_name
from occstd.views.documents.days import given_for
from occstd.views.documents.listing import syllabus_page_path
from occstd.views.documents.plan import course_plan
from occstd.views.documents.syllabus import course_document, dates_text, foot, hours_text, length_text
from occstd.views.documents.syllabus_standard import section

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.views.documents.days import Day, Lesson
    from occstd.views.documents.document import Document, Foot
    from occstd.views.documents.planned import PlanFile
    from occstd.views.site import Site, Unit


@record
class Slot(Record):
    """What is taught of one unit and kind in one session: a row of the timetable."""

    day: Day
    lesson: Lesson
    periods: tuple[int, int]
    """First and last class hour of the day that it takes, from 1; half an hour takes part of one."""


@record
class Event(Record):
    """A session in a calendar; a whole day where the course gives no times."""

    date: str
    time: str
    """Such as 18:30-20:45; empty for a whole day."""
    title: str
    lines: tuple[str, ...]
    """What is taught, in order, with its cards and teacher."""
    place: str = ""
    """Where; empty where the course does not say."""


@record
class Agenda(Record):
    """The sessions of a course for a calendar program."""

    language: str
    title: str
    uid: str
    """What tells its events from those of other courses."""
    events: tuple[Event, ...]
    foot: Foot


def slots(days: tuple[Day, ...]) -> Iterator[Slot]:
    """The rows of the timetable. A session begins with a class hour of its own."""
    for day in days:
        halves, time = 0, ""
        for lesson in day.lessons:
            if lesson.time != time:
                halves, time = halves + halves % 2, lesson.time
            end = halves + int(2 * lesson.hours)
            yield Slot(day=day, lesson=lesson, periods=(halves // 2 + 1, (end + 1) // 2))
            halves = end


@record
class HeldSession(Record):
    """A session of the course, with what is taught in it."""

    number: int
    """From 1, over the whole course."""
    day: Day
    time: str
    """Such as 18:30-20:45; empty where the course gives hours alone."""
    lessons: tuple[Lesson, ...]

    @property
    def hours(self) -> int | float:
        """Class hours of the session."""
        return sum(lesson.hours for lesson in self.lessons)


def held_sessions(plan: PlanFile) -> tuple[HeldSession, ...]:
    """The sessions of a course, in order."""
    found: dict[tuple[int, str], tuple[Day, list[Lesson]]] = {}
    for day in plan.days:
        for lesson in day.lessons:
            found.setdefault((day.number, lesson.time), (day, []))[1].append(lesson)
    return tuple(
        HeldSession(number=n, day=day, time=time, lessons=tuple(lessons))
        for n, ((_, time), (day, lessons)) in enumerate(found.items(), start=1)
    )


def piece_dates(plan: PlanFile) -> dict[str, tuple[str, str]]:
    """First and last day of each code, without their year; nothing for a course without a start."""
    found = dict[str, list[str]]()
    for day in plan.days:
        for lesson in day.lessons if day.date else ():
            found.setdefault(lesson.code, []).append(day.date[5:])
    return {code: (days[0], days[-1]) for code, days in found.items()}


def timetable_document(site: Site, unit: Unit, delivery: Delivery, logo: bytes = b"") -> Document:
    """The timetable of a unit's course, for printing.

    Args:
        site: the standard in the language of the timetable.
        unit: a unit that has requirements.
        delivery: what the training body says of its course.
        logo: picture of the training body.

    Raises:
        ValueError: if there are fewer hours than units, or a fault in the calendar.
    """
    plan, kind = course_plan(site, unit, delivery), "document_timetable"
    lines = course_lines(site, plan, delivery)
    return replace(
        course_document(site, unit, delivery, logo, kind=kind, note="tt_unofficial", lines=lines),
        sections=(section(site, kind, _blocks(site, plan, delivery), "computed"),),
        landscape=True,
    )


def course_lines(site: Site, plan: PlanFile, delivery: Delivery) -> Iterator[tuple[str, str]]:
    """What a document about a course says of it on its first page, as labels and texts."""
    words = site.words
    if delivery.name:
        yield words["adapt_course_name"], delivery.name
    if not plan.days:
        return
    yield words["sy_course_hours"], hours_text(site, plan, delivery)
    if plan.days[0].date:
        yield words["sy_dates"], dates_text(site, plan)
    yield words["sy_length"], length_text(site, plan, delivery)


def _blocks(site: Site, plan: PlanFile, delivery: Delivery) -> Iterator[Block]:
    words, days = site.words, plan.days
    if not days:
        yield Note(text=words["sy_no_days"])
        return
    yield from (Prose(text=text) for text in calendar_notes(site, delivery, days))
    rows = tuple(_row(site, slot, delivery) for slot in slots(days))
    timed = any(lesson.time for day in days for lesson in day.lessons)
    head = ["sy_week", "date" if days[0].date else "sy_day", "tt_periods", "tt_time", "tt_content"]
    head += ["kind", "hours_short", "book_trainer", "sy_site"]
    widths = [5, 14, 7, 11, 31, 7, 6, 9, 10]
    if not timed:
        del head[3]
        room = widths.pop(3)
        widths[3] += room
        rows = tuple(row[:3] + row[4:] for row in rows)
    yield Table(
        caption=words["document_timetable"],
        head=tuple(words[key] for key in head),
        rows=rows,
        foot=(
            Cell(text=words["total"], head=True),
            *(Cell() for _ in head[1:-3]),
            Cell(text=str(plan.hours), numeric=True),
            Cell(),
            Cell(),
        ),
        style="timetable",
        widths=tuple(widths),
    )


def _row(site: Site, slot: Slot, delivery: Delivery) -> tuple[Cell, ...]:
    day, lesson = slot.day, slot.lesson
    known = (given_for(text, lesson.kind) for text in (delivery.teacher, delivery.place))
    return (
        Cell(text=str(day.week), numeric=True),
        Cell(text=day_text(site, date.fromisoformat(day.date)) if day.date else _undated(site, day)),
        Cell(text="–".join(map(str, dict.fromkeys(slot.periods))), numeric=True),
        Cell(text=spoken(lesson.time)),
        Cell(text=f"{lesson.code} {lesson.name}".strip(), note=cards_text(site, lesson)),
        Cell(text=site.words[f"sy_{lesson.kind}"]),
        Cell(text=str(lesson.hours), numeric=True),
        *(Cell(text=text) if text else Cell(fill="space") for text in known),
    )


def _undated(site: Site, day: Day) -> str:
    """Number of a day, with its weekday where the course names weekdays."""
    return f"{day.number} {weekday_name(site, day.weekday)}".strip()


def agenda(site: Site, unit: Unit, delivery: Delivery, uid: str) -> Agenda:
    """The sessions of a course as events; none where it has no start.

    Args:
        site: the standard in the language of the events.
        unit: a unit that has requirements.
        delivery: what the training body says of its course.
        uid: what tells its events from those of other courses.
    """
    words, plan = site.words, course_plan(site, unit, delivery)
    name, held = f"{site.unit_name(unit)} {delivery.name}".strip(), held_sessions(plan) if delivery.start else ()
    return Agenda(
        language=site.language,
        title=words("document_title", kind=words["document_timetable"], name=name),
        uid=uid,
        events=tuple(_event(site, session, delivery, name) for session in held),
        foot=foot(site, syllabus_page_path(unit), (unit,)),
    )


def _event(site: Site, session: HeldSession, delivery: Delivery, name: str) -> Event:
    separator = site.words.list_separator
    places = dict.fromkeys(given_for(delivery.place, lesson.kind) for lesson in session.lessons)
    return Event(
        date=session.day.date,
        time=session.time,
        title=f"{separator.join(dict.fromkeys(x.name for x in session.lessons))} · {name}",
        lines=tuple(line for lesson in session.lessons for line in _event_lines(site, lesson, delivery)),
        place=separator.join(filter(None, places)),
    )


def _event_lines(site: Site, lesson: Lesson, delivery: Delivery) -> Iterator[str]:
    words, named = site.words, f"{lesson.code} {lesson.name}".strip()
    yield words("tt_event_line", name=named, kind=words[f"sy_{lesson.kind}"], hours=lesson.hours)
    if cards := cards_text(site, lesson):
        yield cards
    if teacher := given_for(delivery.teacher, lesson.kind):
        yield f"{words['book_trainer']}{words.label_separator}{teacher}"
