"""The words of the interface: both languages say the same things, what is used exists, and what exists is used."""

from __future__ import annotations

import ast
import dataclasses
import functools
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import pytest

import occstd
from conftest import ROOT
from exported import FOLDERS, material_of, published_of, standard_of
from occstd.checks.rules import RULES
from occstd.model import Delivery, LanguageCode, Text
from occstd.render.pdf import template_words
from occstd.site.reference import reference
from occstd.views.documents.listing import planned_files
from occstd.views.documents.plan import course_plan
from occstd.views.documents.printed import printed
from occstd.views.documents.syllabus import syllabus_document
from occstd.views.documents.workbook import planning_workbook
from occstd.views.pages.navigation import navigation, site_pages, standard_pages
from occstd.views.site import Site
from occstd.words import CHINESE as ZH
from occstd.words import ENGLISH as EN
from occstd.words import LANGUAGES, Words, counted, in_each, root_folder
from occstd.words.blanks import BLANK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

    from occstd.model import Standard

PACKAGE = Path(occstd.__file__).parent
ENGLISH, CHINESE = (Words(language).all() for language in LANGUAGES)
BOTH = {f"{key}-{language}": text for language in LANGUAGES for key, text in Words(language).all().items()}
HAN = re.compile(r"[\u4e00-\u9fff]")


def _blanks(text: str) -> list[str]:
    """Names of the blanks in a word."""
    return sorted({blank[1] for blank in BLANK.finditer(text)})


WITH_BLANKS = {key: _blanks(text) for key, text in ENGLISH.items() if _blanks(text)}


CODE = sorted(file for file in PACKAGE.rglob("*.py") if file.parent.name != "words")
TEMPLATES = sorted(file for file in (PACKAGE / "render" / "templates").rglob("*") if file.is_file())


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
JOINTS |= {"direction_with_levels", "document_title", "skills_unit", "sy_both_names", "sy_date_weekday"}
JOINTS |= {"st_4_unit", "st_item"}
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
    shown_as_example = {"matrix_find_hint", "rule_skill-form", "rv_doubt_form"}
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
    english, chinese = ({key: BLANK.sub("", text) for key, text in words.items()} for words in (ENGLISH, CHINESE))
    lists = [key for key, text in english.items() if "|" in text and key not in others]
    assert [key for key in lists if english[key].count("|") != chinese[key].count("|")] == []
    assert all(part.strip() for key in lists for text in (english, chinese) for part in text[key].split("|"))
    assert len(lists) > 5


def test_no_pair_stands_under_two_keys() -> None:
    """What is the same in every language has one key, so that it is changed in one place."""
    keys: dict[tuple[str, str], list[str]] = {}
    for key, text in ENGLISH.items():
        keys.setdefault((text, CHINESE[key]), []).append(key)
    assert [found for found in keys.values() if len(found) > 1] == []


def test_no_key_stands_twice() -> None:
    """No table of words has a key of another, which would take its place in silence."""
    keys = [
        key.value
        for file in sorted((PACKAGE / "words").glob("*.py"))
        for node in ast.walk(_tree(file))
        if isinstance(node, ast.Dict)
        for key, value in zip(node.keys, node.values, strict=True)
        if isinstance(key, ast.Constant) and isinstance(value, ast.Tuple)
    ]
    assert [key for key, count in Counter(keys).items() if count > 1] == []
    assert set(keys) == ENGLISH.keys()


# blanks

SAMPLES = [
    (
        "sy_length_text",
        {"days": 1, "weeks": 1, "week": "-"},
        "1 teaching day over 1 week: -",
    ),
    (
        "sy_length_text",
        {"days": 2, "weeks": 3, "week": "-"},
        "2 teaching days over 3 weeks: -",
    ),
    ("cal_usual", {"per_day": 1, "per_week": 1}, "1 hour a day, 1 day a week"),
    ("cal_usual", {"per_day": 1.5, "per_week": 2}, "1.5 hours a day, 2 days a week"),
    ("sy_entry_text", {"n": 1}, "1 route is known"),
    ("sy_entry_text", {"n": 8}, "8 routes are known"),
    (
        "sy_asked_text",
        {"functions": 1, "tasks": 0, "skills": 1, "knowledge": 2},
        "1 work function, 0 tasks, 1 skill, 2 k",
    ),
    ("dl_shown", {"shown": 1, "total": 1}, "1 of 1 file"),
    ("matrix_status", {"shown": "0", "total": "1,001"}, "0 of 1,001 statements shown"),
    ("el_years", {"n": 1}, "1 year"),
    ("adapt_too_few", {"n": 1, "least": 40}, "1 hour is too few"),
]
"""Words with numbers in their blanks, and how English begins."""
NO_NOUNS = frozenset({"as", "class", "is", "others", "was"})
"""Words after a number that end in s and are no plural."""


@pytest.mark.parametrize(("key", "blanks", "begins"), SAMPLES)
def test_a_number_has_its_form(key: str, blanks: dict[str, object], begins: str) -> None:
    """English says one day and two days; Chinese has one form."""
    assert Words(EN)(key, **blanks).startswith(begins)
    assert "|" not in Words(ZH)(key, **blanks)


def test_scripts_fill_blanks_as_python_does(browser: Browser) -> None:
    """The twin in JavaScript gives the same texts, in both languages."""
    script = (PACKAGE / "theme" / "assets" / "words.js").read_text(encoding="utf-8")
    for language in LANGUAGES:
        page = browser.new_page()
        page.set_content(f'<!doctype html><html lang="{language}"><title>-</title>')
        page.add_script_tag(content=script)
        words = Words(language)
        for key, blanks, _ in SAMPLES:
            said = page.evaluate("([text, blanks]) => occstdFill(text, blanks)", [words[key], blanks])
            assert said == words(key, **blanks)
        page.close()


def test_a_noun_after_a_number_has_two_forms() -> None:
    """No English word puts a plural after a number that may be one."""
    noun = re.compile(r"\{(?:%s)\} ((?:[a-z]+ )?[a-z]+s)\b" % "|".join(sorted(_numbers())))  # noqa: UP031 - braces
    wrong = {
        f"{key}: {found[0]}"
        for key, text in ENGLISH.items()
        for found in noun.finditer(text)
        if found[1].rpartition(" ")[2] not in NO_NOUNS
    }
    assert wrong == set()


def _numbers() -> set[str]:
    """Names of the blanks that some word fills with a number."""
    chosen = {blank[1] for text in ENGLISH.values() for blank in BLANK.finditer(text) if blank[2] is not None}
    return chosen | {"a", "b", "both", "least", "most", "only_a", "only_b", "others", "shown"}


def test_counted_is_one_file_and_two_files() -> None:
    """The command counts in English."""
    assert [counted(n, "file|files") for n in (0, 1, 2)] == ["0 files", "1 file", "2 files"]


# languages


def test_languages_are_those_of_texts() -> None:
    """The table has a row for each language of the model's texts, and its folder holds no other's."""
    assert list(LANGUAGES) == [field.name for field in dataclasses.fields(Text)] == list(get_args(LanguageCode))
    assert in_each(str.upper) == Text(en="EN", zh="ZH")
    assert [root_folder(language, list(LANGUAGES)) for language in LANGUAGES] == ["", "zh/"]


OF_TEXTS = {"model.base", "words.languages"}
"""Where languages are named by their codes: as fields of texts, and as rows of the table."""


def test_no_code_of_a_language_stands_elsewhere() -> None:
    """Nothing but the table and the model's texts asks which language it is, or names one by its code."""
    codes = {text for code in LANGUAGES for text in (code, f"{code}/", f"/{code}")}
    found = []
    for file in CODE:
        module = ".".join(file.relative_to(PACKAGE).with_suffix("").parts)
        for node in ast.walk(_tree(file)) if module not in OF_TEXTS else ():
            named = getattr(node, "value", None) if isinstance(node, ast.Constant) else None
            named = getattr(node, "attr", getattr(node, "arg", None)) if named is None else named
            if isinstance(named, str) and named in codes:
                found.append(f"{module}:{getattr(node, 'lineno', 0)}: {named}")
    assert found == []


def test_no_script_or_template_names_a_language() -> None:
    """Scripts, styles of print and templates take languages from what they are handed."""
    theme = [file for file in (PACKAGE / "theme").rglob("*") if file.suffix in {".js", ".html", ".xml"}]
    named = re.compile(r"""["'](?:%s)["'/]""" % "|".join(LANGUAGES))  # noqa: UP031 - braces
    texts = {file.name: file.read_text(encoding="utf-8") for file in (*theme, *TEMPLATES)}
    assert [f"{name}: {found[0]}" for name, text in texts.items() for found in named.finditer(text)] == []
    assert len(texts) > 50


# texts outside words

NOT_SHOWN = {
    "checks.characters": "a range of characters",
    "checks.law": "titles of laws, and how they end",
    "importing": "what printed standards say",
    "checks.quality": "how skills begin and end in Chinese",
    "cli": "an example of a command",
    "cli.importing": "what a draft calls itself",
    "cli.lookup": "examples of a command",
    "export.tables.sqlite": "an example in a comment on the search table",
    "reading.characters": "ranges of characters",
    "reading.marks": "marks that look like those of YAML",
    "views.documents.calendar": "punctuation as it is typed between days and times",
}
"""Modules that hold Chinese characters, with what these are."""
SHOWN = frozenset({"caption", "description", "eyebrow", "hint", "label", "lead", "link", "name", "text", "title"})
"""Names of what views and formats hand over to be read."""


@functools.cache
def _tree(file: Path) -> ast.AST:
    """A module of code, parsed once for all tests."""
    return ast.parse(file.read_text(encoding="utf-8"))


def _strings(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Every text in the code but docstrings, with its line."""
    docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield node.lineno, node.value


def test_chinese_stands_in_words_alone() -> None:
    """No module but those of the words holds Chinese that people read."""
    found = {
        ".".join(file.relative_to(PACKAGE).with_suffix("").parts).removesuffix(".__init__")
        for file in CODE
        for _, text in _strings(_tree(file))
        if re.search(r"[\u3001-\u9fff\uff00-\uffef]", text)
    }
    assert {"importing" if name.startswith("importing.") else name for name in found} == NOT_SHOWN.keys()


def test_what_is_shown_comes_from_words() -> None:
    """Views, formats and the site hand over no sentence of their own as a title, a label, a caption or a text."""
    rooms = ("views", "render", "export/web", "export/frameworks", "site")
    found = []
    for file in CODE:
        place = file.relative_to(PACKAGE).as_posix()
        for node in ast.walk(_tree(file)) if place.startswith(rooms) else ():
            if isinstance(node, ast.keyword) and node.arg in SHOWN:
                written = [text for _, text in _strings(node.value) if re.search(r"[A-Za-z]{2}.*[a-z] [A-Za-z]", text)]
                found += [f"{place}:{node.value.lineno}: {text}" for text in written]
    assert found == []


TEMPLATE_CODE = re.compile(r"{#.*?#}|{%.*?%}|{{.*?}}|<script.*?</script>|<style.*?</style>|<code.*?</code>", re.DOTALL)
"""What is code in a template: Jinja's, scripts, styles, commands."""


def test_templates_hold_no_text_of_their_own() -> None:
    """Between the tags of templates stand only what they are handed, and signs."""
    files = [file for file in (*TEMPLATES, *(PACKAGE / "theme").rglob("*.html")) if file.suffix in {".html", ".j2"}]
    found = []
    for file in files:
        text = re.sub("{ .*?}", "", TEMPLATE_CODE.sub("", file.read_text(encoding="utf-8")))  # attribute lists, too
        found += [f"{file.name}: {said}" for said in re.findall(r">([^<>]*[a-z\u4e00-\u9fff]{2}[^<>]*)<", text)]
    assert found == []
    assert len(files) > 30


# use


def _is_words(node: ast.expr) -> bool:
    """Whether an expression is the words: `words`, or something's `words`."""
    return "words" in (getattr(node, "id", None), getattr(node, "attr", None))


@functools.cache
def _uses_in_code() -> list[tuple[str, list[str] | None, str]]:
    """Each word that code names outright: its key, the blanks filled (None in brackets), and the place."""
    found: list[tuple[str, list[str] | None, str]] = []
    for file in CODE:
        for node in ast.walk(_tree(file)):
            place = f"{file.relative_to(PACKAGE)}:{getattr(node, 'lineno', 0)}"
            if isinstance(node, ast.Subscript) and _is_words(node.value) and isinstance(node.slice, ast.Constant):
                found.append((str(node.slice.value), None, place))
            elif isinstance(node, ast.Call) and _is_words(node.func) and isinstance(node.args[0], ast.Constant):
                filled = sorted(str(keyword.arg) for keyword in node.keywords)
                found.append((str(node.args[0].value), filled, place))
    return found


def _uses_in_templates() -> Iterator[tuple[str, str]]:
    """Each word that a template names: its key and the template."""
    for file in TEMPLATES:
        for key in re.findall(r"\bwords\.([A-Za-z_][A-Za-z0-9_]*)", file.read_text(encoding="utf-8")):
            if file.suffix != ".typ" and key != "items":
                yield key, file.name


@pytest.fixture(scope="module")
def looked_up() -> set[str]:
    """Keys of all words that are looked up while the pages and one document of each sort are made."""
    keys: set[str] = set()
    real = Words.__getitem__

    def remember(words: Words, key: str) -> str:
        keys.add(key)
        return real(words, key)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Words, "__getitem__", remember)
        for name in FOLDERS:
            site, files = Site(standard_of(name), "en"), published_of(name)
            known = reference(site, material_of(name), files, standard_pages(site))
            pages = site_pages(site, files, (), known)
            navigation(site, pages)
            blocks = [block for page in pages for block in page.blocks]
            assert len(blocks) > len(pages)
            for file in {(file.kind, file.format): file for file in planned_files(site)}.values():
                printed(site, file)
            for unit in [unit for unit in site.units if unit.functions][:1]:
                planning_workbook(site, unit)
                syllabus_document(site, unit, Delivery(hours=len(course_plan(site, unit).units), start="2027-03-01"))
    return keys


def test_every_rule_has_its_words() -> None:
    """A rule of the table has its reason in both languages."""
    assert [name for name in RULES if f"rule_{name}" not in ENGLISH] == [], "give them their words in words/"


def test_words_named_in_code_exist() -> None:
    """Each key that code looks up by name is a word."""
    uses = _uses_in_code()
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
    assert named - {"at", "foreign"} - handed.keys() == set()  # these two the printer sets itself
    assert len(named) > 5


@pytest.mark.long
def test_words_are_all_used(looked_up: set[str]) -> None:
    """No word is left over: a template or script names it, code names it, or making the pages looks it up."""
    used = looked_up | {key for key, _, _ in _uses_in_code()} | {key for key, _ in _uses_in_templates()}
    scripts = (ROOT / "generator" / "occstd" / "theme" / "assets").glob("*.js")
    named = " ".join(file.read_text(encoding="utf-8") for file in (*CODE, *scripts))
    begun = tuple(re.findall(r'f"([a-z]+_)(?:\w*)\{', named))
    begun += tuple(f"{kind}_" for kind in re.findall(r'\bnamed\("([a-z]+)"', named))
    whole = set(re.findall(r"\w+", named))
    left = [
        key for key in ENGLISH if key not in used and whole.isdisjoint((key, key[3:])) and not key.startswith(begun)
    ]
    assert left == [], "no page, document, command or script takes these words: delete them"
