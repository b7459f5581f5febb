"""The atoms of conditions: one function each says what an applicant lacks. No clock, no files."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING, get_args

from occstd.model.applicant import MONTH, YEAR, Applicant, HeldCertificate, Schooling, WorkSpell, end_moment, moment
from occstd.model.base import Record, record
from occstd.model.eligibility import EDUCATION_SCALE, Holds, TitleRank

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from occstd.model.eligibility import (
        Age,
        Apprenticeship,
        BelongsTo,
        Education,
        Graduation,
        Intends,
        Title,
        Trained,
        Works,
    )

_RANKS: tuple[str, ...] = get_args(TitleRank)

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


def _lacking(atom: str, needs: Record, *lacks: str, **has: str | int | bool) -> Missing:
    return Missing(atom=atom, needs=needs, has=has or None, lacks=lacks, from_month=None)


def _waiting(atom: str, needs: Record, until: int, **has: str | int | bool) -> Missing:
    """Only time is lacking: met from the first month that begins at or after `until`."""
    month = -(-until // MONTH)
    name = f"{month // 12:04d}-{month % 12 + 1:02d}"
    return Missing(atom=atom, needs=needs, has=has or None, lacks=("time",), from_month=name)


def _span(units: int) -> dict[str, int]:
    return {"years": units // YEAR, "months": units % YEAR // MONTH}


def _counts(own: str, wanted: str) -> bool:
    return wanted in (own, "this_or_related")


def _first(dates: Iterable[str | None]) -> int | None:
    """The earliest of the dates that are given."""
    return min((moment(date) for date in dates if date is not None), default=None)


def _age(atom: Age, applicant: Applicant, day: int) -> Missing | None:
    if applicant.born is not None:
        born = moment(applicant.born)
        reached = born + atom.min * YEAR
        return None if reached <= day else _waiting("age", atom, reached, **_span(max(day - born, 0)))
    if applicant.age is None:
        return _lacking("age", atom, "age")
    # Without the month of birth, the month is that by which the age is certainly reached.
    short = atom.min - applicant.age
    return None if short <= 0 else _waiting("age", atom, day + short * YEAR, years=applicant.age)


def _education(atom: Education, applicant: Applicant, _: int) -> Missing | None:
    told = {"education": applicant.education} | ({"enrolled": applicant.enrolled} if atom.enrolled else {})
    has = {key: value for key, value in told.items() if value is not None}
    wanted = EDUCATION_SCALE.index(atom.min)
    if any(EDUCATION_SCALE.index(value) >= wanted for value in has.values()):
        return None
    return _lacking("education", atom, "education", **has)


def _matching(applicant: Applicant, level: int | None, name: str | None, *ofs: str) -> list[HeldCertificate]:
    held = applicant.certificates
    return [c for c in held if c.level == level and c.certificate == name and all(_counts(c.of, of) for of in ofs)]


def _holds(atom: Holds, applicant: Applicant, day: int) -> Missing | None:
    found = _matching(applicant, atom.level, atom.certificate, atom.of)
    if not found:
        return _lacking("holds", atom, "certificate")
    start = _first(c.date for c in found)
    if not atom.years and any(c.date is None for c in found):
        return None
    if start is None:
        return _lacking("holds", atom, "date")
    reached = start + (atom.years or 0) * YEAR
    has = _span(max(day - start, 0)) if atom.years else {}
    return None if reached <= day else _waiting("holds", atom, reached, **has)


def missing_works(atom: Works, applicant: Applicant, day: int, held: Held) -> Missing | None:
    """What is missing of years of work.

    Args:
        atom: the condition.
        applicant: what is told about the applicant.
        day: moment of application.
        held: certificates that the conditions around ask for; work after a certificate is work after one of these.
    """
    spells = [spell for spell in applicant.works if _counts(spell.of, atom.of)]
    plain = [spell for spell in spells if spell.start is None]
    needed = atom.years * YEAR
    windows = _windows(atom, applicant, plain, held)
    if isinstance(windows, str):
        return _lacking("works", atom, windows)
    if not windows:
        worked = _dated(spells, 0, day) + _told(plain)
        return _short_of(atom, worked, day + needed - worked)
    counts = [_worked_since(dates, spells, told, needed, day) for dates, told in windows]
    known = [count for count in counts if count is not None]
    if len(known) < len(counts):
        return _lacking("works", atom, "date")
    worked, reached = min(count[0] for count in known), max(count[1] for count in known)
    if worked < needed and plain and not all(told for _, told in windows):
        return _lacking("works", atom, "since", **_span(worked))
    return _short_of(atom, worked, reached)


def _windows(
    atom: Works, applicant: Applicant, plain: Sequence[WorkSpell], held: Held
) -> list[tuple[list[str | None], int]] | str:
    """What the work must come after: the dates from which it may count, and the time told to lie after them.

    A text names what is not there.
    """
    windows: list[tuple[list[str | None], int]] = []
    if atom.after_certificate is not None:
        ofs = ["this_or_related", *(asked.of for asked in held if asked.level == atom.after_certificate)]
        found = _matching(applicant, atom.after_certificate, None, *ofs)
        if not found:
            return "certificate"
        told = _sum(s for s in plain if s.after_certificate == atom.after_certificate)
        windows.append(([certificate.date for certificate in found], told))
    if atom.after_title is not None:
        titles = [t for t in applicant.titles if _RANKS.index(t.rank) >= _RANKS.index(atom.after_title)]
        if not titles:
            return "title"
        windows.append(([title.date for title in titles], _told_after_title(plain, atom.after_title)))
    return windows


def _short_of(atom: Works, worked: int, reached: int) -> Missing | None:
    return None if worked >= atom.years * YEAR else _waiting("works", atom, reached, **_span(worked))


def _worked_since(
    dates: Sequence[str | None], spells: Sequence[WorkSpell], told: int, needed: int, day: int
) -> tuple[int, int] | None:
    """Time worked since the best of some dates, and the moment at which it is enough; none where nobody can tell.

    `told` is the time that is said to lie after them. It cannot be more than has passed since.
    """
    found = []
    start = _first(dates)
    if start is not None:
        worked = min(_dated(spells, start, day) + told, max(day - start, 0))
        found.append((worked, max(day, start) + needed - worked))
    if told and None in dates:
        found.append((told, day + needed - told))
    return min(found, key=lambda pair: pair[1], default=None)


def _sum(spells: Iterable[WorkSpell]) -> int:
    return sum(spell.years * YEAR + spell.months * MONTH for spell in spells if spell.start is None)


def _told(plain: Sequence[WorkSpell]) -> int:
    """Years told after a certificate or title are part of the whole, so the largest sum is the whole."""
    tags = {(spell.after_certificate, spell.after_title) for spell in plain}
    return max((_sum(s for s in plain if (s.after_certificate, s.after_title) == tag) for tag in tags), default=0)


def _told_after_title(plain: Sequence[WorkSpell], rank: str) -> int:
    """Years after a higher title are years after a lower one, too."""
    ranks = _RANKS[_RANKS.index(rank) :]
    return max(_sum(s for s in plain if s.after_title == wanted) for wanted in ranks)


def _dated(spells: Sequence[WorkSpell], start: int, day: int) -> int:
    """Time worked between two moments; what overlaps counts once."""
    pairs = sorted(
        (max(moment(s.start), start), min(end_moment(s.end) if s.end else day, day)) for s in spells if s.start
    )

    def add(state: tuple[int, int], pair: tuple[int, int]) -> tuple[int, int]:
        total, reached = state
        return total + max(pair[1] - max(pair[0], reached), 0), max(reached, pair[1])

    return reduce(add, pairs, (0, 0))[0]


def _trained(atom: Trained, applicant: Applicant, _: int) -> Missing | None:
    return None if atom.level in applicant.trained else _lacking("trained", atom, "training")


def _apprenticeship(atom: Apprenticeship, applicant: Applicant, _: int) -> Missing | None:
    if any(_counts(of, atom.of) for of in applicant.apprenticeship):
        return None
    return _lacking("apprenticeship", atom, "apprenticeship")


def _school_lacks(atom: Graduation, school: Schooling) -> tuple[str, ...]:
    tests = {
        "school": school.kind in atom.schools,
        "major": atom.major is None or (school.major != "other" and _counts(school.major, atom.major)),
        "diploma": atom.final_year or not school.final_year,
        "evaluated": atom.evaluated in (None, school.evaluated),
    }
    return tuple(name for name, passed in tests.items() if not passed)


def _graduate_of(atom: Graduation, applicant: Applicant, _: int) -> Missing | None:
    """The closest of the schools is the one explained."""
    if not applicant.schools:
        return _lacking("graduate_of", atom, "school")
    lacks, school = min(((_school_lacks(atom, s), s) for s in applicant.schools), key=lambda pair: len(pair[0]))
    return _lacking("graduate_of", atom, *lacks, school=school.kind) if lacks else None


def _title(atom: Title, applicant: Applicant, day: int) -> Missing | None:
    found = [t for t in applicant.titles if _RANKS.index(t.rank) >= _RANKS.index(atom.rank)]
    if not found:
        ranks = sorted((t.rank for t in applicant.titles), key=_RANKS.index)
        return _lacking("title", atom, "title", **({"rank": ranks[-1]} if ranks else {}))
    start = _first(t.date for t in found)
    if start is None or start <= day or any(t.date is None for t in found):
        return None
    return _waiting("title", atom, start)


def _intends(atom: Intends, applicant: Applicant, day: int) -> Missing | None:
    going_on = [s.of for s in applicant.works if s.start and not s.end and moment(s.start) <= day]
    if any(_counts(of, atom.of) for of in (*applicant.intends, *going_on)):
        return None
    return _lacking("intends", atom, "intention")


def _belongs_to(atom: BelongsTo, applicant: Applicant, _: int) -> Missing | None:
    return None if atom.group in applicant.groups else _lacking("belongs_to", atom, "group")


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
}
"""What tests each atom but `works`, which looks at the conditions around it, too."""
