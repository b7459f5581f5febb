"""What a check yields."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from occstd.model import Basis, Edition, Record, Standard
from occstd.problems import Path

Records = Sequence[tuple[Path, Record]]
"""All records of the standard with their paths, walked once for all checks."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One breach of a rule, at a path of the standard.

    `at_key` where the place is that of the key and not of its value; `refers_to` is the id, where the breach is
    that a reference leads nowhere; `depends_on` are parts of the standard, besides the path, that have to be whole
    for the finding to hold; `is_warning` where text of the document itself breaches a rule of style.
    """

    path: Path
    rule: str
    found: str
    expected: str
    at_key: bool = False
    refers_to: str | None = None
    depends_on: tuple[Path, ...] = ()
    is_warning: bool = False


class Bases:
    """What every part of a standard rests on: its own basis, or that of the nearest part around it.

    What a standard and its editions are called has no basis of its own; it rests on what their summaries rest on, and
    so do the names of sources.
    """

    def __init__(self, records: Records) -> None:
        self._found: dict[Path, tuple[Path, Basis]] = {}
        for path, item in records:
            basis = getattr(item, "basis", None)
            if isinstance(basis, Basis):
                self._found[path] = (*path, "basis"), basis
            elif isinstance(item, Standard | Edition):
                rest = (*path, "summary", "basis"), item.summary.basis
                self._found |= {(*path, name): rest for name in ("name", "headings")}
                if isinstance(item, Standard):
                    self._found["sources",] = rest

    def around(self, path: Path) -> tuple[Path, Basis | None]:
        """The basis that holds at a path, and its own path; None where none does."""
        for depth in range(len(path), 0, -1):
            if path[:depth] in self._found:
                return self._found[path[:depth]]
        return (), None


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
