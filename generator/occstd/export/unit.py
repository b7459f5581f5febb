"""One direction at one level as JSON: what it asks, and what else is known of it, in the shapes of standard.json."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from occstd.export import FORMAT_VERSION, WORDING_LICENCE
from occstd.export.json_schema import schema_of
from occstd.model import (
    Direction,
    Duty,
    Edition,
    Gap,
    Indicator,
    Level,
    Party,
    Record,
    Regulation,
    Route,
    RuleSet,
    Source,
    Standard,
    Statement,
    Task,
    Teaching,
    Text,
    TrainingHours,
    WeightTable,
    WorkFunction,
    record,
)
from occstd.model.plain import dump, to_plain
from occstd.model.shape import walk
from occstd.views.addresses import edition_path
from occstd.views.site import Site
from occstd.words import ENGLISH, in_each, root_folder

if TYPE_CHECKING:
    from occstd.export.scope import Scope
    from occstd.views.site import Unit


@record
class UnitFile(Record):
    """What a level-<n>.json holds."""

    format_version: str
    """Version of the shape of this file."""
    address: str
    """Address of the site; nothing where it is not known. Paths begin there."""
    licence: str
    """Licence of the project's own wording."""
    standard: str
    """Id of the standard."""
    name: Text
    """Name of the occupation."""
    version: str
    """Version of the data."""
    date: str
    """Date of this data version, as year-month-day."""
    edition: str
    """Id of the edition."""
    direction: Direction | None = None
    """The direction; none in a standard without directions."""
    level: Level | None = None
    """The level; none in a standard without levels."""
    page: Text
    """Address of the page about it, in each language."""
    gap: Gap | None = None
    """What is missing, where its requirements are."""
    training_hours: TrainingHours | None = None
    """Least training hours."""
    weights: WeightTable | None = None
    """Weights of the assessment."""
    teaching: Teaching | None = None
    """What is suggested for teaching."""
    functions: tuple[WorkFunction, ...] = ()
    """Work functions, with the tasks in which this level asks something and with nothing of other levels."""
    duties: tuple[Duty, ...] = ()
    """Duties that these tasks serve."""
    rule_sets: tuple[RuleSet, ...] = ()
    """Rule sets of eligibility, with the routes that open this level or name none."""
    parties: tuple[Party, ...] = ()
    """The parties that these rules bind."""
    regulations: tuple[Regulation, ...] = ()
    """The rules of law that anything in this file rests on."""
    indicators: tuple[Indicator, ...] = ()
    """The figures that anything in this file works with."""
    sources: tuple[Source, ...] = ()
    """The sources that anything in this file cites."""
    addresses: dict[str, str]
    """Page path of every id in this file; path#id is the address of the statement."""


def unit_json(scope: Scope) -> bytes:
    """The unit of a scope as JSON."""
    unit, edition, standard = scope.unit, scope.editions[0], scope.standard
    if unit is None:
        raise LookupError("a file of a unit is asked for without one")
    view = Site(dataclasses.replace(standard, current_edition=edition.id), ENGLISH)
    path = unit.path if edition.id == standard.current_edition else edition_path(edition)
    root = f"{scope.address}/" if scope.address else ""
    content = UnitFile(
        format_version=FORMAT_VERSION,
        address=scope.address,
        licence=WORDING_LICENCE,
        standard=standard.id,
        name=standard.name,
        version=standard.version,
        date=standard.date,
        edition=edition.id,
        direction=unit.direction,
        level=unit.level,
        page=in_each(lambda language: f"{root}{root_folder(language, standard.languages)}{path}", standard.languages),
        gap=unit.gap,
        training_hours=view.hours(unit),
        weights=view.weights(unit),
        teaching=view.teaching(unit),
        functions=_functions(unit),
        duties=_duties(scope, unit),
        rule_sets=_rule_sets(edition, unit),
        addresses={},
    )
    content = _with_named(standard, content)
    cited = _cited(content)
    content = dataclasses.replace(content, sources=tuple(s for s in standard.sources if s.id in cited))
    pages = scope.material.pages[edition.id]
    ids = dict.fromkeys(item.id for _, item in walk(content) if hasattr(item, "id"))
    return dump(to_plain(dataclasses.replace(content, addresses={name: pages[name] for name in ids})))


def unit_schema_json() -> bytes:
    """JSON Schema (draft 2020-12) of the files of units."""
    return dump(schema_of(UnitFile))


def _functions(unit: Unit) -> tuple[WorkFunction, ...]:
    return tuple(
        dataclasses.replace(function, tasks=tuple(_task(task, unit.number) for task, _ in rows))
        for function, rows in unit.rows
    )


def _task(task: Task, level: int | None) -> Task:
    """A task with nothing of other levels."""
    if level is None or level not in task.levels:
        return dataclasses.replace(task, levels={})
    return dataclasses.replace(task, levels={level: task.levels[level]}, all_levels=None)


def _duties(scope: Scope, unit: Unit) -> tuple[Duty, ...]:
    served = {duty for task, _ in unit.requirements for duty in task.duties}
    return tuple(duty for duty in scope.standard.duties if duty.id in served)


def _rule_sets(edition: Edition, unit: Unit) -> tuple[RuleSet, ...]:
    """The rule sets with the routes that may open the unit; without those that have none."""
    sets = edition.eligibility.rule_sets if edition.eligibility else ()
    found = ((rules, tuple(route for route in rules.routes if _opens(route, unit))) for rules in sets)
    return tuple(dataclasses.replace(rules, routes=routes) for rules, routes in found if routes)


def _opens(route: Route, unit: Unit) -> bool:
    """Whether a route may open a unit; a route that names no level or direction may open any."""
    direction = unit.direction.id if unit.direction else None
    levels, directions = route.levels or (unit.number,), route.directions or (direction,)
    return unit.number in levels and direction in directions


def _with_named(standard: Standard, content: UnitFile) -> UnitFile:
    """The content with the rules, the parties they bind and the figures that its statements name."""
    stated = [item for _, item in walk(content) if isinstance(item, Statement)]
    rules = {reference.rule for item in stated for reference in item.law}
    found = tuple(rule for rule in standard.regulations if rule.id in rules)
    bound = {name for rule in found for obligation in rule.obligations for name in obligation.parties}
    figures = {name for item in stated for name in item.indicators}
    return dataclasses.replace(
        content,
        parties=tuple(party for party in standard.parties if party.id in bound),
        regulations=found,
        indicators=tuple(figure for figure in standard.indicators if figure.id in figures),
    )


def _cited(content: UnitFile) -> set[str]:
    """Ids of all sources that anything cites."""
    bases = (getattr(item, "basis", None) for _, item in walk(content))
    return {source for basis in bases if basis is not None for source in basis.sources}
