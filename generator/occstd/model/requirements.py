"""Work functions, their tasks, what each level asks in skills and knowledge, and the cards to practise it by."""

from __future__ import annotations

from dataclasses import field
from typing import Annotated

from occstd.model.base import Basis, LawReference, Name, Record, Skill, Statement, Text, record
from occstd.model.limits import AtLeast, Between, Id

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

    @property
    def requirements(self) -> tuple[Requirement, ...]:
        """All that it asks: at each level, and whatever the level."""
        return (*self.levels.values(), *((self.all_levels,) if self.all_levels else ()))

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


@record
class Criterion(Text):
    """What of a task card's product is judged, by which measure, and for how many points."""

    skill: str
    """Id of the skill that it shows."""
    points: Annotated[int, Between(1, 100)]
    """Points for what is met in full; those of a card add up to 100."""


@record
class Card(Record):
    """A task card (实训任务卡): practice that can be run as it stands; with a panel's questions, a portfolio brief.

    Its texts have no ids of their own; the card's basis holds for all of them.
    """

    id: Id
    """Permanent id, such as LS-T05-5-C1."""
    level: int | None = None
    """Number of the level whose skills it practises; none where its task asks the same whatever the level."""
    tasks: tuple[str, ...]
    """Id of its task; of a portfolio brief, of every task of one function that asks something at the level."""
    name: Name
    """What it is called; no two cards of an edition are called alike."""
    minutes: Annotated[int, Between(1, 600)]
    """Minutes of the whole sitting, preparation and talk-over included; of a brief, before the panel."""
    situation: Text
    """Who one is, where, and what is going on; of a brief, the setting of the work that is asked for."""
    given: Annotated[tuple[Text, ...], AtLeast(1)]
    """Material that is handed out; of a brief, what one may start from or has to bring evidence of."""
    equipment: Annotated[tuple[Text, ...], AtLeast(1)]
    """What stands at each place."""
    steps: Annotated[tuple[Text, ...], AtLeast(1)]
    """What is done, in order; of a brief, what is to be made, part by part."""
    safety: tuple[Text, ...] = ()
    """Safety and law, as far as the work touches them."""
    law: tuple[LawReference, ...] = ()
    """The rules of law that hold here, of those that the tasks themselves name."""
    product: Text
    """What is handed in or shown."""
    simulation: Text | None = None
    """What the trainer alone knows: what is planted, and how that is simulated or played which cannot be waited for."""
    criteria: Annotated[tuple[Criterion, ...], AtLeast(1)]
    """By what it is judged; the points add up to 100."""
    panel: tuple[Text, ...] = ()
    """What a panel asks; of portfolio briefs alone."""
    basis: Basis
    """What the card rests on."""

    @property
    def is_brief(self) -> bool:
        """Whether it is a portfolio brief, which a panel hears, and not a task card."""
        return bool(self.panel)
