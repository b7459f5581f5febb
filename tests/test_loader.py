"""From a folder to a standard: how files are put together, and how their faults are told together."""

from __future__ import annotations

import errno
import gc
import os
import shutil
from pathlib import Path

import pytest

from occstd.model import Basis
from occstd.problems import MOST_MESSAGES, StandardError
from occstd.reading import loader, source
from occstd.reading.loader import check_folder, load_standard

VALID = Path(__file__).parent / "cases" / "valid"
ELABORATED = "basis: {kind: elaborated}\n"
REPORTED = "basis: {kind: reported, sources: [S1], support: B}\n"


@pytest.fixture
def tiny_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the tiny standard, shown in messages as `standard/…`."""
    shutil.copytree(VALID / "livestream-commerce", tmp_path / "standard")
    monkeypatch.chdir(tmp_path)
    return Path("standard")


@pytest.fixture
def full_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the standard that uses all of the model, shown in messages as `standard/…`."""
    shutil.copytree(VALID / "full-shape", tmp_path / "standard")
    monkeypatch.chdir(tmp_path)
    return Path("standard")


def write(folder: Path, name: str, text: str) -> None:
    """Write a file of the standard."""
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")


def replace(folder: Path, name: str, old: str, new: str) -> None:
    """Replace the only occurrence of a text in a file of the standard."""
    text = (folder / name).read_text(encoding="utf-8")
    assert text.count(old) == 1
    write(folder, name, text.replace(old, new))


def messages(folder: Path) -> list[str]:
    """All messages on a folder."""
    return [str(problem) for problem in check_folder(folder)[1]]


def places(folder: Path) -> list[str]:
    """Place and rule of all problems of a folder."""
    return [f"{problem.location} {problem.rule}" for problem in check_folder(folder)[1]]


ASKED = {
    "A": ("Sort the letters.", "能分拣信件。"),
    "B": ("Water every plant.", "能给植物浇水。"),
    "C": ("Count coins by night.", "能在夜里清点硬币。"),
    "D": ("Row across a lake.", "能划船过湖。"),
    "E": ("Bake seven loaves.", "能烤七个面包。"),
    "Z": ("Mend broken umbrellas.", "能修补雨伞。"),
}
"""What the task of a function asks; no two are alike."""


def function(name: str, title: str = "Example") -> str:
    """A work function with a task, as an item of a list on one line."""
    en, zh = ASKED[name]
    skill = f"{{id: {name}-S, en: {en}, zh: {zh}}}"
    knowledge = f"{{id: {name}-K, en: Why to {en.lower()}, zh: 为什么{zh}}}"
    task = (
        f"{{id: {name}-T, name: {{en: Task, zh: 内容}}, all_levels: {{skills: [{skill}], knowledge: [{knowledge}]}}}}"
    )
    return f"  - {{id: {name}, name: {{en: {title}, zh: 示例}}, tasks: [{task}]}}\n"


def occupation(name: str, extra: str = "") -> str:
    """An occupation of the catalogue, as an item of a list."""
    return f"  - id: {name}\n    name: {{en: Example, zh: 示例}}\n    en: Example.\n    zh: 示例。\n{extra}"


def test_load_standard_returns_the_standard() -> None:
    """A sound folder becomes a standard."""
    standard = load_standard(VALID / "livestream-commerce")
    assert (standard.id, standard.name.zh, len(standard.editions)) == ("livestream-commerce", "电商直播", 1)


def test_load_standard_takes_a_path_as_text() -> None:
    """The folder may be given as text."""
    assert load_standard(str(VALID / "full-shape")).id == "example"


def test_load_standard_twice_gives_equal_standards() -> None:
    """What is loaded depends on nothing but the files."""
    assert load_standard(VALID / "full-shape") == load_standard(VALID / "full-shape")


def test_load_standard_raises_all_problems(tiny_folder: Path) -> None:
    """A faulty folder raises one exception with every problem, warnings included."""
    write(tiny_folder, "catalogue.yaml", f"{ELABORATED}new_occupations:\n{occupation('new', '    coed: text')}\n")
    write(tiny_folder, "glossary.yaml", f"{ELABORATED}glossary:\n{occupation('term').replace('示例。', '示例,例。')}")
    with pytest.raises(StandardError) as raised:
        load_standard(tiny_folder)
    assert raised.value.problems == check_folder(tiny_folder)[1]
    assert [problem.rule for problem in raised.value.problems] == ["unknown-key", "zh-punctuation"]


@pytest.mark.parametrize("was_on", [True, False])
def test_garbage_is_looked_for_after_reading_as_before(monkeypatch: pytest.MonkeyPatch, was_on: bool) -> None:
    """Reading pauses the search for garbage, and leaves it as it was, also where it ends in an error of ours."""
    (gc.enable if was_on else gc.disable)()
    try:
        load_standard(VALID / "livestream-commerce")
        assert gc.isenabled() == was_on
        monkeypatch.setattr(loader, "_assemble", lambda _: 1 / gc.isenabled())
        with pytest.raises(ZeroDivisionError):
            load_standard(VALID / "livestream-commerce")
        assert gc.isenabled() == was_on
    finally:
        gc.enable()


def test_check_folder_warning_alone_gives_the_standard(tiny_folder: Path) -> None:
    """A warning is told, and the standard is loaded all the same."""
    write(tiny_folder, "glossary.yaml", f"{ELABORATED}glossary:\n{occupation('term').replace('示例。', '示例,例。')}")
    standard, problems = check_folder(tiny_folder)
    assert standard is not None
    assert [problem.severity for problem in problems] == ["warning"]


def test_edition_id_is_the_name_of_its_folder(full_folder: Path) -> None:
    """Editions stand in the order of their folders' names, and the names are their ids."""
    assert [edition.id for edition in load_standard(full_folder).editions] == ["2018", "2021"]


def test_files_of_an_edition_may_be_named_freely(tiny_folder: Path) -> None:
    """What a file is called and how deep it lies says nothing about its content."""
    (tiny_folder / "2020" / "standard.yaml").rename(tiny_folder / "2020" / "any name.yaml")
    (tiny_folder / "2020" / "requirements").rename(tiny_folder / "2020" / "deeper")
    assert messages(tiny_folder) == []


def test_functions_of_several_files_are_joined_in_order_of_names(tiny_folder: Path) -> None:
    """Files give their functions in the order of their names, those of a folder after the files beside it."""
    write(tiny_folder, "2020/requirements/z.yaml", f"{ELABORATED}functions:\n{function('Z')}")
    write(tiny_folder, "2020/requirements/0.yaml", f"{ELABORATED}functions:\n{function('A')}")
    write(tiny_folder, "2020/zz.yaml", f"{ELABORATED}functions:\n{function('E')}")
    assert [item.id for item in load_standard(tiny_folder).editions[0].functions] == ["E", "A", "LC-F1", "Z"]


def test_joined_list_places_lead_to_their_own_file(tiny_folder: Path) -> None:
    """A fault in a joined list is reported in the file that gives the item."""
    for name, first, second in (("0", "A", "B"), ("2", "C", "D")):
        functions = function(first) + function(second, "' Example'")
        write(tiny_folder, f"2020/requirements/{name}.yaml", f"{ELABORATED}functions:\n{functions}")
    assert places(tiny_folder) == [
        "standard/2020/requirements/0.yaml:4:24 text-space",
        "standard/2020/requirements/2.yaml:4:24 text-space",
    ]


@pytest.mark.parametrize("name", ["2020/0.yaml", "2020/z.yaml"], ids=["before-the-list", "after-the-list"])
def test_joined_list_of_wrong_type_is_a_problem(tiny_folder: Path, name: str) -> None:
    """A value that is no list is told, whichever file comes first, and the lists are joined without it."""
    write(tiny_folder, name, "functions: {id: F}\n")
    assert messages(tiny_folder) == [f"standard/{name}:1:12: error[wrong-type]: keys and values, expected a list"]


def test_hidden_files_and_folders_are_passed_over(tiny_folder: Path) -> None:
    """What begins with a full stop is no part of the standard."""
    write(tiny_folder, ".DS_Store", "\0")
    write(tiny_folder, ".git/HEAD", "ref")
    write(tiny_folder, "2020/.catalogue.yaml.swp", "\0")
    assert messages(tiny_folder) == []


def test_file_instead_of_folder(tiny_folder: Path) -> None:
    """A file where the folder of a standard is meant is told as such."""
    assert messages(tiny_folder / "occupation.yaml") == [
        "standard/occupation.yaml:1:1: error[empty-folder]: not a folder, expected the folder of a standard"
    ]


def test_place_outside_of_the_working_directory_is_the_given_path(
    tiny_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Below the working directory paths are short, elsewhere they are as given."""
    write(tiny_folder, "catalogue.yaml", "no: text\n")
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert {problem.location.file for problem in check_folder(tmp_path / "standard")[1]} == {
        (tmp_path / "standard" / "catalogue.yaml").as_posix()
    }


def test_place_is_short_for_an_absolute_path(tiny_folder: Path, tmp_path: Path) -> None:
    """A path below the working directory is shown from there, however it was given."""
    write(tiny_folder, "catalogue.yaml", "no: text\n")
    assert {p.location.file for p in check_folder(tmp_path / "standard")[1]} == {"standard/catalogue.yaml"}


def test_basis_of_file_holds_for_its_statements(tiny_folder: Path) -> None:
    """What has no basis of its own has that of its file."""
    write(tiny_folder, "catalogue.yaml", f"{REPORTED}new_occupations:\n{occupation('new')}")
    basis = Basis(kind="reported", sources=("S1",), support="B")
    assert load_standard(tiny_folder).new_occupations[0].basis == basis


def test_basis_nearest_wins(tiny_folder: Path) -> None:
    """A basis on a list's holder or on a record holds inside it until one inside says otherwise."""
    own = "{id: own, en: Example., zh: 示例。, basis: {kind: missing}}"
    other = "{id: other, en: Example., zh: 示例。}"
    write(
        tiny_folder, "2020/extra.yaml", f"{ELABORATED}foundations:\n  {REPORTED}  ethics:\n    - {own}\n    - {other}\n"
    )
    foundations = load_standard(tiny_folder).editions[0].foundations
    assert foundations is not None
    assert [item.basis.kind for item in foundations.ethics] == ["missing", "reported"]


def test_basis_of_a_statement_holds_inside_it(tiny_folder: Path) -> None:
    """The basis of a section holds for its statements."""
    statements = "    statements:\n      - {id: inner, en: Example., zh: 示例。}\n"
    text = f"sections:\n  - id: section\n    name: {{en: Example, zh: 示例}}\n    {REPORTED}{statements}"
    write(tiny_folder, "2020/extra.yaml", f"{ELABORATED}{text}")
    assert load_standard(tiny_folder).editions[0].sections[0].statements[0].basis.kind == "reported"


def test_basis_does_not_reach_other_files(tiny_folder: Path) -> None:
    """The basis at the top of a file holds for that file only."""
    write(tiny_folder, "catalogue.yaml", f"new_occupations:\n{occupation('new')}")
    assert places(tiny_folder) == ["standard/catalogue.yaml:2:5 basis-missing"]


@pytest.mark.parametrize(
    ("basis", "place"),
    [
        ("{kind: analogue}", "1:8 basis-source"),
        ("{kind: reported, sources: [S1]}", "1:8 basis-support"),
        ("{kind: reported, sources: [S9], support: B}", "1:35 unknown-reference"),
        ("{kind: offical}", "1:15 wrong-type"),
        ("{kind: elaborated, source: [S1]}", "1:27 unknown-key"),
        ("elaborated", "1:8 wrong-type"),
        ("{kind: elaborated, note: {en: Remark.}}", "1:33 missing-language"),
    ],
    ids=["no-sources", "no-support", "unknown-source", "kind", "unknown-key", "text", "note"],
)
def test_basis_inherited_fault_is_told_once_where_it_is_written(tiny_folder: Path, basis: str, place: str) -> None:
    """A fault of a basis that many statements inherit is one fault, at the basis."""
    text = "".join(map(occupation, ("one", "two", "three")))
    write(tiny_folder, "catalogue.yaml", f"basis: {basis}\nnew_occupations:\n{text}")
    assert places(tiny_folder) == [f"standard/catalogue.yaml:{place}"]


def test_basis_inherited_from_a_block_is_told_there(tiny_folder: Path) -> None:
    """The place of an inherited fault is the nearest basis, not that of the file."""
    ethics = "  ethics:\n    - {id: one, en: Example., zh: 示例。}\n    - {id: two, en: Example., zh: 示例。}\n"
    write(tiny_folder, "2020/extra.yaml", f"{ELABORATED}foundations:\n  basis: {{kind: analogue}}\n{ethics}")
    assert places(tiny_folder) == ["standard/2020/extra.yaml:3:10 basis-source"]


def test_basis_inherited_fault_in_joined_lists_is_told_in_each_file(tiny_folder: Path) -> None:
    """Files that join their lists keep their own bases apart."""
    write(tiny_folder, "2020/a.yaml", f"{ELABORATED}functions:\n{function('A')}")
    write(tiny_folder, "2020/b.yaml", f"# remark\nbasis: {{kind: analogue}}\nfunctions:\n{function('B')}")
    assert places(tiny_folder) == ["standard/2020/b.yaml:2:8 basis-source"]


def test_faults_of_several_files_are_told_together(full_folder: Path) -> None:
    """A wrong type, a wrong sum and an unknown source in three files come out in one run."""
    (full_folder / "2021" / "requirements" / "weights.yaml").rename(full_folder / "2021" / "weights.yaml")
    replace(full_folder, "2021/levels.yaml", "number: 5", 'number: "5"')
    replace(full_folder, "2021/weights.yaml", "skills: {F0: 30, A-F1: 70}", "skills: {F0: 30, A-F1: 65}")
    replace(full_folder, "catalogue.yaml", "source: S2", "source: S7")
    assert messages(full_folder) == [
        "standard/2021/levels.yaml:4:13: error[wrong-type]: the text '5', expected a whole number",
        "standard/2021/weights.yaml:7:5: error[weights-sum]: A level 5 skills that add up to 95, expected 100",
        "standard/catalogue.yaml:48:44: error[unknown-reference]: the source 'S7', expected S1, S2",
    ]


def test_faults_of_every_stage_are_told_together(full_folder: Path) -> None:
    """Reading, the model and the checks each report in the same run."""
    replace(full_folder, "2021/standard.yaml", 'value: "1"', "value: 1.0")
    replace(full_folder, "2018/standard.yaml", "kind: scheme", "kind: scheem")
    replace(full_folder, "2021/levels.yaml", "slug: first", "slug: First")
    replace(full_folder, "catalogue.yaml", "published:", "publishd:")
    assert places(full_folder) == [
        "standard/2018/standard.yaml:4:7 wrong-type",
        "standard/2021/levels.yaml:12:11 id-shape",
        "standard/2021/standard.yaml:6:25 scalar",
        "standard/catalogue.yaml:13:5 unknown-key",
    ]


def test_faults_are_sorted_by_place(full_folder: Path) -> None:
    """Problems come in the order of files, lines and columns."""
    replace(full_folder, "2021/gaps.yaml", "direction: A, levels: [3]", "direction: X, levels: [9]")
    write(full_folder, "zzz.txt", "")
    problems = check_folder(full_folder)[1]
    assert list(problems) == sorted(problems)


def test_reference_to_what_was_left_out_is_no_second_fault(full_folder: Path) -> None:
    """A direction that is refused is still there for those who name it."""
    replace(full_folder, "2021/levels.yaml", "    slug: first\n", "")
    assert places(full_folder) == ["standard/2021/levels.yaml:11:5 missing-key"]


def test_reference_to_what_lost_its_id_is_no_second_fault(full_folder: Path) -> None:
    """Where not even the id of a source can be told, none that is cited counts as unknown."""
    replace(full_folder, "sources.yaml", "  - id: S2\n    name", "  - name")
    assert places(full_folder) == ["standard/sources.yaml:9:5 missing-key"]


def test_reference_elsewhere_is_still_told(full_folder: Path) -> None:
    """What is left out hides no reference to something that is not there at all."""
    replace(full_folder, "2021/levels.yaml", "    slug: first\n", "")
    replace(full_folder, "2021/gaps.yaml", "direction: B", "direction: D")
    assert "standard/2021/gaps.yaml:4:30 unknown-reference" in places(full_folder)


def test_level_left_out_is_no_fault_where_it_is_mentioned(full_folder: Path) -> None:
    """A level that is refused is one fault, not one for each mention."""
    replace(full_folder, "2021/levels.yaml", "number: 5", 'number: "5"')
    assert places(full_folder) == ["standard/2021/levels.yaml:4:13 wrong-type"]


def test_levels_under_a_misspelt_key_are_no_fault_where_they_are_mentioned(full_folder: Path) -> None:
    """A misspelt key is one fault, not one for each mention of what it holds."""
    replace(full_folder, "2021/levels.yaml", "\nlevels:", "\nlevel:")
    assert places(full_folder) == ["standard/2021/levels.yaml:2:1 unknown-key"]


def test_directions_under_a_misspelt_key_are_no_fault_where_they_are_mentioned(full_folder: Path) -> None:
    """The same holds for what is referred to by its id."""
    replace(full_folder, "2021/levels.yaml", "\ndirections:", "\ndirection:")
    assert places(full_folder) == ["standard/2021/levels.yaml:10:1 unknown-key"]


def test_weight_of_wrong_type_is_no_second_fault(full_folder: Path) -> None:
    """A column with a weight that cannot be read is not summed."""
    replace(full_folder, "2021/requirements/weights.yaml", "F0: 50", "F0: fifty")
    assert places(full_folder) == ["standard/2021/requirements/weights.yaml:16:18 wrong-type"]


def test_requirement_left_out_is_no_second_fault(full_folder: Path) -> None:
    """A requirement that is refused leaves no hole in coverage or weights."""
    replace(full_folder, "2021/requirements/1-own.yaml", "skills: [{id: B-F1-T1-5-S1", "skill: [{id: B-F1-T1-5-S1")
    assert places(full_folder) == [
        "standard/2021/requirements/1-own.yaml:41:13 missing-key",
        "standard/2021/requirements/1-own.yaml:41:13 unknown-key",
    ]


def test_broken_file_is_told_alone(full_folder: Path) -> None:
    """Where a file cannot be read, what it might hold is not called missing or unknown."""
    write(full_folder, "occupation.yaml", "id: [\n")
    write(full_folder, "sources.yaml", "sources: [\n")
    assert places(full_folder) == ["standard/occupation.yaml:2:1 syntax", "standard/sources.yaml:2:1 syntax"]


def test_broken_file_does_not_hide_other_faults(full_folder: Path) -> None:
    """Faults that do not depend on the broken file are still told."""
    write(full_folder, "2021/gaps.yaml", "gaps: [\n")
    replace(full_folder, "classifications.yaml", 'en: "Do the first."', 'en: " Do the first."')
    assert places(full_folder) == [
        "standard/2021/gaps.yaml:2:1 syntax",
        "standard/classifications.yaml:13:51 text-space",
    ]


def test_duplicate_key_across_files_keeps_the_places_of_the_first(tiny_folder: Path) -> None:
    """Faults inside the value that is kept are reported where it stands."""
    write(tiny_folder, "catalogue.yaml", "aliases: none\n")
    write(tiny_folder, "duties.yaml", "\n\naliases: []\n")
    assert places(tiny_folder) == ["standard/catalogue.yaml:1:10 wrong-type", "standard/duties.yaml:3:1 duplicate-key"]


def test_duplicate_key_across_files_still_counts_what_both_hold(tiny_folder: Path) -> None:
    """Sources in two files are one fault, and what both files hold may be cited."""
    source = "  - {id: S0, name: {en: Example, zh: 示例}, kind: book, en: Example., zh: 示例。}\n"
    write(tiny_folder, "0.yaml", f"sources:\n{source}")
    assert places(tiny_folder) == ["standard/sources.yaml:1:1 duplicate-key"]


def test_very_deep_file_is_one_problem(tiny_folder: Path) -> None:
    """A file nested beyond all need neither exhausts the stack nor hides the rest."""
    write(tiny_folder, "catalogue.yaml", f"{ELABORATED}glossary: {'[' * 2000}{']' * 2000}\n")
    assert "standard/catalogue.yaml:2:60 syntax" in places(tiny_folder)


def test_very_deep_condition_is_read(full_folder: Path) -> None:
    """Conditions may be nested far deeper than any standard needs."""
    deep = "{age: {min: 18}}"
    for _ in range(10):
        deep = f"{{all_of: [{deep}]}}"
    replace(full_folder, "2021/eligibility.yaml", "{age: {min: 18}}", deep)
    assert messages(full_folder) == []


def test_crlf_standard_loads_the_same(full_folder: Path) -> None:
    """A checkout with line breaks of Windows is the same standard."""
    standard = load_standard(full_folder)
    for file in full_folder.rglob("*.yaml"):
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert load_standard(full_folder) == standard


def test_bom_standard_loads_the_same(full_folder: Path) -> None:
    """Files saved with a byte order mark are the same standard."""
    standard = load_standard(full_folder)
    for file in full_folder.rglob("*.yaml"):
        file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    assert load_standard(full_folder) == standard


def test_pipe_is_refused_and_not_waited_for(tiny_folder: Path) -> None:
    """A pipe in the folder is named; nobody waits for what it might bring."""
    os.mkfifo(tiny_folder / "2020" / "pipe.yaml")
    assert messages(tiny_folder) == [
        "standard/2020/pipe.yaml:1:1: error[plain-file]: a pipe, expected a plain file",
    ]


@pytest.mark.parametrize("method", ["open", "iterdir"])
def test_what_cannot_be_read_is_named(tiny_folder: Path, monkeypatch: pytest.MonkeyPatch, method: str) -> None:
    """A file or a folder that may not be read is named, and what it might hold is not called missing."""
    original = getattr(Path, method)

    def refuse(path: Path, *arguments: str) -> object:
        if path.name in {"sources.yaml", "requirements"}:
            raise PermissionError(errno.EACCES, "Permission denied")
        return original(path, *arguments)

    monkeypatch.setattr(Path, method, refuse)
    place, what = {"open": ("sources.yaml", "file"), "iterdir": ("2020/requirements", "folder")}[method]
    expected = f"a {what} that cannot be read (Permission denied), expected a {what} that can be read"
    assert messages(tiny_folder) == [f"standard/{place}:1:1: error[plain-file]: {expected}"]


@pytest.mark.parametrize(
    "name", [b"a\xff.yaml", b"a\nb.yaml", "a\u202eb.yaml".encode()], ids=["not-utf-8", "line-break", "direction"]
)
def test_odd_name_of_a_file_is_shown_on_one_line(tiny_folder: Path, name: bytes) -> None:
    """A name that is not UTF-8, or that holds what nobody sees, is written so that it can be printed."""
    (tiny_folder / os.fsdecode(name)).write_bytes(b"no: text\n")
    [message] = messages(tiny_folder)
    assert message.isprintable()
    assert message.startswith("standard/a\\")


def test_odd_name_of_an_edition_is_refused(tiny_folder: Path) -> None:
    """The name of a folder becomes an id, and has to be one."""
    (tiny_folder / "2020").rename(tiny_folder / os.fsdecode(b"20\xff"))
    assert "id-shape" in {problem.rule for problem in check_folder(tiny_folder)[1]}


def test_too_long_a_path_is_no_folder(tmp_path: Path) -> None:
    """A path that no system can have is told like any other that leads nowhere."""
    assert messages(tmp_path / ("x" * 5000))[0].endswith("no such folder, expected the folder of a standard")


def test_many_faults_are_told_up_to_a_number(tiny_folder: Path) -> None:
    """A thousand faults are told, and one word says that there are more."""
    write(tiny_folder, "2020/many.yaml", "".join(f"key{n}: text\n" for n in range(1200)))
    problems = check_folder(tiny_folder)[1]
    assert len(problems) == MOST_MESSAGES + 1
    assert [str(p) for p in problems if p.rule == "limit"] == [
        "standard/2020/many.yaml:1000:1: error[limit]: more than 1,000 errors; the others are not told, "
        "expected the first put right"
    ]


def test_many_warnings_hide_no_error(tiny_folder: Path) -> None:
    """An error is told however many warnings are found before it."""
    terms = "".join(occupation(f"t{n}").replace("示例。", "示例,例。") for n in range(1100))
    write(tiny_folder, "glossary.yaml", f"{ELABORATED}glossary:\n{terms}")
    replace(tiny_folder, "2020/standard.yaml", "kind: special-ability", "expect: {tasks: 9}\nkind: special-ability")
    standard, problems = check_folder(tiny_folder)
    assert standard is None
    assert [problem.rule for problem in problems if problem.severity == "error"] == ["expected-count"]
    assert len(problems) == MOST_MESSAGES + 2


def test_many_values_are_not_read(tiny_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading ends where a file or all files together have more values than any standard."""
    monkeypatch.setattr(source, "MOST_VALUES", 50)
    assert {problem.rule for problem in check_folder(tiny_folder)[1]} == {"limit"}
    monkeypatch.undo()
    monkeypatch.setattr(loader, "MOST_VALUES_TOGETHER", 20)
    assert [problem.rule for problem in check_folder(tiny_folder)[1]] == ["limit"]
