"""How many questions an answer takes, and how often it is the one that all questions give, over invented people.

Each has an ability on the scale of the ladder, another for each function, and answers each skill by chance around it:
`.venv/bin/python tests/simulate_answers.py [COUNT [SEED]]`.
"""

from __future__ import annotations

import math
import random
import statistics
import sys
from typing import TYPE_CHECKING

from conftest import STANDARD
from exported import standard_of
from occstd.assess.asking import next_questions
from occstd.assess.ladder import Ladder, ladder
from occstd.assess.rule import assess

if TYPE_CHECKING:
    from collections.abc import Iterator

SPREADS = {"even": (0.0, 0.15), "usual": (0.3, 0.25), "uneven": (0.6, 0.4)}
"""How far functions lie from the whole of someone's ability, and answers from that of a function, in levels."""


def person(steps: Ladder, of_function: float, of_answer: float, dice: random.Random) -> dict[str, int]:
    """All answers of an invented person."""
    ability = dice.uniform(-1, len(steps))
    apart: dict[str, float] = {}
    found = {}
    for place, stage in enumerate(steps):
        for skill in stage.skills:
            own = ability + apart.setdefault(skill.part, dice.gauss(0, of_function)) - place
            found[skill.id] = max(0, min(3, math.floor(own + dice.gauss(0, of_answer) + 2)))
    return found


def passage(steps: Ladder, whole: dict[str, int]) -> dict[str, int]:
    """What is answered until the answer is clear."""
    told: dict[str, int] = {}
    while asked := next_questions(steps, told):
        told |= {name: whole[name] for name in asked}
    return told


def passages(count: int, seed: int, spread: str) -> Iterator[tuple[int, bool, bool]]:
    """How many questions, whether the level is that of all questions, and whether the whole outcome is."""
    dice = random.Random(seed)
    standard = standard_of(STANDARD.name)
    edition = next(item for item in standard.editions if item.functions)
    ladders = [ladder(edition, direction) for direction in edition.directions]
    for number in range(count):
        steps = ladders[number % len(ladders)]
        whole = person(steps, *SPREADS[spread], dice)
        told = passage(steps, whole)
        ours, theirs = assess(steps, told), assess(steps, whole)
        same = ours.level == theirs.level
        yield len(told), same, same and ours.outcome == theirs.outcome


def main() -> None:
    """Print the figures."""
    count, seed = (*map(int, sys.argv[1:]), *(1000, 17)[len(sys.argv) - 1 :])
    for spread in SPREADS:
        rows = list(passages(count, seed, spread))
        asked = sorted(row[0] for row in rows)
        levels, outcomes = (100 * statistics.mean(row[n] for row in rows) for n in (1, 2))
        half, most = statistics.median(asked), asked[len(asked) * 9 // 10]
        print(
            f"{spread}: half at most {half:g} questions, nine in ten {most}, all {asked[-1]}; "
            f"same level {levels:.1f} %, same outcome {outcomes:.1f} %"
        )


if __name__ == "__main__":
    main()
