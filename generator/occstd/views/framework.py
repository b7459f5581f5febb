"""An edition as one list of entries, each with kind, place, levels and basis: what other frameworks are made of."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from occstd.model import Basis, LawReference, Record, Statement, Text, WeightTable, record
from occstd.views.framework_texts import Kind, join, labelled, say
from occstd.views.remarks import law_link
from occstd.views.site import Site
from occstd.views.tracks import tracks
from occstd.views.weights import BASIC_ROWS
from occstd.words import LANGUAGES, in_each

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from occstd.model import Edition, Requirement, Section, Standard, Task, WorkFunction
    from occstd.views.tracks import Unit


@record
class Item(Record):
    """An entry: a statement, or a named thing such as a task.

    `label` is its name, or its own words where it has none; `text` its words where it has a name too; `parents` are
    the ids of what it is directly below; `remarks` what else is said of it, its note, law and indicators included;
    `related` ids of what it names.
    """

    id: str
    kind: Kind
    basis: Basis
    label: Text
    text: Text | None = None
    note: Text | None = None
    law: tuple[LawReference, ...] = ()
    evidence: Text | None = None
    remarks: tuple[Text, ...] = ()
    related: tuple[str, ...] = ()
    parents: tuple[str, ...] = ()
    levels: tuple[int, ...] = ()
    directions: tuple[str, ...] = ()
    duties: tuple[str, ...] = ()
    hours: int | None = None
    key: bool = False
    table: WeightTable | None = None
    wrong_names: tuple[str, ...] = ()


def items(standard: Standard, edition: Edition) -> tuple[Item, ...]:
    """Every entry of an edition, parents first, and the terms and duties that editions share, in document order."""
    parts = (_levels, _directions, _duties, _functions, _weights, _foundations, _terms, _indicators)
    sites = {language: Site(standard, language) for language in LANGUAGES}
    found = chain.from_iterable(part(standard, edition) for part in parts)
    return tuple(replace(item, remarks=tuple(_remarks(sites, item))) for item in found)


def _remarks(sites: Mapping[str, Site], item: Item) -> Iterator[Text]:
    yield from (item.note,) if item.note else ()
    yield from (say("key_skill"),) if item.key else ()
    if item.law:
        links = in_each(lambda code: _joined(sites[code], (law_link(sites[code], one).text for one in item.law)))
        yield say("item_law", rules=links)
    if item.related and item.kind != "indicator":
        yield say(
            "item_indicators", names=in_each(lambda code: _joined(sites[code], map(sites[code].name, item.related)))
        )


def _joined(site: Site, texts: Iterable[str]) -> str:
    return site.words.clause_separator.join(texts)


def weight_row_names(found: tuple[Item, ...]) -> dict[str, Text]:
    """What the rows of weight tables are called, by their keys."""
    names = {item.id: item.label for item in found if item.kind in {"function", "task"}}
    return {key: say(key) for key in BASIC_ROWS} | names


def framework_name(standard: Standard, edition: Edition) -> Text:
    """What an edition is called together with its occupation."""
    return say("framework_of", occupation=standard.name, edition=edition.name)


def _item(kind: Kind, statement: Statement, **more: object) -> Item:
    words = in_each(statement.translated)
    fields: dict[str, object] = {
        "id": statement.id,
        "kind": kind,
        "basis": statement.basis,
        "label": statement.name or words,
        "text": words if statement.name else None,
        "note": statement.note,
        "law": statement.law,
        "related": statement.indicators,
    }
    return Item(**(fields | more))  # type: ignore[arg-type]


def _levels(standard: Standard, edition: Edition) -> Iterator[Item]:
    ids = {level.number: level.id for level in edition.levels}
    for level in edition.levels:
        yield Item(id=level.id, kind="level", basis=level.basis, label=level.title, levels=(level.number,))
        if level.descriptor:
            yield _item("level_descriptor", level.descriptor, parents=(level.id,), levels=(level.number,))
    for entry in edition.training_hours:
        place = () if entry.level is None else (entry.level,)
        of = (entry.direction,) if entry.direction else ()
        above = tuple(ids[number] for number in place)
        yield _item("training_hours", entry, parents=above, levels=place, directions=of, hours=entry.hours)


def _directions(standard: Standard, edition: Edition) -> Iterator[Item]:
    for direction in edition.directions:
        of = (direction.id,)
        yield Item(
            id=direction.id,
            kind="direction",
            basis=direction.basis,
            label=direction.name,
            levels=direction.levels or (),
            directions=of,
        )
        if direction.description:
            yield _item("direction_description", direction.description, parents=of, directions=of)


def _duties(standard: Standard, edition: Edition) -> Iterator[Item]:
    served = {duty for function in edition.functions for task in function.tasks for duty in task.duties}
    for duty in standard.duties:
        if duty.id in edition.duties or duty.id in served:
            yield _item("duty", duty)


def _functions(standard: Standard, edition: Edition) -> Iterator[Item]:
    for function in edition.functions:
        levels = tuple(level.number for level in edition.levels if function.has_level(level.number))
        yield Item(
            id=function.id,
            kind="function",
            basis=function.basis,
            label=function.name,
            parents=function.directions,
            levels=levels,
            directions=function.directions,
        )
        for task in function.tasks:
            yield from _task(function, task)


def _task(function: WorkFunction, task: Task) -> Iterator[Item]:
    of = function.directions
    yield Item(
        id=task.id,
        kind="task",
        basis=task.basis,
        label=task.name,
        parents=(function.id,),
        levels=tuple(task.levels),
        directions=of,
        duties=task.duties,
    )
    asked: list[tuple[int | None, Requirement | None]] = [*task.levels.items(), (None, task.all_levels)]
    for number, requirement in asked:
        if requirement is None:
            continue
        placed = {"levels": () if number is None else (number,), "directions": of}
        for skill in requirement.skills:
            yield _item("skill", skill, key=skill.key, evidence=skill.evidence, parents=(task.id,), **placed)
            if skill.evidence:
                yield _item("evidence", skill.evidence, parents=(skill.id,), **placed)
        practice: tuple[tuple[Kind, Statement | None], ...] = (
            ("good_practice", requirement.good_practice),
            ("bad_practice", requirement.bad_practice),
        )
        for kind, entry in (*(("knowledge", entry) for entry in requirement.knowledge), *practice):
            if entry:
                yield _item(kind, entry, parents=(task.id,), **placed)


def _weights(standard: Standard, edition: Edition) -> Iterator[Item]:
    units = {unit.place: unit for track in tracks(standard, edition) for unit in track.units}
    for table in edition.weights:
        unit = units[table.direction, table.level]
        yield Item(
            id=table.id,
            kind="weight_table",
            basis=table.basis,
            label=say("item_weights_of", unit=_unit_name(standard, unit)),
            levels=() if table.level is None else (table.level,),
            directions=(table.direction,) if table.direction else (),
            table=table,
        )


def _unit_name(standard: Standard, unit: Unit) -> Text:
    names = [text for text in (unit.direction and unit.direction.name, unit.level and unit.level.label) if text]

    def said(language: str) -> str | None:
        is_whole = all(name.translated(language) is not None for name in names)
        return Site(standard, language).unit_name(unit) if is_whole else None

    return in_each(said)


def _foundations(standard: Standard, edition: Edition) -> Iterator[Item]:
    foundations = edition.foundations
    if foundations:
        yield from (_item("ethics", statement) for statement in foundations.ethics)
        yield from (_item("code_of_conduct", statement) for statement in foundations.code_of_conduct)
        yield from chain.from_iterable(_block(block) for block in foundations.basic_knowledge)
        yield from (_item("foundations_evidence", entry) for entry in foundations.evidence)


def _block(block: Section) -> Iterator[Item]:
    yield Item(id=block.id, kind="knowledge_block", basis=block.basis, label=block.name)
    yield from (_item("basic_knowledge", statement, parents=(block.id,)) for statement in block.statements)


def _terms(standard: Standard, edition: Edition) -> Iterator[Item]:
    for term in standard.glossary:
        seen = (*(wrong.seen for wrong in term.mistranslations), *term.avoid)
        yield _item("term", term, wrong_names=tuple(dict.fromkeys(seen)))


def _indicators(standard: Standard, edition: Edition) -> Iterator[Item]:
    for item in standard.indicators:
        told = [labelled(key, getattr(item, key)) for key in ("formula", "unit", "misleads")]
        note = join((*told, *((item.note,) if item.note else ())))
        yield _item("indicator", item, note=note, related=(item.term,) if item.term else ())
