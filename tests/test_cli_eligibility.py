"""The command `occstd eligibility`: what it reads, what it prints, and what it refuses."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import pytest

from conftest import STANDARD, TINY
from occstd import cli

if TYPE_CHECKING:
    from pathlib import Path

DIRECTION = ("--direction", "livestream-salesperson")
THREE_YEARS = {"certificates": [{"level": 2, "date": "2023-05"}], "works": [{"start": "2020-01"}], "trained": [1]}


class Outcome:
    """What a run printed, and its exit code."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], remembered: None) -> Any:
    """Run the command on the Internet marketer, as of May 2026."""

    def call(*arguments: str, standard: Path = STANDARD) -> Outcome:
        try:
            code = cli.main(("eligibility", "--standard", str(standard), "--day", "2026-05", *arguments))
        except SystemExit as stop:
            code = int(stop.code or 0)
        captured = capsys.readouterr()
        return Outcome(code, captured.out, captured.err)

    return call


def _routes(outcome: Outcome) -> dict[str, dict[str, Any]]:
    answer = json.loads(outcome.out)
    return {r["route"]: r for s in answer["rule_sets"] for level in s["levels"] for r in level["routes"]}


def test_text_names_met_routes_and_what_is_missing(run: Any) -> None:
    """A reader sees what each set is worth, the routes met, and what the others lack and from when."""
    outcome = run(*DIRECTION, "--level", "1", "--holds", "2:2023-05", "--works", "2020-01..", "--trained", "1")
    assert outcome.code == 0
    assert "Level 1, as reported  [el21-sourced]\n  ◐ Reported by sources" in outcome.out
    assert "\n  Level 1 / senior technician (met)\n    + Holds the level-2 certificate" in outcome.out
    assert "so far 3 years; from May 2027 if the work goes on without a break" in outcome.out
    assert "Another set of rules may give an idea." in outcome.out


def test_text_in_chinese(run: Any) -> None:
    """The text comes in Chinese where asked."""
    outcome = run("--direction", "platform-administrator", "--language", "zh", "--works", "3")
    assert "国家职业技能标准（2021年版） · 平台管理员 · 2026年5月" in outcome.out
    assert "该方向不设：二级/技师、一级/高级技师。" in outcome.out


def test_json_in_gives_json_out(run: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An applicant from a file, from standard input and from options gives the same answer."""
    file = tmp_path / "applicant.json"
    file.write_text(json.dumps(THREE_YEARS), encoding="utf-8")
    arguments = (*DIRECTION, "--format", "json", "--level", "1", "--rules", "el21-sourced")
    from_file = run(*arguments, "--applicant", str(file))
    monkeypatch.setattr("sys.stdin", io.StringIO(json.dumps(THREE_YEARS)))
    from_input = run(*arguments, "--applicant", "-")
    from_options = run(*arguments, "--holds", "2:2023-05", "--works", "2020-01..", "--trained", "1")
    assert from_file.out == from_input.out == from_options.out
    answer = json.loads(from_file.out)
    assert answer["applicant"] == THREE_YEARS
    assert (answer["edition"], answer["direction"], answer["day"]) == ("2021", DIRECTION[1], "2026-05")
    assert [level["level"] for level in answer["rule_sets"][0]["levels"]] == [1]
    assert [name for name, route in _routes(from_file).items() if route["met"]] == ["el21-1a"]
    assert _routes(from_file)["el21-1b"]["missing"] == [
        {
            "atom": "works",
            "needs": {"years": 4, "after_certificate": 2},
            "has": {"years": 3, "months": 0},
            "lacks": ["time"],
            "from_month": "2027-05",
        }
    ]


OPTIONS = {
    "works-years": (("--works", "5"), {"works": [{"years": 5}]}),
    "works-years-months": (("--works", "2y6m"), {"works": [{"years": 2, "months": 6}]}),
    "works-period": (
        ("--works", "2018-01..2020-12:related"),
        {"works": [{"of": "related", "start": "2018-01", "end": "2020-12"}]},
    ),
    "works-twice": (("--works", "1", "--works", "2"), {"works": [{"years": 1}, {"years": 2}]}),
    "works-after": (("--works", "3:after-5"), {"works": [{"years": 3, "after_certificate": 5}]}),
    "works-after-title": (("--works", "1:after-junior"), {"works": [{"years": 1, "after_title": "junior"}]}),
    "holds": (("--holds", "4"), {"certificates": [{"level": 4}]}),
    "holds-related": (
        ("--holds", "4:related:2021-05-20"),
        {"certificates": [{"level": 4, "of": "related", "date": "2021-05-20"}]},
    ),
    "holds-name": (("--holds", "pre-technician"), {"certificates": [{"certificate": "pre-technician"}]}),
    "school": (
        ("--school", "higher-vocational:related:final-year:advanced"),
        {"schools": [{"kind": "higher-vocational", "major": "related", "final_year": True, "evaluated": "advanced"}]},
    ),
    "title": (("--title", "junior:2020-01"), {"titles": [{"rank": "junior", "date": "2020-01"}]}),
    "person": (
        ("--age", "20", "--education", "bachelor", "--enrolled", "master"),
        {"age": 20, "education": "bachelor", "enrolled": "master"},
    ),
    "rest": (
        ("--born", "2000-01", "--apprenticeship", "this", "--intends", "related", "--group", "group-senior-class"),
        {"born": "2000-01", "apprenticeship": ["this"], "intends": ["related"], "groups": ["group-senior-class"]},
    ),
}


@pytest.mark.parametrize(("arguments", "applicant"), OPTIONS.values(), ids=OPTIONS.keys())
def test_options_tell_about_the_applicant(run: Any, arguments: tuple[str, ...], applicant: dict[str, Any]) -> None:
    """Each option is read as what its help says."""
    outcome = run(*DIRECTION, "--format", "json", *arguments)
    assert outcome.code == 0, outcome.err
    assert json.loads(outcome.out)["applicant"] == applicant


def test_other_edition_is_asked_by_its_id(run: Any) -> None:
    """The scheme of 2020 answers for the certificate as a whole."""
    outcome = run("--edition", "2020", *DIRECTION, "--format", "json", "--group", "group-hosts")
    assert [name for name, route in _routes(outcome).items() if route["met"]] == ["el20-2"]


REFUSED = {
    "no-direction": ((), "no direction ''; there are: product-selector, livestream-salesperson"),
    "unknown-direction": (("--direction", "host"), "no direction 'host'; there are: product-selector"),
    "unknown-level": ((*DIRECTION, "--level", "6"), "no level 6; there are: 5, 4, 3, 2, 1"),
    "unknown-edition": ((*DIRECTION, "--edition", "1999"), "no edition '1999'; there are: 2020, 2021"),
    "unknown-rules": ((*DIRECTION, "--rules", "x"), "no rule set 'x' in edition 2021; there are: el21-sourced"),
    "day": ((*DIRECTION, "--day", "2026-13"), "'2026-13' is no date such as 2021-05"),
    "work": ((*DIRECTION, "--works", "long"), "'long' is no time of work such as 3"),
    "work-part": ((*DIRECTION, "--works", "3:abroad"), "'abroad' in '3:abroad' is not understood"),
    "work-order": ((*DIRECTION, "--works", "2020-05..2019-01"), "work ends (2019-01) before it starts (2020-05)"),
    "certificate-date": ((*DIRECTION, "--holds", "2:2021-13"), "'2021-13' is no date"),
    "school": ((*DIRECTION, "--school", "academy"), "'academy' is no kind of school"),
    "title": ((*DIRECTION, "--title", "chief"), "titles.0.rank: expected 'junior' or"),
    "of": (
        (*DIRECTION, "--apprenticeship", "other"),
        "apprenticeship.0: expected 'this' or 'related', found text 'other'",
    ),
    "both": ((*DIRECTION, "--applicant", "a.json", "--age", "3"), "leave out the other options"),
    "no-file": ((*DIRECTION, "--applicant", "nowhere.json"), "nowhere.json cannot be read"),
}


@pytest.mark.parametrize(("arguments", "message"), REFUSED.values(), ids=REFUSED.keys())
def test_wrong_usage_is_named(run: Any, arguments: tuple[str, ...], message: str) -> None:
    """Wrong usage ends with 2, prints no answer, and says what is wrong and what there is."""
    outcome = run(*arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert message in outcome.err


def test_wrong_json_names_the_field(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """An applicant with a field that does not exist is refused by the field's name."""
    monkeypatch.setattr("sys.stdin", io.StringIO('{"years": 3}'))
    outcome = run(*DIRECTION, "--applicant", "-")
    assert outcome.code == 2
    assert "years: unknown; there are: age, born," in outcome.err


def test_standard_without_conditions_says_so(run: Any) -> None:
    """Where there is nothing to test, the command says so."""
    outcome = run(standard=TINY)
    assert outcome.code == 2
    assert "edition 2020 has no conditions that can be tested" in outcome.err


BAD_JSON = {
    "huge-number": ('{"age": ' + "9" * 5000 + "}", "applicant: a number of 5,000 digits, expected at most 15"),
    "deep": ("[" * 100_000, "applicant: values too deep, one in another"),
    "deep-inside": ('{"works": ' + "[" * 400 + "]" * 400 + "}", "works.0: expected an object, found a list"),
    "twice": ('{"age": 20, "age": 30}', "age: given twice"),
    "no-number": ('{"age": NaN}', "applicant: NaN, which is no number"),
    "age": ('{"age": 500}', "age: the number 500, expected 0 to 150"),
    "years": ('{"works": [{"years": 1000}]}', "works.0.years: the number 1000, expected 0 to 99"),
    "level": ('{"certificates": [{"level": 7}]}', "certificates.0.level: no level 7; there are: 5, 4, 3, 2, 1"),
    "trained": ('{"trained": [4, 6]}', "trained.1: no level 6; there are: 5, 4, 3, 2, 1"),
    "group": ('{"groups": ["nobody"]}', "groups.0: no group 'nobody'; there are: "),
    "year": ('{"born": "0001-01"}', "applicant: '0001-01' is not of the years 1900 to 2199"),
    "repeated": ('{"trained": [4, 4]}', "trained.1: 4 again, first as number 1 of the list, expected each once"),
    "large": ('{"groups": [' + '"a",' * 300_000 + '"b"]}', "applicant: more than 1,000,000 characters"),
    "nothing": ("", "applicant: Expecting value"),
}


@pytest.mark.parametrize(("text", "message"), BAD_JSON.values(), ids=BAD_JSON.keys())
def test_applicant_is_read_strictly(run: Any, monkeypatch: pytest.MonkeyPatch, text: str, message: str) -> None:
    """What is told in JSON is held to rules as YAML is, and each fault is named with its place."""
    monkeypatch.setattr("sys.stdin", io.StringIO(text))
    outcome = run(*DIRECTION, "--applicant", "-")
    assert outcome.code == 2
    assert f"the applicant cannot be read\n  {message}" in outcome.err


def test_endless_file_is_read_no_further_than_it_may_be(run: Any) -> None:
    """A device that never ends ends here."""
    outcome = run(*DIRECTION, "--applicant", "/dev/zero")
    assert (outcome.code, outcome.err.splitlines()[-1]) == (2, "  applicant: more than 1,000,000 characters")
