"""The form that adapts a syllabus, in a real Chromium: the same documents as the program's, and nothing leaves it."""

from __future__ import annotations

import datetime
import io
import json
import shlex
from dataclasses import fields
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image
from playwright.sync_api import expect

from documents import png
from exported import standard_of
from hours_cases import FILES, read_cases
from occstd.model import Delivery
from occstd.render.syllabus_json import syllabus_json
from occstd.views.documents.holidays import holidays_json
from occstd.views.documents.syllabus import syllabus_document
from occstd.views.pages.adapt import program_data
from occstd.views.site import Site
from occstd.words import Words
from pdf_texts import pdf_texts

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Locator, Page

    from conftest import NewTab
    from occstd.model import Standard

ENGLISH, CHINESE = "/syllabi/adapt/", "/zh/syllabi/adapt/"
YEAR = datetime.date.today().year + 1
LS4 = f"#direction=livestream-salesperson&level=4&hours=160&start={YEAR}-03-01"
TABLE = json.loads(holidays_json())
"""Public holidays, as the site has them."""
DELIVERIES = (
    Delivery(),
    Delivery(
        hours=160, per_day=7, days_per_week=3, start="2027-03-06", provider="<b>A</b> & 北方", practice=70, place="A；B"
    ),
    Delivery(hours=1000, per_day=1, days_per_week=7, class_minutes=40, opening=1, revision=0),
    Delivery(hours=40, per_day=12, days_per_week=1, start="2027-12-31", practice_run=12, final_test=0),
)


def _status(page: Page) -> Locator:
    return page.locator("[data-adapt] [data-status]")


def _ready(page: Page) -> None:
    expect(page.locator("[data-document] .oc-document-foot")).to_be_visible()


def _fill(page: Page, **values: str) -> None:
    for name, value in values.items():
        field = page.locator(f"[data-adapt] [name='{name.replace('_', '-')}']")
        field.evaluate("e => { if (e.closest('details')) { e.closest('details').open = true; } }")
        if field.evaluate("e => e.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)
            field.dispatch_event("change")


# the twins


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_cases_come_out_as_expected(page: Page, file: Path) -> None:
    """Hours, marks and days of every case are what stands in the case."""
    page.goto(ENGLISH)
    program = """cases => cases.map(c => {
        const modules = c.modules.map(m => ({ ...m, units: m.units.map(u => ({ ...u, code: u.id, name: u.id })) }));
        const units = modules.flatMap(m => m.units);
        const ready = { ...c, paper: 100, least_hours: 0, modules, pieces: units };
        const plan = occstdPlan.planOf(ready, c.course);
        const parts = occstdHours.partHours(c.course.hours, units.length, c.course, c.suggested);
        const hours = occstdHours.share(c.course.hours, c.modules, c.columns, plan.practice, parts);
        return {
            parts: parts.map(p => [p.theory, p.practice]),
            hours: hours.map(m => m.map(u => [u.theory, u.practice])),
            theory_marks: occstdHours.marks(100, c.modules, "theory_weight"),
            skill_marks: occstdHours.marks(100, c.modules, "skill_weight"),
            days: plan.days.map(d => [d.week, d.date, d.lessons.map(l => [l.code, l.kind, l.hours])]),
        };
    })"""
    cases = read_cases(file)
    told = [case | {"course": case["course"] | {"table": TABLE}} for case in cases]
    for case, found in zip(cases, page.evaluate(program, told), strict=True):
        assert found == case["expected"], case["name"]


def _standards() -> list[Standard]:
    return [standard_of(name) for name in ("full-shape", "livestream-commerce", "internet-marketer")]


def test_documents_are_those_of_the_program(page: Page) -> None:
    """For every unit of three standards, in both languages, the browser makes exactly the program's document.

    Each is taught in two of the four ways, one in each language, which change from unit to unit.
    """
    page.goto(ENGLISH)
    count = 0
    for standard in _standards():
        for first, language in ((0, "en"), (2, "zh")):
            site = Site(standard, language, address="https://occstd.example")
            words = json.dumps(program_data(site)["words"])
            for number, unit in enumerate(unit for unit in site.units if unit.functions):
                delivery = DELIVERIES[(first + number) % len(DELIVERIES)]
                ready = syllabus_json(syllabus_document(site, unit, Delivery())).decode()
                found = page.evaluate(
                    "texts => JSON.stringify(occstdSyllabus.adapt(...texts.map(JSON.parse)))",
                    [ready, json.dumps(_course(delivery)), words],
                )
                expected = json.loads(syllabus_json(syllabus_document(site, unit, delivery)))
                assert json.loads(found) == {key: expected[key] for key in ("plan", "document")}, unit.slug
                count += 1
    assert count > 38


def _course(delivery: Delivery) -> dict[str, Any]:
    told = {item.name: getattr(delivery, item.name) for item in fields(Delivery) if item.name != "logo"}
    return told | {"table": TABLE}


# the page


@pytest.mark.parametrize(
    ("path", "summary"),
    [
        (ENGLISH, f"160 class hours: 27 days in 6 weeks, {YEAR}-03-01 to "),
        (CHINESE, f"共160学时，27个教学日，历时6周，{YEAR}-03-01至"),
    ],
    ids=["en", "zh"],
)
def test_address_restores_form_and_syllabus(page: Page, path: str, summary: str) -> None:
    """The address alone brings back the form and its syllabus, whose hours add up."""
    page.goto(path + LS4.replace(f"&start={YEAR}-03-01", f"&per-day=6&start={_monday()}"))
    _ready(page)
    expect(_status(page)).to_contain_text(summary.split(str(YEAR))[0])
    assert page.locator("[name=level]").input_value() == "4"
    total = page.locator(".oc-table-hours tfoot td").last
    expect(total).to_have_text("160")
    hours = [int(text) for text in page.locator(".oc-table-hours tbody td:last-child").all_inner_texts()]
    assert sum(hours) == 160


def _monday() -> str:
    """A Monday in March of the next year."""
    first = datetime.date(YEAR, 3, 1)
    return (first + datetime.timedelta(days=-first.weekday() % 7)).isoformat()


def test_form_writes_the_address(page: Page, browser: Browser, site_address: str) -> None:
    """What is chosen stands behind the hash, but not name and logo; another browser shows the same."""
    page.goto(ENGLISH)
    _ready(page)
    _fill(page, direction="platform-administrator", level="3", hours="120", per_day="8", provider="Nord")
    expect(_status(page)).to_have_text("120 class hours: 15 days in 3 weeks.")
    fragment = page.evaluate("location.hash")
    assert fragment == "#direction=platform-administrator&level=3&hours=120&per-day=8"
    expect(page.locator("[data-document] .oc-provider")).to_have_text("Nord")
    fresh = browser.new_page(base_url=site_address)
    fresh.goto(ENGLISH + fragment)
    expect(_status(fresh)).to_have_text("120 class hours: 15 days in 3 weeks.")
    fresh.locator("a.oc-language").click()
    expect(_status(fresh)).to_have_text("共120学时，15个教学日，历时3周。")
    fresh.close()


def test_fewer_hours_than_the_least_are_shown_with_the_reason(page: Page) -> None:
    """The syllabus is made; the status and the syllabus say what the least rests on, the command all that is told."""
    page.goto(ENGLISH + "#direction=livestream-salesperson&level=4&hours=84&practice=70&practice-run=12")
    _ready(page)
    expect(_status(page)).to_contain_text("at least 104 standard class hours")
    expect(_status(page)).to_contain_text("doubtful")
    expect(page.locator("[data-document]")).to_contain_text("this project’s data gives 104 as the least for this level")
    expect(page.locator(".oc-table-hours tfoot td")).to_have_text(["25", "59", "84"])
    expect(page.locator("[data-command]")).to_contain_text(
        "--hours 84 --per-day 6 --days-per-week 5 --class-minutes 45"
    )
    expect(page.locator("[data-command]")).to_contain_text("--practice 70 --practice-run 12")


def test_levels_are_those_of_the_direction(page: Page) -> None:
    """A direction of three levels offers three; the level chosen before stays where it can."""
    page.goto(ENGLISH + LS4)
    _ready(page)
    _fill(page, direction="platform-administrator")
    assert page.locator("[name=level] option").evaluate_all("all => all.map(e => e.value)") == ["5", "4", "3"]
    assert page.locator("[name=level]").input_value() == "4"
    _fill(page, direction="livestream-salesperson", level="1")
    _fill(page, direction="platform-administrator")
    assert page.locator("[name=level]").input_value() == "5"


WRONG = {
    "few": ({"hours": "17"}, "hours", "17 hours are too few; 18 is the least."),
    "many": ({"hours": "1001"}, "hours", "A whole number from 18 to 1000."),
    "part": ({"hours": "160.5"}, "hours", "A whole number from 18 to 1000."),
    "negative": ({"hours": "-5"}, "hours", "A whole number from 18 to 1000."),
    "practice": ({"practice": "101"}, "practice", "A whole number from 0 to 100."),
    "kept": ({"hours": "30", "practice_run": "13"}, "practice-run", "A whole number from 0 to 12."),
    "minutes": ({"class_minutes": "90"}, "class-minutes", "A whole number from 30 to 60."),
    "per-day": ({"per_day": "13"}, "per-day", "A whole number from 1 to 12."),
    "per-day-none": ({"per_day": ""}, "per-day", "A whole number from 1 to 12."),
    "days": ({"days_per_week": "8"}, "days-per-week", "A whole number from 1 to 7."),
    "long-past": ({"start": "1999-03-01"}, "start", "A day from "),
    "far": ({"start": "2999-03-01"}, "start", "A day from "),
    "teachers": ({"teacher": "a; b; c"}, "teacher", "One, or two with a semicolon between; at most 80 characters"),
    "place": ({"place": "；"}, "place", "One, or two with a semicolon between; at most 80 characters"),
    "name": ({"provider": "a\u202eb"}, "provider", "At most 80 characters, all of which can be seen."),
}
GOOD = {"hours": "160", "per_day": "6", "days_per_week": "5", "class_minutes": "45"}
"""What mends a wrong field; the others may be empty."""


@pytest.mark.parametrize(("path", "language"), [(ENGLISH, "en"), (CHINESE, "zh")], ids=["en", "zh"])
def test_old_address_gives_the_syllabus_with_a_notice(page: Page, path: str, language: str) -> None:
    """A start that is past is kept, said to be past beside the field and in the status, and can be changed."""
    words, hint = Words(language), page.locator("#adapt-start-hint")
    page.goto(path + LS4.replace(f"start={YEAR}", f"start={YEAR - 2}"))
    _ready(page)
    expect(page.locator("[data-document]")).to_contain_text(f"{YEAR - 2}-03-01")
    expect(hint).to_have_text(words["adapt_past"])
    expect(_status(page)).to_contain_text(words["adapt_past"])
    expect(page.locator(".oc-adapt-error:visible")).to_have_count(0)
    expect(page.locator("[name=start]")).not_to_have_attribute("aria-invalid", "true")
    expect(page.locator("[name=print]")).to_be_enabled()
    _fill(page, start=f"{YEAR}-03-01")
    expect(page.locator("[data-document]")).not_to_contain_text(f"{YEAR - 2}-03-01")
    expect(hint).to_have_text(words["adapt_start_hint"])
    expect(_status(page)).not_to_contain_text(words["adapt_past"])


@pytest.mark.parametrize(("values", "name", "message"), WRONG.values(), ids=WRONG.keys())
def test_what_is_wrong_is_said_beside_the_field(page: Page, values: dict[str, str], name: str, message: str) -> None:
    """A wrong field is marked and described; there is no syllabus until it is mended."""
    page.goto(ENGLISH + LS4)
    _ready(page)
    _fill(page, **values)
    field = page.locator(f"[name={name}]")
    expect(field).to_have_attribute("aria-invalid", "true")
    assert message in field.evaluate(
        "e => e.getAttribute('aria-describedby').split(' ')"
        ".map(id => document.getElementById(id).textContent).join(' ')"
    )
    expect(page.locator(f"#adapt-{name}-error")).to_contain_text(message)
    expect(_status(page)).to_have_text("Correct the marked fields.")
    expect(page.locator("[data-document] > *")).to_have_count(0)
    expect(page.get_by_role("button", name="Print")).to_be_disabled()
    _fill(page, **{key: GOOD.get(key, "") for key in values})
    expect(field).not_to_have_attribute("aria-invalid", "true")
    _ready(page)


def _png(size: tuple[int, int] = (120, 40)) -> bytes:
    target = io.BytesIO()
    Image.new("RGB", size, "#a8321f").save(target, "PNG")
    return target.getvalue()


SVG = b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 2' width='4' height='2'>%s</svg>"
LOGOS = {
    "text": ("logo.png", b"no picture", "This is no whole PNG, JPEG or SVG."),
    "truncated": ("logo.png", _png()[:40], "This is no whole PNG, JPEG or SVG."),
    "gif": ("logo.gif", b"GIF89a", "This is no whole PNG, JPEG or SVG."),
    "large": ("logo.png", b"0" * 2_000_001, "This picture is larger than 2 MB."),
    "script": ("logo.svg", SVG % b"<script>window.broken = 1</script>", "This is no whole PNG, JPEG or SVG."),
    "event": ("logo.svg", SVG % b"<g onload='window.broken = 1'/>", "This is no whole PNG, JPEG or SVG."),
    "outside": ("logo.svg", SVG % b"<image href='https://a.example/a.png'/>", "This is no whole PNG, JPEG or SVG."),
    "style": ("logo.svg", SVG % b"<style>@import 'a.css';</style>", "This is no whole PNG, JPEG or SVG."),
}


@pytest.mark.parametrize(("name", "content", "message"), LOGOS.values(), ids=LOGOS.keys())
def test_logo_that_may_not_be_used(new_tab: NewTab, site_address: str, name: str, content: bytes, message: str) -> None:
    """What is no picture, or does more than show, is refused beside the field; the policy may say so, too."""
    page, asked = new_tab(), list[str]()
    page.on("request", lambda request: asked.append(request.url))
    page.goto(ENGLISH + LS4)
    _ready(page)
    page.set_input_files("[name=logo]", {"name": name, "mimeType": "", "buffer": content})
    expect(page.locator("#adapt-logo-error")).to_have_text(message)
    assert page.evaluate("window.broken") is None
    assert all(url.startswith((site_address, "data:", "blob:")) for url in asked)


@pytest.mark.parametrize(
    ("name", "content"), [("logo.png", _png()), ("logo.svg", SVG % b"<rect width='4' height='2'/>")], ids=["png", "svg"]
)
def test_logo_is_shown_and_stays_in_the_page(page: Page, name: str, content: bytes) -> None:
    """A picture is shown from the browser's memory, with a text alternative that names the training body."""
    page.goto(ENGLISH + LS4)
    _ready(page)
    _fill(page, provider="Nord <b>")
    page.set_input_files("[name=logo]", {"name": name, "mimeType": "", "buffer": content})
    picture = page.get_by_role("img", name="Logo of Nord <b>")
    expect(picture).to_be_visible()
    assert picture.evaluate("e => [e.src.slice(0, 5), e.naturalWidth > 0]") == ["blob:", True]


def test_markup_is_text(page: Page) -> None:
    """A name with markup is shown as it was typed."""
    page.goto(ENGLISH + LS4)
    _ready(page)
    _fill(page, provider="<img src=x onerror=alert(1)>")
    expect(page.locator(".oc-provider")).to_have_text("<img src=x onerror=alert(1)>")
    assert page.locator("[data-document] img").count() == 0


@pytest.mark.parametrize(
    "fragment",
    [
        "#direction=nowhere&level=99&hours=x&per-day=<b>&start=never",
        "#__proto__=1&hours=160&direction=%22%3E%3Cscript%3E&level=constructor",
        "#hours=" + "9" * 5000,
    ],
)
def test_spoilt_address_does_no_harm(page: Page, fragment: str) -> None:
    """What an address tells that the form cannot take is left out or marked; nothing breaks."""
    page.goto(ENGLISH + fragment)
    page.locator(".oc-document-foot, .oc-adapt-error:not([hidden])").first.wait_for(state="attached")
    expect(_status(page)).not_to_be_empty()
    assert page.locator("[name=direction]").input_value() == "product-selector"
    assert page.locator("[data-adapt] b, [data-adapt] form script").count() == page.locator("[data-document] b").count()


def test_nothing_leaves_the_page_and_nothing_is_stored(page: Page, site_address: str) -> None:
    """Only the site's own files are asked for; name, hours and picture are in no request and in no storage."""
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url + (request.post_data or "")))
    page.goto(ENGLISH + LS4.replace("160", "163"))
    _ready(page)
    _fill(page, provider="Geheim")
    page.set_input_files("[name=logo]", {"name": "logo.png", "mimeType": "image/png", "buffer": _png()})
    expect(page.locator(".oc-cover img")).to_be_visible()
    stored = page.evaluate(
        "JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie])"
    )
    sent = [url.partition("#")[0] for url in requests if not url.startswith("blob:")]
    assert all(url.startswith(site_address) for url in sent)
    paths = [url.removeprefix(site_address) for url in sent]  # a port can have any digits
    assert not [trace for trace in (*paths, stored) if "Geheim" in trace or "163" in trace]


def test_reset_forgets_everything(page: Page) -> None:
    """One button brings back the form as it was, name and picture gone."""
    page.goto(ENGLISH + LS4)
    _ready(page)
    _fill(page, provider="Nord")
    page.set_input_files("[name=logo]", {"name": "logo.png", "mimeType": "image/png", "buffer": _png()})
    expect(page.locator(".oc-cover img")).to_be_visible()
    page.get_by_role("button", name="Begin again").click()
    expect(page.locator(".oc-cover img")).to_have_count(0)
    expect(page.locator(".oc-provider")).to_have_count(0)
    assert page.locator("[name=hours]").input_value() == ""
    assert page.locator("[name=provider]").input_value() == ""


@pytest.mark.own_tab
def test_syllabus_that_cannot_be_loaded(new_tab: NewTab) -> None:
    """Where the file cannot be had the status says so, and trying again works."""
    tab = new_tab()
    tab.route("**/*.json", lambda route: route.abort())
    tab.goto(ENGLISH + LS4)
    expect(_status(tab)).to_have_text("The syllabus could not be loaded. Try again.")
    tab.unroute("**/*.json")
    _fill(tab, hours="161")
    _ready(tab)


def test_form_works_by_keyboard(page: Page) -> None:
    """All fields can be reached and set with the keyboard, in the order in which they stand."""
    page.goto(ENGLISH)
    _ready(page)
    page.locator("[name=direction]").focus()
    names = []
    for _ in range(12):
        names.append(page.evaluate("document.activeElement.name || document.activeElement.tagName"))
        page.keyboard.press("Tab")
    order = list(dict.fromkeys(names))
    assert order[:8] == ["direction", "level", "hours", "per-day", "days-per-week", "start", "provider", "logo"]
    page.locator("[name=hours]").focus()
    page.keyboard.type("150")
    page.keyboard.press("Enter")
    expect(_status(page)).to_contain_text("150 class hours")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"


def test_command_has_all_that_the_form_says(page: Page, tmp_path: Path) -> None:
    """Provider and logo stand in the command, quoted as a shell reads them; what is wrong has none."""
    logo = tmp_path / "my logo.png"
    logo.write_bytes(png())
    page.goto(ENGLISH + LS4)
    _ready(page)
    page.locator("[name=logo]").set_input_files(logo)
    _fill(page, provider="O'Neil & Söhne $(id)", teacher="Li; Wang", place="Room 1")
    command = page.locator("[data-command]")
    expect(command).to_contain_text("--logo")
    words = shlex.split(command.text_content() or "")
    assert words[words.index("--provider") + 1] == "O'Neil & Söhne $(id)"
    assert words[words.index("--teacher") + 1] == "Li; Wang"
    assert words[words.index("--place") + 1] == "Room 1"
    assert words[words.index("--logo") + 1] == "my logo.png"
    assert words[-1] == "--package"
    _fill(page, hours="3")
    expect(command).to_have_text("")


def test_every_field_has_a_label(page: Page) -> None:
    """Each control has a name that assistive technology can say, and the status is announced."""
    page.goto(ENGLISH)
    _ready(page)
    nameless = page.locator("[data-adapt] form :is(input, select)").evaluate_all(
        "all => all.filter(e => !(e.labels.length && e.labels[0].textContent.trim())).map(e => e.name)"
    )
    assert nameless == []
    expect(page.get_by_role("status").filter(has_text="class hours")).to_be_visible()


def test_adapted_syllabus_has_the_marks_and_origins(page: Page) -> None:
    """The three origins stand apart, every statement has its mark, and ids are once on the page."""
    page.goto(ENGLISH + LS4)
    _ready(page)
    origins = set(page.locator("[data-document] .oc-origin").all_inner_texts())
    assert origins == {Words("en")[f"origin_{name}"] for name in ("standard", "computed", "fill_in")}
    unmarked = page.locator("[data-document] .oc-list > li:not(:has(.oc-mark))").count()
    assert unmarked == 0
    ids = page.locator("[id]").evaluate_all("all => all.map(e => e.id)")
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("path", [ENGLISH, CHINESE], ids=["en", "zh"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_page_fits_a_phone(page: Page, path: str, scheme: str) -> None:
    """At 390 pixels nothing scrolls sideways, with the syllabus and with every error."""
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(path + LS4)
    _ready(page)
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    _fill(page, hours="1", per_day="99", days_per_week="0", start="1999-01-01")
    expect(page.locator(".oc-adapt-error:visible")).to_have_count(4)
    assert page.evaluate("document.documentElement.scrollWidth") == 390


@pytest.mark.parametrize(("path", "word"), [(ENGLISH, "Week plan"), (CHINESE, "周教学计划")], ids=["en", "zh"])
def test_print_is_the_syllabus_alone(page: Page, path: str, word: str) -> None:
    """Printed, the page is the syllabus: no form, no menu, page numbers at the foot."""
    page.goto(path + LS4)
    _ready(page)
    texts = pdf_texts(page.pdf(format="A4", prefer_css_page_size=True))
    whole = "".join("".join(texts).split())
    assert "".join(word.split()) in whole
    assert "occstdsyllabus" not in whole
    assert all(f"{n} / {len(texts)}" in text for n, text in enumerate(texts, start=1))
    words, standard = Words("zh" if path == CHINESE else "en"), standard_of("internet-marketer")
    version = words("data_version", version=standard.version, date=standard.date)
    foot = "".join(f"{version}·{words['unofficial_short']}".split())
    assert all(foot in "".join(text.split()) for text in texts)
    assert len(texts[-1]) > 400
    assert page.locator("[data-adapt] form").evaluate("e => matchMedia('print').matches || e.offsetHeight > 0")


@pytest.mark.parametrize(("path", "word"), [(ENGLISH, "needs Java"), (CHINESE, "需要 Java")], ids=["en", "zh"])
def test_page_without_javascript(new_tab: NewTab, path: str, word: str) -> None:
    """Without JavaScript there is no form, and the page says what to do instead."""
    tab = new_tab(java_script_enabled=False)
    tab.goto(path)
    expect(tab.locator("[data-adapt] form")).to_be_hidden()
    expect(tab.locator("[data-adapt-without]")).to_contain_text(word)
    expect(tab.locator("[data-adapt-without]")).to_contain_text("occstd syllabus ")
    tab.locator("[data-adapt-without] a").click()
    assert tab.url.endswith("/syllabi/")
