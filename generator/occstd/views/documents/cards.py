"""Printed task cards: a sheet to hand out and one for the trainer for each, after a list of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.views.blocks import Cell, Heading, Table, mark
from occstd.views.cards import card_lines, cards_path, learner_blocks, trainer_blocks, trainer_heading
from occstd.views.documents.document import Document, Section
from occstd.views.documents.sheets import sheet
from occstd.views.parts import key_notes

if TYPE_CHECKING:
    from occstd.model import Card
    from occstd.views.site import Site, Unit


def cards_document(site: Site, unit: Unit) -> Document:
    """The cards of a unit, in the order of its tasks, each on two sheets of its own."""
    sections = (_overview(site, unit), *(sheet for card in unit.cards for sheet in card_sections(site, unit, card)))
    return sheet(site, unit, site.words["document_cards"], sections, path=cards_path(unit), note="cards_note")


def card_sections(site: Site, unit: Unit, card: Card) -> tuple[Section, Section]:
    """A card on two sheets: one to hand out, one for the trainer, with room for the points that are given."""
    heading = Heading(text=site.say(card.name), anchor=card.id, depth=1, mark=mark(site, card.basis, of=card.name))
    own = tuple(trainer_blocks(site, unit, card, to_mark=True))
    return (
        Section(heading=heading, blocks=tuple(learner_blocks(site, unit, card)), new_page=True),
        Section(heading=trainer_heading(site, card, 1), blocks=own, new_page=True),
    )


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
