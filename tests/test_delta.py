"""What a level asks anew: on the real standard, and on small ones made for the purpose."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from occstd.model import Direction, Edition, Level, Requirement, Skill, Task, Text, WorkFunction
from occstd.model.base import Basis
from occstd.reading.loader import load_standard
from occstd.render.pages import render_page
from occstd.views.delta import ANCHOR, compare_path, delta, delta_blocks
from occstd.views.pages.compare import compare_data, compare_page
from occstd.views.pages.navigation import navigation, site_pages
from occstd.views.site import Site

if TYPE_CHECKING:
    from occstd.model import Standard
    from occstd.views.delta import Delta
    from occstd.views.site import Unit

ELABORATED = Basis(kind="elaborated")
FULL = Path(__file__).parent / "cases" / "valid" / "full-shape"


def _text(text: str) -> Text:
    return Text(en=text, zh=text)


def _asked(*names: str) -> Requirement:
    return Requirement(skills=tuple(Skill(id=name, en=name, zh=name, basis=ELABORATED) for name in names))


def _task(name: str, *, all_levels: Requirement | None = None, **levels: Requirement) -> Task:
    numbered = {int(key.removeprefix("level_")): asked for key, asked in levels.items()}
    return Task(id=name, name=_text(name), levels=numbered, all_levels=all_levels, basis=ELABORATED)


def _with(standard: Standard, **parts: object) -> Standard:
    """A standard whose current edition has other parts."""
    editions = tuple(
        dataclasses.replace(edition, **parts) if edition.id == standard.current_edition else edition
        for edition in standard.editions
    )
    return dataclasses.replace(standard, editions=editions)


def _level(number: int, label: str | None = None) -> Level:
    title = _text(f"title {number}")
    text = _text(label) if label else None
    return Level(id=f"level-{number}", number=number, title=title, short=title, label=text, basis=ELABORATED)


@pytest.fixture
def made(tiny: Standard) -> Standard:
    """Two levels, no directions: a task that begins, one that ends, one that changes, one that stays the same."""
    tasks = (
        _task("T-begins", level_4=_asked("S1")),
        _task("T-ends", level_5=_asked("S2")),
        _task("T-changes", level_5=_asked("S3"), level_4=_asked("S4", "S5")),
        _task("T-same", all_levels=_asked("S6")),
    )
    function = WorkFunction(id="F1", name=_text("F1"), tasks=tasks, basis=ELABORATED)
    return _with(tiny, levels=(_level(5), _level(4)), functions=(function,), weights=(), training_hours=())


def _pair(standard: Standard, low: str, high: str, language: str = "en") -> tuple[Site, Unit, Unit]:
    site = Site(standard, language)  # type: ignore[arg-type]
    units = {unit.key: unit for unit in site.units}
    return site, units[high], units[low]


def _delta(standard: Standard, low: str, high: str, language: str = "en") -> Delta:
    return delta(*_pair(standard, low, high, language))


def test_delta_tells_tasks_apart(made: Standard) -> None:
    """A task begins, ends, changes or stays the same, and keeps its place."""
    (function,) = _delta(made, "5", "4").functions
    assert [(task.id, task.kind) for task in function.tasks] == [
        ("T-begins", "begins"),
        ("T-ends", "ends"),
        ("T-changes", "changes"),
        ("T-same", "same"),
    ]


def test_delta_shows_what_is_asked_on_both_sides(made: Standard) -> None:
    """Each side has its own statements; where a task is not asked, none; where both ask the same, it is said once."""
    begins, ends, changes, same = _delta(made, "5", "4").functions[0].tasks
    ((_, (row,)),) = changes.rows
    assert [[one.parts for one in side] for side in (row.before, row.now)] == [
        [(("S3", False),)],
        [(("S4", False),), (("S5", False),)],
    ]
    assert (begins.before, ends.now, begins.skills, ends.skills) == ("", "", (0, 1), (1, 0))
    assert begins.now == "requirements/level-4/#T-begins"
    assert same.rows == ()


def test_delta_turned_round_swaps_what_begins_and_ends(standard: Standard) -> None:
    """What begins one way ends the other way, for every two levels of every direction."""
    site = Site(standard, "en")
    for track in site.tracks:
        for before, unit in zip(track.units, track.units[1:], strict=False):
            there, back = delta(site, unit, before), delta(site, before, unit)
            assert [task.id for task in there.begins] == [task.id for task in back.ends]
            assert [task.id for task in there.ends] == [task.id for task in back.begins]


def test_delta_against_itself_is_empty(standard: Standard) -> None:
    """A unit has nothing new against itself."""
    site = Site(standard, "en")
    for unit in site.units:
        found = delta(site, unit, unit)
        assert {task.kind for function in found.functions for task in function.tasks} == {"same"}
        assert {row.change for _, rows in found.figures for row in rows} == {"0"}


def test_delta_of_the_standard_agrees_with_its_tasks(standard: Standard) -> None:
    """On the real standard, begin and end follow from which levels each task lists."""
    site = Site(standard, "en")
    for track in site.tracks:
        tasks = [task for function in track.functions for task in function.tasks]
        for before, unit in zip(track.units, track.units[1:], strict=False):
            found = delta(site, unit, before)
            low, high = before.number, unit.number
            assert [t.id for t in found.begins] == [t.id for t in tasks if high in t.levels and low not in t.levels]
            assert [t.id for t in found.ends] == [t.id for t in tasks if low in t.levels and high not in t.levels]
            assert sum(len(f.tasks) for f in found.functions) == sum(low in t.levels or high in t.levels for t in tasks)


@pytest.mark.parametrize(
    ("unit", "tasks", "strangers"),
    [
        ("livestream-salesperson/4", ["LS-T02", "LS-T03"], ["LS-T08"]),
        ("livestream-salesperson/3", ["LS-T10"], ["LS-T02", "LS-T09"]),
        ("livestream-salesperson/2", ["LS-T05"], []),
        ("product-selector/3", ["PS-T08", "PS-T10"], ["PS-T09"]),
        ("video-creator-promoter/4", ["VC-T07"], []),
        ("video-creator-promoter/3", ["VC-T08"], ["VC-T01"]),
        ("video-creator-promoter/1", ["VC-T07", "CM-T01"], ["VC-T13"]),
        ("platform-administrator/4", ["PA-T11"], ["PA-T03"]),
        ("platform-administrator/3", ["PA-T03", "PA-T05"], []),
    ],
)
def test_examples_are_about_one_thing(standard: Standard, unit: str, tasks: list[str], strangers: list[str]) -> None:
    """Examples show one thing at both levels, as judged by eye; pairs that only share words are none."""
    direction, number = unit.split("/")
    found = [one.href.partition("#")[2] for one in _delta(standard, f"{direction}/{int(number) + 1}", unit).examples]
    assert [task for task in tasks if task not in found] == []
    assert [task for task in strangers if task in found] == []


def test_no_example_is_shown_where_none_is_sure(made: Standard) -> None:
    """Where no two statements are about one thing, there is no table of examples."""
    site, unit, before = _pair(made, "5", "4")
    assert delta(site, unit, before).examples == ()
    page = next(page for page in site_pages(site) if page.path == unit.path)
    assert "oc-examples" not in render_page(site, page)


def test_delta_counts_hours_and_weights(standard: Standard) -> None:
    """Figures of the real standard, read off its YAML: what rises, what falls, what begins."""
    found = _delta(standard, "livestream-salesperson/3", "livestream-salesperson/2")
    figures = {name: {row.name: (row.before, row.now, row.change) for row in rows} for name, rows in found.figures}
    assert figures[""]["Training hours"] == ("88", "72", "−16")
    assert figures["Theory weight, %"]["Professional ethics"] == ("5", "5", "0")
    assert figures["Theory weight, %"]["Training and guidance"] == ("–", "10", "+10")
    assert figures["Skill weight, %"]["Livestream marketing"] == ("45", "30", "−15")


def test_delta_of_units_with_shared_functions_and_gaps() -> None:
    """Functions common to directions stand once; hours that are not stated have no difference."""
    found = _delta(load_standard(FULL), "first/5", "first/4")
    kinds = {task.id: task.kind for function in found.functions for task in function.tasks}
    assert kinds == {"F0-T1": "ends", "A-F1-T1": "changes"}
    hours = found.figures[0][1][0]
    assert (hours.before, hours.now, hours.change) == ("80", "not stated", "")


def test_delta_says_where_requirements_are_missing() -> None:
    """Against a level whose requirements are missing, no task is said to begin; of such a level nothing is said."""
    site = Site(load_standard(FULL), "en")
    four, three = site.tracks[0].units[1:]
    assert not three.functions
    upward = delta(site, four, three)
    assert (upward.functions, upward.missing) == (
        (),
        "The requirements of Direction A, level 3 are missing here, so tasks cannot be compared.",
    )
    assert delta_blocks(site, three, four) == ()


@pytest.mark.parametrize("language", ["en", "zh"])
def test_delta_stands_on_every_level_but_the_lowest(standard: Standard, language: str) -> None:
    """Each direction × level page has the section, closed, with the link to its comparison; the lowest has none."""
    site = Site(standard, language)  # type: ignore[arg-type]
    pages = {page.path: page for page in site_pages(site)}
    for track in site.tracks:
        lowest, *others = track.units
        assert ANCHOR not in render_page(site, pages[lowest.path])
        for before, unit in zip(track.units, others, strict=False):
            text = render_page(site, pages[unit.path])
            assert text.count(f"#{ANCHOR}") == 1
            assert f"<summary>{site.words['delta_open']}</summary>" in text
            assert compare_path(before, unit).replace("=", "&#61;").replace("&b", "&#38;b") in text


def test_keys_name_direction_and_level(standard: Standard, made: Standard, tiny: Standard) -> None:
    """The address names what a standard has: direction and level, a level alone, or nothing to choose from."""
    assert [unit.key for unit in Site(standard, "en").units][:2] == ["product-selector/5", "product-selector/4"]
    assert [unit.key for unit in Site(made, "en").units] == ["5", "4"]
    directions = tuple(
        Direction(id=name, slug=name.lower(), name=_text(name), basis=ELABORATED, levels=None) for name in ("X", "Y")
    )
    only_directions = _with(tiny, directions=directions, weights=())
    assert [unit.key for unit in Site(only_directions, "en").units] == ["x", "y"]


def test_data_hold_every_unit_with_every_statement(standard: Standard) -> None:
    """The data of the page hold each unit's tasks and statements, in the page's language and nothing of the other."""
    for language in ("en", "zh"):
        site = Site(standard, language)  # type: ignore[arg-type]
        data = compare_data(site)
        assert list(data["units"]) == [unit.key for unit in site.units]
        for unit in site.units:
            tasks = data["units"][unit.key]["tasks"]
            assert list(tasks) == [task.id for task, _ in unit.requirements]
            for task, requirement in unit.requirements:
                assert [s["text"] for s in tasks[task.id]["skills"]] == [site.say(s) for s in requirement.skills]
                assert [s["id"] for s in tasks[task.id]["knowledge"]] == [s.id for s in requirement.knowledge]


def test_data_tell_a_basis_that_does_not_prevail(made: Standard) -> None:
    """A statement whose basis is another than its unit's says so."""
    edition: Edition = Site(made, "en").edition
    tasks = edition.functions[0].tasks
    skill = dataclasses.replace(tasks[2].levels[4].skills[0], basis=Basis(kind="reported", sources=("S1",)))
    changed = dataclasses.replace(tasks[2].levels[4], skills=(skill, *tasks[2].levels[4].skills[1:]))
    task = dataclasses.replace(tasks[2], levels=tasks[2].levels | {4: changed})
    function = dataclasses.replace(edition.functions[0], tasks=(*tasks[:2], task, tasks[3]))
    unit = compare_data(Site(_with(made, functions=(function,)), "en"))["units"]["4"]
    assert unit["basis"] == "elaborated"
    assert [s.get("basis") for s in unit["tasks"]["T-changes"]["skills"]] == ["reported", None]


@pytest.mark.parametrize(
    ("language", "text"), [("en", "There is nothing to compare"), ("zh", "没有可对比的内容")], ids=["en", "zh"]
)
def test_page_says_where_there_is_nothing_to_compare(tiny: Standard, language: str, text: str) -> None:
    """A standard without levels and directions has the page, which says why it is empty; no door leads there."""
    site = Site(tiny, language)  # type: ignore[arg-type]
    page = compare_page(site)
    assert page.path == "compare/"
    assert text in render_page(site, page)
    assert "oc-compare" not in render_page(site, page)
    pages = site_pages(site)
    assert {site.words["compare"]: "compare/index.md"} in navigation(site, pages)
    assert "compare/" not in render_page(site, pages[0])


def test_page_without_directions_offers_levels(made: Standard) -> None:
    """A standard with levels and no directions offers its levels, and the step between them."""
    site = Site(made, "en")
    text = render_page(site, compare_page(site))
    assert '<option value="5" data-beside="4">' in text
    assert f"requirements/level-4/&#35;{ANCHOR}" in text


def test_pairs_say_what_they_rest_on(made: Standard) -> None:
    """Every statement that stands beside another has the sign of its own basis."""
    official = dataclasses.replace(_asked("S4", "S5").skills[0], basis=Basis(kind="official"))
    task = _task("T", level_5=_asked("S3"), level_4=Requirement(skills=(official,)))
    function = WorkFunction(id="F", name=_text("F"), tasks=(task,), basis=ELABORATED)
    site, unit, before = _pair(_with(made, functions=(function,)), "5", "4")
    (row,) = delta(site, unit, before).functions[0].tasks[0].rows[0][1]
    assert [[one.mark.glyph for one in side] for side in (row.before, row.now)] == [["✎"], ["●"]]
    page = next(page for page in site_pages(site) if page.path == unit.path)
    pairs = render_page(site, page).partition("oc-pairs")[2].partition("</table>")[0]
    assert ("✎" in pairs, "●" in pairs) == (True, True)
