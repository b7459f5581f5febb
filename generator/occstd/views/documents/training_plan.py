"""The training plan that is handed in for a course (培训计划申报表): what is known, suggested, and to be filled in."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from occstd.model import COURSE_PARTS
from occstd.views.blocks import Block, Cell, Line, Lines, Prose, Table, mark, mark_for
from occstd.views.cards import card_time, cards_name, task_numbers
from occstd.views.documents.days import KINDS, given_for
from occstd.views.documents.plan import course_plan, unit_code
from occstd.views.documents.syllabus import course_document, hours_text
from occstd.views.documents.syllabus_fill import empty_table, fill_fields, fill_in_parts
from occstd.views.documents.syllabus_standard import section
from occstd.views.documents.timetable import piece_dates

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from occstd.model import Delivery, Skill
    from occstd.views.documents.document import Document, Section
    from occstd.views.documents.formats import Kind
    from occstd.views.documents.planned import Piece, PlanFile
    from occstd.views.site import Site, Unit

_MATERIAL: tuple[Kind, ...] = ("syllabus", "timetable", "cards", "paper", "observation-sheet", "self-assessment")


def training_plan(site: Site, unit: Unit, delivery: Delivery, logo: bytes = b"") -> Document:
    """The training plan of a unit's course.

    Args:
        site: the standard in the language of the plan.
        unit: a unit that has requirements.
        delivery: what the training body says of its course.
        logo: picture of the training body.

    Raises:
        ValueError: if there are fewer hours than units, or a fault in the calendar.
    """
    base = course_document(site, unit, delivery, logo, kind="document_training-plan", note="plan_unofficial")
    return replace(base, sections=tuple(_sections(site, unit, course_plan(site, unit, delivery), delivery)))


def _sections(site: Site, unit: Unit, plan: PlanFile, delivery: Delivery) -> Iterator[Section]:
    """Parts to fill in, each after what is suggested for it."""
    parts = fill_in_parts(site, plan, delivery)
    del parts["sy_approval"]
    if unit.cards:
        parts["sy_formative"] = _formative(site, unit, plan)
    suggested = {
        "sy_trainers": ("plan_teachers", _teachers(site, unit)),
        "sy_formative": ("plan_material", _material(site, unit)),
    }
    if unit.cards:
        suggested["sy_resources"] = ("plan_places", _places(site, unit))
    for word, blocks in parts.items():
        if word in suggested:
            heading, own = suggested[word]
            yield section(site, heading, own, "computed")
        if word == "sy_course":
            yield section(site, word, _course(site, plan, delivery, blocks), "fill_in")
            yield section(site, "plan_aims", _aims(site, unit), "computed")
            yield section(site, "plan_units", _units(site, unit, plan, delivery), "computed")
        else:
            yield section(site, word, blocks, "fill_in")
    signing = tuple(
        (Cell(text=site.words[who], head=True),) for who in ("sy_reviewer", "sy_approver", "plan_authority")
    )
    heads = ("sy_role", "plan_opinion", "plan_name", "signature", "date")
    table = empty_table(site, "sy_approval", heads, signing, (16, 34, 18, 18, 14))
    yield section(site, "sy_approval", (table,), "fill_in")


def _course(site: Site, plan: PlanFile, delivery: Delivery, blocks: Iterable[Block]) -> Iterator[Block]:
    yield from blocks
    yield fill_fields(
        site,
        (
            ("sy_course_hours", "line", hours_text(site, plan, delivery)),
            ("plan_category", "choice", "", "plan_category_choices"),
            ("plan_learners", "line", ""),
            ("plan_head", "line", ""),
            ("plan_contact", "line", ""),
        ),
    )


def _aims(site: Site, unit: Unit) -> Iterator[Block]:
    yield Prose(text=site.words("plan_aims_text", name=site.unit_name(unit), skills=unit.skill_count))
    separator = site.words.list_separator
    yield Lines(
        lines=tuple(
            Line(
                id="",
                number=str(n),
                name=site.say(function.name),
                text=separator.join(site.say(task.name) for task, _ in rows),
                mark=mark_for(site, function),
            )
            for n, (function, rows) in enumerate(unit.rows, start=1)
        )
    )


def _units(site: Site, unit: Unit, plan: PlanFile, delivery: Delivery) -> Iterator[Block]:
    words = site.words
    yield Prose(text=words["plan_units_text"])
    heads = (
        "sy_code_head",
        "sy_unit",
        "sy_theory",
        "sy_practice",
        "sy_dates",
        "plan_method",
        "sy_site",
        "book_trainer",
    )
    keys = {task.id for task, asked in unit.requirements if any(skill.key for skill in asked.skills)}
    dates = piece_dates(plan)
    rows = tuple(
        (
            Cell(text=piece.code),
            Cell(text=piece.name),
            Cell(text=str(piece.theory), numeric=True),
            Cell(text=str(piece.practice), numeric=True),
            Cell(text="–".join(dict.fromkeys(dates.get(piece.code, ())))),
            Cell(text=words.clause_separator.join(_ways(site, piece, is_key=piece.id in keys))),
            *(_given(site, piece, text) for text in (delivery.place, delivery.teacher)),
        )
        for piece in plan.pieces
        if piece.hours or not plan.hours
    )
    taught = plan.taught
    sums = (Cell(text=str(taught.theory), numeric=True), Cell(text=str(taught.practice), numeric=True))
    yield Table(
        caption=words["plan_units"],
        head=tuple(words[key] for key in heads),
        rows=rows,
        foot=(Cell(text=words["total"], head=True), Cell(), *sums, Cell(), Cell(), Cell(), Cell()),
        style="plan",
        widths=(10, 17, 7, 7, 14, 18, 15, 12),
    )


def _given(site: Site, piece: Piece, text: str) -> Cell:
    """The teachers or the places of a piece, as far as the course says; room to write otherwise."""
    told = dict.fromkeys(given_for(text, kind) for kind in KINDS if getattr(piece, kind))
    known = site.words.list_separator.join(filter(None, told))
    return Cell(text=known) if known else Cell(fill="space")


def _ways(site: Site, piece: Piece, *, is_key: bool) -> Iterator[str]:
    """The methods suggested for what is taught."""
    words = site.words
    if piece.id in COURSE_PARTS:
        yield words[f"plan_{piece.id}_way"]
        return
    if piece.theory:
        yield words["plan_theory_way"]
    if piece.practice:
        yield words["plan_practice_way"]
    if is_key:
        yield words["plan_key_way"]


def _teachers(site: Site, unit: Unit) -> Iterator[Block]:
    """What follows from the requirements for whoever teaches them."""
    words, asked = site.words, [found for _, found in unit.requirements]
    yield Prose(text=words["plan_teachers_text"])
    skills = [skill for found in asked for skill in found.skills]
    yield _listed(site, "plan_teachers_key", (skill for skill in skills if skill.key))
    stated = chain(skills, (item for found in asked for item in found.knowledge))
    rules = dict.fromkeys(site.name(reference.rule) for item in stated for reference in item.law)
    if rules:
        yield Prose(
            text=f"{words['plan_teachers_rules']}{words.label_separator}{words.clause_separator.join(rules)}{words['stop']}"
        )


def _listed(site: Site, title: str, skills: Iterable[Skill]) -> Lines:
    rows = tuple(Line(id=skill.id, text=site.say(skill), mark=mark_for(site, skill)) for skill in skills)
    return Lines(title=site.words[title], lines=rows)


def _places(site: Site, unit: Unit) -> Iterator[Block]:
    """What stands at each place, as the cards ask for it; how many places there are is for the training body."""
    words, numbers = site.words, task_numbers(unit)
    yield Prose(text=words["plan_places_text"])
    rows = tuple(
        (
            Cell(text=words.list_separator.join(unit_code(unit, numbers[task][0]) for task in card.tasks)),
            Cell(text=site.say(card.name), head=True, mark=mark(site, card.basis, of=card.name)),
            Cell(text=card_time(site, card)),
            Cell(text=words.sentences(*(site.say(item) for item in card.equipment))),
            Cell(fill="space"),
        )
        for card in unit.cards
    )
    head = (
        words["sy_code_head"],
        cards_name(site, unit),
        words["tt_time"],
        words["card_equipment"],
        words["sy_quantity"],
    )
    yield Table(caption=words["plan_places"], head=head, rows=rows, style="fill", widths=(11, 21, 14, 42, 12))


def _formative(site: Site, unit: Unit, plan: PlanFile) -> Iterator[Block]:
    """The cards of each module as tasks during the course, what they hand in as evidence; all of it may be changed."""
    words, dates = site.words, piece_dates(plan)
    yield Prose(text=words["plan_formative_text"])
    rows = tuple(
        (
            Cell(text=words("sy_module_n", n=module.number, name=module.name), head=True),
            Cell(text=site.say(card.name)),
            Cell(text=site.say(card.product)),
            Cell(text=dates[codes[-1]][1] if codes and codes[-1] in dates else ""),
        )
        for module in plan.modules
        for card in unit.cards
        if (codes := [one.code for one in module.units if one.id in card.tasks])
    )
    heads = ("module", "sy_formative_task", "sy_evidence", "sy_when")
    yield empty_table(site, "sy_formative", heads, rows, (22, 26, 42, 10))


def _material(site: Site, unit: Unit) -> Iterator[Block]:
    words = site.words
    kinds = _MATERIAL if unit.cards else tuple(kind for kind in _MATERIAL if kind not in ("cards", "paper"))
    yield Prose(text=words["plan_material_text"])
    rows = tuple(
        (Cell(text=words[f"document_{kind}"], head=True), Cell(text=words[f"package_use_{kind}"])) for kind in kinds
    )
    head = (words["package_document"], words["package_use"])
    yield Table(caption=words["plan_material"], head=head, rows=rows, style="plan", widths=(36, 64))
