"""Answers about skills, put to the direction that has those skills."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.assess.ladder import ladder
from occstd.assess.rule import assess
from occstd.library.naming import unknown

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from occstd.assess.rule import Standing
    from occstd.model import Edition
    from occstd.views.tracks import Track


def standing(edition: Edition, tracks: Sequence[Track], answers: Mapping[str, int]) -> Standing:
    """What answers say in the one of these tracks that has all the skills.

    Raises:
        LookupError: where none has them all, or several have.
        ValueError: where an answer is none of the four.
    """
    for name, answer in answers.items():
        if type(answer) is not int or answer not in range(4):
            raise ValueError(f"the answer for {name} is {answer!r}, expected 0, 1, 2 or 3")
    ladders = [ladder(edition, track.direction) for track in tracks]
    skills = [{skill.id: None for stage in steps for skill in stage.skills} for steps in ladders]
    fitting = [steps for steps, names in zip(ladders, skills, strict=True) if names.keys() >= answers.keys()]
    if len(fitting) > 1:
        raise LookupError("several directions have all these skills; name one with direction=")
    if not fitting:
        nearest = max(skills, key=lambda names: len(names.keys() & answers.keys()))
        raise unknown("skill", next(name for name in answers if name not in nearest), nearest)
    return assess(fitting[0], answers)
