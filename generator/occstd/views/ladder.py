"""The ladder: directions down, levels across."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from occstd.model import Record, record
from occstd.views.addresses import data_folder
from occstd.views.blocks import Block, Custom, Heading, Line, Lines, Link, Prose, mark

LADDER_FILE = "ladder.{language}.{ending}"
"""Name of the ladder's file in a language, by its code, and a format, by its ending."""

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
    verb: str = ""
    """What the level does, where the standard says it in a word; else the count is shown."""
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
    caption: str


def ladder_blocks(site: Site, *, heading: bool) -> tuple[Block, ...]:
    """The ladder with what its words or numbers mean, below a heading where one is asked for."""
    verb = site.edition.levels[0].verb if has_verbs(site) else None
    data, words = ladder(site), site.words
    drawn: tuple[Block, ...] = (Custom(template="ladder", data=data),)
    absent = words["ladder_missing"] if any(c.kind == "missing" for row in data.rows for c in row.cells) else ""
    if verb:
        said = Line(
            id="",
            text=words.sentences(words["ladder_note_verbs"], absent),
            mark=replace(mark(site, verb.basis), note=""),
        )
        drawn = (Lines(lines=(said,), style="prose"), *drawn)
    else:
        drawn = (*drawn, Prose(text=words.sentences(words["ladder_note"], absent)))
    if not heading:
        return drawn
    folder = data_folder(site.standard.id, site.edition.id)
    files = tuple(
        Link(text=ending.upper(), href=f"/{folder}/{LADDER_FILE.format(language=site.language, ending=ending)}")
        for ending in ("svg", "png")
    )
    return (Heading(text=words["ladder"], anchor="ladder"), *drawn, Custom(template="saving", data=files))


def ladder(site: Site) -> Ladder:
    """The ladder of directions and levels."""
    levels = site.edition.levels
    heads = tuple((site.level_name(level), site.say(level.short), f"levels/{level.number}/") for level in levels) or (
        (site.words["all_levels"], "", ""),
    )
    caption = "ladder_caption_verbs" if has_verbs(site) else "ladder_caption"
    rows = tuple(_ladder_row(site, track) for track in site.tracks)
    return Ladder(heads=heads, rows=rows, caption=site.words[caption])


def has_verbs(site: Site) -> bool:
    """Whether every level has a word for what it does with the work; else the ladder counts."""
    return bool(site.edition.levels) and all(level.verb for level in site.edition.levels)


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
            verb = site.say(level.verb) if level and has_verbs(site) else ""
            cells.append(
                LadderCell(kind=kind, level=name, rank=rank, count=count, unit=word, verb=verb, path=unit.path)
            )
    other = site.say_other(track.direction.name if track.direction else site.standard.name)
    return LadderRow(name=site.track_name(track), other=other, path=track.path, number=track.number, cells=tuple(cells))
