"""Files for learning platforms, held to the rules of the importers' own code.

Moodle: `admin/tool/lpimportcsv/classes/framework_importer.php` and `competency/classes`; Canvas:
`lib/outcomes/csv_importer.rb` and `import.rb`, `app/models/learning_outcome.rb`. The readers below do what these do
with a file, and refuse or lose what they would.
"""

from __future__ import annotations

import csv
import dataclasses
import io
import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook

from exported import EDITIONS, published_of, standard_of
from occstd.export.frameworks.platforms import canvas_csv, moodle_csv
from occstd.views.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

NAMES = tuple(dict.fromkeys(name for name, _ in EDITIONS.values()))
"""Every standard at hand. Files are made by the first test that asks for them, not while tests are collected."""
TAXONOMIES = frozenset(
    (
        *("behaviour", "competency", "concept", "domain", "indicator", "level"),
        *("outcome", "practice", "proficiency", "skill", "value"),
    )
)


def _rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode(), newline=""), strict=True))


def _of(form: str, name: str) -> Iterator[tuple[str, bytes]]:
    """Path and content of each file of a format."""
    return ((file.path, file.content) for file in published_of(name) if file.format == form)


def _asked(name: str, path: str) -> list[str]:
    """Ids of the skills and knowledge items of the unit of a file, from the model."""
    edition, *folders = path.split("/")[3:]
    standard = dataclasses.replace(standard_of(name), current_edition=edition)
    level = re.match(r"level-(\d+)", folders[-1])
    key = "/".join([*folders[:-1], *([level[1]] if level else [])])
    (unit,) = [unit for unit in Site(standard, "zh").units if unit.key == key]
    return [item.id for _, asked in unit.requirements for item in (*asked.skills, *asked.knowledge)]


# Moodle


def read_moodle(content: bytes) -> tuple[dict[str, str], dict[str, dict[str, str]]]:
    """The framework and the competencies that Moodle would create, by id; fails where it loses or refuses any."""
    head, *rows = _rows(content)
    assert len(head) == 14
    assert {len(row) for row in rows} == {14}
    assert "\\" not in content.decode()
    framework: dict[str, str] = {}
    flat: dict[str, dict[str, str]] = {}
    for row in rows:
        record = dict(zip(head, row, strict=True))
        assert 0 < len(record["ID number"]) <= 100
        assert 0 < len(record["Short name"]) <= 100
        assert not re.search(r"[<>]", record["ID number"] + record["Short name"])
        assert record["Description format"] == "1"
        if record["Is framework"]:
            assert record["Is framework"] == "1"
            assert not framework
            framework = record
        else:
            assert record["ID number"] not in flat
            flat[record["ID number"]] = record
    seen, open_ = set(), [""]
    while open_:
        parent = open_.pop()
        for name, record in flat.items():
            if record["Parent ID number"] == parent:
                seen.add(name)
                open_.append(name)
    assert seen == flat.keys()
    return framework, flat


@pytest.mark.parametrize("name", NAMES)
def test_moodle_creates_every_competency(name: str) -> None:
    """One framework with a scale that has a default and a proficient value, and every requirement in its tree."""
    for path, content in _of("moodle", name):
        framework, flat = read_moodle(content)
        scale, (first, *values) = framework["Scale values"].split(","), json.loads(framework["Scale configuration"])
        assert "scaleid" in first
        assert len(scale) == 2
        assert [value["id"] for value in values if value["scaledefault"]] == [1]
        assert [value["id"] for value in values if value["proficient"]] == [len(scale)]
        assert set(framework["Taxonomy"].split(",")) <= TAXONOMIES
        assert framework["ID number"].endswith(standard_of(name).version)
        leaves = flat.keys() - {record["Parent ID number"] for record in flat.values()}
        assert sorted(leaves) == sorted(_asked(name, path))


def test_moodle_has_long_texts_whole_in_their_description() -> None:
    """A statement that is longer than a short name may be is cut there, and whole in the description."""
    site = Site(standard_of("internet-marketer"), "en", address="https://occstd.example")
    unit = next(unit for unit in site.units if unit.key == "livestream-salesperson/4")
    _, flat = read_moodle(moodle_csv(site, unit))
    cut = [record for record in flat.values() if record["Short name"].endswith("…")]
    said = {item.id: site.say(item) for _, asked in unit.requirements for item in (*asked.skills, *asked.knowledge)}
    assert len(cut) > 10
    for record in cut:
        assert len(record["Short name"]) == 100
        assert said[record["ID number"]].replace("&", "&amp;") in record["Description"]
        assert f"{unit.path}#{record['ID number']}" in record["Description"]


# Canvas

REQUIRED = {"vendor_guid", "object_type", "title", "parent_guids"}
OPTIONAL = {
    "canvas_id",
    "course_id",
    "description",
    "friendly_description",
    "display_name",
    "calculation_method",
    "calculation_int",
    "mastery_points",
    "workflow_state",
}


def read_canvas(content: bytes) -> dict[str, dict[str, Any]]:
    """The groups and outcomes that Canvas would make, by id; AssertionError where it would refuse a row."""
    head, *rows = _rows(content)
    end = head.index("ratings")
    assert not any(head[end + 1 :])
    assert head[:end] == [name for name in head[:end] if name in REQUIRED | OPTIONAL]
    assert set(head[:end]) >= REQUIRED
    made: dict[str, dict[str, Any]] = {}
    for row in rows:
        record: dict[str, Any] = dict(zip(head[:end], row, strict=False))
        ratings = [cell for cell in row[end:] if cell]
        assert record["vendor_guid"] not in made
        assert not re.search(r"\s", record["vendor_guid"])
        assert 0 < len(record["title"]) <= 255
        parents = record["parent_guids"].split()
        assert all(made[parent]["object_type"] == "group" for parent in parents)
        if record["object_type"] == "group":
            assert len(parents) <= 1
            assert not any((ratings, record["calculation_method"], record["mastery_points"]))
        else:
            assert record["object_type"] == "outcome"
            assert record["calculation_method"] in ("highest", "latest", "average")
            points = [int(point) for point in ratings[::2]]
            assert points == sorted(points, reverse=True)
            assert len(ratings) == 2 * len(points)
            assert 0 <= int(record["mastery_points"]) <= points[0]
        made[record["vendor_guid"]] = record
    return made


@pytest.mark.parametrize("name", NAMES)
def test_canvas_takes_every_row(name: str) -> None:
    """Parents come first, every requirement is an outcome, and one group holds all."""
    for path, content in _of("canvas", name):
        made = read_canvas(content)
        found = [guid.rpartition(":")[2] for guid, record in made.items() if record["object_type"] == "outcome"]
        assert sorted(found) == sorted(_asked(name, path)), path
        assert len([record for record in made.values() if not record["parent_guids"]]) == 1, path


def test_canvas_keeps_levels_and_languages_apart() -> None:
    """Ids are looked up over everything: no two files share one, so that no import moves what another has made."""
    guids = [guid for name in NAMES for _, content in _of("canvas", name) for guid in read_canvas(content)]
    assert len(guids) == len(set(guids))


def test_platforms_take_text_as_text() -> None:
    """Signs of HTML in a statement are shown, not run."""
    standard = standard_of("internet-marketer")
    site = Site(standard, "en")
    unit = next(unit for unit in site.units if unit.key == "livestream-salesperson/4")
    (function, ((task, asked), *more)), *rest = unit.rows
    skill = dataclasses.replace(asked.skills[0], en='<script>alert("x")</script> & more \\ less')
    hostile = dataclasses.replace(asked, skills=(skill,))
    changed = dataclasses.replace(unit, rows=((function, ((task, hostile), *more)), *rest))
    assert "\\" not in moodle_csv(site, changed).decode(), "Moodle takes it for the sign before a quotation mark"
    for content in (moodle_csv(site, changed), canvas_csv(site, changed)):
        described = [row[3] for row in _rows(content) if "script" in "".join(row)]
        assert described
        assert not any("<script" in text for text in described)


# outlines


@pytest.mark.parametrize("name", NAMES)
def test_outline_is_plain(name: str) -> None:
    """One sheet, heads in the first row, no joined and no empty cell, a row for each requirement."""
    for path, content in _of("outline", name):
        (sheet,) = load_workbook(io.BytesIO(content)).worksheets
        rows = list(sheet.iter_rows(values_only=True))
        assert not sheet.merged_cells.ranges, path
        assert all(all(row) for row in rows), path
        assert [row[-1] for row in rows[1:]] == _asked(name, path), path


def test_no_unit_is_left_out() -> None:
    """Every unit that asks for something has all three files in each language."""
    standard = standard_of("internet-marketer")
    units = [unit for unit in Site(standard, "en").units if unit.functions]
    for form in ("moodle", "canvas", "outline"):
        assert len(list(_of(form, "internet-marketer"))) == len(units) * len(standard.languages)
