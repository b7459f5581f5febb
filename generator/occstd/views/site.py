"""What every view works from: a standard, the edition shown, a language; and its directions by level."""

from __future__ import annotations

from functools import cached_property

from occstd.model import (
    Direction,
    Edition,
    Gap,
    Level,
    Requirement,
    Standard,
    Task,
    Text,
    TrainingHours,
    WeightTable,
    WorkFunction,
    record,
)
from occstd.words import Language, Words

GLYPHS = {"official": "●", "reported": "◐", "analogue": "◇", "elaborated": "✎", "missing": "∅"}
"""The mark of each kind of basis."""


@record
class Unit:
    """A direction at a level: what a level page and a syllabus are about.

    Direction or level is None in a standard that has none.
    """

    direction: Direction | None
    level: Level | None
    path: str
    slug: str
    functions: tuple[WorkFunction, ...]
    gap: Gap | None

    @property
    def number(self) -> int | None:
        """The level's number."""
        return self.level.number if self.level else None

    @property
    def key(self) -> str:
        """What names the unit in an address: direction and level, such as livestream-salesperson/4, or one of them."""
        parts = (self.direction.slug if self.direction else "", str(self.number) if self.level else "")
        return "/".join(part for part in parts if part)

    @property
    def rows(self) -> tuple[tuple[WorkFunction, tuple[tuple[Task, Requirement], ...]], ...]:
        """Functions with the tasks in which the unit asks something."""
        return tuple((function, _asked(function, self.number)) for function in self.functions)

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
class Track:
    """A direction with its units, or the whole occupation where there are no directions."""

    direction: Direction | None
    path: str
    number: int
    functions: tuple[WorkFunction, ...]
    units: tuple[Unit, ...]

    def unit(self, level: int | None) -> Unit | None:
        """The unit at a level number; None where the track does not offer it."""
        return next((unit for unit in self.units if unit.number == level), None)


class Site:
    """A standard as one site shows it: one edition at the front, one language."""

    def __init__(self, standard: Standard, language: Language, *, address: str = "", repository: str = "") -> None:
        self.standard = standard
        self.language = language
        self.address = address.rstrip("/")
        self.repository = repository.rstrip("/")
        self.words = Words(language)

    @cached_property
    def edition(self) -> Edition:
        """The edition that the site opens with."""
        return next(e for e in self.standard.editions if e.id == self.standard.current_edition)

    @cached_property
    def tracks(self) -> tuple[Track, ...]:
        """Directions with their units, in printed order."""
        return tracks(self.standard, self.edition)

    @property
    def units(self) -> tuple[Unit, ...]:
        """All units, direction by direction, from the lowest level up."""
        return tuple(unit for track in self.tracks for unit in track.units)

    def hours(self, unit: Unit) -> TrainingHours | None:
        """Least training hours of a unit; None where the edition gives none."""
        direction = unit.direction.id if unit.direction else None
        for entry in self.edition.training_hours:
            if entry.level in (None, unit.number) and entry.direction in (None, direction):
                return entry
        return None

    def weights(self, unit: Unit) -> WeightTable | None:
        """Weight table of a unit; None where the edition gives none."""
        place = (unit.direction.id if unit.direction else None, unit.number)
        return next((table for table in self.edition.weights if (table.direction, table.level) == place), None)

    def say(self, text: Text | None) -> str:
        """A bilingual text in the site's language; nothing for none."""
        return "" if text is None else str(getattr(text, self.language))

    def say_other(self, text: Text | None) -> str:
        """A bilingual text in the other language; nothing for none."""
        return "" if text is None else str(getattr(text, self.words.other))

    def level_name(self, level: Level | None) -> str:
        """What a level is called: "Level 4", or its own label."""
        if level is None:
            return self.words["all_levels"]
        return self.say(level.label) or self.words("level_n", n=self.words.numeral(level.number))

    def level_in_sentence(self, level: Level | None) -> str:
        """What a level is called within a sentence: "level 4"."""
        name = self.level_name(level)
        return name if self.language == "zh" else name[:1].lower() + name[1:]

    def track_name(self, track: Track | Unit) -> str:
        """What a direction is called; the occupation's name where there are no directions."""
        return self.say(track.direction.name if track.direction else self.standard.name)

    def unit_name(self, unit: Unit) -> str:
        """Direction and level together."""
        if unit.level is None:
            return self.track_name(unit)
        separator = "" if self.language == "zh" else ", "
        return f"{self.track_name(unit)}{separator}{self.level_in_sentence(unit.level)}"


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
    return Track(direction=direction, path=path, number=number, functions=functions, units=units)


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
    present = tuple(function for function in functions if function.has_level(number))
    return Unit(direction=direction, level=level, path=path, slug=slug, functions=present, gap=gap)
