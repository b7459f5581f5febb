"""May someone apply? Routes met, and for each route not met exactly what is missing. No clock, no files.

Time counts in years and months. A month given without its day begins on its first day and ends on its last.
What still lacks time names the month from which it is met, if work that counts goes on without a break.
The twin of this module is theme/assets/eligibility.js; both pass the same cases.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from occstd.eligibility.conditions import ATOMS, Held, Missing
from occstd.eligibility.work import missing_works
from occstd.model.applicant import Applicant, moment
from occstd.model.base import Record, record

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from occstd.model.edition import Direction, Edition
    from occstd.model.eligibility import Condition, RuleSet


@record
class Choice(Record):
    """Several things of which one is enough, each with all that is missing of it."""

    any_of: tuple[tuple[Part, ...], ...]
    """The alternatives."""
    from_month: str | None
    """Month from which one of them is met, where only time is lacking."""


Part = Missing | Choice


@record
class RouteResult(Record):
    """A route: met where nothing is missing."""

    route: str
    """Id of the route."""
    met: bool
    """True where nothing is missing."""
    missing: tuple[Part, ...]
    """All that is missing; every part is needed."""
    from_month: str | None
    """Month from which the route is met, where only time is lacking."""


Verdict = Literal["met", "later", "unmet", "open", "silent", "absent"]
"""A level in a word. `open`: nothing is met, and that proves nothing; `silent`: the rule set says nothing about it."""


@record
class LevelResult(Record):
    """The routes to a level, or to the certificate as a whole where a rule set names no level."""

    level: int | None
    """Number of the level; none for the certificate as a whole."""
    offered: bool
    """False where the direction does not have the level."""
    verdict: Verdict
    """The answer in a word; never `unmet` where the rule set is silent, not complete, or a route is to be read."""
    met: bool
    """True where a route is met."""
    from_month: str | None
    """Month from which a route is met, where only time is lacking."""
    routes: tuple[RouteResult, ...]
    """Every route to the level; none where the rule set says nothing about it."""


@record
class RuleSetResult(Record):
    """What one rule set says."""

    rule_set: str
    """Id of the rule set."""
    exhaustive: bool
    """False where the list of routes is not complete, so that meeting none proves nothing."""
    levels: tuple[LevelResult, ...]
    """The certificate as a whole first, then level by level as the edition lists them."""


def evaluate(
    edition: Edition, applicant: Applicant, direction: Direction | None, day: str
) -> tuple[RuleSetResult, ...]:
    """What every rule set of an edition says about an applicant.

    Args:
        edition: whose rule sets apply; they are never mixed.
        applicant: what is told about the applicant.
        direction: the direction applied for; none where the edition has none.
        day: month or day of application, `2026-05` or `2026-05-20`.
    """
    numbers = tuple(level.number for level in edition.levels)
    sets = edition.eligibility.rule_sets if edition.eligibility else ()
    return tuple(evaluate_rule_set(rules, applicant, direction, numbers, day) for rules in sets)


def evaluate_rule_set(
    rules: RuleSet, applicant: Applicant, direction: Direction | None, levels: Sequence[int], day: str
) -> RuleSetResult:
    """What one rule set says; `levels` are the numbers of all levels that its edition has."""
    routes = [r for r in rules.routes if not r.directions or (direction and direction.id in r.directions)]
    offered = direction.levels if direction and direction.levels is not None else tuple(levels)
    found = {route.id: _route_result(route.id, route.condition, applicant, day) for route in routes}
    whole = tuple(found[route.id] for route in routes if not route.levels)
    results = [_level_result(None, True, whole, rules.exhaustive)] if whole else []
    for number in levels:
        here = tuple(found[route.id] for route in routes if number in route.levels) if number in offered else ()
        results.append(_level_result(number, number in offered, here, rules.exhaustive))
    return RuleSetResult(rule_set=rules.id, exhaustive=rules.exhaustive, levels=tuple(results))


def _level_result(level: int | None, offered: bool, routes: tuple[RouteResult, ...], exhaustive: bool) -> LevelResult:
    met = any(route.met for route in routes)
    month = None if met else _earliest(route.from_month for route in routes)
    verdict: Verdict = "unmet" if exhaustive and not any(_is_unread(route.missing) for route in routes) else "open"
    if not routes:
        verdict = "silent" if offered else "absent"
    elif met or month:
        verdict = "met" if met else "later"
    return LevelResult(level=level, offered=offered, verdict=verdict, met=met, from_month=month, routes=routes)


def _is_unread(parts: Iterable[Part]) -> bool:
    """Whether what is missing holds a sentence that no program tests."""
    return any(
        any(map(_is_unread, part.any_of)) if isinstance(part, Choice) else part.atom == "unread" for part in parts
    )


def _route_result(name: str, condition: Condition, applicant: Applicant, day: str) -> RouteResult:
    missing = missing_parts(condition, applicant, day)
    return RouteResult(route=name, met=not missing, missing=missing, from_month=_latest(missing))


def missing_parts(condition: Condition, applicant: Applicant, day: str) -> tuple[Part, ...]:
    """What an applicant lacks on a day; nothing where the condition is met."""
    return _missing(condition, applicant, moment(day), ())


def _missing(condition: Condition, applicant: Applicant, day: int, held: Held) -> tuple[Part, ...]:
    if condition.all_of is not None:
        held = (*held, *(inside.holds for inside in condition.all_of if inside.holds))
        return tuple(part for inside in condition.all_of for part in _missing(inside, applicant, day, held))
    if condition.any_of is not None:
        branches = tuple(_missing(inside, applicant, day, held) for inside in condition.any_of)
        if not all(branches):
            return ()
        return (Choice(any_of=branches, from_month=_earliest(map(_latest, branches))),)
    if condition.works is not None:
        found = missing_works(condition.works, applicant, day, held)
        return () if found is None else (found,)
    for name, test in ATOMS.items():
        atom = getattr(condition, name)
        if atom is not None:
            found = test(atom, applicant, day)
            return () if found is None else (found,)
    raise ValueError("a condition without anything set")


def _latest(parts: Sequence[Part]) -> str | None:
    """Month from which all parts are met; none where one of them lacks more than time."""
    months = [part.from_month for part in parts]
    return max((m for m in months if m is not None), default=None) if None not in months else None


def _earliest(months: Iterable[str | None]) -> str | None:
    return min((month for month in months if month is not None), default=None)
