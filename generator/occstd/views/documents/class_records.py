"""The records of a class (培训班教学台账): roll, attendance by week, teacher's log, marks; to print and to fill in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from occstd.views.blocks import Block, Cell, Heading, Prose, Table
from occstd.views.documents.calendar_text import spoken, weekday_name
from occstd.views.documents.document import Section
from occstd.views.documents.plan import course_plan
from occstd.views.documents.syllabus import course_document
from occstd.views.documents.syllabus_fill import empty_table, fill_fields
from occstd.views.documents.timetable import course_lines, held_sessions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.model import Delivery
    from occstd.views.documents.document import Document
    from occstd.views.documents.planned import PlanFile
    from occstd.views.documents.timetable import HeldSession
    from occstd.views.site import Site, Unit

LEARNERS = 40
"""Rows for learners, so that the largest usual class fits; those left over stay empty."""
_NUMBERS = range(1, LEARNERS + 1)
_FEW = 5
"""Most sessions of a week beside which learners stand in two columns."""
LOW = "low"
"""Style of tables whose rows are low, so that a page holds a class."""
ROLL = (
    ("sy_person", 10),
    ("records_sex", 5),
    ("records_id", 18),
    ("records_education", 9),
    ("records_person_kind", 10),
    ("records_employer", 20),
    ("records_phone", 12),
    ("el_q_cert", 11),
)
"""Columns of the roll after the number, with their widths in per cent."""


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
    words, plan, kind = site.words, course_plan(site, unit, delivery), "document_class-records"
    lines, held = course_lines(site, plan, delivery), held_sessions(plan)
    base = course_document(site, unit, delivery, logo, kind=kind, note="records_note", lines=lines)
    parts = (
        (words["plan_particulars"], _particulars(site, delivery)),
        (words["records_roll"], _roll(site)),
        *_attendance(site, held),
        (words["records_log"], _log(site, held)),
        (words["records_marks"], _marks(site, plan)),
    )
    return replace(
        base,
        sections=tuple(
            Section(
                heading=Heading(text=name, anchor=f"part-{n}", depth=1),
                blocks=tuple(blocks),
                new_page=n > 0,
                head=f"{name} · {base.head[1]}",
            )
            for n, (name, blocks) in enumerate(parts)
        ),
        landscape=True,
    )


def when(site: Site, session: HeldSession) -> tuple[str, str]:
    """Date with weekday, or the number of the session where there are no dates; and its time."""
    day = session.day
    on = day.date[5:] if day.date else f"{site.words['records_session']} {session.number}"
    return f"{on} {weekday_name(site, day.weekday)}".strip(), spoken(session.time)


def _particulars(site: Site, delivery: Delivery) -> Iterator[Block]:
    people = (
        ("plan_head", "line", ""),
        ("plan_contact", "line", ""),
        ("sy_site", "line", delivery.place),
        ("plan_learners", "line", ""),
    )
    yield fill_fields(site, people)


def _roll(site: Site) -> Iterator[Block]:
    heads = ("records_n", *(word for word, _ in ROLL))
    yield _by_learner(
        site.words["records_roll"], tuple(site.words[head] for head in heads), (7, *(width for _, width in ROLL))
    )


def _by_learner(caption: str, heads: tuple[str, ...], widths: tuple[int, ...]) -> Table:
    """A row for each learner, with its number and room below the other heads."""
    return Table(
        caption=caption, head=heads, rows=tuple(_numbered(n, len(heads)) for n in _NUMBERS), style=LOW, widths=widths
    )


def _numbered(name: int | str, columns: int) -> tuple[Cell, ...]:
    return (Cell(text=str(name)), *(Cell(fill="space") for _ in range(columns - 1)))


def _attendance(site: Site, held: tuple[HeldSession, ...]) -> Iterator[tuple[str, tuple[Block, ...]]]:
    """A table for each week; learners stand in two columns where a week has few sessions, so that a page holds it."""
    words = site.words
    for week in dict.fromkeys(session.day.week for session in held):
        mine = [session for session in held if session.day.week == week]
        first, last = mine[0].day.date, mine[-1].day.date
        title = words("records_week" if first else "records_week_undated", n=week, first=first, last=last)
        heads = (words["records_n"], words["sy_person"], *(" ".join(filter(None, when(site, one))) for one in mine))
        beside = 2 if len(mine) <= _FEW else 1
        down = LEARNERS // beside
        rows = [
            tuple(cell for column in range(beside) for cell in _numbered(n + column * down, len(heads)))
            for n in _NUMBERS[:down]
        ]
        teacher = (Cell(), Cell(text=words["adapt_teacher"]), *(Cell(fill="space") for _ in mine))
        rows.append((*teacher, *(Cell() for _ in range(len(heads) * (beside - 1)))))
        widths = (9, 17, *(max(8, 74 // len(mine)) for _ in mine)) * beside
        yield title, (Table(caption=title, head=heads * beside, rows=tuple(rows), style=LOW, widths=widths),)


def _log(site: Site, held: tuple[HeldSession, ...]) -> Iterator[Block]:
    words = site.words
    yield Prose(text=words["records_log_text"])
    rows = tuple(
        (
            Cell(text=str(session.number), numeric=True),
            Cell(text=when(site, session)[0], note=spoken(session.time)),
            Cell(text=content(site, session)),
            Cell(text=str(session.hours), numeric=True),
            *(Cell(fill="space") for _ in range(4)),
        )
        for session in held
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


def content(site: Site, session: HeldSession) -> str:
    """What is taught in a session, with its kind and hours where there is more than one thing."""
    words = site.words
    told = (f"{x.code} {x.name} ({words[f'sy_{x.kind}']} {x.hours})" for x in session.lessons)
    return words.clause_separator.join(told)


def _marks(site: Site, plan: PlanFile) -> Iterator[Block]:
    words = site.words
    yield Prose(text=marks_text(site, plan))
    modules = [words("records_module", n=module.number) for module in plan.modules if module.number]
    tail = [words[key] for key in ("records_theory", "records_skills", "records_result", "records_signed")]
    heads = (words["records_n"], words["sy_person"], words["records_rate"], *modules, *tail)
    each = max(4, (100 - 5 - 12 - 9 - 4 * 9) // max(1, len(modules)))
    yield _by_learner(words["records_marks"], heads, (7, 12, 9, *(each for _ in modules), 9, 9, 9, 9))
    yield empty_table(site, "signature", ("plan_head", "sy_approver", "date"), ((),), (36, 36, 28))


def marks_text(site: Site, plan: PlanFile) -> str:
    """What marks are for, and which module has which number."""
    words = site.words
    names = (words("sy_module_n", n=module.number, name=module.name) for module in plan.modules if module.number)
    return words("records_marks_text", modules=words.clause_separator.join(names))
