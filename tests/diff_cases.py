"""Cases of changes: a folder each below `cases/diff/`, with `case.yaml` and what is expected in each voice.

`case.yaml` has edits of the valid standard `full-shape`: `new`, and `old` where the former side is edited, too; and
`editions`, where two editions of the new side are compared and not two versions. An edit names what it changes by
`id` (`in` the edition, else among what all share) and does one thing:

- `set`: fields and their new values, null for a field that goes;
- `remove`: nothing is left of it;
- `add`: an entry for the end of one of its lists, such as `{tasks: {…}}` or `{levels.5.skills: {…}}`;
- `move`: the list (`holder` and `list`) where it goes, at its end, or at a `place` counted from 0.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from occstd.diff import Diff, diff_editions, diff_standards
from occstd.model.plain import to_plain
from occstd.reading.loader import adapter, load_standard

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.model import Standard

FOLDER = Path(__file__).parent / "cases" / "diff"
CASES = sorted(FOLDER.iterdir())
BASE = Path(__file__).parent / "cases" / "valid" / "full-shape"


@cache
def base() -> Standard:
    """The standard that cases edit."""
    return load_standard(BASE)


def sides(case: Path) -> tuple[Standard, Standard]:
    """The former and the present standard of a case."""
    edits = yaml.safe_load((case / "case.yaml").read_text(encoding="utf-8"))
    plain = to_plain(base())
    for edit in edits.get("old", ()):
        _apply(plain, edit)
    old = _standard(plain)
    for edit in edits.get("new", ()):
        _apply(plain, edit)
    return old, _standard(plain)


def compare(case: Path) -> tuple[Standard, Diff]:
    """The present standard of a case, and the changes."""
    edits = yaml.safe_load((case / "case.yaml").read_text(encoding="utf-8"))
    old, new = sides(case)
    if "editions" in edits:
        editions = {edition.id: edition for edition in new.editions}
        return new, diff_editions(new, *(editions[name] for name in edits["editions"]))
    return new, diff_standards(old, new, ("old", "new"))


def _standard(plain: dict[str, Any]) -> Standard:
    return adapter().validate_json(json.dumps(plain))


def _apply(plain: dict[str, Any], edit: dict[str, Any]) -> None:
    edition = edit.get("in")
    root = next(e for e in plain["editions"] if e["id"] == edition) if edition else plain
    target = _find(root, edit["id"])
    if "set" in edit:
        for key, value in edit["set"].items():
            target.update({key: value})
            if value is None:
                del target[key]
    elif "add" in edit:
        ((name, item),) = edit["add"].items()
        _list(target, name).append(item)
    else:
        assert edit.get("remove") or "move" in edit, edit
        holding = next(entries for entries in _lists(root) if any(entry is target for entry in entries))
        holding[:] = [entry for entry in holding if entry is not target]
        if "move" in edit:
            move = edit["move"]
            entries = _list(_find(root, move["holder"]), move["list"])
            entries.insert(move.get("place", len(entries)), target)


def _find(root: dict[str, Any], name: str) -> dict[str, Any]:
    return next(item for item in _dicts(root) if item.get("id") == name)


def _list(target: dict[str, Any], name: str) -> list[Any]:
    *keys, last = name.split(".")
    for key in keys:
        target = target.setdefault(key, {"skills": []} if key.isdecimal() else {})
    found: list[Any] = target.setdefault(last, [])
    return found


def _dicts(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _dicts(item)


def _lists(value: Any) -> Iterator[list[Any]]:
    if isinstance(value, list):
        yield value
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _lists(item)
