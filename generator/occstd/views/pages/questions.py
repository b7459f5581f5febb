"""Questions that readers ask, with their answers: first one sentence, then what carries it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.views.blocks import Block, Detail, Heading, Lines, Page, line
from occstd.views.uses import link_to

if TYPE_CHECKING:
    from occstd.model import Question
    from occstd.views.site import Site

QUESTIONS_PATH = "questions/"


def questions_page(site: Site) -> Page:
    """Each question as a heading, its answer in a sentence, and links to what carries the answer."""
    blocks = [block for question in site.standard.questions for block in _answer(site, question)]
    words = site.words
    return Page(path=QUESTIONS_PATH, title=words["questions"], lead=words["lead_questions"], blocks=tuple(blocks))


def _answer(site: Site, question: Question) -> tuple[Block, ...]:
    links = tuple(link_to(site, name) for name in question.see)
    details = (Detail(label=site.words["see_there"], text="", links=links),) if links else ()
    heading = Heading(text=site.say(question.name), anchor=question.id, other=site.say_other(question.name))
    return heading, Lines(lines=(line(site, question, id="", name="", details=details),), style="answer")
