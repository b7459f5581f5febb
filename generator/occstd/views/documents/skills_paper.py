"""The skills paper of an assessment, computed: cards and criteria chosen by a seed, in sittings of a stated time.

1. Every card that judges a key skill is chosen, and one card of each function that has none yet, by the seed.
2. Of these cards the criteria of key skills count, and one of each function that has none. What a card takes is
   reckoned from its minutes by the points of the criteria that count, up to full five minutes. Cards are put into as
   few sittings of at most so many minutes as hold them, the longest first; one that takes longer has its own.
3. While there is time left in these sittings, further criteria of the chosen cards count, by the seed, each time of the
   function that has the least time for its weight.
4. A function has exactly the points of its skill weight, shared among its criteria in proportion to theirs, each at
   least one. Of the questions of a brief the seed chooses two, and the order of the cards.

What the seed chooses follows from a hash of it and of what is chosen from, the same on any machine and for ever.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from occstd.model import Card, Record, record
from occstd.model.weights import chosen
from occstd.views.documents.hours import apportion, loads
from occstd.views.documents.plan import PAPER

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from occstd.model import Criterion, Text
    from occstd.views.site import Site, Unit

SITTING, SHORTEST, LONGEST = 180, 60, 600
"""Most minutes of a sitting where the body says nothing else: half a day of four class hours; and what it may say."""
QUESTIONS = 2
"""Questions of each brief that a panel asks."""
_STEP = 5
"""Minutes to which what a card takes is rounded up."""


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
    """The cards chosen, with the criteria that count, and their points and minutes in this paper."""


@record
class PaperSitting(Record):
    """A part of a skills paper that is sat in one go."""

    minutes: int
    """What its cards take together."""
    cards: tuple[str, ...]
    """Ids of its cards, in the order in which they are worked through."""


def skills_paper(
    site: Site, unit: Unit, seed: int, minutes: int = SITTING
) -> tuple[tuple[PaperFunction, ...], tuple[PaperSitting, ...]]:
    """The skills paper of a unit, function by function and sitting by sitting.

    Args:
        site: the standard.
        unit: a direction at a level.
        seed: what chooses among cards, criteria and questions.
        minutes: most minutes of a sitting.

    Raises:
        LookupError: where a function has no card.
    """
    start, counted = f"{unit.slug}/{seed}", _weights(site, unit)
    points = dict(zip(counted, apportion(PAPER, list(counted.values())), strict=True))
    keys = {skill.id for _, asked in unit.requirements for skill in asked.skills if skill.key}
    cards = dict[str, tuple[Card, ...]]()
    for function, rows in unit.rows:
        if function.id in points:
            tasks = {task.id for task, _ in rows}
            cards[function.id] = _chosen_cards([c for c in unit.cards if tasks & set(c.tasks)], keys, start)
            if not cards[function.id]:
                raise LookupError(f"there is no card for {site.say(function.name)} of {site.unit_name(unit)}")
    kept, plan = _Choice(cards, points, keys, minutes, start).made()
    functions = tuple(
        PaperFunction(
            id=name,
            weight=round(float(100 * counted[name] / sum(counted.values())), 2),
            points=points[name],
            cards=_scaled(of, points[name], kept, start),
        )
        for name, of in cards.items()
    )
    known = {card.id: card.minutes for function in functions for card in function.cards}
    order = _by_seed(known, f"{start}/order")
    sittings = (tuple(sorted(names, key=order.index)) for names in plan)
    return functions, tuple(
        PaperSitting(minutes=sum(known[name] for name in names), cards=names)
        for names in sorted(sittings, key=lambda names: order.index(names[0]))
    )


def _weights(site: Site, unit: Unit) -> dict[str, Fraction]:
    """Skill weights of the functions that are assessed; the number of their skills where there are no weights."""
    weighed = {load.id: sum((one.skill_weight for one in load.units), Fraction(0)) for load in loads(site, unit)}
    weights = {function.id: weighed[function.id] for function in unit.functions if weighed[function.id]}
    weights = weights or {f.id: Fraction(sum(len(r.skills) for _, r in rows)) for f, rows in unit.rows}
    counted = chosen(weights, [c for c in site.edition.choices if c.holds_for(unit.number)])  # type: ignore[arg-type]
    return {name: Fraction(weight) for name, weight in counted.items()}


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


class _Choice:
    """Chooses the criteria that count, as many as there is time for."""

    def __init__(
        self, cards: Mapping[str, Sequence[Card]], points: Mapping[str, int], keys: set[str], minutes: int, seed: str
    ) -> None:
        self._points, self._minutes = points, minutes
        self._cards = {card.id: card for of in cards.values() for card in of}
        self._function = {card.id: name for name, of in cards.items() for card in of}
        self._rest = dict[str, list[tuple[str, int]]]()
        self.kept = set[tuple[str, int]]()
        for name, of in cards.items():
            every = {f"{card.id}/{n}": (card.id, n) for card in of for n in range(len(card.criteria))}
            ordered = [every[key] for key in _by_seed(every, f"{seed}/criteria")]
            asked = [one for one in ordered if self._criterion(one).skill in keys][: points[name]]
            self.kept |= set(asked or ordered[:1])
            self._rest[name] = [one for one in ordered if one not in self.kept]

    def made(self) -> tuple[set[tuple[str, int]], list[list[str]]]:
        """What counts, by card and number of the criterion, and the cards of each sitting."""
        plan = self._sittings(self.kept)
        while open_to_more := [name for name, rest in self._rest.items() if rest]:
            name = min(open_to_more, key=lambda name: Fraction(self._time_of(name), self._points[name]))
            more = self.kept | {self._rest[name].pop(0)}
            tried = self._sittings(more)
            if len(tried) <= len(plan) and self._fits(more, tried) and self._count(more, name) <= self._points[name]:
                self.kept, plan = more, tried
        return self.kept, plan

    def _criterion(self, one: tuple[str, int]) -> Criterion:
        return self._cards[one[0]].criteria[one[1]]

    def _time(self, card: str, kept: set[tuple[str, int]]) -> int:
        return part_minutes(self._cards[card], [self._criterion(one) for one in kept if one[0] == card])

    def _time_of(self, function: str) -> int:
        return sum(self._time(card, self.kept) for card, of in self._function.items() if of == function)

    def _count(self, kept: set[tuple[str, int]], function: str) -> int:
        return sum(self._function[card] == function for card, _ in kept)

    def _sittings(self, kept: set[tuple[str, int]]) -> list[list[str]]:
        """The longest first, each into the first sitting that has room."""
        times = {card: self._time(card, kept) for card in self._cards if any(one[0] == card for one in kept)}
        found: list[list[str]] = []
        for card in sorted(times, key=lambda card: -times[card]):
            room = (s for s in found if sum(times[one] for one in s) + times[card] <= self._minutes)
            sitting = next(room, None)
            if sitting is None:
                found.append([card])
            else:
                sitting.append(card)
        return found

    def _fits(self, kept: set[tuple[str, int]], plan: list[list[str]]) -> bool:
        """Whether no sitting takes too long, but for a card that has to on its own, and gets no longer by this."""
        return all(
            sum(self._time(card, kept) for card in sitting) <= max(self._minutes, self._time(sitting[0], self.kept))
            for sitting in plan
        )


def part_minutes(card: Card, criteria: Sequence[Criterion]) -> int:
    """What the part of a card takes by which some of its criteria are shown, in full five minutes."""
    share = Fraction(sum(one.points for one in criteria), sum(one.points for one in card.criteria))
    return min(card.minutes, -(-int(-(-card.minutes * share // 1)) // _STEP) * _STEP)


def _scaled(cards: Sequence[Card], points: int, kept: set[tuple[str, int]], seed: str) -> tuple[Card, ...]:
    """The cards with the criteria that count, their points scaled to whole ones that add up, and what they take."""
    counted = [(card, [c for n, c in enumerate(card.criteria) if (card.id, n) in kept]) for card in cards]
    every = [criterion.points for _, criteria in counted for criterion in criteria]
    shares = iter(apportion(points, every, [1] * len(every)))
    return tuple(
        replace(
            card,
            minutes=part_minutes(card, criteria),
            criteria=tuple(replace(criterion, points=next(shares)) for criterion in criteria),
            panel=_questions(card, seed),
        )
        for card, criteria in counted
        if criteria
    )


def _questions(card: Card, seed: str) -> tuple[Text, ...]:
    """The questions of a brief that are asked, in its order."""
    asked = set(_by_seed([str(n) for n in range(len(card.panel))], f"{seed}/{card.id}")[:QUESTIONS])
    return tuple(question for n, question in enumerate(card.panel) if str(n) in asked)
