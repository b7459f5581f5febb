"""The downloads page: every file that is made, grouped so that a trainer finds the right one, and filtered in place."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from occstd.model import Record, record
from occstd.views.blocks import Block, Custom, Note, Page
from occstd.views.documents.formats import DOCUMENT_FORMATS, format_name
from occstd.views.documents.listing import ARCHIVE, FOLDER, INDEX, KINDS, STANDARD_TEXT, syllabus_page_path
from occstd.words.sizes import size_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from occstd.published import PublishedFile
    from occstd.views.site import Site, Track

WHOLE_ANCHOR = f"files-{STANDARD_TEXT}"
"""Anchor of the standard as one document."""


@record
class DownloadLink(Record):
    """A file as the page shows it."""

    entry: PublishedFile
    format: str
    size: str


@record
class DownloadCell(Record):
    """The files of a document in one language."""

    language: str
    label: str
    links: tuple[DownloadLink, ...]


@record
class DownloadRow(Record):
    """A document with its files."""

    kind: str
    name: str
    date: str
    cells: tuple[DownloadCell, ...]


@record
class DownloadGroup(Record):
    """The documents of a unit, or those of a direction as a whole."""

    name: str
    title: str
    """Name with that of the direction."""
    caption: str
    href: str
    """Page of the syllabus, where the group is of a unit."""
    formats: str
    """The formats that people read, in a line."""
    rows: tuple[DownloadRow, ...]


@record
class DownloadTrack(Record):
    """The documents of a direction, or those about all; the latter have the number 0."""

    name: str
    anchor: str
    number: int
    groups: tuple[DownloadGroup, ...]


@record
class Choice(Record):
    """A filter: the attribute that it looks at, its label, and values with their labels."""

    name: str
    label: str
    options: tuple[tuple[str, str], ...]


def downloads_page(site: Site, entries: Sequence[PublishedFile]) -> Page:
    """The page `syllabi/`.

    Args:
        site: the standard in the language of the page.
        entries: all files; none while sizes are not known, as when only titles are asked for.
    """
    words = site.words
    tracks = tuple(
        found
        for found in (_whole(site, entries), *(_track(site, track, entries) for track in site.tracks))
        if found.groups
    )
    blocks: list[Block] = [Note(text=words["no_entries"])]
    if tracks:
        date = words("data_version", version=site.standard.version, date=site.standard.date)
        data = {
            "archives": _archives(site, entries),
            "offline": words("dl_offline_hint", page=f"{site.folder}index.html") if site.offline else "",
            "made": words("dl_made", version=date),
            "adapt": f"{FOLDER}adapt/",
            "index": f"/{INDEX}",
            "choices": _choices(site, entries),
            "tracks": tracks,
            "heads": tuple(words.language_name(language) for language in _languages(site, entries)),
            "count": sum(entry.kind != ARCHIVE for entry in entries),
        }
        blocks = [Custom(template="downloads", data=data)]
    return Page(
        path=FOLDER,
        title=words["syllabi"],
        lead=words["lead_syllabi"],
        blocks=tuple(blocks),
        hide=("navigation", "toc"),
        assets=("downloads.css", "words.js", "downloads.js"),
    )


def _languages(site: Site, entries: Sequence[PublishedFile]) -> tuple[str, ...]:
    """The languages of files, the page's own first."""
    there = {entry.language for entry in entries}
    return tuple(language for language in site.languages if language in there)


def _whole(site: Site, entries: Sequence[PublishedFile]) -> DownloadTrack:
    """The standard as one document, before the documents of its directions."""
    name = site.words[f"document_{STANDARD_TEXT}"]
    rows = _rows(site, _languages(site, entries), [entry for entry in entries if entry.kind == STANDARD_TEXT])
    title = site.say(site.edition.name)
    return DownloadTrack(
        name=name,
        anchor=WHOLE_ANCHOR,
        number=0,
        groups=(_group(site, title, title, rows),) if rows else (),
    )


def _track(site: Site, track: Track, entries: Sequence[PublishedFile]) -> DownloadTrack:
    slug = track.direction.slug if track.direction else ""
    mine = [entry for entry in entries if entry.direction == slug and entry.kind not in (ARCHIVE, STANDARD_TEXT)]
    groups, languages = [], _languages(site, entries)
    for unit in track.units:
        rows = _rows(site, languages, [e for e in mine if e.level == unit.number and e.kind != "booklet"])
        if rows:
            groups.append(
                _group(site, site.level_name(unit.level), site.unit_name(unit), rows, syllabus_page_path(unit))
            )
    whole = _rows(site, languages, [entry for entry in mine if entry.kind == "booklet"])
    if whole:
        groups.append(_group(site, site.words["all_levels"], site.track_name(track), whole))
    return DownloadTrack(
        name=site.track_name(track),
        anchor=f"files-{slug}" if slug else "files",
        number=track.number,
        groups=tuple(groups),
    )


def _group(site: Site, name: str, title: str, rows: tuple[DownloadRow, ...], href: str = "") -> DownloadGroup:
    links = [link for row in rows for cell in row.cells for link in cell.links if not link.entry.schema]
    formats = site.words.list_separator.join(dict.fromkeys(link.format for link in links))
    caption = site.words("dl_files_of", name=title)
    return DownloadGroup(name=name, title=title, caption=caption, href=href, formats=formats, rows=rows)


def _rows(site: Site, languages: Sequence[str], entries: Sequence[PublishedFile]) -> tuple[DownloadRow, ...]:
    return tuple(
        DownloadRow(
            kind=kind,
            name=site.words[f"document_{kind}"],
            date=mine[0].date,
            cells=tuple(
                DownloadCell(
                    language=language,
                    label=site.words.language_name(language),
                    links=tuple(_link(entry) for entry in mine if entry.language == language),
                )
                for language in languages
            ),
        )
        for kind in KINDS
        if (mine := [entry for entry in entries if entry.kind == kind])
    )


def _link(entry: PublishedFile) -> DownloadLink:
    name = format_name(entry.format) if entry.kind != ARCHIVE else entry.format.upper()
    return DownloadLink(entry=entry, format=name, size=size_text(entry.size))


def _archives(site: Site, entries: Sequence[PublishedFile]) -> tuple[tuple[str, DownloadLink], ...]:
    """For each language what its ZIP holds, and the ZIP; the page's own language first."""
    archives = {entry.language: entry for entry in entries if entry.kind == ARCHIVE}
    counts = Counter(entry.language for entry in entries if entry.kind != ARCHIVE)
    return tuple(
        (
            site.words("dl_archive", language=site.words.language_name(language), n=counts[language]),
            _link(archives[language]),
        )
        for language in _languages(site, list(archives.values()))
    )


def _choices(site: Site, entries: Sequence[PublishedFile]) -> tuple[Choice, ...]:
    """The filters, each with the values that some file has; one of a single value is left out."""
    words = site.words
    levels = {str(unit.number): site.level_name(unit.level) for unit in site.units if unit.level}
    asked = (
        ("direction", "direction", {t.direction.slug: site.track_name(t) for t in site.tracks if t.direction}),
        ("level", "level", dict(sorted(levels.items(), reverse=True))),
        ("kind", "document", {kind: words[f"document_{kind}"] for kind in KINDS}),
        ("language", "language", {language: words.language_name(language) for language in site.languages}),
        ("format", "format", {form: format_name(form) for form in DOCUMENT_FORMATS}),
    )
    found = []
    for name, word, values in asked:
        there = {str(getattr(entry, name)) for entry in entries if entry.kind != ARCHIVE}
        options = tuple((value, label) for value, label in values.items() if value in there)
        if len(options) > 1:
            found.append(Choice(name=name, label=words[word], options=options))
    return tuple(found)
