"""The atoms of conditions: one function each says what an applicant lacks. No clock, no files."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from occstd.model.applicant import (
    MONTH,
    YEAR,
    Applicant,
    HeldCertificate,
    Schooling,
    date_of,
    end_moment,
    moment,
)
from occstd.model.base import Record, record
from occstd.model.eligibility import EDUCATION_SCALE, Holds, TitleRank

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from occstd.model.eligibility import (
        Age,
        Apprenticeship,
        BelongsTo,
        Education,
        Graduation,
        Intends,
        Title,
        Trained,
        Unread,
    )

RANKS: tuple[str, ...] = get_args(TitleRank)
"""Professional titles from low to high."""

Held = tuple[Holds, ...]
"""Certificates that the conditions around an atom ask for."""


@record
class Missing(Record):
    """One thing that is missing."""

    atom: str
    """Kind of condition, such as works."""
    needs: Record
    """The condition."""
    has: dict[str, str | int | bool] | None
    """What there is of it; none where there is nothing or nothing is known."""
    lacks: tuple[str, ...]
    """What exactly is lacking: `time`, or the name of what is not there or not told."""
    from_month: str | None
    """Month from which it is met, where only time is lacking."""
    begins: str | None = None
    """Day from which work that counts is taken to go on, where none is told to; only then the month holds."""


def lacking(atom: str, needs: Record, *lacks: str, **has: str | int | bool) -> Missing:
    """Something else than time is lacking."""
    return Missing(atom=atom, needs=needs, has=has or None, lacks=lacks, from_month=None)


def waiting(atom: str, needs: Record, until: int, **has: str | int | bool) -> Missing:
    """Only time is lacking: met from the first month that begins at or after `until`."""
    name = date_of(-(-until // MONTH) * MONTH)
    return Missing(atom=atom, needs=needs, has=has or None, lacks=("time",), from_month=name)


def span(units: int) -> dict[str, int]:
    """A time in full years and months."""
    return {"years": units // YEAR, "months": units % YEAR // MONTH}


def counts(own: str, wanted: str) -> bool:
    """Whether an occupation is one of those wanted."""
    return wanted in (own, "this_or_related")


def first(dates: Iterable[str | None]) -> int | None:
    """The earliest of the dates that are given."""
    return min((moment(date) for date in dates if date is not None), default=None)


def _age(atom: Age, applicant: Applicant, day: int) -> Missing | None:
    if applicant.born is not None:
        born = moment(applicant.born)
        reached = born + atom.min * YEAR
        return None if reached <= day else waiting("age", atom, reached, **span(max(day - born, 0)))
    if applicant.age is None:
        return lacking("age", atom, "age")
    # Without the month of birth, the month is that by which the age is certainly reached.
    short = atom.min - applicant.age
    return None if short <= 0 else waiting("age", atom, day + short * YEAR, years=applicant.age)


def _education(atom: Education, applicant: Applicant, _: int) -> Missing | None:
    told = {"education": applicant.education} | ({"enrolled": applicant.enrolled} if atom.enrolled else {})
    has = {key: value for key, value in told.items() if value is not None}
    wanted = EDUCATION_SCALE.index(atom.min)
    if any(EDUCATION_SCALE.index(value) >= wanted for value in has.values()):
        return None
    return lacking("education", atom, "education", **has)


def matching(applicant: Applicant, level: int | None, name: str | None, *ofs: str) -> list[HeldCertificate]:
    """The certificates held of a level or a name, of occupations that all of `ofs` want."""
    held = applicant.certificates
    return [c for c in held if c.level == level and c.certificate == name and all(counts(c.of, of) for of in ofs)]


def _holds(atom: Holds, applicant: Applicant, day: int) -> Missing | None:
    found = matching(applicant, atom.level, atom.certificate, atom.of)
    if not found:
        return lacking("holds", atom, "certificate")
    start = first(c.date for c in found)
    if not atom.years and any(c.date is None for c in found):
        return None
    if start is None:
        return lacking("holds", atom, "date")
    reached = start + (atom.years or 0) * YEAR
    has = span(max(day - start, 0)) if atom.years else {}
    return None if reached <= day else waiting("holds", atom, reached, **has)


def _trained(atom: Trained, applicant: Applicant, _: int) -> Missing | None:
    return None if atom.level in applicant.trained else lacking("trained", atom, "training")


def _apprenticeship(atom: Apprenticeship, applicant: Applicant, _: int) -> Missing | None:
    if any(counts(of, atom.of) for of in applicant.apprenticeship):
        return None
    return lacking("apprenticeship", atom, "apprenticeship")


def _school_lacks(atom: Graduation, school: Schooling) -> tuple[str, ...]:
    tests = {
        "school": school.kind in atom.schools,
        "major": atom.major is None or (school.major != "other" and counts(school.major, atom.major)),
        "diploma": atom.final_year or not school.final_year,
        "evaluated": atom.evaluated in (None, school.evaluated),
    }
    return tuple(name for name, passed in tests.items() if not passed)


def _graduate_of(atom: Graduation, applicant: Applicant, _: int) -> Missing | None:
    """The closest of the schools is the one explained."""
    if not applicant.schools:
        return lacking("graduate_of", atom, "school")
    lacks, school = min(((_school_lacks(atom, s), s) for s in applicant.schools), key=lambda pair: len(pair[0]))
    return lacking("graduate_of", atom, *lacks, school=school.kind) if lacks else None


def _title(atom: Title, applicant: Applicant, day: int) -> Missing | None:
    found = [t for t in applicant.titles if RANKS.index(t.rank) >= RANKS.index(atom.rank)]
    if not found:
        ranks = sorted((t.rank for t in applicant.titles), key=RANKS.index)
        return lacking("title", atom, "title", **({"rank": ranks[-1]} if ranks else {}))
    start = first(t.date for t in found)
    if start is None or start <= day or any(t.date is None for t in found):
        return None
    return waiting("title", atom, start)


def _intends(atom: Intends, applicant: Applicant, day: int) -> Missing | None:
    """Who is at work, or has told of work to come, need not say that it is intended."""
    told = [s.of for s in applicant.works if s.start and (s.end is None or end_moment(s.end) > day)]
    if any(counts(of, atom.of) for of in (*applicant.intends, *told)):
        return None
    return lacking("intends", atom, "intention")


def _belongs_to(atom: BelongsTo, applicant: Applicant, _: int) -> Missing | None:
    return None if atom.group in applicant.groups else lacking("belongs_to", atom, "group")


def _unread(atom: Unread, applicant: Applicant, _: int) -> Missing | None:
    return lacking("unread", atom, "reading")


ATOMS: dict[str, Callable[..., Missing | None]] = {
    "age": _age,
    "education": _education,
    "holds": _holds,
    "trained": _trained,
    "apprenticeship": _apprenticeship,
    "graduate_of": _graduate_of,
    "title": _title,
    "intends": _intends,
    "belongs_to": _belongs_to,
    "unread": _unread,
}
"""What tests each atom but `works`, which looks at the conditions around it, too."""
