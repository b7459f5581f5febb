"""The problem type: how it prints, how it sorts, and its three formats."""

from __future__ import annotations

import json

import pytest

from occstd.problems import FORMATS, Location, Problem, Severity, StandardError

PROBLEM = Problem(Location("a.yaml", 12, 9), "weights-sum", "skills that add up to 95", "100")


def at(file: str, line: int = 1, column: int = 1, **fields: str) -> Problem:
    """A problem at a place."""
    return Problem(Location(file, line, column), **{"rule": "tab", "found": "a tab", "expected": "spaces"} | fields)


def test_location_str() -> None:
    """A location prints as editors and terminals understand it."""
    assert str(Location("2021/a.yaml", 12, 9)) == "2021/a.yaml:12:9"


def test_location_default_is_start_of_file() -> None:
    """A location without line and column is the first character of the file."""
    assert str(Location("a.yaml")) == "a.yaml:1:1"


def test_problem_str() -> None:
    """A problem prints place, severity, rule, what was found and what was expected."""
    assert str(PROBLEM) == "a.yaml:12:9: error[weights-sum]: skills that add up to 95, expected 100"


def test_problem_str_warning() -> None:
    """A warning says that it is one."""
    problem = Problem(Location("a.yaml"), "tab", "a tab", "spaces", Severity.WARNING)
    assert str(problem) == "a.yaml:1:1: warning[tab]: a tab, expected spaces"


def test_problem_order_is_by_place() -> None:
    """Problems sort by file, then by line and column as numbers, then by rule."""
    ordered = [
        at("a.yaml", 2, 1),
        at("a.yaml", 2, 9),
        at("a.yaml", 2, 10, rule="anchor"),
        at("a.yaml", 2, 10, rule="tab"),
        at("a.yaml", 10, 1),
        at("b.yaml", 1, 1),
    ]
    assert sorted([*ordered[3:], *ordered[:3]]) == ordered


def test_problem_equality_ignores_severity() -> None:
    """The same fault is one fault whatever its severity."""
    warning = Problem(PROBLEM.location, PROBLEM.rule, PROBLEM.found, PROBLEM.expected, Severity.WARNING)
    assert {PROBLEM, warning} == {PROBLEM}


def test_standard_error_carries_problems_sorted_and_once() -> None:
    """The exception sorts its problems and drops what is said twice."""
    error = StandardError([at("b.yaml"), at("a.yaml"), at("b.yaml")])
    assert error.problems == (at("a.yaml"), at("b.yaml"))


def test_standard_error_str_has_a_line_for_each_problem() -> None:
    """The text of the exception is all its problems."""
    error = StandardError([at("b.yaml"), at("a.yaml")])
    assert (
        str(error) == "a.yaml:1:1: error[tab]: a tab, expected spaces\nb.yaml:1:1: error[tab]: a tab, expected spaces"
    )


def test_text_format_has_a_line_for_each_problem() -> None:
    """The text format ends every problem with a line break."""
    assert FORMATS["text"]([at("a.yaml"), PROBLEM]) == f"{at('a.yaml')}\n{PROBLEM}\n"


@pytest.mark.parametrize(("name", "expected"), [("text", ""), ("json", "[]\n"), ("github", "")])
def test_format_of_no_problems(name: str, expected: str) -> None:
    """Without problems the text formats are empty and JSON is an empty list."""
    assert FORMATS[name]([]) == expected


def test_json_format_parses() -> None:
    """The JSON format gives every part of a problem and the whole message."""
    assert json.loads(FORMATS["json"]([PROBLEM])) == [
        {
            "location": {"file": "a.yaml", "line": 12, "column": 9},
            "rule": "weights-sum",
            "found": "skills that add up to 95",
            "expected": "100",
            "severity": "error",
            "message": "skills that add up to 95, expected 100",
        }
    ]


def test_json_format_keeps_chinese() -> None:
    """The JSON format leaves Chinese readable and escapes quotes and line breaks."""
    text = FORMATS["json"]([at("标准.yaml", found='"一"\n二')])
    assert "标准.yaml" in text
    assert json.loads(text)[0]["found"] == '"一"\n二'


def test_github_format_names_file_line_column_and_rule() -> None:
    """The GitHub format is a workflow command that marks the place."""
    expected = "::error file=a.yaml,line=12,col=9,title=weights-sum::skills that add up to 95, expected 100\n"
    assert FORMATS["github"]([PROBLEM]) == expected


def test_github_format_warning() -> None:
    """A warning is the command of that name."""
    problem = Problem(Location("a.yaml"), "tab", "a tab", "spaces", Severity.WARNING)
    assert FORMATS["github"]([problem]).startswith("::warning file=a.yaml")


@pytest.mark.parametrize(
    ("raw", "safe"),
    [
        ("a\nb", "a%0Ab"),
        ("a\r\nb", "a%0D%0Ab"),
        ("100%", "100%25"),
        ("%0A", "%250A"),
        ("a: b, c", "a: b, c"),
        ("::error::", "::error::"),
    ],
    ids=["newline", "carriage-return", "percent", "escaped-newline", "colon-and-comma", "command"],
)
def test_github_format_escapes_message(raw: str, safe: str) -> None:
    """A message cannot end its line; colons and commas are safe in it."""
    line = f"::error file=a.yaml,line=1,col=1,title=tab::{safe}, expected spaces\n"
    assert FORMATS["github"]([at("a.yaml", found=raw)]) == line


@pytest.mark.parametrize(
    ("raw", "safe"),
    [("a:b", "a%3Ab"), ("a,b", "a%2Cb"), ("a%b", "a%25b"), ("a\nb", "a%0Ab"), ("a::b", "a%3A%3Ab")],
    ids=["colon", "comma", "percent", "newline", "command"],
)
def test_github_format_escapes_file(raw: str, safe: str) -> None:
    """A file name can end neither its property nor the command."""
    line = f"::error file={safe},line=1,col=1,title=tab::a tab, expected spaces\n"
    assert FORMATS["github"]([at(raw)]) == line
