"""Where every id stands on the site: the page, from the language's root, whose anchor it is."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from occstd.model import Edition, Retired, Standard
from occstd.model.shape import walk
from occstd.views.tracks import Track, tracks

DATA = "data/v2"
"""Folder of the data files, from the site's root; the number is the version of their shape."""

CARDS = "cards/"
"""What the path of a unit's cards adds to that of its page."""

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.model import Teaching, WeightTable

_SHARED_PAGES = {
    "summary": "",
    "duties": "duties/",
    "parties": "rules/",
    "regulations": "rules/",
    "indicators": "indicators/",
    "questions": "questions/",
    "glossary": "glossary/",
    "sources": "sources/",
    "conflicts": "sources/fidelity/",
}
_SHARED_REST = "occupation/"
_EDITION_PAGES = {
    "foundations": "foundations/",
    "eligibility": "eligibility/",
    "related_occupations": "eligibility/",
    "related_majors": "eligibility/",
    "law_review": "rules/",
    "assessment": "assessment/",
    "choices": "assessment/",
}


def edition_path(edition: Edition) -> str:
    """Path of an edition's page."""
    return f"editions/{edition.id}/"


def addresses(standard: Standard, edition: Edition) -> dict[str, str]:
    """Page path by id, for what all editions share and what one edition states.

    The edition that the site opens with is spread over the site's pages; any other stands on its own page.
    """
    found: dict[str, str] = {}
    for item in fields(standard):
        if item.name != "editions":
            page = _SHARED_PAGES.get(item.name, _SHARED_REST)
            found |= dict.fromkeys(_ids(getattr(standard, item.name)), page)
    if edition.id != standard.current_edition:
        return found | dict.fromkeys(_ids(edition), edition_path(edition))
    for item in fields(edition):
        page = _EDITION_PAGES.get(item.name, edition_path(edition))
        found |= dict.fromkeys(_ids(getattr(edition, item.name)), page)
    for level in edition.levels:
        found |= dict.fromkeys(_ids(level), f"levels/{level.number}/")
    # What several directions share stands at the first of them: the first to come is the last to be written.
    for track in reversed(tracks(standard, edition)):
        found |= _track_addresses(edition, track)
    return found


def _track_addresses(edition: Edition, track: Track) -> dict[str, str]:
    found: dict[str, str] = {}
    if track.direction:
        found |= dict.fromkeys(_ids(track.direction), track.path)
    for function in track.functions:
        found |= dict.fromkeys((function.id, *(task.id for task in function.tasks)), track.path)
    for unit in track.units:
        for _, requirement in unit.requirements:
            found |= dict.fromkeys(_ids(requirement), unit.path)
        found |= dict.fromkeys((card.id for card in unit.cards), f"{unit.path}{CARDS}")
        if unit.gap:
            found[unit.gap.id] = track.path
    tables: list[WeightTable | Teaching] = [*edition.weights, *edition.teaching]
    for table in tables:
        unit_of_table = track.unit(table.level)
        if unit_of_table and table.direction == (track.direction.id if track.direction else None):
            found[table.id] = unit_of_table.path
    return found


def _ids(value: object) -> Iterator[str]:
    for _, record in walk(value):
        if hasattr(record, "id") and not isinstance(record, Retired | Edition | Standard):
            yield record.id


def data_folder(standard: str, edition: str = "", direction: str = "") -> str:
    """Folder of data files about a standard, an edition or a direction (its slug), from the site's root."""
    return "/".join(part for part in (DATA, standard, edition, direction) if part)
