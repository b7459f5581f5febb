"""Clause 1.9.1 as the model keeps it: routes by level, each with its sentence and, if known, its condition."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from occstd.importing.composed import text
from occstd.importing.levels import levels_in
from occstd.importing.particulars import level_names, without_item
from occstd.importing.routes import GROUPS, condition

if TYPE_CHECKING:
    from occstd.importing.composed import Composed
    from occstd.importing.draft import Draft, ReadSection
    from occstd.importing.passage import Passage
    from occstd.importing.requirements import Framework

_ROUTES = re.compile("申报条件")
_LEAD = re.compile(r"(具备|符合|满足).{0,12}(条件|之一).{0,8}[，,]?.{0,6}(可申报|申报)|^.{0,12}(可)?申报.{1,30}[:：]$")
_MAJOR = re.compile("^(本专业|相关专业|本专业或相关专业)")


def write_eligibility(draft: Draft, framework: Framework, composed: Composed) -> dict[str, Any]:
    """Routes, related occupations and majors as plain keys and values."""
    keys: dict[str, Any] = {}
    section = next((s for s in draft.sections if s.number.startswith("1.") and _ROUTES.search(s.name)), None)
    if section is not None and section.paragraphs:
        known = {level.number for level in level_names(draft)}
        keys["eligibility"] = _eligibility(section, framework, known, composed)
    lists: dict[str, list[dict[str, Any]]] = {"related_occupations": [], "related_majors": []}
    for number, said in enumerate(draft.footnotes, 1):
        plain = without_item(said)
        key = "related_majors" if _MAJOR.match(plain.text) else "related_occupations"
        basis = composed.basis("1.9.1")
        lists[key].append(composed.statement(f"footnote-{number}", "1.9.1", "text", plain, basis=basis))
    return keys | {key: value for key, value in lists.items() if value}


def _eligibility(section: ReadSection, framework: Framework, known: set[int], composed: Composed) -> dict[str, Any]:
    remarks: list[dict[str, Any]] = []
    routes: list[dict[str, Any]] = []
    levels: list[int] = []
    directions: list[str] = []
    for said in section.paragraphs:
        if _LEAD.search(said.text) and (found := levels_in(said.text)):
            levels = [level.number for level in found]
            directions = [identity for name, (identity, _) in framework.directions.items() if name in said.text]
        elif levels:
            opens = {"levels": levels} | ({"directions": directions} if directions else {})
            routes.append(_route(len(routes) + 1, without_item(said), section.number, opens, known, composed))
        else:
            name = f"eligibility-{len(remarks) + 1}"
            basis = composed.basis(section.number)
            remarks.append(composed.statement(name, section.number, "text", said, basis=basis))
    keys: dict[str, Any] = {"statements": remarks} if remarks else {}
    return keys | ({"rule_sets": [_rules(routes, section, composed)]} if routes else {})


def _route(
    number: int, said: Passage, clause: str, opens: dict[str, Any], known: set[int], composed: Composed
) -> dict[str, Any]:
    found = condition(said.text)
    if found is not None and not _levels_of(found) <= known:
        found = None
    if found is None:
        said = said.doubted("unread_route")
    elif "evaluated" in str(found) and "为培养目标" not in said.text:
        said = said.doubted("evaluated_for")
    shown = found or {"unread": {"reason": "unknown-pattern"}}
    return composed.statement(f"route-{number}", clause, "route", said, before=opens, condition=shown)


def _levels_of(found: Any) -> set[int]:
    """The levels whose certificate or training a condition asks for."""
    if isinstance(found, list):
        return set().union(*map(_levels_of, found))
    if not isinstance(found, dict):
        return set()
    own = {found[key] for key in ("level", "after_certificate") if key in found}
    return own.union(*map(_levels_of, found.values()))


def _rules(routes: list[dict[str, Any]], section: ReadSection, composed: Composed) -> dict[str, Any]:
    named = str(routes)
    groups = [{"id": name} | text(about) for name, about in GROUPS.items() if name in named]
    keys: dict[str, Any] = {"id": "routes", "name": text(section.name)} | text("标准所列的申报条件。")
    keys |= {"exhaustive": "unread" not in named, "basis": composed.basis(section.number)}
    return keys | ({"groups": groups} if groups else {}) | {"routes": routes}
