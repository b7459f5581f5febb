"""CSV and Data Package: frictionless, csv and pandas read back what the tables hold, and faults are refused."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
import zipfile
from typing import TYPE_CHECKING, Any

import frictionless
import pandas
import pytest

from exported import EDITIONS, file_of, files_of, standard_of, tables_of
from occstd.export.tables.csv import csv_bytes
from occstd.export.tables.table import Column, Table

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TINY_ONE = ("livestream-commerce", "2020")
each_edition = pytest.mark.parametrize(("name", "edition"), EDITIONS.values(), ids=EDITIONS.keys())


def _write(folder: Path, name: str, edition: str) -> Path:
    """The files below tables/ of an edition, in a folder; the path of the descriptor."""
    prefix = f"data/v2/{standard_of(name).id}/{edition}/tables/"
    for path, content in files_of(name).items():
        if path.startswith(prefix):
            (folder / path.removeprefix(prefix)).write_bytes(content)
    return folder / "datapackage.json"


def _faults(descriptor: Path) -> list[str]:
    report = frictionless.validate(str(descriptor))
    return [fault for (fault,) in report.flatten(["type"])] if not report.valid else []


@pytest.mark.long
@pytest.mark.parametrize(("name", "edition"), [("internet-marketer", "2021"), ("full-shape", "2021"), TINY_ONE])
def test_data_package_is_valid(name: str, edition: str, tmp_path: Path) -> None:
    """Frictionless finds nothing wrong with descriptor, types, keys, references, sizes and digests."""
    descriptor = _write(tmp_path, name, edition)
    report = frictionless.validate(str(descriptor))
    assert report.flatten(["name", "type", "note"]) == []
    assert report.stats["tasks"] == len(tables_of(name, edition)) == len(list(tmp_path.glob("*.csv")))


def _edit(file: str, old: str, new: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        text = (folder / file).read_bytes().decode()
        assert old in text
        (folder / file).write_bytes(text.replace(old, new, 1).encode())

    return change


NEEDED = {"statements", "duties", "levels", "directions", "gaps", "training_hours", "units"}
NEEDED |= {"functions", "tasks", "requirements"}
"""The tables that are broken below and all to which they refer: fewer tables are checked faster."""


def _prepare(folder: Path) -> None:
    """Without sizes and digests, so that only what is inside the files can be at fault."""
    content = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    content["resources"] = [resource for resource in content["resources"] if resource["name"] in NEEDED]
    for resource in content["resources"]:
        del resource["bytes"], resource["hash"]
    (folder / "datapackage.json").write_text(json.dumps(content), encoding="utf-8")


BREAKAGES: dict[str, tuple[str, str, str, str]] = {
    "dangling-reference": ("tasks.csv", "A-F1-T1,A-F1,1", "A-F1-T1,A-F9,1", "foreign-key"),
    "same-key-twice": ("duties.csv", "D2,", "D1,", "primary-key"),
    "text-as-number": ("levels.csv", "level-5,5", "level-5,five", "type-error"),
    "no-name": ("directions.csv", "A,first,1,Direction A,方向甲", "A,first,1,Direction A,", "constraint-error"),
    "no-such-boolean": ("requirements.csv", ",true,", ",maybe,", "type-error"),
    "nothing": ("tasks.csv", "Task of A", "Task of a", ""),
    "column-renamed": ("units.csv", "id,direction,level", "id,direction,grade", "incorrect-label"),
}


@pytest.mark.parametrize(("file", "old", "new", "fault"), BREAKAGES.values(), ids=BREAKAGES.keys())
def test_data_package_refuses_a_breakage(file: str, old: str, new: str, fault: str, tmp_path: Path) -> None:
    """A copy with a fault in its data is refused, and for that fault."""
    descriptor = _write(tmp_path, "full-shape", "2021")
    _prepare(tmp_path)
    _edit(file, old, new)(tmp_path)
    assert (fault in _faults(descriptor)) if fault else _faults(descriptor) == []


@pytest.mark.long
def test_data_package_notices_a_changed_byte(tmp_path: Path) -> None:
    """A table that is not the one described, though nothing in it is wrong, does not fit its digest."""
    descriptor = _write(tmp_path, "full-shape", "2021")
    _edit("glossary.csv", "https://", "https:/-")(tmp_path)
    assert "hash-count" in _faults(descriptor)


def test_data_package_says_what_it_is() -> None:
    """Name, version, date, licence, sources and the address of the site."""
    package = json.loads(file_of("internet-marketer", "2021", "tables/datapackage.json"))
    standard = standard_of("internet-marketer")
    assert (package["name"], package["version"]) == ("internet-marketer-2021", standard.version)
    assert package["created"] == f"{standard.date}T00:00:00Z"
    assert package["licenses"][0]["name"] == "CC-BY-4.0"
    assert len(package["sources"]) == len(standard.sources)
    assert package["id"].endswith("/data/v2/internet-marketer/2021/tables/datapackage.json")


def _text(value: Any) -> str:
    """A value as a reader of CSV sees it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


@each_edition
def test_csv_holds_the_tables(name: str, edition: str) -> None:
    """The standard library reads every cell of every table back."""
    for table in tables_of(name, edition).values():
        text = file_of(name, edition, f"tables/{table.name}.csv").decode()
        header, *rows = csv.reader(io.StringIO(text, newline=""))
        assert header == [column.name for column in table.columns]
        assert rows == [[_text(value) for value in row] for row in table.rows], table.name


def test_csv_is_read_by_pandas() -> None:
    """Pandas sees the same numbers of rows, and integers and booleans as such."""
    for table in tables_of("internet-marketer", "2021").values():
        content = file_of("internet-marketer", "2021", f"tables/{table.name}.csv")
        frame = pandas.read_csv(io.BytesIO(content), keep_default_na=False, na_values=[""])
        assert len(frame) == len(table.rows), table.name
        for column in table.columns:
            if column.type == "integer" and column.required and table.rows:
                assert frame[column.name].dtype == "int64", f"{table.name}.{column.name}"
            if column.type == "boolean" and column.required and table.rows:
                assert frame[column.name].dtype == "bool", f"{table.name}.{column.name}"


def test_csv_has_no_byte_order_mark_and_ends_lines_alike() -> None:
    """UTF-8 as it is, and every record ends with CR LF."""
    for path, content in files_of("internet-marketer").items():
        if path.endswith(".csv"):
            assert not content.startswith(b"\xef\xbb\xbf"), path
            assert content.endswith(b"\r\n"), path
            assert content.count(b"\n") == content.count(b"\r\n"), path


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@sum(a1)", "\t=1", "\r=1"], ids=repr)
def test_csv_text_does_not_become_a_formula(text: str) -> None:
    """What a spreadsheet would run gets an apostrophe before it; quoting alone would not keep it from running."""
    column = Column(name="en", type="string", description="A text.")
    made = csv_bytes(Table(name="example", columns=(column,), key=("en",), rows=((text,), ("a=1",), ("",))))
    rows = list(csv.reader(io.StringIO(made.decode(), newline="")))
    assert rows[1:] == [[f"'{text}"], ["a=1"], [""]]


def test_csv_number_below_zero_stays_a_number() -> None:
    """Only texts are touched."""
    column = Column(name="n", type="integer", description="A number.")
    table = Table(name="example", columns=(column,), key=("n",), rows=((-1,),))
    assert csv_bytes(table) == b"n\r\n-1\r\n"
    assert csv_bytes(dataclasses.replace(table, rows=())) == b"n\r\n"


@each_edition
def test_zip_holds_the_same_files(name: str, edition: str) -> None:
    """The ZIP file has the descriptor first and every table, byte for byte, and no time of packing."""
    with zipfile.ZipFile(io.BytesIO(file_of(name, edition, "tables.zip"))) as packed:
        assert packed.testzip() is None
        assert packed.namelist() == ["datapackage.json", *(f"{table}.csv" for table in tables_of(name, edition))]
        for entry in packed.infolist():
            assert packed.read(entry) == file_of(name, edition, f"tables/{entry.filename}"), entry.filename
            assert entry.date_time == (1980, 1, 1, 0, 0, 0)
