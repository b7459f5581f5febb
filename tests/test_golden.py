"""Golden files: every generated page in both languages, and the JSON, byte for byte.

A difference is printed as a unified diff. Where it is meant, `UPDATE_GOLDEN=1 pytest tests/test_golden.py` writes
the golden files anew; read what changed before keeping it. JSON is kept with one value on a line, so that a
difference can be read; what is compared is the JSON as it is published.
"""

from __future__ import annotations

import difflib
import json
import os
from pathlib import Path

import pytest

from conftest import TINY
from exported import unprinted
from occstd.export.formats import all_files
from occstd.export.json import schema_json
from occstd.export.material import Material
from occstd.reading.loader import load_standard
from occstd.site.files import all_pages, page_files, reader_files
from occstd.views.site import Site
from occstd.words import LANGUAGES

GOLDEN = Path(__file__).parent / "golden"
STANDARDS = ("livestream-commerce", "full-shape")
OF_THE_PROGRAM = {"dictionary", "architecture"}
"""Pages that tell of the program, whatever the standard."""
OURS = ("json", "statements", "units", "csv", "schema", "statements-schema", "units-schema", "index-schema")
"""Formats whose sizes, which the data page shows, depend on no library."""
UPDATE = os.environ.get("UPDATE_GOLDEN") == "1"


def _made(name: str) -> dict[str, bytes]:
    """Every page of a standard in both languages and its JSON, by path.

    The schema, which is the same for all standards, is tested by itself; the index, which holds its digest, and the
    syllabi are tested elsewhere, and so is the data dictionary, which is that of all standards.
    """
    standard = load_standard(TINY.parent / name)
    material = Material(standard)
    files = tuple(file for file in all_files(material) if file.format in OURS)
    kept = ("/standard.json", "/statements.json")
    made = {file.path: file.content for file in files if file.path.endswith(kept)}
    for language in LANGUAGES:
        site = Site(standard, language)
        pages = page_files(site, all_pages(site, material, files, unprinted(site)))
        pages = (page for page in pages if not OF_THE_PROGRAM & set(page.path.split("/")))
        made |= {f"{language}/{page.path}": page.content for page in pages}
    return made


def _readable(path: str, content: bytes) -> bytes:
    """Content as it is kept: JSON with one value on a line."""
    if not path.endswith(".json"):
        return content
    return (json.dumps(json.loads(content), ensure_ascii=False, indent=1) + "\n").encode()


def _published(path: str, content: bytes) -> bytes:
    """Content as it is published, from content as it is kept."""
    if not path.endswith(".json"):
        return content
    return (json.dumps(json.loads(content), ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def _golden(folder: Path) -> dict[str, bytes]:
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def _difference(path: str, golden: bytes, made: bytes) -> str:
    lines = [content.decode().splitlines(keepends=True) for content in (golden, _readable(path, made))]
    return "".join(difflib.unified_diff(*lines, f"golden/{path}", f"made/{path}")) or f"{path}: the bytes differ\n"


def _update(folder: Path, made: dict[str, bytes]) -> None:
    for path in _golden(folder).keys() - made.keys():
        (folder / path).unlink()
    for path, content in made.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(_readable(path, content))


def _compare(golden: dict[str, bytes], made: dict[str, bytes]) -> None:
    """Compare all files and print how all of them differ."""
    differing = [path for path in made if path in golden and _published(path, golden[path]) != made[path]]
    report = "".join(_difference(path, golden[path], made[path]) for path in differing)
    report += "".join(f"golden/{path}: no longer made\n" for path in sorted(golden.keys() - made.keys()))
    report += "".join(f"made/{path}: no golden file\n" for path in sorted(made.keys() - golden.keys()))
    assert not report, f"{report}\nWhere this is meant: UPDATE_GOLDEN=1 pytest tests/test_golden.py"


@pytest.mark.parametrize("name", STANDARDS)
def test_golden_pages_and_data(name: str) -> None:
    """Every page in both languages and every data file of a small standard is as it was."""
    made = _made(name)
    if UPDATE:
        _update(GOLDEN / name, made)
    golden = _golden(GOLDEN / name)
    assert {path.partition("/")[0] for path in golden} == {*LANGUAGES, "data"}
    _compare(golden, made)


def test_golden_schema() -> None:
    """The JSON Schema, on which others build, is as it was."""
    made = {"standard.schema.json": schema_json()}
    if UPDATE:
        _update(GOLDEN / "schema", made)
    _compare(_golden(GOLDEN / "schema"), made)


def test_golden_readers() -> None:
    """What programs read in place of pages is as it was: all plain Markdown in one text, lists, feed and search."""
    standard, address = load_standard(TINY.parent / "full-shape"), "https://occstd.example"
    made: dict[str, bytes] = {}
    for language in LANGUAGES:
        site = Site(standard, language, address=address)
        material = Material(standard, address)
        files = all_files(material)
        found = reader_files(site, all_pages(site, material, files, unprinted(site)), files)
        made |= {f"{language}/{item.path}": item.content for item in found if not item.path.endswith(".md")}
    if UPDATE:
        _update(GOLDEN / "readers", made)
    _compare(_golden(GOLDEN / "readers"), made)


def test_golden_has_no_folder_without_a_test() -> None:
    """Each folder of golden files belongs to a standard that is compared."""
    assert sorted(folder.name for folder in GOLDEN.iterdir()) == sorted((*STANDARDS, "readers", "schema"))
