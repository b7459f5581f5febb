"""The comparison, in a real Chromium on the built site."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from occstd.views.delta import delta
from occstd.views.site import Site
from pdf_texts import pdf_texts

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from conftest import NewTab
    from occstd.model import Standard

LOW, HIGH, OTHER = "livestream-salesperson/3", "livestream-salesperson/2", "product-selector/3"
PAIR = f"/compare/?a={LOW}&b={HIGH}"


def _address(page: Page) -> str:
    return str(page.evaluate("location.search"))


def _heads(page: Page) -> list[str]:
    return page.locator(".oc-tasks table").first.locator("thead th").all_inner_texts()


def _columns(page: Page) -> dict[str, tuple[bool, bool]]:
    """For each task in the table, whether each side asks something."""
    return {
        name: (flag != "b", flag != "a")
        for name, flag in page.locator(".oc-tasks tbody[id]").evaluate_all(
            """bodies => bodies.map(body => {
                const cells = n => Array.from(body.querySelectorAll(`td:nth-child(${n})`));
                const asks = n => cells(n).some(cell => !cell.querySelector('.oc-nothing'));
                return [body.id, body.querySelector('td[colspan]') || (asks(1) && asks(2)) ? '' : asks(1) ? 'a' : 'b'];
            })"""
        )
    }


def _rows(page: Page) -> list[list[list[list[object]]]]:
    """The table's rows: for each side its statements, as parts of text with whether they are marked."""
    found: list[list[list[list[object]]]] = page.locator(".oc-tasks tr:is(.oc-akin, .oc-alone)").evaluate_all(
        """rows => {
            const parts = place => Array.from(place.childNodes).filter(node => !node.classList?.contains('oc-key'))
                .map(node => [node.textContent, ['DEL', 'INS'].includes(node.nodeName)]);
            return rows.map(row => Array.from(row.cells, cell => {
                const items = Array.from(cell.querySelectorAll('li'));
                return cell.querySelector('.oc-nothing') ? [] : (items.length ? items : [cell]).map(parts);
            }));
        }"""
    )
    return found


def test_compare_from_two_choices(page: Page) -> None:
    """Choosing two shows them side by side, and the address names both."""
    page.goto("/compare/")
    expect(page.get_by_text("Choose your level; the next one comes beside it.")).to_be_visible()
    page.get_by_label("First").select_option(label="Livestream salesperson, level 3")
    page.get_by_label("Second").select_option(label="Livestream salesperson, level 2")
    expect(page.locator(".oc-tasks")).to_be_visible()
    assert _heads(page) == ["Level 3", "Level 2"]
    assert _address(page) == f"?a={LOW}&b={HIGH}"
    expect(page).to_have_title(re.compile("Livestream salesperson, level 3 and Livestream salesperson, level 2"))
    expect(page.locator(".oc-compare-steps")).to_be_hidden()


@pytest.mark.parametrize("language", ["en", "zh"])
def test_compare_agrees_with_the_generator(page: Page, standard: Standard, language: str) -> None:
    """Page and generator align the same tasks and reckon the same figures, for every step between levels."""
    site = Site(standard, language)  # type: ignore[arg-type]
    page.goto(f"{'' if language == 'en' else '/zh'}/compare/")
    for track in site.tracks:
        for before, unit in zip(track.units, track.units[1:], strict=False):
            page.locator("select[name=a]").select_option(before.key)
            page.locator("select[name=b]").select_option(unit.key)
            expect(page).to_have_title(re.compile(f"{site.unit_name(before)}.+{site.unit_name(unit)}"))
            found = delta(site, unit, before)
            tasks = [task for function in found.functions for task in function.tasks]
            expected = {task.id: (task.kind != "begins", task.kind != "ends") for task in tasks}
            assert _columns(page) == expected
            shown = page.locator(".oc-figures tbody tr:not(.oc-group)").evaluate_all(
                "rows => rows.map(row => Array.from(row.cells, cell => cell.textContent))"
            )
            rows = [row for _, group in found.figures for row in group]
            assert sorted(shown) == sorted([row.name, row.before, row.now, row.change] for row in rows)
            counts = [len(found.ends), len(found.begins), len(tasks) - len(found.ends) - len(found.begins)]
            counts = [count for count in counts if count]
            heads = page.locator(".oc-compare-result .oc-facts dt").all_inner_texts()
            assert [re.sub(r".*[(（](\d+)[)）]", r"\1", head) for head in heads] == [str(count) for count in counts]
            assert all(head.endswith("）" if language == "zh" else ")") for head in heads)
            rows = [row for task in tasks for _, rows in task.rows for row in rows]
            sides = [(row.before, row.now) for row in rows]
            assert _rows(page) == [[[[*map(list, one.parts)] for one in side] for side in both] for both in sides]
            verbs = page.locator(".oc-meanings .oc-verb").all_inner_texts()
            assert verbs == [one.verb for one in found.meanings]


def test_compare_two_directions(page: Page, standard: Standard) -> None:
    """Two directions at one level: what the first has comes first, and duties show which tasks of each serve them."""
    page.goto(f"/compare/?a={OTHER}&b={LOW}")
    expect(page.get_by_text("No task is shared.")).to_be_visible()
    assert _heads(page) == ["Product selector", "Livestream salesperson"]
    site = Site(standard, "en")
    sides = [next(unit for unit in site.units if unit.key == key) for key in (OTHER, LOW)]
    assert list(_columns(page)) == [task.id for side in sides for task, _ in side.requirements]
    table = page.get_by_role("table", name="Tasks that serve each duty")
    for row, duty in zip(table.locator("tbody tr").all(), site.edition.duties, strict=True):
        for cell, side in zip(row.locator("td").all(), sides, strict=True):
            wanted = [task.name.en for task, _ in side.requirements if duty in task.duties]
            assert cell.locator("a").all_inner_texts() == wanted
    table.get_by_role("link", name="Checking supplier qualification").click()
    expect(page).to_have_url(re.compile(r"/directions/product-selector/level-3/#PS-T04$"))
    expect(page.locator("[id='PS-T04']")).to_be_in_viewport()


def test_compare_back_and_forward(page: Page) -> None:
    """Back and forward go through what was compared; an overview link moves within the page only."""
    page.goto(PAIR)
    page.get_by_label("Second").select_option(OTHER)
    expect(page.get_by_text("No task is shared.")).to_be_visible()
    page.go_back()
    expect(page.locator(".oc-tasks thead").first).to_contain_text("Level 2")
    assert page.get_by_label("Second").input_value() == HIGH
    page.go_forward()
    expect(page.locator(".oc-tasks thead").first).to_contain_text("Product selector")
    page.locator(".oc-tasks").evaluate("table => { table.sameAsBefore = true; }")
    page.locator(".oc-compare-result .oc-facts a").last.click()
    assert page.locator(".oc-tasks").evaluate("table => table.sameAsBefore")
    assert _address(page) == f"?a={LOW}&b={OTHER}"
    expect(page.locator(".oc-tasks tbody:target")).to_be_in_viewport()


def test_compare_back_to_nothing_chosen(page: Page) -> None:
    """Going back to where nothing was chosen clears the comparison and shows the steps again."""
    page.goto("/compare/")
    page.get_by_label("First").select_option(LOW)
    page.get_by_label("Second").select_option(HIGH)
    expect(page.locator(".oc-tasks")).to_be_visible()
    page.go_back()
    expect(page.locator(".oc-tasks")).to_have_count(0)
    expect(page.locator(".oc-compare-steps")).to_be_visible()
    assert page.get_by_label("First").input_value() == ""


def test_compare_swaps_sides(page: Page) -> None:
    """Swapping turns sides, differences, marks and address round."""
    page.goto(PAIR)
    marks = [page.locator(f".oc-tasks {tag}") for tag in ("del", "ins")]
    expect(marks[0].first).to_be_visible()
    before = [mark.all_inner_texts() for mark in marks]
    difference = page.get_by_role("row", name="Training hours").get_by_role("cell").last
    expect(difference).to_have_text("−16")
    page.get_by_role("button", name="Swap").click()
    expect(difference).to_have_text("+16")
    assert [sorted(mark.all_inner_texts()) for mark in marks] == [sorted(texts) for texts in reversed(before)]
    assert _heads(page) == ["Level 2", "Level 3"]
    assert _address(page) == f"?a={HIGH}&b={LOW}"


def test_compare_address_of_a_task(page: Page) -> None:
    """An address with a task brings it into view once the comparison is drawn."""
    page.goto(f"{PAIR}#CM-T02")
    expect(page.locator("[id='CM-T02']")).to_be_in_viewport()


@pytest.mark.parametrize(
    ("query", "message"),
    [
        (f"a={LOW}&b=livestream-salesperson/9", "“livestream-salesperson/9”, which this standard does not have"),
        ("a=platform-administrator/2", "“platform-administrator/2”, which"),
        (f"a=<b>x</b>&b={LOW}", "names something that this standard does not have"),
        ("a=__proto__&b=constructor", "does not have"),
        (f"a={LOW}&b={LOW}", "Both sides are the same."),
    ],
    ids=["no-such-level", "not-offered", "markup", "prototype", "equal"],
)
def test_compare_wrong_address_says_what_is_wrong(page: Page, query: str, message: str) -> None:
    """A wrong address gets a message, keeps what is right of it, and offers the steps."""
    page.goto(f"/compare/?{query}")
    expect(page.get_by_role("status")).to_contain_text(message)
    expect(page.get_by_role("status")).to_be_visible()
    expect(page.locator(".oc-tasks")).to_have_count(0)
    expect(page.locator(".oc-compare-steps")).to_be_visible()
    chosen = {page.get_by_label(name).input_value() for name in ("First", "Second")}
    assert chosen == ({LOW} if query.count(LOW) == 2 else {LOW, ""} if LOW in query else {""})


@pytest.mark.parametrize(("one", "other"), [(LOW, HIGH), ("livestream-salesperson/1", HIGH)], ids=["next", "highest"])
def test_compare_begins_with_the_next_level(page: Page, one: str, other: str) -> None:
    """One level alone is compared with the next, the highest with the one below; the address then names both."""
    page.goto(f"/compare/?a={one}")
    expect(page.locator(".oc-tasks")).to_be_visible()
    assert _address(page) == f"?a={one}&b={other}"
    assert page.get_by_label("Second").input_value() == other


SHIFT = """new PerformanceObserver(list => list.getEntries().forEach(entry => {
    window.shifted = (window.shifted || 0) + (entry.hadRecentInput ? 0 : entry.value);
})).observe({ type: 'layout-shift', buffered: true })"""


@pytest.mark.parametrize("query", ["", f"?a={LOW}&b={HIGH}"], ids=["nothing", "pair"])
@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.own_tab
def test_compare_moves_nothing_while_it_loads(new_tab: NewTab, query: str, width: int) -> None:
    """What is drawn later comes where there is room for it."""
    tab = new_tab()
    tab.set_viewport_size({"width": width, "height": 844})
    tab.add_init_script(SHIFT)
    tab.goto(f"/compare/{query}", wait_until="load")
    expect(tab.locator(".oc-figures" if query else ".oc-compare-steps").first).to_be_attached()
    assert tab.evaluate("new Promise(done => setTimeout(() => done(window.shifted || 0)))") < 0.05


def test_compare_on_a_phone_has_tabs(page: Page) -> None:
    """A phone shows one part at a time, by touch and by arrow keys; a link to a task opens the part that it is in."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(PAIR)
    tabs = page.get_by_role("tab")
    expect(tabs).to_have_text(["What they mean", "Tasks", "In figures", "Duties"])
    expect(page.get_by_role("tabpanel")).to_have_count(1)
    expect(tabs.nth(1)).to_have_attribute("aria-selected", "true")
    expect(page.locator(".oc-tasks td").first).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollHeight") < 12_000
    tabs.nth(1).focus()
    page.keyboard.press("ArrowLeft")
    expect(tabs.first).to_be_focused()
    expect(tabs.first).to_have_attribute("aria-selected", "true")
    expect(page.locator(".oc-tasks")).to_be_hidden()
    page.locator(".oc-compare-result .oc-facts a").last.click()
    expect(page.locator(".oc-tasks tbody:target")).to_be_in_viewport()
    page.set_viewport_size({"width": 1440, "height": 900})
    expect(page.get_by_role("tab")).to_have_count(0)
    expect(page.locator(".oc-figures")).to_be_visible()


@pytest.mark.own_tab
def test_compare_says_when_data_cannot_be_loaded(new_tab: NewTab) -> None:
    """Where the data do not come, the page says so, and the next choice tries again."""
    tab = new_tab()
    tab.route("**/compare.json", lambda route: route.abort())
    tab.goto(PAIR)
    expect(tab.get_by_role("status")).to_contain_text("could not be loaded")
    tab.unroute("**/compare.json")
    tab.get_by_role("button", name="Swap").click()
    expect(tab.locator(".oc-tasks")).to_be_visible()


def test_compare_by_keyboard(page: Page) -> None:
    """Both lists and the button are reached and used by keyboard, with the focus shown and kept, and announced."""
    page.goto("/compare/")
    page.get_by_label("First").focus()
    page.keyboard.type("Livestream salesperson, level 3")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Swap")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.type("Livestream salesperson, level 2")
    expect(page.locator(".oc-tasks")).to_be_visible()
    expect(page.get_by_label("Second")).to_be_focused()
    assert page.get_by_label("Second").evaluate("e => getComputedStyle(e).outlineStyle") != "none"
    expect(page.get_by_role("status")).to_have_text("Tasks: Level 3 only 1, Level 2 only 4, in both 9.")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("Tasks: Level 2 only 4, Level 3 only 1, in both 9.")


@pytest.mark.parametrize("prefix", ["", "/zh"], ids=["en", "zh"])
@pytest.mark.parametrize("other", [HIGH, OTHER], ids=["levels", "directions"])
def test_compare_fits_a_phone(page: Page, prefix: str, other: str) -> None:
    """At 390 pixels nothing scrolls sideways, each side is named, and its text has the width of the page."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{prefix}/compare/?a={LOW}&b={other}")
    page.get_by_role("tab").filter(has_text=re.compile("^(Tasks|工作内容)$")).click()
    cell = page.locator(".oc-tasks td:has(li)").first
    expect(cell).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    assert cell.get_attribute("data-label") == _heads(page)[0]
    assert cell.evaluate("e => getComputedStyle(e, '::before').content") != "none"
    assert cell.evaluate("e => e.getBoundingClientRect().width") > 300


def test_compare_language_link_keeps_the_pair(page: Page) -> None:
    """The language link leads to the same two in the other language."""
    page.goto(PAIR)
    expect(page.locator(".oc-tasks")).to_be_visible()
    page.get_by_role("link", name="中文").click()
    expect(page.get_by_role("heading", level=2).first).to_have_text("直播销售员三级与直播销售员二级")
    assert _heads(page) == ["三级", "二级"]
    assert _address(page) == f"?a={LOW}&b={HIGH}"


@pytest.mark.parametrize("prefix", ["", "/zh"], ids=["en", "zh"])
def test_compare_without_javascript_leads_to_prepared_pages(new_tab: NewTab, prefix: str) -> None:
    """Without JavaScript there is no dead control, and a link opens what is new at a level, unfolded by hand."""
    tab = new_tab(java_script_enabled=False)
    tab.goto(f"{prefix}/compare/")
    expect(tab.locator(".oc-compare-form")).to_be_hidden()
    links = tab.locator(".oc-compare-steps a")
    assert links.count() == 14
    links.nth(4).click()
    section = tab.locator(".oc-delta")
    expect(tab.locator("#against-below")).to_be_in_viewport()
    expect(section.locator("details table").first).to_be_hidden()
    section.locator("summary").first.click()
    expect(section.locator("details table").first).to_be_visible()
    assert section.locator("li").count() > 50


def test_level_page_leads_to_its_comparison(page: Page) -> None:
    """The section on a level's page links to the comparison with the level below."""
    page.goto("/directions/livestream-salesperson/level-2/")
    page.get_by_role("link", name="Compare with level 3").click()
    expect(page.locator(".oc-tasks")).to_be_visible()
    assert _address(page) == f"?a={LOW}&b={HIGH}"


def test_level_page_leads_to_a_comparison_of_choice(page: Page) -> None:
    """The link at the head of a level's page compares that level with the next."""
    page.goto("/directions/livestream-salesperson/level-3/")
    page.locator(".oc-glance summary").click()
    page.get_by_role("main").get_by_role("link", name="Compare", exact=True).click()
    expect(page.get_by_label("First")).to_have_value(LOW)


@pytest.mark.parametrize("size", ["A4", "A3"])
def test_compare_prints(page: Page, size: str) -> None:
    """In print both sides stand side by side, heads come again on each sheet, and the controls are gone."""
    page.goto(PAIR)
    expect(page.locator(".oc-tasks")).to_be_visible()
    statements = page.locator(".oc-tasks li").count()
    texts = pdf_texts(page.pdf(format=size))
    whole = "\n".join(texts)
    assert "Swap" not in whole
    assert "From level to level" not in whole
    assert whole.count("·") >= statements
    tasks = [text for text in texts if "Must be able to" in text]
    assert len(tasks) > 1
    assert all(re.search(r"Level 3\s+Level 2", text) for text in tasks)
