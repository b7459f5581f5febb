"""Sheets that go with a syllabus: the assessor's observation sheet and the learner's self-assessment sheet."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from occstd.views.blocks import Block, Cell, Field, Fields, Heading, Note, Prose, Table, mark, mark_for
from occstd.views.cards import card_time, skill_numbers
from occstd.views.documents.document import Cover, Document, Section
from occstd.views.documents.listing import syllabus_page_path
from occstd.views.documents.plan import task_label
from occstd.views.documents.syllabus import foot, root
from occstd.views.parts import key_notes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.model import Skill
    from occstd.views.blocks import CellFill, FieldKind
    from occstd.views.site import Site, Unit

_KEY = "★ "
Columns = tuple[tuple[str, ...], tuple["CellFill", ...], tuple[int, ...]]
"""Columns to fill in: the words that name them, what each leaves to the reader, their widths in per cent."""


def observation_sheet(site: Site, unit: Unit) -> Document:
    """What assessors fill in while a candidate works: every skill of the unit, then result and signatures.

    Skills stand below the card by which they are seen, where there are cards, and else below their tasks.
    """
    heads = ("sheet_seen", "sheet_not_yet", "sheet_noted")
    columns: Columns = (heads, ("box", "box", "space"), (7, 7, 27))
    who: tuple[tuple[str, FieldKind], ...] = (
        ("sheet_candidate", "line"),
        ("sheet_candidate_number", "line"),
        ("sheet_assessor", "line"),
        ("sheet_place", "line"),
        ("date", "date"),
    )
    closing: tuple[tuple[str, FieldKind], ...] = (
        ("sheet_result", "choice"),
        ("sheet_key_result", "choice"),
        ("sheet_reasons", "text"),
        ("sheet_assessor_signature", "signature"),
        ("sheet_second_assessor_signature", "signature"),
        ("sheet_third_assessor_signature", "signature"),
        ("sheet_candidate_signature", "signature"),
        ("date", "date"),
    )
    if not _has_key_skills(unit):
        closing = tuple(row for row in closing if row[0] != "sheet_key_result")
    sections = (
        _opening(site, unit, "sheet_head", fields(site, who), "sheet_observe"),
        *(_situations(site, unit, columns) if unit.cards else _function_sections(site, unit, columns)),
        Section(heading=_heading(site, "sheet_result_head"), blocks=(fields(site, closing),), origin="fill_in"),
    )
    named = tuple(replace(part, head=site.words["sheet_head_line"]) for part in sections)
    return sheet(site, unit, site.words["document_observation-sheet"], named, landscape=True)


def self_assessment(site: Site, unit: Unit) -> Document:
    """What learners fill in about themselves: every skill of the unit, and what they will do next."""
    heads = ("sheet_can_not", "sheet_can_help", "sheet_can_alone", "sheet_next")
    columns: Columns = (heads, ("box", "box", "box", "space"), (9, 9, 9, 21))
    who: tuple[tuple[str, FieldKind], ...] = (("sheet_learner", "line"), ("sheet_group", "line"), ("date", "date"))
    closing: tuple[tuple[str, FieldKind], ...] = (
        ("sheet_strong", "text"),
        ("sheet_practise", "text"),
        ("sheet_ask", "text"),
        ("sheet_talked", "line"),
        ("signature", "signature"),
        ("date", "date"),
    )
    sections = (
        _opening(site, unit, "sheet_about_me", fields(site, who), "sheet_judge"),
        *_function_sections(site, unit, columns),
        Section(heading=_heading(site, "sheet_summing_up"), blocks=(fields(site, closing),), origin="fill_in"),
    )
    return sheet(site, unit, site.words["document_self-assessment"], sections, landscape=True)


def sheet(
    site: Site,
    unit: Unit,
    name: str,
    sections: tuple[Section, ...],
    *,
    path: str = "",
    note: str = "sheet_unofficial",
    landscape: bool = False,
    dense: bool = False,
) -> Document:
    """A document that goes with a syllabus.

    Args:
        site: the standard in the language of the document.
        unit: what it is about.
        name: what kind of document it is.
        sections: its sections.
        path: the page of the site that it leads to; that of the syllabus where left out.
        note: the interface word for what everybody has to know first.
        landscape: whether pages are wider than high.
        dense: whether type is set small, so that a section fits a page.
    """
    words = site.words
    title = words("document_title", kind=name, name=site.unit_name(unit))
    lines = [(words["level"], site.say(unit.level.title))] if unit.level else []
    lines.append((words["sy_edition"], site.say(site.edition.name)))
    return Document(
        language=site.language,
        title=f"{site.say(site.standard.name)} · {title}",
        head=(site.say(site.standard.name), title),
        cover=Cover(
            eyebrow=site.say(site.standard.name),
            title=name,
            subtitle=site.unit_name(unit) if unit.direction or unit.level else "",
            lines=tuple(lines),
            note=Note(text=words[note]),
        ),
        sections=sections,
        foot=foot(site, path or syllabus_page_path(unit), (unit,)),
        landscape=landscape,
        dense=dense,
        root=root(site),
    )


def _heading(site: Site, word: str) -> Heading:
    return Heading(text=site.words[word], anchor=f"part-{word.replace('_', '-')}", depth=1)


def _opening(site: Site, unit: Unit, word: str, fields: Fields, how: str) -> Section:
    """Who fills the sheet in, and how."""
    notes = [Prose(text=site.words[how])]
    notes += key_notes(site, unit)
    return Section(heading=_heading(site, word), blocks=(fields, *notes), origin="fill_in")


def fields(site: Site, rows: tuple[tuple[str, FieldKind], ...]) -> Fields:
    """Fields to fill in, each by its interface word; words `<word>_hint` and `<word>_choices` go with it."""
    words = site.words
    return Fields(
        fields=tuple(
            Field(
                label=words[word],
                kind=kind,
                hint=words.get(f"{word}_hint"),
                choices=tuple(words[f"{word}_choices"].split("|")) if kind == "choice" else (),
            )
            for word, kind in rows
        )
    )


def _has_key_skills(unit: Unit) -> bool:
    return any(skill.key for _, asked in unit.requirements for skill in asked.skills)


def _function_sections(site: Site, unit: Unit, columns: Columns) -> Iterator[Section]:
    """A section for each function, with a table for each of its tasks."""
    for f, (function, rows) in enumerate(unit.rows, start=1):
        blocks: list[Block] = []
        for t, (task, asked) in enumerate(rows, start=1):
            code = task_label(unit, f"{f}.{t}", task.id)
            name = site.say_numbered(f"{f}.{t}", task.name)
            blocks.append(Heading(text=name, anchor=task.id, depth=2, other=code, mark=mark_for(site, task)))
            numbered = [(f"{f}.{t}.{n}", skill) for n, skill in enumerate(asked.skills, start=1)]
            blocks.append(_skill_table(site, site.say(task.name), numbered, columns))
        heading = Heading(
            text=site.say_numbered(f, function.name),
            anchor=function.id,
            depth=1,
            mark=mark_for(site, function),
        )
        yield Section(heading=heading, blocks=tuple(blocks), origin="standard", new_page=f == 1)


def _situations(site: Site, unit: Unit, columns: Columns) -> Iterator[Section]:
    """A section for each card with the skills that it shows, then one for those that no card shows."""
    words, rest = site.words, skill_numbers(unit)
    for n, card in enumerate(unit.cards):
        names = dict.fromkeys(criterion.skill for criterion in card.criteria)
        shown = [rest.pop(name) for name in list(rest) if name in names]
        name = site.say(card.name)
        heading = Heading(text=name, anchor=card.id, depth=1, mark=mark(site, card.basis, of=card.name))
        how = words["sheet_from_panel" if card.is_brief else "sheet_in_sitting"]
        said = Prose(text=site.words.sentences(card_time(site, card) + words["stop"], how))
        table = (_skill_table(site, name, shown, columns),) if shown else ()
        yield Section(heading=heading, blocks=(said, *table), origin="standard", new_page=n == 0)
    if rest:
        table = (_skill_table(site, words["sheet_from_documents"], list(rest.values()), columns),)
        said = Prose(text=words["sheet_from_documents_text"])
        yield Section(heading=_heading(site, "sheet_from_documents"), blocks=(said, *table), origin="standard")


def _skill_table(site: Site, name: str, skills: list[tuple[str, Skill]], columns: Columns) -> Table:
    """Skills with their numbers, how each can be seen where that is known, and columns to fill in."""
    heads, fills, widths = columns
    is_seen = any(skill.evidence for _, skill in skills)
    rows = tuple(
        (
            Cell(text=number),
            _skill(site, skill),
            *((_evidence(site, skill),) if is_seen else ()),
            *(Cell(fill=fill) for fill in fills),
        )
        for number, skill in skills
    )
    head = ("sy_number", "skills", *(("skill_evidence",) if is_seen else ()), *heads)
    rest = 93 - sum(widths)
    return Table(
        caption=name,
        head=tuple(site.words[word] for word in head),
        rows=rows,
        style="sheet",
        widths=(7, *((rest - rest // 2, rest // 2) if is_seen else (rest,)), *widths),
    )


def _skill(site: Site, skill: Skill) -> Cell:
    return Cell(
        text=(_KEY if skill.key else "") + site.say(skill),
        id=skill.id,
        mark=mark_for(site, skill),
        note=skill.id,
    )


def _evidence(site: Site, skill: Skill) -> Cell:
    seen = skill.evidence
    return Cell(text=site.say(seen), id=seen.id, mark=mark_for(site, seen)) if seen else Cell()
