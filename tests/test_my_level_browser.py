"""My level and a team's in a real Chromium: whole passages, what is kept and sent, what is printed."""

from __future__ import annotations

import io
import json
import re
import shutil
from functools import cache
from typing import TYPE_CHECKING, Any

import pypdfium2
import pytest
from playwright.sync_api import expect

from conftest import ROOT, STANDARD, serve_folder
from exported import standard_of
from occstd import cli
from occstd.assess.ladder import Ladder, ladder
from occstd.assess.rule import assess
from occstd.eligibility.evaluation import evaluate
from occstd.model.answers import Answers
from occstd.model.applicant import Applicant, WorkSpell, date_of, moment
from occstd.model.filling import fill
from occstd.model.plain import dump
from occstd.reading.answers import read_answers
from occstd.render.pages import render_page
from occstd.render.standing import outcome_text
from occstd.views.documents.plan import course_plan
from occstd.views.pages.my_level import MY_LEVEL_DATA, my_level_data, my_level_pages
from occstd.views.site import Site
from simulate_answers import passage
from test_accessibility import violations

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page, Route

    from conftest import NewTab

ENGLISH, CHINESE = "/my-level/", "/zh/my-level/"
ASSETS = ROOT / "generator" / "occstd" / "theme" / "assets"
TEAM = "my-level/team/"
KEY = "occstd-my-level"
HOST = "#direction=livestream-salesperson"
BOTH = pytest.mark.parametrize("path", [ENGLISH, CHINESE], ids=["en", "zh"])
EDITION = next(edition for edition in standard_of(STANDARD.name).editions if edition.functions)
DIRECTION = next(direction for direction in EDITION.directions if direction.slug == "livestream-salesperson")


@cache
def _steps() -> Ladder:
    return ladder(EDITION, DIRECTION)


def _person(fits: int, help_from: int) -> dict[str, int]:
    """All answers of someone who does everything up to a level, and from another on nothing alone."""
    places = {stage.level: n for n, stage in enumerate(_steps())}
    found = {}
    for n, stage in enumerate(_steps()):
        for skill in stage.skills:
            found[skill.id] = 3 if n < places[fits] else 2 if n == places[fits] else 1 if n < places[help_from] else 0
    return found


INTERMEDIATE = _person(4, 2)
"""Does everything of level 5 so as to teach it, level 4 alone, level 3 with help."""


def _file(answers: dict[str, int], name: str = "", direction: str = DIRECTION.slug) -> dict[str, Any]:
    told = {"standard": STANDARD.name, "edition": EDITION.id, "direction": direction, "name": name, "answers": answers}
    return {"name": f"{name or 'x'}.json", "mimeType": "application/json", "buffer": json.dumps(told).encode()}


def _ready(page: Page, address: str) -> None:
    page.goto(address)
    page.locator("[data-ready]").wait_for()


def _opened(page: Page, path: str, answers: dict[str, int], name: str = "") -> None:
    """The page with a file opened, at the answer."""
    _ready(page, path)
    page.set_input_files("[data-file]", [_file(answers, name)])
    expect(page.locator(".oc-outcome")).to_be_visible()


def _site(path: str) -> Site:
    return Site(standard_of(STANDARD.name), "zh" if path.startswith("/zh/") else "en")


def _outcome(path: str, answers: dict[str, int]) -> str:
    return outcome_text(_site(path), EDITION, assess(_steps(), answers))


def _saved(page: Page, name: str = "") -> dict[str, Any]:
    with page.expect_download() as download:
        page.locator("[data-do=save]").click()
    assert download.value.suggested_filename == f"my-level-livestream-salesperson{name}.json"
    told: dict[str, Any] = json.loads(download.value.path().read_text(encoding="utf-8"))
    return told


# passages


@BOTH
def test_passage_by_keyboard(page: Page, path: str) -> None:
    """With Tab, arrows, blank and Enter alone, from the start to the answer, which is that of the program."""
    _ready(page, path)
    keys = page.keyboard
    page.locator("[name=direction]").first.focus()
    keys.press("ArrowDown")
    expect(page.locator("[name=direction]:checked")).to_have_value(DIRECTION.slug)
    keys.press("Enter")
    count = 0
    while page.locator("[data-part=ask]").is_visible():
        expect(page.locator("[data-part=ask] h2")).to_be_focused()
        for skill in page.locator("[data-skill]").all():
            answer = INTERMEDIATE[skill.get_attribute("data-skill") or ""]
            _tab_to(page, f"[data-skill='{skill.get_attribute('data-skill')}'] input")
            for _ in range(answer):
                keys.press("ArrowDown")
            keys.press("Space")
            count += 1
        _tab_to(page, "[data-part=ask] [type=submit]")
        keys.press("Enter")
    assert count == len(passage(_steps(), INTERMEDIATE)) <= 40
    expect(page.locator("[data-part=answer]")).to_be_focused()
    expect(page.locator(".oc-outcome b")).to_have_text(_outcome(path, INTERMEDIATE))


def _tab_to(page: Page, wanted: str) -> None:
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("wanted => document.activeElement.matches(wanted)", wanted):
            return
    raise AssertionError(f"Tab does not reach {wanted}")


@BOTH
def test_passage_by_thumb(new_tab: NewTab, path: str) -> None:
    """On a phone by taps: what is tapped is large, what goes on is at hand, nothing is wider than the page."""
    page = new_tab(has_touch=True)
    page.set_viewport_size({"width": 390, "height": 844})
    _ready(page, path)
    page.locator(".oc-choice").filter(has=page.locator(f"[value={DIRECTION.slug}]")).tap()
    page.locator("[data-part=start] [type=submit]").tap()
    while page.locator("[data-part=ask]").is_visible():
        for skill in page.locator("[data-skill]").all():
            choice = skill.locator(".oc-choice").nth(INTERMEDIATE[skill.get_attribute("data-skill") or ""])
            choice.tap()
            box = choice.bounding_box()
            assert box is not None
            assert min(box["width"], box["height"]) >= 44
        expect(page.locator("[data-part=ask] [type=submit]")).to_be_in_viewport()
        assert page.evaluate("document.documentElement.scrollWidth") == 390
        page.locator("[data-part=ask] [type=submit]").tap()
    expect(page.locator(".oc-outcome b")).to_have_text(_outcome(path, INTERMEDIATE))
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_what_is_left_out_is_asked_for(page: Page) -> None:
    """A task goes on when all of it is answered; what is answered can be changed, or be looked at before."""
    _ready(page, ENGLISH + HOST)
    page.locator("[data-part=start] [type=submit]").click()
    task = page.locator("[data-part=ask] h2").inner_text()
    page.locator("[data-skill] input").nth(2).check()
    page.locator("[data-part=ask] [type=submit]").click()
    expect(page.locator("[data-status]")).to_contain_text("still have no answer")
    assert page.evaluate("document.activeElement.closest('[data-skill]').querySelector(':checked')") is None
    page.locator("[data-skill] input[value='2']").evaluate_all("all => all.forEach(one => one.click())")
    page.locator("[data-part=ask] [type=submit]").click()
    expect(page.locator("[data-part=ask] h2")).not_to_have_text(task)
    page.locator("[data-do=back]").click()
    expect(page.locator("[data-part=ask] h2")).to_have_text(task)
    expect(page.locator("[data-skill] input[value='2']").first).to_be_checked()
    page.locator("[data-do=show]").click()
    expect(page.locator("[data-answer]")).to_contain_text("Not clear yet")
    page.locator("[data-do=more]").click()
    expect(page.locator("[data-part=ask] h2")).not_to_have_text(task)


def test_evidence_is_shown_and_everything_can_be_asked(page: Page) -> None:
    """How a skill is seen stands below it; who wants all questions gets them level by level."""
    _ready(page, f"{CHINESE}{HOST}&ask=all")
    page.locator("[data-part=start] [type=submit]").click()
    skill = page.locator("[data-skill]").first
    assert skill.get_attribute("data-skill") in {item.id for item in _steps()[0].skills}
    skill.locator("summary").click()
    expect(skill.locator("details p")).to_be_visible()
    assert "五级" in page.locator("[data-part=ask] .oc-eyebrow").inner_text()


@BOTH
def test_two_taps_give_a_level_for_now(new_tab: NewTab, path: str) -> None:
    """A direction and the nearest sentence: a level said to be for now, with ways on, the questions from there too."""
    page = new_tab(has_touch=True)
    page.set_viewport_size({"width": 390, "height": 844})
    _ready(page, path)
    words, near = _site(path).words, page.locator("[data-near]")
    sentence = page.locator(".oc-choice").filter(has=page.locator("[name=level][value='4']"))
    expect(sentence).to_contain_text(_site(path).say(EDITION.levels[1].descriptor))
    expect(sentence.locator(".oc-mark")).to_have_count(1)
    sentence.tap()
    expect(near).to_have_text(words["ml_near_direction"])
    page.locator(".oc-choice").filter(has=page.locator(f"[value={DIRECTION.slug}]")).tap()
    expect(near).to_contain_text(words["ml_near_small"])
    hrefs = [link.get_attribute("href") for link in near.get_by_role("link").all()]
    assert hrefs == [
        "../directions/livestream-salesperson/level-4/",
        "../eligibility/#direction=livestream-salesperson&level=4",
    ]
    assert page.evaluate("location.hash") == f"{HOST}&level=4"
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    assert violations(page) == []
    near.get_by_role("button").tap()
    asked = {skill.get_attribute("data-skill") for skill in page.locator("[data-skill]").all()}
    assert asked <= {skill.id for skill in _steps()[1].skills}
    page.go_back()
    page.reload()
    page.locator("[data-ready]").wait_for()
    expect(near).to_contain_text(words["ml_near_small"])
    page.locator("[name=direction][value=platform-administrator]").check()
    page.locator("[name=level][value='1']").check()
    expect(near).not_to_contain_text(words["ml_near_small"])
    expect(near.get_by_role("button")).to_have_count(0)


@pytest.mark.parametrize("state", ["", HOST, f"{HOST}&level=1&ask=all"], ids=["new", "same", "other"])
@pytest.mark.own_tab
def test_what_is_chosen_before_the_scripts_are_ready_stays(page: Page, state: str) -> None:
    """On a slow phone a choice comes first and the data after it: the choice stands, whatever the address says."""
    held: list[Route] = []
    page.route("**/my-level.json", lambda route: held.append(route))
    page.goto(ENGLISH + state)
    page.locator("[name=direction][value=product-selector]").check()
    page.locator("[name=level][value='4']").check()
    held[0].continue_()
    page.locator("[data-ready]").wait_for()
    expect(page.locator("[name=direction]:checked")).to_have_value("product-selector")
    expect(page.locator("[name=level]:checked")).to_have_value("4")
    expect(page.locator("[name=ask]:checked")).to_have_value("all" if "ask" in state else "")
    expect(page.locator("[data-near] a").first).to_have_attribute("href", "../directions/product-selector/level-4/")


LEFT = """async address => {
  const data = await (await fetch(address)).json(), short = [];
  let seed = 7, passages = 0;
  const random = () => (seed = seed * 16807 % 2147483647) / 2147483647;
  for (const { ladder } of data.tracks) for (let person = 0; person < 40; person += 1) {
    const first = person % 3 ? -1 : Math.floor(random() * ladder.length), answers = {}, told = [];
    const able = random() * (ladder.length + 1) - 0.5, sharp = random() * 4;
    for (;;) {
      let ids = occstdAssess.nextQuestions(first < 0 ? [] : [ladder[first]], answers, false);
      ids = ids.length ? ids : occstdAssess.nextQuestions(ladder, answers, false);
      told.push([Object.keys(answers).length, occstdAssess.mostLeft(ladder, answers, first)]);
      if (!ids.length) break;
      for (const id of ids) {
        const place = ladder.findIndex(stage => stage.skills.some(skill => skill.id === id));
        answers[id] = random() < 1 / (1 + Math.exp(sharp * (place - able))) ? 2 : Math.floor(random() * 2);
      }
    }
    const all = Object.keys(answers).length;
    passages += 1;
    short.push(...told.filter(([n, left]) => n + left < all), ...told.slice(-1).filter(([, left]) => left));
  }
  return [passages, short];
}"""


def test_no_more_is_asked_than_is_said(page: Page) -> None:
    """Over people of all sorts never more questions come than was said to be left, and none when none is left."""
    _ready(page, ENGLISH + HOST)
    passages, short = page.evaluate(LEFT, page.locator("[data-my-level]").get_attribute("data-source"))
    assert (passages, short) == (40 * len(EDITION.directions), [])
    page.locator("[data-part=start] [type=submit]").click()
    progress = page.locator(".oc-progress")
    before = progress.inner_text()
    assert re.search(r"0 answered, at most \d+ left", before)
    page.locator("[data-skill] input").nth(2).check()
    expect(progress).to_contain_text("1 answered, at most ")


def test_every_question_is_counted_where_all_are_asked(page: Page) -> None:
    """Who wants all questions is told how many are left."""
    _ready(page, f"{CHINESE}{HOST}&ask=all")
    page.locator("[data-part=start] [type=submit]").click()
    page.locator("[data-skill] input").nth(2).check()
    left = sum(len(stage.skills) for stage in _steps()) - 1
    expect(page.locator(".oc-progress")).to_have_text(f"已答 1 条，还有 {left} 条")


def test_direction_that_is_missing_is_in_view(page: Page) -> None:
    """Who starts without a direction is led to the choice, below what stays at the head of the page."""
    page.set_viewport_size({"width": 390, "height": 844})
    _ready(page, ENGLISH)
    first = page.locator("[name=direction]").first
    page.evaluate("scrollTo(0, document.querySelector('[name=direction]').getBoundingClientRect().top - 20)")
    page.locator("[data-part=start] > .oc-buttons [type=submit]").evaluate("button => button.click()")
    expect(first).to_be_focused()
    head = page.locator(".md-header").bounding_box()
    box = first.bounding_box()
    assert head is not None
    assert box is not None
    assert box["y"] >= head["y"] + head["height"]


@BOTH
def test_six_questions_suggest_a_direction(page: Page, path: str) -> None:
    """Who likes the tasks of one direction most has that direction chosen; who likes none is told."""
    for chosen in (2, -1):
        _ready(page, path)
        page.reload()
        page.locator("[data-ready]").wait_for()
        page.locator("[data-do=help]").click()
        for _ in range(6):
            page.locator("[data-part=help] .oc-choice").nth(chosen).click()
            page.locator("[data-part=help] [type=submit]").click()
        checked = page.locator("[name=direction]:checked")
        expect(checked).to_have_count(1 if chosen > 0 else 0)
        if chosen > 0:
            expect(checked).to_have_value(EDITION.directions[chosen].slug)
        expect(page.locator("[data-help-result]")).not_to_be_empty()


@BOTH
def test_questions_and_team_are_accessible(new_tab: NewTab, path: str) -> None:
    """axe-core finds nothing on a task, and on a team's page with people, in dark on a phone."""
    page = new_tab(color_scheme="dark", reduced_motion="reduce")
    page.set_viewport_size({"width": 390, "height": 844})
    _ready(page, path + HOST)
    page.locator("[data-part=start] [type=submit]").click()
    page.locator("[data-skill] input").nth(2).check()
    assert violations(page) == []
    _team(page, f"{path}team/")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == 390


# the answer


@BOTH
def test_answer_has_levels_pictures_gaps_and_a_plan(page: Page, path: str) -> None:
    """Functions against weights as a picture and a table, gaps with ★ first, hours as in the syllabus."""
    _opened(page, path, INTERMEDIATE)
    site = _site(path)
    found = assess(_steps(), INTERMEDIATE)
    assert (found.level, found.next) == (4, 3)
    expect(page.locator(".oc-outcome b")).to_have_text(_outcome(path, INTERMEDIATE))
    pictures = page.locator(".oc-pictures svg")
    expect(pictures).to_have_count(2)
    expect(pictures.first.locator(".oc-bar-done")).to_have_count(3)
    assert ": 100%" in (pictures.first.locator("desc").text_content() or "").replace("：", ": ")
    expect(page.locator(".oc-pictures tbody tr")).to_have_count(6)
    gaps = page.locator("ul.oc-gaps > li")
    assert [gap.get_attribute("data-gap") for gap in gaps.all()] == list(found.gaps)
    expect(gaps.first).to_contain_text("★")
    unit = next(unit for unit in site.units if unit.direction == DIRECTION and unit.number == 3)
    hours = {item.id: item.hours for item in course_plan(site, unit).units}
    tasks = {skill.task for skill in _steps()[2].skills if skill.id in found.gaps}
    expect(page.locator(".oc-plan tr").last.locator("td").last).to_have_text(str(sum(hours[task] for task in tasks)))
    link = page.locator(".oc-plan tbody a").first.get_attribute("href") or ""
    assert link.startswith("../directions/livestream-salesperson/")


@BOTH
@pytest.mark.own_tab
def test_answer_says_who_may_apply_and_when(page: Page, path: str) -> None:
    """The months are those of the program, for the level that fits and the next."""
    page.clock.set_fixed_time("2026-11-20T08:00:00Z")
    _opened(page, path, INTERMEDIATE)
    expect(page.locator("[data-eligible] li")).to_have_count(0)
    expect(page.locator("[data-eligible]")).to_contain_text(_site(path).words["el_empty"])
    expect(page.locator("[data-eligible] a")).to_have_attribute(
        "href", "../eligibility/#direction=livestream-salesperson&level=3"
    )
    page.locator("#ml-years").fill("3")
    start = date_of(moment("2026-11") - 3 * 372)
    results = evaluate(EDITION, Applicant(works=(WorkSpell(start=start),)), DIRECTION, "2026-11")
    months = [
        level.from_month for result in results for level in result.levels if level.level in (4, 3) and level.from_month
    ]
    assert "2027-11" in months
    shown = page.locator("[data-eligible]").inner_text()
    assert shown.count(_site(path).words["el_gap_near"]) == 2
    for month in months:
        year, number = month.split("-")
        english = ("January", "November")[int(number) == 11]
        assert (f"{english} {year}" if path == ENGLISH else f"{year}年{int(number)}月") in shown
    expect(page.locator("[data-eligible] > p a").last).to_have_attribute(
        "href", "../eligibility/#direction=livestream-salesperson&level=3&years=3"
    )


def test_the_whole_next_level_can_be_asked(page: Page) -> None:
    """Where the answer came before the next level was asked whole, the rest of it can be asked for its gaps."""
    _opened(page, ENGLISH, passage(_steps(), _person(4, 5)))
    expect(page.locator(".oc-fold summary")).to_contain_text("of it not answered")
    page.locator("[data-do=whole]").click()
    while page.locator("[data-part=ask]").is_visible():
        page.locator("[data-skill] input[value='0']").evaluate_all("all => all.forEach(one => one.click())")
        page.locator("[data-part=ask] [type=submit]").click()
    expect(page.locator("ul.oc-gaps > li")).to_have_count(len(_steps()[2].skills))
    expect(page.locator("[data-do=whole]")).to_be_hidden()


@pytest.mark.parametrize("both", [False, True], ids=["own", "both"])
@BOTH
def test_print_is_one_page_with_marks(page: Page, path: str, both: bool) -> None:
    """One sheet, in one language or both: whose and of when, the mark of each line, and that it is no assessment."""
    answers = INTERMEDIATE | {skill.id: 2 for skill in _steps()[2].skills[:14]}
    _opened(page, path, answers)
    page.locator("#ml-name").fill("Li Hua")
    if both:
        page.locator("[data-both]").check()
    document = pypdfium2.PdfDocument(io.BytesIO(page.pdf(format="A4")))
    text = document[0].get_textpage().get_text_range()
    assert len(document) == 1
    assert ("no assessment" if path == ENGLISH else "不是职业技能评价") in text.replace("\r\n", " ").replace("\n", " ")
    day = page.evaluate("new Date().toLocaleDateString('sv')")
    assert f"Li Hua · {day}" in text.replace("\r\n", " ")
    gaps = assess(_steps(), answers).gaps
    assert len(gaps) >= 15
    assert text.count("✎") >= len(gaps)
    skills = {skill.id: skill for unit in _site(path).units for _, asked in unit.requirements for skill in asked.skills}
    other = skills[gaps[0]]
    said = other.zh if path == ENGLISH else other.en
    assert said is not None
    assert (said[:8] in text.replace("\r\n", "")) == both
    document.close()


# what is kept and sent


def test_nothing_is_requested_or_stored_unasked(page: Page) -> None:
    """From when the page is ready, nothing is asked of the network, and no store of the browser is used."""
    _ready(page, ENGLISH)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.locator(f"[value={DIRECTION.slug}]").check()
    page.locator("[data-part=start] [type=submit]").click()
    page.locator("[data-skill] input[value='2']").evaluate_all("all => all.forEach(one => one.click())")
    page.locator("[data-do=show]").click()
    page.locator("#ml-years").fill("3")
    _saved(page)
    assert [url for url in asked if not url.startswith("blob:")] == []
    assert page.evaluate("Object.keys(localStorage)") == []
    assert page.evaluate("[sessionStorage.length, document.cookie]") == [0, ""]
    assert page.evaluate("indexedDB.databases().then(all => all.length)") == 0
    assert page.evaluate("location.hash") == HOST


def test_what_is_remembered_is_there_again_until_it_is_forgotten(page: Page) -> None:
    """Answers are remembered when asked, follow each change, come back, and are gone once forgotten."""
    _opened(page, ENGLISH, INTERMEDIATE)
    page.locator("[data-do=keep]").click()
    expect(page.locator("[data-said]")).to_contain_text("remembered")
    _ready(page, CHINESE)
    expect(page.locator(".oc-outcome b")).to_have_text(_outcome(CHINESE, INTERMEDIATE))
    page.locator("[data-do=forget]").first.click()
    assert page.evaluate("key => localStorage.getItem(key)", KEY) is None
    expect(page.locator("[data-do=forget]").first).to_be_hidden()
    _ready(page, ENGLISH)
    expect(page.locator("[data-part=start]")).to_be_visible()


def test_what_is_remembered_is_not_lost_by_a_link(page: Page) -> None:
    """A link with another direction, or with answers, leaves what is remembered as it is."""
    _opened(page, ENGLISH, INTERMEDIATE)
    page.locator("[data-do=keep]").click()
    stored = page.evaluate("key => localStorage.getItem(key)", KEY)
    for state in ("?direction=product-selector", f"{HOST}&answers=000"):
        _ready(page, ENGLISH + state)
        page.reload()
        page.locator("[data-ready]").wait_for()
        assert json.loads(page.evaluate("key => localStorage.getItem(key)", KEY)) == json.loads(stored)


def test_back_and_loading_again_lose_nothing(page: Page) -> None:
    """Back goes to the task before, then to the start; the tab keeps what is answered until it is forgotten."""
    page.goto("/about/")
    _ready(page, ENGLISH + HOST)
    page.locator("[data-part=start] [type=submit]").click()
    task = page.locator("[data-part=ask] h2").inner_text()
    page.locator("[data-skill] input[value='2']").evaluate_all("all => all.forEach(one => one.click())")
    page.locator("[data-part=ask] [type=submit]").click()
    expect(page.locator("[data-part=ask] h2")).not_to_have_text(task)
    page.go_back()
    expect(page.locator("[data-part=ask] h2")).to_have_text(task)
    expect(page.locator("[data-skill] input[value='2']").first).to_be_checked()
    page.go_back()
    expect(page.locator("[data-part=start]")).to_be_visible()
    page.go_back()
    page.wait_for_url("**/about/")
    page.go_forward()
    expect(page.locator(".oc-outcome b")).to_contain_text("So far: ")
    page.set_input_files("[data-file]", [_file(INTERMEDIATE)])
    expect(page.locator(".oc-outcome b")).to_have_text(_outcome(ENGLISH, INTERMEDIATE))
    page.goto("/about/")
    page.go_back()
    expect(page.locator(".oc-outcome b")).to_have_text(_outcome(ENGLISH, INTERMEDIATE))
    page.locator("[data-do=keep]").click()
    page.locator("[data-do=forget]").first.click()
    page.reload()
    page.locator("[data-ready]").wait_for()
    expect(page.locator("[data-part=start]")).to_be_visible()


@BOTH
def test_nothing_is_said_of_what_was_not_asked(page: Page, path: str) -> None:
    """Without answers there is no level; one over another that does not fit is not said to fit."""
    _opened(page, path, {})
    expect(page.locator(".oc-outcome b")).to_have_text(_outcome(path, {}))
    uneven = {skill.id: n * 2 for n in (0, 1) for skill in _steps()[n].skills}
    page.set_input_files("[data-file]", [_file(uneven)])
    expect(page.locator(".oc-outcome b")).to_have_text(_outcome(path, uneven))
    expect(page.locator("[data-answer] table").first.locator("tbody tr").nth(1)).to_contain_text(
        _site(path).words["ml_state_above"]
    )


def test_what_is_remembered_by_others_is_no_harm(page: Page) -> None:
    """Something else under the same name is thrown away."""
    _ready(page, ENGLISH)
    page.evaluate("key => localStorage.setItem(key, '{\"answers\": 1}')", KEY)
    page.reload()
    page.locator("[data-ready]").wait_for()
    expect(page.locator("[data-part=start]")).to_be_visible()
    assert page.evaluate("key => localStorage.getItem(key)", KEY) is None


def test_file_is_saved_read_by_the_command_and_opened_again(
    page: Page, tmp_path: Path, capsys: pytest.CaptureFixture[str], remembered: None
) -> None:
    """What the page saves the program takes, and says the same; what is no such file is refused in words."""
    _opened(page, ENGLISH, INTERMEDIATE, "Li Hua")
    expect(page.locator("#ml-name")).to_have_value("Li Hua")
    told = _saved(page, "-Li-Hua")
    answers, _, direction = read_answers(json.dumps(told), standard_of(STANDARD.name))
    assert (answers, direction) == (fill(Answers, told), DIRECTION)
    assert answers.answers == INTERMEDIATE
    (tmp_path / "mine.json").write_text(json.dumps(told), encoding="utf-8")
    assert cli.main(("assess", str(tmp_path / "mine.json"), "--standard", str(STANDARD))) == 0
    assert page.locator(".oc-outcome b").inner_text() in capsys.readouterr().out
    for wrong in ("[]", "{", json.dumps(told | {"edition": "1"}), json.dumps(told | {"answers": {"LS-T01-5-S1": 7}})):
        page.set_input_files("[data-file]", [{"name": "no.json", "mimeType": "text/plain", "buffer": wrong.encode()}])
        expect(page.locator("[data-said]")).to_contain_text("no.json holds no answers of this page")
    expect(page.locator(".oc-outcome b")).to_have_text(_outcome(ENGLISH, INTERMEDIATE))
    lower, gone = _person(5, 2), standard_of(STANDARD.name).retired[0].id
    older = json.dumps(told | {"answers": lower | {gone: 3}})
    page.set_input_files("[data-file]", [{"name": "older.json", "mimeType": "text/plain", "buffer": older.encode()}])
    expect(page.locator(".oc-outcome b")).to_have_text(_outcome(ENGLISH, lower))


def test_the_other_language_takes_the_answers_over(page: Page) -> None:
    """The link to the other language hands over what is answered, and the address is clean again."""
    _opened(page, ENGLISH, INTERMEDIATE)
    page.locator("a.oc-language").click()
    page.wait_for_url("**/zh/my-level/**")
    expect(page.locator(".oc-outcome b")).to_have_text(_outcome(CHINESE, INTERMEDIATE))
    assert page.evaluate("location.hash") == HOST


def test_without_javascript_the_sheets_are_offered(new_tab: NewTab) -> None:
    """No form is shown that does nothing; the sheet of every direction and level is a link away."""
    page = new_tab(java_script_enabled=False)
    page.goto(CHINESE)
    expect(page.get_by_text("在线作答需要启用 JavaScript")).to_be_visible()
    for level in EDITION.levels:
        expect(page.locator(f".oc-without a[href$='levels/{level.number}/']")).to_be_visible()
        expect(
            page.locator(".oc-without").get_by_text((level.descriptor and level.descriptor.zh) or "?")
        ).to_be_visible()
    for part in page.locator(".oc-my-level form").all():
        expect(part).to_be_hidden()
    units = [unit for unit in _site(CHINESE).units if unit.functions]
    sheets = page.locator("a[href$='-self-assessment.zh.pdf']")
    expect(sheets).to_have_count(len(units))
    page.goto("/my-level/team/")
    expect(page.get_by_text("This page needs JavaScript")).to_be_visible()


# other standards


@pytest.mark.parametrize("name", ["livestream-commerce", "professional-technical", "common-functions", "full-shape"])
def test_standards_of_every_shape(browser: Browser, tmp_path: Path, name: str) -> None:
    """Without directions, without levels, with levels of other names: from the start to an answer and a plan."""
    standard = standard_of(name)
    site = Site(standard, standard.languages[0])
    made = my_level_pages(site)[0]
    (tmp_path / "my-level").mkdir()
    (tmp_path / MY_LEVEL_DATA).write_bytes(dump(my_level_data(site)))
    scripts = "".join(f"<script src=/assets/{asset}></script>" for asset in made.assets if asset.endswith(".js"))
    body = render_page(site, made).partition("\n<div")[2]
    head = f"<!doctype html><html lang={site.language}><meta charset=utf-8>"
    (tmp_path / "my-level/index.html").write_text(f"{head}<div{body}{scripts}", encoding="utf-8")
    shutil.copytree(ASSETS, tmp_path / "assets")
    page = browser.new_page()
    page.on("pageerror", lambda error: faults.append(str(error)))
    faults: list[str] = []
    with serve_folder(tmp_path) as address:
        _ready(page, f"{address}/my-level/")
        if page.locator("[name=direction]").count():
            page.locator("[name=direction]").first.check()
        page.locator("[data-part=start] [type=submit]").click()
        asked = 0
        while page.locator("[data-part=ask]").is_visible():
            asked += page.locator("[data-skill]").count()
            for skill in page.locator("[data-skill]").all():
                skill.locator("input").nth(2 if asked < 3 else 0).check()
            page.locator("[data-part=ask] [type=submit]").click()
        expect(page.locator(".oc-outcome b")).not_to_be_empty()
        expect(page.locator(".oc-pictures svg").first).to_be_visible()
        assert "undefined" not in page.locator("body").inner_text()
        assert asked > 0
    page.close()
    assert faults == []


# a team


def _team(page: Page, path: str) -> None:
    _ready(page, path)
    people = {"Li Hua": INTERMEDIATE, "=cmd": _person(5, 4), "": _person(3, 2)}
    page.set_input_files("[data-drop] input", [_file(answers, name) for name, answers in people.items()])
    expect(page.locator(".oc-people > li")).to_have_count(3)


@pytest.mark.parametrize("path", [f"/{TEAM}", f"/zh/{TEAM}"], ids=["en", "zh"])
def test_team_of_three(page: Page, path: str) -> None:
    """Three files give a heat map, what most lack, who could teach whom, and a course with hours; nothing is sent."""
    asked: list[str] = []
    _ready(page, path)
    _team(page, path)
    page.on("request", lambda request: asked.append(request.url))
    heads = page.locator(".oc-heat-map thead th")
    expect(heads).to_have_count(6)
    rows = page.locator(".oc-heat-map tbody tr")
    expect(rows.first.locator("td")).to_have_text(["100%", "67%", "33%", "0%", "0%"])
    lack = page.locator(".oc-skills-table").first.locator("tbody tr")
    expect(lack.first).to_contain_text("★")
    teach = page.locator(".oc-skills-table").nth(1).locator("tbody tr").first
    expect(teach.locator("td").last).to_contain_text("=cmd")
    total = page.locator("table").last.locator("tbody tr").last.locator("td").last.inner_text()
    assert int(total) > 100
    assert asked == []
    assert page.evaluate("Object.keys(localStorage)") == []


def test_heat_map_breaks_no_word_on_a_phone(page: Page) -> None:
    """A word of a task or of a head stands in one line and inside its cell; only between words may a line end."""
    page.set_viewport_size({"width": 390, "height": 844})
    _ready(page, f"/{TEAM}")
    slugs = [direction.slug for direction in EDITION.directions]
    page.set_input_files("[data-drop] input", [_file({}, slug, slug) for slug in slugs])
    expect(page.locator(".oc-heat-map")).to_have_count(len(slugs))
    words = page.locator(".oc-heat-map th").evaluate_all(
        """heads => heads.flatMap(head => {
            const texts = document.createTreeWalker(head, NodeFilter.SHOW_TEXT);
            const found = [], range = document.createRange();
            const edge = head.getBoundingClientRect().right;
            while (texts.nextNode()) {
                for (const word of texts.currentNode.data.matchAll(/[^\\s-]+/g)) {
                    range.setStart(texts.currentNode, word.index);
                    range.setEnd(texts.currentNode, word.index + word[0].length);
                    const lines = range.getClientRects();
                    found.push({ text: word[0], whole: lines.length === 1 && lines[0].right <= edge + 1 });
                }
            }
            return found;
        })"""
    )
    assert len(words) > 100
    assert [word["text"] for word in words if not word["whole"]] == []


def test_names_of_two_characters_stay_in_one_line(page: Page) -> None:
    """On a phone a name in Chinese is not broken between its characters, whether its bearer teaches or learns."""
    page.set_viewport_size({"width": 390, "height": 844})
    _ready(page, f"/zh/{TEAM}")
    files = [_file(INTERMEDIATE, "陈静"), _file({skill.id: 1 for skill in _steps()[0].skills}, "赵雷")]
    page.set_input_files("[data-drop] input", files)
    cells = page.locator(".oc-skills-table").nth(1).locator("tbody tr").first.locator("td")
    expect(cells).to_have_text(["陈静", "赵雷"])
    lines = cells.evaluate_all(
        "all => all.map(cell => { const range = document.createRange(); range.selectNodeContents(cell);"
        " return range.getClientRects().length; })"
    )
    assert lines == [1, 1]


def test_team_is_told_of_files_that_are_none_and_can_lose_members(page: Page) -> None:
    """A file that is none is named; a member is taken out again; the list is empty without anyone."""
    _team(page, f"/{TEAM}")
    page.set_input_files("[data-drop] input", [{"name": "no.json", "mimeType": "text/plain", "buffer": b"[]"}])
    expect(page.locator("[data-faults] li")).to_have_text(
        ["no.json holds no answers of this page: it is no JSON with answers, or a damaged one."]
    )
    expect(page.locator("[data-status]")).to_have_text("3 people")
    page.set_input_files("[data-drop] input", [_file(INTERMEDIATE, "Li Hua")])
    expect(page.locator("[data-faults] li")).to_have_text(["Li Hua.json is here already."])
    expect(page.locator("[data-status]")).to_have_text("3 people")
    for _ in range(3):
        page.locator("[data-remove]").first.click()
    expect(page.locator("[data-status]")).to_have_text("No file yet.")
    expect(page.locator("[data-result]")).to_be_empty()


def test_team_as_csv_runs_no_formula(page: Page) -> None:
    """A row for each skill, a column for each person, and no name that a spreadsheet would run."""
    _team(page, f"/zh/{TEAM}")
    with page.expect_download() as download:
        page.locator("[data-do=csv]").click()
    text = download.value.path().read_text(encoding="utf-8-sig")
    head, first, *rest = text.splitlines()
    assert head == "direction,level,task,skill,key,text,Li Hua,'=cmd,成员3"
    assert first.startswith("livestream-salesperson,5,LS-T01,LS-T01-5-S1,false,能在开播前查看")
    assert first.endswith(",3,2,3")
    assert len(rest) + 1 == sum(len(stage.skills) for stage in _steps())


def test_files_can_be_dropped(page: Page) -> None:
    """Files dropped onto the page are read as those that are chosen."""
    _ready(page, f"/{TEAM}")
    told = _file(INTERMEDIATE, "Li Hua")["buffer"].decode()
    page.evaluate(
        """text => {
          const data = new DataTransfer();
          data.items.add(new File([text], "a.json"));
          const drop = new DragEvent("drop", { dataTransfer: data, bubbles: true });
          document.querySelector("[data-drop]").dispatchEvent(drop);
        }""",
        told,
    )
    expect(page.locator(".oc-people > li")).to_have_count(1)
