"""CASE 1.1: held to the official schema by jsonschema, with every identifier, URI and date checked too."""

from __future__ import annotations

import copy
import functools
from collections import Counter
from datetime import datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from uuid import UUID

import jsonschema
import pytest

from exported import asked_in, standard_of
from frameworks import ADDRESS, each_edition, edition_of, official_schema, read, yaml_counts
from occstd.words import CHINESE, LANGUAGES, Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

NO_ITEMS = ("weight_table", "term", "evidence", "good_practice", "bad_practice", "indicator")
"""Kinds that are no items: rubrics, concepts, evidence, which skills tell, and what is left out."""
each_language = pytest.mark.parametrize("language", LANGUAGES)


def _file(name: str, edition: str, language: str) -> Any:
    return read(name, edition, "case", f"case.{language}.json")


def _checker() -> jsonschema.FormatChecker:
    checker = jsonschema.FormatChecker(formats=())
    checker.checks("date-time", ValueError)(lambda text: bool(datetime.fromisoformat(text).tzinfo))
    return checker


@functools.cache
def _validator() -> Any:
    schema = official_schema("case-v1p1-cfpackage.json")
    return jsonschema.Draft201909Validator(schema, format_checker=_checker())


def _dicts(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _dicts(item)


def _faults(package: Any) -> list[str]:
    """What the schema finds, and each identifier that is no UUID and each URI that is not absolute.

    The schema tells these two by a comment only, so a format checker alone lets them pass.
    """
    found = [f"{list(error.path)}: {error.message}" for error in _validator().iter_errors(package)]
    for entry in _dicts(package):
        try:
            UUID(entry.get("identifier", str(UUID(int=0))))
        except ValueError:
            found.append(f"no UUID: {entry['identifier']}")
        if not urlsplit(entry.get("uri", "urn:x")).scheme or " " in entry.get("uri", ""):
            found.append(f"no URI: {entry['uri']}")
    return found


@each_language
@each_edition
def test_package_fits_the_official_schema(name: str, edition: str, language: str) -> None:
    """Nothing is found, in either language."""
    assert _faults(_file(name, edition, language)) == []


@each_language
@each_edition
def test_package_has_the_entries_of_the_yaml(name: str, edition: str, language: str) -> None:
    """Of each kind there are as many items as the YAML has, and as many terms."""
    package, counts = _file(name, edition, language), yaml_counts(name, edition)
    kinds = Counter(item["extensions"]["kind"] for item in package["CFItems"])
    assert kinds == {kind: count for kind, count in counts.items() if kind not in NO_ITEMS}
    assert len(package["CFDefinitions"]["CFConcepts"]) == counts["term"]
    types = {entry["title"]: entry["typeCode"] for entry in package["CFDefinitions"]["CFItemTypes"]}
    assert {types[item["CFItemType"]] for item in package["CFItems"]} == kinds.keys()


@each_language
@each_edition
def test_associations_lead_to_what_is_there(name: str, edition: str, language: str) -> None:
    """Both ends are in the package or, for translations, in that of the other language; every item has a parent."""
    package = _file(name, edition, language)
    uris = {entry["identifier"]: entry["uri"] for entry in (*package["CFItems"], package["CFDocument"])}
    originals = {item["identifier"]: item["uri"] for item in _file(name, edition, CHINESE)["CFItems"]}
    placed = set()
    for association in package["CFAssociations"]:
        origin, end = association["originNodeURI"], association["destinationNodeURI"]
        there = originals if association["associationType"] == "isTranslationOf" else uris
        assert uris[origin["identifier"]] == origin["uri"]
        assert there[end["identifier"]] == end["uri"]
        placed |= {origin["identifier"]} if association["associationType"] == "isChildOf" else set()
    assert placed == {item["identifier"] for item in package["CFItems"]}


@each_edition
def test_packages_of_two_languages_share_no_identifier(name: str, edition: str) -> None:
    """Both can be taken into one system; each item of the one translates one of the other."""
    ids = [{e["identifier"] for e in _file(name, edition, lang)["CFItems"]} for lang in LANGUAGES]
    assert ids[0] & ids[1] == set()
    kinds = Counter(a["associationType"] for a in _file(name, edition, "en")["CFAssociations"])
    assert kinds["isTranslationOf"] == len(ids[0])


@each_language
@each_edition
def test_identifiers_are_different(name: str, edition: str, language: str) -> None:
    """No two items, associations, rubrics or criteria have one identifier."""
    package = _file(name, edition, language)
    rubrics = package["CFRubrics"]
    entries = [*package["CFItems"], *package["CFAssociations"], *rubrics, package["CFDocument"]]
    entries += [criterion for rubric in rubrics for criterion in rubric["CFRubricCriteria"]]
    assert len({entry["identifier"] for entry in entries}) == len(entries)


@each_language
@each_edition
def test_weights_of_each_rubric_add_up(name: str, edition: str, language: str) -> None:
    """There is a rubric for each column of each table, and the weights of its criteria add up to 100."""
    rubrics = _file(name, edition, language)["CFRubrics"]
    columns = [
        column
        for table in edition_of(name, edition).weights
        for column in (table.theory, table.skills, table.review)
        if column
    ]
    assert len(rubrics) == len(columns)
    assert {sum(criterion["weight"] for criterion in rubric["CFRubricCriteria"]) for rubric in rubrics} <= {100}


def test_item_says_all_that_the_statement_says() -> None:
    """A skill has its text, level, task, basis and mark as a key skill, and its address."""
    package = _file("internet-marketer", "2021", "zh")
    items = {item["humanCodingScheme"]: item for item in package["CFItems"]}
    skill = items["LS-T06-4-S5"]
    assert skill["fullStatement"] == "能区分本人推荐与商家说明，只以本人名义推荐自己使用过的商品，并留存使用记录。"
    assert skill["uri"] == f"{ADDRESS}/zh/directions/livestream-salesperson/level-4/#LS-T06-4-S5"
    assert skill["educationLevel"] == [edition_of("internet-marketer", "2021").find_level(4).title.zh]
    (stated,) = (item for *_, item in asked_in("internet-marketer", "2021") if item["id"] == "LS-T06-4-S5")
    law = [{"id": one["rule"], "uri": f"{ADDRESS}/zh/rules/#{one['rule']}"} for one in stated["law"]]
    extensions = {key: value for key, value in skill["extensions"].items() if key != "law"}
    assert extensions == {"kind": "skill", "basis": "elaborated", "key": True}
    assert [{key: one[key] for key in ("id", "uri")} for one in skill["extensions"]["law"]] == law
    assert [one.get("article") for one in skill["extensions"]["law"]] == [one.get("article") for one in stated["law"]]
    assert skill["notes"].startswith(Words("zh")["basis_elaborated_text"])
    rules = {rule.id: rule.name.zh for rule in standard_of("internet-marketer").regulations}
    parts = (Words("zh")["key_skill"], stated["evidence"]["zh"], *(rules[one["rule"]] for one in stated["law"]))
    assert [part for part in parts if part not in skill["notes"]] == []
    ends = {
        association["associationType"]: association["destinationNodeURI"]["identifier"]
        for association in package["CFAssociations"]
        if association["originNodeURI"]["identifier"] == skill["identifier"]
    }
    assert ends == {"isChildOf": items["LS-T06"]["identifier"], "hasSkillLevel": items["level-4"]["identifier"]}


def test_official_text_is_not_licensed_by_the_project() -> None:
    """The licence of the project's wording stands on every item but on those of official text."""
    items = _file("full-shape", "2021", "en")["CFItems"]
    assert {item["extensions"]["basis"] for item in items if "licenseURI" not in item} == {"official"}
    assert "official" not in {item["extensions"]["basis"] for item in items if "licenseURI" in item}


def test_item_names_its_sources() -> None:
    """What sources report carries their ids and addresses, the grade of support and the clause."""
    hours = edition_of("internet-marketer", "2021").training_hours[0]
    item = next(i for i in _file("internet-marketer", "2021", "en")["CFItems"] if i["humanCodingScheme"] == hours.id)
    assert item["extensions"] == {
        "kind": "training_hours",
        "basis": hours.basis.kind,
        "support": hours.basis.support,
        "clause": hours.basis.clause,
        "sources": [{"id": source, "uri": f"{ADDRESS}/sources/#{source}"} for source in hours.basis.sources],
        "hours": hours.hours,
    }


@each_language
def test_document_tells_its_status(language: str) -> None:
    """The document says that it is unofficial, under which licence it stands, and what is missing."""
    document = _file("internet-marketer", "2021", language)["CFDocument"]
    words = Words(language)  # type: ignore[arg-type]
    assert words["unofficial"] in document["description"]
    assert document["licenseURI"]["uri"] == "https://creativecommons.org/licenses/by/4.0/"
    gaps = [gap for gap in edition_of("internet-marketer", "2021").gaps if gap.basis.kind == "missing"]
    assert [gap.id for gap in gaps if getattr(gap, language) not in document["notes"]] == []
    assert document["version"] == standard_of("internet-marketer").version


BREAKAGES: dict[str, Callable[[Any], Any]] = {
    "no-statement": lambda p: p["CFItems"][0].pop("fullStatement"),
    "no-uuid": lambda p: p["CFItems"][0].update(identifier="level-5"),
    "no-uri": lambda p: p["CFItems"][0].update(uri="levels/5/#level-5"),
    "unknown-field": lambda p: p["CFItems"][0].update(basis="elaborated"),
    "no-date": lambda p: p["CFDocument"].update(lastChangeDateTime="2026-11-21"),
    "unknown-association": lambda p: p["CFAssociations"][0].update(associationType="isAbove"),
    "type-without-description": lambda p: p["CFDefinitions"]["CFItemTypes"][0].pop("description"),
    "weight-as-text": lambda p: p["CFRubrics"][0]["CFRubricCriteria"][0].update(weight="20"),
}


@pytest.mark.parametrize("breakage", BREAKAGES.values(), ids=BREAKAGES.keys())
def test_breakage_is_found(breakage: Callable[[Any], Any]) -> None:
    """A package with a fault does not pass."""
    package = copy.deepcopy(_file("full-shape", "2021", "en"))
    assert _faults(package) == []
    breakage(package)
    assert _faults(package) != []
