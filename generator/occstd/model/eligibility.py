"""Who may apply: rule sets, the routes in them, and conditions that a program can test and explain."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from occstd.model.base import Basis, Record, Statement, Text, record
from occstd.model.limits import Between, Years

EducationLevel = Literal[
    "lower-secondary",
    "upper-secondary",
    "technical-secondary",
    "junior-college",
    "bachelor",
    "master",
    "doctor",
]
"""Schooling from low to high: 初中, 高中, 中专 (incl. 技工学校), 大专, 本科, 硕士, 博士."""
EDUCATION_SCALE: tuple[str, ...] = get_args(EducationLevel)

Of = Literal["this", "related", "this_or_related"]
TitleRank = Literal["junior", "intermediate", "senior"]
School = Literal[
    "technical-school",
    "advanced-technical-school",
    "technician-college",
    "secondary-vocational",
    "higher-vocational",
    "junior-college",
    "bachelor-institution",
    "postgraduate-institution",
]


@record
class Age(Record):
    """Age on the day of application."""

    min: Annotated[int, Between(1, 100)]
    """Lowest age in full years."""


@record
class Education(Record):
    """Schooling completed, or being completed where `enrolled` is true."""

    min: EducationLevel
    """Lowest schooling that counts."""
    enrolled: bool = False
    """True where students still enrolled count."""


@record
class Holds(Record):
    """Holding a certificate of a level."""

    level: int | None = None
    """Level of the certificate."""
    certificate: str | None = None
    """Another certificate by name, such as pre-technician (预备技师)."""
    of: Of = "this_or_related"
    """Whether it is a certificate of this or of a related occupation."""
    years: Years | None = None
    """Full years for which it must have been held."""


@record
class Works(Record):
    """Cumulative years of work (inclusive: exactly the number is enough)."""

    years: Years
    """Full years of work, cumulative."""
    of: Of = "this_or_related"
    """Whether work in this or in a related occupation counts."""
    after_certificate: int | None = None
    """Only work after obtaining the certificate of this level counts."""
    after_title: TitleRank | None = None
    """Only work after obtaining this professional title counts."""


@record
class Trained(Record):
    """Having completed the regular training of a level, with its completion certificate (结业证书)."""

    level: int
    """Level whose training was completed."""


@record
class Apprenticeship(Record):
    """Having completed an apprenticeship (学徒期)."""

    of: Of = "this_or_related"
    """Occupation of the apprenticeship."""


@record
class Graduation(Record):
    """Having graduated from, or being in the final year of, a school of certain kinds."""

    schools: tuple[School, ...]
    """Kinds of school that count."""
    major: Of | None = None
    """Major that counts; none where any does."""
    final_year: bool = False
    """True where a final-year student without the diploma counts."""
    evaluated: Literal["intermediate", "advanced"] | None = None
    """Set where the school must have been evaluated as training to this skill grade (经评估论证)."""


@record
class Title(Record):
    """Holding a professional title (职称)."""

    rank: TitleRank
    """Lowest title that counts."""


@record
class Intends(Record):
    """Intending to take up, or being in, the work."""

    of: Of = "this_or_related"
    """Occupation meant."""


@record
class BelongsTo(Record):
    """Belonging to one of the groups that a rule set names."""

    group: str
    """Id of the group, as listed in the rule set."""


@record
class Unread(Record):
    """A sentence that no program tests: whoever applies reads it. It is never met, and never guessed at."""

    reason: Literal["unknown-pattern", "outside-list"] = "unknown-pattern"
    """The sentence is of no known pattern, or it refers to a list that is not part of this data."""


@record
class Condition(Record):
    """One condition. Exactly one field is set: an atom, or `all_of` or `any_of` over further conditions."""

    all_of: tuple[Condition, ...] | None = None
    """Every one of these must hold."""
    any_of: tuple[Condition, ...] | None = None
    """At least one of these must hold."""
    age: Age | None = None
    """Lowest age."""
    education: Education | None = None
    """Lowest schooling."""
    holds: Holds | None = None
    """A certificate held."""
    works: Works | None = None
    """Years of work."""
    trained: Trained | None = None
    """Training completed."""
    apprenticeship: Apprenticeship | None = None
    """Apprenticeship completed."""
    graduate_of: Graduation | None = None
    """School graduated from."""
    title: Title | None = None
    """Professional title held."""
    intends: Intends | None = None
    """Intention to take up the work."""
    belongs_to: BelongsTo | None = None
    """Membership of a named group."""
    unread: Unread | None = None
    """What only a reader of the route's text can tell."""


@record
class Group(Statement):
    """A group of people that a rule set names as its audience."""


@record
class Route(Statement):
    """One way to be eligible; its text says in words what its condition says to a program."""

    levels: tuple[int, ...] = ()
    """Levels that the route opens; empty where the source names no level."""
    directions: tuple[str, ...] = ()
    """Directions it holds for; empty for all."""
    condition: Condition
    """The condition that a program can test."""


@record
class RuleSet(Statement):
    """Routes that one document or template states together; its text says what the set is worth."""

    exhaustive: bool
    """False where the source says that its list is not complete."""
    groups: tuple[Group, ...] = ()
    """Groups that `belongs_to` may name."""
    routes: tuple[Route, ...]
    """The routes; one that is met is enough."""


@record
class Eligibility(Record):
    """Everything known about who may apply under an edition."""

    statements: tuple[Statement, ...] = ()
    """Remarks and gaps: what is known, what is not, which lists are missing."""
    rule_sets: tuple[RuleSet, ...] = ()
    """Rule sets, the sourced one first; sets are never mixed."""


__all__ = [
    "EDUCATION_SCALE",
    "Age",
    "Apprenticeship",
    "Basis",
    "BelongsTo",
    "Condition",
    "Education",
    "Eligibility",
    "Graduation",
    "Group",
    "Holds",
    "Intends",
    "Route",
    "RuleSet",
    "Text",
    "Title",
    "Trained",
    "Unread",
    "Works",
]
