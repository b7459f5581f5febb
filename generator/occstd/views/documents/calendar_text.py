"""What is said of the calendar of a course: its week, and what its free days rest on."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from occstd.views.documents.calendar import Session, read_calendar, whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from occstd.model import Delivery
    from occstd.views.documents.calendar import Calendar
    from occstd.views.documents.days import Day, Lesson
    from occstd.views.site import Site


def week_text(site: Site, delivery: Delivery) -> str:
    """The week of a course: hours a day and days a week, or weekdays with their times and hours."""
    calendar, words = read_calendar(delivery), site.words
    if not calendar.own_days and not delivery.sessions:
        return words("cal_usual", per_day=delivery.per_day, per_week=delivery.days_per_week)
    names = words["sy_weekdays"].split("|")
    days = dict[tuple[Session, ...], list[str]]()
    for name, sessions in zip(names, calendar.week, strict=True):
        if sessions:
            days.setdefault(sessions, []).append(name)
    return words.clause_separator.join(
        words(
            "cal_group" if sessions[0].time else "cal_group_hours",
            days=words.list_separator.join(of),
            times=words.list_separator.join(spoken(session.time) for session in sessions),
            hours=whole(sum(session.halves for session in sessions)),
        )
        for sessions, of in days.items()
    )


def calendar_notes(site: Site, delivery: Delivery, days: Sequence[Day]) -> Iterator[str]:
    """Which days are free, and what is not known of them; nothing for a course without a start."""
    calendar, words = read_calendar(delivery), site.words
    if not calendar.dated or not days:
        return
    if calendar.table:
        yield from _holiday_notes(site, calendar, date.fromisoformat(days[-1].date))
    else:
        yield words["sy_days_dated"]
    for key in ("no_class", "make_up"):
        if entries := getattr(delivery, key):
            yield words(f"cal_{key}", days=words.list_separator.join(entries))


def _holiday_notes(site: Site, calendar: Calendar, last: date) -> Iterator[str]:
    words, table = site.words, calendar.table
    if table is None:
        return
    lost = [f"{table.days[on.isoformat()][site.language]} {day_text(site, on)}" for on in calendar.lost(last)]
    if lost:
        yield words("cal_lost", days=words.list_separator.join(lost))
    years = range(calendar.start.year, last.year + 1)
    listed = [year for year in years if table.years[0] <= year <= table.years[1]]
    for key, told in (
        ("cal_unannounced", [year for year in listed if year not in table.announced]),
        ("cal_unknown", [year for year in years if year not in listed]),
    ):
        if told:
            yield words(key, years=words.list_separator.join(map(str, told)), source=table.source)


def day_text(site: Site, on: date) -> str:
    """A date with its weekday."""
    return site.words("sy_date_weekday", date=on.isoformat(), weekday=weekday_name(site, on.weekday()))


def weekday_name(site: Site, weekday: int | None) -> str:
    """What a weekday is called, 0 for Monday; nothing for None."""
    return "" if weekday is None else site.words["sy_weekdays"].split("|")[weekday]


def cards_text(site: Site, lesson: Lesson) -> str:
    """The cards by which a lesson is practised, for what stands below its name; nothing where there are none."""
    cards = site.words.list_separator.join(lesson.cards)
    return site.words("tt_card", names=cards) if cards else ""


def spoken(time: str) -> str:
    """A time as it is printed, with the dash between its ends."""
    return time.replace("-", "–")
