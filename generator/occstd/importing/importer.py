"""The whole way: from a PDF, and perhaps a standard that exists, to the files and what a person reviews."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from occstd.importing import composing, pages
from occstd.importing.overview import read_document
from occstd.importing.reader import OcrUse, Way, read_pages
from occstd.importing.refusals import ImportRefused
from occstd.importing.yaml_text import yaml_text
from occstd.words import CHINESE

if TYPE_CHECKING:
    from collections.abc import Callable

    from occstd.importing.composed import Composed
    from occstd.importing.draft import Draft
    from occstd.importing.ocr import Recogniser
    from occstd.importing.passage import Page
    from occstd.model import Standard

COMMENT = "Read from a PDF by program; nothing here is official before a person has compared it with the page."
_DRAFTS = ("征求意见稿", "送审稿", "（草案）")
_SENTENCE = frozenset("，；。")
"""Signs of a sentence: it may speak of a draft, a title says that the document is one."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked of an import."""

    file: str
    date: str
    standard: str
    edition: str | None = None
    ocr: OcrUse = "auto"
    draft: bool = False
    verify: bool = False
    sample: bool = False


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import gives."""

    files: dict[str, bytes]
    """YAML by path below the standard's folder."""
    draft: Draft
    composed: Composed
    sha256: str
    source_yaml: bytes
    """The PDF as an item of the list of sources, for a standard that has such a list already."""


def import_pdf(
    content: bytes,
    wish: Wish,
    into: Standard | None,
    recogniser: Callable[[], Recogniser],
    tell: Callable[[str], None],
) -> Imported:
    """Read a PDF into the files of a standard.

    Args:
        content: the PDF.
        wish: what is asked.
        into: the standard that gets an edition; none for a new one.
        recogniser: gives the recogniser when it is first needed.
        tell: called with a line about each page.

    Raises:
        ImportRefused: if it is no standard, or cannot be read.
    """
    with pages.opened(content) as document:
        read = list(read_pages(document, Way(wish.ocr, wish.verify, wish.sample), recogniser, tell))
    _refuse_draft(read, wish)
    draft = read_document(read)
    sha = hashlib.sha256(content).hexdigest()
    origin = composing.Origin(wish.file, sha, wish.date, wish.standard, wish.edition)
    composed = composing.compose(draft, origin, into)
    files = {path: yaml_text(keys, COMMENT) for path, keys in composed.files.items()}
    entry = yaml_text([composing.source(draft, origin, composed.source, into.languages if into else (CHINESE,))])
    return Imported(files, draft, composed, sha, entry)


def _refuse_draft(read: list[Page], wish: Wish) -> None:
    if wish.draft:
        return
    lines = [line.text.replace(" ", "") for page in read[:3] for line in page.lines]
    titles = "".join(line for line in lines if not _SENTENCE & set(line))  # a title may break within the word
    for word in _DRAFTS:
        if word in titles or word in wish.file:
            remedy = "Wait for the final text, or import it with --draft; the edition then says that it is a draft"
            raise ImportRefused(f"The document calls itself a draft ({word})", remedy)
