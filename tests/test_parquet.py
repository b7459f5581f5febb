"""Parquet: pyarrow reads back what the tables hold, typed and described."""

from __future__ import annotations

import io
from typing import Any

import pyarrow
import pytest
from pyarrow import parquet

from exported import EDITIONS, file_of, tables_of

each_edition = pytest.mark.parametrize(("name", "edition"), EDITIONS.values(), ids=EDITIONS.keys())
TYPES = {
    "string": pyarrow.string(),
    "integer": pyarrow.int64(),
    "number": pyarrow.float64(),
    "boolean": pyarrow.bool_(),
}


def _read(name: str, edition: str, table: str) -> Any:
    return parquet.read_table(io.BytesIO(file_of(name, edition, f"parquet/{table}.parquet")))


@each_edition
def test_parquet_holds_the_tables(name: str, edition: str) -> None:
    """Every value of every table, tables without rows included, with its type."""
    for table in tables_of(name, edition).values():
        found = _read(name, edition, table.name)
        assert found.column_names == [column.name for column in table.columns]
        assert [field.type for field in found.schema] == [TYPES[column.type] for column in table.columns]
        assert [tuple(row.values()) for row in found.to_pylist()] == list(table.rows), table.name


@each_edition
def test_parquet_describes_its_columns(name: str, edition: str) -> None:
    """Each column has its description and says whether it may lack a value; each file names edition and licence."""
    for table in tables_of(name, edition).values():
        schema = _read(name, edition, table.name).schema
        for column, field in zip(table.columns, schema, strict=True):
            assert field.metadata[b"description"].decode() == column.description
            assert field.nullable != column.required
        assert schema.metadata[b"edition"].decode() == edition
        assert schema.metadata[b"licence"] == b"CC-BY-4.0"


def test_parquet_reader_refuses_a_damaged_file() -> None:
    """A file cut short is not read as one with fewer rows."""
    content = file_of("full-shape", "2021", "parquet/tasks.parquet")
    with pytest.raises(pyarrow.ArrowInvalid):
        parquet.read_table(io.BytesIO(content[:-9]))
