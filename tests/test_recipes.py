"""The programs on the pages about formats run against the files that they name, and answer what the YAML says."""

from __future__ import annotations

import contextlib
import dataclasses
import io
import json
import re
import shutil
import sqlite3
import subprocess
import sys
import warnings
from collections import Counter
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from conftest import serve_folder
from exported import (
    ADDRESS,
    asked_in,
    files_of,
    material_of,
    published_of,
    standard_of,
    syllabus_of,
    tables_of,
    yaml_of,
)
from occstd.export.formats import FORMATS, INDEX, all_files
from occstd.export.material import Material
from occstd.export.samples import samples
from occstd.model import Delivery
from occstd.render.escape import fence
from occstd.render.pages import render_page
from occstd.site.reference import reference
from occstd.views.blocks import Custom, Table
from occstd.views.developers.dictionary import dictionary_pages
from occstd.views.developers.formats import FORMATS_PATH, PAGES, format_pages, format_path
from occstd.views.developers.recipes import RECIPES, example_unit, recipes
from occstd.views.developers.reference import EMPTY
from occstd.views.documents.plan import course_plan, unit_code
from occstd.views.pages.navigation import navigation, site_pages, standard_pages
from occstd.views.site import Site
from occstd.words import LANGUAGES
from test_typescript import compile_files

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from occstd.model import Standard
    from occstd.views.developers.reference import Reference

NAMES = ("internet-marketer", "livestream-commerce")
"""A standard with directions and levels, and one with neither."""
OF_PAGES = ("schema-org", "readers")
"""Programs that read pages, not data files."""
RUNNERS = {"js": ["node", "--input-type=module", "-"], "r": ["Rscript", "-"]}
CASES = [
    pytest.param(name, page, language, id=f"{name}-{page}-{language}")
    for name in NAMES
    for page, programs in RECIPES.items()
    for language in programs
    if page not in OF_PAGES and language in ("python", "js", "sql")
]


def _site(name: str) -> Site:
    return Site(standard_of(name), "en", address=ADDRESS)


@pytest.fixture(scope="session")
def addresses(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """Addresses of servers on loopback with the data files of each standard, by its name."""
    folders = {name: tmp_path_factory.mktemp(name) for name in NAMES}
    for name, folder in folders.items():
        for path, content in (files_of(name) | dict([syllabus_of(name)])).items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content)
    with serve_folder(folders[NAMES[0]]) as first, serve_folder(folders[NAMES[1]]) as second:
        yield dict(zip(NAMES, (first, second), strict=True))


def _programs(name: str, page: str, address: str) -> dict[str, str]:
    return {recipe.language: recipe.text for recipe in recipes(_site(name), page, address)}


def _fetch(programs: dict[str, str], folder: Path) -> None:
    """What the first lines of a page do: curl, and Python for archives."""
    assert shutil.which("curl"), "curl is not installed"
    for line in programs["sh"].splitlines():
        words = line.split()
        command = {"curl": ["curl", "--silent", "--show-error", "--fail"], "python3": [sys.executable]}[words[0]]
        subprocess.run([*command, *words[1:]], cwd=folder, check=True, timeout=60)


def _run(language: str, text: str, folder: Path) -> list[str]:
    if language == "sql":
        with sqlite3.connect(folder / "tables.sqlite") as base:
            return [" ".join(map(str, row)) for row in base.execute(text)]
    if language == "python":
        with (
            contextlib.chdir(folder),
            contextlib.redirect_stdout(io.StringIO()) as printed,
            warnings.catch_warnings(action="ignore", category=ResourceWarning),
        ):
            exec(compile(text, "program", "exec"), {"__name__": "__main__"})  # noqa: S102  (the project's own programs)
        return printed.getvalue().splitlines()
    assert shutil.which(RUNNERS[language][0]), f"{RUNNERS[language][0]} is not installed"
    done = subprocess.run(
        RUNNERS[language], input=text, cwd=folder, capture_output=True, encoding="utf-8", check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def _edition(name: str) -> str:
    return standard_of(name).current_edition


def _functions(name: str) -> list[str]:
    (edition,) = (e for e in standard_of(name).editions if e.id == _edition(name))
    tasks = Counter(function for function, _ in dict.fromkeys((a[0], a[1]) for a in asked_in(name, edition.id)))
    return [f"{edition.id} {function.id} {tasks[function.id]}" for function in edition.functions]


def _tasks(name: str) -> list[str]:
    asked = {task for _, task, *_ in asked_in(name, _edition(name))}
    return [f"{r['id']} {r['name']['en']}" for r in yaml_of(name, _edition(name)) if r["id"] in asked and "name" in r]


def _kinds(name: str) -> list[str]:
    counts = Counter((function, kind) for function, _, _, kind, _ in asked_in(name, _edition(name)))
    return [f"{function} {kind} {count}" for (function, kind), count in sorted(counts.items())]


def _unit_tasks(name: str) -> list[str]:
    unit = example_unit(_site(name))
    assert unit
    names = dict(line.split(" ", 1) for line in _tasks(name))
    own = {function.id for function in unit.functions}
    found = dict.fromkeys(
        task for f, task, level, *_ in asked_in(name, _edition(name)) if f in own and level == unit.number
    )
    return [f"{task} {names[task]}" for task in found]


def _hours(name: str) -> list[str]:
    site = _site(name)
    unit = example_unit(site)
    assert unit
    modules = course_plan(site, unit, Delivery()).modules
    return [f"{module.name} {sum(u.theory + u.practice for u in module.units)}" for module in modules]


def _bases(name: str) -> list[str]:
    counts = Counter(row[-1] or "-" for row in _cells(name, "statements", "basis"))
    return [f"{basis} {count}" for basis, count in sorted(counts.items())]


def _cells(name: str, table: str, *columns: str) -> list[tuple[Any, ...]]:
    found = tables_of(name, _edition(name))[table]
    places = [[c.name for c in found.columns].index(column) for column in columns]
    return [tuple(row[place] for place in places) for row in found.rows]


def _badges(name: str) -> list[str]:
    """Each unit that asks for something, with the number of its tasks and requirements."""
    site, found = _site(name), []
    for unit in (unit for unit in site.units if unit.functions):
        own = {function.id for function in unit.functions}
        asked = [(a[1], a[-1]["id"]) for a in asked_in(name, _edition(name)) if a[0] in own and a[2] == unit.number]
        found.append(f"{site.unit_name_in_full(unit)} {len({task for task, _ in asked}) + len(asked)}")
    return found


def _unit_functions(name: str) -> list[str]:
    site = _site(name)
    unit = example_unit(site)
    assert unit
    return [f"{f.id} {unit_code(unit, str(n))} {site.say(f.name)}" for n, f in enumerate(unit.functions, start=1)]


def _directions(name: str) -> list[str]:
    site = _site(name)
    return [f"{site.say(site.standard.name)} · {site.say(site.edition.name)}", *map(site.track_name, site.tracks)]


def _reworded(name: str) -> list[str]:
    comparisons = json.loads(files_of(name)[f"data/v2/{standard_of(name).id}/changes.json"])["comparisons"]
    changes = [change for comparison in comparisons for change in comparison["changes"]]
    return [f"{c['id']} {c['details'][0]['field']}" for c in changes if c["kind"] == "reworded"]


def _checked(name: str) -> list[str]:
    return [f"{path} true" for path in files_of(name) if path.endswith("/standard.json")]


EXPECTED: dict[str, Callable[[str], list[str]]] = {
    "json": _functions,
    "statements": _bases,
    "units": _unit_tasks,
    "syllabi": _hours,
    "index": _checked,
    "csv": _kinds,
    "xlsx": _kinds,
    "sqlite": _kinds,
    "parquet": _kinds,
    "skos": lambda name: sorted(_tasks(name)),
    "ctdl": _tasks,
    "case": _tasks,
    "learning-platforms": _unit_functions,
    "badges": _badges,
    "figures": _directions,
    "changes": _reworded,
}
"""What the programs of a page print, from the YAML or the model and not from the files that they read."""


@pytest.mark.long
@pytest.mark.parametrize(("name", "page", "language"), CASES)
def test_program_answers_as_the_yaml_says(
    name: str, page: str, language: str, addresses: dict[str, str], tmp_path: Path
) -> None:
    """A program, run where the page's first lines have fetched its file, prints what its question asks for."""
    programs = _programs(name, page, addresses[name])
    _fetch(programs, tmp_path)
    answer = _run(language, programs[language], tmp_path)
    expected = EXPECTED[page](name)
    if page in ("ctdl", "case", "units"):
        assert sorted(answer) == sorted(expected)
    else:
        assert answer == expected
    assert answer or page == "changes"


@pytest.mark.parametrize(("page", "language"), [("schema-org", "python"), ("schema-org", "js"), ("readers", "python")])
def test_program_reads_pages(page: str, language: str, site_address: str, standard: Standard, tmp_path: Path) -> None:
    """Programs about pages run against the built site."""
    programs = _programs(NAMES[0], page, site_address)
    _fetch(programs, tmp_path)
    answer = _run(language, programs[language], tmp_path)
    if page == "readers":
        assert answer == [f"{r.date} {_site(NAMES[0]).words('release', version=r.version)}" for r in standard.releases]
        assert (tmp_path / "index.md").read_text(encoding="utf-8").startswith("# ")
        assert (tmp_path / "llms.txt").read_text(encoding="utf-8").startswith("# ")
    else:
        assert [line.split()[0] for line in answer] == ["BreadcrumbList", "Course", "EducationalOccupationalCredential"]


@pytest.mark.long
def test_typescript_program_compiles(node: str, tmp_path: Path) -> None:
    """The compiler accepts the program in strict mode, and refuses one that asks for a key that does not exist."""
    program = _programs(NAMES[0], "typescript", ADDRESS)["ts"]
    wrong = program.replace("tasks.length", "task.length")
    said = compile_files(node, tmp_path, {"program": program, "wrong": wrong})
    assert said["program"] == []
    assert said["wrong"] != []


R_PROGRAMS = {page: programs["r"] for page, programs in RECIPES.items() if "r" in programs}


@pytest.mark.long
@pytest.mark.parametrize("page", R_PROGRAMS)
@pytest.mark.parametrize("name", NAMES)
def test_r_program_names_what_is_there(name: str, page: str, addresses: dict[str, str], tmp_path: Path) -> None:
    """The file, the table and the columns that a program names are those of the files; where R is, it is run, too."""
    programs = _programs(name, page, addresses[name])
    _fetch(programs, tmp_path)
    (file,) = re.findall(r'"([\w/]+\.\w+)"', programs["r"])
    assert (tmp_path / file).is_file()
    columns = re.findall(r'\[\["(\w+)"\]\]|rows\$(\w+)', programs["r"])
    table = "statements" if page == "statements" else "requirements"
    known = {column.name for column in tables_of(name, _edition(name))[table].columns}
    assert {a or b for a, b in columns} <= known
    assert columns
    if page == "xlsx":
        assert table in openpyxl.load_workbook(io.BytesIO((tmp_path / file).read_bytes()), read_only=True).sheetnames
    if _has_r(programs["r"]):
        assert _counts(_run("r", programs["r"], tmp_path)) == sorted(EXPECTED[page](name))


def _has_r(program: str) -> bool:
    """Whether R is here with the packages that a program names."""
    if shutil.which("Rscript") is None:
        return False
    packages = ", ".join(f'"{name}"' for name in sorted(set(re.findall(r"(\w+)::", program))))
    asked = f"q(status = as.integer(!all(vapply(c(character(), {packages or 'character()'}), requireNamespace, TRUE))))"
    return subprocess.run(["Rscript", "-e", asked], capture_output=True, check=False, timeout=60).returncode == 0


def _counts(printed: list[str]) -> list[str]:
    """What R prints of a table of one or two columns, as the other programs print it."""
    head, *rows = [line.replace("<NA>", "-").split() for line in printed if line.strip()]
    if len(rows) == 1 and len(rows[0]) == len(head):
        return sorted(f"{name} {count}" for name, count in zip(head, rows[0], strict=True))
    cells = ((row[0], kind, count) for row in rows for kind, count in zip(head, row[1:], strict=True))
    return sorted(" ".join(cell) for cell in cells if cell[-1] != "0")


# samples


def _leaves(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from value
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from _leaves(item)
    elif isinstance(value, str):
        yield value


def _reference(name: str, site: Site) -> Reference:
    return reference(site, material_of(name), published_of(name), standard_pages(site))


@pytest.mark.parametrize("name", ["internet-marketer", "livestream-commerce", "full-shape"])
def test_samples_stand_in_their_files(name: str) -> None:
    """Whatever a sample shows stands in the file that it names."""
    site = Site(standard_of(name), "en", address=ADDRESS)
    shown = _reference(name, site).samples
    assert shown.keys() == {name for name in PAGES if RECIPES[name]}
    for page, sample in shown.items():
        content = (files_of(name) | dict([syllabus_of(name)])).get(sample.path, b"").decode(errors="replace")
        if page in OF_PAGES:
            assert sample.path.startswith(example_unit(site).path)  # type: ignore[union-attr]
        elif sample.language == "json":
            leaves = (json.dumps(leaf, ensure_ascii=False) for leaf in _leaves(json.loads(sample.text)))
            assert [leaf for leaf in leaves if leaf not in content] == []
        elif page in ("csv", "typescript", "skos", "figures"):
            assert sample.text in content.replace("\r\n", "\n")
        else:
            assert sample.path in files_of(name)
        assert len(sample.text.splitlines()) > 2


def test_standard_that_asks_for_nothing_yet_has_samples(tiny: Standard) -> None:
    """Files that list nothing are shown as they are."""
    bare = dataclasses.replace(
        tiny, editions=tuple(dataclasses.replace(edition, functions=(), weights=()) for edition in tiny.editions)
    )
    material = Material(bare, ADDRESS)
    found = samples(all_files(material), material, bare.editions[-1])
    assert found["case"].text == "{}"


# pages


@pytest.fixture(scope="module", params=LANGUAGES)
def site(request: pytest.FixtureRequest, standard: Standard) -> Site:
    """The standard in each language."""
    return Site(standard, request.param, address=ADDRESS)


def test_every_format_has_a_page() -> None:
    """A format of the table is explained on one page, and a page is about formats of the table only."""
    named = [item for formats in PAGES.values() for item in formats]
    assert sorted(named) == sorted([*FORMATS, INDEX.name])
    assert format_path("csv-zip") == f"{FORMATS_PATH}csv/"
    assert format_path("unknown") == ""
    assert RECIPES.keys() == PAGES.keys()


def test_programs_are_short() -> None:
    """A program has at most seven lines of at most 120 characters, and begins with fetching its file."""
    for page, programs in RECIPES.items():
        assert next(iter(programs)) == "sh", page
        for text in programs.values():
            assert len(text.splitlines()) <= 7, page
            assert max(map(len, text.splitlines())) <= 120, page


def test_both_languages_show_the_same_programs(standard: Standard) -> None:
    """The pages of each language carry the same code, with nothing left to fill in."""
    shown = []
    for language in LANGUAGES:
        one = Site(standard, language, address=ADDRESS)
        pages = format_pages(one, published_of(NAMES[0]), EMPTY)
        shown.append({page.path: [b.data.text for b in page.blocks if isinstance(b, Custom)] for page in pages})
    assert shown[0] == shown[1]
    texts = [text for page in shown[0].values() for text in page]
    assert len(texts) == sum(map(len, RECIPES.values()))
    assert [text for text in texts if re.search("<(site|whole|edition|unit)", text)] == []


def test_menu_has_every_page(site: Site) -> None:
    """Each page of formats and of the dictionary stands in the menu once."""
    pages = site_pages(site)
    menu = json.dumps(navigation(site, pages))
    own = [page.path for page in pages if page.path.startswith((FORMATS_PATH, "developers/dictionary/"))]
    assert len(own) == len(PAGES) + 3
    assert [path for path in own if menu.count(f'"{path}index.md"') != 1] == []


# the data dictionary


def test_dictionary_describes_every_field_and_column(standard: Standard) -> None:
    """Every property of every schema and every column of every table is there, with what it holds."""
    site = Site(standard, "en", address=ADDRESS)
    found = _reference(NAMES[0], site)
    records = {group.name: {field.name for field in group.fields} for group in found.records}
    files = {path: content for path, content in files_of(NAMES[0]).items() if path.endswith(".schema.json")}
    schemas = [json.loads(content) for path, content in files.items() if not path.endswith("answers.schema.json")]
    assert len(schemas) == 8  # that of answers is about what readers save, and no file of the site
    inside = [(name, json.dumps(found)) for schema in schemas for name, found in schema.get("$defs", {}).items()]
    assert len({name for name, _ in inside}) == len(set(inside)), "two records of one name"
    for schema in schemas:
        for name, definition in {schema["title"]: schema, **schema.get("$defs", {})}.items():
            assert records.get(name, set()) == definition.get("properties", {}).keys()
    tables = {group.name: [field.name for field in group.fields] for group in found.tables}
    assert tables == {n: [c.name for c in t.columns] for n, t in tables_of(NAMES[0], _edition(NAMES[0])).items()}
    groups = (*found.records, *found.tables)
    assert [f"{group.name}.{f.name}" for group in groups for f in group.fields if not f.description or not f.type] == []
    linked = {field.refers_to.partition(".")[0] for group in groups for field in group.fields if field.refers_to}
    assert linked <= {group.name for group in groups}


def test_dictionary_marks_english_on_the_chinese_page(standard: Standard) -> None:
    """What comes from the code is marked as English for readers aloud, and the page says that it is."""
    site = Site(standard, "zh", address=ADDRESS)
    found = _reference(NAMES[0], site)
    for page in dictionary_pages(site, found):
        text = render_page(site, page)
        assert site.words["dictionary_english"] in text
        fields = sum(len(b.rows) for b in page.blocks if isinstance(b, Table))
        assert fields > 300
        assert text.count('<span lang="en">') == fields


def test_fence_is_longer_than_any_in_the_text() -> None:
    """Code that has a fence itself stays inside its own."""
    assert fence("a\n```\n````", "text").splitlines() == ["`````text", "a", "```", "````", "`````"]
    assert fence("a", "json") == "```json\na\n```"
