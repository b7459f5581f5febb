"""Every statement as one flat record: what it says, where it belongs, what it rests on and where it stands."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from occstd.model import (
    Basis,
    Card,
    Direction,
    Edition,
    Gap,
    LawReference,
    Level,
    Record,
    Retired,
    Route,
    Standard,
    Task,
    Teaching,
    Text,
    TrainingHours,
    WeightTable,
    WorkFunction,
    record,
)
from occstd.model.shape import walk
from occstd.views.addresses import addresses
from occstd.views.statement_kinds import KINDS
from occstd.words import LANGUAGES, in_each, root_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from occstd.problems import Path

_ASKED = ("skill", "knowledge")


@record
class StatementRow(Record):
    """A statement with its place in the standard."""

    id: str
    """Permanent id, unique within an edition and the parts that all editions share; the anchor on its page."""
    kind: str
    """What sort of statement it is: skill, knowledge, task, duty, route, term and so on."""
    edition: str | None = None
    """Id of its edition; none for what all editions share."""
    within: str | None = None
    """Id of the statement it is a part of: the task of a skill, the rule set of a route."""
    directions: tuple[str, ...] = ()
    """Ids of the directions it holds for, where it belongs to some of them."""
    levels: tuple[int, ...] = ()
    """Numbers of the levels it holds for, where it belongs to some of them."""
    function: str | None = None
    """Id of its work function."""
    task: str | None = None
    """Id of its task."""
    duties: tuple[str, ...] = ()
    """Ids of the duties that its task serves."""
    name: Text | None = None
    """Name or short label, where it has one."""
    en: str | None = None
    """English text; none where there is only a name."""
    zh: str | None = None
    """Chinese text; none where there is only a name."""
    value: str | None = None
    """The statement in machine-readable form, where it has one."""
    note: Text | None = None
    """A remark that belongs to the statement."""
    law: tuple[LawReference, ...] = ()
    """The rules of law that the statement rests on."""
    indicators: tuple[str, ...] = ()
    """Ids of the indicators that the statement works with."""
    key: bool = False
    """True for a key skill (★): failing it fails the whole skill assessment."""
    basis: str | None = None
    """Kind of basis: official, transcribed, reported, analogue, elaborated or missing; none for sources."""
    sources: tuple[str, ...] = ()
    """Ids of the sources that carry it."""
    support: str | None = None
    """For reported: A, B, doubtful or inferred."""
    clause: str | None = None
    """Clause of the official document it belongs to."""
    basis_note: Text | None = None
    """Why it is doubtful, how it was inferred, or what exactly was taken over."""
    address: Text
    """Address in each language: the page and, after #, the id."""
    order: int
    """Place in the order of the standard, from 1, counted for each edition and for what all share."""

    def is_asked(self, direction: str | None, level: int | None, duty: str | None, kind: str | None = None) -> bool:
        """Whether a task asks it, or has it of that kind, in a direction, at a level, for a duty; None is any."""
        if self.task is None or self.kind not in ((kind,) if kind else _ASKED):
            return False
        at_level = level is None or not self.levels or level in self.levels
        in_direction = direction is None or direction in self.directions
        return at_level and in_direction and (duty is None or duty in self.duties)

    def cells(self) -> dict[str, str | int | bool | None]:
        """It as cells of a table: each language of a text in its own, several values with blanks between."""
        found: dict[str, str | int | bool | None] = {}
        for item in fields(self):
            value = getattr(self, item.name)
            if "Text" in str(item.type):
                found |= {f"{item.name}_{code}": getattr(value, code, None) for code in LANGUAGES}
            else:
                between = "; " if item.name == "law" else " "
                found[item.name] = between.join(map(str, value)) if isinstance(value, tuple) else value
        return found

    def __str__(self) -> str:
        """What it says, in both languages; the name where there is no more."""
        said = [text for language in LANGUAGES if (text := getattr(self, language))]
        return " · ".join(said) or str(self.name or self.id)


def statement_rows(standard: Standard, edition: Edition, site: str = "") -> Iterator[StatementRow]:
    """What all editions share, then what one edition states, in the order of the data.

    Args:
        standard: the standard.
        edition: the edition.
        site: address of the site, or nothing.
    """
    pages = addresses(standard, edition)
    yield from shared_rows(standard, pages, site)
    yield from edition_rows(edition, pages, page_roots(standard, site))


def shared_rows(standard: Standard, pages: dict[str, str], site: str) -> Iterator[StatementRow]:
    """What all editions share, in order.

    Args:
        standard: the standard.
        pages: page path by id, as `addresses` gives them.
        site: address of the site, or nothing.
    """
    found = (item for item in walk(standard) if item[0][:1] not in ((), ("editions",)))
    yield from _rows(found, None, pages, page_roots(standard, site))


def edition_rows(edition: Edition, pages: dict[str, str], roots: dict[str, str]) -> Iterator[StatementRow]:
    """What one edition states, in order; `pages` as in `shared_rows`, `roots` as `page_roots` gives them."""
    yield from _rows(walk(edition), edition, pages, roots)


def _rows(
    found: Iterable[tuple[Path, Record]], edition: Edition | None, pages: dict[str, str], roots: dict[str, str]
) -> Iterator[StatementRow]:
    holders: dict[Path, Record] = {}
    order = 0
    for path, item in found:
        if not path or not hasattr(item, "id") or isinstance(item, Retired):
            continue
        holders[path] = item
        order += 1
        above = [holders[path[:n]] for n in range(1, len(path)) if path[:n] in holders]
        yield StatementRow(
            **_content(item),
            **_place(item, path, above, edition),
            **_basis(item),
            address=address_of(pages, item.id, roots),
            order=order,
        )


def address_of(pages: dict[str, str], name: str, roots: dict[str, str]) -> Text:
    """Where an id stands in each language; `roots` has where the pages of each begin."""
    return in_each(lambda language: f"{roots[language]}{pages[name]}#{name}", roots)


def page_roots(standard: Standard, site: str) -> dict[str, str]:
    """Where the pages of each language begin; from the site's root where the site's address is not known."""
    root = f"{site}/" if site else ""
    return {language: f"{root}{root_folder(language, standard.languages)}" for language in standard.languages}


def _content(item: Any) -> dict[str, Any]:
    """What the statement says; records without a text of their own have a name only."""
    names = ("id", "name", *LANGUAGES, "value", "note", "law", "indicators", "key")
    return {name: getattr(item, name) for name in names if hasattr(item, name)}


def _basis(item: Any) -> dict[str, Any]:
    basis: Basis | None = getattr(item, "basis", None)
    if basis is None:
        return {}
    same = {name: getattr(basis, name) for name in ("sources", "support", "clause")}
    return {"basis": basis.kind, **same, "basis_note": basis.note}


def _place(item: Any, path: Path, above: list[Any], edition: Edition | None) -> dict[str, Any]:
    """Kind, edition, and what the statement belongs to."""
    chain = [*above, item]
    function = next((record for record in chain if isinstance(record, WorkFunction)), None)
    task = next((record for record in chain if isinstance(record, Task)), None)
    if isinstance(item, Card) and edition:
        asked = [(f, t) for f in edition.functions for t in f.tasks if t.id in item.tasks]
        function, task = asked[0] if len(asked) == 1 else (asked[0][0], None)
    return {
        "kind": KINDS[".".join(step for step in path if isinstance(step, str) and not step.isdigit())],
        "edition": edition.id if edition else None,
        "within": above[-1].id if above else None,
        "directions": _directions(chain, function, edition),
        "levels": _levels(item, path, above, edition),
        "function": function.id if function else None,
        "task": task.id if task else None,
        "duties": task.duties if task else (),
    }


def _directions(chain: list[Any], function: WorkFunction | None, edition: Edition | None) -> tuple[str, ...]:
    if function and edition:
        return function.directions or tuple(direction.id for direction in edition.directions)
    for item in reversed(chain):
        if isinstance(item, Direction):
            return (item.id,)
        if isinstance(item, Route):
            return item.directions
        if isinstance(item, Gap | Teaching | TrainingHours | WeightTable):
            return (item.direction,) if item.direction else ()
    return ()


def _levels(item: Any, path: Path, above: list[Any], edition: Edition | None) -> tuple[int, ...]:
    if "functions" in path and "levels" in path:
        return (int(path[path.index("levels") + 1]),)
    if "all_levels" in path and edition:
        task = next(holder for holder in reversed(above) if isinstance(holder, Task))
        others = tuple(level.number for level in edition.levels if level.number not in task.levels)
        return others if task.levels else ()
    for holder in (item, *reversed(above)):
        if isinstance(holder, Level):
            return (holder.number,)
        if isinstance(holder, Task):
            return tuple(holder.levels)
        if isinstance(holder, Gap | Route):
            return holder.levels
        if isinstance(holder, Card | Teaching | TrainingHours | WeightTable):
            return (holder.level,) if holder.level is not None else ()
    return ()
