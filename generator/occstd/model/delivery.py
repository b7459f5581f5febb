"""How a training body delivers a level: its hours, its week, its name. All of it may be left out."""

from __future__ import annotations

from occstd.model.base import Record, record


@record
class Delivery(Record):
    """What a training body says about its own course; a syllabus is adapted to it."""

    hours: int | None = None
    """Class hours of the whole course; the least hours of the level where none are given."""
    per_day: int = 6
    """Class hours a day."""
    days_per_week: int = 5
    """Teaching days a week, 1 to 7."""
    start: str | None = None
    """First day of teaching, such as 2027-03-01; without it the plan counts weeks and days."""
    provider: str = ""
    """Name of the training body."""
    logo: str | None = None
    """Path of a PNG, JPEG or SVG picture beside the file that names it, or as given on the command line."""
