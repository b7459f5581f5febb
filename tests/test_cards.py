"""Task cards: shown whole where a level has some, nowhere else; printed one to a page; data of their own."""

from __future__ import annotations

import html
import json
import re
from typing import TYPE_CHECKING

import pytest

from exported import files_of, standard_of
from occstd.cli import main
from occstd.render.pages import render_page
from occstd.render.printers import print_document
from occstd.views.documents.cards import cards_document
from occstd.views.documents.listing import unit_files
from occstd.views.pages.cards import cards_pages
from occstd.views.pages.units import unit_page
from occstd.views.site import Site
from pdf_texts import pdf_texts

if TYPE_CHECKING:
    from pathlib import Path

    from occstd.views.site import Unit

SHAPED, PLAIN = "full-shape", "livestream-commerce"


def _site(name: str = SHAPED, language: str = "en") -> Site:
    return Site(standard_of(name), language, address="https://example.org")


def _unit(site: Site, key: str) -> Unit:
    return next(unit for unit in site.units if unit.key == key)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_card_stands_whole_on_the_page_of_its_level(language: str) -> None:
    """Each text of each card, with its criteria and points, under its anchor and its mark."""
    site = _site(language=language)
    pages = {page.path: html.unescape(render_page(site, page)) for page in cards_pages(site)}
    shown = set()
    for unit in site.units:
        text = pages.get(f"{unit.path}cards/", "")
        for card in unit.cards:
            shown.add(card.id)
            heading, own = text[: (at := text.index(f"{{ #{card.id} "))], text[at:]
            lists = (card.given, card.equipment, card.steps, card.safety, card.criteria, card.panel)
            said = [card.situation, card.product, *([card.simulation] if card.simulation else [])]
            for item in (*said, *(one for listed in lists for one in listed)):
                assert site.say(item) in own, item
            assert "oc-mark-elaborated" in heading.rpartition("\n")[2]
            for criterion in card.criteria:
                assert f'{unit.path}#{criterion.skill}"' in own
                assert f">{criterion.points}</td>" in own
    assert shown == {card.id for card in site.edition.cards}


def test_level_page_leads_to_its_cards_and_each_task_to_its_own() -> None:
    """The page of a level lists its cards, and below a task stand those that practise it."""
    site = _site()
    for track in site.tracks:
        for n, unit in enumerate(track.units):
            text = html.unescape(render_page(site, unit_page(site, track, n)))
            for card in unit.cards:
                assert text.count(f'{unit.path}cards/#{card.id}"') == 1 + len(card.tasks)
            assert ("part-practice" in text) == bool(unit.cards)


def test_without_cards_there_is_no_page_no_section_and_no_file() -> None:
    """A standard without cards shows nothing of them."""
    site = _site(PLAIN)
    assert cards_pages(site) == []
    assert "cards" not in {file.kind for unit in site.units for file in unit_files(site, unit)}
    for track in site.tracks:
        assert all("cards/" not in render_page(site, unit_page(site, track, n)) for n in range(len(track.units)))
    assert not [path for path in files_of(PLAIN) if path.endswith("/cards.json")]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_printed_cards_have_two_sheets_each(language: str) -> None:
    """After the list of them each card has a sheet to hand out and one for the trainer, who alone sees the criteria."""
    site = _site(language=language)
    unit = _unit(site, "first/5")
    texts = [re.sub(r"\s", "", text) for text in pdf_texts(print_document(cards_document(site, unit), "pdf"))]
    assert len(texts) == 1 + 2 * len(unit.cards)
    for learner, trainer, card in zip(texts[1::2], texts[2::2], unit.cards, strict=True):
        assert all(re.sub(r"\s", "", site.say(card.name)) in text and "✎" in text for text in (learner, trainer))
        own = [re.sub(r"\s", "", site.say(text)) for text in (*card.criteria, *card.panel, card.simulation) if text]
        assert all(text in trainer and text not in learner for text in own)


def test_cards_are_data_beside_the_file_of_their_edition() -> None:
    """The file of all editions is whole; that of one leaves its cards to the file beside it."""
    files = {path: json.loads(content) for path, content in files_of(SHAPED).items() if path.endswith(".json")}
    root = next(path.removesuffix("2021/cards.json") for path in files if path.endswith("2021/cards.json"))
    beside = files[f"{root}2021/cards.json"]["cards"]
    whole = files[f"{root}standard.json"]["standard"]["editions"]
    assert [card["id"] for card in beside] == [card.id for card in standard_of(SHAPED).editions[-1].cards]
    assert next(edition for edition in whole if edition["id"] == "2021")["cards"] == beside
    assert all("cards" not in e for e in files[f"{root}2021/standard.json"]["standard"]["editions"])
    assert f"{root}2018/cards.json" not in files


def test_command_prints_cards_and_refuses_a_level_without(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Files are named after direction and level; where there is no card, the command says so and writes nothing."""
    folder = "tests/cases/valid/full-shape"
    asked = ["--standard", folder, "--output", str(tmp_path), "--site-url", ""]
    assert main(["cards", "first", "4", "--language", "zh", "--format", "docx", "--format", "pdf", *asked]) == 0
    assert {path.name for path in tmp_path.iterdir()} == {
        f"example-2021-first-level-4-cards.zh.{form}" for form in ("pdf", "docx")
    }
    capsys.readouterr()
    with pytest.raises(SystemExit):
        main(["cards", "first", "9", *asked])
    assert "no direction first at level 9" in capsys.readouterr().err
    none, without = tmp_path / "none", "tests/cases/valid/common-functions"
    with pytest.raises(SystemExit):
        main(["cards", "machine", "5", "--standard", without, "--output", str(none), "--site-url", ""])
    assert "there is no card for " in capsys.readouterr().err
    assert not none.exists()
