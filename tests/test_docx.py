"""Documents as DOCX: the same content as the PDF, in styles, with fields and controls, in Word and LibreOffice."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

import docx as word
import pytest
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_LINE_SPACING
from docx.oxml.ns import qn

from documents import HOSTILE, ROOT, SVG, png, sample, with_cover
from occstd.render.docx.document import docx
from occstd.render.printed import PrintError, text_width
from occstd.views.blocks import Cell, Custom, Field, Fields, Heading, Line, Lines, Mark, Prose, Table
from occstd.views.documents.document import Document
from occstd.views.documents.listing import planned_files
from occstd.views.documents.printed import printed
from occstd.views.site import Site
from occstd.words import LANGUAGES, Words
from pdf_texts import pdf_texts
from printed_texts import missing, squeezed, texts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from docx.document import Document as WordDocument
    from docx.section import Section

    from occstd.model import Standard
    from occstd.views.blocks import Block


def _open(document: Document) -> WordDocument:
    return word.Document(io.BytesIO(docx(document)))


def _all(element: Any, name: str) -> list[Any]:
    return list(element.iter(qn(name)))


def _text(element: Any) -> str:
    """All text of an element, in order, tabs and line breaks as spaces."""
    pieces = []
    for inside in element.iter():
        if inside.tag == qn("w:t"):
            pieces.append(inside.text or "")
        elif inside.tag in (qn("w:tab"), qn("w:br"), qn("w:p"), qn("w:tc")):
            pieces.append(" ")
    return "".join(pieces)


@pytest.fixture(scope="module")
def made(document: Document) -> WordDocument:
    """It as DOCX, opened again."""
    return _open(document)


def test_docx_has_every_text_in_order(document: Document, made: WordDocument) -> None:
    """Every text of every block stands in the body, in the order of the document."""
    assert missing(document, _text(made.element.body)) == []


SHOWN = {
    f"{language}-{contents}.docx": with_cover(
        sample(language, contents=contents), logo=SVG, provider="Example Training"
    )
    for language in LANGUAGES
    for contents in (False, True)
}
"""Documents that LibreOffice shows, by the names of their files."""


def _longest_syllabus(site: Site) -> Document:
    made = (printed(site, file) for file in planned_files(site) if (file.kind, file.format) == ("syllabus", "docx"))
    return max((d for d in made if isinstance(d, Document)), key=lambda document: sum(map(len, texts(document))))


@pytest.fixture(scope="module")
def shown(as_pdf: Callable[[dict[str, bytes]], dict[str, bytes]], standard: Standard) -> dict[str, list[str]]:
    """The texts of the pages that LibreOffice makes of the documents above, and of a long syllabus in each language."""
    documents = SHOWN | {f"syllabus.{name}.docx": _longest_syllabus(Site(standard, name)) for name in LANGUAGES}
    found = as_pdf({name: docx(document) for name, document in documents.items()})
    return {name: pdf_texts(pdf) for name, pdf in found.items()}


@pytest.mark.parametrize("contents", [False, True])
def test_docx_becomes_a_pdf_without_loss(shown: dict[str, list[str]], language: str, contents: bool) -> None:
    """LibreOffice opens it and shows every text in order, on pages with their foot."""
    name = f"{language}-{contents}.docx"
    document, pages = SHOWN[name], shown[name]
    foot = document.foot
    bodies = [squeezed(page).replace(squeezed(foot.notice + foot.address), "") for page in pages]
    assert missing(document, "".join(bodies), marks=False) == []
    assert "".join(bodies).count("✎") == sum(wanted == "✎" for wanted in texts(document)) + 33
    for number, page in enumerate(pages, start=1):
        numbers = Words(language)("page_of", page=number, pages=len(pages))
        for wanted in (foot.edition, foot.version, foot.date, foot.notice, foot.address, numbers):
            assert squeezed(wanted) in squeezed(page)
    assert squeezed(document.head[1]) not in squeezed(pages[0].split(document.cover.title)[0])


def test_docx_headings_have_their_styles(document: Document, made: WordDocument) -> None:
    """Title and headings are real ones, and headings stay with what follows."""
    styled = [(p.style.name, p.text) for p in made.paragraphs if p.style and re.match("Title|Head", p.style.name)]
    assert [name for name, _ in styled] == [
        "Title",
        *(f"Heading {level}" for level in (1, 2, 3, 1, 1, 1)),
    ]
    assert styled[0][1] == document.cover.title
    assert styled[1][1] == document.sections[0].heading.text
    for name in ("Heading 1", "Heading 2", "Heading 3", "Caption"):
        assert made.styles[name].paragraph_format.keep_with_next


def test_docx_names_styles_fonts_and_language(language: str, made: WordDocument) -> None:
    """East Asian fonts are named, with what may stand in for them, and both languages of the text are set."""
    defaults = made.styles.element.find(qn("w:docDefaults"))
    fonts, tongue = _all(defaults, "w:rFonts")[0], _all(defaults, "w:lang")[0]
    assert fonts.get(qn("w:eastAsia")) == "Microsoft YaHei"
    assert (tongue.get(qn("w:val")), tongue.get(qn("w:eastAsia"))) == ("en-GB", "zh-CN")
    wanted = {"en": "en-GB", "zh": "zh-CN"}[language]
    assert _all(made.settings.element, "w:themeFontLang")[0].get(qn("w:val")) == wanted
    assert made.core_properties.language == wanted
    used = {e.get(qn("w:val")) for name in ("w:pStyle", "w:rStyle", "w:tblStyle") for e in _all(made.element, name)}
    assert used <= {style.style_id for style in made.styles}
    with zipfile.ZipFile(io.BytesIO(docx(sample(language, 1)))) as packed:
        assert b"Noto Sans CJK SC" in packed.read("word/fontTable.xml")


def test_docx_properties_are_those_of_the_document(document: Document, made: WordDocument) -> None:
    """Title, version and date come from the document; nothing is left of the library's template."""
    properties = made.core_properties
    assert properties.title == document.title
    assert (properties.author, properties.comments, properties.last_modified_by) == ("", "", "")
    date = datetime.fromisoformat(f"{document.foot.date}T00:00:00+00:00")
    assert [value.replace(tzinfo=date.tzinfo) for value in (properties.created, properties.modified)] == [date, date]  # type: ignore[union-attr]
    with zipfile.ZipFile(io.BytesIO(docx(document))) as packed:
        names, whole = packed.namelist(), b"".join(packed.read(name) for name in packed.namelist())
    assert not any(re.search("thumbnail|customXml|Effects|theme|app.xml", name) for name in names)
    assert b"python-docx" not in whole
    assert b"2013" not in whole


def test_docx_repeats_heads_and_splits_no_row(document: Document, made: WordDocument) -> None:
    """Heads of tables repeat; no row of usual length may split; sums stay with the row before."""
    blocks = [block for section in document.sections for block in section.blocks]
    tables = [table for table in made.tables if table.style and table.style.name == "Occ Table"]
    assert len(tables) == len([block for block in blocks if isinstance(block, Table)])
    for table, block in zip(tables, (b for b in blocks if isinstance(b, Table)), strict=True):
        head, *rows = table.rows
        assert _all(head._tr, "w:tblHeader")
        assert not any(_all(row._tr, "w:tblHeader") for row in rows)
        assert all(_all(row._tr, "w:cantSplit") for row in table.rows)
        assert len(rows) == len(block.rows) + bool(block.foot)
        assert all(
            _all(cell._tc, "w:keepNext") for row in (head, *rows[:1], *rows[-2:-1]) for cell in row.cells if rows[1:]
        )
        assert not any(_all(cell._tc, "w:keepNext") for cell in rows[-1].cells)


def test_docx_lets_a_row_longer_than_a_page_split() -> None:
    """A row that no page can hold may split."""
    table = Table(caption="c", head=("a",), rows=((Cell(text="word " * 4000),), (Cell(text="short"),)))
    document = sample("en", 1)
    made = _open(replace(document, sections=(replace(document.sections[0], blocks=(table,)),)))
    rows = made.tables[-1].rows
    assert [bool(_all(row._tr, "w:cantSplit")) for row in rows] == [True, False, True]


def test_docx_keeps_a_text_with_the_table_that_it_leads_to() -> None:
    """A text right before a table goes to the next page with it; any other text may stand at the foot of one."""
    table = Table(caption="c", head=("a",), rows=((Cell(text="b"),),))
    document = sample("en", 1)
    blocks = (Prose(text="alone"), Prose(text="leading"), table)
    made = _open(replace(document, sections=(replace(document.sections[0], blocks=blocks),)))
    kept = {p.text: p.paragraph_format.keep_with_next for p in made.paragraphs if p.text in {"alone", "leading"}}
    assert kept == {"alone": None, "leading": True}


SIGNED = {
    "fields": (Fields(fields=(Field(label="sum", kind="line"), Field(label="who", kind="signature"))), True),
    "row": (Table(caption="s", head=("who", "date"), rows=((Cell(fill="space"), Cell(fill="space")),)), True),
    "others": (Fields(fields=(Field(label="sum", kind="line"), Field(label="who", kind="line"))), False),
    "table": (Table(caption="s", head=("who",), rows=((Cell(text="known"),),)), False),
}


@pytest.mark.parametrize(("after", "is_kept"), SIGNED.values(), ids=SIGNED)
def test_docx_keeps_signatures_with_the_end_of_the_table_before(after: Block, is_kept: bool) -> None:
    """Whoever signs has the last rows of what is signed on the page; what is not signed may begin a page."""
    table = Table(caption="c", head=("a",), rows=tuple((Cell(text=str(n)),) for n in range(30)))
    document = sample("en", 1)
    made = _open(replace(document, sections=(replace(document.sections[0], blocks=(table, after)),)))
    kept = [bool(_all(row._tr, "w:keepNext")) for row in made.tables[-2].rows]
    assert kept[-3:] == [False, True, is_kept]
    space = next(p for p in made.paragraphs if p._p.getprevious() is made.tables[-2]._tbl)
    assert space.paragraph_format.keep_with_next == (True if is_kept else None)


def test_docx_keeps_signatures_of_a_section_with_the_table_of_the_one_before() -> None:
    """So it is where a section begins with what is signed; one that begins a page has nothing before it on it."""
    table = Table(caption="c", head=("a",), rows=tuple((Cell(text=str(n)),) for n in range(30)))
    document = sample("en", 1)
    first, second = (replace(section, head="same") for section in document.sections[:2])
    fields, _ = SIGNED["fields"]
    for new_page, kept in ((False, 2), (True, 5)):
        sections = (
            replace(first, blocks=(table,)),
            replace(second, blocks=(fields,), new_page=new_page),
        )
        made = _open(replace(document, sections=sections))
        rows = [bool(_all(row._tr, "w:keepNext")) for row in made.tables[-2].rows]
        assert rows[-6:] == [False] * (6 - kept) + [True] * kept
        assert len(made.sections) == 2  # the cover, and all that has the same head
        heading = next(p for p in made.paragraphs if p.text.strip() == second.heading.text)
        before = heading._p.getprevious()
        assert bool(_all(before, "w:pageBreakBefore")) == new_page


def test_docx_ends_without_room_for_a_page_of_its_own() -> None:
    """The paragraph after a last table is of next to no height; a last text is as high as any."""
    table, document = Table(caption="c", head=("a",), rows=((Cell(text="b"),),)), sample("en", 1)
    for last, exact in ((table, True), (Prose(text="p"), False)):
        made = _open(replace(document, sections=(replace(document.sections[0], blocks=(last,)),)))
        spacing = made.paragraphs[-1].paragraph_format
        assert (spacing.line_spacing_rule == WD_LINE_SPACING.EXACTLY) == exact


def test_docx_has_a_section_without_blocks() -> None:
    """It is its heading alone."""
    document = sample("en", 1)
    made = _open(replace(document, sections=(replace(document.sections[0], blocks=()), document.sections[1])))
    assert [p.text.strip() for p in made.paragraphs if p.style and p.style.name == "Heading 1"] == [
        section.heading.text for section in document.sections[:2]
    ]


def test_docx_pairs_fields_on_wide_pages() -> None:
    """Fields of a line stand side by side there; what is written in several lines has the whole width."""
    kinds = ("line", "date", "text", "signature", "signature", "line")
    fields = Fields(fields=tuple(Field(label=f"f-{n}.", kind=kind) for n, kind in enumerate(kinds)))
    document = sample("en", 1)
    document = replace(document, sections=(replace(document.sections[0], blocks=(fields,)),))
    for landscape, rows in ((False, ["0", "1", "2", "3", "4", "5"]), (True, ["01", "2", "34", "5"])):
        made = _open(replace(document, landscape=landscape)).tables[-1]
        assert ["".join(re.findall(r"f-(\d)\.", _text(row._tr))) for row in made.rows] == rows
        widths = {sum(int(cell.get(qn("w:w"))) for cell in _all(row._tr, "w:tcW")) for row in made.rows}
        assert len(widths) == 1


def test_docx_gives_room_to_what_is_not_filled_in_yet() -> None:
    """A field for a longer text is high while it is empty, and as high as others once it has its value."""
    fields = (Field(label="empty", kind="text"), Field(label="known", kind="text", value="x"))
    document = sample("en", 1)
    made = _open(replace(document, sections=(replace(document.sections[0], blocks=(Fields(fields=fields),)),)))
    empty, known = (row.height for row in made.tables[-1].rows)
    assert empty > 2 * known


def test_docx_has_contents_that_nothing_needs_to_compute(language: str) -> None:
    """The contents are links to the headings of two levels, in two columns on a page of their own, and no field."""
    made = _open(sample(language, contents=True))
    bookmarks = {
        start.get(qn("w:name")): _text(start.getparent()) for start in _all(made.element.body, "w:bookmarkStart")
    }
    entries = [p for p in made.paragraphs if p.style and p.style.name.startswith("toc")]
    assert [p.style.name for p in entries if p.style] == ["toc 1", "toc 2", "toc 1", "toc 1", "toc 1"]
    for entry in entries:
        (link,) = _all(entry._p, "w:hyperlink")
        assert _text(link).strip() in bookmarks[link.get(qn("w:anchor"))]
    assert not _all(made.element.body, "w:fldChar")
    cover, contents, *rest = made.sections
    assert [_columns(section) for section in (cover, contents, *rest)] == ["1", "2", *("1" for _ in rest)]
    assert [section.start_type for section in (contents, rest[0])] == [WD_SECTION.NEW_PAGE] * 2
    assert not contents.different_first_page_header_footer
    assert all(_columns(section) == "1" for section in _open(sample(language, 1)).sections)


def _columns(section: Section) -> str:
    (columns,) = _all(section._sectPr, "w:cols")
    return columns.get(qn("w:num"), "1")


def test_docx_of_a_syllabus_has_no_page_nearly_empty_after_its_summary(
    shown: dict[str, list[str]], language: str
) -> None:
    """What does not fit beside the summary does not stand alone on the second page."""
    first, second = (text_width(squeezed(text)) for text in shown[f"syllabus.{language}.docx"][:2])
    assert second > first * 0.7


def test_docx_has_heads_and_feet_with_fields(document: Document, made: WordDocument) -> None:
    """Every page has its foot with fields for its number; heads begin on the second page and change with sections."""
    first = made.sections[0]
    for foot in (first.footer, first.first_page_footer):
        text = _text(foot._element)
        for wanted in (document.foot.edition, document.foot.version, document.foot.notice, document.foot.address):
            assert wanted in text
        instructions = [i.text.strip() for i in _all(foot._element, "w:instrText")]
        assert instructions == ["PAGE", "NUMPAGES"]
        assert _all(foot._element, "w:hyperlink")
    assert _text(first.first_page_header._element).strip() == ""
    heads = [section.header.paragraphs[0].text.split("\t") for section in made.sections]
    assert heads == [[document.head[0], right] for right in (document.head[1], document.sections[1].head, "3")]
    assert all(section.footer.is_linked_to_previous for section in made.sections[1:])


def _controls(made: WordDocument) -> Iterator[tuple[str, str, str]]:
    """Name, kind and text of each content control."""
    for control in _all(made.element.body, "w:sdt"):
        properties = control.find(qn("w:sdtPr"))
        names = [child.tag.rpartition("}")[2] for child in properties]
        kind = next((name for name in names if name in ("text", "date", "checkbox")), "")
        alias = properties.find(qn("w:alias"))
        yield "" if alias is None else alias.get(qn("w:val")), kind, _text(control).strip()


def test_docx_fields_are_content_controls(document: Document, made: WordDocument) -> None:
    """Each field is filled in by a control of its kind; what is known already stands in it."""
    words = Words(document.language)
    block = next(block for block in document.sections[2].blocks if isinstance(block, Fields))
    line, text, choice, date, dated, signature, known = block.fields
    found = list(_controls(made))
    assert (line.label, "text", words["print_enter"]) in found
    assert (text.label, "text", words["print_enter"]) in found
    assert (date.label, "date", words["print_pick_date"]) in found
    assert (dated.label, "date", dated.value) in found
    assert (known.label, "text", known.value) in found
    assert not any(name == signature.label and kind != "checkbox" for name, kind, _ in found)
    boxes = [sign for name, kind, sign in found if kind == "checkbox" and name.startswith(f"{choice.label}: ")]
    assert boxes == ["☐", "☒", "☐"]
    table = next(block for block in document.sections[2].blocks if isinstance(block, Table))
    assert len([1 for name, kind, _ in found if kind == "checkbox" and name in table.head]) == 2 * len(table.rows)
    ids = [element.get(qn("w:val")) for element in _all(made.element.body, "w:id")]
    assert len(ids) == len(set(ids))


def test_docx_names_of_controls_are_short_enough_for_word() -> None:
    """Word refuses a document with a longer name than 64 characters."""
    block = Fields(fields=(Field(label="x" * 100), Field(label="y" * 100, kind="choice", choices=("z" * 100,))))
    document = sample("en", 1)
    made = _open(replace(document, sections=(replace(document.sections[2], blocks=(block,)),)))
    names = [name for name, _, _ in _controls(made)]
    assert len(names) == 2
    assert max(map(len, names)) == 64


def test_docx_names_each_origin(document: Document, made: WordDocument) -> None:
    """Each section says where it comes from above its heading, and everything in it has the line of its origin."""
    words = Words(document.language)
    paragraphs = [p for p in made.paragraphs if p.style and p.style.name in ("Occ Origin", "Heading 1")]
    wanted = []
    for section in document.sections:
        wanted += [words[f"origin_{section.origin}"]] if section.origin else []
        wanted.append(section.heading.text)
    assert [p.text.strip() for p in paragraphs] == wanted
    lines = [_all(p._p, "w:left") for p in paragraphs]
    kinds = [line[0].get(qn("w:val")) if line else "" for line in lines]
    assert kinds == ["single", "single", "dashed", "dashed", "dotted", "dotted", ""]


@pytest.mark.parametrize("logo", [SVG, png(), png(200, 10), b""], ids=["svg", "png", "wide", "none"])
def test_docx_pictures_have_alternatives(logo: bytes) -> None:
    """Logo and code have text alternatives, fit their places, and there is no code without an address."""
    document = with_cover(sample("en", 1), logo=logo, provider="Example Training")
    made = _open(document)
    descriptions = [properties.get("descr") for properties in _all(made.element.body, "wp:docPr")]
    code, name = (
        Words("en")("print_code", address=document.foot.address),
        Words("en")("print_logo", provider="Example Training"),
    )
    assert sorted(descriptions) == sorted([code, name] if logo else [code])
    assert all(int(size.get("cx")) <= 52 * 36000 for size in _all(made.element.body, "wp:extent"))
    document = replace(document, foot=replace(document.foot, address="levels/4/"))
    assert len(_all(_open(document).element.body, "wp:docPr")) == bool(logo)


@pytest.mark.parametrize("logo", [b"GIF89a", b"\x89PNG\r\n\x1a\nbroken", b"\xff\xd8\xff\xe0", b"<svg"], ids=repr)
def test_docx_refuses_a_logo_that_is_no_picture(logo: bytes) -> None:
    """What is no picture is an error that says so."""
    with pytest.raises(PrintError, match="logo"):
        docx(with_cover(sample("en", 1), logo=logo))


def test_docx_links_lead_where_they_say(made: WordDocument) -> None:
    """All links of the document lead to the site."""
    targets = [r.target_ref for r in made.part.rels.values() if r.is_external]
    assert len(targets) == 2
    assert all(target.startswith(ROOT) for target in targets)


def test_docx_takes_text_as_text() -> None:
    """Markup of any kind in any field comes out as its characters; what XML forbids is dropped."""
    hostile = f"{HOSTILE}\x00\x0b\ufffe"
    mark = Mark(kind="elaborated", glyph="✎", label="x", note=hostile, sources=("S1",))
    line = Line(id=hostile, text=hostile, name=hostile, note=hostile, number="#1", mark=mark)
    table = Table(caption=hostile, head=(hostile,), rows=((Cell(text=hostile, note=hostile),),), show_caption=True)
    fields = Fields(fields=(Field(label=hostile, value=hostile), Field(label="c", kind="choice", choices=(hostile,))))
    blocks = (Prose(text=hostile, href="a/", link=hostile), Lines(lines=(line,), title=hostile), table, fields)
    document = sample("en", 1, title=hostile, head=(hostile, hostile), contents=True)
    section = replace(document.sections[2], heading=Heading(text=hostile, anchor="x", depth=1), blocks=blocks)
    document = with_cover(replace(document, sections=(section,)), title=hostile, eyebrow=hostile, provider=hostile)
    made = _open(replace(document, foot=replace(document.foot, notice=hostile)))
    assert _text(made.element.body).count(HOSTILE) == 20
    assert made.core_properties.title == HOSTILE
    assert HOSTILE in _text(made.sections[0].footer._element)


def test_docx_refuses_blocks_of_pages() -> None:
    """A block that only a page can draw is our mistake, and told as one."""
    document = sample("en", 1)
    section = replace(document.sections[0], blocks=(Custom(template="matrix", data=None),))
    with pytest.raises(TypeError, match="matrix"):
        docx(replace(document, sections=(section,)))


def test_docx_lies_as_asked() -> None:
    """A document in landscape has lying pages."""
    section = _open(sample("en", 1, landscape=True)).sections[0]
    assert section.page_width is not None
    assert section.page_height is not None
    assert section.page_width > section.page_height


def test_docx_bytes_are_the_same_each_time(document: Document) -> None:
    """The same document gives the same bytes, and no file inside has a time."""
    first = docx(document)
    docx(sample("en", 2))
    assert docx(document) == first
    with zipfile.ZipFile(io.BytesIO(first)) as packed:
        assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
