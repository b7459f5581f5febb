"""The syllabus of a unit: what the standard says, what is computed from it, what the training body fills in."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from occstd.model import Record, Statement, WeightTable, record
from occstd.views.blocks import mark
from occstd.views.hours import apportion
from occstd.views.units import task_card

if TYPE_CHECKING:
    from occstd.views.site import Site, Unit


@record
class Syllabus(Record):
    """A syllabus ready to print: plain values only, as the template reads them."""

    language: str
    title: str
    data: dict[str, Any]


def syllabus(site: Site, unit: Unit) -> Syllabus:
    """The syllabus of a unit in the site's language."""
    table = _weights(site, unit)
    data = {
        "head": _head(site, unit),
        "particulars": _particulars(site, unit),
        "foundations": _foundations(site),
        "modules": _modules(site, unit),
        "plan": _plan(site, unit, table),
        "weights": _weight_rows(site, table),
        "assessment": _statements(site, site.edition.assessment.parts if site.edition.assessment else ()),
        "words": site.words.all(),
        "fields": site.words["fill_fields"].split("|"),
        "key_skills": any(s.key for _, r in unit.requirements for s in r.skills),
    }
    title = f"{site.say(site.standard.name)} · {site.unit_name(unit)}"
    return Syllabus(language=site.language, title=title, data=data)


def _weights(site: Site, unit: Unit) -> WeightTable | None:
    direction = unit.direction.id if unit.direction else None
    return next((t for t in site.edition.weights if (t.direction, t.level) == (direction, unit.number)), None)


def _head(site: Site, unit: Unit) -> dict[str, Any]:
    standard = site.standard
    elaborated = any(s.basis.kind == "elaborated" for _, r in unit.requirements for s in (*r.skills, *r.knowledge))
    page = ("" if site.language == "en" else f"{site.language}/") + unit.path
    return {
        "occupation": site.say(standard.name),
        "occupation_other": site.say_other(standard.name),
        "unit": site.unit_name(unit),
        "direction": site.say(unit.direction.name) if unit.direction else "",
        "level": site.say(unit.level.title) if unit.level else "",
        "edition": site.say(site.edition.name),
        "version": standard.version,
        "date": standard.date,
        "code": standard.codes[0].code if standard.codes else "",
        "address": f"{site.address}/{page}" if site.address else page,
        "elaborated": elaborated,
    }


def _row(site: Site, statement: Statement, name: str = "") -> dict[str, Any]:
    return {
        "name": name or site.say(statement.name),
        "text": site.say(statement),
        "mark": asdict(mark(site, statement.basis)),
    }


def _statements(site: Site, statements: tuple[Statement, ...]) -> list[dict[str, Any]]:
    return [_row(site, statement) for statement in statements]


def _particulars(site: Site, unit: Unit) -> list[dict[str, Any]]:
    words, edition, rows = site.words, site.edition, []
    rows += [_row(site, code, f"{words['code']} {code.code}") for code in site.standard.codes]
    if edition.definition:
        rows.append(_row(site, edition.definition, words["definition"]))
    if unit.level and unit.level.descriptor:
        rows.append(_row(site, unit.level.descriptor, words["what_level_means"]))
    hours = site.hours(unit)
    if hours:
        rows.append(_row(site, hours, words["hours"]))
    if edition.education:
        rows.append(_row(site, edition.education, words["education"]))
    return rows


def _foundations(site: Site) -> list[dict[str, Any]]:
    """Ethics, code of conduct and basic knowledge as groups of rows."""
    foundations, groups = site.edition.foundations, []
    if not foundations:
        return []
    for word, statements in (("ethics", foundations.ethics), ("code_of_conduct", foundations.code_of_conduct)):
        if statements:
            groups.append({"name": site.words[word], "rows": _statements(site, statements)})
    groups += [
        {"name": site.say(block.name), "rows": _statements(site, block.statements)}
        for block in foundations.basic_knowledge
    ]
    return groups


def _modules(site: Site, unit: Unit) -> list[dict[str, Any]]:
    modules = []
    for f, (function, rows) in enumerate(unit.rows, start=1):
        cards = [task_card(site, task, req, f"{f}.{t}") for t, (task, req) in enumerate(rows, start=1)]
        tasks = [
            {
                "number": card.number,
                "name": card.name,
                "skills": [asdict(row) for row in card.skills],
                "knowledge": [asdict(row) for row in card.knowledge],
            }
            for card in cards
        ]
        modules.append({"number": str(f), "name": site.say(function.name), "tasks": tasks})
    return modules


def _plan(site: Site, unit: Unit, table: WeightTable | None) -> list[dict[str, Any]]:
    """Suggested hours: the reference hours, shared by the mean of the two weight columns."""
    hours = site.hours(unit)
    rows = _weight_rows(site, table)
    if not hours or not rows:
        return []
    shares = apportion(hours.hours, [row["theory"] + row["skills"] for row in rows], [1] * len(rows))
    return [{"name": row["name"], "hours": share} for row, share in zip(rows, shares, strict=True)]


def _weight_rows(site: Site, table: WeightTable | None) -> list[dict[str, Any]]:
    if table is None:
        return []
    names = {"ethics": site.words["ethics"], "basic_knowledge": site.words["basic_knowledge"]}
    for function in site.edition.functions:
        names[function.id] = site.say(function.name)
        names |= {task.id: site.say(task.name) for task in function.tasks}
    theory, skills = table.theory or {}, table.skills or {}
    rows = [
        {"name": names[key], "theory": theory.get(key) or 0, "skills": skills.get(key) or 0}
        for key in dict.fromkeys((*theory, *skills))
    ]
    return [row for row in rows if row["theory"] or row["skills"]]
