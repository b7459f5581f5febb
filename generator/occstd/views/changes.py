"""Changes as rows ready to show, part by part: what every voice of them (page, text, Markdown) is made of."""

from __future__ import annotations

import json
from itertools import groupby
from typing import TYPE_CHECKING, Any

from occstd.model import Record, record
from occstd.views.site import GLYPHS

if TYPE_CHECKING:
    from occstd.diff import Change, Detail, Diff
    from occstd.views.site import Site

SIGNS = {"added": "+", "only_after": "+", "removed": "-", "only_before": "-"}
"""Signs of what one side only has; all else is a change of what both have."""
ONE_SIDED = frozenset(SIGNS)

_PART_WORDS = {
    "functions": "requirements",
    "regulations": "rules",
    **{
        part: f"change_part_{part}"
        for part in ("sections", "summary", "retired", "edition", "expect")
    },
}
"""Interface words for parts that are not called by the word of their name."""
_NAMED_FIELDS = frozenset(
    {"text", "name", "title", "note", "value", "levels", "hours", "basis", "condition", "routes", "position", "holder"}
    | {"list"}
)


@record
class ChangedValue(Record):
    """One field on both sides, in words; nothing where a side has none."""

    label: str
    before: str
    after: str


@record
class ChangeRow(Record):
    """One change, in words."""

    id: str
    subject: str
    kind: str
    sign: str
    label: str
    name: str
    glyphs: str
    """The marks of both bases, where there are any; one where they are the same."""
    values: tuple[ChangedValue, ...]
    contains: str


@record
class ChangeGroup(Record):
    """The changes in one part of an edition, or of what all editions share."""

    title: str
    rows: tuple[ChangeRow, ...]


def change_groups(site: Site, diff: Diff) -> tuple[ChangeGroup, ...]:
    """All changes in words, part by part."""
    return tuple(
        ChangeGroup(title=_title(site, diff, *where), rows=tuple(_row(site, diff, change) for change in changes))
        for where, changes in groupby(diff.changes, key=lambda change: (change.scope, change.part))
    )


def _title(site: Site, diff: Diff, scope: str, part: str) -> str:
    title = site.words[_PART_WORDS.get(part, part)]
    if diff.of == "editions" or scope in ("standard", "retired"):
        return title
    return f"{site.words['change_shared'] if scope == 'shared' else scope} · {title}"


def change_label(site: Site, diff: Diff, kind: str) -> str:
    """What a kind of change is called."""
    side = {"only_before": diff.before, "only_after": diff.after}.get(kind, "")
    names = {edition.id: site.say(edition.name) for edition in site.standard.editions}
    return site.words(f"change_{kind}", side=names.get(side, side)) if side else site.words[f"change_{kind}"]


def _row(site: Site, diff: Diff, change: Change) -> ChangeRow:
    marks = dict.fromkeys(GLYPHS[kind] for kind in (change.basis_before, change.basis_after) if kind)
    count = len(change.contains)
    return ChangeRow(
        id=change.id,
        subject=change.subject,
        kind=change.kind,
        sign=SIGNS.get(change.kind, "~"),
        label=change_label(site, diff, change.kind),
        name=site.say(change.name),
        glyphs="→".join(marks),
        values=tuple(_value(site, detail) for detail in change.details),
        contains=site.words("change_contains", n=count) if count else "",
    )


def _value(site: Site, detail: Detail) -> ChangedValue:
    label = site.words[f"change_field_{detail.field}"] if detail.field in _NAMED_FIELDS else detail.field
    before, after = (_shown(site, value) for value in (detail.before, detail.after))
    if before == after:
        before, after = (_shown(site, value, other=True) for value in (detail.before, detail.after))
    return ChangedValue(label=label, before=before, after=after)


def _shown(site: Site, value: Any, *, other: bool = False) -> str:
    """A value as a reader sees it; `other` in the other language, for where only that one changed."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, list) and all(isinstance(item, str | int) for item in value):
        return ", ".join(map(str, value))
    if isinstance(value, dict) and value.keys() == {"en", "zh"}:
        return str(value[site.words.other if other else site.language])
    if isinstance(value, dict) and value.get("kind") in GLYPHS:
        return _basis(site, value)
    return json.dumps(value, ensure_ascii=False)


def _basis(site: Site, basis: dict[str, Any]) -> str:
    words = site.words
    parts = [words[f"basis_{basis['kind']}"]]
    if basis.get("support"):
        parts.append(words[f"support_{basis['support']}"])
    parts += [part for part in (basis.get("clause"), " ".join(basis.get("sources", ()))) if part]
    note = basis.get("note")
    return words.clause_separator.join([*parts, *([note[site.language]] if note else [])])
