"""What changed: every kind of change as a case, in each voice, and what holds between any two versions.

Cases stand in `cases/diff/`, see `diff_cases.py`. `UPDATE_GOLDEN=1 pytest tests/test_diff.py` writes what is expected
of them anew; read the difference before keeping it.
"""

from __future__ import annotations

import dataclasses
import json
import os
from itertools import combinations, permutations
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin

import jsonschema
import pytest
from hypothesis import event, given, settings

import eligibility_strategies as some
from diff_cases import CASES, base, compare, sides
from occstd.diff import ChangeKind, Diff, consecutive_diffs, diff_editions, diff_standards
from occstd.diff.parts import kept_in_order
from occstd.diff.strictness import compare_conditions
from occstd.eligibility.evaluation import missing_parts
from occstd.export.changes import changes_json, changes_schema_json
from occstd.model import Condition, Record, Text
from occstd.model.shape import type_at, walk
from occstd.render.changes import changes_markdown, changes_text
from occstd.render.two_editions import reading_markdown, reading_text
from occstd.views.addresses import addresses
from occstd.views.pages.two_editions import read_editions
from occstd.views.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from occstd.model import Edition, Standard
    from occstd.model.applicant import Applicant

UPDATE = os.environ.get("UPDATE_GOLDEN") == "1"
MIRROR = {"added": "removed", "only_after": "only_before", "tightened": "loosened"}
MIRROR |= {after: before for before, after in MIRROR.items()}
VALIDATOR = jsonschema.Draft202012Validator(json.loads(changes_schema_json()))


def _readable(content: bytes) -> str:
    return json.dumps(json.loads(content), ensure_ascii=False, indent=1) + "\n"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case_gives_what_is_expected_in_each_voice(case: Path) -> None:
    """A case tells its changes as text, as Markdown and as JSON exactly as expected."""
    standard, diff = compare(case)
    made = {
        "expected.txt": changes_text(Site(standard, "en"), diff),
        "expected.md": changes_markdown(Site(standard, "zh"), diff),
        "expected.json": _readable(changes_json(standard, "", (diff,))),
    }
    if diff.of == "editions":
        sides = [read_editions(standard, language, diff.before, diff.after) for language in ("zh", "en")]
        made["reading.txt"] = reading_text(sides[0], Site(standard, "zh").words)
        made["reading.md"] = reading_markdown(sides[1], Site(standard, "en").words)
    for name, text in made.items():
        if UPDATE:
            (case / name).write_text(text, encoding="utf-8", newline="\n")
        assert text == (case / name).read_text(encoding="utf-8")


def test_every_kind_of_change_has_a_case() -> None:
    """No kind is left without a case."""
    assert {change.kind for case in CASES for change in compare(case)[1].changes} == set(get_args(ChangeKind))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_changes_json_fits_its_schema_and_has_unique_ids(case: Path) -> None:
    """The JSON of a case is valid, and no id stands for two changes."""
    standard, diff = compare(case)
    content = json.loads(changes_json(standard, "https://example.org", (diff,)))
    VALIDATOR.validate(content)
    ids = [change["id"] for comparison in content["comparisons"] for change in comparison["changes"]]
    assert ids == [change.id for change in diff.changes]
    assert len(set(ids)) == len(ids) > 0


def test_schema_of_changes_refuses_what_it_does_not_know() -> None:
    """Another kind of change and another key are refused."""
    standard, diff = compare(CASES[0])
    for broken in ({"kind": "improved"}, {"remark": "new"}, {"id": 1}):
        content = json.loads(changes_json(standard, "", (diff,)))
        content["comparisons"][0]["changes"][0] |= broken
        assert not VALIDATOR.is_valid(content)


# any two versions


def _mirrored(diff: Diff) -> set[tuple[Any, ...]]:
    """Changes as the diff in the other direction has them, without their values."""
    return {(c.scope, c.subject, MIRROR.get(c.kind, c.kind), tuple(sorted(c.contains))) for c in diff.changes}


def _plainly(diff: Diff) -> set[tuple[Any, ...]]:
    return {(c.scope, c.subject, c.kind, tuple(sorted(c.contains))) for c in diff.changes}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_diff_in_the_other_direction_mirrors(case: Path) -> None:
    """What was added comes out as removed, what was tightened as loosened; the rest keeps its kind."""
    old, new = sides(case)
    there, back = diff_standards(old, new), diff_standards(new, old)
    assert _mirrored(there) == _plainly(back)
    values = {(c.scope, c.subject, d.field): (d.before, d.after) for c in there.changes for d in c.details}
    turned = {(c.scope, c.subject, d.field): (d.after, d.before) for c in back.changes for d in c.details}
    assert values == turned


def test_diff_of_a_standard_with_itself_is_empty(standard: Standard, tiny: Standard) -> None:
    """The same data has no changes, as versions and as editions."""
    for one in (standard, tiny, base()):
        assert diff_standards(one, one).changes == ()
        for edition in one.editions:
            assert diff_editions(one, edition, edition).changes == ()


@pytest.mark.long
def test_every_part_that_can_change_has_a_name(standard: Standard) -> None:
    """Whatever list of a standard or an edition is new, its changes can be told in both languages."""
    for one in (standard, *standard.editions):
        for field in dataclasses.fields(one):
            if not isinstance(getattr(one, field.name), tuple) or field.name in ("editions", "languages"):
                continue
            bare = dataclasses.replace(one, **{field.name: ()})
            old = bare if one is standard else dataclasses.replace(standard, editions=(bare,), current_edition=bare.id)
            new = one if one is standard else dataclasses.replace(standard, editions=(one,), current_edition=one.id)
            found = diff_standards(old, new)
            for language in ("en", "zh"):
                assert changes_text(Site(new, language), found)


def _other(path: tuple[Any, ...], value: Any) -> Any:
    """Another value in place of one, such as the model allows at the path."""
    if get_origin(type_at(path)) is Literal:
        return next(choice for choice in get_args(type_at(path)) if choice != value)
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + 1
    if isinstance(value, str):
        return f"{value} X"
    return value[:-1]


def _replaced(value: Any, path: tuple[Any, ...], new: Any) -> Any:
    """A value with another in place of what stands at a path."""
    if not path:
        return new
    step, rest = path[0], path[1:]
    if isinstance(value, Record):
        return dataclasses.replace(value, **{step: _replaced(getattr(value, step), rest, new)})  # type: ignore[type-var]
    if isinstance(value, dict):
        return {key: _replaced(item, rest, new) if str(key) == step else item for key, item in value.items()}
    return (*value[:step], _replaced(value[step], rest, new), *value[step + 1 :])


def _fields(standard: Standard) -> Iterator[tuple[tuple[Any, ...], Any]]:
    """Every field with a value that can be changed by itself, with its path."""
    for path, item in walk(standard):
        for field in dataclasses.fields(item):  # type: ignore[arg-type]
            value = getattr(item, field.name)
            if field.name != "id" and (isinstance(value, str | int) or (isinstance(value, tuple) and value)):
                yield (*path, field.name), value


@pytest.mark.long
def test_no_difference_goes_unnoticed() -> None:
    """Whatever field of a standard with all fields is changed, there is a change, and it mirrors."""
    whole, count = base(), 0
    for path, value in _fields(whole):
        other = _replaced(whole, path, _other(path, value))
        there = diff_standards(whole, other)
        assert there.changes, path
        if count % 7 == 0:
            assert _mirrored(there) == _plainly(diff_standards(other, whole)), path
        count += 1
    assert count > 400


def test_what_keeps_its_order_is_the_most_and_the_same_both_ways() -> None:
    """In a list in another order as few things as possible have moved, and the same ones in either direction."""
    first = tuple(("scope", name) for name in "abcde")
    for second in permutations(first):
        kept = kept_in_order(first, second)
        assert kept == kept_in_order(second, first)
        assert [key for key in first if key in kept] == [key for key in second if key in kept]
        longer = (set(keys) for keys in combinations(first, len(kept) + 1))
        assert not any([k for k in first if k in keys] == [k for k in second if k in keys] for keys in longer)


def test_changes_have_no_more_ids_than_there_are() -> None:
    """An edition that goes takes all its ids along, as one change that lists them."""
    whole = base()
    (change,) = diff_standards(whole, dataclasses.replace(whole, editions=whole.editions[:1])).changes
    ids = {item.id for _, item in walk(whole.editions[1]) if hasattr(item, "id")} | set(whole.editions[1].duties)
    assert (change.kind, change.subject) == ("removed", "2021")
    assert {change.subject, *change.contains} == ids


# conditions


def _meeting(condition: Condition, applicant: Applicant) -> tuple[Applicant, str]:
    """The applicant with all that the condition asks, and the day on which it is met."""
    day = "2026-05"
    for _ in range(4):
        parts = missing_parts(condition, applicant, day)
        chosen = some.leaves(parts)
        if parts and all(part.from_month for part in chosen):
            later = max(part.from_month or "" for part in chosen)
            applicant, day = some.waited(applicant, chosen, day, later), later
        elif parts:
            applicant = some.supplied(applicant, chosen, day)
    return applicant, day


@settings(max_examples=300, deadline=None)
@given(pair=some.changed_conditions, applicant=some.applicants)
def test_nobody_loses_by_a_loosening(pair: tuple[Condition, Condition], applicant: Applicant) -> None:
    """Whoever meets a condition meets what is called a loosening of it, by the evaluator's own word."""
    before, after = pair
    verdict = compare_conditions(before, after)
    event(verdict)
    for wide, narrow in ((after, before), (before, after)):
        if verdict in ("equal", "loosened" if wide is after else "tightened"):
            assert missing_parts(wide, *_meeting(narrow, applicant)) == ()


@settings(max_examples=100, deadline=None)
@given(condition=some.conditions, more=some.conditions)
def test_one_more_condition_tightens_and_one_more_choice_loosens(condition: Condition, more: Condition) -> None:
    """Adding to all_of never loosens, adding to any_of never tightens."""
    assert compare_conditions(condition, Condition(all_of=(condition, more))) in ("tightened", "equal")
    assert compare_conditions(condition, Condition(any_of=(condition, more))) in ("loosened", "equal")
    assert compare_conditions(condition, condition) == "equal"


# the editions of the standard


def _of(diff: Diff, *kinds: str) -> set[str]:
    return {change.subject for change in diff.changes if change.kind in kinds}


def test_editions_of_the_standard_claim_no_more_than_is_known(standard: Standard) -> None:
    """Nothing was added or removed for certain; requirements stand on one side only, marked as the project's."""
    (diff,) = consecutive_diffs(standard)
    before, after = standard.editions
    assert _of(diff, "added", "removed", "tightened", "loosened", "weights", "hours", "levels") == set()
    assert _of(diff, "reworded") >= {before.definition.id if before.definition else ""}
    functions = {change.subject: change for change in diff.changes if change.record == "function"}
    assert functions.keys() == {function.id for function in after.functions}
    assert {(c.kind, c.basis_after) for c in functions.values()} == {("only_after", "elaborated")}


def test_editions_leave_no_statement_out(standard: Standard) -> None:
    """Each statement of one edition only is told, by itself or inside another, but what the project knows of it."""
    (diff,) = consecutive_diffs(standard)
    before, after = standard.editions
    told = {name for change in diff.changes for name in (change.subject, *change.contains)}

    def stated(edition: Edition) -> set[str]:
        return {
            i.id for _, i in walk(edition) if hasattr(i, "basis") and hasattr(i, "id") and i.basis.kind != "missing"
        }

    known = tuple(
        part
        for edition in standard.editions
        for part in (edition.gaps, edition.law_review, edition.teaching, edition.cards)
    )
    assert (stated(before) ^ stated(after)) - told - {i.id for _, i in walk(known) if hasattr(i, "id")} == set()


def test_changes_of_the_standard_lead_to_pages(standard: Standard) -> None:
    """Each change has the address of its subject on the side where it is stated, and there it stands."""
    content = json.loads(changes_json(standard, "", consecutive_diffs(standard)))
    (comparison,) = content["comparisons"]
    pages = [addresses(standard, edition) for edition in standard.editions]
    for change in comparison["changes"]:
        found = comparison["addresses"][change["id"]]
        for side, own in zip(("before", "after"), pages, strict=True):
            page = own.get(change["subject"])
            assert found.get(side) == (f"{page}#{change['subject']}" if page is not None else None)
        assert found


def test_ids_of_changes_do_not_depend_on_wording(standard: Standard) -> None:
    """A correction of a text, here of every text, changes no id of a change that stays."""
    (diff,) = consecutive_diffs(standard)
    edition = standard.editions[1]
    texts = [path for path, item in walk(edition) if isinstance(item, Text)]
    for path in texts[:40]:
        edition = _replaced(edition, (*path, "en"), "Corrected.")
    corrected = diff_editions(standard, standard.editions[0], edition)
    assert {change.id for change in diff.changes} <= {change.id for change in corrected.changes}
