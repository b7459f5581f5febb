"""What every other record is made of: bilingual text, the basis it rests on, the statement, and the skill."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, TypeVar, dataclass_transform, get_args

from occstd.model.limits import LONGEST_NAME, Id, Longest

if TYPE_CHECKING:
    from collections.abc import Callable

_T = TypeVar("_T")


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
def record(cls: type[_T]) -> type[_T]:
    """Make a class a frozen, slotted, keyword-only dataclass."""
    own = not issubclass(cls, Record)
    return dataclass(frozen=True, slots=True, kw_only=True, eq=own, repr=own)(cls)


class Record:
    """Base of all records: unknown keys and loose types are refused when one is read from text.

    Comparison and display are here, once: to generate them for each class takes as long as to read the data.
    """

    __slots__ = ()
    __pydantic_config__: ClassVar[dict[str, Any]] = {
        "extra": "forbid",
        "strict": True,
    }

    if not TYPE_CHECKING:  # type checkers see those of a dataclass

        def __eq__(self, other: object) -> bool:
            if other.__class__ is not self.__class__:
                return NotImplemented
            values = _values(self.__class__)
            return values(self) == values(other)

        def __hash__(self) -> int:
            return hash(_values(self.__class__)(self))

    def __repr__(self) -> str:
        from occstd.model.display import show

        return show(self)

    def _repr_html_(self) -> str:
        """What notebooks show."""
        from occstd.model.display import show_html

        return show_html(self)


@cache
def _values(cls: type[Any]) -> Callable[[Record], Any]:
    """What takes the values of all fields out of a record."""
    names = [item.name for item in fields(cls)]
    return attrgetter(*names) if names else lambda _: ()


BasisKind = Literal["official", "transcribed", "reported", "analogue", "elaborated", "missing"]
Support = Literal["A", "B", "doubtful", "inferred"]

BASIS_KINDS: tuple[str, ...] = get_args(BasisKind)
GLYPHS = {"official": "●", "transcribed": "◍", "reported": "◐", "analogue": "◇", "elaborated": "✎", "missing": "∅"}
"""The mark of each kind of basis."""
QUOTED: tuple[BasisKind, ...] = ("official", "transcribed")
"""Kinds of basis whose Chinese text is that of the document itself."""
SUPPORT_GRADES: tuple[str, ...] = get_args(Support)


LanguageCode = Literal["en", "zh"]
"""Languages of texts, by their fields; `occstd.words` has all else about each."""


@record
class Text(Record):
    """The same thing said in both languages; in Chinese alone where it is text of the document, not yet translated."""

    en: str | None = None
    """English, British spelling, plain text without markup; may be left out of what the document itself says."""
    zh: str
    """Chinese as a Chinese reader of the trade would write it, plain text without markup."""

    def __str__(self) -> str:
        """What it says, in both languages."""
        return " · ".join(self.by_language().values())

    def said(self, language: str) -> str:
        """What it says in a language, by its code; in Chinese where it is not translated into that language."""
        return self.translated(language) or self.zh

    def translated(self, language: str) -> str | None:
        """What it says in a language, by its code; None where it is not translated into it."""
        said: str | None = getattr(self, language)
        return said

    def by_language(self) -> dict[str, str]:
        """What it says, by the code of the language, in the languages that it is in."""
        return {code: said for code in get_args(LanguageCode) if (said := self.translated(code)) is not None}


Name = Annotated[Text, Longest(LONGEST_NAME)]
"""A text that names something, so that it fits a heading."""


@record
class Basis(Record):
    """What a statement rests on. A block's basis holds for all inside it until one inside says otherwise."""

    kind: BasisKind
    """official (text of the document, checked by a person), transcribed (read from the document by program, not yet
    checked), reported (said by sources, in our words), analogue (from a neighbouring document), elaborated (written
    by this project) or missing (the standard has it, no source gives it)."""
    sources: tuple[str, ...] = ()
    """Ids of the sources that carry the statement; needed for official, transcribed, reported and analogue."""
    support: Support | None = None
    """For reported: A two or more independent sources, B one source, doubtful one source with a reason to
    doubt it, inferred concluded from sources. The note gives the reason for the last two."""
    clause: str | None = None
    """Clause of the official document the statement belongs to, such as 1.9.1."""
    note: Text | None = None
    """Why it is doubtful, how it was inferred, or what exactly was taken over."""
    translation: Basis | None = None
    """For official and transcribed: what the text in other languages than the document's rests on."""

    @property
    def is_quoted(self) -> bool:
        """Whether the Chinese text is that of the document itself, which nobody edits to please a rule of style."""
        return self.kind in QUOTED


@record
class LawReference(Record):
    """Where a statement rests on law: a rule of the standard's list, and the article where a source names it."""

    rule: str
    """Id of the rule, such as r-advertising-law."""
    article: str | None = None
    """Article or articles as printed, such as 9 or 16, 18; absent where no source at hand names it."""

    def __str__(self) -> str:
        """The rule's id and, after a blank, the article."""
        return f"{self.rule} {self.article}" if self.article else self.rule


@record
class Statement(Text):
    """A sentence of the standard, with its permanent id and its basis."""

    id: Id
    """Permanent id: minted once, never reused; also the JSON key, the CSV key and the HTML anchor."""
    name: Name | None = None
    """Short label, where the statement has one."""
    value: str | None = None
    """The statement in machine-readable form, where it has one: a date, a document number, a code."""
    note: Text | None = None
    """A remark that belongs to the statement: a reading, a limit, a difference between sources."""
    law: tuple[LawReference, ...] = ()
    """The rules of law that the statement rests on."""
    indicators: tuple[str, ...] = ()
    """Ids of the indicators that the statement works with."""
    basis: Basis
    """What the statement rests on."""


@record
class Skill(Statement):
    """One observable act that the level must be able to do."""

    evidence: Statement | None = None
    """How the skill can be seen: what is produced or done, under which condition, by which measure."""

    key: bool = False
    """True for a key skill (★): failing it fails the whole skill assessment."""
