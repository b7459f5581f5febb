"""All pages of a site, and the menu that leads to them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from occstd.views.developers.architecture import ARCHITECTURE_PATH, architecture_page
from occstd.views.developers.checks import checks_page
from occstd.views.developers.data import data_page
from occstd.views.developers.dictionary import DICTIONARY_PATH, TABLES_PATH, dictionary_pages
from occstd.views.developers.formats import FORMATS_PATH, format_pages
from occstd.views.developers.reference import EMPTY
from occstd.views.pages.adapt import ADAPT_PATH, adapt_page
from occstd.views.pages.assessment import assessment_page
from occstd.views.pages.cards import cards_pages
from occstd.views.pages.compare import compare_page
from occstd.views.pages.directions import direction_pages
from occstd.views.pages.downloads import downloads_page
from occstd.views.pages.editions import edition_pages
from occstd.views.pages.eligibility import eligibility_page
from occstd.views.pages.fidelity import fidelity_page
from occstd.views.pages.foundations import foundations_page
from occstd.views.pages.glossary import glossary_page
from occstd.views.pages.home import home_page
from occstd.views.pages.indicators import indicators_page
from occstd.views.pages.levels import level_pages
from occstd.views.pages.matrix import matrix_page
from occstd.views.pages.my_level import MY_LEVEL_PATH, TEAM_PATH, my_level_pages
from occstd.views.pages.occupation import duties_page, occupation_page
from occstd.views.pages.questions import QUESTIONS_PATH, questions_page
from occstd.views.pages.rules import rules_page
from occstd.views.pages.sources import sources_page
from occstd.views.pages.syllabus_page import syllabus_pages
from occstd.views.site import HAND_WRITTEN, Site

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from occstd.published import PublishedFile
    from occstd.views.blocks import Page
    from occstd.views.developers.reference import Reference


def site_pages(
    site: Site, files: Sequence[PublishedFile] = (), entries: Sequence[PublishedFile] = (), reference: Reference = EMPTY
) -> list[Page]:
    """Every generated page, the home page first; arguments as of `standard_pages` and `file_pages`."""
    return [*standard_pages(site), *file_pages(site, files, entries, reference)]


@lru_cache(maxsize=4)  # menu, pages and the other language's titles ask for the same
def standard_pages(site: Site) -> tuple[Page, ...]:
    """The pages that follow from the standard alone, the home page first."""
    return (
        home_page(site),
        occupation_page(site),
        duties_page(site),
        *edition_pages(site),
        rules_page(site),
        *level_pages(site),
        *direction_pages(site),
        *cards_pages(site),
        matrix_page(site),
        compare_page(site),
        eligibility_page(site),
        *my_level_pages(site),
        foundations_page(site),
        assessment_page(site),
        adapt_page(site),
        *syllabus_pages(site),
        sources_page(site),
        fidelity_page(site),
        glossary_page(site),
        indicators_page(site),
        *([questions_page(site)] if site.standard.questions else []),
        checks_page(site),
    )


def file_pages(
    site: Site, files: Sequence[PublishedFile] = (), entries: Sequence[PublishedFile] = (), reference: Reference = EMPTY
) -> list[Page]:
    """The pages that list files and show what is in them.

    Args:
        site: the standard in the language of the pages.
        files: the data files that the data page lists.
        entries: the files that the downloads page lists.
        reference: what pages for developers show of the data itself.
    """
    return [
        downloads_page(site, entries),
        data_page(site, files),
        *format_pages(site, files, reference),
        *dictionary_pages(site, reference),
        architecture_page(site, reference.rooms),
    ]


def source_path(path: str) -> str:
    """The Markdown file of a page path."""
    return f"{path}index.md"


def navigation(site: Site, pages: list[Page]) -> list[Any]:
    """The menu, as MkDocs reads it: tabs, and below them sections whose first page is their index."""
    words = site.words
    titles = {page.path: page.title for page in pages}

    def entry(path: str) -> dict[str, str]:
        return {titles.get(path) or words[HAND_WRITTEN[path]]: source_path(path)}

    editions = [path for path in titles if path.startswith("editions/") and path != "editions/"]
    levels = [path for path in titles if path.startswith("levels/") and path != "levels/"]
    standard = [entry(path) for path in ("occupation/", "duties/")]
    standard.append({words["editions"]: [source_path("editions/"), *(entry(path) for path in editions)]})  # type: ignore[dict-item]
    standard += [entry(path) for path in ("foundations/", "assessment/", "rules/")]
    menu: list[Any] = [{words["home"]: source_path("")}, {words["standard"]: standard}]
    menu += [entry(path) for path in (QUESTIONS_PATH,) if path in titles]
    menu.append(_directions(site, titles, words["directions"]))
    if levels:
        menu.append({words["levels"]: [source_path("levels/"), *(entry(path) for path in levels)]})
    menu += [entry("matrix/"), entry("compare/"), entry("eligibility/")]
    menu.append({words["my_level"]: [source_path(MY_LEVEL_PATH), entry(TEAM_PATH)]})
    menu.append({words["syllabi"]: [source_path("syllabi/"), entry(ADAPT_PATH)]})
    sources = [entry(path) for path in ("sources/fidelity/", "glossary/", "indicators/")]
    menu.append({words["sources"]: [source_path("sources/"), *sources]})
    menu.append({words["data"]: _data(site, entry, titles)})
    menu += [entry(path) for path in ("about/",) if path in site.written]
    return menu


def _data(site: Site, entry: Callable[[str], dict[str, str]], titles: dict[str, str]) -> list[Any]:
    """Data and developers; the pages of formats stand in a section of their own."""
    below = [path for path in titles if path.startswith(FORMATS_PATH) and path != FORMATS_PATH]
    first = ("developers/", "developers/python/")
    last = (
        ARCHITECTURE_PATH,
        "developers/versions/",
        "developers/yaml/",
        "developers/importing/",
        "developers/eligibility/",
        "developers/checks/",
    )
    known = {*titles, *site.written}
    return [
        source_path("data/"),
        *(entry(path) for path in first if path in known),
        {site.words["formats"]: [source_path(FORMATS_PATH), *map(entry, below)]},
        entry(DICTIONARY_PATH),
        entry(TABLES_PATH),
        *(entry(path) for path in last if path in known),
    ]


def _directions(site: Site, titles: dict[str, str], title: str) -> dict[str, Any]:
    if not site.edition.directions:
        track = site.tracks[0]
        paths = dict.fromkeys((track.path, *(unit.path for unit in track.units)))
        return {site.words["requirements"]: [source_path(path) for path in paths if path in titles]}
    sections: list[Any] = [source_path("directions/")]
    for track in site.tracks:
        units = [{site.level_name(unit.level): source_path(unit.path)} for unit in track.units if unit.level]
        sections.append({site.track_name(track): [source_path(track.path), *units]})
    return {title: sections}
