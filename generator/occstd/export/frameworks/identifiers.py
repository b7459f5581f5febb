"""How entries are named outside: by their address on the site, and by a number that survives a move of the site."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid5

from occstd.model.shape import walk
from occstd.views.addresses import addresses, edition_path
from occstd.words import LANGUAGES, root_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from occstd.model import Edition, Standard, Text
    from occstd.views.framework_texts import Kind

NAMESPACE = uuid5(UUID(int=0), "occstd")
"""Namespace of all identifiers: made from the project's name, not from an address. It never changes."""

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
"""Licence of the project's own wording."""

_PARTS: dict[Kind, tuple[str, str]] = {
    "level": ("levels/", "part-levels"),
    "direction": ("directions/", "part-directions"),
    "duty": ("duties/", ""),
    "term": ("glossary/", ""),
    "indicator": ("indicators/", ""),
}


def in_languages(value: Any, languages: Sequence[str]) -> Any:
    """A value with texts in some languages only: of what is keyed by languages, the others are left out."""
    if isinstance(value, list):
        return [in_languages(item, languages) for item in value]
    if not isinstance(value, dict):
        return value
    kept = value.keys() & set(languages) if value.keys() <= LANGUAGES.keys() else value.keys()
    return {key: in_languages(item, languages) for key, item in value.items() if key in kept}


def lists_by_language(texts: Iterable[Text]) -> dict[str, list[str]]:
    """For each language, what texts say in it."""
    listed = list(texts)
    return {code: [said for text in listed if (said := text.translated(code))] for code in LANGUAGES}


class Identifiers:
    """Names of everything in an edition.

    An entry is named by the address of its statement where the site has an address, and else by its number as a URN.
    """

    def __init__(self, standard: Standard, edition: Edition, address: str, language: str = "") -> None:
        self.standard = standard
        self.edition = edition
        folder = root_folder(language or standard.languages[0], standard.languages)
        self.address = f"{address.rstrip('/')}/{folder}".rstrip("/") if address else ""
        self.pages = addresses(standard, edition)

    @cached_property
    def _own(self) -> frozenset[str]:
        return frozenset(item.id for _, item in walk(self.edition) if hasattr(item, "id"))

    def number(self, name: str, *more: str) -> str:
        """UUID (version 5) of an id, or of something that hangs on it: the same wherever the site is.

        Args:
            name: an id, or a name that no id has.
            more: what hangs on it, such as a column of a weight table, or a language.
        """
        edition = (self.edition.id,) if name in self._own or name not in self.pages else ()
        return str(uuid5(NAMESPACE, "/".join((self.standard.id, *edition, name, *more))))

    def urn(self, name: str, *more: str) -> str:
        """The number as a URI."""
        return f"urn:uuid:{self.number(name, *more)}"

    def place(self, name: str) -> str:
        """URI of the entry with an id. Raises KeyError where there is no such id."""
        path = self.pages[name]
        return f"{self.address}/{path}#{name}" if self.address else self.urn(name)

    def page(self, path: str, anchor: str = "") -> str:
        """URI of a page, from its path, or of an anchor on it."""
        whole = f"{path}#{anchor}" if anchor else path
        return f"{self.address}/{whole}" if self.address else self.urn(f"page {whole}")

    @property
    def framework(self) -> str:
        """URI of the edition as a whole."""
        return self.page(edition_path(self.edition))

    def scheme(self, kind: Kind) -> str:
        """URI of the list in which entries of a kind stand; the edition itself for all that has no list of its own."""
        path, anchor = _PARTS.get(kind, ("", ""))
        if path and anchor and self.edition.id != self.standard.current_edition:
            return self.page(edition_path(self.edition), anchor)
        return self.page(path) if path else self.framework
