"""The directions of an edition by level: tracks of units, or one track where there are no directions."""

from __future__ import annotations

from occstd.model import Card, Direction, Edition, Gap, Level, Record, Requirement, Standard, Task, WorkFunction, record


@record
class Unit(Record):
    """A direction at a level: what a level page and a syllabus are about.

    Direction or level is None in a standard that has none.
    """

    direction: Direction | None
    level: Level | None
    path: str
    slug: str
    rows: tuple[tuple[WorkFunction, tuple[tuple[Task, Requirement], ...]], ...]
    """Functions with the tasks in which the unit asks something."""
    gap: Gap | None
    cards: tuple[Card, ...] = ()
    """Cards of its tasks, in their order."""

    @property
    def functions(self) -> tuple[WorkFunction, ...]:
        """The functions in which the unit asks something."""
        return tuple(function for function, _ in self.rows)

    @property
    def number(self) -> int | None:
        """The level's number."""
        return self.level.number if self.level else None

    @property
    def place(self) -> tuple[str | None, int | None]:
        """The direction's id and the level's number, as tables of the edition name what they are about."""
        return self.direction.id if self.direction else None, self.number

    @property
    def key(self) -> str:
        """What names the unit in an address: direction and level, such as livestream-salesperson/4, or one of them."""
        parts = (self.direction.slug if self.direction else "", str(self.number) if self.level else "")
        return "/".join(part for part in parts if part)

    @property
    def requirements(self) -> tuple[tuple[Task, Requirement], ...]:
        """All tasks in which the unit asks something."""
        return tuple(row for _, rows in self.rows for row in rows)

    @property
    def skill_count(self) -> int:
        """How many skills the unit asks."""
        return sum(len(requirement.skills) for _, requirement in self.requirements)

    @property
    def knowledge_count(self) -> int:
        """How many knowledge items the unit asks."""
        return sum(len(requirement.knowledge) for _, requirement in self.requirements)


def _asked(function: WorkFunction, level: int | None) -> tuple[tuple[Task, Requirement], ...]:
    pairs = ((task, task.requirement(level)) for task in function.tasks)
    return tuple((task, requirement) for task, requirement in pairs if requirement is not None)


@record
class Track(Record):
    """A direction with its units, or the whole occupation where there are no directions."""

    direction: Direction | None
    path: str
    slug: str
    """Name in addresses of files: standard, edition and direction."""
    number: int
    functions: tuple[WorkFunction, ...]
    units: tuple[Unit, ...]

    def unit(self, level: int | None) -> Unit | None:
        """The unit at a level number; None where the track does not offer it."""
        return next((unit for unit in self.units if unit.number == level), None)


def tracks(standard: Standard, edition: Edition) -> tuple[Track, ...]:
    """The directions of an edition with their units; one track for the whole where there are none."""
    directions: tuple[Direction | None, ...] = edition.directions or (None,)
    return tuple(_track(standard, edition, direction, n) for n, direction in enumerate(directions, start=1))


def _track(standard: Standard, edition: Edition, direction: Direction | None, number: int) -> Track:
    functions = edition.functions_of(direction.id if direction else None)
    path = f"directions/{direction.slug}/" if direction else "requirements/"
    offered = (direction.levels or ()) if direction else tuple(level.number for level in edition.levels)
    levels = tuple(edition.find_level(number) for number in offered)
    slug = "-".join((standard.id, edition.id, *((direction.slug,) if direction else ())))
    units = tuple(
        _unit(edition, direction, level, f"{path}level-{level.number}/", f"{slug}-level-{level.number}", functions)
        for level in levels
    )
    if not edition.levels and functions:
        units = (_unit(edition, direction, None, path, slug, functions),)
    return Track(direction=direction, path=path, slug=slug, number=number, functions=functions, units=units)


def _unit(
    edition: Edition,
    direction: Direction | None,
    level: Level | None,
    path: str,
    slug: str,
    functions: tuple[WorkFunction, ...],
) -> Unit:
    number = level.number if level else None
    gap = next((g for g in edition.gaps if direction and g.direction == direction.id and number in g.levels), None)
    rows = tuple((function, _asked(function, number)) for function in functions if function.has_level(number))
    cards = _cards(edition, number, [task.id for _, asked in rows for task, _ in asked])
    return Unit(direction=direction, level=level, path=path, slug=slug, rows=rows, gap=gap, cards=cards)


def _cards(edition: Edition, level: int | None, tasks: list[str]) -> tuple[Card, ...]:
    found = [card for card in edition.cards if card.level in (None, level) and card.tasks[0] in tasks]
    return tuple(sorted(found, key=lambda card: tasks.index(card.tasks[0])))
