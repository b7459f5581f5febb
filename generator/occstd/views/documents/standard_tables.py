"""Chapters 3 and 4 of the standard as one document: requirements and weights in ruled tables."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from occstd.views.blocks import Heading, Lines, Note, line, mark, mark_for
from occstd.views.grid import Entry, Grid, GridCell, head_cell, name_cell
from occstd.views.remarks import weakest
from occstd.views.weights import BASIC_ROWS, COLUMNS, weight_names
from occstd.words import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from occstd.model import Requirement, Skill, Statement, Task, WeightTable, WorkFunction
    from occstd.model.weights import Weight
    from occstd.views.blocks import Block
    from occstd.views.remarks import Mark
    from occstd.views.site import Site, Track, Unit

    _Weights = list[tuple[Unit, WeightTable]]

DASH = "—"
"""What stands in a weight table where a level does not have a function."""
_REQUIREMENT_WIDTHS = {True: (10, 12, 39, 39), False: (14, 15, 36, 35)}
"""Widths where each character may begin a line, and where long words need room."""
_WEIGHT_WIDTHS = (14, 26, 12)
_MOST_TOGETHER = 30
"""Most rows of a weight table that still stay on one page."""


def bare(said: Mark) -> Mark:
    """A mark as this document has it: sources and remarks are left to the site."""
    return replace(said, sources=(), note="")


def requirement_blocks(site: Site) -> Iterator[Block]:
    """Chapter 3: a table for each direction and level."""
    number = 0
    for track in site.tracks:
        if track.direction:
            number += 1
            yield _heading(site, f"3.{number}", site.track_name(track), f"requirements-{track.direction.id}")
        for k, unit in enumerate(track.units, start=1):
            clause = f"3.{number}.{k}" if track.direction else f"3.{k}"
            yield from _unit(site, clause, unit)
        if not track.units:
            yield _missing(site)


def _heading(site: Site, clause: str, name: str, anchor: str, said: Mark | None = None) -> Heading:
    return Heading(text=f"{clause} {name}", anchor=anchor, depth=clause.count(".") + 1, mark=said)


def _missing(site: Site, text: str = "") -> Note:
    words = site.words
    return Note(kind="missing", title=words["basis_missing"], text=text or words["basis_missing_text"])


def _unit(site: Site, clause: str, unit: Unit) -> Iterator[Block]:
    name = site.say(unit.level.title) if unit.level else site.words["all_levels"]
    statements = [s for _, asked in unit.requirements for s in (*asked.skills, *asked.knowledge)]
    marks = [bare(mark(site, s.basis, of=s)) for s in statements]
    usual = max(dict.fromkeys(marks), key=marks.count, default=None)
    yield _heading(site, clause, name, f"requirements-{unit.slug}", usual)
    if not unit.functions:
        yield _missing(site, site.say(unit.gap) if unit.gap else "")
        return
    words = site.words
    head = tuple(head_cell(words[key]) for key in ("function", "task", "skills", "knowledge"))
    rows = chain.from_iterable(
        _function(site, n, function, tasks, usual) for n, (function, tasks) in enumerate(unit.rows, start=1)
    )
    caption = f"{site.unit_name(unit)}{words.label_separator}{words['requirements']}"
    widths = _REQUIREMENT_WIDTHS[LANGUAGES[site.language].type.is_ideographic]
    yield Grid(caption=caption, continued=words["st_continued"], widths=widths, rows=(head, *rows))


def _other(said: Mark, usual: Mark | None) -> Mark | None:
    """A mark where it is not the usual one of the table."""
    told = bare(said)
    return None if usual and (told.glyph, told.untranslated) == (usual.glyph, usual.untranslated) else told


def _function(
    site: Site, number: int, function: WorkFunction, tasks: Sequence[tuple[Task, Requirement]], usual: Mark | None
) -> Iterator[tuple[GridCell, ...]]:
    for t, (task, asked) in enumerate(tasks, start=1):
        clause = f"{number}.{t}"
        first = name_cell(
            site.say(function.name), len(tasks), number=f"{number}.", mark=_other(mark_for(site, function), usual)
        )
        name = name_cell(site.say(task.name), number=clause, mark=_other(mark_for(site, task), usual))
        cells = (_statements(site, clause, asked.skills, usual), _statements(site, clause, asked.knowledge, usual))
        yield (*((first,) if t == 1 else ()), name, *cells)


def _statements(site: Site, clause: str, items: Sequence[Skill | Statement], usual: Mark | None) -> GridCell:
    entries = tuple(
        Entry(
            number=f"{'★' if getattr(item, 'key', False) else ''}{clause}.{n}",
            text=site.say(item),
            mark=_other(mark(site, item.basis, of=item), usual),
        )
        for n, item in enumerate(items, start=1)
    )
    return GridCell(entries=entries, centred=False)


def weight_blocks(site: Site) -> Iterator[Block]:
    """Chapter 4: a table of theory and one of skills for each direction, with a column for each level."""
    words, edition = site.words, site.edition
    if edition.choices:
        yield Lines(
            lines=tuple(replace(line(site, c), id="", details=(), note="") for c in edition.choices), style="clause"
        )
    if not edition.weights:
        yield _missing(site, words["sy_no_weights"])
    parts = [(key, word) for key, word in COLUMNS if any(getattr(table, key) for table in edition.weights)]
    for n, (key, word) in enumerate(parts, start=1):
        name = words("st_4_table", part=words["skills" if key == "skills" else word])
        if edition.directions:
            yield _heading(site, f"4.{n}", name, f"weights-{key}")
        found = [(track, tables) for track in site.tracks if (tables := _tables(site, track, key))]
        for k, (track, tables) in enumerate(found, start=1):
            clause, title = (f"4.{n}.{k}", site.track_name(track)) if track.direction else (f"4.{n}", name)
            said = bare(weakest(site, [table for _, table in tables]))
            yield _heading(site, clause, title, f"weights-{key}-{track.slug}", said)
            caption = f"{site.track_name(track)}{words.label_separator}{name}"
            yield _weights(site, caption, key, tables)


def _tables(site: Site, track: Track, key: str) -> _Weights:
    found = ((unit, site.weights(unit)) for unit in track.units)
    return [(unit, table) for unit, table in found if table and getattr(table, key)]


def _weights(site: Site, caption: str, key: str, tables: _Weights) -> Grid:
    words, names = site.words, weight_names(site)
    columns = [getattr(table, key) for _, table in tables]
    rows = [row for row in names if any(row in column for column in columns)]
    basic = [row for row in rows if row in BASIC_ROWS]
    levels = (site.say(unit.level.title) if unit.level else words["weights"] for unit, _ in tables)
    body = [(head_cell(words["st_4_head"], 2), *(head_cell(words("st_4_unit", level=level)) for level in levels))]
    group = words["knowledge" if key == "theory" else "skills"]
    for name, inside in ((words["basic_requirements"], basic), (group, rows[len(basic) :])):
        for n, row in enumerate(inside):
            first = (name_cell(name, len(inside)),) if n == 0 else ()
            body.append((*first, name_cell(names[row]), *(name_cell(_shown(column.get(row))) for column in columns)))
    totals = (site.edition.total_weight(column, unit.number) for (unit, _), column in zip(tables, columns, strict=True))
    body.append((name_cell(words["total"], columns=2), *(name_cell(str(total)) for total in totals)))
    widths = (*_WEIGHT_WIDTHS[:2], *(_WEIGHT_WIDTHS[2] for _ in tables))
    return Grid(
        caption=caption,
        continued=words["st_continued"],
        widths=widths,
        rows=tuple(body),
        together=len(body) <= _MOST_TOGETHER,
    )


def _shown(weight: Weight | None) -> str:
    return str(weight) if weight else DASH
