"""Flat statements: they fit their schema and say what the YAML says, each at its place."""

from __future__ import annotations

import functools
import json
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from exported import ADDRESS, EDITIONS, FOLDERS, asked_in, files_of, json_of, standard_of, yaml_of
from occstd.export.statements import statements_schema_json
from occstd.views.statement_kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable

each_standard = pytest.mark.parametrize("name", FOLDERS)
each_edition = pytest.mark.parametrize(("name", "edition"), EDITIONS.values(), ids=EDITIONS.keys())


@functools.cache
def _validator() -> Draft202012Validator:
    schema = json.loads(statements_schema_json())
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


@each_edition
def test_statements_fit_their_schema(name: str, edition: str) -> None:
    """A third-party validator finds nothing wrong."""
    content = json_of(name, edition, "statements.json")
    assert [error.message for error in _validator().iter_errors(content)] == []


@each_edition
def test_statements_are_those_of_the_yaml(name: str, edition: str) -> None:
    """As many records as the YAML has, under each id the same English and Chinese."""
    rows = json_of(name, edition, "statements.json")["statements"]
    found = Counter((row["id"], row.get("en"), row.get("zh")) for row in rows)
    written = Counter((item["id"], item.get("en"), item.get("zh")) for item in yaml_of(name, edition))
    assert (sorted(found - written, key=str), sorted(written - found, key=str)) == ([], [])


@each_edition
def test_statements_stand_at_their_place(name: str, edition: str) -> None:
    """Each skill and knowledge item names the function, task and level under which the YAML has it."""
    rows = {row["id"]: row for row in json_of(name, edition, "statements.json")["statements"]}
    for function, task, level, kind, item in asked_in(name, edition):
        row = rows[item["id"]]
        found = (row["function"], row["task"], row.get("levels", []), row["kind"], row.get("key", False))
        assert found == (function, task, [] if level is None else [level], kind, item.get("key", False)), item["id"]


@each_edition
def test_statements_have_one_id_each(name: str, edition: str) -> None:
    """Within an edition and what all editions share, an id stands for one thing."""
    rows = json_of(name, edition, "statements.json")["statements"]
    assert [key for key, count in Counter(row["id"] for row in rows).items() if count > 1] == []


@each_standard
def test_statements_of_all_editions_are_those_of_each(name: str) -> None:
    """The file of all editions has the shared statements once and then those of each edition, in order."""
    whole = json.loads(files_of(name)[f"data/v2/{standard_of(name).id}/statements.json"])["statements"]
    parts = [json_of(name, e.id, "statements.json")["statements"] for e in standard_of(name).editions]
    shared = [row for row in parts[0] if "edition" not in row]
    own = [row for part in parts for row in part if "edition" in row]
    assert whole == [*shared, *own]


@each_edition
def test_statements_carry_basis_and_address(name: str, edition: str) -> None:
    """Every statement says what it rests on, sources excepted, and where it stands in both languages."""
    for row in json_of(name, edition, "statements.json")["statements"]:
        assert ("basis" in row) == (row["kind"] != "source"), row["id"]
        first, *others = standard_of(name).languages
        assert list(row["address"]) == [first, *others], row["id"]
        assert row["address"][first].endswith(f"#{row['id']}")
        for other in others:
            assert row["address"][other] == row["address"][first].replace(f"{ADDRESS}/", f"{ADDRESS}/{other}/", 1)


def test_statements_have_every_kind() -> None:
    """The standards at hand have a statement of each kind, so each is seen to work."""
    rows = [row for key in EDITIONS.values() for row in json_of(*key, "statements.json")["statements"]]
    assert {row["kind"] for row in rows} == set(KINDS.values())


BREAKAGES: dict[str, Callable[[Any], Any]] = {
    "no-address": lambda row: row.pop("address"),
    "address-in-one-language": lambda row: row["address"].pop("zh"),
    "level-as-text": lambda row: row.update(levels=["4"]),
    "unknown-key": lambda row: row.update(colour="red"),
    "no-kind": lambda row: row.pop("kind"),
    "order-as-text": lambda row: row.update(order="1"),
}


@pytest.mark.parametrize("breakage", BREAKAGES.values(), ids=BREAKAGES.keys())
def test_statements_schema_catches_a_breakage(breakage: Callable[[Any], Any]) -> None:
    """A record that lacks what readers rely on does not fit the schema."""
    content = json_of("livestream-commerce", "2020", "statements.json")
    assert _validator().is_valid(content)
    breakage(content["statements"][0])
    assert not _validator().is_valid(content)
