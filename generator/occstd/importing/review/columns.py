"""Columns of weights in a review: one line each, row by row, as in 职业道德 5；基础知识 20, a dash for none."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, NamedTuple

from occstd.importing.weighing import BASIC
from occstd.importing.weights import weight_of
from occstd.words import CHINESE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from occstd.importing.review.decisions import Decision

_ALIKE = 0.7
_WHOLE = 100


class _Row(NamedTuple):
    name: str
    weight: int | None


def correct(decision: Decision, column: dict[str, int | None], items: Mapping[str, Any], *, whole: bool) -> str | None:
    """Put the corrected weights of a line into a column.

    Args:
        decision: the line as it was read, and as it is to be.
        column: the weights by id of function or task, which are changed.
        items: what has an id, by it.
        whole: whether the weights add up to 100.

    Returns:
        Why not, where it cannot be done; the column is then as it was.
    """
    seen, wanted = _rows(decision.text), _rows(decision.correction)
    if isinstance(wanted, str):
        return wanted
    if isinstance(seen, str) or [row.name for row in seen] != [row.name for row in wanted]:
        return f"the rows {'、'.join(row.name for row in wanted)} are not those that were read"
    keys = _keys([row.name for row in wanted], column, items)
    unknown = [name for name, key in keys.items() if key is None]
    if unknown:
        return f"no row of the column is called {unknown[0]}"
    made = dict(column)
    for before, after in zip(seen, wanted, strict=True):
        key = keys[before.name]
        if key is None or made[key] != before.weight:
            return f"the YAML says {made.get(key or '')} for {before.name} by now, not {before.weight}"
        made[key] = after.weight
    total = sum(weight or 0 for weight in made.values())
    if whole and total != _WHOLE:
        return f"the corrected column adds up to {total}, expected {_WHOLE}"
    column.update(made)
    return None


def _rows(text: str) -> list[_Row] | str:
    """The rows of a line; what is wrong with it, where it is none."""
    rows = []
    for part in text.replace(";", "；").strip("；。 ").split("；"):
        name, _, said = part.strip().rpartition(" ")
        weight, sure = weight_of(said)
        if not name or not sure:
            return f"{part.strip()!r} is no name with a weight of 1 to 100 or a dash, such as 基础知识 20"
        rows.append(_Row(name.replace(" ", ""), weight))
    return rows


def _keys(names: list[str], column: Mapping[str, Any], items: Mapping[str, Any]) -> dict[str, str | None]:
    """The key of each row by what it is called, or nearly so: recognition may have misread a name."""
    called = {word: key for word, key in BASIC.items() if key in column}
    called |= {items[key]["name"][CHINESE]: key for key in column if key in items}
    found = {name: next(iter(get_close_matches(name, called, 1, _ALIKE)), None) for name in names}
    return {name: called[close] if close else None for name, close in found.items()}
