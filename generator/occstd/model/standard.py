"""The whole standard: what holds across editions, and the editions."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from occstd.model.base import LanguageCode, Name, Record, Statement, Text, record
from occstd.model.edition import Edition, Section
from occstd.model.history import Release, Retired
from occstd.model.limits import Address, Date, Day, Distinct, Id, NotBefore


@record
class Source(Text):
    """A source that statements cite. Its text says what it is and which part was available."""

    id: Id
    """Permanent id, such as S1."""
    name: Name
    """Title or short description."""
    kind: Literal["seed", "standard-text", "official", "news", "article", "book", "paper", "dataset", "software"]
    """What sort of source it is."""
    urls: tuple[Address, ...] = ()
    """Addresses, where a whole one is known; http or https only."""
    sha256: str | None = None
    """Checksum of the file that was read, where a program read it."""
    machine_translated: bool = False
    """True where the text is a machine translation, to be read with care."""


@record
class Alias(Statement):
    """Another name of the occupation, a direction or a work type; the statement says where it is used."""

    name: Name
    """The other name."""
    of: str
    """Id of what is so named: the standard's id or a direction's."""


@record
class Code(Statement):
    """A code of the occupation; a code belongs to a classification."""

    code: str
    """The code as printed, such as 4-01-02-07."""
    classification: str
    """Id of the classification it belongs to."""


@record
class ClassificationStep(Record):
    """One step on the path from the root of a classification to the occupation."""

    code: str
    """Code of the class."""
    name: Name
    """Name of the class."""


@record
class Classification(Statement):
    """An edition of the occupational classification, and the place of the occupation in it."""

    name: Name
    """What the classification is called."""
    path: Annotated[tuple[ClassificationStep, ...], Distinct(("code",))] = ()
    """Classes from the largest to the smallest."""
    duties: tuple[str, ...] = ()
    """Ids of the duties that it lists, in its order."""
    statements: tuple[Statement, ...] = ()
    """What else it says of the occupation."""


@record
class Duty(Statement):
    """A main task of the occupation (主要工作任务)."""

    name: Name
    """The duty in two to four words."""


@record
class Institution(Statement):
    """A body that had a part in the standard; the statement says which."""

    name: Name
    """Name of the body."""


@record
class Event(Statement):
    """Something that happened to the occupation or its standard."""

    date: Date
    """Year, month or day: 2021, 2021-06 or 2021-10-15."""


@record
class Version(Text):
    """One of the versions in a conflict between sources."""

    sources: tuple[str, ...]
    """Ids of the sources that give this version."""


@record
class Conflict(Statement):
    """A point on which sources differ; the statement is this project's reading."""

    name: Name
    """The point at issue."""
    versions: tuple[Version, ...]
    """What each source says."""


@record
class Mistranslation(Record):
    """A wrong rendering that readers will meet."""

    seen: str
    """The words as they were printed."""
    source: str
    """Id of the source that prints them."""


@record
class Term(Statement):
    """A glossary entry; the statement explains the term."""

    name: Name
    """The term."""
    mistranslations: Annotated[tuple[Mistranslation, ...], Distinct(("seen", "source"))] = ()
    """Wrong renderings seen in sources."""
    avoid: tuple[str, ...] = ()
    """Forms of the term that this project does not write, in either language."""
    is_not: Text | None = None
    """What the term is taken for and does not mean."""


@record
class Question(Statement):
    """A question that readers ask; the statement answers it in one sentence, of basis `missing` where nobody knows."""

    name: Name
    """The question."""
    see: tuple[str, ...] = ()
    """Ids of what carries the answer, shared or of an edition; where several editions have an id, the one shown."""


@record
class Indicator(Statement):
    """A figure that the trade works with; the statement says what it tells."""

    name: Name
    """Name of the figure, with its abbreviation where it has one."""
    formula: Text
    """How it is computed, in words and signs."""
    unit: Text
    """Its unit, such as yuan, per cent or times."""
    misleads: Text
    """Where it misleads."""
    term: str | None = None
    """Id of the glossary entry that defines it, where there is one."""


@record
class Party(Statement):
    """A party that rules of law bind, such as a platform; the statement says who it is."""

    name: Name
    """What the rules call it."""


@record
class Obligation(Text):
    """What a rule of law asks of whom, in this project's words."""

    parties: tuple[str, ...]
    """Ids of the parties that it binds."""
    article: str | None = None
    """Article as printed, such as 9; absent where no source at hand names it."""


@record
class Regulation(Statement):
    """A law or rule of the trade; the statement says what it asks."""

    name: Name
    """Title."""
    issuers: Text | None = None
    """Who issued it."""
    published: Date | None = None
    """When it was made public: year, month or day."""
    in_force: Annotated[Date | None, NotBefore("published")] = None
    """Since when it holds: year, month or day."""
    ended: Annotated[Date | None, NotBefore("published"), NotBefore("in_force")] = None
    """Since when it no longer holds: year, month or day."""
    obligations: tuple[Obligation, ...] = ()
    """What it asks of whom."""

    def state(self, day: str) -> Literal["coming", "holds", "ended", "undated"]:
        """Whether it holds on a day, given as year-month-day; a date without day or month means its beginning."""
        if self.ended and self.ended <= day:
            return "ended"
        if not self.in_force:
            return "undated"
        return "coming" if self.in_force > day else "holds"


@record
class NewOccupation(Statement):
    """An occupation of the same announcement; the statement says what it does, where that is known."""

    name: Name
    """Official name."""
    code: str | None = None
    """Code under which the catalogue lists its standard."""
    code_2022: str | None = None
    """Code in the classification of 2022."""


@record
class Sibling(Statement):
    """Another standard under one of the same codes; the statement says what it is about."""

    name: Name
    """Name of its occupation or work type."""
    code: str
    """The code that both are listed under."""
    standard: str | None = None
    """Id of its data, where there is some."""


@record
class Standard(Record):
    """A national occupational standard with everything that belongs to it."""

    id: Id
    """Permanent id, such as internet-marketer; also a part of addresses."""
    name: Name
    """Name of the occupation."""
    languages: tuple[LanguageCode, ...] = get_args(LanguageCode)
    """Languages that readers are offered, the first at the root of the site. What is written here is in all of them;
    text of the document is in Chinese and may lack a translation."""
    version: str
    """Version of this data."""
    date: Day
    """Date of this data version, as year-month-day."""
    current_edition: str
    """Id of the edition that the site opens with."""
    summary: Statement
    """The occupation in one or two sentences, for the home page."""
    aliases: tuple[Alias, ...] = ()
    """Other names."""
    codes: Annotated[tuple[Code, ...], Distinct(("code", "classification"))] = ()
    """Codes, each with its classification."""
    classifications: tuple[Classification, ...] = ()
    """Editions of the classification, in order of time."""
    duties: tuple[Duty, ...] = ()
    """Main tasks of the occupation; editions and classifications list which of them hold."""
    institutions: tuple[Institution, ...] = ()
    """Bodies and their parts."""
    timeline: tuple[Event, ...] = ()
    """What happened when, in order of time."""
    sections: tuple[Section, ...] = ()
    """What else is known across editions, in titled groups."""
    siblings: tuple[Sibling, ...] = ()
    """Other standards under the same code."""
    new_occupations: tuple[NewOccupation, ...] = ()
    """Occupations announced together with this one."""
    parties: tuple[Party, ...] = ()
    """Parties that the rules bind."""
    indicators: tuple[Indicator, ...] = ()
    """Figures that the trade works with."""
    regulations: tuple[Regulation, ...] = ()
    """Laws and rules of the trade, in order of time."""
    questions: tuple[Question, ...] = ()
    """Questions that readers ask, each with its answer."""
    glossary: tuple[Term, ...] = ()
    """Terms, with the mistranslations that readers meet."""
    sources: tuple[Source, ...] = ()
    """Everything that is cited."""
    conflicts: tuple[Conflict, ...] = ()
    """Points on which sources differ."""
    retired: tuple[Retired, ...] = ()
    """Ids no longer used."""
    releases: Annotated[tuple[Release, ...], Distinct(("version",))] = ()
    """Versions of this data, the latest first."""
    editions: tuple[Edition, ...]
    """Editions, in order of time."""
