"""The site as one ZIP whose pages open from disk: links name files, data comes as scripts, what is left out is linked.

Pages stay as they are but for their links. What browsers forbid to pages from disk, above all reading data files, is
done in another way; documents to download and data would make the copy many times as large, and stay on the site.
"""

from __future__ import annotations

import re
from html import escape, unescape
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING

from occstd.render.archive import archive
from occstd.site.tidying import POLICY
from occstd.views.documents.holidays import HOLIDAYS_FILE
from occstd.views.documents.listing import FOLDER, INDEX
from occstd.views.pages.compare import COMPARE_DATA
from occstd.views.pages.matrix import TEXTS_PATH
from occstd.views.pages.my_level import MY_LEVEL_DATA
from occstd.words import Words, root_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from occstd.model import Standard

OFFLINE = "offline.zip"
"""Path of the copy, from the site's root."""
_INDEX = "index.html"
_DRAWN = (".css", ".html", ".ico", ".js", ".png", ".svg", ".woff2")
_LEFT_OUT = re.compile(r"404\.html$|assets/javascripts/(?:workers|lunr)/|(?:^|/)data/v\d+/")
_LINK = re.compile(r' (href|src)="([^"]*)"')
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//")
_POLICY = POLICY.replace("'self'", "'self' file:")
_MAIN_END = '<footer class="md-footer">'


def offline_copy(names: Iterable[str], read: Callable[[str], bytes], standard: Standard, address: str) -> bytes:
    """The ZIP; the same site gives the same bytes.

    Args:
        names: paths of all files of the built site, from its root.
        read: gives the content of one of them.
        standard: the standard that it shows.
        address: the site's address, where links to what is left out lead.
    """
    roots = {root_folder(code, standard.languages): Words(code) for code in standard.languages}
    names = sorted(names)
    kept = frozenset(name for name in names if name.endswith(_DRAWN) and not _LEFT_OUT.search(name))
    return archive(_files(names, read, kept, roots, address))


def _files(
    names: list[str], read: Callable[[str], bytes], kept: frozenset[str], roots: dict[str, Words], address: str
) -> Iterator[tuple[str, bytes]]:
    data = {f"{root}{path}" for root in roots for path in (TEXTS_PATH, COMPARE_DATA, MY_LEVEL_DATA)} | {HOLIDAYS_FILE}
    notes = {root: _note(words, address) for root, words in roots.items()}
    for name in names:
        if name in kept:
            content = read(name)
            if name.endswith(".html"):
                root = next((root for root in roots if root and name.startswith(root)), "")
                content = offline_page(content.decode(), name, kept, address, notes[root]).encode()
            yield name, content
        elif name in data or (name.startswith(FOLDER) and name.endswith(".json") and name != INDEX):
            yield f"{name}.js", b"var occstdGiven = " + read(name) + b";\n"


def _note(words: Words, address: str) -> str:
    where = f'<a href="{escape(address)}/">{escape(address)}</a>'
    said = escape(words["offline_note"]).replace("{address}", where)
    return f'<aside class="oc-offline md-grid md-typeset"><p>{said}</p></aside>'


def offline_page(html: str, name: str, kept: frozenset[str], address: str, note: str) -> str:
    """A page whose links name files of the copy, or, where they lead to none, the site.

    Args:
        html: the page.
        name: its path from the root of the site.
        kept: paths of all files of the copy.
        address: the site's address.
        note: what is said at the end of the page.
    """
    known: dict[str, str] = {}

    def link(found: re.Match[str]) -> str:
        value = unescape(found[2])
        path = re.split("[?#]", value, maxsplit=1)[0]
        if path not in known:
            known[path] = _target(path, name, kept, address)
        there = known[path]
        return found[0] if there == path else f' {found[1]}="{escape(there + value.removeprefix(path))}"'

    html = _LINK.sub(link, html.replace(POLICY, _POLICY))
    return html.replace(_MAIN_END, note + _MAIN_END, 1)


def _target(path: str, name: str, kept: frozenset[str], address: str) -> str:
    """Where a link of a page leads, its query and fragment left aside."""
    if not path or _SCHEME.match(path):
        return path
    there = normpath(join(dirname(name), path)) if path.strip("./") or path.startswith(".") else ""
    there = "" if there == "." else there
    is_page = path.endswith(("/", ".", ".."))
    file = join(there, _INDEX) if is_page else there
    if file not in kept:
        return f"{address}/{there}{'/' if is_page and there else ''}"
    return join(path, _INDEX) if is_page else path
