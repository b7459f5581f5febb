"""The downloads page in a real Chromium: it filters, its address restores it, and files come in two clicks."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from occstd.export.file_index import read_index
from occstd.views.documents.listing import INDEX
from occstd.words.sizes import size_text

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from conftest import NewTab
    from occstd.export.file_index import FileEntry

ENGLISH, CHINESE = "/syllabi/", "/zh/syllabi/"


@pytest.fixture(scope="module")
def entries(site_folder: Path) -> list[FileEntry]:
    """What the index of the built site lists, but for the ZIPs."""
    return [e for e in read_index((site_folder / INDEX).read_bytes()).files if e.kind != "archive"]


def _shown(page: Page) -> list[str]:
    found: list[str] = page.locator("[data-files] li:visible a").evaluate_all(
        "all => all.map(e => e.pathname.slice(1))"
    )
    return found


def test_every_filter_shows_what_the_index_says(page: Page, entries: list[FileEntry]) -> None:
    """Each value of each filter alone shows exactly the files that the index has for it, and counts them."""
    page.goto(ENGLISH)
    for name in ("direction", "level", "kind", "language", "format"):
        values = page.locator(f"[name={name}] option").evaluate_all("all => all.map(e => e.value).filter(Boolean)")
        assert len(values) > 1
        for value in values:
            page.locator(f"[name={name}]").select_option(value)
            expected = [entry.path for entry in entries if str(getattr(entry, name)) == value]
            assert sorted(_shown(page)) == sorted(expected), (name, value)
            expect(page.get_by_role("status").filter(has_text=" files")).to_have_text(
                f"{len(expected)} of {len(entries)} files"
            )
        page.locator(f"[name={name}]").select_option("")
    assert len(_shown(page)) == len(entries)


def test_address_restores_the_choice(page: Page) -> None:
    """The choice stands in the address; back, forward and the other language keep it."""
    page.goto(f"{ENGLISH}?direction=livestream-salesperson&level=4&format=docx&colour=red&kind=nonsense")
    expect(page.locator("[name=format]")).to_have_value("docx")
    assert page.url.endswith("?direction=livestream-salesperson&level=4&format=docx")
    assert len(_shown(page)) == 12
    page.locator("[name=language]").select_option("zh")
    assert len(_shown(page)) == 6
    page.go_back()
    assert len(_shown(page)) == 12
    page.get_by_role("link", name="中文").click()
    expect(page.get_by_role("status").filter(has_text="显示12个文件")).to_be_visible()


def test_nothing_found_says_so_and_leads_back(page: Page, entries: list[FileEntry]) -> None:
    """A choice that no file fits is said in words, with a button that shows all again."""
    page.goto(f"{ENGLISH}?direction=platform-administrator&level=1")
    expect(page.get_by_role("status").filter(has_text="No file fits")).to_be_visible()
    assert _shown(page) == []
    page.get_by_role("button", name="Show all files").click()
    assert len(_shown(page)) == len(entries)
    assert page.url.endswith("/syllabi/")
    expect(page.locator("[name=direction]")).to_be_focused()


def test_file_comes_in_two_clicks(page: Page, entries: list[FileEntry], tmp_path: Path) -> None:
    """From the page: the direction, then the file, which is the one of the index."""
    page.goto(ENGLISH)
    page.get_by_role("link", name="Video creator-promoter", exact=True).first.click()
    wanted = next(e for e in entries if e.kind == "workbook" and e.direction == "video-creator-promoter")
    with page.expect_download() as waiting:
        page.locator(f"a[href$='{Path(wanted.path).name}']").click()
    target = tmp_path / "file.xlsx"
    waiting.value.save_as(target)
    assert hashlib.sha256(target.read_bytes()).hexdigest() == wanted.sha256
    assert waiting.value.suggested_filename == Path(wanted.path).name


def test_links_have_names_of_their_own(page: Page) -> None:
    """Read out of context, no two links to different files have the same name."""
    page.goto(ENGLISH)
    pairs = page.locator("[data-downloads] a").evaluate_all("all => all.map(e => [e.textContent.trim(), e.href])")
    names: dict[str, str] = {}
    for name, href in pairs:
        assert names.setdefault(name, href) == href, name


@pytest.mark.parametrize("path", [ENGLISH, CHINESE], ids=["en", "zh"])
def test_page_fits_a_phone(page: Page, path: str) -> None:
    """At 390 pixels nothing scrolls sideways."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(path)
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    page.goto(f"{path}?format=xlsx")
    expect(page.locator("[data-files] td[data-label]:visible").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_page_is_complete_without_javascript(new_tab: NewTab, entries: list[FileEntry]) -> None:
    """Without JavaScript there is no filter, and every file is a link."""
    tab = new_tab(java_script_enabled=False)
    tab.goto(CHINESE)
    expect(tab.locator("[data-downloads] form")).to_be_hidden()
    assert tab.locator("[data-files] li:visible a").count() == len(entries)
    expect(tab.get_by_text(re.compile("^英文全部"))).to_be_visible()


@pytest.mark.parametrize("path", [ENGLISH, CHINESE], ids=["en", "zh"])
def test_formats_of_a_document_stand_in_one_line(page: Page, path: str) -> None:
    """On a phone, the files of a document in one language stand side by side."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(path)
    page.locator("[data-group] summary").nth(1).click()
    for cell in page.locator("[data-group]").nth(1).locator("td[data-label]").all():
        tops = cell.locator("li").evaluate_all("all => all.map(e => e.getBoundingClientRect().top)")
        assert len(set(tops)) <= 1


def test_wanted_files_come_before_the_zip_files(page: Page, site_folder: Path) -> None:
    """The documents come first, then all of them at once; the copy to read offline is given with its size."""
    page.goto(CHINESE)
    first, last = (page.locator(css).first.bounding_box() for css in ("[data-files]", ".oc-archives"))
    assert first
    assert last
    assert first["y"] < last["y"]
    size = size_text((site_folder / "offline.zip").stat().st_size)
    expect(page.locator("[data-offline]")).to_have_text(f"ZIP · {size}")


@pytest.mark.parametrize(
    ("path", "name"), [("/data/", "Download the Excel workbook"), ("/zh/data/", "下载 Excel 表格")], ids=["en", "zh"]
)
def test_data_page_begins_with_the_workbook(page: Page, site_folder: Path, path: str, name: str) -> None:
    """On a phone the workbook comes first, by its name and size; a file takes a few lines, its purpose first."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(path)
    links = page.locator(".oc-file-buttons a")
    expect(links.first).to_be_in_viewport()
    files = [site_folder / str(link.evaluate("e => e.pathname.slice(1)")) for link in links.all()]
    assert [file.name for file in files] == ["tables.xlsx", "tables.zip", "standard.json"]
    for link, file in zip(links.all(), files, strict=True):
        expect(link).to_contain_text(size_text(file.stat().st_size))
    expect(links.first).to_contain_text(name)
    page.locator("details.oc-brief summary").first.click()
    rows = page.locator(".oc-table-formats tbody tr")
    expect(rows.first).to_contain_text("Excel")
    assert max(row.evaluate("e => e.offsetHeight") for row in rows.all()[:17]) < 160
    tops = [rows.first.locator(css).first.evaluate("e => e.getBoundingClientRect().top") for css in ("th", "td")]
    assert tops == sorted(tops)
