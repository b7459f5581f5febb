"""Papers for an assessment, computed: a blueprint of the theory paper, and a skills paper of cards chosen by a seed.

1. The theory paper. Kinds of items that reach across units stand apart. Of the others, from those with the most
   points an item to those with the fewest, each kind is shared by largest remainder (`apportion`) in proportion to
   the points that each unit still lacks of its theory weight. Items are easy, middling or hard as five to three to
   two, counted through the whole paper.
2. The skills paper. Every card that judges a key skill is chosen, and one card of each function that has none yet,
   by the seed. A function has exactly the points of its skill weight, shared among the criteria of its cards in
   proportion to theirs, each at least one; where there are more criteria than points, those of key skills and then
   those with the most points stay. Of the questions of a brief the seed chooses two, and the order of the cards.

What the seed chooses follows from a hash of it and of what is chosen from, the same on any machine and for ever.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from occstd.model import Card, PaperScheme, Record, record
from occstd.model.papers import ACROSS
from occstd.model.weights import chosen
from occstd.views.documents.hours import apportion, loads
from occstd.views.documents.plan import PAPER, course_plan

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from occstd.model import Criterion, Text
    from occstd.views.site import Site, Unit

QUESTIONS = 2
"""Questions of each brief that a panel asks."""
DIFFICULTY = (5, 3, 2)
"""How items that are easy, middling and hard stand to one another."""


@record
class BlueprintRow(Record):
    """The items of a unit in a theory paper."""

    id: str
    """Id of the task, or `ethics` or `basic_knowledge`."""
    code: str
    """Outcome code, such as LS4.2.1."""
    name: str
    """Name, in the language asked."""
    items: dict[str, int]
    """Number of items of each kind that belongs to units."""
    points: float
    """Points of all of them together."""
    weight: float
    """Points that its theory weight comes to."""
    difficulty: tuple[int, ...]
    """Items that are easy, middling and hard."""


@record
class Blueprint(Record):
    """A theory paper: which items to set."""

    scheme: PaperScheme
    """The scheme."""
    rows: tuple[BlueprintRow, ...]
    """The units, in the order of teaching; kinds of items that reach across units are in the scheme alone."""


@record
class PaperFunction(Record):
    """A function in a skills paper."""

    id: str
    """Id of the function."""
    weight: float
    """Its skill weight, in per cent of all that are assessed."""
    points: int
    """Its points."""
    cards: tuple[Card, ...]
    """The cards chosen, with the criteria that count and their points in this paper."""


@record
class Paper(Record):
    """Papers for an assessment of a direction at a level."""

    standard: str
    """Id of the standard."""
    edition: str
    """Id of the edition."""
    direction: str | None
    """Slug of the direction; null where the standard has none."""
    level: int | None
    """Number of the level; null where the standard has none."""
    language: str
    """Language of the names of units."""
    seed: int
    """The seed."""
    theory: Blueprint | None
    """The theory paper; null where there is no scheme or no theory weight."""
    functions: tuple[PaperFunction, ...]
    """The skills paper, function by function."""
    order: tuple[str, ...]
    """Ids of its cards, in the order in which they are worked through."""

    @property
    def cards(self) -> tuple[Card, ...]:
        """The cards of the skills paper, in their order."""
        known = {card.id: card for function in self.functions for card in function.cards}
        return tuple(known[name] for name in self.order)


def make_paper(site: Site, unit: Unit, seed: int, scheme: str = "") -> Paper:
    """The papers of a unit.

    Args:
        site: the standard in the language of the papers.
        unit: a direction at a level.
        seed: what chooses among cards and questions.
        scheme: id of the scheme of the theory paper; the first that holds for the level where left out.

    Raises:
        LookupError: where there is no such scheme for the level, or a function without a card.
    """
    functions = skills_paper(site, unit, seed)
    return Paper(
        standard=site.standard.id,
        edition=site.edition.id,
        direction=unit.direction.slug if unit.direction else None,
        level=unit.number,
        language=site.language,
        seed=seed,
        theory=blueprint(site, unit, scheme),
        functions=functions,
        order=tuple(_by_seed([card.id for f in functions for card in f.cards], f"{unit.slug}/{seed}/order")),
    )


def schemes(site: Site, unit: Unit) -> tuple[PaperScheme, ...]:
    """The schemes of theory papers that hold for the level of a unit."""
    found = site.edition.assessment.schemes if site.edition.assessment else ()
    return tuple(scheme for scheme in found if scheme.holds_for(unit.number))


def blueprint(site: Site, unit: Unit, name: str = "") -> Blueprint | None:
    """The theory paper of a unit; arguments and LookupError as of `make_paper`. None where nothing can be computed."""
    known = {scheme.id: scheme for scheme in schemes(site, unit)}
    if name and name not in known:
        raise LookupError(f"no scheme {name!r} for this level; there are: {', '.join(known) or 'none'}")
    plan = course_plan(site, unit)
    if not known or not plan.has_theory_paper:
        return None
    scheme = known[name] if name else next(iter(known.values()))
    own = [items for items in scheme.items if items.kind not in ACROSS]
    units = [one for one in plan.units if one.theory_marks]
    whole = sum(items.points for items in own)
    shares = [Fraction(whole * (one.theory_marks or 0), PAPER) for one in units]
    lacking, given = list(shares), [dict[str, int]() for _ in units]
    for items in sorted(own, key=lambda items: Fraction(-items.points, items.items)):
        counts = apportion(items.items, [max(rest, Fraction(0)) for rest in lacking])
        for n, count in enumerate(counts):
            given[n][items.kind] = count
            lacking[n] -= Fraction(count * items.points, items.items)
    rows = zip(units, shares, lacking, given, _difficulties([sum(kinds.values()) for kinds in given]), strict=True)
    return Blueprint(
        scheme=scheme,
        rows=tuple(
            BlueprintRow(
                id=one.id,
                code=one.code,
                name=one.name,
                items={items.kind: kinds[items.kind] for items in own},
                points=round(float(share - rest), 2),
                weight=round(float(share), 2),
                difficulty=difficulty,
            )
            for one, share, rest, kinds, difficulty in rows
        ),
    )


def _difficulties(counts: Sequence[int]) -> list[tuple[int, ...]]:
    """How many items of each unit are easy, middling and hard, so that the whole paper keeps to the proportion."""
    found, done, before = [], 0, [0] * len(DIFFICULTY)
    for count in counts:
        done += count
        now = list(apportion(done, DIFFICULTY))
        step = [max(n - b, 0) for n, b in zip(now, before, strict=True)]
        step[0] += count - sum(step)
        if step[0] < 0:
            step[step.index(max(step))] += step[0]
            step[0] = 0
        before = [b + s for b, s in zip(before, step, strict=True)]
        found.append(tuple(step))
    return found


def skills_paper(site: Site, unit: Unit, seed: int) -> tuple[PaperFunction, ...]:
    """The skills paper of a unit, function by function; arguments and LookupError as of `make_paper`."""
    weighed = {load.id: sum(one.skill_weight for one in load.units) for load in loads(site, unit)}
    weights = {function.id: weighed[function.id] for function in unit.functions if weighed[function.id]}
    weights = weights or {f.id: Fraction(sum(len(r.skills) for _, r in rows)) for f, rows in unit.rows}
    counted = chosen(weights, [c for c in site.edition.choices if c.holds_for(unit.number)])  # type: ignore[arg-type]
    points = dict(zip(counted, apportion(PAPER, list(counted.values())), strict=True))  # type: ignore[arg-type]
    keys = {skill.id for _, asked in unit.requirements for skill in asked.skills if skill.key}
    found = []
    for function, rows in unit.rows:
        if function.id not in points:
            continue
        tasks = {task.id for task, _ in rows}
        cards = _chosen_cards([card for card in unit.cards if tasks & set(card.tasks)], keys, f"{unit.slug}/{seed}")
        if not cards:
            raise LookupError(f"there is no card for {site.say(function.name)} of {site.unit_name(unit)}")
        weight = 100 * Fraction(counted[function.id]) / sum(map(Fraction, counted.values()))
        scaled = _scaled(cards, points[function.id], keys, f"{unit.slug}/{seed}")
        one = PaperFunction(id=function.id, weight=round(float(weight), 2), points=points[function.id], cards=scaled)
        found.append(one)
    return tuple(found)


def _by_seed(names: Iterable[str], seed: str) -> list[str]:
    """Names in an order that follows from the seed."""
    return sorted(names, key=lambda name: hashlib.sha256(f"{seed}/{name}".encode()).digest())


def _chosen_cards(cards: Sequence[Card], keys: set[str], seed: str) -> tuple[Card, ...]:
    """The fewest cards by which every key skill is judged, at least one; of several that do, the seed takes one."""
    order = {name: n for n, name in enumerate(_by_seed([card.id for card in cards], seed))}
    lacking = keys & {criterion.skill for card in cards for criterion in card.criteria}
    taken: list[Card] = []
    rest = sorted(cards, key=lambda card: order[card.id])
    while rest and (lacking or not taken):
        best = max(rest, key=lambda card: len(lacking & {criterion.skill for criterion in card.criteria}))
        taken.append(best)
        rest.remove(best)
        lacking = lacking - {criterion.skill for criterion in best.criteria}
    return tuple(card for card in cards if card in taken)


def _scaled(cards: Sequence[Card], points: int, keys: set[str], seed: str) -> tuple[Card, ...]:
    """The cards with the criteria that count, their points scaled to whole ones that add up."""
    criteria = [(card.id, criterion) for card in cards for criterion in card.criteria]
    ranked = sorted(criteria, key=lambda one: (one[1].skill not in keys, -one[1].points))[:points]
    kept = [one for one in criteria if one in ranked]
    shares = apportion(points, [criterion.points for _, criterion in kept], [1] * len(kept))
    given: dict[str, list[Criterion]] = {card.id: [] for card in cards}
    for (name, criterion), share in zip(kept, shares, strict=True):
        given[name].append(replace(criterion, points=share))
    return tuple(
        replace(card, criteria=tuple(given[card.id]), panel=_questions(card, seed)) for card in cards if given[card.id]
    )


def _questions(card: Card, seed: str) -> tuple[Text, ...]:
    """The questions of a brief that are asked, in its order."""
    asked = set(_by_seed([str(n) for n in range(len(card.panel))], f"{seed}/{card.id}")[:QUESTIONS])
    return tuple(question for n, question in enumerate(card.panel) if str(n) in asked)
