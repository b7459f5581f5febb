"""Questions that readers ask, with their answers: first one sentence, then what carries it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from occstd.model.shape import walk
from occstd.views.blocks import Block, Custom, Detail, Heading, Later, Lines, Link, Page, line
from occstd.views.pages.my_level import MY_LEVEL_PATH, to_my_level
from occstd.views.uses import label, link_to

if TYPE_CHECKING:
    from occstd.model import Question, Record
    from occstd.problems import Path
    from occstd.views.site import Site

QUESTIONS_PATH = "questions/"
_NAMING = ("level", "date", "code")
"""Fields that tell a statement without a name from others of its sort."""
_TOOLS = (("my-level", ("descriptor",)), ("eligibility", ("eligibility",)))
"""What answers a reader's own case, by its door, with the fields whose statements speak of it."""


def questions_page(site: Site) -> Page:
    """An index for phones; each question as a heading, its answer in a sentence, and links to what carries it."""
    words, blocks = site.words, Later(lambda: _blocks(site))
    return Page(path=QUESTIONS_PATH, title=words["questions"], lead=words["lead_questions"], blocks=blocks)


def _blocks(site: Site) -> list[Block]:
    questions, where = site.standard.questions, _places(site)
    index = Custom(template="index", data=[(site.say(question.name), question.id) for question in questions])
    return [index, *(block for question in questions for block in _answer(site, question, where))]


def _answer(site: Site, question: Question, where: dict[str, tuple[Path, Record | None]]) -> tuple[Block, ...]:
    links = (*_tools(site, question, where), *(_link(site, name, where[name][1]) for name in question.see))
    details = (Detail(label=site.words["see_there"], text="", links=links),) if links else ()
    heading = Heading(text=site.say(question.name), anchor=question.id, other=site.say_other(question.name))
    return heading, Lines(lines=(line(site, question, id="", name="", details=details),), style="answer")


def _places(site: Site) -> dict[str, tuple[Path, Record | None]]:
    """Of what has an id: the fields that lead to it, and the nearest record around it that has a name of its own."""
    named: dict[Path, Record] = {}
    found: dict[str, tuple[Path, Record | None]] = {}
    for path, item in walk(site.standard):
        if path and path != ("editions", path[-1]) and _has_name(item):
            named[path] = item
        name = getattr(item, "id", None)
        if name in site.records and site.records[name][2] is item:
            around = (named[path[:end]] for end in range(len(path) - 1, 0, -1) if path[:end] in named)
            found[name] = (path, next(around, None))
    return found


def _has_name(item: Record) -> bool:
    return any(getattr(item, field, None) for field in ("name", "title"))


def _link(site: Site, name: str, around: Record | None) -> Link:
    """A link by where it stands and a name: its own, else that of what it belongs to, else what tells it apart."""
    place, _, item = site.records[name]
    said = item if _has_name(item) else around
    names = [label(site, said)] if said else [_naming(site, field, getattr(item, field, None)) for field in _NAMING]
    return replace(link_to(site, name), text=" · ".join(dict.fromkeys((place, *filter(None, names)))))


def _naming(site: Site, field: str, value: object) -> str:
    level = next((level for level in site.edition.levels if field == "level" and level.number == value), None)
    return site.level_name(level) if level else str(value or "")


def _tools(site: Site, question: Question, where: dict[str, tuple[Path, Record | None]]) -> list[Link]:
    """Links to the forms that answer a reader's own case, where what carries the answer is of their sort."""
    fields = {str(field) for name in question.see for field in where[name][0]}
    there = {"my-level": bool(to_my_level(site)), "eligibility": site.edition.eligibility is not None}
    paths = {"my-level": MY_LEVEL_PATH, "eligibility": "eligibility/"}
    return [
        Link(text=site.words[f"door_{door}"], href=paths[door])
        for door, wanted in _TOOLS
        if there[door] and not fields.isdisjoint(wanted)
    ]
