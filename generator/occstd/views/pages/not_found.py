"""What the page says that stands in for one that is not there: it is one for all languages of a site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.model import Record, record
from occstd.views.pages.navigation import source_path
from occstd.words import Words, root_folder

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

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


def not_found(languages: Iterable[str], sources: Collection[str]) -> tuple[NotFound, ...]:
    """What the page says.

    Args:
        languages: codes of the languages that it says it in.
        sources: Markdown files of the pages that there are; to others it does not lead.
    """
    return tuple(_said(Words(language), sources) for language in languages)


def _said(words: Words, sources: Collection[str]) -> NotFound:
    folder = root_folder(words.language)
    links = tuple((words[word], f"{folder}{path}") for word, path in _LINKS if source_path(path) in sources)
    return NotFound(language=words.language, title=words["not_found"], text=words["not_found_text"], links=links)
