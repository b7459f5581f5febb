"""What differs between two things of the same id, field by field."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from occstd.diff.strictness import compare_conditions
from occstd.model import Condition, Edition, Record, Standard, Statement, Task, Text
from occstd.model.plain import to_plain
from occstd.model.shape import field_names, walk

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from occstd.diff.index import Key, Node


@dataclass(frozen=True, slots=True)
class Part:
    """A field that differs, and the kind of change this is."""

    kind: str
    field: str
    before: Any
    after: Any


_KINDS = {"basis": "basis", "levels": "levels", "theory": "weights", "skills": "weights", "hours": "hours"}
"""Fields that make a kind of change of their own."""
_CHILDREN = object()


def compare_nodes(before: Node, after: Node, *, as_editions: bool) -> Iterator[Part]:
    """The fields that differ; what stands inside with an id of its own is compared by itself.

    Args:
        before: the former thing.
        after: the present thing.
        as_editions: whether two editions are compared, of which each is known in part.
    """
    if not as_editions:
        yield from _differing(before.record, after.record)
        return
    gaps = (before.basis == "missing", after.basis == "missing")
    if all(gaps):
        return
    for part in _differing(before.record, after.record):
        if part.field == "note" or (any(gaps) and part.field not in ("text", "value")):
            continue
        if part.field == "basis" and before.basis == after.basis:
            continue
        if part.kind == "reworded" and _lacks_only_translation(part.before, part.after):
            continue
        if part.field == "name" and isinstance(after.record, Statement):  # a label of ours
            continue
        kind, x, y = part.kind, None if gaps[0] else part.before, None if gaps[1] else part.after
        if x is None or y is None:
            kind = "only_after" if x is None else "only_before"
        yield Part(kind, part.field, x, y)


def _lacks_only_translation(before: Any, after: Any) -> bool:
    """Whether two texts are the same in every language that both are in, so that one merely is not translated."""
    if not isinstance(before, dict) or not isinstance(after, dict):
        return False
    both = [code for code in before if before[code] is not None and after.get(code) is not None]
    return bool(both) and all(before[code] == after[code] for code in both)


def _differing(before: Record, after: Record) -> Iterator[Part]:
    if before == after:
        return
    sides = [_values(item) for item in (before, after)]
    if type(before) is not type(after):
        yield Part("changed", "record", type(before).__name__, type(after).__name__)
    for name in dict.fromkeys((*sides[1], *sides[0])):
        x, y = (side.get(name) for side in sides)
        if x != y:
            yield from _as_parts(name, x, y)


def _values(item: Record) -> dict[str, Any]:
    """The fields of a record that are its own; both languages of its text are one field."""
    cls = type(item)
    names = [name for name in field_names(cls) if name not in ("id", *field_names(Text))]  # type: ignore[arg-type]
    found = {name: own for name in names if (own := _own(getattr(item, name))) is not _CHILDREN}
    text = {"text": Text(**item.by_language())} if isinstance(item, Text) else {}
    if isinstance(item, Edition):
        found.pop("duties")  # each is indexed as a thing of its own
    if isinstance(item, Standard):
        found["id"] = item.id
    if isinstance(item, Task):  # what a level asks has no id
        asked = [*((str(level), one) for level, one in item.levels.items()), ("all", item.all_levels)]
        found["shares"] = {level: one.share for level, one in asked if one and one.share is not None} or None
    return text | found


def _own(value: Any) -> Any:
    """A value where it is the holder's own, or that it holds children with ids, or nothing for nothing."""
    if isinstance(value, dict) and any(isinstance(item, Record) for item in value.values()):
        return tuple(value)
    if any(hasattr(item, "id") for _, item in walk(value)):
        return _CHILDREN
    return None if value == () or to_plain(value) == {} else value


def _as_parts(name: str, x: Any, y: Any) -> Iterator[Part]:
    if isinstance(x, Condition) and isinstance(y, Condition):
        verdict = compare_conditions(x, y)
        yield Part("condition" if verdict in ("equal", "unclear") else verdict, name, to_plain(x), to_plain(y))
    elif name in ("theory", "skills") and (isinstance(x, dict) or isinstance(y, dict)):
        yield from _rows(name, x, y)
    else:
        kind = "reworded" if isinstance(x or y, Text) else _KINDS.get(name, "changed")
        yield Part(kind, name, to_plain(x), to_plain(y))


def _rows(name: str, x: dict[str, int | None] | None, y: dict[str, int | None] | None) -> Iterator[Part]:
    """The rows of a weight column that differ; a dash is text, to tell it from a row that is not there."""
    sides = [{key: "–" if weight is None else weight for key, weight in (column or {}).items()} for column in (x, y)]
    rows = dict.fromkeys((*sides[1], *sides[0]))
    differing = [row for row in rows if sides[0].get(row) != sides[1].get(row)]
    for row in differing:
        yield Part("weights", f"{name}.{row}", sides[0].get(row), sides[1].get(row))
    if not differing:
        yield Part("weights", name, list(sides[0]), list(sides[1]))


def kept_in_order(before: Sequence[Key], after: Sequence[Key]) -> frozenset[Key]:
    """The largest part of a list that keeps its order; of several, the same one in both directions of time."""
    if list(before) == list(after):
        return frozenset(after)
    rank = {key: number for number, key in enumerate(before)}
    best: dict[Key, tuple[int, tuple[Key, ...]]] = {}
    for number in range(len(after) - 1, -1, -1):
        key = after[number]
        tails = (best[later] for later in after[number + 1 :] if rank[later] > rank[key])
        length, tail = min(tails, default=(0, ()))
        best[key] = (length - 1, (key, *tail))
    return frozenset(min(best.values(), default=(0, ()))[1])
