"""Tables of who may apply: rule sets, groups, routes, and every condition as a row of a tree."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, NamedTuple

from occstd.export.tables.table import (
    Field,
    Item,
    Table,
    Value,
    connecting,
    describe,
    field,
    from_row,
    own,
    place,
    plain,
    statement_table,
    table,
)
from occstd.model import (
    Age,
    Condition,
    Edition,
    Education,
    Graduation,
    Group,
    Holds,
    Record,
    Route,
    RuleSet,
    Title,
    Works,
)
from occstd.model.plain import dump, to_plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from occstd.export.tables.table import ColumnType
    from occstd.views.statements import StatementRow

_BRANCHES = ("all_of", "any_of")


class Node(NamedTuple):
    """A condition in the tree of a route."""

    id: str
    route: str
    parent: str | None
    position: int
    kind: str
    atom: Record | None


def condition_tables(edition: Edition, rows: Mapping[str, StatementRow]) -> Iterator[Table]:
    """The tables of an edition's eligibility; empty where nothing is known of it.

    Args:
        edition: the edition.
        rows: flat records of the edition, by id.
    """
    sets = edition.eligibility.rule_sets if edition.eligibility else ()
    yield statement_table("rule_sets", RuleSet, sets, rows, (own(RuleSet, "exhaustive", kind="boolean"),))
    within = field("rule_set", from_row(lambda row: row.within), "Id of its rule set.", to="rule_sets.id")
    yield statement_table("groups", Group, [group for found in sets for group in found.groups], rows, (within,))
    routes = [route for found in sets for route in found.routes]
    whole = field(
        "condition", _as_json, f"{describe(Route, 'condition')} As JSON, of the same shape as in standard.json."
    )
    yield statement_table("routes", Route, routes, rows, (within, whole))
    yield from _opens(routes)
    nodes = (node for route in routes for node in _nodes(route.id, None, 1, route.id, route.condition))
    yield table("conditions", _columns(), (Item(record=node) for node in nodes), ("id",))


def _as_json(item: Item) -> Value:
    return dump(to_plain(item.record.condition)).decode().strip()


def _opens(routes: list[Route]) -> Iterator[Table]:
    route = place("route", 0, "Id of the route.", to="routes.id")
    level = place("level", 1, "Number of a level that the route opens.", kind="integer", to="levels.number")
    yield connecting("route_levels", (route, level), ((r.id, n) for r in routes for n in r.levels), 2)
    direction = place("direction", 1, "Id of a direction that the route is limited to.", to="directions.id")
    yield connecting("route_directions", (route, direction), ((r.id, d) for r in routes for d in r.directions), 2)


def _nodes(name: str, parent: str | None, position: int, route: str, condition: Condition) -> Iterator[Node]:
    """A condition and, below it, those that it is made of; ids are numbered paths below the route's id."""
    kind, content = next(
        (f.name, v) for f in dataclasses.fields(condition) if (v := getattr(condition, f.name)) is not None
    )
    if kind not in _BRANCHES:
        yield Node(name, route, parent, position, kind, content)
        return
    yield Node(name, route, parent, position, kind, None)
    for number, inside in enumerate(content, start=1):
        yield from _nodes(f"{name}.{number}", name, number, route, inside)


def _columns() -> tuple[Field, ...]:
    return (
        field("id", lambda item: item.record.id, "The route's id and, after full stops, the place in its tree."),
        field("route", lambda item: item.record.route, "Id of the route.", to="routes.id"),
        field(
            "parent",
            lambda item: item.record.parent,
            "Id of the condition that it is a part of; none for the whole of a route.",
            needed=False,
            to="conditions.id",
        ),
        field("position", lambda item: item.record.position, "Place among the parts, from 1.", kind="integer"),
        field("kind", lambda item: item.record.kind, "all_of, any_of, or what is asked, such as holds or works."),
        _atom("of", Works, "of"),
        _atom("years", Works, "years", "integer"),
        _atom("level", Holds, "level", "integer"),
        _atom("certificate", Holds, "certificate"),
        _atom("after_certificate", Works, "after_certificate", "integer"),
        _atom("after_title", Works, "after_title"),
        _atom("rank", Title, "rank"),
        _least("min_age", Age, "integer"),
        _least("min_education", Education, "string"),
        _atom("enrolled", Education, "enrolled", "boolean"),
        _atom("schools", Graduation, "schools"),
        _atom("major", Graduation, "major"),
        _atom("final_year", Graduation, "final_year", "boolean"),
        _atom("evaluated", Graduation, "evaluated"),
        _atom("group", None, "group", to="groups.id"),
    )


def _value(item: Item, name: str) -> Value:
    return plain(getattr(item.record.atom, name, None))


def _atom(name: str, cls: type | None, doc: str, kind: ColumnType = "string", to: str = "") -> Field:
    """A column for what atoms of several kinds may say, described as in one of them."""
    text = describe(cls, doc) if cls else "Id of the group that one must belong to."
    return field(name, lambda item: _value(item, name), text, kind=kind, needed=False, to=to)


def _least(name: str, cls: type, kind: ColumnType) -> Field:
    """A column for the least that one kind of atom asks; the field `min` of other kinds has a column of its own."""

    def get(item: Item) -> Value:
        return _value(item, "min") if isinstance(item.record.atom, cls) else None

    return field(name, get, describe(cls, "min"), kind=kind, needed=False)
