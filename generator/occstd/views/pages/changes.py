"""Changes as rows ready to show, part by part: what every voice of them (page, text, Markdown) is made of."""

from __future__ import annotations

import dataclasses
import json
from itertools import groupby
from typing import TYPE_CHECKING, Any

from occstd.diff import consecutive_diffs
from occstd.model import GLYPHS, Record, record
from occstd.views.addresses import DATA
from occstd.views.blocks import Block, Cell, Custom, Heading, Mark, Prose, Table
from occstd.words import CHINESE, LANGUAGES

if TYPE_CHECKING:
    from occstd.diff import Change, Detail, Diff
    from occstd.model import BasisKind
    from occstd.views.site import Site
    from occstd.words import Words

SIGNS = {"added": "+", "only_after": "+", "removed": "-", "only_before": "-"}
"""Signs of what one side only has; all else is a change of what both have."""

_PART_WORDS = {
    "functions": "requirements",
    "regulations": "rules",
    **{part: f"change_part_{part}" for part in ("sections", "retired", "edition", "expect")},
}
"""Interface words for parts that are not called by the word of their name."""
_BEGINNING = 48
"""How many characters stand for a text that has no name."""
_NAMED_FIELDS = frozenset(
    {"text", "name", "title", "note", "value", "levels", "hours", "basis", "condition", "routes", "position", "holder"}
    | {"list"}
)

_ADDED = frozenset({"evidence", "good_practice", "bad_practice", "law", "indicators", "duties", "share", "shares"})
"""What this project adds to statements; on the page of editions it would bury what the documents say."""


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
    marks: tuple[Mark | None, Mark | None]
    """The marks of both bases, where there are any."""
    values: tuple[ChangedValue, ...]
    contains: str

    @property
    def glyphs(self) -> str:
        """The marks of both bases, or the one that both have."""
        return "→".join(dict.fromkeys(mark.glyph for mark in self.marks if mark))


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


def part_title(words: Words, part: str) -> str:
    """What a part of the standard or of an edition is called."""
    return words[_PART_WORDS.get(part, part)]


def _title(site: Site, diff: Diff, scope: str, part: str) -> str:
    title = part_title(site.words, part)
    if diff.of == "editions" or scope in ("standard", "retired"):
        return title
    return f"{site.words['change_shared'] if scope == 'shared' else scope} · {title}"


def change_label(site: Site, diff: Diff, kind: str) -> str:
    """What a kind of change is called."""
    side = {"only_before": diff.before, "only_after": diff.after}.get(kind, "")
    names = {edition.id: site.say(edition.name) for edition in site.standard.editions}
    return site.words("change_only", side=names.get(side, side)) if side else site.words[f"change_{kind}"]


def _row(site: Site, diff: Diff, change: Change) -> ChangeRow:
    count = len(change.contains)
    return ChangeRow(
        id=change.id,
        subject=change.subject,
        kind=change.kind,
        sign=SIGNS.get(change.kind, "~"),
        label=change_label(site, diff, change.kind),
        name=site.say(change.name),
        marks=(_mark(site, change.basis_before), _mark(site, change.basis_after)),
        values=tuple(_value(site, detail) for detail in change.details),
        contains=site.words("change_contains", n=count) if count else "",
    )


def _mark(site: Site, kind: BasisKind | None) -> Mark | None:
    return Mark(kind=kind, glyph=GLYPHS[kind], label=site.words[f"basis_{kind}"]) if kind else None


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
    if isinstance(value, dict) and value and value.keys() <= LANGUAGES.keys():
        return str(value.get(site.other if other else site.language) or value[CHINESE])
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
    return words.clause_separator.join([*parts, *([note.get(site.language) or note[CHINESE]] if note else [])])


@record
class OneSided(Record):
    """What only one edition states in one part: (id of the change, name, address, mark, what is inside)."""

    part: str
    sides: tuple[tuple[str, tuple[tuple[str, str, str, Mark | None, str], ...]], ...]


def changes_blocks(site: Site) -> tuple[Block, ...]:
    """What changed from each edition to the next, for the page of editions; nothing where there is one edition."""
    diffs = consecutive_diffs(site.standard)
    blocks: list[Block] = []
    for diff in diffs:
        blocks += _diff_blocks(site, diff)
    if diffs:
        path = f"/{DATA}/{site.standard.id}/changes.json"
        blocks.append(Prose(text=f"{site.words['changes_data']}: ", href=path, link="changes.json"))
    return tuple(blocks)


def release_blocks(site: Site) -> tuple[Block, ...]:
    """Versions of the data with what was new in each, for the page of editions; nothing where none is listed."""
    words, releases = site.words, site.standard.releases
    if not releases:
        return ()
    rows = tuple(
        (
            Cell(text=release.version if first else "", head=True, id=f"release-{release.version}" if first else ""),
            Cell(text=release.date if first else ""),
            Cell(text=site.say(change)),
        )
        for release in releases
        for first, change in zip((True, *[False] * len(release.changes)), release.changes, strict=False)
    )
    head = (words["release_version"], words["date"], words["changes"])
    table = Table(caption=words["releases"], head=head, rows=rows, style="releases")
    feed = (Prose(text=words["feed_lead"], href="feed.xml", link=words["feed"]),) if site.address else ()
    return (Heading(text=words["releases"], anchor="releases"), table, *feed)


def retired_blocks(site: Site) -> tuple[Block, ...]:
    """Ids that are no longer used, each at its own anchor with the reason; nothing where there is none."""
    words, retired = site.words, site.standard.retired
    if not retired:
        return ()
    pages = site.addresses[site.edition.id]
    rows = tuple(
        (
            Cell(text=gone.id, head=True, id=gone.id),
            Cell(text=gone.since, href=f"editions/#release-{gone.since}" if _is_listed(site, gone.since) else ""),
            Cell(text=site.say(gone.why)),
            Cell(
                text=words.list_separator.join(gone.replaced_by),
                href=_href(pages, gone.replaced_by[0]) if len(gone.replaced_by) == 1 else "",
            ),
        )
        for gone in retired
    )
    head = (words["statement_id"], words["release_version"], words["retired_why"], words["retired_replaced_by"])
    table = Table(caption=words["change_part_retired"], head=head, rows=rows, style="releases")
    heading = Heading(text=words["change_part_retired"], anchor="retired")
    return (heading, Prose(text=words["retired_lead"]), table)


def _is_listed(site: Site, version: str) -> bool:
    return any(release.version == version for release in site.standard.releases)


def _is_added(change: Change) -> bool:
    """Whether a change tells only what this project adds to a statement, in which no two documents differ."""
    fields = frozenset(detail.field for detail in change.details) or {change.record}
    return change.record in _ADDED or fields <= _ADDED


def _diff_blocks(site: Site, diff: Diff) -> list[Block]:
    said = tuple(change for change in diff.changes if not _is_added(change))
    words, groups = site.words, change_groups(site, dataclasses.replace(diff, changes=said))
    title = words("changes_title", before=diff.before, after=diff.after)
    anchor = f"changes-{diff.before}-{diff.after}"
    pages = (site.addresses[diff.before], site.addresses[diff.after])
    rows = tuple(cells for group in groups for row in group.rows for cells in _cells(site, pages, group, row))
    blocks: list[Block] = [Heading(text=title, anchor=anchor), Prose(text=words["changes_note"])]
    if rows:
        head = (words["change"], diff.before, diff.after)
        blocks.append(Table(caption=title, head=head, rows=rows, style="compare"))
    else:
        blocks.append(Prose(text=words["changes_common_none"]))
    only = tuple(found for group in groups if (found := _one_sided(site, diff, pages, group)).sides)
    if only:
        blocks += [
            Heading(text=words["changes_only"], anchor=f"{anchor}-only", depth=3),
            Prose(text=words["changes_only_note"]),
            Custom(template="changes", data=only),
        ]
    return blocks


_Pages = tuple[dict[str, str], dict[str, str]]
"""Page by id, for the former and the present edition."""


def _href(pages: dict[str, str], subject: str) -> str:
    return f"{pages[subject]}#{subject}" if subject in pages else ""


def _called(row: ChangeRow) -> str:
    """The name of a subject, or how its text begins, or its id."""
    text = next((value.before or value.after for value in row.values), "")
    if row.name or not text:
        return row.name or row.subject
    return text if len(text) <= _BEGINNING else f"{text[:_BEGINNING].rpartition(' ')[0] or text[: _BEGINNING // 2]} …"


def _cells(site: Site, pages: _Pages, group: ChangeGroup, row: ChangeRow) -> list[tuple[Cell, ...]]:
    """A table row for each field of a change of what both editions have, or list whole."""
    if row.kind.startswith("only_"):
        return []
    old, new = (_href(side, row.subject) for side in pages)
    alone = len({other.subject for other in group.rows}) == 1
    name = " · ".join(part for part in (group.title, row.name or ("" if alone else row.subject)) if part)
    found: list[tuple[Cell, ...]] = []
    for number, value in enumerate(row.values or (ChangedValue(label="", before="", after=""),)):
        is_text = value.label in ("", site.words["change_field_text"])
        field = row.label if is_text else f"{row.label}{site.words.clause_separator}{value.label}"
        head = Cell(text=f"{name}{site.words.label_separator}{field}", head=True, id=row.id if number == 0 else "")
        before = Cell(text=value.before, href=old if value.before else "", mark=row.marks[0])
        found.append((head, before, Cell(text=value.after, href=new, mark=row.marks[1])))
    return found


def _one_sided(site: Site, diff: Diff, pages: _Pages, group: ChangeGroup) -> OneSided:
    sides = []
    for side, kind in enumerate(("only_before", "only_after")):
        rows = tuple(
            (row.id, _called(row), _href(pages[side], row.subject), row.marks[side], row.contains)
            for row in group.rows
            if row.kind == kind
        )
        if rows:
            label = change_label(site, diff, kind)
            sides.append((label[:1].upper() + label[1:], rows))
    return OneSided(part=group.title, sides=tuple(sides))
