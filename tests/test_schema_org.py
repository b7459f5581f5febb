"""schema.org in the pages: right words in the right places by the official vocabulary, and safe inside HTML."""

from __future__ import annotations

import copy
import functools
import itertools
import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from pyld import jsonld

from exported import standard_of
from frameworks import ADDRESS, FOLDERS
from occstd.export.formats import FORMATS, make
from occstd.export.material import Material
from occstd.export.web.schema_org import CONTEXT, LinkedData
from occstd.render.environment import script_json
from occstd.views.pages.navigation import HAND_WRITTEN, site_pages
from occstd.views.site import Site
from occstd.words import LANGUAGES
from tsc import MODULES, compile_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from occstd.published import PublishedFile

SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)

PAIRS = [(name, language) for name in FOLDERS for language in LANGUAGES]
each_site = pytest.mark.parametrize(("name", "language"), PAIRS, ids=["-".join(pair) for pair in PAIRS])


@functools.cache
def _site(name: str, language: str) -> Site:
    return Site(standard_of(name), language, address=ADDRESS)


@functools.cache
def _files(name: str) -> tuple[PublishedFile, ...]:
    """Files of two formats: one of whole files, one of tables."""
    material = Material(standard_of(name), ADDRESS)
    return tuple(file for form in ("json", "csv") for file in make(FORMATS[form], material))


@functools.cache
def _linked_data(name: str, language: str) -> LinkedData:
    site = _site(name, language)
    return LinkedData(site, site_pages(site), _files(name))


@functools.cache
def _pages(name: str, language: str) -> dict[str, dict[str, Any]]:
    paths = [*(page.path for page in site_pages(_site(name, language))), *HAND_WRITTEN]
    return {path: _linked_data(name, language).page(path) for path in paths}


def _thing(page: dict[str, Any], kind: str) -> dict[str, Any]:
    return next(node for node in page["@graph"] if node["@type"] == kind)


# by the vocabulary


def _shape(value: Any, kinds: dict[str, str]) -> Any:
    """What a value is made of: each text as one, equal parts of a list once, a link as the type that it leads to.

    A link to another page stays a link, which the types accept for any thing.
    """
    if isinstance(value, dict):
        if value.keys() == {"@id"} and value["@id"] in kinds:
            return {"@type": kinds[value["@id"]]}
        return {key: item if key == "@type" else _shape(item, kinds) for key, item in value.items()}
    if isinstance(value, list):
        return list({json.dumps(shape): shape for shape in (_shape(item, kinds) for item in value)}.values())
    return "text" if isinstance(value, str) and not value.startswith(CONTEXT) else value


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _nodes(item)


def _program(page: dict[str, Any]) -> str:
    """A program that says that a page is a graph of schema.org's things."""
    kinds = {node["@id"]: node["@type"] for node in _nodes(page) if {"@id", "@type"} <= node.keys()}
    graph = json.dumps(_shape(page, kinds), sort_keys=True)
    return f'import type {{ Graph }} from "schema-dts";\nexport const page: Graph = {graph};\n'


UNIT = "directions/livestream-salesperson/level-4/"
BREAKAGES: dict[str, tuple[str, Callable[[Any], Any], str]] = {
    "type": (UNIT, lambda p: _thing(p, "Course").update({"@type": "Cours"}), "'\"Cours\"' is not assignable"),
    "property": (UNIT, lambda p: _thing(p, "Course").update(teach="a"), "'\"teach\"' does not exist in type"),
    "domain": (
        UNIT,
        lambda p: _thing(p, "Course").update(responsibilities="a"),
        "'\"responsibilities\"' does not exist",
    ),
    "range": (UNIT, lambda p: _thing(p, "Course").update(teaches={"@type": "Organization"}), '"teaches"'),
    "text-for-thing": ("data/", lambda p: _thing(p, "Dataset").update(distribution="a"), '"distribution"'),
    "thing-for-text": ("data/", lambda p: _thing(p, "Dataset").update(keywords={"@type": "Dataset"}), '"keywords"'),
    "link": (UNIT, lambda p: _thing(p, "Course").update(teaches={"@id": p["@graph"][1]["@id"]}), '"teaches"'),
    "number": ("", lambda p: p["@graph"][0]["itemListElement"][0].update(position={"@type": "Thing"}), '"position"'),
}


def _broken(path: str, breakage: Callable[[Any], Any]) -> dict[str, Any]:
    page = copy.deepcopy(_pages("internet-marketer", "en")[path])
    breakage(page)
    return page


@pytest.fixture(scope="module")
def findings(node: str, tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, str], list[str]]:
    """What tsc says of all pages and of the breakages, by the types of schema-dts, and the place of each program.

    Pages of one shape are compiled once.
    """
    folder = tmp_path_factory.mktemp("vocabulary")
    (folder / "node_modules").symlink_to(MODULES)
    places = {
        _program(page): f"{name}-{language} {path}"
        for name, language in PAIRS
        for path, page in _pages(name, language).items()
    }
    texts = {f"page-{n}": program for n, program in enumerate(places)}
    texts |= {name: _program(_broken(path, breakage)) for name, (path, breakage, _) in BREAKAGES.items()}
    said = compile_in(folder, node, texts, "--skipLibCheck")
    return {f"page-{n}": place for n, place in enumerate(places.values())}, said


@pytest.mark.long
def test_pages_fit_the_vocabulary(findings: tuple[dict[str, str], list[str]]) -> None:
    """Every page uses types and properties of the vocabulary's release, with values that they take."""
    places, said = findings
    assert len(places) > len(PAIRS)
    assert [(places[line.partition(".ts(")[0]], line) for line in said if line.startswith("page-")] == []


@pytest.mark.long
@pytest.mark.parametrize("name", BREAKAGES)
def test_breakage_is_found_by_the_vocabulary(name: str, findings: tuple[dict[str, str], list[str]]) -> None:
    """A page with a fault does not pass, for the reason that was put there."""
    (line,) = (line for line in findings[1] if line.startswith(f"{name}.ts("))
    assert BREAKAGES[name][2] in line


# by a reader of JSON-LD


def _context(address: str, _: Any) -> Any:
    assert address == CONTEXT, f"{address} was asked for over the network"
    document = {"@context": {"@vocab": "https://schema.org/"}}
    return {"contextUrl": None, "documentUrl": address, "document": document}


@pytest.mark.long
@each_site
def test_pages_are_read_by_pyld(name: str, language: str) -> None:
    """Every page flattens without the network, with one trail, and every thing under one type."""
    for page in _pages(name, language).values():
        flat = jsonld.flatten(page, None, {"documentLoader": _context})
        types = [kind for node in flat for kind in node.get("@type", ())]
        assert types.count("https://schema.org/BreadcrumbList") == 1
        assert [node["@type"] for node in flat if len(node.get("@type", ())) > 1] == []


# what is said


@each_site
def test_breadcrumbs_are_the_places_above_the_page(name: str, language: str) -> None:
    """The trail begins at home, ends at the page under its title, and each step lies below the one before."""
    site = _site(name, language)
    titles = {page.path: page.title for page in site_pages(site)}
    titles |= {path: site.words[word] for path, word in HAND_WRITTEN.items()}
    root = f"{ADDRESS}/" if language == "en" else f"{ADDRESS}/{language}/"
    for path, page in _pages(name, language).items():
        trail = _thing(page, "BreadcrumbList")["itemListElement"]
        places = [step["item"] for step in trail]
        assert (places[0], places[-1]) == (root, root + path)
        assert [step["position"] for step in trail] == list(range(1, len(trail) + 1))
        assert [step["name"] for step in trail] == [titles[place.removeprefix(root)] for place in places]
        assert [b for a, b in itertools.pairwise(places) if not b.startswith(a)] == []
        above = {known for known in titles if path.startswith(known)}
        assert len(places) == len(above)


@each_site
def test_course_teaches_what_the_unit_asks(name: str, language: str) -> None:
    """A unit's page has a course with every skill and knowledge item, each with its basis, and a credential."""
    site = _site(name, language)
    for unit in site.units:
        page = _pages(name, language)[unit.path]
        kinds = [node["@type"] for node in page["@graph"]]
        assert kinds == ["BreadcrumbList", *(["Course", "EducationalOccupationalCredential"] if unit.functions else [])]
        if not unit.functions:
            continue
        course, credential = page["@graph"][1:]
        asked = [item for _, r in unit.requirements for item in (*r.skills, *r.knowledge)]
        assert [(term["termCode"], term["name"]) for term in course["teaches"]] == [(i.id, site.say(i)) for i in asked]
        assert all(
            site.words[f"basis_{i.basis.kind}"] in t["description"]
            for i, t in zip(asked, course["teaches"], strict=True)
        )
        assert len(credential["competencyRequired"]) == unit.skill_count
        assert credential["name"].count(site.say(site.standard.name)) == 1
        for node in (course, credential):
            assert site.words["described_only"] in node["description"]
            assert site.words["unofficial"] in node["description"]
            assert node.keys() & {"provider", "offers", "recognizedBy", "hasCourseInstance"} == set()


def test_occupation_has_its_codes_and_own_names_only() -> None:
    """Codes come with their classification; names of directions are not names of the occupation."""
    standard = standard_of("internet-marketer")
    occupation = _thing(_pages("internet-marketer", "en")["occupation/"], "Occupation")
    assert [code["codeValue"] for code in occupation["occupationalCategory"]] == [code.code for code in standard.codes]
    others = {alias.name.en for alias in standard.aliases if alias.of != standard.id}
    assert others
    assert others & set(occupation["alternateName"]) == set()
    assert len(occupation["responsibilities"]) == 8


@each_site
def test_dataset_has_the_files_of_standards_and_editions(name: str, language: str) -> None:
    """The data page lists each file, but not every part of one, with its address, type and size."""
    dataset = _thing(_pages(name, language)["data/"], "Dataset")
    listed = {entry["contentUrl"]: entry for entry in dataset["distribution"]}
    for file in _files(name):
        is_part = bool(file.table) or file.kind == "unit"
        assert (f"{ADDRESS}/{file.path}" in listed) != is_part
        if not is_part:
            entry = listed[f"{ADDRESS}/{file.path}"]
            assert (entry["encodingFormat"], entry["contentSize"]) == (file.media_type, f"{len(file.content)} B")
    assert dataset["license"] == "https://creativecommons.org/licenses/by/4.0/"


# inside HTML


@pytest.mark.parametrize("language", LANGUAGES)
def test_text_cannot_leave_the_data_block(language: str) -> None:
    """Markup in a text stays text: nothing in the block closes it, and it reads back as it was."""
    evil = '</script><script>alert("1")</script><!-- & '
    standard = standard_of("livestream-commerce")
    name = replace(standard.name, en=evil, zh=evil)
    site = Site(replace(standard, name=name), language, address=ADDRESS)
    for path in ("", site.units[0].path):
        page = LinkedData(site, site_pages(site), ()).page(path)
        text = str(script_json(page))
        assert not set("<>&") & set(text)
        assert json.loads(text) == page
        assert evil in str(page)


def _blocks(file: Path) -> list[str]:
    return SCRIPT.findall(file.read_text(encoding="utf-8"))


def test_built_pages_carry_the_data(site_folder: Path) -> None:
    """Each page of the built site, in both languages, has one block, which is about that page."""
    for language in LANGUAGES:
        root = site_folder if language == "en" else site_folder / language
        for path in _pages("internet-marketer", language):
            blocks = _blocks(root / path / "index.html")
            assert len(blocks) == 1
            content = json.loads(blocks[0])
            expected = _pages("internet-marketer", language)[path]
            told = re.sub(r"https://[a-z.]+\.example/", f"{ADDRESS}/", json.dumps(content, ensure_ascii=False))
            if path != "data/":
                assert json.loads(told) == expected
            assert _thing(content, "BreadcrumbList")["itemListElement"][-1]["item"].endswith(f"/{path}")
