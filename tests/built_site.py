"""The built site as a visitor meets it: which of its addresses lead to a file, and to an anchor of a page."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from exported import ADDRESS, standard_of
from html_reader import read_html
from occstd.site.printing import Press
from occstd.views.documents.listing import planned_files
from occstd.views.site import Site

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from html_reader import Document
    from occstd.site.downloads import Job

ROOTS = {"en": "", "zh": "zh/"}
"""Where the pages of each language begin, from the site's root."""


class OneOfEachSort(Press):
    """Prints data and workbooks, and one PDF and one DOCX of each kind and language in place of all the others.

    The same code prints them all and takes half of the time of a build for it; `make site` prints every one.
    """

    def __call__(self, jobs: Sequence[Job]) -> Iterable[bytes]:
        """Give the documents of the Internet marketer, in the order in which they come."""
        standard = standard_of("internet-marketer")
        planned = [file for language in standard.languages for file in planned_files(Site(standard, language))]
        sorts = [
            (file.kind, file.format, file.language, file.path if file.format in ("json", "xlsx") else "")
            for file in planned
        ]
        first = dict(reversed(list(zip(sorts, jobs, strict=True))))
        printed = dict(zip(first, super().__call__(list(first.values())), strict=True))
        return [printed[sort] for sort in sorts]


@dataclass(frozen=True)
class BuiltSite:
    """A folder with a built site, and the anchors of each page by the path of its file."""

    folder: Path
    files: frozenset[str]
    anchors: dict[str, frozenset[str]]

    def is_live(self, address: str) -> bool:
        """Whether an address leads to a file, and its fragment to an anchor of the page or, for Markdown, its page."""
        parts = urlsplit(address)
        path = unquote(parts.path).removeprefix("/")
        file = f"{path}index.html" if path.endswith("/") or not path else path
        page = f"{file.removesuffix('.md')}.html" if file.endswith(".md") else file
        return file in self.files and (not parts.fragment or unquote(parts.fragment) in self.anchors.get(page, ()))

    def dead(self, addresses: Iterable[str]) -> list[str]:
        """The addresses that lead nowhere, each once; one with a fragment has to lead somewhere in both languages."""
        found = []
        for address in dict.fromkeys(addresses):
            assert address == ADDRESS or address.startswith(f"{ADDRESS}/"), address
            asked = (address, twin(address)) if "#" in address else (address,)
            found += [one for one in asked if not self.is_live(one)]
        return found


def _read_pages(folder: Path) -> dict[str, Document]:
    return {path.relative_to(folder).as_posix(): read_html(path) for path in sorted(folder.rglob("*.html"))}


pages_of = functools.cache(_read_pages)
"""Every page of a built site, which does not change any more, by the path of its file."""


def read_site(folder: Path, read: Callable[[Path], dict[str, Document]] = _read_pages) -> BuiltSite:
    """A built site from its folder, with the reader of its pages."""
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*.*") if path.is_file()}
    anchors = {name: frozenset(page.ids) for name, page in read(folder).items()}
    return BuiltSite(folder=folder, files=frozenset(files), anchors=anchors)


def twin(address: str) -> str:
    """The same place in the other language."""
    path, chinese = address.removeprefix(f"{ADDRESS}/"), ROOTS["zh"]
    return f"{ADDRESS}/{path.removeprefix(chinese) if path.startswith(chinese) else chinese + path}"


def own_addresses(value: Any) -> Iterator[str]:
    """Every text that is an address of the site, in what a reader of JSON gives, keys included."""
    if isinstance(value, dict):
        value = [*value, *value.values()]
    if isinstance(value, list):
        for item in value:
            yield from own_addresses(item)
    elif isinstance(value, str) and value.startswith(ADDRESS):
        yield value
