"""What a training body may ask for: courses that the standard has, hours that suffice, a week that can be taught."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import TYPE_CHECKING

from occstd.checks import Finding
from occstd.model import COURSE_PARTS, Course
from occstd.model.delivery import (
    FEWEST_MINUTES,
    LONGEST_COURSE_NAME,
    LONGEST_NAME,
    MOST_DAYS_PER_WEEK,
    MOST_HOURS,
    MOST_MINUTES,
    MOST_PER_DAY,
    YEARS_AWAY,
)
from occstd.model.drawable import first_undrawable
from occstd.views.documents.calendar import CalendarError, read_days, read_made_up, read_week, told_apart
from occstd.views.documents.days import KINDS
from occstd.views.documents.hours import loads
from occstd.views.documents.plan import least_reason
from occstd.words import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from occstd.model import TrainingBody
    from occstd.problems import Path
    from occstd.views.site import Site, Unit

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_NAME = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_NEVER_SHOWN = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
"""Unicode categories of characters that cannot be seen, or that change how others are read."""

_DRAWN = "characters that the fonts of the PDF have; other formats bring none"
_DIVIDER = "\u180e"
"""What divides the last vowel of a Mongolian word cannot be seen, but is a part of the word."""


def known_units(site: Site) -> dict[tuple[str | None, int | None], Unit]:
    """The units that have requirements, by slug of the direction and number of the level."""
    return {(u.direction.slug if u.direction else None, u.number): u for u in site.units if u.functions}


def course_name(unit: Unit, course: Course) -> str:
    """Name of a course's files without language and ending: the unit's, with hours, start and own name if given."""
    parts = [unit.slug, f"{course.hours}h" if course.hours else "", course.start or "", course.name]
    return "-".join(part for part in parts if part)


def check_body(site: Site, body: TrainingBody, today: str) -> Iterator[Finding]:
    """What is wrong with what a training body asks for.

    Args:
        site: the standard, in any language.
        body: the training body with its courses.
        today: the day of asking, such as 2026-11-30; courses start within some years of it.

    Yields:
        A finding for each fault, at its path in the body.
    """
    yield from _check_shown(body.provider, body.formats, ("provider",), "provider-name")
    if not body.courses:
        yield Finding(("courses",), "wrong-type", "an empty list", "at least one course")
    yield from _check_lists(body)
    units, named = known_units(site), dict[str, int]()
    for n, course in enumerate(body.courses):
        path: Path = ("courses", n)
        yield from _check_course_name(course.name, path)
        yield from _check_teacher(course, body.formats, path)
        yield from _check_week(course, path)
        yield from _check_start(course, path, today)
        if "ics" in body.formats and course.start is None:
            yield Finding((*path, "start"), "course-start", "no start", "the first day, without which ics has no dates")
        unit = units.get((course.direction, course.level))
        if unit is None:
            yield _unknown(units, course, path)
            continue
        yield from _check_hours(site, unit, course, path)
        name = course_name(unit, course).casefold()
        if name in named:
            expected = "each course once, or with a name of its own"
            yield Finding(path, "course-repeated", f"the course {named[name] + 1} again", expected)
        named.setdefault(name, n)


def past_starts(body: TrainingBody, today: str) -> tuple[str, ...]:
    """Starts of courses that lie before the day of asking, in order: their syllabi are made as they once were."""
    return tuple(dict.fromkeys(course.start for course in body.courses if course.start and course.start < today))


def _check_shown(text: str, formats: tuple[str, ...], path: Path, rule: str) -> Iterator[Finding]:
    """What documents show as it was written can be seen and drawn, and is short."""
    hidden = next((c for c in text if unicodedata.category(c) in _NEVER_SHOWN and c != _DIVIDER), None)
    if hidden is not None:
        yield Finding(path, rule, f"the character U+{ord(hidden):04X}", "characters that can be seen")
    elif "pdf" in formats and (undrawable := first_undrawable(text)):
        yield Finding(path, rule, f"the character {undrawable} (U+{ord(undrawable):04X})", _DRAWN)
    if len(text) > LONGEST_NAME:
        yield Finding(path, rule, f"a name of {len(text)} characters", f"at most {LONGEST_NAME} characters")
    if text != text.strip():
        yield Finding(path, "text-space", "a space at the beginning or the end", "none")


def _check_teacher(course: Course, formats: tuple[str, ...], path: Path) -> Iterator[Finding]:
    for key in ("teacher", "place"):
        text = getattr(course, key)
        yield from _check_shown(text, formats, (*path, key), "course-teacher")
        parts = told_apart(text)
        if text and (len(parts) > len(KINDS) or not all(parts)):
            expected = "one, or two with a semicolon between, for theory and for practice"
            yield Finding((*path, key), "course-teacher", f"the {key} {text[:60]!r}", expected)


def _check_lists(body: TrainingBody) -> Iterator[Finding]:
    for key, values in (("languages", body.languages), ("formats", body.formats)):
        if not values:
            yield Finding((key,), "wrong-type", "an empty list", "at least one")
        for n, value in enumerate(values):
            if value in values[:n]:
                yield Finding((key, n), "course-repeated", f"{value} again", "each once")


def _check_week(course: Course, path: Path) -> Iterator[Finding]:
    for key, value, least, most, what in (
        ("per_day", course.per_day, 1, MOST_PER_DAY, "class hours a day"),
        ("days_per_week", course.days_per_week, 1, MOST_DAYS_PER_WEEK, "teaching days a week"),
        ("class_minutes", course.class_minutes, FEWEST_MINUTES, MOST_MINUTES, "minutes of a class hour"),
        ("practice", course.practice, 0, 100, "per cent of practice"),
    ):
        if value is not None and not least <= value <= most:
            yield Finding((*path, key), "course-week", f"{value} {what}", f"{least} to {most}")

    if course.per_day >= 1 and 1 <= course.days_per_week <= MOST_DAYS_PER_WEEK and course.class_minutes >= 1:
        yield from _check_calendar(course, path)


def _check_calendar(course: Course, path: Path) -> Iterator[Finding]:
    """What the lines about weekdays, times and free days cannot mean."""
    week = read_week(Course())
    readers: dict[str, Callable[[], object]] = {
        "sessions": lambda: read_week(course),
        "no_class": lambda: read_days(course.no_class),
        "make_up": lambda: read_made_up(course.make_up, week, course.class_minutes),
    }
    for key, read in readers.items():
        try:
            read()
        except CalendarError as error:
            yield Finding((*path, key), "course-calendar", error.found, error.expected)


def _check_course_name(name: str, path: Path) -> Iterator[Finding]:
    if name and (len(name) > LONGEST_COURSE_NAME or not _NAME.fullmatch(name)):
        found, most = f"the name {name[:60]!r}", f"at most {LONGEST_COURSE_NAME} letters, digits and single hyphens"
        yield Finding((*path, "name"), "course-name", found, most)


def _check_start(course: Course, path: Path, today: str) -> Iterator[Finding]:
    if course.start is None:
        return
    day, now = _day(course.start), date.fromisoformat(today)
    if day is None:
        yield Finding((*path, "start"), "course-start", f"the start {course.start[:40]!r}", "a day such as 2027-03-01")
    elif abs(day.year - now.year) > YEARS_AWAY:
        expected = f"a day from {now.year - YEARS_AWAY} to {now.year + YEARS_AWAY}"
        yield Finding((*path, "start"), "course-start", f"the start {day}", expected)


def _day(text: str) -> date | None:
    """A day that exists, written in full; None for anything else."""
    try:
        return date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None


def _check_hours(site: Site, unit: Unit, course: Course, path: Path) -> Iterator[Finding]:
    """There are hours enough for every unit and for what is kept; fewer than the least of the level are no fault."""
    least, units = site.hours(unit), sum(len(module.units) for module in loads(site, unit))
    most = max(MOST_HOURS, least.hours if least else 0)
    hours = course.hours if course.hours is not None else least.hours if least else most
    found = counted(hours, "hour|hours")
    if hours < units:
        yield Finding((*path, "hours"), "course-hours", found, f"at least {units}, one for each unit")
    elif hours > most:
        yield Finding((*path, "hours"), "course-hours", found, f"at most {most}")
    else:
        yield from _check_parts(course, hours - units, path)


def _check_parts(course: Course, room: int, path: Path) -> Iterator[Finding]:
    for part in COURSE_PARTS:
        kept = course.part_hours[part] or 0
        if not 0 <= kept <= room:
            expected = f"0 to {room}, so that each unit has an hour"
            yield Finding((*path, part), "course-hours", f"{kept} hours of {part.replace('_', ' ')}", expected)
        room = max(0, room - max(0, kept))


def few_hours(site: Site, body: TrainingBody) -> Iterator[str]:
    """What is to be said of courses that have fewer hours than the least of their level, with what that rests on."""
    units = known_units(site)
    for course in body.courses:
        unit = units[course.direction, course.level]
        least = site.hours(unit)
        if least and course.hours is not None and course.hours < least.hours:
            yield site.words("sy_too_few_hours", hours=course.hours, least=least.hours, reason=least_reason(site, unit))


def _unknown(units: dict[tuple[str | None, int | None], Unit], course: Course, path: Path) -> Finding:
    """What to say of a direction or a level that is not there, or whose requirements are missing."""
    levels = [number for slug, number in units if slug == course.direction and number is not None]
    if levels:
        found = "no level" if course.level is None else f"level {course.level}"
        known = ", ".join(map(str, levels))
        where = f" of {course.direction}" if course.direction else ""
        return Finding((*path, "level"), "level-set", f"{found}{where}", f"one of {known}")
    slugs = list(dict.fromkeys(slug for slug, _ in units if slug))
    if not slugs:
        return Finding((*path, "direction"), "unknown-reference", f"the direction {course.direction!r}", "no direction")
    found = f"the direction {course.direction!r}" if course.direction else "no direction"
    return Finding((*path, "direction"), "unknown-reference", found, f"one of {', '.join(slugs)}")
