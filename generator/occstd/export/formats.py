"""The one table of data formats. The site, the command, the index and the data page all read it.

A format is added here, its word `holds_<name>` in words_data.py, and nowhere else.
"""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

from occstd.diff import consecutive_diffs
from occstd.export.changes import changes_json, changes_schema_json
from occstd.export.index import INDEX_NAME, INDEX_SCHEMA, index_json, index_schema_json
from occstd.export.json import schema_json, standard_json
from occstd.export.scope import CODE_LICENCE, Format, Made, Part, Scope, one, scopes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.model import Standard

JSON, SCHEMA = "application/json", "application/schema+json"

FORMATS = {
    item.name: item
    for item in (
        Format(
            name="json",
            media_type=JSON,
            reaches=("whole", "edition"),
            make=one("standard.json", lambda s: standard_json(s.standard, s.address, s.editions)),
            schema="standard.schema.json",
        ),
        Format(
            name="changes",
            media_type=JSON,
            reaches=("whole",),
            make=one("changes.json", lambda s: changes_json(s.standard, s.address, consecutive_diffs(s.standard))),
            schema="changes.schema.json",
        ),
        Format(
            name="schema",
            media_type=SCHEMA,
            reaches=("shared",),
            make=one("standard.schema.json", lambda _: schema_json()),
            licence=CODE_LICENCE,
        ),
        Format(
            name="changes-schema",
            media_type=SCHEMA,
            reaches=("shared",),
            make=one("changes.schema.json", lambda _: changes_schema_json()),
            licence=CODE_LICENCE,
        ),
        Format(
            name="index-schema",
            media_type=SCHEMA,
            reaches=("shared",),
            make=one(INDEX_SCHEMA, lambda _: index_schema_json()),
            licence=CODE_LICENCE,
        ),
    )
}
"""Every format by its name, in the order in which they are shown."""

INDEX = Format(
    name="index",
    media_type=JSON,
    reaches=("root",),
    make=lambda scope: [all_files(scope.standard, scope.address)[-1].part],
    schema=INDEX_SCHEMA,
)
"""The index. It lists the files of all formats in the table, so it is not one of them."""


def all_files(standard: Standard, address: str) -> tuple[Made, ...]:
    """Every data file of a standard, the index last.

    Args:
        standard: the standard.
        address: address of the site without a slash at its end, or nothing.
    """
    files = tuple(file for item in FORMATS.values() if is_available(item) for file in make(item, standard, address))
    index = Part(name=INDEX_NAME, content=index_json(standard, address, files))
    scope = Scope(reach="root", given=standard, address=address)
    return (*files, Made(format=INDEX, scope=scope, part=index))


def is_available(item: Format) -> bool:
    """Whether the library that a format needs is installed; without it the site does without the format."""
    return not item.module or find_spec(item.module) is not None


def make(item: Format, standard: Standard, address: str) -> Iterator[Made]:
    """The files of one format.

    Args:
        item: the format.
        standard: the standard.
        address: address of the site without a slash at its end, or nothing.

    Raises:
        ModuleNotFoundError: where a library that the format needs is not installed.
    """
    return (file for reach in item.reaches for scope in scopes(standard, address, reach) for file in fill(item, scope))


def fill(item: Format, scope: Scope) -> tuple[Made, ...]:
    """The files of one format for one scope. Raises ModuleNotFoundError as `make` does."""
    return tuple(Made(format=item, scope=scope, part=part) for part in item.make(scope))
