"""One direction at one level as JSON: it fits its schema, and holds what the YAML asks of that unit and no more."""

from __future__ import annotations

import functools
import json
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from exported import FOLDERS, asked_in, files_of, records_in, standard_of, tables_of
from occstd.export.unit import unit_schema_json

if TYPE_CHECKING:
    from collections.abc import Callable

each_standard = pytest.mark.parametrize("name", FOLDERS)


@functools.cache
def _validator() -> Draft202012Validator:
    schema = json.loads(unit_schema_json())
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def _units(name: str) -> dict[str, Any]:
    """The files of units by their path below the standard's folder."""
    rows = json.loads(files_of(name)["data/v2/index.json"])["files"]
    start = f"data/v2/{standard_of(name).id}/"
    paths = [row["path"] for row in rows if row["format"] == "units"]
    return {path.removeprefix(start): json.loads(files_of(name)[path]) for path in paths}


@each_standard
def test_units_fit_their_schema(name: str) -> None:
    """A third-party validator finds nothing wrong."""
    for path, content in _units(name).items():
        assert [error.message for error in _validator().iter_errors(content)] == [], path


@each_standard
def test_units_are_those_of_the_tables(name: str) -> None:
    """There is a file for each unit of each edition, at the edition, the direction's slug and the level."""
    expected = []
    for edition in standard_of(name).editions:
        table = tables_of(name, edition.id)["units"]
        for key, *_ in table.rows:
            slug, _, level = str(key).rpartition("/")
            named = level.isdigit()
            parts = [edition.id, slug if named else key, f"level-{level}" if named else "requirements"]
            expected.append("/".join(str(part) for part in parts if part not in ("", "all")) + ".json")
    assert sorted(_units(name)) == sorted(expected)


@each_standard
def test_units_ask_what_the_yaml_asks(name: str) -> None:
    """Skills and knowledge are those of the YAML at the unit's level, in functions that its direction has."""
    for path, content in _units(name).items():
        direction = content.get("direction", {}).get("id")
        level = content.get("level", {}).get("number")
        edition = next(item for item in standard_of(name).editions if item.id == content["edition"])
        functions = {function.id for function in edition.functions_of(direction)}
        expected = {i["id"] for f, _, at, _, i in asked_in(name, edition.id) if f in functions and at in (None, level)}
        asked = {
            item["id"]
            for function in content.get("functions", ())
            for task in function["tasks"]
            for requirement in (*task.get("levels", {}).values(), *filter(None, [task.get("all_levels")]))
            for item in (*requirement["skills"], *requirement.get("knowledge", ()))
        }
        assert asked == expected, path


@each_standard
def test_units_name_the_page_of_every_id_and_every_source(name: str) -> None:
    """Whatever has an id in the file has its page there, and whatever is cited is described."""
    for path, content in _units(name).items():
        ids = [record["id"] for record in records_in({k: v for k, v in content.items() if k != "addresses"})]
        assert set(ids) == content["addresses"].keys(), path
        cited = {s for record in records_in(content) for s in record.get("basis", {}).get("sources", ())}
        assert cited == {source["id"] for source in content.get("sources", ())}, path


def test_unit_has_hours_weights_routes_and_duties() -> None:
    """A unit of the Internet marketer has all that concerns it, and no route to another level."""
    content = _units("internet-marketer")["2021/livestream-salesperson/level-1.json"]
    assert content["training_hours"]["level"] == 1
    assert content["weights"]["id"] == "LS-1-weights"
    levels = [route["levels"] for rules in content["rule_sets"] for route in rules["routes"]]
    assert levels
    assert all(found == [1] for found in levels)
    served = {d for function in content["functions"] for task in function["tasks"] for d in task["duties"]}
    assert {duty["id"] for duty in content["duties"]} == served
    assert content["page"]["zh"].endswith("/zh/directions/livestream-salesperson/level-1/")


BREAKAGES: dict[str, Callable[[Any], Any]] = {
    "no-basis": lambda c: c["functions"][0].pop("basis"),
    "level-as-text": lambda c: c["level"].update(number="5"),
    "unknown-key": lambda c: c.update(colour="red"),
    "page-not-in-chinese": lambda c: c["page"].pop("zh"),
}


@pytest.mark.parametrize("breakage", BREAKAGES.values(), ids=BREAKAGES.keys())
def test_unit_schema_catches_a_breakage(breakage: Callable[[Any], Any]) -> None:
    """A file that lacks what readers rely on does not fit the schema."""
    content = _units("full-shape")["2021/first/level-4.json"]
    assert _validator().is_valid(content)
    breakage(content)
    assert not _validator().is_valid(content)
