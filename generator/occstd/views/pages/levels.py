"""The page about all levels, and one about each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.views.blocks import (
    Cell,
    Custom,
    Heading,
    Line,
    Lines,
    Page,
    Table,
    line,
    mark_for,
)
from occstd.views.pages.my_level import to_my_level
from occstd.views.pages.units import unit_counts
from occstd.views.remarks import weakest

if TYPE_CHECKING:
    from occstd.views.site import Site


def level_pages(site: Site) -> list[Page]:
    """The page about all levels and one about each."""
    words, levels = site.words, site.edition.levels
    if not levels:
        return []
    rows = []
    for level in levels:
        offered = [track for track in site.tracks if track.unit(level.number)]
        hours = [h for h in site.edition.training_hours if h.level == level.number]
        rows.append(
            (
                Cell(text=site.level_name(level), href=f"levels/{level.number}/", head=True),
                Cell(text=site.say(level.title), mark=mark_for(site, level)),
                Cell(text=words.list_separator.join(site.track_name(track) for track in offered)),
                Cell(
                    text=words.list_separator.join(str(h.hours) for h in hours),
                    mark=weakest(site, hours) if hours else None,
                    numeric=True,
                ),
            )
        )
    head = (words["level"], words["name"], words["offered_in"], words["training_hours"])
    table = Table(caption=words["levels"], head=head, rows=tuple(rows), style="levels")
    overview = Page(
        path="levels/", title=words["levels"], lead=words["lead_levels"], blocks=(table, *to_my_level(site))
    )
    return [overview, *(_level_page(site, n) for n in range(len(levels)))]


def _level_page(site: Site, index: int) -> Page:
    words, level = site.words, site.edition.levels[index]
    head = Line(
        id=level.id,
        name=site.level_name(level),
        text=site.say(level.title),
        mark=mark_for(site, level),
    )
    statements = [head]
    if level.verb:
        statements.append(line(site, level.verb, name=words["level_verb"]))
    if level.descriptor:
        statements.append(line(site, level.descriptor, name=words["what_level_means"]))
    hours = [h for h in site.edition.training_hours if h.level == level.number]
    statements += [
        line(site, h, id="", name=words["training_hours"], href=f"editions/{site.edition.id}/#{h.id}") for h in hours
    ]
    rows = []
    for track in site.tracks:
        unit = track.unit(level.number)
        if unit:
            rows.append(
                (
                    Cell(text=site.track_name(track), href=unit.path, head=True),
                    Cell(text=unit_counts(site, unit) if unit.functions else words["not_yet"]),
                )
            )
        else:
            rows.append(
                (Cell(text=site.track_name(track), href=track.path, head=True), Cell(text=words["not_offered"]))
            )
    table = Table(caption=words["offered_in"], head=(words["direction"], words["requirements"]), rows=tuple(rows))
    return Page(
        path=f"levels/{level.number}/",
        title=site.level_name(level),
        other_title=site.say_other(level.title),
        eyebrow=site.say(site.standard.name),
        blocks=(
            Lines(lines=tuple(statements), style="facts"),
            Heading(text=words["offered_in"], anchor="offered"),
            table,
            Custom(template="neighbours", data=_level_neighbours(site, index)),
        ),
    )


def _level_neighbours(site: Site, index: int) -> tuple[tuple[str, str, str], ...]:
    levels = site.edition.levels
    found = []
    if index > 0:
        found.append((site.words["lower_level"], site.level_name(levels[index - 1]), levels[index - 1].number))
    if index + 1 < len(levels):
        found.append((site.words["higher_level"], site.level_name(levels[index + 1]), levels[index + 1].number))
    return tuple((label, name, f"levels/{number}/") for label, name, number in found)
