"""Two editions, or two versions of a standard, to the list of changes between them. Pure; found once, shown anywhere.

Two versions of the data are compared whole: what only one has was added or removed. Two editions are two documents
that are known in part: what only one states was added or removed only where both give the whole list, as their
sources report it; otherwise it is `only_before` or `only_after`, which says no more than it knows. What belongs to
the project's knowledge of an edition (gaps, notes, its summary, the review of the law) is no change of the standard.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any, Literal

from occstd.diff.index import RETIRED, ROOT, SHARED, Index, Key, Node, index_edition, index_standard
from occstd.diff.parts import Part, compare_nodes, kept_in_order
from occstd.diff.strictness import compare_routes
from occstd.model import QUOTED, BasisKind, Edition, Record, RuleSet, Standard, Text, record
from occstd.model.shape import field_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

ChangeKind = Literal[
    "added",
    "removed",
    "only_before",
    "only_after",
    "reworded",
    "moved",
    "levels",
    "tightened",
    "loosened",
    "condition",
    "basis",
    "weights",
    "hours",
    "changed",
]
"""Kinds of change. `condition` is one whose atoms tell neither a tightening nor a loosening; `changed` is any
other value."""


@record
class Detail(Record):
    """One field on both sides."""

    field: str
    """Name of the field; `text` is the statement itself, `theory.LS-F2` one row of a weight table."""
    before: Any = None
    """The former value; none where there was none."""
    after: Any = None
    """The present value; none where there is none."""


@record
class Change(Record):
    """One change of one kind to one thing."""

    id: str
    """Permanent id: both editions, or the edition (`shared` for what all share), then subject and kind."""
    kind: ChangeKind
    """What kind of change it is."""
    subject: str
    """Id of what changed."""
    scope: str
    """Edition whose subject it is; `shared` for what all editions share, `retired` for retired ids."""
    record: str
    """What sort of thing the subject is, such as task or route."""
    part: str
    """Part of the standard or the edition in which it stands, such as functions."""
    name: Text | None = None
    """What the subject is called, where it has a name."""
    details: tuple[Detail, ...] = ()
    """The fields that changed, or the text of what only one side has."""
    basis_before: BasisKind | None = None
    """What the former statement rests on."""
    basis_after: BasisKind | None = None
    """What the present statement rests on."""
    contains: tuple[str, ...] = ()
    """Ids that came or went together with the subject, inside it."""


@record
class Diff(Record):
    """All changes from one side to the other."""

    of: Literal["editions", "versions"]
    """Whether two editions of a standard were compared, or two versions of its data."""
    before: str
    """The former side: edition, folder or revision."""
    after: str
    """The present side."""
    changes: tuple[Change, ...]
    """The changes, part by part in printed order."""


_ENUMERATED = frozenset(
    {"duties", "levels", "directions", "functions", "tasks", "skills", "knowledge", "training_hours", "weights"}
    | {"routes", "groups", "code_of_conduct", "basic_knowledge"}
)
"""Lists that a document gives in full and in an order of its own."""
_SHARED_PARTS = (ROOT, *field_names(Standard))
_EDITION_PARTS = ("edition", *field_names(Edition))
"""Parts in printed order."""
_TOLD = (*QUOTED, "reported", None)
"""Bases that tell what a document says; none for what has no basis of its own."""
OWN_WORDS = ("gaps", "summary", "law_review", "teaching", "cards")
"""Parts of an edition that tell what this project knows of it or adds to it, not what it says."""


def diff_standards(before: Standard, after: Standard, names: tuple[str, str] = ("", "")) -> Diff:
    """Every difference between two versions of a standard's data.

    Args:
        before: the former version.
        after: the present version.
        names: what the two are called; their data versions where empty.
    """
    names = (names[0] or before.version, names[1] or after.version)
    changes = _Comparison(index_standard(before), index_standard(after), "").changes()
    return Diff(of="versions", before=names[0], after=names[1], changes=changes)


def diff_editions(standard: Standard, before: Edition, after: Edition) -> Diff:
    """What one edition states otherwise than another of the same standard."""
    names = {duty.id: duty.name for duty in standard.duties}
    pair = f"{before.id}/{after.id}"
    old, new = (index_edition(edition, names, leave_out=OWN_WORDS) for edition in (before, after))
    return Diff(of="editions", before=before.id, after=after.id, changes=_Comparison(old, new, pair).changes())


def consecutive_diffs(standard: Standard) -> tuple[Diff, ...]:
    """Each edition against the one before it."""
    pairs = zip(standard.editions, standard.editions[1:], strict=False)
    return tuple(diff_editions(standard, before, after) for before, after in pairs)


class _Comparison:
    """Two indexes side by side. `pair` names two editions, or is empty for two versions."""

    def __init__(self, before: Index, after: Index, pair: str) -> None:
        self.before, self.after, self.pair = before, after, pair

    def changes(self) -> tuple[Change, ...]:
        found = [*self._common(), *self._one_sided(self.after, self.before), *self._one_sided(self.before, self.after)]
        order = {key: n for n, key in enumerate(dict.fromkeys((*self.after, *self.before)))}
        scopes = list(dict.fromkeys(node.scope for node in (*self.after.values(), *self.before.values())))
        found.sort(key=lambda pair: (scopes.index(pair[0].scope), self._part_order(pair[0]), order[pair[0].key]))
        return tuple(change for _, change in found)

    def _part_order(self, node: Node) -> int:
        whole = not self.pair and node.scope in (ROOT, SHARED, RETIRED)
        return (_SHARED_PARTS if whole else _EDITION_PARTS).index(node.part)

    def _common(self) -> Iterator[tuple[Node, Change]]:
        moved = dict(self._moved())
        for key, after in self.after.items():
            before = self.before.get(key)
            if before is None:
                continue
            parts = list(compare_nodes(before, after, as_editions=bool(self.pair)))
            if self._is_told_by_holder(before, after):
                parts = [part for part in parts if part.kind != "basis"]
            parts += moved.get(key, ())
            parts += self._rule_set(before.record, after.record)
            parts.sort(key=lambda part: part.kind)
            for kind, group in groupby(parts, key=lambda part: part.kind):
                yield after, self._change(kind, after, (before, after), group)

    def _is_told_by_holder(self, before: Node, after: Node) -> bool:
        """Whether what a thing stands in went from the same basis to the same, as when an edition becomes official."""
        outer = (self.before.get(before.holder), self.after.get(after.holder))
        told = tuple(node.basis if node else None for node in outer)
        return bool(self.pair) and all(told) and told == (before.basis, after.basis)

    def _change(
        self,
        kind: str,
        node: Node,
        sides: tuple[Node | None, Node | None],
        parts: Iterable[Part],
        contains: Sequence[str] = (),
    ) -> Change:
        return Change(
            id=f"{self.pair or node.scope}/{node.id}/{kind}",
            kind=kind,  # type: ignore[arg-type]
            subject=node.id,
            scope=self.pair or node.scope,
            record=node.sort,
            part=node.part,
            name=node.name,
            details=tuple(Detail(field=p.field, before=p.before, after=p.after) for p in parts),
            basis_before=sides[0].basis if sides[0] else None,
            basis_after=sides[1].basis if sides[1] else None,
            contains=tuple(contains),
        )

    def _moved(self) -> Iterator[tuple[Key, list[Part]]]:
        """What stands elsewhere: in another holder, another list of it, or another place of the list."""
        orders = [_by_list(index, other) for index, other in ((self.before, self.after), (self.after, self.before))]
        stay = {place: kept_in_order(orders[0].get(place, ()), keys) for place, keys in orders[1].items()}
        for key, after in self.after.items():
            before = self.before.get(key)
            if before is None:
                continue
            pairs = (("holder", before.holder_id, after.holder_id), ("list", before.slot, after.slot))
            parts = [Part("moved", field, x, y) for field, x, y in pairs if x != y]
            if not parts and key not in stay[after.place] and self._is_ordered(after):
                parts = [Part("moved", "position", before.position + 1, after.position + 1)]
            if parts:
                yield key, parts

    def _is_ordered(self, node: Node) -> bool:
        return not self.pair or node.list_name in _ENUMERATED

    def _rule_set(self, before: Record, after: Record) -> list[Part]:
        """What routes that came or went do to a complete set; routes that changed tell it themselves."""
        if not (isinstance(before, RuleSet) and isinstance(after, RuleSet) and before.exhaustive and after.exhaustive):
            return []
        ids = [[route.id for route in rules.routes] for rules in (before, after)]
        verdict = compare_routes(before.routes, after.routes)
        if set(ids[0]) == set(ids[1]) or verdict == "equal":
            return []
        return [Part("condition" if verdict == "unclear" else verdict, "routes", *ids)]

    def _one_sided(self, index: Index, other: Index) -> Iterator[tuple[Node, Change]]:
        """The topmost things that only one side has, each with the ids inside it."""
        inside: dict[Key, list[str]] = {}
        for key, node in index.items():
            if key not in other and not self._unstated(node):
                top = self._topmost(node, index, other)
                inside.setdefault(top, [])
                if top != key:
                    inside[top].append(node.id)
        for key, ids in inside.items():
            node = index[key]
            kind = self._one_sided_kind(node, index, other)
            former = index is self.before
            sides = (node, None) if former else (None, node)
            parts = [Part(kind, "text", node.text if former else None, None if former else node.text)]
            yield node, self._change(kind, node, sides, parts if node.text else (), ids)

    def _unstated(self, node: Node) -> bool:
        """Whether an edition has a thing only as a gap."""
        return bool(self.pair) and node.basis == "missing"

    def _topmost(self, node: Node, index: Index, other: Index) -> Key:
        top = node
        while (holder := index.get(node.holder)) is not None and holder.key not in other:
            node = holder
            top = top if self._unstated(node) else node
        return top.key

    def _one_sided_kind(self, node: Node, index: Index, other: Index) -> str:
        is_after = index is self.after
        if self.pair:
            siblings = [n for n in other.values() if n.place == node.place]
            whole = node.list_name in _ENUMERATED and bool(siblings)
            if not whole or any(n.basis not in _TOLD for n in (node, *siblings)):
                return "only_after" if is_after else "only_before"
        return "added" if is_after else "removed"


def _by_list(index: Index, other: Index) -> dict[tuple[Key, str], list[Key]]:
    """What both sides have in the same list, in the order of one of them."""
    found: dict[tuple[Key, str], list[Key]] = {}
    for key, node in index.items():
        entries = found.setdefault(node.place, [])
        if key in other and other[key].place == node.place:
            entries.append(key)
    return found
