"""The standard as relational tables, the base of CSV, XLSX, SQLite and Parquet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.export.tables.cards import card_tables
from occstd.export.tables.conditions import condition_tables
from occstd.export.tables.edition import edition_tables
from occstd.export.tables.law import law_fields, reference_tables
from occstd.export.tables.prose import prose_tables
from occstd.export.tables.shared import shared_tables
from occstd.export.tables.table import (
    Item,
    Table,
    addresses_of_row,
    connecting,
    describe,
    field,
    in_each_language,
    place,
    plain,
    table,
)
from occstd.export.tables.teaching import teaching_tables
from occstd.views.statements import StatementRow
from occstd.words import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from occstd.export.material import Material
    from occstd.export.tables.table import ColumnType, Field
    from occstd.model import Edition


def tables(material: Material, edition: Edition) -> tuple[Table, ...]:
    """The tables of one edition with what all editions share, made once.

    An id stands for one thing within an edition and what all share, so the tables of one edition need no other key.
    What a table refers to stands before it, but for a table that refers to itself.
    """
    return material.once(("tables", edition.id), lambda: tuple(_tables(material, edition)))


def _tables(material: Material, edition: Edition) -> Iterator[Table]:
    rows = material.rows([edition])
    by_id = {row.id: row for row in rows}
    yield _statements(rows)
    yield from shared_tables(material.standard, edition, by_id)
    yield from edition_tables(material.standard, edition, by_id, material.address)
    yield from card_tables(edition, by_id)
    yield from condition_tables(edition, by_id)
    yield from prose_tables(material.standard, edition, by_id)
    yield from teaching_tables(edition, by_id)
    fields = (
        place("statement", 0, "Id of the statement.", to="statements.id"),
        place("source", 1, "Id of a source that carries it.", to="sources.id"),
        place("position", 2, "Place among its sources, from 1.", kind="integer"),
    )
    carried = ((row.id, source, n) for row in rows for n, source in enumerate(row.sources, start=1))
    yield connecting("statement_sources", fields, carried, 2)
    yield from reference_tables(rows)


def _statements(rows: Iterable[StatementRow]) -> Table:
    """Every statement of every kind; the tables after it have the same ids with what is particular to a kind."""
    fields = (
        _own("id", needed=True),
        _own("kind", needed=True),
        _own("edition"),
        _own("within", to="statements.id"),
        *(_own(name) for name in ("directions", "levels", "function", "task", "duties")),
        *_texts("name"),
        *(_own(name) for name in (*LANGUAGES, "value")),
        *_texts("note"),
        *law_fields(),
        _own("key", "boolean", needed=True),
        *(_own(name) for name in ("basis", "sources", "support", "clause")),
        *_texts("basis_note"),
        *addresses_of_row(),
        _own("order", "integer", needed=True),
    )
    return table("statements", fields, (Item(record=row, row=row) for row in rows), ("id",))


def _own(name: str, kind: ColumnType = "string", *, needed: bool = False, to: str = "") -> Field:
    doc = describe(StatementRow, name)
    return field(name, lambda item: plain(getattr(item.record, name)), doc, kind=kind, needed=needed, to=to)


def _texts(name: str) -> Iterator[Field]:
    return in_each_language(name, describe(StatementRow, name), lambda item: getattr(item.record, name), needed=False)
