"""The site's search in a real Chromium: forty queries and the pages that answer them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Page

QUERIES = [tuple(row) for row in json.loads((Path(__file__).parent / "search_queries.json").read_text("utf-8"))]
"""Language, query, and the beginnings of right addresses from the language's root, with | between them."""
ROOTS = {"en": "/", "zh": "/zh/"}
FOUND = ".md-search-result__link"


def _rank(page: Page, root: str, query: str, right: str) -> int:
    """The place of the first right page, 99 where none is shown; text comes without keys, as by dictation."""
    page.locator("[data-search] [name=query]").fill(query)
    hrefs = page.locator(FOUND).evaluate_all("links => links.map(link => link.pathname + link.hash)")
    wanted = right.split("|")
    places = [href.removeprefix(root) for href in hrefs]
    good = [n for n, place in enumerate(places, 1) if any(_is(place, one) for one in wanted)]
    return good[0] if good else 99


def _is(place: str, wanted: str) -> bool:
    return place.startswith(wanted) if wanted.endswith("#") else place.split("#")[0] == wanted


def test_forty_queries_find_their_page(page: Page) -> None:
    """The right page is first for at least 36 of the forty, and among the first three for all."""
    ranks = {}
    for language, root in ROOTS.items():
        page.goto(root)
        page.locator("[data-search] [name=query]").fill("a")
        expect(page.locator(FOUND).first).to_be_attached()
        for _, query, right in (row for row in QUERIES if row[0] == language):
            ranks[language, query] = _rank(page, root, query, right)
    late = {query: rank for query, rank in ranks.items() if rank > 1}
    assert len(ranks) == 40
    assert len(late) <= 4, late
    assert max(ranks.values()) <= 3, late


@pytest.mark.parametrize("path", ["/", "/zh/"])
def test_search_on_a_phone(page: Page, path: str) -> None:
    """At 390 pixels the magnifier puts the cursor into the box, and the first hit can be followed."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(path)
    page.locator("[data-press=__search]").click()
    expect(page.locator("[data-search] [name=query]")).to_be_focused()
    page.keyboard.insert_text("场控")
    expect(page.locator(FOUND).first).to_be_visible()


def test_nothing_found_leads_on(page: Page) -> None:
    """What is found nowhere leads to the matrix with the words in its own find, and is shown as text."""
    page.goto("/")
    page.locator("[data-search] [name=query]").fill("<b>zzqqx")
    link = page.locator(FOUND).last
    expect(link).to_have_attribute("href", "./matrix/?find=%3Cb%3Ezzqqx")
    assert page.locator(".md-search-result b").count() == 0
