"""How far the encoding rests on what: statements by kind of basis, gaps, and conflicts between sources."""

from __future__ import annotations

from collections import Counter
from dataclasses import fields
from typing import TYPE_CHECKING

from occstd.model import BASIS_KINDS, GLYPHS, Conflict, Edition, Record, Statement, Text
from occstd.model.shape import walk
from occstd.views.blocks import Block, Cell, Detail, Heading, Later, Line, Lines, Page, Table, line
from occstd.views.parts import key_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from occstd.views.site import Site

_UNTRANSLATED = "untranslated"
"""Counts what is not in all languages, whatever it rests on."""
_UNCOUNTED = frozenset({"id", "name", "kind", "version", "date", "current_edition", "sources", "retired", "editions"})


def statements_of(value: object) -> Iterator[Statement]:
    """Every record with a basis at and below a value, named things such as tasks included."""
    for _, item in walk(value):
        if isinstance(item, Record) and getattr(item, "basis", None) is not None:
            yield item  # type: ignore[misc]


def counts(site: Site) -> list[tuple[str, list[tuple[str, Counter[str]]]]]:
    """Statements by kind of basis: for what editions share and for each edition, its name and its parts' counts."""
    languages = site.standard.languages
    groups = [(site.words["shared"], _parts(site.standard, languages))]
    return groups + [(site.say(edition.name), _parts(edition, languages)) for edition in site.standard.editions]


def _parts(owner: object, languages: Sequence[str]) -> list[tuple[str, Counter[str]]]:
    rows = []
    for item in fields(owner):  # type: ignore[arg-type]
        if item.name not in _UNCOUNTED:
            found = list(statements_of(getattr(owner, item.name)))
            counter = Counter[str](s.basis.kind for s in found)
            counter[_UNTRANSLATED] = sum(_is_untranslated(s, languages) for s in found)
            if found:
                rows.append((item.name, counter))
    return rows


def _is_untranslated(item: Record, languages: Sequence[str]) -> bool:
    """Whether what is said, or what it is called, is not in all languages of the standard."""
    texts = (item, *(getattr(item, name, None) for name in ("name", "title")))
    return any(isinstance(t, Text) and t.translated(code) is None for t in texts for code in languages)


def fidelity_page(site: Site) -> Page:
    """Counts, what the marks mean, every gap and every conflict."""
    words, blocks = site.words, Later(lambda: _blocks(site))
    return Page(
        path="sources/fidelity/", title=words["fidelity"], lead=words["lead_fidelity"], blocks=blocks, folds=True
    )


def _blocks(site: Site) -> list[Block]:
    words = site.words
    blocks: list[Block] = [
        Heading(text=words["basis_key"], anchor="marks"),
        key_table(site),
        Heading(text=words["counts_by_section"], anchor="counts"),
        *_count_tables(site),
        Heading(text=words["all_gaps"], anchor="gaps"),
        Lines(lines=tuple(_gaps(site)), style="facts"),
    ]
    if site.standard.conflicts:
        rows = tuple(_conflict(site, conflict) for conflict in site.standard.conflicts)
        blocks += [Heading(text=words["conflicts"], anchor="conflicts"), Lines(lines=rows, style="facts")]
    return blocks


def _count_tables(site: Site) -> Iterator[Block]:
    totals = Counter[str]()
    groups = counts(site)
    kinds: tuple[str, ...] = BASIS_KINDS
    if any(counter[_UNTRANSLATED] for _, parts in groups for _, counter in parts):
        kinds = (*BASIS_KINDS, _UNTRANSLATED)
    for name, parts in groups:
        rows = tuple(_count_row(site, site.part_name(part), counter, kinds) for part, counter in parts)
        total = sum((counter for _, counter in parts), Counter[str]())
        totals += total
        foot = _count_row(site, site.words["total"], total, kinds)
        yield _count_table(site, name, rows, foot, kinds)
    whole = _count_row(site, site.words["total"], totals, kinds)
    yield _count_table(site, site.words["everything"], (whole,), (), kinds)


def _count_table(
    site: Site, name: str, rows: tuple[tuple[Cell, ...], ...], foot: tuple[Cell, ...], kinds: Sequence[str]
) -> Table:
    words = site.words
    names = {kind: f"{GLYPHS[kind]} {words[f'short_{kind}']}" for kind in BASIS_KINDS}
    names[_UNTRANSLATED] = words["untranslated"]
    head = (words["section"], *(names[kind] for kind in kinds), words["total"])
    return Table(caption=name, head=head, rows=rows, foot=foot, style="counts", show_caption=True)


def _count_row(site: Site, label: str, counter: Counter[str], kinds: Sequence[str]) -> tuple[Cell, ...]:
    cells = (Cell(text=str(counter[kind]) if counter[kind] else "–", numeric=True) for kind in kinds)
    total = sum(counter[kind] for kind in BASIS_KINDS)
    return (Cell(text=label, head=True), *cells, Cell(text=str(total), numeric=True))


def _gaps(site: Site) -> Iterator[Line]:
    for edition in site.standard.editions:
        yield from _gaps_of(site, edition)


def _gaps_of(site: Site, edition: Edition) -> Iterator[Line]:
    pages = site.addresses[edition.id]
    for item in statements_of(edition):
        if item.basis.kind == "missing" and isinstance(item, Statement):
            name = site.say(item.name) or item.id
            href = f"{pages[item.id]}#{item.id}"
            yield line(site, item, id="", name=f"{name} · {site.say(edition.name)}", href=href)


def _conflict(site: Site, conflict: Conflict) -> Line:
    words = site.words
    details = tuple(
        Detail(label=words["versions"] if n == 0 else "", text=site.say(version), sources=version.sources)
        for n, version in enumerate(conflict.versions)
    )
    return line(site, conflict, details=details)
