"""Tables of one edition: levels, directions and units, the work and what it asks, weights, hours, gaps."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from occstd.export.tables.law import law_fields
from occstd.export.tables.table import (
    POSITION,
    Field,
    Item,
    Table,
    Value,
    both,
    connecting,
    describe,
    field,
    from_row,
    own,
    place,
    statement_table,
    table,
)
from occstd.model import (
    Direction,
    Edition,
    Gap,
    Level,
    Skill,
    Standard,
    Statement,
    Task,
    TrainingHours,
    WeightTable,
    WorkFunction,
)
from occstd.model.weights import WEIGHT_COLUMNS
from occstd.views.addresses import edition_path
from occstd.views.site import Site, Unit
from occstd.words import ENGLISH, LANGUAGES, Words, root_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from occstd.views.statements import StatementRow

ALL = "all"
"""Key of the only unit of a standard that has neither directions nor levels."""


def edition_tables(
    standard: Standard, edition: Edition, rows: Mapping[str, StatementRow], site: str
) -> Iterator[Table]:
    """The tables of what one edition states about work and training.

    Args:
        standard: the standard.
        edition: the edition.
        rows: flat records of the edition and of what all editions share, by id.
        site: address of the site, or nothing.
    """
    view = Site(dataclasses.replace(standard, current_edition=edition.id), ENGLISH, address=site)
    number = own(Level, "number", kind="integer")
    titles = (*both(Level, "title"), *both(Level, "short"), *both(Level, "label", needed=False))
    yield statement_table("levels", Level, edition.levels, rows, (number, *titles), key="number")
    slug = (own(Direction, "slug"), POSITION)
    yield statement_table("directions", Direction, edition.directions, rows, slug)
    yield from _hours_and_gaps(edition, rows)
    yield _units(view, own_pages=edition.id == standard.current_edition)
    yield from _functions(edition, rows)
    yield from _tasks(edition, rows)
    yield from _requirements(view, rows)
    yield from _weights(view, rows)


def _direction(cls: type) -> Field:
    return own(cls, "direction", needed=False, to="directions.id")


def _hours_and_gaps(edition: Edition, rows: Mapping[str, StatementRow]) -> Iterator[Table]:
    level = own(TrainingHours, "level", kind="integer", needed=False, to="levels.number")
    hours = (level, _direction(TrainingHours), own(TrainingHours, "hours", kind="integer"))
    yield statement_table("training_hours", TrainingHours, edition.training_hours, rows, hours)
    yield statement_table("gaps", Gap, edition.gaps, rows, (_direction(Gap),))
    fields = (
        place("gap", 0, "Id of the gap.", to="gaps.id"),
        place("level", 1, "Number of a level whose requirements are missing.", kind="integer", to="levels.number"),
    )
    yield connecting("gap_levels", fields, ((gap.id, level) for gap in edition.gaps for level in gap.levels), 2)


def unit_key(unit: Unit) -> str:
    """What names a unit in the tables."""
    return unit.key or ALL


def _units(view: Site, *, own_pages: bool) -> Table:
    """The units; those of an edition that the site does not open with have no pages of their own."""
    root = f"{view.address}/" if view.address else ""

    def page(language: str) -> Callable[[Item], Value]:
        languages = view.standard.languages
        if language not in languages:
            return lambda item: None
        folder = f"{root}{root_folder(language, languages)}"
        return lambda item: f"{folder}{item.record.path if own_pages else edition_path(view.edition)}"

    def hours(item: Item) -> Value:
        found = view.hours(item.record)
        return found.id if found else None

    fields = (
        field("id", lambda i: unit_key(i.record), "Direction and level, such as slug/4; all where there are none."),
        _part("direction", lambda u: u.direction.id if u.direction else None, "Id of the direction.", "directions.id"),
        field(
            "level",
            lambda item: item.record.number,
            "Number of the level.",
            kind="integer",
            needed=False,
            to="levels.number",
        ),
        field("skills", lambda i: i.record.skill_count, "Computed: how many skills it asks.", kind="integer"),
        field("knowledge", lambda i: i.record.knowledge_count, "Computed: how much knowledge it asks.", kind="integer"),
        field("hours", hours, "Id of its least training hours.", needed=False, to="training_hours.id"),
        _part("gap", lambda u: u.gap.id if u.gap else None, "Id of the gap where requirements are missing.", "gaps.id"),
        *(
            field(
                f"page_{code}",
                page(code),
                f"Address of the {Words(ENGLISH).language_name(code)} page about it.",
                needed=False,
            )
            for code in LANGUAGES
        ),
    )
    return table("units", fields, (Item(record=unit) for unit in view.units), ("id",))


def _part(name: str, get: Callable[[Unit], Value], doc: str, to: str) -> Field:
    return field(name, lambda item: get(item.record), doc, needed=False, to=to)


def _functions(edition: Edition, rows: Mapping[str, StatementRow]) -> Iterator[Table]:
    yield statement_table("functions", WorkFunction, edition.functions, rows, (POSITION,))
    fields = (
        place("function", 0, "Id of the function.", to="functions.id"),
        place("direction", 1, "Id of a direction that has the function.", to="directions.id"),
    )
    pairs = ((f.id, name) for f in edition.functions for name in rows[f.id].directions)
    yield connecting("function_directions", fields, pairs, 2)


def _tasks(edition: Edition, rows: Mapping[str, StatementRow]) -> Iterator[Table]:
    tasks = [task for function in edition.functions for task in function.tasks]
    places = {task.id: n for function in edition.functions for n, task in enumerate(function.tasks, start=1)}
    more = (
        field("function", from_row(lambda row: row.function), "Id of its function.", to="functions.id"),
        field("position", lambda i: places[i.record.id], "Place in its function, from 1.", kind="integer"),
        own(Task, "share", kind="integer"),
    )
    yield statement_table("tasks", Task, tasks, rows, more)
    fields = (
        place("task", 0, "Id of the task.", to="tasks.id"),
        place("duty", 1, "Id of a duty that the task serves.", to="duties.id"),
    )
    yield connecting("task_duties", fields, ((task.id, duty) for task in tasks for duty in task.duties), 2)


def _requirements(view: Site, rows: Mapping[str, StatementRow]) -> Iterator[Table]:
    requirements = [r for function in view.edition.functions for task in function.tasks for r in task.requirements]
    asked = [
        (statement, n)
        for requirement in requirements
        for statements in (requirement.skills, requirement.knowledge)
        for n, statement in enumerate(statements, start=1)
    ]
    places = {statement.id: n for statement, n in asked}
    yield statement_table("requirements", Skill, [statement for statement, _ in asked], rows, _asked(places))
    fields = (
        place("unit", 0, "Key of the unit.", to="units.id"),
        place("requirement", 1, "Id of a skill or knowledge item that the unit asks.", to="requirements.id"),
    )
    pairs = (
        (unit_key(unit), statement.id)
        for unit in view.units
        for _, requirement in unit.requirements
        for statement in (*requirement.skills, *requirement.knowledge)
    )
    yield connecting("unit_requirements", fields, pairs, 2)
    practice = [item for r in requirements for item in (r.good_practice, r.bad_practice) if item]
    yield statement_table("practice", Statement, practice, rows, _in_task("good_practice or bad_practice."))


def _in_task(kinds: str) -> tuple[Field, ...]:
    """The columns that say what a statement of a task is, and what it belongs to."""

    def one(name: str) -> Callable[[Item], Value]:
        def get(item: Item) -> Value:
            found = getattr(item.row, name)
            return found[0] if len(found) == 1 else None

        return get

    single = "none where the function is shared by several"
    return (
        field("kind", from_row(lambda row: row.kind), kinds),
        field("direction", one("directions"), f"Id of its direction; {single}.", needed=False, to="directions.id"),
        field("function", from_row(lambda row: row.function), "Id of its function.", to="functions.id"),
        field("task", from_row(lambda row: row.task), "Id of its task.", to="tasks.id"),
        field(
            "level",
            one("levels"),
            "Number of the level; none where it is asked whatever the level.",
            kind="integer",
            needed=False,
            to="levels.number",
        ),
    )


def _asked(places: Mapping[str, int]) -> tuple[Field, ...]:
    """The columns of a skill or knowledge item."""
    return (
        *_in_task("skill or knowledge."),
        field("position", lambda i: places[i.record.id], "Place in its list, from 1.", kind="integer"),
        field("key", lambda i: getattr(i.record, "key", False), describe(Skill, "key"), kind="boolean"),
        *law_fields(),
        *(_evidence(name) for name in ("id", *LANGUAGES)),
    )


def _evidence(name: str) -> Field:
    """A column for what the evidence of a skill has; what it rests on is in the table of statements."""

    def get(item: Item) -> Value:
        evidence = getattr(item.record, "evidence", None)
        return getattr(evidence, name) if evidence else None

    doc = f"{describe(Skill, 'evidence')} {describe(Statement, name)}"
    return field(f"evidence_{name}", get, doc, needed=False, to="statements.id" if name == "id" else "")


def _weights(view: Site, rows: Mapping[str, StatementRow]) -> Iterator[Table]:
    tables = view.edition.weights
    units = {found.id: unit_key(unit) for unit in view.units if (found := view.weights(unit))}
    level = own(WeightTable, "level", kind="integer", needed=False, to="levels.number")
    unit = field("unit", lambda i: units.get(i.record.id), "Key of its unit.", needed=False, to="units.id")
    more = (unit, _direction(WeightTable), level)
    yield statement_table("weight_tables", WeightTable, tables, rows, more)
    fields = (
        place("weight_table", 0, "Id of the weight table.", to="weight_tables.id"),
        place("column", 1, "theory, skills or review."),
        place("item", 2, "ethics, basic_knowledge, or the id of a function or task."),
        place("function", 3, "Id of the function that is weighed.", needed=False, to="functions.id"),
        place("task", 4, "Id of the task that is weighed.", needed=False, to="tasks.id"),
        place("per_cent", 5, "Weight in per cent; none for the printed dash.", kind="number", needed=False),
    )
    functions = {function.id for function in view.edition.functions}
    tasks = {task.id for function in view.edition.functions for task in function.tasks}
    weights = (
        (found.id, column, item, item if item in functions else None, item if item in tasks else None, value)
        for found in tables
        for column in WEIGHT_COLUMNS
        for item, value in (getattr(found, column) or {}).items()
    )
    yield connecting("weights", fields, weights, 3)
