"""Timetables of courses: what they say, in every format, read back by programs that are not ours."""

from __future__ import annotations

import html
import io
import itertools
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import docx
import icalendar
import pytest
from openpyxl import load_workbook

from documents import HOSTILE
from exported import standard_of
from occstd.model import Course, Delivery
from occstd.render.printed import PrintError
from occstd.render.printers import print_document
from occstd.render.workbook import workbook
from occstd.training.courses import course_name
from occstd.views.blocks import Cell, Table
from occstd.views.documents.plan import course_plan
from occstd.views.documents.syllabus import syllabus_document
from occstd.views.documents.timetable import agenda, slots, timetable_document
from occstd.views.documents.training_plan import training_plan
from occstd.views.documents.workbook import timetable_workbook
from occstd.views.site import Site
from occstd.words import LANGUAGES
from pdf_texts import pdf_texts
from test_calendar import EVENINGS

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from occstd.views.documents.document import Document
    from occstd.views.site import Unit

ADDRESS = "https://occstd.example"
HEADS = 4
"""Row of the heads of a sheet, as readers count."""


@pytest.fixture(scope="module", params=LANGUAGES)
def site(request: pytest.FixtureRequest) -> Site:
    """The standard in each language."""
    return Site(standard_of("internet-marketer"), request.param, address=ADDRESS)


def _unit(site: Site) -> Unit:
    return next(unit for unit in site.units if unit.key == "livestream-salesperson/4")


def _table(site: Site, delivery: Delivery) -> list[list[str]]:
    document = timetable_document(site, _unit(site), delivery)
    (table,) = [block for block in document.sections[0].blocks if type(block).__name__ == "Table"]
    return [[cell.text for cell in row] for row in table.rows]  # type: ignore[attr-defined]


def test_each_session_has_its_date_time_periods_and_hours(site: Site) -> None:
    """Rows follow the days of the plan; periods of a day follow one another without a gap, and hours sum up."""
    plan, rows = course_plan(site, _unit(site), EVENINGS), _table(site, EVENINGS)
    assert sum(float(row[6]) for row in rows) == 160
    assert {row[3] for row in rows} == {"18:30–20:45", "09:00–12:00", "13:30–16:30"}
    for day in plan.days:
        mine = [slot for slot in slots(plan.days) if slot.day == day]
        assert mine[0].periods[0] == 1
        assert all(a.periods[1] + 1 == b.periods[0] for a, b in itertools.pairwise(mine))
        assert mine[-1].periods[1] == day.hours
    assert rows[0][1] == site.words(
        "sy_date_weekday", date="2027-02-22", weekday=site.words["sy_weekdays"][:3].strip("|")
    )


def test_half_hours_take_part_of_a_period() -> None:
    """A session of an hour and a half takes two periods, and the next session begins with the third."""
    site = Site(standard_of("internet-marketer"), "en")
    delivery = Delivery(hours=104, sessions="mon 09:00-10:10,14:00-16:40=3.5")
    first = [slot for slot in slots(course_plan(site, _unit(site), delivery).days) if slot.day.number == 2]
    taken = {(slot.lesson.time, period) for slot in first for period in slot.periods}
    assert taken == {("09:00-10:10", 1), ("09:00-10:10", 2), ("14:00-16:40", 3), ("14:00-16:40", 6)}


def test_course_without_start_or_times_has_a_timetable(site: Site) -> None:
    """Days are counted where there are no dates, and there is no column for times where there are none."""
    rows = _table(site, Delivery(hours=104))
    assert len(rows[0]) == 8
    assert rows[0][:2] == ["1", "1"]
    assert _table(site, Delivery(hours=104, days=("sat",)))[0][1].startswith("1 ")
    (table,) = (
        b for b in timetable_document(site, _unit(site), Delivery(hours=104)).sections[0].blocks if isinstance(b, Table)
    )
    assert table.head[table.widths.index(max(table.widths))] == site.words["tt_content"]


def test_course_without_hours_has_no_table() -> None:
    """Where no hours are known it says so, in place of a table without rows."""
    site = Site(standard_of("livestream-commerce"), "zh", address=ADDRESS)
    (note,) = timetable_document(site, site.units[0], Delivery()).sections[0].blocks
    assert note.text == site.words["sy_no_days"]  # type: ignore[union-attr]
    assert workbook(timetable_workbook(site, site.units[0], Delivery()))


def _rows_of(document: Document) -> list[tuple[Cell, ...]]:
    return [
        row for part in document.sections for block in part.blocks if isinstance(block, Table) for row in block.rows
    ]


def test_practice_names_its_cards(site: Site) -> None:
    """Each lesson of practice has the names of its task's cards below its own, in timetable, week plan and calendar."""
    unit, told = _unit(site), "\n".join(event["description"] for event in _events(site, EVENINGS))
    codes = {piece.code: piece for piece in course_plan(site, unit, EVENINGS).pieces}
    week_plan = next(p for p in syllabus_document(site, unit, EVENINGS).sections if p.heading.anchor == "part-sy-days")
    for document, unit_column, practised in (
        (timetable_document(site, unit, EVENINGS), 4, lambda row: row[5].text == site.words["sy_practice"]),
        (replace(timetable_document(site, unit, EVENINGS), sections=(week_plan,)), 3, lambda row: row[5].text != "–"),
    ):
        noted = set()
        for row in _rows_of(document):
            piece = codes[row[unit_column].text.split()[0]]
            names = [site.say(card.name) for card in unit.cards if piece.id in card.tasks] if practised(row) else []
            expected = site.words("tt_card", names=site.words.list_separator.join(names)) if names else ""
            assert row[unit_column].note == expected
            noted.add(expected)
        assert len(noted) == 1 + len(unit.cards)
        assert all(note in told for note in noted)
    page = load_workbook(io.BytesIO(workbook(timetable_workbook(site, unit, EVENINGS))), data_only=True).worksheets[1]
    assert {row[11] for row in _rows(page) if row[11]} == {site.say(card.name) for card in unit.cards}


def test_teacher_and_place_are_given_once(site: Site) -> None:
    """What the course says of them stands in every row and event, for theory and practice as they are told apart."""
    delivery, unit = replace(EVENINGS, teacher="Li; Wang", place="Hall"), _unit(site)
    for row in _table(site, delivery):
        assert row[-2:] == ["Li" if row[5] == site.words["sy_theory"] else "Wang", "Hall"]
    assert all(row[-2:] == ["", ""] for row in _table(site, EVENINGS))
    page = load_workbook(io.BytesIO(workbook(timetable_workbook(site, unit, delivery))), data_only=True).worksheets[1]
    assert {(bool(row[9]), *row[12:14]) for row in _rows(page)} == {(False, "Li", "Hall"), (True, "Wang", "Hall")}
    events = _events(site, delivery)
    assert {event["location"] for event in events} == {"Hall"}
    assert all(f"{site.words['book_trainer']}{site.words.label_separator}" in event["description"] for event in events)
    assert not any("location" in event for event in _events(site, EVENINGS))
    planned = [row[-2:] for row in _rows_of(training_plan(site, unit, delivery)) if len(row) == 8]
    both = site.words.list_separator.join(("Li", "Wang"))
    assert {(place.text, teacher.text) for place, teacher in planned} == {
        ("Hall", "Li"),
        ("Hall", "Wang"),
        ("Hall", both),
    }


@pytest.mark.parametrize("form", ["pdf", "docx", "html"])
def test_printed_timetable_says_when_and_what(site: Site, form: str) -> None:
    """The last day, its time, the total, the class, what is free and what is not known stand in each format."""
    delivery = replace(EVENINGS, name="evening-class", provider="Nord & Co")
    content = print_document(timetable_document(site, _unit(site), delivery), form)
    last = course_plan(site, _unit(site), delivery).days[-1].date
    text = "".join(_text(content, form).split())
    for wanted in (last, "18:30–20:45", "160", "evening-class", "2027-04-05", "2027-05-01", "holidays0."):
        assert wanted in text


def _text(content: bytes, form: str) -> str:
    if form == "pdf":
        return "".join(pdf_texts(content))
    if form == "html":
        return html.unescape(content.decode())
    document = docx.Document(io.BytesIO(content))
    return "".join(node.text or "" for node in document.element.body.iter() if node.tag.endswith("}t"))


# iCalendar


def _events(site: Site, delivery: Delivery) -> list[Any]:
    content = print_document(agenda(site, _unit(site), delivery, "x"), "ics")
    assert content == print_document(agenda(site, _unit(site), delivery, "x"), "ics")
    return list(icalendar.Calendar.from_ical(content).walk("VEVENT"))


def test_calendar_has_each_session_at_its_time(site: Site) -> None:
    """Read back: one event for each session, at the time in China, with what is taught; each with an id of its own."""
    plan, events = course_plan(site, _unit(site), EVENINGS), _events(site, EVENINGS)
    planned = {(day.date, lesson.time) for day in plan.days for lesson in day.lessons}
    china = [event["dtstart"].dt + timedelta(hours=8) for event in events]
    assert {(f"{on:%Y-%m-%d}", f"{on:%H:%M}") for on in china} == {(on, time[:5]) for on, time in planned}
    assert events[0]["dtstart"].dt == datetime(2027, 2, 22, 10, 30, tzinfo=UTC)
    assert events[0]["dtend"].dt - events[0]["dtstart"].dt == timedelta(minutes=135)
    assert len({event["uid"] for event in events}) == len(events) == len(planned)
    told = "\n".join(event["description"] for event in events)
    assert all(unit.name in told for unit in plan.units)


def test_calendar_without_times_has_whole_days(site: Site) -> None:
    """A course that gives hours alone takes whole days."""
    delivery = Delivery(hours=104, start="2027-03-01")
    events = _events(site, delivery)
    assert [event["dtstart"].dt.isoformat() for event in events] == [
        day.date for day in course_plan(site, _unit(site), delivery).days
    ]
    assert events[0]["dtend"].dt == date(2027, 3, 2)


def test_calendar_needs_dates(site: Site) -> None:
    """Without a start there is nothing to put into a calendar, and it says so."""
    with pytest.raises(PrintError, match="needs the first day"):
        print_document(agenda(site, _unit(site), Delivery(hours=104), "x"), "ics")


def test_calendar_takes_text_as_text(site: Site) -> None:
    """What would begin a line or another event in the file is text."""
    events = _events(site, replace(EVENINGS, name=f"{HOSTILE}\r\nEND:VEVENT"))
    assert len(events) > 30
    assert "END:VEVENT" in events[0]["summary"]


# the workbook


def _rows(page: Worksheet) -> list[list[Any]]:
    """Rows of the timetable, up to the sums."""
    rows = [list(row) for row in page.iter_rows(min_row=HEADS + 1, values_only=True)]
    return [row for row in rows if row[7]]


def _dates(page: Worksheet) -> list[str]:
    """Dates of the days of class, each once."""
    return list(dict.fromkeys(f"{row[2]:%Y-%m-%d}" for row in _rows(page) if row[2]))


def test_workbook_has_the_dates_of_the_plan_as_formulas(site: Site) -> None:
    """Every date but the first day is a formula, with the date of the plan beside it; sums are checked."""
    content = workbook(timetable_workbook(site, _unit(site), EVENINGS))
    page = load_workbook(io.BytesIO(content), data_only=True).worksheets[1]
    assert _dates(page) == [day.date for day in course_plan(site, _unit(site), EVENINGS).days]
    written = load_workbook(io.BytesIO(content)).worksheets[1]
    assert all(str(row[n]).startswith("=") for row in _rows(written) for n in (0, 2, 3))
    sums = [[cell.value for cell in row] for row in page.iter_rows(min_row=HEADS + 1) if row[7].value is None]
    assert [row[10] for row in sums[:3]] == [160, 160, 0]


def test_workbook_dates_follow_first_day_and_days_off(as_pdf: Any) -> None:
    """Computed by LibreOffice: as planned; with another first day and another day off, as planned for them.

    In weeks of equal days that is the very plan; where days differ, a day that moves stays on one of its kind.
    """
    site = Site(standard_of("internet-marketer"), "en", address=ADDRESS)
    swaps = Delivery(
        hours=120, start="2026-02-09", days=("mon", "wed", "fri", "sat"), make_up=("2026-03-15 morning", "2026-03-17")
    )
    plain = Delivery(hours=104, start="2027-03-01", days=("tue", "thu"), per_day=4)
    moved = replace(plain, start="2027-03-30", no_class=("2027-04-08",))
    files = {
        "evenings.xlsx": workbook(timetable_workbook(site, _unit(site), EVENINGS)),
        "swaps.xlsx": workbook(timetable_workbook(site, _unit(site), swaps)),
        "moved.xlsx": workbook(timetable_workbook(site, _unit(site), plain)),
    }
    made = as_pdf({name: _edited(content, name == "moved.xlsx") for name, content in files.items()}, "xlsx")
    for name, delivery in (("evenings.xlsx", EVENINGS), ("swaps.xlsx", swaps), ("moved.xlsx", moved)):
        page = load_workbook(io.BytesIO(made[name]), data_only=True).worksheets[1]
        days = course_plan(site, _unit(site), delivery).days
        assert _dates(page) == [day.date for day in days], name
        weekdays = site.words["sy_weekdays"].split("|")
        assert {row[3] for row in _rows(page)} == {weekdays[day.weekday or 0] for day in days}


def _edited(content: bytes, change: bool) -> bytes:
    """The workbook without the values of its formulas, so that all are computed; perhaps with other days in it."""
    book, target = load_workbook(io.BytesIO(content)), io.BytesIO()
    if change:
        book.worksheets[2]["B5"] = datetime(2027, 3, 30)
        free = next(row for row in book.worksheets[3].iter_rows(min_row=HEADS + 1) if row[0].value is None)
        free[0].value = datetime(2027, 4, 8)
    book.save(target)
    return target.getvalue()


def test_names_of_files_tell_two_classes_apart(site: Site) -> None:
    """Two courses of the same direction, level and hours differ by their names."""
    course = Course(direction="livestream-salesperson", level=4, hours=160)
    names = {course_name(_unit(site), replace(course, name=name)) for name in ("", "day", "晚班A")}
    assert len(names) == 3
