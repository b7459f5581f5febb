"""Printed task cards: a page for each, after a list of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.views.blocks import Cell, Heading, Table, mark
from occstd.views.cards import card_blocks, card_lines, cards_path
from occstd.views.documents.document import Document, Section
from occstd.views.documents.sheets import sheet
from occstd.views.parts import key_notes

if TYPE_CHECKING:
    from occstd.model import Card
    from occstd.views.site import Site, Unit


def cards_document(site: Site, unit: Unit) -> Document:
    """The cards of a unit, in the order of its tasks, each on a page of its own."""
    sections = (_overview(site, unit), *(card_section(site, unit, card) for card in unit.cards))
    return sheet(
        site, unit, site.words["document_cards"], sections, path=cards_path(unit), note="cards_note", dense=True
    )


def card_section(site: Site, unit: Unit, card: Card) -> Section:
    """A card as a section that begins a page, with room for the points that are given."""
    heading = Heading(text=site.say(card.name), anchor=card.id, depth=1, mark=mark(site, card.basis, of=card.name))
    return Section(heading=heading, blocks=tuple(card_blocks(site, unit, card, to_mark=True)), new_page=True)


def _overview(site: Site, unit: Unit) -> Section:
    words = site.words
    rows = tuple(
        (Cell(text=row.name), Cell(text=row.text, head=True, mark=row.mark), Cell(text=row.note))
        for row in card_lines(site, unit)
    )
    head = (words["tasks"], words["name"], words["card_minutes"])
    table = Table(caption=words["cards_overview"], head=head, rows=rows, widths=(40, 36, 24))
    heading = Heading(text=words["cards_overview"], anchor="overview", depth=1)
    return Section(heading=heading, blocks=(table, *key_notes(site, unit)))
