"""Ids for what was read: from direction, function and task, the same each time; those of earlier editions are kept."""

from __future__ import annotations

import string
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from occstd.words import CHINESE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from occstd.model import Standard

WHOLE = "ALL"
"""Begins the ids of functions that all directions share."""


@dataclass(slots=True)
class Minted:
    """What an edition of the standard that exists already calls things, by their Chinese names."""

    directions: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Id and slug by name."""
    functions: dict[tuple[str, str], str] = field(default_factory=dict)
    """Id by the prefix of the directions and the name."""
    tasks: dict[tuple[str, str], str] = field(default_factory=dict)
    """Id by the id of the function and the name."""
    statements: dict[tuple[str, str, str], str] = field(default_factory=dict)
    """Id by task and level, S or K, and the text."""
    used: set[str] = field(default_factory=set)
    """Every id that stands for something, or once did."""


def minted_by(standard: Standard | None) -> Minted:
    """The ids of a standard, those of later editions going before those of earlier ones."""
    minted = Minted()
    if standard is None:
        return minted
    from occstd.model.shape import walk

    minted.used |= {item.id for item in standard.retired}
    for edition in standard.editions:
        minted.used |= {item.id for _, item in walk(edition, ()) if hasattr(item, "id")}
        for direction in edition.directions:
            minted.directions[direction.name.said(CHINESE)] = (direction.id, direction.slug)
        every = [direction.id for direction in edition.directions]
        for function in edition.functions:
            prefix = prefix_of(function.directions, every)
            minted.functions[prefix, function.name.said(CHINESE)] = function.id
            for task in function.tasks:
                minted.tasks[function.id, task.name.said(CHINESE)] = task.id
                for level, requirement in task.levels.items():
                    for kind, said in (("S", requirement.skills), ("K", requirement.knowledge)):
                        for statement in said:
                            minted.statements[f"{task.id}-{level}", kind, statement.said(CHINESE)] = statement.id
    return minted


def prefix_of(directions: Iterable[str], every: list[str]) -> str:
    """What begins the ids of functions of some directions; nothing where the standard has none."""
    names = list(directions)
    if not every:
        return ""
    return WHOLE if not names or set(names) == set(every) else "-".join(names)


class Mint:
    """Gives each thing its id: the one it has had before, or the next that is free."""

    def __init__(self, minted: Minted) -> None:
        self._minted = minted
        self._counts: dict[str, int] = defaultdict(int)
        self._given: set[str] = set()

    def direction(self, name: str) -> tuple[str, str]:
        """Id and slug of a direction."""
        known = self._minted.directions.get(name)
        if known:
            self._given.add(known[0])
            return known
        while True:
            number = self._counts["direction"]
            self._counts["direction"] += 1
            letters = string.ascii_uppercase
            found = letters[number] if number < len(letters) else f"{letters[number % len(letters)]}{number}"
            if self._is_free(found):
                return found, f"direction-{found.lower()}"

    def function(self, prefix: str, name: str) -> str:
        """Id of a function."""
        known = self._minted.functions.get((prefix, name))
        return self._kept(known) or self._next(f"{prefix}-F" if prefix else "F", "")

    def task(self, prefix: str, function: str, name: str) -> str:
        """Id of a task."""
        known = self._minted.tasks.get((function, name))
        return self._kept(known) or self._next(f"{prefix}-T" if prefix else "T", "02d")

    def statement(self, task: str, level: int, kind: str, text: str) -> str:
        """Id of a skill (kind S) or a piece of knowledge (K)."""
        known = self._minted.statements.get((f"{task}-{level}", kind, text))
        return self._kept(known) or self._next(f"{task}-{level}-{kind}", "")

    def _kept(self, known: str | None) -> str | None:
        if known is None or known in self._given:
            return None
        self._given.add(known)
        return known

    def _next(self, stem: str, shape: str) -> str:
        while True:
            self._counts[stem] += 1
            found = f"{stem}{self._counts[stem]:{shape}}"
            if self._is_free(found):
                return found

    def _is_free(self, name: str) -> bool:
        if name in self._minted.used or name in self._given:
            return False
        self._given.add(name)
        return True
