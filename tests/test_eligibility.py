"""Who may apply: the case files, in Python and in JavaScript alike, and what holds for every applicant.

Cases stand in `cases/eligibility/`; the day of application is May 2026 where a case names none.
"""

from __future__ import annotations

import dataclasses
import json
import shutil
import subprocess
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import HealthCheck, assume, given, settings
from pydantic import TypeAdapter

import eligibility_strategies as some
from conftest import ROOT, STANDARD
from exported import standard_of
from occstd.eligibility.evaluation import RouteResult, evaluate_rule_set, missing_parts
from occstd.model import Condition, Edition, Route, RuleSet
from occstd.model.applicant import Applicant, end_moment, moment
from occstd.model.plain import to_plain
from occstd.views.explanation import Explainer, answer_words
from occstd.words import LANGUAGES, Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from playwright.sync_api import Browser

    Evaluate = Callable[[Sequence[dict[str, Any]]], list[dict[str, Any]]]

DAY = "2026-05"
APPLICANT, CONDITION = TypeAdapter(Applicant), TypeAdapter(Condition)
SCRIPTS = [
    ROOT / "generator/occstd/theme/assets" / name
    for name in ("words.js", "eligibility-conditions.js", "eligibility.js", "eligibility-words.js")
]
CASES = [
    pytest.param(case, id=f"{file.stem}: {case['name']}")
    for file in sorted((ROOT / "tests/cases/eligibility").glob("*.yaml"))
    for case in yaml.safe_load(file.read_text(encoding="utf-8"))
]
RUN = """function (jobs) {
  return jobs.map(function (job) {
    var result = occstdEligibility.evaluateRuleSet(job.rules, job.applicant, job.direction, job.levels, job.day);
    var explainer = occstdExplainer(job.words, job.names, {});
    var routes = result.levels.reduce(function (all, level) { return all.concat(level.routes); }, []);
    return { result: result, words: routes.map(function (route) { return explainer.explain(route.missing); }) };
  });
}"""


@cache
def _edition_of(rules: str) -> tuple[Edition, RuleSet]:
    pairs = [(e, r) for e in standard_of(STANDARD.name).editions if e.eligibility for r in e.eligibility.rule_sets]
    return next((edition, found) for edition, found in pairs if found.id == rules)


def _rule_set(condition: Condition) -> RuleSet:
    """A rule set with one route to the certificate as a whole."""
    basis = _edition_of("el21-sourced")[1].basis
    route = Route(id="route", en="Route.", zh="途径。", basis=basis, condition=condition)
    return RuleSet(id="rules", en="Rules.", zh="条件。", basis=basis, exhaustive=True, routes=(route,))


def _job(case: dict[str, Any], language: str = "en") -> tuple[tuple[Any, ...], dict[str, Any]]:
    """Arguments of `evaluate_rule_set` in Python, and the same for JavaScript."""
    applicant = APPLICANT.validate_json(json.dumps(case["applicant"]))
    day = case.get("day", DAY)
    if "condition" in case:
        condition = case["condition"]
        if not isinstance(condition, Condition):
            condition = CONDITION.validate_json(json.dumps(condition))
        arguments: tuple[Any, ...] = (_rule_set(condition), applicant, None, (), day)
    else:
        edition, rules = _edition_of(case["rules"])
        levels = tuple(level.number for level in edition.levels)
        arguments = (rules, applicant, edition.find_direction(case["direction"]), levels, day)
    words = Words(language)  # type: ignore[arg-type]
    rules_plain, applicant_plain, direction, levels_plain = (to_plain(value) for value in arguments[:4])
    return arguments, {
        "rules": rules_plain,
        "applicant": applicant_plain,
        "direction": direction,
        "levels": levels_plain,
        "day": day,
        "words": answer_words(words),
        "names": _names(words),
    }


def _names(words: Words) -> dict[int, str]:
    return {number: words("el_level", n=words.numeral(number)) for number in range(1, 6)}


def _python(arguments: tuple[Any, ...], language: str = "en") -> dict[str, Any]:
    result = evaluate_rule_set(*arguments)
    words = Words(language)  # type: ignore[arg-type]
    explainer = Explainer(words, _names(words), {})
    routes = [route for level in result.levels for route in level.routes]
    return {
        "result": json.loads(json.dumps(to_plain(result))),
        "words": [to_plain(explainer.explain(route.missing)) for route in routes],
    }


@pytest.fixture(scope="module", params=["node", pytest.param("chromium", marks=pytest.mark.browser)])
def javascript(request: pytest.FixtureRequest) -> Iterator[Evaluate]:
    """The twin in JavaScript, in Node.js where it is installed, and in Chromium."""
    code = "\n".join(file.read_text(encoding="utf-8") for file in SCRIPTS)
    if request.param == "node":
        node = shutil.which("node")
        if node is None:
            pytest.skip("Node.js is not installed")
        program = f"{code}\nvar run = {RUN};\n" + (
            "process.stdout.write(JSON.stringify(run(JSON.parse(require('fs').readFileSync(0, 'utf8')))));"
        )

        def in_node(jobs: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
            done = subprocess.run(
                [node, "-e", program], input=json.dumps(jobs), capture_output=True, encoding="utf-8", check=True
            )
            found: list[dict[str, Any]] = json.loads(done.stdout)
            return found

        yield in_node
        return
    browser: Browser = request.getfixturevalue("browser")
    page = browser.new_page()
    for file in SCRIPTS:
        page.add_script_tag(path=file)
    in_page = f"text => JSON.stringify(({RUN})(JSON.parse(text)))"
    yield lambda jobs: json.loads(page.evaluate(in_page, json.dumps(list(jobs))))
    page.close()


# cases


def _routes(case: dict[str, Any]) -> tuple[dict[str, Any], list[RouteResult]]:
    result = evaluate_rule_set(*_job(case)[0])
    levels = {("whole" if level.level is None else level.level): level for level in result.levels}
    return levels, [route for level in result.levels for route in level.routes]


def _expect(parts: Sequence[Any], expected: list[dict[str, Any]]) -> None:
    """Every part expected is there, in order, with the keys that the case names."""
    assert len(parts) == len(expected)
    for part, wanted in zip(parts, expected, strict=True):
        plain = to_plain(part)
        assert {key: plain.get(key) for key in wanted if key != "any_of"} == {
            key: value for key, value in wanted.items() if key != "any_of"
        }
        for branch, inside in zip(getattr(part, "any_of", ()), wanted.get("any_of", ()), strict=True):
            _expect(branch, inside)


@pytest.mark.parametrize("case", CASES)
def test_case(case: dict[str, Any]) -> None:
    """Each case says exactly what is met, what is missing, and from when."""
    levels, routes = _routes(case)
    if "condition" in case:
        _expect(routes[0].missing, case["missing"])
        assert routes[0].met == (not case["missing"])
        if "from_month" in case:
            assert routes[0].from_month == case["from_month"]
        return
    for level, met in case["met"].items():
        assert [route.route for route in levels[level].routes if route.met] == met
        assert levels[level].met == bool(met)
    assert {n: levels[n].verdict for n in case.get("verdicts", {})} == case.get("verdicts", {})
    months = {route.route: route.from_month for route in routes}
    assert {name: months[name] for name in case.get("later", {})} == case.get("later", {})
    if "silent" in case:
        assert [n for n, level in levels.items() if level.offered and not level.routes] == case["silent"]
    absent = {n: level for n, level in levels.items() if not level.offered}
    assert list(absent) == case.get("absent", [])
    assert not any(level.routes or level.met or level.from_month for level in absent.values())


def test_cases_are_many_and_their_names_differ() -> None:
    """At least sixty cases, each with a name of its own in its file."""
    assert len(CASES) >= 60
    assert len({param.id for param in CASES}) == len(CASES)


def test_cases_reach_every_atom_and_rule_set(standard: Any) -> None:
    """Every kind of condition is met in some case and missing in another, and every rule set has cases."""
    met, missing = set(), set()
    for param in CASES:
        case = param.values[0]
        if "condition" in case:
            names = set(case["condition"]) - {"all_of", "any_of"}
            (missing if case["missing"] else met).update(names)
    atoms = {field.name for field in dataclasses.fields(Condition)} - {"all_of", "any_of"}
    assert met >= atoms - {"unread"}, "what only a reader can tell is never met"
    assert missing >= atoms
    sets = {rules.id for edition in standard.editions for rules in edition.eligibility.rule_sets}
    assert {param.values[0].get("rules") for param in CASES} >= sets


@pytest.mark.parametrize("language", LANGUAGES)
def test_javascript_answers_as_python_does(javascript: Evaluate, language: str) -> None:
    """The twin gives the same result for every case, to the letter, and says it in the same words."""
    pairs = [_job(param.values[0], language) for param in CASES]
    answers = javascript([job for _, job in pairs])
    for param, (arguments, _), answer in zip(CASES, pairs, answers, strict=True):
        assert answer == _python(arguments, language), param.id


def test_sentences_say_what_is_missing_and_from_when() -> None:
    """What a reader is told of a route that lacks only time, in both languages."""
    case = {
        "rules": "el21-sourced",
        "direction": "LS",
        "applicant": {"certificates": [{"level": 2, "date": "2024-04"}], "works": [{"start": "2020-01"}]},
    }
    told = {language: _python(_job(case)[0], language)["words"][0] for language in LANGUAGES}
    assert [row["text"] for row in told["en"]] == [
        "3 years of work in this or a related occupation after the level 2 certificate; "
        "so far 2 years and 1 month; from April 2027 if the work goes on without a break",
        "the level 1 training completed, with its certificate of completion",
    ]
    assert [row["text"] for row in told["zh"]] == [
        "取得二级证书后累计从事本职业或相关职业工作3年；目前2年1个月；如不间断工作，2027年4月起符合",
        "完成一级正规培训并取得结业证书",
    ]


def test_sentence_says_from_when_work_is_taken_to_go_on() -> None:
    """Whoever is not at work is told from when the answer takes it that work goes on."""
    case = {"condition": {"works": {"years": 1}}, "applicant": {"works": [{"start": "2020-01", "end": "2020-06"}]}}
    told = {language: _python(_job(case)[0], language)["words"][0][0]["text"] for language in LANGUAGES}
    assert told["en"].endswith(
        "; so far 6 months; from November 2026 if work begins in May 2026 and goes on without a break"
    )
    assert told["zh"].endswith("；目前6个月；如从2026年5月起不间断工作，2026年11月起符合")


@pytest.mark.parametrize(
    "date", ["1899-12", "2200-01", "2021", "2021-13", "2021-00", "2021-5", "2021-02-29", "2021-05-00", "0000-01", "x"]
)
def test_wrong_date_is_refused(date: str) -> None:
    """What is no date is refused by name, not counted as something else."""
    with pytest.raises(ValueError, match=date):
        moment(date)
    with pytest.raises(ValueError, match=date):
        Applicant(born=date)


# what holds for every applicant

RELAXED = settings(
    max_examples=100,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
    derandomize=True,
)


@pytest.mark.long
@RELAXED
@given(some.conditions, some.applicants, some.applicants)
def test_more_experience_never_loses_a_route(condition: Condition, applicant: Applicant, more: Applicant) -> None:
    """Whoever meets a condition still meets it with certificates, work, schools and titles added."""
    assume(not missing_parts(condition, applicant, DAY))
    assert missing_parts(condition, some.joined(applicant, more), DAY) == ()


@RELAXED
@given(some.conditions, some.conditions, some.applicants)
def test_added_condition_never_gains(condition: Condition, added: Condition, applicant: Applicant) -> None:
    """Whoever lacks something of a condition lacks something of it together with another."""
    assume(missing_parts(condition, applicant, DAY))
    both = Condition(all_of=(*(condition.all_of or (condition,)), added))
    assert missing_parts(both, applicant, DAY)


@RELAXED
@given(some.conditions, some.applicants)
def test_missing_parts_once_supplied_make_it_met(condition: Condition, applicant: Applicant) -> None:
    """Supplying exactly what is named as missing, and then waiting as long as it says, meets the condition."""
    day = DAY
    for _ in range(4):
        parts = missing_parts(condition, applicant, day)
        if not parts:
            return
        chosen = some.leaves(parts)
        if all(part.from_month for part in chosen):
            later = max(part.from_month or "" for part in chosen)
            applicant, day = some.waited(applicant, chosen, day, later), later
        else:
            applicant = some.supplied(applicant, chosen, day)
    assert missing_parts(condition, applicant, day) == ()


@pytest.mark.long
@settings(RELAXED, max_examples=400)
@given(some.timed_conditions, some.applicants, some.occupations)
def test_month_is_the_first_in_which_it_is_met(condition: Condition, applicant: Applicant, of: str) -> None:
    """Asked again with the month named, the condition is met, and with no month before it.

    The applicant tells the same as before; one who told of no work that goes on takes up work when the answer says so.
    """
    result = evaluate_rule_set(_rule_set(some.of_one_occupation(condition, of)), applicant, None, (), DAY)
    route = result.levels[0].routes[0]
    assume(route.from_month is not None)
    assume(not some.lacks(route.missing) & {"since"})  # what nobody can tell may turn out to be enough any day
    month = route.from_month or ""
    met = {
        later: not missing_parts(
            some.of_one_occupation(condition, of), some.waited(applicant, route.missing, DAY, later), later
        )
        for later in (*some.months_before(month, DAY), month)
    }
    assert [later for later, is_met in met.items() if is_met] == [month]


@pytest.mark.long
def test_javascript_agrees_on_invented_applicants(javascript: Evaluate) -> None:
    """Twin and original agree on hundreds of invented conditions and applicants."""
    found: list[tuple[Condition, Applicant]] = []

    @settings(max_examples=200, deadline=None, derandomize=True, database=None)
    @given(some.conditions, some.applicants)
    def collect(condition: Condition, applicant: Applicant) -> None:
        found.append((condition, applicant))

    collect()
    pairs = [_job({"condition": c, "applicant": to_plain(a)}) for c, a in found]
    answers = javascript([job for _, job in pairs])
    assert len(found) >= 200
    assert any(answer["result"]["levels"][0]["met"] for answer in answers)
    for (arguments, _), answer in zip(pairs, answers, strict=True):
        assert answer == _python(arguments)


def test_end_of_a_month_is_the_beginning_of_the_next() -> None:
    """Months without a day end where the next begins, in December as well."""
    assert end_moment("2020-12") == end_moment("2020-12-31") == moment("2021-01")
    assert end_moment("2024-02-29") == moment("2024-03") != end_moment("2024-02-28")
