"""An edition as one list of entries, each with kind, place, levels and basis: what other frameworks are made of."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Literal

from occstd.model import Basis, Record, Statement, Text, WeightTable, record
from occstd.views.site import Site
from occstd.views.tracks import tracks
from occstd.views.weights import BASIC_ROWS
from occstd.words import CHINESE, LANGUAGES, Words, in_each

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from occstd.model import Edition, Headings, Requirement, Section, Standard, Task, WorkFunction
    from occstd.views.tracks import Unit

Kind = Literal[
    "level",
    "level_descriptor",
    "training_hours",
    "direction",
    "direction_description",
    "duty",
    "function",
    "task",
    "skill",
    "knowledge",
    "weight_table",
    "ethics",
    "code_of_conduct",
    "knowledge_block",
    "basic_knowledge",
    "foundations_evidence",
    "term",
]


@record
class Item(Record):
    """An entry: a statement, or a named thing such as a task.

    `label` is its name, or its own words where it has none; `text` its words where it has a name too; `parents` are
    the ids of what it is directly below.
    """

    id: str
    kind: Kind
    basis: Basis
    label: Text
    text: Text | None = None
    note: Text | None = None
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
    parts = (_levels, _directions, _duties, _functions, _weights, _foundations, _terms)
    return tuple(chain.from_iterable(part(standard, edition) for part in parts))


def say(key: str, **blanks: object) -> Text:
    """An interface word in each language, its blanks filled; a text fills a blank in the languages that it is in."""

    def said(language: str) -> str | None:
        filled = {n: value.translated(language) if isinstance(value, Text) else value for n, value in blanks.items()}
        return None if None in filled.values() else Words(language)(key, **filled)

    return in_each(said)


def kind_name(kind: Kind, headings: Headings | None = None) -> Text:
    """What a kind of entry is called; skills and knowledge as the headings of the edition call them."""
    word = "evidence" if kind == "foundations_evidence" else kind
    own = getattr(headings, {"skill": "skills", "level": "levels"}.get(kind, kind), None)
    return in_each(lambda code: (own and own.translated(code)) or Words(code).named("item", word))


class BasisTexts:
    """What each basis means, in sentences, with its sources by name and its note."""

    def __init__(self, standard: Standard) -> None:
        self._sites = {language: Site(standard, language) for language in LANGUAGES}
        self._said: dict[tuple[Basis, tuple[str, ...]], Text] = {}

    def __call__(self, basis: Basis, of: Text | None = None) -> Text:
        """The sentences in each language; where what they are about, `of`, lacks a language, they say so in it."""
        lacking = tuple(code for code in LANGUAGES if of and of.translated(code) is None)
        key = basis, lacking
        if key not in self._said:
            sites = self._sites
            self._said[key] = in_each(lambda code: _basis_sentences(sites[code], basis, is_lacking=code in lacking))
        return self._said[key]


def _basis_sentences(site: Site, basis: Basis, *, is_lacking: bool) -> str:
    words = site.words
    sentences = [words[f"basis_{basis.kind}_text"]]
    if basis.support:
        sentences.append(words[f"support_{basis.support}_text"])
    if basis.clause:
        sentences.append(words("clause_of", clause=basis.clause) + words["stop"])
    if basis.sources:
        names = {source.id: site.say(source.name) for source in site.standard.sources}
        listed = words.clause_separator.join(f"{source} {names[source]}" for source in basis.sources)
        sentences.append(words("named_sources", sources=listed) + words["stop"])
    if basis.translation and site.language != CHINESE:
        said = words("translation_rests_on", basis=words[f"basis_{basis.translation.kind}"])
        sentences.append(said + words["stop"])
    if basis.note:
        sentences.append(site.say(basis.note))
    if is_lacking:
        sentences.append(words["untranslated_text"])
    return words.sentences(*sentences)


def weight_row_names(found: tuple[Item, ...]) -> dict[str, Text]:
    """What the rows of weight tables are called, by their keys."""
    names = {item.id: item.label for item in found if item.kind in {"function", "task"}}
    return {key: say(key) for key in BASIC_ROWS} | names


def join(texts: Iterable[Text], separator: str = "sentence_separator") -> Text:
    """Texts one after the other, in each language with its separator, which is named as `Language` names it."""
    listed = list(texts)

    def said(language: str) -> str | None:
        parts = [part for text in listed if (part := text.translated(language)) is not None]
        return getattr(LANGUAGES[language], separator).join(parts) if parts else None

    return in_each(said)


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
        below = {"parents": (task.id,), "levels": () if number is None else (number,), "directions": of}
        yield from (_item("skill", skill, key=skill.key, **below) for skill in requirement.skills)
        yield from (_item("knowledge", entry, **below) for entry in requirement.knowledge)


def _weights(standard: Standard, edition: Edition) -> Iterator[Item]:
    units = {
        (unit.direction.id if unit.direction else None, unit.number): unit
        for track in tracks(standard, edition)
        for unit in track.units
    }
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
