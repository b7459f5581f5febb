"""Values keep to what their fields declare: lists without repeats, bounds, lengths, dates, addresses."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from occstd.checks.addresses import WEB_ADDRESS, address_fault
from occstd.checks.findings import Finding, Records, each, shown
from occstd.model import Record, Text
from occstd.model.limits import (
    EARLIEST_YEAR,
    LATEST_YEAR,
    LONGEST_TEXT,
    AtLeast,
    Between,
    Dated,
    Distinct,
    Longest,
    NotBefore,
    WebAddress,
)
from occstd.model.shape import field_names, limits_of, text_fields

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from occstd.model import Standard
    from occstd.problems import Path

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z", re.ASCII)


def check_limits(standard: Standard, records: Records) -> Iterator[Finding]:
    """Every value keeps to what its field declares, no list has an item twice, and no text is endless."""
    return limit_findings(records)


def limit_findings(records: Records) -> Iterator[Finding]:
    """The same for records of any kind."""
    for path, item in records:
        cls: Any = type(item)
        for name, limits in limits_of(cls):
            value = getattr(item, name)
            for limit in limits if value is not None else ():
                if isinstance(limit, Distinct):
                    yield from _distinct(limit, value, (*path, name))
                if isinstance(limit, AtLeast) and len(value) < limit.items:
                    found = f"a list of {len(value)}" if value else "an empty list"
                    yield Finding((*path, name), "list-size", found, f"at least {limit.items}")
                for place, inside in each(value, (*path, name)):
                    yield from _CHECKS[type(limit)](limit, inside, item, place)
        for name in _undeclared(cls, Distinct, field_names(cls)):
            yield from _repeats(getattr(item, name), (*path, name))
        for name in _undeclared(cls, Longest, text_fields(cls)):
            for place, text in each(getattr(item, name), (*path, name)):
                yield from _length(LONGEST_TEXT, text, place)


@cache
def _undeclared(cls: type, kind: Any, names: tuple[str, ...]) -> tuple[str, ...]:
    """The fields among these that declare no limit of a kind, so that what goes for all goes for them."""
    declared = {name for name, limits in limits_of(cls) if any(isinstance(limit, kind) for limit in limits)}
    return tuple(name for name in names if name not in declared)


def _repeats(value: Any, path: Path) -> Iterator[Finding]:
    """Items of a list that are there already. What has an id is told apart by it."""
    if isinstance(value, dict):
        for key, inside in value.items():
            yield from _repeats(inside, (*path, str(key)))
    elif isinstance(value, tuple) and len(value) > 1 and not hasattr(value[0], "id"):
        seen: dict[Any, int] = {}
        for number, item in enumerate(value):
            if item in seen:
                yield _again((*path, number), shown(item), seen[item])
            seen.setdefault(item, number)


def _again(path: Path, what: str, first: int) -> Finding:
    found = f"{what} again, first as number {first + 1} of the list"
    return Finding(path, "duplicate-item", found, "each once")


def _distinct(limit: Distinct, value: Any, path: Path) -> Iterator[Finding]:
    seen: dict[tuple[Any, ...], int] = {}
    names = " and ".join(limit.by)
    for number, item in enumerate(value):
        key = tuple(getattr(item, name) for name in limit.by)
        if key in seen:
            told = zip(limit.by, key, strict=True)
            what = " and ".join(f"the {name} {shown(part)}" for name, part in told if part is not None)
            last = limit.by[-1]
            place = (*path, number, last) if getattr(item, last) is not None else (*path, number)
            yield _again(place, what or f"the same {names}", seen[key])
        seen.setdefault(key, number)


def _between(limit: Between, value: int, _: Record, path: Path) -> Iterator[Finding]:
    if not limit.least <= value <= limit.most:
        yield Finding(path, "range", f"the number {value}", f"{limit.least:,} to {limit.most:,}")


def _longest(limit: Longest, value: Any, _: Record, path: Path) -> Iterator[Finding]:
    if isinstance(value, Text):
        for language, said in value.by_language().items():
            yield from _length(limit.characters, said, (*path, language))
    else:
        yield from _length(limit.characters, value, path)


def _length(most: int, text: str, path: Path) -> Iterator[Finding]:
    if len(text) > most:
        yield Finding(path, "text-length", f"a text of {len(text):,} characters", f"at most {most:,}")


def _dated(limit: Dated, value: str, _: Record, path: Path) -> Iterator[Finding]:
    fault = date_fault(value)
    if fault:
        yield Finding(path, "date-shape", f"the date {shown(value)}, {fault}", "a date such as 2021-10-15")
    elif limit.needs_day and value.count("-") < 2:
        yield Finding(path, "date-shape", f"the date {value!r} without its day", "a day such as 2021-10-15")


def date_fault(text: str) -> str:
    """Why a text is no date of a year, a month or a day; nothing where it is one."""
    match = _DATE.match(text)
    if not match:
        return "which is no date"
    try:
        year = date(int(match[1]), int(match[2] or 1), int(match[3] or 1)).year
    except ValueError:
        return "which does not exist"
    far = not EARLIEST_YEAR <= year <= LATEST_YEAR
    return f"which is not of the years {EARLIEST_YEAR} to {LATEST_YEAR}" if far else ""


def _not_before(limit: NotBefore, value: str, item: Record, path: Path) -> Iterator[Finding]:
    other = getattr(item, limit.field)
    if other is None or date_fault(value) or date_fault(other):
        return
    size = min(len(value), len(other))
    if value[:size] < other[:size]:
        found = f"the date {value}, before the date of {limit.field}, {other}"
        yield Finding(path, "date-order", found, "the same or a later date", depends_on=((*path[:-1], limit.field),))


def _nothing(*_: Any) -> Iterator[Finding]:
    """What holds for a list as a whole asks nothing of its items."""
    yield from ()


def _web_address(_: WebAddress, value: str, __: Record, path: Path) -> Iterator[Finding]:
    fault = address_fault(value)
    if fault:
        yield Finding(path, "url-shape", f"the address {shown(value)}, {fault}", WEB_ADDRESS)


_CHECKS: dict[type, Callable[[Any, Any, Record, Path], Iterable[Finding]]] = {
    Between: _between,
    Dated: _dated,
    Longest: _longest,
    AtLeast: _nothing,
    Distinct: _nothing,
    NotBefore: _not_before,
    WebAddress: _web_address,
}
