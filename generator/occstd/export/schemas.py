"""What JSON files hold: the schemas from which declarations and dictionary are made."""

from __future__ import annotations

from typing import Any

from occstd.export.changes import ChangesFile
from occstd.export.file_index import FileIndex
from occstd.export.index import IndexFile
from occstd.export.json import StandardFile
from occstd.export.json_schema import schema_of
from occstd.export.statements import StatementsFile
from occstd.export.syllabus_schema import syllabus_schema
from occstd.export.unit import UnitFile

_FILES = (StandardFile, StatementsFile, UnitFile, IndexFile, ChangesFile, FileIndex)


def file_schemas() -> tuple[dict[str, Any], ...]:
    """The schema of each kind of JSON file; a record inside several of them is the same in all. Not to be changed."""
    return (*map(schema_of, _FILES), syllabus_schema())
