"""Rules that look across the standard. Each check is a generator that yields what it finds and never raises."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date
from itertools import chain

from occstd.model import (
    Basis,
    Condition,
    Edition,
    Gap,
    Mistranslation,
    Record,
    Retired,
    Route,
    RuleSet,
    Standard,
    Text,
    Version,
    WeightTable,
    Works,
)
from occstd.problems import Path
from occstd.rules import RULES
from occstd.shape import walk

__all__ = ["CHECKS", "RULES", "Finding", "run"]

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]*\Z")
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")
_URL = re.compile(r"https?://[^\s/]+(/\S*)?\Z")
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z", re.ASCII)
_HALF_WIDTH = re.compile(r"[\u4e00-\u9fff][,;:!?()]|[,;:!?(][\u4e00-\u9fff]")
_BASIC_ROWS = ("ethics", "basic_knowledge")


@dataclass(frozen=True, slots=True)
class Finding:
    """One breach of a rule, at a path of the standard."""

    path: Path
    rule: str
    found: str
    expected: str
    at_key: bool = False
    refers_to: str | None = None
    """The id that was not found."""
    depends_on: tuple[Path, ...] = ()
    """Parts of the standard, besides the path, that have to be whole for the finding to hold."""


Records = Sequence[tuple[Path, Record]]
"""All records of the standard with their paths, walked once for all checks."""


def run(standard: Standard) -> Iterator[Finding]:
    """Run every check."""
    records = walk(standard)
    return chain.from_iterable(check(standard, records) for check in CHECKS)


def _below(records: Records, path: Path) -> Iterator[tuple[Path, Record]]:
    return ((place, item) for place, item in records if place[: len(path)] == path)


def _editions(standard: Standard) -> Iterator[tuple[Path, Edition]]:
    for number, edition in enumerate(standard.editions):
        yield ("editions", number), edition


def _ids(records: Iterable[tuple[Path, Record]]) -> Iterator[tuple[Path, str]]:
    for place, item in records:
        if hasattr(item, "id") and not isinstance(item, Retired | Edition | Standard):
            yield (*place, "id"), item.id


def check_ids(standard: Standard, records: Records) -> Iterator[Finding]:
    """Ids are unique, well shaped and not retired; so are the slugs of directions."""
    retired = {item.id for item in standard.retired}
    shared: set[str] = set()
    yield from _ids_in([(("id",), standard.id)], set(), set())
    yield from _ids_in(_ids(r for r in records if r[0][:1] != ("editions",)), shared, retired)
    for path, edition in _editions(standard):
        yield from _ids_in([((*path, "id"), edition.id)], set(), set())
        yield from _ids_in(_ids(_below(records, path)), set(shared), retired)
        slugs: set[str] = set()
        for number, direction in enumerate(edition.directions):
            place = (*path, "directions", number, "slug")
            if not _SLUG.match(direction.slug):
                yield Finding(place, "id-shape", f"the slug {direction.slug!r}", "lower-case words and hyphens")
            if direction.slug in slugs:
                yield Finding(place, "duplicate-id", f"the slug {direction.slug!r} again", "a slug of its own")
            slugs.add(direction.slug)


def _ids_in(ids: Iterable[tuple[Path, str]], seen: set[str], retired: set[str]) -> Iterator[Finding]:
    for path, name in ids:
        if not _ID.match(name):
            yield Finding(path, "id-shape", f"the id {name!r}", "Latin letters, digits, hyphens and full stops")
        if name in seen:
            yield Finding(path, "duplicate-id", f"the id {name!r} again", "an id of its own")
        if name in retired:
            yield Finding(path, "retired-id", f"the id {name!r}, which is retired", "a new id")
        seen.add(name)


def _unknown(path: Path, kind: str, name: str, known: Iterable[str], *, at_key: bool = False) -> Iterator[Finding]:
    names = list(known)
    if name not in names:
        shown = ", ".join(names) if 0 < len(names) <= 12 else f"one of the {len(names)} there are"
        expected = f"{shown}" if names else f"no {kind}, since there is none"
        yield Finding(path, "unknown-reference", f"the {kind} {name!r}", expected, at_key, refers_to=name)


def _unknown_all(path: Path, kind: str, names: Iterable[str], known: Iterable[str]) -> Iterator[Finding]:
    known = list(known)
    for number, name in enumerate(names):
        yield from _unknown((*path, number), kind, name, known)


def check_references(standard: Standard, records: Records) -> Iterator[Finding]:
    """What the standard's shared files and bases refer to exists."""
    sources = [source.id for source in standard.sources]
    duties = [duty.id for duty in standard.duties]
    for path, item in records:
        if isinstance(item, Basis | Version):
            yield from _unknown_all((*path, "sources"), "source", item.sources, sources)
        elif isinstance(item, Mistranslation):
            yield from _unknown((*path, "source"), "source", item.source, sources)
    for n, scheme in enumerate(standard.classifications):
        yield from _unknown_all(("classifications", n, "duties"), "duty", scheme.duties, duties)
    schemes = [scheme.id for scheme in standard.classifications]
    for n, code in enumerate(standard.codes):
        yield from _unknown(("codes", n, "classification"), "classification", code.classification, schemes)
    editions = [edition.id for edition in standard.editions]
    yield from _unknown(("current_edition",), "edition", standard.current_edition, editions)
    named = [standard.id, *(item.id for edition in standard.editions for item in edition.directions)]
    for n, alias in enumerate(standard.aliases):
        yield from _unknown(("aliases", n, "of"), "occupation or direction", alias.of, dict.fromkeys(named))
    everything = dict.fromkeys(name for _, name in _ids(records))
    for n, gone in enumerate(standard.retired):
        yield from _unknown_all(("retired", n, "replaced_by"), "id", gone.replaced_by, everything)


def check_edition_references(standard: Standard, records: Records) -> Iterator[Finding]:
    """Duties, directions and groups that an edition refers to exist."""
    duties = [duty.id for duty in standard.duties]
    for path, edition in _editions(standard):
        directions = [direction.id for direction in edition.directions]
        yield from _unknown_all((*path, "duties"), "duty", edition.duties, duties)
        for place, item in _below(records, path):
            for key in ("directions", "duties"):
                names = getattr(item, key, ())
                if names and not isinstance(item, Edition):
                    known = directions if key == "directions" else duties
                    kind = {"directions": "direction", "duties": "duty"}[key]
                    yield from _unknown_all((*place, key), kind, names, known)
            direction = getattr(item, "direction", None)
            if direction is not None:
                yield from _unknown((*place, "direction"), "direction", direction, directions)
            if isinstance(item, RuleSet):
                yield from _check_groups(item, place, records)


def _check_groups(rules: RuleSet, path: Path, records: Records) -> Iterator[Finding]:
    groups = [group.id for group in rules.groups]
    for place, item in _below(records, path):
        if isinstance(item, Condition) and item.belongs_to is not None:
            place = (*place, "belongs_to", "group")
            yield from _unknown(place, "group", item.belongs_to.group, groups)


def check_levels(standard: Standard, records: Records) -> Iterator[Finding]:
    """Levels that are referred to exist in the edition, and in the direction they are named with."""
    for path, edition in _editions(standard):
        known = [level.number for level in edition.levels]
        for n, number in enumerate(known):
            if number in known[:n]:
                place = (*path, "levels", n, "number")
                yield Finding(place, "duplicate-id", f"level {number} again", "each level once")
        sets = {item.id: set(item.levels) for item in edition.directions if item.levels is not None}
        for place, level, directions in _level_references(edition, path, records):
            if level not in known:
                shown = ", ".join(map(str, known)) or "no level, since there is none"
                depends_on = ((*path, "levels"),)
                yield Finding(
                    place, "unknown-reference", f"the level {level}", shown, _is_key(place), depends_on=depends_on
                )
                continue
            for direction in directions:
                offered = sets.get(direction, {level})
                if level not in offered:
                    shown = ", ".join(map(str, sorted(offered, reverse=True)))
                    expected = f"one of {shown}" if shown else "no level, since it offers none"
                    found = f"level {level}, which {direction} does not offer"
                    depends_on = ((*path, "directions"),)
                    yield Finding(place, "level-set", found, expected, _is_key(place), depends_on=depends_on)


def _is_key(path: Path) -> bool:
    """Whether the level at a path is a key, as in the levels of a task."""
    return path[-2] == "levels"


def _level_references(edition: Edition, path: Path, records: Records) -> Iterator[tuple[Path, int, tuple[str, ...]]]:
    """Every mention of a level: where, which, and the directions it is said of."""
    for n, direction in enumerate(edition.directions):
        for k, level in enumerate(direction.levels or ()):
            yield (*path, "directions", n, "levels", k), level, ()
    for n, function in enumerate(edition.functions):
        for k, task in enumerate(function.tasks):
            for level in task.levels:
                place = (*path, "functions", n, "tasks", k, "levels", str(level))
                yield place, level, function.directions
    for place, item in _below(records, path):
        if isinstance(item, Gap):
            about = (item.direction,) if item.direction else ()
            for k, level in enumerate(item.levels):
                yield (*place, "levels", k), level, about
        elif hasattr(item, "level") and item.level is not None:
            direction_id = getattr(item, "direction", None)
            yield (*place, "level"), item.level, (direction_id,) if direction_id else ()
        elif isinstance(item, Route):
            for k, level in enumerate(item.levels):
                yield (*place, "levels", k), level, ()
        elif isinstance(item, Works) and item.after_certificate is not None:
            yield (*place, "after_certificate"), item.after_certificate, ()


def check_weights(standard: Standard, records: Records) -> Iterator[Finding]:
    """Weight columns sum to 100 and have exactly the rows that their level has."""
    for path, edition in _editions(standard):
        seen: set[tuple[str | None, int | None]] = set()
        for n, table in enumerate(edition.weights):
            place = (*path, "weights", n)
            if (table.direction, table.level) in seen:
                yield Finding(place, "weights-rows", "a second table for the same level", "one table")
            seen.add((table.direction, table.level))
            for column in ("theory", "skills"):
                rows = getattr(table, column)
                if rows is not None:
                    yield from _check_column(edition, table, column, rows, (*place, column))


def _check_column(
    edition: Edition, table: WeightTable, column: str, rows: dict[str, int | None], path: Path
) -> Iterator[Finding]:
    total = sum(weight or 0 for weight in rows.values())
    if total != 100:
        about = " ".join(str(part) for part in (table.direction, table.level and f"level {table.level}") if part)
        column_sum = f"theory that adds up to {total}" if column == "theory" else f"{column} that add up to {total}"
        found = f"{about} {column_sum}" if about else column_sum
        yield Finding(path, "weights-sum", found, "100", at_key=True)
    for row, weight in rows.items():
        if weight is not None and not 1 <= weight <= 100:
            yield Finding((*path, row), "weights-rows", f"the weight {weight}", "1 to 100, or null for the dash")
    if table.direction not in {None, *(direction.id for direction in edition.directions)}:
        return
    functions = {f.id: f for f in edition.functions_of(table.direction)}
    tasks = {task.id: task for f in functions.values() for task in f.tasks}
    for row in rows:
        if row not in _BASIC_ROWS or column != "theory":
            yield from _unknown((*path, row), "function or task", row, [*functions, *tasks], at_key=True)
    if not functions.keys().isdisjoint(rows) or not tasks.keys() & rows.keys():
        for name, function in functions.items():
            yield from _check_row(name, function.has_level(table.level), rows, path)


def _check_row(name: str, present: bool, rows: dict[str, int | None], path: Path) -> Iterator[Finding]:
    weight = rows.get(name)
    if present and weight is None:
        expected = "a weight, since the level has the function"
        yield Finding((*path, name), "weights-rows", f"no weight for {name}", expected, at_key=True)
    if not present and weight is not None:
        found = f"the weight {weight} for {name}, which the level does not have"
        depends_on = ((*path[:2], "functions"),)
        yield Finding((*path, name), "weights-rows", found, "null, the dash", depends_on=depends_on)


def check_bases(standard: Standard, records: Records) -> Iterator[Finding]:
    """Bases cite what they rest on and say how well it is supported; gaps are missing."""
    for path, item in records:
        if isinstance(item, Basis):
            yield from _check_basis(item, path)
        elif isinstance(item, Gap) and item.basis.kind != "missing":
            yield Finding(path, "gap-basis", f"a gap of basis {item.basis.kind}", "basis missing")


def _check_basis(basis: Basis, path: Path) -> Iterator[Finding]:
    if basis.kind in {"official", "reported", "analogue"} and not basis.sources:
        yield Finding(path, "basis-source", f"a basis of kind {basis.kind} without sources", "the sources")
    if basis.kind == "reported" and basis.support is None:
        yield Finding(path, "basis-support", "a reported basis without support", "A, B, doubtful or inferred")
    if basis.kind != "reported" and basis.support is not None:
        found = f"support on a basis of kind {basis.kind}"
        yield Finding((*path, "support"), "basis-support", found, "support only where sources report")
    if basis.support in {"doubtful", "inferred"} and basis.note is None:
        yield Finding(path, "basis-support", f"{basis.support} support without a note", "a note with the reason")


def check_coverage(standard: Standard, records: Records) -> Iterator[Finding]:
    """Every direction and level has requirements or a gap."""
    for path, edition in _editions(standard):
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


def check_conditions(standard: Standard, records: Records) -> Iterator[Finding]:
    """A condition sets exactly one field."""
    for path, item in records:
        if isinstance(item, Condition):
            given = [f.name for f in fields(item) if getattr(item, f.name) is not None]
            if len(given) != 1:
                found = f"a condition with {' and '.join(given) or 'nothing set'}"
                yield Finding(path, "condition", found, "exactly one condition")
            elif not (getattr(item, given[0]) or given[0] not in {"all_of", "any_of"}):
                yield Finding((*path, given[0]), "condition", f"an empty {given[0]}", "conditions in it")


def check_dates(standard: Standard, records: Records) -> Iterator[Finding]:
    """Dates exist and are written year first."""
    if not _is_date(standard.date):
        yield Finding(("date",), "date-shape", f"the date {standard.date!r}", "a date such as 2021-10-15")
    for path, item in records:
        for key in ("date", "published", "in_force"):
            value = getattr(item, key, None)
            if path and isinstance(value, str) and not _is_date(value):
                yield Finding((*path, key), "date-shape", f"the date {value!r}", "a date such as 2021-10-15")


def _is_date(text: str) -> bool:
    match = _DATE.match(text)
    if not match:
        return False
    try:
        date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
    except ValueError:
        return False
    return True


def check_urls(standard: Standard, records: Records) -> Iterator[Finding]:
    """Addresses of sources are web addresses."""
    for n, source in enumerate(standard.sources):
        for k, url in enumerate(source.urls):
            if not _URL.match(url):
                expected = "an address with http:// or https://"
                yield Finding(("sources", n, "urls", k), "url-shape", f"the address {url!r}", expected)


def check_texts(standard: Standard, records: Records) -> Iterator[Finding]:
    """Text stands on one line without spaces around it; Chinese uses full-width punctuation."""
    for path, item in records:
        if not isinstance(item, Text):
            continue
        for language in ("en", "zh"):
            text = getattr(item, language)
            if text != text.strip() or "\n" in text:
                found = f"text with {'a line break' if chr(10) in text else 'space around it'}"
                yield Finding((*path, language), "text-space", found, "one line without space around it")
        half = _HALF_WIDTH.search(item.zh)
        if half:
            yield Finding((*path, "zh"), "zh-punctuation", f"{half[0]!r} in Chinese text", "full-width punctuation")


CHECKS: tuple[Callable[[Standard, Records], Iterator[Finding]], ...] = (
    check_ids,
    check_references,
    check_edition_references,
    check_levels,
    check_weights,
    check_bases,
    check_coverage,
    check_conditions,
    check_dates,
    check_urls,
    check_texts,
)
"""All checks, in the order they run."""
