"""What a syllabus leaves to the training body: fields and tables to fill in, none of it from the standard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.views.blocks import Block, Cell, Field, Fields, Prose, Table
from occstd.views.documents.calendar_text import week_text
from occstd.views.documents.syllabus_standard import section

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from occstd.model import Delivery
    from occstd.views.documents.document import Section
    from occstd.views.documents.planned import PlanFile
    from occstd.views.site import Site

_ROWS = 4
"""Empty rows of a table to fill in."""


def fill_in_sections(site: Site, plan: PlanFile, delivery: Delivery) -> tuple[Section, ...]:
    """All parts to fill in; what the training body has said already stands in its fields."""
    parts = fill_in_parts(site, plan, delivery)
    return tuple(section(site, word, blocks, "fill_in") for word, blocks in parts.items())


def fill_in_parts(site: Site, plan: PlanFile, delivery: Delivery) -> dict[str, Iterator[Block]]:
    """The same parts one by one, each by the interface word that heads it."""
    return {
        "sy_course": _course(site, plan, delivery),
        "sy_trainers": _trainers(site),
        "sy_resources": _resources(site),
        "sy_formative": _formative(site, plan),
        "sy_attendance": _attendance(site),
        "sy_support": _support(site),
        "sy_approval": _approval(site),
    }


def fill_fields(site: Site, rows: Iterable[tuple[str, str, str] | tuple[str, str, str, str]]) -> Fields:
    """Fields from (word, kind, value) with the word of the choices, where there are any, as a fourth."""
    words, fields = site.words, []
    for word, kind, value, *more in rows:
        choices = tuple(words[more[0]].split("|")) if more else ()
        hint = words.get(f"{word}_hint")
        fields.append(Field(label=words[word], kind=kind, hint=hint, choices=choices, value=value))  # type: ignore[arg-type]
    return Fields(fields=tuple(fields))


def empty_table(
    site: Site, word: str, heads: Iterable[str], rows: Iterable[tuple[Cell, ...]], widths: tuple[int, ...]
) -> Table:
    """A table to fill in: its rows have what is known, and room to write for the rest."""
    head = tuple(site.words[key] for key in heads)
    filled = tuple((*row, *(Cell(fill="space") for _ in range(len(head) - len(row)))) for row in rows)
    return Table(caption=site.words[word], head=head, rows=filled, style="fill", widths=widths)


def _course(site: Site, plan: PlanFile, delivery: Delivery) -> Iterator[Block]:
    first, last = (plan.days[0].date, plan.days[-1].date) if plan.days else ("", "")
    yield fill_fields(
        site,
        (
            ("provider", "line", delivery.provider),
            ("sy_programme", "line", ""),
            ("sy_cohort", "line", delivery.name),
            ("sy_group", "line", ""),
            ("sy_entry_check", "text", ""),
            ("sy_prior_learning", "text", ""),
            ("sy_mode", "choice", "", "sy_mode_choices"),
            ("sy_site", "line", delivery.place),
            ("sy_first_day", "date", first),
            ("sy_last_day", "date", last),
            ("sy_timetable", "text", _timetable(site, plan, delivery)),
        ),
    )


def _timetable(site: Site, plan: PlanFile, delivery: Delivery) -> str:
    if not plan.hours:
        return ""
    return site.words("sy_timetable_value", hours=plan.hours, week=week_text(site, delivery))


def _trainers(site: Site) -> Iterator[Block]:
    yield Prose(text=site.words["sy_trainers_text"])
    heads = ("sy_person", "sy_role", "sy_certificate", "sy_valid_until", "sy_teaches")
    yield empty_table(site, "sy_trainers", heads, ((),) * _ROWS, (22, 16, 28, 14, 20))


def _resources(site: Site) -> Iterator[Block]:
    rows = tuple((Cell(text=name, head=True),) for name in site.words["sy_resource_rows"].split("|"))
    heads = ("kind_of", "sy_what", "sy_quantity", "sy_where")
    yield empty_table(site, "sy_resources", heads, rows, (26, 40, 14, 20))


def _formative(site: Site, plan: PlanFile) -> Iterator[Block]:
    yield Prose(text=site.words["sy_formative_text"])
    rows = tuple(
        (Cell(text=site.words("sy_module_n", n=module.number, name=module.name), head=True),) for module in plan.modules
    )
    heads = ("module", "sy_formative_task", "sy_evidence", "sy_when")
    yield empty_table(site, "sy_formative", heads, rows, (30, 34, 22, 14))


def _attendance(site: Site) -> Iterator[Block]:
    yield fill_fields(
        site,
        (
            ("sy_attendance_rule", "text", ""),
            ("sy_pass_rule", "text", ""),
            ("sy_resit", "text", ""),
            ("sy_certificate_given", "line", ""),
        ),
    )


def _support(site: Site) -> Iterator[Block]:
    yield fill_fields(
        site,
        (
            ("sy_adjustments", "text", ""),
            ("sy_safety", "text", ""),
            ("sy_compliance", "text", ""),
            ("sy_data_protection", "text", ""),
        ),
    )


def _approval(site: Site) -> Iterator[Block]:
    rows = tuple((Cell(text=site.words[who], head=True),) for who in ("sy_reviewer", "sy_approver"))
    heads = ("particular", "sy_person", "post", "signature", "date")
    yield empty_table(site, "sy_approval", heads, rows, (16, 20, 22, 24, 18))
