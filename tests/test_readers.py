"""What programs read in place of pages: Markdown, llms.txt, the feed, the site map, the description of the search."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree as ET

import markdown
import pytest

from built_site import pages_of
from exported import ADDRESS, published_of, standard_of, unprinted
from occstd.export.formats import all_files
from occstd.export.material import Material
from occstd.model import Text
from occstd.render.markdown import render_markdown
from occstd.render.markdown_blocks import SCREEN_ONLY, VOICES
from occstd.render.plain_markdown import escape_markdown
from occstd.site.files import all_pages, reader_files
from occstd.views.blocks import Custom
from occstd.views.developers.data import data_page
from occstd.views.pages.navigation import site_pages
from occstd.views.site import Site
from occstd.words import LANGUAGES

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from html_reader import Document
    from occstd.model import Standard
    from occstd.published import PublishedFile

PREFIXES = {"en": "", "zh": "zh/"}
ATOM = {"a": "http://www.w3.org/2005/Atom", "h": "http://www.w3.org/1999/xhtml"}
SEARCH = {"o": "http://a9.com/-/spec/opensearch/1.1/"}
SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
LINK = re.compile(r"(?<!\\)\]\((?:<([^>]*)>|([^()<> ]+))\)")


@pytest.fixture(scope="module")
def full() -> Standard:
    """The standard that uses every field."""
    return standard_of("full-shape")


@pytest.fixture(scope="module")
def pages(site_folder: Path) -> dict[str, tuple[Document, str]]:
    """Every page of the built site by its path: what the HTML holds, and its Markdown."""
    return {
        path.removesuffix("index.html"): (
            document,
            (site_folder / path).with_suffix(".md").read_text(encoding="utf-8"),
        )
        for path, document in pages_of(site_folder).items()
        if path.endswith("index.html")
    }


def _made(
    standard: Standard, language: str, address: str = ADDRESS, files: tuple[PublishedFile, ...] = ()
) -> dict[str, bytes]:
    """What programs read, from the data files where they are made already."""
    site, material = Site(standard, language, address=address), Material(standard, address)
    files = files or all_files(material)
    found = reader_files(site, all_pages(site, material, files, unprinted(site)), files)
    return {item.path: item.content for item in found}


def _read(name: str, language: str, file: str, site_folder: Path) -> ET.Element:
    """A file of the built site, or what a site of another standard would have."""
    if name == "internet-marketer":
        return ET.fromstring((site_folder / PREFIXES[language] / file).read_bytes())
    return ET.fromstring(_made(standard_of(name), language, files=published_of(name))[file])


def _ids(text: str) -> list[str]:
    """The ids at the ends of lines, without those that are quoted as examples."""
    return re.findall(r"(?<!\\)\{#([^}\s]+)\}", re.sub(r"`[^`]*`", "", text))


def links_in(text: str) -> list[str]:
    return [first or second for first, second in LINK.findall(text)]


# Markdown


def test_markdown_has_the_statements_of_every_page(pages: dict[str, tuple[Document, str]]) -> None:
    """The ids at the ends of lines are the anchors of the page's statements, in order and in both languages."""
    wrong, count = [], 0
    for path, (document, text) in pages.items():
        ids = _ids(text)
        shown = [name for name in ids if name in set(document.statements)]
        if shown != document.statements or set(ids) - set(document.ids):
            wrong.append(f"{path}: {sorted(set(document.statements) ^ set(shown) | set(ids) - set(document.ids))}")
        count += len(shown)
    assert wrong == []
    assert len(pages) > 90
    assert count > 4000


def test_markdown_has_the_text_of_every_statement(pages: dict[str, tuple[Document, str]], standard: Standard) -> None:
    """At the line of an id stands what the requirement says, in the page's language."""
    edition = next(e for e in standard.editions if e.id == standard.current_edition)
    for language, prefix in PREFIXES.items():
        lines = {
            name: line
            for path, (_, text) in pages.items()
            if path.startswith(f"{prefix}directions/")
            for line in text.splitlines()
            for name in re.findall(r"\{#([^}]+)\}$", line)
        }
        requirements = [r for f in edition.functions for t in f.tasks for r in t.levels.values()]
        for statement in (s for r in requirements for s in (*r.skills, *r.knowledge)):
            assert escape_markdown(getattr(statement, language)) in lines[statement.id]
            assert ("★" in lines[statement.id]) == getattr(statement, "key", False)


def test_markdown_has_no_html(pages: dict[str, tuple[Document, str]]) -> None:
    """No tag and no class of the pages is left, except on pages that people write."""
    for path, (_, text) in pages.items():
        if not re.match(r"(zh/)?(about|developers)/", path):
            tags = re.sub(r"<https?://[^<>]*>|`[^`]*`|```.*?```", "", text, flags=re.DOTALL)
            assert re.findall(r"</?[a-zA-Z][^>]*>|\boc-|class=", tags) == [], path


def test_markdown_links_lead_somewhere(pages: dict[str, tuple[Document, str]], site_folder: Path) -> None:
    """Each relative link leads to a file, one to a page to its Markdown, and each anchor to an id of that page."""
    dead, count = [], 0
    for path, (_, text) in pages.items():
        for link in links_in(text):
            parts = urlsplit(link)
            if parts.scheme or parts.query:
                continue
            target = (site_folder / path / unquote(parts.path)).resolve()
            target = target if parts.path else site_folder / path / "index.md"
            count += 1
            if not target.is_file():
                dead.append(f"{path}: {link}")
            elif parts.fragment and target.name == "index.md":
                found = target.parent.relative_to(site_folder.resolve()).as_posix()
                if parts.fragment not in pages[f"{found}/".removeprefix("./")][0].ids:
                    dead.append(f"{path}: {link}")
    assert dead == []
    assert count > 2000


def test_every_template_of_its_own_has_a_voice(standard: Standard, tiny: Standard, full: Standard) -> None:
    """No block with a template of its own is lost in Markdown, unless it is said to be for the screen only."""
    shown = [page for one in (standard, tiny, full) for page in site_pages(Site(one, "en"))]
    shown.append(data_page(Site(tiny, "en"), published_of("livestream-commerce")))
    blocks = [block for page in shown for block in page.blocks]
    used = {block.template for block in blocks if isinstance(block, Custom)}
    assert used - VOICES.keys() - SCREEN_ONLY == set()
    assert (VOICES.keys() | SCREEN_ONLY) - used == set()


HOSTILE = (
    "# not a heading", "> no quote", "1. no list", "- no list", "<b>bold</b>", "[x](javascript:alert)", "`code`",
    "*em* _em_ __b__", "a | b", "{#LS-1}", "&lt; &#60;", "![i](x)", "\\", "~~gone~~", "<!-- c -->", "a\nb", "===",
)  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_markdown_keeps_text_as_text(full: Standard, text: str) -> None:
    """A text that looks like markup comes out of a Markdown reader as the text that it is."""
    read = markdown.markdown(escape_markdown(text), extensions=["tables", "attr_list"])
    plain = re.sub(r"\\([|~=])", r"\1", read)  # this reader leaves these as they are
    expected = text.replace("\n", " ").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert plain in (f"<p>{expected}</p>", f"<p>{expected.replace('&gt;', '>')}</p>")
    said = Text(en=text, zh=text)
    assert re.search(r"(?<!\\)\{#LS-1\}", render_markdown(Site(full, "en"), _page(said))) is None


def _page(said: Text) -> object:
    from occstd.views.blocks import Cell, Heading, Prose, Table
    from occstd.views.blocks import Page as ShownPage

    table = Table(caption=said.en, head=(said.en,), rows=((Cell(text=said.en),),), show_caption=True)
    return ShownPage(path="x/", title=said.en, blocks=(Heading(text=said.en, anchor="a"), Prose(text=said.en), table))


# llms.txt


@pytest.mark.parametrize("language", LANGUAGES)
def test_llms_lists_every_page_and_leads_there(
    pages: dict[str, tuple[Document, str]], site_folder: Path, language: str
) -> None:
    """The list names every page of its language once, as whole addresses that resolve in the built site."""
    prefix = PREFIXES[language]
    text = (site_folder / f"{prefix}llms.txt").read_text(encoding="utf-8")
    links = links_in(text)
    assert all(link.startswith(f"{ADDRESS}/") for link in links)
    files = [link.removeprefix(f"{ADDRESS}/") for link in links]
    assert [path for path in files if not (site_folder / path).is_file()] == []
    own = {f"{path}index.md" for path in pages if path.startswith("zh/") == (language == "zh")}
    assert sorted(path for path in files if path.endswith(".md")) == sorted(own)
    assert {f"{prefix}llms-full.txt", "data/v2/index.json"} < set(files)


@pytest.mark.parametrize("language", LANGUAGES)
def test_llms_has_the_shape_that_its_readers_expect(site_folder: Path, language: str) -> None:
    """One title, a quoted summary, sections of links, each at most with a remark after a colon."""
    lines = (site_folder / f"{PREFIXES[language]}llms.txt").read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("# ")
    assert lines[2].startswith("> ")
    assert sum(line.startswith("# ") for line in lines) == 1
    first = next(number for number, line in enumerate(lines) if line.startswith("## "))
    for line in filter(None, lines[first:]):
        assert re.fullmatch(r"## .+|- \[.+\]\(\S+\)(?:[:：].+)?", line), line
    assert lines[-4] == "## Optional"


@pytest.mark.parametrize("language", LANGUAGES)
def test_llms_full_has_every_statement_and_links_that_hold(
    pages: dict[str, tuple[Document, str]], site_folder: Path, language: str
) -> None:
    """The one text has each statement that has an address, and no relative link."""
    text = (site_folder / f"{PREFIXES[language]}llms-full.txt").read_text(encoding="utf-8")
    own = [document for path, (document, _) in pages.items() if path.startswith("zh/") == (language == "zh")]
    ids = set(_ids(text))
    assert {name for document in own for name in document.statements} - ids == set()
    assert {urlsplit(link).scheme for link in links_in(text)} == {"https"}


# feed


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
def test_feed_is_what_rfc_4287_asks(language: str, site_folder: Path) -> None:
    """Ids are unique URIs, dates are moments, authors and own links are there, and content is XHTML in one div."""
    for name in ("internet-marketer", "full-shape"):
        one, feed = standard_of(name), _read(name, language, "feed.xml", site_folder)
        assert feed.tag == f"{{{ATOM['a']}}}feed"
        for tag in ("id", "title", "updated", "author"):
            assert len(feed.findall(f"a:{tag}", ATOM)) == 1
        assert (feed.findtext("a:author/a:name", "", ATOM)).strip()
        links = {link.get("rel"): link.get("href") for link in feed.findall("a:link", ATOM)}
        assert links["self"] == f"{ADDRESS}/{PREFIXES[language]}feed.xml"
        entries = feed.findall("a:entry", ATOM)
        assert len(entries) == len(one.releases)
        ids = [feed.findtext("a:id", "", ATOM), *(entry.findtext("a:id", "", ATOM) for entry in entries)]
        assert len(set(ids)) == len(ids)
        assert all(re.fullmatch(r"tag:occstd\.example,\d{4}-\d\d-\d\d:\S+", name) for name in ids)
        moments = [entry.findtext("a:updated", "", ATOM) for entry in entries]
        assert all(map(RFC3339.fullmatch, [feed.findtext("a:updated", "", ATOM), *moments]))
        assert feed.findtext("a:updated", "", ATOM) == max(moments)
        for entry, release in zip(entries, one.releases, strict=True):
            assert entry.findtext("a:title", "", ATOM).endswith(release.version)
            content = entry.find("a:content", ATOM)
            assert content is not None
            assert (content.get("type"), [child.tag for child in content]) == ("xhtml", [f"{{{ATOM['h']}}}div"])
            said = [item.text for item in content.iterfind(".//h:li", ATOM)]
            assert said == [getattr(change, language) for change in release.changes]


@pytest.mark.long
def test_feed_ids_outlive_a_new_version(full: Standard) -> None:
    """A new version adds an entry and changes no id, neither of the feed nor of former entries."""
    import dataclasses

    from occstd.model import Release

    new = Release(version="0.2.0", date="2026-05-01", changes=(Text(en="New.", zh="新。"),))
    later = dataclasses.replace(full, version="0.2.0", date="2026-05-01", releases=(new, *full.releases))
    before, after = (ET.fromstring(_made(one, "en")["feed.xml"]) for one in (full, later))
    ids = [[item.text for item in feed.iterfind(".//a:id", ATOM)] for feed in (before, after)]
    assert ids[1] == [ids[0][0], ids[1][1], *ids[0][1:]]
    assert after.findtext("a:updated", "", ATOM) == "2026-05-01T00:00:00Z"


def test_feed_entries_lead_to_their_versions(pages: dict[str, tuple[Document, str]], site_folder: Path) -> None:
    """Each entry links to the version's row on the page of editions."""
    for prefix in PREFIXES.values():
        feed = ET.fromstring((site_folder / f"{prefix}feed.xml").read_bytes())
        links = [link.get("href", "") for link in feed.iterfind("a:entry/a:link", ATOM)]
        assert links
        for link in links:
            path, _, anchor = link.removeprefix(f"{ADDRESS}/").partition("#")
            assert anchor in pages[path][0].ids


# search, site map, robots.txt


@pytest.mark.long
@pytest.mark.parametrize("language", LANGUAGES)
def test_opensearch_is_within_its_limits(language: str, site_folder: Path) -> None:
    """Names are as short as the format asks, and the template leads to the home page with the question."""
    for name in ("internet-marketer", "livestream-commerce"):
        found = _read(name, language, "opensearch.xml", site_folder)
        assert found.tag == f"{{{SEARCH['o']}}}OpenSearchDescription"
        for row, most in (("ShortName", 16), ("LongName", 48), ("Description", 1024)):
            text = found.findtext(f"o:{row}", "", SEARCH)
            assert 0 < len(text) <= most
            assert text == text.strip()
        whole, short = standard_of(name).name.said(language), found.findtext("o:ShortName", "", SEARCH)
        assert short == whole or (short.endswith("…") and whole.startswith(short[:-1]) and len(short) >= 14)
        urls = {url.get("type"): url.get("template") for url in found.findall("o:Url", SEARCH)}
        assert urls["text/html"] == f"{ADDRESS}/{PREFIXES[language]}?q={{searchTerms}}"


def test_site_map_has_every_page_with_its_twin(pages: dict[str, tuple[Document, str]], site_folder: Path) -> None:
    """Both site maps together name every page once, each with its address in both languages and the data's date."""
    named = {}
    for prefix in PREFIXES.values():
        for url in ET.fromstring((site_folder / f"{prefix}sitemap.xml").read_bytes()).findall("s:url", SITEMAP):
            address = url.findtext("s:loc", "", SITEMAP)
            twins = {link.get("hreflang"): link.get("href") for link in url.findall("x:link", SITEMAP)}
            path = address.removeprefix(f"{ADDRESS}/").removeprefix(prefix)
            assert twins == {language: f"{ADDRESS}/{own}{path}" for language, own in PREFIXES.items()}
            named[address.removeprefix(f"{ADDRESS}/")] = url.findtext("s:lastmod", "", SITEMAP)
    assert sorted(named) == sorted(pages)
    assert len(set(named.values())) == 1


def test_site_map_has_the_date_of_the_data(site_folder: Path, standard: Standard) -> None:
    """What is said to have changed last is the data, whenever the site was built."""
    assert f"<lastmod>{standard.date}</lastmod>" in (site_folder / "sitemap.xml").read_text(encoding="utf-8")


def test_robots_names_both_site_maps_where_it_is_read(site_folder: Path, tiny: Standard) -> None:
    """robots.txt stands at the root of a host only, and its site maps are there."""
    text = (site_folder / "robots.txt").read_text(encoding="utf-8")
    maps = re.findall(r"^Sitemap: (\S+)$", text, re.MULTILINE)
    assert [(site_folder / link.removeprefix(f"{ADDRESS}/")).is_file() for link in maps] == [True, True]
    assert not (site_folder / "zh" / "robots.txt").exists()
    assert "robots.txt" not in _made(tiny, "en", f"{ADDRESS}/folder")


def test_without_an_address_there_is_what_needs_none(tiny: Standard) -> None:
    """A site that does not know its address has Markdown and lists, and nothing that would be wrong."""
    made = _made(tiny, "zh", "")
    assert {"index.md", "llms.txt", "llms-full.txt"} <= made.keys()
    assert made.keys() & {"feed.xml", "opensearch.xml", "robots.txt"} == set()
    assert b"](/zh/eligibility/index.md)" in made["llms.txt"]


def test_pages_name_what_programs_read(pages: dict[str, tuple[Document, str]], site_folder: Path) -> None:
    """The head of every page leads to its Markdown, to the feed and to the search, by links that resolve."""
    for path in pages:
        head = (site_folder / path / "index.html").read_text(encoding="utf-8").partition("</head>")[0]
        links = re.findall(r'<link rel="(?:alternate |search)" type="([^"]+)"[^>]* href="([^"]+)">', head)
        assert [kind for kind, _ in links] == [
            "text/markdown",
            "application/atom+xml",
            "application/opensearchdescription+xml",
        ]
        assert [href for _, href in links if not (site_folder / path / href).is_file()] == []


@pytest.mark.browser
def test_search_opens_with_what_is_asked(page: Page) -> None:
    """The address of the search description opens the search with its results, in both languages."""
    for prefix, question in (("", "authorisation"), ("zh/", "直播")):
        page.goto(f"/{prefix}?q={question}")
        page.locator(".md-search-result__item").first.wait_for(state="visible")
        assert page.locator("[data-search] [name=query]").input_value() == question
