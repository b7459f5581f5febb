"""Bases, conditions, releases and texts are written as they should be."""

from __future__ import annotations

import re
from dataclasses import fields
from typing import TYPE_CHECKING

from occstd.checks.findings import Finding, Records, each
from occstd.model import QUOTED, Basis, Code, Condition, Gap, NewOccupation, Sibling, Standard, Text
from occstd.model.shape import text_fields
from occstd.words import CHINESE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.problems import Path

_CODE = re.compile(r"[0-9](-[0-9]{2}){3}(-[0-9]{2,3})?\Z")
_HALF_WIDTH = re.compile(r"[\u4e00-\u9fff][,;:!?()]|[,;:!?(][\u4e00-\u9fff]")


def check_bases(standard: Standard, records: Records) -> Iterator[Finding]:
    """Bases cite what they rest on and say how well it is supported; gaps are missing."""
    for path, item in records:
        if isinstance(item, Basis):
            yield from _check_basis(item, path)
        elif isinstance(item, Gap) and item.basis.kind != "missing":
            yield Finding(path, "gap-basis", f"a gap of basis {item.basis.kind}", "basis missing")


def _check_basis(basis: Basis, path: Path) -> Iterator[Finding]:
    if basis.kind in {*QUOTED, "reported", "analogue"} and not basis.sources:
        yield Finding(path, "basis-source", f"a basis of kind {basis.kind} without sources", "the sources")
    if basis.kind == "reported" and basis.support is None:
        yield Finding(path, "basis-support", "a reported basis without support", "A, B, doubtful or inferred")
    if basis.kind != "reported" and basis.support is not None:
        found = f"support on a basis of kind {basis.kind}"
        yield Finding((*path, "support"), "basis-support", found, "support only where sources report")
    if basis.support in {"doubtful", "inferred"} and basis.note is None:
        yield Finding(path, "basis-support", f"{basis.support} support without a note", "a note with the reason")


def check_codes(standard: Standard, records: Records) -> Iterator[Finding]:
    """Codes of occupations are digits and hyphens, without the signs that lists print beside them."""
    for path, item in records:
        for key in ("code", "code_2022") if isinstance(item, Code | NewOccupation | Sibling) else ():
            code = getattr(item, key, None)
            if code is not None and not _CODE.match(code):
                yield Finding((*path, key), "code-shape", f"the code {code!r}", "a code such as 6-30-05-01")


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


def check_releases(standard: Standard, records: Records) -> Iterator[Finding]:
    """Versions of the data are listed once each, the latest first, and the first is the present one."""
    for number, release in enumerate(standard.releases):
        place: Path = ("releases", number)
        present = (standard.version, standard.date)
        if number == 0 and (release.version, release.date) != present:
            expected = f"the present version, {' of '.join(present)}"
            yield Finding((*place, "version"), "releases", f"version {release.version} of {release.date}", expected)
        if number and release.date > standard.releases[number - 1].date:
            yield Finding((*place, "date"), "releases", f"the later date {release.date}", "the latest version first")


def check_texts(standard: Standard, records: Records) -> Iterator[Finding]:
    """Text stands on one line without spaces around it; Chinese uses full-width punctuation."""
    for path, item in records:
        for name in text_fields(type(item)):  # type: ignore[arg-type]
            for place, text in each(getattr(item, name), (*path, name)):
                if text != text.strip() or "\n" in text:
                    found = f"text with {'a line break' if chr(10) in text else 'space around it'}"
                    yield Finding(place, "text-space", found, "one line without space around it")
        if not isinstance(item, Text):
            continue
        half = _HALF_WIDTH.search(item.said(CHINESE))
        if half:
            yield Finding((*path, CHINESE), "zh-punctuation", f"{half[0]!r} in Chinese text", "full-width punctuation")
