"""Timetables as iCalendar (RFC 5545). Times are China's, written in UTC, so that every program shows the same."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from icalendar import Calendar, Event

from occstd.render.printed import PrintError, legible

if TYPE_CHECKING:
    from occstd.views.documents.timetable import Agenda
    from occstd.views.documents.timetable import Event as Planned

_CHINA = "+08:00"


def calendar(agenda: Agenda) -> bytes:
    """The sessions of a course as iCalendar; the same course gives the same bytes.

    Raises:
        PrintError: if the course has no start, and so no dates.
    """
    if not agenda.events:
        raise PrintError(f"{agenda.title} has no dates; a calendar needs the first day of the course")
    made = Calendar()
    made.add("prodid", "-//occstd//timetable//EN")
    made.add("version", "2.0")
    made.add("x-wr-calname", _line(agenda.title))
    stamp = datetime.fromisoformat(f"{agenda.foot.date}T00:00Z")
    for planned in agenda.events:
        made.add_component(_event(agenda, planned, stamp))
    return bytes(made.to_ical())


def _line(text: str) -> str:
    """A text on one line."""
    return " ".join(legible(text).split())


def _event(agenda: Agenda, planned: Planned, stamp: datetime) -> Event:
    event, on = Event(), date.fromisoformat(planned.date)
    event.add("uid", f"{planned.date}-{planned.time.replace(':', '') or 'day'}-{agenda.uid}@occstd")
    event.add("dtstamp", stamp)
    if planned.time:
        for key, moment in zip(("dtstart", "dtend"), planned.time.split("-"), strict=True):
            event.add(key, datetime.fromisoformat(f"{planned.date}T{moment}{_CHINA}").astimezone(UTC))
    else:
        event.add("dtstart", on)
        event.add("dtend", on + timedelta(days=1))
    event.add("summary", _line(planned.title))
    if planned.place:
        event.add("location", _line(planned.place))
    event.add("description", legible("\n".join((*planned.lines, agenda.foot.notice))))
    return event
