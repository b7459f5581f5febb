"""Weights of directions and levels, and functions of which only some are assessed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.model.base import Basis, Record, Statement, record
from occstd.model.limits import Id

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Weight = int | float
"""A share in per cent, whole or with one decimal."""
WEIGHT_COLUMNS = ("theory", "skills", "review")
"""Columns of a weight table, as its fields are named."""


def total_weight(weights: Iterable[Weight]) -> Weight:
    """What weights add up to; a whole number where that is one, for tenths do not add up exactly by themselves."""
    total = round(sum(weights), 1)
    return int(total) if total == int(total) else total


@record
class WeightTable(Record):
    """Weights of one direction at one level, in per cent, whole or with one decimal; each column sums to 100."""

    id: Id
    """Permanent id."""
    direction: str | None = None
    """Direction id; none in a standard without directions."""
    level: int | None = None
    """Level number; none in a standard without levels."""
    theory: dict[str, Weight | None] | None = None
    """Theory column: `ethics`, `basic_knowledge` and ids of functions; null is the printed dash."""
    skills: dict[str, Weight | None] | None = None
    """Skill column: ids of functions, or of tasks in standards that weigh tasks; null is the dash."""
    review: dict[str, Weight | None] | None = None
    """Column of the comprehensive review (综合评审), in standards that weigh it: rows as in the skill column."""
    basis: Basis
    """What the weights rest on."""


@record
class FunctionChoice(Statement):
    """A choice among functions: of several, a candidate is assessed in only so many. The statement says it in words."""

    functions: tuple[str, ...]
    """Ids of the functions to choose from; their weights in a column are alike, and count as often as is chosen."""
    choose: int
    """How many of them are assessed."""
    levels: tuple[int, ...] = ()
    """Numbers of the levels that it holds for; none where it holds for all."""

    def holds_for(self, level: int | None) -> bool:
        """Whether the choice is one of a level."""
        return not self.levels or level in self.levels


def chosen(column: Mapping[str, Weight | None], choices: Iterable[FunctionChoice]) -> dict[str, Weight]:
    """The weights of a column that count for one candidate: of functions to choose from, as many as chosen."""
    counted = {row: weight for row, weight in column.items() if weight}
    for choice in choices:
        for row in [row for row in dict.fromkeys(choice.functions) if row in counted][choice.choose :]:
            del counted[row]
    return counted
