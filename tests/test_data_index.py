"""The index of the data: it lists every file as it is, fits its schema, and keeps the addresses that others link to."""

from __future__ import annotations

import functools
import hashlib
import json
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from exported import ADDRESS, FOLDERS, published_of, standard_of
from occstd.export import FORMAT_VERSION
from occstd.export.formats import FORMATS
from occstd.export.index import index_schema_json

if TYPE_CHECKING:
    from collections.abc import Callable

each_standard = pytest.mark.parametrize("name", FOLDERS)


def _index(name: str) -> Any:
    return json.loads(published_of(name)[-1].content)


@functools.cache
def _validator() -> Draft202012Validator:
    return Draft202012Validator(json.loads(index_schema_json()))


@each_standard
def test_index_has_size_and_digest_of_every_file(name: str) -> None:
    """The index lists each data file but itself, with its size in bytes and its SHA-256."""
    *files, index = published_of(name)
    rows = json.loads(index.content)["files"]
    assert index.path == "data/v2/index.json"
    assert [(row["path"], row["size"], row["sha256"]) for row in rows] == [
        (file.path, len(file.content), hashlib.sha256(file.content).hexdigest()) for file in files
    ]


XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
KEPT = {
    "data/v2/internet-marketer/standard.json": "application/json",
    "data/v2/internet-marketer/statements.json": "application/json",
    "data/v2/internet-marketer/2020/standard.json": "application/json",
    "data/v2/internet-marketer/2021/standard.json": "application/json",
    "data/v2/internet-marketer/2021/statements.json": "application/json",
    "data/v2/internet-marketer/2021/livestream-salesperson/level-4.json": "application/json",
    "data/v2/internet-marketer/2021/tables.xlsx": XLSX,
    "data/v2/internet-marketer/2021/tables.sqlite": "application/vnd.sqlite3",
    "data/v2/internet-marketer/2021/tables.zip": "application/zip",
    "data/v2/internet-marketer/2021/tables/datapackage.json": "application/json",
    "data/v2/internet-marketer/2021/tables/requirements.csv": "text/csv",
    "data/v2/internet-marketer/2021/parquet/requirements.parquet": "application/vnd.apache.parquet",
    "data/v2/occstd.d.ts": "application/typescript",
    "data/v2/standard.schema.json": "application/schema+json",
    "data/v2/statements.schema.json": "application/schema+json",
    "data/v2/unit.schema.json": "application/schema+json",
    "data/v2/index.schema.json": "application/schema+json",
}
"""Addresses that others link to. Lines may be added here, never changed or removed."""


def test_index_keeps_the_addresses_that_others_link_to() -> None:
    """Each published address is still there, with its media type."""
    found = {row["path"]: row["media_type"] for row in _index("internet-marketer")["files"]}
    assert {path: found.get(path) for path in KEPT} == KEPT


@each_standard
def test_index_says_which_data_it_lists(name: str) -> None:
    """Standard, version, date, address and every edition, the current one marked."""
    index, standard = _index(name), standard_of(name)
    found = [index[key] for key in ("standard", "version", "date", "address", "format_version")]
    assert found == [standard.id, standard.version, standard.date, ADDRESS, FORMAT_VERSION]
    assert [edition["id"] for edition in index["editions"]] == [edition.id for edition in standard.editions]
    assert [e["id"] for e in index["editions"] if e.get("current")] == [standard.current_edition]


@each_standard
def test_index_paths_are_unique_and_addresses_whole(name: str) -> None:
    """No two files share a path, and each address is the path at the site."""
    rows = _index(name)["files"]
    paths = [row["path"] for row in rows]
    assert sorted(set(paths)) == sorted(paths)
    assert [row["address"] for row in rows] == [f"{ADDRESS}/{path}" for path in paths]


@each_standard
def test_index_names_schemas_and_formats_that_exist(name: str) -> None:
    """Each schema that a file names is itself a file, and each format one that the command takes."""
    rows = _index(name)["files"]
    paths = {row["path"] for row in rows}
    assert {row["schema"] for row in rows if "schema" in row} - paths == set()
    assert {row["format"] for row in rows} - FORMATS.keys() == set()


@each_standard
def test_index_fits_its_schema(name: str) -> None:
    """A third-party validator finds nothing wrong."""
    assert [error.message for error in _validator().iter_errors(_index(name))] == []


BREAKAGES: dict[str, Callable[[Any], Any]] = {
    "no-digest": lambda c: c["files"][0].pop("sha256"),
    "size-as-text": lambda c: c["files"][0].update(size="1"),
    "no-licence": lambda c: c["files"][0].pop("licence"),
    "one-language": lambda c: c["files"][0]["contents"].pop("zh"),
    "unknown-key": lambda c: c["files"][0].update(colour="red"),
    "no-editions": lambda c: c.pop("editions"),
}


@pytest.mark.parametrize("breakage", BREAKAGES.values(), ids=BREAKAGES.keys())
def test_index_schema_catches_a_breakage(breakage: Callable[[Any], Any]) -> None:
    """An index that lacks what readers rely on does not fit the schema."""
    content = _index("livestream-commerce")
    assert _validator().is_valid(content)
    breakage(content)
    assert not _validator().is_valid(content)
