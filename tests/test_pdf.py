"""Documents as PDF: everything is there in order, tagged and named; rows and headings break well; text is text."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfReader

from documents import HOSTILE, ROOT, SVG, png, sample, with_cover
from occstd.render.pdf import DocumentPrinter
from occstd.render.printed import PrintError, legible, whole_address
from occstd.views.blocks import Cell, Custom, Field, Fields, Heading, Line, Lines, Mark, Prose, Table
from occstd.words import Words
from printed_texts import missing, squeezed

if TYPE_CHECKING:
    from occstd.views.documents.document import Document

JPEG = bytes.fromhex(
    "ffd8ffe000104a46494600010100000100010000ffdb004300080606070605080707070909080a0c140d0c0b0b0c1912130f141d1a1f1e1d"
    "1a1c1c20242e2720222c231c1c2837292c30313434341f27393d38323c2e333432ffc0000b080001000101011100ffc4001f000001050101"
    "0101010100000000000000000102030405060708090a0bffc400b5100002010303020403050504040000017d010203000411051221314106"
    "13516107227114328191a1082342b1c11552d1f02433627282090a161718191a25262728292a3435363738393a434445464748494a535455"
    "565758595a636465666768696a737475767778797a838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9ba"
    "c2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9faffda0008010100003f00fbdfffd9"
)
PRINTER = DocumentPrinter()


def _read(document: Document) -> PdfReader:
    return PdfReader(io.BytesIO(PRINTER.pdf(document)))


def _pages(reader: PdfReader) -> list[str]:
    return [squeezed(page.extract_text()) for page in reader.pages]


def _roles(reader: PdfReader) -> list[str]:
    """Roles of all tags, in reading order."""
    found: list[str] = []

    def walk(node: Any) -> None:
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            for item in node:
                walk(item)
        elif isinstance(node, dict):
            if "/S" in node and node.get("/Type") != "/MCR":
                found.append(str(node["/S"])[1:])
            walk(node.get("/K", []))

    walk(reader.trailer["/Root"]["/StructTreeRoot"]["/K"])
    return found


@pytest.fixture(scope="module")
def reader(document: Document) -> PdfReader:
    """Its PDF."""
    return _read(document)


def test_pdf_has_every_text_in_order(document: Document, reader: PdfReader) -> None:
    """Every text of every block stands in the PDF, in the order of the document."""
    assert missing(document, "".join(page.extract_text() for page in reader.pages)) == []


def test_pdf_has_the_foot_on_every_page(document: Document, reader: PdfReader) -> None:
    """Edition, version, date, notice, address and page numbers stand on every page."""
    words, pages = Words(document.language), _pages(reader)
    assert len(pages) > 3
    for number, text in enumerate(pages, start=1):
        foot = document.foot
        for wanted in (foot.edition, foot.version, foot.date, foot.notice, foot.address):
            assert squeezed(wanted) in text
        assert squeezed(words("page_of", page=number, pages=len(pages))) in text


def test_pdf_has_running_heads_but_on_its_first_page(document: Document, reader: PdfReader) -> None:
    """The running head is that of the section that began last, from the second page on."""
    first, *rest = reader.pages
    heads = [page.extract_text().strip().split("\n")[0] for page in rest]
    assert all(document.head[0] in head for head in heads)
    assert any(document.sections[1].head in head for head in heads)
    assert "3" in "".join(page.extract_text().strip().split("\n")[1] + heads[-1] for page in rest[-1:])
    assert not first.extract_text().startswith(document.head[0] + "\n")


def test_pdf_is_named_tagged_and_in_its_language(document: Document, reader: PdfReader) -> None:
    """Title, language, tags, the claim of PDF/UA, and that readers show the title instead of the file's name."""
    root = reader.trailer["/Root"]
    assert reader.metadata is not None
    assert reader.metadata.title == document.title
    assert str(root["/Lang"]).lower() == {"en": "en-gb", "zh": "zh-cn"}[document.language]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"pdfuaid:part" in root["/Metadata"].get_object().get_data()


def test_pdf_has_bookmarks_for_its_headings(document: Document, reader: PdfReader) -> None:
    """Headings are bookmarks, one inside another as they stand."""

    def names(entries: list[Any]) -> list[Any]:
        return [names(entry) if isinstance(entry, list) else str(entry.title) for entry in entries]

    first, inside, *others = names(reader.outline)
    assert [first, *others] == [section.heading.text for section in document.sections]
    headings = [block for block in document.sections[0].blocks if isinstance(block, Heading)]
    assert headings[0].text in inside[0]
    assert inside[1] == [headings[1].text]


def test_pdf_has_real_headings_lists_tables_and_figures(reader: PdfReader) -> None:
    """What looks like a heading, list, table or picture is tagged as one."""
    roles = _roles(reader)
    assert [role for role in roles if re.fullmatch("H[1-6]", role)] == ["H1", "H2", "H3", "H1", "H1", "H1"]
    assert roles.count("Table") == 2
    assert roles.count("TH") == 4 + 6 + 2  # the columns without width that keep the last two rows together
    assert roles.count("THead") == 2
    assert roles.count("LI") == 2 + 30 + 1
    assert "Figure" in roles
    assert "Caption" in roles


def test_pdf_repeats_heads_of_tables(language: str) -> None:
    """Every page on which a table goes on begins with its head."""
    document = sample(language, 50)
    table = document.sections[1].blocks[0]
    assert isinstance(table, Table)
    head, rows = squeezed("".join(table.head)), [squeezed(row[0].text) for row in table.rows]
    pages = [page for page in _pages(_read(document)) if any(row in page for row in rows)]
    assert len(pages) > 1
    assert all(page.index(head) < min(page.index(row) for row in rows if row in page) for page in pages)


@pytest.mark.parametrize("shift", range(4))
def test_pdf_splits_no_row_between_pages(shift: int) -> None:
    """Wherever a page ends, a statement and a row of a table of several lines stand whole on one page."""
    wanted = [f"begin{n} {'word ' * 90} end{n}" for n in range(20)]
    mark = Mark(kind="official", glyph="●", label="x")
    blocks = (
        *(Prose(text="a line") for _ in range(shift)),
        Lines(lines=tuple(Line(id=f"L-{n}", text=text, mark=mark) for n, text in enumerate(wanted))),
        Table(caption="c", head=("a", "b"), rows=tuple((Cell(text=text), Cell(text="b")) for text in wanted)),
    )
    document = sample("en", 1)
    pages = _pages(_read(replace(document, sections=(replace(document.sections[0], blocks=blocks),))))
    assert len(pages) > 3
    for text in wanted:
        assert sum(squeezed(text) in page for page in pages) == 2


@pytest.mark.parametrize("rows", range(16, 40, 2))
def test_pdf_leaves_no_heading_and_no_total_alone(rows: int) -> None:
    """Wherever a page ends, a heading stands with what follows it, and the last row of a table with that before."""
    document = sample("en", rows)
    pages = [re.sub(r"^.*?\n.*?\n", "", page.extract_text(), count=1) for page in _read(document).pages]
    foot = squeezed(document.foot.edition + "·")
    bodies = [squeezed(page).split(foot)[0] for page in pages]
    for section in document.sections:
        assert not any(body.endswith(squeezed(section.heading.text)) for body in bodies)
    table = document.sections[1].blocks[0]
    assert isinstance(table, Table)
    last, total = (squeezed("".join(cell.text for cell in row)) for row in (table.rows[-1], table.foot))
    assert any(last + total in body for body in bodies)
    sheet = document.sections[2].blocks[1]
    assert isinstance(sheet, Table)
    ends = [squeezed(row[0].text) for row in sheet.rows[-2:]]
    assert any(all(end in body for end in ends) for body in bodies[2:])


@pytest.mark.parametrize("rows", range(1, 40, 3))
def test_pdf_keeps_a_short_table_whole_and_with_what_introduces_it(rows: int) -> None:
    """Wherever a page ends, a short table is whole, with the sentence before it; so are rows at either end."""
    site = sample("en", 1)
    cells = tuple((Cell(text=f"row-{n}."), Cell(text="x")) for n in range(9))
    table = Table(caption="c", head=("a", "b"), rows=cells, foot=(Cell(text="total-."), Cell(text="9")), style="plain")
    long = replace(table, rows=tuple((Cell(text=f"long-{n}."), Cell(text="x")) for n in range(40)))
    before = (Prose(text="filler") for _ in range(rows))
    blocks = (*before, Prose(text="introduced."), table, Prose(text="again."), long)
    pages = _pages(_read(replace(site, sections=(replace(site.sections[0], blocks=blocks),))))
    for together in (
        ("introduced.", *(f"row-{n}." for n in range(9)), "total-."),
        ("again.", "long-0.", "long-1."),
        ("long-38.", "long-39.", "total-."),
    ):
        assert any(all(text in page for text in together) for page in pages), together


@pytest.mark.parametrize("before", range(20, 30))
def test_pdf_begins_no_section_at_the_foot_of_a_page(before: int) -> None:
    """Wherever a page ends, at least three lines of a section stand below its heading."""
    first, second, *_ = sample("en", 1).sections
    lines = tuple(Prose(text=f"line-{n}.") for n in range(9))
    sections = (
        replace(first, blocks=tuple(Prose(text="filler") for _ in range(before))),
        replace(second, blocks=lines, head=""),
    )
    pages = _pages(_read(replace(sample("en", 1), sections=sections)))
    (page,) = (page for page in pages[-2:] if squeezed(second.heading.text) in page)
    assert "line-2." in page


@pytest.mark.parametrize("rows", range(30, 62, 2))
def test_pdf_leaves_no_last_page_nearly_empty(rows: int) -> None:
    """Wherever a table or a list ends, the last page has more than a few of its lines, also before a new page."""
    document = sample("en", 1)
    mark = Mark(kind="official", glyph="●", label="x")
    table = Table(caption="c", head=("a",), rows=tuple((Cell(text=f"row-{n}."),) for n in range(rows)))
    lists = tuple(Lines(lines=(Line(id="", text=f"row-{n}.", mark=mark),), title="t") for n in range(rows // 2))
    for blocks, least in (((table,), 5), (lists, 3)):
        sections = tuple(replace(s, blocks=blocks, head="", new_page=True) for s in document.sections[:2])
        counts = [page.count("row-") for page in _pages(_read(replace(document, sections=sections)))]
        assert sum(counts) == 2 * len([*table.rows] if blocks == (table,) else lists)
        assert all(count >= least for count in counts[1:])


def test_pdf_sets_what_is_signed_and_who_signs_on_a_page() -> None:
    """A section with what is signed moves on with the signatures, where a page has room for both."""
    document = sample("en", 1, landscape=True)
    table = Table(caption="c", head=("a",), rows=tuple((Cell(text=f"row-{n}."),) for n in range(9)))
    fields = Fields(fields=tuple(Field(label=f"sign-{n}.", kind="signature") for n in range(8)))
    for before in range(20, 30, 2):
        filler = replace(document.sections[0], blocks=tuple(Prose(text="filler") for _ in range(before)))
        signed = (replace(document.sections[1], blocks=(table,), head=""), replace(filler, blocks=(fields,)))
        pages = _pages(_read(replace(document, sections=(filler, *signed))))
        assert any("row-0." in page and "sign-7." in page for page in pages)


def test_pdf_pairs_fields_on_wide_pages() -> None:
    """Fields of a line stand side by side there, so that they take half the height."""
    fields = Fields(fields=tuple(Field(label=f"f-{n}.", kind="signature") for n in range(9)))
    document = sample("en", 1)
    document = replace(document, sections=(replace(document.sections[0], blocks=(fields,)),))

    def lines(landscape: bool) -> int:
        (text,) = [p.extract_text() for p in _read(replace(document, landscape=landscape)).pages]
        return len([line for line in text.split("\n") if "f-" in line])

    assert (lines(False), lines(True)) == (9, 5)


@pytest.mark.parametrize("length", [400, 30_000], ids=["short", "long"])
def test_pdf_loses_nothing_of_a_row_longer_than_a_page(length: int) -> None:
    """A row that no page can hold is split, not cut off."""
    text = " ".join(f"word{n}" for n in range(length // 8))
    mark = Mark(kind="official", glyph="●", label="x")
    blocks = (
        Table(caption="c", head=("a", "b"), rows=((Cell(text=text), Cell(text="b")),)),
        Lines(lines=(Line(id="x", text=text, mark=mark),)),
    )
    document = sample("en", 1)
    document = replace(document, sections=(replace(document.sections[0], blocks=blocks),))
    body = "".join(page.extract_text() for page in _read(document).pages)
    assert body.count("word7 ") == 2
    assert len(re.findall(rf"\bword{length // 8 - 1}\b", body)) == 2


def test_pdf_names_each_origin(language: str) -> None:
    """Each section says where it comes from, beside its heading, in words; the first page explains all three."""
    document = sample(language, 2)
    words, body = Words(language), squeezed("".join(page.extract_text() for page in _read(document).pages))
    for section in document.sections:
        if section.origin:
            assert body.count(squeezed(words[f"origin_{section.origin}"])) == 2
            assert squeezed(words[f"origin_{section.origin}"] + section.heading.text) in body


def test_pdf_has_a_contents_page_where_asked(language: str) -> None:
    """The contents list the headings with their pages and lead to them."""
    document = sample(language, contents=True)
    reader = _read(document)
    contents = reader.pages[1].extract_text()
    for heading in (document.sections[0].heading, *(s.heading for s in document.sections[1:])):
        assert squeezed(heading.text) in squeezed(contents)
    assert Words(language)["print_contents"] in contents
    links = [a.get_object() for a in reader.pages[1]["/Annots"]]  # type: ignore[union-attr]
    assert len(links) >= 5
    assert "TOC" in _roles(reader)


@pytest.mark.parametrize("landscape", [False, True])
def test_pdf_lies_as_asked(landscape: bool) -> None:
    """Pages are A4, upright or lying."""
    box = _read(sample("en", 2, landscape=landscape)).pages[0].mediabox
    assert [round(float(side)) for side in (box.width, box.height)] == ([842, 595] if landscape else [595, 842])


@pytest.mark.parametrize("logo", [SVG, png(), JPEG, b""], ids=["svg", "png", "jpeg", "none"])
def test_pdf_has_provider_and_logo_on_its_first_page(logo: bytes) -> None:
    """A logo of any of the three formats stands there with a text alternative, beside the code of the address."""
    document = with_cover(sample("en", 2), provider="Example Training", logo=logo)
    data = PRINTER.pdf(document)
    reader = PdfReader(io.BytesIO(data))
    assert "Example Training" in reader.pages[0].extract_text()
    assert _roles(reader).count("Figure") == (2 if logo else 1)
    alternatives = _alternatives(reader)
    assert Words("en")("print_code", address=document.foot.address) in alternatives
    assert (Words("en")("print_logo", provider="Example Training") in alternatives) == bool(logo)


def _alternatives(reader: PdfReader) -> set[str]:
    return {str(o["/Alt"]) for n in reader.xref[0] if isinstance(o := reader.get_object(n), dict) and "/Alt" in o}


def test_pdf_has_no_code_where_there_is_no_address() -> None:
    """A path alone makes no code, for nobody could follow it."""
    document = sample("en", 2)
    document = replace(document, foot=replace(document.foot, address="levels/4/"))
    assert not any("QR" in text for text in _alternatives(_read(document)))


@pytest.mark.parametrize("logo", [b"GIF89a", b"no picture", b"\x89PNG\r\n\x1a\nbroken", b"<svg"], ids=repr)
def test_pdf_refuses_a_logo_that_is_no_picture(logo: bytes) -> None:
    """What is no picture is an error that says so."""
    with pytest.raises(PrintError):
        PRINTER.pdf(with_cover(sample("en", 1), logo=logo))


def test_pdf_refuses_what_no_font_has() -> None:
    """A character that would come out as an empty box is an error."""
    with pytest.raises(PrintError, match="\U00020000"):
        PRINTER.pdf(with_cover(sample("en", 1), provider="School \U00020000"))


def test_pdf_takes_text_as_text() -> None:
    """Markup of any kind in any field comes out as its characters."""
    fields = Fields(
        fields=(Field(label=HOSTILE, hint=HOSTILE, value=HOSTILE), Field(label="c", kind="choice", choices=(HOSTILE,)))
    )
    mark = Mark(kind="elaborated", glyph="✎", label=HOSTILE, note=HOSTILE, sources=("S1",))
    line = Line(id=HOSTILE, text=HOSTILE, name=HOSTILE, note=HOSTILE, number="#1", mark=mark)
    table = Table(caption=HOSTILE, head=(HOSTILE,), rows=((Cell(text=HOSTILE, note=HOSTILE),),), show_caption=True)
    blocks = (Prose(text=HOSTILE), Lines(lines=(line,), title=HOSTILE), table, fields)
    document = sample("en", 1, title=HOSTILE, head=(HOSTILE, HOSTILE))
    section = replace(document.sections[0], heading=Heading(text=HOSTILE, anchor="x", depth=1), blocks=blocks)
    document = with_cover(replace(document, sections=(section,)), title=HOSTILE, eyebrow=HOSTILE, provider=HOSTILE)
    document = replace(document, foot=replace(document.foot, notice=HOSTILE, edition=HOSTILE))
    reader = _read(document)
    body = squeezed("".join(page.extract_text() for page in reader.pages))
    assert body.count(squeezed(HOSTILE)) >= 18
    assert reader.metadata is not None
    assert reader.metadata.title == HOSTILE


def test_pdf_drops_control_characters() -> None:
    """Control characters, those that turn the direction of text included, do not reach the page."""
    assert legible("a\x00b\x1bc\u202ed\u2066e\ud800f\r\ng\th") == "abcdef\ng h"
    assert "abc" in _read(with_cover(sample("en", 1), provider="a\x07b\u202ec")).pages[0].extract_text()


def test_pdf_levels_of_headings_have_no_gap() -> None:
    """Where a document skips a level, the heading takes the next one, as PDF/UA asks."""
    document = sample("en", 1)
    blocks = (Heading(text="deep", anchor="d", depth=5), Prose(text="p"), Heading(text="up", anchor="u", depth=0))
    reader = _read(replace(document, sections=(replace(document.sections[0], blocks=blocks),)))
    assert [role for role in _roles(reader) if re.fullmatch("H[1-6]", role)] == ["H1", "H2", "H1"]


@pytest.mark.parametrize(
    ("href", "address"),
    [
        ("levels/4/", f"{ROOT}levels/4/"),
        ("https://example.org/", "https://example.org/"),
        ("#X-1", f"{ROOT}levels/4/#X-1"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("", ""),
    ],
)
def test_addresses_are_whole_or_none(href: str, address: str) -> None:
    """Paths of the site become addresses of the web; what leads anywhere else becomes none."""
    assert whole_address(sample("en", 1), href) == address


def test_pdf_links_lead_where_they_say() -> None:
    """All links of a PDF begin with the root of the site."""
    reader = _read(sample("en", 2))
    links = [a.get_object()["/A"]["/URI"] for page in reader.pages for a in page.get("/Annots", [])]
    assert len(links) > 4
    assert all(str(link).startswith(ROOT) for link in links)


def test_pdf_refuses_blocks_of_pages() -> None:
    """A block that only a page can draw is our mistake, and told as one."""
    document = sample("en", 1)
    section = replace(document.sections[0], blocks=(Custom(template="matrix", data=None),))
    with pytest.raises(TypeError, match="matrix"):
        PRINTER.pdf(replace(document, sections=(section,)))


def test_pdf_bytes_are_the_same_each_time(document: Document) -> None:
    """The same document gives the same bytes, whatever was printed between."""
    first = PRINTER.pdf(document)
    PRINTER.pdf(sample("en", 3))
    assert DocumentPrinter().pdf(document) == first
