"""Someone who wants to apply: what they tell about themselves, in the words of the conditions."""

from __future__ import annotations

import calendar
import re
from typing import Annotated, Literal

from occstd.model.base import Record, record
from occstd.model.eligibility import EducationLevel, School, TitleRank
from occstd.model.limits import EARLIEST_YEAR, LATEST_YEAR, Between, Id, LevelNumber

OwnOf = Literal["this", "related"]

MONTH = 31
"""Units of a month. A date is a whole number of units, so that years and months add up without a calendar."""
YEAR = 12 * MONTH

_DATE = re.compile(r"(\d{4})-(0[1-9]|1[0-2])(?:-(\d\d))?")


def moment(date: str) -> int:
    """A date `2021-05` or `2021-05-20` as a number of units; a month alone is its first day.

    Raises:
        ValueError: where the text is no such date.
    """
    year, month, day = _split(date)
    return year * YEAR + (month - 1) * MONTH + (day or 1) - 1


def end_moment(date: str) -> int:
    """The end of a date: of the day, or of the month where no day is given."""
    year, month, day = _split(date)
    last = day is None or day == calendar.monthrange(year, month)[1]
    return year * YEAR + (month * MONTH if last else (month - 1) * MONTH + (day or 0))


def date_of(moment: int) -> str:
    """The date of a moment, as a month where it begins one, else as a day."""
    year, rest = divmod(moment, YEAR)
    month, day = divmod(rest, MONTH)
    return f"{year:04d}-{month + 1:02d}" + (f"-{day + 1:02d}" if day else "")


def _split(date: str) -> tuple[int, int, int | None]:
    match = _DATE.fullmatch(date)
    if match is None:
        raise ValueError(f"{date!r} is no date such as 2021-05 or 2021-05-20")
    year, month = int(match[1]), int(match[2])
    day = int(match[3]) if match[3] else None
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        raise ValueError(f"{date!r} is not of the years {EARLIEST_YEAR} to {LATEST_YEAR}")
    if day is not None and not 1 <= day <= calendar.monthrange(year, month)[1]:
        raise ValueError(f"{date!r} is no day of the calendar")
    return year, month, day


@record
class HeldCertificate(Record):
    """A certificate that the applicant holds."""

    level: LevelNumber | None = None
    """Level of the certificate."""
    certificate: Id | None = None
    """Another certificate by name, such as pre-technician."""
    of: OwnOf = "this"
    """Occupation of the certificate: this or a related one."""
    date: str | None = None
    """When it was obtained, `2021-05` or `2021-05-20`."""

    def __post_init__(self) -> None:
        if (self.level is None) == (self.certificate is None):
            raise ValueError("a certificate has either a level or the name of another certificate")
        if self.date is not None:
            moment(self.date)


@record
class WorkSpell(Record):
    """A time of work: from a date to a date, or a number of years and months without dates."""

    of: OwnOf = "this"
    """Occupation: this or a related one."""
    start: str | None = None
    """Beginning, `2018-03` or `2018-03-15`."""
    end: str | None = None
    """Last month or day; none where the work goes on."""
    years: Annotated[int, Between(0, 99)] = 0
    """Full years, where no dates are given."""
    months: Annotated[int, Between(0, 1200)] = 0
    """Months beyond the full years, where no dates are given."""
    after_certificate: LevelNumber | None = None
    """Level of the certificate after which all the years lie: a part of the work, not more of it."""
    after_title: TitleRank | None = None
    """Professional title after which all the years lie: a part of the work, not more of it."""

    def __post_init__(self) -> None:
        if self.years < 0 or self.months < 0:
            raise ValueError("years and months of work are not negative")
        if self.start is None:
            if self.end is not None:
                raise ValueError("work with an end needs a start")
        elif self.years or self.months or self.after_certificate is not None or self.after_title is not None:
            raise ValueError("work has either dates or a number of years")
        elif (moment(self.start) if self.end is None else end_moment(self.end)) < moment(self.start):
            raise ValueError(f"work ends ({self.end}) before it starts ({self.start})")


@record
class Schooling(Record):
    """A school that the applicant graduated from or is about to graduate from."""

    kind: School
    """Kind of school."""
    major: Literal["this", "related", "other"] = "other"
    """Major: that of this occupation, a related or another one."""
    final_year: bool = False
    """True where the applicant is in the final year and has no diploma yet."""
    evaluated: Literal["intermediate", "advanced"] | None = None
    """Skill grade to which the school has been evaluated as training (经评估论证)."""


@record
class HeldTitle(Record):
    """A professional title that the applicant holds."""

    rank: TitleRank
    """Rank of the title."""
    date: str | None = None
    """When it was obtained, `2021-05` or `2021-05-20`."""

    def __post_init__(self) -> None:
        if self.date is not None:
            moment(self.date)


@record
class Applicant(Record):
    """What an applicant tells. Whatever is left out counts as not there."""

    age: Annotated[int, Between(0, 150)] | None = None
    """Age in full years; not needed where `born` is given."""
    born: str | None = None
    """Month or day of birth."""
    education: EducationLevel | None = None
    """Highest schooling completed."""
    enrolled: EducationLevel | None = None
    """Schooling not yet completed."""
    certificates: tuple[HeldCertificate, ...] = ()
    """Certificates held."""
    works: tuple[WorkSpell, ...] = ()
    """Work in this or in a related occupation."""
    trained: tuple[LevelNumber, ...] = ()
    """Levels whose regular training was completed, with its completion certificate."""
    apprenticeship: tuple[OwnOf, ...] = ()
    """Occupations in which an apprenticeship was completed."""
    schools: tuple[Schooling, ...] = ()
    """Schools graduated from, or in the final year of."""
    titles: tuple[HeldTitle, ...] = ()
    """Professional titles held."""
    intends: tuple[OwnOf, ...] = ()
    """Occupations that the applicant intends to take up or is in."""
    groups: tuple[Id, ...] = ()
    """Ids of the groups that the applicant belongs to."""

    def __post_init__(self) -> None:
        if self.born is not None:
            moment(self.born)
