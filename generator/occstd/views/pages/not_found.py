"""What the page says that stands in for one that is not there: it is one for all languages of a site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.model import Record, record
from occstd.views.pages.navigation import source_path
from occstd.words import Words

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

_LINKS = (
    ("home", ""),
    ("questions", "questions/"),
    ("directions_and_levels", "directions/"),
    ("matrix", "matrix/"),
    ("data", "data/"),
)
"""Pages to start from: the word that names each, and its path from its language's root."""


@record
class NotFound(Record):
    """What the page says in one language."""

    language: str
    title: str
    text: str
    links: tuple[tuple[str, str], ...]
    """Names and paths of pages to start from, the latter from the site's root."""


def not_found(folders: Mapping[str, str], sources: Collection[str]) -> tuple[NotFound, ...]:
    """What the page says.

    Args:
        folders: folder of the pages of each language that it says it in, by its code.
        sources: Markdown files of the pages that there are; to others it does not lead.
    """
    return tuple(_said(Words(language), folder, sources) for language, folder in folders.items())


def _said(words: Words, folder: str, sources: Collection[str]) -> NotFound:
    links = tuple((words[word], f"{folder}{path}") for word, path in _LINKS if source_path(path) in sources)
    return NotFound(language=words.language, title=words["not_found"], text=words["not_found_text"], links=links)
