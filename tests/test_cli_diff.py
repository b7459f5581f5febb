"""The command `occstd diff`: editions, folders and git revisions, in each form; exit codes and exact messages."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from conftest import ROOT, STANDARD, TINY
from occstd import cli
from occstd.cli.diff import DIFFERENT
from occstd.reading import revisions

FULL = TINY.parent / "full-shape"
SKILL = Path("2021/requirements/1-own.yaml")
GIT = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "GIT_AUTHOR_DATE": "2026-01-01T00:00:00Z"}
GIT |= {"GIT_COMMITTER_DATE": "2026-01-01T00:00:00Z", "GIT_CEILING_DIRECTORIES": "/"}
USER = ("-c", "user.name=Test", "-c", "user.email=test@example.org")


def _run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    try:
        code = cli.main(["diff", *arguments])
    except SystemExit as stop:
        code = int(stop.code or 0)
    return code, *capsys.readouterr()


def _git(folder: Path, *arguments: str) -> str:
    command = ["git", *USER, "-C", str(folder), *arguments]
    return subprocess.run(command, env=os.environ | GIT, check=True, capture_output=True, encoding="utf-8").stdout


def _edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with three versions of a standard: v1, v2 with a skill reworded, v3 that is refused."""
    folder = tmp_path / "work"
    shutil.copytree(FULL, folder / "standard" / "example")
    file = folder / "standard" / "example" / SKILL
    _git(tmp_path, "init", "--quiet", "work")
    for tag, old, new in (
        ("v1", "Sort the letters.", "Sort the letters."),
        ("v2", "Sort the letters.", "Sort letters and parcels."),
        ("v3", "directions: [A]", "directions: [Z]"),
    ):
        _edit(file, old, new)
        _git(folder, "add", ".")
        _git(folder, "commit", "--quiet", "--allow-empty", "--message", tag)
        _git(folder, "tag", tag)
    _git(folder, "checkout", "--quiet", "v2")
    monkeypatch.chdir(folder)
    return folder


AT = ("--standard", "standard/example")
REWORDED = """\
From {before} to {after}

2021 · Requirements
~ A-F1-T1-5-S1  worded otherwise · ✎
    text
      - Sort the letters.
      + Sort letters and parcels.

Changes: 1.
"""


@pytest.mark.parametrize("arguments", [("v1", "v2"), ("v1..v2",), ("HEAD~1", "HEAD"), ("v1..",)])
def test_git_revisions_are_compared(
    capsys: pytest.CaptureFixture[str], repository: Path, arguments: tuple[str, ...]
) -> None:
    """A correction to the YAML shows as the change that it makes; two names and A..B mean the same."""
    before, after = arguments if len(arguments) == 2 else arguments[0].split("..")
    code, out, err = _run(capsys, "--git", *arguments, *AT)
    assert (code, out, err) == (0, REWORDED.format(before=before, after=after or "HEAD"), "")


def test_git_revision_is_compared_with_the_folder_as_it_is(
    capsys: pytest.CaptureFixture[str], repository: Path
) -> None:
    """With one revision, what is not yet committed shows; and the working tree stays as it is."""
    _edit(repository / "standard/example" / SKILL, "Water the plants.", "Water the flowers.")
    before = {path: path.read_bytes() for path in sorted(repository.rglob("*")) if path.is_file()}
    status = _git(repository, "status", "--porcelain")
    code, out, _ = _run(capsys, "--git", "HEAD", *AT, "--exit-code")
    assert code == DIFFERENT
    assert "      - Water the plants.\n      + Water the flowers.\n\nChanges: 1.\n" in out
    assert {path: path.read_bytes() for path in sorted(repository.rglob("*")) if path.is_file()} == before
    assert _git(repository, "status", "--porcelain") == status == f" M standard/example/{SKILL.as_posix()}\n"


def test_git_works_from_a_folder_below(
    capsys: pytest.CaptureFixture[str], repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The folder is found in the repository from wherever the command runs."""
    monkeypatch.chdir(repository / "standard")
    assert _run(capsys, "--git", "v1", "v2", "--standard", "example")[1].endswith("Changes: 1.\n")


def test_git_revision_that_is_refused_names_its_places(capsys: pytest.CaptureFixture[str], repository: Path) -> None:
    """A revision that cannot be read is refused with places as git names them, not with a temporary folder's."""
    code, out, err = _run(capsys, "--git", "v2", "v3", *AT)
    assert (code, out) == (1, "")
    lines = err.splitlines()
    assert any(line.startswith(f"v3:standard/example/{SKILL.as_posix()}:") for line in lines)
    assert all(line.startswith("v3:standard/example/") for line in lines[:-1])


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--git", "nowhere", *AT), "git knows no revision 'nowhere' here"),
        (("--git", "--standard=standard/example", "--", "-x"), "git knows no revision '-x' here"),
        (("--git", "v1...v2", *AT), "v1...v2 has three dots; name two revisions, such as A..B"),
        (("--git", "v1", "v2", "--standard", "standard/other"), "there is no folder standard/other at revision 'v1'"),
        (("--git", "v1", "--standard", "/"), "/ is not in a git repository"),
        (("2021", *AT), "name two editions or two folders, or a revision with --git"),
        (("2021", "2030", *AT), "no edition and no folder '2030'; there are the editions 2018, 2021"),
    ],
)
def test_wrong_names_are_told(
    capsys: pytest.CaptureFixture[str], repository: Path, arguments: tuple[str, ...], message: str
) -> None:
    """What is not there is named, with exit code 2."""
    code, out, err = _run(capsys, *arguments)
    assert (code, out, err.splitlines()[-1]) == (2, "", f"occstd diff: error: {message}")


def test_shallow_clone_is_told(
    capsys: pytest.CaptureFixture[str], repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a clone has only the end of the history, an unknown revision is told with the way to the rest of it."""
    _git(tmp_path, "clone", "--quiet", "--depth", "1", "--branch", "v2", repository.as_uri(), "clone")
    monkeypatch.chdir(tmp_path / "clone")
    code, out, err = _run(capsys, "--git", "HEAD~1", *AT)
    expected = "git knows no revision 'HEAD~1' here; this clone is shallow, so its history ends early, and "
    assert (code, out) == (2, "")
    assert err.splitlines()[-1] == f"occstd diff: error: {expected}git fetch --unshallow gets the rest"
    _git(tmp_path / "clone", "fetch", "--quiet", "--unshallow")
    assert _run(capsys, "--git", "HEAD~1", *AT)[0] == 0


def test_missing_git_is_told(
    capsys: pytest.CaptureFixture[str], repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without git the command says what it needs."""
    monkeypatch.setenv("PATH", str(repository))
    code, _, err = _run(capsys, "--git", "v1", "v2", *AT)
    assert (code, err.splitlines()[-1]) == (
        2,
        "occstd diff: error: git is not installed; it is needed to read a revision",
    )


def test_revision_has_the_bytes_of_the_files(repository: Path) -> None:
    """What is read at a revision is what was committed, file by file."""
    found = {item.path: item.content for item in revisions.read_revision(Path("standard/example"), "v1")}
    files = [path for path in FULL.rglob("*") if path.is_file()]
    assert found == {path.relative_to(FULL).as_posix(): path.read_bytes() for path in files}


def test_folders_are_compared(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Two folders are two versions; the exit code tells a difference only where asked."""
    copy = tmp_path / "copy"
    shutil.copytree(FULL, copy)
    assert _run(capsys, str(FULL), str(copy), "--exit-code")[:2] == (0, f"From {FULL} to {copy}\n\nNo differences.\n")
    _edit(copy / SKILL, "Sort the letters.", "Sort letters and parcels.")
    code, out, _ = _run(capsys, str(FULL), str(copy))
    assert (code, out) == (0, REWORDED.format(before=FULL, after=copy))
    assert _run(capsys, str(FULL), str(copy), "--exit-code")[0] == DIFFERENT


@pytest.mark.long
def test_editions_are_compared_in_each_form(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The editions of a standard give text, Markdown in Chinese, and JSON into a file."""
    monkeypatch.chdir(ROOT)
    before, after = (folder.name for folder in sorted(STANDARD.glob("20*")))
    assert _run(capsys, before, after)[1].startswith(f"From {before} to {after}\n\nLines are laid beside each other")
    assert f"\n\nFrom {before} to {after}\n\nDocument\n" in _run(capsys, before, after, "--all")[1]
    assert _run(capsys, before, after, "--format", "markdown", "--language", "zh")[1].startswith(
        f"## 由{before}到{after}的变化"
    )
    file = tmp_path / "changes.json"
    code, out, _ = _run(capsys, before, after, "--format", "json", "--output", str(file))
    assert (code, out.startswith("Wrote ")) == (0, True)
    (comparison,) = json.loads(file.read_bytes())["comparisons"]
    assert (comparison["before"], comparison["after"], comparison["of"]) == (before, after, "editions")
