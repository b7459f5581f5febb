"""A folder of YAML files to a checked `Standard`, or a `StandardError` that names every fault.

The folder is one object cut into files: keys at the top of its files are fields of `Standard`, keys of the
files in an edition's folder are fields of that `Edition`, and lists that several files of an edition give
(functions, weights, cards) are joined in the order of the files' names.
"""

from __future__ import annotations

import gc
import os
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path as FilePath
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter, ValidationError

from occstd import checks
from occstd.checks.rules import RULES
from occstd.model import Standard
from occstd.problems import MOST_MESSAGES, Location, Path, Problem, Severity, StandardError, capped
from occstd.reading import faults
from occstd.reading.files import Folder, read_yaml, shown
from occstd.reading.repair import Repair

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.reading.source import Parsed

_JOINED = ("functions", "weights", "cards")
"""Keys of an edition whose lists may be spread over several files."""

_REPAIR_ROUNDS = 8
MOST_VALUES_TOGETHER = 400_000
"""Most values of all files of a standard."""


@cache
def adapter() -> TypeAdapter[Standard]:
    """The reader that fills a `Standard` from JSON; building it takes a while, so it is built once."""
    return TypeAdapter(Standard)


def load_standard(folder: FilePath | str) -> Standard:
    """Read, validate and check the standard in a folder.

    Args:
        folder: the standard's folder, such as `standard/internet-marketer`.

    Raises:
        StandardError: with all problems of the run, if any of them is an error.
    """
    standard, problems = check_folder(FilePath(folder))
    if standard is None:
        raise StandardError(problems)
    return standard


def check_folder(folder: FilePath) -> tuple[Standard | None, tuple[Problem, ...]]:
    """Read a folder and report: the standard (None where there is an error) and all problems, by place."""
    with _nothing_collected():
        assembly = _assemble(folder)
        standard, repair, problems = _validate(assembly)
        if standard is not None:
            problems += _enough(_run_checks(standard, assembly, repair))
    told = capped(faults.without_echoes(assembly.problems, problems))
    failed = any(problem.severity is Severity.ERROR for problem in told)
    return (None if failed else standard), told


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """No search for garbage while a standard is read: all that is made then stays, and to look takes a seventh."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@dataclass(frozen=True, slots=True)
class _Mount:
    """One file in the whole: where its keys went, and which bases it wrote out."""

    parsed: Parsed
    prefix: Path
    offsets: dict[str | int, int]
    inherited: dict[Path, Path]

    def place(self, path: Path, *, key: bool) -> Location | None:
        """Where a path of the whole stands in this file; None where it does not."""
        inner = self._inner(path)
        if inner is None:
            return None
        for depth, step in enumerate(inner):
            if step == "basis" and inner[: depth + 1] in self.inherited:
                inner = self.inherited[inner[: depth + 1]] + inner[depth + 1 :]
                break
        places = self.parsed.places
        return (self.parsed.key_places.get(inner) if key else None) or places.get(inner)

    def _inner(self, path: Path) -> Path | None:
        inner = path[len(self.prefix) :]
        if not inner or path[: len(self.prefix)] != self.prefix or inner[0] not in self.offsets:
            return None
        if len(inner) > 1 and isinstance(inner[1], int):
            number = inner[1] - self.offsets[inner[0]]
            return (inner[0], number, *inner[2:]) if number >= 0 else None
        return inner


@dataclass(slots=True)
class _Assembly:
    """All files of the folder as one value, and where in them everything stands."""

    root: Location
    values: dict[str, Any] = field(default_factory=dict)
    edition_places: dict[Path, Location] = field(default_factory=dict)
    mounts: list[_Mount] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    broken: bool = False
    count: int = 0

    def place(self, path: Path, *, key: bool = False) -> Location:
        """Where a path stands; a path that is not in a file stands at its nearest ancestor."""
        for depth in range(len(path), 0, -1):
            if path[:depth] in self.edition_places:
                return self.edition_places[path[:depth]]
            for mount in reversed(self.mounts):
                if place := mount.place(path[:depth], key=key and depth == len(path)):
                    return place
        return self.root


def _assemble(folder: FilePath) -> _Assembly:
    name = shown(folder)
    assembly = _Assembly(Location(f"{name}/occupation.yaml"))
    if not os.path.isdir(folder):  # noqa: PTH112 - Path.is_dir raises for a name that is too long
        found = "not a folder" if os.path.exists(folder) else "no such folder"  # noqa: PTH110
        assembly.problems.append(Problem(Location(name), "empty-folder", found, "the folder of a standard"))
        assembly.broken = True
        return assembly
    top = Folder(folder)
    _mount_files(assembly, assembly.values, (), top)
    editions: list[dict[str, Any]] = []
    for path in top.folders:
        values: dict[str, Any] = {"id": FilePath(shown(path)).name}
        prefix: Path = ("editions", len(editions))
        assembly.edition_places[prefix] = Location(f"{shown(path)}/standard.yaml")
        for part in top.inside(path).below():
            _mount_files(assembly, values, prefix, part)
        editions.append(values)
    assembly.values["editions"] = editions
    return assembly


def _mount_files(assembly: _Assembly, values: dict[str, Any], prefix: Path, folder: Folder) -> None:
    assembly.problems += folder.problems
    assembly.broken |= any(
        problem.rule != "unknown-file" or problem.location.file.lower().endswith((".yml", ".yaml"))
        for problem in folder.problems
    )
    for file in folder.files:
        if assembly.count > MOST_VALUES_TOGETHER:
            return
        parsed = read_yaml(file)
        assembly.problems += parsed.problems
        assembly.count += len(parsed.places)
        if assembly.count > MOST_VALUES_TOGETHER:
            found = f"more than {MOST_VALUES_TOGETHER:,} values up to this file; what follows is not read"
            assembly.problems.append(Problem(Location(shown(file)), "limit", found, "a smaller standard"))
            parsed.values = None
        if parsed.values is None:
            assembly.broken = True
        else:
            _mount(assembly, parsed, values, prefix)


def _mount(assembly: _Assembly, parsed: Parsed, values: dict[str, Any], prefix: Path) -> None:
    """Put one file's keys under `prefix`, with its inherited bases written out and its places moved."""
    inherited: dict[Path, Path] = {}
    file_basis = parsed.values.pop("basis", None)
    offsets: dict[str | int, int] = {"basis": 0}
    for key, value in parsed.values.items():
        problem = _refusal(assembly, parsed, (*prefix, key), values)
        if problem is not None:
            assembly.problems.append(problem)
            if not (isinstance(value, list) and isinstance(values.get(key), list)):
                continue
        filled = _with_basis(value, file_basis, (key,), ("basis",), inherited)
        offsets[key] = len(values[key]) if key in values else 0
        values[key] = values[key] + filled if key in values else filled

    assembly.mounts.append(_Mount(parsed, prefix, offsets, inherited))


def _refusal(assembly: _Assembly, parsed: Parsed, path: Path, values: dict[str, Any]) -> Problem | None:
    """Why a key at the top of a file, for this path, cannot be taken in, where it cannot."""
    prefix, key = path[:-1], str(path[-1])
    joined = bool(prefix) and key in _JOINED
    if joined and not isinstance(parsed.values[key], list):
        return Problem(parsed.places[(key,)], "wrong-type", faults.shown(parsed.values[key]), "a list")
    place, found = parsed.key_places[(key,)], f"the key {key!r}"
    if key == ("id" if prefix else "editions"):
        expected = "the name of the folder as id" if prefix else "a folder for each edition"
        return Problem(place, "unknown-key", found, expected)
    if key in values and not joined:
        found += f" again (first in {assembly.place(path, key=True).file})"
        return Problem(place, "duplicate-key", found, "each key in one file")
    return None


def _with_basis(value: Any, basis: Any, path: Path, origin: Path, inherited: dict[Path, Path]) -> Any:
    """Write the basis that holds into every mapping with an id; note in `inherited` where it came from."""
    if isinstance(value, list):
        return [_with_basis(item, basis, (*path, n), origin, inherited) for n, item in enumerate(value)]
    if not isinstance(value, dict):
        return value
    if value.get("basis") is not None:
        basis, origin = value["basis"], (*path, "basis")
    filled = {
        key: item if key == "basis" else _with_basis(item, basis, (*path, key), origin, inherited)
        for key, item in value.items()
    }
    if "id" in value:
        if "basis" not in value and basis is not None:
            filled["basis"] = basis
            inherited[(*path, "basis")] = origin
    elif any(isinstance(item, dict | list) for key, item in value.items() if key != "basis"):
        filled.pop("basis", None)
    return filled


def _validate(assembly: _Assembly) -> tuple[Standard | None, Repair, list[Problem]]:
    """Fill the model. Where that fails, leave out what is wrong and try again, so that checks still run."""
    problems: list[Problem] = []
    repair = Repair(assembly.values)
    for _ in range(_REPAIR_ROUNDS):
        try:
            return adapter().validate_json(repair.json()), repair, problems
        except ValidationError as error:
            details = faults.told_once(error.errors(include_url=False))
        if len(details) > MOST_MESSAGES:
            return None, repair, [faults.as_problem(d, assembly.place) for d in details[: MOST_MESSAGES + 1]]
        if not problems:
            problems = [
                faults.as_problem(detail, assembly.place)
                for detail in faults.without_follow_ons(details)
                if not (assembly.broken and faults.is_missing_file(detail))
            ]
        if not repair.leave_out(details):
            break
    return None, repair, problems


def _enough(found: Iterator[Problem]) -> Iterator[Problem]:
    """As many problems as are told. More errors are not looked for, more warnings are, since an error may follow."""
    counts = dict.fromkeys(Severity, 0)
    for problem in found:
        counts[problem.severity] += 1
        if counts[problem.severity] <= MOST_MESSAGES + 1:
            yield problem
        elif problem.severity is Severity.ERROR:
            return


def _run_checks(standard: Standard, assembly: _Assembly, repair: Repair) -> Iterator[Problem]:
    """Run all checks; what refers to an id that was declared in a part left out is no second fault."""
    for finding in checks.run(standard):
        if assembly.broken and (finding.refers_to or finding.depends_on):
            continue
        if finding.refers_to and (repair.lost_id or finding.refers_to in repair.declared):
            continue
        path = repair.original(finding.path)
        if repair.touches(path) or any(map(repair.misses, map(repair.original, finding.depends_on))):
            continue
        place = assembly.place(path, key=finding.at_key)
        severity = Severity.WARNING if finding.is_warning else RULES[finding.rule].severity
        yield Problem(place, finding.rule, finding.found, finding.expected, severity)
