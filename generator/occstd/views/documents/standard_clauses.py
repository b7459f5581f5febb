"""Chapters 1 and 2 of the standard as one document: the occupation, who may apply, assessment, basic requirements."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import count, groupby
from typing import TYPE_CHECKING

from occstd.views.blocks import Heading, Line, Lines, Note, line, mark
from occstd.views.documents.standard_tables import bare
from occstd.views.remarks import Mark, weakest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from occstd.model import Route, Section, Statement
    from occstd.views.blocks import Block
    from occstd.views.site import Site

_CLAUSES = {
    "1.3": "definition",
    "1.4": "levels",
    "1.5": "environment",
    "1.6": "aptitude",
    "1.7": "education",
    "1.8": "table_training_hours",
    "1.9.1": "eligibility",
    "2": "basic_requirements",
    "2.1": "ethics",
    "2.1.2": "code_of_conduct",
    "2.2": "basic_knowledge",
    "3": "requirements",
}
"""Words that name clauses; that of any other clause has its number in its key."""
_NO_MARK = Mark(kind="", glyph="", label="")
_ASSESSED = "1.9.2"
"""Clause of what is said of assessment and names no clause."""


def heading(site: Site, clause: str, name: str = "") -> Heading:
    """A heading with its number, by the clause's own name where none is given."""
    name = name or _clause_name(site, clause)
    return Heading(text=f"{clause} {name}", anchor=f"clause-{clause.replace('.', '-')}", depth=clause.count(".") + 1)


def _clause_name(site: Site, clause: str) -> str:
    return site.words.get(_CLAUSES.get(clause, f"st_{clause.replace('.', '_')}"))


def said(site: Site, statements: Iterable[Statement], *, numbered: bool = False, named: bool = True) -> Lines:
    """Statements as paragraphs, without what the site says beside them."""
    number = count(1)
    lines = [
        replace(
            found := line(site, item),
            id="",
            name=found.name if named else "",
            number=site.words("st_item", n=next(number)) if numbered else "",
            note="",
            details=(),
            mark=bare(found.mark),
            key=False,
        )
        for item in statements
    ]
    return Lines(lines=tuple(lines), style="clause")


def clauses(site: Site) -> dict[str, Section]:
    """The sections of the edition that say of which clause they are."""
    return {section.basis.clause: section for section in site.edition.sections if section.basis.clause}


def occupation_blocks(site: Site) -> Iterator[Block]:
    """Chapter 1."""
    edition, own = site.edition, clauses(site)
    particulars = {item.basis.clause: item for item in edition.document}
    yield heading(site, "1.1")
    stated = particulars.get("1.1", site.standard.name)
    basis = getattr(stated, "basis", edition.summary.basis)
    yield Lines(lines=(Line(id="", text=site.say(stated), mark=bare(mark(site, basis, of=stated))),), style="clause")
    if codes := [particulars["1.2"]] if "1.2" in particulars else [*site.standard.codes]:
        yield heading(site, "1.2")
        yield said(site, codes, named=False)
    yield from _single(site, "1.3")
    if edition.levels or "1.4" in own:
        yield heading(site, "1.4")
        yield said(site, own["1.4"].statements) if "1.4" in own else _levels(site)
    for clause in ("1.5", "1.6", "1.7"):
        yield from _single(site, clause)
    if edition.training_hours:
        yield heading(site, "1.8")
        yield _hours(site)
    yield from _assessment(site)
    for clause, section in own.items():
        if clause.startswith("1.") and clause != "1.4":
            yield heading(site, clause, site.say(section.name))
            yield said(site, section.statements)


def _single(site: Site, clause: str) -> Iterator[Block]:
    """A clause that is one statement of the edition, which is called as the word that names the clause."""
    statement: Statement | None = getattr(site.edition, _CLAUSES[clause])
    if statement:
        yield heading(site, clause)
        yield said(site, [statement], named=False)


def _levels(site: Site) -> Lines:
    """Levels and directions in a sentence each."""
    words, edition = site.words, site.edition
    titles = {level.number: site.say(level.title) for level in edition.levels}
    text = words("st_levels", levels=words.list_separator.join(titles.values()))
    if edition.directions:
        offered = (
            words(
                "st_direction",
                direction=site.say(direction.name),
                levels=words.list_separator.join(titles[n] for n in direction.levels or ()),
            )
            for direction in edition.directions
        )
        text = words.sentences(text, words("st_directions", directions=words.clause_separator.join(offered)))
    found = bare(weakest(site, (*edition.levels, *edition.directions)))
    return Lines(lines=(Line(id="", text=text, mark=found),), style="clause")


def _hours(site: Site) -> Lines:
    """Training hours as one paragraph, since a direction may be named in the first of several clauses alone."""
    words, hours = site.words, site.edition.training_hours
    said = [site.say(item) for item in hours]
    stop = words["stop"]
    text = words.clause_separator.join(part.removesuffix(stop) for part in said) + stop
    return Lines(lines=(Line(id="", text=text, mark=bare(weakest(site, hours))),), style="clause")


def _assessment(site: Site) -> Iterator[Block]:
    """Clause 1.9: who may apply, then how people are assessed, by clause."""
    assessment, eligibility = site.edition.assessment, site.edition.eligibility
    if assessment or eligibility:
        yield heading(site, "1.9")
    if eligibility:
        yield heading(site, "1.9.1")
        yield from _eligibility(site)
    clauses: dict[str, list[Statement]] = defaultdict(list)
    clause = _ASSESSED
    for item in (*assessment.parts, *assessment.details) if assessment else ():
        clause = item.basis.clause or clause
        clauses[clause].append(item)
    for clause, items in sorted(clauses.items(), key=lambda pair: [*map(int, pair[0].split("."))]):
        names = {site.say(item.name) for item in items}
        own = names.pop() if len(names) == 1 else ""
        yield heading(site, clause, own or _clause_name(site, clause) or site.words["assessment"])
        yield said(site, items, named=not own)


def _eligibility(site: Site) -> Iterator[Block]:
    """Remarks, then routes by the levels that they open; sets of rules have their names where there are several."""
    eligibility = site.edition.eligibility
    if eligibility is None:
        return
    if eligibility.statements:
        yield said(site, eligibility.statements)
    for rules in eligibility.rule_sets:
        if len(eligibility.rule_sets) > 1:
            found = bare(mark(site, rules.basis, of=rules.name or rules))
            yield Heading(text=site.say(rules.name) or rules.id, anchor=f"rules-{rules.id}", depth=4, mark=found)
            yield said(site, [rules], named=False)
        for _, routes in groupby(rules.routes, key=lambda route: (route.levels, route.directions)):
            yield from _routes(site, [*routes])
    yield from _footnotes(site)


def _routes(site: Site, routes: Sequence[Route]) -> Iterator[Block]:
    words, first = site.words, routes[0]
    titles = {level.number: site.say(level.title) for level in site.edition.levels}
    if first.levels:
        levels = words.list_separator.join(titles.get(n, words("level_n", n=words.numeral(n))) for n in first.levels)
        names = [site.say(site.edition.find_direction(d).name) for d in first.directions]
        key = "st_may_apply_in" if names else "st_may_apply"
        text = words(key, levels=levels, directions=words.list_separator.join(names))
        yield Lines(lines=(Line(id="", text=text, mark=_NO_MARK),), style="clause")
    yield said(site, routes, numbered=True, named=False)


def _footnotes(site: Site) -> Iterator[Block]:
    """Related occupations and majors, which routes refer to, as footnotes."""
    words, edition = site.words, site.edition
    texts: list[tuple[str, Sequence[Statement]]] = []
    for word in ("related_occupations", "related_majors"):
        items: tuple[Statement, ...] = getattr(edition, word)
        named = [item for item in items if item.name]
        names = words.list_separator.join(site.say(item.name) for item in named)
        if names:
            texts.append((f"{words[word]}{words.label_separator}{names}{words['stop']}", named))
        texts += [(site.say(item), [item]) for item in items if not item.name]
    lines = [
        Line(id="", text=f"{chr(ord('①') + n)}{text}", mark=bare(weakest(site, told)))
        for n, (text, told) in enumerate(texts)
    ]
    if lines:
        yield Lines(lines=tuple(lines), style="footnotes")


def foundation_blocks(site: Site) -> Iterator[Block]:
    """Chapter 2."""
    foundations = site.edition.foundations
    if foundations is None:
        yield Note(text=site.words["sy_no_foundations"])
        return
    if foundations.ethics or foundations.code_of_conduct:
        yield heading(site, "2.1")
    if foundations.ethics:
        yield heading(site, "2.1.1")
        yield said(site, foundations.ethics)
    if foundations.code_of_conduct:
        yield heading(site, "2.1.2")
        yield said(site, foundations.code_of_conduct, numbered=True)
    if foundations.basic_knowledge:
        yield heading(site, "2.2")
    for n, block in enumerate(foundations.basic_knowledge, start=1):
        yield heading(site, f"2.2.{n}", site.say(block.name))
        yield said(site, block.statements, numbered=True)
