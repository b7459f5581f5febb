"""What a check yields."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from occstd.model import Edition, Record, Standard
from occstd.problems import Path

Records = Sequence[tuple[Path, Record]]
"""All records of the standard with their paths, walked once for all checks."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One breach of a rule, at a path of the standard.

    `at_key` where the place is that of the key and not of its value; `refers_to` is the id, where the breach is
    that a reference leads nowhere; `depends_on` are parts of the standard, besides the path, that have to be whole
    for the finding to hold.
    """

    path: Path
    rule: str
    found: str
    expected: str
    at_key: bool = False
    refers_to: str | None = None
    depends_on: tuple[Path, ...] = ()


_SHOWN = 40
"""How many characters of a value messages show."""


def shown(value: object) -> str:
    """A value as messages name it: the beginning of a text, a number, a record as no more than the same."""
    if isinstance(value, Record):
        return "the same"
    if isinstance(value, str):
        return repr(value if len(value) <= _SHOWN else f"{value[:_SHOWN]}…")
    return str(value)


def each(value: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    """A value, or the items of a list, with their paths; nothing for none."""
    if isinstance(value, tuple):
        yield from (((*path, number), item) for number, item in enumerate(value))
    elif value is not None:
        yield path, value


def editions(standard: Standard) -> Iterator[tuple[Path, Edition]]:
    """The editions with their paths."""
    for number, edition in enumerate(standard.editions):
        yield ("editions", number), edition
