"""Whatever names an address of the site names one that is there: other systems' formats, what programs read, all texts.

The formats of the project's own making are in `test_data_site`, the links of pages in `test_site`.
"""

from __future__ import annotations

import dataclasses
import html
import json
import re
from typing import TYPE_CHECKING
from urllib.parse import urldefrag
from xml.etree import ElementTree as ET

import pytest
from rdflib import Graph, URIRef

from built_site import ROOTS, own_addresses, read_site, twin
from exported import ADDRESS, asked_in, file_of, files_of, json_of, records_in, standard_of
from test_readers import links_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from built_site import BuiltSite

NAME = "internet-marketer"
CURRENT = "2021"
FORMER = "2020"
JSON_FORMATS = ("skos.jsonld", "ctdl-asn.jsonld", "case.en.json", "case.zh.json", "badges.jsonld")
FRAMEWORKS = [(edition, file) for edition in (CURRENT, FORMER) for file in ("skos.ttl", *JSON_FORMATS)][:-1]
"""Every file of another system's format; the former edition has no requirements, and so no badges."""
KEY_OF_MARKS = "sources/fidelity/"
"""Page whose anchors are the marks of a basis, which syllabi explain at their ends."""
TEXTS = {".csv", ".html", ".json", ".jsonld", ".md", ".ts", ".ttl", ".txt", ".xml"}
"""Endings of files that are searched for addresses."""
PICTURES = {".css", ".gif", ".inv", ".js", ".map", ".png", ".svg", ".woff2", ".zip", ".gz"}
"""Endings of files that hold no address of a statement, or only what another file holds."""
READ_ELSEWHERE = {".docx", ".parquet", ".pdf", ".sqlite", ".xlsx"}
"""Endings of files that are opened by readers of their formats in other tests."""
WHOLE = re.compile(rf"{re.escape(ADDRESS)}(?![\w.-])[^\s\"'<>()\[\]\\`,;，。；、]*")


def _turtle(edition: str) -> Iterator[str]:
    graph = Graph().parse(data=file_of(NAME, edition, "skos.ttl"), format="turtle")
    yield from (str(term) for triple in graph for term in triple if isinstance(term, URIRef) and ADDRESS in term)


def _of_framework(edition: str, file: str) -> list[str]:
    return list(_turtle(edition) if file == "skos.ttl" else own_addresses(json_of(NAME, edition, file)))


def _ids(addresses: Iterable[str]) -> set[str]:
    return {urldefrag(address).fragment for address in addresses} - {""}


def _stated(edition: str) -> set[str]:
    """Ids of tasks, skills and knowledge in the YAML of an edition, and of its levels and directions."""
    (own,) = (item for item in standard_of(NAME).editions if item.id == edition)
    asked = asked_in(NAME, edition)
    requirements = {name for function, task, _, _, item in asked for name in (function, task, item["id"])}
    return requirements | {item.id for item in (*own.levels, *own.directions)}


@pytest.mark.parametrize(("edition", "file"), FRAMEWORKS, ids=["-".join(pair) for pair in FRAMEWORKS])
def test_addresses_of_other_systems_formats_are_anchors(edition: str, file: str, built: BuiltSite) -> None:
    """Each address leads to its statement in both languages, and every statement of the edition has one."""
    addresses = _of_framework(edition, file)
    unsaid = _stated(edition) - _ids(addresses)
    own = {item.id for e in standard_of(NAME).editions for item in (*e.levels, *e.directions, *e.functions)}
    assert unsaid - (own if file == "badges.jsonld" else set()) == set()
    assert built.dead(addresses) == []


def _strays(addresses: Iterable[str], language: str) -> list[str]:
    """Addresses of pages in another language."""
    start, chinese = f"{ADDRESS}/{ROOTS[language]}", f"{ADDRESS}/{ROOTS['zh']}"
    return [one for one in addresses if not one.startswith(start) or one.startswith(chinese) != (language == "zh")]


@pytest.mark.long
@pytest.mark.parametrize("language", ROOTS)
def test_case_package_leads_to_pages_in_its_language(language: str) -> None:
    """All that it names is in its language, but for the originals that items translate."""
    package = json_of(NAME, CURRENT, f"case.{language}.json")
    of_other = [a for a in package["CFAssociations"] if a["associationType"] == "isTranslationOf"]
    package["CFAssociations"] = [a for a in package["CFAssociations"] if a["associationType"] != "isTranslationOf"]
    assert _strays(own_addresses(package), language) == []
    assert len(of_other) == (0 if language == "zh" else len(package["CFItems"]))
    for association in of_other:
        ends = (association["originNodeURI"]["uri"], association["destinationNodeURI"]["uri"])
        assert ends == (ends[0], twin(ends[0]))


@pytest.mark.long
@pytest.mark.parametrize("language", ROOTS)
def test_badges_lead_to_pages_in_their_language(language: str) -> None:
    """A template names itself, its criteria and its targets by pages in its language."""
    templates = json_of(NAME, CURRENT, "badges.jsonld")["@graph"]
    own = [template for template in templates if template["@language"] == language]
    assert len(own) * len(ROOTS) == len(templates)
    assert _strays(own_addresses(own), language) == []


def test_addresses_of_changes_are_anchors(built: BuiltSite) -> None:
    """Each change says where its subject stands, and each side leads to its statement, in both languages."""
    for comparison in json.loads(files_of(NAME)[f"data/v2/{NAME}/changes.json"])["comparisons"]:
        places = {name: [p for p in sides.values() if p] for name, sides in comparison["addresses"].items()}
        assert comparison["changes"]
        assert [change["id"] for change in comparison["changes"] if not places.get(change["id"])] == []
        found = [place for listed in places.values() for place in listed]
        assert [place for place in found if "#" not in place] == []
        assert built.dead(f"{ADDRESS}/{place}" for place in found) == []


def _syllabi(built: BuiltSite) -> Iterator[str]:
    """What each syllabus names: its own page, and ids, each where the data say that it stands, or in the key."""
    places = json_of(NAME, CURRENT, "standard.json")["addresses"][CURRENT]
    for path in sorted(built.files):
        if re.fullmatch(rf"syllabi/{NAME}-[^/]+\.json", path):
            file = json.loads((built.folder / path).read_text(encoding="utf-8"))
            yield from own_addresses(file)
            root = f"{ADDRESS}/{ROOTS[file['language']]}"
            ids = [item["id"] for item in records_in(file["document"]) if item["id"]]
            yield from (f"{root}{places.get(name, KEY_OF_MARKS)}#{name}" for name in ids)


def test_syllabi_name_statements_that_have_anchors(built: BuiltSite) -> None:
    """Each id in each syllabus that is published as JSON is an anchor where the data say that it stands."""
    found = list(_syllabi(built))
    assert {item["id"] for *_, item in asked_in(NAME, CURRENT)} - _ids(found) == set()
    assert built.dead(found) == []


def _markdown(built: BuiltSite, name: str) -> Iterator[str]:
    for path in sorted(built.files):
        if path.rpartition("/")[2] == name:
            links = links_in((built.folder / path).read_text(encoding="utf-8"))
            yield from (link for link in links if link.startswith(ADDRESS))


def _xml(built: BuiltSite, name: str) -> Iterator[str]:
    for root in ROOTS.values():
        for node in ET.fromstring((built.folder / f"{root}{name}").read_bytes()).iter():
            named = [text for text in (node.text or "", *node.attrib.values()) if text.startswith(ADDRESS)]
            yield from (text.replace("?q={searchTerms}", "") for text in named)


def _robots(built: BuiltSite) -> Iterator[str]:
    text = (built.folder / "robots.txt").read_text(encoding="utf-8")
    yield from (line.split()[1] for line in text.splitlines() if line.startswith("Sitemap:"))


def _json(built: BuiltSite, path: str) -> Iterator[str]:
    yield from own_addresses(json.loads((built.folder / path).read_text(encoding="utf-8")))


READERS: dict[str, tuple[Callable[[BuiltSite], Iterator[str]], int]] = {
    "index.json": (lambda built: _json(built, "data/v2/index.json"), 150),
    "llms.txt": (lambda built: _markdown(built, "llms.txt"), 200),
    "llms-full.txt": (lambda built: _markdown(built, "llms-full.txt"), 2000),
    "feed.xml": (lambda built: _xml(built, "feed.xml"), 6),
    "sitemap.xml": (lambda built: _xml(built, "sitemap.xml"), 500),
    "opensearch.xml": (lambda built: _xml(built, "opensearch.xml"), 4),
    "robots.txt": (_robots, 2),
}
"""What programs read, with the least number of addresses that it has."""


@pytest.mark.parametrize(("reader", "least"), READERS.values(), ids=READERS.keys())
def test_addresses_for_programs_lead_somewhere(
    reader: Callable[[BuiltSite], Iterator[str]], least: int, built: BuiltSite
) -> None:
    """Each address leads to a file of the site, and its fragment to an anchor."""
    found = list(reader(built))
    assert len(found) >= least
    assert built.dead(found) == []


def _linked_data(built: BuiltSite, language: str) -> Iterator[str]:
    block = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
    for path in sorted(built.anchors):
        if path.endswith("index.html") and path.startswith("zh/") == (language == "zh"):
            for text in block.findall((built.folder / path).read_text(encoding="utf-8")):
                yield from own_addresses(json.loads(text))


@pytest.mark.parametrize("language", ROOTS)
def test_addresses_of_schema_org_are_anchors(language: str, built: BuiltSite) -> None:
    """What pages say to search engines leads to every requirement, in the language of the page."""
    found = list(_linked_data(built, language))
    assert {item["id"] for *_, item in asked_in(NAME, CURRENT)} - _ids(found) == set()
    files = f"{ADDRESS}/data/v2/", f"{ADDRESS}/syllabi/{NAME}"
    assert _strays((one for one in found if not one.startswith(files)), language) == []
    assert built.dead(found) == []


def _everywhere(built: BuiltSite) -> Iterator[tuple[str, str]]:
    """Each address of the site in any text of the site, with the path of the text; not those with blanks to fill."""
    for path in sorted(built.files):
        if f".{path.rpartition('.')[2]}" in TEXTS:
            text = (built.folder / path).read_text(encoding="utf-8")
            for address in WHOLE.findall(html.unescape(text)):
                whole = address.partition("?")[0].rstrip(".")
                if "{" not in whole:
                    yield path, whole


def test_no_text_of_the_site_names_a_dead_address(built: BuiltSite) -> None:
    """Whatever the kind of the text; and there is no kind of file that nobody looks into."""
    found: dict[str, list[str]] = {}
    for path, address in _everywhere(built):
        found.setdefault(address, []).append(path)
    assert {address: found.get(address, ["-"])[0] for address in built.dead(found)} == {}
    assert len(found) > 3000
    endings = {f".{path.rpartition('.')[2]}" for path in built.files}
    assert endings - TEXTS - PICTURES - READ_ELSEWHERE == set()


@pytest.mark.parametrize("page", ["directions/livestream-salesperson/level-4/", "zh/levels/4/"])
def test_lost_page_is_missed(page: str, built: BuiltSite) -> None:
    """Without one page, of either language, every format that leads there is found wanting."""
    lost = f"{page}index.html"
    lame = dataclasses.replace(
        built,
        files=built.files - {lost},
        anchors={path: names for path, names in built.anchors.items() if path != lost},
    )
    for edition, file in FRAMEWORKS:
        if edition == CURRENT:
            addresses = _of_framework(edition, file)
            assert all(one.startswith(f"{ADDRESS}/{page}") for one in lame.dead(addresses))
            assert (lame.dead(addresses) != []) != (page == "zh/levels/4/" and file == "badges.jsonld")
    for reader in (READERS["llms-full.txt"][0], READERS["sitemap.xml"][0]):
        assert {urldefrag(one).url for one in lame.dead(reader(lame))} == {f"{ADDRESS}/{page}"}


def test_lost_anchor_is_missed(tmp_path: Path) -> None:
    """An id that is gone from a page, though the page is there."""
    (tmp_path / "zh").mkdir()
    for folder in (tmp_path, tmp_path / "zh"):
        (folder / "index.html").write_text('<p id="D1">', encoding="utf-8")
    small = read_site(tmp_path)
    assert small.dead([f"{ADDRESS}/#D1"]) == []
    (tmp_path / "zh" / "index.html").write_text('<p id="D2">', encoding="utf-8")
    assert read_site(tmp_path).dead([f"{ADDRESS}/#D1"]) == [f"{ADDRESS}/zh/#D1"]
