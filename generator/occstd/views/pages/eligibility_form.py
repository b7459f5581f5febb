"""What the eligibility form works from: rule sets of all editions, with their words, in the language of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from occstd.model import QUOTED
from occstd.model.plain import to_plain
from occstd.views.blocks import mark
from occstd.views.explanation import answer_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from occstd.model import Basis, Edition, Level, Route, RuleSet
    from occstd.views.site import Site

_WORDS = ("direction", "door_eligibility", "not_exhaustive", "not_offered")


def form_data(site: Site) -> dict[str, Any]:
    """Words, editions and rule sets, the edition that the site opens with first; keys are those of the data."""
    others = [e for e in site.standard.editions if e.id != site.edition.id]
    editions = [e for e in (site.edition, *others) if e.eligibility and e.eligibility.rule_sets]
    data: dict[str, Any] = {
        "words": answer_words(site.words)
        | {key: site.words[key] for key in _WORDS}
        | {"colon": site.words.label_separator, "gap": site.words.sentence_separator},
        "editions": [_edition(site, edition) for edition in editions],
    }
    return data | _table(site, data["editions"]) if editions else data


def _table(site: Site, editions: list[dict[str, Any]]) -> dict[str, Any]:
    """The table before anything is told: a column for each rule set, and how many routes it has to each level."""
    sets = [(edition, rules) for edition in editions for rules in edition["sets"]]
    levels = list(dict.fromkeys(number for edition in editions for number in edition["levels"]))
    titles = {number: title for edition in reversed(editions) for number, title in edition["titles"].items()}
    rows: list[dict[str, Any]] = [
        {"level": n, "title": titles[n], "cells": [_cell(site, r, n) for _, r in sets]} for n in levels
    ]
    if any("levels" not in route for _, rules in sets for route in rules["routes"]):
        cells = [_cell(site, rules, None) for _, rules in sets]
        rows.append({"level": "null", "title": site.words["el_whole"], "cells": cells})
    columns = [{"href": r["href"], "name": r["name"]} | {k: r["mark"][k] for k in ("glyph", "label")} for _, r in sets]
    return {"columns": columns, "rows": rows, "gap": _gap_sentences(site, editions[0])}


def _gap_sentences(site: Site, edition: dict[str, Any]) -> tuple[str, ...]:
    """For which levels the edition has no conditions of its own, where it says that some are missing; else nothing."""
    own = {n for rules in edition["sets"] if rules["own"] for route in rules["routes"] for n in route.get("levels", ())}
    names = [name for number, name in edition["names"].items() if number not in own]
    if not edition["gap"] or not names:
        return ()
    said = site.words("el_gap", list=site.words.list_separator.join(names))
    return said, site.words.sentence_separator + site.words["el_gap_near"]


def _cell(site: Site, rules: dict[str, Any], level: int | None) -> dict[str, Any]:
    ways = sum(level in route.get("levels", [None]) for route in rules["routes"])
    text = site.words("el_ways", n=ways) if ways else site.words["el_silent_short"]
    worth = f"{rules['mark']['glyph']} {rules['mark']['label']}"
    return {"set": rules["id"], "label": rules["name"], "mark": worth, "ways": ways, "text": text}


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
    remarks = edition.eligibility.statements if edition.eligibility else ()
    missing = next((remark.id for remark in remarks if remark.basis.kind == "missing"), None)
    return {
        "id": edition.id,
        "name": site.say(edition.name),
        "levels": [level.number for level in edition.levels],
        "names": level_names(site, edition),
        "titles": {level.number: site.say(level.title) for level in edition.levels},
        "directions": [_direction(site, direction) for direction in edition.directions],
        "gap": f"{pages[missing]}#{missing}" if missing else None,
        "sets": [_rule_set(site, rules, pages) for rules in sets],
    }


def _direction(site: Site, direction: Any) -> dict[str, Any]:
    levels = {} if direction.levels is None else {"levels": list(direction.levels)}
    return {"id": direction.id, "slug": direction.slug, "name": site.say(direction.name)} | levels


def _rule_set(site: Site, rules: RuleSet, pages: Mapping[str, str]) -> dict[str, Any]:
    return {
        "id": rules.id,
        "name": site.say(rules.name) or rules.id,
        "href": f"{pages[rules.id]}#{rules.id}",
        "text": site.say(rules),
        "note": site.say(rules.note),
        "mark": _mark(site, rules.basis),
        "own": rules.basis.kind in {*QUOTED, "reported"},
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
