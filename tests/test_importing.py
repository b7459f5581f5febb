"""PDFs of standards, look-alikes in many layouts: what was printed is what is read; what is no standard is refused."""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING, Any

import numpy
import pypdf
import pytest
from PIL import Image, ImageDraw

from lookalikes import samples
from lookalikes.drawing import compiled, draw
from lookalikes.layout import LAYOUTS, Layout
from lookalikes.reading import no_recogniser, read, read_statements, said_weights, statements, weights
from lookalikes.said import RULES_2018, RULES_2023, of_edition
from lookalikes.scanning import Scanner, scan
from occstd.cli import main
from occstd.importing import pages
from occstd.importing.importer import Wish, import_pdf
from occstd.importing.ocr import Recogniser
from occstd.importing.reader import Way, read_pages
from occstd.importing.refusals import ImportRefused
from occstd.importing.routes import condition
from occstd.importing.rules import find_tables, straightened

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from lookalikes.said import SaidStandard
    from occstd.importing.importer import Imported
    from occstd.model import Standard

pytestmark = pytest.mark.long

USUAL = LAYOUTS[0]
SAMPLES = {"plain": samples.plain, "professional": samples.professional, "shared": samples.shared}
CASES = [
    *(pytest.param("shared", layout, id=f"shared-{layout.name}") for layout in LAYOUTS),
    *(
        pytest.param("plain", layout, id=f"plain-{layout.name}")
        for layout in LAYOUTS
        if layout.name in {"a5", "bare", "open", "slipped"}
    ),
    *(
        pytest.param("professional", layout, id=f"professional-{layout.name}")
        for layout in LAYOUTS
        if layout.name in {"marked", "pairs"}
    ),
]


@pytest.fixture(scope="session")
def usual(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small standard in the usual layout."""
    return draw(samples.shared(), USUAL, tmp_path_factory.mktemp("usual"))


def _same(said: SaidStandard, file: Path) -> None:
    draft = read(file)
    assert sorted(statements(draft)) == sorted(said.statements())
    assert weights(draft) == said_weights(said)
    assert [item.said.text for item in read_statements(draft) if item.said.doubts] == []
    assert draft.doubts == []


@pytest.mark.parametrize(("sample", "layout"), CASES)
def test_text_layer_is_read_exactly(
    sample: str, layout: Layout, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """Every statement, ★, number and weight, in every layout, without a doubt."""
    browser = request.getfixturevalue("browser") if layout.drawn_by == "chromium" else None
    said = SAMPLES[sample]()
    _same(said, draw(said, layout, tmp_path, browser))


def test_whole_standard_is_read_exactly(standard: Standard, tmp_path: Path) -> None:
    """Our own edition as it would be printed, over pages that tear its merged cells."""
    edition = next(e for e in standard.editions if e.id == standard.current_edition)
    said = of_edition(standard, edition)
    _same(said, draw(said, LAYOUTS[2], tmp_path))


def _imported(file: Path, **more: Any) -> Imported:
    return import_pdf(
        file.read_bytes(), Wish(file.name, "2026-01-31", "example", **more), None, no_recogniser, lambda _: None
    )


def test_chapters_one_and_two_come_in(usual: Path) -> None:
    """Definition, code, levels, hours, routes, conduct, knowledge, footnotes, preface: each in its place."""
    said = samples.shared()
    files = _imported(usual).composed.files
    top, edition = files["occupation.yaml"], files[f"{said.year}/standard.yaml"]
    assert (top["name"]["zh"], top["codes"][0]["code"], top["current_edition"]) == (said.name, said.code, said.year)
    assert edition["definition"]["zh"] == said.definition
    assert [level["title"]["zh"] for level in edition["levels"]] == list(said.levels)
    assert {direction["name"]["zh"]: len(direction["levels"]) for direction in edition["directions"]} == {
        name: len(levels) for name, levels in said.directions.items()
    }
    assert {item["level"]: item["hours"] for item in edition["training_hours"]} == {
        4 - n: hours for n, hours in enumerate(said.hours.values())
    }
    routes = files[f"{said.year}/eligibility.yaml"]["eligibility"]["rule_sets"][0]["routes"]
    assert [route["zh"] for route in routes] == [route for routes in said.routes.values() for route in routes]
    foundations = files[f"{said.year}/foundations.yaml"]["foundations"]
    assert [item["zh"] for item in foundations["code_of_conduct"]] == list(said.conduct)
    assert {
        b["name"]["zh"]: tuple(s["zh"] for s in b["statements"]) for b in foundations["basic_knowledge"]
    } == said.basic
    preface = next(section for section in edition["sections"] if section["id"] == "preface")
    assert tuple(item["zh"] for item in preface["statements"]) == said.preface
    related = files[f"{said.year}/eligibility.yaml"]
    assert len(related["related_occupations"]) + len(related["related_majors"]) == len(said.footnotes)


def test_import_is_the_same_again(usual: Path) -> None:
    """The same file gives the same ids and the same bytes."""
    assert _imported(usual).files == _imported(usual).files


def test_functions_of_all_directions_are_shared(usual: Path) -> None:
    """A table that two directions share is one function, weighed in the tables of both."""
    files = _imported(usual).composed.files
    functions = [f for keys in files.values() for f in keys.get("functions", ())]
    assert [(f["id"], f.get("directions")) for f in functions] == [("ALL-F1", None), ("A-F1", ["A"]), ("B-F1", ["B"])]
    tables = files["2024/weights.yaml"]["weights"]
    assert {t["direction"]: t["theory"]["ALL-F1"] for t in tables if t["level"] == 4} == {"A": 75, "B": 75}
    assert all(sum(w or 0 for w in table[kind].values()) == 100 for table in tables for kind in ("theory", "skills"))


def test_everything_is_transcribed_and_has_its_place(usual: Path) -> None:
    """Each statement has a line in the review and a place on a page; no basis is official before a person looked."""
    imported = _imported(usual)
    placed = {row["of"] for row in imported.composed.files["2024/provenance.yaml"]["provenance"]}
    assert {entry.id for entry in imported.composed.entries} == placed
    assert b"official" not in b"".join(text.partition(b"\n")[2] for text in imported.files.values())


@pytest.mark.parametrize("rules", [RULES_2018, RULES_2023], ids=["2018", "2023"])
def test_routes_of_the_rules_are_understood(rules: dict[str, tuple[str, ...]]) -> None:
    """All patterns but the made-up one have a condition."""
    unread = [route for routes in rules.values() for route in routes if condition(route) is None]
    assert unread == [route for routes in rules.values() for route in routes if "破格" in route]


@pytest.mark.parametrize(
    "sentence",
    [
        "累计从事本职业工作约3年。",
        "取得本职业五级/初级工职业资格证书后，累计从事本职业工作4年（含）以上，经单位推荐。",
        "具有大学本科学历。",
        "",
    ],
)
def test_route_is_read_whole_or_not_at_all(sentence: str) -> None:
    """What a pattern does not cover to its end has no condition."""
    assert condition(sentence) is None


# refusals


def _typst(source: str, tmp_path: Path) -> Path:
    file = tmp_path / "made.typ"
    file.write_text(f'#set text(font: "Noto Sans CJK SC", lang: "zh")\n{source}', encoding="utf-8")
    pdf = file.with_suffix(".pdf")
    pdf.write_bytes(compiled(file))
    return pdf


def _without(chapter: str) -> Callable[[Path], Path]:
    said = samples.shared()
    empty = {"3": dataclasses.replace(said, tables=()), "4": dataclasses.replace(said, weights=())}[chapter]

    def make(folder: Path) -> Path:
        file = draw(empty, USUAL, folder)
        source = file.with_suffix(".typ").read_text(encoding="utf-8")
        heading = {"3": "3 工作要求", "4": "4 权重表"}[chapter]
        return _typst(source.replace(heading, "其他内容"), folder)

    return make


def _encrypted(folder: Path) -> Path:
    writer = pypdf.PdfWriter(clone_from=draw(samples.shared(), USUAL, folder))
    writer.encrypt("secret")
    file = folder / "encrypted.pdf"
    writer.write(file)
    return file


def _written(content: bytes) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        file = folder / "file.pdf"
        file.write_bytes(content)
        return file

    return make


def _coarse(folder: Path) -> Path:
    file = draw(samples.shared(), USUAL, folder)
    return scan(file, folder / "scan.pdf", Scanner(resolution=100), range(4, 6))


def _other_columns(folder: Path) -> Path:
    rows = "".join(f"[{n}], [检查项目{n}], [合格标准], [不合格处理], [备注]," for n in range(12))
    text = "某某职业的工作要求与检查内容。" * 8
    before = f"1 职业概况\n\n{text}\n\n3 工作要求\n\n3.1 五级/初级工\n\n"
    return _typst(f"{before}#table(columns: 5, {rows})\n\n4 权重表\n\n#table(columns: 2, [甲], [乙])", folder)


_NEWS = "人力资源社会保障部日前发布新职业标准，相关负责人介绍了有关情况。" * 20
_CATALOGUE = (
    "#table(columns: 3, [编码], [名称], [说明], " + "[4-01-02-07], [示例职业名称], [示例职业的工作说明文字]," * 20 + ")"
)
_SYLLABUS = (
    "= 教学大纲\n\n" + "#table(columns: (1fr, 3fr, 1fr), [单元], [内容], [课时]," + "[一], [选品原则], [4]," * 9 + ")"
)
_BORDERLESS = "#table(columns: 4, stroke: none, [职业功能], [工作内容], [技能要求], [相关知识要求])"


def _cut(folder: Path) -> Path:
    file = draw(samples.shared(), USUAL, folder)
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    return file


def _without_pages(folder: Path) -> Path:
    pypdf.PdfWriter().write(folder / "none.pdf")
    return folder / "none.pdf"


def _photograph(folder: Path) -> Path:
    """A picture that fills the page and shows no table."""
    picture = Image.new("L", (1240, 1754), 255)
    ImageDraw.Draw(picture).ellipse((300, 400, 900, 1000), fill=90)
    picture.save(folder / "photograph.pdf", resolution=150)
    return folder / "photograph.pdf"


def _draft(folder: Path, *title: str) -> Path:
    return draw(dataclasses.replace(samples.shared(), preface=title or ("征求意见稿",)), USUAL, folder)


REFUSALS: dict[str, tuple[Callable[[Path], Path], str]] = {
    "missing": (lambda folder: folder / "nowhere.pdf", "cannot be read"),
    "empty": (_written(b""), "is empty"),
    "no-pdf": (_written(b"<html>404</html>"), "not a PDF"),
    "damaged": (_written(b"%PDF-1.7\n1 0 obj\n<<"), "damaged"),
    "cut": (_cut, "damaged"),
    "no-pages": (_without_pages, "has no page"),
    "encrypted": (_encrypted, "encrypted"),
    "news": (lambda folder: _typst(_NEWS, folder), "No page has a table"),
    "photograph": (_photograph, "No page has a table"),
    "catalogue": (lambda folder: _typst(_CATALOGUE, folder), "no chapter 3"),
    "syllabus": (lambda folder: _typst(_SYLLABUS, folder), "no chapter 3"),
    "no-chapter-3": (_without("3"), "no chapter 3"),
    "no-chapter-4": (_without("4"), "no chapter 4"),
    "no-rules": (lambda folder: _typst(f"1 概况\n\n3 工作要求\n\n{_BORDERLESS}", folder), "only ruled tables"),
    "other-columns": (_other_columns, "without the heads"),
    "coarse-scan": (_coarse, "100 pixels per inch"),
    "draft": (_draft, "draft"),
    "draft-in-two-lines": (lambda folder: _draft(folder, "国家职业标准征求", "意见稿"), "draft"),
    "no-year": (lambda folder: draw(dataclasses.replace(samples.shared(), year="试行"), USUAL, folder), "no year"),
    "no-name": (lambda folder: draw(dataclasses.replace(samples.shared(), name=""), USUAL, folder), "1.1 does not say"),
}


@pytest.mark.parametrize("name", REFUSALS)
def test_what_is_no_standard_is_refused(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command says in its last line what was found and what to do, and writes nothing."""
    make, found = REFUSALS[name]
    file = make(tmp_path)
    before = sorted(tmp_path.iterdir())
    ocr = "auto" if name in ("coarse-scan", "photograph") else "never"
    assert main(["import", str(file), "--into", str(tmp_path / "new"), "--ocr", ocr]) == 1
    told = capsys.readouterr().err.splitlines()[-1]
    assert found in told
    assert re.fullmatch(r".+[^.?]\. [A-Z].+[^.?]\. Nothing was written\.", told)
    assert sorted(tmp_path.iterdir()) == before


def test_folder_that_exists_is_refused(usual: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A standard is never written over, not even an empty folder."""
    (tmp_path / "new").mkdir()
    assert main(["import", str(usual), "--into", str(tmp_path / "new")]) == 1
    assert "exists. Name a folder that does not" in capsys.readouterr().err
    assert not list((tmp_path / "new").iterdir())


def test_text_that_speaks_of_a_draft_is_none(tmp_path: Path) -> None:
    """Only a title makes a draft; a sentence may tell that there was one, as that of a final text does."""
    said = dataclasses.replace(samples.shared(), preface=("本标准在征求意见稿的基础上，经审定后颁布。",))
    assert _imported(draw(said, USUAL, tmp_path)).files
    assert _imported(_draft(tmp_path), draft=True).files


def test_picture_is_refused_where_recognition_is_off(tmp_path: Path) -> None:
    """A scan needs recognition; with --ocr never the message names it."""
    file = scan(draw(samples.shared(), USUAL, tmp_path), tmp_path / "scan.pdf", Scanner(), range(4, 5))
    with pytest.raises(ImportRefused, match="switched off"):
        _imported(file, ocr="never")


# recognition


@pytest.mark.parametrize(
    ("name", "resolution", "where"),
    [("bare", 200, range(5, 9)), ("landscape", 150, range(7, 9))],
    ids=["hairlines", "rows-of-one-line"],
)
def test_rules_of_a_scan_are_those_of_the_print(name: str, resolution: int, where: range, tmp_path: Path) -> None:
    """Grey rules of 0.3 points close to text are seen in a tilted scan, and strokes of characters are no rules."""
    printed = draw(samples.professional(), next(one for one in LAYOUTS if one.name == name), tmp_path)
    scanned = scan(printed, tmp_path / "scan.pdf", Scanner(resolution=resolution), where)

    def cells(file: Path, index: int) -> list[int]:
        with pages.opened(file.read_bytes()) as document:
            picture = pages.picture(document[index], resolution)
        return [len(found) for _, found in find_tables(straightened(picture), resolution)[0]]

    expected = [cells(printed, index) for index in where]
    assert [cells(scanned, index) for index in range(len(where))] == expected
    assert sum(map(sum, expected)) > 40


@pytest.mark.parametrize("shape", [(1, 1), (2, 1600), (1600, 2), (40, 2000), (2000, 40)], ids=str)
def test_strip_of_a_page_has_no_table(shape: tuple[int, int]) -> None:
    """A page of a few pixels in one direction, such as a torn one, is neither turned nor a fault of ours."""
    strip = numpy.full(shape, 255, numpy.uint8)
    strip[shape[0] // 2, :: max(1, shape[1] // 8)] = 0
    turned = straightened(strip)
    assert numpy.array_equal(turned, strip)
    assert find_tables(turned, 200)[0] == []


def test_scan_is_read_as_the_text_layer_is(tmp_path: Path) -> None:
    """A tilted, noisy scan at 200 pixels per inch: every cell of a table says what the text layer says.

    One page, since recognition takes seconds of processor time; `make scans` has whole standards in all layouts.
    """
    printed, index = draw(samples.professional(), USUAL, tmp_path), 9
    scanned = scan(printed, tmp_path / "scan.pdf", Scanner(), range(index, index + 1))

    def cells(file: Path, index: int) -> list[str]:
        with pages.opened(file.read_bytes()) as document:
            read = list(read_pages(document, Way(), Recogniser, lambda _: None))[index]
        return [
            cell.text for table in read.tables for cell in sorted(table.cells, key=lambda c: (c.box.top, c.box.left))
        ]

    said = cells(printed, index)
    assert sorted(cells(scanned, 0)) == sorted(said)
    assert len(said) > 10
