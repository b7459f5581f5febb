"""What the menu of a statement says on a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from occstd.render.pages import relative

if TYPE_CHECKING:
    from occstd.views.site import Site

_SOURCE = re.compile(r'sources/#([\w.-]+)"')


def statement_words(site: Site, path: str, html: str) -> dict[str, object]:
    """Words of the menu, and the titles of the sources that a page names.

    Args:
        site: the standard in the language of the page.
        path: address of the page, from the root of the language.
        html: the content of the page.
    """
    words, standard = site.words, site.standard
    named = set(_SOURCE.findall(html))
    version = words("data_version", version=standard.version, date=standard.date)
    made = {name: words[f"menu_{name}"] for name in ("link", "citation", "copied", "correct")}
    cite = words["menu_cite"].replace("{site}", site.say(standard.name)).replace("{version}", version)
    return made | {
        "menu": words["menu_of"],
        "cite": cite,
        "source_list": words["sources"],
        "sources": {source.id: site.say(source.name) for source in standard.sources if source.id in named},
        "repository": site.repository,
        "about": relative(path, "about/", site.folder),
    }
