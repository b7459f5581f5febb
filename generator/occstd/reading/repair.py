"""What is wrong is left out, so that checks across files still run on the rest and report in the same run."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from occstd.model import Classification, Direction, Duty, Group, Source, Task, WorkFunction
from occstd.model.shape import is_optional, type_at
from occstd.words import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from occstd.problems import Path

_LEFT_OUT = object()
_REFERRED_TO = (Classification, Direction, Duty, Group, Source, Task, WorkFunction)
_FILLER: dict[str | int, Any] = {"basis": {"kind": "elaborated"}, **dict.fromkeys(LANGUAGES, "?")}


class Repair:
    """Values from which wrong parts are left out; paths in the rest lead back to the original."""

    def __init__(self, values: dict[str, Any]) -> None:
        self._values = values
        self._left_out: set[Path] = set()
        self._kept: dict[int, list[int]] = {}
        self._misnamed: set[Path] = set()
        self.declared: frozenset[str] = frozenset()
        """Every id that was there before anything was left out; none where nothing was."""
        self.lost_id = False
        """Whether something was left out that others may refer to by an id which cannot be told."""

    def touches(self, path: Path) -> bool:
        """True where something at or below a path, given as in the original, was left out or filled."""
        return path in self._left_out

    def misses(self, path: Path) -> bool:
        """True where what should be at a path was touched, or may have been given under a wrong name."""
        return self.touches(path) or path[:-1] in self._misnamed

    def json(self) -> str:
        """The rest, as JSON."""
        return json.dumps(_pruned(self._values) if self._left_out else self._values)

    def original(self, path: Path) -> Path:
        """The path before anything was left out, for a path in the rest."""
        if not self._left_out:
            return path
        steps: list[str | int] = []
        value: Any = self._values
        for step in path:
            if isinstance(value, list) and isinstance(step, int):
                kept = self._numbers(value)
                step = kept[step] if step < len(kept) else step
            steps.append(step)
            value = _child(value, step)
        return tuple(steps)

    def _numbers(self, values: list[Any]) -> list[int]:
        """The former numbers of what is left in a list."""
        if id(values) not in self._kept:
            self._kept[id(values)] = [number for number, item in enumerate(values) if item is not _LEFT_OUT]
        return self._kept[id(values)]

    def _note(self, path: Path) -> None:
        self._left_out.update(path[:depth] for depth in range(len(path) + 1))
        self._kept.clear()

    def leave_out(self, details: Sequence[Any]) -> bool:
        """Leave out, or fill, what pydantic's error details complain of; False where nothing could be done."""
        self.declared = self.declared or declared_ids(self._values)
        complaints = [(self.original(tuple(detail["loc"])), detail["type"]) for detail in details]
        mended = [self._mend(path, kind) for path, kind in complaints]
        return any(mended)

    def _mend(self, path: Path, kind: str) -> bool:
        path = path[:-1] if path[-1:] == ("[key]",) else path
        if "basis" in path and (path[-1], kind) != ("basis", "unexpected_keyword_argument"):
            path, kind = path[: path.index("basis") + 1], "missing"
        parent = self._values
        for step in path[:-1]:
            parent = _child(parent, step)
        if kind == "missing" and path[-1] in _FILLER and isinstance(parent, dict):
            parent[str(path[-1])] = _FILLER[path[-1]]
            self._note(path)
            return True
        if kind == "unexpected_keyword_argument" and isinstance(parent, dict):
            self._note(path)
            gone = parent.pop(str(path[-1]), None)
            if isinstance(gone, dict | list):
                self._misnamed.add(path[:-1])
            return gone is not None
        return self._drop(path)

    def _drop(self, path: Path) -> bool:
        """Drop the smallest part around a path that can be spared."""
        for depth in range(len(path), 0, -1):
            holder: Any = self._values
            for step in path[: depth - 1]:
                holder = _child(holder, step)
            step = path[depth - 1]
            if isinstance(holder, list) and isinstance(step, int) and step < len(holder):
                self._note(path[:depth])
                self.lost_id |= type_at(path[:depth]) in _REFERRED_TO and not declared_ids(holder[step])
                holder[step] = _LEFT_OUT
                return True
            if isinstance(holder, dict) and is_optional(path[:depth]):
                self._note(path[:depth])
                holder.pop(str(step), None)
                return True
        return False


def _child(value: Any, step: str | int) -> Any:
    if isinstance(value, dict):
        return value.get(str(step))
    if isinstance(value, list) and isinstance(step, int) and step < len(value):
        return value[step]
    return None


def _pruned(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _pruned(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_pruned(item) for item in value if item is not _LEFT_OUT]
    return value


def declared_ids(values: Any) -> frozenset[str]:
    """Every id written anywhere in plain values."""
    inside: frozenset[str] = frozenset()
    if isinstance(values, dict):
        inside = frozenset({str(values["id"])} if "id" in values else ())
        return inside.union(*(declared_ids(value) for value in values.values()))
    if isinstance(values, list):
        return inside.union(*(declared_ids(value) for value in values))
    return inside
