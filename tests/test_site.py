"""The built site: nothing is lost, every link leads somewhere, and pages ask nothing of other hosts."""

from __future__ import annotations

import functools
import posixpath
from collections import Counter
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

import pytest
import yaml

from built_site import pages_of
from conftest import STANDARD
from occstd.model.shape import walk
from occstd.views.addresses import addresses
from occstd.views.pages.navigation import HAND_WRITTEN

if TYPE_CHECKING:
    from pathlib import Path

    from built_site import BuiltSite
    from html_reader import Document
    from occstd.model import Standard

LANGUAGES = {"en": "", "zh": "zh/"}


@pytest.fixture(scope="module")
def documents(site_folder: Path) -> dict[str, Document]:
    """Every page by its path from the site's root."""
    return {path: page for path, page in pages_of(site_folder).items() if not path.endswith("404.html")}


def _ids(value: Any) -> set[str]:
    if isinstance(value, dict):
        own = {str(value["id"])} if "id" in value else set()
        return own.union(*(_ids(item) for item in value.values()))
    if isinstance(value, list):
        return set().union(*(_ids(item) for item in value))
    return set()


@functools.cache
def _yaml_ids(folder: Path, *, deep: bool) -> set[str]:
    """Ids as a plain YAML reader sees them, without this project's loader."""
    found: set[str] = set()
    for file in folder.rglob("*.yaml") if deep else folder.glob("*.yaml"):
        content = yaml.safe_load(file.read_text(encoding="utf-8"))
        top = {key: value for key, value in content.items() if key not in {"id", "retired"}}
        found |= _ids(top)
    return found


@pytest.mark.parametrize("prefix", LANGUAGES.values(), ids=LANGUAGES.keys())
def test_site_has_every_id_of_the_yaml(documents: dict[str, Document], standard: Standard, prefix: str) -> None:
    """Each id that stands in a YAML file is an anchor on the page that the data gives as its address."""
    shared = _yaml_ids(STANDARD, deep=False)
    missing = []
    for edition in standard.editions:
        pages = addresses(standard, edition)
        for name in sorted(shared | _yaml_ids(STANDARD / edition.id, deep=True)):
            page = f"{prefix}{pages[name]}index.html"
            if name not in documents[page].ids:
                missing.append(f"{edition.id}: {page}#{name}")
    assert missing == []


@pytest.mark.parametrize("prefix", LANGUAGES.values(), ids=LANGUAGES.keys())
def test_site_has_no_statement_beside_the_yaml(documents: dict[str, Document], prefix: str) -> None:
    """Each anchor that is marked as a statement stands in a YAML file."""
    known = _yaml_ids(STANDARD, deep=True)
    pages = [path for path in documents if path.startswith(prefix) and (prefix or not path.startswith("zh/"))]
    shown = {name for path in pages for name in documents[path].statements}
    assert shown - known == set()
    assert len(shown) > 1000


def test_site_has_the_same_pages_in_both_languages(documents: dict[str, Document]) -> None:
    """Every English page has its Chinese twin at the same path below zh/."""
    chinese = {path.removeprefix("zh/") for path in documents if path.startswith("zh/")}
    assert chinese == {path for path in documents if not path.startswith("zh/")}


def test_site_has_the_hand_written_pages(documents: dict[str, Document]) -> None:
    """Every page that the menu expects people to write is there."""
    assert {f"{path}index.html" for path in HAND_WRITTEN} <= documents.keys()


def test_site_ids_are_unique_on_each_page(documents: dict[str, Document]) -> None:
    """No page has an id twice."""
    twice = {path: {name for name, count in Counter(d.ids).items() if count > 1} for path, d in documents.items()}
    assert {path: ids for path, ids in twice.items() if ids} == {}


def test_site_links_lead_somewhere(documents: dict[str, Document], built: BuiltSite) -> None:
    """Each link within the site leads to a page or file, and each anchor to an element."""
    dead = []
    for path, document in documents.items():
        for link in document.links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            place = posixpath.normpath(
                posixpath.join(posixpath.dirname(path), unquote(parts.path) or posixpath.basename(path))
            )
            file = place if place in built.files else f"{place}/index.html".removeprefix("./")
            anchor = unquote(parts.fragment)
            if file not in built.files:
                dead.append(f"{path}: {link}")
            elif anchor and anchor != "__skip" and anchor not in built.anchors.get(file, ()):
                dead.append(f"{path}: {link} (no such anchor)")
    assert dead == []


def test_site_asks_nothing_of_other_hosts(documents: dict[str, Document]) -> None:
    """Scripts, styles, pictures and icons come from the site."""
    foreign = {r for d in documents.values() for r in d.resources if urlsplit(r).netloc or r.startswith("//")}
    assert foreign == set()


def test_site_has_no_inline_scripts(documents: dict[str, Document]) -> None:
    """A policy that refuses inline scripts and handlers would break nothing."""
    assert [path for path, d in documents.items() if d.inline_scripts or d.handlers] == []


def test_site_has_no_inline_styles(documents: dict[str, Document]) -> None:
    """Nothing needs a style that a strict content security policy refuses."""
    styled = {
        e.tag for page in documents.values() for e in page.elements if e.tag == "style" or "style" in e.attributes
    }
    assert styled == set()


def test_site_titles_are_not_empty(documents: dict[str, Document]) -> None:
    """Every page has a title of its own in its language."""
    titles = [d.title for d in documents.values()]
    assert all(title.strip() for title in titles)
    assert len(set(titles)) == len(titles)


def test_python_page_lists_classes_and_not_their_fields_beside_it(site_folder: Path) -> None:
    """A class stands in the contents of the page and in its own heading, a field in its heading alone."""
    page = (site_folder / "developers/python/index.html").read_text(encoding="utf-8")
    assert page.count('href="#occstd.Library"') > 1
    assert page.count('href="#occstd.Library.standard"') == 1


def test_site_offers_what_it_says(documents: dict[str, Document], site_folder: Path, standard: Standard) -> None:
    """There is a page and a PDF in each language for every direction and level."""
    edition = next(e for e in standard.editions if e.id == standard.current_edition)
    units = [(d.slug, level) for d in edition.directions for level in d.levels or ()]
    assert units
    for slug, level in units:
        name = f"{standard.id}-{edition.id}-{slug}-level-{level}"
        for language, prefix in LANGUAGES.items():
            assert f"{prefix}directions/{slug}/level-{level}/index.html" in documents
            assert (site_folder / "syllabi" / f"{name}.{language}.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("prefix", LANGUAGES.values(), ids=LANGUAGES.keys())
def test_site_marks_every_statement(documents: dict[str, Document], standard: Standard, prefix: str) -> None:
    """At every anchor of a statement stands the mark of its basis."""
    checked, wrong = 0, []
    shared = [item for path, item in walk(standard) if path[:1] != ("editions",)]
    for edition in standard.editions:
        pages = addresses(standard, edition)
        for item in (*shared, *(item for _, item in walk(edition))):
            basis, name = getattr(item, "basis", None), getattr(item, "id", "")
            if basis is None:
                continue
            document = documents[f"{prefix}{pages[name]}index.html"]
            if name in document.statements:
                checked += 1
                if basis.kind not in document.marks.get(name, set()):
                    wrong.append(f"{edition.id} {pages[name]}#{name} is {basis.kind}")
    assert wrong == []
    assert checked > 1500


@pytest.mark.parametrize("language", LANGUAGES, ids=LANGUAGES.keys())
def test_site_matrix_has_every_requirement(documents: dict[str, Document], standard: Standard, language: str) -> None:
    """The matrix shows every skill and knowledge item of every direction and level."""
    edition = next(e for e in standard.editions if e.id == standard.current_edition)
    text = documents[f"{LANGUAGES[language]}matrix/index.html"].text
    statements = [
        s for f in edition.functions for t in f.tasks for r in t.levels.values() for s in (*r.skills, *r.knowledge)
    ]
    assert [s.id for s in statements if getattr(s, language) not in text] == []
