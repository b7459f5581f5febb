"""Checks that keep requirements good: form, length, growth from level to level, duties served, declared counts."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from occstd.checks.findings import Finding
from occstd.checks.likeness import repeats
from occstd.model import Text
from occstd.words import CHINESE, ENGLISH, LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.checks.findings import Records
    from occstd.model import Edition, Requirement, Standard, Statement
    from occstd.problems import Path

PIECES = {ENGLISH: 3, CHINESE: 1}
"""Characters of the pieces by which likeness is looked for; in Chinese one character tells much."""
RATIO = (1.5, 9.0)
"""English characters for each Chinese one; outside of it one language says more than the other."""


class _Form(NamedTuple):
    """What requirements look like in a language; one that has no form is asked nothing."""

    unit: re.Pattern[str]
    """What lengths are counted in."""
    units: str
    most: int
    begins: re.Pattern[str]
    beginning: str
    end: str
    ending: str


_NO_VERB = "A|Able|An|Be|Can|Has|He|Is|It|Knows|She|The|They|To"
FORMS = {
    ENGLISH: _Form(
        unit=re.compile(r"\S+"),
        units="words",
        most=30,
        begins=re.compile(rf"(?!(?:{_NO_VERB})\b)[A-Z][a-z]+\b"),
        beginning="a verb, such as Check",
        end=".",
        ending="a full stop",
    ),
    CHINESE: _Form(
        unit=re.compile(".", re.DOTALL),
        units="characters",
        most=60,
        begins=re.compile("能"),
        beginning="能",
        end="。",
        ending="。",
    ),
}
"""How skills begin and end, and how long requirements may be, in each language."""


def _requirements(standard: Standard) -> Iterator[tuple[Path, Edition, tuple[str, ...], int | None, Requirement]]:
    """Every requirement: path, edition, directions, level (None: whatever the level)."""
    for e, edition in enumerate(standard.editions):
        for f, function in enumerate(edition.functions):
            for t, task in enumerate(function.tasks):
                path = ("editions", e, "functions", f, "tasks", t)
                if task.all_levels:
                    yield (*path, "all_levels"), edition, function.directions, None, task.all_levels
                for level, requirement in task.levels.items():
                    yield (*path, "levels", str(level)), edition, function.directions, level, requirement


def _statements(path: Path, requirement: Requirement) -> Iterator[tuple[Path, str, Statement]]:
    for kind in ("skills", "knowledge"):
        for n, statement in enumerate(getattr(requirement, kind)):
            yield (*path, kind, n), kind, statement


def check_form(standard: Standard, records: Records) -> Iterator[Finding]:
    """Skills begin with a verb in English and with 能 in Chinese, and end as sentences do."""
    for path, _, _, _, requirement in _requirements(standard):
        for place, kind, statement in _statements(path, requirement):
            if kind != "skills":
                continue
            for language, form in FORMS.items():
                text = statement.translated(language)
                if text is None:
                    continue
                if not form.begins.match(text):
                    found = f"a skill that begins {form.unit.findall(text)[0]!r}"
                    yield Finding((*place, language), "skill-form", found, form.beginning)
                if not text.endswith(form.end):
                    found = f"a skill that ends {text[-1]!r}"
                    yield Finding((*place, language), "skill-form", found, form.ending)


def check_lengths(standard: Standard, records: Records) -> Iterator[Finding]:
    """Requirements are short, and both languages say about as much."""
    low, high = RATIO
    for path, _, _, _, requirement in _requirements(standard):
        for place, _, statement in _statements(path, requirement):
            for language, form in FORMS.items():
                size = len(form.unit.findall(statement.translated(language) or ""))
                if size > form.most:
                    found, expected = f"{size} {form.units}", f"at most {form.most}"
                    yield Finding((*place, language), "statement-length", found, expected)
            english = statement.translated(ENGLISH)
            ratio = len(english) / len(statement.said(CHINESE)) if english else low
            if not low <= ratio <= high:
                found = f"{ratio:.1f} English characters for each Chinese one"
                yield Finding(place, "length-ratio", found, f"{low} to {high}")


def check_repeats(standard: Standard, records: Records) -> Iterator[Finding]:
    """No requirement is repeated or nearly repeated within a direction, so that every level says what is new."""
    groups: dict[tuple[str, str, str], list[tuple[Path, Statement]]] = defaultdict(list)
    for path, edition, directions, _, requirement in _requirements(standard):
        for direction in dict.fromkeys(directions or [item.id for item in edition.directions] or [""]):
            for place, kind, statement in _statements(path, requirement):
                groups[edition.id, direction, kind].append((place, statement))
    told: set[tuple[Path, str]] = set()
    for group in groups.values():
        found = [repeats([s.said(key) for _, s in group], PIECES.get(key, PIECES[ENGLISH])) for key in LANGUAGES]
        for (place, statement), *alike in zip(group, *found, strict=True):
            for index in sorted(set(chain.from_iterable(alike))):
                if (place, group[index][1].id) in told:
                    continue
                told.add((place, group[index][1].id))
                shows = f"{statement.id}, which says nearly what {group[index][1].id} says"
                yield Finding(place, "repeated", shows, "what is new here")


def check_completeness(standard: Standard, records: Records) -> Iterator[Finding]:
    """Every function has tasks, and every task skills and knowledge at each of its levels."""
    for e, edition in enumerate(standard.editions):
        for n, function in enumerate(edition.functions):
            if not function.tasks:
                place: Path = ("editions", e, "functions", n, "tasks")
                yield Finding(place, "task-complete", "a function without tasks", "tasks", at_key=True)
    for path, _, _, _, requirement in _requirements(standard):
        for kind in ("skills", "knowledge"):
            if not getattr(requirement, kind):
                yield Finding(path, "task-complete", f"a level of a task without {kind}", kind, at_key=True)


def check_duties(standard: Standard, records: Records) -> Iterator[Finding]:
    """Every duty of an edition is served at every level, and each direction serves what it is declared to."""
    known = {duty.id for duty in standard.duties}
    for e, edition in enumerate(standard.editions):
        depends_on = (("editions", e, "functions"),)
        tasks = [task for function in edition.functions for task in function.tasks]
        asked = [level.number for level in edition.levels if any(task.requirement(level.number) for task in tasks)]
        for n, duty in enumerate(edition.duties):
            serving = [task for task in tasks if duty in task.duties]
            missing = [level for level in asked if not any(task.requirement(level) for task in serving)]
            if missing and duty in known:
                found = f"{duty}, which no task serves at level {', '.join(map(str, missing))}"
                place: Path = ("editions", e, "duties", n)
                yield Finding(place, "duty-coverage", found, "a task for it at every level", depends_on=depends_on)
        declared = edition.expect.serves if edition.expect else {}
        for direction, duties in declared.items():
            served = {d for f in edition.functions_of(direction) for task in f.tasks for d in task.duties}
            for n, duty in enumerate(duties):
                if duty not in served and duty in known:
                    place = ("editions", e, "expect", "serves", direction, n)
                    found = f"{duty}, which no task of {direction} serves"
                    yield Finding(place, "duty-coverage", found, "a task for it", depends_on=depends_on)


def check_glossary_terms(standard: Standard, records: Records) -> Iterator[Finding]:
    """Terms are spelt as the glossary spells them."""
    texts = "\n".join(text for _, item in records if isinstance(item, Text) for text in item.by_language().values())
    avoided = [(form, term) for term in standard.glossary for form in term.avoid if form in texts]
    patterns = [(re.compile(rf"(?<![A-Za-z]){re.escape(form)}(?![A-Za-z])"), form, term) for form, term in avoided]
    for path, item in records:
        if not isinstance(item, Text) or path[:1] == ("glossary",):
            continue
        for key, said in item.by_language().items():
            for pattern, form, term in patterns:
                if form in said and pattern.search(said):
                    expected = f"{term.name.said(key)!r} (see {term.id})"
                    yield Finding((*path, key), "glossary-term", f"{form!r}", expected)


def check_counts(standard: Standard, records: Records) -> Iterator[Finding]:
    """The counts that an edition declares are those that it has, so that a loss is noticed."""
    for e, edition in enumerate(standard.editions):
        if edition.expect is None:
            continue
        for name, count in _counts(edition).items():
            declared = getattr(edition.expect, name)
            if declared is not None and declared != count:
                found = f"{name} declared as {declared}, but {count} there"
                parts = {"tasks": "functions", "skills": "functions", "knowledge": "functions"}
                depends_on = (("editions", e, parts.get(name, name)),)
                place = ("editions", e, "expect", name)
                yield Finding(place, "expected-count", found, str(count), depends_on=depends_on)


def _counts(edition: Edition) -> dict[str, int]:
    tasks = [task for function in edition.functions for task in function.tasks]
    asked = [r for task in tasks for r in task.requirements]
    return {
        "levels": len(edition.levels),
        "directions": len(edition.directions),
        "duties": len(edition.duties),
        "functions": len(edition.functions),
        "tasks": len(tasks),
        "skills": sum(len(requirement.skills) for requirement in asked),
        "knowledge": sum(len(requirement.knowledge) for requirement in asked),
        "weights": len(edition.weights),
        "cards": len(edition.cards),
    }
