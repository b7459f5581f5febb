"""Laws and rules of the trade: when they were reviewed, who is bound by what, and what rests on each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.views.blocks import Block, Detail, Line, Lines, Link, Note, Page, line, or_empty, part, part_heading
from occstd.views.parts import review_line
from occstd.views.remarks import with_article
from occstd.views.uses import Uses, fold, rule_uses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.model import Edition, LawReview, Obligation, Party, Regulation
    from occstd.views.site import Site


def rules_page(site: Site) -> Page:
    """The review of the law, the parties with the rules that bind them, and the rules with what rests on them."""
    standard, review = site.standard, site.edition.law_review
    blocks = review_blocks(site, site.edition, review) if review else []
    if standard.parties:
        parties = tuple(_party(site, party) for party in standard.parties)
        blocks += [part_heading(site, "who_is_bound"), Lines(lines=parties, style="facts")]
    if standard.regulations:
        uses, day = rule_uses(site), review.date if review else ""
        rows = tuple(_regulation(site, item, uses, day) for item in standard.regulations)
        heading = [part_heading(site, "rules")] if blocks else []
        blocks += [*heading, Lines(lines=rows, style="facts")]
    return Page(path="rules/", title=site.words["rules"], lead=site.words["lead_rules"], blocks=or_empty(site, blocks))


def review_blocks(site: Site, edition: Edition, review: LawReview) -> list[Block]:
    """When the law was last looked through, and what is being watched."""
    blocks: list[Block] = [Lines(lines=(review_line(site, edition, review),), style="worth")]
    blocks += part(site, "law_watched", review.watching)
    return [*blocks, Note(text=site.words["law_not_advice"])]


def _party(site: Site, party: Party) -> Line:
    """A party with the rules that bind it, and in each the articles."""
    details = []
    if links := tuple(_binding(site, party)):
        details.append(Detail(label=site.words["bound_by"], links=links))
    return line(site, party, other=site.say_other(party.name), details=tuple(details))


def _binding(site: Site, party: Party) -> Iterator[Link]:
    for rule in site.standard.regulations:
        asked = [item for item in rule.obligations if party.id in item.parties]
        if asked:
            numbers = dict.fromkeys(n for item in asked for n in (item.article or "").split(", ") if n)
            articles = ", ".join(sorted(numbers, key=lambda n: (not n.isdecimal(), int(n) if n.isdecimal() else 0, n)))
            yield Link(text=with_article(site, site.say(rule.name), articles), href=f"rules/#{rule.id}")


def _regulation(site: Site, item: Regulation, uses: Uses, day: str) -> Line:
    words = site.words
    told = (
        ("issuers", site.say(item.issuers)),
        ("published", item.published or ""),
        ("in_force", item.in_force or ""),
        ("ended", item.ended or ""),
        ("law_state", words[f"law_{item.state(day)}"] if day else ""),
    )
    details = [Detail(label=words(key, date=day), text=text) for key, text in told if text]
    details += [_obligation(site, obligation) for obligation in item.obligations]
    return line(
        site,
        item,
        other=site.say_other(item.name),
        details=tuple(details),
        fold=fold(site, uses, item.id, "rests_on_it"),
    )


def _obligation(site: Site, obligation: Obligation) -> Detail:
    names = site.words.list_separator.join(site.name(party) for party in obligation.parties)
    return Detail(label=with_article(site, names, obligation.article, "bound_article"), text=site.say(obligation))
