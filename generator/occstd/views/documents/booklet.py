"""The booklet of a direction: the syllabi of all its levels as one document, with a contents page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from occstd.model import Delivery
from occstd.views.blocks import Block, Cell, Heading, Note, Table
from occstd.views.documents.document import Cover, Document, Section
from occstd.views.documents.listing import booklet_units
from occstd.views.documents.plan import course_plan
from occstd.views.documents.syllabus import cover_note, foot, root, syllabus_sections
from occstd.views.documents.syllabus_standard import (
    assessment_section,
    basic_requirements,
    closing_sections,
    sources_section,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.views.site import Site, Track, Unit

_FILL_IN = "fill_in"


def booklet_document(site: Site, track: Track) -> Document:
    """The syllabi of a track, from its lowest level up; what is to be filled in stands in each level's own syllabus.

    What all levels share stands once: basic requirements and assessment before the levels; marks, document and sources
    after them.
    """
    words, units = site.words, booklet_units(track)
    shared = (basic_requirements(site), assessment_section(site))
    anchors = {part.heading.anchor for part in shared}
    parts = [*shared, *(part for unit in units for part in _level(site, unit, anchors))]
    closing = closing_sections(site)
    name = site.track_name(track)
    title = words("document_title", kind=words["document_booklet"], name=name)
    ending = (*closing, sources_section(site, (*parts, *closing)))
    occupation = site.say(site.standard.name)
    return Document(
        language=site.language,
        title=f"{occupation} · {title}",
        head=(f"{occupation} · {name}" if track.direction else occupation, words["document_booklet"]),
        cover=Cover(
            eyebrow=occupation if track.direction else words["syllabus"],
            title=name,
            subtitle=words["document_booklet"],
            lines=(
                *((site.level_name(unit.level), site.say(unit.level.title)) for unit in units if unit.level),
                (words["sy_edition"], site.say(site.edition.name)),
            ),
            note=cover_note(site),
            whole_page=True,
        ),
        sections=(_overview(site, track), *parts, *_headed(ending, words["document_booklet"])),
        foot=foot(site, track.path, units),
        contents=True,
        root=root(site),
    )


def _level(site: Site, unit: Unit, shared: set[str]) -> Iterator[Section]:
    """A level: a title of its own, then its parts one deeper, their anchors apart from those of other levels.

    What stands once for all levels, by its anchor, is left out.
    """
    head = site.unit_name(unit)
    usual = Delivery()
    title = Heading(text=head, anchor=f"level-{unit.number}", depth=1)
    yield Section(heading=title, blocks=(), new_page=True, head=head)
    for part in syllabus_sections(site, unit, course_plan(site, unit, usual), usual):
        if part.origin != _FILL_IN and part.heading.anchor not in shared:
            yield _deeper(part, f"level-{unit.number}-")


def _deeper(part: Section, prefix: str) -> Section:
    def lower(heading: Heading) -> Heading:
        return replace(heading, depth=heading.depth + 1, anchor=f"{prefix}{heading.anchor}")

    blocks: tuple[Block, ...] = tuple(lower(b) if isinstance(b, Heading) else b for b in part.blocks)
    return replace(part, heading=lower(part.heading), blocks=blocks)


def _headed(parts: tuple[Section, ...], head: str) -> Iterator[Section]:
    for n, part in enumerate(parts):
        yield replace(part, head=head) if n == 0 else part


def _overview(site: Site, track: Track) -> Section:
    """Levels side by side: hours, tasks, skills and knowledge; those whose requirements are missing are named."""
    words = site.words
    rows = []
    for unit in booklet_units(track):
        hours = site.hours(unit)
        figures = (len(unit.requirements), unit.skill_count, unit.knowledge_count)
        rows.append(
            (
                Cell(text=site.level_name(unit.level), head=True),
                Cell(text=site.say(unit.level.title) if unit.level else ""),
                Cell(text=str(hours.hours) if hours else words["not_stated"], numeric=True),
                *(Cell(text=str(n), numeric=True) for n in figures),
            )
        )
    head = tuple(words[key] for key in ("level", "name", "hours_short", "tasks", "skills", "knowledge"))
    table = Table(
        caption=words["at_a_glance"], head=head, rows=tuple(rows), style="plain", widths=(14, 36, 12, 12, 12, 14)
    )
    missing = [site.level_name(unit.level) for unit in track.units if not unit.functions]
    blocks: list[Block] = [table]
    if missing:
        text = words("booklet_missing", names=words.list_separator.join(missing))
        blocks.append(Note(text=text, kind="missing", title=words["basis_missing"]))
    blocks.append(Note(text=words["booklet_fill_in"]))
    heading = Heading(text=words["booklet_overview"], anchor="overview", depth=1)
    return Section(heading=heading, blocks=tuple(blocks), origin="standard", new_page=True)
