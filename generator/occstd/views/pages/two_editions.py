"""Two editions for a person who compares documents: counts first, then what each unit and each part says otherwise.

Lines are laid beside each other by what they say, so that ids which one side gave anew make no difference.
"""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from typing import TYPE_CHECKING

from occstd.diff import diff_editions
from occstd.model import Edition, Record, record
from occstd.model.shape import field_names
from occstd.views.agreement import Agreeing, Agreement, Tally
from occstd.views.edition_lines import KINDS, asked_lines, holder_lines, part_lines, sizes
from occstd.views.pages.changes import ChangeRow, change_groups, part_title
from occstd.views.site import Site
from occstd.views.weights import COLUMNS, weight_names
from occstd.words import CHINESE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from occstd.model import Standard
    from occstd.model.weights import Weight
    from occstd.views.site import Track, Unit

_VALUES = frozenset({"levels", "tightened", "loosened", "condition", "changed"})
"""Kinds of change that a comparison of texts does not show."""
_HOLDERS = ("functions", "tasks")

Tallies = dict[str, Tally]
"""By what is counted, the key of its interface word."""


@record
class PartRead(Record):
    """What both sides say in a part, or in a direction at a level."""

    title: str
    tallies: Tallies
    alone: bool = False
    """True for a level that one edition alone has; the title says which."""
    figures: tuple[str, ...] = ()
    """Hours and weights that differ, in words."""
    values: tuple[ChangeRow, ...] = ()
    """Changes of values."""
    lines: Agreement = Agreement()

    @property
    def differs(self) -> bool:
        """Whether anything is to be told."""
        return self.alone or bool(self.values) or any(tally.differs for tally in self.tallies.values())


@record
class TrackRead(Record):
    """A direction: its functions and tasks, and its levels."""

    title: str
    holders: tuple[tuple[str, Agreement], ...]
    """Functions and tasks, each with the key of the word for it."""
    units: tuple[PartRead, ...]


@record
class Reading(Record):
    """Two editions beside each other."""

    title: str
    sides: tuple[str, str]
    """Ids of the editions."""
    summary: Tallies
    tracks: tuple[TrackRead, ...]
    parts: tuple[PartRead, ...]
    """The other parts, in printed order."""


def read_editions(standard: Standard, language: str, before: str, after: str) -> Reading:
    """What an edition says otherwise than another.

    Args:
        standard: the standard that has both.
        language: code of the language of the words.
        before: id of the former edition.
        after: id of the present one.
    """
    sites = [Site(dataclasses.replace(standard, current_edition=name), language) for name in (before, after)]
    return _Reader(sites[0], sites[1]).read()


class _Reader:
    """Two sites of a standard, each with one of the editions at its front."""

    def __init__(self, before: Site, after: Site) -> None:
        self.sites = (before, after)
        self.words = after.words
        self.parts = [part_lines(site) for site in self.sites]
        asked = [
            line
            for site in self.sites
            for unit in site.units
            for kind in KINDS
            for line in asked_lines(site, unit, kind)
        ]
        named = [
            line
            for site in self.sites
            for kind in _HOLDERS
            for line in holder_lines(site, site.edition.functions, kind)
        ]
        told = [line for parts in self.parts for lines in parts.values() for line in lines]
        self.agreeing = Agreeing(after, (*asked, *named, *told))
        self.summary: Tallies = defaultdict(Tally)

    def read(self) -> Reading:
        before, after = (site.edition.id for site in self.sites)
        tracks = tuple(self._track(*pair) for pair in _paired_tracks(*self.sites))
        parts = tuple(self._other_parts())
        return Reading(
            title=self.words("changes_title", before=before, after=after),
            sides=(before, after),
            summary=self.summary,
            tracks=tracks,
            parts=parts,
        )

    def _track(self, before: Track | None, after: Track | None) -> TrackRead:
        sides = (before, after)
        units = _paired_units(before, after)
        found = [[self._agree_on(pair, kind) for kind in KINDS] for pair in units]
        held = sum((one for row in found for one in row), Agreement())
        held_by = [sizes(site, track) for site, track in zip(self.sites, sides, strict=True)]
        holders = []
        for kind in _HOLDERS:
            names = [
                holder_lines(site, track.functions if track else (), kind)
                for site, track in zip(self.sites, sides, strict=True)
            ]
            holders.append((kind, self.agreeing.agree_on_holders(names[0], names[1], held, held_by)))
        for kind, agreement in holders:
            self.summary[kind] += agreement.tally
        rows = {one.id: other.id for _, agreement in holders for one, other in agreement.partners}
        title = self._of_side(
            *(site.track_name(track) if track else "" for site, track in zip(self.sites, sides, strict=True))
        )
        read = tuple(self._unit(pair, row, rows) for pair, row in zip(units, found, strict=True))
        return TrackRead(title=title, holders=tuple(holders), units=read)

    def _of_side(self, before: str, after: str) -> str:
        """What a direction or a level is called, and which side has it where that is one alone."""
        if before and after:
            return after
        side = self.words("changes_side", side=self.sites[not before].edition.id)
        return f"{before or after} · {side}"

    def _agree_on(self, pair: _Pair, kind: str) -> Agreement:
        sides = [asked_lines(site, unit, kind) for site, unit in zip(self.sites, pair, strict=True)]
        return self.agreeing.agree(sides[0], sides[1])

    def _unit(self, pair: _Pair, found: Sequence[Agreement], rows: Mapping[str, str]) -> PartRead:
        names = [site.level_name(unit.level) if unit else "" for site, unit in zip(self.sites, pair, strict=True)]
        tallies = {kind: one.tally for kind, one in zip(KINDS, found, strict=True)}
        hours, told_hours = self._hours(pair)
        weights, told_weights = self._weights(pair, rows)
        tallies |= {"training_hours": hours, "weights": weights}
        for kind, tally in tallies.items():
            self.summary[kind] += tally
        figures = (*told_hours, *told_weights)
        return PartRead(
            title=self._of_side(*names),
            tallies=tallies,
            alone=not all(names),
            figures=figures,
            lines=sum(found, Agreement()),
        )

    def _hours(self, pair: _Pair) -> tuple[Tally, list[str]]:
        entries = [site.hours(unit) if unit else None for site, unit in zip(self.sites, pair, strict=True)]
        sides = [({"": ""}, {"": entry.hours} if entry else {}) for entry in entries]
        return self._figures(self.words["training_hours"], sides, {})

    def _weights(self, pair: _Pair, rows: Mapping[str, str]) -> tuple[Tally, list[str]]:
        tables = [site.weights(unit) if unit else None for site, unit in zip(self.sites, pair, strict=True)]
        tally = Tally()
        told: list[str] = []
        for column, word in COLUMNS:
            sides = [
                (
                    weight_names(site),
                    {row: weight for row, weight in (getattr(table, column, None) or {}).items() if weight},
                )
                for site, table in zip(self.sites, tables, strict=True)
            ]
            label = f"{self.words[word]}{self.words['weight_per_cent']}"
            count, differing = self._figures(label, sides, rows)
            tally, told = tally + count, [*told, *differing]
        return tally, told

    def _figures(self, label: str, sides: Sequence[_Column], rows: Mapping[str, str]) -> tuple[Tally, list[str]]:
        """How many figures of a column are the same, and in words those that are not, where both have the column."""
        names = {**{rows.get(row, row): name for row, name in sides[0][0].items()}, **sides[1][0]}
        former = {rows.get(row, row): value for row, value in sides[0][1].items()}
        present = sides[1][1]
        both = [row for row in present if row in former]
        same = sum(present[row] == former[row] for row in both)
        differing = [row for row in dict.fromkeys((*present, *former)) if present.get(row) != former.get(row)]
        changes = [f"{names[row]} {former.get(row, '–')} → {present.get(row, '–')}".strip() for row in differing]
        tally = Tally(before=len(former), after=len(present), same=same, reworded=len(both) - same)
        said = f"{label}{self.words.label_separator}{self.words.clause_separator.join(changes)}"
        return tally, [said] if changes and former and present else []

    def _other_parts(self) -> Iterator[PartRead]:
        diff = diff_editions(self.sites[1].standard, *(site.edition for site in self.sites))
        rows = (row for group in change_groups(self.sites[1], diff) for row in group.rows)
        values: dict[str, list[ChangeRow]] = defaultdict(list)
        for change, row in zip(diff.changes, rows, strict=True):
            if change.kind in _VALUES:
                values[change.part].append(row)
        for part in field_names(Edition):
            if not any(part in parts for parts in self.parts):
                continue
            found = self.agreeing.agree(*(parts.get(part, []) for parts in self.parts))
            self.summary[part] = found.tally
            yield PartRead(
                title=part_title(self.words, part), tallies={part: found.tally}, values=tuple(values[part]), lines=found
            )


_Pair = tuple["Unit | None", "Unit | None"]
_Column = tuple["Mapping[str, str]", "Mapping[str, Weight]"]
"""What the rows of a column are called, and their figures."""


def _paired_tracks(before: Site, after: Site) -> Iterator[tuple[Track | None, Track | None]]:
    """Directions of both editions, of one id or of one name, in the order of the present one."""
    left = list(before.tracks)
    for track in after.tracks:
        found = next((one for one in left if _is_one(one, track)), None)
        if found:
            left.remove(found)
        yield found, track
    for track in left:
        yield track, None


def _is_one(one: Track, other: Track) -> bool:
    if one.direction is None or other.direction is None:
        return one.direction is other.direction
    return one.direction.id == other.direction.id or one.direction.name.said(CHINESE) == other.direction.name.said(
        CHINESE
    )


def _paired_units(before: Track | None, after: Track | None) -> list[_Pair]:
    sides = [{unit.number: unit for unit in track.units} if track else {} for track in (before, after)]
    return [(sides[0].get(number), sides[1].get(number)) for number in dict.fromkeys((*sides[1], *sides[0]))]
