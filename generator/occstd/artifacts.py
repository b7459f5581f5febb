"""Everything that is generated, as paths and bytes. Pure: nothing is read, nothing is written, no clock."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from occstd.export.discovery import OPENSEARCH, is_whole_host, opensearch, robots
from occstd.export.dump import dump
from occstd.export.feed import FEED, atom_feed
from occstd.export.formats import all_files
from occstd.export.index import contents
from occstd.render.llms import LLMS, LLMS_FULL, llms_full_txt, llms_txt
from occstd.render.markdown import MARKDOWN, page_root, render_markdown
from occstd.render.pages import render_page
from occstd.render.pdf import SyllabusPrinter
from occstd.views.compare import COMPARE_DATA, compare_data
from occstd.views.data import DataRow
from occstd.views.matrix import TEXTS_PATH, other_texts
from occstd.views.navigation import site_pages, source_path
from occstd.views.site import Site
from occstd.views.syllabus import syllabus
from occstd.views.units import syllabus_path
from occstd.words import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.export.scope import Made
    from occstd.model import Standard
    from occstd.words import Words


@dataclass(frozen=True, slots=True)
class Artifact:
    """A generated file: its path from the site's root (or the language's, for pages) and its bytes."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class DataFile:
    """A data file of the table of formats, as an artifact and as a row of the data page."""

    made: Made

    @property
    def artifact(self) -> Artifact:
        """The file with its path from the site's root."""
        return Artifact(self.made.path, self.made.content)

    def row(self, words: Words) -> DataRow:
        """What the data page says of the file."""
        made = self.made
        return DataRow(
            path=made.path,
            format=made.format.name,
            contents=contents(made, words),
            edition=made.scope.edition.id if made.scope.edition else "",
            table=made.part.table,
            is_unit=made.scope.unit is not None,
            size=len(made.content),
        )


def data_files(standard: Standard, address: str) -> tuple[DataFile, ...]:
    """The data files, their index last."""
    return tuple(DataFile(made) for made in all_files(standard, address))


def page_artifacts(site: Site, files: tuple[DataFile, ...]) -> Iterator[Artifact]:
    """Every generated page as Markdown, and the data that pages fetch, with paths from the language's root.

    Args:
        site: the standard in the language of the pages.
        files: the data files, which the data page lists.
    """
    for page in site_pages(site, tuple(file.row(site.words) for file in files)):
        yield Artifact(source_path(page.path), render_page(site, page).encode())
    if len(site.units) > 1:
        yield Artifact(COMPARE_DATA, dump(compare_data(site)))
    yield Artifact(TEXTS_PATH, dump(other_texts(site)))


def reader_artifacts(site: Site, files: tuple[DataFile, ...]) -> Iterator[Artifact]:
    """What programs read in place of pages, with paths from the language's root: Markdown, lists of it, feed, search.

    What needs whole addresses is left out where the site does not know its own.

    Args:
        site: the standard in the language of the pages.
        files: the data files, which the list of pages names, too.
    """
    rows = tuple(file.row(site.words) for file in files)
    pages = site_pages(site, rows)
    for page in pages:
        yield Artifact(f"{page.path}{MARKDOWN}", render_markdown(site, page).encode())
    yield Artifact(LLMS, llms_txt(site, pages, rows))
    yield Artifact(LLMS_FULL, llms_full_txt(site, pages))
    if site.address:
        root = f"{site.address}/{page_root(site)}"
        yield Artifact(FEED, atom_feed(site, root))
        yield Artifact(OPENSEARCH, opensearch(site, root))
    if site.language == LANGUAGES[0] and is_whole_host(site.address):
        folders = [page_root(Site(site.standard, language)) for language in LANGUAGES]
        yield Artifact("robots.txt", robots(site.address, folders))


def syllabus_artifacts(standard: Standard, address: str) -> Iterator[Artifact]:
    """A syllabus in each language for every unit that has requirements."""
    printer = SyllabusPrinter()
    for language in LANGUAGES:
        site = Site(standard, language, address=address)
        for unit in site.units:
            if unit.functions:
                yield Artifact(syllabus_path(unit, language), printer.pdf(syllabus(site, unit)))
