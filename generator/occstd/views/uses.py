"""The way back: which statements rest on a rule, or work with an indicator, by direction and level."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from occstd.model import Statement
from occstd.model.shape import walk
from occstd.views.remarks import Fold, Link, mark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from occstd.views.site import Site

Uses = dict[str, dict[str, list[Link]]]
"""Links to statements by the id that they name, then by where they stand."""


def rule_uses(site: Site) -> Uses:
    """The statements that rest on each rule."""
    return _uses(site, lambda statement: dict.fromkeys(reference.rule for reference in statement.law))


def indicator_uses(site: Site) -> Uses:
    """The statements that work with each indicator."""
    return _uses(site, lambda statement: statement.indicators)


def fold(site: Site, uses: Uses, name: str, word: str) -> Fold | None:
    """The uses of an id as lists that open when asked for; nothing where there are none.

    Args:
        site: the standard in the language of the page.
        uses: all uses.
        name: the id.
        word: key of the interface word that names the lists, with the blank `n`.
    """
    lists = tuple((place, tuple(links)) for place, links in uses.get(name, {}).items())
    if not lists:
        return None
    count = len({link.href.rpartition("#")[2] for _, links in lists for link in links})
    return Fold(summary=site.words(word, n=count), lists=lists)


def _uses(site: Site, named: Callable[[Statement], Iterable[str]]) -> Uses:
    found: Uses = defaultdict(lambda: defaultdict(list))
    for place, page, statement in _placed(site):
        for name in named(statement):
            basis = replace(mark(site, statement.basis), sources=(), note="")
            link = Link(text=site.say(statement), href=f"{page}#{statement.id}", mark=basis)
            found[name][place].append(link)
    return found


def _placed(site: Site) -> Iterator[tuple[str, str, Statement]]:
    """Every statement with the name of where it stands and the path of its page; of units, in each of them."""
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
