"""All pages of a site, and the menu that leads to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from occstd.views.assessment import assessment_page
from occstd.views.compare import compare_page
from occstd.views.data import data_page
from occstd.views.directions import direction_pages
from occstd.views.editions import edition_pages
from occstd.views.eligibility import eligibility_page
from occstd.views.fidelity import fidelity_page
from occstd.views.levels import level_pages
from occstd.views.matrix import matrix_page
from occstd.views.pages import (
    checks_page,
    duties_page,
    foundations_page,
    glossary_page,
    home_page,
    occupation_page,
    rules_page,
    sources_page,
    syllabi_page,
)

if TYPE_CHECKING:
    from occstd.views.blocks import Page
    from occstd.views.data import DataRow
    from occstd.views.site import Site

HAND_WRITTEN = {
    "developers/": "developers",
    "developers/python/": "python",
    "developers/yaml/": "yaml",
    "developers/eligibility/": "eligibility_data",
    "about/": "about",
}
"""Pages that people write in docs/, by path, with the interface word that names them."""


def site_pages(site: Site, files: tuple[DataRow, ...] = ()) -> list[Page]:
    """Every generated page, the home page first. `files` are the data files that the data page lists."""
    return [
        home_page(site),
        occupation_page(site),
        duties_page(site),
        *edition_pages(site),
        rules_page(site),
        *level_pages(site),
        *direction_pages(site),
        matrix_page(site),
        compare_page(site),
        eligibility_page(site),
        foundations_page(site),
        assessment_page(site),
        syllabi_page(site),
        sources_page(site),
        fidelity_page(site),
        glossary_page(site),
        data_page(site, files),
        checks_page(site),
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
    menu.append(_directions(site, titles, words["directions"]))
    if levels:
        menu.append({words["levels"]: [source_path("levels/"), *(entry(path) for path in levels)]})
    menu += [entry("matrix/"), entry("compare/"), entry("eligibility/"), entry("syllabi/")]
    menu.append({words["sources"]: [source_path("sources/"), entry("sources/fidelity/"), entry("glossary/")]})
    developers = ("developers/python/", "developers/yaml/", "developers/eligibility/", "developers/checks/")
    menu.append({words["data"]: [source_path("data/"), entry("developers/"), *(entry(path) for path in developers)]})
    menu.append(entry("about/"))
    return menu


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
