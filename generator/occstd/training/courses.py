"""What a training body may ask for: courses that the standard has, hours that suffice, a week that can be taught."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import TYPE_CHECKING

from occstd.checks import Finding
from occstd.model.delivery import LONGEST_NAME, MOST_DAYS_PER_WEEK, MOST_HOURS, MOST_PER_DAY, YEARS_AWAY
from occstd.model.drawable import first_undrawable
from occstd.views.documents.hours import loads
from occstd.words import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.model import Course, TrainingBody
    from occstd.problems import Path
    from occstd.views.site import Site, Unit

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_NEVER_SHOWN = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
"""Unicode categories of characters that cannot be seen, or that change how others are read."""

_DRAWN = "characters that the fonts of the PDF have; other formats bring none"
_DIVIDER = "\u180e"
"""What divides the last vowel of a Mongolian word cannot be seen, but is a part of the word."""


def known_units(site: Site) -> dict[tuple[str | None, int | None], Unit]:
    """The units that have requirements, by slug of the direction and number of the level."""
    return {(u.direction.slug if u.direction else None, u.number): u for u in site.units if u.functions}


def course_name(unit: Unit, course: Course) -> str:
    """Name of a course's files without language and ending: the unit's, with hours and start where they are given."""
    parts = [unit.slug, f"{course.hours}h" if course.hours else "", course.start or ""]
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
    yield from _check_name(body.provider, body.formats)
    if not body.courses:
        yield Finding(("courses",), "wrong-type", "an empty list", "at least one course")
    yield from _check_lists(body)
    units, named = known_units(site), dict[str, int]()
    for n, course in enumerate(body.courses):
        path: Path = ("courses", n)
        yield from _check_week(course, path)
        yield from _check_start(course, path, today)
        unit = units.get((course.direction, course.level))
        if unit is None:
            yield _unknown(units, course, path)
            continue
        yield from _check_hours(site, unit, course, path)
        name = course_name(unit, course)
        if name in named:
            yield Finding(path, "course-repeated", f"the course {named[name] + 1} again", "each course once")
        named.setdefault(name, n)


def past_starts(body: TrainingBody, today: str) -> tuple[str, ...]:
    """Starts of courses that lie before the day of asking, in order: their syllabi are made as they once were."""
    return tuple(dict.fromkeys(course.start for course in body.courses if course.start and course.start < today))


def _check_name(name: str, formats: tuple[str, ...]) -> Iterator[Finding]:
    hidden = next((c for c in name if unicodedata.category(c) in _NEVER_SHOWN and c != _DIVIDER), None)
    if hidden is not None:
        yield Finding(
            ("provider",), "provider-name", f"the character U+{ord(hidden):04X}", "characters that can be seen"
        )
    elif "pdf" in formats and (undrawable := first_undrawable(name)):
        yield Finding(("provider",), "provider-name", f"the character {undrawable} (U+{ord(undrawable):04X})", _DRAWN)
    if len(name) > LONGEST_NAME:
        yield Finding(
            ("provider",), "provider-name", f"a name of {len(name)} characters", f"at most {LONGEST_NAME} characters"
        )
    if name != name.strip():
        yield Finding(("provider",), "text-space", "a space at the beginning or the end", "none")


def _check_lists(body: TrainingBody) -> Iterator[Finding]:
    for key, values in (("languages", body.languages), ("formats", body.formats)):
        if not values:
            yield Finding((key,), "wrong-type", "an empty list", "at least one")
        for n, value in enumerate(values):
            if value in values[:n]:
                yield Finding((key, n), "course-repeated", f"{value} again", "each once")


def _check_week(course: Course, path: Path) -> Iterator[Finding]:
    for key, value, most, what in (
        ("per_day", course.per_day, MOST_PER_DAY, "class hours a day"),
        ("days_per_week", course.days_per_week, MOST_DAYS_PER_WEEK, "teaching days a week"),
    ):
        if not 1 <= value <= most:
            yield Finding((*path, key), "course-week", f"{value} {what}", f"1 to {most}")


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
    if course.hours is None:
        return
    fewest, reason = _fewest(site, unit)
    found = counted(course.hours, "hour|hours")
    if course.hours < fewest:
        yield Finding((*path, "hours"), "course-hours", found, f"at least {fewest}, {reason}")
    elif course.hours > MOST_HOURS:
        yield Finding((*path, "hours"), "course-hours", found, f"at most {MOST_HOURS}")


def _fewest(site: Site, unit: Unit) -> tuple[int, str]:
    """The fewest hours of a unit, and why they are the fewest."""
    least = site.hours(unit)
    if least is None:
        return sum(len(module.units) for module in loads(site, unit)), "one for each unit"
    level = f"level {unit.number}" if unit.number else "the whole"
    basis = ", ".join((least.basis.kind, *least.basis.sources))
    return least.hours, f"the least training hours of {level} ({least.id}: {basis})"


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
