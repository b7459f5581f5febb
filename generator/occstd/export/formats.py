"""The one table of data formats. The site, the command, the index and the data page all read it.

A format is added here, its word `holds_<name>` in words_data.py, and nowhere else.
"""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

from occstd.export import CODE_LICENCE
from occstd.export.frameworks import FRAMEWORKS
from occstd.export.index import INDEX_NAME, INDEX_SCHEMA, index_json, index_schema_json
from occstd.export.json import schema_json, standard_file, statements_file
from occstd.export.material import Material
from occstd.export.scope import Format, Made, Part, Scope, one, scopes
from occstd.export.statements import statements_schema_json

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
            make=one("standard.json", lambda s: standard_file(s.material, s.editions)),
            schema="standard.schema.json",
        ),
        Format(
            name="statements",
            media_type=JSON,
            reaches=("whole", "edition"),
            make=one("statements.json", lambda s: statements_file(s.material, s.editions)),
            schema="statements.schema.json",
        ),
        *FRAMEWORKS,
        Format(
            name="schema",
            media_type=SCHEMA,
            reaches=("shared",),
            make=one("standard.schema.json", lambda _: schema_json()),
            licence=CODE_LICENCE,
        ),
        Format(
            name="statements-schema",
            media_type=SCHEMA,
            reaches=("shared",),
            make=one("statements.schema.json", lambda _: statements_schema_json()),
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
        address: address of the site, or nothing.
    """
    material = Material(standard, address)
    files = tuple(file for item in FORMATS.values() if is_available(item) for file in make(item, material))
    index = Part(name=INDEX_NAME, content=index_json(standard, material.address, files))
    return (*files, Made(format=INDEX, scope=Scope(reach="root", given=material), part=index))


def is_available(item: Format) -> bool:
    """Whether the library that a format needs is installed; without it the site does without the format."""
    return not item.module or find_spec(item.module) is not None


def make(item: Format, material: Material) -> Iterator[Made]:
    """The files of one format. Raises ModuleNotFoundError where a library that it needs is not installed."""
    return (file for reach in item.reaches for scope in scopes(material, reach) for file in fill(item, scope))


def fill(item: Format, scope: Scope) -> tuple[Made, ...]:
    """The files of one format for one scope. Raises ModuleNotFoundError as `make` does."""
    return tuple(Made(format=item, scope=scope, part=part) for part in item.make(scope))
