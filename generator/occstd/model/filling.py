"""Plain values, as JSON gives them, to records: led by the type hints, strict, with the standard library only.

What it takes and what it refuses is the same as with pydantic over the same records; tests hold the two together.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_origin

from occstd.model.base import Record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from occstd.problems import Path

    Reader = Callable[[Any], Any]

_R = TypeVar("_R", bound=Record)

_PLAIN = {str: "text", int: "a whole number", bool: "true or false"}
_JSON_NAMES = {
    str: "text",
    int: "a number",
    float: "a number",
    bool: "true or false",
    dict: "an object",
    list: "a list",
}


class FillError(ValueError):
    """Values do not fit a record; `faults` has the place and the fault of each that does not."""

    def __init__(self, faults: Iterable[tuple[Path, str]]) -> None:
        self.faults = tuple(faults)
        super().__init__(
            "; ".join(f"{'.'.join(map(str, path))}: {text}" if path else text for path, text in self.faults)
        )


def fill(cls: type[_R], value: Any) -> _R:
    """A record from an object of JSON.

    Args:
        cls: class of the record.
        value: what `json.loads` gave.

    Raises:
        FillError: with every fault, where the value does not fit.
    """
    try:
        readers = _fields(cls)  # type: ignore[arg-type]
        return cls(**{key: readers[key][0](inside) for key, inside in value.items()})
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise FillError(_faults(cls, value) or [((), str(error))]) from None


def _faults(cls: type[Record], value: Any) -> list[tuple[Path, str]]:
    """Everything that keeps a value from being a record; only looked for once there is something."""
    if type(value) is not dict:
        return [((), f"expected an object, found {_found(value)}")]
    readers, faults = _fields(cls), []  # type: ignore[arg-type]
    for key, inside in value.items():
        if key in readers:
            faults += _faults_at(key, readers[key][0], inside)
        else:
            faults.append(((key,), f"unknown; there are: {', '.join(readers)}"))
    faults += [((key,), "missing") for key, (_, required) in readers.items() if required and key not in value]
    return faults


def _faults_at(step: str | int, read: Reader, value: Any) -> list[tuple[Path, str]]:
    try:
        read(value)
    except FillError as error:
        return [((step, *path), text) for path, text in error.faults]
    return []


def _found(value: Any) -> str:
    shown = f" {value!r}" if isinstance(value, str | int | float) and not isinstance(value, bool) else ""
    return f"{_JSON_NAMES.get(type(value), 'null')}{shown}"


@cache
def _fields(cls: type[Any]) -> dict[str, tuple[Reader, bool]]:
    """For each field of a record class its reader, and whether it must be there."""
    hints = typing.get_type_hints(cls)
    return {
        item.name: (
            _reader(hints[item.name]),
            item.default is dataclasses.MISSING and item.default_factory is dataclasses.MISSING,
        )
        for item in dataclasses.fields(cls)
    }


@cache
def _reader(hint: Any) -> Reader:
    """What reads a value of a type. A record's fields are looked up when it is read, so that it may hold itself."""
    origin, arguments = get_origin(hint), get_args(hint)
    if isinstance(hint, type) and issubclass(hint, Record):
        return lambda value: fill(hint, value)
    if hint == int | float:
        return _number
    if origin in (types.UnionType, typing.Union) and arguments[-1] is type(None):
        inside = _reader(typing.Union[arguments[:-1]])  # noqa: UP007 - made of a tuple
        return lambda value: None if value is None else inside(value)
    if origin is tuple and arguments[1:] == (...,):
        return _list_reader(_reader(arguments[0]))
    if origin is dict and arguments[0] in (str, int):
        return _dict_reader(arguments[0], _reader(arguments[1]))
    if origin is typing.Literal:
        return _choice_reader(arguments)
    if hint in _PLAIN:
        return _plain_reader(hint)
    raise NotImplementedError(f"a field of type {hint}")


def _plain_reader(wanted: type) -> Reader:
    def read(value: Any) -> Any:
        if type(value) is not wanted:
            raise FillError([((), f"expected {_PLAIN[wanted]}, found {_found(value)}")])
        return value

    return read


def _number(value: Any) -> Any:
    if type(value) not in (int, float):
        raise FillError([((), f"expected a number, found {_found(value)}")])
    return value


def _choice_reader(choices: tuple[Any, ...]) -> Reader:
    def read(value: Any) -> Any:
        if type(value) is not type(choices[0]) or value not in choices:
            raise FillError([((), f"expected {' or '.join(map(repr, choices))}, found {_found(value)}")])
        return value

    return read


def _list_reader(read_item: Reader) -> Reader:
    def read(value: Any) -> Any:
        if type(value) is not list:
            raise FillError([((), f"expected a list, found {_found(value)}")])
        try:
            return tuple([read_item(item) for item in value])
        except FillError:
            raise FillError(f for n, item in enumerate(value) for f in _faults_at(n, read_item, item)) from None

    return read


def _dict_reader(key_type: type, read_item: Reader) -> Reader:
    def read(value: Any) -> Any:
        if type(value) is not dict:
            raise FillError([((), f"expected an object, found {_found(value)}")])
        if key_type is int and (odd := [key for key in value if not key.isascii() or not key.isdecimal()]):
            raise FillError(((key,), "expected a whole number as key") for key in odd)
        try:
            return {key_type(key): read_item(item) for key, item in value.items()}
        except FillError:
            raise FillError(f for key, item in value.items() for f in _faults_at(key, read_item, item)) from None

    return read
