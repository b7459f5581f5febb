"""Schemes of theory papers: how many items of which kind, for how many points."""

from __future__ import annotations

from typing import Annotated, Literal

from occstd.model.base import Record, Statement, record
from occstd.model.limits import AtLeast, Between

ItemKind = Literal[
    "single_choice",
    "multiple_choice",
    "true_false",
    "short_answer",
    "essay",
    "case_choice",
    "case_true_false",
    "task",
]
"""Kinds of items; those of a case, essays and tasks reach across units."""
ACROSS: tuple[ItemKind, ...] = ("essay", "case_choice", "case_true_false", "task")
"""Kinds of items that belong to no one unit."""


@record
class PaperItems(Record):
    """Items of one kind in a paper."""

    kind: ItemKind
    """What kind they are."""
    items: Annotated[int, Between(1, 500)]
    """How many."""
    points: Annotated[int, Between(1, 100)]
    """Points of all of them together."""


@record
class PaperScheme(Statement):
    """A scheme that theory papers are set by; the statement says in words where it is from."""

    levels: tuple[int, ...] = ()
    """Numbers of the levels that it is for; none where it is for all."""
    minutes: Annotated[int, Between(1, 600)] | None = None
    """How long the paper takes, where that is known."""
    pass_mark: Annotated[int, Between(1, 100)] | None = None
    """Points needed to pass, where that is known."""
    items: Annotated[tuple[PaperItems, ...], AtLeast(1)]
    """The items; their points add up to 100."""

    def holds_for(self, level: int | None) -> bool:
        """Whether it is one for a level."""
        return not self.levels or level in self.levels
