"""The hand-written pages: their Python examples run, and say what they are shown to say."""

from __future__ import annotations

import doctest
import json
import re
import tomllib
from typing import TYPE_CHECKING

import pytest
import yaml

from conftest import ROOT, STANDARD
from exported import files_of
from occstd.export import FORMAT_VERSION

if TYPE_CHECKING:
    from pathlib import Path

    from occstd.model import Standard

pytestmark = pytest.mark.usefixtures("remembered")

PAGES = {file.relative_to(ROOT).as_posix(): file for file in sorted((ROOT / "docs").glob("*/**/*.md"))}
SESSIONS = {name: file for name, file in PAGES.items() if "```pycon" in file.read_text(encoding="utf-8")}
PROGRAMS = {name: file for name, file in PAGES.items() if "```python" in file.read_text(encoding="utf-8")}
PROGRAMS["README.md"] = ROOT / "README.md"


def _blocks(file: Path, language: str) -> list[tuple[int, str]]:
    """Line and text of each code block in a language."""
    text = file.read_text(encoding="utf-8")
    found = re.finditer(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    return [(text.count("\n", 0, match.start(1)), match[1]) for match in found]


@pytest.mark.parametrize("name", SESSIONS)
def test_sessions_answer_as_shown(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each line after a prompt gives what is printed below it; a page is one session."""
    monkeypatch.chdir(ROOT)
    runner, globs, report = doctest.DocTestRunner(verbose=False), {}, []
    for line, text in _blocks(SESSIONS[name], "pycon"):
        test = doctest.DocTestParser().get_doctest(text, globs, name, name, line)
        runner.run(test, out=report.append, clear_globs=False)
        globs = test.globs
    assert runner.summarize(verbose=False).attempted > 10
    assert "".join(report) == ""


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """The data files of the whole standard, by their names."""
    made, folder = files_of(STANDARD.name), f"data/v{FORMAT_VERSION}/{STANDARD.name}/"
    whole = {path.removeprefix(folder): content for path, content in made.items() if path.startswith(folder)}
    return {name: content for name, content in whole.items() if "/" not in name}


@pytest.mark.parametrize("name", PROGRAMS)
def test_programs_run(name: str, files: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The programs of a page run one after the other, where the files are that they read."""
    for path, content in files.items():
        (tmp_path / path).write_bytes(content)
    (tmp_path / "standard").symlink_to(ROOT / "standard")
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    blocks = _blocks(PROGRAMS[name], "python")
    assert blocks
    for _, text in blocks:
        exec(compile(text, name, "exec"), names)  # noqa: S102  (the project's own examples)


def test_both_languages_show_the_same_sessions() -> None:
    """A page in one language has the examples of the other, so that neither goes without."""
    for name, file in SESSIONS.items():
        other = name.replace("docs/en/", "docs/zh/") if "docs/en/" in name else name.replace("docs/zh/", "docs/en/")
        pair = [_blocks(file, "pycon"), _blocks(SESSIONS[other], "pycon")]
        assert [len(text.splitlines()) for _, text in pair[0]] == [len(text.splitlines()) for _, text in pair[1]]


def test_english_of_the_api_is_said_to_be_english() -> None:
    """What the Chinese pages take from the code is marked as English, for readers aloud and for search."""
    pages = {name: file.read_text(encoding="utf-8") for name, file in PAGES.items() if name.startswith("docs/zh/")}
    taken = {name: len(re.findall(r"^::: ", text, re.MULTILINE)) for name, text in pages.items()}
    pattern = re.compile(r'^<div lang="en" markdown>\n\n::: .*\n(?: {4}.*\n)*\n</div>$', re.MULTILINE)
    assert {name: len(pattern.findall(text)) for name, text in pages.items()} == taken
    assert sum(taken.values()) > 10


def test_readme_gives_the_reason_for_each_dependency() -> None:
    """The README's table names every package that pyproject.toml asks for, and no other."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = {name for names in project["project"]["optional-dependencies"].values() for name in names}
    asked |= set(project["build-system"]["requires"])
    packages = {re.split(r"[\[>=<;]", name)[0].lower() for name in asked} - {"occstd"}
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    npm = json.loads((ROOT / "tests" / "typescript" / "package.json").read_text(encoding="utf-8"))
    assert [name for name in npm["devDependencies"] if f"{name}, " not in readme] == []
    table = readme.partition("| For | Package |")[2].partition("\n\n")[0]
    cells = [row.split("|")[2] for row in table.splitlines()[2:]]
    named = {name.strip().lower() for cell in cells for name in re.sub(r"\(.*?\)", "", cell).split(",")}
    assert named == packages


def test_readme_and_citation_name_the_version_of_the_data(standard: Standard) -> None:
    """What people cite is what is published."""
    assert f"data version {standard.version}." in (ROOT / "README.md").read_text(encoding="utf-8")
    cited = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert cited["version"] == standard.version
