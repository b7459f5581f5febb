"""The hours rule: whole hours that follow the weights, add up exactly and leave nobody out."""

from __future__ import annotations

import itertools
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exported import standard_of
from occstd.views.documents.hours import Load, ModuleLoad, apportion, column_count, loads, share_hours
from occstd.views.site import Site, Unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from occstd.views.documents.hours import UnitHours

SITES = [Site(standard_of(name), "en") for name in ("internet-marketer", "livestream-commerce", "full-shape")]
UNITS = [(site, unit) for site in SITES for unit in site.units if unit.functions]
MOST = 1000
"""Most hours for which the rule is tested."""

weights_lists = st.lists(st.integers(0, 100), min_size=1, max_size=20)


@st.composite
def shares_to_make(draw: st.DrawFn) -> tuple[int, list[int], list[int]]:
    """A total, weights, and what each part has at least, all within the total."""
    weights = draw(weights_lists)
    least = draw(st.lists(st.integers(0, 5), min_size=len(weights), max_size=len(weights)))
    return draw(st.integers(sum(least), MOST)), weights, least


@st.composite
def courses(draw: st.DrawFn) -> tuple[int, list[ModuleLoad], int]:
    """Hours, modules of any weights and counts, and the number of weight columns."""
    numbers, weights = st.integers(0, 40), st.builds(Fraction, st.integers(0, 360), st.integers(1, 9))
    unit = st.builds(
        Load,
        id=st.just("u"),
        theory_weight=weights,
        skill_weight=weights,
        knowledge=numbers,
        skills=numbers,
    )
    modules = [
        ModuleLoad(id="m", units=tuple(units))
        for units in draw(st.lists(st.lists(unit, min_size=1, max_size=5), min_size=1, max_size=8))
    ]
    return draw(st.integers(sum(len(m.units) for m in modules), MOST)), modules, draw(st.integers(0, 2))


def _flat(shares: Sequence[Sequence[UnitHours]]) -> list[UnitHours]:
    return [unit for module in shares for unit in module]


@given(shares_to_make())
def test_shares_sum_exactly_and_keep_the_least(case: tuple[int, list[int], list[int]]) -> None:
    """Whole shares sum to the total, and no part has less than its least."""
    total, weights, least = case
    shares = apportion(total, weights, least)
    assert sum(shares) == total
    assert all(share >= low for share, low in zip(shares, least, strict=True))


@given(shares_to_make())
def test_a_share_is_its_quota_rounded_where_the_least_is_no_bar(case: tuple[int, list[int], list[int]]) -> None:
    """Where every proportional share reaches its least, each is rounded up or down, never further off."""
    total, weights, least = case
    whole = sum(weights)
    if whole and all(Fraction(total * w, whole) >= low for w, low in zip(weights, least, strict=True)):
        for share, weight in zip(apportion(total, weights, least), weights, strict=True):
            assert abs(share - Fraction(total * weight, whole)) < 1


@given(weights_lists, st.integers(20, MOST))
def test_a_heavier_part_never_has_less(weights: list[int], total: int) -> None:
    """With the same least for all, shares are in the order of the weights."""
    shares = apportion(total, weights, [1] * len(weights))
    for (a, x), (b, y) in itertools.combinations(zip(weights, shares, strict=True), 2):
        assert x >= y if a > b else y >= x if b > a else abs(x - y) <= 1


def test_the_first_of_equals_has_the_odd_hour() -> None:
    """Equal remainders fall to the earlier part, so that the result is always the same."""
    assert apportion(8, [1, 1, 1]) == (3, 3, 2)
    assert apportion(2, [0, 0, 0]) == (1, 1, 0)


def test_shares_follow_the_weights_and_not_their_least() -> None:
    """A least that all reach anyway changes nothing; one that binds is taken from the others in proportion."""
    assert apportion(100, [5, 20, 75], [1, 1, 1]) == (5, 20, 75)
    assert apportion(10, [1, 99, 900], [1, 1, 1]) == (1, 1, 8)
    assert apportion(30, [50, 50], [20, 1]) == (20, 10)


@pytest.mark.parametrize(
    ("total", "weights", "least"),
    [(2, [1, 1, 1], [1, 1, 1]), (5, [], []), (5, [1, -1], [0, 0])],
    ids=["few", "none", "negative"],
)
def test_what_cannot_be_shared_is_refused(total: int, weights: list[int], least: list[int]) -> None:
    """Fewer hours than parts, no parts, or a negative weight is an error."""
    with pytest.raises(ValueError, match=r"least|negative"):
        apportion(total, weights, least)


@given(courses())
def test_any_course_adds_up_and_leaves_no_unit_out(course: tuple[int, list[ModuleLoad], int]) -> None:
    """Hours of units sum to those asked; each unit has one at least, and theory and practice are not negative."""
    total, modules, columns = course
    shares = share_hours(total, modules, columns=columns)
    assert [len(module) for module in shares] == [len(module.units) for module in modules]
    assert sum(unit.total for unit in _flat(shares)) == total
    assert all(unit.total >= 1 and unit.theory >= 0 and unit.practice >= 0 for unit in _flat(shares))


@given(courses())
def test_theory_of_a_module_follows_its_columns(course: tuple[int, list[ModuleLoad], int]) -> None:
    """In each module and unit, theory is the columns' part of its hours, rounded up or down."""
    total, modules, _ = course
    for module, units in zip(modules, share_hours(total, modules, columns=2), strict=True):
        theory = sum(unit.theory_weight for unit in module.units)
        both = theory + sum(unit.skill_weight for unit in module.units)
        if both:
            whole = sum(unit.total for unit in units)
            assert abs(sum(unit.theory for unit in units) - whole * theory / both) < 1
            assert all(abs(unit.theory - unit.total * theory / both) < 1 for unit in units)


@pytest.mark.parametrize(("site", "unit"), UNITS, ids=[unit.slug for _, unit in UNITS])
@settings(max_examples=12)
@given(data=st.data())
def test_every_level_from_its_number_of_units_to_a_thousand(site: Site, unit: Unit, data: st.DataObject) -> None:
    """The rule holds for the levels that there are, at any number of hours."""
    modules = loads(site, unit)
    count = sum(len(module.units) for module in modules)
    total = data.draw(st.one_of(st.integers(count, MOST), st.sampled_from([count, count + 1, MOST])))
    shares = share_hours(total, modules, columns=column_count(site, unit))
    assert sum(hours.total for hours in _flat(shares)) == total
    assert min(hours.total for hours in _flat(shares)) >= 1
    with pytest.raises(ValueError, match="least"):
        share_hours(count - 1, modules, columns=column_count(site, unit))


@pytest.mark.parametrize(("site", "unit"), UNITS, ids=[unit.slug for _, unit in UNITS])
def test_weights_of_units_sum_to_their_columns(site: Site, unit: Unit) -> None:
    """Nothing of a column is lost when its weights are spread over units."""
    table = site.weights(unit)
    assert table is not None
    units = [load for module in loads(site, unit) for load in module.units]
    assert sum(load.theory_weight for load in units) == (100 if table.theory else 0)
    assert sum(load.skill_weight for load in units) == (100 if table.skills else 0)


def _load(theory: int, skill: int, knowledge: int, skills: int) -> Load:
    return Load(
        id="u", theory_weight=Fraction(theory), skill_weight=Fraction(skill), knowledge=knowledge, skills=skills
    )


def test_modules_follow_the_mean_of_both_columns() -> None:
    """20 and 40 of 100 weigh 30: of 100 hours 30, theory to practice as 20 to 40."""
    modules = [ModuleLoad(id="a", units=(_load(20, 40, 1, 1),)), ModuleLoad(id="b", units=(_load(80, 60, 9, 1),))]
    shares = share_hours(100, modules, columns=2)
    assert [unit.total for unit in _flat(shares)] == [30, 70]
    assert [unit.theory for unit in _flat(shares)] == [10, 40]


def test_one_column_shares_alone_and_counts_divide_theory_from_practice() -> None:
    """With skill weights only, modules follow these; theory to practice as knowledge items to skills."""
    modules = [ModuleLoad(id="a", units=(_load(0, 25, 1, 4),)), ModuleLoad(id="b", units=(_load(0, 75, 2, 1),))]
    shares = share_hours(40, modules, columns=1)
    assert [unit.total for unit in _flat(shares)] == [10, 30]
    assert [unit.theory for unit in _flat(shares)] == [2, 20]


def test_without_a_weight_table_statements_count_alike() -> None:
    """Without columns a unit weighs as much as it has skills and knowledge items."""
    modules = [
        ModuleLoad(id="a", units=(_load(0, 0, 1, 2), _load(0, 0, 3, 0))),
        ModuleLoad(id="b", units=(_load(0, 0, 2, 2),)),
    ]
    shares = share_hours(20, modules, columns=0)
    assert [[unit.total for unit in module] for module in shares] == [[6, 6], [8]]
