"""Weight tables as the model keeps them: one for each direction and level, with ids in place of printed names."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from occstd.importing.composed import Entry
from occstd.importing.draft import Doubt
from occstd.importing.levels import levels_in
from occstd.importing.passage import Passage

if TYPE_CHECKING:
    from occstd.importing.composed import Composed
    from occstd.importing.draft import Draft, ReadWeights
    from occstd.importing.requirements import Framework

BASIC = {"职业道德": "ethics", "基础知识": "basic_knowledge"}
"""Rows that are no functions, by what they are called."""


def write_weights(draft: Draft, framework: Framework, composed: Composed) -> list[dict[str, Any]]:
    """Weight tables as plain keys and values; a column that does not add up is a doubt."""
    tables: dict[tuple[str | None, int], dict[str, Any]] = {}
    for read in draft.weights:
        for index, (named, level) in enumerate(read.columns):
            direction = _direction(named or read.direction, framework, read, composed)
            levels = levels_in(level)
            if not levels:
                continue
            key = (direction, levels[0].number)
            column = _column(read, index, direction, levels[0].number, framework, composed)
            if column is None:
                continue
            table = tables.setdefault(key, _empty(direction, levels[0].number, read, composed))
            table[read.kind] = column
            _note(read, index, f"{table['id']}", composed)
    order = {name: n for n, (name, _) in enumerate(framework.directions.values())}
    return [tables[key] for key in sorted(tables, key=lambda k: (order.get(k[0] or "", -1), -k[1]))]


def _note(read: ReadWeights, index: int, name: str, composed: Composed) -> None:
    """Note a column as an entry: row by row what it weighs."""
    rows = [(label, values[index]) for label, values in read.rows if index < len(values)]
    shown = "；".join(f"{label.text} {'—' if value is None else value}" for label, value in rows)
    doubts = tuple(dict.fromkeys(reason for label, _ in rows for reason in label.doubts))
    total = sum(value or 0 for _, value in rows)
    method = rows[0][0].method if rows else "text"
    said = Passage(shown, read.places, method, min((label.score for label, _ in rows), default=1.0), doubts)
    clause = f"{read.clause} {read.columns[index][1]}"
    composed.entries.append(
        Entry(f"{name}.{read.kind}", clause, "weights", said.doubted("weight_sum") if total != 100 else said)
    )


def _empty(direction: str | None, level: int, read: ReadWeights, composed: Composed) -> dict[str, Any]:
    name = "-".join(part for part in (direction, str(level), "weights") if part)
    where = {"direction": direction} if direction else {}
    return {"id": name} | where | {"level": level, "basis": composed.basis(read.clause)}


def _direction(name: str | None, framework: Framework, read: ReadWeights, composed: Composed) -> str | None:
    if not framework.directions:
        return None
    if name in framework.directions:
        return framework.directions[str(name)][0]
    close = get_close_matches(name or "", framework.directions, 1)
    if not close and len(framework.directions) == 1:
        close = list(framework.directions)
    composed.doubts.append(Doubt("weight_direction", f"{read.clause} {name or ''}", read.page))
    return framework.directions[close[0]][0] if close else next(iter(framework.directions.values()))[0]


def _column(
    read: ReadWeights, index: int, direction: str | None, level: int, framework: Framework, composed: Composed
) -> dict[str, int | None] | None:
    """The weights of one column; None where the level is not the direction's, so that all of it is dashes."""
    functions = framework.of(direction)
    column: dict[str, int | None] = {f.id: None for f in functions}
    basic: dict[str, int | None] = {}
    about = f"{read.clause} {read.columns[index][1]}"
    for label, values in read.rows:
        value = values[index] if index < len(values) else None
        if label.text in BASIC and read.kind == "theory":
            basic[BASIC[label.text]] = value
            continue
        name = _function(label.text, level, functions, weighed=value is not None)
        if name is not None:
            column[name] = value if value is not None or column.get(name) is None else column[name]
        elif value is not None:
            composed.doubts.append(Doubt("weight_row", f"{about} {label.text} {value}", read.page))
    whole = basic | column
    given = [value for value in whole.values() if value is not None]
    if not given:
        return None
    if sum(given) != 100:
        composed.doubts.append(Doubt("weight_sum", f"{about} {sum(given)}", read.page))
    for function in functions:
        if (level in function.levels) != (column[function.id] is not None):
            composed.doubts.append(Doubt("weight_function", f"{about} {function.name}", read.page))
    return whole


def _function(name: str, level: int, functions: list[Any], *, weighed: bool) -> str | None:
    """Id of the function that a row names, those that the level has first."""
    having = [f for f in functions if level in f.levels] if weighed else functions
    for those in (having, functions):
        found = next((f.id for f in those if f.name == name), None)
        if found:
            return str(found)
        close = get_close_matches(name, [f.name for f in those], 1, 0.7)
        if close:
            return next(str(f.id) for f in those if f.name == close[0])
    return None
