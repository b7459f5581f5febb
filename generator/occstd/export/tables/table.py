"""What a relational table is: typed, described columns, a key, references, and rows; and how one is made."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, Literal

from occstd.export.json import StandardFile
from occstd.export.json_schema import schema_of
from occstd.export.statements import StatementsFile
from occstd.model import Basis, Record, Text, record
from occstd.views.statements import StatementRow
from occstd.words import CHINESE, ENGLISH, LANGUAGES, Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

Value = str | int | float | bool | None
ColumnType = Literal["string", "integer", "number", "boolean"]


@record
class Column(Record):
    """A column of a table."""

    name: str
    """Name, the same in every format."""
    type: ColumnType
    """Type of its values."""
    description: str
    """What it holds, from the docstring of the model's field where there is one."""
    required: bool = False
    """True where no row lacks a value."""
    to: str = ""
    """What it refers to, as table.column."""


@record
class Table(Record):
    """A table with its rows, in the order of the standard."""

    name: str
    """Name, the same in every format; `table_<name>` is the interface word for it."""
    columns: tuple[Column, ...]
    """The columns."""
    key: tuple[str, ...]
    """Names of the columns that tell rows apart."""
    rows: tuple[tuple[Value, ...], ...]
    """The rows: a value for each column."""

    @property
    def references(self) -> tuple[tuple[str, str, str], ...]:
        """For each reference, the column, the table that it refers to and the column there."""
        return tuple((c.name, *c.to.partition(".")[::2]) for c in self.columns if c.to)


@record
class Item:
    """What a row is made from."""

    record: Any
    """The record of the model; for tables that connect two things, a tuple of values."""
    row: StatementRow | None = None
    """The flat record of the same statement."""
    position: int = 1
    """Place among its like, from 1."""


@record
class Field:
    """A column with what gives its value."""

    column: Column
    """The column."""
    get: Callable[[Item], Value]
    """What gives its value."""


def field(
    name: str, get: Callable[[Item], Value], doc: str, *, kind: ColumnType = "string", needed: bool = True, to: str = ""
) -> Field:
    """A column of one's own making.

    Args:
        name: its name.
        get: what gives its value.
        doc: what it holds.
        kind: type of its values.
        needed: whether every row has a value.
        to: what it refers to, as table.column.
    """
    return Field(column=Column(name=name, type=kind, description=doc, required=needed, to=to), get=get)


def own(cls: type, name: str, *, kind: ColumnType = "string", needed: bool = True, to: str = "") -> Field:
    """A column that holds a field of the record, described by the field's docstring.

    Args:
        cls: class of the record.
        name: name of its field; a tuple of texts becomes one text with blanks between.
        kind: type of the values.
        needed: whether every row has a value.
        to: what it refers to, as table.column.
    """
    doc = describe(cls, name)
    return field(name, lambda item: plain(getattr(item.record, name)), doc, kind=kind, needed=needed, to=to)


def both(cls: type, name: str, *, needed: bool = True) -> tuple[Field, ...]:
    """Columns for a text in each language, the languages' ids after its name."""
    return tuple(in_each_language(name, describe(cls, name), lambda item: getattr(item.record, name), needed=needed))


def in_each_language(name: str, doc: str, get: Callable[[Item], Text | None], *, needed: bool) -> Iterator[Field]:
    """A column for each language of a text, its code after the name of the text.

    Args:
        name: name of the text.
        doc: what it says.
        get: what gives the text.
        needed: whether every row has one.
    """

    def say(language: str) -> Callable[[Item], Value]:
        return lambda item: text.translated(language) if (text := get(item)) else None

    for language in LANGUAGES:
        said = f"{doc} In {Words(ENGLISH).language_name(language)}."
        yield field(f"{name}_{language}", say(language), said, needed=needed and language == CHINESE)


def place(
    column: str, index: int, doc: str, *, kind: ColumnType = "string", needed: bool = True, to: str = ""
) -> Field:
    """A column of a table that connects things: one place of the tuple that a row is made from."""
    return field(column, lambda item: item.record[index], doc, kind=kind, needed=needed, to=to)


def places_of_text(start: int, cls: type = Text, name: str = "", doc: str = "") -> Iterator[Field]:
    """The places of a text in a tuple, one for each language; only what the document says is in one alone.

    Args:
        start: the first of them.
        cls: class of the text, which says what each holds where `doc` does not.
        name: what the columns' names begin with.
        doc: what it says.
    """
    for n, language in enumerate(LANGUAGES, start=start):
        yield place(f"{name}{language}", n, doc or describe(cls, language), needed=language == CHINESE)


def said(text: Text) -> tuple[Value, ...]:
    """A text in each language, for the places of `places_of_text`."""
    return tuple(text.translated(language) for language in LANGUAGES)


POSITION = field("position", lambda item: item.position, "Place in printed order, from 1.", kind="integer")


def plain(value: Any) -> Value:
    """A value as a cell holds it: several become one text with blanks between, none becomes no value."""
    if isinstance(value, tuple):
        return " ".join(str(element) for element in value) or None
    return value  # type: ignore[no-any-return]


def connecting(name: str, fields: Iterable[Field], rows: Iterable[tuple[Value, ...]], keys: int) -> Table:
    """A table that connects things.

    Args:
        name: its name.
        fields: its columns, made by `place`.
        rows: a tuple for each row.
        keys: how many of the first columns tell rows apart.
    """
    return table(name, fields, (Item(record=row) for row in rows), tuple(f.column.name for f in fields)[:keys])


def table(name: str, fields: Iterable[Field], items: Iterable[Item], key: tuple[str, ...]) -> Table:
    """A table from its columns and what its rows are made from."""
    fields = tuple(fields)
    return Table(
        name=name,
        columns=tuple(found.column for found in fields),
        key=key,
        rows=tuple(tuple(found.get(item) for found in fields) for item in items),
    )


def statement_table(
    name: str,
    cls: type,
    records: Iterable[Any],
    rows: Mapping[str, StatementRow],
    more: Iterable[Field] = (),
    *,
    key: str = "id",
) -> Table:
    """A table of records with an id: the id, what is of this table alone, texts, basis, sources and addresses.

    Args:
        name: name of the table.
        cls: class of the records.
        records: the records, in order.
        rows: flat records by id.
        more: the columns that are of this table alone.
        key: name of the column that tells rows apart.
    """
    items = [Item(record=r, row=rows[r.id], position=n) for n, r in enumerate(records, start=1)]
    identity = own(cls, "id", to="statements.id")
    basis = _basis() if _has(cls, "basis") else ()
    return table(name, (identity, *more, *_texts(cls), *basis, *addresses_of_row()), items, (key,))


def _has(cls: type, name: str) -> bool:
    return any(found.name == name for found in dataclasses.fields(cls))


def _texts(cls: type) -> Iterable[Field]:
    """Columns for the texts that a class of records has."""
    defaults = {found.name: found.default for found in dataclasses.fields(cls)}
    if "name" in defaults:
        yield from both(cls, "name", needed=defaults["name"] is dataclasses.MISSING)
    if issubclass(cls, Text):
        yield from (own(cls, language, needed=language == CHINESE) for language in LANGUAGES)
    if "note" in defaults:
        yield from both(cls, "note", needed=False)


def _row(name: str, get: Callable[[StatementRow], Value], cls: type, doc: str, *, needed: bool = False) -> Field:
    """A column from the flat record, described by the docstring of a field."""
    return field(name, from_row(get), describe(cls, doc), needed=needed)


def from_row(get: Callable[[StatementRow], Value]) -> Callable[[Item], Value]:
    """What gives a value of the flat record; none where there is no such record."""
    return lambda item: None if item.row is None else get(item.row)


def _basis() -> Iterable[Field]:
    yield _row("basis", lambda row: row.basis, StatementRow, "basis", needed=True)
    yield _row("sources", lambda row: plain(row.sources), Basis, "sources")
    yield _row("support", lambda row: row.support, StatementRow, "support")
    yield _row("clause", lambda row: row.clause, Basis, "clause")
    for language in LANGUAGES:
        yield _row(f"basis_note_{language}", _basis_note(language), StatementRow, "basis_note")


def _basis_note(language: str) -> Callable[[StatementRow], Value]:
    return lambda row: row.basis_note.translated(language) if row.basis_note else None


def _address(language: str) -> Callable[[StatementRow], Value]:
    return lambda row: row.address.translated(language)


def addresses_of_row() -> Iterable[Field]:
    """Columns for where a statement stands in each language."""
    for language in LANGUAGES:
        doc = f"Address of the {Words(ENGLISH).language_name(language)} page and, after #, the id."
        yield field(f"address_{language}", from_row(_address(language)), doc, needed=language == CHINESE)


def describe(cls: type, name: str) -> str:
    """What a field of a record holds: its docstring."""
    root = StatementsFile if cls is StatementRow else StandardFile
    return str(schema_of(root)["$defs"][cls.__name__]["properties"][name]["description"])
