"""All statements of a standard as one flat file."""

from __future__ import annotations

from occstd.export.json_schema import schema_of
from occstd.model import Record, record
from occstd.model.plain import dump
from occstd.views.statements import StatementRow  # noqa: TC001 - pydantic reads it


@record
class StatementsFile(Record):
    """What a statements.json holds."""

    format_version: str
    """Version of the shape of this file."""
    address: str
    """Address of the site; nothing where it is not known."""
    licence: str
    """Licence of the project's own wording."""
    standard: str
    """Id of the standard."""
    version: str
    """Version of the data."""
    date: str
    """Date of this data version, as year-month-day."""
    statements: tuple[StatementRow, ...]
    """What all editions share first, then edition by edition."""


def statements_schema_json() -> bytes:
    """JSON Schema (draft 2020-12) of the statements.json files."""
    return dump(schema_of(StatementsFile))
