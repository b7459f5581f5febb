"""The words of the interface: both languages say the same things, what is used exists, and what exists is used."""

from __future__ import annotations

import ast
import re
import string
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import occstd
from conftest import ROOT, STANDARD, TINY
from occstd.export.formats import all_files
from occstd.export.material import Material
from occstd.model import Delivery
from occstd.reading.loader import load_standard
from occstd.render.pdf import template_words
from occstd.site.reference import reference
from occstd.views.documents.listing import planned_files
from occstd.views.documents.plan import course_plan
from occstd.views.documents.printed import printed
from occstd.views.documents.syllabus import syllabus_document
from occstd.views.documents.workbook import planning_workbook
from occstd.views.pages.navigation import navigation, site_pages, standard_pages
from occstd.views.site import Site
from occstd.words import LANGUAGES, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.model import Standard

PACKAGE = Path(occstd.__file__).parent
ENGLISH, CHINESE = (Words(language).all() for language in LANGUAGES)
BOTH = {f"{key}-{language}": text for language in LANGUAGES for key, text in Words(language).all().items()}
HAN = re.compile(r"[\u4e00-\u9fff]")


def _blanks(text: str) -> list[str]:
    """Names of the blanks in a word."""
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


WITH_BLANKS = {key: _blanks(text) for key, text in ENGLISH.items() if _blanks(text)}


# both languages


def test_words_are_the_same_in_both_languages() -> None:
    """Each key has its English and its Chinese, and the keys come in one order."""
    assert list(ENGLISH) == list(CHINESE)
    assert len(ENGLISH) > 200


JOINTS = {
    "compare_counted",
    "compare_step",
    "el_certificate",
    "el_date",
    "el_marks",
    "el_month_names",
    "el_or",
    "el_title_top",
}
JOINTS |= {"el_year_and_month", "holds_table", "holds_within", "weight_per_cent"}
JOINTS |= {"framework_of", "part_of_framework", "weight_of", "weights_listed", "with_basis"}
JOINTS |= {"document_title", "sy_both_names", "sy_date_weekday"}
"""Pieces that are put between or around other words: they may be signs, spaces or nothing."""


def test_words_are_not_empty_and_have_no_space_around() -> None:
    """No word is empty, and none begins or ends with a space."""
    words = {key: text for key, text in BOTH.items() if key.rpartition("-")[0] not in JOINTS}
    assert [key for key, text in words.items() if not text or text != text.strip()] == []


def test_words_have_the_same_blanks_in_both_languages() -> None:
    """What English fills in, Chinese fills in too."""
    chinese = {key: _blanks(text) for key, text in CHINESE.items() if _blanks(text) and key not in JOINTS}
    assert chinese == {key: blanks for key, blanks in WITH_BLANKS.items() if key not in JOINTS}


def test_english_words_are_english() -> None:
    """No Chinese character stands in an English word."""
    shown_as_example = {"matrix_find_hint"}
    assert {key for key, text in ENGLISH.items() if HAN.search(text)} == shown_as_example


def test_chinese_words_are_chinese() -> None:
    """Each Chinese word has a Chinese character, but for a full stop, and no half-width punctuation beside one."""
    wrong = {
        key: text
        for key, text in CHINESE.items()
        if (not HAN.search(text) and key not in JOINTS)
        or re.search(r"[\u4e00-\u9fff][,;:!?()]|[,;:!?(][\u4e00-\u9fff]", text)
    }
    assert wrong.pop("stop") == "。"
    assert wrong == {}


def test_sentences_end_alike_in_both_languages() -> None:
    """Where English ends with a full stop, so does Chinese, and the other way round."""
    differing = {key for key, text in ENGLISH.items() if text.endswith(".") != CHINESE[key].endswith("。")}
    assert differing == set()


def test_lists_in_words_are_as_long_in_both_languages() -> None:
    """Where a word lists several things, divided by bars, both languages list as many, none of them empty."""
    others = JOINTS | {"dl_read_me"}  # bars there end lines
    lists = [key for key, text in ENGLISH.items() if "|" in text and key not in others]
    assert [key for key in lists if ENGLISH[key].count("|") != CHINESE[key].count("|")] == []
    assert all(part.strip() for key in lists for text in (ENGLISH, CHINESE) for part in text[key].split("|"))
    assert len(lists) > 5


# use

CODE = sorted(file for file in PACKAGE.rglob("*.py") if not file.name.startswith("words"))
TEMPLATES = sorted(file for file in (PACKAGE / "render" / "templates").rglob("*") if file.is_file())


def _is_words(node: ast.expr) -> bool:
    """Whether an expression is the words: `words`, or something's `words`."""
    return "words" in (getattr(node, "id", None), getattr(node, "attr", None))


def _uses_in_code() -> Iterator[tuple[str, list[str] | None, str]]:
    """Each word that code names outright: its key, the blanks filled (None in brackets), and the place."""
    for file in CODE:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            place = f"{file.relative_to(PACKAGE)}:{getattr(node, 'lineno', 0)}"
            if isinstance(node, ast.Subscript) and _is_words(node.value) and isinstance(node.slice, ast.Constant):
                yield str(node.slice.value), None, place
            elif isinstance(node, ast.Call) and _is_words(node.func) and isinstance(node.args[0], ast.Constant):
                filled = sorted(str(keyword.arg) for keyword in node.keywords)
                yield str(node.args[0].value), filled, place


def _uses_in_templates() -> Iterator[tuple[str, str]]:
    """Each word that a template names: its key and the template."""
    for file in TEMPLATES:
        for key in re.findall(r"\bwords\.([A-Za-z_][A-Za-z0-9_]*)", file.read_text(encoding="utf-8")):
            if file.suffix != ".typ" and key != "items":
                yield key, file.name


@pytest.fixture(scope="module")
def looked_up() -> set[str]:
    """Keys of all words that are looked up while the pages and syllabi of all standards at hand are made."""
    keys: set[str] = set()
    real = Words.__getitem__

    def remember(words: Words, key: str) -> str:
        keys.add(key)
        return real(words, key)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Words, "__getitem__", remember)
        for folder in (STANDARD, *sorted(TINY.parent.iterdir())):
            standard = load_standard(folder)
            site = Site(standard, "en")
            material = Material(standard)
            files = all_files(material)
            known = reference(site, material, files, standard_pages(site))
            navigation(site, site_pages(site, files, (), known))
            for file in planned_files(site):
                printed(site, file)
            for unit in site.units:
                if unit.functions:
                    planning_workbook(site, unit)
                    syllabus_document(
                        site, unit, Delivery(hours=len(course_plan(site, unit).units), start="2027-03-01")
                    )
    return keys


def test_words_named_in_code_exist() -> None:
    """Each key that code looks up by name is a word."""
    uses = list(_uses_in_code())
    assert [f"{place}: {key}" for key, _, place in uses if key not in ENGLISH] == []
    assert len(uses) > 100


def test_words_named_in_templates_exist() -> None:
    """Each key that a template names is a word."""
    uses = list(_uses_in_templates())
    assert [f"{template}: {key}" for key, template in uses if key not in ENGLISH] == []
    assert len(uses) > 30


def test_words_named_in_typst_are_handed_over(standard: Standard) -> None:
    """Each word that a Typst template names, all of them as `w`, is among those that the printer hands over."""
    site = Site(standard, "en")
    handed = template_words(syllabus_document(site, site.units[0]))
    named = {
        key
        for file in TEMPLATES
        if file.suffix == ".typ"
        for key in re.findall(r"(?<![\w.])w\.([a-z_]+)", file.read_text(encoding="utf-8"))
    }
    assert named - {"at"} - handed.keys() == set()
    assert len(named) > 5


def test_words_are_all_used(looked_up: set[str]) -> None:
    """No word is left over: a template or script names it, code names it, or making the pages looks it up."""
    used = looked_up | {key for key, _, _ in _uses_in_code()} | {key for key, _ in _uses_in_templates()}
    scripts = (ROOT / "generator" / "occstd" / "theme" / "assets").glob("*.js")
    named = " ".join(file.read_text(encoding="utf-8") for file in (*CODE, *scripts))
    begun = tuple(re.findall(r'f"([a-z]+_)(?:\w*)\{', named))
    left = [
        key
        for key in ENGLISH
        if key not in used and not key.startswith(begun) and not re.search(rf"\b{key}\b|\b{key[3:]}\b", named)
    ]
    assert left == []
