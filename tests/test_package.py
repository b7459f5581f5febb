"""The wheel and the sdist, in an empty environment: what is in them, what they do alone, and what they ask for."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import shutil
import subprocess
import sys
import tarfile
import tomllib
import venv
import zipfile
from pathlib import Path
from typing import NamedTuple

import pytest

from conftest import CONFIGS, ROOT, STANDARD, TINY
from exported import standard_of
from occstd.export.json import dump, standard_json
from occstd.export.package import package_files
from occstd.model.plain import to_plain
from occstd.site.building import configured_address

pytestmark = pytest.mark.long

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


class Outcome(NamedTuple):
    """How a program ended."""

    code: int
    out: str
    err: str


def _run(*command: str | Path, cwd: Path, **more: str) -> Outcome:
    """Run a program with nothing of this environment but what is named."""
    done = subprocess.run(
        list(map(str, command)),
        cwd=cwd,
        env={"PATH": os.defpath, "LC_ALL": "C.UTF-8"} | more,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return Outcome(done.returncode, done.stdout, done.stderr)


def _hatch(source: Path, target: Path, *kinds: str) -> None:
    options = [part for kind in kinds for part in ("-t", kind)]
    done = _run(
        sys.executable, "-m", "hatchling", "build", *options, "-d", target, cwd=source, SOURCE_DATE_EPOCH="1600000000"
    )
    assert done.code == 0, done.err


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The sdist, and the wheel made from this folder."""
    folder = tmp_path_factory.mktemp("dist")
    _hatch(ROOT, folder, "sdist", "wheel")
    return next(folder.glob("*.tar.gz")), next(folder.glob("*.whl"))


@pytest.fixture(scope="session")
def wheel(built: tuple[Path, Path]) -> Path:
    """The wheel."""
    return built[1]


@pytest.fixture(scope="session")
def empty(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of the programs of an environment in which nothing but the wheel is installed."""
    folder = tmp_path_factory.mktemp("empty") / "env"
    venv.create(folder, symlinks=True)
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    installed = _run(
        *(sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", scripts / "python"),
        *("install", "--no-index", "--quiet", wheel),
        cwd=folder,
    )
    assert installed.code == 0, installed.err
    return scripts


# what is in them


def test_wheel_holds_the_package_and_its_data_and_nothing_else(wheel: Path) -> None:
    """Modules, templates, types and compiled standards are there; no test, no page, no YAML."""
    package = ROOT / "generator" / "occstd"
    files = [file for file in package.rglob("*") if file.is_file() and "__pycache__" not in file.parts]
    expected = {f"occstd/{file.relative_to(package).as_posix()}" for file in files}
    expected |= {f"occstd/{path}" for path, _ in package_files([standard_of(STANDARD.name)])}
    info = f"occstd-{PROJECT['version']}.dist-info"
    about = {f"{info}/{name}" for name in ("METADATA", "RECORD", "WHEEL", "entry_points.txt")}
    about |= {f"{info}/licenses/{name}" for name in PROJECT["license-files"]}
    with zipfile.ZipFile(wheel) as archive:
        assert set(archive.namelist()) == expected | about
    assert "occstd/py.typed" in expected


def test_wheel_carries_the_standard_as_it_is_written(wheel: Path) -> None:
    """The compiled files are those of the YAML of this moment."""
    with zipfile.ZipFile(wheel) as archive:
        for path, content in package_files([standard_of(STANDARD.name)], configured_address(CONFIGS[0])):
            assert archive.read(f"occstd/{path}") == content


def test_nothing_tells_where_it_was_built(built: tuple[Path, Path]) -> None:
    """No file of wheel or sdist names a folder of the machine that built it."""
    with zipfile.ZipFile(built[1]) as wheel, tarfile.open(built[0]) as sdist:
        contents = {name: wheel.read(name) for name in wheel.namelist()}
        contents |= {m.name: f.read() for m in sdist.getmembers() if (f := sdist.extractfile(m))}
    machine = [str(path).encode() for path in (ROOT, built[0].parent, Path.home()) if path != Path("/")]
    assert [name for name, content in contents.items() if any(path in content for path in machine)] == []
    assert len(contents) > 500


def test_sdist_builds_the_same_wheel(built: tuple[Path, Path], tmp_path: Path) -> None:
    """The wheel made from the unpacked sdist is the wheel made from the repository, byte for byte."""
    with tarfile.open(built[0]) as archive:
        archive.extractall(tmp_path, filter="data")
    (source,) = tmp_path.iterdir()
    _hatch(source, tmp_path / "dist", "wheel")
    (again,) = (tmp_path / "dist").glob("*.whl")
    assert again.name == built[1].name
    assert again.read_bytes() == built[1].read_bytes()


def test_wheel_records_the_hashes_of_its_files(wheel: Path) -> None:
    """Every file stands in RECORD with its size, the compiled ones too."""
    with zipfile.ZipFile(wheel) as archive:
        name = next(name for name in archive.namelist() if name.endswith("/RECORD"))
        rows = csv.reader(io.StringIO(archive.read(name).decode()))
        sizes = {path: int(size) for path, _, size in rows if size}
        assert sizes == {info.filename: info.file_size for info in archive.infolist() if info.filename != name}


def test_editable_wheel_carries_no_data(tmp_path: Path) -> None:
    """What an editable install puts in place is the way to this folder, so that it can serve nothing stale."""
    _hatch(ROOT, tmp_path, "wheel:editable")
    (file,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(file) as archive:
        assert [name for name in archive.namelist() if "dist-info" not in name] == ["_occstd.pth"]


# what they do alone


def test_environment_is_empty(empty: Path, tmp_path: Path) -> None:
    """Nothing but the package is there, so that the tests below prove what they say."""
    program = "from importlib.metadata import distributions; print(*(d.name for d in distributions()))"
    assert _run(empty / "python", "-c", program, cwd=tmp_path).out.split() == ["occstd"]


def test_installed_standard_is_that_of_the_yaml(empty: Path, tmp_path: Path) -> None:
    """Loaded by its name it is, record by record, what the YAML says, and no dependency is asked for."""
    program = (
        "import hashlib, occstd\nfrom occstd.export.json import dump\nfrom occstd.model.plain import to_plain\n"
        "std = occstd.load('internet-marketer')\n"
        "print(std, hashlib.sha256(dump(to_plain(std.standard))).hexdigest())\n"
    )
    done = _run(empty / "python", "-c", program, cwd=tmp_path)
    digest = hashlib.sha256(dump(to_plain(standard_of(STANDARD.name)))).hexdigest()
    assert done == (0, f"<occstd.Library internet-marketer 2021> {digest}\n", "")


def test_wheel_works_without_being_unpacked(wheel: Path, tmp_path: Path) -> None:
    """The data is read through whatever imported the package, be it an archive."""
    program = (
        f"import sys; sys.path.insert(0, {str(wheel)!r}); import occstd\n"
        "print(occstd.load('internet-marketer').find('LS-T05').name.zh)\n"
    )
    assert _run(sys.executable, "-I", "-S", "-c", program, cwd=tmp_path) == (0, "直播预演\n", "")


COMMANDS: dict[str, tuple[tuple[str, ...], str]] = {
    "show": (("show", "LS-T05"), "Rehearsal\n直播预演\n"),
    "show-json": (("show", "LS-T05-4-S1", "--format", "json"), '"class": "Skill"'),
    "show-edition": (("show", "level-4", "--edition", "2020"), "editions/2020/#level-4"),
    "show-weights": (("show", "LS-4-weights", "--language", "zh"), "theory  ethics  "),
    "search": (("search", "话术", "--limit", "100"), "g-script  ✎  Sales talk"),
    "search-several": (("search", "直播", "复盘", "--language", "zh"), "LS-T10"),
    "search-json": (("search", "price review", "--format", "json"), '"id": "LS-T02-4-S2"'),
    "eligibility": (("eligibility", "--direction", "livestream-salesperson", "--holds", "2:2022-05"), "Level 1"),
    "assess": (("assess", "answers.json"), "Level 5 is near: a borderline case"),
    "export-by-name": (("export", "json", "--standard", "internet-marketer", "--edition", "2020"), '"id":"2020"'),
    "diff": (("diff", "2020", "2021"), "From 2020 to 2021"),
    "version": (("--version",), PROJECT["version"]),
    "help": (("--help",), "occstd search 话术"),
}


@pytest.mark.parametrize("program", ["script", "module"])
@pytest.mark.parametrize(("arguments", "part"), COMMANDS.values(), ids=COMMANDS.keys())
def test_commands_read_the_installed_data(
    empty: Path, tmp_path: Path, program: str, arguments: tuple[str, ...], part: str
) -> None:
    """Without a checkout the commands answer from the package, as `occstd` and as `python -m occstd`."""
    (tmp_path / "answers.json").write_text(
        '{"standard": "internet-marketer", "edition": "2021", "direction": "livestream-salesperson", '
        '"answers": {"LS-T01-5-S1": 2, "LS-T01-5-S2": 1, "LS-T01-5-S3": 2}}',
        encoding="utf-8",
    )
    start = [empty / "occstd"] if program == "script" else [empty / "python", "-m", "occstd"]
    done = _run(*start, *arguments, cwd=tmp_path)
    assert (done.code, done.err) == (0, "")
    assert part in done.out


def test_export_of_the_installed_data_is_that_of_the_yaml(empty: Path, tmp_path: Path) -> None:
    """The JSON exported without a checkout is the same as from the YAML, byte for byte."""
    done = _run(empty / "occstd", "export", "json", "--output", "standard.json", cwd=tmp_path)
    assert done.code == 0
    assert (tmp_path / "standard.json").read_bytes() == standard_json(standard_of(STANDARD.name), "")


def test_folder_of_the_standard_comes_before_the_package(empty: Path, tmp_path: Path) -> None:
    """Where standard/internet-marketer is there, it is read and not the package; reading YAML then needs its extra."""
    (tmp_path / "standard" / STANDARD.name).mkdir(parents=True)
    done = _run(empty / "occstd", "show", "LS-T05", cwd=tmp_path)
    assert (done.code, done.out) == (1, "")
    assert "pip install 'occstd[check]'" in done.err


NEEDS = {
    "check": (("check",), "check"),
    "build": (("build", "--config", "mkdocs.yml"), "build"),
    "schema": (("export", "schema"), "check"),
    "syllabus": (("syllabus", "livestream-salesperson", "4"), "build"),
    "completion": (("completion", "bash"), "completion"),
    "folder": (("show", "LS-T05", "--standard", "standard/nowhere"), "check"),
}


@pytest.mark.parametrize(("arguments", "extra"), NEEDS.values(), ids=NEEDS.keys())
def test_command_names_the_extra_that_it_needs(
    empty: Path, tmp_path: Path, arguments: tuple[str, ...], extra: str
) -> None:
    """A command whose dependency is not installed says what to install, in one line, and writes nothing."""
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    done = _run(empty / "occstd", *arguments, cwd=tmp_path)
    assert (done.code, done.out) == (1, "")
    assert done.err.endswith(f" is not installed; this needs: pip install 'occstd[{extra}]'\n")
    assert done.err.count("\n") == 1
    assert [file.name for file in tmp_path.iterdir()] == ["mkdocs.yml"]


PYTHON_NEEDS = {
    "to_pandas": ("occstd.load('internet-marketer').to_pandas()", "pandas"),
    "load-folder": ("occstd.load('standard/internet-marketer')", "check"),
    "check": ("occstd.check('standard/internet-marketer')", "check"),
}


@pytest.mark.parametrize(("call", "extra"), PYTHON_NEEDS.values(), ids=PYTHON_NEEDS.keys())
def test_function_names_the_extra_that_it_needs(empty: Path, tmp_path: Path, call: str, extra: str) -> None:
    """The error of a function is of a class of its own, and names what to install."""
    program = f"import occstd\ntry:\n    {call}\nexcept occstd.MissingExtra as error:\n    print(error)\n"
    done = _run(empty / "python", "-c", program, cwd=tmp_path)
    assert done.err == ""
    assert done.out.endswith(f"pip install 'occstd[{extra}]'\n")


# what type checkers see

USER = """
from typing import assert_type

import occstd
from occstd.model import Basis, Requirement, Skill, Task

std = occstd.load("internet-marketer", edition="2021")
assert_type(std, occstd.Library)
task = std.find("LS-T05", Task)
assert_type(task, Task)
assert_type(task.requirement(4), Requirement | None)
unit = std.unit("LS", 4)
assert_type(unit, occstd.Unit)
assert_type([hit.id for hit in std.search("price")], list[str])
assert_type(std.delta("LS", 4)[0].before, Requirement | None)
assert_type([cell.kind for row in std.matrix("LS") for cell in row.cells][0] == "asked", bool)
for row in std.statements(duty="D4", kind="skill"):
    assert_type(row.basis, str | None)
    assert_type(row.key, bool)
results = std.check_eligibility({"age": 30}, direction="LS", day="2026-05")
print(results[0].levels[0].met, std.standard.name.zh, std.edition.levels[0].number, occstd.__version__)
assert_type(std.assess({"LS-T01-5-S1": 2}).gaps, tuple[str, ...])
table = std.to_pandas()
problems: tuple[occstd.Problem, ...] = occstd.check("standard")
try:
    occstd.load("nothing")
except (LookupError, occstd.MissingExtra, occstd.StandardError) as error:
    print(error)
"""
MISUSES = {
    "assignment": ("task.id = 'x'", "frozen"),
    "level": ("std.unit('LS', '4')", "arg-type"),
    "attribute": ("std.find('LS-T05', Skill).tasks", "attr-defined"),
    "name": ("occstd.lod('x')", "attr-defined"),
}


def _mypy(empty: Path, folder: Path, text: str) -> Outcome:
    (folder / "user.py").write_text(text, encoding="utf-8")
    options = ("--strict", "--no-color-output", "--cache-dir", empty.parent / "mypy-cache")
    return _run(sys.executable, "-m", "mypy", *options, "--python-executable", empty / "python", "user.py", cwd=folder)


def test_users_type_check_strictly(empty: Path, tmp_path: Path) -> None:
    """A user's file that uses everything passes mypy --strict against the installed package."""
    done = _mypy(empty, tmp_path, USER)
    assert done == (0, "Success: no issues found in 1 source file\n", done.err)


@pytest.mark.parametrize(("line", "fault"), MISUSES.values(), ids=MISUSES.keys())
def test_misuse_is_seen_by_type_checkers(empty: Path, tmp_path: Path, line: str, fault: str) -> None:
    """The types are real: a wrong use is refused, and only that."""
    done = _mypy(empty, tmp_path, f"{USER}{line}\n")
    assert done.code == 1
    assert fault in done.out or "read-only" in done.out
    assert "Found 1 error" in done.out


# completion


@pytest.mark.parametrize("shell", ["bash", "zsh", "tcsh"])
def test_completion_is_made_for_every_command(shell: str, tmp_path: Path) -> None:
    """The script names every command and completes files where a file is asked for."""
    done = _run(sys.executable, "-m", "occstd", "completion", shell, cwd=tmp_path, PYTHONPATH=str(ROOT / "generator"))
    assert (done.code, done.err) == (0, "")
    for command in ("show", "search", "check", "build", "export", "syllabus", "eligibility", "completion"):
        assert command in done.out
    assert "livestream" not in done.out
    if shell == "bash":
        script = tmp_path / "occstd.bash"
        script.write_text(
            f'{done.out}\nCOMP_WORDS=(occstd se); COMP_CWORD=1; _shtab_occstd; echo "${{COMPREPLY[@]}}"\n',
            encoding="utf-8",
        )
        assert _run("bash", script, cwd=tmp_path).out.split() == ["search", "serve"]


def test_metadata_promises_what_is_tested(wheel: Path) -> None:
    """The wheel asks for no dependency of itself, and offers the extras that messages name."""
    with zipfile.ZipFile(wheel) as archive:
        lines = (
            archive.read(f"occstd-{PROJECT['version']}.dist-info/METADATA").decode().split("\n\n", 1)[0].splitlines()
        )
    needed = [line.removeprefix("Requires-Dist: ") for line in lines if line.startswith("Requires-Dist: ")]
    assert [line for line in needed if "extra ==" not in line] == []
    offered = {line.removeprefix("Provides-Extra: ") for line in lines if line.startswith("Provides-Extra: ")}
    assert {"check", "build", "completion", "pandas"} <= offered
    assert json.dumps(sorted(offered)) == json.dumps(sorted(PROJECT["optional-dependencies"]))


# a site of its own


@pytest.mark.site
def test_wheel_builds_a_site_of_a_small_standard(empty: Path, tmp_path: Path) -> None:
    """Five lines of configuration and the wheel, nothing else of this project, give pages, matrix, syllabi and look."""
    shutil.copytree(TINY, tmp_path / "small")
    (tmp_path / "docs").mkdir()
    lines = (
        "site_name: A small standard",
        "theme: material",
        "plugins:",
        "  - search",
        "  - occstd: {standard: small}",
    )
    (tmp_path / "mkdocs.yml").write_text("\n".join(lines), encoding="utf-8")
    packages = next(path for path in sys.path if path.endswith("site-packages"))
    done = _run(empty / "python", "-m", "mkdocs", "build", "--strict", cwd=tmp_path, PYTHONPATH=packages)
    assert done.code == 0, done.err
    site = tmp_path / "site"
    made = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    assert {
        "index.html",
        "matrix/index.html",
        "requirements/index.html",
        "assets/occstd.css",
        "assets/matrix.js",
    } <= made
    assert {f"syllabi/livestream-commerce-2020.{name}" for name in ("en.pdf", "zh.pdf", "en.docx")} <= made
    home = (site / "index.html").read_text(encoding="utf-8")
    assert 'href="assets/occstd.css"' in home
    assert 'class="oc-language"' not in home, "there is no other language to go to"
