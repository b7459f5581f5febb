"""Papers for an assessment, computed: a blueprint of the theory paper, and a skills paper.

Of theory, kinds of items that reach across units stand apart. Of the others, from those with the most points an item to
those with the fewest, each kind is shared by largest remainder (`apportion`) in proportion to the points that each unit
still lacks of its theory weight. Items are easy, middling or hard as five to three to two, counted through the whole
paper.

The skills paper is told of in `occstd.views.documents.skills_paper`.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from occstd.model import PaperScheme, Record, record
from occstd.model.papers import ACROSS
from occstd.views.documents.hours import apportion
from occstd.views.documents.plan import PAPER, course_plan
from occstd.views.documents.skills_paper import SITTING, PaperFunction, PaperSitting, skills_paper

if TYPE_CHECKING:
    from collections.abc import Sequence

    from occstd.model import Card
    from occstd.views.site import Site, Unit

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
    sittings: tuple[PaperSitting, ...]
    """Its sittings, each with its cards in the order in which they are worked through."""

    @property
    def cards(self) -> tuple[Card, ...]:
        """The cards of the skills paper, in their order."""
        known = {card.id: card for function in self.functions for card in function.cards}
        return tuple(known[name] for sitting in self.sittings for name in sitting.cards)


def make_paper(site: Site, unit: Unit, seed: int, scheme: str = "", minutes: int = SITTING) -> Paper:
    """The papers of a unit.

    Args:
        site: the standard in the language of the papers.
        unit: a direction at a level.
        seed: what chooses among cards and questions.
        scheme: id of the scheme of the theory paper; the first that holds for the level where left out.
        minutes: most minutes of a sitting of the skills paper.

    Raises:
        LookupError: where there is no such scheme for the level, or a function without a card.
    """
    functions, sittings = skills_paper(site, unit, seed, minutes)
    return Paper(
        standard=site.standard.id,
        edition=site.edition.id,
        direction=unit.direction.slug if unit.direction else None,
        level=unit.number,
        language=site.language,
        seed=seed,
        theory=blueprint(site, unit, scheme),
        functions=functions,
        sittings=sittings,
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
