"""The forms of a class as workbooks: names entered once, hours attended and results computed by formulas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.views.blocks import Fields, Lines, Prose, Table
from occstd.views.documents.books import Column, Formula, Sheet, Value
from occstd.views.documents.class_records import LEARNERS, ROLL, content, marks_text, when
from occstd.views.documents.plan import course_plan
from occstd.views.documents.timetable import held_sessions
from occstd.views.documents.training_plan import training_plan
from occstd.views.documents.workbook import book, particulars

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.model import Delivery
    from occstd.views.documents.books import Workbook
    from occstd.views.documents.document import Section
    from occstd.views.documents.planned import PlanFile
    from occstd.views.site import Site, Unit

_FIRST = 6
"""Row of the first learner where a row about all stands on top, as formulas count."""
_PASS, _WHOLE = 60, 100
"""Marks that pass where the training body says nothing else, of how many."""
_PERCENT_WIDTH = 10


def training_plan_workbook(site: Site, unit: Unit, delivery: Delivery) -> Workbook:
    """The training plan as a workbook: all its fields on one sheet, each of its tables on another."""
    words, document = site.words, training_plan(site, unit, delivery)
    asked = [
        field
        for part in document.sections
        for block in part.blocks
        if isinstance(block, Fields)
        for field in block.fields
    ]
    first = Sheet(
        name=words["plan_particulars"],
        origin="fill_in",
        text=words["plan_unofficial"],
        columns=(Column(head=words["particular"], width=30), Column(head=words["contents"], width=80, kind="write")),
        rows=tuple((field.label, field.value or None) for field in asked),
    )
    sheets = (first, *(sheet for part in document.sections for sheet in _sheets(site, part)))
    return _book(site, unit, delivery, "training-plan", "plan_unofficial", sheets)


def _book(site: Site, unit: Unit, delivery: Delivery, kind: str, what: str, sheets: tuple[Sheet, ...]) -> Workbook:
    words, plan = site.words, course_plan(site, unit, delivery)
    title = words("document_title", kind=words[f"document_{kind}"], name=site.unit_name(unit))
    return book(site, unit, title, tuple(particulars(site, unit, delivery, plan, sheets, what)), sheets)


def _sheets(site: Site, part: Section) -> Iterator[Sheet]:
    """The tables and lists of a section."""
    said = " ".join(block.text for block in part.blocks if isinstance(block, Prose))
    for block in part.blocks:
        if isinstance(block, Lines):
            columns: tuple[Column, ...] = (
                Column(head=part.heading.text, width=30),
                Column(head=site.words["contents"], width=80),
            )
            rows: tuple[tuple[Value, ...], ...] = tuple((line.name or line.id, line.text) for line in block.lines)
        elif isinstance(block, Table):
            columns, rows = (
                _columns(block),
                tuple(tuple(_value(cell.text, cell.numeric) for cell in row) for row in block.rows),
            )
        else:
            continue
        total = site.words["total"] if any(column.total for column in columns) else ""
        yield Sheet(name=part.heading.text, origin=part.origin, text=said, columns=columns, rows=rows, total=total)


def _columns(table: Table) -> tuple[Column, ...]:
    found = []
    for n, (head, width) in enumerate(zip(table.head, table.widths, strict=True)):
        cells = [row[n] for row in table.rows]
        numeric, room = all(cell.numeric for cell in cells), any(cell.fill for cell in cells)
        kind = "edited" if numeric else "write" if room else "text"
        found.append(Column(head=head, width=max(8, width * 6 // 5), kind=kind, total=numeric and bool(table.foot)))  # type: ignore[arg-type]
    return tuple(found)


def _value(text: str, numeric: bool) -> Value:
    return int(text) if numeric else text or None


def class_records_workbook(site: Site, unit: Unit, delivery: Delivery) -> Workbook:
    """The records of a class as a workbook. Raises ValueError as `class_records` does."""
    plan = course_plan(site, unit, delivery)
    sheets = (_roll(site), _attendance(site, plan), _log(site, plan), _marks(site, plan))
    return _book(site, unit, delivery, "class-records", "records_about_text", sheets)


def _roll(site: Site) -> Sheet:
    words = site.words
    columns = (
        Column(head=words["records_n"], width=6, kind="whole"),
        *(Column(head=words[word], width=max(8, width * 5 // 4), kind="write") for word, width in ROLL),
    )
    rows = tuple((n, *(None for _ in ROLL)) for n in range(1, LEARNERS + 1))
    text = words["records_note"]
    return Sheet(name=words["records_roll"], origin="fill_in", text=text, columns=columns, rows=rows, fixed=2)


def _learners() -> Iterator[tuple[int, int, Formula]]:
    """Number of each learner, the row where it stands, and the formula of the name."""
    for n in range(1, LEARNERS + 1):
        name = f"{{0}}!$B${_FIRST - 2 + n}"
        yield n, _FIRST - 1 + n, Formula(text=f'IF({name}="","",{name})', value="")


def _attendance(site: Site, plan: PlanFile) -> Sheet:
    words, held = site.words, held_sessions(plan)
    last = _letters(2 + len(held) - 1)
    on_top, whole = f"$C${_FIRST - 1}:${last}${_FIRST - 1}", sum(session.hours for session in held)
    rows: list[tuple[Value, ...]] = [
        (
            None,
            words["hours_short"],
            *(session.hours for session in held),
            Formula(text=f"SUM({on_top})", value=whole),
            None,
        )
    ]
    for n, row, name in _learners():
        attended = f'SUMPRODUCT((C{row}:{last}{row}="√")*{on_top})'
        sums = _letters(2 + len(held))
        rate = f'IF(OR(B{row}="",{sums}${_FIRST - 1}=0),"",ROUND(100*{sums}{row}/{sums}${_FIRST - 1},0))'
        rows.append((n, name, *(None for _ in held), Formula(text=attended, value=0), Formula(text=rate, value="")))
    columns = (
        Column(head=words["records_n"], width=6, kind="whole"),
        Column(head=words["sy_person"], width=12, kind="whole"),
        *(Column(head=" ".join(filter(None, when(site, session))), width=9, kind="write") for session in held),
        Column(head=words["records_attended"], width=_PERCENT_WIDTH, kind="whole"),
        Column(head=words["records_rate"], width=_PERCENT_WIDTH, kind="whole"),
    )
    text = words["records_attendance_book"]
    return Sheet(
        name=words["records_attendance"], origin="fill_in", text=text, columns=columns, rows=tuple(rows), fixed=2
    )


def _letters(column: int) -> str:
    """The name of a column, from 0, as formulas have it."""
    before, last = divmod(column, 26)
    return (_letters(before - 1) if before else "") + chr(ord("A") + last)


def _log(site: Site, plan: PlanFile) -> Sheet:
    words = site.words
    heads = (
        ("records_session", 7, "whole"),
        ("date", 14, "text"),
        ("tt_time", 14, "text"),
        ("tt_content", 46, "text"),
        ("hours_short", 8, "whole"),
        ("records_present", 12, "write"),
        ("records_done", 34, "write"),
        ("book_trainer", 12, "write"),
    )
    return Sheet(
        name=words["records_log"],
        origin="fill_in",
        text=words["records_log_text"],
        columns=tuple(Column(head=words[head], width=width, kind=kind) for head, width, kind in heads),  # type: ignore[arg-type]
        rows=tuple(
            (session.number, *when(site, session), content(site, session), session.hours, None, None, None)
            for session in held_sessions(plan)
        ),
    )


def _marks(site: Site, plan: PlanFile) -> Sheet:
    words = site.words
    modules = [module for module in plan.modules if module.number]
    rate, theory, skills = "C", _letters(3 + len(modules)), _letters(4 + len(modules))
    passed, not_yet = words["records_result_choices"].split("|")
    attendance = _letters(2 + len(held_sessions(plan)) + 1)
    rows: list[tuple[Value, ...]] = [
        (None, words["records_pass_row"], None, *(None for _ in modules), _PASS, _PASS, None)
    ]
    for n, row, name in _learners():
        met = ",".join(f"{column}{row}>={column}${_FIRST - 1}" for column in (rate, theory, skills))
        empty = f'OR(B{row}="",{theory}{row}="",{skills}{row}="")'
        result = Formula(text=f'IF({empty},"",IF(AND({met}),"{passed}","{not_yet}"))', value="")
        rows.append(
            (n, name, Formula(text=f"{{1}}!{attendance}{row}", value=""), *(None for _ in modules), None, None, result)
        )
    columns = (
        Column(head=words["records_n"], width=6, kind="whole"),
        Column(head=words["sy_person"], width=12, kind="whole"),
        Column(head=words["records_rate"], width=_PERCENT_WIDTH, kind="write"),
        *(Column(head=words("records_module", n=module.number), width=9, kind="write") for module in modules),
        Column(head=words["records_theory"], width=11, kind="write"),
        Column(head=words["records_skills"], width=11, kind="write"),
        Column(head=words["records_result"], width=12, kind="whole"),
    )
    text = marks_text(site, plan)
    return Sheet(name=words["records_marks"], origin="fill_in", text=text, columns=columns, rows=tuple(rows))
