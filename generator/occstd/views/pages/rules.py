"""Laws and rules of the trade: when they were reviewed, who is bound by what, and what rests on each."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from occstd.model import LawReference
from occstd.model.shape import walk
from occstd.views.blocks import (
    Block,
    Cell,
    Custom,
    Detail,
    Fold,
    Heading,
    Later,
    Line,
    Lines,
    Link,
    Note,
    Page,
    Table,
    line,
    or_empty,
    part,
    part_heading,
)
from occstd.views.parts import review_line
from occstd.views.remarks import with_article
from occstd.views.uses import Uses, fold, rule_uses

_THEMES = 2
"""How many functions tell what a rule is about."""

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.model import Edition, LawReview, Obligation, Party, Regulation
    from occstd.views.site import Site


def rules_page(site: Site) -> Page:
    """The review of the law, the parties with the rules that bind them, and the rules with what rests on them."""
    about = _about(site)
    return Page(
        path="rules/",
        title=site.words["rules"],
        lead=site.words["lead_rules"],
        blocks=Later(lambda: or_empty(site, _blocks(site))),
        folds=True,
        folded=tuple((item.id, _folded(site, item, about[item.id])) for item in site.standard.regulations),
    )


def _blocks(site: Site) -> list[Block]:
    standard, review = site.standard, site.edition.law_review
    blocks = review_blocks(site, site.edition, review) if review else []
    if standard.parties:
        parties = tuple(_party(site, party) for party in standard.parties)
        blocks += [part_heading(site, "who_is_bound"), Lines(lines=parties, style="facts")]
    if standard.regulations:
        uses, day = rule_uses(site), review.date if review else ""
        blocks.append(part_heading(site, "rules"))
        blocks += [block for item in standard.regulations for block in _regulation(site, item, uses, day)]
    return blocks


def review_blocks(site: Site, edition: Edition, review: LawReview) -> list[Block]:
    """When the law was last looked through, and what is being watched."""
    blocks: list[Block] = [Lines(lines=(review_line(site, edition, review),), style="worth")]
    blocks += part(site, "law_watched", review.watching)
    return [*blocks, Note(text=site.words["law_not_advice"])]


def _party(site: Site, party: Party) -> Line:
    """A party with the rules that bind it, and in each the articles."""
    links = tuple(_binding(site, party))
    rules = Fold(summary=site.words("bound_by", n=len(links)), lists=(("", links),)) if links else None
    return line(site, party, other=site.say_other(party.name), fold=rules)


def _binding(site: Site, party: Party) -> Iterator[Link]:
    for rule in site.standard.regulations:
        asked = [item for item in rule.obligations if party.id in item.parties]
        if asked:
            numbers = dict.fromkeys(n for item in asked for n in (item.article or "").split(", ") if n)
            articles = ", ".join(sorted(numbers, key=lambda n: (not n.isdecimal(), int(n) if n.isdecimal() else 0, n)))
            yield Link(text=with_article(site, site.say(rule.name), articles), href=f"rules/#{rule.id}")


def _about(site: Site) -> dict[str, Counter[str]]:
    """For each rule the functions in which something rests on it, with how often."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for function in site.edition.functions:
        for _, item in walk(function.tasks):
            if isinstance(item, LawReference):
                found[item.rule][site.say(function.name)] += 1
    return found


def _folded(site: Site, item: Regulation, about: Counter[str]) -> str:
    """What a phone says of a rule: how much it asks, and the functions in which most rests on it."""
    words, names = site.words, [name for name, _ in about.most_common(_THEMES)]
    if len(about) > len(names):
        names[-1] = words("and_more", name=names[-1])
    return " · ".join([*([words("rule_asks", n=len(item.obligations))] if item.obligations else []), *names])


def _dates(site: Site, item: Regulation, day: str) -> Iterator[tuple[str, str]]:
    """When a rule holds, and whether it did on the day of the review; on no day, its dates alone."""
    words = site.words
    if not day:
        yield from (("in_force", item.in_force or ""), ("ended", item.ended or ""))
        return
    state = item.state(day)
    yield "law_validity", words(f"law_{state}", date=day, since=item.in_force or "", ended=item.ended or "")


def _regulation(site: Site, item: Regulation, uses: Uses, day: str) -> Iterator[Block]:
    """A rule under a heading of its own: what it is about, its dates, what it asks of whom, and what rests on it."""
    words = site.words
    told = (
        ("issuers", site.say(item.issuers)),
        ("published", item.published or ""),
        *_dates(site, item, day),
    )
    details = tuple(Detail(label=words[key], text=text) for key, text in told if text)
    yield Heading(text=site.say(item.name), anchor=item.id, depth=3, other=site.say_other(item.name))
    yield Lines(lines=(line(site, item, id="", name="", details=details),), style="rule")
    if item.obligations:
        rows = tuple(_obligation(site, obligation) for obligation in item.obligations)
        head = (words["article"], words["who"], words["what_it_asks"])
        yield Table(caption=words("asked_by", rule=site.say(item.name)), head=head, rows=rows, style="bound")
    if used := fold(site, uses, item.id, "rests_on_it"):
        yield Custom(template="fold", data=used)


def _obligation(site: Site, obligation: Obligation) -> tuple[Cell, ...]:
    words = site.words
    names = words.clause_separator.join(site.name(party) for party in obligation.parties)
    article = words["article_unknown"]
    if obligation.article:
        article = words("article_n", article=obligation.article.replace(", ", words.list_separator))
    return Cell(text=article, head=True), Cell(text=names), Cell(text=site.say(obligation))
