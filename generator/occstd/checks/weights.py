"""Weight columns sum to 100 and have exactly the rows that their level has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.checks.findings import Finding, Records, editions
from occstd.checks.references import unknown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.model import Edition, Standard, WeightTable
    from occstd.problems import Path

_BASIC_ROWS = ("ethics", "basic_knowledge")


def check_weights(standard: Standard, records: Records) -> Iterator[Finding]:
    """Weight columns sum to 100 and have exactly the rows that their level has."""
    for path, edition in editions(standard):
        for n, table in enumerate(edition.weights):
            place = (*path, "weights", n)
            if table.theory is None and table.skills is None:
                yield Finding(place, "weights-rows", "a table without weights", "theory, skills or both")
            for column in ("theory", "skills"):
                rows = getattr(table, column)
                if rows is not None:
                    yield from _check_column(edition, table, column, rows, (*place, column))


def _check_column(
    edition: Edition, table: WeightTable, column: str, rows: dict[str, int | None], path: Path
) -> Iterator[Finding]:
    total = sum(weight or 0 for weight in rows.values())
    if total != 100:
        about = " ".join(str(part) for part in (table.direction, table.level and f"level {table.level}") if part)
        column_sum = f"theory that adds up to {total}" if column == "theory" else f"{column} that add up to {total}"
        found = f"{about} {column_sum}" if about else column_sum
        yield Finding(path, "weights-sum", found, "100", at_key=True)
    for row, weight in rows.items():
        if weight is not None and not 1 <= weight <= 100:
            yield Finding((*path, row), "weights-rows", f"the weight {weight}", "1 to 100, or null for the dash")
    if table.direction not in {None, *(direction.id for direction in edition.directions)}:
        return
    functions = {f.id: f for f in edition.functions_of(table.direction)}
    tasks = {task.id: task for f in functions.values() for task in f.tasks}
    for row in rows:
        if row not in _BASIC_ROWS or column != "theory":
            yield from unknown((*path, row), "function or task", row, [*functions, *tasks], at_key=True)
    if not functions.keys().isdisjoint(rows) or not tasks.keys() & rows.keys():
        for name, function in functions.items():
            yield from _check_row(name, function.has_level(table.level), rows, path)


def _check_row(name: str, present: bool, rows: dict[str, int | None], path: Path) -> Iterator[Finding]:
    weight = rows.get(name)
    if present and weight is None:
        expected = "a weight, since the level has the function"
        yield Finding((*path, name), "weights-rows", f"no weight for {name}", expected, at_key=True)
    if not present and weight is not None:
        found = f"the weight {weight} for {name}, which the level does not have"
        depends_on = ((*path[:2], "functions"),)
        yield Finding((*path, name), "weights-rows", found, "null, the dash", depends_on=depends_on)
