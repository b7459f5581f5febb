"""Task cards and portfolio briefs ready to show: the same blocks for pages and for documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.model.delivery import CLASS_MINUTES
from occstd.views.addresses import CARDS
from occstd.views.blocks import Block, Cell, Heading, Line, Lines, Mark, Table, mark
from occstd.views.remarks import Link, law_link

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from occstd.model import Card, Criterion, Skill, Task, Text
    from occstd.views.site import Site, Unit

NO_MARK = Mark(kind="", glyph="", label="")
"""What stands beside a text of a card: the mark of the whole is at its head."""
_KEY = "★ "


def cards_path(unit: Unit) -> str:
    """Path of the page of a unit's cards, from its language's root."""
    return f"{unit.path}{CARDS}"


def cards_name(site: Site, unit: Unit) -> str:
    """What the cards of a unit are called together."""
    return site.words["briefs" if all(card.is_brief for card in unit.cards) else "cards"]


def card_time(site: Site, card: Card) -> str:
    """How long a card takes, in minutes and in class hours."""
    hours = f"{card.minutes / CLASS_MINUTES:.1f}".removesuffix(".0")
    return site.words("card_time", minutes=card.minutes, hours=hours)


def task_numbers(unit: Unit) -> dict[str, tuple[str, Task]]:
    """The tasks of a unit with their printed numbers, by id."""
    return {
        task.id: (f"{f}.{t}", task)
        for f, (_, rows) in enumerate(unit.rows, start=1)
        for t, (task, _) in enumerate(rows, start=1)
    }


def skill_numbers(unit: Unit) -> dict[str, tuple[str, Skill]]:
    """The skills of a unit with their printed numbers, by id."""
    asked = {task.id: requirement for task, requirement in unit.requirements}
    return {
        skill.id: (f"{number}.{n}", skill)
        for name, (number, _) in task_numbers(unit).items()
        for n, skill in enumerate(asked[name].skills, start=1)
    }


def card_link(site: Site, unit: Unit, card: Card) -> Link:
    """A link to a card, with its time and its mark."""
    text = site.words.clause_separator.join((site.say(card.name), card_time(site, card)))
    return Link(text=text, href=f"{cards_path(unit)}#{card.id}", mark=mark(site, card.basis, of=card.name))


def card_lines(site: Site, unit: Unit) -> tuple[Line, ...]:
    """A line for each card of a unit: what it practises, its name and its time."""
    return tuple(
        Line(
            id="",
            name=_tasks(site, unit, card),
            text=site.say(card.name),
            note=card_time(site, card),
            href=f"{cards_path(unit)}#{card.id}",
            mark=mark(site, card.basis, of=card.name),
        )
        for card in unit.cards
    )


def _tasks(site: Site, unit: Unit, card: Card) -> str:
    known = task_numbers(unit)
    names = (site.say_numbered(known[name][0], known[name][1].name) for name in card.tasks if name in known)
    return site.words.list_separator.join(names)


def learner_blocks(site: Site, unit: Unit, card: Card, *, timed: bool = True) -> Iterator[Block]:
    """What a learner gets to see of a card before the work is done; nothing tells what is planted.

    Args:
        site: the standard in the language of what is made.
        unit: the direction and level whose card it is.
        card: the card.
        timed: whether to say how long it takes; a paper says so of the part that it asks.
    """
    words, of = site.words, "brief" if card.is_brief else "card"
    yield _facts(
        (words["tasks" if len(card.tasks) > 1 else "task"], _tasks(site, unit, card)),
        *(((words["card_minutes"], card_time(site, card)),) if timed else ()),
        (words[f"{of}_situation"], site.say(card.situation)),
    )
    for name in ("given", "equipment", "steps", "safety"):
        yield from listed(site, words.get(f"{of}_{name}") or words[f"card_{name}"], getattr(card, name))
    yield _facts((words[f"{of}_product"], site.say(card.product)))


def trainer_blocks(site: Site, unit: Unit, card: Card, *, to_mark: bool = False) -> Iterator[Block]:
    """What the trainer alone reads: what to prepare and to play, the law behind it, criteria, a panel's questions.

    Args:
        site: the standard in the language of what is made.
        unit: the direction and level whose card it is.
        card: the card.
        to_mark: whether the criteria have room for the points that are given.
    """
    words, law = site.words, (law_link(site, reference) for reference in card.law)
    facts = [Line(id="", name=words["law"], text=one.text, href=one.href, mark=NO_MARK) for one in law]
    if card.simulation:
        facts.insert(0, _line(words["card_simulation"], site.say(card.simulation)))
    if facts:
        yield Lines(lines=tuple(facts), style="facts")
    yield criteria_table(site, unit, card, to_mark=to_mark)
    yield from listed(site, words["card_panel"], card.panel)


def trainer_heading(site: Site, card: Card, depth: int) -> Heading:
    """What stands above the trainer's part of a card."""
    name = site.words.label_separator.join((site.words["card_trainer"], site.say(card.name)))
    return Heading(text=name, anchor=f"part-{card.id}-trainer", depth=depth, mark=mark(site, card.basis, of=card.name))


def _line(name: str, text: str) -> Line:
    return Line(id="", name=name, text=text, mark=NO_MARK)


def _facts(*rows: tuple[str, str]) -> Lines:
    return Lines(lines=tuple(_line(*row) for row in rows), style="facts")


def listed(site: Site, title: str, texts: Iterable[Text]) -> Iterator[Lines]:
    """Texts of a card as a numbered list below its title; nothing where there are none."""
    lines = tuple(
        Line(id="", number=str(n), text=site.say(text), mark=NO_MARK) for n, text in enumerate(texts, start=1)
    )
    if lines:
        yield Lines(title=title, lines=lines)


def criteria_table(site: Site, unit: Unit, card: Card, *, to_mark: bool = False) -> Table:
    """The criteria of a card with their points; each leads to the skill that it shows."""
    words, skills = site.words, skill_numbers(unit)
    blank = (Cell(fill="space"),) if to_mark else ()
    rows = tuple(
        (
            _skill(unit, criterion, skills),
            Cell(text=site.say(criterion)),
            Cell(text=str(criterion.points), numeric=True),
            *blank,
        )
        for criterion in card.criteria
    )
    total = str(sum(criterion.points for criterion in card.criteria))
    return Table(
        caption=words("card_criteria_of", name=site.say(card.name)),
        head=(
            words["skills"],
            words["card_criterion"],
            words["card_points"],
            *((words["card_given_points"],) if to_mark else ()),
        ),
        rows=rows,
        foot=(Cell(text=words["total"], head=True), Cell(), Cell(text=total, numeric=True), *blank),
        style="criteria",
        widths=(13, 65, 10, 12) if to_mark else (13, 77, 10),
    )


def _skill(unit: Unit, criterion: Criterion, skills: dict[str, tuple[str, Skill]]) -> Cell:
    number, skill = skills[criterion.skill]
    return Cell(text=(_KEY if skill.key else "") + number, href=f"{unit.path}#{skill.id}")
