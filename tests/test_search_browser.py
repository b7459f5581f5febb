"""The site's search in a real Chromium: queries with the page that answers each, by keyboard, on a phone."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from built_site import ROOTS
from exported import ADDRESS
from occstd.views.pages.navigation import site_pages
from occstd.views.pages.search import search_records
from occstd.views.site import Site

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from built_site import BuiltSite
    from occstd.model import Standard

QUERIES = json.loads((Path(__file__).parent / "search_queries.json").read_text("utf-8"))
"""Sets of queries, each with its language and the address that answers it, from the language's root."""
LEAST = {"first": (39, 40), "strangers": (28, 30), "in passing": (20, 20)}
"""How many of a set come first, and how many among the first three."""
BOX = "[data-search] [name=query]"
FOUND = ".md-search-result__link"


def _opened(page: Page, path: str) -> None:
    """A page whose search has loaded all that it looks through."""
    page.goto(path)
    page.locator(BOX).focus()
    expect(page.locator("[data-search][data-loaded]")).to_be_attached()


def _places(page: Page, root: str, query: str) -> list[str]:
    """Addresses of what is found, from the language's root; text comes without keys, as by dictation."""
    page.locator(BOX).fill(query)
    hrefs = page.locator(FOUND).evaluate_all("links => links.map(link => link.pathname + link.hash)")
    return [href.removeprefix(f"/{root}") for href in hrefs]


@pytest.mark.parametrize("name", QUERIES)
def test_queries_find_their_page(page: Page, name: str) -> None:
    """The one right address is first for nearly all queries, and nearly always among the first three."""
    ranks = {}
    for language, root in ROOTS.items():
        _opened(page, f"/{root}")
        for of, query, right in QUERIES[name]:
            if of == language:
                places = _places(page, root, query)
                ranks[language, query] = places.index(right) + 1 if right in places else 99
    late = {query: rank for query, rank in ranks.items() if rank > 1}
    first, among = LEAST[name]
    assert len(ranks) == len(QUERIES[name])
    assert len(ranks) - len(late) >= first, late
    assert sum(rank <= 3 for rank in ranks.values()) >= among, late


@pytest.mark.parametrize("language", ROOTS)
def test_records_lead_somewhere(standard: Standard, built: BuiltSite, language: str) -> None:
    """Each record is of a page or an anchor of the built site; printed numbers and marks stand in none."""
    site = Site(standard, language)
    records = search_records(site, site_pages(site))
    assert built.dead(f"{ADDRESS}/{ROOTS[language]}{record[1]}" for record in records) == []
    assert len({record[1] for record in records}) == len(records) > 1000
    assert [record for record in records if any(mark in text for mark in "●◍◐◇✎∅" for text in record[2:4])] == []


def test_hits_say_what_they_rest_on(page: Page) -> None:
    """A statement that the project wrote has its sign where it is found, too; a page has none."""
    _opened(page, "/")
    page.locator(BOX).fill("test orders spoken price")
    sign = page.locator(FOUND).first.locator(".oc-mark")
    expect(sign).to_have_attribute("title", "Elaborated by this project")
    page.locator(BOX).fill("glossary")
    expect(page.locator(FOUND).first).to_contain_text("Glossary")
    expect(page.locator(FOUND).first.locator(".oc-mark")).to_have_count(0)


def test_search_on_a_phone(page: Page) -> None:
    """At 390 pixels the magnifier puts the cursor into the box, and Escape leads back to it."""
    page.set_viewport_size({"width": 390, "height": 844})
    for root in ROOTS.values():
        page.goto(f"/{root}")
        page.locator("[data-press=__search]").click()
        expect(page.locator(BOX)).to_be_focused()
        page.keyboard.insert_text("场控")
        expect(page.locator(FOUND).first).to_be_in_viewport()
        page.wait_for_function("() => document.documentElement.scrollWidth <= 390")  # once what opens has opened
        page.keyboard.press("Escape")
        expect(page.locator("[data-press=__search]")).to_be_focused()
        expect(page.locator(FOUND).first).not_to_be_in_viewport()


def test_search_by_keyboard(page: Page) -> None:
    """A slash opens it, arrows go through what is found and back, Enter follows, and its state is said."""
    _opened(page, "/about/")
    page.locator(BOX).blur()
    page.keyboard.press("/")
    page.keyboard.type("glossary")
    expect(page.locator(".md-search [aria-live]")).to_contain_text("Best results")
    page.keyboard.press("ArrowDown")
    expect(page.locator(FOUND).first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator(BOX)).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/glossary/")


def test_tabbing_on_leaves_the_search(page: Page) -> None:
    """Nobody who goes through the head by keyboard keeps its veil over the page, forward or back."""
    page.goto("/about/")
    page.locator(BOX).focus()
    expect(page.locator("#__search")).to_be_checked()
    page.keyboard.press("Shift+Tab")
    expect(page.locator("#__search")).not_to_be_checked()
    page.keyboard.press("Tab")
    expect(page.locator("#__search")).to_be_checked()
    while page.locator(".md-search :focus").count():
        page.keyboard.press("Tab")
    expect(page.locator("#__search")).not_to_be_checked()


def test_work_is_found_below_what_is_named_so(page: Page, standard: Standard) -> None:
    """A task comes by what its statements say, of which it shows one; no word is taken by way of the other language."""
    said = re.compile("退换?货")
    units = [unit for unit in Site(standard, "zh").units if unit.direction]
    asked = [(unit, task, s) for unit in units for task, r in unit.requirements for s in (*r.skills, *r.knowledge)]
    tasks = {f"directions/{u.direction.slug}/#{task.id}" for u, task, s in asked if u.direction and said.search(s.zh)}
    _opened(page, "/zh/")
    places = _places(page, "zh/", "退货")
    found = [n for n, place in enumerate(places) if place in tasks]
    assert len(found) > 2
    assert found[0] < 5
    expect(page.locator(FOUND).nth(found[0]).locator("p")).to_contain_text(re.compile("退换?货|退款"))
    assert [place for place in places if "roi" in place] == []


def test_a_word_with_a_character_between_comes_after_the_word(page: Page) -> None:
    """Statements that have the Chinese word as it is stand before those that have one more character within it."""
    _opened(page, "/zh/")
    hits = "occstdRank(occstdSearch)('选品').hits.filter(hit => hit.record[0] === 2)"
    found = page.evaluate(f"() => {hits}.map(hit => hit.record.slice(2).join())")
    said = ["选品" in text for text in found]
    assert any("选商品" in text for text in found)
    assert said == sorted(said, reverse=True)


def test_hits_show_the_name_that_was_sought(page: Page) -> None:
    """What is found by a form that is not written, or by its name in the other language, shows that, and else not."""
    for root, query, said in (
        ("", "floor controller", "matches “floor controller”"),
        ("zh/", "live controller", "匹配：Live controller"),
    ):
        _opened(page, f"/{root}")
        page.locator(BOX).fill(query)
        expect(page.locator(FOUND).first).to_contain_text(said)
    page.locator(BOX).fill("场控")
    expect(page.locator(FOUND).first).not_to_contain_text("匹配")


def test_nothing_found_leads_on(page: Page) -> None:
    """What is found nowhere leads to the matrix with the words in its own find, and is shown as text."""
    _opened(page, "/")
    page.locator(BOX).fill("<i>zzqqx</i>")
    expect(page.locator(".md-search [aria-live]")).to_have_text("Nothing found.")
    expect(page.locator(FOUND)).to_have_count(1)
    assert page.locator(".md-search-result i").count() == 0
    page.locator(FOUND).click()
    expect(page.locator("#matrix-find")).to_have_value("<i>zzqqx</i>")


def test_traditional_and_wide_characters_find_the_same(page: Page) -> None:
    """What is typed in other forms of characters finds what the usual ones find."""
    _opened(page, "/zh/")
    for typed, usual in (("個人信息保護法", "个人信息保护法"), ("選品員", "选品员"), ("ＧＭＶ", "gmv")):
        assert _places(page, "zh/", typed) == _places(page, "zh/", usual) != []


def test_a_misspelt_word_is_taken_for_its_nearest(page: Page) -> None:
    """What is shown in its place is said."""
    _opened(page, "/")
    page.locator(BOX).fill("glosary")
    expect(page.locator(".md-search [aria-live]")).to_contain_text("glossary")


def test_nothing_is_asked_of_a_server_but_scripts(page: Page) -> None:
    """What is typed stays in the browser; pages whose search is not used load none of it."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/glossary/")
    assert [url for url in asked if "search-" in url] == []
    asked.clear()
    page.locator(BOX).fill("场控")
    expect(page.locator("[data-search][data-loaded]")).to_be_attached()
    assert {url.rpartition("/")[2] for url in asked} >= {"search-data.js", "search-rank.js", "search-statements.js"}
    assert [url for url in asked if not url.endswith((".js", "/favicon.png"))] == []
