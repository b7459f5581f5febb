"""What the site's search looks through: one record for each page and each thing with an id, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from occstd.model import Requirement, Text
from occstd.model.shape import walk
from occstd.words.search import SOUGHT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from occstd.views.blocks import Page
    from occstd.views.site import Site

SEARCH_DATA = "assets/search-data.js"
"""The records, from the language's root, as a script: pages opened from disk may not fetch data."""
_FOR_FEW = ("developers/", "data/", "syllabi/")
_PAGE, _NAMED, _STATEMENT, _FEW = range(4)


def search_records(site: Site, pages: Sequence[Page], written: Mapping[str, str]) -> list[list[Any]]:
    """Records as lists of rank (0 first), path, name, name in the other language, text, text in the other language.

    Args:
        site: the standard in the language of the pages.
        pages: the generated pages.
        written: titles of the pages that people write, by path.
    """
    titles = {page.path: page.title for page in pages}
    records = [_page(site, page.path, page.title, page.other_title, page.lead) for page in pages]
    records += [_page(site, path, title, "", "") for path, title in written.items()]
    return [*records, *_named(site, titles)]


def _page(site: Site, path: str, title: str, other: str, lead: str) -> list[Any]:
    rank = _FEW if path.startswith(_FOR_FEW) and path not in SOUGHT else _PAGE
    sought = SOUGHT.get(path, ("", ""))
    return [rank, path, title, other, lead, " ".join(sought)]


def _named(site: Site, titles: Mapping[str, str]) -> Iterator[list[Any]]:
    """Everything with an id that has words, once: terms, duties, rules, indicators, tasks, statements."""
    places, seen = site.addresses[site.edition.id], set()
    for _, found in walk(site.standard):
        item = getattr(found, "id", None)
        if item not in places or item in seen or isinstance(found, Requirement):
            continue
        seen.add(item)
        name, text = getattr(found, "name", None), found if isinstance(found, Text) else None
        name = name if isinstance(name, Text) else None
        if name or text:
            rank = _NAMED if name else _STATEMENT
            path = f"{places[item]}#{item}"
            own = site.say(text) or titles.get(places[item], "")
            yield [rank, path, site.say(name), site.say_other(name), own, site.say_other(text)]
