"""Words looked for in everything that has an id, in both languages.

Every word must be found. English is found at the beginning of words and whatever its case, Chinese anywhere in the
text; full-width letters and digits are taken as plain ones. An id is found only whole. What has all the words in its
name comes first, then what has them in its sentence, then what needs its note; equals stay in the order of the data.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Literal

from occstd.model import Edition, Record, Standard, Text, record
from occstd.model.shape import walk

if TYPE_CHECKING:
    from collections.abc import Iterator

Where = Literal["id", "name", "text", "note"]
_PLACES: tuple[Where, ...] = ("id", "name", "text", "note")


@record
class Hit(Record):
    """Something found."""

    id: str
    """Its id."""
    record: Record
    """The record with that id."""
    where: Where
    """Where the words stand: id, name, text or note; the last of these that is needed to find them all."""


def search(standard: Standard, edition: Edition, query: str) -> tuple[Hit, ...]:
    """What an edition, and what all editions share, have for a query, best first.

    Args:
        standard: the standard.
        edition: the edition.
        query: words with blanks between them.

    Returns:
        The hits; none for a query without words.
    """
    words = _plain(query).split()
    patterns = [re.compile(rf"(?<![a-z0-9]){re.escape(w)}" if w[0].isascii() else re.escape(w)) for w in words]
    hits: list[tuple[int, Hit]] = []
    for name, found in _searched(standard, edition) if words else ():
        place = 0 if [name.casefold()] == words else _place(found, patterns)
        if place is not None:
            hits.append((place, Hit(id=name, record=found, where=_PLACES[place])))
    return tuple(hit for _, hit in sorted(hits, key=lambda pair: pair[0]))


def _searched(standard: Standard, edition: Edition) -> Iterator[tuple[str, Record]]:
    for path, found in walk(standard):
        if path[0:1] == ("editions",):
            break
        if hasattr(found, "id") and path:
            yield found.id, found
    for _, found in walk(edition):
        if hasattr(found, "id"):
            yield found.id, found


def _place(found: Record, patterns: list[re.Pattern[str]]) -> int | None:
    """Number of the place up to which all words are found; None where one is in none."""
    texts = ["", _said(getattr(found, "name", None)), _said(found), _said(getattr(found, "note", None))]
    places = [next((n for n, text in enumerate(texts) if pattern.search(text)), None) for pattern in patterns]
    return None if None in places else max(n for n in places if n is not None)


def _said(text: object) -> str:
    return _plain("\n".join(text.by_language().values())) if isinstance(text, Text) else ""


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()
