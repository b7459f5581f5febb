"""The matrix as readers use it: filters, find, addresses, keyboard, print, downloads, phone."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pypdf
import pytest
from playwright.sync_api import expect

from occstd.views.pages.matrix_frame import COLUMNS
from occstd.views.site import Site
from pdf_texts import pdf_texts

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Locator, Page

    from conftest import NewTab
    from occstd.model import Standard

LS = "livestream-salesperson"
SHOWN = "[data-matrix]:not([hidden]) tbody:not([hidden]) tr:not([hidden]) td:not([hidden], .oc-off) li:not([hidden])"


def _open(page: Page, query: str = "", language: str = "") -> None:
    page.goto(f"/{language}matrix/{query}")
    expect(page.locator("[data-status]")).not_to_be_empty()


def _statements(standard: Standard, direction: str = "", *kinds: str) -> list[tuple[str, str, int, str]]:
    """(direction slug, function, level, id) of all statements, as the model has them."""
    found = []
    for unit in Site(standard, "en").units:
        if unit.direction and unit.number and direction in ("", unit.direction.slug):
            for function, rows in unit.rows:
                for _, asked in rows:
                    parts = {"skill": asked.skills, "knowledge": asked.knowledge}
                    items = [s for kind in kinds or parts for s in parts[kind]]
                    found += [(unit.direction.slug, function.id, unit.number, s.id) for s in items]
    return found


def _ids(page: Page) -> list[str]:
    return page.eval_on_selector_all(SHOWN, "all => all.map(li => li.dataset.id).sort()")  # type: ignore[no-any-return]


def _query(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def _pick(page: Page, name: str, value: str) -> Locator:
    return page.locator(f"[data-matrix-form] [name={name}][value='{value}']")


def test_filter_by_direction(page: Page, standard: Standard) -> None:
    """One direction alone: its table, its statements, and nothing of the others."""
    _open(page)
    assert _ids(page) == sorted(row[3] for row in _statements(standard))
    _pick(page, "view", LS).check()
    assert _ids(page) == sorted(row[3] for row in _statements(standard, LS))
    expect(page.locator("[data-matrix]:visible")).to_have_count(1)
    expect(page.locator("[data-overview]:visible")).to_have_count(0)
    expect(page.locator("h2:visible")).to_have_count(1)
    expect(page.locator("h2 + .oc-workbook:visible")).to_have_count(1)


def test_filter_by_level(page: Page, standard: Standard) -> None:
    """Chosen levels keep their columns; heads that span columns shrink with them."""
    _open(page)
    _pick(page, "level", "4").check()
    _pick(page, "level", "2").check()
    assert _ids(page) == sorted(row[3] for row in _statements(standard) if row[2] in (4, 2))
    heads = page.locator("[data-matrix] thead").first.locator("th:visible")
    expect(heads).to_have_count(3)
    assert page.locator("[data-matrix] tr.oc-function th").first.evaluate("e => e.colSpan") == 3
    assert _query(page) == {"level": ["4", "2"]}


def test_filter_by_function(page: Page, standard: Standard) -> None:
    """A function alone, and it is dropped when another direction is chosen."""
    _open(page)
    page.get_by_label("Function", exact=True).select_option("LS-F2")
    assert _ids(page) == sorted(row[3] for row in _statements(standard) if row[1] == "LS-F2")
    _pick(page, "view", "product-selector").check()
    assert _query(page) == {"view": ["product-selector"]}
    assert _ids(page) == sorted(row[3] for row in _statements(standard, "product-selector"))


def test_filter_by_duty(page: Page, standard: Standard) -> None:
    """Only tasks that serve the duty stay, and the overview of duties shows its row alone."""
    _open(page)
    page.locator("[name=duty]").select_option("D7")
    tasks = {t.id for u in Site(standard, "en").units for t, _ in u.requirements if "D7" in t.duties}
    assert {name.rsplit("-", 2)[0] for name in _ids(page)} == tasks
    expect(page.locator("[data-overview=duties] tbody tr:visible")).to_have_count(1)


@pytest.mark.parametrize("kind", ["skill", "knowledge"])
def test_filter_by_kind(page: Page, standard: Standard, kind: str) -> None:
    """Skills alone or knowledge alone; a closed cell shows what is left of it."""
    _open(page)
    page.get_by_label("Kind", exact=True).select_option(kind)
    assert _ids(page) == sorted(row[3] for row in _statements(standard, "", kind))
    cell = page.locator("[data-matrix] td[data-cell]").first
    first = cell.locator(f"[data-kind={kind}] .oc-t").first.text_content()
    expect(cell.locator(".oc-gist")).to_have_text(first or "")
    expect(cell.locator(".oc-count")).to_have_text(re.compile(r"\d of \d"))


@pytest.mark.own_tab
def test_filter_by_basis(page: Page, standard: Standard) -> None:
    """A statement with a basis of its own is found by it; the others by that of their table."""

    def change(route) -> None:  # type: ignore[no-untyped-def]
        body = route.fetch().text().replace('data-id="LS-T05-4-S1"', 'data-id="LS-T05-4-S1" data-basis="official"')
        route.fulfill(body=body, content_type="text/html; charset=utf-8")

    page.route(re.compile(r"/matrix/(\?.*)?$"), change)
    _open(page, "?basis=official")
    assert _ids(page) == ["LS-T05-4-S1"]
    page.get_by_label("Basis", exact=True).select_option("elaborated")
    assert len(_ids(page)) == len(_statements(standard)) - 1
    page.get_by_label("Basis", exact=True).select_option("analogue")
    expect(page.locator("[data-status]")).to_contain_text("Nothing fits")
    expect(page.locator("table:visible")).to_have_count(0)


def test_filter_new_shows_each_task_once(page: Page, standard: Standard) -> None:
    """With only what begins, each task stands at its lowest level in each direction that has it, and nowhere else."""
    _open(page)
    page.get_by_label("Only where tasks begin").check()
    cells = page.eval_on_selector_all(
        "[data-matrix] td[data-cell]:not(.oc-off)", "all => all.map(td => td.dataset.cell.split('.'))"
    )
    lowest: dict[tuple[str, str], int] = {}
    for unit in Site(standard, "en").units:
        for task, _ in unit.requirements:
            lowest.setdefault((unit.direction.id if unit.direction else "", task.id), unit.number or 0)
    assert sorted(cells) == sorted([task, str(level)] for (_, task), level in lowest.items())


def test_overview_counts_again(page: Page, standard: Standard) -> None:
    """The numbers of the overview follow the filters."""
    _open(page)
    number = page.locator("[data-count='livestream-salesperson LS-F2 4']")
    of_function = [row for row in _statements(standard, LS) if row[1:3] == ("LS-F2", 4)]
    expect(number).to_have_text(str(len(of_function)))
    page.get_by_label("Kind", exact=True).select_option("knowledge")
    kept = [row for row in _statements(standard, LS, "knowledge") if row[1:3] == ("LS-F2", 4)]
    assert 0 < len(kept) < len(of_function)
    expect(number).to_have_text(str(len(kept)))


@pytest.mark.parametrize(
    ("language", "query", "other"), [("", "复盘", "zh"), ("zh/", "authorisation", "en")], ids=["en", "zh"]
)
def test_find_in_the_other_language(page: Page, standard: Standard, language: str, query: str, other: str) -> None:
    """What only the other language says is found, shown below the statement and marked."""
    _open(page, language=language)
    field = page.locator("#matrix-find")
    field.fill(query)
    field.fill(query[:-1])
    field.press_sequentially(query[-1])
    hit = page.locator(f"li:not([hidden]) .oc-hit[lang={other}] mark").first
    expect(hit).to_be_visible()
    expect(hit).to_have_text(re.compile(query, re.IGNORECASE))
    _open(page, f"?find={query}", language)
    expect(hit).to_be_visible()
    texts = {
        s.id: getattr(s, other)
        for u in Site(standard, "en").units
        for _, r in u.requirements
        for s in (*r.skills, *r.knowledge)
    }
    said = {name for name, text in texts.items() if query in text.lower()}
    assert said <= set(_ids(page))


def test_find_marks_and_opens(page: Page) -> None:
    """Every word must be there; cells with a hit open, words are marked, and clearing leaves no mark."""
    _open(page, f"?view={LS}")
    page.locator("#matrix-find").fill("price stock")
    expect(page.locator("[data-matrix] li:visible mark").first).to_be_visible()
    texts = page.locator(f"{SHOWN} .oc-t:visible").all_inner_texts()
    assert texts
    for text in texts:
        assert "price" in text.lower()
        assert "stock" in text.lower()
    page.keyboard.press("Escape")
    expect(page.locator("#matrix-find")).to_have_value("")
    expect(page.locator("[data-matrix] mark")).to_have_count(0)
    expect(page.locator("[data-matrix] details[open]")).to_have_count(0)


CHANGES = """(steps) => {
  const form = document.querySelector("[data-matrix-form]");
  for (const [name, value] of steps) {
    form.elements[name].value = value;
    form.elements[name].dispatchEvent(new Event(name === "find" ? "input" : "change", {bubbles: true}));
  }
}"""


def test_quick_changes_leave_the_marks_of_the_last(page: Page, standard: Standard) -> None:
    """Marks far off are set after the page is painted; what comes in between neither loses nor keeps one wrongly."""
    asked = [requirement for unit in Site(standard, "en").units for _, requirement in unit.requirements]
    found = [s for r in asked for s in (*r.skills, *r.knowledge) if "e" in f"{s.en} {s.zh}".lower()]
    marks = page.locator("[data-matrix] li:has(mark)")
    _open(page, "?find=e")
    expect(marks).to_have_count(len(found))
    page.evaluate(CHANGES, [["find", ""], ["duty", "D5"], ["duty", ""]])
    expect(marks).to_have_count(0)
    page.evaluate(CHANGES, [["find", "e"], ["duty", "D5"], ["duty", ""]])
    expect(marks).to_have_count(len(found))


def test_find_keeps_rows_whose_name_fits(page: Page, standard: Standard) -> None:
    """The name of a task finds all of its statements."""
    _open(page)
    page.locator("#matrix-find").fill("rehearsal")
    expect(page.locator("[data-matrix] th mark").first).to_have_text("Rehearsal")
    task = {row[3] for row in _statements(standard) if row[3].startswith("LS-T05-")}
    assert task <= set(_ids(page))


@pytest.mark.parametrize("language", ["", "zh/"], ids=["en", "zh"])
def test_address_restores_the_exact_view(page: Page, language: str) -> None:
    """All that was chosen is in the address, and opening the address gives the same view."""
    _open(page, language=language)
    _pick(page, "view", LS).check()
    _pick(page, "level", "4").check()
    _pick(page, "level", "3").check()
    page.locator("[name=function]").select_option("LS-F2")
    page.locator("[name=duty]").select_option("D5")
    page.locator("[name=kind]").select_option("skill")
    page.locator("[name=basis]").select_option("elaborated")
    page.locator("td[data-cell='LS-T05.4'] summary").click()
    page.locator("#matrix-find").fill("e" if not language else "能")
    before, address = _ids(page), page.url
    assert before
    status = page.locator("[data-status]").inner_text()
    page.goto("about:blank")
    page.goto(address)
    expect(page.locator("[data-status]")).to_have_text(status)
    assert _ids(page) == before
    assert page.url == address
    expect(page.locator("td[data-cell='LS-T05.4'] details")).to_have_attribute("open", "")
    expect(page.locator("a.oc-language")).to_have_attribute("href", re.compile(re.escape(urlsplit(address).query)))


def test_address_with_unknown_values(page: Page, standard: Standard) -> None:
    """What the page does not know is left out, in the view and in the address."""
    _open(page, "?view=nobody&level=9&duty=D99&kind=magic&open=XX.1")
    assert _ids(page) == sorted(row[3] for row in _statements(standard))
    assert set(_query(page)) <= {"open"}


def test_back_and_forward(page: Page, standard: Standard) -> None:
    """Each choice is a step back; a word typed is one step, not one for each letter."""
    _open(page)
    _pick(page, "view", LS).check()
    page.get_by_label("Kind", exact=True).select_option("knowledge")
    page.locator("#matrix-find").press_sequentially("review")
    expect(page).to_have_url(re.compile("find=review"))
    page.go_back()
    expect(page.locator("#matrix-find")).to_have_value("")
    assert _ids(page) == sorted(row[3] for row in _statements(standard, LS, "knowledge"))
    page.go_back()
    expect(page.get_by_label("Kind", exact=True)).to_have_value("")
    assert _ids(page) == sorted(row[3] for row in _statements(standard, LS))
    page.go_back()
    assert _ids(page) == sorted(row[3] for row in _statements(standard))
    page.go_forward()
    expect(_pick(page, "view", LS)).to_be_checked()
    assert _ids(page) == sorted(row[3] for row in _statements(standard, LS))


def test_view_survives_leaving_and_coming_back(page: Page, standard: Standard) -> None:
    """Following a link and going back shows the view that was left."""
    _open(page)
    _pick(page, "view", LS).check()
    page.locator("[data-matrix]:visible thead a").first.click()
    expect(page).to_have_url(re.compile("level-5"))
    page.go_back()
    expect(_pick(page, "view", LS)).to_be_checked()
    assert _ids(page) == sorted(row[3] for row in _statements(standard, LS))


def test_clear_shows_everything(page: Page, standard: Standard) -> None:
    """Clearing takes away every filter and empties the address."""
    _open(page, f"?view={LS}&level=4&find=price&open=all")
    page.get_by_role("button", name="Clear filters").click()
    assert _ids(page) == sorted(row[3] for row in _statements(standard))
    assert urlsplit(page.url).query == ""


def test_open_and_close_all(page: Page) -> None:
    """All cells open and close at once, the address knows, and it is announced."""
    _open(page, f"?view={LS}")
    page.get_by_role("button", name="Open all").click()
    cells = page.locator("[data-matrix]:visible td[data-cell] details")
    opened = page.locator("[data-matrix]:visible td[data-cell] details[open]")
    expect(opened).to_have_count(cells.count())
    expect(page.get_by_role("status")).to_have_text("All cells open")
    assert _query(page)["open"] == ["all"]
    page.get_by_role("button", name="Close all").click()
    expect(opened).to_have_count(0)
    assert "open" not in _query(page)


def test_cells_by_keyboard(page: Page) -> None:
    """Arrow keys go from cell to cell past empty ones, Enter opens, Escape closes and keeps the place."""
    _open(page, f"?view={LS}")
    page.locator("td[data-cell='LS-T03.3'] summary").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Enter")
    cell = page.locator("td[data-cell='LS-T04.4']")
    expect(cell.locator("li").first).to_be_visible()
    expect(page).to_have_url(re.compile(r"open=LS-T04\.4"))
    assert cell.locator("summary").evaluate("e => getComputedStyle(e).outlineStyle") == "solid"
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(cell.locator("summary")).to_be_focused()
    expect(cell.locator("li").first).to_be_hidden()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(cell.locator("xpath=following-sibling::td[1]").locator("summary")).to_be_focused()


def test_every_control_is_reached_by_keyboard(page: Page) -> None:
    """Tab goes through all controls of the form, and each shows where it is."""
    _open(page)
    page.locator("[data-matrix-form] [name=view]:checked").focus()
    reached = set()
    for _ in range(30):
        key = "e => e.name || e.dataset.do || e.tagName"
        reached.add(page.evaluate(f"({key})(document.activeElement)"))
        page.keyboard.press("Tab")
    assert {"view", "level", "find", "function", "duty", "kind", "basis", "new"} <= reached
    assert {"open", "close", "reset", "csv", "print"} <= reached
    page.keyboard.press("Tab")
    _pick(page, "level", "5").focus()
    page.keyboard.press("Tab")
    outline = "document.activeElement.nextElementSibling && getComputedStyle(document.activeElement.nextElementSibling)"
    assert page.evaluate(f"{outline}.outlineStyle") == "solid"


def test_changes_are_announced(page: Page, standard: Standard) -> None:
    """The live line says how much is shown."""
    _open(page)
    page.get_by_label("Kind", exact=True).select_option("skill")
    skills = len(_statements(standard, "", "skill"))
    expect(page.get_by_role("status")).to_have_text(re.compile(rf"^{skills} of [\d,]+ statements"))


def test_head_stays_where_the_page_scrolls(page: Page) -> None:
    """On a wide screen the head row stays below the site's header while the page scrolls."""
    page.set_viewport_size({"width": 1440, "height": 800})
    _open(page, f"?view={LS}")
    head = page.locator("[data-matrix]:visible thead th").first
    page.evaluate("scrollTo(0, 1500)")
    expect(head).to_be_in_viewport()
    header, box = page.locator(".md-header").bounding_box(), head.bounding_box()
    assert header is not None
    assert box is not None
    assert abs(box["y"] - header["height"]) < 2


def test_head_and_first_column_stay_where_the_table_scrolls(page: Page) -> None:
    """On a narrower screen the table scrolls in a box, and the levels and the names of tasks stay at its edges."""
    page.set_viewport_size({"width": 900, "height": 700})
    _open(page, f"?view={LS}&open=all")
    wrap = page.locator("[data-matrix]:visible")
    names = wrap.locator("tbody tr:not(.oc-function) th[scope=row]")
    wrap.evaluate("box => box.scrollTo(120, 400)")
    places = wrap.evaluate("box => [box.scrollLeft, box.scrollTop]")
    assert places == [120, 400]
    box, head = wrap.bounding_box(), wrap.locator("thead th").nth(1).bounding_box()
    name = names.nth(2).bounding_box()
    assert box is not None
    assert head is not None
    assert name is not None
    assert abs(head["y"] - box["y"]) < 3
    assert abs(name["x"] - box["x"]) < 3


def _letters(text: str) -> str:
    """A text without blanks, ligatures and hyphens at line ends taken apart."""
    return "".join(unicodedata.normalize("NFKC", text).split()).replace("-", "")


@pytest.mark.parametrize(("scripts", "paper", "sides"), [(True, "A3", (420, 297)), (False, "A4", (297, 210))])
def test_print_repeats_the_head(
    new_tab: NewTab, standard: Standard, paper: str, sides: tuple[int, int], *, scripts: bool
) -> None:
    """Every sheet of a direction begins with its name, its basis and the levels, and every cell is open."""
    page = new_tab(java_script_enabled=scripts)
    page.goto("/matrix/")
    made = page.pdf(format=paper, prefer_css_page_size=True)
    width, height = (float(side) / 72 * 25.4 for side in pypdf.PdfReader(io.BytesIO(made)).pages[0].mediabox[2:])
    assert (round(width), round(height)) == sides
    texts = [" ".join(text.split()) for text in pdf_texts(made)]
    names = [Site(standard, "en").track_name(track) for track in Site(standard, "en").tracks]
    for name in names:
        sheets = [text for text in texts if text.startswith(name)]
        assert len(sheets) > 1
        heads = r"(Task ✎ Elaborated|Function) .*?Level 5 .*?Level 1"  # of the matrix, or of weights that go on
        assert all(re.search(heads, text[:300]) for text in sheets)
    printed = _letters("".join(texts))
    for unit in Site(standard, "en").units:
        for _, asked in unit.requirements:
            for statement in (*asked.skills, *asked.knowledge):
                assert _letters(statement.en) in printed
    assert sum(len(text) for text in texts) > 90_000


def test_print_closes_what_was_closed(page: Page) -> None:
    """After printing, cells are as they were."""
    _open(page, f"?view={LS}&open=LS-T05.4")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    opened = page.locator("[data-matrix]:visible details[open]")
    assert opened.count() > 50
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(opened).to_have_count(1)


def _printed(page: Page, width: int, query: str) -> str:
    page.set_viewport_size({"width": width, "height": 844})
    _open(page, query, "zh/")
    return "".join(pdf_texts(page.pdf(format="A4", prefer_css_page_size=True)))


@pytest.mark.parametrize("query", [f"?view={LS}", f"?view={LS}&level=4", "?view=duties"])
@pytest.mark.parametrize("width", [390, 700])
def test_phone_prints_what_a_wide_window_prints(page: Page, standard: Standard, query: str, width: int) -> None:
    """All levels where none is chosen, and afterwards the phone shows its one level again."""
    narrow = _printed(page, width, query)
    assert page.locator("table.oc-matrix thead [data-level]:visible").count() == (4 if "duties" in query else 1)
    assert ("level" in _query(page)) == ("level" in query)
    assert narrow == _printed(page, 1280, query)
    site = Site(standard, "zh")
    units = [unit for unit in site.units if unit.direction and unit.direction.slug == LS and "duties" not in query]
    names = {site.say(task.name) for unit in units for task, _ in unit.requirements}
    chosen = {site.say(t.name) for unit in units if unit.number == 4 for t, _ in unit.requirements}
    assert [name for name in (chosen if "level" in query else names) if name not in _letters(narrow)] == []


def test_print_says_nothing_of_tapping(page: Page) -> None:
    """How cells are opened is not said on paper."""
    _open(page)
    expect(page.locator(".oc-lead")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(".oc-lead")).to_be_hidden()


def _download(page: Page, kind: str, where: str = "form") -> Path:
    with page.expect_download() as found:
        page.locator(f"{where} [data-do={kind}]").click()
    assert found.value.suggested_filename == f"internet-marketer-2021-matrix.{kind}"
    return found.value.path()


@pytest.mark.parametrize("language", ["", "zh/"], ids=["en", "zh"])
def test_csv_holds_the_filtered_view(page: Page, standard: Standard, language: str) -> None:
    """The CSV has a row for each statement shown, in both languages, with a mark that Excel understands."""
    _open(page, f"?view={LS}&kind=skill", language)
    _pick(page, "level", "4").check()
    raw = _download(page, "csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline="")))
    assert tuple(rows[0]) == COLUMNS
    assert [row["id"] for row in rows] == [r[3] for r in _statements(standard, LS, "skill") if r[2] == 4]
    by_id = {s.id: s for u in Site(standard, "en").units for _, r in u.requirements for s in r.skills}
    for row in rows:
        assert (row["en"], row["zh"]) == (by_id[row["id"]].en, by_id[row["id"]].zh)
        assert (row["direction"], row["level"], row["basis"]) == ("LS", "4", by_id[row["id"]].basis.kind)


def test_tools_are_in_reach_after_the_tables(page: Page) -> None:
    """At the end of the page the same CSV, the link and each workbook come again, and what was done is said there."""
    _open(page, f"?view={LS}")
    assert _download(page, "csv", ".oc-tools-end").read_bytes() == _download(page, "csv").read_bytes()
    expect(page.locator("[data-echo]")).to_contain_text("internet-marketer-2021-matrix.csv")
    heads = page.locator(".oc-matrix-wrap").count()
    assert page.locator(".oc-tools-end ~ .oc-workbook a").count() == heads


def test_filters_can_be_skipped(page: Page) -> None:
    """The first stop in the page leads past the filters to the tables."""
    _open(page)
    skip = page.get_by_role("link", name="Skip the filters")
    skip.focus()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#overview, .oc-overview-wrap') !== null")


def test_cells_say_where_they_are(page: Page) -> None:
    """Read out of its table, a cell names its direction and level, and a number what it counts."""
    _open(page)
    cell = page.locator("td[data-cell='LS-T05.4'] summary")
    assert cell.text_content().startswith("Livestream salesperson · Level 4")  # type: ignore[union-attr]
    count = page.locator(".oc-overview td[data-count] a:visible").first
    name = count.get_attribute("aria-label") or ""
    assert name.startswith(f"{count.text_content()} ")
    assert name.count(" · ") == 2
    page.locator("[name=kind]").select_option("skill")
    assert (count.get_attribute("aria-label") or "").startswith(f"{count.text_content()} ")


def test_csv_runs_no_formula(page: Page) -> None:
    """A text that a spreadsheet would run is written as text, with a quote before it."""
    _open(page)
    csv_text = page.evaluate("occMatrix.csv([{en: '=1+1,\"x\"'}], {columns: ['en']})")
    assert csv_text.splitlines()[1] == '"\'=1+1,""x"""'


def test_no_scripts_shows_everything(new_tab: NewTab, standard: Standard) -> None:
    """Without scripts there is no form, and every table and statement is there with heads and scopes."""
    page = new_tab(java_script_enabled=False)
    page.goto("/matrix/")
    expect(page.locator("[data-matrix-form]")).to_be_hidden()
    expect(page.locator(".oc-jump")).to_be_visible()
    assert sorted(page.locator("[data-matrix] li").evaluate_all("all => all.map(e => e.dataset.id)")) == sorted(
        row[3] for row in _statements(standard)
    )
    for table in page.locator("table.oc-matrix").all():
        assert table.locator("thead th:not([scope])").count() == 0
        assert table.locator("tbody th:not([scope])").count() == 0
        assert table.locator("caption").count() == 1


@pytest.mark.parametrize("language", ["", "zh/"], ids=["en", "zh"])
@pytest.mark.parametrize("view", ["", LS, "overview", "duties"], ids=["everything", "direction", "overview", "duties"])
def test_phone_shows_one_level(page: Page, language: str, view: str) -> None:
    """At 390 pixels one level stands alone, the switch changes it, and nothing scrolls sideways."""
    page.set_viewport_size({"width": 390, "height": 844})
    _open(page, f"?view={view}" if view else "", language)
    for level in ("5", "3"):
        _pick(page, "level", level).check()
        levels = page.locator("table.oc-matrix [data-level]:visible").evaluate_all(
            "all => [...new Set(all.map(e => e.dataset.level))]"
        )
        assert levels == [level]
        assert page.evaluate("document.documentElement.scrollWidth") == 390
        wide = "all => all.filter(e => e.scrollWidth > e.clientWidth + 1).map(e => e.className)"
        assert page.locator(".oc-scroll:visible").evaluate_all(wide) == []


def test_phone_tells_what_a_find_has_at_other_levels(page: Page, standard: Standard) -> None:
    """Where the level shown has few hits or none, the line says how many the others have."""
    page.set_viewport_size({"width": 390, "height": 844})
    _open(page, f"?view={LS}")
    status = page.locator("[data-status]")
    only = next(s for slug, _, level, s in _statements(standard) if (slug, level) == (LS, 1))
    page.locator("#matrix-find").fill(only)
    expect(status).to_have_text("Nothing at this level, 1 at others: choose another level.")
    _pick(page, "level", "1").check()
    expect(status).to_have_text(re.compile(r"^1 of [\d,]+ statements shown$"))


def test_phone_leads_to_the_next_level_with_hits(page: Page, standard: Standard) -> None:
    """The button names the next level that has something and how much, after the last the first, and goes there."""
    page.set_viewport_size({"width": 390, "height": 844})
    _open(page, f"?view={LS}")
    button = page.locator('[data-do="next"]')
    expect(button).to_be_hidden()
    found = Counter(row[2] for row in _statements(standard, LS) if row[3].startswith("LS-T06-"))
    levels = sorted(found, reverse=True)
    assert len(levels) > 2
    page.locator("#matrix-find").fill("LS-T06-")
    for level in (*levels[1:], levels[0]):
        expect(button).to_have_text(f"Show Level {level} ({found[level]})")
        button.click()
        expect(_pick(page, "level", str(level))).to_be_checked()
        assert len(_ids(page)) == found[level]
        assert _query(page)["level"] == [str(level)]
    page.locator("#matrix-find").fill(
        next(s for slug, _, level, s in _statements(standard) if (slug, level) == (LS, 1))
    )
    button.click()
    expect(button).to_be_hidden()
    expect(_pick(page, "level", "1")).to_be_focused()


def test_find_in_chinese_bridges_one_character(page: Page, standard: Standard) -> None:
    """A word is found with one more character between its own, is marked whole, and no further apart."""
    said = re.compile("退[\u4e00-\u9fff]?货")
    asked = [r for u in Site(standard, "zh").units for _, r in u.requirements]
    found = {s.id for r in asked for s in (*r.skills, *r.knowledge) if said.search(s.zh)}
    assert {"LS-T09-4-S2", "PS-T11-5-S2", "VC-T10-5-K2"} <= found
    _open(page, language="zh/")
    page.locator("#matrix-find").fill("退货")
    expect(page.locator("li[data-id=LS-T09-4-S2] mark")).to_have_text("退换货")
    assert set(_ids(page)) == found


def test_nothing_leads_nowhere(page: Page) -> None:
    """A number that a filter makes nothing is no link, and is one again without the filter."""
    _open(page)
    page.locator("#matrix-find").fill("rehearsal")
    empty = page.locator(".oc-overview tr:not([hidden]) .oc-zero")
    expect(empty.first).to_have_text("–")
    assert page.locator(".oc-overview :is(.oc-zero a, a:not([href]))").count() == 0
    assert page.locator(".oc-overview tbody:not([hidden]) td:not(.oc-zero) a[href][aria-label]").count() > 0
    page.locator("#matrix-find").fill("")
    assert page.locator(".oc-overview td a:not([href][aria-label])").count() == 0


@pytest.mark.parametrize("width", [390, 1440])
def test_first_hit_is_one_step_away(page: Page, width: int) -> None:
    """Enter, and the button beside the field, go to the first statement that has the word."""
    page.set_viewport_size({"width": width, "height": 844})
    _open(page, "?level=3")
    button = page.locator('[data-do="first"]')
    expect(button).to_be_hidden()
    page.locator("#matrix-find").fill("return")
    first = page.locator("td:not(.oc-off) li:not([hidden]) mark:visible").first
    expect(button).to_be_visible()
    expect(first).not_to_be_in_viewport()
    page.locator("#matrix-find").press("Enter")
    expect(first).to_be_in_viewport()
    page.evaluate("scrollTo(0, 0)")
    button.click()
    expect(first).to_be_in_viewport()
    page.locator("#matrix-find").fill("")
    expect(button).to_be_hidden()


def test_phone_does_not_write_the_implied_level(page: Page) -> None:
    """The level that a phone shows by itself is not in the address; turning it wide shows all levels again."""
    page.set_viewport_size({"width": 390, "height": 844})
    _open(page, f"?view={LS}")
    assert _query(page) == {"view": [LS]}
    expect(_pick(page, "level", "5")).to_be_checked()
    page.set_viewport_size({"width": 1200, "height": 844})
    expect(page.locator("[data-matrix]:visible thead th:visible")).to_have_count(6)
    expect(_pick(page, "level", "5")).not_to_be_checked()


def test_dark_matrix_is_dark(new_tab: NewTab) -> None:
    """In the dark scheme cells and controls are dark with light text."""
    page = new_tab(color_scheme="dark")
    _open(page)
    for selector in ("[data-matrix] td[data-cell]", ".oc-filter select", ".oc-pick span"):
        style = (
            page.locator(selector)
            .nth(1)
            .evaluate(
                "e => [getComputedStyle(e).backgroundColor, getComputedStyle(e).color]"
                ".map(c => c.match(/[0-9.]+/g).slice(0, 3).reduce((a, b) => a + Number(b), 0))"
            )
        )
        assert style[0] < 150
        assert style[1] > 500


def test_link_from_a_level_page_opens_its_view(page: Page) -> None:
    """The link to the matrix on a level's page shows that direction at that level."""
    page.goto(f"/directions/{LS}/level-4/")
    page.locator(".oc-fold summary").first.click()
    page.locator(".oc-fold").get_by_role("link", name="Matrix").click()
    expect(_pick(page, "view", LS)).to_be_checked()
    expect(_pick(page, "level", "4")).to_be_checked()
