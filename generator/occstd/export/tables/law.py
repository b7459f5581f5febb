"""Tables of law: who is bound to what by which rule; and which statement rests on which rule or indicator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.export.tables.table import (
    Table,
    both,
    connecting,
    describe,
    field,
    from_row,
    own,
    place,
    places_of_text,
    plain,
    said,
    statement_table,
)
from occstd.model import LawReference, Obligation, Party, Regulation, Standard
from occstd.views.statements import StatementRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from occstd.export.tables.table import Field


def law_tables(standard: Standard, rows: Mapping[str, StatementRow]) -> Iterator[Table]:
    """The parties, the rules, and what each rule asks of whom.

    Args:
        standard: the standard.
        rows: flat records of what all editions share, by id.
    """
    yield statement_table("parties", Party, standard.parties, rows)
    dates = (own(Regulation, name, needed=False) for name in ("published", "in_force", "ended"))
    more = (*dates, *both(Regulation, "issuers", needed=False))
    yield statement_table("regulations", Regulation, standard.regulations, rows, more)
    rule = place("rule", 0, "Id of the rule.", to="regulations.id")
    number = place("obligation", 1, "Number of the obligation among those of its rule, from 1.", kind="integer")
    asked = [(item.id, n, duty) for item in standard.regulations for n, duty in enumerate(item.obligations, start=1)]
    fields = (
        rule,
        number,
        place("article", 2, describe(Obligation, "article"), needed=False),
        *places_of_text(3, Obligation),
    )
    yield connecting(
        "obligations",
        fields,
        ((name, n, o.article, *said(o)) for name, n, o in asked),
        2,
    )
    party = place("party", 2, "Id of a party that it binds.", to="parties.id")
    bound = ((name, n, who) for name, n, o in asked for who in o.parties)
    yield connecting("obligation_parties", (rule, number, party), bound, 3)


def law_fields() -> tuple[Field, Field]:
    """Columns for the rules and the indicators of a statement, as text; tables of their own have them one by one."""
    return (
        field(
            "law",
            from_row(lambda row: "; ".join(map(str, row.law)) or None),
            f"{describe(StatementRow, 'law')} The id of each and its article.",
            needed=False,
        ),
        field(
            "indicators",
            from_row(lambda row: plain(row.indicators)),
            describe(StatementRow, "indicators"),
            needed=False,
        ),
    )


def reference_tables(rows: Iterable[StatementRow]) -> Iterator[Table]:
    """Which statement rests on which rule, and works with which indicator."""
    rows = list(rows)
    statement = place("statement", 0, "Id of the statement.", to="statements.id")
    fields = (
        statement,
        place("position", 1, "Place among its references, from 1.", kind="integer"),
        place("rule", 2, describe(LawReference, "rule"), to="regulations.id"),
        place("article", 3, describe(LawReference, "article"), needed=False),
    )
    law = ((row.id, n, item.rule, item.article) for row in rows for n, item in enumerate(row.law, start=1))
    yield connecting("statement_law", fields, law, 2)
    indicator = place("indicator", 1, "Id of an indicator that it works with.", to="indicators.id")
    position = place("position", 2, "Place among its indicators, from 1.", kind="integer")
    figures = ((row.id, name, n) for row in rows for n, name in enumerate(row.indicators, start=1))
    yield connecting("statement_indicators", (statement, indicator, position), figures, 2)
