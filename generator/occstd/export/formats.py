"""The one table of data formats. The site, the command, the index and the data page all read it.

A format is added here; the map of changes (views/developers/architecture.py) says what else it needs.
"""

from __future__ import annotations

from dataclasses import replace
from importlib.util import find_spec
from typing import TYPE_CHECKING

from occstd.diff import consecutive_diffs
from occstd.export import CODE_LICENCE, ROOT
from occstd.export.cards import cards_files, cards_schema_json
from occstd.export.changes import changes_json, changes_schema_json
from occstd.export.figures import ladder_files
from occstd.export.file_index import index_schema_json as downloads_schema_json
from occstd.export.frameworks.formats import FRAMEWORKS
from occstd.export.frameworks.platforms import by_language, canvas_csv, moodle_csv
from occstd.export.index import INDEX_NAME, INDEX_SCHEMA, index_json, index_schema_json
from occstd.export.json import schema_json, standard_file, statements_file
from occstd.export.json_schema import schema_of
from occstd.export.scope import Format, Scope, one, scopes
from occstd.export.statements import statements_schema_json
from occstd.export.syllabus_schema import syllabus_schema_json
from occstd.export.tables.csv import csv_files, csv_zip
from occstd.export.tables.matrix import matrix_workbook
from occstd.export.tables.outline import outline_xlsx
from occstd.export.tables.parquet import parquet_files
from occstd.export.tables.sqlite import sqlite_database
from occstd.export.tables.xlsx import xlsx_workbook
from occstd.export.typescript import typescript_declarations
from occstd.export.unit import unit_json, unit_schema_json
from occstd.model.answers import Answers
from occstd.model.plain import dump
from occstd.views.documents.holidays import HOLIDAYS_FILE, holidays_json
from occstd.views.pages.matrix import MATRIX_FILE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from occstd.export.material import Material
    from occstd.published import PublishedFile

JSON, SCHEMA, CSV = "application/json", "application/schema+json", "text/csv"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def _code(name: str, media_type: str, file: str, make: Callable[[], bytes]) -> Format:
    """A schema, declarations or a table: the same file for all standards."""
    return Format(
        name=name,
        media_type=media_type,
        reaches=("shared",),
        make=one(file, lambda _: make()),
        licence=CODE_LICENCE,
    )


FORMATS = {
    item.name: item
    for item in (
        Format(
            name="json",
            media_type=JSON,
            reaches=("whole", "edition"),
            make=one(
                "standard.json",
                lambda scope: standard_file(scope.material, scope.editions, cards=scope.reach == "whole"),
            ),
            schema="standard.schema.json",
        ),
        Format(
            name="cards",
            media_type=JSON,
            reaches=("edition",),
            make=cards_files,
            schema="cards.schema.json",
        ),
        Format(
            name="statements",
            media_type=JSON,
            reaches=("whole", "edition"),
            make=one("statements.json", lambda scope: statements_file(scope.material, scope.editions)),
            schema="statements.schema.json",
        ),
        *FRAMEWORKS,
        Format(
            name="units",
            media_type=JSON,
            reaches=("unit",),
            make=one("{unit}.json", unit_json),
            schema="unit.schema.json",
        ),
        Format(name="moodle", media_type=CSV, reaches=("unit",), make=by_language("moodle.csv", moodle_csv)),
        Format(name="canvas", media_type=CSV, reaches=("unit",), make=by_language("canvas.csv", canvas_csv)),
        Format(
            name="outline",
            media_type=XLSX,
            reaches=("unit",),
            make=by_language("outline.xlsx", outline_xlsx),
            text=False,
        ),
        Format(
            name="changes",
            media_type=JSON,
            reaches=("whole",),
            make=one("changes.json", lambda s: changes_json(s.standard, s.address, consecutive_diffs(s.standard))),
            schema="changes.schema.json",
        ),
        Format(
            name="xlsx",
            media_type=XLSX,
            reaches=("edition",),
            make=one("tables.xlsx", xlsx_workbook),
            text=False,
        ),
        Format(
            name="matrix",
            media_type=XLSX,
            reaches=("track",),
            make=one(MATRIX_FILE, matrix_workbook),
            text=False,
        ),
        Format(
            name="sqlite",
            media_type="application/vnd.sqlite3",
            reaches=("edition",),
            make=one("tables.sqlite", sqlite_database),
            text=False,
        ),
        Format(name="csv", media_type=CSV, reaches=("edition",), make=csv_files),
        Format(
            name="csv-zip",
            media_type="application/zip",
            reaches=("edition",),
            make=one("tables.zip", csv_zip),
            text=False,
        ),
        Format(
            name="parquet",
            media_type="application/vnd.apache.parquet",
            reaches=("edition",),
            make=parquet_files,
            module="pyarrow",
            text=False,
        ),
        Format(
            name="figures",
            media_type="image/svg+xml",
            reaches=("edition",),
            make=ladder_files,
            module="typst",
            text=False,
        ),
        _code("holidays", JSON, HOLIDAYS_FILE.rpartition("/")[2], holidays_json),
        _code("typescript", "application/typescript", "occstd.d.ts", typescript_declarations),
        _code("schema", SCHEMA, "standard.schema.json", schema_json),
        _code("cards-schema", SCHEMA, "cards.schema.json", cards_schema_json),
        _code("statements-schema", SCHEMA, "statements.schema.json", statements_schema_json),
        _code("units-schema", SCHEMA, "unit.schema.json", unit_schema_json),
        _code("syllabus-schema", SCHEMA, "syllabus.schema.json", syllabus_schema_json),
        _code("downloads-schema", SCHEMA, "downloads.schema.json", downloads_schema_json),
        _code("changes-schema", SCHEMA, "changes.schema.json", changes_schema_json),
        _code("answers-schema", SCHEMA, "answers.schema.json", lambda: dump(schema_of(Answers))),
        _code("index-schema", SCHEMA, INDEX_SCHEMA, index_schema_json),
    )
}
"""Every format by its name, in the order in which they are shown."""

INDEX = Format(
    name="index",
    media_type=JSON,
    reaches=("root",),
    make=one(INDEX_NAME, lambda scope: index_json(scope.standard, scope.address, list_files(scope.material))),
    schema=INDEX_SCHEMA,
)
"""The index. It lists the files of all formats in the table, so it is not one of them."""


def all_files(material: Material) -> tuple[PublishedFile, ...]:
    """Every data file of a standard, the index last."""
    return (*list_files(material), *fill(INDEX, Scope(reach="root", given=material)))


def list_files(material: Material) -> tuple[PublishedFile, ...]:
    """Every data file that the index lists; made at the first call."""
    return material.once(
        "files", lambda: tuple(file for item in FORMATS.values() if is_available(item) for file in make(item, material))
    )


def is_available(item: Format) -> bool:
    """Whether the library that a format needs is installed; without it the site does without the format."""
    return not item.module or find_spec(item.module) is not None


def make(item: Format, material: Material) -> Iterator[PublishedFile]:
    """The files of one format. Raises ModuleNotFoundError where a library that it needs is not installed."""
    return (file for reach in item.reaches for scope in scopes(material, reach) for file in fill(item, scope))


def fill(item: Format, scope: Scope) -> tuple[PublishedFile, ...]:
    """The files of one format for one scope. Raises ModuleNotFoundError as `make` does."""
    date = scope.given.standard.date if scope.given else ""
    return tuple(
        replace(
            file,
            path=f"{scope.folder}/{file.path}",
            format=item.name,
            kind=scope.reach,
            media_type=file.media_type or item.media_type,
            edition=scope.edition.id if scope.edition else "",
            direction=scope.direction.slug if scope.direction else "",
            level=scope.unit.number if scope.unit else None,
            licence=item.licence,
            schema=f"{ROOT}/{item.schema}" if item.schema else "",
            date=date,
        )
        for file in item.make(scope)
    )
