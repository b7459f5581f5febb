"""The command `occstd`: exit codes, exact messages, what it writes, and that it writes nothing where it fails."""

from __future__ import annotations

import hashlib
import json
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdf
import pytest

from conftest import ROOT, STANDARD, TINY, write_configs
from occstd import cli
from occstd.export.formats import FORMATS, all_files
from occstd.export.material import Material
from occstd.output import FILES, write_file
from occstd.reading import loader
from occstd.reading.loader import load_standard
from occstd.site import building, printing, serving
from occstd.site import files as site_files
from occstd.site.building import BuildError
from occstd.site.downloads import make_downloads
from occstd.site.serving import ListenError

COMMANDS = (
    "show",
    "search",
    "check",
    "build",
    "serve",
    "export",
    "syllabus",
    "timetable",
    "forms",
    "cards",
    "paper",
    "print",
    "diff",
    "eligibility",
    "assess",
    "import",
    "completion",
)
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


@dataclass(frozen=True)
class Outcome:
    """What a run of the command left behind."""

    code: int
    out: str
    err: str


Run = Callable[..., Outcome]
"""Takes the arguments of the command and gives an Outcome."""


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], remembered: None) -> Run:
    """Run the command in this process."""

    def call(*arguments: str) -> Outcome:
        try:
            code = cli.main(arguments)
        except SystemExit as stop:
            code = int(stop.code or 0)
        captured = capsys.readouterr()
        return Outcome(code, captured.out, captured.err)

    return call


def spawn(*arguments: str, program: tuple[str, ...] = ("-m", "occstd"), cwd: Path | None = None) -> Outcome:
    """Run the command in a process of its own."""
    command = [sys.executable, *program, *arguments]
    done = subprocess.run(command, cwd=cwd, capture_output=True, encoding="utf-8", check=False, timeout=120)
    return Outcome(done.returncode, done.stdout, done.stderr)


@pytest.fixture(params=["main", "module"])
def run_either(request: pytest.FixtureRequest, run: Run) -> Run:
    """Run the command in this process, and as `python -m occstd`."""
    return run if request.param == "main" else spawn


def _changed(folder: Path, old: str, new: str) -> tuple[str, int]:
    """Change the one line of a folder's YAML that holds a text; its file and its number."""
    for file in sorted(folder.rglob("*.yaml")):
        lines = file.read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines):
            if old in line:
                lines[number] = line.replace(old, new)
                file.write_text("\n".join(lines) + "\n", encoding="utf-8")
                return file.relative_to(folder.parent).as_posix(), number + 1
    raise AssertionError(f"{old} stands nowhere in {folder}")


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the tiny standard in an empty working directory, with configurations that show it."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(TINY, tmp_path / "copy")
    write_configs(tmp_path, tmp_path / "copy")
    return tmp_path / "copy"


@pytest.fixture
def broken(copy: Path) -> tuple[str, int]:
    """File and line of the weights in the copy, which now add up to 95."""
    return _changed(copy, "LC-T1: 15", "LC-T1: 10")


def _contents(folder: Path) -> dict[str, str]:
    """Every file and folder below a folder, hidden ones included, with the digest of each file."""
    found = sorted(folder.rglob("*"))
    digests = (hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "folder" for path in found)
    return dict(zip((path.relative_to(folder).as_posix() for path in found), digests, strict=True))


# check


def test_check_of_the_standard_passes(run_either: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The Internet marketer, the folder checked where none is named, has no faults: exit code 0 and silence."""
    monkeypatch.chdir(ROOT)
    outcome = run_either("check")
    assert (outcome.code, outcome.out) == (0, "")
    assert "standard/internet-marketer: sound" in outcome.err


def test_check_of_a_broken_copy_fails(run_either: Run, broken: tuple[str, int]) -> None:
    """A fault is exit code 1 and one line with place, rule, what was found and what was expected."""
    file, line = broken
    outcome = run_either("check", "copy")
    assert outcome.out == f"{file}:{line}:5: error[weights-sum]: skills that add up to 95, expected 100\n"
    assert outcome.code == 1
    assert "copy: refused" in outcome.err


def test_check_as_json_is_a_list_of_problems(run: Run, broken: tuple[str, int]) -> None:
    """JSON gives the parts of each problem one by one, and nothing else stands on standard output or error."""
    file, line = broken
    outcome = run("check", "copy", "--format", "json")
    assert json.loads(outcome.out) == [
        {
            "location": {"file": file, "line": line, "column": 5},
            "rule": "weights-sum",
            "found": "skills that add up to 95",
            "expected": "100",
            "severity": "error",
            "message": "skills that add up to 95, expected 100",
        }
    ]
    assert (outcome.code, outcome.err) == (1, "")


def test_check_as_github_is_an_annotation(run: Run, broken: tuple[str, int]) -> None:
    """GitHub's form names file, line, column and rule as the workflow commands ask."""
    file, line = broken
    outcome = run("check", "copy", "--format", "github")
    message = "skills that add up to 95, expected 100"
    assert outcome.out == f"::error file={file},line={line},col=5,title=weights-sum::{message}\n"
    assert outcome.code == 1


def test_check_lets_warnings_pass(run: Run, copy: Path) -> None:
    """A warning is printed, and the standard is sound all the same."""
    file, line = _changed(copy, "不分方向，也不分等级", "不分方向,也不分等级")
    outcome = run("check", "copy")
    assert outcome.out.startswith(f"{file}:{line}:")
    assert " warning[zh-punctuation]: " in outcome.out
    assert outcome.code == 0


def test_check_of_no_folder_fails(run: Run, copy: Path) -> None:
    """A folder that does not exist is a fault of the input, named as it was given."""
    outcome = run("check", "nowhere")
    assert outcome.code == 1
    assert "error[empty-folder]: no such folder" in outcome.out
    assert outcome.out.startswith("nowhere:")


# nothing is written where a command fails

REFUSED = {
    "check": ("check", "copy"),
    "export": ("export", "json", "--standard", "copy", "--output", "out/standard.json"),
    "syllabus": ("syllabus", "--standard", "copy", "--output", "out/syllabus.pdf"),
    "print": ("print", "--standard", "copy", "--output", "out"),
    "eligibility": ("eligibility", "--standard", "copy"),
    "markdown": ("build", "--config", "mkdocs.yml", "--markdown", "out"),
    "site": ("build", "--config", "mkdocs.yml", "--config", "mkdocs.zh.yml", "--site-dir", "out"),
    "serve": ("serve", "--config", "mkdocs.yml", "--config", "mkdocs.zh.yml"),
}


@pytest.mark.parametrize("arguments", REFUSED.values(), ids=REFUSED.keys())
def test_refused_standard_writes_nothing(run: Run, broken: tuple[str, int], arguments: tuple[str, ...]) -> None:
    """Where the standard has a fault, a command shows it, ends with 1 and leaves every file as it was."""
    before = _contents(Path.cwd())
    outcome = run(*arguments)
    assert outcome.code == 1
    assert "error[weights-sum]: skills that add up to 95, expected 100" in outcome.out + outcome.err
    assert _contents(Path.cwd()) == before


def test_refused_standard_counts_its_problems(run: Run, broken: tuple[str, int]) -> None:
    """A command that needs a sound standard says on standard error how many problems there are."""
    outcome = run("export", "json", "--standard", "copy")
    assert outcome.out == ""
    assert outcome.err.endswith("\n1 problem; nothing was written.\n")


# help and usage


def test_help_lists_every_command(run: Run) -> None:
    """The commands that help names are those that these tests go through."""
    outcome = run("--help")
    assert outcome.code == 0
    assert tuple(re.findall(r"^    (\w+)(?: +\S.*)?$", outcome.out, re.MULTILINE)) == COMMANDS


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_each_command_has_examples(run: Run, command: str) -> None:
    """Every command explains itself and shows at least one example of itself."""
    outcome = run(command, "--help")
    examples = outcome.out.partition("\nexamples:\n")[2]
    assert outcome.code == 0
    assert f"  occstd {command}" in examples


@pytest.mark.parametrize("command", COMMANDS)
def test_help_examples_are_accepted(run: Run, command: str) -> None:
    """What help shows as an example is a command line that the parser takes."""
    text = run(command, "--help").out.partition("\nexamples:\n")[2]
    lines = [re.split(r" +[(>]", line)[0] for line in text.splitlines() if line.strip()]
    for line in lines:
        program, *arguments = shlex.split(line)
        assert program == "occstd"
        assert cli._parser().parse_args(arguments).run


def test_version_is_that_of_the_project(run_either: Run) -> None:
    """`--version` prints the version of pyproject.toml."""
    assert run_either("--version") == Outcome(0, f"occstd {PROJECT['version']}\n", "")


WRONG_USAGE = {
    "no-command": (),
    "unknown-command": ("publish",),
    "unknown-format": ("check", "--format", "xml"),
    "unknown-export": ("export", "yaml"),
    "no-export": ("export",),
    "several-files-without-folder": ("export", "units", "--standard", str(STANDARD)),
    "edition-of-all": ("export", "all", "--edition", "2021", "--standard", str(STANDARD), "--output", "out"),
    "edition-of-index": ("export", "index", "--edition", "2021", "--standard", str(STANDARD)),
    "level-not-a-number": ("syllabus", "livestream-salesperson", "four"),
    "unknown-language": ("syllabus", "--language", "fr"),
}


@pytest.mark.parametrize("arguments", WRONG_USAGE.values(), ids=WRONG_USAGE.keys())
def test_wrong_usage_is_exit_code_2(run: Run, arguments: tuple[str, ...]) -> None:
    """Wrong usage ends with 2, shows the usage on standard error and does nothing."""
    outcome = run(*arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("usage: occstd")


# export


@pytest.mark.parametrize("name", ["json", "schema"])
def test_export_gives_the_same_to_output_and_file(run: Run, copy: Path, name: str) -> None:
    """Standard output and the file named with --output, in a folder made for it, get the same text."""
    printed = run("export", name, "--standard", "copy")
    written = run("export", name, "--standard", "copy", "--output", "new/folder/out.json")
    assert printed.code == written.code == 0
    content = Path("new/folder/out.json").read_bytes()
    assert content == printed.out.encode()
    assert written.out == f"Wrote {Path('new/folder/out.json')} ({len(content):,} bytes)\n"


def test_export_as_module_writes_utf8(copy: Path) -> None:
    """In a process of its own, too, the JSON comes out in UTF-8, with one line end and Chinese as it is."""
    done = subprocess.run(
        [sys.executable, "-m", "occstd", "export", "json", "--standard", str(TINY)],
        capture_output=True,
        check=True,
        timeout=120,
    )
    assert "电商直播".encode() in done.stdout
    assert json.loads(done.stdout)["standard"]["id"] == "livestream-commerce"
    assert done.stdout.endswith(b"}\n")


def test_export_of_all_editions_is_the_default(run: Run) -> None:
    """Without --edition every edition is exported."""
    content = json.loads(run("export", "json", "--standard", str(STANDARD)).out)
    assert [edition["id"] for edition in content["standard"]["editions"]] == ["2020", "2021"]


def test_export_of_one_edition_has_only_that(run: Run) -> None:
    """With --edition no other edition is exported."""
    content = json.loads(run("export", "json", "--standard", str(STANDARD), "--edition", "2020").out)
    assert [edition["id"] for edition in content["standard"]["editions"]] == ["2020"]
    assert list(content["addresses"]) == ["2020"]


def test_export_of_an_unknown_edition_names_those_there_are(run: Run, copy: Path) -> None:
    """An edition that does not exist is wrong usage; the message lists the editions, and nothing is written."""
    before = _contents(Path.cwd())
    outcome = run("export", "json", "--standard", str(STANDARD), "--edition", "1999", "--output", "out.json")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.endswith("no edition '1999'; there are: 2020, 2021\n")
    assert _contents(Path.cwd()) == before


def test_export_lists_every_format(run: Run) -> None:
    """The list has each format of the table with what it holds, and no other."""
    outcome = run("export", "--list")
    assert outcome.code == 0
    assert [line.split()[0] for line in outcome.out.splitlines()] == [*FORMATS, "index"]
    assert all(len(line.split()) > 2 for line in outcome.out.splitlines())


def test_export_of_everything_is_what_the_site_has(run: Run, copy: Path) -> None:
    """`export all` writes every file of the index at its path, with the bytes that the index tells."""
    outcome = run("export", "all", "--standard", "copy", "--output", "out", "--address", "https://example.org/")
    assert outcome.code == 0
    index = json.loads(Path("out/data/v2/index.json").read_text(encoding="utf-8"))
    written = {f.relative_to("out").as_posix(): f.read_bytes() for f in Path("out").rglob("*") if f.is_file()}
    assert json.loads(written.pop(FILES)) == sorted(written)
    assert written.keys() == {row["path"] for row in index["files"]} | {"data/v2/index.json"}
    assert [r["path"] for r in index["files"] if hashlib.sha256(written[r["path"]]).hexdigest() != r["sha256"]] == []
    assert index["address"] == "https://example.org"
    assert outcome.out == f"{len(written)} files in out/\n"


@pytest.mark.long
def test_export_says_what_the_site_would_lack(copy: Path) -> None:
    """Without the library of a format, `export all` writes the others, and names the format and the library."""
    arguments = ("export", "all", "--standard", "copy", "--output", "out")
    outcome = spawn("pyarrow", *arguments, program=("-c", _WITHOUT), cwd=copy.parent)
    assert outcome.code == 0
    assert outcome.out.endswith("Without parquet: pyarrow is not installed.\n")
    written = [file for file in (copy.parent / "out").rglob("*") if file.is_file()]
    assert len(written) > 50
    assert not any(file.suffix == ".parquet" for file in written)


@pytest.mark.long
@pytest.mark.parametrize("name", ["xlsx", "sqlite", "csv-zip"])
def test_export_without_edition_takes_the_current(run: Run, name: str, copy: Path) -> None:
    """A format that holds one edition holds the current one where none is named."""
    first = run("export", name, "--standard", str(STANDARD), "--output", "first")
    second = run("export", name, "--standard", str(STANDARD), "--edition", "2021", "--output", "second")
    assert (first.code, second.code) == (0, 0)
    assert Path("first").read_bytes() == Path("second").read_bytes()


def test_export_of_several_files_goes_to_a_folder(run: Run, copy: Path) -> None:
    """A format of several files is written below the folder, at the paths of the site."""
    outcome = run("export", "csv", "--standard", str(STANDARD), "--edition", "2020", "--output", "out")
    assert outcome.code == 0
    assert Path("out/data/v2/internet-marketer/2020/tables/datapackage.json").is_file()
    assert not Path("out/data/v2/internet-marketer/2021").exists()


def test_export_to_a_folder_is_refused_clearly(run: Run, copy: Path) -> None:
    """One file cannot take the place of a folder, nor stand below a file; the message says so, without a traceback."""
    Path("folder").mkdir()
    Path("file").write_bytes(b"kept")
    outcome = run("export", "json", "--standard", "copy", "--output", "folder")
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.startswith("folder is a folder. Name a file in it")
    outcome = run("export", "json", "--standard", "copy", "--output", "file/below.json")
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.startswith("file is a file")
    assert Path("file").read_bytes() == b"kept"


# syllabus


def test_syllabus_writes_a_pdf_named_after_the_unit(run: Run, copy: Path) -> None:
    """The PDF goes to the working directory under the name that it has on the site."""
    outcome = run("syllabus", "livestream-salesperson", "4", "--standard", str(STANDARD))
    file = Path("internet-marketer-2021-livestream-salesperson-level-4.en.pdf")
    assert outcome.code == 0
    assert outcome.out.startswith(f"Wrote {file} (")
    assert file.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(("language", "title"), [("en", "Livestream commerce"), ("zh", "电商直播")], ids=["en", "zh"])
def test_syllabus_is_in_the_language_asked_for(run: Run, copy: Path, language: str, title: str) -> None:
    """A standard without directions and levels needs neither; --output and --language are heeded."""
    outcome = run("syllabus", "--standard", "copy", "--language", language, "--output", "out/s.pdf")
    assert outcome.code == 0
    reader = pypdf.PdfReader(BytesIO(Path("out/s.pdf").read_bytes()))
    assert title in reader.pages[0].extract_text()


# build --markdown


def _markdown(run: Run) -> Outcome:
    return run("build", "--config", "mkdocs.yml", "--markdown", "pages")


@pytest.fixture
def blank(monkeypatch: pytest.MonkeyPatch) -> None:
    """Documents are left blank, where it matters not what is in them."""
    monkeypatch.setattr(printing, "Press", lambda: lambda jobs: [b""] * len(jobs))


def _former_markdown() -> None:
    write_file(Path("pages/old.md"), b"old")
    (Path("pages") / FILES).write_text('["levels/old.md", "old.md"]', encoding="utf-8")


@pytest.mark.parametrize("option", ["--markdown", "--site-dir"])
def test_build_does_not_replace_a_folder_of_other_things(run: Run, copy: Path, option: str) -> None:
    """A folder that holds something else than a former build is refused and stays as it is; an empty one is taken."""
    write_file(Path("mine/letter.txt"), b"dear")
    before = _contents(Path.cwd())
    outcome = run("build", "--config", "mkdocs.yml", option, "mine")
    assert (outcome.code, "would be lost" in outcome.err) == (1, True)
    assert _contents(Path.cwd()) == before


@pytest.mark.parametrize("option", ["--markdown", "--site-dir"])
def test_build_does_not_replace_a_file(run: Run, copy: Path, option: str) -> None:
    """A file named as folder is refused and stays as it is."""
    write_file(Path("letter.txt"), b"dear")
    before = _contents(Path.cwd())
    outcome = run("build", "--config", "mkdocs.yml", option, "letter.txt")
    assert (outcome.code, "is a file" in outcome.err) == (1, True)
    assert _contents(Path.cwd()) == before


@pytest.mark.usefixtures("blank", "copy")
def test_markdown_goes_into_an_empty_folder(run: Run) -> None:
    """An empty folder can be filled."""
    Path("pages").mkdir()
    assert _markdown(run).code == 0


@pytest.mark.long
def test_markdown_has_both_languages_data_and_syllabi(run: Run, copy: Path) -> None:
    """English pages stand at the root, the same Chinese pages below zh/, data and syllabi once."""
    outcome = _markdown(run)
    files = {path.relative_to("pages").as_posix() for path in Path("pages").rglob("*") if path.is_file()} - {FILES}
    pages = {path for path in files if path.endswith(".md") or not path.startswith(("data/", "syllabi/"))}
    chinese = {path for path in pages if path.startswith("zh/")}
    assert outcome == Outcome(0, f"{len(files)} files in pages/\n", "")
    assert {path.removeprefix("zh/") for path in chinese} == pages - chinese
    assert "# Livestream commerce " in Path("pages/index.md").read_text(encoding="utf-8")
    assert "# 电商直播 " in Path("pages/zh/index.md").read_text(encoding="utf-8")
    standard = load_standard(TINY)
    assert files - pages == {
        *(file.path for file in all_files(Material(standard))),
        *(file.path for file in make_downloads(standard, "", lambda jobs: [b""] * len(jobs))),
    }


@pytest.mark.usefixtures("blank", "copy")
def test_markdown_replaces_the_former_folder_whole(run: Run) -> None:
    """What a former run left and this one does not make is gone, and nothing else appears beside the folder."""
    before = {path.name for path in Path.cwd().iterdir()}
    _former_markdown()
    Path("pages/levels").mkdir()
    Path("pages/levels/old.md").write_text("old", encoding="utf-8")
    assert _markdown(run).code == 0
    assert not Path("pages/levels").exists()
    assert {path.name for path in Path.cwd().iterdir()} == before | {"pages"}


@pytest.mark.usefixtures("blank", "copy")
@pytest.mark.parametrize("failure", [RuntimeError, KeyboardInterrupt], ids=["bug", "interrupt"])
def test_failed_markdown_leaves_the_former_folder(
    run: Run, monkeypatch: pytest.MonkeyPatch, failure: type[BaseException]
) -> None:
    """A failure after half the pages leaves the former folder as it was and nothing beside it."""
    real = site_files.page_files

    def fail_in_chinese(site: Any, *more: Any) -> Any:
        if site.language == "zh":
            raise failure
        return real(site, *more)

    _former_markdown()
    before = _contents(Path.cwd())
    monkeypatch.setattr(site_files, "page_files", fail_in_chinese)
    with pytest.raises(failure):
        _markdown(run)
    assert _contents(Path.cwd()) == before


def test_markdown_of_a_refused_standard_leaves_the_former_folder(run: Run, broken: tuple[str, int]) -> None:
    """A fault in the YAML leaves the former folder as it was."""
    _former_markdown()
    before = _contents(Path.cwd())
    assert _markdown(run).code == 1
    assert _contents(Path.cwd()) == before


LOSSES = {
    "markdown-over-working-folder": ("--markdown", "."),
    "markdown-over-standard": ("--markdown", "copy"),
    "markdown-in-standard": ("--markdown", "copy/pages"),
    "site-over-working-folder": ("--site-dir", "."),
    "site-over-standard": ("--site-dir", "copy"),
}


@pytest.mark.parametrize("target", LOSSES.values(), ids=LOSSES.keys())
def test_build_does_not_replace_what_it_is_made_from(
    run: Run, copy: Path, monkeypatch: pytest.MonkeyPatch, target: tuple[str, str]
) -> None:
    """A folder that holds the configuration or the standard is not replaced, and nothing is made in vain before."""
    before = _contents(copy.parent)
    for work in ("site.downloads.make_downloads", "export.formats.all_files"):
        monkeypatch.setattr(f"occstd.{work}", _raising(AssertionError("work that is lost")))
    outcome = run("build", "--config", "mkdocs.yml", *target)
    assert _contents(copy.parent) == before
    assert outcome.code == 1
    assert re.search(r" would be (lost\. Name another folder|changed\. Name another output)\.\n$", outcome.err)


OVER_SOURCES = {
    "export-all-over": ("export", "all", "--standard", "copy", "--output", "copy"),
    "export-all-inside": ("export", "all", "--standard", "copy", "--output", "copy/out"),
    "export-all-around": ("export", "all", "--standard", "copy", "--output", "."),
    "export-over": ("export", "json", "--standard", "copy", "--output", "copy/sources.yaml"),
    "export-inside": ("export", "csv", "--standard", "copy", "--output", "copy/tables"),
    "diff": ("diff", "copy", "copy", "--output", "copy/sources.yaml"),
    "diff-git": ("diff", "--git", "HEAD", "--standard", "copy", "--output", "copy/sources.yaml"),
    "syllabus": ("syllabus", "--standard", "copy", "--format", "json", "--output", "copy/syllabus.json"),
    "syllabus-over-configuration": ("syllabus", "--standard", "copy", "--format", "json", "--output", "mkdocs.yml"),
}


@pytest.mark.parametrize("arguments", OVER_SOURCES.values(), ids=OVER_SOURCES.keys())
def test_output_does_not_change_what_it_is_made_from(run: Run, copy: Path, arguments: tuple[str, ...]) -> None:
    """What would be written over a source or into its folder is refused, and all stays."""
    before = _contents(Path.cwd())
    outcome = run(*arguments)
    assert (outcome.code, outcome.err.count("\n")) == (1, 1)
    assert re.search(r"would be (changed|lost)", outcome.err)
    assert _contents(Path.cwd()) == before


# build and serve


def test_build_refused_by_mkdocs_shows_what_it_said(run: Run, copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where MkDocs refuses, its output is shown on standard error and the exit code is 1."""

    def refuse(*_: Any) -> int:
        raise BuildError("a link leads nowhere")

    monkeypatch.setattr(building, "build_site", refuse)
    outcome = run("build", "--site-dir", "public")
    assert outcome.code == 1
    assert outcome.err == "a link leads nowhere\nThe build failed; public/ is as it was.\n"


SERVE_FAILURES = {
    "port-taken": (ListenError("Cannot listen on 127.0.0.1:8123."), "Cannot listen on 127.0.0.1:8123."),
    "build-failed": (BuildError("a link leads nowhere"), "a link leads nowhere"),
}


@pytest.mark.parametrize(("error", "message"), SERVE_FAILURES.values(), ids=SERVE_FAILURES.keys())
def test_serve_that_cannot_begin_says_why(
    run: Run, monkeypatch: pytest.MonkeyPatch, error: Exception, message: str
) -> None:
    """A port that is taken, or a first build that fails, is a message and exit code 1."""

    def fail(*_: Any) -> None:
        raise error

    monkeypatch.setattr(serving, "serve", fail)
    outcome = run("serve", "--port", "8123")
    assert outcome.code == 1
    assert outcome.err.startswith(message)


NEEDS_CONFIG = {
    "site": ("build",),
    "markdown": ("build", "--markdown", "out"),
    "serve": ("serve",),
}


@pytest.mark.parametrize("arguments", NEEDS_CONFIG.values(), ids=NEEDS_CONFIG.keys())
@pytest.mark.usefixtures("copy")
def test_missing_configuration_is_named(run: Run, arguments: tuple[str, ...]) -> None:
    """Outside a project's folder a command says which configuration is not there, as wrong usage."""
    outcome = run(*arguments, "--config", "nowhere.yml")
    assert outcome.code == 2
    assert "there is no nowhere.yml" in outcome.err


# what is not installed, and bugs

MISSING = {
    "check-yaml": ("yaml", ("check", str(TINY))),
    "check-pydantic": ("pydantic", ("check", str(TINY))),
    "export-pydantic": ("pydantic", ("export", "schema")),
    "export-pyarrow": ("pyarrow", ("export", "parquet", "--standard", str(TINY), "--output", "out")),
    "export-xlsxwriter": ("xlsxwriter", ("export", "xlsx", "--standard", str(TINY), "--output", "out.xlsx")),
    "syllabus-typst": ("typst", ("syllabus", "--standard", str(TINY), "--output", "out.pdf")),
    "syllabus-fonts": ("manimgx_fonts_cjk", ("syllabus", "--standard", str(TINY), "--output", "out.pdf")),
    "syllabus-scripts": (
        "weblate_fonts",
        ("syllabus", "--standard", str(TINY), "--provider", "ꆈꌠ", "--output", "out.pdf"),
    ),
    "build-mkdocs": ("mkdocs", ("build",)),
    "markdown-jinja": ("jinja2", ("build", "--config", "mkdocs.yml", "--markdown", "out")),
    "eligibility-pydantic": ("pydantic", ("eligibility", "--standard", str(TINY))),
    "serve-mkdocs": ("mkdocs", ("serve",)),
}
_WITHOUT = """
import sys

class Without:
    def __init__(self, finder):
        self.finder = finder
    def __getattr__(self, name):
        return getattr(self.finder, name)
    def find_spec(self, name, *rest):
        return None if name.partition(".")[0] == sys.argv[1] else self.finder.find_spec(name, *rest)

sys.meta_path[:] = map(Without, sys.meta_path)
from occstd.cli import main
sys.exit(main(sys.argv[2:]))
"""
"""A program that finds every module but the one that its first argument names."""


@pytest.mark.parametrize(("module", "arguments"), MISSING.values(), ids=MISSING.keys())
def test_missing_dependency_names_what_to_install(copy: Path, module: str, arguments: tuple[str, ...]) -> None:
    """Where a module cannot be imported, the message names it and an extra of the project that brings it."""
    before = _contents(copy.parent)
    outcome = spawn(module, *arguments, program=("-c", _WITHOUT), cwd=copy.parent)
    said = re.fullmatch(rf"{module} is not installed; .*: pip install '\S+\[(\w+)\]'\n", outcome.err)
    assert said
    assert said[1] in PROJECT["optional-dependencies"]
    assert outcome.code == 1
    assert _contents(copy.parent) == before


BUGS = {
    "any": ZeroDivisionError("a bug"),
    "own-module": ModuleNotFoundError("a bug", name="occstd.nothing"),
    "nameless-module": ModuleNotFoundError("a bug"),
    "key": KeyError("a bug"),
}


def _raising(error: Exception) -> Callable[..., Any]:
    def fail(*_: Any) -> None:
        raise error

    return fail


@pytest.mark.parametrize("error", BUGS.values(), ids=BUGS.keys())
def test_bug_is_not_swallowed(run: Run, monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    """What is neither wrong input nor a missing dependency comes out as it was raised."""
    monkeypatch.setattr(loader, "check_folder", _raising(error))
    with pytest.raises(type(error), match="a bug"):
        run("check", str(TINY))


def test_bug_shows_its_traceback() -> None:
    """On the command line a bug shows where it arose, down to the line that raised."""
    program = (
        "import sys, occstd.reading.loader as loader\n"
        "def check_folder(folder): raise ZeroDivisionError('a bug')\n"
        "loader.check_folder = check_folder\n"
        "from occstd.cli import main\n"
        "sys.exit(main(['check', 'somewhere']))"
    )
    outcome = spawn(program=("-c", program))
    assert outcome.code == 1
    assert outcome.err.startswith("Traceback (most recent call last):\n")
    assert outcome.err.endswith("in check_folder\nZeroDivisionError: a bug\n")
