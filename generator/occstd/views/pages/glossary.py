"""Terms, and the words that readers look for."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING
from urllib.parse import quote

from occstd.views.blocks import Block, Custom, Detail, Heading, Later, Line, Lines, Link, Page, line, or_empty
from occstd.views.uses import Uses, fold, plain_name, term_uses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.model import Term
    from occstd.views.site import Site


_NO_LETTER = "#"
"""What names stand under that begin with no letter."""
ASSETS = ("words.js", "glossary.js")
"""What the page loads."""


def glossary_page(site: Site) -> Page:
    """Terms by their letters, with what they are not, the figures they name, and the mistranslations readers meet."""
    return Page(
        path="glossary/",
        title=site.words["glossary"],
        lead=site.words["lead_glossary"],
        blocks=Later(lambda: or_empty(site, _blocks(site))),
        hide=("toc",),
        assets=ASSETS if site.standard.glossary else (),
        folds=True,
    )


def _blocks(site: Site) -> list[Block]:
    uses = term_uses(site)
    keyed = ((_sorting(site.say(term.name)), _term(site, term, uses)) for term in site.standard.glossary)
    terms = sorted(keyed, key=lambda term: term[0])
    blocks: list[Block] = []
    letters = [(letter, tuple(row for _, row in found)) for letter, found in groupby(terms, lambda term: term[0][0])]
    if letters:
        blocks.append(Custom(template="term_filter", data=[(letter, _anchor(letter)) for letter, _ in letters]))
    for letter, rows in letters:
        blocks += [Heading(text=letter, anchor=_anchor(letter)), Lines(lines=rows, style="facts")]
    return blocks


def _sorting(name: str) -> tuple[str, str]:
    """The letter that a name stands under, and what puts it in order there; Chinese goes by its sound."""
    from pypinyin import lazy_pinyin

    sound = "".join(lazy_pinyin(name)).casefold()
    return (sound[0].upper() if sound[:1].isalpha() else _NO_LETTER, sound)


def _anchor(letter: str) -> str:
    return f"letter-{letter.lower() if letter != _NO_LETTER else '0'}"


def _term(site: Site, term: Term, uses: Uses) -> Line:
    details = tuple(_details(site, term, term.id in uses))
    return line(site, term, other=site.say_other(term.name), details=details, fold=fold(site, uses, term.id, "uses_it"))


def _details(site: Site, term: Term, used: bool) -> Iterator[Detail]:
    words = site.words
    if term.is_not:
        yield Detail(label=words["is_not"], text=site.say(term.is_not))
    for item in site.standard.indicators:
        if item.term == term.id:
            link = Link(text=words["about_indicator"], href=f"indicators/#{item.id}")
            yield Detail(label=words["formula"], text=site.say(item.formula), links=(link,))
    for wrong in term.mistranslations:
        yield Detail(label=words["seen_as"], text=f"“{wrong.seen}”", sources=(wrong.source,))
    if used:
        name = plain_name(site, term)
        yield Detail(label=words["find_in_matrix"], text=name, href=f"matrix/?find={quote(name)}")
