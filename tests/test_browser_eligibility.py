"""The eligibility form in a real Chromium: a whole passage for each edition, in both languages."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from occstd.eligibility.evaluation import evaluate
from occstd.model.applicant import Applicant, HeldCertificate, WorkSpell

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

    from conftest import NewTab
    from occstd.model import Standard

ENGLISH, CHINESE = "/eligibility/", "/zh/eligibility/"
HOST = "#direction=livestream-salesperson&level=4&day=2026-11&years=3"
EARLY = "#direction=livestream-salesperson&level=1&day=2026-05"


def _status(page: Page) -> Locator:
    return page.locator(".oc-status")


def _legends(page: Page) -> list[str]:
    return page.locator(".oc-more legend").all_inner_texts()


def _cell(page: Page, level: int | None, rules: str) -> Locator:
    name = "null" if level is None else level
    return page.locator(f".oc-verdicts tr[data-level='{name}'] td[data-set='{rules}'] > .oc-verdict")


def _fill(page: Page, **values: str) -> None:
    for name, value in values.items():
        field = page.locator(f"[data-eligibility] [name='{name.replace('_', '-')}']")
        if field.evaluate("e => e.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)


def test_host_of_three_years_wants_level_4(page: Page) -> None:
    """The month of each document stands side by side, and no "no" where a document is silent."""
    page.goto(ENGLISH + HOST)
    months = {
        "el21-sourced": "says nothing",
        "el21-chongqing": "from November 2027",
        "el21-template-2018": "from November 2029",
        "el21-template-2023": "from November 2028",
        "eligibility-2020": "says nothing",
    }
    for rules, text in months.items():
        expect(_cell(page, 4, rules)).to_have_text(text)
    expect(_status(page).locator("li").last).to_be_in_viewport()
    expect(_status(page).locator("li")).to_have_text(
        [
            "◇ Taken from a neighbouring document Trial standard of Chongqing, levels 5 and 4: from November 2027",
            "◇ Taken from a neighbouring document Template of the rules of 2023: from November 2028",
            "◇ Taken from a neighbouring document Template of the rules of 2018: from November 2029",
        ]
    )
    missing = page.locator("tr.oc-wanted td[data-set=el21-chongqing] .oc-missing")
    expect(missing).to_contain_text("4 years of work in this or a related occupation; so far 3 years")
    expect(_cell(page, 5, "el21-chongqing")).to_have_text("met")
    expect(_cell(page, 5, "el21-template-2023")).to_have_text("more to be told")
    expect(page.locator(".oc-answer-set")).to_have_count(3)


GAP = {
    ENGLISH: "The standard’s own conditions for level {} were not found. What follows are conditions of neighbouring",
    CHINESE: "本标准的{}申报条件没有查到原文。以下只是相近文件的条件，能否申报以评价机构为准。",
}
NUMERALS = {ENGLISH: "12345", CHINESE: "一二三四五"}


@pytest.mark.parametrize("path", [ENGLISH, CHINESE], ids=["en", "zh"])
def test_answer_begins_with_what_is_not_known(page: Page, standard: Standard, path: str) -> None:
    """Where the edition has no conditions of its own for a level, that stands first, told or not; else nowhere."""
    edition = next(edition for edition in standard.editions if edition.id == "2021")
    assert edition.eligibility is not None
    own = {
        level
        for rules in edition.eligibility.rule_sets
        for route in rules.routes
        for level in route.levels
        if rules.basis.kind == "reported"
    }
    assert 0 < len(own) < len(edition.levels)
    for number in (level.number for level in edition.levels):
        for told in ("", "&years=3&cert=2&cert-years=3"):
            page.goto(f"{path}#direction=livestream-salesperson&level={number}{told}")
            page.reload()
            expect(page.locator("tr.oc-wanted")).to_have_attribute("data-level", str(number))
            name = NUMERALS[path][number - 1] + ("级" if path == CHINESE else "")
            first = _status(page).locator("p").first
            if number in own:
                expect(first).not_to_contain_text(GAP[path][:6])
            else:
                expect(first).to_contain_text(GAP[path].format(name))
                expect(first.get_by_role("link")).to_have_attribute("href", re.compile("#el21-gap-levels$"))
    _fill(page, direction="platform-administrator", level="2")
    expect(_status(page)).not_to_contain_text(GAP[path][:6])


@pytest.mark.parametrize("told", [HOST, HOST.replace("level=4", "level=1"), HOST.replace("years=3", "years=9&cert=5")])
def test_what_is_said_is_what_the_table_says(page: Page, told: str) -> None:
    """Each document that speaks of the level has one line, with the words of its cell and its mark; no others have."""
    page.goto(CHINESE + told)
    lines = {
        line.get_attribute("data-set"): line.locator("b").inner_text() for line in _status(page).locator("li").all()
    }
    cells = page.locator("tr.oc-wanted td:not([data-verdict=silent])").all()
    assert {cell.get_attribute("data-set"): cell.locator("> .oc-verdict").inner_text() for cell in cells} == lines
    marks = [cell.get_attribute("data-mark") or "?" for cell in cells]
    assert all(mark in _status(page).inner_text() for mark in marks)
    assert len(lines) >= 2
    assert not re.search("（[^）]*（", page.locator("[data-eligibility]").inner_text())


def test_phone_shows_marks_and_only_what_speaks_of_a_level(page: Page) -> None:
    """Below each document stands what it is worth; those that say nothing of a level are no row of it."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(CHINESE + HOST)
    row = page.locator("tr.oc-wanted")
    expect(row.locator("td:visible")).to_have_count(3)
    expect(row.locator("td[data-set=el21-sourced]")).to_be_hidden()
    shown = row.locator("td:visible").evaluate_all("all => all.map(e => getComputedStyle(e, '::after').content)")
    assert shown == ['"◇ 取自相近文件"'] * 3
    page.goto(CHINESE + HOST.replace("livestream-salesperson", "platform-administrator"))
    page.reload()
    expect(page.locator("tr[data-level='1'] td:visible")).to_have_text(["不设"])


def test_only_what_could_change_the_answer_is_asked(page: Page) -> None:
    """A question names the level and the document that it could open; what could open nothing is not asked."""
    page.goto(CHINESE + HOST)
    assert _legends(page) == ["已完成的正规培训（有结业证书）", "毕业院校"]
    training = page.locator(".oc-more fieldset").filter(has_text="四级培训")
    expect(training).to_contain_text("四级/中级工：重庆市试行标准（五级、四级）")
    page.get_by_label("四级培训").check()
    expect(_cell(page, 4, "el21-chongqing")).to_have_text("符合")
    expect(_cell(page, 4, "el21-template-2018")).to_have_text("2029年11月起")
    expect(page.get_by_label("四级培训")).to_be_focused()
    _fill(page, years="20")
    assert _legends(page) == []
    _fill(page, level="1")
    assert "已完成的正规培训（有结业证书）" not in _legends(page), "without the certificate training opens nothing"


def test_certificate_opens_the_reported_routes(page: Page) -> None:
    """A technician learns which route is met, which lacks what, and from when; training changes the answer."""
    page.goto(f"{CHINESE}{EARLY}&years=6")
    _fill(page, cert="2", cert_of="related", cert_years="3")
    expect(_cell(page, 1, "el21-sourced")).to_have_text("2027年5月起")
    page.locator("[data-rules=el21-sourced] summary").click()
    missing = page.locator("[data-route=el21-1a] .oc-missing li")
    expect(missing).to_have_text(["完成一级正规培训并取得结业证书"])
    page.get_by_label("一级培训").check()
    expect(_cell(page, 1, "el21-sourced")).to_have_text("符合")
    expect(_status(page)).to_contain_text("一级条件（据报道）：符合")


def test_scheme_of_2020_answers_for_the_certificate_as_a_whole(page: Page) -> None:
    """A document without levels has a row of its own, and its groups are asked only where no level is wanted."""
    page.goto(f"{ENGLISH}#day=2026-05&years=1")
    expect(_cell(page, None, "eligibility-2020")).to_have_text("more to be told")
    page.get_by_label("Hosts").check()
    expect(_cell(page, None, "eligibility-2020")).to_have_text("met")
    page.locator("[data-rules=eligibility-2020] summary").click()
    expect(page.locator("[data-route=el20-2]").get_by_role("link", name="S16")).to_be_visible()
    _fill(page, level="4")
    expect(page.get_by_label("Hosts")).to_have_count(0)


def test_direction_without_a_level_says_so(page: Page) -> None:
    """Levels that a direction does not have are not offered, in whatever document."""
    page.goto(CHINESE + "#direction=platform-administrator&day=2026-05&years=10")
    expect(_cell(page, 2, "el21-template-2018")).to_have_text("不设")
    expect(_cell(page, 3, "el21-template-2023")).to_have_text("符合")
    _fill(page, direction="livestream-salesperson")
    expect(_cell(page, 2, "el21-template-2018")).not_to_have_text("不设")


def test_form_answers_as_the_program_does(page: Page, standard: Standard) -> None:
    """What the page shows of every route of every document is what the evaluator in Python says."""
    page.goto(
        f"{ENGLISH}#direction=product-selector&day=2026-05"
        "&holds-3=this&holds-3-date=2021-06&work-1=this&work-1-start=2019-02&work-1-end=2025-11"
    )
    applicant = Applicant(
        certificates=(HeldCertificate(level=3, date="2021-06"),), works=(WorkSpell(start="2019-02", end="2025-11"),)
    )
    edition = next(e for e in standard.editions if e.id == "2021")
    results = evaluate(edition, applicant, edition.find_direction("PS"), "2026-05")
    expected = {(str(level.level), r.route): r.met for each in results for level in each.levels for r in level.routes}
    shown = page.locator("[data-route]").evaluate_all(
        "rows => rows.map(e => [e.closest('[data-level]').dataset.level, e.dataset.route, e.className === 'oc-met'])"
    )
    found = {(level, route): met for level, route, met in shown if not route.startswith("el20-")}
    assert found == expected


def test_level_page_leads_into_the_form(page: Page) -> None:
    """The link of a level's page brings direction and level along; two more answers give the table."""
    page.goto("/directions/video-creator-promoter/level-3/")
    page.get_by_role("main").get_by_role("link", name="May I apply?").click()
    expect(page.get_by_label("Direction", exact=True)).to_have_value("video-creator-promoter")
    expect(page.get_by_label("Level you want")).to_have_value("3")
    expect(page.locator("tr.oc-wanted")).to_have_attribute("data-level", "3")
    _fill(page, years="10")
    expect(_cell(page, 3, "el21-template-2023")).to_have_text("met")


def test_address_restores_the_whole_form(page: Page, browser: Browser, site_address: str) -> None:
    """The address alone brings back all answers and the result, in the other language, too."""
    page.goto(ENGLISH + EARLY)
    _fill(page, holds_2="this", holds_2_date="2022-05", work_1_start="2018-01", work_1_end="2019-12")
    page.get_by_role("button", name="Add another").click()
    _fill(page, work_2="related", work_2_start="2022-05")
    met = _status(page).text_content() or ""
    assert "Level 1, as reported: met" in met
    fresh = browser.new_page(base_url=site_address)
    fresh.goto(page.url)
    expect(_status(fresh)).to_have_text(met)
    expect(fresh.locator("[name=work-2-start]")).to_have_value("2022-05")
    fresh.get_by_role("link", name="中文").click()
    expect(_status(fresh)).to_contain_text("一级条件（据报道）：符合")
    fresh.close()


def test_back_and_forward_keep_the_form(page: Page) -> None:
    """Leaving for a condition's anchor or another page and coming back leaves the answer as it was."""
    page.goto(ENGLISH + HOST)
    page.locator("[data-rules=el21-chongqing] summary").click()
    page.locator("[data-route=el21-cq-4a] .oc-anchor").click()
    expect(page).to_have_url(re.compile("#el21-cq-4a$"))
    expect(page.locator("#el21-cq-4a")).to_be_in_viewport()
    expect(_cell(page, 4, "el21-chongqing")).to_have_text("from November 2027")
    page.goto("/about/")
    page.go_back()
    page.go_back()
    expect(page.locator("[name=years]")).to_have_value("3")
    expect(_cell(page, 4, "el21-chongqing")).to_have_text("from November 2027")


@pytest.mark.parametrize(
    "address",
    [
        "#direction=nowhere&level=9&day=never&holds-2=x&holds-2-date=2021-99&work-1-start=then",
        "#level=<b>x</b>&work-9999-start=2020-01&trained-1=%22%3E&__proto__=1&toString=x&cert=77&years=many",
        "?direction=<b>&level=-1#years=1e9&cert-years=-3&education=none&group-x=1&intends=other&work-1-start=2020-13",
    ],
)
def test_spoilt_address_does_no_harm(page: Page, address: str) -> None:
    """What an address tells that the form cannot know is left out; nothing breaks, nothing is drawn as markup."""
    page.goto(ENGLISH + address)
    expect(_status(page)).to_contain_text("Fill in")
    assert page.locator("[data-eligibility] form b b").count() == 0
    assert page.locator("[data-eligibility] [name^=work-][name$=-start]").count() <= 1
    assert page.locator("tr.oc-wanted").count() == 0


def test_dates_that_cannot_be_are_named(page: Page) -> None:
    """An end before the beginning is said beside the field and does not count."""
    page.goto(f"{ENGLISH}{EARLY}")
    _fill(page, work_1_start="2020-05", work_1_end="2019-01")
    end = page.locator("[name=work-1-end]")
    expect(end).to_have_attribute("aria-invalid", "true")
    expect(end).to_have_accessible_description("The end lies before the beginning.")
    _fill(page, work_1_end="2021-01")
    expect(end).not_to_have_attribute("aria-invalid", "true")


def test_form_works_by_keyboard(page: Page) -> None:
    """Answers can be given with the keyboard alone, and the focus is shown and never lost."""
    page.goto(ENGLISH)
    page.get_by_label("Direction", exact=True).focus()
    for key in ("Tab", "l", "Tab"):
        page.keyboard.press(key)
    expect(page.get_by_label("Years in the trade")).to_be_focused()
    page.keyboard.type("3")
    expect(page.get_by_label("Years in the trade")).to_be_focused()
    expect(_cell(page, 5, "el21-chongqing")).to_have_text("met")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
    page.locator(".oc-exact summary").focus()
    page.keyboard.press("Enter")
    page.locator("[data-do=add]").focus()
    page.keyboard.press("Enter")
    expect(page.locator("[name=work-2]")).to_be_focused()
    page.locator("[data-do=remove]").focus()
    page.keyboard.press("Enter")
    expect(page.locator("[name=work-1]")).to_be_focused()


def test_answer_is_announced(page: Page) -> None:
    """The summary is a status, which screen readers say when it changes, and it is a sentence, not the page."""
    page.goto(ENGLISH)
    expect(page.get_by_role("status").filter(has_text="Fill in")).to_be_visible()
    _fill(page, years="1")
    expect(page.get_by_role("status").filter(has_text="Met by at least one document: Level 5")).to_be_visible()
    assert page.locator(".oc-status .oc-routes").count() == 0


def test_no_years_are_one_tap(page: Page) -> None:
    """A button says that there are none, which is an answer."""
    page.goto(ENGLISH)
    page.get_by_role("button", name=re.compile("^none")).click()
    expect(page.locator("[name=years]")).to_have_value("0")
    expect(_status(page)).not_to_contain_text("Fill in")
    assert "years=0" in page.url


def test_clearing_leaves_nothing(page: Page) -> None:
    """One button takes all answers away, from the page and from the address, and keeps what is wanted."""
    page.goto(f"{ENGLISH}{EARLY}&holds-2=this&holds-2-date=2022-05&work-1-start=2018-01&years=4")
    page.get_by_role("button", name="Clear all answers").click()
    expect(_status(page)).to_contain_text("Fill in")
    assert page.url.endswith("#direction=livestream-salesperson&level=1")


def test_nothing_is_stored_or_sent(page: Page) -> None:
    """Answers appear in no request, no cookie and no storage; only behind the hash of the address."""
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url + (request.post_data or "")))
    page.goto(f"{ENGLISH}{EARLY}")
    _fill(page, holds_2="this", holds_2_date="2011-11", work_1_start="2012-12")
    page.reload()
    expect(page.locator("[name=holds-2-date]")).to_have_value("2011-11")
    stored = page.evaluate(
        "JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie])"
    )
    for trace in (*requests, stored):
        assert "2011-11" not in trace.partition("#")[0]


@pytest.mark.parametrize("path", [ENGLISH, CHINESE], ids=["en", "zh"])
def test_answer_fits_a_phone(page: Page, path: str) -> None:
    """With everything asked and answered the page does not scroll sideways at 390 pixels."""
    page.set_viewport_size({"width": 390, "height": 844})
    for told in (HOST, "#years=1", "#years=3&cert=3&cert-years=2&work-1-start=2015-01&holds-4=this"):
        page.goto(path + told)
        page.reload()
        expect(_status(page)).not_to_be_empty()
        assert page.evaluate("document.documentElement.scrollWidth") == 390
    assert page.locator("[data-eligibility] label").count() > 5


SHIFT = """() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => list.getEntries().forEach(entry => {
    if (!entry.hadRecentInput) sum += entry.value;
  })).observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(sum), 300)));
})"""


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("more", ["", "?direction=livestream-salesperson&level=4", HOST], ids=["new", "level", "told"])
def test_form_has_its_room_before_the_scripts_run(page: Page, width: int, more: str) -> None:
    """Nothing that is painted moves much when the form comes to life."""
    page.set_viewport_size({"width": width, "height": 844})
    for path in (ENGLISH, CHINESE):
        page.goto("about:blank")
        page.goto(path + more)
        page.locator("[data-eligibility] select").first.wait_for()
        assert page.evaluate(SHIFT) < 0.05


@pytest.mark.parametrize(
    ("path", "word"), [(ENGLISH, "What the news reported"), (CHINESE, "新闻报道")], ids=["en", "zh"]
)
def test_conditions_stand_without_javascript(new_tab: NewTab, path: str, word: str) -> None:
    """Without JavaScript a sentence says so, nothing dead is shown, and every route of every rule set can be opened."""
    tab = new_tab(java_script_enabled=False)
    tab.goto(path)
    expect(tab.locator(".oc-worth-box")).to_contain_text("JavaScript")
    assert tab.locator("[data-eligibility] :is(select, input, button):visible").count() == 0
    expect(tab.locator(".oc-verdicts [data-set=el21-sourced]").first).to_be_visible()
    for fold in tab.locator(".oc-fold-part > summary").all():
        fold.click()
    expect(tab.get_by_text(word).first).to_be_visible()
    for route in ("el21-1a", "el21-1b", "el21-cq-4c", "el21-t18-2b", "el21-t23-1c"):
        expect(tab.locator(f"#{route}")).to_be_visible()


@pytest.mark.parametrize("told", ["#years=1", EARLY + "&years=3&work-1-start=2015-01", "#level=3&years=1&cert=4"])
def test_every_field_has_a_label(page: Page, told: str) -> None:
    """Each control has a name that assistive technology can say."""
    page.goto(ENGLISH + told)
    nameless = page.locator("[data-eligibility] :is(input, select, button)").evaluate_all(
        "all => all.filter(e => !(e.labels && e.labels.length && e.labels[0].textContent.trim()) "
        "&& !e.textContent.trim())"
        ".map(e => e.name)"
    )
    assert nameless == []


def test_rules_on_the_page_are_those_of_the_data(page: Page, standard: Standard) -> None:
    """The page carries every rule set of every edition."""
    page.goto(ENGLISH)
    data = json.loads(page.locator("[data-eligibility-rules]").evaluate("e => e.textContent"))
    shown = [
        (edition["id"], rules["id"], len(rules["routes"])) for edition in data["editions"] for rules in edition["sets"]
    ]
    known = [
        (edition.id, rules.id, len(rules.routes))
        for edition in standard.editions
        if edition.eligibility
        for rules in edition.eligibility.rule_sets
    ]
    assert sorted(shown) == sorted(known)
