"""Levels exist and are offered, and every direction at every level has requirements or a gap."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from occstd.checks.findings import Finding, Records, editions
from occstd.model import Edition, FunctionChoice, Gap, PaperScheme, Route, Standard, Works
from occstd.model.shape import walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.problems import Path


def check_levels(standard: Standard, records: Records) -> Iterator[Finding]:
    """Levels that are referred to exist in the edition, and in the direction they are named with."""
    for path, edition in editions(standard):
        known = [level.number for level in edition.levels]
        yield from _check_order(edition, path, known)
        sets = {item.id: set(item.levels) for item in edition.directions if item.levels is not None}
        unsaid = {item.id for item in edition.directions} - sets.keys()
        for place, level, directions in _level_references(edition, path):
            if level not in known:
                shown = ", ".join(map(str, known)) or "no level, since there is none"
                depends_on = ((*path, "levels"),)
                yield Finding(
                    place, "unknown-reference", f"the level {level}", shown, _is_key(place), depends_on=depends_on
                )
                continue
            for direction in directions:
                offered = sets.get(direction, {level})
                if direction in unsaid:
                    found = f"level {level} of {direction}, which names no levels"
                    yield Finding(place, "level-set", found, "the levels it offers, named", _is_key(place))
                elif level not in offered:
                    shown = ", ".join(map(str, sorted(offered, reverse=True)))
                    expected = f"one of {shown}" if shown else "no level, since it offers none"
                    found = f"level {level}, which {direction} does not offer"
                    depends_on = ((*path, "directions"),)
                    yield Finding(place, "level-set", found, expected, _is_key(place), depends_on=depends_on)
        yield from _check_routes(edition, path, sets)


def _check_order(edition: Edition, path: Path, known: list[int]) -> Iterator[Finding]:
    """Levels stand from the lowest to the highest, so numbers only fall or only rise, and so in every direction."""
    rises = len(known) > 1 and known[1] > known[0]
    for n in range(1, len(known)):
        if known[n] != known[n - 1] and (known[n] > known[n - 1]) is not rises:
            found = f"level {known[n]} after level {known[n - 1]}"
            expected = "levels from the lowest to the highest, so that their numbers only fall or only rise"
            yield Finding((*path, "levels", n, "number"), "level-order", found, expected)
            return
    ranks = {number: rank for rank, number in enumerate(known)}
    for d, direction in enumerate(edition.directions):
        offered = [level for level in direction.levels or () if level in ranks]
        for before, after in pairwise(offered):
            if ranks[after] < ranks[before]:
                place = (*path, "directions", d, "levels", (direction.levels or ()).index(after))
                expected = f"the order of the edition: {', '.join(map(str, known))}"
                found = f"level {after} after level {before}"
                yield Finding(place, "level-order", found, expected, depends_on=((*path, "levels"),))
                break


def _check_routes(edition: Edition, path: Path, sets: dict[str, set[int]]) -> Iterator[Finding]:
    """A route of certain directions leads to levels that at least one of them offers."""
    known = {level.number for level in edition.levels}
    for place, item in walk(edition.eligibility, (*path, "eligibility")):
        if isinstance(item, Route) and item.directions:
            offered = [sets.get(direction) for direction in item.directions]
            for k, level in enumerate(item.levels):
                if level in known and not any(levels is None or level in levels for levels in offered):
                    found = f"level {level}, which no direction of the route offers"
                    depends_on = ((*path, "directions"),)
                    expected = "a level of one of the directions"
                    yield Finding((*place, "levels", k), "level-set", found, expected, depends_on=depends_on)


def _is_key(path: Path) -> bool:
    """Whether the level at a path is a key, as in the levels of a task."""
    return path[-2] == "levels"


def _level_references(edition: Edition, path: Path) -> Iterator[tuple[Path, int, tuple[str, ...]]]:
    """Every mention of a level: where, which, and the directions it is said of."""
    for n, direction in enumerate(edition.directions):
        for k, level in enumerate(direction.levels or ()):
            yield (*path, "directions", n, "levels", k), level, ()
    for n, function in enumerate(edition.functions):
        for k, task in enumerate(function.tasks):
            for level in task.levels:
                place = (*path, "functions", n, "tasks", k, "levels", str(level))
                yield place, level, function.directions
    for place, item in walk(edition, path):
        if isinstance(item, Gap):
            about = (item.direction,) if item.direction else ()
            for k, level in enumerate(item.levels):
                yield (*place, "levels", k), level, about
        elif hasattr(item, "level") and item.level is not None:
            direction_id = getattr(item, "direction", None)
            yield (*place, "level"), item.level, (direction_id,) if direction_id else ()
        elif isinstance(item, Route | FunctionChoice | PaperScheme):
            for k, level in enumerate(item.levels):
                yield (*place, "levels", k), level, ()
        elif isinstance(item, Works) and item.after_certificate is not None:
            yield (*place, "after_certificate"), item.after_certificate, ()


def check_coverage(standard: Standard, records: Records) -> Iterator[Finding]:
    """Every direction and level has requirements or a gap."""
    for path, edition in editions(standard):
        gaps = {(gap.direction, level) for gap in edition.gaps for level in gap.levels}
        for n, direction in enumerate(edition.directions):
            functions = edition.functions_of(direction.id)
            for k, level in enumerate(direction.levels or ()):
                has = any(function.has_level(level) for function in functions)
                if has == ((direction.id, level) in gaps):
                    found = f"{direction.id} level {level} with {'both' if has else 'neither'} requirements "
                    found += f"{'and' if has else 'nor'} a gap"
                    place = (*path, "directions", n, "levels", k)
                    depends_on = ((*path, "functions"), (*path, "gaps"))
                    yield Finding(place, "coverage", found, "one of the two", depends_on=depends_on)
