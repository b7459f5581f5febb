"""How a direction is suggested to be taught at a level: in what order, with how much practice, with what kept apart."""

from __future__ import annotations

from typing import Annotated

from occstd.model.base import Basis, Record, record
from occstd.model.limits import Between, Id

COURSE_PARTS = ("opening", "practice_run", "revision", "final_test")
"""Parts of a course that belong to no unit, in the order of a course; also how fields and ids name them."""
USUAL_PRACTICE = 50
"""Per cent of a course that is practice, where nobody says."""
PerCent = Annotated[int, Between(0, 100)]
_PartPerCent = Annotated[int, Between(0, 20)]


@record
class Teaching(Record):
    """A suggestion for the courses of one direction at one level."""

    id: Id
    """Permanent id."""
    direction: str | None = None
    """Direction id; none in a standard without directions."""
    level: int | None = None
    """Level number; none in a standard without levels."""
    practice: PerCent = USUAL_PRACTICE
    """Practice, in per cent of the hours of a course."""
    opening: _PartPerCent = 0
    """Hours kept for the opening, in per cent of the hours of a course."""
    practice_run: _PartPerCent = 0
    """Hours kept for the full practice run (综合实训), in per cent."""
    revision: _PartPerCent = 0
    """Hours kept for revision, in per cent."""
    final_test: _PartPerCent = 0
    """Hours kept for the final test of the course, in per cent."""
    order: tuple[str, ...]
    """What is taught one after the other: ids of the tasks of the level and of the blocks of basic knowledge, `ethics`,
    and `opening`, `practice_run`, `revision` and `final_test`; each once."""
    basis: Basis
    """What the suggestion rests on."""
