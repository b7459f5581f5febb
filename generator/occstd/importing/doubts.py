"""What was read, held against the document's own redundancy: counts, order, form, pairs of brackets."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from occstd.importing.draft import Doubt
from occstd.importing.levels import levels_in

if TYPE_CHECKING:
    from occstd.importing.composed import Composed, Entry
    from occstd.importing.draft import Draft

_PAIRS = ("（）", "《》", "“”", "「」", "()")
_SHORTEST = 4
"""A requirement with fewer characters has probably lost some."""


def find_doubts(draft: Draft, composed: Composed) -> None:
    """Add reasons for doubt to entries and to the whole."""
    composed.entries = [_doubted(entry) for entry in composed.entries]
    known = {level.number for s in draft.sections if s.number == "1.4" for level in levels_in(s.text)}
    there = {level.number for table in draft.tables for level in levels_in(table.level)}
    for number in sorted(known - there, reverse=True):
        composed.doubts.append(Doubt("level_missing", str(number)))
    for table in draft.tables:
        if table.stray:
            composed.doubts.append(Doubt("stray", f"{table.clause}: {table.stray}", table.page))


def _doubted(entry: Entry) -> Entry:
    text = entry.said.text
    reasons = [
        *(("form",) if entry.kind == "skill" and not text.startswith("能") else ()),
        *(("short",) if entry.kind in {"skill", "knowledge"} and len(text) < _SHORTEST else ()),
        *(("mixed",) if any(text.count(pair[0]) != text.count(pair[1]) for pair in _PAIRS) else ()),
    ]
    return replace(entry, said=entry.said.doubted(*reasons)) if reasons else entry
