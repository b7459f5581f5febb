"""Everything with an id in a standard or an edition, with the place where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from occstd.model import Basis, BasisKind, Edition, Record, Retired, Standard, Statement, Text, record
from occstd.model.shape import walk

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from occstd.problems import Path

Key = tuple[str, str]
"""Scope and id, which together name one thing."""

SHARED, RETIRED, ROOT = "shared", "retired", "standard"
"""Scopes beside those of the editions; the last is that of what is compared itself, and its id."""

_SORTS = {"WorkFunction": "function", "NewOccupation": "new_occupation"}


@record
class Listed(Record):
    """An entry of a list of ids, as if it were a thing of its own."""

    id: str
    name: Text | None = None


@dataclass(frozen=True, slots=True)
class Node:
    """A thing with an id, where it stands and what it stands in."""

    key: Key
    record: Record
    holder: Key
    slot: str
    """The list of the holder, such as `tasks` or `levels.4.skills`."""
    position: int
    part: str

    @property
    def scope(self) -> str:
        """Edition, `shared` or `retired`."""
        return self.key[0]

    @property
    def id(self) -> str:
        """The id."""
        return self.key[1]

    @property
    def holder_id(self) -> str:
        """The id of what it stands in; `standard` for what stands in nothing smaller."""
        return self.holder[1]

    @property
    def place(self) -> tuple[Key, str]:
        """The list in which it stands."""
        return self.holder, self.slot

    @property
    def list_name(self) -> str:
        """The last name of the list, such as `skills`."""
        return self.slot.rpartition(".")[2]

    @property
    def basis(self) -> BasisKind | None:
        """Kind of its basis; none where it has none."""
        basis = getattr(self.record, "basis", None)
        return basis.kind if isinstance(basis, Basis) else None

    @property
    def name(self) -> Text | None:
        """What it is called, where it has a name."""
        name = getattr(self.record, "name", None) or getattr(self.record, "title", None)
        return Text(**name.by_language()) if isinstance(name, Text) else None

    @property
    def text(self) -> dict[str, str] | None:
        """Its text in both languages, or why an id was retired; none where it has no text of its own."""
        text = self.record.why if isinstance(self.record, Retired) else self.record
        return text.by_language() if isinstance(text, Text) else None

    @property
    def sort(self) -> str:
        """What sort of thing it is, from the name of its class."""
        if isinstance(self.record, Listed):
            return "duty"
        if type(self.record) is Statement and self.part == "functions":
            return self.list_name  # of tasks: knowledge, evidence, good and bad practice
        name = type(self.record).__name__
        return _SORTS.get(name) or re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()


Index = dict[Key, Node]
"""Nodes by key, in printed order."""


def index_standard(standard: Standard) -> Index:
    """Everything with an id in a standard, each edition with a scope of its own."""
    names = {duty.id: duty.name for duty in standard.duties}
    found = _index(walk(standard), tuple(edition.id for edition in standard.editions))
    for edition in standard.editions:
        found |= {node.key: node for node in _duties(edition, names, (edition.id, edition.id), edition.id)}
    return found


def index_edition(edition: Edition, duties: Mapping[str, Text], leave_out: tuple[str, ...] = ()) -> Index:
    """Everything with an id in an edition, so that it can be compared with another; the edition itself has no id.

    Args:
        edition: the edition.
        duties: names of duties by id.
        leave_out: parts that are not indexed.
    """
    found = _index(walk(edition), None)
    found |= {node.key: node for node in _duties(edition, duties, (ROOT, ROOT), ROOT)}
    del found[ROOT, ROOT]
    return {key: node for key, node in found.items() if node.part not in leave_out}


def _duties(edition: Edition, names: Mapping[str, Text], holder: Key, scope: str) -> Iterator[Node]:
    for number, duty in enumerate(edition.duties):
        listed = Listed(id=duty, name=names.get(duty))
        yield Node((scope, duty), listed, holder, "duties", number, "duties")


def _index(records: list[tuple[Path, Record]], editions: tuple[str, ...] | None) -> Index:
    """Index the records of a standard with these editions, or, without them, those of one edition."""
    found: Index = {}
    placed: dict[Path, Key] = {}
    for path, item in records:
        if not hasattr(item, "id"):
            continue
        key = (_scope(path, item, editions), item.id if path else ROOT)
        depth = next((n for n in range(len(path) - 1, -1, -1) if path[:n] in placed), 0)
        rest = path[depth:]
        slot = ".".join(step for step in rest if isinstance(step, str))
        position = next((step for step in reversed(rest) if isinstance(step, int)), 0)
        found[key] = Node(key, item, placed.get(path[:depth], key), slot, position, _part(path, editions))
        placed[path] = key
    return found


def _scope(path: Path, item: Record, editions: tuple[str, ...] | None) -> str:
    if isinstance(item, Retired):
        return RETIRED
    if editions is None or not path:
        return ROOT
    return editions[int(path[1])] if path[0] == "editions" else SHARED


def _part(path: Path, editions: tuple[str, ...] | None) -> str:
    """The field of the standard or of the edition in which a path lies."""
    steps = path[2:] if editions is not None and path[:1] == ("editions",) else path
    return str(steps[0]) if steps else "edition" if path else ROOT
