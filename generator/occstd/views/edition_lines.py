"""What an edition says as lines that can be laid beside those of another: of each unit, of each part."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

from occstd.diff import OWN_WORDS
from occstd.diff.index import index_edition
from occstd.model import GLYPHS, Text
from occstd.model.eligibility import Route
from occstd.views.pairs import Line
from occstd.words import Words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from occstd.diff.index import Node
    from occstd.model import WorkFunction
    from occstd.views.site import Site, Track, Unit

KINDS = ("skills", "knowledge")
"""What a unit asks."""
_BY_UNIT = ("functions", "weights", "training_hours")
"""Parts that are compared unit by unit."""
_OF_DATA = ("expect", "edition", "provenance")
"""Parts that no document has."""


def _line(name: str, said: Mapping[str, str], **rest: Any) -> Line:
    fields: dict[str, Any] = {**said, **rest}
    return Line(id=name, **fields)


def asked_lines(site: Site, unit: Unit | None, kind: str) -> list[Line]:
    """Skills or knowledge of a unit as lines."""
    return [
        _line(
            one.id,
            one.by_language(),
            glyph=site.glyph(one.basis),
            place=(function.id, task.id),
            where=site.say(task.name),
            key=getattr(one, "key", False),
        )
        for function, asked in (unit.rows if unit else ())
        for task, requirement in asked
        for one in getattr(requirement, kind)
    ]


def holder_lines(site: Site, functions: Sequence[WorkFunction], kind: str) -> list[Line]:
    """Functions, or their tasks, as lines of their names."""
    found = functions if kind == "functions" else [task for function in functions for task in function.tasks]
    return [_line(one.id, one.name.by_language(), glyph=site.glyph(one.basis)) for one in found]


def sizes(site: Site, track: Track | None) -> Mapping[str, int]:
    """How many lines each function and task of a direction holds, by its id."""
    units = track.units if track else ()
    return Counter(
        holder for unit in units for kind in KINDS for line in asked_lines(site, unit, kind) for holder in line.place
    )


def part_lines(site: Site) -> dict[str, list[Line]]:
    """The lines of the parts that are not compared unit by unit; what an edition has only as a gap is none."""
    names = {duty.id: duty.name for duty in site.standard.duties}
    found: dict[str, list[Line]] = defaultdict(list)
    index = index_edition(site.edition, names, leave_out=(*OWN_WORDS, *_BY_UNIT, *_OF_DATA))
    for node in index.values():
        said = _said(node)
        if said and node.basis != "missing":
            glyph = GLYPHS[node.basis] if node.basis else ""
            holder = index.get(node.holder)
            where = site.say(holder.name) if holder and holder is not node else ""
            levels = node.record.levels if isinstance(node.record, Route) else ()
            if levels:
                told = [site.level_name(site.edition.find_level(level)) for level in levels]
                where = site.words.list_separator.join(told)
            unlabelled = Text(**node.text) if node.name and node.text else None
            about = {"unlabelled": unlabelled, "glyph": glyph, "where": where, "levels": levels}
            found[node.part].append(_line(node.id, said, **about))
    return found


def _said(node: Node) -> dict[str, str]:
    """What a thing says after its name, or its name, by the code of the language."""
    name, text = node.name.by_language() if node.name else {}, node.text or {}
    if not (name and text):
        return name or text
    return {code: f"{name[code]}{Words(code).label_separator}{text[code]}" for code in name if code in text}
