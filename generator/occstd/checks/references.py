"""Ids are unique and well shaped, and what is referred to exists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from occstd.checks.findings import Finding, Records, editions, shown
from occstd.model import (
    Basis,
    Condition,
    Edition,
    Mistranslation,
    Record,
    Retired,
    RuleSet,
    Standard,
    Version,
)
from occstd.model.shape import walk

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from occstd.problems import Path

_ID = re.compile(r"[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?\Z")
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")
_LIKE_A_LEVEL = re.compile(r"(^|-)level-\d")
_LIKE_A_FILE = re.compile(r"\.[A-Za-z]")
_NOT_FOR_FILES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))})
"""Names that one of the systems gives to no file."""


def _ids(records: Iterable[tuple[Path, Record]]) -> Iterator[tuple[Path, str]]:
    for place, item in records:
        if hasattr(item, "id") and not isinstance(item, Retired | Edition | Standard):
            yield (*place, "id"), item.id


def check_ids(standard: Standard, records: Records) -> Iterator[Finding]:
    """Ids are unique, well shaped and not retired, slugs well shaped."""
    retired = {item.id for item in standard.retired}
    shared = {standard.id}
    yield from _check_folder(standard.id, ("id",))
    yield from _ids_in(_ids(r for r in records if r[0][:1] != ("editions",)), shared, retired)
    for path, edition in editions(standard):
        yield from _check_folder(edition.id, (*path, "id"))
        yield from _ids_in(_ids(walk(edition, path)), {*shared, edition.id}, retired)
        for number, direction in enumerate(edition.directions):
            yield from _check_slug(direction.slug, (*path, "directions", number, "slug"))


def _check_slug(slug: str, path: Path) -> Iterator[Finding]:
    if not _SLUG.match(slug) or slug in _NOT_FOR_FILES:
        yield Finding(path, "id-shape", f"the slug {shown(slug)}", "lower-case words and hyphens")
    elif _LIKE_A_LEVEL.search(slug):
        found = f"the slug {shown(slug)}, which would name the files of a level"
        yield Finding(path, "id-shape", found, "words that name the direction alone")


def _check_folder(name: str, path: Path) -> Iterator[Finding]:
    """An id that names a folder of the data looks like no file of it, and is no word that systems reserve."""
    yield from _ids_in([(path, name)], set(), set())
    if _LIKE_A_FILE.search(name) or name.lower() in _NOT_FOR_FILES:
        yield Finding(path, "id-shape", f"the id {shown(name)}", "an id that can name a folder")


def _ids_in(ids: Iterable[tuple[Path, str]], seen: set[str], retired: set[str]) -> Iterator[Finding]:
    for path, name in ids:
        if not _ID.match(name):
            yield Finding(path, "id-shape", f"the id {shown(name)}", "Latin letters, digits, hyphens and full stops")
        if name in seen:
            yield Finding(path, "duplicate-id", f"the id {name!r} again", "an id of its own")
        if name in retired:
            yield Finding(path, "retired-id", f"the id {name!r}, which is retired", "a new id")
        seen.add(name)


def unknown(path: Path, kind: str, name: str, known: Collection[str], *, at_key: bool = False) -> Iterator[Finding]:
    """A finding where a name is not among those known."""
    if name not in known:
        names = list(known)
        shown = ", ".join(names) if 0 < len(names) <= 12 else f"one of the {len(names)} there are"
        expected = f"{shown}" if names else f"no {kind}, since there is none"
        yield Finding(path, "unknown-reference", f"the {kind} {name!r}", expected, at_key, refers_to=name)


def _unknown_all(path: Path, kind: str, names: Iterable[str], known: Collection[str]) -> Iterator[Finding]:
    for number, name in enumerate(names):
        yield from unknown((*path, number), kind, name, known)


def check_references(standard: Standard, records: Records) -> Iterator[Finding]:
    """What the standard's shared files and bases refer to exists."""
    sources = dict.fromkeys(source.id for source in standard.sources)
    duties = dict.fromkeys(duty.id for duty in standard.duties)
    for path, item in records:
        if isinstance(item, Basis | Version):
            yield from _unknown_all((*path, "sources"), "source", item.sources, sources)
        elif isinstance(item, Mistranslation):
            yield from unknown((*path, "source"), "source", item.source, sources)
    for n, scheme in enumerate(standard.classifications):
        yield from _unknown_all(("classifications", n, "duties"), "duty", scheme.duties, duties)
    schemes = [scheme.id for scheme in standard.classifications]
    for n, code in enumerate(standard.codes):
        yield from unknown(("codes", n, "classification"), "classification", code.classification, schemes)
    codes = list(dict.fromkeys(code.code for code in standard.codes))
    for n, sibling in enumerate(standard.siblings):
        yield from unknown(("siblings", n, "code"), "code", sibling.code, codes)
    editions = [edition.id for edition in standard.editions]
    yield from unknown(("current_edition",), "edition", standard.current_edition, editions)
    named = [standard.id, *(item.id for edition in standard.editions for item in edition.directions)]
    for n, alias in enumerate(standard.aliases):
        yield from unknown(("aliases", n, "of"), "occupation or direction", alias.of, dict.fromkeys(named))
    everything = dict.fromkeys(name for _, name in _ids(records))
    for n, question in enumerate(standard.questions):
        yield from _unknown_all(("questions", n, "see"), "id", question.see, everything)
    for n, gone in enumerate(standard.retired):
        yield from _unknown_all(("retired", n, "replaced_by"), "id", gone.replaced_by, everything)


def check_edition_references(standard: Standard, records: Records) -> Iterator[Finding]:
    """Duties, directions and groups that an edition refers to exist."""
    duties = dict.fromkeys(duty.id for duty in standard.duties)
    for path, edition in editions(standard):
        directions = dict.fromkeys(direction.id for direction in edition.directions)
        yield from _unknown_all((*path, "duties"), "duty", edition.duties, duties)
        for name, served in (edition.expect.serves if edition.expect else {}).items():
            place = (*path, "expect", "serves", name)
            yield from unknown(place, "direction", name, directions, at_key=True)
            yield from _unknown_all(place, "duty", served, duties)
        for place, item in walk(edition, path):
            for key in ("directions", "duties"):
                names = getattr(item, key, ())
                if isinstance(names, tuple) and not isinstance(item, Edition):
                    known = directions if key == "directions" else duties
                    kind = {"directions": "direction", "duties": "duty"}[key]
                    yield from _unknown_all((*place, key), kind, names, known)
            direction = getattr(item, "direction", None)
            if direction is not None:
                yield from unknown((*place, "direction"), "direction", direction, directions)
            if isinstance(item, RuleSet):
                yield from _check_groups(item, place)


def _check_groups(rules: RuleSet, path: Path) -> Iterator[Finding]:
    groups = [group.id for group in rules.groups]
    for place, item in walk(rules, path):
        if isinstance(item, Condition) and item.belongs_to is not None:
            place = (*place, "belongs_to", "group")
            yield from unknown(place, "group", item.belongs_to.group, groups)
