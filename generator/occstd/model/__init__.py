"""The standard as immutable records: standard library only, no input or output.

Every class is a frozen, slotted, keyword-only dataclass; every field carries its own docstring, which
also becomes its description in the JSON Schema and in the data dictionary.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from occstd.model.base import (
        BASIS_KINDS,
        GLYPHS,
        QUOTED,
        SUPPORT_GRADES,
        Basis,
        BasisKind,
        LanguageCode,
        LawReference,
        Record,
        Skill,
        Statement,
        Support,
        Text,
        record,
    )
    from occstd.model.delivery import Course, Delivery, TrainingBody
    from occstd.model.edition import (
        Assessment,
        Direction,
        Edition,
        EditionKind,
        Expectation,
        Foundations,
        Gap,
        Headings,
        KnowledgeBlock,
        LawReview,
        Level,
        Section,
        TrainingHours,
    )
    from occstd.model.eligibility import (
        EDUCATION_SCALE,
        Age,
        Apprenticeship,
        BelongsTo,
        Condition,
        Education,
        Eligibility,
        Graduation,
        Group,
        Holds,
        Intends,
        Route,
        RuleSet,
        Title,
        Trained,
        Unread,
        Works,
    )
    from occstd.model.history import Release, Retired
    from occstd.model.papers import PaperItems, PaperScheme
    from occstd.model.provenance import PageBox, Provenance
    from occstd.model.requirements import Card, Criterion, Requirement, Task, WorkFunction
    from occstd.model.standard import (
        Alias,
        Classification,
        ClassificationStep,
        Code,
        Conflict,
        Duty,
        Event,
        Indicator,
        Institution,
        Mistranslation,
        NewOccupation,
        Obligation,
        Party,
        Question,
        Regulation,
        Sibling,
        Source,
        Standard,
        Term,
        Version,
    )
    from occstd.model.teaching import COURSE_PARTS, USUAL_PRACTICE, Teaching
    from occstd.model.weights import FunctionChoice, WeightTable

_PARTS = (
    "base",
    "requirements",
    "delivery",
    "eligibility",
    "edition",
    "standard",
    "weights",
    "papers",
    "teaching",
    "provenance",
)
"""Modules of records, those that look-ups need most first: making the classes takes longer than reading the data."""

__all__ = [
    "BASIS_KINDS",
    "COURSE_PARTS",
    "EDUCATION_SCALE",
    "GLYPHS",
    "QUOTED",
    "SUPPORT_GRADES",
    "USUAL_PRACTICE",
    "Age",
    "Alias",
    "Apprenticeship",
    "Assessment",
    "Basis",
    "BasisKind",
    "BelongsTo",
    "Card",
    "Classification",
    "ClassificationStep",
    "Code",
    "Condition",
    "Conflict",
    "Course",
    "Criterion",
    "Delivery",
    "Direction",
    "Duty",
    "Edition",
    "EditionKind",
    "Education",
    "Eligibility",
    "Event",
    "Expectation",
    "Foundations",
    "FunctionChoice",
    "Gap",
    "Graduation",
    "Group",
    "Headings",
    "Holds",
    "Indicator",
    "Institution",
    "Intends",
    "KnowledgeBlock",
    "LanguageCode",
    "LawReference",
    "LawReview",
    "Level",
    "Mistranslation",
    "NewOccupation",
    "Obligation",
    "PageBox",
    "PaperItems",
    "PaperScheme",
    "Party",
    "Provenance",
    "Question",
    "Record",
    "Regulation",
    "Release",
    "Requirement",
    "Retired",
    "Route",
    "RuleSet",
    "Section",
    "Sibling",
    "Skill",
    "Source",
    "Standard",
    "Statement",
    "Support",
    "Task",
    "Teaching",
    "Term",
    "Text",
    "Title",
    "Trained",
    "TrainingBody",
    "TrainingHours",
    "Unread",
    "Version",
    "WeightTable",
    "WorkFunction",
    "Works",
    "record",
]


if not TYPE_CHECKING:  # which would else take any name for one that is there

    def __getattr__(name: str) -> object:
        """A record class, from its module, which is imported when it is first asked for."""
        if name in __all__:
            for part in _PARTS:
                module = import_module(f"{__name__}.{part}")
                if hasattr(module, name):
                    globals()[name] = getattr(module, name)
                    return globals()[name]
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
