"""How a training body delivers its courses: hours, calendar, start, name. All of it may be left out."""

from __future__ import annotations

from dataclasses import fields
from typing import Literal, get_args

from occstd.model.base import LanguageCode, Record, record
from occstd.model.teaching import COURSE_PARTS

MOST_HOURS = 1000
"""Most class hours of a course; the hours rule is tested up to here."""
MOST_PER_DAY = 12
"""Most class hours a day."""
MOST_DAYS_PER_WEEK = 7
"""Most teaching days a week."""

LONGEST_NAME = 80
"""Most characters of a training body's name, so that it fits the head of a page."""
LARGEST_LOGO = 2_000_000
"""Most bytes of a logo."""
CLASS_MINUTES, FEWEST_MINUTES, MOST_MINUTES = 45, 30, 60
"""Usual, fewest and most minutes of a class hour (学时)."""
YEARS_AWAY = 10
"""How many years before or after the day of asking a course may start; a year further off is a slip of the pen."""

MOST_DAYS_OFF = 366
"""Most days that a course may name as free, or as made up."""
LONGEST_COURSE_NAME = 40
"""Most characters of a course's name; it stands in the names of files."""

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
"""A day of the week."""
DocumentFormatName = Literal["pdf", "docx", "html", "xlsx", "ics", "json"]
"""Formats of documents; each is a row of the table in `occstd.views.documents.formats`."""


@record
class Schedule(Record):
    """Hours, week, start and free days of a course."""

    name: str = ""
    """What tells it from other courses of the same direction, level and hours, such as evening-class; letters, digits
    and hyphens."""
    hours: int | None = None
    """Class hours of the whole course; the least hours of the level where none are given."""
    per_day: int = 6
    """Class hours a day, 1 to 12."""
    days_per_week: int = 5
    """Teaching days a week, 1 to 7; of no use where weekdays are named."""
    days: tuple[Weekday, ...] = ()
    """Weekdays with class, each with as many hours as a day has, or with the sessions that name no days."""
    sessions: str = ""
    """Times of class, such as `mon,wed,fri 18:30-20:45; sat morning,afternoon`; they go before hours a day."""
    no_class: tuple[str, ...] = ()
    """Days without class, such as 2027-04-03 or 2027-05-01..2027-05-05."""
    make_up: tuple[str, ...] = ()
    """Days with class beside those of the week, or in spite of a holiday, such as 2027-04-11 or 2027-04-11 evening."""
    holidays: Literal["china", "none"] = "china"
    """Whose public holidays have no class; they count only where there is a start."""
    start: str | None = None
    """First day of teaching, such as 2027-03-01; without it the plan counts weeks and days."""
    teacher: str = ""
    """Who teaches; two with a semicolon between where theory and practice differ."""
    place: str = ""
    """Where it is taught; two with a semicolon between where theory and practice differ."""
    class_minutes: int = CLASS_MINUTES
    """Minutes of a class hour, 30 to 60."""
    practice: int | None = None
    """Per cent of the hours that is practice; what the standard suggests where none is given."""
    opening: int | None = None
    """Class hours kept for the opening; what the standard suggests where none are given, and so below."""
    practice_run: int | None = None
    """Class hours kept for the full practice run."""
    revision: int | None = None
    """Class hours kept for revision."""
    final_test: int | None = None
    """Class hours kept for the final test of the course."""

    @property
    def part_hours(self) -> dict[str, int | None]:
        """Class hours of the course parts, as far as they are given."""
        return {part: getattr(self, part) for part in COURSE_PARTS}


@record
class Delivery(Schedule):
    """What a training body says about its own course; a syllabus is adapted to it."""

    provider: str = ""
    """Name of the training body."""
    logo: str | None = None
    """Path of a PNG, JPEG or SVG picture beside the file that names it, or as given on the command line."""


@record
class Course(Schedule):
    """A course of a training body: a direction at a level, with its hours and its week."""

    direction: str | None = None
    """Slug of the direction; left out where the standard has none."""
    level: int | None = None
    """Number of the level; left out where the standard has none."""


@record
class TrainingBody(Record):
    """A training body with its courses, as its YAML file or the command line gives it."""

    provider: str = ""
    """Name of the training body."""
    logo: str | None = None
    """Path of a PNG, JPEG or SVG picture, seen from the folder of the file that names it."""
    languages: tuple[LanguageCode, ...] = get_args(LanguageCode)[:1]
    """Languages of the syllabi."""
    formats: tuple[DocumentFormatName, ...] = ("pdf",)
    """Formats of the syllabi."""
    courses: tuple[Course, ...]
    """Courses; each gives a syllabus in every language and format."""

    def delivery(self, course: Course) -> Delivery:
        """What the syllabus of a course is adapted to."""
        told = {item.name: getattr(course, item.name) for item in fields(Schedule)}
        return Delivery(**told, provider=self.provider, logo=self.logo)
