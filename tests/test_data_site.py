"""Data and site together: the site has the files that the command writes, and every id in them is an anchor."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
import os
import sqlite3
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from pyarrow import parquet

from built_site import pages_of, twin
from exported import ADDRESS, FOLDERS, file_of, files_of, standard_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from built_site import BuiltSite

NAME = "internet-marketer"
EDITIONS = ("2020", "2021")


def test_site_has_the_files_of_the_export(site_folder: Path) -> None:
    """Every data file of the site has the bytes that the export gives for its address, and there are no others."""
    published = {path.relative_to(site_folder).as_posix(): path for path in (site_folder / "data" / "v2").rglob("*.*")}
    made = files_of(NAME)
    assert published.keys() == made.keys()
    assert [path for path, content in made.items() if published[path].read_bytes() != content] == []


def _columns(rows: list[dict[str, Any]]) -> Iterator[str]:
    return (str(row[key]) for row in rows for key in row if key.startswith(("address_", "page_")) and row[key])


def _json(edition: str) -> Iterator[str]:
    yield from _paths(json.loads(file_of(NAME, edition, "standard.json"))["addresses"][edition])


def _paths(addresses: dict[str, str]) -> Iterator[str]:
    for language in ("", "zh/"):
        yield from (f"{ADDRESS}/{language}{path}#{name}" for name, path in addresses.items())


def _statements(edition: str) -> Iterator[str]:
    for row in json.loads(file_of(NAME, edition, "statements.json"))["statements"]:
        yield from row["address"].values()


def _units(edition: str) -> Iterator[str]:
    start = f"data/v2/{NAME}/{edition}/"
    for path, content in files_of(NAME).items():
        if path.startswith(start) and path.endswith(".json") and path.count("/") == 5 and "/tables/" not in path:
            unit = json.loads(content)
            yield from unit["page"].values()
            yield from _paths(unit["addresses"])


def _csv(edition: str) -> Iterator[str]:
    start = f"data/v2/{NAME}/{edition}/tables/"
    for path, content in files_of(NAME).items():
        if path.startswith(start) and path.endswith(".csv"):
            yield from _columns(list(csv.DictReader(io.StringIO(content.decode(), newline=""))))


def _xlsx(edition: str) -> Iterator[str]:
    book = openpyxl.load_workbook(io.BytesIO(file_of(NAME, edition, "tables.xlsx")), read_only=True)
    for sheet in book.worksheets[2:]:
        head, *rows = sheet.iter_rows(values_only=True)
        yield from _columns([dict(zip(map(str, head), row, strict=True)) for row in rows])


def _sqlite(edition: str) -> Iterator[str]:
    base = sqlite3.connect(":memory:")
    base.deserialize(file_of(NAME, edition, "tables.sqlite"))
    base.row_factory = sqlite3.Row
    names = [row[0] for row in base.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")]
    for name in names:
        if not name.startswith("search"):
            yield from _columns([dict(row) for row in base.execute(f"SELECT * FROM {name}")])  # noqa: S608
    base.close()


def _parquet(edition: str) -> Iterator[str]:
    start = f"data/v2/{NAME}/{edition}/parquet/"
    for path, content in files_of(NAME).items():
        if path.startswith(start):
            yield from _columns(parquet.read_table(io.BytesIO(content)).to_pylist())


READERS = {
    "json": _json,
    "statements": _statements,
    "units": _units,
    "csv": _csv,
    "xlsx": _xlsx,
    "sqlite": _sqlite,
    "parquet": _parquet,
}


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("reader", READERS.values(), ids=READERS.keys())
def test_every_id_of_every_export_is_an_anchor(reader: Any, edition: str, built: BuiltSite) -> None:
    """Each address in a format leads to the statement on the built site, in both languages."""
    addresses = list(reader(edition))
    if reader is not _units or edition == "2021":
        assert len(addresses) > 700
        assert any(address.startswith(f"{ADDRESS}/zh/") for address in addresses)
    assert built.dead(addresses) == []


def test_check_of_addresses_notices_a_dead_one(built: BuiltSite) -> None:
    """An id that no page has, a page or a file that does not exist, and a page without its slash are all seen."""
    live = next(_statements("2021"))
    assert built.dead([live, f"{ADDRESS}/", f"{ADDRESS}/data/v2/index.json"]) == []
    assert built.dead([f"{live}x"]) == [f"{live}x", twin(f"{live}x")]
    missing = [f"{ADDRESS}/{path}" for path in ("nowhere/", "data/v2/nowhere.json", "duties", "about/index.md#D1")]
    assert built.dead(missing) == [*missing, twin(missing[-1])]


def test_check_of_addresses_looks_in_both_languages(built: BuiltSite) -> None:
    """An anchor that one language's page has lost is missed from the other's address."""
    pages = {**built.anchors, "zh/duties/index.html": built.anchors["zh/duties/index.html"] - {"D1"}}
    assert "D1" in built.anchors["duties/index.html"]
    lame = dataclasses.replace(built, anchors=pages)
    for address in (f"{ADDRESS}/duties/#D1", f"{ADDRESS}/zh/duties/#D1"):
        assert lame.dead([address]) == [f"{ADDRESS}/zh/duties/#D1"]


def test_index_addresses_are_files_of_the_site(site_folder: Path) -> None:
    """Every address that the index gives, files and editions' pages alike, is there."""
    index = json.loads((site_folder / "data" / "v2" / "index.json").read_text(encoding="utf-8"))
    addresses = [row["address"] for row in index["files"]]
    addresses += [f"{address}index.html" for edition in index["editions"] for address in edition["page"].values()]
    assert [a for a in addresses if not (site_folder / a.removeprefix(f"{ADDRESS}/")).is_file()] == []


def test_data_page_links_every_file(site_folder: Path) -> None:
    """The data page of each language leads to each data file."""
    for page in ("data/index.html", "zh/data/index.html"):
        links = (link for link in pages_of(site_folder)[page].links if "://" not in link)
        targets = {((site_folder / page).parent / link).resolve() for link in links}
        assert [path for path in files_of(NAME) if (site_folder / path).resolve() not in targets] == []


@pytest.mark.long
def test_export_does_not_depend_on_the_order_of_hashes() -> None:
    """Runs with other hashes of texts give an index with the same digests, and so the same bytes of every file.

    That of the whole site is in `test_build`.
    """
    name = "full-shape"
    program = (
        "import sys; from occstd.export.formats import all_files; from occstd.export.material import Material\n"
        "from occstd.reading.loader import load_standard\n"
        f"sys.stdout.buffer.write(all_files(Material(load_standard(sys.argv[1]), {ADDRESS!r}))[-1].content)"
    )
    runs = []
    for seed in ("1", "2"):
        environment = os.environ | {"PYTHONHASHSEED": seed}
        command = [sys.executable, "-c", program, str(FOLDERS[name])]
        runs.append(subprocess.run(command, capture_output=True, check=True, env=environment, timeout=300).stdout)
    assert runs[0] == runs[1] == files_of(name)["data/v2/index.json"]
    assert standard_of(name).id.encode() in runs[0]
