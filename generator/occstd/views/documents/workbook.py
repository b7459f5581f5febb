"""The planning workbook of a unit: what it is, its units with hours, the week plan, the marks, and what is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.model import GLYPHS, Delivery
from occstd.views.blocks import mark_for
from occstd.views.documents.books import Column, PlannedIn, Sheet, Value, Workbook
from occstd.views.documents.calendar_text import calendar_notes
from occstd.views.documents.listing import syllabus_page_path
from occstd.views.documents.plan import course_plan
from occstd.views.documents.syllabus import foot, root
from occstd.views.documents.timetable_sheets import CODE, PRACTICE, THEORY, timetable_sheets
from occstd.views.parts import key_table
from occstd.views.remarks import law_link

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.model import Requirement, Statement, Task, WorkFunction
    from occstd.views.documents.planned import PlanFile, PlannedUnit
    from occstd.views.site import Site, Unit


def planning_workbook(site: Site, unit: Unit, delivery: Delivery | None = None) -> Workbook:
    """The workbook of a unit in the site's language.

    Args:
        site: the standard in the language of the workbook.
        unit: a unit that has requirements.
        delivery: what the training body says of its course; the least hours and a usual week where left out.

    Raises:
        ValueError: if there are fewer hours than units, or a day, week or start that cannot be.
    """
    delivery, words = delivery or Delivery(), site.words
    plan = course_plan(site, unit, delivery)
    title = words("document_title", kind=words["document_workbook"], name=site.unit_name(unit))
    days = timetable_sheets(site, plan, delivery, first=1)
    sheets = (_units(site, plan), *days, _blueprint(site, plan), _asked(site, unit, plan))
    return book(site, unit, title, tuple(particulars(site, unit, delivery, plan, sheets)), sheets)


def timetable_workbook(site: Site, unit: Unit, delivery: Delivery) -> Workbook:
    """The timetable of a course as a workbook. Raises ValueError as `planning_workbook` does."""
    words = site.words
    title = words("document_title", kind=words["document_timetable"], name=site.unit_name(unit))
    plan = course_plan(site, unit, delivery)
    sheets = timetable_sheets(site, plan, delivery, first=0)
    return book(site, unit, title, tuple(particulars(site, unit, delivery, plan, sheets, "tt_about_text")), sheets)


def book(
    site: Site, unit: Unit, title: str, particulars: tuple[tuple[str, str], ...], sheets: tuple[Sheet, ...]
) -> Workbook:
    """A workbook about a unit, from what its first sheet says and its other sheets."""
    words = site.words
    return Workbook(
        language=site.language,
        title=title,
        about=words["book_about"],
        particulars=particulars,
        sheets=sheets,
        foot=foot(site, syllabus_page_path(unit), (unit,)),
        not_whole=words["book_not_whole"],
        page_of=words["page_of"],
    )


def particulars(
    site: Site, unit: Unit, delivery: Delivery, plan: PlanFile, sheets: tuple[Sheet, ...], what: str = "book_what_text"
) -> Iterator[tuple[str, str]]:
    """What the first sheet says; `what` is the interface word for what the workbook is."""
    words, bottom = site.words, foot(site, syllabus_page_path(unit), (unit,))
    yield words["book_what"], words[what]
    yield words["sy_occupation"], site.unit_name_in_full(unit)
    if delivery.name:
        yield words["adapt_course_name"], delivery.name
    if delivery.provider:
        yield words["provider"], delivery.provider
    yield words["sy_edition"], bottom.edition
    yield words["data"], words("data_version", version=bottom.version, date=bottom.date)
    yield words["book_status"], f"{bottom.notice}{words['stop']}"
    yield words["sy_address"], bottom.address
    for sheet in sheets:
        yield sheet.name, f"{words[f'origin_{sheet.origin}']}{words.label_separator}{sheet.text}"
    yield words["book_editing"], words["book_editing_text"]
    if notes := tuple(calendar_notes(site, delivery, plan.days)):
        yield words["tt_days_off"], words.sentences(*notes)
    for kind, meaning in key_table(site).rows[: len(GLYPHS)]:
        yield kind.text, meaning.text
    yield words["data_licence"], words["licence"]


def _units(site: Site, plan: PlanFile) -> Sheet:
    words = site.words
    modules = {unit.id: module.name for module in plan.modules for unit in module.units}
    rows: list[tuple[Value, ...]] = []
    for number, piece in enumerate(plan.pieces, start=1):
        hours = (piece.theory, piece.practice) if plan.hours else (None, None)
        module = modules.get(piece.id, words["course_parts"])
        rows.append((number, module, piece.code, piece.name, *hours, None, None, piece.id))
    planned = tuple(PlannedIn(sheet=1, key=CODE, value=column, own_key=2) for column in (THEORY, PRACTICE))
    columns = (
        Column(head=words["sy_order"], width=6, kind="whole"),
        Column(head=words["module"], width=26),
        Column(head=words["sy_code_head"], width=12),
        Column(head=words["sy_unit"], width=34),
        Column(head=words["sy_theory"], width=10, kind="edited", total=True),
        Column(head=words["sy_practice"], width=10, kind="edited", total=True),
        Column(head=words["book_planned"], width=12, kind="whole", total=True, planned=planned),
        Column(head=words["hours_short"], width=10, kind="whole", total=True, adds=(4, 5)),
        Column(head=words["statement_id"], width=20),
    )
    return Sheet(
        name=words["book_units"],
        origin="computed",
        text=words["book_units_text"],
        columns=columns,
        rows=tuple(rows),
        total=words["total"],
        target=((words["sy_course_hours"], plan.hours), words["book_difference"]) if plan.hours else None,
    )


def _blueprint(site: Site, plan: PlanFile) -> Sheet:
    words = site.words
    rows = tuple(
        (module.name, unit.code, unit.name, unit.theory_marks, unit.skill_marks)
        for module in plan.modules
        for unit in module.units
    )
    columns = (
        Column(head=words["module"], width=30),
        Column(head=words["sy_code_head"], width=12),
        Column(head=words["sy_unit"], width=36),
        Column(head=words["sy_theory_paper"], width=14, kind="edited", total=True),
        Column(head=words["sy_skills_paper"], width=14, kind="edited", total=True),
    )
    return Sheet(
        name=words["sy_blueprint"],
        origin="computed",
        text=words["book_blueprint_text"],
        columns=columns,
        rows=rows,
        total=words["total"],
    )


def _asked(site: Site, unit: Unit, plan: PlanFile) -> Sheet:
    words = site.words
    heads = (
        ("function", 22, "text"),
        ("task", 22, "text"),
        ("sy_code_head", 13, "text"),
        ("kind", 12, "text"),
        ("book_asked_text_head", 60, "text"),
        ("skill_evidence", 48, "text"),
        ("law", 30, "text"),
        ("indicators", 20, "text"),
        ("statement_id", 16, "text"),
        ("basis", 26, "text"),
        ("sources", 12, "text"),
        ("sy_address", 40, "link"),
    )
    planned = {item.id: item for item in plan.units}
    return Sheet(
        name=words["book_asked"],
        origin="standard",
        text=words["book_asked_text"],
        columns=tuple(Column(head=words[head], width=width, kind=kind) for head, width, kind in heads),  # type: ignore[arg-type]
        rows=tuple(
            row
            for function, tasks in unit.rows
            for task, asked in tasks
            for row in _asked_rows(site, unit, function, task, asked, planned[task.id])
        ),
    )


def _asked_rows(
    site: Site, unit: Unit, function: WorkFunction, task: Task, asked: Requirement, planned: PlannedUnit
) -> Iterator[tuple[Value, ...]]:
    """A row for each skill, which has a code of its own, for each knowledge item, and for good and bad practice."""
    words, place = site.words, root(site)
    groups: tuple[tuple[str, tuple[Statement, ...]], ...] = (
        ("skills", asked.skills),
        ("knowledge", asked.knowledge),
        ("good_practice", (asked.good_practice,) if asked.good_practice else ()),
        ("bad_practice", (asked.bad_practice,) if asked.bad_practice else ()),
    )
    for word, statements in groups:
        for number, statement in enumerate(statements, start=1):
            basis = mark_for(site, statement)
            yield (
                site.say(function.name),
                site.say(task.name),
                f"{planned.code}.{number}" if word == "skills" else planned.code,
                words[word],
                ("★ " if getattr(statement, "key", False) else "") + site.say(statement),
                site.say(getattr(statement, "evidence", None)) or None,
                words.clause_separator.join(law_link(site, item).text for item in statement.law) or None,
                words.clause_separator.join(map(site.name, statement.indicators)) or None,
                statement.id,
                f"{basis.glyph} {basis.label}",
                words.list_separator.join(basis.sources),
                f"{place}{unit.path}#{statement.id}",
            )
