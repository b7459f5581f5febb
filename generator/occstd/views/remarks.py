"""What stands beside and below a statement: the mark of its basis, remarks, the law and the figures that it names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from occstd.model import GLYPHS, Basis, Record, Skill, Statement, Text, record
from occstd.words import CHINESE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from occstd.model import LawReference
    from occstd.views.site import Site


@record
class Mark(Record):
    """The basis of a statement, ready to show."""

    kind: str
    """Kind of basis: official, reported, analogue, elaborated or missing."""
    glyph: str
    """The sign that stands for it."""
    label: str
    """What it is called, with grade of support and clause where there are any."""
    sources: tuple[str, ...] = ()
    """Ids of the sources."""
    note: str = ""
    """A remark on what it rests on."""
    untranslated: str = ""
    """Says so where the text is not translated into the language of the page."""


@record
class Link(Record):
    """A link among others."""

    text: str
    """What it says."""
    href: str
    """Path that it leads to."""
    mark: Mark | None = None
    """What it rests on, where it says a statement."""


@record
class Detail(Record):
    """A labelled remark below a statement, with the sources it rests on."""

    label: str
    """What the remark is about; nothing where it goes on from the one before."""
    text: str
    """The remark; nothing where it is made of links."""
    sources: tuple[str, ...] = ()
    """Ids of its sources."""
    href: str = ""
    """Path of a page about it."""
    id: str = ""
    """Its anchor, where it is a statement of its own."""
    mark: Mark | None = None
    """What it rests on, where it is a statement of its own."""
    links: tuple[Link, ...] = ()
    """What it names, after its text."""


@record
class Fold(Record):
    """Lists of links below a statement of a page, closed until they are asked for."""

    summary: str
    """What is shown while they are closed."""
    lists: tuple[tuple[str, tuple[Link, ...]], ...]
    """The lists, each with its name; one alone may have none."""


def mark(site: Site, basis: Basis, within: Basis | None = None, of: Text | None = None) -> Mark:
    """A basis ready to show, `of` a text; its note is left out where `within`, already shown around it, is the same."""
    words = site.words
    is_lacking = of is not None and of.translated(site.language) is None
    glyph = GLYPHS[basis.kind]
    label = words[f"basis_{basis.kind}"]
    if basis.support:
        label += f"{words.clause_separator}{words[f'support_{basis.support}']}"
    if basis.clause:
        label += f"{words.clause_separator}{basis.clause}"
    if basis.translation and site.language != CHINESE and not is_lacking:
        said = words("translation_rests_on", basis=words[f"basis_{basis.translation.kind}"])
        label += f"{words.clause_separator}{words.in_sentence(said)}"
        glyph += GLYPHS[basis.translation.kind]
    return Mark(
        kind=basis.kind,
        glyph=glyph,
        label=label,
        sources=basis.sources,
        note="" if basis == within else site.say(basis.note),
        untranslated=words["untranslated"] if is_lacking else "",
    )


def mark_for(site: Site, item: Any) -> Mark:
    """The basis of a statement, or of a thing that has a name or a title, ready to show."""
    said = item if isinstance(item, Text) else getattr(item, "name", None) or getattr(item, "title", None)
    return mark(site, item.basis, of=said)


def weakest(site: Site, items: Iterable[Any]) -> Mark:
    """The mark of what several things say together: that of the one that is known least."""
    known = list(GLYPHS)
    return max((mark_for(site, item) for item in items), key=lambda found: known.index(found.kind))


def remarks(site: Site, statement: Statement) -> Iterator[Detail]:
    """How a skill can be seen, the law that a statement rests on, and the indicators that it works with."""
    words = site.words
    evidence = statement.evidence if isinstance(statement, Skill) else None
    if evidence:
        seen = mark(site, evidence.basis, statement.basis, evidence)
        yield Detail(label=words["skill_evidence"], text=site.say(evidence), id=evidence.id, mark=seen)
        yield from remarks(site, evidence)
    if statement.law:
        yield Detail(label=words["law"], text="", links=tuple(law_link(site, reference) for reference in statement.law))
    if statement.indicators:
        links = tuple(Link(text=site.name(name), href=f"indicators/#{name}") for name in statement.indicators)
        yield Detail(label=words["indicators"], text="", links=links)


def law_link(site: Site, reference: LawReference) -> Link:
    """A rule, with the articles where they are named, as a link to what the site knows of the rule."""
    return Link(text=with_article(site, site.name(reference.rule), reference.article), href=f"rules/#{reference.rule}")


def with_article(site: Site, rule: str, article: str | None) -> str:
    """The name of a rule with the articles, where there are any, as they are written in running text."""
    if not article:
        return rule
    return site.words("law_article", rule=rule, article=article.replace(", ", site.words.list_separator))
