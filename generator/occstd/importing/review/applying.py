"""Decisions of a review into the YAML: accepted lines become official, corrections replace text, English is added."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from occstd.importing.review.columns import correct
from occstd.importing.review.keeping import dump, in_row, load, quoted
from occstd.words import CHINESE, ENGLISH

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from occstd.importing.review.decisions import Decision

_COLUMN = re.compile(r"(.+)\.(theory|skills)")


@dataclass(slots=True)
class Applied:
    """What came of it: changed files by path, and what could not be applied."""

    files: dict[Path, bytes] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)


class _Table(NamedTuple):
    """A weight table, the basis that holds for it, and whether its columns add up to 100."""

    item: dict[str, Any]
    basis: Any
    whole: bool


def apply(decisions: list[Decision], folder: Path, edition: str, day: str) -> Applied:
    """Put decisions into the files of an edition.

    Args:
        decisions: what was decided.
        folder: the standard's folder.
        edition: id of the edition.
        day: day of review where a decision names none.

    Returns:
        The files that change, with their new content; nothing is written here.
    """
    applied = Applied()
    files = {file: load(file.read_bytes()) for file in sorted((folder / edition).rglob("*.yaml"))}
    items = {item["id"]: (file, item, basis) for file, values in files.items() for item, basis in _items(values, None)}
    top = folder / "occupation.yaml"
    files[top] = load(top.read_bytes())
    provenance = {row["of"]: row for values in files.values() for row in (values or {}).get("provenance", ())}
    changed: set[Path] = set()
    columns: dict[str, set[str]] = {}
    for decision in decisions:
        match = _COLUMN.fullmatch(decision.id)
        found = items.get(match[1] if match else decision.id)
        if found is None:
            applied.refused.append(f"{decision.id}: no such id in edition {edition}")
            continue
        file, item, basis = found
        problem = _nothing(decision)
        if not problem and match:
            whole = not any((values or {}).get("choices") for values in files.values())
            problem = _table(decision, match, _Table(item, basis, whole), items, columns)
        elif not problem:
            problem = _statement(decision, item, basis)
        if problem:
            applied.refused.append(f"{decision.id}: {problem}")
            continue
        changed.add(file)
        changed |= {top} if _in_summary(decision, files[top]) else set()
        applied.counts[decision.verdict or "english"] = applied.counts.get(decision.verdict or "english", 0) + 1
        _note(decision, provenance.get(decision.id), day)
    changed |= {file for file, values in files.items() if "provenance" in (values or {}) and applied.counts}
    applied.files = {file: dump(files[file]) for file in sorted(changed)}
    return applied


def _items(value: Any, basis: Any) -> Iterator[tuple[dict[str, Any], Any]]:
    """Every mapping with an id, with the basis that holds for it."""
    if isinstance(value, dict):
        basis = value.get("basis") or basis
        if "id" in value:
            yield value, basis
        for inside in value.values():
            yield from _items(inside, basis)
    elif isinstance(value, list):
        for inside in value:
            yield from _items(inside, basis)


def _statement(decision: Decision, item: dict[str, Any], basis: Any) -> str | None:
    """Change a statement, or the name of a function or task; returns why not, where it cannot be done."""
    said = item if CHINESE in item else item.get("name", {})
    if said.get(CHINESE) != decision.text:
        return f"the YAML says {said.get(CHINESE)!r} by now, not {decision.text!r}"
    if decision.correction:
        said[CHINESE] = quoted(decision.correction)
    if decision.english:
        said[ENGLISH] = quoted(decision.english)
    if decision.verdict in {"accepted", "corrected"}:
        item["basis"] = _official(basis)
    if decision.english:
        item["basis"] = in_row({**item.get("basis", basis), "translation": {"kind": "elaborated"}})
    return None


def _in_summary(decision: Decision, occupation: dict[str, Any]) -> bool:
    """Decide about what the occupation is in a sentence, too, where the import took it from the line decided about."""
    summary = occupation["summary"]
    if summary.get(CHINESE) != decision.text:
        return False
    return _statement(decision, summary, summary.get("basis") or occupation.get("basis")) is None


def _nothing(decision: Decision) -> str | None:
    """What is wrong with a row that only says who looked at it, and when."""
    if decision.verdict or decision.english:
        return None
    return "by whom and when are filled in, and nothing else; say x, ?, a correction or a translation"


def _table(
    decision: Decision, match: re.Match[str], table: _Table, items: dict[str, Any], columns: dict[str, set[str]]
) -> str | None:
    """Accept or correct a column of weights; the table is official when all of its columns are."""
    item = table.item
    if decision.english:
        return "a column of weights has no translation; its functions have theirs"
    if decision.correction:
        named = {key: found for key, (_, found, _) in items.items()}
        if problem := correct(decision, item[match[2]], named, whole=table.whole):
            return problem
    if decision.verdict in {"accepted", "corrected"}:
        seen = columns.setdefault(match[1], set())
        seen.add(match[2])
        if seen >= {key for key in ("theory", "skills") if key in item}:
            item["basis"] = _official(table.basis)
    return None


def _official(basis: Any) -> dict[str, Any]:
    made: dict[str, Any] = in_row({**basis, "kind": "official"})
    return made


def _note(decision: Decision, row: dict[str, Any] | None, day: str) -> None:
    if row is None or decision.verdict is None:
        return
    row["verdict"] = decision.verdict
    if decision.reviewer:
        row["reviewer"] = quoted(decision.reviewer)
    row["reviewed"] = quoted(decision.reviewed or day)
