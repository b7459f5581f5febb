"""Papers keep to the weights, cover the key skills, add up to 100, and are the same for the same seed."""

from __future__ import annotations

import dataclasses
import json
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

from exported import standard_of
from occstd.cli import main
from occstd.model.plain import dump, to_plain
from occstd.views.blocks import Cell, Fields, Table
from occstd.views.cards import skill_numbers
from occstd.views.documents.paper import EXAMINERS, paper_document
from occstd.views.documents.papers import Paper, make_paper, schemes
from occstd.views.documents.sheets import observation_sheet
from occstd.views.documents.skills_paper import LONGEST, QUESTIONS, SITTING, part_minutes
from occstd.views.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from occstd.views.site import Unit

SHAPED, REAL = "full-shape", "internet-marketer"
FEW = 20
"""Seeds tried for each direction and level; one has all of them."""
ALL = 200


@cache
def _site(name: str, language: str = "en") -> Site:
    return Site(standard_of(name), language)


def _units(name: str) -> list[Unit]:
    return [unit for unit in _site(name).units if unit.cards]


CASES = [(name, unit.key) for name in (SHAPED, REAL) for unit in _units(name)]
IDS = [f"{name}-{key}" for name, key in CASES]
EACH = pytest.mark.parametrize(("name", "key"), CASES, ids=IDS)
MANY = pytest.mark.parametrize(
    ("name", "key"),
    [pytest.param(*case, marks=() if case[0] == SHAPED else pytest.mark.long) for case in CASES],
    ids=IDS,
)
"""The same for tests of many papers, which take long for all levels of a whole standard."""


def _unit(name: str, key: str) -> Unit:
    return next(unit for unit in _units(name) if unit.key == key)


@cache
def _paper(name: str, key: str, seed: int) -> Paper:
    """A paper of a direction and level in English, made once."""
    return make_paper(_site(name), _unit(name, key), seed)


def _texts(value: Any) -> Iterator[str]:
    """Every text of a document or of a part of it."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    elif dataclasses.is_dataclass(value):
        for item in dataclasses.fields(value):
            yield from _texts(getattr(value, item.name))


@MANY
def test_skills_paper_covers_weights_and_key_skills(name: str, key: str) -> None:
    """For any seed the points are whole and add up, each function has its weight, and each key skill is judged."""
    unit = _unit(name, key)
    keys = {skill.id for _, asked in unit.requirements for skill in asked.skills if skill.key}
    for seed in range(ALL if (name, key) == CASES[-1] else FEW):
        paper = _paper(name, key, seed)
        assert {function.id for function in paper.functions} == {function.id for function in unit.functions}
        for function in paper.functions:
            points = [criterion.points for card in function.cards for criterion in card.criteria]
            assert sum(points) == function.points
            assert min(points) >= 1
            assert abs(function.points - function.weight) <= 2
        assert sum(function.points for function in paper.functions) == 100
        judged = {criterion.skill for card in paper.cards for criterion in card.criteria}
        assert keys <= judged
        assert all(len(card.panel) <= QUESTIONS for card in paper.cards)


@MANY
def test_each_sitting_fits_into_its_time(name: str, key: str) -> None:
    """Every card stands in one sitting, none but a single card is longer than said; a part takes its share of time."""
    site, unit = _site(name), _unit(name, key)
    whole = {card.id: card for card in unit.cards}
    for seed in range(FEW):
        paper = _paper(name, key, seed)
        assert sorted(card.id for card in paper.cards) == sorted(n for s in paper.sittings for n in s.cards)
        minutes = {card.id: card.minutes for card in paper.cards}
        for sitting in paper.sittings:
            assert sitting.minutes == sum(minutes[card] for card in sitting.cards)
            assert sitting.minutes <= SITTING or len(sitting.cards) == 1
        for card in paper.cards:
            own = [next(c for c in whole[card.id].criteria if c.en == one.en) for one in card.criteria]
            share = card.minutes / whole[card.id].minutes
            assert card.minutes == part_minutes(whole[card.id], own)
            assert sum(criterion.points for criterion in own) / 100 <= share <= 1
        longer = make_paper(site, unit, seed, minutes=LONGEST)
        assert len(longer.sittings) <= len(paper.sittings)


@MANY
def test_same_seed_gives_the_same_paper_and_others_differ(name: str, key: str) -> None:
    """A paper follows from its seed alone; where there is anything to choose, seeds choose differently."""
    assert make_paper(_site(name), _unit(name, key), 7) == _paper(name, key, 7)
    papers = {dump(to_plain(dataclasses.replace(_paper(name, key, seed), seed=0))) for seed in range(FEW)}
    if len(_paper(name, key, 0).cards) > 1:
        assert len(papers) > 1


@EACH
def test_blueprint_follows_the_theory_weights(name: str, key: str) -> None:
    """Items are those of the scheme; each unit has about its weight in points; difficulties add up to its items."""
    site, unit = _site(name), _unit(name, key)
    for scheme in schemes(site, unit):
        found = make_paper(site, unit, 0, scheme.id).theory
        weights = site.weights(unit)
        if not weights or not weights.theory:
            assert found is None
            continue
        assert found is not None
        across = sum(items.points for items in scheme.items if items.kind not in found.rows[0].items)
        assert sum(row.points for row in found.rows) == pytest.approx(100 - across, abs=0.05)
        for items in scheme.items:
            if items.kind in found.rows[0].items:
                assert sum(row.items[items.kind] for row in found.rows) == items.items
        largest = max(items.points / items.items for items in scheme.items if items.kind in found.rows[0].items)
        for row in found.rows:
            assert abs(row.points - row.weight) <= largest
            assert sum(row.difficulty) == sum(row.items.values())
            assert min(row.difficulty) >= 0
        total = sum(sum(row.items.values()) for row in found.rows)
        for n, part in enumerate((0.5, 0.3, 0.2)):
            assert abs(sum(row.difficulty[n] for row in found.rows) - part * total) <= 2


def test_schemes_are_those_of_the_level() -> None:
    """A scheme of another level is refused with those that there are."""
    site, unit = _site(SHAPED), _unit(SHAPED, "first/5")
    assert [scheme.id for scheme in schemes(site, unit)] == ["scheme"]
    with pytest.raises(LookupError, match="there are: scheme"):
        make_paper(site, unit, 1, "scheme-of-mine")
    assert make_paper(site, _unit(SHAPED, "first/4"), 1).theory is None


def test_function_without_a_card_is_named() -> None:
    """Where a function has no card, no paper is made of the others."""
    site, unit = _site(SHAPED), _unit(SHAPED, "first/5")
    with pytest.raises(LookupError, match="Function of A"):
        make_paper(site, dataclasses.replace(unit, cards=unit.cards[:1]), 1)


def _record_rows(site: Site, unit: Unit, paper: Paper) -> list[tuple[Cell, ...]]:
    part = next(p for p in paper_document(site, unit, paper).sections if p.heading.anchor == "part-paper-record")
    return [row for block in part.blocks if isinstance(block, Table) for row in block.rows]


@EACH
def test_each_part_says_what_it_is_for(name: str, key: str) -> None:
    """Candidates see neither criteria nor what the staff play nor the panel's questions; examiners have all of it."""
    site, unit = _site(name), _unit(name, key)
    paper = make_paper(site, unit, 3)
    document = paper_document(site, unit, paper)
    handed = "\n".join(_texts(tuple(p for p in document.sections if p.heading.anchor.startswith("part-paper-sheet"))))
    prepared = "\n".join(_texts(tuple(p for p in document.sections if p.heading.anchor == "part-paper-prepare")))
    record = "\n".join(_texts(tuple(p for p in document.sections if p.heading.anchor == "part-paper-record")))
    numbers = skill_numbers(unit)
    for card in paper.cards:
        assert site.say(card.situation) in handed
        assert site.words("paper_n_minutes", n=card.minutes) in handed
        assert all(site.say(numbers[criterion.skill][1]) in handed for criterion in card.criteria)
        for place, hidden in ((prepared, [card.simulation]), (record, card.panel), (record, card.criteria)):
            texts = [site.say(text) for text in hidden if text]
            assert all(text in place and text not in handed for text in texts)
    rows = _record_rows(site, unit, paper)
    marked = [row for row in rows if sum(cell.fill == "space" for cell in row) == EXAMINERS + 1]
    assert len(marked) == sum(len(card.criteria) for card in paper.cards)
    vetoes = [row for row in rows if sum(cell.fill == "box" for cell in row) == 2]
    keys = {skill.id for _, asked in unit.requirements for skill in asked.skills if skill.key}
    assert len(vetoes) == len(keys)
    assert all(part.head for part in document.sections)
    (*_, last), *_ = (p.blocks for p in document.sections if p.heading.anchor == "part-paper-record")
    assert isinstance(last, Fields)
    assert sum(field.kind == "signature" for field in last.fields) == EXAMINERS


@EACH
def test_observation_sheet_has_every_skill_once_and_a_name_on_each_page(name: str, key: str) -> None:
    """Skills stand below the card that shows them; each part sets the running head with room for the name."""
    site, unit = _site(name), _unit(name, key)
    sheet = observation_sheet(site, unit)
    ids = [c.id for part in sheet.sections for b in part.blocks if isinstance(b, Table) for row in b.rows for c in row]
    numbers = skill_numbers(unit)
    assert sorted(found for found in ids if found in numbers) == sorted(numbers)
    assert all("____" in part.head for part in sheet.sections)
    assert {card.id for card in unit.cards} <= {part.heading.anchor for part in sheet.sections}


def test_command_sets_papers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Files in each format under the name of the seed, the same at the second call; what cannot be is refused."""
    asked = ["paper", "first", "5", "--standard", "tests/cases/valid/full-shape", "--site-url", ""]
    forms = [word for form in ("json", "docx", "pdf") for word in ("--format", form)]
    for folder in ("one", "two"):
        assert main([*asked, *forms, "--seed", "7", "--output", str(tmp_path / folder)]) == 0
    names = {f"example-2021-first-level-5-paper-7.en.{form}" for form in ("json", "docx", "pdf")}
    assert {path.name for path in (tmp_path / "one").iterdir()} == names
    assert all((tmp_path / "one" / n).read_bytes() == (tmp_path / "two" / n).read_bytes() for n in names)
    paper = json.loads((tmp_path / "one" / "example-2021-first-level-5-paper-7.en.json").read_bytes())
    assert (paper["seed"], paper["level"], sum(f["points"] for f in paper["functions"])) == (7, 5, 100)
    capsys.readouterr()
    for wrong in (["--seed", "-1"], ["--seed", "seven"], ["--minutes", "59"], ["--scheme", "none"]):
        with pytest.raises(SystemExit):
            main([*asked, *wrong, "--output", str(tmp_path / "three")])
        assert "expected a whole number" in (said := capsys.readouterr().err) or "no scheme 'none'" in said
    assert not (tmp_path / "three").exists()
