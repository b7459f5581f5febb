"""The ladder: directions down, levels across."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.model import Record, record

if TYPE_CHECKING:
    from occstd.views.site import Site, Track


@record
class LadderCell(Record):
    """A direction at a level on the ladder; `kind` is requirements, missing or absent."""

    kind: str
    level: str
    rank: int
    count: int = 0
    unit: str = ""
    path: str = ""


@record
class LadderRow(Record):
    """A direction on the ladder."""

    name: str
    other: str
    path: str
    number: int
    cells: tuple[LadderCell, ...]


@record
class Ladder(Record):
    """Directions down, levels across."""

    heads: tuple[tuple[str, str, str], ...]
    rows: tuple[LadderRow, ...]


def ladder(site: Site) -> Ladder:
    """The ladder of directions and levels."""
    levels = site.edition.levels
    heads = tuple((site.level_name(level), site.say(level.short), f"levels/{level.number}/") for level in levels) or (
        (site.words["all_levels"], "", ""),
    )
    return Ladder(heads=heads, rows=tuple(_ladder_row(site, track) for track in site.tracks))


def _ladder_row(site: Site, track: Track) -> LadderRow:
    cells = []
    for rank, level in enumerate(site.edition.levels or (None,), start=1):
        unit = track.unit(level.number if level else None)
        name = site.level_name(level)
        if unit is None:
            cells.append(LadderCell(kind="absent", level=name, rank=rank))
        else:
            kind = "requirements" if unit.functions else "missing"
            count = unit.skill_count
            word = site.words("skills_unit", n=count)
            cells.append(LadderCell(kind=kind, level=name, rank=rank, count=count, unit=word, path=unit.path))
    other = site.say_other(track.direction.name if track.direction else site.standard.name)
    return LadderRow(name=site.track_name(track), other=other, path=track.path, number=track.number, cells=tuple(cells))
