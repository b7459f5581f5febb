"""The page that puts any two units side by side, and the data that it fetches."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Any

from occstd.model import GLYPHS, Record, Requirement, Statement, record
from occstd.views.blocks import Custom, Note, Page
from occstd.views.delta import ANCHOR, meaning
from occstd.views.pairs import Pairing, pairing_of
from occstd.views.rows import task_changes
from occstd.views.weights import COLUMNS, weight_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from occstd.views.site import Site, Track, Unit

COMPARE_DATA = "compare/compare.json"
"""Path of the data from the language's root."""

_PAGE_WORDS = ("compare_choose_both", "compare_unknown", "compare_unreadable", "compare_equal", "compare_failed")
_DATA_WORDS = (
    "tasks", "skills", "knowledge", "must_do", "must_know", "training_hours", "not_stated",
    "weight_per_cent", "duties", "difference", "key_skill", "list_separator", "compare_pair",
    "compare_only", "compare_both", "compare_same", "compare_counts", "compare_counted", "compare_figures",
    "compare_none_shared", "compare_duties", "compare_meaning", "compare_parts", "pairs_legend", "delta_missing",
    "stop", "how_we_know",
)  # fmt: skip


@record
class CompareStep(Record):
    """A direction's levels, each against the level below: name, then a label and a path for each."""

    name: str
    number: int
    links: tuple[tuple[str, str], ...]


@record
class ComparePage(Record):
    """What the page offers: units by key, and where two neighbouring levels stand side by side already."""

    options: tuple[tuple[str, str, str], ...]
    """Key and name of each unit, and the key of the one that it is compared with where none is chosen."""
    steps: tuple[CompareStep, ...]
    source: str
    words: dict[str, str]


def compare_page(site: Site) -> Page:
    """The page; it says so where there is nothing to compare."""
    words = site.words
    block: Custom | Note = Note(text=words["compare_nothing"])
    if len(site.units) > 1:
        data = ComparePage(
            options=tuple(_option(site, track, n) for track in site.tracks for n in range(len(track.units))),
            steps=tuple(step for track in site.tracks if (step := _step(site, track)).links),
            source=COMPARE_DATA,
            words={key.replace("_", "-"): words[key] for key in _PAGE_WORDS},
        )
        block = Custom(template="compare", data=data)
    return Page(
        path="compare/",
        title=words["compare"],
        eyebrow=site.say(site.standard.name),
        lead=words["lead_compare"],
        blocks=(block,),
        hide=("toc", "navigation"),
        assets=("words.js", "data.js", "compare_parts.js", "compare_pairs.js", "compare_view.js", "compare.js"),
    )


def _option(site: Site, track: Track, place: int) -> tuple[str, str, str]:
    """A unit to choose; beside it comes the next level, or beside the highest the one below."""
    unit = track.units[place]
    beside = track.units[place + 1 : place + 2] or track.units[:place][-1:]
    return unit.key, site.unit_name(unit), "".join(other.key for other in beside)


def _step(site: Site, track: Track) -> CompareStep:
    pairs = zip(track.units, track.units[1:], strict=False)
    links = tuple(
        (
            site.words("compare_step", a=site.level_name(a.level), b=site.level_in_sentence(b.level)),
            f"{b.path}#{ANCHOR}",
        )
        for a, b in pairs
        if b.functions
    )
    return CompareStep(name=site.track_name(track), number=track.number, links=links)


def compare_data(site: Site) -> dict[str, Any]:
    """Every unit with what it asks, and the names of what it consists of, in the site's language."""
    words = site.words
    texts = words.all() | {"list_separator": words.list_separator}
    names = weight_names(site)
    weighed = {key for table in site.edition.weights for column in (table.theory, table.skills) for key in column or ()}
    duties = {duty.id: duty for duty in site.standard.duties}
    return {
        "words": {key: texts[key] for key in _DATA_WORDS},
        "basis": {
            kind: {"glyph": glyph, "label": words[f"basis_{kind}"], "text": words[f"basis_{kind}_text"]}
            for kind, glyph in GLYPHS.items()
        },
        "duties": [{"id": name, "name": site.say(duties[name].name)} for name in site.edition.duties],
        "functions": [
            {
                "id": function.id,
                "name": site.say(function.name),
                "tasks": [
                    {"id": task.id, "name": site.say(task.name), "duties": list(task.duties)} for task in function.tasks
                ],
            }
            for function in site.edition.functions
        ],
        "weights": [{"id": key, "name": name} for key, name in names.items() if key in weighed],
        "columns": [{"id": column, "name": words[word]} for column, word in COLUMNS],
        "pairs": _pairs(site),
        "units": {unit.key: _unit(site, track, unit) for track in site.tracks for unit in track.units},
    }


def _pairs(site: Site) -> dict[str, dict[str, dict[str, list[Any]]]]:
    """The statements that are akin in each task at any two levels of a direction, the lower first.

    By task, by the numbers of both levels, and by kind of statement: the places of the two, and the parts of each that
    the other lacks, from a character to before another.
    """
    pairing, found = pairing_of(site), defaultdict[str, dict[str, dict[str, list[Any]]]](dict)
    for track in site.tracks:
        for low, high in combinations(track.units, 2):
            for change in task_changes(site.edition, high, low):
                levels = f"{low.number}-{high.number}"
                if change.kind == "changes" and levels not in found[change.task.id]:
                    found[change.task.id][levels] = {
                        kind: _listed(pairing, *(getattr(side, kind) for side in (change.before, change.now)))
                        for kind in ("skills", "knowledge")
                    }
    return {task: levels for task, levels in found.items() if levels}


def _listed(pairing: Pairing, before: Sequence[Statement], now: Sequence[Statement]) -> list[Any]:
    return [[pair.before, pair.now, pair.gone, pair.new] for pair in pairing.pair_up(before, now)]


def _unit(site: Site, track: Track, unit: Unit) -> dict[str, Any]:
    hours, table = site.hours(unit), site.weights(unit)
    kinds = [s.basis.kind for _, r in unit.requirements for s in (*r.skills, *r.knowledge)]
    prevailing = max(dict.fromkeys(kinds), key=kinds.count, default="missing")
    return {
        "name": site.unit_name(unit),
        "direction": site.track_name(track),
        "level": site.level_name(unit.level),
        "number": unit.number,
        "means": _means(site, unit),
        "path": unit.path,
        "hours": hours.hours if hours else None,
        "basis": prevailing,
        "weights": {column: getattr(table, column, None) for column, _ in COLUMNS},
        "tasks": {task.id: _asked(site, requirement, prevailing) for task, requirement in unit.requirements},
    }


def _means(site: Site, unit: Unit) -> dict[str, str]:
    """What the level of a unit means, as far as the standard says it; nothing in a standard without levels."""
    if not unit.level:
        return {}
    said = meaning(site, unit.level)
    basis = said.mark.kind if said.mark else ""
    found = {"title": said.title, "verb": said.verb, "text": said.text, "basis": basis}
    return {key: text for key, text in found.items() if text}


def _asked(site: Site, requirement: Requirement, prevailing: str) -> dict[str, Any]:
    return {
        "skills": [_statement(site, skill, prevailing) for skill in requirement.skills],
        "knowledge": [_statement(site, item, prevailing) for item in requirement.knowledge],
    }


def _statement(site: Site, statement: Statement, prevailing: str) -> dict[str, Any]:
    """A statement; its basis only where it is another than that which prevails in the unit."""
    entry: dict[str, Any] = {"id": statement.id, "text": site.say(statement)}
    if getattr(statement, "key", False):
        entry["key"] = True
    if statement.basis.kind != prevailing:
        entry["basis"] = statement.basis.kind
    return entry
