"""Weight tables as they are shown: their columns, and what their rows are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.model.weights import WEIGHT_COLUMNS

if TYPE_CHECKING:
    from occstd.model import WeightTable
    from occstd.model.weights import Weight
    from occstd.views.site import Site

COLUMNS = tuple(zip(WEIGHT_COLUMNS, ("theory", "skills_part", "review_part"), strict=True))
"""Columns of a weight table, each with the interface word that names it."""
BASIC_ROWS = ("ethics", "basic_knowledge")
"""Rows that are neither functions nor tasks; the interface words of the same names name them."""


def weight_columns(table: WeightTable) -> tuple[tuple[str, dict[str, Weight]], ...]:
    """Columns of a table that it has, each with the word that names it and its rows without dashes."""
    columns = ((word, getattr(table, key)) for key, word in COLUMNS)
    return tuple((word, {row: weight for row, weight in rows.items() if weight}) for word, rows in columns if rows)


def weight_names(site: Site) -> dict[str, str]:
    """What the rows of weight tables are called, in printed order."""
    names = {key: site.words[key] for key in BASIC_ROWS}
    for function in site.edition.functions:
        names[function.id] = site.say(function.name)
        names |= {task.id: site.say(task.name) for task in function.tasks}
    return names
