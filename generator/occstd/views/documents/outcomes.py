"""What a direction asks at a level as a tree of outcomes, for programs in which courses are taught."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from occstd.model import Record, record
from occstd.views.documents.plan import unit_code
from occstd.views.framework_texts import BasisTexts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.model import Statement
    from occstd.views.site import Site, Unit


@record
class Outcome(Record):
    """A function, a task, a skill or a knowledge item."""

    id: str
    """Its permanent id."""
    parent: str
    """Id of what it stands below; empty for a function."""
    kind: Literal["function", "task", "skill", "knowledge"]
    title: str
    """Outcome code and text; for knowledge the code of its task."""
    text: str
    """The text alone; empty for what has a name and nothing more."""
    basis: str
    """What it rests on, in sentences."""
    address: str
    """Where it stands on the site; empty where the site's address is not known."""

    @property
    def is_group(self) -> bool:
        """Whether it holds others and is not itself achieved."""
        return self.kind in ("function", "task")


def outcomes(site: Site, unit: Unit) -> Iterator[Outcome]:
    """The outcomes of a unit in the site's language, each after what it stands below."""
    tell, words = BasisTexts(site.standard), site.words
    place = f"{site.address}/{site.folder}{unit.path}#" if site.address else ""

    def told(item: Statement, parent: str, kind: Literal["skill", "knowledge"], lead: str) -> Outcome:
        text = f"{'★ ' if getattr(item, 'key', False) else ''}{site.say(item)}"
        return Outcome(
            id=item.id,
            parent=parent,
            kind=kind,
            title=f"{lead}{text}",
            text=text,
            basis=tell(item.basis, item).said(site.language),
            address=f"{place}{item.id}" if place else "",
        )

    for f, (function, rows) in enumerate(unit.rows, start=1):
        yield _group(site, function.id, "", "function", unit_code(unit, str(f)), site.say(function.name), place)
        for t, (task, asked) in enumerate(rows, start=1):
            code = unit_code(unit, f"{f}.{t}")
            yield _group(site, task.id, function.id, "task", code, site.say(task.name), place)
            for n, skill in enumerate(asked.skills, start=1):
                yield told(skill, task.id, "skill", f"{code}.{n} ")
            for item in asked.knowledge:
                yield told(item, task.id, "knowledge", f"{code} {words['knowledge']}{words.label_separator}")


def _group(
    site: Site, name: str, parent: str, kind: Literal["function", "task"], code: str, text: str, place: str
) -> Outcome:
    address = f"{place}{name}" if place else ""
    return Outcome(id=name, parent=parent, kind=kind, title=f"{code} {text}", text="", basis="", address=address)
