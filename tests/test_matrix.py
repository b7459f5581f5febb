"""The matrix as rows: every statement in its cell, levels not offered, what begins where, and both overviews."""

from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING

import pytest

from conftest import ROOT
from occstd.reading.loader import load_standard
from occstd.render.pages import render_page
from occstd.site.files import page_files
from occstd.views.pages.matrix import TEXTS_PATH, matrix, matrix_page, other_texts
from occstd.views.pages.matrix_frame import COLUMNS, controls, duty_overview, overview
from occstd.views.site import Site

if TYPE_CHECKING:
    from occstd.model import Standard
    from occstd.views.pages.matrix import Matrix, MatrixCell


@pytest.fixture(scope="module")
def site(standard: Standard) -> Site:
    return Site(standard, "en")


def _cells(table: Matrix) -> list[MatrixCell]:
    return [cell for group in table.groups for row in group.rows for cell in row.cells]


def test_matrix_has_every_statement_once(site: Site) -> None:
    """All that the units ask stands in the matrices, in the same order and nothing else."""
    for track in site.tracks:
        shown = sorted(item.id for cell in _cells(matrix(site, track)) for part in cell.lists for item in part.items)
        asked = [s.id for unit in track.units for _, r in unit.requirements for s in (*r.skills, *r.knowledge)]
        assert shown == sorted(asked)
        assert len(set(shown)) == len(shown) > 100


def test_matrix_draws_levels_that_are_not_offered(site: Site) -> None:
    """A direction has a column for each level of the edition; those it lacks are absent, not empty."""
    track = next(t for t in site.tracks if len(t.units) < len(site.edition.levels))
    offered = {str(unit.number) for unit in track.units}
    table = matrix(site, track)
    assert {h.number: h.kind for h in table.heads} == {
        str(level.number): "offered" if str(level.number) in offered else "absent" for level in site.edition.levels
    }
    for group in table.groups:
        for row in group.rows:
            kinds = [cell.kind for cell in row.cells]
            assert [kind == "absent" for kind in kinds] == [h.kind == "absent" for h in table.heads]


def test_matrix_tells_missing_from_empty(standard: Standard) -> None:
    """Where a level is offered and its requirements are missing, its cells say so."""
    edition = next(e for e in standard.editions if e.id == standard.current_edition)
    level = edition.levels[-1].number
    functions = tuple(
        dataclasses.replace(
            f,
            tasks=tuple(
                dataclasses.replace(t, levels={n: r for n, r in t.levels.items() if n != level}) for t in f.tasks
            ),
        )
        for f in edition.functions
    )
    changed = dataclasses.replace(edition, functions=functions)
    editions = tuple(changed if e is edition else e for e in standard.editions)
    site = Site(dataclasses.replace(standard, editions=editions), "en")
    track = next(t for t in site.tracks if t.unit(level))
    table = matrix(site, track)
    assert table.heads[-1].kind == "missing"
    assert {row.cells[-1].kind for group in table.groups for row in group.rows} == {"missing"}


def test_matrix_marks_where_a_task_begins(site: Site) -> None:
    """Each task begins once, at the lowest level that asks something; the lowest level of all is not marked as new."""
    for track in site.tracks:
        for group in matrix(site, track).groups:
            for row in group.rows:
                begun = [n for n, cell in enumerate(row.cells) if cell.begins]
                asked = [n for n, cell in enumerate(row.cells) if cell.kind == "asked"]
                assert begun == asked[:1]
                assert [n for n, cell in enumerate(row.cells) if cell.is_new] == [n for n in begun if n > 0]


def test_matrix_shows_a_mark_only_where_it_differs(standard: Standard) -> None:
    """The basis that prevails stands in the head; a statement with another has its own mark."""
    edition = next(e for e in standard.editions if e.id == standard.current_edition)
    task = edition.functions[0].tasks[0]
    level, requirement = next(iter(task.levels.items()))
    own = dataclasses.replace(requirement.skills[0].basis, kind="official", sources=("S1",))
    skill = dataclasses.replace(requirement.skills[0], basis=own)
    changed = dataclasses.replace(requirement, skills=(skill, *requirement.skills[1:]))
    tasks = (dataclasses.replace(task, levels=task.levels | {level: changed}), *edition.functions[0].tasks[1:])
    functions = (dataclasses.replace(edition.functions[0], tasks=tasks), *edition.functions[1:])
    editions = tuple(dataclasses.replace(e, functions=functions) if e is edition else e for e in standard.editions)
    site = Site(dataclasses.replace(standard, editions=editions), "en")
    items = [
        item for t in site.tracks for cell in _cells(matrix(site, t)) for part in cell.lists for item in part.items
    ]
    assert [(item.id, item.basis) for item in items if item.mark] == [(skill.id, "official")]


def test_overview_counts_statements(site: Site) -> None:
    """The numbers of a direction add up to what its levels ask."""
    for group, track in zip(overview(site).groups, site.tracks, strict=True):
        for index, level in enumerate(site.edition.levels):
            unit = track.unit(level.number)
            total = sum(row.cells[index].count for row in group.rows)
            assert total == (unit.skill_count + unit.knowledge_count if unit else 0)
            assert {row.cells[index].kind for row in group.rows} == {"offered" if unit else "absent"}


def test_duty_overview_counts_tasks(site: Site) -> None:
    """Duties cross directions and levels: a number for each, and absent where the level is not offered."""
    table = duty_overview(site)
    assert [row.id for row in table.rows] == list(site.edition.duties)
    for row in table.rows:
        cells = iter(row.cells)
        for track in site.tracks:
            for level in site.edition.levels:
                cell, unit = next(cells), track.unit(level.number)
                asked = [t for t, _ in unit.requirements if row.id in t.duties] if unit else []
                assert (cell.count, cell.kind) == (len(asked), "offered" if unit else "absent")


def test_controls_offer_what_the_standard_has(site: Site) -> None:
    """Views, levels and functions are those of the edition; the settings name every column."""
    found = controls(site)
    assert [v[0] for v in found.views][:2] == ["", "overview"]
    assert len(found.views) == len(site.tracks) + 3
    assert [level for level, _, _ in found.levels] == [str(x.number) for x in site.edition.levels]
    assert sum(len(rows) for _, _, rows in found.functions) == sum(len(t.functions) for t in site.tracks)
    settings = json.loads(found.settings)
    assert tuple(settings["columns"]) == COLUMNS


def test_other_texts_are_in_the_other_language(standard: Standard) -> None:
    """The texts for finding in both languages are those that the page does not show."""
    english, chinese = Site(standard, "en"), Site(standard, "zh")
    skill = english.units[0].requirements[0][1].skills[0]
    assert other_texts(english)[skill.id] == skill.zh
    assert other_texts(chinese)[skill.id] == skill.en
    files = {a.path: a.content for a in page_files(chinese, ())}
    assert json.loads(files[TEXTS_PATH]) == other_texts(chinese)


@pytest.mark.parametrize("name", ["livestream-commerce", "full-shape"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_matrix_page_of_other_standards(name: str, language: str) -> None:
    """Standards without directions, without levels or with shared functions have a matrix page too."""
    standard = load_standard(ROOT / "tests" / "cases" / "valid" / name)
    site = Site(standard, language)  # type: ignore[arg-type]
    text = render_page(site, matrix_page(site))
    statements = {s.id for u in site.units for _, r in u.requirements for s in (*r.skills, *r.knowledge)}
    assert statements
    assert all(f'data-id="{name}"' in text for name in statements)
    tables = len(site.tracks) + (len(site.tracks) > 1) + bool(site.edition.duties)
    assert text.count("<table") == tables
