"""The model's types by path, and a walk over the records of a standard with their paths."""

from __future__ import annotations

import dataclasses
import types
import typing
from functools import cache
from typing import Any, get_args, get_origin

from occstd.model import Record, Standard
from occstd.model.limits import Limit

if typing.TYPE_CHECKING:
    from occstd.problems import Path


@cache
def _hints(cls: type) -> dict[str, Any]:
    return typing.get_type_hints(cls)


def type_at(path: Path, root: type = Standard) -> Any:
    """The type that the model declares at a path below a record; None where it declares none."""
    target: Any = root
    for step in path:
        if dataclasses.is_dataclass(target) and isinstance(target, type):
            target = _hints(target).get(str(step))
        elif get_origin(target) is dict:
            target = get_args(target)[1]
        elif get_origin(target) is tuple:
            target = get_args(target)[0]
        if get_origin(target) in (types.UnionType, typing.Union):
            target = next(arg for arg in get_args(target) if arg is not type(None))
    return target


def is_optional(path: Path) -> bool:
    """True where what stands at a path may be left out."""
    holder = type_at(path[:-1])
    if dataclasses.is_dataclass(holder):
        for item in dataclasses.fields(holder):
            if item.name == path[-1]:
                has_default = item.default is not dataclasses.MISSING
                return has_default or item.default_factory is not dataclasses.MISSING
    return get_origin(holder) is dict


@cache
def field_names(cls: type) -> tuple[str, ...]:
    """Names of the fields of a record class."""
    return tuple(item.name for item in dataclasses.fields(cls))


@cache
def text_fields(cls: type) -> tuple[str, ...]:
    """Names of the fields of a record class that hold plain text: one, none, or a list of texts."""
    return tuple(name for name in field_names(cls) if _hints(cls)[name] in (str, str | None, tuple[str, ...]))


@cache
def limits_of(cls: type) -> tuple[tuple[str, tuple[Limit, ...]], ...]:
    """For each field of a record class what it is held to beside its type, the items of a list included."""
    hints = typing.get_type_hints(cls, include_extras=True)
    found = ((name, tuple(_limits_in(hints[name]))) for name in field_names(cls))
    return tuple((name, limits) for name, limits in found if limits)


def _limits_in(hint: Any) -> typing.Iterator[Limit]:
    yield from (limit for limit in getattr(hint, "__metadata__", ()) if isinstance(limit, Limit))
    for inside in get_args(hint):
        yield from _limits_in(inside)


@cache
def _holding(cls: type) -> tuple[str, ...]:
    """Names of the fields of a record class in which there may be records."""
    return tuple(name for name in field_names(cls) if _holds_records(_hints(cls)[name]))


def _holds_records(hint: Any) -> bool:
    return issubclass(hint, Record) if isinstance(hint, type) else any(map(_holds_records, get_args(hint)))


def walk(value: Any, path: Path = ()) -> list[tuple[Path, Record]]:
    """Every record at and below a value, parents first, each with its path."""
    found: list[tuple[Path, Record]] = []
    _collect(value, path, found)
    return found


def _collect(value: Any, path: Path, found: list[tuple[Path, Record]]) -> None:
    if isinstance(value, Record):
        found.append((path, value))
        for name in _holding(type(value)):  # type: ignore[arg-type]
            if inside := getattr(value, name):
                _collect(inside, (*path, name), found)
    elif isinstance(value, tuple):
        for number, element in enumerate(value):
            _collect(element, (*path, number), found)
    elif isinstance(value, dict):
        for key, element in value.items():
            _collect(element, (*path, str(key)), found)
