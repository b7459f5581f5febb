"""JSON that someone hands over, read as strictly as the YAML of a standard."""

from __future__ import annotations

import json
from typing import Any, NoReturn

from occstd.model.filling import FillError

LARGEST = 1_000_000
"""Most characters of what is told."""
MOST_FAULTS = 20
"""Most faults that are told at a time."""
_MOST_DIGITS = 15


def parsed(text: str) -> Any:
    """What JSON says. Raises FillError with the fault, where it is none, is too large, or says something twice."""
    if len(text) > LARGEST:
        raise FillError([((), f"more than {LARGEST:,} characters")])
    try:
        return json.loads(text, object_pairs_hook=_each_once, parse_int=_whole, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        raise FillError([((), str(error))]) from None
    except RecursionError:
        raise FillError([((), "values too deep, one in another")]) from None


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise FillError([((key,), "given twice")])
        found[key] = value
    return found


def _whole(digits: str) -> int:
    if len(digits) > _MOST_DIGITS:
        raise FillError([((), f"a number of {len(digits):,} digits, expected at most {_MOST_DIGITS}")])
    return int(digits)


def _refuse(name: str) -> NoReturn:
    raise FillError([((), f"{name}, which is no number")])
