"""Any name can be printed: in PDF, Word documents and HTML, whatever script it is written in."""

from __future__ import annotations

import io
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, Any

import docx as word
import pytest
from docx.oxml.ns import qn
from pypdf import PdfReader

from documents import sample, with_cover
from occstd.model.delivery import Course, TrainingBody
from occstd.model.drawable import fonts_needed
from occstd.reading.characters import first_unseen
from occstd.render import typesetting
from occstd.render.docx.document import docx
from occstd.render.docx.scripts import pieces
from occstd.render.html import document_html
from occstd.render.pdf import DocumentPrinter
from occstd.render.printed import runs_leftwards
from occstd.training.courses import check_body
from occstd.views.site import Site

if TYPE_CHECKING:
    from collections.abc import Callable

    from occstd.model import Standard
    from occstd.views.documents.document import Document

AMIRI, MANIM, OWN, WEBLATE = typesetting.FURTHER
NAMES = {
    "uyghur": ("شىنجاڭ تور سودا تەربىيەلەش مەركىزى", (AMIRI,), "Arial"),
    "kazakh": ("شينجياڭ ساۋدا ورتالىعى", (AMIRI,), "Arial"),
    "tibetan": ("བོད་ལྗོངས་ཚོང་ལས་སློབ་གསོ་ལྟེ་གནས།", (OWN,), "Microsoft Himalaya"),
    "mongolian": ("ᠮᠣᠩᠭᠣᠯ ᠤᠨ ᠰᠤᠷᠭᠠᠨ ᠪᠠᠶᠢᠭᠤᠯᠤᠯᠭ\u180eᠠ", (WEBLATE,), "Mongolian Baiti"),
    "yi": ("ꆈꌠꉙꌧꅪ", (WEBLATE,), "Microsoft Yi Baiti"),
    "new-tai-lue": ("ᦺᦑᦟᦹᧉ", (WEBLATE,), "Microsoft New Tai Lue"),
    "lisu": ("ꓡꓲ ꓢꓳ", (WEBLATE,), "Segoe UI"),
    "thai": ("ศูนย์ฝึกอบรมการค้า", (MANIM,), "Tahoma"),
    "emoji": ("🎓🛒", (MANIM,), "Segoe UI Emoji"),
    "korean": ("연변 온라인 교육 센터", (), "Malgun Gothic"),
    "rare-han": ("𠮷𫓧𬬭", (), "SimSun-ExtB"),
    "cyrillic": ("Центр обучения торговле", (), None),
    "chinese": ("㐀镕䶮培训中心", (), None),
}
"""Names, with the packages of fonts that they need, and the font of Word."""


@pytest.fixture(scope="module")
def site(standard: Standard) -> Site:
    return Site(standard, "en")


def document_of(name: str) -> Document:
    return with_cover(sample("en", 1), provider=name)


def letters(text: str) -> Counter[str]:
    """Letters, marks and signs of a text, however a format orders them."""
    return Counter(
        c for c in unicodedata.normalize("NFKC", text) if not c.isspace() and unicodedata.category(c) != "Cf"
    )


@pytest.mark.parametrize(("name", "packages", "_font"), NAMES.values(), ids=NAMES.keys())
def test_pdf_has_the_name(name: str, packages: tuple[str, ...], _font: str | None) -> None:
    """The name is read back from the first page, whose fonts are those that it needs."""
    assert fonts_needed(name) == packages
    pdf = DocumentPrinter().pdf(document_of(name))
    assert letters(name) - letters(PdfReader(io.BytesIO(pdf)).pages[0].extract_text()) == Counter()
    used = fonts_in(pdf)
    wanted = {AMIRI: "Amiri", MANIM: "Noto", OWN: "NotoSerifTibetan", WEBLATE: "KurintoSans"}
    assert [package for package in packages if wanted[package] not in used] == []


def fonts_in(pdf: bytes) -> str:
    fonts: Any = PdfReader(io.BytesIO(pdf)).pages[0]["/Resources"]["/Font"]  # type: ignore[index]
    return " ".join(str(fonts[key]["/BaseFont"]) for key in fonts)


def test_fonts_are_asked_in_their_order() -> None:
    """Where two packages have a character, the first draws it, in whatever order their files are found."""
    used = fonts_in(DocumentPrinter().pdf(document_of(f"{NAMES['uyghur'][0]} {NAMES['thai'][0]} ❤ ☎ ⚖ ➤")))
    assert "Amiri" in used
    assert "NotoSansThai" in used
    assert "NotoSansArabic" not in used


def test_fonts_are_loaded_only_where_they_are_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A document in Chinese and Latin letters asks for the fonts of every document alone."""
    asked: list[str] = []
    folder = typesetting._folder
    monkeypatch.setattr(typesetting, "_folder", lambda package: (asked.append(package), folder(package))[1])
    typesetting._compiler.cache_clear()
    DocumentPrinter().pdf(document_of("北方培训中心"))
    assert asked == [typesetting.FONTS]
    DocumentPrinter().pdf(document_of(NAMES["tibetan"][0]))
    assert asked == [typesetting.FONTS, typesetting.FONTS, OWN]


def test_fonts_that_are_not_installed_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the fonts of a script are not installed, the error says which package has them."""
    find = typesetting.importlib.util.find_spec
    monkeypatch.setattr(typesetting.importlib.util, "find_spec", lambda name: None if name == WEBLATE else find(name))
    typesetting._compiler.cache_clear()
    with pytest.raises(ModuleNotFoundError) as raised:
        DocumentPrinter().pdf(document_of(NAMES["yi"][0]))
    assert raised.value.name == WEBLATE


@pytest.mark.parametrize(("name", "_packages", "font"), NAMES.values(), ids=NAMES.keys())
def test_docx_names_a_font_of_the_script(name: str, _packages: tuple[str, ...], font: str | None) -> None:
    """Every run of another script names a font of Word that has it; Uyghur runs from right to left."""
    body = word.Document(io.BytesIO(docx(document_of(f"北方 {name} A")))).element.body
    runs = [run for run in body.iter(qn("w:r")) if run.text.strip() and set(run.text) <= set(name)]
    found = {run.rPr.find(qn("w:rFonts")).get(qn("w:cs")) for run in runs if font}
    assert found == ({font} if font else set())
    assert "".join(run.text for run in body.iter(qn("w:r"))).count(f"北方 {name} A") == 1
    leftwards = [run for run in runs if run.rPr is not None and run.rPr.find(qn("w:rtl")) is not None]
    assert bool(leftwards) == (font == "Arial")


def test_docx_is_shown(as_pdf: Callable[[dict[str, bytes]], dict[str, bytes]]) -> None:
    """LibreOffice shows names in several scripts, as far as it has fonts for them."""
    names = {key: NAMES[key][0] for key in ("uyghur", "cyrillic")}
    made = as_pdf({f"name-{key}.docx": docx(document_of(name)) for key, name in names.items()})
    for key, name in names.items():
        text = PdfReader(io.BytesIO(made[f"name-{key}.docx"])).pages[0].extract_text()
        assert letters(name) - letters(text) == Counter()


def test_pieces_join_to_the_text() -> None:
    """A text is cut into scripts without loss; spaces and stops between words go with their script."""
    text = "A شىنجاڭ، تور (سودا) 中 བོད་ B"
    cut = list(pieces(text))
    assert "".join(piece for piece, _ in cut) == text
    assert [piece for piece, script in cut if script] == ["شىنجاڭ، تور (سودا", "བོད་"]
    assert list(pieces("")) == [("", None)]


@pytest.mark.parametrize(("text", "leftwards"), [("شىنجاڭ A", True), ("A شىنجاڭ", False), ("12", False), ("", False)])
def test_direction_is_that_of_the_first_letter(text: str, leftwards: bool) -> None:
    """A name whose first letter runs to the left is read so in HTML, and Word is told so."""
    assert runs_leftwards(text) == leftwards
    made = document_of(text)
    assert ("<bdi>" in document_html(made).decode()) == leftwards
    assert (word.Document(io.BytesIO(docx(made))).element.body.find(f".//{qn('w:bidi')}") is not None) == leftwards


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_name_that_no_font_has_is_found_before_printing(site: Site, form: Any) -> None:
    """A character that the fonts of the PDF lack is told where a PDF is asked for; other formats need no font."""
    body = TrainingBody(provider="𠀀 School", formats=(form,), courses=(Course(direction=None, level=None),))
    found = [f for f in check_body(site, body, "2026-11-30") if f.path == ("provider",)]
    assert [(f.rule, f.found) for f in found] == (
        [("provider-name", "the character 𠀀 (U+20000)")] if form == "pdf" else []
    )


def test_divider_of_mongolian_words_may_be_in_a_name(site: Site) -> None:
    """It cannot be seen, but is a part of the word; others that cannot be seen are refused."""
    assert (first_unseen(NAMES["mongolian"][0]), first_unseen("A\u180e")) == (None, "\u180e")
    for name, count in ((NAMES["mongolian"][0], 0), ("A\u200b", 1)):
        body = TrainingBody(provider=name, formats=("docx",), courses=(Course(direction=None, level=None),))
        assert sum(f.path == ("provider",) for f in check_body(site, body, "2026-11-30")) == count
