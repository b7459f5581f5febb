"""The tables as CSV, with a Data Package that says what every column is, and all of it as one ZIP file.

UTF-8 without a byte order mark, lines that end with CR and LF (RFC 4180), no value as an empty cell. A text that a
spreadsheet would run as a formula gets an apostrophe before it.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
from typing import TYPE_CHECKING, Any

from occstd.export import ROOT, WORDING_LICENCE
from occstd.export.tables.listing import tables
from occstd.published import PublishedFile
from occstd.render.archive import archive
from occstd.words import CHINESE, ENGLISH, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.export.scope import Scope
    from occstd.export.tables.table import Column, Table, Value
    from occstd.model import Source

FOLDER = "tables"
"""Folder of the CSV files, below that of their edition."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
_LICENCE = "https://creativecommons.org/licenses/by/4.0/"


def csv_files(scope: Scope) -> Iterator[PublishedFile]:
    """The Data Package descriptor of an edition and its tables."""
    files = _files(scope)
    yield PublishedFile(
        path=f"{FOLDER}/datapackage.json", content=files["datapackage.json"], media_type="application/json"
    )
    for table in tables(scope.material, scope.editions[0]):
        yield PublishedFile(path=f"{FOLDER}/{table.name}.csv", content=files[f"{table.name}.csv"], table=table.name)


def csv_zip(scope: Scope) -> bytes:
    """The same files as one ZIP file, the descriptor first."""
    return archive(_files(scope).items())


def _files(scope: Scope) -> dict[str, bytes]:
    return scope.material.once(("csv", scope.editions[0].id), lambda: _make(scope))


def _make(scope: Scope) -> dict[str, bytes]:
    made = {table.name: (table, csv_bytes(table)) for table in tables(scope.material, scope.editions[0])}
    text = json.dumps(_package(scope, made), ensure_ascii=False, indent=1) + "\n"
    return {"datapackage.json": text.encode()} | {f"{name}.csv": content for name, (_, content) in made.items()}


def csv_bytes(table: Table) -> bytes:
    """A table as CSV with a header."""
    target = io.StringIO(newline="")
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow([column.name for column in table.columns])
    writer.writerows([_cell(value) for value in row] for row in table.rows)
    return target.getvalue().encode()


def _cell(value: Value) -> Value:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return value


def _package(scope: Scope, made: dict[str, tuple[Table, bytes]]) -> dict[str, Any]:
    standard, edition = scope.standard, scope.editions[0]
    folder = f"{ROOT}/{standard.id}/{edition.id}/{FOLDER}"
    package = {
        "$schema": _PROFILE,
        "name": f"{standard.id}-{edition.id}",
        "id": f"{scope.address}/{folder}/datapackage.json" if scope.address else None,
        "title": f"{standard.name.said(ENGLISH)} ({standard.name.said(CHINESE)}): {edition.name.said(ENGLISH)}",
        "description": (
            f"{edition.summary.said(ENGLISH)}\n\n"
            "Each row says what it rests on: the column basis, with sources, support and clause. "
            "A text that a spreadsheet would run as a formula has an apostrophe before it."
        ),
        "version": standard.version,
        "created": f"{standard.date}T00:00:00Z",
        "homepage": f"{scope.address}/" if scope.address else None,
        "licenses": [{"name": WORDING_LICENCE, "path": _LICENCE, "title": "Creative Commons Attribution 4.0"}],
        "sources": [_source(source) for source in standard.sources],
        "resources": [_resource(table, content) for table, content in made.values()],
    }
    return {key: value for key, value in package.items() if value is not None}


def _source(source: Source) -> dict[str, str]:
    found = {"title": f"{source.id}: {source.name.said(ENGLISH)}"}
    return found | ({"path": source.urls[0]} if source.urls else {})


def _resource(table: Table, content: bytes) -> dict[str, Any]:
    return {
        "name": table.name,
        "type": "table",
        "path": f"{table.name}.csv",
        "title": Words(ENGLISH).named("table", table.name),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "header": True},
        "schema": _schema(table),
    }


def _schema(table: Table) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
        "primaryKey": list(table.key),
    }
    if table.references:
        schema["foreignKeys"] = [
            {
                "fields": [column],
                # an empty name is the table itself
                "reference": {"resource": "" if target == table.name else target, "fields": [field]},
            }
            for column, target, field in table.references
        ]
    return schema


def _field(column: Column) -> dict[str, Any]:
    found: dict[str, Any] = {"name": column.name, "type": column.type, "description": column.description}
    return found | ({"constraints": {"required": True}} if column.required else {})
