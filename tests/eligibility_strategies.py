"""Invented conditions and applicants, and what changes them: adding, supplying, waiting."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, get_args

from hypothesis import strategies as st

from occstd.eligibility.evaluation import Choice, Missing, Part
from occstd.model import (
    EDUCATION_SCALE,
    Age,
    Apprenticeship,
    BelongsTo,
    Condition,
    Education,
    Graduation,
    Holds,
    Intends,
    Title,
    Trained,
    Works,
)
from occstd.model.applicant import (
    Applicant,
    HeldCertificate,
    HeldTitle,
    Schooling,
    WorkSpell,
    date_of,
    end_moment,
    moment,
)
from occstd.model.eligibility import School, TitleRank

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LONG_AGO = "1950-01"
_ofs = st.sampled_from(("this", "related", "this_or_related"))
_own = st.sampled_from(("this", "related"))
_levels = st.sampled_from((2, 3))
_ranks = st.sampled_from(get_args(TitleRank))
_schools = st.sampled_from(get_args(School)[:3])
_grades = st.sampled_from((None, "intermediate", "advanced"))
_education = st.sampled_from(EDUCATION_SCALE[:4])
_months = st.builds("{:04d}-{:02d}".format, st.integers(2018, 2031), st.integers(1, 12))
_maybe_month = st.none() | _months


def _atom(name: str, inside: st.SearchStrategy[Any]) -> st.SearchStrategy[Condition]:
    return inside.map(lambda value: Condition(**{name: value}))


_timed_kinds = (
    _atom("age", st.builds(Age, min=st.integers(16, 20))),
    _atom("holds", st.builds(Holds, level=_levels, of=_ofs, years=st.sampled_from((None, 1, 2)))),
    _atom(
        "works",
        st.builds(
            Works,
            years=st.integers(1, 4),
            of=_ofs,
            after_certificate=st.none() | _levels,
            after_title=st.none() | _ranks,
        ),
    ),
)
_timed = st.one_of(*_timed_kinds)
_kinds = (
    *_timed_kinds,
    _atom("education", st.builds(Education, min=_education, enrolled=st.booleans())),
    _atom("holds", st.builds(Holds, certificate=st.just("other"), of=_ofs)),
    _atom("trained", st.builds(Trained, level=_levels)),
    _atom("apprenticeship", st.builds(Apprenticeship, of=_ofs)),
    _atom(
        "graduate_of",
        st.builds(
            Graduation,
            schools=st.lists(_schools, min_size=1, max_size=2).map(tuple),
            major=st.none() | _ofs,
            final_year=st.booleans(),
            evaluated=_grades,
        ),
    ),
    _atom("title", st.builds(Title, rank=_ranks)),
    _atom("intends", st.builds(Intends, of=_ofs)),
    _atom("belongs_to", st.builds(BelongsTo, group=st.sampled_from(("g1", "g2")))),
)
_atoms = st.one_of(*_kinds)


def _nested(atoms: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    return st.recursive(
        atoms,
        lambda inside: st.one_of(
            st.lists(inside, min_size=1, max_size=3).map(lambda all_of: Condition(all_of=tuple(all_of))),
            st.lists(inside, min_size=1, max_size=3).map(lambda any_of: Condition(any_of=tuple(any_of))),
        ),
        max_leaves=5,
    )


conditions = _nested(_atoms)
"""Conditions of every kind, nested."""
_alike = st.one_of(*(st.tuples(kind, kind) for kind in _kinds))


def _changed(pairs: list[tuple[Condition, Condition]], key: str, more: Condition) -> tuple[Condition, Condition]:
    """Two conditions of pairs of atoms of one kind each, the second with one more."""
    before, after = zip(*pairs, strict=True)
    return Condition(**{key: before}), Condition(**{key: (*after, more)})


changed_conditions = _alike | st.builds(
    _changed, st.lists(_alike, min_size=1, max_size=2), st.sampled_from(("all_of", "any_of")), _atoms
)
"""Two conditions, of which the second may well be a stricter or a looser form of the first."""
occupations = _ofs
"""Occupations that conditions ask for."""
timed_conditions = _nested(_timed)
"""Conditions that time alone can meet, nested."""

_spells = st.one_of(
    st.builds(WorkSpell, of=_own, start=_months),
    st.tuples(_own, _months, _months).map(lambda t: WorkSpell(of=t[0], start=min(t[1:]), end=max(t[1:]))),
    st.builds(
        WorkSpell,
        of=_own,
        years=st.integers(0, 4),
        months=st.integers(0, 11),
        after_certificate=st.none() | _levels,
        after_title=st.none() | _ranks,
    ),
)


def _few(inside: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(inside, max_size=2).map(tuple)


applicants = st.builds(
    Applicant,
    age=st.none() | st.integers(14, 20),
    born=st.none() | st.builds("{:04d}-{:02d}".format, st.integers(2005, 2012), st.integers(1, 12)),
    education=st.none() | _education,
    enrolled=st.none() | _education,
    certificates=_few(
        st.builds(HeldCertificate, level=_levels, of=_own, date=_maybe_month)
        | st.builds(HeldCertificate, certificate=st.just("other"), of=_own, date=_maybe_month)
    ),
    works=_few(_spells),
    trained=_few(_levels),
    apprenticeship=_few(_own),
    schools=_few(
        st.builds(
            Schooling,
            kind=_schools,
            major=st.sampled_from(("this", "related", "other")),
            final_year=st.booleans(),
            evaluated=_grades,
        )
    ),
    titles=_few(st.builds(HeldTitle, rank=_ranks, date=_maybe_month)),
    intends=_few(_own),
    groups=_few(st.sampled_from(("g1", "g2"))),
)
"""Applicants of every kind."""

_LISTS = ("certificates", "works", "trained", "apprenticeship", "schools", "titles", "intends", "groups")


def joined(applicant: Applicant, more: Applicant) -> Applicant:
    """An applicant with all that another has, too; age and schooling stay."""
    added = {name: (*getattr(applicant, name), *getattr(more, name)) for name in _LISTS}
    return dataclasses.replace(applicant, **added)


def leaves(parts: Sequence[Part]) -> list[Missing]:
    """Single things to supply: of a choice the branch that comes soonest, else the first."""
    found: list[Missing] = []
    for part in parts:
        if isinstance(part, Choice):
            soonest = [branch for branch in part.any_of if all(inside.from_month for inside in branch)]
            found += leaves(min(soonest or part.any_of, key=lambda b: max(inside.from_month or "" for inside in b)))
        else:
            found.append(part)
    return found


def _own_of(of: str | None) -> str:
    return "related" if of == "related" else "this"


def supplied(applicant: Applicant, parts: Sequence[Missing], day: str) -> Applicant:
    """An applicant with what is missing, but for time."""
    for part in parts:
        if part.lacks != ("time",):
            applicant = dataclasses.replace(applicant, **_supply(applicant, part, day))
    return applicant


def _supply(applicant: Applicant, part: Missing, day: str) -> dict[str, Any]:
    needs: Any = part.needs
    if part.atom == "age":
        return {"age": needs.min}
    if part.atom == "education":
        return {"education": needs.min}
    if part.atom == "trained":
        return {"trained": (*applicant.trained, needs.level)}
    if part.atom == "belongs_to":
        return {"groups": (*applicant.groups, needs.group)}
    if part.atom in {"apprenticeship", "intends"}:
        return {part.atom: (*getattr(applicant, part.atom), _own_of(needs.of))}
    if part.atom == "graduate_of":
        major = needs.major and _own_of(needs.major)
        school = Schooling(kind=needs.schools[0], major=major or "other", evaluated=needs.evaluated)
        return {"schools": (*applicant.schools, school)}
    if part.atom == "title":
        return {"titles": (*applicant.titles, HeldTitle(rank=needs.rank, date=day))}
    if part.atom == "holds":
        own = HeldCertificate(level=needs.level, certificate=needs.certificate, of=_own_of(needs.of), date=day)
        return {"certificates": (*applicant.certificates, own)}
    return _supply_for_work(applicant, part, day)


def _supply_for_work(applicant: Applicant, part: Missing, day: str) -> dict[str, Any]:
    """Work lacks the certificate, the title, their date, or how much of it came after."""
    needs: Any = part.needs
    spells = (*applicant.works, WorkSpell(of=_own_of(needs.of), start=LONG_AGO))
    level = needs.after_certificate
    owns = ("this", "related") if level is not None else ()
    certificates = [HeldCertificate(level=level, of=of, date=LONG_AGO) for of in owns]
    titles = [HeldTitle(rank=needs.after_title, date=LONG_AGO)] if needs.after_title is not None else []
    return {
        "works": spells,
        "certificates": (*applicant.certificates, *certificates),
        "titles": (*applicant.titles, *titles),
    }


def waited(applicant: Applicant, parts: Sequence[Part], day: str, later: str) -> Applicant:
    """The applicant at a later day: older, and at work from when the answer takes it that work goes on."""
    years = (int(later[:4]) * 12 + int(later[5:7]) - int(day[:4]) * 12 - int(day[5:7])) // 12
    age = None if applicant.age is None else applicant.age + years
    taken_on = [spell for part in parts for spell in _work_taken_on(part, applicant, day)]
    return dataclasses.replace(applicant, age=age, works=(*applicant.works, *taken_on))


def _work_taken_on(part: Part, applicant: Applicant, day: str) -> Iterator[WorkSpell]:
    """Work that goes on after what was told of it: from the day that the answer names, or as if told with dates."""
    if isinstance(part, Choice):
        for inside in (inside for branch in part.any_of for inside in branch):
            yield from _work_taken_on(inside, applicant, day)
    elif isinstance(part.needs, Works) and "time" in part.lacks:
        of = part.needs.of
        told = [spell for spell in applicant.works if of in (spell.of, "this_or_related")]
        if all(spell.start is None or spell.end for spell in told):
            ends = [end_moment(spell.end) for spell in told if spell.end]
            yield WorkSpell(of=_own_of(of), start=part.begins or date_of(max([moment(day), *ends])))


def lacks(parts: Sequence[Part]) -> set[str]:
    """Everything that is lacking, in choices, too."""
    found: set[str] = set()
    for part in parts:
        if isinstance(part, Choice):
            found.update(*map(lacks, part.any_of))
        else:
            found.update(part.lacks)
    return found


def of_one_occupation(condition: Condition, of: str) -> Condition:
    """The condition, with work in one and the same occupation asked for wherever work is."""
    if condition.works is not None:
        return Condition(works=dataclasses.replace(condition.works, of=of))
    for key in ("all_of", "any_of"):
        inside = getattr(condition, key)
        if inside is not None:
            return Condition(**{key: tuple(of_one_occupation(item, of) for item in inside)})
    return condition


def months_before(month: str, first: str) -> list[str]:
    """The months from the first on, up to the one before."""
    ends = [int(date[:4]) * 12 + int(date[5:7]) - 1 for date in (first, month)]
    return [f"{number // 12:04d}-{number % 12 + 1:02d}" for number in range(*ends)]
