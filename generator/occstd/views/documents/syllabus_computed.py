"""What a syllabus computes: hours, outcome codes, days, marks, and what is new against the level below."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from occstd.model import COURSE_PARTS
from occstd.views.blocks import Block, Cell, Note, Prose, Table, mark
from occstd.views.delta import delta
from occstd.views.documents.calendar_text import calendar_notes, cards_text, day_text, week_text
from occstd.views.documents.plan import code_prefix
from occstd.views.documents.syllabus_standard import section

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from occstd.model import Delivery
    from occstd.views.delta import Delta
    from occstd.views.documents.days import Day
    from occstd.views.documents.document import Section
    from occstd.views.documents.planned import Piece, PlanFile, PlannedUnit
    from occstd.views.pairs import Marked
    from occstd.views.site import Site, Unit

_DASH = "–"


def computed_sections(site: Site, unit: Unit, plan: PlanFile, delivery: Delivery) -> tuple[Section, ...]:
    """All computed parts; what cannot be computed says why."""
    ordered, teaching = section(site, "sy_plan", _plan(site, unit, plan), "computed"), site.teaching(unit)
    if teaching:
        ordered = replace(ordered, heading=replace(ordered.heading, mark=mark(site, teaching.basis)))
    parts = [
        ordered,
        section(site, "sy_days", _days(site, plan, delivery), "computed"),
        section(site, "sy_blueprint", _blueprint(site, plan), "computed"),
    ]
    below = level_below(site, unit)
    if below and below.functions:
        parts.append(section(site, "sy_new", _new(site, delta(site, unit, below)), "computed"))
    return tuple(parts)


def level_below(site: Site, unit: Unit) -> Unit | None:
    """The unit of the same track one level down; None for the lowest."""
    track = next(track for track in site.tracks if unit in track.units)
    index = track.units.index(unit)
    return track.units[index - 1] if index else None


def modules_table(site: Site, plan: PlanFile) -> Table:
    """Hours by module, and those of what belongs to no module."""
    words = site.words
    parts = [piece for piece in plan.pieces if piece.id in COURSE_PARTS]
    figures = [(_numbered(m.number, m.name), m.theory, m.practice, m.hours) for m in plan.modules]
    if any(piece.hours for piece in parts):
        sums = (sum(getattr(piece, kind) for piece in parts) for kind in ("theory", "practice", "hours"))
        figures.append((words["course_parts"], *sums))
    return Table(
        caption=words["sy_hours_by_module"],
        head=(words["module"], words["sy_theory"], words["sy_practice"], words["hours_short"]),
        rows=tuple((Cell(text=name, head=True), *_figures(hours)) for name, *hours in figures),
        foot=_sums(site, plan),
        style="hours",
        show_caption=True,
        widths=(64, 12, 12, 12),
    )


def _numbered(number: int, name: str) -> str:
    return f"{number} {name}"


def _figures(numbers: Iterable[int]) -> tuple[Cell, ...]:
    return tuple(Cell(text=str(n), numeric=True) for n in numbers)


def _sums(site: Site, plan: PlanFile) -> tuple[Cell, ...]:
    taught = plan.taught
    return (Cell(text=site.words["total"], head=True), *_figures((taught.theory, taught.practice, taught.total)))


def _plan(site: Site, unit: Unit, plan: PlanFile) -> Iterator[Block]:
    """Everything that is taught, in the order of teaching, with its hours and the codes of its outcomes."""
    words, units = site.words, {u.id: u for u in plan.units}
    yield Prose(text=words["sy_rule"])
    yield Prose(text=words[f"columns_{plan.columns}"])
    prefix, example = code_prefix(unit), plan.modules[-1].units[0]
    made_of = "sy_codes" if prefix else "sy_codes_plain"
    yield Prose(text=words(made_of, code=example.code, prefix=prefix, number=example.number))
    if not plan.hours:
        yield Note(text=words["sy_no_hours"])
    if 0 < plan.hours < plan.least_hours:
        text = words("sy_too_few_hours", hours=plan.hours, least=plan.least_hours, reason=plan.least_reason)
        yield Note(text=text)
    taught = [piece for piece in plan.pieces if piece.hours or piece.id not in COURSE_PARTS]
    head = ("sy_order", "sy_code_head", "sy_unit", "sy_outcome_codes", "statement_id")
    yield Table(
        caption=words["sy_hours_by_unit"],
        head=tuple(words[key] for key in (*head, "sy_theory", "sy_practice", "hours_short")),
        rows=tuple(_piece(n, piece, units.get(piece.id), plan) for n, piece in enumerate(taught, start=1)),
        foot=(Cell(), Cell(), *_sums(site, plan)[:1], Cell(), Cell(), *_sums(site, plan)[1:]) if plan.hours else (),
        style="plan",
        show_caption=True,
        widths=(6, 11, 27, 16, 16, 8, 8, 8),
    )


def _piece(number: int, piece: Piece, unit: PlannedUnit | None, plan: PlanFile) -> tuple[Cell, ...]:
    """A row of the plan; where there are no hours, room to write them."""
    hours = _figures((piece.theory, piece.practice, piece.hours)) if plan.hours else [Cell(fill="space")] * 3
    return (
        Cell(text=str(number), numeric=True),
        Cell(text=piece.code),
        Cell(text=piece.name, head=True),
        Cell(text=_span(unit) if unit else ""),
        Cell(text=unit.id if unit else ""),
        *hours,
    )


def _span(unit: PlannedUnit) -> str:
    """Codes of a unit's skills, from the first to the last; the last by its end alone."""
    return f"{unit.code}.1" + (f" … {unit.skills}" if unit.skills > 1 else "") if unit.skills else ""


def _days(site: Site, plan: PlanFile, delivery: Delivery) -> Iterator[Block]:
    words = site.words
    if not plan.days:
        yield Note(text=words["sy_no_days"])
        return
    yield Prose(
        text=words(
            "sy_days_text",
            hours=plan.hours,
            week=week_text(site, delivery),
            days=len(plan.days),
            weeks=len(plan.weeks),
        )
    )
    dated = bool(delivery.start)
    if dated:
        yield from (Prose(text=text) for text in calendar_notes(site, delivery, plan.days))
    head = ("sy_week", "sy_day", *(("date",) if dated else ()), "sy_unit", "sy_theory", "sy_practice")
    yield Table(
        caption=words["sy_days_caption"],
        head=tuple(words[key] for key in head),
        rows=tuple(row for day in plan.days for row in _day_rows(site, day)),
        foot=(
            Cell(text=words["total"], head=True),
            *(Cell() for _ in head[1:-2]),
            *_figures((plan.taught.theory, plan.taught.practice)),
        ),
        style="days",
        widths=(8, 8, *((20,) if dated else ()), 44 if dated else 64, 10, 10),
    )


def _day_rows(site: Site, day: Day) -> Iterator[tuple[Cell, ...]]:
    """One row for each unit of a day; a row can stand alone, since a table may break between any two."""
    hours: dict[str, dict[str, int | float]] = {}
    for lesson in day.lessons:
        of = hours.setdefault(f"{lesson.code} {lesson.name}", {})
        of[lesson.kind] = of.get(lesson.kind, 0) + lesson.hours
    notes = {f"{one.code} {one.name}": cards_text(site, one) for one in day.lessons if one.cards}
    for unit, of in hours.items():
        yield (
            Cell(text=str(day.week), numeric=True),
            Cell(text=str(day.number), numeric=True),
            *((Cell(text=day_text(site, date.fromisoformat(day.date))),) if day.date else ()),
            Cell(text=unit, note=notes.get(unit, "")),
            *(Cell(text=str(of.get(kind, _DASH)), numeric=True) for kind in ("theory", "practice")),
        )


def _blueprint(site: Site, plan: PlanFile) -> Iterator[Block]:
    words = site.words
    papers = [
        (word, f"{part}_marks")
        for word, part, there in (
            ("sy_theory_paper", "theory", plan.has_theory_paper),
            ("sy_skills_paper", "skill", plan.has_skills_paper),
        )
        if there
    ]
    if not papers:
        yield Note(text=words["sy_no_blueprint"])
        return
    yield Prose(text=words("sy_blueprint_text", marks=plan.paper))
    if len(papers) == 1:
        yield Prose(text=words["sy_one_paper"])
    rows = []
    for module in plan.modules:
        name = words("sy_module_n", n=module.number, name=module.name)
        rows.append((Cell(), Cell(text=name, head=True), *(_marks(getattr(module, key)) for _, key in papers)))
        rows += [
            (Cell(text=u.code), Cell(text=u.name), *(_marks(getattr(u, key)) for _, key in papers))
            for u in module.units
        ]
    sums = [sum(getattr(u, key) or 0 for u in plan.units) for _, key in papers]
    if max(sums) > plan.paper:
        yield Prose(text=words["sy_choice_marks"])
    yield Table(
        caption=words["sy_blueprint_caption"],
        head=(words["sy_code_head"], words["sy_unit"], *(words[word] for word, _ in papers)),
        rows=tuple(rows),
        foot=(Cell(), Cell(text=words["total"], head=True), *(Cell(text=str(n), numeric=True) for n in sums)),
        style="blueprint",
        widths=(14, 86 - 16 * len(papers), *(16 for _ in papers)),
    )


def _marks(marks: int | None) -> Cell:
    return Cell(text=str(marks) if marks else _DASH, numeric=True)


def _new(site: Site, found: Delta) -> Iterator[Block]:
    words = site.words
    yield Prose(text=words("sy_new_text", name=found.before))
    figures = next((rows for _, rows in found.figures), ())
    yield Table(
        caption=words["compare_figures"],
        head=(words["particular"], found.before, found.now, words["difference"]),
        rows=tuple(
            (Cell(text=row.name, head=True), *(Cell(text=t, numeric=True) for t in (row.before, row.now, row.change)))
            for row in figures
        ),
        style="figures",
        show_caption=True,
        widths=(46, 18, 18, 18),
    )
    if found.said:
        yield Prose(text=found.said)
    for word, tasks, side in (("delta_begins", found.begins, 1), ("delta_ends", found.ends, 0)):
        rows = tuple(
            (Cell(text=task.id, head=True), Cell(text=task.name), *_figures((task.skills[side],))) for task in tasks
        )
        head = (words["statement_id"], words["task"], words["skills"])
        if rows:
            yield Table(
                caption=words[word], head=head, rows=rows, style="tasks", show_caption=True, widths=(18, 64, 18)
            )
    pairs = [(example.task, (example.pair.before, example.pair.now)) for example in found.examples]
    if pairs:
        yield Table(
            caption=words["delta_examples"],
            head=(words["task"], found.before, found.now),
            rows=tuple(
                (Cell(text=task, head=True), *(Cell(text=_said(side)) for side in sides)) for task, sides in pairs
            ),
            style="examples",
            show_caption=True,
            widths=(20, 40, 40),
        )


def _said(side: Iterable[Marked]) -> str:
    return "".join(text for said in side for text, _ in said.parts)
