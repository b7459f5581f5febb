"""What the eligibility form works from: rule sets of all editions, with their words, in the language of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from occstd.model.plain import to_plain
from occstd.views.blocks import mark
from occstd.views.explanation import answer_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from occstd.model import Basis, Edition, Level, Route, RuleSet
    from occstd.views.site import Site

_WORDS = ("direction", "door_eligibility", "not_exhaustive", "stop")


def form_data(site: Site) -> dict[str, Any]:
    """Words, editions and rule sets, the edition that the site opens with first; keys are those of the data."""
    others = [e for e in site.standard.editions if e.id != site.edition.id]
    editions = [e for e in (site.edition, *others) if e.eligibility and e.eligibility.rule_sets]
    marks = dict(zip(("open", "close", "gap"), site.words["el_marks"].split("|"), strict=True))
    return {
        "words": answer_words(site.words) | marks | {key: site.words[key] for key in _WORDS},
        "editions": [_edition(site, edition) for edition in editions],
    }


def level_names(site: Site, edition: Edition) -> dict[int, str]:
    """What levels are called within a sentence, by number."""
    return {level.number: _within(site, level) for level in edition.levels}


def group_names(site: Site, rules: RuleSet) -> dict[str, str]:
    """What the groups of a rule set are called, by id."""
    return {group.id: site.say(group) for group in rules.groups}


def _within(site: Site, level: Level) -> str:
    label = site.say(level.label)
    return label or site.words("el_level", n=site.words.numeral(level.number))


def _edition(site: Site, edition: Edition) -> dict[str, Any]:
    pages = site.addresses[edition.id]
    sets = edition.eligibility.rule_sets if edition.eligibility else ()
    return {
        "id": edition.id,
        "name": site.say(edition.name),
        "levels": [level.number for level in edition.levels],
        "names": level_names(site, edition),
        "titles": {level.number: site.say(level.title) for level in edition.levels},
        "directions": [_direction(site, direction) for direction in edition.directions],
        "sets": [_rule_set(site, rules, pages) for rules in sets],
    }


def _direction(site: Site, direction: Any) -> dict[str, Any]:
    levels = {} if direction.levels is None else {"levels": list(direction.levels)}
    return {"id": direction.id, "slug": direction.slug, "name": site.say(direction.name)} | levels


def _rule_set(site: Site, rules: RuleSet, pages: Mapping[str, str]) -> dict[str, Any]:
    return {
        "id": rules.id,
        "name": site.say(rules.name) or rules.id,
        "text": site.say(rules),
        "note": site.say(rules.note),
        "mark": _mark(site, rules.basis),
        "exhaustive": rules.exhaustive,
        "groups": group_names(site, rules),
        "routes": [_route(site, route, rules.basis, pages) for route in rules.routes],
    }


def _route(site: Site, route: Route, within: Basis, pages: Mapping[str, str]) -> dict[str, Any]:
    tested = {
        key: value for key, value in to_plain(route).items() if key in {"id", "levels", "directions", "condition"}
    }
    return tested | {
        "name": site.say(route.name),
        "text": site.say(route),
        "note": site.say(route.note),
        "mark": _mark(site, route.basis, within),
        "href": f"{pages[route.id]}#{route.id}",
    }


def _mark(site: Site, basis: Basis, within: Basis | None = None) -> dict[str, Any]:
    shown = mark(site, basis, within)
    return {
        "kind": shown.kind,
        "glyph": shown.glyph,
        "label": shown.label,
        "sources": list(shown.sources),
        "note": shown.note,
    }
