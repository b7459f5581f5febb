"""What formats of other systems say of an edition's entries, in all languages at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from occstd.model import Text
from occstd.views.site import Site
from occstd.words import CHINESE, LANGUAGES, Words, in_each

if TYPE_CHECKING:
    from collections.abc import Iterable

    from occstd.model import Basis, Headings, Standard


Kind = Literal[
    "level",
    "level_descriptor",
    "training_hours",
    "direction",
    "direction_description",
    "duty",
    "function",
    "task",
    "skill",
    "knowledge",
    "weight_table",
    "ethics",
    "code_of_conduct",
    "knowledge_block",
    "basic_knowledge",
    "foundations_evidence",
    "term",
    "evidence",
    "good_practice",
    "bad_practice",
    "indicator",
]


def say(key: str, **blanks: object) -> Text:
    """An interface word in each language, its blanks filled; a text fills a blank in the languages that it is in."""

    def said(language: str) -> str | None:
        filled = {n: value.translated(language) if isinstance(value, Text) else value for n, value in blanks.items()}
        return None if None in filled.values() else Words(language)(key, **filled)

    return in_each(said)


def labelled(key: str, text: Text) -> Text:
    """A text after the interface word that says what it is, as a sentence, in the languages that it is in."""

    def said(language: str) -> str | None:
        words, told = Words(language), text.translated(language)
        if told is None:
            return None
        stop = "" if told.endswith(words["stop"]) else words["stop"]
        return f"{words[key]}{words.label_separator}{told}{stop}"

    return in_each(said)


def kind_name(kind: Kind, headings: Headings | None = None) -> Text:
    """What a kind of entry is called; skills and knowledge as the headings of the edition call them."""
    word = {"foundations_evidence": "evidence", "evidence": "skill_evidence"}.get(kind, kind)
    own = getattr(headings, {"skill": "skills", "level": "levels"}.get(kind, kind), None)
    return in_each(lambda code: (own and own.translated(code)) or Words(code).named("item", word))


class BasisTexts:
    """What each basis means, in sentences, with its sources by name and its note."""

    def __init__(self, standard: Standard) -> None:
        self._sites = {language: Site(standard, language) for language in LANGUAGES}
        self._said: dict[tuple[Basis, tuple[str, ...]], Text] = {}

    def __call__(self, basis: Basis, of: Text | None = None) -> Text:
        """The sentences in each language; where what they are about, `of`, lacks a language, they say so in it."""
        lacking = tuple(code for code in LANGUAGES if of and of.translated(code) is None)
        key = basis, lacking
        if key not in self._said:
            sites = self._sites
            self._said[key] = in_each(lambda code: _basis_sentences(sites[code], basis, is_lacking=code in lacking))
        return self._said[key]


def _basis_sentences(site: Site, basis: Basis, *, is_lacking: bool) -> str:
    words = site.words
    sentences = [words[f"basis_{basis.kind}_text"]]
    if basis.support:
        sentences.append(words[f"support_{basis.support}_text"])
    if basis.clause:
        sentences.append(words("clause_of", clause=basis.clause) + words["stop"])
    if basis.sources:
        names = {source.id: site.say(source.name) for source in site.standard.sources}
        listed = words.clause_separator.join(f"{source} {names[source]}" for source in basis.sources)
        sentences.append(words("named_sources", sources=listed) + words["stop"])
    if basis.translation and site.language != CHINESE:
        said = words("translation_rests_on", basis=words[f"basis_{basis.translation.kind}"])
        sentences.append(said + words["stop"])
    if basis.note:
        sentences.append(site.say(basis.note))
    if is_lacking:
        sentences.append(words["untranslated_text"])
    return words.sentences(*sentences)


def join(texts: Iterable[Text], separator: str = "sentence_separator") -> Text:
    """Texts one after the other, in each language with its separator, which is named as `Language` names it."""
    listed = list(texts)

    def said(language: str) -> str | None:
        parts = [part for text in listed if (part := text.translated(language)) is not None]
        return getattr(LANGUAGES[language], separator).join(parts) if parts else None

    return in_each(said)
