"""Rules of law that are named exist, hold when reviewed and are referred to; evidence and practice are whole."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from occstd.checks.findings import Finding, Records, editions
from occstd.checks.references import unknown
from occstd.model import Indicator, LawReference, Obligation, Requirement, Statement, Task
from occstd.model.shape import walk
from occstd.words import CHINESE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from occstd.model import Standard
    from occstd.problems import Path

_TITLE = re.compile(r"《([^《》]+)》")
_LAW = re.compile(r"(法|法典|条例|规定|办法|规则|细则|规范|准则|意见|通知|决定|公告|解释)\Z")
_COUNTRY = "中华人民共和国"
_IN_BRACKETS = re.compile(r"（[^（）]*）\Z")
_STATES = {"coming": "is not yet in force", "ended": "is no longer in force"}


def check_named(standard: Standard, records: Records) -> Iterator[Finding]:
    """Rules, parties, indicators and terms that are referred to exist."""
    rules = [rule.id for rule in standard.regulations]
    for path, item in records:
        if isinstance(item, LawReference):
            yield from unknown((*path, "rule"), "rule", item.rule, rules)
        elif isinstance(item, Obligation):
            parties = (party.id for party in standard.parties)
            yield from _unknown((*path, "parties"), "party", item.parties, parties)
        elif isinstance(item, Statement) and item.indicators:
            known = (indicator.id for indicator in standard.indicators)
            yield from _unknown((*path, "indicators"), "indicator", item.indicators, known)
        if isinstance(item, Indicator) and item.term is not None:
            yield from unknown((*path, "term"), "term", item.term, [term.id for term in standard.glossary])


def _unknown(path: Path, kind: str, names: Iterable[str], known: Iterable[str]) -> Iterator[Finding]:
    known = list(known)
    for number, name in enumerate(names):
        yield from unknown((*path, number), kind, name, known)


def check_in_force(standard: Standard, records: Records) -> Iterator[Finding]:
    """A rule that a statement rests on holds on the day of the review, or the statement says why it is named."""
    for path, edition in editions(standard):
        if edition.law_review is None:
            continue
        day, found = edition.law_review.date, list(walk(edition, path))
        if edition.id == standard.current_edition:
            found += (item for item in records if item[0][:1] != ("editions",))
        states = {rule.id: rule.state(day) for rule in standard.regulations}
        for place, item in found:
            is_watched = place[2:4] == ("law_review", "watching")
            if isinstance(item, Statement) and item.note is None and not is_watched:
                for number, reference in enumerate(item.law):
                    if said := _STATES.get(states.get(reference.rule, "")):
                        where: Path = (*place, "law", number, "rule")
                        fault = f"{reference.rule}, which {said} on {day}, the day of the review"
                        expected = "a rule in force, or a note that says why"
                        depends_on = (("regulations",), (*path, "law_review"))
                        yield Finding(where, "law-in-force", fault, expected, depends_on=depends_on)


def check_titles(standard: Standard, records: Records) -> Iterator[Finding]:
    """A law whose title stands in what is asked is in the list of rules, and the statement refers to it."""
    rules = {_short(rule.name.said(CHINESE)): rule.id for rule in standard.regulations}
    for path, item in records:
        if not isinstance(item, Statement) or not _is_asked(path):
            continue
        referred = {reference.rule for reference in item.law}
        for title in dict.fromkeys(_TITLE.findall(item.said(CHINESE))):
            rule = rules.get(_short(title))
            if rule is None and _LAW.search(_short(title)):
                expected = "a law of the list of rules"
                yield Finding((*path, CHINESE), "law-named", f"《{title}》", expected, depends_on=(("regulations",),))
            elif rule and rule not in referred:
                found, expected = f"《{title}》 without a reference to it", f"law: [{{rule: {rule}}}]"
                yield Finding((*path, CHINESE), "law-named", found, expected)


def _is_asked(path: Path) -> bool:
    """Whether a path is of a task or of the basic requirements, not of what sources say about these."""
    return path[2:3] == ("functions",) or (path[2:3] == ("foundations",) and path[3:4] != ("evidence",))


def _short(title: str) -> str:
    """A title without the name of the country before it and a remark such as （试行） after it."""
    return _IN_BRACKETS.sub("", title.removeprefix(_COUNTRY))


def check_evidence(standard: Standard, records: Records) -> Iterator[Finding]:
    """Where one skill of a task says how it can be seen, the others do, too; practice is told on both sides."""
    for path, item in records:
        if isinstance(item, Task):
            asked = [((*path, "levels", str(level)), item.levels[level]) for level in item.levels]
            asked += [((*path, "all_levels"), item.all_levels)] if item.all_levels else []
            skills = [((*at, "skills", n), skill) for at, found in asked for n, skill in enumerate(found.skills)]
            lacking = [(place, skill) for place, skill in skills if skill.evidence is None]
            for place, skill in lacking if len(lacking) < len(skills) else ():
                found = f"{skill.id} without evidence, which other skills of {item.id} have"
                yield Finding(place, "skill-evidence", found, "how it can be seen", at_key=True)
        elif isinstance(item, Requirement) and (item.good_practice is None) != (item.bad_practice is None):
            there, other = ("good", "bad") if item.good_practice else ("bad", "good")
            place = (*path, f"{there}_practice")
            yield Finding(place, "practice-pair", f"{there} practice alone", f"{other} practice, too", at_key=True)
