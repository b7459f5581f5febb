"""The records of a class (培训班教学台账): roll, attendance by week, teacher's log, marks; to print and to fill in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from occstd.model import Record, record
from occstd.views.blocks import Block, Cell, Heading, Note, Prose, Table
from occstd.views.documents.calendar_text import day_text, spoken
from occstd.views.documents.syllabus import syllabus_document
from occstd.views.documents.syllabus_fill import empty_table, fill_fields
from occstd.views.documents.syllabus_standard import section
from occstd.views.documents.timetable import course_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.model import Delivery
    from occstd.views.documents.days import Day, Lesson
    from occstd.views.documents.document import Document, PlannedCourse
    from occstd.views.documents.planned import PlanFile
    from occstd.views.site import Site, Unit

LEARNERS = 40
"""Rows for learners: the largest class that a rule asks for that the project has seen (Tianjin, apprenticeships)."""
ROLL = (
    ("sy_person", 10),
    ("records_sex", 5),
    ("records_id", 18),
    ("records_education", 9),
    ("records_person_kind", 10),
    ("records_employer", 20),
    ("records_phone", 12),
    ("records_certificate", 11),
)
"""Columns of the roll after the number, with their widths in per cent."""


@record
class Sitting(Record):
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


def sittings(plan: PlanFile) -> tuple[Sitting, ...]:
    """The sessions of a course, in order."""
    found: dict[tuple[int, str], tuple[Day, list[Lesson]]] = {}
    for day in plan.days:
        for lesson in day.lessons:
            found.setdefault((day.number, lesson.time), (day, []))[1].append(lesson)
    return tuple(
        Sitting(number=n, day=day, time=time, lessons=tuple(lessons))
        for n, ((_, time), (day, lessons)) in enumerate(found.items(), start=1)
    )


def class_records(site: Site, unit: Unit, delivery: Delivery, logo: bytes = b"") -> Document:
    """The records of a unit's course.

    Args:
        site: the standard in the language of the records.
        unit: a unit that has requirements.
        delivery: what the training body says of its course.
        logo: picture of the training body.

    Raises:
        ValueError: if there are fewer hours than units, or a fault in the calendar.
    """
    words, base = site.words, syllabus_document(site, unit, delivery, logo)
    title = words("document_title", kind=words["document_class-records"], name=site.unit_name(unit))
    course: PlannedCourse = base.course  # type: ignore[assignment]
    plan, cover = course.plan, base.cover
    parts = {
        "records_roll": _roll(site),
        "records_attendance": _attendance(site, sittings(plan)),
        "records_log": _log(site, sittings(plan)),
        "records_marks": _marks(site, plan),
    }
    return replace(
        base,
        title=f"{site.say(site.standard.name)} · {title}",
        head=(base.head[0], title),
        cover=replace(
            cover,
            eyebrow=words["document_class-records"],
            lines=tuple(course_lines(site, course)),
            note=Note(text=words["records_note"]),
        ),
        sections=tuple(
            replace(section(site, word, blocks, "fill_in", new_page=n > 0), head=f"{words[word]} · {title}")
            for n, (word, blocks) in enumerate(parts.items())
        ),
        landscape=True,
        course=None,
    )


def when(site: Site, sitting: Sitting) -> tuple[str, str]:
    """Date with weekday, or the number of the session where there are no dates; and its time."""
    day = sitting.day
    on = day.date[5:] if day.date else f"{site.words['records_session']} {sitting.number}"
    weekday = "" if day.weekday is None else site.words["sy_weekdays"].split("|")[day.weekday]
    return f"{on} {weekday}".strip(), spoken(sitting.time)


def _roll(site: Site) -> Iterator[Block]:
    people = (("plan_head", "line", ""), ("sy_site", "line", ""))
    yield fill_fields(site, people)
    yield _by_learner(site, "records_roll", tuple(word for word, _ in ROLL), tuple(width for _, width in ROLL))


def _by_learner(site: Site, word: str, heads: tuple[str, ...], widths: tuple[int, ...]) -> Table:
    """A row for each learner, with room below each head, which is an interface word."""
    rows = ((Cell(text=str(n), numeric=True),) for n in range(1, LEARNERS + 1))
    return empty_table(site, word, ("records_n", *heads), rows, (5, *widths))


def _attendance(site: Site, held: tuple[Sitting, ...]) -> Iterator[Block]:
    words = site.words
    yield Prose(text=words["records_attendance_text"])
    for week in dict.fromkeys(sitting.day.week for sitting in held):
        mine = [sitting for sitting in held if sitting.day.week == week]
        first, last = mine[0].day.date, mine[-1].day.date
        key = "records_week" if first else "records_week_undated"
        title = words(key, n=week, first=first, last=last)
        yield Heading(text=title, anchor=f"week-{week}", depth=2)
        heads = tuple(" ".join(filter(None, when(site, sitting))) for sitting in mine)
        numbers = (*map(str, range(1, LEARNERS + 1)), words["records_teacher_row"])
        yield Table(
            caption=title,
            head=(words["records_n"], words["sy_person"], *heads),
            rows=tuple((Cell(text=n), *(Cell(fill="space") for _ in (0, *mine))) for n in numbers),
            style="fill",
            widths=(max(7, 20 // len(mine)), 14, *(max(1, 79 // len(mine)) for _ in mine)),
        )


def _log(site: Site, held: tuple[Sitting, ...]) -> Iterator[Block]:
    words = site.words
    yield Prose(text=words["records_log_text"])
    rows = tuple(
        (
            Cell(text=str(sitting.number), numeric=True),
            Cell(text=_day(site, sitting), note=spoken(sitting.time)),
            Cell(text=content(site, sitting)),
            Cell(text=str(sitting.hours), numeric=True),
            *(Cell(fill="space") for _ in range(4)),
        )
        for sitting in held
    )
    heads: tuple[str, ...] = ("records_session", "date", "tt_content", "hours_short")
    heads += ("records_present", "records_done", "book_trainer", "records_teacher_signature")
    yield Table(
        caption=words["records_log"],
        head=tuple(words[key] for key in heads),
        rows=rows,
        style="fill",
        widths=(5, 12, 27, 6, 9, 23, 9, 9),
    )


def _day(site: Site, sitting: Sitting) -> str:
    return day_text(site, date.fromisoformat(sitting.day.date)) if sitting.day.date else when(site, sitting)[0]


def content(site: Site, sitting: Sitting) -> str:
    """What is taught in a session, with its kind and hours where there is more than one thing."""
    words = site.words
    told = (f"{x.code} {x.name} ({words[f'sy_{x.kind}']} {x.hours})" for x in sitting.lessons)
    return words.clause_separator.join(told)


def _marks(site: Site, plan: PlanFile) -> Iterator[Block]:
    words = site.words
    yield Prose(text=marks_text(site, plan))
    modules = [words("records_module", n=module.number) for module in plan.modules if module.number]
    tail = [words[key] for key in ("records_theory", "records_skills", "records_result", "records_signed")]
    heads = (words["records_n"], words["sy_person"], words["records_rate"], *modules, *tail)
    rows = tuple(
        (Cell(text=str(n), numeric=True), *(Cell(fill="space") for _ in heads[1:])) for n in range(1, LEARNERS + 1)
    )
    each = max(4, (100 - 5 - 12 - 9 - 4 * 9) // max(1, len(modules)))
    yield Table(
        caption=words["records_marks"],
        head=heads,
        rows=rows,
        style="fill",
        widths=(5, 12, 9, *(each for _ in modules), 9, 9, 9, 9),
    )
    signed = (("plan_head", "signature", ""), ("sy_approver", "signature", ""), ("date", "date", ""))
    yield fill_fields(site, signed)


def marks_text(site: Site, plan: PlanFile) -> str:
    """What marks are for, and which module has which number."""
    words = site.words
    names = (words("sy_module_n", n=module.number, name=module.name) for module in plan.modules if module.number)
    return words("records_marks_text", modules=words.clause_separator.join(names))
