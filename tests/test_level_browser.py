"""The page of a level, in a real Chromium on the built site."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from occstd.views.site import Site
from pdf_texts import pdf_texts

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from conftest import NewTab
    from occstd.model import Standard

MOST_SHEETS = 9
MOST_ON_A_PHONE = 12_000
LEVEL = "directions/livestream-salesperson/level-4/"


def _longest(standard: Standard) -> list[str]:
    """The unit that asks most, and the one that differs most from the level below in its tasks."""
    site = Site(standard, "en")
    pairs = [(low, high) for track in site.tracks for low, high in zip(track.units, track.units[1:], strict=False)]

    def differing(pair: tuple[object, object]) -> int:
        low, high = ({task.id for task, _ in unit.requirements} for unit in pair)  # type: ignore[attr-defined]
        return len(low ^ high)

    most = max(site.units, key=lambda unit: unit.skill_count + unit.knowledge_count)
    return [most.path, max(pairs, key=differing)[1].path]


@pytest.mark.parametrize("language", ["", "zh/"], ids=["en", "zh"])
def test_level_prints_on_few_sheets(page: Page, standard: Standard, language: str) -> None:
    """On A4 the longest levels take at most nine sheets: the card on the first, requirements from the second."""
    for path in _longest(standard):
        page.goto(f"/{language}{path}")
        sheets = pdf_texts(page.pdf(format="A4"))
        assert len(sheets) <= MOST_SHEETS
        assert next(number for number, text in enumerate(sheets) if "1.1.1" in text) == 1


def test_level_prints_what_a_phone_shows_closed(page: Page) -> None:
    """Tasks that a phone shows closed are printed; evidence, law and practice are not."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"/{LEVEL}")
    text = "".join(pdf_texts(page.pdf(format="A4")))
    assert "3.2.1" in text
    assert "Good practice" not in text


@pytest.mark.parametrize("language", ["", "zh/"], ids=["en", "zh"])
def test_level_on_a_phone_is_short_enough(page: Page, standard: Standard, language: str) -> None:
    """The longest levels stay below the height that a phone can scroll with patience, and nothing moves sideways."""
    page.set_viewport_size({"width": 390, "height": 844})
    for path in _longest(standard):
        page.goto(f"/{language}{path}")
        assert page.evaluate("document.documentElement.scrollHeight") < MOST_ON_A_PHONE
        assert page.evaluate("document.documentElement.scrollWidth") == 390


@pytest.mark.parametrize("language", ["", "zh/"], ids=["en", "zh"])
def test_comparison_of_a_level_is_folded_by_function(page: Page, standard: Standard, language: str) -> None:
    """Opened on a phone, statement by statement, a page stays short; where there is room all functions are open."""
    page.set_viewport_size({"width": 390, "height": 844})
    works = page.locator(".oc-delta .oc-work")
    for path in _longest(standard):
        page.goto(f"/{language}{path}")
        page.locator(".oc-delta > .oc-fold > summary").click()
        expect(works.first).to_be_visible()
        assert page.evaluate("document.documentElement.scrollHeight") < MOST_ON_A_PHONE
        expect(works.first.locator("table")).to_be_hidden()
        works.first.locator("summary").click()
        expect(works.first.locator("table")).to_be_visible()
    page.set_viewport_size({"width": 1440, "height": 900})
    expect(works.last.locator("table")).to_be_visible()


@pytest.mark.parametrize("width", [390, 1440])
def test_switch_stays_below_the_head(page: Page, width: int) -> None:
    """The levels of the direction stay in sight, large enough to touch, the page's own marked as such."""
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(f"/{LEVEL}")
    switch = page.get_by_role("navigation", name="Levels of this direction")
    links = switch.get_by_role("link")
    assert links.count() == 5
    assert [link.get_attribute("aria-current") for link in links.all()] == [None, "page", None, None, None]
    page.evaluate("scrollTo(0, 3000)")
    top, head = (
        page.evaluate(f"document.querySelector('{s}').getBoundingClientRect().{e}")
        for s, e in ((".oc-switch", "top"), (".md-header", "bottom"))
    )
    assert abs(top - head) < 2
    assert all(min(box["width"], box["height"]) >= 24 for link in links.all() if (box := link.bounding_box()))
    links.nth(2).click()
    expect(page).to_have_title("Livestream salesperson, level 3 - Internet marketer")


def test_back_to_the_top_covers_nothing_that_stays(page: Page) -> None:
    """On a phone, scrolling up, the theme's button is clear of the switch; on my level it is gone."""
    page.set_viewport_size({"width": 390, "height": 844})
    for path, lower in ((f"/{LEVEL}", True), ("/my-level/", False)):
        page.goto(path)
        page.evaluate("scrollTo(0, 1200)")
        page.mouse.wheel(0, -200)
        button = page.locator(".md-top")
        if not lower:
            expect(button).to_be_hidden()
            continue
        expect(button).to_be_in_viewport()
        switch, box = page.locator(".oc-switch").bounding_box(), button.bounding_box()
        assert switch is not None
        assert box is not None
        assert box["y"] > switch["y"] + switch["height"] + 200


@pytest.mark.parametrize("language", ["", "zh/"], ids=["en", "zh"])
def test_questions_have_an_index_on_a_phone(page: Page, standard: Standard, language: str) -> None:
    """All questions stand on the first screen, each a way to its answer; on a wide screen the theme has its own."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"/{language}questions/")
    links = page.locator(".oc-index a")
    expect(links).to_have_count(len(standard.questions))
    expect(links.last).to_be_in_viewport()
    assert all((box := link.bounding_box()) and box["height"] >= 24 for link in links.all())
    links.last.click()
    expect(page.locator(f"[id='{standard.questions[-1].id}']")).to_be_in_viewport()
    page.set_viewport_size({"width": 1366, "height": 844})
    expect(page.locator(".oc-index")).to_be_hidden()


def test_card_tells_the_level_and_leads_on(new_tab: NewTab) -> None:
    """The card has the sentence, the hours, the files by their names, and a way to apply; without JavaScript too."""
    tab = new_tab(java_script_enabled=False)
    tab.goto(f"/{LEVEL}")
    card = tab.get_by_role("region", name="At a glance")
    expect(card).to_contain_text("Level 4, the intermediate worker, adapts.")
    expect(card).to_contain_text("104")
    for name, ending in (("Word", "docx"), ("PDF", "pdf"), ("Excel", "xlsx")):
        address = card.get_by_role("link", name=name).first.get_attribute("href")
        assert address
        assert address.endswith(f"livestream-salesperson-level-4.en.{ending}")
        assert tab.request.get(tab.evaluate("a => new URL(a, document.baseURI).href", address)).ok
    expect(card.get_by_role("img")).to_have_count(1)
    expect(tab.get_by_role("link", name="Level 3", exact=False).first).to_be_visible()
    card.get_by_role("link", name="May I apply?").click()
    assert "direction=livestream-salesperson" in tab.url


@pytest.mark.parametrize("anchor", ["LS-T06-4-S1", "LS-T06-4-S1-E", "LS-T10", "against-below"])
@pytest.mark.parametrize("width", [390, 1440])
def test_links_into_a_level_open_what_they_lead_to(page: Page, anchor: str, width: int) -> None:
    """A statement, evidence behind it, a task or the section of differences is opened and in view, below the head."""
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(f"/{LEVEL}#{anchor}")
    place = page.locator(f"[id='{anchor}']")
    expect(place).to_be_in_viewport()
    head = page.evaluate("document.querySelector('.oc-switch').getBoundingClientRect().bottom")
    assert place.evaluate("e => e.getBoundingClientRect().top") >= head - 1


def test_a_link_within_the_page_opens_a_task(page: Page) -> None:
    """On a phone tasks are closed, each with how much it asks; a link to a statement opens the one that has it."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"/{LEVEL}")
    statement = page.locator("[id='LS-T06-4-S1']")
    expect(statement).to_be_hidden()
    page.evaluate("location.hash = 'LS-T06-4-S1'")
    expect(statement).to_be_in_viewport()
    expect(page.locator("[id='LS-T05-4-S1']")).to_be_hidden()
    page.set_viewport_size({"width": 1440, "height": 900})
    expect(page.locator("[id='LS-T05-4-S1']")).to_be_visible()
