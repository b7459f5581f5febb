"""Parts that pages and documents share: a task, weights, a route, a titled group, the key to the marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.model import BASIS_KINDS, GLYPHS, SUPPORT_GRADES, Record, Requirement, Task, WeightTable, record
from occstd.views.blocks import (
    Block,
    Cell,
    Detail,
    Heading,
    Line,
    Lines,
    Mark,
    Prose,
    Table,
    line,
    lines,
    mark,
    mark_for,
)
from occstd.views.weights import COLUMNS, weight_names

if TYPE_CHECKING:
    from occstd.model import Edition, LawReview, PaperScheme, Route, RuleSet, Section, Statement
    from occstd.views.site import Site, Unit


def section_blocks(site: Site, section: Section, depth: int = 2) -> list[Block]:
    """A titled group of statements; the heading carries the section's id."""
    heading = Heading(text=site.say(section.name), anchor=section.id, depth=depth, mark=mark_for(site, section))
    return [heading, lines(site, section.statements)]


@record
class TaskCard(Record):
    """A task at a level, with its statements."""

    id: str
    name: str
    other: str
    number: str
    mark: Mark
    duties: tuple[tuple[str, str], ...]
    skills: tuple[Line, ...]
    knowledge: tuple[Line, ...]
    practice: tuple[Line, ...]
    """Good and bad practice, where the level has them."""


def task_card(site: Site, task: Task, requirement: Requirement, number: str) -> TaskCard:
    """A task at a level, with numbered statements."""
    numbered = [
        tuple(line(site, item, number=f"{number}.{n}") for n, item in enumerate(items, start=1))
        for items in (requirement.skills, requirement.knowledge)
    ]
    names = {duty.id: site.say(duty.name) for duty in site.standard.duties}
    return TaskCard(
        id=task.id,
        name=site.say(task.name),
        other=site.say_other(task.name),
        number=number,
        mark=mark_for(site, task),
        duties=tuple((duty, names[duty]) for duty in task.duties),
        skills=numbered[0],
        knowledge=numbered[1],
        practice=practice_lines(site, requirement),
    )


def related_parts(edition: Edition) -> tuple[tuple[str, tuple[Statement, ...]], ...]:
    """Related occupations and majors, to which conditions refer, as far as there are any, each with its word."""
    found = (("related_occupations", edition.related_occupations), ("related_majors", edition.related_majors))
    return tuple((word, statements) for word, statements in found if statements)


def scheme_line(site: Site, scheme: PaperScheme) -> Line:
    """A scheme of theory papers with its items, and its time and pass mark where they are known."""
    words = site.words
    rows = [
        (f"paper_kind_{one.kind}", words("paper_items", items=one.items, points=one.points)) for one in scheme.items
    ]
    if scheme.levels:
        levels = (site.level_name(site.edition.find_level(number)) for number in scheme.levels)
        rows.append(("levels", words.list_separator.join(levels)))
    if scheme.minutes is not None:
        rows.append(("card_minutes", words("paper_n_minutes", n=scheme.minutes)))
    if scheme.pass_mark is not None:
        rows.append(("paper_pass", str(scheme.pass_mark)))
    return line(site, scheme, details=tuple(Detail(label=words[word], text=text) for word, text in rows))


def review_line(site: Site, edition: Edition, review: LawReview) -> Line:
    """When the law behind an edition was last looked through."""
    text = site.words("law_reviewed", date=review.date, edition=site.say(edition.name))
    return Line(id=review.id, text=text, mark=mark(site, review.basis))


def practice_lines(site: Site, requirement: Requirement) -> tuple[Line, ...]:
    """Good and bad practice of a task at a level, with what each is called."""
    found = ((word, getattr(requirement, word)) for word in ("good_practice", "bad_practice"))
    return tuple(line(site, statement, name=site.words[word]) for word, statement in found if statement)


def weight_blocks(site: Site, unit: Unit, table: WeightTable) -> tuple[Block, ...]:
    """The weight table of a unit, with its anchor."""
    words = site.words
    columns = [(key, rows) for key, rows in ((word, getattr(table, column)) for column, word in COLUMNS) if rows]
    keys = list(dict.fromkeys(row for _, rows in columns for row in rows))
    names = weight_names(site)
    present = [key for key in keys if any(rows.get(key) for _, rows in columns)]
    body = tuple(
        (
            Cell(text=names[key], head=True),
            *(Cell(text=str(rows[key]) if rows.get(key) else "–", numeric=True) for _, rows in columns),
        )
        for key in present
    )
    foot = (
        Cell(text=words["total"], head=True),
        *(Cell(text=str(site.edition.total_weight(rows, unit.number)), numeric=True) for _, rows in columns),
    )
    head = (words["function"], *(words[key] for key, _ in columns))
    return (
        Heading(text=words["weights"], anchor=table.id, mark=mark(site, table.basis)),
        Table(caption=words["weights_caption"], head=head, rows=body, foot=foot, style="weights", show_caption=True),
    )


def key_notes(site: Site, unit: Unit) -> list[Prose]:
    """What the star means at a unit's key skills, as the document or this project marks them; nothing without any."""
    keys = [skill for _, asked in unit.requirements for skill in asked.skills if skill.key]
    words = dict.fromkeys("key_skills_quoted" if skill.basis.is_quoted else "key_skills_note" for skill in keys)
    return [Prose(text=site.words[word]) for word in words]


def choice_lines(site: Site, unit: Unit) -> list[Block]:
    """What is said of functions of a unit of which only some are assessed; nothing where all are."""
    found = [
        line(site, choice, id="", href=f"assessment/#{choice.id}")
        for choice in site.edition.choices
        if choice.holds_for(unit.number) and {f.id for f in unit.functions} & set(choice.functions)
    ]
    return [Lines(lines=tuple(found))] if found else []


def key_table(site: Site) -> Table:
    """What every mark and every grade of support means."""
    words = site.words
    rows = [
        (
            Cell(text=f"{GLYPHS[kind]} {words[f'basis_{kind}']}", head=True, id=f"basis-{kind}"),
            Cell(text=words[f"basis_{kind}_text"]),
        )
        for kind in BASIS_KINDS
    ]
    rows += [
        (
            Cell(text=words[f"support_{grade}"], head=True, id=f"support-{grade}"),
            Cell(text=words[f"support_{grade}_text"]),
        )
        for grade in SUPPORT_GRADES
    ]
    return Table(caption=words["basis_key"], head=(words["basis"], words["contents"]), rows=tuple(rows), style="key")


def route_line(site: Site, rules: RuleSet, route: Route) -> Line:
    """A route of a rule set in words, with the levels it opens and the directions it holds for."""
    words = site.words
    opened = words.list_separator.join(
        site.level_name(site.edition.find_level(n)) if n in _numbers(site) else words("level_n", n=words.numeral(n))
        for n in route.levels
    )
    opened = opened or words["any_level"]
    details = [Detail(label=words["route_levels"], text=opened)] if route.name else []
    if route.directions:
        names = {d.id: site.say(d.name) for d in site.edition.directions}
        text = words.list_separator.join(names[d] for d in route.directions)
        details.append(Detail(label=words["direction"], text=text))
    name = site.say(route.name) or opened
    return line(site, route, within=rules.basis, name=name, details=tuple(details))


def _numbers(site: Site) -> list[int]:
    return [level.number for level in site.edition.levels]
