"""When a text layer is believed: held against a few lines of the picture, or line by line where that is asked for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import cv2
import numpy
import pypdf
import pytest
from pypdf.generic import StreamObject

from lookalikes import samples
from lookalikes.drawing import draw
from lookalikes.layout import LAYOUTS
from occstd.cli import importing, main
from occstd.importing import pages
from occstd.importing.ocr import Recogniser
from occstd.importing.passage import Box, Cell, Line, Page, Table, passage
from occstd.importing.reader import Way, read_pages
from occstd.importing.verifying import verified

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two pages with tables of a small standard."""
    folder = tmp_path_factory.mktemp("pdf")
    writer = pypdf.PdfWriter()
    writer.append(draw(samples.professional(), LAYOUTS[0], folder), pages=(6, 8))
    writer.write(folder / "cut.pdf")
    return folder / "cut.pdf"


def _shuffled(file: Path, into: Path) -> Path:
    """The same pages, but with the characters that the fonts' ToUnicode maps give in each other's places."""
    writer = pypdf.PdfWriter(clone_from=file)
    han = re.compile(rb"(<[0-9A-Fa-f]{4}> )<([4-9][0-9A-Fa-f]{3})>")
    for item in writer._objects:
        if isinstance(item, StreamObject) and b"beginbfchar" in (data := item.get_data()):
            found = [match[2] for match in han.finditer(data)]
            moved = iter(found[7:] + found[:7])
            item.set_data(han.sub(lambda match, moved=moved: match[1] + b"<" + next(moved) + b">", data))  # type: ignore[misc]
    writer.write(into)
    return into


def test_slash_that_stands_alone_is_no_number() -> None:
    """Weight tables have it for "none"; recognition takes it for a 1 or a 7, and says so without a doubt."""
    drawn = []
    for said in "/17":
        picture = numpy.full((60, 60), 255, numpy.uint8)
        cv2.putText(picture, said, (20, 45), cv2.FONT_HERSHEY_DUPLEX, 1, 0, 2, cv2.LINE_AA)
        drawn.append(cv2.GaussianBlur(picture, (0, 0), 0.8))
    assert Recogniser().lines(drawn) == ["/", "1", "7"]


class _Looking(Recogniser):
    """A recogniser that reads lines, and of whole pages only notes that it was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = 0

    def page(self, *_: Any) -> tuple[tuple[Table, ...], tuple[Line, ...]]:
        self.asked += 1
        return (), ()


def _read(file: Path) -> tuple[list[Page], list[str], _Looking]:
    looking, told = _Looking(), list[str]()
    with pages.opened(file.read_bytes()) as document:
        read = list(read_pages(document, Way(sample=True), lambda: looking, told.append))
    return read, told, looking


def test_text_layer_that_says_otherwise_is_not_believed(pdf: Path, tmp_path: Path) -> None:
    """All of it is Chinese and looks sound, but two pages show other words: every page is read as a picture."""
    broken = _shuffled(pdf, tmp_path / "broken.pdf")
    with pages.opened(broken.read_bytes()) as document:
        assert {page.method for page in read_pages(document, Way(), _Looking, lambda _: None)} == {"text"}
    read, told, looking = _read(broken)
    assert looking.asked == len(read)
    assert "the text layer is broken" in told[0]
    assert "read as pictures" in told[0]


def test_text_layer_that_agrees_is_believed(pdf: Path) -> None:
    """A sound one costs a few lines of recognition and no page of it, and nothing is told."""
    read, told, looking = _read(pdf)
    assert looking.asked == 0
    assert {page.method for page in read} == {"text"}
    assert not any("broken" in line for line in told)


def test_missing_recognition_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without the extra an import goes by the share of Chinese characters, and says so."""
    monkeypatch.setattr(importing, "find_spec", lambda _: None)
    (tmp_path / "file.pdf").write_bytes(b"no PDF")
    assert main(["import", str(tmp_path / "file.pdf"), "--into", str(tmp_path / "example")]) == 1
    assert "judged by its characters alone; with pip install 'occstd[ocr]'" in capsys.readouterr().err


# --verify


class _Misreading(Recogniser):
    """Stands for recognition: it sees what the text layer says, but for one word."""

    def __init__(self, text: list[Page], seen: str, instead: str) -> None:
        self._pages = iter(text)
        self._change = (seen, instead)

    def page(self, *_: Any) -> tuple[tuple[Table, ...], tuple[Line, ...]]:
        page = next(self._pages)
        tables = tuple(
            Table(table.box, tuple(Cell(cell.box, self._lines(cell.lines)) for cell in table.cells))
            for table in page.tables
        )
        return tables, self._lines(page.lines)

    def _lines(self, lines: tuple[Line, ...]) -> tuple[Line, ...]:
        return tuple(Line(line.text.replace(*self._change), line.box) for line in lines)


def test_verify_shows_what_differs_as_doubts(pdf: Path) -> None:
    """What recognition reads otherwise keeps the text of the layer and is doubtful; all else is without a doubt."""
    with pages.opened(pdf.read_bytes()) as document:
        text = list(read_pages(document, Way(), _Looking, lambda _: None))
        word = next(
            line.text for table in text[0].tables for cell in table.cells for line in cell.lines if len(line.text) > 9
        )
        reader = _Misreading(text, word[-6:-1], "别的文字")
        read = list(read_pages(document, Way(verify=True), lambda: reader, lambda _: None))
    cells = [cell for page in read for table in page.tables for cell in table.cells if cell.lines]
    said = [passage(list(cell.lines), 1, "text") for cell in cells]
    doubted = [one for one in said if one.doubts]
    assert 0 < len(doubted) < len(said)
    assert all(one.doubts == ("readings",) and "别的文字" in (one.other or "") for one in doubted)
    assert any(word in one.text for one in doubted)


def test_verified_line_keeps_its_text_and_gets_the_other_reading() -> None:
    """Marks, spaces and points that recognition cannot tell apart are no difference; a lost line is."""
    boxes = [Box(10, y, 200, y + 10) for y in (10, 30, 50)]
    text = [
        Line(said, box) for said, box in zip(("能核对A1.2号单据。", "能登记库存。", "能交接。"), boxes, strict=True)
    ]
    seen = [Line("能核对 A1.2号单据。", boxes[0]), Line("能登记库仔。", boxes[1])]
    page = Page(1, (300, 400), "text", (), tuple(text))
    read = verified(page, Page(1, (300, 400), "ocr", (), tuple(seen))).lines
    assert [line.text for line in read] == [line.text for line in text]
    assert [line.other for line in read] == [None, "能登记库仔。", "∅"]


def test_lines_that_recognition_reads_as_one_are_compared_as_one() -> None:
    """A last line of a character or two is recognised with the line before it, which is no difference."""
    boxes = [Box(10, y, 200, y + 10) for y in (10, 22, 40)]
    text = tuple(Line(one, box) for one, box in zip(("能核对单", "据。", "能交接。"), boxes, strict=True))
    both = Box(10, 10, 200, 32)
    for seen, others in (("能核对单据。", [None, None, None]), ("能核对单掘。", ["能核对单掘。", None])):
        page = Page(1, (300, 400), "text", (), text)
        picture = Page(1, (300, 400), "ocr", (), (Line(seen, both), Line("能交接。", boxes[2])))
        read = verified(page, picture).lines
        assert [line.other for line in read] == others
        assert "".join(line.text for line in read) == "能核对单据。能交接。"
