"""Weight columns sum to 100 and have exactly the rows that their level has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.checks.findings import Finding, Records, editions
from occstd.checks.references import unknown
from occstd.model import PaperScheme
from occstd.model.weights import WEIGHT_COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.model import Edition, FunctionChoice, Standard, WeightTable
    from occstd.model.weights import Weight
    from occstd.problems import Path

_BASIC_ROWS = ("ethics", "basic_knowledge")
_WHOLE = 100


def check_schemes(standard: Standard, records: Records) -> Iterator[Finding]:
    """The points of a paper's items add up to 100."""
    for path, item in records:
        if isinstance(item, PaperScheme) and (total := sum(items.points for items in item.items)) != _WHOLE:
            found = f"points that add up to {total}"
            yield Finding((*path, "items"), "scheme-points", found, str(_WHOLE), at_key=True)


def check_weights(standard: Standard, records: Records) -> Iterator[Finding]:
    """Weight columns sum to 100 and have exactly the rows that their level has."""
    for path, edition in editions(standard):
        for n, table in enumerate(edition.weights):
            place = (*path, "weights", n)
            columns = {column: rows for column in WEIGHT_COLUMNS if (rows := getattr(table, column)) is not None}
            if not columns:
                yield Finding(place, "weights-rows", "a table without weights", "theory, skills or both")
            for column, rows in columns.items():
                yield from _check_column(edition, table, column, rows, (*place, column))
        for n, choice in enumerate(edition.choices):
            yield from _check_choice(edition, choice, (*path, "choices", n))


def _check_choice(edition: Edition, choice: FunctionChoice, path: Path) -> Iterator[Finding]:
    """A choice is among functions that there are, each named once, and leaves at least one of them out."""
    known = [function.id for function in edition.functions]
    for n, name in enumerate(choice.functions):
        yield from unknown((*path, "functions", n), "function", name, known)
    if not 1 <= choice.choose < len(choice.functions):
        found = f"a choice of {choice.choose} among {len(choice.functions)}"
        yield Finding((*path, "choose"), "choice", found, "at least 1, and fewer than there are")


def _check_column(
    edition: Edition, table: WeightTable, column: str, rows: dict[str, Weight | None], path: Path
) -> Iterator[Finding]:
    for choice in edition.choices:
        if choice.holds_for(table.level):
            yield from _check_alike(choice, rows, path)
    total = edition.total_weight(rows, table.level)
    if total != 100:
        about = " ".join(str(part) for part in (table.direction, table.level and f"level {table.level}") if part)
        column_sum = f"theory that adds up to {total}" if column == "theory" else f"{column} that add up to {total}"
        found = f"{about} {column_sum}" if about else column_sum
        yield Finding(path, "weights-sum", found, "100", at_key=True)
    for row, weight in rows.items():
        if weight is not None and not 0 < weight <= 100:
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


def _check_alike(choice: FunctionChoice, rows: dict[str, Weight | None], path: Path) -> Iterator[Finding]:
    weights = {row: rows[row] for row in choice.functions if rows.get(row)}
    for row, weight in weights.items():
        if weight != next(iter(weights.values())):
            found = f"the weight {weight} for {row}, unlike others of {choice.id}"
            yield Finding((*path, row), "choice", found, "weights alike for functions to choose from")


def _check_row(name: str, present: bool, rows: dict[str, Weight | None], path: Path) -> Iterator[Finding]:
    weight = rows.get(name)
    if present and weight is None:
        expected = "a weight, since the level has the function"
        yield Finding((*path, name), "weights-rows", f"no weight for {name}", expected, at_key=True)
    if not present and weight is not None:
        found = f"the weight {weight} for {name}, which the level does not have"
        depends_on = ((*path[:2], "functions"),)
        yield Finding((*path, name), "weights-rows", found, "null, the dash", depends_on=depends_on)
