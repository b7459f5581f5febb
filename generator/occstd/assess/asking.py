"""What to ask next: a task at a time, from where the answers point, until the answer is clear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.assess.rule import focus, judge

if TYPE_CHECKING:
    from collections.abc import Mapping

    from occstd.assess.ladder import Ladder, Stage


def next_questions(ladder: Ladder, answers: Mapping[str, int], *, every: bool = False) -> tuple[str, ...]:
    """Skills of one task to ask about next, by id; none where nothing is left to ask.

    Args:
        ladder: stages from the lowest up.
        answers: what is answered so far.
        every: ask about all skills, level by level, rather than until the answer is clear.
    """
    if every:
        return next((asked for stage in ladder if (asked := _of_stage(stage, answers))), ())
    found = focus(ladder, answers, [judge(stage, answers) for stage in ladder])
    return _of_stage(ladder[found[0]], answers, keys_only=found[1]) if found else ()


def _of_stage(stage: Stage, answers: Mapping[str, int], *, keys_only: bool = False) -> tuple[str, ...]:
    """What is open of the task that says most: a key skill first, then a part not asked, then the least known."""
    left = [skill for skill in stage.skills if skill.id not in answers and (skill.key or not keys_only)]
    if not left:
        return ()
    untold = {part: _untold(stage, part, answers) for part in {skill.part for skill in left}}
    best = min(left, key=lambda skill: (not skill.key, untold[skill.part] < 1, -_weighed(stage, skill.part, untold)))
    return tuple(skill.id for skill in left if skill.task == best.task)


def _weighed(stage: Stage, part: str, untold: Mapping[str, float]) -> float:
    return stage.weights.get(part, 0) * untold[part]


def _untold(stage: Stage, part: str, answers: Mapping[str, int]) -> float:
    """Which fraction of the skills of a part is not answered."""
    known = [skill.id in answers for skill in stage.skills if skill.part == part]
    return known.count(False) / len(known)
