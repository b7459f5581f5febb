"""One edition of a standard: its particulars, levels, directions, foundations, assessment and requirements."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Annotated, Literal

from occstd.model.base import Basis, Name, Record, Statement, record
from occstd.model.eligibility import Eligibility
from occstd.model.limits import Between, Day, Distinct, Id, LevelNumber, Slug
from occstd.model.papers import PaperScheme
from occstd.model.provenance import Provenance
from occstd.model.requirements import Card, Share, WorkFunction
from occstd.model.teaching import Teaching
from occstd.model.weights import FunctionChoice, WeightTable, chosen, total_weight

if TYPE_CHECKING:
    from collections.abc import Mapping

    from occstd.model.weights import Weight

MOST_TRAINING_HOURS = 2000
"""Most class hours that a standard asks for a level: as many as a year of full working days has."""


@record
class Level(Record):
    """A level of qualification."""

    id: Id
    """Permanent id, such as level-5."""
    number: LevelNumber
    """Number that names the level; in national standards 5 is the lowest and 1 the highest."""
    title: Name
    """Official title, such as 五级/初级工."""
    short: Name
    """The title in one or two words, for table heads."""
    label: Name | None = None
    """What is printed in place of "level 5", in standards that do not number their levels."""
    verb: Statement | None = None
    """What the level does with the work in a word or two, such as follows or designs; for the ladder."""
    descriptor: Statement | None = None
    """What distinguishes the level: independence, complexity, responsibility."""
    basis: Basis
    """What the level rests on."""


@record
class Direction(Record):
    """A direction (工种 or 职业方向) of the occupation."""

    id: Id
    """Permanent id, such as LS; begins the ids of its functions and tasks."""
    slug: Slug
    """Name in addresses, such as livestream-salesperson; never changes."""
    name: Name
    """Official name."""
    description: Statement | None = None
    """What people in this direction do, in a sentence."""
    levels: tuple[int, ...] | None = None
    """Level numbers offered, from lowest to highest; none where the source does not say."""
    basis: Basis
    """What name and levels rest on."""


@record
class TrainingHours(Statement):
    """Reference training hours of a level, in standard class hours (标准学时)."""

    level: int | None = None
    """Level number; none where hours hold for the whole."""
    direction: str | None = None
    """Direction id; none where hours hold for every direction."""
    hours: Annotated[int, Between(1, MOST_TRAINING_HOURS)]
    """Least number of hours."""


@record
class Section(Record):
    """A titled group of statements."""

    id: Id
    """Permanent id."""
    name: Name
    """Heading."""
    statements: tuple[Statement, ...]
    """The statements, in printed order."""
    basis: Basis
    """What most of the section rests on."""


@record
class KnowledgeBlock(Section):
    """A block of basic knowledge (基础知识)."""

    share: Share = 1
    """Its part of the weight of basic knowledge, against the shares of the other blocks."""


@record
class Gap(Statement):
    """Something the standard has and no available source gives; always of basis `missing`."""

    direction: str | None = None
    """Direction whose requirements are missing."""
    levels: tuple[int, ...] = ()
    """Levels whose requirements are missing."""


@record
class Foundations(Record):
    """Basic requirements (基本要求): ethics, code of conduct and basic knowledge."""

    ethics: tuple[Statement, ...] = ()
    """Professional ethics (职业道德基本知识)."""
    code_of_conduct: tuple[Statement, ...] = ()
    """Code of conduct (职业守则), item by item."""
    basic_knowledge: tuple[KnowledgeBlock, ...] = ()
    """Basic knowledge (基础知识), in blocks."""
    evidence: tuple[Statement, ...] = ()
    """What sources let conclude about a part whose own text is missing."""


@record
class Headings(Record):
    """What the document calls its parts, where it does not call them as most do."""

    levels: Name | None = None
    """In place of 职业技能等级, such as 专业技术等级."""
    skills: Name | None = None
    """In place of 技能要求, such as 专业能力要求."""
    skills_part: Name | None = None
    """Column of weights, in place of 技能操作, such as 专业能力."""
    knowledge: Name | None = None
    """In place of 相关知识要求."""


@record
class Assessment(Record):
    """How people are assessed (鉴定 or 评价)."""

    parts: tuple[Statement, ...] = ()
    """Parts of the assessment, such as theory, skill and comprehensive review."""
    details: tuple[Statement, ...] = ()
    """Pass mark, ratios, durations, venue and equipment."""
    practice: tuple[Statement, ...] = ()
    """How it was done somewhere; evidence, not rule."""
    schemes: tuple[PaperScheme, ...] = ()
    """Schemes that a body may choose from to set a theory paper; the first of a level is taken where it does not."""
    weights_rule: Statement | None = None
    """By what rule the weights were set, where the project set them."""


@record
class Expectation(Record):
    """Declared counts of an edition; a number that does not hold is an error, so that a loss is noticed."""

    levels: int | None = None
    """Number of levels."""
    directions: int | None = None
    """Number of directions."""
    duties: int | None = None
    """Number of duties."""
    functions: int | None = None
    """Number of work functions."""
    tasks: int | None = None
    """Number of tasks."""
    skills: int | None = None
    """Number of skills over all levels."""
    knowledge: int | None = None
    """Number of knowledge items over all levels."""
    weights: int | None = None
    """Number of weight tables."""
    cards: int | None = None
    """Number of task cards and portfolio briefs."""
    serves: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """For each direction id, the duties that its tasks serve."""


@record
class LawReview(Record):
    """When the law behind the edition was last looked through, and what is being watched."""

    id: Id
    """Permanent id."""
    date: Day
    """Day of the review, as year-month-day."""
    watching: tuple[Statement, ...] = ()
    """Rules announced, in revision or not yet found, one each."""
    basis: Basis
    """What most of it rests on."""


EditionKind = Literal["national-standard", "scheme", "special-ability"]


@record
class Edition(Record):
    """One edition of the standard."""

    id: Id
    """Permanent id, usually the year; also a part of addresses."""
    name: Name
    """What the edition is called."""
    kind: EditionKind
    """A national standard, a certification scheme, or a special-ability scheme (专项职业能力)."""
    summary: Statement
    """What this edition is, in a sentence or two."""
    document: tuple[Statement, ...] = ()
    """Particulars of the document: title, number, dates, issuers, status."""
    definition: Statement | None = None
    """Definition of the occupation."""
    duties: tuple[str, ...] = ()
    """Ids of the duties that hold for the edition, in printed order."""
    levels: Annotated[tuple[Level, ...], Distinct(("number",))] = ()
    """Levels, from lowest to highest."""
    directions: Annotated[tuple[Direction, ...], Distinct(("slug",))] = ()
    """Directions, in printed order."""
    environment: Statement | None = None
    """Working environment (职业环境条件)."""
    aptitude: Statement | None = None
    """Aptitude (职业能力特征)."""
    education: Statement | None = None
    """General education (普通受教育程度)."""
    training_hours: Annotated[tuple[TrainingHours, ...], Distinct(("direction", "level"))] = ()
    """Reference training hours (培训参考学时)."""
    sections: tuple[Section, ...] = ()
    """What else the edition states, in titled groups."""
    gaps: tuple[Gap, ...] = ()
    """What is known to be missing."""
    foundations: Foundations | None = None
    """Basic requirements."""
    eligibility: Eligibility | None = None
    """Who may apply."""
    related_occupations: tuple[Statement, ...] = ()
    """Related occupations (相关职业) that conditions of eligibility refer to."""
    related_majors: tuple[Statement, ...] = ()
    """Related majors (相关专业) that conditions of eligibility refer to."""
    headings: Headings | None = None
    """What the document calls its parts."""
    choices: tuple[FunctionChoice, ...] = ()
    """Functions of which only some are assessed."""
    appendices: tuple[Section, ...] = ()
    """Appendices of the document, as text."""
    law_review: LawReview | None = None
    """When the law was last reviewed, and what is being watched."""
    assessment: Assessment | None = None
    """How people are assessed, and the weights."""
    expect: Expectation | None = None
    """Declared counts."""
    weights: Annotated[tuple[WeightTable, ...], Distinct(("direction", "level"))] = ()
    """Weight tables, one per direction and level."""
    teaching: Annotated[tuple[Teaching, ...], Distinct(("direction", "level"))] = ()
    """Suggestions for teaching, one per direction and level."""
    functions: tuple[WorkFunction, ...] = ()
    """Work functions of all directions, in printed order."""
    cards: tuple[Card, ...] = ()
    """Task cards and portfolio briefs, by which the requirements are practised and assessed; of data files, that of
    all editions has them, and those of one have them in a cards.json beside them."""
    provenance: tuple[Provenance, ...] = ()
    """Where everything was read, for an edition that was imported from a file."""

    def functions_of(self, direction: str | None) -> tuple[WorkFunction, ...]:
        """Functions of a direction id, those common to all included, in printed order."""
        return tuple(f for f in self.functions if not f.directions or direction in f.directions)

    def total_weight(self, column: Mapping[str, Weight | None], level: int | None) -> Weight:
        """What a column of weights adds up to at a level: functions to choose from count as often as one chooses."""
        return total_weight(chosen(column, [choice for choice in self.choices if choice.holds_for(level)]).values())

    def find_direction(self, direction: str) -> Direction:
        """The direction with an id. Raises KeyError where there is none."""
        for item in self.directions:
            if item.id == direction:
                return item
        raise KeyError(direction)

    def find_level(self, number: int) -> Level:
        """The level with a number. Raises KeyError where there is none."""
        for item in self.levels:
            if item.number == number:
                return item
        raise KeyError(number)
