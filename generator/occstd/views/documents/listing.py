"""Which documents there are as files: the one list that pages, the index, ZIPs and the build work from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from occstd.model import Record, record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.views.site import Site, Track, Unit

Kind = Literal["syllabus", "workbook", "observation-sheet", "self-assessment", "booklet"]
Format = Literal["pdf", "docx", "xlsx"]

FOLDER = "syllabi/"
"""Folder of all documents, from the site's root."""
FEWEST_LEVELS = 2
"""Fewest levels of a booklet; one of a single level would be its syllabus."""
UNIT_FILES: tuple[tuple[Kind, str, tuple[Format, ...]], ...] = (
    ("syllabus", "", ("pdf", "docx")),
    ("workbook", "", ("xlsx",)),
    ("observation-sheet", "-observation-sheet", ("pdf", "docx")),
    ("self-assessment", "-self-assessment", ("pdf", "docx")),
)
"""Documents of a unit: kind, what their names end with, formats."""
BOOKLET_FORMATS: tuple[Format, ...] = ("pdf", "docx")
MEDIA_TYPES: dict[Format, str] = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@record
class DocumentFile(Record):
    """A document in one language and format. It is about a unit, or about a track: exactly one of them is set."""

    kind: Kind
    language: str
    format: Format
    path: str
    """From the site's root; never changes."""
    title: str
    """What it is and what it is about, in its language."""
    unit: Unit | None = None
    track: Track | None = None


def document_files(site: Site) -> tuple[DocumentFile, ...]:
    """All documents in the site's language: for each track its units from the lowest level up, then its booklet."""
    return tuple(file for track in site.tracks for file in (*_of_units(site, track), *booklet_files(site, track)))


def unit_files(site: Site, unit: Unit) -> tuple[DocumentFile, ...]:
    """Documents of a unit in the site's language; none where its requirements are missing."""
    if not unit.functions:
        return ()
    return tuple(
        DocumentFile(
            kind=kind,
            language=site.language,
            format=form,
            path=document_path(unit, kind, site.language, form),
            title=_title(site, kind, site.unit_name(unit)),
            unit=unit,
        )
        for kind, _, formats in UNIT_FILES
        for form in formats
    )


def document_path(unit: Unit, kind: Kind, language: str, form: Format) -> str:
    """Path of a unit's document from the site's root."""
    ending = next(ending for name, ending, _ in UNIT_FILES if name == kind)
    return f"{FOLDER}{unit.slug}{ending}.{language}.{form}"


def booklet_files(site: Site, track: Track) -> tuple[DocumentFile, ...]:
    """The booklet of a track in the site's language, where more than one of its levels has requirements."""
    if len(booklet_units(track)) < FEWEST_LEVELS:
        return ()
    return tuple(
        DocumentFile(
            kind="booklet",
            language=site.language,
            format=form,
            path=f"{FOLDER}{track_slug(site, track)}.{site.language}.{form}",
            title=_title(site, "booklet", site.track_name(track)),
            track=track,
        )
        for form in BOOKLET_FORMATS
    )


def booklet_units(track: Track) -> tuple[Unit, ...]:
    """The units of a track that have requirements."""
    return tuple(unit for unit in track.units if unit.functions)


def track_slug(site: Site, track: Track) -> str:
    """Name of a track in addresses of files: standard, edition and direction."""
    return "-".join((site.standard.id, site.edition.id, *((track.direction.slug,) if track.direction else ())))


def syllabus_page_path(unit: Unit) -> str:
    """Path of the page of a unit's syllabus, from its language's root."""
    parts = (unit.direction.slug if unit.direction else "", f"level-{unit.number}" if unit.level else "")
    return f"{FOLDER}{'/'.join(part for part in parts if part) or 'course'}/"


def _of_units(site: Site, track: Track) -> Iterator[DocumentFile]:
    for unit in track.units:
        yield from unit_files(site, unit)


def _title(site: Site, kind: Kind, name: str) -> str:
    return site.words("document_title", kind=site.words[f"document_{kind}"], name=name)
