"""What the menu of a statement says on a page, and where corrections go."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from occstd.render.pages import relative

if TYPE_CHECKING:
    from occstd.views.site import Site

_ABOUT = "about/#correct"
"""What says how to correct."""
_SOURCE = re.compile(r'sources/#([\w.-]+)"')


def correction(site: Site, path: str) -> dict[str, str] | None:
    """Where and under which words a page is corrected; nothing where there is no place for it.

    Args:
        site: the standard in the language of the page.
        path: address of the page, from the root of the language.
    """
    text = site.words["correct_page"]
    if site.repository:
        return {"text": text, "href": f"{site.repository}/issues/new?title={quote(path, safe='')}"}
    return {"text": text, "href": relative(path, _ABOUT, site.folder)} if "about/" in site.written else None


def statement_words(site: Site, path: str, html: str) -> dict[str, object]:
    """Words of the menu, and the titles of the sources that a page names.

    Args:
        site: the standard in the language of the page.
        path: address of the page, from the root of the language.
        html: the content of the page.
    """
    words, standard = site.words, site.standard
    named = set(_SOURCE.findall(html))
    made = {name: words[f"menu_{name}"] for name in ("link", "citation", "copied", "correct", "own")}
    edition = "" if path.startswith("editions/") else site.say(site.edition.name)
    said = words.clause_separator.join(filter(None, (site.say(standard.name), edition)))
    blanks = {name: f"{{{name}}}" for name in ("text", "about", "address")}
    return made | {
        "menu": words["menu_of"],
        "cite": words("menu_cite", edition=said, version=standard.version, date=standard.date, **blanks),
        "clause": words.clause_separator,
        "source_list": words["sources"],
        "sources": {source.id: site.say(source.name) for source in standard.sources if source.id in named},
        "repository": site.repository,
        "about": relative(path, "about/", site.folder),
    }
