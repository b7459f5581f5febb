"""How people are assessed, and the weights of every direction and level."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.views.blocks import (
    Block,
    Cell,
    Custom,
    Heading,
    Line,
    Lines,
    Page,
    Table,
    mark,
    or_empty,
    part,
    part_heading,
)
from occstd.views.charts import weight_bars
from occstd.views.parts import scheme_line
from occstd.views.site import whole
from occstd.views.weights import BASIC_ROWS, COLUMNS, weight_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from occstd.model import WeightTable
    from occstd.views.site import Site, Track, Unit


def assessment_page(site: Site) -> Page:
    """Parts, details, practice and the weights of every direction and level."""
    words, assessment = site.words, site.edition.assessment
    blocks: list[Block] = []
    if assessment:
        blocks += part(site, "parts", assessment.parts)
        blocks += part(site, "details", assessment.details)
        blocks += part(site, "practice", assessment.practice)
        if assessment.schemes:
            blocks.append(part_heading(site, "schemes"))
            blocks.append(Lines(lines=tuple(scheme_line(site, scheme) for scheme in assessment.schemes), style="facts"))
        if assessment.weights_rule:
            blocks += part(site, "weights_rule", (assessment.weights_rule,))
    blocks += part(site, "choices", site.edition.choices)
    if site.edition.weights:
        blocks.append(part_heading(site, "weights"))
        for track in site.tracks:
            blocks += _track_weights(site, track.direction.id if track.direction else None)
    return Page(
        path="assessment/",
        title=words["assessment"],
        lead=words["lead_assessment"],
        blocks=or_empty(site, blocks),
        folds=True,
    )


def _track_weights(site: Site, direction: str | None) -> list[Block]:
    """Both weight tables of a direction as the printed standards set them: functions down, levels across."""
    words = site.words
    track = next(t for t in site.tracks if (t.direction.id if t.direction else None) == direction)
    tables = {table.level: table for table in site.edition.weights if table.direction == direction}
    if not tables:
        return []
    names = weight_names(site)
    blocks: list[Block] = []
    if track.direction:
        blocks.append(Heading(text=site.track_name(track), anchor=f"weights-{track.direction.slug}", depth=3))
    units = [unit for unit in track.units if unit.number in tables]
    blocks.append(Lines(lines=tuple(_rests_on(site, units, tables)), style="prose"))
    for column, word in COLUMNS:
        columns = [getattr(tables[unit.number], column) or {} for unit in units]
        keys = list(dict.fromkeys(key for rows in columns for key in rows))
        if not keys:
            continue
        rows = tuple(
            (
                Cell(text=names[key], head=True, href=_row_path(site, track, key)),
                *(Cell(text=str(rows.get(key) or "–"), numeric=True) for rows in columns),
            )
            for key in keys
        )
        totals = [site.edition.total_weight(rows, unit.number) for unit, rows in zip(units, columns, strict=True)]
        head = (words["function"], *(site.level_name(unit.level) for unit in units))
        part_of = whole(f"{site.track_name(track)} · {words[word]}", site.track_name(track))
        caption = whole(f"{part_of} · {words['weights_caption']}", part_of)
        foot = (Cell(text=words["total"], head=True), *(Cell(text=str(total), numeric=True) for total in totals))
        drawn = [(unit, weights) for unit, weights in zip(units, columns, strict=True) if weights]
        bars = weight_bars(site, track, words("chart_title", part=part_of), drawn, names)
        blocks.append(Custom(template="bars", data=bars))
        blocks.append(Table(caption=caption, head=head, rows=rows, foot=foot, style="weights", show_caption=True))
    return blocks


def _rests_on(site: Site, units: Sequence[Unit], tables: Mapping[int | None, WeightTable]) -> Iterator[Line]:
    """What the weights of levels rest on, a line for each basis."""
    for basis in dict.fromkeys(tables[unit.number].basis for unit in units):
        levels = (site.level_name(unit.level) for unit in units if tables[unit.number].basis == basis)
        text = site.words("weights_of", levels=site.words.list_separator.join(levels))
        yield Line(id="", text=text, mark=mark(site, basis))


def _row_path(site: Site, track: Track, key: str) -> str:
    """Where a row of a weight table leads: a function or task to the direction, another to the foundations."""
    if key in BASIC_ROWS:
        return f"foundations/#part-{key.replace('_', '-')}" if site.edition.foundations else ""
    return f"{track.path}#{key}"
