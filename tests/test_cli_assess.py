"""The command `occstd assess`: what it reads, what it prints, and what it refuses."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest

from conftest import STANDARD
from exported import files_of, standard_of
from occstd import cli
from occstd.assess.ladder import ladder

if TYPE_CHECKING:
    from pathlib import Path

EDITION = next(edition for edition in standard_of(STANDARD.name).editions if edition.functions)
STEPS = ladder(EDITION, EDITION.directions[1])
LOWEST = {skill.id: 2 for skill in STEPS[0].skills}


def _file(**changed: Any) -> str:
    told = {
        "standard": STANDARD.name,
        "edition": EDITION.id,
        "direction": EDITION.directions[1].slug,
        "answers": LOWEST,
    }
    return json.dumps(told | changed)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], remembered: None, tmp_path: Path) -> Any:
    """Run the command over a file that holds a text."""

    def call(text: str, *options: str) -> tuple[int, str, str]:
        (tmp_path / "answers.json").write_text(text, encoding="utf-8")
        try:
            code = cli.main(("assess", str(tmp_path / "answers.json"), "--standard", str(STANDARD), *options))
        except SystemExit as stop:
            code = int(stop.code or 0)
        return (code, *capsys.readouterr())

    return call


def test_text_says_the_level_its_functions_and_what_is_missing(run: Any) -> None:
    """A reader sees who, which level, each function by its weight, what is missing with its mark, and the rule."""
    key = next(skill.id for skill in STEPS[1].skills if skill.key)
    code, out, _ = run(_file(answers=LOWEST | {key: 0, STEPS[1].skills[0].id: 1}, name="Li Hua"))
    assert code == 0
    head = "National standard of 2021 · Livestream salesperson · Li Hua\n\nLevel 5 fits\n\nLevel 5  100%  fits\n"
    assert out.startswith(head)
    assert "  Preparation  weight 35 ✎  100%  12 of 12 answered\n" in out
    assert "Missing for level 4\n  ★ " in out
    assert f"✎ [{key}]\n" in out
    assert f"  {len(STEPS[1].skills) - 2} skills of it not answered\n" in out
    assert "It is no assessment, gives no right to a certificate" in out


def test_text_in_chinese_says_that_more_is_to_be_asked(run: Any) -> None:
    """The same in Chinese; an answer that is not clear yet says so, and what is presumed is named."""
    code, out, _ = run(_file(answers={STEPS[1].skills[0].id: 2}), "--language", "zh")
    assert code == 0
    assert "\n目前看：符合四级\n作答尚不足以判断，还有题目待答。\n以下等级未逐条询问，按已达到处理：五级。\n" in out


def test_nothing_is_said_of_a_level_that_was_not_asked_about(run: Any) -> None:
    """Without answers there is no level, and nothing of which the lowest is said to be missing or met."""
    _, out, _ = run(_file(answers={}))
    assert "\nNo answer yet\nNot clear yet" in out
    assert "Nothing of what was asked is missing" not in out


def test_a_level_over_one_that_does_not_fit_is_not_said_to_fit(run: Any) -> None:
    """Who does all of the second level and nothing of the lowest has neither, and the lines of both say so."""
    _, out, _ = run(_file(answers=dict.fromkeys(LOWEST, 0) | {skill.id: 2 for skill in STEPS[1].skills}))
    assert "\nNot yet level 5\n" in out
    assert "\nLevel 4  100%  a lower level does not fit\n" in out


def test_answers_to_retired_skills_are_left_out(run: Any) -> None:
    """An older file stays of use when a skill has gone."""
    gone = standard_of(STANDARD.name).retired[0].id
    assert run(_file(answers=LOWEST | {gone: 3})) == run(_file(answers=LOWEST))


def test_json_is_the_standing(run: Any) -> None:
    """Programs get all of it, with what it is about."""
    code, out, _ = run(_file(), "--format", "json")
    told = json.loads(out)
    assert (code, told["direction"], told["outcome"], told["level"], told["next"]) == (
        *(0, EDITION.directions[1].slug, "level", 5, 4),
    )
    assert [stage["level"] for stage in told["stages"]] == [5, 4, 3, 2, 1]


def test_standard_input(run: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A dash reads standard input."""
    monkeypatch.setattr("sys.stdin", io.StringIO(_file()))
    assert cli.main(("assess", "-", "--standard", str(STANDARD), "--format", "json")) == 0
    assert json.loads(capsys.readouterr().out)["level"] == 5


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("{", "answers: Expecting property name"),
        ("[]", "answers: expected an object, found a list"),
        (_file(answers={"LS-T01-5-S1": 4}), "answers.LS-T01-5-S1: expected 0 or 1 or 2 or 3, found a number 4"),
        (_file(answers={"LS-T01-5-S1": True}), "answers.LS-T01-5-S1: expected 0 or 1 or 2 or 3, found true or false"),
        (_file(answers={"nothing": 2}), "answers.nothing: no skill of livestream-salesperson"),
        (_file(standard="other"), "standard: no standard 'other'; there are: internet-marketer"),
        (_file(edition="1999"), "edition: no edition '1999'; there are: 2020, 2021"),
        (_file(direction="other"), "direction: no direction 'other'; there are: product-selector, live"),
        (_file(direction=None), "direction: no direction ''; there are: product-selector, live"),
        (_file(more=1), "more: unknown; there are: standard, edition, direction, name, answers"),
        (_file(name="x" * 201), "name: a text of 201 characters, expected at most 200"),
        ('{"answers": {"a": 1, "a": 2}}', "a: given twice"),
    ],
)
def test_what_is_wrong_is_said(run: Any, text: str, fault: str) -> None:
    """Every fault is named with its place; nothing is printed."""
    code, out, err = run(text)
    assert (code, out) == (2, "")
    assert fault in err


def test_a_file_that_is_not_there(capsys: pytest.CaptureFixture[str], remembered: None) -> None:
    """A file that cannot be read is said."""
    with pytest.raises(SystemExit):
        cli.main(("assess", "nowhere.json", "--standard", str(STANDARD)))
    assert "nowhere.json cannot be read: " in capsys.readouterr().err


def test_the_published_schema_takes_what_the_command_takes() -> None:
    """Files of answers are held to a schema that the site publishes."""
    schema = json.loads(files_of(STANDARD.name)["data/v2/answers.schema.json"])
    jsonschema.validate(json.loads(_file(name="Li Hua")), schema)
    for wrong in (_file(answers={"LS-T01-5-S1": 4}), _file(more=1), "{}"):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(json.loads(wrong), schema)
