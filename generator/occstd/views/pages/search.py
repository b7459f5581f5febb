"""What the site's search looks through: one record for each page and each thing with an id, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.model import GLYPHS, Text
from occstd.views.pages.navigation import site_pages
from occstd.views.pages.questions import QUESTIONS_PATH
from occstd.views.site import HAND_WRITTEN, Site
from occstd.words import LANGUAGES
from occstd.words.search import BETWEEN, SOUGHT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from occstd.model import Record
    from occstd.views.blocks import Page

_FOR_FEW = ("developers/", "data/", "syllabi/", "editions/")
_SOUGHT = {path: said for path, *said in SOUGHT}
_LEVEL = "{level}"
_BEHIND = ("occupation/", "sources/")
_PAGE, _NAMED, STATEMENT, _FEW = range(4)

SearchRecord = tuple[int, str, str, str, str, str, str, str]
"""Kind (page, named thing, statement, page for few), address, name, name in the other language, text, text in the
other language, what readers also call it, and the sign of what it rests on."""


def search_records(site: Site, pages: Sequence[Page]) -> list[SearchRecord]:
    """Every page, and everything with an id that has words, once.

    Args:
        site: the standard in the language of the pages.
        pages: the generated pages.
    """
    others: dict[str, tuple[str, str]] = {}
    sites = {site.language: site}
    if site.other:
        there = Site(site.standard, site.other, address=site.address, repository=site.repository, written=site.written)
        others = _said(there, site_pages(there))
        sites[site.other] = there
    found = [
        _page(path, said, others.get(path, ("", "")), _sought(sites, path)) for path, said in _said(site, pages).items()
    ]
    return [*found, *_things(site)]


def _said(site: Site, pages: Sequence[Page]) -> dict[str, tuple[str, str]]:
    """Title and lead of each page by its path."""
    written = {path: (site.words[HAND_WRITTEN[path]], "") for path in site.written}
    return {page.path: (page.title, page.lead) for page in pages} | written


def _sought(sites: Mapping[str, Site], path: str) -> str:
    """What readers type for a page; what speaks of a level, once for each."""
    found: list[str] = []
    for language, said, between in zip(LANGUAGES, _SOUGHT.get(path, ("", "")), BETWEEN, strict=True):
        levels = sites[language].edition.levels if language in sites else ()
        names = [sites[language].level_name(level) for level in levels]
        for form in filter(None, said.split(between)):
            found += [form.format(level=name) for name in names] if _LEVEL in form else [form]
    return "; ".join(found)


def _page(path: str, said: tuple[str, str], other: tuple[str, str], sought: str) -> SearchRecord:
    kind = _FEW if path.startswith(_FOR_FEW) and path not in _SOUGHT else _PAGE
    return kind, path, said[0], other[0], said[1], other[1], sought, ""


def _things(site: Site) -> Iterator[SearchRecord]:
    """Terms, duties, rules, indicators, questions, tasks, statements and whatever else has an id and words."""
    for item, (_, path, thing) in site.records.items():
        name, text = _texts(thing)
        if name or text:
            own, other = ((say(name), say(text)) if text else (say(name), "") for say in (site.say, site.say_other))
            kind = STATEMENT if path.startswith(_BEHIND) or not name else _NAMED
            kind = _FEW if path.startswith(_FOR_FEW) else kind
            kind = _PAGE if path == QUESTIONS_PATH else kind  # a plain answer comes before what it was drawn from
            basis = getattr(thing, "basis", None)
            sign = GLYPHS[basis.kind] if basis else ""
            yield kind, f"{path}#{item}", own[0], other[0], own[1], other[1], "; ".join(_also(thing)), sign


def _texts(thing: Record) -> tuple[Text | None, Text | None]:
    name = getattr(thing, "name", None)
    return name if isinstance(name, Text) else None, thing if isinstance(thing, Text) else None


def _also(thing: Record) -> list[str]:
    """Forms of a term that the project does not write, and codes."""
    return [*getattr(thing, "avoid", ()), *(code for code in [getattr(thing, "code", None)] if isinstance(code, str))]
