"""The tables as Parquet files, typed and described. Needs pyarrow, which the extra `parquet` installs."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from occstd.export import WORDING_LICENCE
from occstd.export.tables.listing import tables
from occstd.published import PublishedFile

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.export.scope import Scope
    from occstd.export.tables.table import Table

FOLDER = "parquet"
"""Folder of the Parquet files, below that of their edition."""


def parquet_files(scope: Scope) -> Iterator[PublishedFile]:
    """A file for each table of an edition. Raises ModuleNotFoundError where pyarrow is not installed."""
    for table in tables(scope.material, scope.editions[0]):
        yield PublishedFile(path=f"{FOLDER}/{table.name}.parquet", content=_file(scope, table), table=table.name)


def _file(scope: Scope, table: Table) -> bytes:
    import pyarrow
    from pyarrow import parquet

    types = {
        "string": pyarrow.string(),
        "integer": pyarrow.int64(),
        "number": pyarrow.float64(),
        "boolean": pyarrow.bool_(),
    }
    fields = [
        pyarrow.field(c.name, types[c.type], nullable=not c.required, metadata={"description": c.description})
        for c in table.columns
    ]
    about = {"standard": scope.standard.id, "edition": scope.editions[0].id, "version": scope.standard.version}
    schema = pyarrow.schema(fields, metadata=about | {"licence": WORDING_LICENCE})
    values = list(zip(*table.rows, strict=True)) or [()] * len(fields)
    arrays = [pyarrow.array(column, type=field.type) for column, field in zip(values, fields, strict=True)]
    target = io.BytesIO()
    parquet.write_table(pyarrow.Table.from_arrays(arrays, schema=schema), target, compression="zstd")
    return target.getvalue()
