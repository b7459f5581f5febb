"""Work functions, their tasks, and what each level asks in skills and knowledge."""

from __future__ import annotations

from dataclasses import field
from typing import Annotated

from occstd.model.base import Basis, Name, Record, Skill, Statement, record
from occstd.model.limits import Between, Id

Share = Annotated[int, Between(1, 20)]
"""How much a part weighs against the other parts of the same whole."""


@record
class Requirement(Record):
    """What one level asks within one task."""

    skills: tuple[Skill, ...]
    """Skill requirements, in printed order."""
    knowledge: tuple[Statement, ...] = ()
    """Knowledge requirements, in printed order; not one to one with the skills."""
    share: Share | None = None
    """The task's share of the weight of its function at this level, where it differs from that of the task."""
    good_practice: Statement | None = None
    """One line from the trade: the task done well at this level."""
    bad_practice: Statement | None = None
    """One line from the trade: the task done badly at this level."""


@record
class Task(Record):
    """A piece of work content. It keeps its id across levels, so that growth can be followed."""

    id: Id
    """Permanent id, such as LS-T05."""
    name: Name
    """What the work is called."""
    duties: tuple[str, ...] = ()
    """Ids of the occupation's duties that the task serves."""
    share: Share = 1
    """Its part of the weight of its function, against the shares of the function's other tasks."""
    levels: dict[int, Requirement] = field(default_factory=dict)
    """What each level asks, by level number; a level that is absent asks nothing in this task."""
    all_levels: Requirement | None = None
    """What is asked whatever the level; the only requirement of a standard without levels."""
    basis: Basis
    """What name and scope of the task rest on."""

    def requirement(self, level: int | None) -> Requirement | None:
        """What the task asks at a level, or whatever the level; None where it asks nothing."""
        return self.all_levels if level is None else self.levels.get(level, self.all_levels)


@record
class WorkFunction(Record):
    """A work function (职业功能): a group of tasks."""

    id: Id
    """Permanent id, such as LS-F2."""
    name: Name
    """What the function is called."""
    directions: tuple[str, ...] = ()
    """Ids of the directions that share the function; empty for every direction."""
    tasks: tuple[Task, ...]
    """The tasks, in printed order."""
    basis: Basis
    """What name and scope of the function rest on."""

    def has_level(self, level: int | None) -> bool:
        """Whether any task asks something at a level (None: whatever the level)."""
        return any(task.requirement(level) is not None for task in self.tasks)
