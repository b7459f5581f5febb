"""The task cards of a direction at a level, each whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.views.blocks import Block, Heading, Later, Line, Lines, Note, Page, mark
from occstd.views.cards import (
    NO_MARK,
    card_lines,
    cards_name,
    cards_path,
    learner_blocks,
    trainer_blocks,
    trainer_heading,
)
from occstd.views.documents.formats import format_name
from occstd.views.documents.listing import CARDS, unit_files
from occstd.views.parts import key_notes

if TYPE_CHECKING:
    from occstd.views.site import Site, Unit


def cards_pages(site: Site) -> list[Page]:
    """A page for each unit that has cards."""
    return [_page(site, unit) for unit in site.units if unit.cards]


def practice_blocks(site: Site, unit: Unit) -> list[Block]:
    """The cards of a unit as a folded list for its own page; nothing where it has none."""
    if not unit.cards:
        return []
    fold = site.words(f"{'briefs' if all(card.is_brief for card in unit.cards) else 'cards'}_n", n=len(unit.cards))
    heading = Heading(text=site.words["card_practice"], anchor="part-practice")
    return [heading, Lines(lines=card_lines(site, unit), style="fold", fold=fold)]


def _files(site: Site, unit: Unit) -> tuple[Line, ...]:
    """The cards to print, a line for each format."""
    name, files = site.words["cards_print"], (file for file in unit_files(site, unit) if file.kind == CARDS)
    return tuple(
        Line(id="", name=name, text=format_name(file.format), href=f"/{file.path}", mark=NO_MARK) for file in files
    )


def _page(site: Site, unit: Unit) -> Page:
    name = cards_name(site, unit)
    return Page(
        path=cards_path(unit),
        title=site.words("document_title", kind=name, name=site.unit_name(unit)),
        eyebrow=site.say(site.standard.name),
        blocks=Later(lambda: _blocks(site, unit)),
        hide=("navigation",),
        assets=("cards.css",),
        folds=True,
        title_parts=(*site.unit_parts(unit), name),
    )


def _blocks(site: Site, unit: Unit) -> list[Block]:
    words = site.words
    blocks: list[Block] = [Note(text=words["cards_note"], kind="elaborated", href=unit.path, link=site.unit_name(unit))]
    blocks.append(Lines(lines=_files(site, unit), style="facts"))
    blocks.append(Lines(lines=card_lines(site, unit), style="fold", fold=words["cards_overview"]))
    for card in unit.cards:
        marked = mark(site, card.basis, of=card.name)
        heading = Heading(text=site.say(card.name), anchor=card.id, other=site.say_other(card.name), mark=marked)
        blocks += [heading, *learner_blocks(site, unit, card)]
        blocks += [trainer_heading(site, card, 3), *trainer_blocks(site, unit, card)]
    return [*blocks, *key_notes(site, unit)]
