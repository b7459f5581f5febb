"""What rule sets say about an applicant, as plain text for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.views.blocks import mark
from occstd.views.explanation import Explainer
from occstd.views.pages.eligibility_form import group_names, level_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from occstd.eligibility.evaluation import LevelResult, RouteResult, RuleSetResult
    from occstd.model import Direction, Edition, RuleSet
    from occstd.views.explanation import Explanation
    from occstd.views.site import Site


def answer_text(
    site: Site, edition: Edition, direction: Direction | None, day: str, results: Sequence[RuleSetResult]
) -> str:
    """The whole answer, rule set by rule set, level by level."""
    sets = {rules.id: rules for rules in edition.eligibility.rule_sets} if edition.eligibility else {}
    explainer = Explainer(site.words, {}, {})
    head = (site.say(edition.name), site.say(direction.name) if direction else "", explainer.month(day[:7]))
    lines = [" · ".join(part for part in head if part)]
    for result in results:
        lines += ["", *_rule_set(site, edition, sets[result.rule_set], result)]
    return "\n".join([*lines, "", site.words["el_decides"], ""])


def _rule_set(site: Site, edition: Edition, rules: RuleSet, result: RuleSetResult) -> Iterator[str]:
    words = site.words
    explainer = Explainer(words, level_names(site, edition), group_names(site, rules))
    titles = {level.number: site.say(level.title) for level in edition.levels}
    yield f"{site.say(rules.name) or rules.id}  [{rules.id}]"
    basis = mark(site, rules.basis)
    yield f"  {basis.glyph} {' '.join((basis.label, *basis.sources))}"
    yield f"  {site.say(rules)}"
    if not rules.exhaustive and not any(level.met for level in result.levels):
        yield f"  {words['not_exhaustive']}"
    for level in result.levels:
        if level.routes:
            title = words["el_whole"] if level.level is None else titles[level.level]
            yield f"\n  {title}{_state(level, explainer, site)}"
            for route in level.routes:
                yield from _route(site, rules, route, explainer)
    for key, wanted in (("el_absent", False), ("el_silent", True)):
        left = [titles[n.level] for n in result.levels if n.level is not None and not n.routes and n.offered is wanted]
        if left:
            yield "\n  " + words(key, list=words.list_separator.join(left))


def _state(level: LevelResult, explainer: Explainer, site: Site) -> str:
    """Met, from when, or not, in brackets."""
    words = site.words
    month = level.from_month
    state = words("el_from_short", month=explainer.month(month)) if month else words[f"el_{level.verdict}"]
    before, after = words["el_marks"].split("|")
    return f"{before}{state}{after}"


def _route(site: Site, rules: RuleSet, result: RouteResult, explainer: Explainer) -> Iterator[str]:
    route = next(route for route in rules.routes if route.id == result.route)
    basis = mark(site, route.basis)
    sources = " ".join((basis.glyph, *basis.sources))
    yield f"    {'+' if result.met else '-'} {site.say(route)} {sources} [{route.id}]"
    if not result.met:
        yield f"      {site.words['el_missing']}"
        yield from _explained(site, explainer.explain(result.missing), "        ")


def _explained(site: Site, rows: Sequence[Explanation], indent: str) -> Iterator[str]:
    for row in rows:
        yield f"{indent}* {row.text}"
        for branch in row.any_of:
            if len(branch) > 1:
                yield f"{indent}  * {site.words['el_all']}"
            yield from _explained(site, branch, indent + ("    " if len(branch) > 1 else "  "))
