"""What a unit asks anew against another, usually its direction at the level below."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from occstd.model import Level, Record, record
from occstd.model.weights import Weight, total_weight
from occstd.views.blocks import Block, Custom, Heading, Mark, mark_for
from occstd.views.pairs import Beside, Pairing, pairing_of
from occstd.views.rows import ChangeKind, TaskChange, task_changes
from occstd.views.site import whole
from occstd.views.weights import COLUMNS, weight_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from occstd.views.site import Site, Unit

ANCHOR = "against-below"
"""Anchor of the section on the page of a unit."""
_SAID = {frozenset({"changes"}): "delta_all_change", frozenset({"same"}): "delta_all_same"}
"""Words for what holds for all tasks."""
_EXAMPLES = 3
"""How many pairs are shown before the section is opened."""


@record
class Meaning(Record):
    """What a level means: its name, its title, what it does in a word, and its descriptor, with what they rest on."""

    name: str
    title: str
    verb: str
    text: str
    mark: Mark | None


@record
class TaskDelta(Record):
    """A task on both sides: `begins`, `ends`, `changes`, or is the `same`."""

    id: str
    name: str
    other: str
    kind: ChangeKind
    before: str
    """Path of what the one side asks; empty where it asks nothing."""
    now: str
    flag: str
    """Says so where one side alone has it."""
    skills: tuple[int, int]
    """How many skills each side asks in it."""
    rows: tuple[tuple[str, tuple[Beside, ...]], ...]
    """Skills and knowledge, each with the word for it; nothing where both ask the same."""


@record
class Example(Record):
    """A pair of skills that says much, with the task that it stands in."""

    task: str
    href: str
    pair: Beside


@record
class FunctionDelta(Record):
    """A function with its tasks on both sides."""

    id: str
    name: str
    other: str
    tasks: tuple[TaskDelta, ...]


@record
class Figure(Record):
    """A number on both sides, and by how much it rises or falls; no change where one side is not known."""

    name: str
    before: str
    now: str
    change: str


@record
class Delta(Record):
    """A unit against another. `missing` says so where either side's requirements are not known."""

    before: str
    now: str
    meanings: tuple[Meaning, ...]
    """What both levels mean; nothing where neither has words for it."""
    examples: tuple[Example, ...]
    functions: tuple[FunctionDelta, ...]
    figures: tuple[tuple[str, tuple[Figure, ...]], ...]
    compare: tuple[str, str]
    separator: str
    said: str = ""
    """What holds for all tasks, where something does."""
    missing: str = ""

    @property
    def begins(self) -> tuple[TaskDelta, ...]:
        """Tasks that only the unit has."""
        return self._of_kind("begins")

    @property
    def ends(self) -> tuple[TaskDelta, ...]:
        """Tasks that only the other has."""
        return self._of_kind("ends")

    def _of_kind(self, kind: str) -> tuple[TaskDelta, ...]:
        return tuple(task for function in self.functions for task in function.tasks if task.kind == kind)


def compare_path(a: Unit, b: Unit | None = None) -> str:
    """Path of the comparison of two units, or of one with another that the reader chooses."""
    return f"compare/?a={a.key}" + (f"&b={b.key}" if b else "")


def delta(site: Site, unit: Unit, before: Unit) -> Delta:
    """A unit against another of the same edition."""
    words = site.words
    unknown = next((side for side in (before, unit) if not side.functions), None)
    hours = tuple(site.hours(side) for side in (before, unit))
    hours_figure = _figure(site, words["training_hours"], *(entry.hours if entry else None for entry in hours))
    counts = (
        ("tasks", len(before.requirements), len(unit.requirements)),
        ("skills", before.skill_count, unit.skill_count),
        ("knowledge", before.knowledge_count, unit.knowledge_count),
    )
    totals = [] if unknown else [_figure(site, words[word], x, y) for word, x, y in counts]
    pairing, changes = pairing_of(site), () if unknown else tuple(task_changes(site.edition, unit, before))
    meanings = tuple(meaning(site, side.level) for side in (before, unit) if side.level)
    return Delta(
        before=site.level_name(before.level),
        now=site.level_name(unit.level),
        meanings=meanings if any(one.verb or one.text for one in meanings) and before.level != unit.level else (),
        examples=tuple(_examples(site, pairing, unit, changes)),
        functions=tuple(_functions(site, pairing, changes, unit, before)),
        figures=(("", (hours_figure, *totals)), *_weight_figures(site, unit, before)),
        compare=(words("compare_with", name=site.level_in_sentence(before.level)), compare_path(before, unit)),
        separator=words.list_separator,
        said=words[word] if (word := _SAID.get(frozenset(change.kind for change in changes), "")) else "",
        missing=words("delta_missing", name=site.unit_name(unknown)) if unknown else "",
    )


def meaning(site: Site, level: Level) -> Meaning:
    """What a level means, as far as the standard says it."""
    said = level.descriptor or level.verb
    return Meaning(
        name=site.level_name(level),
        title=site.say(level.short),
        verb=site.say(level.verb),
        text=site.say(level.descriptor),
        mark=mark_for(site, said) if said else None,
    )


def delta_blocks(site: Site, unit: Unit, before: Unit) -> tuple[Block, ...]:
    """The section on a unit's page; nothing where the unit's own requirements are missing."""
    if not unit.functions:
        return ()
    names = {"before": site.level_in_sentence(before.level), "now": site.level_in_sentence(unit.level)}
    text = whole(site.words("delta", **names), *names.values())
    return (Heading(text=text, anchor=ANCHOR), Custom(template="delta", data=delta(site, unit, before)))


def _examples(site: Site, pairing: Pairing, unit: Unit, changes: Sequence[TaskChange]) -> Iterator[Example]:
    """The pairs of skills that are about one thing and share most, of as many tasks, in printed order.

    Fewer where fewer are sure, and none where none is: all stand below, without a claim.
    """
    found = []
    for n, change in enumerate(changes):
        if change.before and change.now and change.kind == "changes":
            sides = change.before.skills, change.now.skills
            pairs = [
                pair
                for pair in pairing.pair_up(*sides)
                if (pair.gone or pair.new)
                and pairing.of_one_thing(change.task.name, sides[0][pair.before], sides[1][pair.now], pair.likeness)
            ]
            if pairs:
                best = max(pairs, key=lambda pair: pair.likeness)
                found.append((best.likeness, n, pairing.row(best, *sides)))
    for _, n, row in sorted(sorted(found, key=lambda one: -one[0])[:_EXAMPLES], key=lambda one: one[1]):
        task = changes[n].task
        yield Example(task=site.say(task.name), href=f"{unit.path}#{task.id}", pair=row)


def _functions(
    site: Site, pairing: Pairing, changes: Sequence[TaskChange], unit: Unit, before: Unit
) -> Iterator[FunctionDelta]:
    for function, group in groupby(changes, key=lambda change: change.function):
        tasks = tuple(_task(site, pairing, change, before, unit) for change in group)
        name, other = site.say(function.name), site.say_other(function.name)
        yield FunctionDelta(id=function.id, name=name, other=other, tasks=tasks)


def _task(site: Site, pairing: Pairing, change: TaskChange, before: Unit, unit: Unit) -> TaskDelta:
    task, rows = change.task, []
    for word, kind in (("must_do", "skills"), ("must_know", "knowledge")):
        sides = [getattr(asked, kind, ()) for asked in (change.before, change.now)]
        found = pairing.beside(*sides) if change.kind != "same" else ()
        rows += [(site.words[word], found)] if found else []
    only = {"begins": unit, "ends": before}.get(change.kind)
    return TaskDelta(
        id=task.id,
        name=site.say(task.name),
        other=site.say_other(task.name),
        kind=change.kind,
        before=f"{before.path}#{task.id}" if change.before else "",
        now=f"{unit.path}#{task.id}" if change.now else "",
        flag=site.words("compare_only", name=site.level_name(only.level)) if only else "",
        skills=(len(getattr(change.before, "skills", ())), len(getattr(change.now, "skills", ()))),
        rows=tuple(rows),
    )


def _figure(site: Site, name: str, before: int | None, now: int | None) -> Figure:
    texts = [site.words["not_stated"] if value is None else str(value) for value in (before, now)]
    change = "" if before is None or now is None else _signed(now - before)
    return Figure(name=name, before=texts[0], now=texts[1], change=change)


def _signed(change: Weight) -> str:
    return f"+{change}" if change > 0 else f"−{-change}" if change < 0 else "0"


def _weight_figures(site: Site, unit: Unit, before: Unit) -> Iterator[tuple[str, tuple[Figure, ...]]]:
    """Weights column by column, where both units have them; a dash weighs nothing."""
    tables = [site.weights(side) for side in (before, unit)]
    names = weight_names(site)
    for column, word in COLUMNS:
        sides = [getattr(table, column, None) for table in tables]
        if not all(sides):
            continue
        rows = []
        for key, name in names.items():
            x, y = (side.get(key) or 0 for side in sides)  # type: ignore[union-attr]
            if x or y:
                rows.append(
                    Figure(name=name, before=str(x or "–"), now=str(y or "–"), change=_signed(total_weight((y, -x))))
                )
        yield f"{site.words[word]}{site.words['weight_per_cent']}", tuple(rows)
