"""Every rule that input is held to: the id in messages, and how grave a breach is. Words say the reason."""

from __future__ import annotations

from occstd.model import Record, record
from occstd.problems import Severity


@record
class Rule(Record):
    """A rule that input is held to."""

    id: str
    """Id that messages show in brackets; `rule_<id>` is the interface word that says what it asks, and why."""
    severity: Severity = Severity.ERROR
    """Whether a breach refuses the input."""
    is_style: bool = False
    """True for a rule of style: text of the document itself may breach it, with a warning."""


_ALL = (
    Rule(id="encoding"),
    Rule(id="syntax"),
    Rule(id="hidden-character"),
    Rule(id="limit"),
    Rule(id="document"),
    Rule(id="tab"),
    Rule(id="anchor"),
    Rule(id="merge-key"),
    Rule(id="tag"),
    Rule(id="duplicate-key"),
    Rule(id="scalar"),
    Rule(id="empty-text"),
    Rule(id="empty-folder"),
    Rule(id="unknown-file"),
    Rule(id="plain-file"),
    Rule(id="unknown-key"),
    Rule(id="missing-key"),
    Rule(id="languages"),
    Rule(id="missing-language"),
    Rule(id="translation-basis"),
    Rule(id="wrong-type"),
    Rule(id="duplicate-id"),
    Rule(id="id-shape"),
    Rule(id="duplicate-item"),
    Rule(id="range"),
    Rule(id="list-size"),
    Rule(id="text-length"),
    Rule(id="retired-id"),
    Rule(id="unknown-reference"),
    Rule(id="code-shape", severity=Severity.WARNING),
    Rule(id="level-set"),
    Rule(id="level-order"),
    Rule(id="weights-sum"),
    Rule(id="weights-rows"),
    Rule(id="teaching-order"),
    Rule(id="choice"),
    Rule(id="basis-missing"),
    Rule(id="basis-source"),
    Rule(id="basis-support"),
    Rule(id="gap-basis"),
    Rule(id="coverage"),
    Rule(id="condition"),
    Rule(id="skill-form", is_style=True),
    Rule(id="statement-length", is_style=True),
    Rule(id="length-ratio", is_style=True),
    Rule(id="repeated", is_style=True),
    Rule(id="law-in-force"),
    Rule(id="law-named", severity=Severity.WARNING),
    Rule(id="skill-evidence", severity=Severity.WARNING),
    Rule(id="practice-pair"),
    Rule(id="task-complete", is_style=True),
    Rule(id="duty-coverage", is_style=True),
    Rule(id="glossary-term", is_style=True),
    Rule(id="scheme-points"),
    Rule(id="card-task"),
    Rule(id="card-points"),
    Rule(id="card-skills"),
    Rule(id="card-name"),
    Rule(id="card-law", severity=Severity.WARNING),
    Rule(id="card-size", severity=Severity.WARNING),
    Rule(id="card-missing", severity=Severity.WARNING),
    Rule(id="expected-count"),
    Rule(id="date-shape"),
    Rule(id="date-order"),
    Rule(id="releases"),
    Rule(id="url-shape"),
    Rule(id="drawable"),
    Rule(id="script"),
    Rule(id="text-space"),
    Rule(id="zh-punctuation", severity=Severity.WARNING),
    Rule(id="course-hours"),
    Rule(id="course-week"),
    Rule(id="course-start"),
    Rule(id="course-calendar"),
    Rule(id="course-name"),
    Rule(id="course-teacher"),
    Rule(id="course-repeated"),
    Rule(id="provider-name"),
    Rule(id="logo"),
)

RULES: dict[str, Rule] = {rule.id: rule for rule in _ALL}
"""All rules by id; the rule pages of the site are made from it."""
