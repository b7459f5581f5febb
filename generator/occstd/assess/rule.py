"""The rule: which level answers fit. Decision 32 says why it is so; theme/assets/my-level-rule.js is its twin.

An answer is a number: 0 not yet, 1 with help, 2 alone, 3 can teach it. A skill is done from `ALONE` on.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Literal

from occstd.model.base import Record, record

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from occstd.assess.ladder import Asked, Ladder, Stage

    Answers = Mapping[str, int]

WITH_HELP, ALONE = 1, 2
"""Answers from which a key skill is not wholly missing, and from which a skill is done."""
FITS, NEAR = 80, 60
"""Share of a level, in per cent by weight, from which it fits, and from which it is near."""
CONFIDENCE = 1.9
"""How far a share that is known in part may be from the whole, in standard deviations."""

State = Literal["met", "near", "unmet", "unknown"]
BELOW = ("near", "unmet")
"""States of a level that does not fit."""
Outcome = Literal["none", "level", "borderline", "share"]


@record
class PartResult(Record):
    """A function, or a task, of a stage."""

    part: str
    """Its id."""
    weight: float
    """What it weighs in its stage, in per cent of all that weighs something there."""
    share: float | None
    """Per cent of its answered skills that are done; none where none is answered."""
    answered: int
    """How many of its skills are answered."""
    skills: int
    """How many skills it has."""


@record
class StageResult(Record):
    """A level by itself, whatever is said of the levels below it."""

    level: int | None
    """Number of the level; none in a standard without levels."""
    state: State
    """`met`: it fits by itself; `near`: not far from it; `unmet`; `unknown`: nothing of it is answered."""
    share: float | None
    """Per cent by weight that is done, as far as it is answered; none where nothing is."""
    clear: bool
    """Whether further answers would hardly change the state."""
    keys: tuple[str, ...]
    """Key skills that are answered and not done."""
    parts: tuple[PartResult, ...]
    """Its functions, or tasks, that weigh something."""


@record
class Standing(Record):
    """What answers say."""

    outcome: Outcome
    """`none`: not yet the lowest level; `level`; `borderline`: the next level is near; `share`: there are no levels."""
    level: int | None
    """The level that fits: it and all below it are met."""
    next: int | None
    """The level above it; none where there is none."""
    clear: bool
    """Whether enough is answered."""
    gaps: tuple[str, ...]
    """Skills of the next level, or of all, that are answered and not done, key skills first."""
    unknown: tuple[str, ...]
    """Skills of the next level, or of all, that are not answered, key skills first."""
    presumed: tuple[int, ...]
    """Levels below the one that fits of which not all is answered: who does more is taken to do less."""
    stages: tuple[StageResult, ...]
    """Every level from the lowest up."""


def assess(ladder: Ladder, answers: Answers) -> Standing:
    """What answers say about a ladder; those to other skills are passed over.

    Args:
        ladder: stages from the lowest up.
        answers: from 0 to 3, by id of the skill.
    """
    stages = tuple(judge(stage, answers) for stage in ladder)
    has_levels = not ladder or ladder[0].level is not None
    place = standing(stages) if has_levels else -1
    above = ladder[place + 1] if place + 1 < len(ladder) else None
    outcome: Outcome = "level" if place >= 0 else "none"
    if above and stages[place + 1].state == "near":
        outcome = "borderline"
    skills = above.skills if above else ()
    return Standing(
        outcome=outcome if has_levels else "share",
        level=ladder[place].level if place >= 0 else None,
        next=above.level if above else None,
        clear=focus(ladder, answers, stages) is None,
        gaps=_keys_first(skill for skill in skills if answers.get(skill.id, ALONE) < ALONE),
        unknown=_keys_first(skill for skill in skills if skill.id not in answers),
        presumed=tuple(
            stage.level
            for stage in ladder[: max(place, 0)]
            if stage.level is not None and any(skill.id not in answers for skill in stage.skills)
        ),
        stages=stages,
    )


def standing(stages: Sequence[StageResult]) -> int:
    """Place of the highest level that is met with none below it that is not; -1 where there is none."""
    end = next((place for place, stage in enumerate(stages) if stage.state in BELOW), len(stages))
    return max((place for place in range(end) if stages[place].state == "met"), default=-1)


def focus(ladder: Ladder, answers: Answers, stages: Sequence[StageResult]) -> tuple[int, bool] | None:
    """Where more has to be known: the place of a level, and whether only its key skills; none where all is clear."""
    high = next((n for n, s in enumerate(stages) if s.state in BELOW and (s.clear or s.keys)), len(stages))
    low = max((n for n in range(high) if stages[n].clear and stages[n].state == "met"), default=-1)
    doubtful = [n for n in range(low) if stages[n].state in BELOW]
    if doubtful:
        return doubtful[-1], False
    if high - low > 1:
        return (low + high) // 2, False
    if high < len(stages) and not stages[high].clear:
        return high, False
    left = [n for n in range(low) if any(skill.key and skill.id not in answers for skill in ladder[n].skills)]
    return (left[-1], True) if left else None


def judge(stage: Stage, answers: Answers) -> StageResult:
    """A level by itself."""
    keys = [skill.id for skill in stage.skills if skill.key and answers.get(skill.id, ALONE) < ALONE]
    lost = any(answers[name] < WITH_HELP for name in keys)
    parts = tuple(_part(stage, part, answers) for part in stage.weights)
    share = _share(parts, stage, answers)
    state: State = "unknown"
    if share is not None:
        state = "unmet" if lost or share < NEAR else "near" if keys or share < FITS else "met"
    return StageResult(
        level=stage.level,
        state=state,
        share=share,
        clear=lost or _is_clear(stage, answers, parts, share, (NEAR,) if keys else (NEAR, FITS)),
        keys=tuple(keys),
        parts=parts,
    )


def _is_clear(
    stage: Stage, answers: Answers, parts: Sequence[PartResult], share: float | None, bounds: Sequence[int]
) -> bool:
    """Whether a share lies on one side of every bound, whatever is not yet answered, as far as one can tell.

    A level may be far out of reach by some of its functions; to be near or to fit it has to be asked about in each.
    """
    left = [skill for skill in stage.skills if skill.id not in answers]
    if share is None or not left:
        return not left
    margin = _margin(parts)
    if share + margin < NEAR:
        return True
    asked = all(part.answered for part in parts) and not any(skill.key for skill in left)
    return asked and all(abs(share - bound) > margin for bound in bounds)


def _part(stage: Stage, part: str, answers: Answers) -> PartResult:
    skills = [skill.id for skill in stage.skills if skill.part == part]
    told = [answers[name] for name in skills if name in answers]
    return PartResult(
        part=part,
        weight=_exact(100 * stage.weights[part], _total(stage.weights.values())),
        share=_exact(100 * _done(told), len(told)) if told else None,
        answered=len(told),
        skills=len(skills),
    )


def _share(parts: Sequence[PartResult], stage: Stage, answers: Answers) -> float | None:
    """By weight, of the parts that have answers; by number where only what weighs nothing is answered."""
    told = [part for part in parts if part.share is not None]
    if told:
        done = _total(stage.weights[part.part] * (part.share or 0) for part in told)
        return _exact(done, _total(stage.weights[part.part] for part in told))
    plain = [answers[skill.id] for skill in stage.skills if skill.id in answers]
    return _exact(100 * _done(plain), len(plain)) if plain else None


def _margin(parts: Sequence[PartResult]) -> float:
    """How far a share that is known in part may be from the whole, in points: a sample without return."""
    told, whole = sum(part.answered for part in parts), sum(part.skills for part in parts)
    if not told:
        return 100.0
    done = _total(part.answered * (part.share or 0) for part in parts) / 100
    likely = (done + 1) / (told + 2)
    return 100 * CONFIDENCE * math.sqrt(likely * (1 - likely) / told * (whole - told) / whole)


def _done(told: Iterable[int]) -> int:
    return sum(answer >= ALONE for answer in told)


def _total(numbers: Iterable[float]) -> float:
    """A sum number by number, as JavaScript makes it; `sum` of later Pythons adds otherwise."""
    total: float = 0
    for number in numbers:
        total += number
    return total


def _exact(number: float, divisor: float) -> float:
    """A quotient to six decimals, rounded alike in every language, so that 80 is 80."""
    return math.floor(number / divisor * 1e6 + 0.5) / 1e6


def _keys_first(skills: Iterable[Asked]) -> tuple[str, ...]:
    return tuple(skill.id for skill in sorted(skills, key=lambda skill: not skill.key))
