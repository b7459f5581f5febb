"""From pydantic's errors to problems in our words."""

from __future__ import annotations

import dataclasses
import difflib
from typing import TYPE_CHECKING, Any

from occstd.model import Standard
from occstd.model.shape import type_at
from occstd.problems import Location, Path, Problem
from occstd.words import ENGLISH, LANGUAGES, Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

_ABSENCES = frozenset({"missing-key", "missing-language", "basis-missing"})
"""Rules on what is not there; unlike the others they hold whatever else is wrong at the same place."""
_EXPECTED = {
    "string_type": "text",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "tuple_type": "a list",
    "dict_type": "keys and values",
    "dataclass_type": "keys and values",
    "dataclass_exact_type": "keys and values",
}


def as_problem(detail: Any, place: Callable[..., Location], root: type = Standard) -> Problem:
    """Say one pydantic error detail as a problem.

    Args:
        detail: one of `ValidationError.errors()`.
        place: gives the location of a path; of its key where `key` is true.
        root: the record that was to be filled.
    """
    path, kind = tuple(detail["loc"]), detail["type"]
    if path and path[-1] == "[key]":
        path = path[:-1]
        found = f"the key {path[-1]!r}"
        return Problem(place(path, key=True), "wrong-type", found, "a whole number as key")
    if kind == "missing":
        return _missing(path, place)
    if kind == "unexpected_keyword_argument":
        names = _field_names(path[:-1], root)
        close = difflib.get_close_matches(str(path[-1]), names, 1)
        expected = f"{close[0]!r}?" if close else f"one of {', '.join(names)}"
        return Problem(place(path, key=True), "unknown-key", f"the key {path[-1]!r}", expected)
    value = detail.get("input")
    if kind == "string_type" and isinstance(value, int | float):
        return Problem(place(path), "scalar", f"{shown(value)} without quotes where text is meant", f'"{shown(value)}"')
    expected = _EXPECTED.get(kind) or detail.get("ctx", {}).get("expected") or detail["msg"]
    return Problem(place(path), "wrong-type", shown(value), str(expected))


def told_once(details: Sequence[Any]) -> list[Any]:
    """Error details with one for each value: of a weight, pydantic tells why it is no whole number and no other."""
    return [
        {**detail, "loc": detail["loc"][:-1]} if detail["loc"][-1:] == ("float",) else detail
        for detail in details
        if detail["loc"][-1:] != ("int",)
    ]


def without_follow_ons(details: Sequence[Any]) -> list[Any]:
    """Error details but for the missing bases of what has no id, since only what has an id inherits a basis."""
    missing = {detail["loc"] for detail in details if detail["type"] == "missing"}
    return [
        detail
        for detail in details
        if detail["type"] != "missing" or detail["loc"][-1] != "basis" or (*detail["loc"][:-1], "id") not in missing
    ]


def without_echoes(reading: Iterable[Problem], later: Iterable[Problem]) -> set[Problem]:
    """All problems, but where reading and the model complain of one value, only what says more."""
    mistyped = {problem.location for problem in later if problem.rule == "wrong-type"}
    kept = {p for p in reading if p.rule != "scalar" or p.location not in mistyped}
    unread = {problem.location for problem in kept}
    return kept | {p for p in later if p.location not in unread or p.rule in _ABSENCES}


def _missing(path: Path, place: Callable[..., Location]) -> Problem:
    key, parent = path[-1], path[:-1]
    if key in LANGUAGES:
        language = f"{Words(ENGLISH).language_name(str(key))} ({key})"
        return Problem(place(parent), "missing-language", f"no {language}", "text in every language of the standard")
    if key == "basis":
        return Problem(place(parent), "basis-missing", "a statement without basis", "a basis on it or around it")
    return Problem(place(parent), "missing-key", f"no key {key!r}", f"{key!r} to be given")


def shown(value: Any) -> str:
    """A value as messages name it."""
    if isinstance(value, dict):
        return "keys and values"
    if isinstance(value, list):
        return "a list"
    if value is None:
        return "null"
    if isinstance(value, str):
        return f"the text {value[:40]!r}"
    return f"{str(value).lower() if isinstance(value, bool) else value}"


def _field_names(path: Path, root: type) -> list[str]:
    target = type_at(path, root)
    return [item.name for item in dataclasses.fields(target)] if dataclasses.is_dataclass(target) else []


def is_missing_file(detail: Any) -> bool:
    """True for a key that is missing at the top, as happens when a whole file could not be read."""
    path = detail["loc"]
    return detail["type"] == "missing" and (len(path) == 1 or (len(path) == 3 and path[0] == "editions"))
