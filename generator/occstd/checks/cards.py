"""Task cards and portfolio briefs belong to what they practise, judge all of it, and fit a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.checks.findings import Finding, Records, editions, shown
from occstd.checks.references import unknown
from occstd.words import CHINESE, ENGLISH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.model import Card, Edition, Skill, Standard, Statement, Task, Text, WorkFunction
    from occstd.problems import Path

FULL_POINTS = 100
MOST_ITEMS = {"given": 5, "equipment": 4, "steps": 7, "safety": 2, "criteria": 6, "panel": 5}
"""Most items of each list of a card, so that it can be read at one look and printed on two sheets."""
LONGEST = {ENGLISH: 240, CHINESE: 110}
"""Most characters of a text of a card in each language."""
LONGEST_SITUATION = {ENGLISH: 400, CHINESE: 180}
"""Most characters of what tells the situation, and of what the trainer prepares and plays."""


def check_cards(standard: Standard, records: Records) -> Iterator[Finding]:
    """Every card is of tasks that ask something at its level, and judges their skills for all of its points."""
    for path, edition in editions(standard):
        tasks = {task.id: (function, task) for function in edition.functions for task in function.tasks}
        names: dict[str, str] = {}
        for number, card in enumerate(edition.cards):
            place = (*path, "cards", number)
            for n, name in enumerate(card.tasks):
                yield from unknown((*place, "tasks", n), "task", name, tasks)
            yield from _check_name(card, place, names)
            yield from _check_size(card, place)
            yield from _check_points(card, place)
            if all(name in tasks for name in card.tasks) and _has_level(edition, card.level):
                yield from _check_tasks(card, place, [tasks[name] for name in card.tasks], (*path, "functions"))
        yield from _check_coverage(edition, path)


def _has_level(edition: Edition, level: int | None) -> bool:
    return level is None or any(item.number == level for item in edition.levels)


def _check_name(card: Card, path: Path, names: dict[str, str]) -> Iterator[Finding]:
    for language, said in card.name.by_language().items():
        if said in names:
            yield Finding((*path, "name", language), "card-name", f"the name of {names[said]} again", "its own name")
        names.setdefault(said, card.id)


def _check_size(card: Card, path: Path) -> Iterator[Finding]:
    for name, most in MOST_ITEMS.items():
        if len(items := getattr(card, name)) > most:
            yield Finding((*path, name), "card-size", f"{len(items)} items", f"at most {most}", at_key=True)
        for number, text in enumerate(items):
            yield from _check_length(text, (*path, name, number), LONGEST)
    yield from _check_length(card.situation, (*path, "situation"), LONGEST_SITUATION)
    yield from _check_length(card.product, (*path, "product"), LONGEST)
    if card.simulation:
        yield from _check_length(card.simulation, (*path, "simulation"), LONGEST_SITUATION)


def _check_length(text: Text, path: Path, longest: dict[str, int]) -> Iterator[Finding]:
    for language, said in text.by_language().items():
        if len(said) > longest[language]:
            found = f"a text of {len(said)} characters"
            yield Finding((*path, language), "card-size", found, f"at most {longest[language]}")


def _check_points(card: Card, path: Path) -> Iterator[Finding]:
    total = sum(criterion.points for criterion in card.criteria)
    if total != FULL_POINTS:
        found = f"points that add up to {total}"
        yield Finding((*path, "criteria"), "card-points", found, str(FULL_POINTS), at_key=True)


def _check_tasks(card: Card, path: Path, tasks: list[tuple[WorkFunction, Task]], whole: Path) -> Iterator[Finding]:
    """What a card says of its tasks, all of which are there."""
    at_level = "whatever the level" if card.level is None else f"at level {card.level}"
    for n, (_, task) in enumerate(tasks):
        if task.requirement(card.level) is None:
            found = f"{task.id}, which asks nothing {at_level}"
            yield Finding((*path, "tasks", n), "card-task", found, "a task that does", depends_on=(whole,))
            return
    expected = [task.id for task in tasks[0][0].tasks if task.requirement(card.level)] if tasks else []
    if card.is_brief and set(card.tasks) != set(expected):
        found, expected_tasks = "a brief of other tasks than its function has there", ", ".join(expected)
        yield Finding((*path, "tasks"), "card-task", found, expected_tasks or "tasks", depends_on=(whole,))
    elif not card.is_brief and len(tasks) != 1:
        yield Finding((*path, "tasks"), "card-task", f"a task card of {len(tasks)} tasks", "one task, or a panel")
    else:
        yield from _check_skills(card, path, [task for _, task in tasks], whole)
        yield from _check_law(card, path, [task for _, task in tasks], whole)


def _skills(card: Card, task: Task) -> tuple[Skill, ...]:
    requirement = task.requirement(card.level)
    return requirement.skills if requirement else ()


def _check_skills(card: Card, path: Path, tasks: list[Task], whole: Path) -> Iterator[Finding]:
    skills = {skill.id: skill for task in tasks for skill in _skills(card, task)}
    for n, criterion in enumerate(card.criteria if skills else ()):
        if criterion.skill not in skills:
            place = (*path, "criteria", n, "skill")
            found, expected = f"the skill {shown(criterion.skill)}", f"one of {', '.join(skills)}"
            yield Finding(place, "card-skills", found, expected, depends_on=(whole,))
    judged = {criterion.skill for criterion in card.criteria}
    needed = [name for name, skill in skills.items() if skill.key or not card.is_brief]
    for name in needed:
        if name not in judged:
            found = f"no criterion for {'the key skill ' if skills[name].key else ''}{name}"
            yield Finding((*path, "criteria"), "card-skills", found, "one for it", at_key=True, depends_on=(whole,))
    for task in tasks if card.is_brief else ():
        if _skills(card, task) and not any(skill.id in judged for skill in _skills(card, task)):
            found = f"no criterion for a skill of {task.id}"
            yield Finding((*path, "criteria"), "card-skills", found, "one for it", at_key=True, depends_on=(whole,))


def _check_law(card: Card, path: Path, tasks: list[Task], whole: Path) -> Iterator[Finding]:
    """A card cites what its tasks cite, and no article that they do not."""
    cited: dict[str, set[str]] = {}
    for task in tasks:
        requirement = task.requirement(card.level)
        stated: tuple[Statement, ...] = (*requirement.skills, *requirement.knowledge) if requirement else ()
        for reference in (reference for statement in stated for reference in statement.law):
            cited.setdefault(reference.rule, set()).update(_articles(reference.article))
    for n, reference in enumerate(card.law):
        articles = cited.get(reference.rule)
        if articles is None or not _articles(reference.article) <= articles:
            allowed = articles if articles is not None else cited
            expected = f"one of {', '.join(sorted(allowed))}" if allowed else "none"
            found = f"{reference}, which the tasks do not cite"
            yield Finding((*path, "law", n), "card-law", found, expected, depends_on=(whole,))


def _articles(article: str | None) -> set[str]:
    return set(article.split(", ")) if article else set()


def _check_coverage(edition: Edition, path: Path) -> Iterator[Finding]:
    """Where an edition has cards, every level of a task that asks something has one."""
    there = {(name, card.level) for card in edition.cards for name in card.tasks}
    for f, function in enumerate(edition.functions) if there else ():
        for t, task in enumerate(function.tasks):
            place = (*path, "functions", f, "tasks", t)
            asked: list[tuple[Path, int | None]] = [((*place, "levels", str(level)), level) for level in task.levels]
            asked += [((*place, "all_levels"), None)] if task.all_levels else []
            for where, level in asked:
                if (task.id, level) not in there:
                    at_level = "" if level is None else f" at level {level}"
                    found = f"no card for {task.id}{at_level}"
                    depends_on = ((*path, "cards"),)
                    yield Finding(where, "card-missing", found, "one", at_key=True, depends_on=depends_on)
