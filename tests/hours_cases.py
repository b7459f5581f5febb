"""Cases of the hours rule, of marks and of days, which the program and its twin in JavaScript both go through.

A case has modules, a course, and per cents that the standard suggests; `expected` is what comes out: hours of the
course parts and, module by module, of every unit as [theory, practice], marks of every unit, and every day as [week,
date, [[unit, kind, hours], …]]. `UPDATE_GOLDEN=1 pytest
tests/test_hours_cases.py` writes `expected` anew from the program; read the difference before keeping it.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

FILES = sorted((Path(__file__).parent / "cases" / "hours").glob("*.json"))


def read_cases(file: Path) -> list[dict[str, Any]]:
    """The cases of a file."""
    cases: list[dict[str, Any]] = json.loads(file.read_text(encoding="utf-8"))
    return cases


def write_cases(file: Path, cases: list[dict[str, Any]]) -> None:
    """Write cases, one module, day or other short value a line."""
    text = "[\n" + ",\n".join(_case(case) for case in cases) + "\n]\n"
    file.write_text(text, encoding="utf-8", newline="\n")


def _case(case: dict[str, Any]) -> str:
    def rows(values: list[Any], indent: str) -> str:
        return f",\n{indent}  ".join(_short(value) for value in values)

    expected = case["expected"]
    lines = [f'"{key}": {_short(case[key])}' for key in ("name", "columns", "suggested", "course")]
    lines.insert(3, f'"modules": [\n      {rows(case["modules"], "    ")}\n    ]')
    inside = [f'"{key}": {_short(expected[key])}' for key in ("parts", "hours", "theory_marks", "skill_marks")]
    inside.append(f'"days": [\n        {rows(expected["days"], "      ")}\n      ]')
    lines.append('"expected": {\n      ' + ",\n      ".join(inside) + "\n    }")
    return "  {\n    " + ",\n    ".join(lines) + "\n  }"


def _short(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
