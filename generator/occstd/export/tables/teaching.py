"""Tables of what is suggested for teaching: practice and kept hours, the order, shares that hold at a level alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.export.tables.table import connecting, describe, own, place, statement_table
from occstd.model import COURSE_PARTS, Requirement, Teaching

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from occstd.export.tables.table import Table
    from occstd.model import Edition
    from occstd.views.statements import StatementRow


def teaching_tables(edition: Edition, rows: Mapping[str, StatementRow]) -> Iterator[Table]:
    """The tables of what is suggested for teaching.

    Args:
        edition: the edition.
        rows: flat records of it, by id.
    """
    found = edition.teaching
    direction = own(Teaching, "direction", needed=False, to="directions.id")
    level = own(Teaching, "level", kind="integer", needed=False, to="levels.number")
    shares = (own(Teaching, name, kind="integer") for name in ("practice", *COURSE_PARTS))
    yield statement_table("teaching", Teaching, found, rows, (direction, level, *shares))
    fields = (
        place("teaching", 0, "Id of the suggestion.", to="teaching.id"),
        place("position", 1, "Place in the order of teaching, from 1.", kind="integer"),
        place("item", 2, "Id of a task or of a block of basic knowledge, ethics, or a part of the course."),
        place("task", 3, "Id of the task that is taught.", needed=False, to="tasks.id"),
        place("block", 4, "Id of the block of basic knowledge that is taught.", needed=False, to="sections.id"),
    )
    foundations = edition.foundations
    blocks = {block.id for block in foundations.basic_knowledge} if foundations else set()
    tasks = {task.id: task for function in edition.functions for task in function.tasks}
    order = (
        (one.id, n, item, item if item in tasks else None, item if item in blocks else None)
        for one in found
        for n, item in enumerate(one.order, start=1)
    )
    yield connecting("teaching_order", fields, order, 2)
    at_levels = (
        place("task", 0, "Id of the task.", to="tasks.id"),
        place("level", 1, "Number of the level.", kind="integer", to="levels.number"),
        place("share", 2, describe(Requirement, "share"), kind="integer"),
    )
    asked = ((task.id, level, one) for task in tasks.values() for level, one in task.levels.items())
    of_levels = ((task, level, one.share) for task, level, one in asked if one.share is not None)
    yield connecting("task_shares", at_levels, of_levels, 2)
