"""Tables of task cards and portfolio briefs: the card, its tasks, what it lists, and its criteria."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.export.tables.table import (
    Table,
    both,
    connecting,
    describe,
    own,
    place,
    places_of_text,
    said,
    statement_table,
)
from occstd.model import Card, Criterion

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from occstd.model import Edition
    from occstd.views.statements import StatementRow

_LISTS = ("given", "equipment", "steps", "safety", "panel")


def card_tables(edition: Edition, rows: Mapping[str, StatementRow]) -> Iterator[Table]:
    """The tables of the cards of an edition.

    Args:
        edition: the edition.
        rows: flat records by id.
    """
    cards = edition.cards
    level = own(Card, "level", kind="integer", needed=False, to="levels.number")
    texts = (*both(Card, "situation"), *both(Card, "product"), *both(Card, "simulation", needed=False))
    yield statement_table("cards", Card, cards, rows, (level, own(Card, "minutes", kind="integer"), *texts))
    card = place("card", 0, "Id of the card.", to="cards.id")
    task = place("task", 1, "Id of a task that it practises.", to="tasks.id")
    yield connecting("card_tasks", (card, task), ((one.id, name) for one in cards for name in one.tasks), 2)
    listed = (
        (one.id, part, n, *said(text))
        for one in cards
        for part in _LISTS
        for n, text in enumerate(getattr(one, part), start=1)
    )
    fields = (
        card,
        place("list", 1, f"{', '.join(_LISTS[:-1])} or {_LISTS[-1]}."),
        place("position", 2, "Place in the list, from 1.", kind="integer"),
        *places_of_text(3, Criterion),
    )
    yield connecting("card_items", fields, listed, 3)
    judged = ((one.id, n, c.skill, c.points, *said(c)) for one in cards for n, c in enumerate(one.criteria, start=1))
    fields = (
        card,
        place("position", 1, "Place among the criteria, from 1.", kind="integer"),
        place("skill", 2, describe(Criterion, "skill"), to="requirements.id"),
        place("points", 3, describe(Criterion, "points"), kind="integer"),
        *places_of_text(4, Criterion),
    )
    yield connecting("card_criteria", fields, judged, 2)
