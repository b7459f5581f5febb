"""Bases, conditions, dates, addresses and texts are written as they should be."""

from __future__ import annotations

import re
from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING

from occstd.checks.findings import Finding, Records
from occstd.model import Basis, Condition, Gap, Standard, Text
from occstd.model.shape import text_fields
from occstd.words import CHINESE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.problems import Path

_URL = re.compile(r"https?://[^\s/]+(/\S*)?\Z")
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z", re.ASCII)
_HALF_WIDTH = re.compile(r"[\u4e00-\u9fff][,;:!?()]|[,;:!?(][\u4e00-\u9fff]")


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


def check_releases(standard: Standard, records: Records) -> Iterator[Finding]:
    """Versions of the data are listed once each, the latest first, and the first is the present one."""
    earlier: dict[str, str] = {}
    for number, release in enumerate(standard.releases):
        place: Path = ("releases", number)
        present = (standard.version, standard.date)
        if number == 0 and (release.version, release.date) != present:
            expected = f"the present version, {' of '.join(present)}"
            yield Finding((*place, "version"), "releases", f"version {release.version} of {release.date}", expected)
        if release.version in earlier:
            yield Finding((*place, "version"), "releases", f"version {release.version} again", "each version once")
        if len(release.date) != len("2021-10-15"):
            yield Finding((*place, "date"), "releases", f"the date {release.date!r}", "a day")
        elif number and release.date > list(earlier.values())[-1]:
            yield Finding((*place, "date"), "releases", f"the later date {release.date}", "the latest version first")
        earlier.setdefault(release.version, release.date)


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
        for name in text_fields(type(item)):  # type: ignore[arg-type]
            text = getattr(item, name)
            if text and (text != text.strip() or "\n" in text):
                found = f"text with {'a line break' if chr(10) in text else 'space around it'}"
                yield Finding((*path, name), "text-space", found, "one line without space around it")
        if not isinstance(item, Text):
            continue
        half = _HALF_WIDTH.search(item.said(CHINESE))
        if half:
            yield Finding((*path, CHINESE), "zh-punctuation", f"{half[0]!r} in Chinese text", "full-width punctuation")
