"""TypeScript: tsc accepts the declarations, a sample that reads the data, and the data itself; it refuses faults."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from conftest import ROOT
from exported import files_of, standard_of, syllabus_of
from tsc import compile_in

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.long

SAMPLE = ROOT / "tests" / "typescript" / "sample.ts"


def compile_files(node: str, folder: Path, texts: dict[str, str]) -> dict[str, list[str]]:
    """What tsc has to say of each of some texts, by their names, which it compiles together with the declarations."""
    (folder / "occstd.d.ts").write_bytes(files_of("full-shape")["data/v2/occstd.d.ts"])
    said: dict[str, list[str]] = {name: [] for name in texts}
    for line in compile_in(folder, node, texts):
        if "error TS" in line:
            said[line.partition("(")[0].removesuffix(".ts")].append(line)
    return said


def _typed(kind: str, content: Any) -> str:
    """A program that says that a value is of a type."""
    return f'import type {{ {kind} }} from "./occstd";\nexport const file: {kind} = {json.dumps(content)};\n'


def _unit() -> str:
    standard = standard_of("full-shape")
    start = f"data/v2/{standard.id}/2021/"
    return next(path for path in files_of("full-shape") if path.startswith(start) and path.endswith("/level-4.json"))


def _files() -> dict[str, tuple[str, Any]]:
    files = files_of("full-shape")
    identity = standard_of("full-shape").id
    return {
        "standard": ("StandardFile", json.loads(files[f"data/v2/{identity}/standard.json"])),
        "statements": ("StatementsFile", json.loads(files[f"data/v2/{identity}/statements.json"])),
        "unit": ("UnitFile", json.loads(files[_unit()])),
        "syllabus": ("SyllabusFile", json.loads(syllabus_of("full-shape")[1])),
        "changes": ("ChangesFile", json.loads(files[f"data/v2/{identity}/changes.json"])),
        "index": ("IndexFile", json.loads(files["data/v2/index.json"])),
    }


def _sound() -> dict[str, str]:
    programs = {name: _typed(kind, content) for name, (kind, content) in _files().items()}
    return programs | {"sample": SAMPLE.read_text(encoding="utf-8")}


def _faults() -> dict[str, str]:
    sample = SAMPLE.read_text(encoding="utf-8")
    files = _files()
    lacking, wrong, unknown = (json.loads(json.dumps(files["statements"][1])) for _ in range(3))
    blocks = json.loads(json.dumps(files["syllabus"][1]))
    blocks["document"]["sections"][0]["blocks"][0]["block"] = "picture"
    del lacking["statements"][0]["address"]
    wrong["statements"][0]["order"] = "first"
    unknown["statements"][0]["colour"] = "red"
    return {
        "renamed": sample.replace("item.directions.includes", "item.direction.includes"),
        "unguarded": sample.replace("?.skills ?? []", ".skills"),
        "kind": sample.replace('"doubtful"', '"doubted"').replace("row.support ===", "row.basis.kind ==="),
        "lacking": _typed("StatementsFile", lacking),
        "wrong": _typed("StatementsFile", wrong),
        "unknown": _typed("StatementsFile", unknown),
        "block": _typed("SyllabusFile", blocks),
    }


@pytest.fixture(scope="module")
def said(node: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What tsc has to say of each program, all compiled together."""
    return compile_files(node, tmp_path_factory.mktemp("declarations"), _sound() | _faults())


def test_declarations_take_a_sample_and_the_data(said: dict[str, list[str]]) -> None:
    """A sample that reads every file compiles strictly, and every file is of the type that is declared for it."""
    assert [line for name in _sound() for line in said[name]] == []


def test_declarations_refuse_faults(said: dict[str, list[str]]) -> None:
    """Each fault, in a program or in data, is seen in its own file."""
    assert [name for name in _faults() if not said[name]] == []
