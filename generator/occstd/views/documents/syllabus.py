"""The syllabus of a unit: what the standard says, what is computed from it, what the training body fills in.

The three are kept apart: each section has one origin, the sections of an origin stand together, and the summary on
the first page says of every line where it comes from.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from occstd.model import Delivery
from occstd.views.blocks import Block, Cell, Note, Prose, Table
from occstd.views.documents.calendar_text import week_text
from occstd.views.documents.document import Cover, Document, Foot, PlannedCourse
from occstd.views.documents.listing import syllabus_page_path
from occstd.views.documents.plan import course_plan
from occstd.views.documents.syllabus_computed import computed_sections, modules_table
from occstd.views.documents.syllabus_fill import fill_in_sections
from occstd.views.documents.syllabus_standard import (
    closing_sections,
    level_routes,
    section,
    sources_section,
    standard_sections,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from occstd.views.documents.document import Origin, Section
    from occstd.views.documents.planned import PlanFile
    from occstd.views.site import Site, Unit


def syllabus_document(site: Site, unit: Unit, delivery: Delivery | None = None, logo: bytes = b"") -> Document:
    """The syllabus of a unit in the site's language.

    Args:
        site: the standard in the language of the syllabus.
        unit: a unit that has requirements.
        delivery: what the training body says of its course; the least hours and a usual week where left out.
        logo: picture of the training body, as read from the file that the delivery names.

    Raises:
        ValueError: if there are fewer hours than units, or a day, week or start that cannot be.
    """
    delivery = delivery or Delivery()
    plan = course_plan(site, unit, delivery)
    parts = syllabus_sections(site, unit, plan, delivery)
    marks = closing_sections(site)
    document = course_document(site, unit, delivery, logo, kind="document_syllabus", note="sy_unofficial")
    return replace(
        document,
        cover=replace(document.cover, eyebrow=site.words["syllabus"]),
        sections=(*parts, *marks, sources_section(site, (*parts, *marks))),
        course=PlannedCourse(
            standard=site.standard.id,
            edition=site.edition.id,
            direction=unit.direction.slug if unit.direction else None,
            level=unit.number,
            delivery=replace(delivery, logo=None),
            plan=plan,
        ),
    )


def course_document(
    site: Site,
    unit: Unit,
    delivery: Delivery,
    logo: bytes,
    *,
    kind: str,
    note: str,
    lines: Iterable[tuple[str, str]] | None = None,
) -> Document:
    """A document about a course, still without sections.

    Args:
        site: the standard in the language of the document.
        unit: what the course is about.
        delivery: what the training body says of it.
        logo: picture of the training body.
        kind: the interface word for what kind of document it is.
        note: the interface word for what everybody has to know first.
        lines: what its first page says; what the data is from where left out.
    """
    words, name = site.words, site.say(site.standard.name)
    title = words("document_title", kind=words[kind], name=site.unit_name(unit))
    return Document(
        language=site.language,
        title=f"{name} · {title}",
        head=(name, title),
        cover=Cover(
            eyebrow=words[kind],
            title=name,
            subtitle=site.unit_name(unit) if unit.direction or unit.level else "",
            lines=tuple(_particulars(site, unit) if lines is None else lines),
            note=Note(text=words[note]),
            provider=delivery.provider,
            logo=logo,
        ),
        sections=(),
        foot=foot(site, syllabus_page_path(unit), (unit,)),
        root=root(site),
    )


def syllabus_sections(site: Site, unit: Unit, plan: PlanFile, delivery: Delivery) -> tuple[Section, ...]:
    """What is said of one unit: the summary, then its parts by origin."""
    return (
        section(site, "at_a_glance", _glance(site, unit, plan, delivery), ""),
        *standard_sections(site, unit),
        *computed_sections(site, unit, plan, delivery),
        *fill_in_sections(site, plan, delivery),
    )


def root(site: Site) -> str:
    """Address of the site in its language, with a slash at its end; empty where the site's address is not known."""
    return f"{site.address}/{site.folder}" if site.address else ""


def foot(site: Site, path: str, units: Sequence[Unit]) -> Foot:
    """The foot of a document about units, whose permanent address is a page of the site."""
    words, standard = site.words, site.standard
    notices = [words["unofficial_short"]]
    if any(_elaborated(unit) for unit in units):
        notices.append(words["requirements_elaborated"])
    return Foot(
        edition=site.say(site.edition.name),
        version=standard.version,
        date=standard.date,
        notice=words.clause_separator.join(notices),
        address=f"{root(site)}{path}",
    )


def _elaborated(unit: Unit) -> bool:
    return any(
        s.basis.kind == "elaborated" for _, asked in unit.requirements for s in (*asked.skills, *asked.knowledge)
    )


def cover_note(site: Site) -> Note:
    """That the document is unofficial, and where it says what it rests on."""
    return Note(text=site.words["sy_unofficial"])


def _particulars(site: Site, unit: Unit) -> Iterator[tuple[str, str]]:
    words = site.words
    yield words["sy_edition"], site.say(site.edition.name)
    if unit.level:
        yield words["level"], site.say(unit.level.title)
    if site.standard.codes:
        yield words["code"], words.list_separator.join(code.code for code in site.standard.codes)
    yield words["data"], words("data_version", version=site.standard.version, date=site.standard.date)


def _glance(site: Site, unit: Unit, plan: PlanFile, delivery: Delivery) -> Iterator[Block]:
    words = site.words
    rows = tuple(
        (
            Cell(text=words[word], head=True),
            Cell(text=text) if text else Cell(fill="space"),
            Cell(text=words[f"origin_{origin}"]),
        )
        for word, text, origin in _glance_rows(site, unit, plan, delivery)
    )
    head = (words["particular"], words["contents"], words["sy_origin"])
    yield Prose(text=words["sy_three_origins"])
    yield Table(caption=words["at_a_glance"], head=head, rows=rows, style="glance", widths=(22, 56, 22))
    if plan.hours:
        yield modules_table(site, plan)


def _glance_rows(site: Site, unit: Unit, plan: PlanFile, delivery: Delivery) -> Iterator[tuple[str, str, Origin]]:
    """(word, text, origin); no text where it is for the training body to write."""
    words = site.words
    routes = sum(len(found) for _, found in level_routes(site, unit))
    yield "provider", delivery.provider, "fill_in"
    if unit.direction:
        yield "direction", site.say(unit.direction.name), "standard"
    if unit.level:
        yield "level", site.say(unit.level.title), "standard"
    yield (
        "sy_asked",
        words(
            "sy_asked_text",
            functions=len(unit.functions),
            tasks=len(unit.requirements),
            skills=unit.skill_count,
            knowledge=unit.knowledge_count,
        ),
        "standard",
    )
    yield "sy_entry", words("sy_entry_text", n=routes) if routes else words["sy_no_routes"], "standard"
    least = words("sy_least_hours", hours=plan.least_hours) if plan.least_hours else words["not_stated"]
    yield "training_hours", least, "standard"
    yield "sy_course_hours", hours_text(site, plan, delivery), "computed" if plan.hours else "fill_in"
    if plan.hours:
        yield "sy_length", length_text(site, plan, delivery), "computed"
    yield "sy_dates", dates_text(site, plan), "fill_in"
    yield "sy_trainers", "", "fill_in"


def hours_text(site: Site, plan: PlanFile, delivery: Delivery) -> str:
    """The class hours of a course, of theory and of practice; nothing where it has none."""
    taught = plan.taught
    figures = {"hours": plan.hours, "theory": taught.theory, "practice": taught.practice}
    return site.words("sy_course_hours_text", minutes=delivery.class_minutes, **figures) if plan.hours else ""


def length_text(site: Site, plan: PlanFile, delivery: Delivery) -> str:
    """How many days and weeks a course takes, and what its week is."""
    figures = {"days": len(plan.days), "weeks": len(plan.weeks)}
    return site.words("sy_length_text", week=week_text(site, delivery), **figures)


def dates_text(site: Site, plan: PlanFile) -> str:
    """First and last day of a course; nothing where it has no start."""
    if not plan.days or not plan.days[0].date:
        return ""
    return site.words("sy_from_to", first=plan.days[0].date, last=plan.days[-1].date)
