"""Which documents there are as files: the one list that pages, the index, ZIPs and the build work from."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from occstd.model import Record, record
from occstd.views.documents.formats import DOCUMENT_FORMATS, Kind, document_format

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.views.site import Site, Track, Unit

FOLDER = "syllabi/"
"""Folder of all documents, from the site's root."""
INDEX = f"{FOLDER}index.json"
"""Path of their index, from the site's root."""
KINDS = get_args(Kind)
"""Kinds of documents, in the order in which they are listed."""
ARCHIVE = "archive"
"""Kind of the ZIPs that hold all documents of a language."""
FEWEST_LEVELS = 2
"""Fewest levels of a booklet; one of a single level would be its syllabus."""
_BOOKLET: Kind = "booklet"
CARDS: Kind = "cards"
"""The document of the cards of a unit, where it has some."""
STANDARD_TEXT: Kind = "standard-text"
"""The document that holds the whole standard."""


@record
class PlannedFile(Record):
    """A document in one language and format. It is about a unit, about a track, or where neither is set about all."""

    kind: Kind
    language: str
    format: str
    path: str
    """From the site's root; never changes."""
    title: str
    """What it is and what it is about, in its language."""
    unit: Unit | None = None
    track: Track | None = None


def planned_files(site: Site) -> tuple[PlannedFile, ...]:
    """All documents in the site's language: for each track its units from the lowest level up, then its booklet.

    The standard as one document is the last.
    """
    return (*(file for track in site.tracks for file in _of_track(site, track)), *whole_files(site))


def whole_files(site: Site) -> tuple[PlannedFile, ...]:
    """The standard as one document in the site's language; none where no unit has requirements."""
    if not any(unit.functions for unit in site.units):
        return ()
    name = f"{site.standard.id}-{site.edition.id}-{STANDARD_TEXT}"
    return tuple(
        PlannedFile(
            kind=STANDARD_TEXT,
            language=site.language,
            format=form,
            path=f"{FOLDER}{name}.{site.language}.{form}",
            title=_title(site, STANDARD_TEXT, site.say(site.standard.name)),
        )
        for form in formats_of(STANDARD_TEXT)
    )


def unit_files(site: Site, unit: Unit) -> tuple[PlannedFile, ...]:
    """Documents of a unit in the site's language; none where its requirements are missing."""
    if not unit.functions:
        return ()
    return tuple(
        PlannedFile(
            kind=kind,
            language=site.language,
            format=form,
            path=document_path(unit, kind, site.language, form),
            title=_title(site, kind, site.unit_name(unit)),
            unit=unit,
        )
        for kind in KINDS
        if kind not in (_BOOKLET, STANDARD_TEXT) and (kind != CARDS or unit.cards)
        for form in formats_of(kind)
    )


def formats_of(kind: Kind) -> tuple[str, ...]:
    """Names of the formats that a document is published in."""
    return tuple(name for name, form in DOCUMENT_FORMATS.items() if kind in form.kinds)


def document_path(unit: Unit, kind: Kind, language: str, form: str) -> str:
    """Path of a unit's document from the site's root. Raises LookupError for an unknown format."""
    shared = kind == document_format(form).course  # what a course is in the format goes by the unit's name alone
    return f"{FOLDER}{unit.slug}{'' if shared else f'-{kind}'}.{language}.{form}"


def booklet_units(track: Track) -> tuple[Unit, ...]:
    """The units of a track that have requirements."""
    return tuple(unit for unit in track.units if unit.functions)


def syllabus_page_path(unit: Unit) -> str:
    """Path of the page of a unit's syllabus, from its language's root."""
    parts = (unit.direction.slug if unit.direction else "", f"level-{unit.number}" if unit.level else "")
    return f"{FOLDER}{'/'.join(part for part in parts if part) or 'course'}/"


def _of_track(site: Site, track: Track) -> Iterator[PlannedFile]:
    for unit in track.units:
        yield from unit_files(site, unit)
    if len(booklet_units(track)) < FEWEST_LEVELS:
        return
    for form in formats_of(_BOOKLET):
        yield PlannedFile(
            kind=_BOOKLET,
            language=site.language,
            format=form,
            path=f"{FOLDER}{track.slug}.{site.language}.{form}",
            title=_title(site, _BOOKLET, site.track_name(track)),
            track=track,
        )


def _title(site: Site, kind: Kind, name: str) -> str:
    return site.words("document_title", kind=site.words[f"document_{kind}"], name=name)
