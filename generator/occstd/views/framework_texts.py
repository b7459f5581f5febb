"""What formats of other systems say of an edition's entries, in all languages at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from occstd.model import Text
from occstd.views.site import Site
from occstd.words import LANGUAGES, Words, in_each

if TYPE_CHECKING:
    from collections.abc import Iterable

    from occstd.model import Basis, Standard


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
    """An interface word in both languages, its blanks filled; a text fills a blank in its own language."""

    def said(language: str) -> str:
        filled = {name: value.said(language) if isinstance(value, Text) else value for name, value in blanks.items()}
        return Words(language)(key, **filled)

    return in_each(said)


def labelled(key: str, text: Text) -> Text:
    """A text after the interface word that says what it is, as a sentence."""

    def said(language: str) -> str:
        words, told = Words(language), text.said(language)
        stop = "" if told.endswith(words["stop"]) else words["stop"]
        return f"{words[key]}{words.label_separator}{told}{stop}"

    return in_each(said)


def kind_name(kind: Kind) -> Text:
    """What a kind of entry is called."""
    word = {"foundations_evidence": "evidence", "evidence": "skill_evidence"}.get(kind, kind)
    return in_each(lambda language: Words(language).named("item", word))


class BasisTexts:
    """What each basis means, in sentences, with its sources by name and its note."""

    def __init__(self, standard: Standard) -> None:
        self._sites = {language: Site(standard, language) for language in LANGUAGES}
        self._said: dict[Basis, Text] = {}

    def __call__(self, basis: Basis) -> Text:
        """The sentences in both languages."""
        if basis not in self._said:
            self._said[basis] = in_each(lambda language: _basis_sentences(self._sites[language], basis))
        return self._said[basis]


def _basis_sentences(site: Site, basis: Basis) -> str:
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
    if basis.note:
        sentences.append(site.say(basis.note))
    return words.sentences(*sentences)


def join(texts: Iterable[Text], separator: str = "sentence_separator") -> Text:
    """Texts one after the other, in each language with its separator, which is named as `Language` names it."""
    listed = list(texts)
    return in_each(
        lambda language: getattr(LANGUAGES[language], separator).join(text.said(language) for text in listed)
    )
