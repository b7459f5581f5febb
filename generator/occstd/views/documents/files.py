"""Every file of the downloads: the documents, the syllabi as data, the ZIPs; and what the index says of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.model import Direction, Record, record
from occstd.views.documents.listing import FOLDER, MEDIA_TYPES, document_files

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.views.documents.listing import DocumentFile
    from occstd.views.site import Site, Unit

INDEX = f"{FOLDER}index.json"
"""Path of the index, from the site's root."""
KINDS = ("syllabus", "workbook", "observation-sheet", "self-assessment", "booklet", "archive")
"""Kinds of files, in the order in which they are listed."""
SYLLABUS_SCHEMA = "data/v1/syllabus.schema.json"
"""Path of the JSON Schema of syllabi, from the site's root."""
_MEDIA_TYPES: dict[str, str] = dict(MEDIA_TYPES) | {"json": "application/json", "zip": "application/zip"}


@record
class FileEntry(Record):
    """A file that can be downloaded, as the index lists it."""

    path: str
    """Path from the site's root; never changes."""
    kind: str
    """syllabus, workbook, observation-sheet, self-assessment, booklet (all levels of a direction) or archive."""
    direction: str | None
    """Slug of the direction; null for what is about all, or where the standard has none."""
    level: int | None
    """Number of the level; null for what is about several, or where the standard has none."""
    language: str
    """en or zh."""
    format: str
    """Ending of the name: pdf, docx, xlsx, json or zip."""
    media_type: str
    """Media type."""
    schema: str
    """Path of the JSON Schema that it fits, from the site's root; empty for what is no JSON."""
    title: str
    """What it is and what it is about, in its language."""
    date: str
    """Date of the data that it was made from."""
    size: int = 0
    """Size in bytes."""
    sha256: str = ""
    """SHA-256 of the bytes, in hexadecimal digits."""


@record
class PlannedFile(Record):
    """A file to make: what the index says of it, and the document that it holds."""

    entry: FileEntry
    document: DocumentFile


def planned_files(site: Site) -> tuple[PlannedFile, ...]:
    """All files in the site's language but the ZIP, those of one document together."""
    return tuple(planned for file in document_files(site) for planned in _planned(site, file))


def _planned(site: Site, file: DocumentFile) -> Iterator[PlannedFile]:
    """A document, and after the last of a unit's syllabi in its printed formats the same as data."""
    about = file.unit or file.track
    direction = about.direction if about else None
    yield PlannedFile(entry=_entry(site, file, direction), document=file)
    if file.unit and (file.kind, file.format) == ("syllabus", "docx"):
        path = data_path(file.unit, site.language)
        yield PlannedFile(entry=_entry(site, file, direction, path, "json"), document=file)


def data_path(unit: Unit, language: str) -> str:
    """Path of a unit's syllabus as data, from the site's root."""
    return f"{FOLDER}{unit.slug}.{language}.json"


def _entry(site: Site, file: DocumentFile, direction: Direction | None, path: str = "", form: str = "") -> FileEntry:
    form = form or file.format
    return FileEntry(
        path=path or file.path,
        kind=file.kind,
        direction=direction.slug if direction else None,
        level=file.unit.number if file.unit else None,
        language=file.language,
        format=form,
        media_type=_MEDIA_TYPES[form],
        schema=SYLLABUS_SCHEMA if form == "json" else "",
        title=file.title,
        date=site.standard.date,
    )


def archive_entry(site: Site) -> FileEntry:
    """What the index says of the ZIP of a language, but for size and hash."""
    return FileEntry(
        path=f"{FOLDER}{site.standard.id}-{site.edition.id}.{site.language}.zip",
        kind="archive",
        direction=None,
        level=None,
        language=site.language,
        format="zip",
        media_type=_MEDIA_TYPES["zip"],
        schema="",
        title=site.words("dl_archive_title", name=site.say(site.standard.name)),
        date=site.standard.date,
    )
