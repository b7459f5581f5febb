"""Chapters 1 and 2, preface and appendices as the model keeps them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from occstd.importing.composed import text
from occstd.importing.draft import Doubt
from occstd.importing.levels import levels_in
from occstd.importing.tables import HEADS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.importing.composed import Composed
    from occstd.importing.draft import Draft, ReadSection
    from occstd.importing.levels import LevelName
    from occstd.importing.passage import Passage
    from occstd.importing.requirements import Framework

_SINGLE = (
    ("definition", re.compile("职业定义|专业定义")),
    ("environment", re.compile("(职业|工作)?环境(条件)?|职业环境条件")),
    ("aptitude", re.compile("职业能力(特征|倾向)")),
    ("education", re.compile("普通受教育程度|(基本)?文化程度")),
)
_NAME = re.compile("职业名称|专业名称")
_CODE = re.compile("职业编码|职业代码|专业编码")
_HOURS = re.compile("(职业)?培训(参考学时|要求)|参考学时")
_ROUTES = re.compile("申报条件")
_LEVELS = re.compile("(职业技能|专业技术)?等级")
_ASSESSED = re.compile("(鉴定|评价|考核)")
_CODES = re.compile(r"\d(?:-\d{2}){3}(?:-\d{2,3})?")
_SCHOOLING = (
    ("初中", "lower-secondary"),
    ("高中", "upper-secondary"),
    ("中专", "technical-secondary"),
    ("中等", "technical-secondary"),
    ("专科", "junior-college"),
    ("大专", "junior-college"),
    ("本科", "bachelor"),
)
_LEAST = re.compile(r"(?:不少于|不低于|为)?(\d{2,4})(?:个)?(?:标准)?学时")
_ITEM = re.compile(r"^(?:[（(]\d{1,2}[)）]|\d{1,2}[.．、](?!\d))\s*")


def without_item(said: Passage) -> Passage:
    """A listed passage without the number before it, and without marks of footnotes."""
    return said.saying(re.sub("[①-⑳]", "", _ITEM.sub("", said.text)).strip())


def code_of(draft: Draft) -> tuple[str, Passage | None]:
    """The code of the occupation, without what catalogues append to it."""
    for section in draft.sections:
        if _CODE.search(section.name):
            match = _CODES.search(section.name + section.text)
            return (match[0] if match else ""), (section.paragraphs[0] if section.paragraphs else None)
    return "", None


def occupation_of(draft: Draft) -> str:
    """Name of the occupation by 1.1, without the note about directions that some add."""
    for section in draft.sections:
        if _NAME.search(section.name) and section.paragraphs:
            return section.paragraphs[0].text.rstrip("。")
    return ""


def level_names(draft: Draft) -> list[LevelName]:
    """All levels, from lowest to highest: those of the tables, and those that 1.4 names."""
    named = [
        level
        for s in draft.sections
        if s.number.startswith("1.") and _LEVELS.search(s.name)
        for level in levels_in(s.text)
    ]
    named += [level for table in draft.tables for level in levels_in(table.level)]
    return sorted({level.number: level for level in reversed(named)}.values(), key=lambda level: -level.number)


def write_particulars(draft: Draft, framework: Framework, composed: Composed) -> dict[str, Any]:
    """The particulars of the edition as plain keys and values."""
    keys: dict[str, Any] = {"document": _document(draft, composed)}
    keys |= _singles(draft, composed)
    keys["levels"] = [_level(level, composed) for level in level_names(draft)]
    if framework.directions:
        keys["directions"] = _directions(draft, framework, composed)
    hours = list(_hours(draft, framework, composed))
    if hours:
        keys["training_hours"] = hours
    sections = [section for section in _sections(draft, composed) if section["statements"]]
    appendices = [
        _section(f"appendix-{n}", read, read.name[:12], composed) for n, read in enumerate(draft.appendices, 1)
    ]
    keys |= {"appendices": appendices} if appendices else {}
    if draft.skill_head not in {"", HEADS[2][0]}:
        keys["headings"] = {"skills": text(draft.skill_head)}
    return keys | ({"sections": sections} if sections else {})


def _document(draft: Draft, composed: Composed) -> list[dict[str, Any]]:
    found = []
    for name, label, pattern in (("occupation-name", "职业名称", _NAME), ("occupation-code", "职业编码", _CODE)):
        section = next((s for s in draft.sections if pattern.search(s.name) and s.paragraphs), None)
        if section is None:
            composed.doubts.append(Doubt("no_section", label))
            continue
        value = code_of(draft)[0] if name.endswith("code") else section.text.rstrip("。")
        before = {"name": text(label), "value": value or section.text}
        found.append(
            composed.statement(
                name,
                section.number,
                "particular",
                section.paragraphs[0],
                before=before,
                basis=composed.basis(section.number),
            )
        )
    return found


def _singles(draft: Draft, composed: Composed) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, pattern in _SINGLE:
        section = next((s for s in draft.sections if s.number.startswith("1.") and pattern.fullmatch(s.name)), None)
        if section is None or not section.paragraphs:
            composed.doubts.append(Doubt("no_section", key))
            continue
        said = _whole(section)
        value = next((value for word, value in _SCHOOLING if word in said.text), None) if key == "education" else None
        before = {"value": value} if value else {}
        found[key] = composed.statement(
            key, section.number, "particular", said, before=before, basis=composed.basis(section.number)
        )
    return found


def _whole(section: ReadSection) -> Passage:
    whole = section.paragraphs[0]
    for more in section.paragraphs[1:]:
        whole = whole.followed_by(more)
    return whole


def _level(level: LevelName, composed: Composed) -> dict[str, Any]:
    short = level.title.partition("/")[2] or level.title
    keys = {"id": f"level-{level.number}", "number": level.number, "title": text(level.title), "short": text(short)}
    if not level.numbered:
        keys["label"] = text(level.title)
    return keys | {"basis": composed.basis("1.4")}


def _directions(draft: Draft, framework: Framework, composed: Composed) -> list[dict[str, Any]]:
    about = "".join(section.text for section in draft.sections if section.number == "1.4")
    made = []
    for name, (identity, slug) in framework.directions.items():
        numbers = {levels_in(t.level)[0].number for t in draft.tables if name in t.directions and levels_in(t.level)}
        if about and name not in about:
            composed.doubts.append(Doubt("direction_unnamed", name))
        elif _stated(about, name, list(framework.directions)) not in (set(), numbers):
            composed.doubts.append(Doubt("direction_levels", name))
        levels = sorted(numbers, reverse=True)
        keys = {"id": identity, "slug": slug, "name": text(name), "levels": levels}
        made.append(keys | {"basis": composed.basis("1.4")})
    return made


def _stated(about: str, name: str, every: list[str]) -> set[int]:
    """The levels that the clause of 1.4 about a direction lists; nothing where it lists none."""
    for clause in re.split("[；。]", about):
        named = [other for other in every if other in clause]
        levels = {level.number for level in levels_in(clause)}
        if named == [name] and levels:
            return levels
    return set()


def _hours(draft: Draft, framework: Framework, composed: Composed) -> Iterator[dict[str, Any]]:
    """Training hours by level and, where they are named, direction."""
    section = next((s for s in draft.sections if s.number.startswith("1.") and _HOURS.search(s.name)), None)
    if section is None:
        return
    seen: set[tuple[str | None, int | None]] = set()
    for said in section.paragraphs:
        directions: list[str | None] = [None]
        for clause in re.findall(r"[^；;。]+[；;。]?", said.text):
            named = [identity for name, (identity, _) in framework.directions.items() if name in clause]
            directions = list(named) or directions
            for levels, hours in _counted(clause):
                for level in levels:
                    for direction in directions:
                        if (direction, level) in seen:
                            composed.doubts.append(Doubt("hours_twice", clause, said.places[0].page))
                            continue
                        seen.add((direction, level))
                        yield _hour(
                            direction, level, hours, said.saying(f"{clause.rstrip('；;。')}。"), section, composed
                        )
    if not seen and section.paragraphs:
        composed.doubts.append(Doubt("no_hours", section.text[:40], section.page))


def _counted(clause: str) -> Iterator[tuple[list[int], int]]:
    """Levels with their hours, as they follow one another in a clause."""
    start = 0
    for match in _LEAST.finditer(clause):
        levels = [level.number for level in levels_in(clause[start : match.start()])]
        yield levels, int(match[1])
        start = match.end()


def _hour(
    direction: str | None, level: int, hours: int, said: Passage, section: ReadSection, composed: Composed
) -> dict[str, Any]:
    name = "-".join(part for part in (direction, "hours", str(level)) if part)
    where = ({"direction": direction} if direction else {}) | {"level": level, "hours": hours}
    basis = composed.basis(section.number)
    return composed.statement(name, section.number, "hours", said, before=where, basis=basis)


def _sections(draft: Draft, composed: Composed) -> Iterator[dict[str, Any]]:
    """What has no place of its own in the model, as titled text: preface, notes, appendices, unknown clauses."""
    if draft.preface is not None:
        yield _section("preface", draft.preface, "", composed)
    for section in draft.sections:
        if section.number in {"1.4", "3"} or _is_unknown(section):
            yield _section(f"sec-{section.number.replace('.', '-')}", section, section.number, composed)


def _is_unknown(section: ReadSection) -> bool:
    known = (_NAME, _CODE, _HOURS, _ROUTES, _LEVELS, _ASSESSED, *(pattern for _, pattern in _SINGLE))
    is_of_chapter = section.number.startswith("1.") and not section.number.startswith("1.9")
    return is_of_chapter and not any(pattern.search(section.name) for pattern in known)


def _section(name: str, section: ReadSection, clause: str, composed: Composed) -> dict[str, Any]:
    statements = [
        composed.statement(f"{name}-{n}", clause, "text", said)
        for n, said in enumerate(section.paragraphs, 1)
        if said.text
    ]
    return {"id": name, "name": text(section.name), "basis": composed.basis(clause), "statements": statements}


def write_foundations(draft: Draft, composed: Composed) -> dict[str, Any]:
    """Ethics, code of conduct and basic knowledge."""
    keys: dict[str, list[dict[str, Any]]] = {"ethics": [], "code_of_conduct": [], "basic_knowledge": []}
    for section in draft.sections:
        if not section.number.startswith("2") or not section.paragraphs:
            continue
        said = [without_item(paragraph) for paragraph in section.paragraphs]
        dashed = section.number.replace(".", "-")
        key = "code_of_conduct" if "守则" in section.name else "ethics" if section.number.startswith("2.1") else ""
        if key:
            word = {"ethics": "ethics", "code_of_conduct": "conduct"}[key]
            keys[key] += [
                composed.statement(
                    f"{word}-{dashed}-{n}", section.number, "text", s, basis=composed.basis(section.number)
                )
                for n, s in enumerate(said, 1)
            ]
        else:
            bare = replace(section, paragraphs=said)
            keys["basic_knowledge"].append(_section(f"basic-{dashed}", bare, section.number, composed))
    return {key: value for key, value in keys.items() if value}


def write_assessment(draft: Draft, composed: Composed) -> dict[str, Any]:
    """Forms, ratios, times and places of assessment."""
    keys: dict[str, list[dict[str, Any]]] = {"parts": [], "details": []}
    for section in draft.sections:
        if not section.number.startswith("1.9") or _ROUTES.search(section.name) or not section.paragraphs:
            continue
        key = "parts" if "方式" in section.name else "details"
        for n, said in enumerate(section.paragraphs, 1):
            name = f"as-{section.number.replace('.', '-')}-{n}"
            before = {"name": text(section.name)} if key == "details" else {}
            keys[key].append(
                composed.statement(
                    name, section.number, "text", said, before=before, basis=composed.basis(section.number)
                )
            )
    return {key: value for key, value in keys.items() if value}
