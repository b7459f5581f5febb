"""Everything that is generated, as paths and bytes. Pure: nothing is read, nothing is written, no clock."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from occstd.site.reference import reference
from occstd.export import ROOT
from occstd.export.web.discovery import OPENSEARCH, is_whole_host, opensearch, robots
from occstd.export.dump import dump
from occstd.export.web.feed import FEED, atom_feed
from occstd.export.formats import all_files
from occstd.export.index import contents
from occstd.render.llms import LLMS, LLMS_FULL, llms_full_txt, llms_txt
from occstd.render.markdown import MARKDOWN, page_root, render_markdown
from occstd.render.pages import render_page
from occstd.views.pages.compare import COMPARE_DATA, compare_data
from occstd.views.pages.matrix import TEXTS_PATH, other_texts
from occstd.views.pages.navigation import file_pages, source_path, standard_pages
from occstd.views.developers.reference import DataRow
from occstd.views.site import Site
from occstd.words import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from occstd.export.scope import Made
    from occstd.model import Standard
    from occstd.views.blocks import Page
    from occstd.views.documents.files import FileEntry
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
            media_type=made.media_type,
            licence=made.format.licence,
            schema=f"{ROOT}/{made.format.schema}" if made.format.schema else "",
        )


def data_files(standard: Standard, address: str) -> tuple[DataFile, ...]:
    """The data files, their index last."""
    return tuple(DataFile(made) for made in all_files(standard, address))


def all_pages(site: Site, files: Sequence[DataFile], entries: Sequence[FileEntry]) -> list[Page]:
    """Every generated page, the home page first.

    Args:
        site: the standard in the language of the pages.
        files: the data files, which the data page lists.
        entries: the files to download, which the downloads page lists.
    """
    pages = standard_pages(site)
    known = reference(site, [file.made for file in files], pages)
    return [*pages, *file_pages(site, tuple(file.row(site.words) for file in files), entries, known)]


def page_artifacts(site: Site, pages: Sequence[Page]) -> Iterator[Artifact]:
    """Pages as Markdown, and the data that they fetch, with paths from the language's root.

    Args:
        site: the standard in the language of the pages.
        pages: all its pages.
    """
    for page in pages:
        yield Artifact(source_path(page.path), render_page(site, page).encode())
    if len(site.units) > 1:
        yield Artifact(COMPARE_DATA, dump(compare_data(site)))
    yield Artifact(TEXTS_PATH, dump(other_texts(site)))


def reader_artifacts(site: Site, pages: Sequence[Page], files: Sequence[DataFile]) -> Iterator[Artifact]:
    """What programs read in place of pages, with paths from the language's root: Markdown, lists of it, feed, search.

    What needs whole addresses is left out where the site does not know its own.

    Args:
        site: the standard in the language of the pages.
        pages: all its pages.
        files: the data files, which the list of pages names, too.
    """
    rows = tuple(file.row(site.words) for file in files)
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
