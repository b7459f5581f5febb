"""What can be wrong with input, and how it is said: one problem type for the whole program."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

Path = tuple[str | int, ...]
"""Where a value is in the data: keys and list positions from the top."""


MOST_MESSAGES = 1_000
"""Most problems that are told at a time."""


class Severity(StrEnum):
    """How much a problem matters: an error refuses the input, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


class Location(NamedTuple):
    """A place in a file; line and column count characters from 1."""

    file: str
    """Path of the file, seen from the working directory where it lies below it."""
    line: int = 1
    """Line, from 1."""
    column: int = 1
    """Column in characters, from 1."""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault: where, how grave, against which rule, what was found and what was expected."""

    location: Location
    """Where it is."""
    rule: str
    """Id of the rule it breaks."""
    found: str
    """What was found."""
    expected: str
    """What was expected instead."""
    severity: Severity = field(default=Severity.ERROR, compare=False)
    """Whether it refuses the input."""

    @property
    def message(self) -> str:
        """What was found and what was expected, in one sentence."""
        return f"{self.found}, expected {self.expected}"

    def __str__(self) -> str:
        return f"{self.location}: {self.severity}[{self.rule}]: {self.message}"


class StandardError(Exception):
    """The input is wrong. Carries every problem that was found, in order of place."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = capped(set(problems))
        super().__init__("\n".join(map(str, self.problems)))


def capped(problems: Collection[Problem]) -> tuple[Problem, ...]:
    """Problems in order of place; of each severity no more than are told at a time, and a word where there are more."""
    told: list[Problem] = []
    for severity in Severity:
        mine = sorted(problem for problem in problems if problem.severity is severity)
        told += mine[:MOST_MESSAGES]
        if len(mine) > MOST_MESSAGES:
            found = f"more than {MOST_MESSAGES:,} {severity}s; the others are not told"
            told.append(Problem(told[-1].location, "limit", found, "the first put right", severity))
    return tuple(sorted(told))


def _as_text(problems: Sequence[Problem]) -> str:
    return "".join(f"{problem}\n" for problem in problems)


def _as_json(problems: Sequence[Problem]) -> str:
    rows = [
        asdict(problem) | {"location": problem.location._asdict(), "message": problem.message} for problem in problems
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def _github_escape(text: str, *, in_property: bool = False) -> str:
    """Escape as GitHub's workflow commands ask, so that a message cannot end its line."""
    for raw, safe in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A")):
        text = text.replace(raw, safe)
    return text.replace(":", "%3A").replace(",", "%2C") if in_property else text


def _as_github(problems: Sequence[Problem]) -> str:
    return "".join(
        f"::{problem.severity} file={_github_escape(problem.location.file, in_property=True)}"
        f",line={problem.location.line},col={problem.location.column}"
        f",title={_github_escape(problem.rule, in_property=True)}::{_github_escape(problem.message)}\n"
        for problem in problems
    )


FORMATS: dict[str, Callable[[Sequence[Problem]], str]] = {
    "text": _as_text,
    "json": _as_json,
    "github": _as_github,
}
"""Ways to print problems, by name."""
