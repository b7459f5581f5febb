"""The eligibility form in a real Chromium: a whole passage for each edition, in both languages."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from occstd.eligibility.evaluation import evaluate_rule_set
from occstd.model.applicant import Applicant, HeldCertificate, WorkSpell

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

    from conftest import NewTab
    from occstd.model import Standard

ENGLISH, CHINESE = "/eligibility/", "/zh/eligibility/"
EARLY = "#rules=el21-sourced&direction=livestream-salesperson&day=2026-05"


def _summary(page: Page) -> Locator:
    return page.locator(".oc-status")


def _legends(page: Page) -> list[str]:
    return page.locator("[data-eligibility] legend").all_inner_texts()


def _fill(page: Page, **values: str) -> None:
    for name, value in values.items():
        field = page.locator(f"[data-eligibility] [name='{name.replace('_', '-')}']")
        if field.evaluate("e => e.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)


def test_passage_through_the_scheme_of_2020(page: Page) -> None:
    """A citizen asks the scheme of 2020, which answers for the certificate as a whole and says what it is worth."""
    page.goto(ENGLISH)
    expect(_summary(page)).to_have_text(re.compile("^Tell something"))
    page.get_by_label("Audience of the scheme of 2020").check()
    expect(page.locator(".oc-worth-box")).to_contain_text("describes an audience more than it sets conditions")
    assert _legends(page) == ["Rules", "Application", "About you", "You belong to"]
    _fill(page, day="2026-05", born="2008-09")
    page.get_by_label("Citizens of China").check()
    expect(_summary(page)).to_have_text("Later: Certificate, level not stated (from September 2026).")
    expect(page.locator("[data-route=el20-6] .oc-missing")).to_contain_text("so far 17; from September 2026")
    _fill(page, education="technical-secondary")
    expect(_summary(page)).to_have_text("Met: Certificate, level not stated.")
    expect(page.locator(".oc-met")).to_have_attribute("data-route", "el20-7")
    expect(page.locator("[data-route=el20-7]").get_by_role("link", name="S16")).to_be_visible()
    expect(page.locator(".oc-answer")).to_contain_text("say nothing about: Level 5")


def test_passage_through_the_reported_rules_of_2021(page: Page) -> None:
    """A technician learns which route is met, which lacks what, and from when; another month changes the answer."""
    page.goto(CHINESE)
    expect(page.get_by_label("一级条件（据报道）")).to_be_checked()
    assert _legends(page) == ["适用条件", "申报", "已有证书", "工作经历", "已完成的正规培训（有结业证书）"]
    _fill(page, direction="livestream-salesperson", day="2026-05", holds_2="related", holds_2_date="2023-05")
    _fill(page, work_1_start="2020-01")
    expect(_summary(page)).to_have_text("以后可符合：一级/高级技师（2027年5月起）。")
    missing = page.locator("[data-route=el21-1a] .oc-missing li")
    expect(missing).to_have_text(["完成一级正规培训并取得结业证书"])
    page.get_by_label("一级培训").check()
    expect(_summary(page)).to_have_text("符合：一级/高级技师。")
    _fill(page, day="2026-04")
    expect(_summary(page)).to_have_text("以后可符合：一级/高级技师（2026年5月起）。")


def test_passage_through_the_analogues_of_2021(page: Page) -> None:
    """Each analogue asks its own questions, says that it is one, and answers level by level."""
    page.goto(f"{ENGLISH}#rules=el21-template-2018&direction=video-creator-promoter&day=2026-05")
    expect(page.locator(".oc-worth-box")).to_contain_text("not shown to be in this standard")
    _fill(page, holds_4="this", holds_4_date="2024-05", work_1_start="2024-01", school="junior-college")
    _fill(page, major="related")
    expect(_summary(page)).to_have_text(
        "Met: Level 5 / junior worker, Level 3 / senior worker. "
        "Later: Level 4 / intermediate worker (from January 2030)."
    )
    page.get_by_label("Trial standard of Chongqing").check()
    assert "Apprenticeship completed" in _legends(page)
    assert "Certificates held" not in _legends(page)
    expect(_summary(page)).to_contain_text("Met: Level 5")
    expect(page.locator("[data-level='4'] .oc-state")).to_have_text("from January 2028")
    page.get_by_label("Template of the rules of 2018").check()
    expect(page.locator("[name=holds-4-date]")).to_have_value("2024-05")


def test_passage_through_the_template_of_2023(page: Page) -> None:
    """A direction of three levels is not asked about, nor told of, the two that it does not have."""
    page.goto(CHINESE + "#rules=el21-template-2023&direction=platform-administrator&day=2026-05")
    assert page.locator("[name=holds-2], [name=holds-3]").count() == 0
    _fill(page, born="2000-01", work_1_start="2016-05")
    expect(_summary(page)).to_have_text("符合：五级/初级工、四级/中级工、三级/高级工。")
    expect(page.locator(".oc-answer")).to_contain_text("该方向不设：二级/技师、一级/高级技师。")
    assert page.locator(".oc-answer-level").count() == 3
    _fill(page, direction="livestream-salesperson")
    expect(page.locator("[name=title-senior-date]")).to_be_visible()
    _fill(page, title_senior_date="2026-04")
    expect(page.locator("[data-level='1'] .oc-state")).to_have_text("2027年4月起")


def test_form_answers_as_the_program_does(page: Page, standard: Standard) -> None:
    """What the page shows of every route is what the evaluator in Python says."""
    page.goto(f"{ENGLISH}#rules=el21-template-2023&direction=product-selector&day=2026-05")
    _fill(page, holds_3="this", holds_3_date="2021-06", work_1_start="2019-02", work_1_end="2025-11")
    applicant = Applicant(
        certificates=(HeldCertificate(level=3, date="2021-06"),), works=(WorkSpell(start="2019-02", end="2025-11"),)
    )
    edition = next(e for e in standard.editions if e.id == "2021")
    assert edition.eligibility
    rules = next(r for r in edition.eligibility.rule_sets if r.id == "el21-template-2023")
    levels = [level.number for level in edition.levels]
    result = evaluate_rule_set(rules, applicant, edition.find_direction("PS"), levels, "2026-05")
    expected = {(str(level.level), r.route): r.met for level in result.levels for r in level.routes}
    shown = page.locator("[data-route]").evaluate_all(
        "rows => rows.map(e => [e.closest('[data-level]').dataset.level, e.dataset.route, e.className === 'oc-met'])"
    )
    assert {(level, route): met for level, route, met in shown} == expected


def test_address_restores_the_whole_form(page: Page, browser: Browser, site_address: str) -> None:
    """The address alone brings back rules, direction, answers and result, in the other language, too."""
    page.goto(ENGLISH + EARLY)
    _fill(page, holds_2="this", holds_2_date="2022-05", work_1_start="2018-01", work_1_end="2019-12")
    page.get_by_role("button", name="Add another").click()
    _fill(page, work_2="related", work_2_start="2022-05")
    page.get_by_label("Level 1 training").check()
    met = _summary(page).inner_text()
    assert met == "Met: Level 1 / senior technician."
    fresh = browser.new_page(base_url=site_address)
    fresh.goto(page.url)
    expect(_summary(fresh)).to_have_text(met)
    expect(fresh.locator("[name=work-2-start]")).to_have_value("2022-05")
    expect(fresh.get_by_label("Level 1 training")).to_be_checked()
    fresh.get_by_role("link", name="中文").click()
    expect(_summary(fresh)).to_have_text("符合：一级/高级技师。")
    fresh.close()


def test_back_and_forward_keep_the_form(page: Page) -> None:
    """Leaving for a condition's anchor or another page and coming back leaves the answer as it was."""
    page.goto(f"{ENGLISH}{EARLY}&holds-2=this&holds-2-date=2022-05&work-1-start=2018-01")
    page.locator("[data-route=el21-1b] .oc-anchor").click()
    expect(page).to_have_url(re.compile("#el21-1b$"))
    expect(page.locator(".oc-met")).to_have_count(1)
    page.goto("/about/")
    page.go_back()
    page.go_back()
    expect(page.locator("[name=holds-2-date]")).to_have_value("2022-05")
    expect(_summary(page)).to_have_text("Met: Level 1 / senior technician.")


@pytest.mark.parametrize(
    "address",
    [
        "#rules=nothing&direction=nowhere&day=never&holds-2=x&holds-2-date=2021-99&work-1-start=then",
        "#rules=<b>x</b>&work-9999-start=2020-01&trained-1=%22%3E&__proto__=1&toString=x&holds-2-date=2021-05-01",
        "#rules=eligibility-2020&education=none&born=0000-00&group-x=1&intends=other&work-1-start=2020-13",
    ],
)
def test_spoilt_address_does_no_harm(page: Page, address: str) -> None:
    """What an address tells that the form cannot know is left out; nothing breaks, nothing is drawn as markup."""
    page.goto(ENGLISH + address)
    expect(_summary(page)).to_have_text(re.compile("^Tell something"))
    assert page.locator("[data-eligibility] form b b").count() == 0
    assert page.locator("[data-eligibility] [name^=work-][name$=-start]").count() <= 1


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
    """Rules, direction and answers can be given with the keyboard alone, and the focus is never lost."""
    page.goto(ENGLISH)
    first = page.get_by_label("Level 1, as reported")
    first.focus()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_label("Trial standard of Chongqing")).to_be_focused()
    page.keyboard.press("Tab")
    focused: list[str] = []
    for _ in range(40):
        name = page.evaluate("document.activeElement.name || document.activeElement.dataset.do || ''")
        focused.append(name)
        if name == "trained-5":
            page.keyboard.press("Space")
            break
        page.keyboard.press("Tab")
    assert {"direction", "day", "work-1", "work-1-start", "work-1-end", "add"} <= set(focused)
    expect(_summary(page)).to_contain_text("Met: Level 5")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
    page.locator("[data-do=add]").focus()
    page.keyboard.press("Enter")
    expect(page.locator("[name=work-2]")).to_be_focused()
    page.locator("[data-do=remove]").focus()
    page.keyboard.press("Enter")
    expect(page.locator("[name=work-1]")).to_be_focused()


def test_answer_is_announced(page: Page) -> None:
    """The summary is a status, which screen readers say when it changes, and it is one sentence, not the page."""
    page.goto(f"{ENGLISH}{EARLY}")
    expect(page.get_by_role("status").filter(has_text="Tell something")).to_be_visible()
    _fill(page, holds_2="this", holds_2_date="2021-05")
    expect(page.get_by_role("status").filter(has_text="Later: Level 1")).to_be_visible()
    assert page.locator(".oc-status .oc-routes").count() == 0


def test_clearing_leaves_nothing(page: Page) -> None:
    """One button takes all answers away, from the page and from the address, and keeps the rules chosen."""
    page.goto(f"{ENGLISH}{EARLY}&holds-2=this&holds-2-date=2022-05&work-1-start=2018-01&born=2000-01")
    page.get_by_role("button", name="Clear all answers").click()
    expect(_summary(page)).to_have_text(re.compile("^Tell something"))
    assert page.url.endswith("#rules=el21-sourced&direction=livestream-salesperson")


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
    for rules in ("el21-template-2018", "el21-template-2023", "eligibility-2020"):
        page.goto(
            f"{path}#rules={rules}&direction=livestream-salesperson&day=2026-05&work-1-start=2015-01&born=1990-01"
        )
        page.reload()
        expect(_summary(page)).not_to_be_empty()
        assert page.evaluate("document.documentElement.scrollWidth") == 390
    assert page.locator("[data-eligibility] label").count() > 5


@pytest.mark.parametrize(
    ("path", "word"), [(ENGLISH, "What the news reported"), (CHINESE, "新闻报道")], ids=["en", "zh"]
)
def test_conditions_stand_without_javascript(new_tab: NewTab, path: str, word: str) -> None:
    """Without JavaScript there is no form, and every rule set with every route is on the page."""
    tab = new_tab(java_script_enabled=False)
    tab.goto(path)
    expect(tab.locator("[data-eligibility]")).to_be_hidden()
    expect(tab.get_by_text(word).first).to_be_visible()
    for route in ("el21-1a", "el21-1b", "el21-cq-4c", "el21-t18-2b", "el21-t23-1c"):
        expect(tab.locator(f"#{route}")).to_be_visible()


def test_every_field_has_a_label(page: Page) -> None:
    """Each control of each rule set has a name that assistive technology can say."""
    page.goto(ENGLISH)
    for radio in page.locator("[name=rules]").all():
        radio.check()
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
