"""The JSON Schema of syllabi: a validator of others accepts every syllabus, and refuses each breakage."""

from __future__ import annotations

import copy
import functools
import json
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest

from exported import ADDRESS, FOLDERS, files_of, standard_of
from occstd.model import Delivery
from occstd.render.syllabus_json import syllabus_json
from occstd.views.documents.formats import DOCUMENT_FORMATS
from occstd.views.documents.syllabus import syllabus_document
from occstd.views.site import Site
from occstd.words import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

COURSES = {
    "ready": Delivery(),
    "adapted": Delivery(hours=160, per_day=4, days_per_week=3, start="2027-03-01", provider="Example school"),
}
NAMES = ("internet-marketer", "livestream-commerce", "full-shape")
PUBLISHED = (NAMES[0], "ready")
"""Those of the built site, which are held to the schema as they are published."""


@functools.cache
def _validator() -> jsonschema.Draft202012Validator:
    schema = json.loads(files_of(NAMES[0])[DOCUMENT_FORMATS["json"].schema])
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def _faults(syllabus: Any) -> list[str]:
    return [f"{error.json_path}: {error.message:.200}" for error in _validator().iter_errors(syllabus)]


@functools.cache
def _syllabi(name: str, course: str) -> tuple[Any, ...]:
    """Every syllabus of a standard in both languages."""
    delivery = COURSES[course]
    sites = [Site(standard_of(name), language, address=ADDRESS) for language in LANGUAGES]
    return tuple(
        json.loads(syllabus_json(syllabus_document(site, unit, delivery)))
        for site in sites
        for unit in site.units
        if unit.functions
    )


@pytest.mark.long
@pytest.mark.parametrize(
    ("name", "course"), [(name, course) for name in NAMES for course in COURSES if (name, course) != PUBLISHED]
)
def test_every_syllabus_fits_its_schema(name: str, course: str) -> None:
    """Those to download, and those of a course with hours and dates of its own, in both languages."""
    syllabi = _syllabi(name, course)
    units = [unit for unit in Site(standard_of(name), "en").units if unit.functions]
    assert len(syllabi) == len(LANGUAGES) * len(units) > 0
    assert [fault for syllabus in syllabi for fault in _faults(syllabus)] == []


def test_published_syllabi_fit_the_published_schema(site_folder: Path) -> None:
    """Whatever the index of downloads says to fit a schema does, and all JSON in it does."""
    entries = json.loads((site_folder / "syllabi" / "index.json").read_text(encoding="utf-8"))["files"]
    data = [entry for entry in entries if entry["format"] == "json"]
    units = [unit for unit in Site(standard_of(NAMES[0]), "en").units if unit.functions]
    assert len(data) == len(LANGUAGES) * len(units) > 0
    assert {entry["schema"] for entry in data} == {DOCUMENT_FORMATS["json"].schema}
    assert {entry["schema"] for entry in entries if entry["format"] != "json"} == {""}
    schema = json.loads((site_folder / DOCUMENT_FORMATS["json"].schema).read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    for entry in data:
        validator.validate(json.loads((site_folder / entry["path"]).read_text(encoding="utf-8")))


def _properties(value: Any) -> list[dict[str, Any]]:
    found = [value["properties"]] if isinstance(value, dict) and "properties" in value else []
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return found + [one for item in inside for one in _properties(item)]


@pytest.mark.parametrize("name", FOLDERS)
def test_schema_is_listed_and_describes_every_field(name: str) -> None:
    """It is one file for all standards, stands in the index of data files, and every field has its description."""
    assert files_of(name)[DOCUMENT_FORMATS["json"].schema] == files_of(NAMES[0])[DOCUMENT_FORMATS["json"].schema]
    listed = {entry["path"]: entry for entry in json.loads(files_of(name)["data/v2/index.json"])["files"]}
    assert listed[DOCUMENT_FORMATS["json"].schema]["format"] == "syllabus-schema"
    fields = {key: value for found in _properties(_validator().schema) for key, value in found.items()}
    assert [key for key, value in fields.items() if not value.get("description")] == []


def _block(syllabus: Any, kind: str) -> Any:
    blocks = (block for section in syllabus["document"]["sections"] for block in section["blocks"])
    return next(block for block in blocks if block["block"] == kind)


BREAKAGES: dict[str, Callable[[Any], Any]] = {
    "no-plan": lambda s: s.pop("plan"),
    "hours-as-text": lambda s: s["plan"].update(hours="104"),
    "unknown-key": lambda s: s["plan"]["modules"][0].update(remark="x"),
    "unit-without-code": lambda s: s["plan"]["modules"][0]["units"][0].pop("code"),
    "lesson-of-no-kind": lambda s: s["plan"]["days"][0]["lessons"][0].update(kind="excursion"),
    "unknown-origin": lambda s: s["document"]["sections"][0].update(origin="somewhere"),
    "block-of-no-kind": lambda s: _block(s, "table").pop("block"),
    "unknown-block": lambda s: _block(s, "table").update(block="picture"),
    "table-without-rows": lambda s: _block(s, "table").pop("rows"),
    "line-without-mark": lambda s: _block(s, "lines")["lines"][0].pop("mark"),
    "cover-with-logo": lambda s: s["document"]["cover"].update(logo="aGk="),
    "head-of-three": lambda s: s["document"]["head"].append("x"),
}


@pytest.mark.parametrize("breakage", BREAKAGES.values(), ids=BREAKAGES.keys())
def test_breakage_is_found(breakage: Callable[[Any], Any]) -> None:
    """A syllabus with a fault does not pass."""
    syllabus = copy.deepcopy(_syllabi("full-shape", "adapted")[0])
    assert _faults(syllabus) == []
    breakage(syllabus)
    assert _faults(syllabus) != []
