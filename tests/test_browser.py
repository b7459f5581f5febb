"""What readers see and do, in a real Chromium on the built site."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from occstd.views.site import Site

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from conftest import NewTab
    from occstd.model import Standard

UNIT = "directions/livestream-salesperson/level-4/"
KINDS = (
    "", "occupation/", "duties/", "levels/", "levels/4/", "directions/", "directions/livestream-salesperson/", UNIT,
    "matrix/", "compare/", "eligibility/", "foundations/", "assessment/", "editions/", "editions/2020/",
    "editions/2021/", "rules/", "sources/", "sources/fidelity/", "glossary/", "syllabi/", "data/", "developers/",
    "developers/checks/", "about/", "syllabi/adapt/", "syllabi/livestream-salesperson/level-4/", "indicators/",
    "questions/", "developers/dictionary/", "developers/architecture/", "developers/python/",
)  # fmt: skip
LONGEST = 12_000
"""Pixels of a page on a phone before anything is unfolded."""
LONG = (UNIT, "compare/")
"""Kinds of pages that are longer."""


@pytest.mark.parametrize("language", ["", "zh/"], ids=["en", "zh"])
@pytest.mark.parametrize("kind", KINDS, ids=[kind or "home" for kind in KINDS])
def test_page_fits_a_phone(page: Page, kind: str, language: str) -> None:
    """No kind of page scrolls sideways at 390 pixels or goes on and on, and none asks for files of others."""
    page.set_viewport_size({"width": 390, "height": 844})
    response = page.goto(f"/{language}{kind}")
    assert response is not None
    assert response.ok
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    assert kind in LONG or page.evaluate("document.documentElement.scrollHeight") <= LONGEST


@pytest.mark.parametrize("address", ["/glossary/#g-live-controller", "/zh/glossary/#g-live-controller"])
def test_address_of_what_is_folded_opens_it(page: Page, address: str) -> None:
    """A link to a statement in a closed fold opens the fold and scrolls there, also where a find hid it."""
    page.set_viewport_size({"width": 390, "height": 844})
    place = page.locator("#g-live-controller")
    page.goto(address)
    expect(place).to_be_in_viewport()
    page.goto(address.replace("#g-live-controller", "?find=zzz"))
    expect(place).to_be_hidden()
    page.evaluate("location.hash = 'g-live-controller'")
    expect(place).to_be_in_viewport()


@pytest.mark.parametrize("scripts", [True, False])
def test_folds_are_for_phones(new_tab: NewTab, *, scripts: bool) -> None:
    """What a phone folds stands open on a wide screen and on paper, and opens at a tap."""
    tab = new_tab(java_script_enabled=scripts)
    tab.set_viewport_size({"width": 390, "height": 844})
    tab.goto("/rules/")
    fold = tab.locator("details.oc-brief", has=tab.locator("table")).nth(1)
    expect(fold.locator("table")).to_be_hidden()
    tab.emulate_media(media="print")
    expect(fold.locator("table")).to_be_visible()
    expect(fold.locator("summary").first).to_be_hidden()
    tab.emulate_media(media="screen")
    fold.locator("summary").first.click()
    expect(fold.locator("table")).to_be_visible()
    fold.locator("summary").first.click()
    tab.set_viewport_size({"width": 1440, "height": 900})
    expect(fold.locator("table")).to_be_visible()


def test_a_link_opens_what_a_phone_folds(page: Page) -> None:
    """Who comes to a heading by a link, from elsewhere or on the page, finds what stands below it open."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto("/rules/")
    names = page.locator("h3[id]:has(+ details.oc-brief)").evaluate_all("all => all.slice(0, 2).map(one => one.id)")
    page.goto(f"/rules/?#{names[0]}")
    expect(page.locator(f"#{names[0]} + details > :not(summary)").first).to_be_visible()
    expect(page.locator(f"#{names[1]} + details > :not(summary)").first).to_be_hidden()
    page.evaluate("name => { location.hash = name; }", names[1])
    expect(page.locator(f"#{names[1]} + details > :not(summary)").first).to_be_visible()


@pytest.mark.parametrize(
    ("path", "query"),
    [("/glossary/", "场控"), ("/zh/glossary/", "live controller"), ("/zh/glossary/", "场控")],
)
def test_glossary_finds_terms_in_either_language(page: Page, path: str, query: str) -> None:
    """What is typed leaves the terms that have it; the address keeps it."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(path)
    page.get_by_role("searchbox").and_(page.locator("#term-find")).fill(query)
    expect(page.locator("#g-live-controller")).to_be_visible()
    shown = page.locator(".oc-facts > div:visible")
    assert 0 < shown.count() < 6
    assert all(query.lower() in text.lower() for text in shown.locator(":scope > dt").all_text_contents())
    page.reload()
    expect(page.locator("#term-find")).to_have_value(query)
    expect(page.locator("#g-live-controller")).to_be_visible()


def test_glossary_stands_in_the_order_of_its_language(page: Page) -> None:
    """English goes by letters, Chinese by sound, each term under its letter."""
    for path in ("/glossary/", "/zh/glossary/"):
        page.goto(path)
        letters = page.locator("h2[id^=letter-]").evaluate_all("all => all.map(e => e.id.slice(7))")
        assert letters == sorted(set(letters))
    assert page.locator("#letter-c + details").get_by_text("场控", exact=True).count() == 1


@pytest.mark.parametrize("language", ["", "zh/"])
@pytest.mark.parametrize("kind", ["", "directions/"])
def test_ladder_breaks_no_word_on_a_phone(page: Page, language: str, kind: str) -> None:
    """A word of a cell stands in one line and inside its cell; only between words may a line end."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"/{language}{kind}")
    cells = page.locator(".oc-ladder .oc-cell b").evaluate_all(
        """found => found.map(cell => {
            const lines = document.createRange(), words = cell.textContent.split(" ").length
            lines.selectNodeContents(cell)
            const outside = cell.getBoundingClientRect().right > cell.closest("td").getBoundingClientRect().right
            return {text: cell.textContent, words, lines: lines.getClientRects().length, outside}
        })"""
    )
    assert cells
    assert [cell["text"] for cell in cells if cell["lines"] > cell["words"] or cell["outside"]] == []


@pytest.mark.parametrize("width", [390, 1440])
def test_language_link_leads_to_the_same_page(page: Page, width: int) -> None:
    """The language link keeps the reader on the page, there and back."""
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"/{UNIT}")
    page.get_by_role("link", name="中文").click()
    expect(page).to_have_url(re.compile(rf"/zh/{UNIT}$"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("直播销售员")
    page.get_by_role("link", name="English").click()
    expect(page).to_have_url(re.compile(rf"(?<!zh)/{UNIT}$"))


def test_ladder_leads_to_a_level(page: Page) -> None:
    """A cell of the ladder opens its direction at its level, and absent levels say so."""
    page.goto("/")
    row = page.locator(".oc-ladder tr", has_text="Platform administrator")
    expect(row.get_by_text("not offered")).to_have_count(2)
    row.get_by_role("link", name="Level 3").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Platform administrator, level 3")


def test_matrix_cell_opens_by_keyboard(page: Page) -> None:
    """A cell of the matrix takes the focus and opens with Enter, showing all that the level asks."""
    page.goto("/matrix/")
    summary = page.locator(".oc-matrix summary").first
    summary.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".oc-matrix details[open] li").first).to_be_visible()
    assert summary.evaluate("e => getComputedStyle(e).outlineStyle") != "none"


def test_matrix_head_and_first_column_stay(page: Page) -> None:
    """Scrolling the matrix both ways leaves its head row and its first column in place."""
    page.set_viewport_size({"width": 700, "height": 600})
    page.goto("/matrix/")
    wrap = page.locator(".oc-matrix-wrap").first
    corner = wrap.locator("thead th").first
    before = corner.bounding_box()
    wrap.evaluate("e => e.scrollTo(250, 400)")
    after = corner.bounding_box()
    assert before is not None
    assert after is not None
    assert (round(before["x"]), round(before["y"])) == (round(after["x"]), round(after["y"]))


def test_pages_work_without_javascript(new_tab: NewTab) -> None:
    """Without JavaScript the matrix is complete and a level page shows its statements."""
    tab = new_tab(java_script_enabled=False)
    tab.goto("/matrix/")
    assert tab.locator(".oc-matrix").count() >= 4
    assert tab.locator(".oc-matrix td li").count() > 1000
    tab.goto(f"/zh/{UNIT}")
    assert tab.locator("li.oc-statement").count() > 40
    tab.get_by_role("link", name="本页内容有误？请指正").click()
    expect(tab).to_have_url(re.compile("/about/#correct$"))


@pytest.mark.parametrize(("scheme", "ground"), [("light", "rgb(251, 250, 247)"), ("dark", "rgb(22, 21, 19)")])
def test_colours_follow_the_system(new_tab: NewTab, scheme: str, ground: str) -> None:
    """The paper is light or dark as the reader's system asks."""
    tab = new_tab(color_scheme=scheme)
    tab.goto(f"/{UNIT}")
    assert tab.evaluate("getComputedStyle(document.body).backgroundColor") == ground


def test_colour_choice_holds_in_both_languages(page: Page) -> None:
    """Whoever chooses dark in English reads dark in Chinese."""
    page.emulate_media(color_scheme="light")
    page.goto("/")
    for _ in range(2):
        page.locator("form[data-palette] label:visible").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.goto("/zh/")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_colour_follows_the_device_until_it_is_chosen(page: Page) -> None:
    """A change of the device shows at once, a choice by keyboard holds against it, and going back to it forgets."""
    page.emulate_media(color_scheme="light")
    page.goto("/")
    body, chosen = page.locator("body"), page.locator("[data-palette] input:checked")
    page.emulate_media(color_scheme="dark")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    chosen.press("ArrowRight")
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    page.reload()
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    chosen.press("ArrowLeft")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    assert page.evaluate("localStorage.length") == 0


@pytest.mark.own_tab
def test_citation_says_that_the_text_is_the_projects_own(page: Page, standard: Standard) -> None:
    """A citation names the project, the statement, its page, basis, edition and version, and has its words alone."""
    page.add_init_script(
        "Object.defineProperty(navigator, 'clipboard', {value: {writeText: t => { window.copied = t }}})"
    )
    page.goto(f"/zh/{UNIT}")
    statement = page.locator("li.oc-statement:has(.oc-key)").first
    statement.get_by_role("button").click()
    page.get_by_role("button", name="复制引文").click()
    site = Site(standard, "zh")
    skill: Any = site.records[statement.get_attribute("id") or ""][-1]
    assert page.evaluate("copied") == (
        f"occstd 项目：“★ {skill.zh}”（{skill.id}；直播销售员四级；本项目编写；非标准原文），"
        f"{standard.name.zh}；{site.edition.name.zh}，"
        f"开放数据 {standard.version} 版，{standard.date}。{page.url}#{skill.id}"
    )


def test_menu_of_a_statement_by_keyboard(page: Page) -> None:
    """The menu opens and closes by keyboard, says the basis in words, cites, and leads to the correction of it."""
    page.goto(f"/{UNIT}")
    statement = page.locator("li.oc-statement").first
    name = statement.get_attribute("id") or ""
    menu, dots = page.get_by_role("dialog", name=name), statement.get_by_role("button")
    dots.press("Enter")
    expect(menu).to_contain_text(statement.locator(".oc-mark").first.get_attribute("title") or "no basis")
    expect(menu.get_by_role("button").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(dots).to_be_focused()
    dots.press("Enter")
    assert all((box.bounding_box() or {"height": 0})["height"] >= 24 for box in menu.locator("a, button").all())
    menu.get_by_role("link", name="Correct").click()
    expect(page.locator("[data-correction]")).to_have_text(name)


def test_language_switch_keeps_the_place(page: Page) -> None:
    """Whoever changes the language stays with the question and the statement."""
    page.goto(f"/{UNIT}?find=price")
    name = page.locator("li.oc-statement").first.get_attribute("id")
    page.goto(f"/{UNIT}?find=price#{name}")
    page.locator("a.oc-language").click()
    page.wait_for_url(f"**/zh/{UNIT}?find=price#{name}")


POLICED = (
    "",
    UNIT,
    "matrix/",
    "eligibility/",
    "compare/",
    "syllabi/",
    "syllabi/adapt/",
    "glossary/",
    "rules/",
    "developers/python/",
)


@pytest.mark.parametrize("path", POLICED)
def test_policy_of_the_page_is_kept(page: Page, path: str) -> None:
    """Nothing on a page is refused by its own content security policy: the browser would say so."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(f"/{path}", wait_until="load")
    page.locator("[name=query]").dispatch_event("focusin")
    assert page.locator("meta[http-equiv=Content-Security-Policy]").count() == 1
    assert [text for text in said if "Content Security Policy" in text] == []


def test_correction_page_refuses_what_is_no_id(page: Page) -> None:
    """Anything in the address that is not shaped like an id is not shown."""
    page.goto("/about/?statement=<b>x</b>")
    expect(page.locator("[data-correction]")).to_be_hidden()


def test_address_of_a_statement_marks_it(page: Page) -> None:
    """Opening the address of a statement brings it into view and marks it."""
    page.goto(f"/{UNIT}")
    name = page.locator("li.oc-statement").nth(10).get_attribute("id")
    page.goto(f"/{UNIT}#{name}")
    target = page.locator(f"[id='{name}']")
    expect(target).to_be_in_viewport()
    assert target.evaluate("e => getComputedStyle(e).backgroundColor") != "rgba(0, 0, 0, 0)"


def test_page_not_found_offers_ways_on(page: Page, site_address: str) -> None:
    """The page for wrong addresses links to the main pages in both languages."""
    page.goto("/404.html")
    expect(page.get_by_role("link", name="Matrix").last).to_be_visible()
    expect(page.get_by_role("main").get_by_role("link", name="能力矩阵")).to_be_visible()


def test_print_leaves_out_the_frame(page: Page) -> None:
    """In print the statements stay, and menus, buttons and the search go."""
    page.goto(f"/{UNIT}")
    page.emulate_media(media="print")
    expect(page.locator(".md-header")).to_be_hidden()
    expect(page.locator(".oc-actions").first).to_be_hidden()
    expect(page.locator("li.oc-statement").first).to_be_visible()


def test_menu_opens_by_keyboard_on_a_phone(page: Page) -> None:
    """On a narrow screen the menu button takes the focus, and Enter opens the menu."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto("/")
    page.locator("[data-press=__drawer]").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".md-nav--primary").get_by_text("Matrix", exact=True)).to_be_in_viewport()
