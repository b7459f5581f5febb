"""What stands around the matrices: heads of levels, both overviews, and the form that filters them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from occstd.model import BASIS_KINDS, Record, record
from occstd.words import LANGUAGES

if TYPE_CHECKING:
    from occstd.views.site import Site, Track

NO_LEVEL = "all"
"""What stands for the level in keys of a standard without levels."""


@record
class LevelHead(Record):
    """The head of a level's column; `kind` is offered, absent or missing."""

    number: str
    name: str
    short: str
    path: str
    kind: str


@record
class CountCell(Record):
    """A number in an overview; `key` says what is counted, so that a filter can count again."""

    kind: str
    key: str
    level: str
    count: int = 0
    href: str = ""


@record
class CountRow(Record):
    """A row of an overview: a function or a duty."""

    id: str
    name: str
    other: str
    href: str
    cells: tuple[CountCell, ...]


@record
class OverviewGroup(Record):
    """A direction in the overview, with its functions."""

    key: str
    name: str
    other: str
    path: str
    number: int
    rows: tuple[CountRow, ...]


@record
class Overview(Record):
    """Functions of all directions down, levels across."""

    heads: tuple[LevelHead, ...]
    groups: tuple[OverviewGroup, ...]


@record
class DutyColumns(Record):
    """The columns of a direction in the overview of duties."""

    key: str
    name: str
    path: str
    number: int
    heads: tuple[LevelHead, ...]


@record
class DutyOverview(Record):
    """Duties down, directions and their levels across."""

    columns: tuple[DutyColumns, ...]
    rows: tuple[CountRow, ...]


@record
class Controls(Record):
    """The choices of the form: (value, name) or (value, name, hue or short title)."""

    views: tuple[tuple[str, str, int], ...]
    levels: tuple[tuple[str, str, str], ...]
    functions: tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...]
    duties: tuple[tuple[str, str], ...]
    kinds: tuple[tuple[str, str], ...]
    bases: tuple[tuple[str, str], ...]
    has_new: bool
    settings: str


def track_key(track: Track) -> str:
    """What stands for a direction in the address of a view."""
    return track.direction.slug if track.direction else "whole"


def level_heads(site: Site, track: Track | None) -> tuple[LevelHead, ...]:
    """A head for each level of the edition, as one direction offers it; as the edition has it for none."""
    heads = []
    for level in site.edition.levels or (None,):
        unit = track.unit(level.number if level else None) if track else None
        path = f"levels/{level.number}/" if level else ""
        kind = "offered"
        if track:
            kind = "absent" if unit is None else "offered" if unit.functions else "missing"
            path = unit.path if unit else ""
        number = str(level.number) if level else NO_LEVEL
        short = site.say(level.short) if level else ""
        heads.append(LevelHead(number=number, name=site.level_name(level), short=short, path=path, kind=kind))
    return tuple(heads)


def overview(site: Site) -> Overview:
    """How many statements each function of each direction asks at each level."""
    return Overview(heads=level_heads(site, None), groups=tuple(_overview_group(site, t) for t in site.tracks))


def _overview_group(site: Site, track: Track) -> OverviewGroup:
    rows = []
    for function in track.functions:
        cells = []
        for head in level_heads(site, track):
            unit = track.unit(int(head.number) if head.number != NO_LEVEL else None)
            asked = {f.id: pairs for f, pairs in unit.rows}.get(function.id, ()) if unit else ()
            count = sum(len(r.skills) + len(r.knowledge) for _, r in asked)
            key = f"{track_key(track)} {function.id} {head.number}"
            href = f"{unit.path}#{function.id}" if unit and count else ""
            cells.append(CountCell(kind=head.kind, key=key, level=head.number, count=count, href=href))
        rows.append(
            CountRow(
                id=function.id,
                name=site.say(function.name),
                other=site.say_other(function.name),
                href=f"{track.path}#{function.id}",
                cells=tuple(cells),
            )
        )
    return OverviewGroup(
        key=track_key(track),
        name=site.track_name(track),
        other=site.say_other(track.direction.name) if track.direction else "",
        path=track.path,
        number=track.number,
        rows=tuple(rows),
    )


def duty_overview(site: Site) -> DutyOverview:
    """How many tasks serve each duty, by direction and level."""
    duties = {duty.id: duty for duty in site.standard.duties}
    columns = tuple(
        DutyColumns(
            key=track_key(track),
            name=site.track_name(track),
            path=track.path,
            number=track.number,
            heads=level_heads(site, track),
        )
        for track in site.tracks
    )
    rows = tuple(
        CountRow(
            id=name,
            name=site.say(duties[name].name),
            other=site.say_other(duties[name].name),
            href=f"duties/#{name}",
            cells=tuple(cell for track in site.tracks for cell in _duty_cells(site, track, name)),
        )
        for name in site.edition.duties
    )
    return DutyOverview(columns=columns, rows=rows)


def _duty_cells(site: Site, track: Track, duty: str) -> list[CountCell]:
    cells = []
    for head in level_heads(site, track):
        unit = track.unit(int(head.number) if head.number != NO_LEVEL else None)
        tasks = [task for task, _ in unit.requirements if duty in task.duties] if unit else []
        key = f"{track_key(track)} {duty} {head.number}"
        cells.append(CountCell(kind=head.kind, key=key, level=head.number, count=len(tasks)))
    return cells


def controls(site: Site) -> Controls:
    """What the form offers: only what makes a difference in this standard."""
    words, edition = site.words, site.edition
    served = {duty for function in edition.functions for task in function.tasks for duty in task.duties}
    names = {duty.id: site.say_numbered(duty.id, duty.name) for duty in site.standard.duties}
    several = len(site.tracks) > 1
    return Controls(
        views=_views(site) if several else (),
        levels=tuple((str(x.number), site.level_name(x), site.say(x.short)) for x in edition.levels),
        functions=tuple(
            (track_key(track), site.track_name(track), tuple((f.id, site.say(f.name)) for f in track.functions))
            for track in site.tracks
        ),
        duties=tuple((name, names[name]) for name in edition.duties if name in served),
        kinds=(("skill", words["skills"]), ("knowledge", words["knowledge"])),
        bases=tuple((kind, words[f"short_{kind}"]) for kind in BASIS_KINDS),
        has_new=len(edition.levels) > 1,
        settings=_settings(site),
    )


def _views(site: Site) -> tuple[tuple[str, str, int], ...]:
    words = site.words
    directions = ((track_key(track), site.track_name(track), track.number) for track in site.tracks)
    duties = (("duties", words["duties"], 0),) if site.edition.duties else ()
    return (("", words["matrix_everything"], 0), ("overview", words["overview"], 0), *directions, *duties)


COLUMNS = (
    "direction", "direction_name", "level", "function", "function_name", "task", "task_name",
    "kind", "id", *LANGUAGES, "duties", "basis",
)  # fmt: skip
"""Columns of a downloaded view."""


def _settings(site: Site) -> str:
    """What the scripts say and write, as JSON for an attribute of the form."""
    words = site.words
    keys = (
        "status",
        "nothing",
        "elsewhere",
        "further",
        "next",
        "some",
        "copied",
        "all_open",
        "all_closed",
        "saved",
        "no_texts",
    )
    settings = {
        "words": {key: words[f"matrix_{key}"] for key in keys},
        "columns": COLUMNS,
        "file": f"{site.standard.id}-{site.edition.id}-matrix",
        "language": site.language,
        "other_language": site.other,
    }
    return json.dumps(settings, ensure_ascii=False)
