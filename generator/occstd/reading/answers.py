"""What someone answers about their own skills, as JSON, held to the standard that it names."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from occstd.assess.ladder import ladder
from occstd.checks.limits import limit_findings
from occstd.model.answers import Answers
from occstd.model.filling import FillError, fill
from occstd.model.shape import walk
from occstd.reading.told import MOST_FAULTS, parsed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.model import Direction, Edition, Standard
    from occstd.problems import Path


def read_answers(text: str, standard: Standard) -> tuple[Answers, Edition, Direction | None]:
    """Answers from JSON, with the edition and the direction that they are about.

    Answers to skills that the standard has retired since are left out; an older file stays of use.

    Args:
        text: the JSON.
        standard: the standard; answers to other skills that the direction does not have are refused.

    Raises:
        FillError: with the faults, where it is no JSON, no answers, or not about the standard.
    """
    answers = fill(Answers, parsed(text))
    faults = [
        (finding.path, f"{finding.found}, expected {finding.expected}") for finding in limit_findings(walk(answers))
    ]
    if faults:
        raise FillError(faults[:MOST_FAULTS])
    _known(("standard",), answers.standard, [standard.id])
    _known(("edition",), answers.edition, [edition.id for edition in standard.editions])
    edition = next(edition for edition in standard.editions if edition.id == answers.edition)
    slugs = [direction.slug for direction in edition.directions]
    _known(("direction",), answers.direction, slugs or [None])
    direction = edition.directions[slugs.index(answers.direction)] if answers.direction is not None else None
    retired = {item.id for item in standard.retired}
    answers = replace(answers, answers={name: n for name, n in answers.answers.items() if name not in retired})
    faults = list(_unknown(answers, {skill.id for stage in ladder(edition, direction) for skill in stage.skills}))
    if faults:
        raise FillError(faults[:MOST_FAULTS])
    return answers, edition, direction


def _known(path: Path, name: str | None, known: list[str] | list[None]) -> None:
    if name not in known:
        raise FillError([(path, f"no {path[0]} {name or ''!r}; there are: {', '.join(filter(None, known)) or 'none'}")])


def _unknown(answers: Answers, skills: set[str]) -> Iterator[tuple[Path, str]]:
    for name in answers.answers:
        if name not in skills:
            yield ("answers", name[:60]), f"no skill of {answers.direction or answers.standard}"
