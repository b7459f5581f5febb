"""What is written: plain keys and values by file, and every passage by the id of its statement."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from occstd.importing.passage import Passage
from occstd.words import CHINESE

if TYPE_CHECKING:
    from occstd.importing.draft import Doubt

SOURCE = "S1"
"""Id of the PDF among the sources of a standard that did not exist before."""


def text(said: str) -> dict[str, Any]:
    """A text of which only the Chinese is known."""
    return {CHINESE: said}


@dataclass(frozen=True, slots=True)
class Entry:
    """A passage as it was written: under which id, in which clause."""

    id: str
    clause: str
    kind: str
    """What it is, such as skill or route: a key of the interface's words."""
    said: Passage
    condition: dict[str, Any] | None = None


@dataclass(slots=True)
class Composed:
    """Files of an edition, by path below its folder, and what was read, in the order of the document."""

    source: str
    name: str = ""
    edition: str = ""
    files: dict[str, dict[str, Any]] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)

    def basis(self, clause: str) -> dict[str, Any]:
        """The basis of what a clause says."""
        return {"kind": "transcribed", "sources": [self.source]} | ({"clause": clause} if clause else {})

    def statement(self, name: str, clause: str, kind: str, said: Passage, **more: Any) -> dict[str, Any]:
        """A statement, noted as an entry."""
        self.entries.append(Entry(name, clause, kind, said, more.get("condition")))
        keys = {key: value for key, value in more.items() if value not in (None, False)}
        before: dict[str, Any] = keys.pop("before", {})
        return {"id": name} | before | text(said.text) | keys

    def note(self, name: str, clause: str, kind: str, said: Passage | None, text: str) -> None:
        """Note what is no statement, such as a name, as an entry; one that could not be read is doubtful."""
        found = said.saying(text) if said is not None else Passage(text).doubted("no_name")
        self.entries.append(Entry(name, clause, kind, found))
