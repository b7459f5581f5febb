"""What a syllabus computes: hours, outcome codes, days, marks, and what is new against the level below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.views.blocks import Block, Cell, Note, Prose, Table
from occstd.views.delta import delta
from occstd.views.documents.plan import code_prefix
from occstd.views.documents.syllabus_standard import section

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.model import Delivery
    from occstd.views.delta import Delta
    from occstd.views.documents.days import Day
    from occstd.views.documents.document import Section
    from occstd.views.documents.plan import PlanFile, PlannedUnit
    from occstd.views.site import Site, Unit

_DASH = "–"


def computed_sections(site: Site, unit: Unit, plan: PlanFile, delivery: Delivery) -> tuple[Section, ...]:
    """All computed parts; what cannot be computed says why."""
    parts = [
        section(site, "sy_plan", _plan(site, unit, plan), "computed", new_page=True),
        section(site, "sy_outcomes", _outcomes(site, unit, plan), "computed"),
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
    """Hours by module."""
    words = site.words
    rows = tuple(
        (
            Cell(text=_numbered(module.number, module.name), head=True),
            *(Cell(text=str(n), numeric=True) for n in (module.theory, module.practice, module.hours)),
        )
        for module in plan.modules
    )
    return Table(
        caption=words["sy_hours_by_module"],
        head=(words["module"], words["sy_theory"], words["sy_practice"], words["hours_short"]),
        rows=rows,
        foot=_sums(site, plan),
        style="hours",
        show_caption=True,
        widths=(64, 12, 12, 12),
    )


def _numbered(number: int, name: str) -> str:
    return f"{number} {name}"


def _sums(site: Site, plan: PlanFile) -> tuple[Cell, ...]:
    sums = (sum(getattr(u, part) for u in plan.units) for part in ("theory", "practice", "hours"))
    return (Cell(text=site.words["total"], head=True), *(Cell(text=str(n), numeric=True) for n in sums))


def _plan(site: Site, unit: Unit, plan: PlanFile) -> Iterator[Block]:
    words = site.words
    yield Prose(text=words["sy_rule"])
    yield Prose(text=words[f"columns_{plan.columns}"])
    if not plan.hours:
        yield Note(text=words["sy_no_hours"])
    if 0 < plan.hours < plan.least_hours:
        yield Note(text=words("sy_too_few_hours", hours=plan.hours, least=plan.least_hours))
    rows = []
    for module in plan.modules:
        figures = (module.theory, module.practice, module.hours)
        name = words("sy_module_n", n=module.number, name=module.name)
        rows.append(_hours_row("", name, figures, plan, head=True))
        rows += [_hours_row(u.code, u.name, (u.theory, u.practice, u.hours), plan) for u in module.units]
    yield Table(
        caption=words["sy_hours_by_unit"],
        head=(words["sy_code_head"], words["sy_unit"], words["sy_theory"], words["sy_practice"], words["hours_short"]),
        rows=tuple(rows),
        foot=(Cell(), *_sums(site, plan)) if plan.hours else (),
        style="plan",
        show_caption=True,
        widths=(14, 50, 12, 12, 12),
    )


def _hours_row(code: str, name: str, hours: tuple[int, ...], plan: PlanFile, *, head: bool = False) -> tuple[Cell, ...]:
    """A row of the plan; where there are no hours, room to write them."""
    figures = (Cell(text=str(n), numeric=True, head=False) if plan.hours else Cell(fill="space") for n in hours)
    return (Cell(text=code), Cell(text=name, head=head), *figures)


def _outcomes(site: Site, unit: Unit, plan: PlanFile) -> Iterator[Block]:
    words, tasks = site.words, [u for u in plan.units if u.skills or u.id not in {"ethics", "basic_knowledge"}]
    if not tasks:
        return
    prefix, example = code_prefix(unit), tasks[0]
    made_of = "sy_codes" if prefix else "sy_codes_plain"
    yield Prose(text=words(made_of, code=example.code, prefix=prefix, number=example.number))
    rows = tuple(
        (
            Cell(text=str(n), numeric=True),
            Cell(text=u.code, head=True),
            Cell(text=u.name),
            Cell(text=_span(u, u.skills)),
            Cell(text=str(u.skills), numeric=True),
            Cell(text=str(u.knowledge), numeric=True),
            Cell(text=u.id),
        )
        for n, u in enumerate(tasks, start=1)
    )
    head = ("sy_order", "sy_code_head", "sy_unit", "sy_outcome_codes", "skills", "knowledge", "statement_id")
    yield Table(
        caption=words["sy_outcomes_caption"],
        head=tuple(words[key] for key in head),
        rows=rows,
        style="outcomes",
        widths=(6, 12, 26, 23, 10, 13, 10),
    )


def _span(unit: PlannedUnit, count: int) -> str:
    """Codes of a unit's skills, from the first to the last."""
    first, last = f"{unit.code}.1", f"{unit.code}.{count}"
    return first if count == 1 else f"{first} … {last}" if count else _DASH


def _days(site: Site, plan: PlanFile, delivery: Delivery) -> Iterator[Block]:
    words = site.words
    if not plan.days:
        yield Note(text=words["sy_no_days"])
        return
    yield Prose(
        text=words(
            "sy_days_text",
            hours=plan.hours,
            per_day=delivery.per_day,
            per_week=delivery.days_per_week,
            days=len(plan.days),
            weeks=len(plan.weeks),
        )
    )
    dated = bool(delivery.start)
    if dated:
        yield Prose(text=words["sy_days_dated"])
    head = ("sy_week", "sy_day", *(("date",) if dated else ()), "sy_unit", "sy_theory", "sy_practice")
    yield Table(
        caption=words["sy_days_caption"],
        head=tuple(words[key] for key in head),
        rows=tuple(row for day in plan.days for row in _day_rows(site, day)),
        foot=(
            Cell(text=words["total"], head=True),
            *(Cell() for _ in head[1:-2]),
            *(Cell(text=str(_taught(plan, kind)), numeric=True) for kind in ("theory", "practice")),
        ),
        style="days",
        widths=(8, 8, *((20,) if dated else ()), 44 if dated else 64, 10, 10),
    )


def _taught(plan: PlanFile, kind: str) -> int:
    return sum(lesson.hours for day in plan.days for lesson in day.lessons if lesson.kind == kind)


def _day_rows(site: Site, day: Day) -> Iterator[tuple[Cell, ...]]:
    """One row for each unit of a day; a row can stand alone, since a table may break between any two."""
    hours: dict[str, dict[str, int]] = {}
    for lesson in day.lessons:
        of = hours.setdefault(f"{lesson.code} {lesson.name}", {})
        of[lesson.kind] = of.get(lesson.kind, 0) + lesson.hours
    for unit, of in hours.items():
        yield (
            Cell(text=str(day.week), numeric=True),
            Cell(text=str(day.number), numeric=True),
            *((Cell(text=day_name(site, day)),) if day.date else ()),
            Cell(text=unit),
            *(Cell(text=str(of.get(kind, _DASH)), numeric=True) for kind in ("theory", "practice")),
        )


def day_name(site: Site, day: Day) -> str:
    """A day's date with its weekday; nothing without a date."""
    if day.weekday is None:
        return ""
    return site.words("sy_date_weekday", date=day.date, weekday=site.words["sy_weekdays"].split("|")[day.weekday])


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
    for word, tasks, side in (("delta_begins", found.begins, 1), ("delta_ends", found.ends, 0)):
        if not tasks:
            yield Prose(text=words("sy_none_such", name=words[word]))
            continue
        rows = tuple(
            (
                Cell(text=task.id, head=True),
                Cell(text=task.name),
                Cell(text=str(task.skills[side]), numeric=True),
            )
            for task in tasks
        )
        head = (words["statement_id"], words["task"], words["skills"])
        yield Table(caption=words[word], head=head, rows=rows, style="tasks", show_caption=True, widths=(18, 64, 18))
