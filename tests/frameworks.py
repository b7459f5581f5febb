"""What tests of other systems' formats share: standards, files made once, counts from the YAML, official schemas."""

from __future__ import annotations

import functools
import json
import os
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from conftest import ROOT, STANDARD, TINY
from exported import standard_of
from occstd.export.formats import FORMATS, make
from occstd.export.material import Material

if TYPE_CHECKING:
    from occstd.model import Edition

ADDRESS = "https://example.org/site"
FOLDERS = {folder.name: folder for folder in (STANDARD, TINY, ROOT / "tests" / "cases" / "valid" / "full-shape")}
EDITIONS = [(name, f.name) for name, folder in FOLDERS.items() for f in sorted(folder.iterdir()) if f.is_dir()]
each_edition = pytest.mark.parametrize(("name", "edition"), EDITIONS, ids=["-".join(pair) for pair in EDITIONS])

SCHEMAS = {
    "case-v1p1-cfpackage.json": "1EdTech/OpenCASE, apps/opencase/schemas/official/",
    "ob_v3p0_achievementcredential_draft4.json": "1EdTech/digital-credentials-public-validator, inspector-tcp-vc",
}
"""Official schemas that the project does not carry, and where each is published."""


def edition_of(name: str, edition: str) -> Edition:
    """An edition by its id."""
    return next(item for item in standard_of(name).editions if item.id == edition)


@functools.cache
def files(name: str, form: str, address: str = ADDRESS) -> dict[tuple[str, str], bytes]:
    """The files of a format by edition and name."""
    made = make(FORMATS[form], Material(standard_of(name), address))
    return {(file.edition, file.path.rpartition("/")[2]): file.content for file in made}


def read(name: str, edition: str, form: str, file: str) -> Any:
    """A JSON file, read."""
    return json.loads(files(name, form)[edition, file])


@functools.cache
def yaml_counts(name: str, edition: str) -> Counter[str]:
    """How many entries of each kind the YAML of an edition has, read without this project's loader."""
    folder = FOLDERS[name]
    whole: dict[str, Any] = {}
    found, served = Counter[str](), set[str]()
    for file in [*folder.glob("*.yaml"), *(folder / edition).rglob("*.yaml")]:
        top = yaml.load(file.read_bytes(), getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506
        served |= set(top.get("duties") or ()) if file.parent != folder else set()
        found["weight_table"] += len(top.get("weights") or ())
        for function in top.get("functions") or ():
            found["function"] += 1
            for task in function["tasks"]:
                found["task"] += 1
                served |= set(task.get("duties") or ())
                for asked in [*(task.get("levels") or {}).values(), task.get("all_levels") or {}]:
                    found["skill"] += len(asked.get("skills") or ())
                    found["evidence"] += sum("evidence" in skill for skill in asked.get("skills") or ())
                    found["good_practice"] += "good_practice" in asked
                    found["bad_practice"] += "bad_practice" in asked
                    found["knowledge"] += len(asked.get("knowledge") or ())
        whole |= top
    levels, directions = whole.get("levels") or [], whole.get("directions") or []
    blocks = whole.get("basic_knowledge") or (whole.get("foundations") or {}).get("basic_knowledge") or []
    foundations = whole | (whole.get("foundations") or {})
    found |= {
        "level": len(levels),
        "level_descriptor": sum("descriptor" in level for level in levels),
        "direction": len(directions),
        "direction_description": sum("description" in direction for direction in directions),
        "duty": len(served),
        "training_hours": len(whole.get("training_hours") or ()),
        "ethics": len(foundations.get("ethics") or ()),
        "code_of_conduct": len(foundations.get("code_of_conduct") or ()),
        "knowledge_block": len(blocks),
        "basic_knowledge": sum(len(block["statements"]) for block in blocks),
        "foundations_evidence": len(foundations.get("evidence") or ()),
        "term": len(whole.get("glossary") or ()),
        "indicator": len(whole.get("indicators") or ()),
    }
    return +found


def official_schema(name: str) -> Any:
    """An official schema from the folder named by OCCSTD_SCHEMAS, or else from beside the project."""
    folder = Path(os.environ.get("OCCSTD_SCHEMAS") or ROOT.parent / "shared" / "schemas")
    if not (folder / name).is_file():
        pytest.skip(f"{name} is not in {folder}; it is published in {SCHEMAS[name]}")
    return json.loads((folder / name).read_text(encoding="utf-8"))
