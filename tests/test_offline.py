"""The copy that opens from disk: every link leads to a file of it or to the site, and its pages work in a browser."""

from __future__ import annotations

import zipfile
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import expect

from built_site import ROOTS
from exported import ADDRESS
from html_reader import read_html
from occstd.site.offline import OFFLINE, offline_page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

LINKS = {
    "../glossary/#g-host": "../glossary/index.html#g-host",
    "../matrix/?find=a#b": "../matrix/index.html?find=a#b",
    "./": "./index.html",
    "..": "../index.html",
    "#here": "#here",
    "../assets/a.css": "../assets/a.css",
    "../syllabi/a.pdf": "https://x.example/s/syllabi/a.pdf",
    "../data/": "https://x.example/s/data/",
    "https://osta.org.cn/": "https://osta.org.cn/",
    "mailto:a@b.example": "mailto:a@b.example",
    "https&#58;//osta.org.cn/a": "https&#58;//osta.org.cn/a",
    "&#46;./matrix/?find=a&amp;level=4": "../matrix/index.html?find=a&amp;level=4",
}


@pytest.mark.parametrize("link", LINKS)
def test_link_of_a_copied_page(link: str) -> None:
    """A link to a page names its file; one to what is left out leads to the site; others stay."""
    kept = frozenset({"index.html", "glossary/index.html", "matrix/index.html", "rules/index.html", "assets/a.css"})
    page = f'<a href="{link}">x</a><footer class="md-footer">'
    said = offline_page(page, "rules/index.html", kept, "https://x.example/s", "<p>copy</p>")
    assert said == f'<a href="{LINKS[link]}">x</a><p>copy</p><footer class="md-footer">'


@pytest.fixture(scope="module")
def copy(site_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The copy, unpacked."""
    folder = tmp_path_factory.mktemp("offline")
    with zipfile.ZipFile(site_folder / OFFLINE) as packed:
        packed.extractall(folder)
    return folder


def test_every_link_of_the_copy_leads_to_a_file_or_to_the_site(copy: Path, site_folder: Path) -> None:
    """No link opens a folder, none leads nowhere, and what is linked on the site is there."""
    files = {path.relative_to(copy).as_posix() for path in copy.rglob("*") if path.is_file()}
    pages = {name: read_html(copy / name) for name in sorted(files) if name.endswith(".html")}
    dead = []
    for name, page in pages.items():
        for link in (*page.links, *page.resources):
            parts = urlsplit(link)
            if link.startswith(f"{ADDRESS}/"):
                there = unquote(parts.path).removeprefix("/")
                found = (site_folder / there / ("index.html" if there.endswith("/") or not there else "")).is_file()
            elif parts.scheme or not parts.path:
                continue
            else:
                there = normpath(join(dirname(name), unquote(parts.path)))
                found = there in files and (not parts.fragment or unquote(parts.fragment) in pages[there].ids)
            dead += [] if found else [f"{name}: {link}"]
    assert dead == []
    assert len(pages) > 150
    assert [name for name in files if name.endswith((".pdf", ".docx", ".xlsx", ".zip", ".map"))] == []


def test_downloads_page_offers_the_copy(copy: Path, site_folder: Path) -> None:
    """The page says what is not in it; the copy itself says where it is from."""
    for root, said in zip(ROOTS.values(), ("PDF, Word, Excel and data files are not in it", "不在其中"), strict=True):
        page = site_folder / root / "syllabi" / "index.html"
        assert said in page.read_text(encoding="utf-8")
        assert any(link.endswith(f"/{OFFLINE}") for link in read_html(page).links)
        assert f'<a href="{ADDRESS}/">' in (copy / root / "rules" / "index.html").read_text(encoding="utf-8")


@pytest.fixture
def on_disk(browser: Browser) -> Iterator[Page]:
    """A tab that fails on errors, and on requests to anything but files."""
    tab, faults = browser.new_page(), []
    tab.on("pageerror", lambda error: faults.append(str(error)))
    tab.on("console", lambda message: faults.append(message.text) if message.type in {"error", "warning"} else None)
    tab.on("request", lambda r: faults.append(r.url) if not r.url.startswith(("file:", "data:", "blob:")) else None)
    yield tab
    tab.close()
    assert faults == []


@pytest.mark.parametrize("language", ROOTS)
def test_search_from_disk(on_disk: Page, copy: Path, language: str) -> None:
    """The search finds, and its hits open pages, not folders."""
    on_disk.goto((copy / ROOTS[language] / "rules" / "index.html").as_uri())
    on_disk.locator("[data-search] [name=query]").fill("场控")
    expect(on_disk.locator("[data-search][data-loaded]")).to_be_attached()
    on_disk.locator(".md-search-result__link").first.click()
    on_disk.wait_for_url("**/glossary/index.html#g-live-controller")
    expect(on_disk.locator("#g-live-controller")).to_be_in_viewport()


@pytest.mark.parametrize("language", ROOTS)
def test_matrix_from_disk(on_disk: Page, copy: Path, language: str) -> None:
    """The matrix finds words of both languages, the other one's texts included, and keeps its state."""
    on_disk.goto((copy / ROOTS[language] / "matrix" / "index.html").as_uri())
    for words in ("coupon", "优惠券"):
        on_disk.locator("#matrix-find").fill(words)
        expect(on_disk.locator("mark").first).to_be_visible()
        expect(on_disk.locator(".oc-filter ~ [role=status], .oc-filter [role=status]").first).not_to_have_text("")
    on_disk.wait_for_url("**/matrix/index.html?find=*")


def test_compare_and_adapt_from_disk(on_disk: Page, copy: Path) -> None:
    """What these pages read comes as scripts."""
    on_disk.goto((copy / "compare" / "index.html").as_uri() + "?a=livestream-salesperson/4&b=livestream-salesperson/3")
    expect(on_disk.locator(".oc-compare-result h2").first).to_be_visible()
    course = "#direction=livestream-salesperson&level=4&hours=160&start=2027-03-01"
    on_disk.goto((copy / "syllabi" / "adapt" / "index.html").as_uri() + course)
    said = "160 class hours: 27 days in 6 weeks, 2027-03-01 to 2027-04-07."
    expect(on_disk.get_by_text(said).first).to_be_visible()
    expect(on_disk.get_by_text("Tomb-Sweeping Day").first).to_be_attached()


@pytest.mark.parametrize("language", ROOTS)
def test_my_level_from_disk(on_disk: Page, copy: Path, language: str) -> None:
    """The questions come as a script; a file that is saved from disk is a member of a team from disk."""
    folder = copy / ROOTS[language] / "my-level"
    on_disk.goto((folder / "index.html").as_uri() + "#direction=livestream-salesperson")
    on_disk.locator("[data-ready]").wait_for()
    on_disk.locator("[data-part=start] [type=submit]").click()
    on_disk.locator("[data-skill] input[value='2']").evaluate_all("all => all.forEach(one => one.click())")
    on_disk.locator("[data-do=show]").click()
    expect(on_disk.locator(".oc-outcome")).to_be_visible()
    with on_disk.expect_download() as download:
        on_disk.locator("[data-do=save]").click()
    on_disk.goto((folder / "team" / "index.html").as_uri())
    on_disk.locator("[data-ready]").wait_for()
    on_disk.set_input_files("[data-drop] input", download.value.path())
    expect(on_disk.locator(".oc-people > li")).to_have_count(1)


def test_eligibility_and_languages_from_disk(on_disk: Page, copy: Path) -> None:
    """The form answers; the language link keeps the page with its state."""
    state = "#direction=livestream-salesperson&level=4&day=2026-11&years=3"
    on_disk.goto((copy / "eligibility" / "index.html").as_uri() + state)
    cell = on_disk.locator(".oc-verdicts tr[data-level='4'] td[data-set='el21-chongqing'] > .oc-verdict")
    expect(cell).to_have_text("from November 2027")
    on_disk.get_by_role("link", name="中文").click()
    on_disk.wait_for_url("**/zh/eligibility/index.html#*level=4*years=3")
    expect(cell).to_contain_text("2027")


def test_copied_address_is_that_of_the_site(on_disk: Page, copy: Path) -> None:
    """Others cannot open an address on this disk."""
    on_disk.goto((copy / "glossary" / "index.html").as_uri())
    assert on_disk.evaluate("occstdHere()") == f"{ADDRESS}/glossary/"
