"""Whole standards as cases: what is valid loads in silence, what is invalid says exactly what is expected.

A case is a folder. `cases/valid/<name>` is a standard. `cases/invalid/<rule>[-<variant>]` has

- `files/`: what differs from a valid standard, laid over a copy of it;
- `expected.txt`: the messages of `occstd check standard`, one a line;
- `base.txt`, where the standard is another than `livestream-commerce`: its name, or `none` for an empty start;
- `empty-folders.txt`, where there are folders without files, which git cannot keep: their names, one a line;
- `links.txt`, where there are links: on each line a name and what it leads to;
- `repeated-lines.txt`, where a file is too large to keep: on each line its name and how often its last line stands.

`UPDATE_GOLDEN=1 pytest tests/test_cases.py` writes every `expected.txt` anew; read the difference before keeping it.
"""

from __future__ import annotations

import dataclasses
import importlib
import inspect
import os
import pkgutil
import shutil
from pathlib import Path

import pytest

from occstd import checks, model
from occstd.checks.rules import RULES
from occstd.model.shape import walk
from occstd.problems import FORMATS, Severity
from occstd.reading.loader import check_folder

CASES = Path(__file__).parent / "cases"
VALID = sorted((CASES / "valid").iterdir())
INVALID = sorted((CASES / "invalid").iterdir())
INVALID_DELIVERIES = sorted((CASES / "delivery" / "invalid").iterdir())
"""Files of training bodies, which test_cli_syllabus.py goes through."""
DELIVERED = {model.Course, model.Delivery, model.TrainingBody}
"""Records of training bodies, which no standard holds."""
UPDATE = os.environ.get("UPDATE_GOLDEN") == "1"


def rule_of(case: Path) -> str | None:
    """The rule that a case is named after."""
    names = [rule for rule in RULES if case.name == rule or case.name.startswith(f"{rule}-")]
    return max(names, key=len, default=None)


def lines_of(file: Path) -> list[str]:
    """The lines of a file of a case; none where the case has no such file."""
    return file.read_text(encoding="utf-8").splitlines() if file.exists() else []


def lay_out(case: Path, folder: Path) -> None:
    """Write the standard of an invalid case into a folder."""
    base = "".join(lines_of(case / "base.txt")) or "livestream-commerce"
    if base != "none":
        shutil.copytree(CASES / "valid" / base, folder)
    if (case / "files").exists():
        shutil.copytree(case / "files", folder, dirs_exist_ok=True)
    for name in lines_of(case / "empty-folders.txt"):
        (folder / name).mkdir(parents=True)
    for line in lines_of(case / "links.txt"):
        name, target = line.split()
        (folder / name).symlink_to(target)
    for line in lines_of(case / "repeated-lines.txt"):
        name, times = line.split()
        text = (folder / name).read_text(encoding="utf-8")
        with (folder / name).open("a", encoding="utf-8", newline="\n") as file:
            file.write(f"{text.splitlines()[-1]}\n" * int(times))


@pytest.mark.parametrize("case", VALID, ids=lambda case: case.name)
def test_valid_case_loads_in_silence(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A valid standard gives no error; of what the document says itself, the warnings that are listed for it."""
    monkeypatch.chdir(case.parent)
    standard, problems = check_folder(Path(case.name))
    told = CASES / "warnings" / f"{case.name}.txt"
    if UPDATE and problems:
        told.write_text(FORMATS["text"](problems), encoding="utf-8", newline="\n")
    assert [str(problem) for problem in problems] == lines_of(told)
    assert standard is not None


@pytest.mark.parametrize("case", INVALID, ids=lambda case: case.name)
def test_invalid_case_says_what_is_expected(case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An invalid standard gives all its messages and no other, and is refused unless it has warnings only."""
    lay_out(case, tmp_path / "standard")
    monkeypatch.chdir(tmp_path)
    standard, problems = check_folder(Path("standard"))
    text = FORMATS["text"](problems)
    if UPDATE:
        (case / "expected.txt").write_text(text, encoding="utf-8", newline="\n")
    assert text.splitlines() == lines_of(case / "expected.txt")
    assert rule_of(case) in {problem.rule for problem in problems}
    assert (standard is None) == any(problem.severity is Severity.ERROR for problem in problems)


@pytest.mark.parametrize("rule", RULES)
def test_rule_has_a_case(rule: str) -> None:
    """Every rule has an invalid case of its own."""
    assert rule in map(rule_of, [*INVALID, *INVALID_DELIVERIES]), f"add a case: tests/cases/invalid/{rule}/"


def test_every_check_is_run() -> None:
    """A check that is written is in the table of those that are run."""
    modules = (importlib.import_module(found.name) for found in pkgutil.iter_modules(checks.__path__, "occstd.checks."))
    written = {name for module in modules for name in vars(module) if name.startswith("check_")}
    assert written - {check.__name__ for check in checks.CHECKS} == set(), "name it in CHECKS of checks/__init__.py"


def test_full_shape_uses_every_field() -> None:
    """The valid standard `full-shape` sets every field of every record of the model."""
    standard, _ = check_folder(CASES / "valid" / "full-shape")
    used = {
        (cls, name)
        for _, item in walk(standard)
        for cls in type(item).__mro__
        for name in _own_fields(cls)
        if getattr(item, name) not in (None, (), False)
    }
    named = (getattr(model, name) for name in model.__all__)
    records = [item for item in named if isinstance(item, type) and item not in DELIVERED]
    assert [(cls, name) for cls in records for name in _own_fields(cls) if (cls, name) not in used] == []


def _own_fields(cls: type) -> list[str]:
    names = inspect.get_annotations(cls)
    return (
        [item.name for item in dataclasses.fields(cls) if item.name in names] if dataclasses.is_dataclass(cls) else []
    )
