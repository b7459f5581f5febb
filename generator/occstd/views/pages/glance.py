"""A direction at a level at a glance: what it means in a sentence, in figures, and where to go from there."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from occstd.model import Record, record
from occstd.views.blocks import Line, Link, Mark, line, mark_for
from occstd.views.charts import Bars, unit_bars
from occstd.views.delta import compare_path, meaning
from occstd.views.documents.formats import document_format, format_name
from occstd.views.documents.listing import syllabus_page_path, unit_files
from occstd.views.site import Site, whole

if TYPE_CHECKING:
    from occstd.model import Level
    from occstd.views.site import Track, Unit

_FORMATS = ("docx", "pdf", "xlsx")
"""The formats that people look for."""
_SENTENCE = re.compile(r".+?(?:[.!?](?=\s|$)|[\u3002\uff01\uff1f])")
"""The first sentence of a text."""


@record
class Fact(Record):
    """A number with what it counts; what it rests on, where it is not counted here."""

    name: str
    value: str
    href: str = ""
    mark: Mark | None = None


@record
class FileLink(Record):
    """A file by what people call its format."""

    name: str
    path: str
    media_type: str


@record
class Glance(Record):
    """The card at the head of a level page."""

    hue: int
    sentence: str
    """The level in a sentence, with its verb; nothing where the level has none."""
    mark: Mark | None
    """What the sentence rests on."""
    level: Line | None
    """The level with its title, which leads to the page of the level."""
    means: Line | None
    """What the level means."""
    facts: tuple[Fact, ...]
    bars: Bars | None
    apply: Link | None
    files: tuple[tuple[str, str, str, tuple[FileLink, ...]], ...]
    """Kind of document, language code and name, and its files."""
    tools: tuple[Link, ...]


@record
class Switch(Record):
    """The levels of a direction: name, what each does in a word, path, and whether it is the page's own."""

    hue: int
    levels: tuple[tuple[str, str, str, bool], ...]


def switch(site: Site, track: Track, unit: Unit) -> Switch:
    """The levels of a direction, from the lowest up, to switch between."""
    levels = tuple(
        (site.level_name(one.level), site.say(one.level.verb) if one.level else "", one.path, one is unit)
        for one in track.units
    )
    return Switch(hue=track.number, levels=levels)


def glance(site: Site, track: Track, unit: Unit) -> Glance:
    """The card of a direction at a level, as far as the standard fills it."""
    words, level, head = site.words, unit.level, None
    if level:
        text, href = site.say(level.title), f"levels/{level.number}/"
        head = Line(id="", name=words["level"], text=text, mark=mark_for(site, level), href=href)
    chosen = {"direction": unit.direction and unit.direction.slug, "level": unit.number}
    query = urlencode({key: value for key, value in chosen.items() if value is not None})
    apply = Link(text=words["door_eligibility"], href=f"eligibility/?{query}" if query else "eligibility/")
    return Glance(
        hue=track.number,
        sentence=_sentence(site, level) if level and level.verb else "",
        mark=mark_for(site, level.verb) if level and level.verb else None,
        level=head,
        means=_means(site, unit, in_full=unit is track.units[0] or not unit.functions),
        facts=_facts(site, unit),
        bars=unit_bars(site, track, unit),
        apply=apply if site.edition.eligibility else None,
        files=_files(site, unit),
        tools=_tools(site, track, unit),
    )


def _sentence(site: Site, level: Level) -> str:
    """The level in a sentence; its title is left out where that is its name."""
    said = meaning(site, level)
    if said.title == said.name:
        return whole(site.words("glance_short", level=said.name, verb=said.verb), said.name, said.verb)
    title = site.words.in_sentence(said.title)
    sentence = site.words("glance_sentence", level=said.name, title=title, verb=said.verb)
    return whole(sentence, said.name, said.title, said.verb)


def _means(site: Site, unit: Unit, *, in_full: bool) -> Line | None:
    """What the level means; its first sentence, where all of it stands further below."""
    if not unit.level or not unit.level.descriptor:
        return None
    said = line(site, unit.level.descriptor, id="", name=site.words["what_level_means"])
    first = _SENTENCE.match(said.text)
    return said if in_full or not first else replace(said, text=whole(first[0], said.text))


def _facts(site: Site, unit: Unit) -> tuple[Fact, ...]:
    words, found = site.words, []
    hours = site.hours(unit)
    if hours:
        href = f"editions/{site.edition.id}/#{hours.id}"
        found.append(Fact(name=words["training_hours"], value=str(hours.hours), href=href, mark=mark_for(site, hours)))
    if unit.functions:
        keys = sum(skill.key for _, asked in unit.requirements for skill in asked.skills)
        counts = (("tasks", len(unit.requirements)), ("skills", unit.skill_count), ("glance_keys", keys))
        counted = (*counts, ("knowledge", unit.knowledge_count))
        found += [Fact(name=words[word], value=str(count)) for word, count in counted if count]
    return tuple(found)


def _files(site: Site, unit: Unit) -> tuple[tuple[str, str, str, tuple[FileLink, ...]], ...]:
    """The syllabus in each language: in Word, as PDF, and as the workbook that plans it in Excel."""
    rows = []
    for code in site.languages:
        found = {
            file.format: file
            for file in unit_files(Site(site.standard, code), unit)
            if file.kind == document_format(file.format).course
        }
        files = tuple(
            FileLink(name=format_name(form), path=found[form].path, media_type=document_format(form).media_type)
            for form in _FORMATS
            if form in found
        )
        if files:
            rows.append((site.words["document_syllabus"], code, site.words.language_name(code), files))
    return tuple(rows)


def _tools(site: Site, track: Track, unit: Unit) -> tuple[Link, ...]:
    words = site.words
    if not unit.functions:
        return ()
    query = f"?view={unit.direction.slug}&level={unit.number}" if unit.direction and unit.level else ""
    found = [Link(text=words["sy_page"], href=syllabus_page_path(unit))]
    found.append(Link(text=words["matrix"], href=f"matrix/{query}#matrix-{track.slug}"))
    if len(site.units) > 1:
        found.append(Link(text=words["compare"], href=compare_path(unit)))
    return tuple(found)
