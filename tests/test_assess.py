"""Which level answers fit: the case files, in Python and in JavaScript alike, and what holds for all answers.

Cases stand in `cases/assess/`.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import ROOT, STANDARD
from exported import standard_of
from occstd.assess.asking import next_questions
from occstd.assess.ladder import Asked, Ladder, Stage, ladder
from occstd.assess.rule import assess
from occstd.model.plain import to_plain
from simulate_answers import SPREADS, passages

if TYPE_CHECKING:
    from collections.abc import Iterator

SCRIPT = ROOT / "generator/occstd/theme/assets/my-level-rule.js"
CASES = [
    pytest.param(case, id=case["name"])
    for file in sorted((ROOT / "tests/cases/assess").glob("*.yaml"))
    for case in yaml.safe_load(file.read_text(encoding="utf-8"))
]
RUN = """function (jobs) {
  return jobs.map(function (job) {
    var found = occstdAssess.assess(job.ladder, job.answers);
    return { standing: found, ask: occstdAssess.nextQuestions(job.ladder, job.answers),
      every: occstdAssess.nextQuestions(job.ladder, job.answers, true) };
  });
}"""


def _ladder(short: dict[Any, dict[str, list[Any]]]) -> Ladder:
    """A ladder written short, as the head of the case file says."""
    return tuple(_stage(level, parts) for level, parts in short.items())


def _stage(level: Any, parts: dict[str, list[Any]]) -> Stage:
    skills = tuple(
        Asked(id=name.rstrip("*"), task=f"{part}{number}", part=part, key=name.endswith("*"))
        for part, (_, text) in parts.items()
        for number, task in enumerate(text.split("/"))
        for name in task.split()
    )
    counts = {part: sum(skill.part == part for skill in skills) for part in parts}
    weights = {part: weight for part, (weight, _) in parts.items() if weight} or counts
    return Stage(level=None if level == "all" else level, weights=weights, skills=skills)


def _answers(text: str) -> dict[str, int]:
    return {name: int(answer) for name, answer in (pair.split("=") for pair in text.split())}


def _python(steps: Ladder, answers: dict[str, int]) -> dict[str, Any]:
    found = {
        "standing": to_plain(assess(steps, answers)),
        "ask": next_questions(steps, answers),
        "every": next_questions(steps, answers, every=True),
    }
    plain: dict[str, Any] = json.loads(json.dumps(found))
    return plain


def _said(found: dict[str, Any]) -> dict[str, Any]:
    """What cases speak of."""
    standing = found["standing"]
    stages = standing["stages"]
    return standing | {
        "gaps": " ".join(standing["gaps"]),
        "unknown": " ".join(standing["unknown"]),
        "states": " ".join(stage["state"] for stage in stages),
        "shares": [stage["share"] for stage in stages],
        "keys": [" ".join(stage["keys"]) for stage in stages],
        "parts": [[part["part"], part["share"], part["answered"]] for stage in stages for part in stage["parts"]],
        "ask": " ".join(found["ask"]),
        "every": " ".join(found["every"]),
    }


@pytest.mark.parametrize("case", CASES)
def test_case(case: dict[str, Any]) -> None:
    """Each case says which level fits, what is missing, what is open, or what is asked next."""
    said = _said(_python(_ladder(case["ladder"]), _answers(case["answers"])))
    assert {key: said[key] for key in case["expect"]} == case["expect"]


def test_cases_are_many_and_their_names_differ() -> None:
    """At least forty cases, each with a name of its own; every outcome and state in one."""
    assert len(CASES) >= 40
    assert len({param.id for param in CASES}) == len(CASES)
    expected = [param.values[0]["expect"] for param in CASES]
    assert {case.get("outcome") for case in expected} >= {"none", "level", "borderline", "share"}
    assert {state for case in expected for state in case.get("states", "").split()} == {
        *("met", "near", "unmet", "unknown")
    }


# the twin


def _in_node(jobs: list[dict[str, Any]]) -> list[dict[str, Any]]:
    node = shutil.which("node")
    if node is None:
        pytest.skip("Node.js is not installed")
    program = f"{SCRIPT.read_text(encoding='utf-8')}\nvar run = {RUN};\n" + (
        "process.stdout.write(JSON.stringify(run(JSON.parse(require('fs').readFileSync(0, 'utf8')))));"
    )
    done = subprocess.run(
        [node, "-e", program], input=json.dumps(jobs), capture_output=True, encoding="utf-8", check=True
    )
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def _marketer() -> list[Ladder]:
    edition = next(edition for edition in standard_of(STANDARD.name).editions if edition.functions)
    return [ladder(edition, direction) for direction in edition.directions]


def _jobs() -> Iterator[tuple[Ladder, dict[str, int]]]:
    """Every case, and answers of many kinds to the whole standard."""
    for param in CASES:
        yield _ladder(param.values[0]["ladder"]), _answers(param.values[0]["answers"])
    for number, steps in enumerate(_marketer() * 15):
        names = [skill.id for stage in steps for skill in stage.skills]
        yield (
            steps,
            {name: (place * 7 + number * number) % 4 for place, name in enumerate(names) if place % 5 < number % 6},
        )


def test_javascript_answers_as_python_does() -> None:
    """The twin gives the same for every case and for answers to the standard, to the last decimal."""
    jobs = list(_jobs())
    found = _in_node([{"ladder": to_plain(steps), "answers": answers} for steps, answers in jobs])
    for (steps, answers), answer in zip(jobs, found, strict=True):
        assert answer == _python(steps, answers)


@pytest.mark.browser
def test_javascript_in_the_browser_answers_as_python_does(browser: Any) -> None:
    """So does the twin in Chromium."""
    jobs = list(_jobs())
    page = browser.new_page()
    page.add_script_tag(path=SCRIPT)
    told = json.dumps([{"ladder": to_plain(steps), "answers": answers} for steps, answers in jobs])
    found = page.evaluate(f"text => JSON.stringify(({RUN})(JSON.parse(text)))", told)
    page.close()
    assert json.loads(found) == [_python(steps, answers) for steps, answers in jobs]


# what holds for all answers

SKILLS = [f"s{number}" for number in range(12)]


@st.composite
def ladders(draw: st.DrawFn) -> Ladder:
    """Up to four levels of up to twelve skills in up to three functions, with weights and key skills of any kind."""
    stages = []
    for level in range(draw(st.integers(1, 4)), 0, -1):
        parts = draw(st.lists(st.sampled_from("ABC"), min_size=1, max_size=12))
        skills = tuple(
            Asked(id=f"{level}{SKILLS[n]}", task=f"{part}{n // 2}", part=part, key=draw(st.integers(0, 4)) == 0)
            for n, part in enumerate(parts)
        )
        weights = {part: draw(st.sampled_from((1, 5, 12.5, 30, 70))) for part in sorted(set(parts))}
        stages.append(Stage(level=level, weights=weights, skills=skills))
    return tuple(stages)


def _names(steps: Ladder) -> list[str]:
    return [skill.id for stage in steps for skill in stage.skills]


def _told(draw: st.DrawFn, steps: Ladder) -> dict[str, int]:
    likely = draw(st.sampled_from(((0, 1, 2, 3), (2, 2, 2, 3, 1), (2, 3))))
    answers = {name: draw(st.sampled_from((*likely, None))) for name in _names(steps)}
    return {name: answer for name, answer in answers.items() if answer is not None}


@st.composite
def passes(draw: st.DrawFn) -> tuple[Ladder, dict[str, int]]:
    """A ladder, and answers to some of it."""
    steps = draw(ladders())
    return steps, _told(draw, steps)


@pytest.mark.long
@settings(max_examples=300, deadline=None)
@given(passes(), st.data())
def test_a_better_answer_never_lowers_the_level(told: tuple[Ladder, dict[str, int]], data: st.DataObject) -> None:
    """Whatever answers are raised, the level and the outcome are as high or higher."""
    steps, answers = told
    raised = {name: min(3, answer + data.draw(st.integers(0, 3))) for name, answer in answers.items()}
    assert _height(steps, raised) >= _height(steps, answers)


def _height(steps: Ladder, answers: dict[str, int]) -> float:
    found = assess(steps, answers)
    levels = [stage.level for stage in steps]
    return (levels.index(found.level) if found.level is not None else -1) + (found.outcome == "borderline") / 2


@pytest.mark.long
@settings(max_examples=300, deadline=None)
@given(passes())
def test_a_level_met_implies_those_below(told: tuple[Ladder, dict[str, int]]) -> None:
    """No level below the one that fits is answered as not fitting; the one above it does not fit."""
    steps, answers = told
    found = assess(steps, answers)
    place = [stage.level for stage in found.stages].index(found.level) if found.level is not None else -1
    assert all(stage.state in {"met", "unknown"} for stage in found.stages[: place + 1])
    assert place == -1 or found.stages[place].state == "met"
    assert all(stage.state != "met" for stage in found.stages[place + 1 : place + 2])
    assert (found.outcome == "borderline") == any(s.state == "near" for s in found.stages[place + 1 : place + 2])


@pytest.mark.long
@settings(max_examples=200, deadline=None)
@given(passes(), st.booleans())
def test_asking_ends_and_asks_nothing_twice(told: tuple[Ladder, dict[str, int]], every: bool) -> None:
    """Whatever is answered so far, questions are of one task and new, and end where the answer is clear."""
    steps, answers = told
    answers = dict(answers)
    tasks = {skill.id: (stage.level, skill.task) for stage in steps for skill in stage.skills}
    while asked := next_questions(steps, answers, every=every):
        assert len({tasks[name] for name in asked}) == 1
        assert not answers.keys() & set(asked)
        answers |= {name: (len(name) + len(answers)) % 4 for name in asked}
    assert assess(steps, answers).clear
    assert not every or answers.keys() == set(_names(steps))


@pytest.mark.long
@settings(max_examples=200, deadline=None)
@given(ladders(), st.data())
def test_all_answered_is_clear(steps: Ladder, data: st.DataObject) -> None:
    """Who has answered all is asked nothing more, and nothing is unknown or presumed."""
    answers = {name: data.draw(st.integers(0, 3)) for name in _names(steps)}
    found = assess(steps, answers)
    assert (found.clear, found.unknown, found.presumed) == (True, (), ())


# standards


@pytest.mark.parametrize("name", ["livestream-commerce", "full-shape", "professional-technical", "common-functions"])
def test_ladders_of_every_shape(name: str) -> None:
    """With directions or none, with levels or none, three levels or five: every skill once in each level."""
    for edition in standard_of(name).editions:
        for direction in edition.directions or (None,):
            steps = ladder(edition, direction)
            names = _names(steps)
            assert all(len({skill.id for skill in stage.skills}) == len(stage.skills) for stage in steps)
            answers = dict.fromkeys(names, 2)
            found = assess(steps, answers)
            assert found.clear
            assert found.outcome == ("share" if steps and not edition.levels else "level" if steps else "none")
            assert all(stage.share == 100 for stage in found.stages)
            assert [stage.level for stage in steps] == sorted(
                (stage.level for stage in steps), key=[None, *(level.number for level in edition.levels)].index
            )


@pytest.mark.parametrize("spread", SPREADS)
def test_few_questions_give_the_answer_of_all(spread: str) -> None:
    """At most forty questions in the middle, and nineteen of twenty outcomes are those of all questions."""
    rows = list(passages(100, 17, spread))
    assert sorted(row[0] for row in rows)[50] <= 40
    assert sum(row[1] for row in rows) >= 95
    assert sum(row[2] for row in rows) >= 95
