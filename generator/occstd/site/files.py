"""The files of the site's pages, and of what programs read in their place. Pure: nothing is read or written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.export.web.discovery import OPENSEARCH, is_whole_host, opensearch, robots
from occstd.export.web.feed import FEED, atom_feed
from occstd.model.plain import dump
from occstd.published import PublishedFile
from occstd.render.llms import LLMS, LLMS_FULL, llms_full_txt, llms_txt
from occstd.render.markdown import MARKDOWN, render_markdown
from occstd.render.pages import render_page
from occstd.site.reference import reference
from occstd.site.search import search_files
from occstd.views.pages.compare import COMPARE_DATA, compare_data
from occstd.views.pages.matrix import TEXTS_PATH, other_texts
from occstd.views.pages.my_level import MY_LEVEL_DATA, my_level_data
from occstd.views.pages.navigation import file_pages, source_path, standard_pages
from occstd.words import root_folder

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from occstd.export.material import Material
    from occstd.views.blocks import Page
    from occstd.views.site import Site


def all_pages(
    site: Site, material: Material, files: Sequence[PublishedFile], documents: Sequence[PublishedFile]
) -> list[Page]:
    """Every generated page, the home page first.

    Args:
        site: the standard in the language of the pages.
        material: what the data files are made from.
        files: the data files, which the data page lists.
        documents: the files to download, which the downloads page lists.
    """
    pages = standard_pages(site)
    return [*pages, *file_pages(site, files, documents, reference(site, material, files, pages))]


def page_files(site: Site, pages: Sequence[Page]) -> Iterator[PublishedFile]:
    """Pages as Markdown, and the data that they fetch, with paths from the language's root.

    Args:
        site: the standard in the language of the pages.
        pages: all its pages.
    """
    for page in pages:
        yield PublishedFile(path=source_path(page.path), content=render_page(site, page).encode())
    if len(site.units) > 1:
        yield PublishedFile(path=COMPARE_DATA, content=dump(compare_data(site)))
    yield PublishedFile(path=MY_LEVEL_DATA, content=dump(my_level_data(site)))
    yield PublishedFile(path=TEXTS_PATH, content=dump(other_texts(site)))
    yield from search_files(site, pages)


def reader_files(site: Site, pages: Sequence[Page], files: Sequence[PublishedFile]) -> Iterator[PublishedFile]:
    """What programs read in place of pages, with paths from the language's root: Markdown, lists of it, feed, search.

    What needs whole addresses is left out where the site does not know its own.

    Args:
        site: the standard in the language of the pages.
        pages: all its pages.
        files: the data files, which the list of pages names, too.
    """
    for page in pages:
        yield PublishedFile(path=f"{page.path}{MARKDOWN}", content=render_markdown(site, page).encode())
    yield PublishedFile(path=LLMS, content=llms_txt(site, pages, files))
    yield PublishedFile(path=LLMS_FULL, content=llms_full_txt(site, pages))
    if site.address:
        root = f"{site.address}/{site.folder}"
        yield PublishedFile(path=FEED, content=atom_feed(site, root))
        yield PublishedFile(path=OPENSEARCH, content=opensearch(site, root))
    if not site.folder and is_whole_host(site.address):
        folders = [root_folder(code, site.standard.languages) for code in site.standard.languages]
        yield PublishedFile(path="robots.txt", content=robots(site.address, folders))
