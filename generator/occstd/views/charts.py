"""Charts: weights as stacked bars, the growth of a task, the ladder as a figure. Places and lengths, no markup."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from occstd.model import Record, record
from occstd.model.weights import Weight, total_weight
from occstd.views.blocks import Mark, mark, mark_for
from occstd.views.ladder import LadderRow, has_verbs, ladder
from occstd.views.weights import COLUMNS, weight_names

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from occstd.views.site import Site, Track, Unit

Column = tuple["Unit", "Mapping[str, Weight | None]"]
"""A unit, and one column of its weight table by row."""
_BAR_STEP = 46
"""From one bar to the next, in pixels: the name of the level above it included."""
_CIRCLED = 20
"""The last number that there is in a circle in Unicode, in one row with the first."""
_GROWTH_HEIGHT, _GROWTH_STEP = 18, 9
"""Height of the tallest column of a growth, and from one column to the next, in pixels."""
_CELL, _NAMES, _HEAD, _MARGIN = (132, 56), 220, 60, 24
"""Of the ladder as a figure, in pixels: a cell, the names at the left, the heads, and the room around."""


@record
class Segment(Record):
    """A part of a bar: where it begins and how long it is in per cent, its place and sign in the key, what it says."""

    start: Weight
    length: Weight
    number: int
    sign: str
    title: str

    @property
    def middle(self) -> Weight:
        """Its middle, in per cent."""
        return round(self.start + self.length / 2, 2)


@record
class Bar(Record):
    """A bar with its name above it; `top` is where the bar begins, in pixels."""

    name: str
    top: int
    segments: tuple[Segment, ...]


@record
class Bars(Record):
    """Stacked bars, one below the other, with what their signs mean."""

    title: str
    text: str
    """What it shows, for those who do not see it."""
    hue: int
    height: int
    bars: tuple[Bar, ...]
    key: tuple[tuple[str, str], ...]
    mark: Mark | None = None
    """What it rests on, where that is not said beside it."""


def weight_bars(site: Site, track: Track, title: str, columns: Sequence[Column], names: dict[str, str]) -> Bars:
    """One column of a direction's weight tables as stacked bars, a bar for each level.

    Args:
        site: the standard in the language of the page.
        track: the direction.
        title: what the bars are called.
        columns: units with their weights by row, from the lowest level up.
        names: what rows are called.
    """
    named = [(site.level_name(unit.level), weights) for unit, weights in columns]
    return _stacked(site, track, title, named, names)


def unit_bars(site: Site, track: Track, unit: Unit) -> Bars | None:
    """The weights of a unit as stacked bars, one for each column of its table; None where it has none."""
    table = site.weights(unit)
    columns = [(site.words[word], getattr(table, column)) for column, word in COLUMNS if getattr(table, column, None)]
    if not table or not columns:
        return None
    bars = _stacked(site, track, site.words["weights_caption"], columns, weight_names(site))
    return replace(bars, mark=mark_for(site, table))


def _stacked(
    site: Site,
    track: Track,
    title: str,
    columns: Sequence[tuple[str, Mapping[str, Weight | None]]],
    names: dict[str, str],
) -> Bars:
    rows = list(dict.fromkeys(row for _, weights in columns for row, weight in weights.items() if weight))
    numbers = {row: number for number, row in enumerate(rows, start=1)}
    bars = []
    for place, (name, weights) in enumerate(columns):
        drawn, segments = list[Weight](), []
        whole = max(100, total_weight(weight or 0 for weight in weights.values()))  # more, where one may choose
        for row in rows:
            if weight := weights.get(row):
                said = site.words("chart_segment", name=names[row], weight=weight)
                start, length = (round(100 * part / whole, 2) for part in (total_weight(drawn), weight))
                number = numbers[row]
                segments.append(Segment(start=start, length=length, number=number, sign=_sign(number), title=said))
                drawn.append(weight)
        bars.append(Bar(name=name, top=place * _BAR_STEP + 18, segments=tuple(segments)))
    return Bars(
        title=title,
        text=site.words["chart_below"],
        hue=track.number,
        height=len(bars) * _BAR_STEP,
        bars=tuple(bars),
        key=tuple((_sign(number), names[row]) for row, number in numbers.items()),
    )


def _sign(number: int) -> str:
    """A number in a circle, as far as there are such: a bare one would look like that of a level."""
    return chr(ord("①") + number - 1) if number <= _CIRCLED else str(number)


@record
class Growth(Record):
    """How many statements a task has level by level: columns from the left, each with its place and height."""

    title: str
    width: int
    height: int
    columns: tuple[tuple[int, int, int], ...]
    """Left edge, upper edge and height, in pixels."""


def growth(site: Site, track: Track, counts: Sequence[int], most: int) -> Growth:
    """The growth of a task.

    Args:
        site: the standard in the language of the page.
        track: the direction.
        counts: number of statements at each of its levels, from the lowest up.
        most: largest number of any task that it is shown with.
    """
    words = site.words
    heights = [round(_GROWTH_HEIGHT * count / most) if most else 0 for count in counts]
    said = (
        words("chart_count", level=site.level_name(unit.level), n=count)
        for unit, count in zip(track.units, counts, strict=True)
    )
    columns = ((place * _GROWTH_STEP, _GROWTH_HEIGHT - height, height) for place, height in enumerate(heights))
    title = words("chart_growth", counts=words.clause_separator.join(said))
    return Growth(title=title, width=len(counts) * _GROWTH_STEP, height=_GROWTH_HEIGHT, columns=tuple(columns))


@record
class FigureText(Record):
    """A text in a figure: the middle of its line, or its left end, in pixels."""

    x: int
    y: int
    text: str


@record
class FigureCell(Record):
    """A cell of the ladder as a figure; `rank` is 0 where the direction does not have the level."""

    x: int
    y: int
    rank: int
    text: str


@record
class FigureRow(Record):
    """A direction of the ladder as a figure."""

    hue: int
    name: FigureText
    other: FigureText
    cells: tuple[FigureCell, ...]


@record
class LadderFigure(Record):
    """The ladder as a figure that stands alone: all places in pixels."""

    language: str
    other_language: str
    width: int
    height: int
    cell: tuple[int, int]
    ranks: int
    title: FigureText
    text: str
    """What it shows, for those who do not see it."""
    heads: tuple[tuple[FigureText, FigureText], ...]
    rows: tuple[FigureRow, ...]
    foot: tuple[FigureText, ...]


def ladder_figure(site: Site) -> LadderFigure:
    """The ladder of a standard as a figure, with its title, and at its foot what it is and whose."""
    data, words = ladder(site), site.words
    top = _MARGIN + 40 + _HEAD
    centres = [_MARGIN + _NAMES + n * (_CELL[0] + 6) + _CELL[0] // 2 for n in range(len(data.heads))]
    heads = tuple(
        (FigureText(x=x, y=top - 34, text=name), FigureText(x=x, y=top - 14, text=short))
        for x, (name, short, _) in zip(centres, data.heads, strict=True)
    )
    rows = tuple(_figure_row(site, row, top + n * (_CELL[1] + 6)) for n, row in enumerate(data.rows))
    bottom = top + len(rows) * (_CELL[1] + 6)
    version = words("data_version", version=site.standard.version, date=site.standard.date)
    name = f"{site.say(site.standard.name)} · {site.say(site.edition.name)}"
    told = "; ".join(f"{row.name.text}: {', '.join(cell.text for cell in row.cells)}" for row in rows)
    verb = site.edition.levels[0].verb if has_verbs(site) else None
    said = (f"{site.glyph(verb.basis)} {mark(site, verb.basis).label}",) if verb else ()
    foot = (*said, words["unofficial"], f"{version} · {site.address}" if site.address else version)
    return LadderFigure(
        language=site.language,
        other_language=site.other,
        width=_MARGIN * 2 + _NAMES + len(data.heads) * (_CELL[0] + 6),
        height=bottom + 10 + 20 * len(foot) + _MARGIN,
        cell=_CELL,
        ranks=len(data.heads),
        title=FigureText(x=_MARGIN, y=_MARGIN + 22, text=name),
        text=f"{data.caption}. {told}",
        heads=heads,
        rows=rows,
        foot=tuple(FigureText(x=_MARGIN, y=bottom + 24 + n * 20, text=text) for n, text in enumerate(foot)),
    )


def _figure_row(site: Site, row: LadderRow, top: int) -> FigureRow:
    cells = []
    for n, cell in enumerate(row.cells):
        said = {"absent": site.words["not_offered"], "missing": "∅"}.get(cell.kind)
        text = said or cell.verb or f"{cell.count} {cell.unit}"
        rank = 0 if cell.kind == "absent" else cell.rank
        cells.append(FigureCell(x=_MARGIN + _NAMES + n * (_CELL[0] + 6), y=top, rank=rank, text=text))
    name = FigureText(x=_MARGIN, y=top + 25, text=row.name)
    return FigureRow(
        hue=row.number, name=name, other=FigureText(x=_MARGIN, y=top + 44, text=row.other), cells=tuple(cells)
    )
