"""The syllabus of a unit as a page of the site, drawn from the same document as the files."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from occstd.model import Record, record
from occstd.views.blocks import Block, Cell, Custom, Heading, Later, Line, Lines, Page, Table
from occstd.views.documents.formats import document_format, format_name
from occstd.views.documents.listing import booklet_units, syllabus_page_path, unit_files
from occstd.views.documents.syllabus import syllabus_document
from occstd.views.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.views.documents.document import Section
    from occstd.views.documents.listing import PlannedFile
    from occstd.views.site import Track, Unit

ASSETS = ("syllabus.css",)
"""What the page of a syllabus loads."""
_PREFIX = "s-"
"""What anchors on these pages begin with: ids of statements are anchors on the pages about them."""


@record
class DocumentPart(Record):
    """A section of a document below its heading: its origin with the label for it, and its blocks."""

    title: str
    origin: str
    label: str
    new_page: bool
    blocks: tuple[Block, ...]


@record
class DocumentLinks(Record):
    """The head of the page: what the syllabus is part of, and its files by language and kind."""

    about: tuple[tuple[str, str], ...]
    rows: tuple[tuple[str, str, tuple[tuple[str, tuple[tuple[str, str, str], ...]], ...]], ...]
    """Language code, name of the language, and for each kind its name with (format, path, media type) of its files."""


def syllabus_pages(site: Site) -> list[Page]:
    """A page for the syllabus of each unit that has requirements."""
    anchors = site.addresses[site.edition.id]
    return [_page(site, track, unit, anchors) for track in site.tracks for unit in track.units if unit.functions]


def _page(site: Site, track: Track, unit: Unit, anchors: dict[str, str]) -> Page:
    words = site.words
    return Page(
        path=syllabus_page_path(unit),
        title=words("document_title", kind=words["document_syllabus"], name=site.unit_name(unit)),
        eyebrow=site.say(site.standard.name),
        blocks=Later(lambda: _blocks(site, track, unit, anchors)),
        hide=("navigation",),
        assets=ASSETS,
        title_parts=(*site.unit_parts(unit), words["document_syllabus"]),
    )


def _blocks(site: Site, track: Track, unit: Unit, anchors: dict[str, str]) -> list[Block]:
    document = syllabus_document(site, unit)
    asked = (s.id for _, required in unit.requirements for s in (*required.skills, *required.knowledge))
    anchors = anchors | dict.fromkeys(asked, unit.path)
    blocks: list[Block] = [Custom(template="document_links", data=_links(site, unit))]
    if document.cover.note:
        blocks.append(document.cover.note)
    for part in document.sections:
        heading = part.heading
        blocks.append(replace(heading, depth=heading.depth + 1, anchor=f"{_PREFIX}{heading.anchor}"))
        blocks.append(Custom(template="document_part", data=_part(site, part, anchors)))
    blocks.append(Custom(template="neighbours", data=_neighbours(site, track, unit)))
    return blocks


def _part(site: Site, part: Section, anchors: dict[str, str]) -> DocumentPart:
    label = site.words[f"origin_{part.origin}"] if part.origin else ""
    blocks = tuple(_on_page(block, anchors) for block in part.blocks)
    return DocumentPart(
        title=part.heading.text, origin=part.origin or "none", label=label, new_page=part.new_page, blocks=blocks
    )


def _on_page(block: Block, anchors: dict[str, str]) -> Block:
    """A block without anchors of statements; lines lead to the statement on its own page instead."""
    if isinstance(block, Heading):
        return replace(block, depth=block.depth + 1, anchor=f"{_PREFIX}{block.anchor}")
    if isinstance(block, Lines):
        return replace(block, lines=tuple(_linked(row, anchors) for row in block.lines))
    if isinstance(block, Table):
        return replace(block, rows=tuple(tuple(_without_id(cell) for cell in row) for row in block.rows))
    return block


def _linked(row: Line, anchors: dict[str, str]) -> Line:
    return replace(row, href=f"{anchors[row.id]}#{row.id}") if row.id in anchors else replace(row, id="")


def _without_id(cell: Cell) -> Cell:
    return replace(cell, id="") if cell.id else cell


def _links(site: Site, unit: Unit) -> DocumentLinks:
    words, rows = site.words, []
    for language in site.languages:
        files = unit_files(Site(site.standard, language, address=site.address), unit)
        kinds = tuple(
            (words[f"document_{kind}"], _formats(files, kind)) for kind in dict.fromkeys(f.kind for f in files)
        )
        rows.append((language, words.language_name(language), kinds))
    about = ((words["sy_about_unit"], unit.path), (words["syllabi"], "syllabi/"))
    return DocumentLinks(about=about, rows=tuple(rows))


def _formats(files: tuple[PlannedFile, ...], kind: str) -> tuple[tuple[str, str, str], ...]:
    """Format, path and media type of the files that people read; what has a schema is for programs."""
    about = ((file, document_format(file.format)) for file in files if file.kind == kind)
    return tuple((format_name(file.format), file.path, form.media_type) for file, form in about if not form.schema)


def _neighbours(site: Site, track: Track, unit: Unit) -> tuple[tuple[str, str, str], ...]:
    return tuple(_neighbour_rows(site, booklet_units(track), unit))


def _neighbour_rows(site: Site, units: tuple[Unit, ...], unit: Unit) -> Iterator[tuple[str, str, str]]:
    index = units.index(unit)
    for word, n in (("lower_level", index - 1), ("higher_level", index + 1)):
        if 0 <= n < len(units):
            yield site.words[word], site.unit_name(units[n]), syllabus_page_path(units[n])
