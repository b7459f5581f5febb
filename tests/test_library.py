"""Look-ups: the same from the compiled data as from the YAML, in every standard, and clear where there is nothing."""

from __future__ import annotations

import ast
import dataclasses
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import occstd
from conftest import ROOT, STANDARD, TINY
from exported import FOLDERS, standard_of
from occstd import extras, model
from occstd.export.package import package_files
from occstd.library import installed
from occstd.library.library import Library
from occstd.library.records import CompiledRecords, FilledRecords
from occstd.model import Direction, Level, Skill, Task
from occstd.model.shape import walk
from test_layers import THIRD_PARTY

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.usefixtures("remembered")
each_standard = pytest.mark.parametrize("name", FOLDERS)


@pytest.fixture(scope="module")
def marketer() -> Library:
    """The Internet marketer, from its YAML."""
    return occstd.load(STANDARD)


# what is public

PUBLIC = (
    *("Cell", "Edition", "FillError", "Hit", "Library", "Location", "MissingExtra", "Problem", "Severity"),
    *("Standard", "StandardError", "StatementRow", "TaskChange", "TaskRow", "Unit", "__version__", "check", "load"),
)
LOOKUPS = (
    *(
        "address",
        "assess",
        "check_eligibility",
        "delta",
        "edition",
        "editions",
        "find",
        "id",
        "matrix",
        "name",
        "search",
    ),
    *("standard", "statements", "tasks", "to_pandas", "unit", "units", "version"),
)


def test_the_public_surface_is_as_listed() -> None:
    """Nothing is added to or taken from what others build on without this list."""
    assert tuple(occstd.__all__) == PUBLIC
    assert tuple(sorted(name for name in vars(Library) if not name.startswith("_"))) == LOOKUPS
    assert all(getattr(occstd, name) is not None for name in occstd.__all__)
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        _ = occstd.nothing


@pytest.mark.parametrize("package", [occstd, model], ids=["occstd", "model"])
def test_type_checkers_see_what_there_is(package: Any) -> None:
    """The imports for type checkers name the very objects that are given when asked, and each is exported."""
    tree = ast.parse(Path(package.__file__).read_text(encoding="utf-8"))
    checked = next(node for node in tree.body if isinstance(node, ast.If))
    homes = {
        alias.name: node.module for node in checked.body if isinstance(node, ast.ImportFrom) for alias in node.names
    }
    named = {name: home for name, home in homes.items() if home and home.startswith("occstd")}
    assert set(named) == set(package.__all__) - {"__version__", "check", "load"}
    for name, home in named.items():
        __import__(home)
        assert getattr(package, name) is getattr(sys.modules[home], name)


# compiled and filled


@pytest.fixture(params=FOLDERS)
def both(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> tuple[CompiledRecords, FilledRecords]:
    """The records of each standard, compiled and from the YAML."""
    standard = standard_of(request.param)
    files = {path.removeprefix(f"{installed.FOLDER}/"): content for path, content in package_files([standard])}
    monkeypatch.setattr(installed, "read", files.__getitem__)
    return CompiledRecords(standard.id), FilledRecords(standard)


def test_compiled_records_are_those_of_the_yaml(both: tuple[CompiledRecords, FilledRecords]) -> None:
    """Each record is cut out whole, the standard reads back the same, and no id is lost or added."""
    compiled, filled = both
    assert compiled.ids == filled.ids
    assert list(compiled.ids) == ["", *(edition.id for edition in filled.standard.editions)]
    assert sum(map(len, filled.ids.values())) == sum(hasattr(record, "id") for _, record in walk(filled.standard))
    assert compiled.current == filled.current
    for edition, ids in filled.ids.items():
        for name in ids:
            assert compiled.get(edition, name) == filled.get(edition, name) is not None
    for wrong in (("", "nothing"), ("1999", ids[0]), (edition, ""), (edition, f"{ids[0]} ")):
        assert compiled.get(*wrong) is filled.get(*wrong) is None
    assert compiled.standard == filled.standard


def test_lookups_work_in_every_standard(both: tuple[CompiledRecords, FilledRecords]) -> None:
    """Units, rows, statements and addresses agree with one another, whatever levels and directions there are."""
    library = Library(both[0])
    units = library.units()
    for unit in units:
        direction = unit.direction.id if unit.direction else None
        assert library.unit(direction, unit.number) == unit
        asked = list(library.statements(direction=direction, level=unit.number)) if unit.level else []
        if unit.level and direction:
            assert len(asked) == unit.skill_count + unit.knowledge_count
    rows = library.matrix()
    cells = [cell for row in rows for cell in row.cells]
    assert sum(cell.kind == "asked" for cell in cells) == sum(len(unit.requirements) for unit in units)
    assert all((cell.requirement is not None) == (cell.kind == "asked") for cell in cells)
    entries = list(library.statements())
    assert len({entry.id for entry in entries}) == len(entries)
    for entry in entries:
        found = library.find(entry.id)
        assert (getattr(found, "en", None), getattr(found, "name", None)) == (entry.en, entry.name)
        assert library.address(entry.id) == entry.address.said("en")
    frame = library.to_pandas()
    assert frame["id"].tolist() == [entry.id for entry in entries]
    assert frame["levels"].tolist() == [" ".join(map(str, entry.levels)) for entry in entries]


# by id


def test_find_looks_in_the_edition_first(marketer: Library) -> None:
    """An id of two editions is that of the edition at hand; one of another edition is found all the same."""
    former = occstd.load(STANDARD, "2020")
    assert (former.edition.id, marketer.edition.id) == ("2020", "2021")
    assert marketer.find("LS", Direction) in marketer.edition.directions
    assert former.find("LS", Direction) in former.edition.directions
    assert marketer.find("LS") != former.find("LS")
    assert former.find("LS-T05", Task).name.en == "Rehearsal"
    assert marketer.find("2020") == former.edition
    assert marketer.find("internet-marketer") == marketer.standard


def test_address_is_page_and_anchor_in_a_language(marketer: Library) -> None:
    """An address is the page of the id in the edition at hand, with the id as its anchor."""
    assert marketer.address("LS-T05-4-S1") == "directions/livestream-salesperson/level-4/#LS-T05-4-S1"
    assert marketer.address("level-4", "zh") == "zh/levels/4/#level-4"
    assert occstd.load(STANDARD, "2020").address("level-4") == "editions/2020/#level-4"
    assert occstd.load(STANDARD, "2020").address("LS-T05-4-S1") == marketer.address("LS-T05-4-S1")


# by what is asked


def test_slug_and_id_name_the_same_direction(marketer: Library) -> None:
    """A direction goes by its id or by its slug."""
    assert marketer.unit("livestream-salesperson", 4) == marketer.unit("LS", 4)
    assert marketer.matrix("livestream-salesperson") == marketer.matrix("LS")


def test_tasks_narrow_by_everything_that_is_named(marketer: Library) -> None:
    """Direction, level and duty each leave out what they do not fit."""
    by_duty = marketer.tasks(duty="D4")
    assert by_duty
    assert all("D4" in task.duties for task in by_duty)
    every = [task for function in marketer.edition.functions for task in function.tasks]
    assert len(by_duty) == sum("D4" in task.duties for task in every)
    narrow = marketer.tasks(direction="LS", level=4, duty="D4")
    assert 0 < len(narrow) < len(by_duty)
    assert all(task in by_duty and 4 in task.levels and task.id.startswith("LS-") for task in narrow)
    skills = list(marketer.statements(direction="LS", level=4, duty="D4", kind="skill"))
    assert [entry.id for entry in skills] == [s.id for t in narrow for s in t.levels[4].skills]
    assert all(entry.levels == (4,) and isinstance(marketer.find(entry.id), Skill) for entry in skills)


def test_delta_is_against_the_level_below(marketer: Library) -> None:
    """What is new is told against the next lower level, or against the one named, the other way round too."""
    changes = marketer.delta("LS", 4)
    assert changes == marketer.delta("LS", 4, against=5)
    assert {change.task.id for change in changes if change.now} == {
        t.id for t, _ in marketer.unit("LS", 4).requirements
    }
    back = {change.task.id: change.kind for change in marketer.delta("LS", 5, against=4)}
    turned = {"begins": "ends", "ends": "begins", "changes": "changes", "same": "same"}
    assert back == {change.task.id: turned[change.kind] for change in changes}


def test_assess_finds_the_direction_by_its_skills(marketer: Library) -> None:
    """Answers tell their direction; what no direction has, or several have, is said."""
    unit = marketer.unit("LS", 5)
    told = {skill.id: 2 for _, requirement in unit.requirements for skill in requirement.skills}
    found = marketer.assess(told)
    assert (found.outcome, found.level, found.next) == ("level", 5, 4)
    assert found == marketer.assess(told, direction="livestream-salesperson")
    with pytest.raises(LookupError, match=r"no skill 'LS-T01-5-S9'; near it are: LS-T01-5-S"):
        marketer.assess(told | {"LS-T01-5-S9": 2})
    with pytest.raises(LookupError, match="no skill 'LS-T01-5-S1'"):
        marketer.assess(told, direction="PS")
    with pytest.raises(LookupError, match="several directions have all these skills; name one"):
        marketer.assess({})
    with pytest.raises(ValueError, match="the answer for LS-T01-5-S1 is 4, expected 0, 1, 2 or 3"):
        marketer.assess({"LS-T01-5-S1": 4})


def test_check_eligibility_takes_a_mapping_and_a_record(marketer: Library) -> None:
    """What is told about the applicant gives the same answer in either form."""
    from occstd.model.applicant import Applicant
    from occstd.model.filling import fill

    told = {"certificates": [{"level": 2, "date": "2022-05"}], "works": [{"start": "2022-05"}], "trained": [1]}
    found = marketer.check_eligibility(told, direction="LS", day="2026-11")
    assert found == marketer.check_eligibility(fill(Applicant, told), direction="LS", day="2026-11")
    assert [(level.level, level.met) for level in found[0].levels if level.routes] == [(1, True)]
    assert not marketer.check_eligibility({}, direction="LS", day="2026-11")[0].levels[-1].met


# search


def _found(library: Library, query: str) -> list[tuple[str, str]]:
    return [(hit.id, hit.where) for hit in library.search(query)]


def test_search_is_blind_to_case_width_and_language(marketer: Library) -> None:
    """Case and full-width letters make no difference; English is found at the beginning of words, Chinese anywhere."""
    assert _found(marketer, "REHEARSAL") == _found(marketer, "ｒｅｈｅａｒｓａｌ")
    assert ("LS-T05", "name") in _found(marketer, "rehears")
    assert ("LS-T05", "name") not in _found(marketer, "hearsal")
    assert ("LS-T05", "name") in _found(marketer, "播预")
    assert ("LS-T05", "name") in _found(marketer, "rehearsal 直播预演")


def test_search_needs_every_word_and_ranks_by_place(marketer: Library) -> None:
    """All words must be there; names come before sentences, sentences before notes, in the order of the data."""
    both, each = _found(marketer, "price review"), [_found(marketer, word) for word in ("price", "review")]
    assert {name for name, _ in both} == {name for name, _ in each[0]} & {name for name, _ in each[1]}
    assert both
    one = _found(marketer, "standard")
    places = [("id", "name", "text", "note").index(where) for _, where in one]
    assert places == sorted(places)
    assert len(set(places)) == 3
    order = [entry.id for entry in marketer.statements()]
    inside = [order.index(name) for name, where in one if where == "text" and name in order]
    assert inside == sorted(inside)


def test_search_by_id_finds_it_alone(marketer: Library) -> None:
    """A whole id finds its record, whatever the case; a query without words finds nothing."""
    assert _found(marketer, "ls-t05") == [("LS-T05", "id")]
    assert _found(marketer, "  ") == []
    assert _found(marketer, "LS-T0") == []


# where there is nothing

NOTHING: dict[str, tuple[Callable[[Library], Any], str]] = {
    "id": (lambda m: m.find("LS-T5"), "no id 'LS-T5'; near it are: LS-T05"),
    "class": (lambda m: m.find("LS-T05", Level), "LS-T05 is no Level but a Task"),
    "direction": (lambda m: m.unit("XX", 4), "no direction 'XX'; there are: product-selector, livestream-salesperson"),
    "no-direction": (lambda m: m.unit(level=4), "no direction None; there are: product-selector"),
    "level": (lambda m: m.unit("LS", 9), "no level 9; there are: 5, 4, 3, 2, 1"),
    "level-of-statements": (lambda m: list(m.statements(level=9)), "no level 9; there are: 5, 4"),
    "duty": (lambda m: m.tasks(duty="D9"), "no duty 'D9'; there are: D1, D2"),
    "kind": (lambda m: list(m.statements(kind="skills")), "no kind 'skills'; near it are: skill"),
    "below": (lambda m: m.delta("LS", 5), "level 5 has no level below it; name one with against="),
    "address": (lambda m: m.address("LS-T5"), "no address of 'LS-T5'; near it are: LS-T05"),
    "edition": (lambda _: occstd.load(STANDARD, "1999"), "no edition '1999'; there are: 2020, 2021"),
    "standard": (lambda _: occstd.load("marketer"), "no standard 'marketer' in the package; there are: internet-"),
    "empty-name": (lambda _: occstd.load(""), "no standard '' in the package; there are: internet-marketer"),
}


@pytest.mark.parametrize(("look_up", "message"), NOTHING.values(), ids=NOTHING.keys())
def test_what_does_not_exist_says_what_there_is(
    marketer: Library, look_up: Callable[[Library], Any], message: str
) -> None:
    """A wrong name is a LookupError that names what there is, or what is near."""
    with pytest.raises(LookupError) as caught:
        look_up(marketer)
    assert str(caught.value).startswith(message)


def test_unknown_requirements_are_no_delta() -> None:
    """Where no source gives what a level asks, it is not compared as if it asked nothing."""
    library = occstd.load(TINY.parent / "full-shape")
    unknown = next(unit for unit in library.units() if not unit.functions)
    assert unknown.direction
    with pytest.raises(LookupError, match=f"the requirements of {unknown.key} are not known; see the gaps"):
        library.delta(unknown.direction.id, unknown.number)


# a checkout


@pytest.mark.long
def test_checkout_serves_what_is_written_now(tmp_path: Path) -> None:
    """In a checkout a name is the folder of YAML: a change is there at once, and nothing compiled is read."""
    shutil.copytree(ROOT / "generator", tmp_path / "generator", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(STANDARD, tmp_path / "standard" / STANDARD.name)
    for file in (tmp_path / "standard").rglob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace('en: "Rehearsal"', 'en: "Rehearsal now"'), encoding="utf-8")
    program = f"import occstd; print(occstd.load({STANDARD.name!r}).find('LS-T05').name.en, occstd.__file__)"
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={"PYTHONPATH": str(tmp_path / "generator")},
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout.startswith("Rehearsal now ")
    assert str(tmp_path) in done.stdout


# extras


def test_every_library_has_its_extra() -> None:
    """What the program imports beside the standard library is named with the extra that installs it."""
    import tomllib
    from importlib.metadata import packages_distributions

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    distributions = packages_distributions()
    for library in THIRD_PARTY:
        needed = project["optional-dependencies"][extras.extra_of(library)]
        if needed[0].startswith("occstd["):
            needed = needed + project["optional-dependencies"]["check"]
        names = {item.partition(">")[0].partition("[")[0].lower() for item in needed}
        assert names & {name.lower() for name in distributions[library]}, library
    assert set(extras.EXTRAS.values()) <= set(project["optional-dependencies"])


# how records show themselves

SCREEN = 2000
"""Characters that fit a screen of a terminal."""


def test_reprs_fit_a_screen(marketer: Library) -> None:
    """Every record of the standard, and what look-ups give, shows itself on a screen, by id and first words."""
    found: list[Any] = [record for _, record in walk(marketer.standard)]
    found += [*marketer.units(), *marketer.matrix(), *marketer.search("price"), *marketer.delta("LS", 4)]
    found += [*marketer.statements(), marketer]
    assert [(type(one), len(repr(one))) for one in found if len(repr(one)) > SCREEN] == []
    task = marketer.find("LS-T05", Task)
    assert repr(task).startswith(
        "Task(id='LS-T05', name=<Text 'Rehearsal'>, duties=('D4', 'D5'), share=2, levels={5: <Requirement>"
    )
    assert "… 4 in all" in repr(task)


def test_a_statement_is_its_text(marketer: Library) -> None:
    """`str` of a statement, and of a text, is what it says in both languages."""
    skill = marketer.unit("LS", 4).requirements[0][1].skills[0]
    assert str(skill) == f"{skill.en} · {skill.zh}"
    assert str(next(marketer.statements(kind="skill"))) == str(
        marketer.find(next(marketer.statements(kind="skill")).id)
    )


def test_notebooks_get_a_table_with_all_text_escaped(marketer: Library) -> None:
    """What a record holds stands in a table, and nothing in it is taken for markup."""
    skill = dataclasses.replace(marketer.unit("LS", 4).requirements[0][1].skills[0], en="<script>alert(1)</script>")
    table = skill._repr_html_()
    assert table.startswith("<table><caption>Skill</caption>")
    assert "<script>" not in table
    assert "&lt;script&gt;" in table
