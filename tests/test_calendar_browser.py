"""The calendar in the form, in a real Chromium: the same days, documents and faults as the program's."""

from __future__ import annotations

import json
import re
import shlex
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from exported import standard_of
from occstd.cli import main
from occstd.model import Delivery
from occstd.render.syllabus_json import syllabus_json
from occstd.views.documents.holidays import holidays_json
from occstd.views.documents.syllabus import syllabus_document
from occstd.views.pages.adapt import program_data
from occstd.views.site import Site
from occstd.words import LANGUAGES, Words
from test_calendar import EVENINGS, FAULTS

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

ENGLISH, CHINESE = "/syllabi/adapt/", "/zh/syllabi/adapt/"
LS4 = "#direction=livestream-salesperson&level=4&hours=160&start=2027-02-22"
DELIVERIES = (
    EVENINGS,
    Delivery(hours=120, start="2026-01-26", days=("mon", "sat"), sessions="evening", name="晚班A"),
    Delivery(hours=150, start="2026-09-14", sessions="mon-sun 18:30-19:40", no_class=("2026-09-28",)),
    Delivery(hours=130, start="2039-11-01", per_day=9, make_up=("2040-01-01 morning,afternoon", "2039-12-24")),
    Delivery(hours=104, days=("tue", "thu"), class_minutes=40, sessions="08:30-10:30"),
    Delivery(hours=104, start="2027-04-01", holidays="none"),
)


# the twins; tests of the whole form go through the cases of days, too


def test_faults_are_those_of_the_cases(page: Page) -> None:
    """What the program refuses, the form refuses at the same field."""
    page.goto(ENGLISH)
    program = "cases => cases.map(c => occstdCalendar.faults({ per_day: 6, days_per_week: 5, ...c.course }))"
    for case, found in zip(FAULTS, page.evaluate(program, FAULTS), strict=True):
        assert found == case["faults"], case["name"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_documents_are_those_of_the_program(page: Page, language: str) -> None:
    """Days, notes on holidays and what is said of the week are the program's, word for word."""
    page.goto(ENGLISH)
    site = Site(standard_of("internet-marketer"), language, address="https://occstd.example")
    unit = next(unit for unit in site.units if unit.key == "livestream-salesperson/4")
    ready = _data(site, unit, Delivery())
    program = """texts => {
        const [file, all, words] = texts.map(JSON.parse);
        return all.map(c => JSON.stringify(occstdSyllabus.adapt(file, c, words)));
    }"""
    told = [asdict(delivery) | {"table": json.loads(holidays_json())} for delivery in DELIVERIES]
    adapted = page.evaluate(program, [json.dumps(one) for one in (ready, told, program_data(site)["words"])])
    for delivery, text in zip(DELIVERIES, adapted, strict=True):
        expected = _data(site, unit, delivery)
        found = json.loads(text)
        assert found["plan"] == expected["plan"]
        assert found["document"] == expected["document"]


def _data(site: Site, unit: Any, delivery: Delivery) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(syllabus_json(syllabus_document(site, unit, delivery)))
    return data


# the form


def _open(page: Page) -> None:
    page.locator("[data-week] > summary").click()


def _enter(page: Page, **values: str) -> None:
    for name, value in values.items():
        field = page.locator(f"[data-adapt] [name='{name.replace('_', '-')}']")
        if field.evaluate("e => e.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)
            field.dispatch_event("change")


def _dates(page: Page) -> list[str]:
    """Dates of the week plan in the order of days, each once."""
    texts = page.locator(".oc-table-days tbody tr td:nth-child(3)").all_inner_texts()
    return list(dict.fromkeys(re.findall(r"20\d\d-\d\d-\d\d", " ".join(texts))))


def test_form_gives_the_dates_of_the_command(page: Page, tmp_path: Path) -> None:
    """160 hours from 2027-02-22, Monday, Wednesday, Friday evening and Saturday: those of the command that it shows."""
    page.goto(ENGLISH + LS4)
    _open(page)
    _enter(page, mon="18:30-20:45", wed="evening", fri="18：30-20：45", sat="09:00-12:00, 13:30-16:30")
    summary = "160 class hours: 39 days in 11 weeks, 2027-02-22 to 2027-05-03"
    expect(page.locator("[data-status]")).to_contain_text(summary)
    program, *arguments = shlex.split(page.locator("[data-command]").text_content() or "")
    assert (program, arguments[-1]) == ("occstd", "--package")
    assert "mon,fri 18:30-20:45; wed evening; sat 09:00-12:00,13:30-16:30" in arguments
    made = [*arguments[: arguments.index("--language")], "--format", "json", "--output", str(tmp_path / "a.json")]
    assert main(made) == 0
    plan = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))["plan"]
    dates = [day["date"] for day in plan["days"]]
    assert _dates(page) == dates
    assert not {"2027-04-05", "2027-05-01"} & set(dates)
    assert sum(lesson["hours"] for day in plan["days"] for lesson in day["lessons"]) == 160
    expect(page.locator("[data-document]")).to_contain_text(
        "No class on public holidays: Tomb-Sweeping Day Mon 2027-04-05"
    )


@pytest.mark.parametrize(("path", "language"), [(ENGLISH, "en"), (CHINESE, "zh")], ids=["en", "zh"])
def test_usual_weeks_fill_the_days_and_addresses_bring_them_back(page: Page, path: str, language: str) -> None:
    """A usual week fills the fields; the address has its line, and opened anew it shows the same week and days."""
    words = Words(language)
    page.goto(path + LS4)
    _open(page)
    page.locator("[name=pattern]").select_option(label=words["adapt_pattern_evening_saturday"])
    expect(page.locator("[name=sat]")).to_have_value("09:00-12:00,13:30-16:30")
    expect(page.locator("[name=per-day]")).to_be_disabled()
    _enter(
        page, no_class="2027-03-01, 2027-03-08..2027-03-10", make_up="2027-03-07 09:00-12:00,13:30-16:30", name="晚班A"
    )
    expect(page.locator("[data-document]")).to_contain_text("2027-03-07")
    dates, address = _dates(page), page.evaluate("location.hash")
    assert "2027-03-07" in dates
    assert not {"2027-03-01", "2027-03-08", "2027-03-10"} & set(dates)
    page.goto("about:blank")
    page.goto(path + address)
    expect(page.locator("[data-document]")).to_contain_text("2027-03-07")
    assert _dates(page) == dates
    chosen = page.locator("[name=pattern] option:checked")
    expect(chosen).to_have_text(words["adapt_pattern_evening_saturday"])
    page.locator("[data-do=reset]").click()
    expect(page.locator("[name=sat]")).to_have_value("")
    expect(page.locator("[name=per-day]")).to_be_enabled()


def test_times_are_read_with_the_minutes_of_a_class_hour(page: Page) -> None:
    """Two class hours in an hour of the clock: right where a class hour has 30 minutes; an address brings them back."""
    page.goto(f"{ENGLISH}{LS4}&class-minutes=30&sessions=mon+09:00-10:00%3D2")
    expect(page.locator("[data-document]")).to_contain_text("09:00–10:00")
    expect(page.locator("[name=mon]")).to_have_value("09:00-10:00=2")
    expect(page.locator("[name=mon]")).not_to_have_attribute("aria-invalid", "true")


WRONG = {
    "sessions": ({"mon": "18:30-18:40"}, "adapt_bad_sessions"),
    "no-class": ({"no_class": "2027-02-30"}, "adapt_bad_days"),
    "make-up": ({"make_up": "Sunday"}, "adapt_bad_days"),
    "name": ({"name": "a b"}, "adapt_bad_course_name"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_cannot_be_read_is_said_beside_its_field(page: Page, name: str) -> None:
    """The field that is wrong is marked and says what is expected; put right, the syllabus is back."""
    values, word = WRONG[name]
    page.goto(ENGLISH + LS4)
    _open(page)
    _enter(page, **values)
    expect(page.locator(f"#adapt-{name}-error")).to_have_text(Words("en")[word])
    expect(page.locator(f"[name={next(iter(values)).replace('_', '-')}]")).to_have_attribute("aria-invalid", "true")
    expect(page.locator("[name=print]")).to_be_disabled()
    _enter(page, **dict.fromkeys(values, ""))
    expect(page.locator("[name=print]")).to_be_enabled()


def test_calendar_fits_a_phone(page: Page) -> None:
    """The fields of the week stand within 390 pixels, each large enough for a thumb."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(CHINESE + LS4 + "&sessions=mon,wed,fri+evening")
    expect(page.locator("[name=mon]")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    assert page.locator("[name=sun]").evaluate("e => e.getBoundingClientRect().height") >= 24
