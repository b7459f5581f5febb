"""The hours rule: whole hours that follow the weights, add up exactly and leave nobody out."""

from __future__ import annotations

import itertools
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exported import standard_of
from occstd.model import COURSE_PARTS, Delivery
from occstd.views.documents.hours import (
    BASIC_REQUIREMENTS,
    Load,
    ModuleLoad,
    apportion,
    loads,
    part_hours,
    share_hours,
)
from occstd.views.documents.plan import course_plan
from occstd.views.site import Site, Unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from occstd.views.documents.hours import UnitHours


class Course(NamedTuple):
    """A course to share the hours of."""

    total: int
    modules: list[ModuleLoad]
    columns: int
    practice: int
    parts: tuple[UnitHours, ...]
    told: dict[str, int | None]


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
def courses(draw: st.DrawFn) -> Course:
    """Hours, modules of any weights and shares, columns, practice, and hours told and suggested for course parts."""
    numbers, weights = st.integers(1, 20), st.builds(Fraction, st.integers(0, 360), st.integers(1, 9))
    unit = st.builds(Load, id=st.just("u"), share=numbers, theory_weight=weights, skill_weight=weights)
    modules = [
        ModuleLoad(id=draw(st.sampled_from(["m", "m", BASIC_REQUIREMENTS])), units=tuple(units))
        for units in draw(st.lists(st.lists(unit, min_size=1, max_size=5), min_size=1, max_size=8))
    ]
    count = sum(len(m.units) for m in modules)
    total = draw(st.integers(count, MOST))
    told, room = dict[str, int | None](), total - count
    for part in draw(st.sets(st.sampled_from(COURSE_PARTS))):
        told[part] = draw(st.integers(0, room))
        room -= told[part] or 0
    suggested = draw(st.dictionaries(st.sampled_from(COURSE_PARTS), st.integers(0, 20)))
    parts = part_hours(total, count, told, suggested)
    return Course(total, modules, draw(st.integers(0, 2)), draw(st.integers(0, 100)), parts, told)


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


def _shares(course: Course) -> tuple[tuple[UnitHours, ...], ...]:
    return share_hours(
        course.total, course.modules, columns=course.columns, practice=course.practice, parts=course.parts
    )


@given(courses())
def test_any_course_adds_up_and_leaves_no_unit_out(course: Course) -> None:
    """Units and course parts sum to the hours asked; each unit has one at least; told hours stand as they were told."""
    shares = _shares(course)
    assert [len(module) for module in shares] == [len(module.units) for module in course.modules]
    assert sum(unit.total for unit in [*_flat(shares), *course.parts]) == course.total
    assert all(unit.total >= 1 and unit.theory >= 0 and unit.practice >= 0 for unit in _flat(shares))
    kept = dict(zip(COURSE_PARTS, course.parts, strict=True))
    assert all(kept[part].total == hours for part, hours in course.told.items())


@given(courses())
def test_practice_is_its_per_cent_of_the_course_as_far_as_there_are_hours(course: Course) -> None:
    """To the nearest hour, unless basic requirements or parts have more of the one kind than the course may have."""
    shares = _shares(course)
    moved = [
        hours
        for module, units in zip(course.modules, shares, strict=True)
        for hours in units
        if module.id != BASIC_REQUIREMENTS
    ]
    practice = sum(hours.practice for hours in [*_flat(shares), *course.parts])
    wanted = Fraction(course.total * course.practice, 100)
    if practice > wanted + Fraction(1, 2):
        assert all(hours.practice == 0 for hours in moved)
    elif practice < wanted - Fraction(1, 2):
        assert all(hours.theory == 0 for hours in moved)
    basic = [s for m, s in zip(course.modules, shares, strict=True) if m.id == BASIC_REQUIREMENTS]
    assert all(hours.practice == 0 for hours in _flat(basic))


@pytest.mark.parametrize(("site", "unit"), UNITS, ids=[unit.slug for _, unit in UNITS])
@settings(max_examples=12)
@given(data=st.data())
def test_every_level_from_its_number_of_units_to_a_thousand(site: Site, unit: Unit, data: st.DataObject) -> None:
    """The rule holds for the levels that there are, at any number of hours."""
    modules = loads(site, unit)
    count = sum(len(module.units) for module in modules)
    total = data.draw(st.one_of(st.integers(count, MOST), st.sampled_from([count, count + 1, MOST])))
    practice = data.draw(st.integers(0, 100))
    plan = course_plan(site, unit, Delivery(hours=total, practice=practice))
    assert sum(piece.hours for piece in plan.pieces) == total
    assert min(planned.hours for planned in plan.units) >= 1
    assert all(planned.theory or planned.practice for planned in plan.units)
    with pytest.raises(ValueError, match="least"):
        course_plan(site, unit, Delivery(hours=count - 1))


@pytest.mark.parametrize(("site", "unit"), UNITS, ids=[unit.slug for _, unit in UNITS])
def test_weights_of_units_sum_to_their_columns(site: Site, unit: Unit) -> None:
    """Nothing of a column is lost when its weights are spread over units."""
    table = site.weights(unit)
    assert table is not None
    units = [load for module in loads(site, unit) for load in module.units]
    assert sum(load.theory_weight for load in units) == (100 if table.theory else 0)
    assert sum(load.skill_weight for load in units) == (100 if table.skills else 0)


@pytest.mark.parametrize(("site", "unit"), UNITS, ids=[unit.slug for _, unit in UNITS])
def test_tasks_share_the_weights_of_their_function(site: Site, unit: Unit) -> None:
    """Where a column weighs functions, tasks are weighed by their shares, however many statements they have."""
    table = site.weights(unit)
    assert table is not None
    for module in loads(site, unit):
        if module.id in (table.theory or {}):
            assert len({load.theory_weight / load.share for load in module.units}) == 1


def _load(theory: int, skill: int, share: int = 1) -> Load:
    return Load(id="u", share=share, theory_weight=Fraction(theory), skill_weight=Fraction(skill))


def test_theory_follows_theory_weights_and_practice_skill_weights() -> None:
    """With practice of 60 per cent, 20 and 40 of 100 weigh 8 and 24: of 100 hours 32."""
    modules = [ModuleLoad(id="a", units=(_load(20, 40),)), ModuleLoad(id="b", units=(_load(80, 60),))]
    shares = share_hours(100, modules, columns=2, practice=60)
    assert [(unit.theory, unit.practice) for unit in _flat(shares)] == [(8, 24), (32, 36)]


def test_practice_moves_every_unit_alike() -> None:
    """What basic requirements take of the theory is made up for in all other units, not in the last."""
    basic = ModuleLoad(id=BASIC_REQUIREMENTS, units=(_load(50, 0),))
    modules = [basic, ModuleLoad(id="a", units=(_load(25, 50),)), ModuleLoad(id="b", units=(_load(25, 50),))]
    shares = share_hours(40, modules, columns=2, practice=50)
    assert [(unit.theory, unit.practice) for unit in _flat(shares)] == [(10, 0), (5, 10), (5, 10)]


def test_one_column_shares_alone_and_practice_stands_in_every_unit() -> None:
    """With skill weights only, modules follow these, and each has the practice of the course."""
    modules = [ModuleLoad(id="a", units=(_load(0, 25),)), ModuleLoad(id="b", units=(_load(0, 75),))]
    shares = share_hours(40, modules, columns=1, practice=60)
    assert [(unit.theory, unit.practice) for unit in _flat(shares)] == [(4, 6), (12, 18)]


def test_without_a_weight_table_units_weigh_their_shares() -> None:
    """Without columns a unit weighs its share."""
    modules = [ModuleLoad(id="a", units=(_load(0, 0, 3), _load(0, 0, 1))), ModuleLoad(id="b", units=(_load(0, 0),))]
    shares = share_hours(20, modules, columns=0)
    assert [[unit.total for unit in module] for module in shares] == [[12, 4], [4]]


def test_parts_are_suggested_per_cents_unless_told() -> None:
    """Ten per cent of 50 hours are 5; what is told stands; what is suggested gives way to units."""
    suggested = {"practice_run": 10, "revision": 4}
    assert [part.total for part in part_hours(50, 10, {}, suggested)] == [0, 5, 2, 0]
    assert [part.total for part in part_hours(50, 10, {"practice_run": 9, "opening": 1}, suggested)] == [1, 9, 2, 0]
    assert [part.total for part in part_hours(12, 10, {"opening": 1}, suggested)] == [1, 1, 0, 0]
    with pytest.raises(ValueError, match="least"):
        part_hours(12, 10, {"final_test": 3}, suggested)
