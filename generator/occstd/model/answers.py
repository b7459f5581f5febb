"""What someone answers about their own skills, as the page My level saves it and `occstd assess` reads it."""

from __future__ import annotations

from typing import Annotated, Literal

from occstd.model.base import Record, record
from occstd.model.limits import LONGEST_NAME, Id, Longest, Slug

Answer = Literal[0, 1, 2, 3]
"""0 not yet, 1 with help, 2 alone, 3 can teach it."""


@record
class Answers(Record):
    """Answers of one person for one direction."""

    standard: Id
    """Id of the standard, such as internet-marketer."""
    edition: Id
    """Id of the edition that the skills are of."""
    direction: Slug | None = None
    """Slug of the direction; none in a standard without directions."""
    name: Annotated[str, Longest(LONGEST_NAME)] = ""
    """What the person wants to be called; may be left out."""
    answers: dict[str, Answer]
    """How far each skill goes, by its id: 0 not yet, 1 with help, 2 alone, 3 can teach it."""
