"""Languages are declared once, and texts are in all of them, but for what is the document's own and not translated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.checks.findings import Bases, Finding, Records
from occstd.model import Basis, Text
from occstd.words import CHINESE, ENGLISH, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.model import Standard


def check_languages(standard: Standard, records: Records) -> Iterator[Finding]:
    """Chinese is among the languages."""
    if CHINESE not in standard.languages:
        found = f"languages without {CHINESE}" if standard.languages else "no languages"
        yield Finding(("languages",), "languages", found, f"{CHINESE} among them", at_key=True)


def check_translations(standard: Standard, records: Records) -> Iterator[Finding]:
    """Texts are in every language of the standard, or rest on the document; what is translated says by whom."""
    words, bases = Words(ENGLISH), Bases(records)
    for path, item in records:
        if isinstance(item, Basis):
            yield from _check_translation(item, path)
        if not isinstance(item, Text):
            continue
        at, basis = bases.around(path)
        is_quoted = "note" not in path and basis is not None and basis.is_quoted
        if is_quoted and basis and item.by_language().keys() - {CHINESE} and basis.translation is None:
            found = "a translation without a basis of its own"
            yield Finding(at, "translation-basis", found, "translation, with what it rests on")
        for language in () if is_quoted else standard.languages:
            if item.translated(language) is None:
                found = f"no {words.language_name(language)} ({language})"
                yield Finding(path, "missing-language", found, "text in every language of the standard")


def _check_translation(basis: Basis, path: tuple[str | int, ...]) -> Iterator[Finding]:
    if basis.translation and (not basis.is_quoted or path[-1] == "translation"):
        found = f"a translation on a basis of kind {basis.kind}"
        expected = "translation only where the basis is official or transcribed"
        yield Finding((*path, "translation"), "translation-basis", found, expected, at_key=True)
