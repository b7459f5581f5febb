"""Ways back: what rests on a rule, an indicator, a duty, a term or a source, by where it stands."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import replace
from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING

from occstd.model import Basis, LawReference, Statement, Text
from occstd.model.shape import walk
from occstd.views.remarks import Fold, Link, mark
from occstd.views.weights import weight_columns

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from occstd.model import Record, Task, Term
    from occstd.views.site import Site, Track

Uses = dict[str, dict[str, list[Link]]]
"""Links to statements by the id that they name, then by where they stand."""


def rule_uses(site: Site) -> Uses:
    """The statements that rest on each rule."""
    return _uses(site, lambda statement: dict.fromkeys(reference.rule for reference in statement.law))


def indicator_uses(site: Site) -> Uses:
    """The statements that work with each indicator."""
    return _uses(site, lambda statement: statement.indicators)


def duty_uses(site: Site) -> Uses:
    """The tasks that serve each duty, by direction."""
    return _task_uses(site, lambda task: task.duties)


def law_uses(site: Site) -> Uses:
    """The tasks of which some statement rests on each rule, by direction."""
    return _task_uses(site, lambda task: (one.rule for _, one in walk(task) if isinstance(one, LawReference)))


def _task_uses(site: Site, named: Callable[[Task], Iterable[str]]) -> Uses:
    """Tasks by an id that they name and by direction; one of several directions stands in each."""
    found = _empty()
    for track in site.tracks:
        for task in (task for function in track.functions for task in function.tasks):
            for name in dict.fromkeys(named(task)):
                link = _link(site, site.say(task.name), f"{track.path}#{task.id}", task.basis)
                found[name][site.track_name(track)].append(link)
    return found


def weight_uses(site: Site, track: Track) -> Uses:
    """The weights of each function or task of a direction, by column: a link to each table with the weight there."""
    found = _empty()
    for unit in track.units:
        if table := site.weights(unit):
            for word, rows in weight_columns(table):
                for row, weight in rows.items():
                    text = site.words("weight_at", level=site.level_name(unit.level), weight=weight)
                    found[row][site.words[word]].append(_link(site, text, f"{unit.path}#{table.id}", table.basis))
    return found


def term_uses(site: Site) -> Uses:
    """The statements of units in whose text each term stands, in the language of the page."""
    names = {term.id: name for term in site.standard.glossary if (name := plain_name(site, term))}
    sought = [(term, name.casefold(), _pattern(name)) for term, name in names.items()]
    found = _empty()
    for unit in site.units:
        for _, asked in unit.requirements:
            for statement in (*asked.skills, *asked.knowledge):
                text = site.say(statement)
                folded = text.casefold()
                for term, name, pattern in sought:
                    if name in folded and pattern.search(text):  # in English an eighth of the time of patterns alone
                        link = _link(site, text, f"{unit.path}#{statement.id}", statement.basis)
                        found[term][site.unit_name(unit)].append(link)
    return found


def source_uses(site: Site) -> Uses:
    """What rests on each source: whatever has an id and cites it, or has a version that does."""
    found = _empty()
    for name, (place, _, item) in site.records.items():
        basis = getattr(item, "basis", None)
        cited = [*basis.sources] if isinstance(basis, Basis) else []
        cited += [source for version in getattr(item, "versions", ()) for source in version.sources]
        cited += [wrong.source for wrong in getattr(item, "mistranslations", ())]
        for source in dict.fromkeys(cited):
            found[source][place].append(link_to(site, name))
    return found


def link_to(site: Site, name: str) -> Link:
    """A link to whatever has an id, with what it is called and what it rests on. Raises KeyError for no id."""
    _, page, item = site.records[name]
    return _link(site, label(site, item), _anchor(page, name), getattr(item, "basis", None))


def _anchor(page: str, name: str) -> str:
    """Path of an anchor; one that begins with # would stand on the page that links to it, not on the home page."""
    return f"{page or './'}#{name}"


def label(site: Site, item: Record) -> str:
    """What a record is called: its name or title, and else what it says."""
    for text in (getattr(item, "name", None), getattr(item, "title", None), item):
        if isinstance(text, Text):
            return site.say(text)
    return str(getattr(item, "id", ""))


def plain_name(site: Site, term: Term) -> str:
    """The name of a term without what stands in brackets after it."""
    return "".join(takewhile(lambda c: unicodedata.category(c) != "Ps", site.say(term.name))).strip()


def fold(site: Site, uses: Uses, name: str, word: str) -> Fold | None:
    """The uses of an id as lists that open when asked for; nothing where there are none.

    Args:
        site: the standard in the language of the page.
        uses: all uses.
        name: the id.
        word: key of the interface word that names the lists, with the blank `n`.
    """
    return fold_lists(site, uses.get(name, {}), word)


def fold_lists(site: Site, links: Mapping[str, Iterable[Link]], word: str) -> Fold | None:
    """Links by where they stand as lists that open when asked for; `word` as of `fold`."""
    lists = tuple((place, tuple(found)) for place, found in links.items())
    if not lists:
        return None
    count = len({link.href.rpartition("#")[2] for _, links in lists for link in links})
    return Fold(summary=site.words(word, n=count), lists=lists)


def _uses(site: Site, named: Callable[[Statement], Iterable[str]]) -> Uses:
    found = _empty()
    for place, page, statement in _placed(site):
        for name in named(statement):
            found[name][place].append(_link(site, site.say(statement), f"{page}#{statement.id}", statement.basis))
    return found


def _empty() -> Uses:
    return defaultdict(lambda: defaultdict(list))


def _link(site: Site, text: str, href: str, basis: Basis | None) -> Link:
    """A link whose mark says the kind of basis alone."""
    return Link(text=text, href=href, mark=replace(mark(site, basis), sources=(), note="") if basis else None)


def _pattern(name: str) -> re.Pattern[str]:
    """What finds a name in a text: between words where it is made of letters of the Latin alphabet, in any case."""
    edge = r"\b" if name.isascii() else ""
    return re.compile(f"{edge}{re.escape(name)}{'s?' if edge else ''}{edge}", re.IGNORECASE)


@lru_cache(maxsize=2)  # several pages ask for the same
def _placed(site: Site) -> tuple[tuple[str, str, Statement], ...]:
    """Every statement with the name of where it stands and the path of its page; of units, in each of them."""
    return tuple(_places(site))


def _places(site: Site) -> Iterator[tuple[str, str, Statement]]:
    for unit in site.units:
        for _, item in walk(tuple(asked for _, asked in unit.requirements)):
            if isinstance(item, Statement):
                yield site.unit_name(unit), unit.path, item
    for path, item in walk(site.standard):
        if not isinstance(item, Statement):
            continue
        if path[0] != "editions":
            yield site.part_name(str(path[0])), site.addresses[site.edition.id][item.id], item
            continue
        edition = site.standard.editions[int(path[1])]
        if edition is not site.edition:
            yield site.say(edition.name), site.addresses[edition.id][item.id], item
        elif path[2] != "functions":
            yield site.part_name(str(path[2])), site.addresses[edition.id][item.id], item
