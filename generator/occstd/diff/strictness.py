"""Which of two conditions is the stricter, as far as their atoms alone can tell. Where they cannot, nothing is said.

`implies` is cautious: it is true only where whoever meets the one condition surely meets the other.
"""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any, Literal, get_args

from occstd.model.eligibility import (
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
    TitleRank,
    Trained,
    Works,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from occstd.model.eligibility import Route

Verdict = Literal["tightened", "loosened", "equal", "unclear"]
"""What became of a condition: fewer people meet it, more do, the same do, or its atoms do not tell."""

_RANKS: tuple[str, ...] = get_args(TitleRank)


def compare_conditions(before: Condition, after: Condition) -> Verdict:
    """What became of a condition."""
    return _verdict(implies(before, after), implies(after, before))


def compare_routes(before: Iterable[Route], after: Iterable[Route]) -> Verdict:
    """What became of a complete list of routes, each level and direction by itself."""
    old, new = tuple(before), tuple(after)
    return _verdict(all(_covered(r, new) for r in old), all(_covered(r, old) for r in new))


def _verdict(onward: bool, back: bool) -> Verdict:
    if onward and back:
        return "equal"
    return "loosened" if onward else "tightened" if back else "unclear"


def _covered(route: Route, others: tuple[Route, ...]) -> bool:
    """Whether whoever may use a route may use one of the others, at each of its levels."""
    return all(
        any(
            (level in other.levels if level is not None else not other.levels)
            and _reaches(route.directions, other.directions)
            and implies(route.condition, other.condition)
            for other in others
        )
        for level in (route.levels or (None,))
    )


def _reaches(wanted: tuple[str, ...], given: tuple[str, ...]) -> bool:
    """Whether directions given (none: all) hold all that are wanted."""
    return not given or (bool(wanted) and set(wanted) <= set(given))


def implies(condition: Condition, other: Condition) -> bool:
    """Whether whoever meets a condition surely meets the other. False also where this cannot be told."""
    if condition.any_of is not None:
        return all(implies(part, other) for part in condition.any_of)
    if other.all_of is not None:
        return all(implies(condition, part) for part in other.all_of)
    if condition.all_of is not None and any(implies(part, other) for part in condition.all_of):
        return True
    if other.any_of is not None:
        return any(implies(condition, part) for part in other.any_of)
    kind, asked = _atom(condition)
    other_kind, other_asked = _atom(other)
    return kind == other_kind and kind in _IMPLIES and _IMPLIES[kind](asked, other_asked)


def _atom(condition: Condition) -> tuple[str, Any]:
    given = ((item.name, getattr(condition, item.name)) for item in fields(condition))
    return next(((name, value) for name, value in given if value is not None), ("", None))


def _counts(of: str, wanted: str) -> bool:
    return wanted in (of, "this_or_related")


def _age(a: Age, b: Age) -> bool:
    return a.min >= b.min


def _education(a: Education, b: Education) -> bool:
    return EDUCATION_SCALE.index(a.min) >= EDUCATION_SCALE.index(b.min) and (b.enrolled or not a.enrolled)


def _holds(a: Holds, b: Holds) -> bool:
    same = (a.level, a.certificate) == (b.level, b.certificate)
    return same and _counts(a.of, b.of) and (a.years or 0) >= (b.years or 0)


def _works(a: Works, b: Works) -> bool:
    after_certificate = b.after_certificate in (None, a.after_certificate)
    after_title = b.after_title is None or (a.after_title is not None and _ranks(a.after_title, b.after_title))
    return a.years >= b.years and _counts(a.of, b.of) and after_certificate and after_title


def _ranks(a: str, b: str) -> bool:
    return _RANKS.index(a) >= _RANKS.index(b)


def _trained(a: Trained, b: Trained) -> bool:
    return a.level == b.level


def _of(a: Apprenticeship | Intends, b: Apprenticeship | Intends) -> bool:
    return _counts(a.of, b.of)


def _graduate_of(a: Graduation, b: Graduation) -> bool:
    major = b.major is None or (a.major is not None and _counts(a.major, b.major))
    rest = (b.final_year or not a.final_year) and b.evaluated in (None, a.evaluated)
    return set(a.schools) <= set(b.schools) and major and rest


def _title(a: Title, b: Title) -> bool:
    return _ranks(a.rank, b.rank)


def _belongs_to(a: BelongsTo, b: BelongsTo) -> bool:
    return a.group == b.group


_IMPLIES: dict[str, Callable[[Any, Any], bool]] = {
    "age": _age,
    "education": _education,
    "holds": _holds,
    "works": _works,
    "trained": _trained,
    "apprenticeship": _of,
    "graduate_of": _graduate_of,
    "title": _title,
    "intends": _of,
    "belongs_to": _belongs_to,
    "unread": lambda a, b: False,
}
"""For each kind of atom, whether meeting one means meeting another of the kind."""
