"""The way of a newcomer: PDF to standard, review by page and by workbook, and the decisions back in the YAML."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
import yaml

from lookalikes import samples
from lookalikes.drawing import draw
from lookalikes.layout import LAYOUTS
from occstd.cli import main

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from lookalikes.said import SaidStandard

pytestmark = pytest.mark.long

SAID: SaidStandard = samples.shared()


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return draw(SAID, LAYOUTS[0], tmp_path_factory.mktemp("pdf"))


@pytest.fixture
def folder(pdf: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A standard imported by the command, its review beside it."""
    folder = tmp_path / "example"
    assert main(["import", str(pdf), "--into", str(folder)]) == 0
    told = capsys.readouterr().err
    assert "page 1 of 10" in told
    assert "57 statements" in told
    return folder


def _statements(folder: Path) -> dict[str, tuple[dict[str, Any], dict[str, Any]]]:
    """Every mapping with an id, with the basis that holds for it."""
    found: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {}

    def walk(value: Any, basis: Any) -> None:
        if isinstance(value, dict):
            basis = value.get("basis", basis)
            if "id" in value:
                found[value["id"]] = (value, basis)
            for inside in value.values():
                walk(inside, basis)
        elif isinstance(value, list):
            for inside in value:
                walk(inside, basis)

    for file in folder.rglob("*.yaml"):
        walk(yaml.safe_load(file.read_text(encoding="utf-8")), None)
    return found


def _provenance(folder: Path) -> dict[str, dict[str, Any]]:
    rows = yaml.safe_load((folder / "2024" / "provenance.yaml").read_text(encoding="utf-8"))["provenance"]
    return {row["of"]: row for row in rows}


def test_folder_that_exists_is_kept(pdf: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A second import into the folder is refused and changes nothing."""
    before = {file: file.read_bytes() for file in folder.parent.rglob("*") if file.is_file()}
    assert main(["import", str(pdf), "--into", str(folder)]) == 1
    assert "exists. Name a folder that does not" in capsys.readouterr().err
    assert {file: file.read_bytes() for file in folder.parent.rglob("*") if file.is_file()} == before


def test_refused_import_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that is no PDF leaves no trace."""
    (tmp_path / "page.pdf").write_bytes(b"<html>")
    assert main(["import", str(tmp_path / "page.pdf"), "--into", str(tmp_path / "example")]) == 1
    assert "not a PDF" in capsys.readouterr().err
    assert [file.name for file in tmp_path.iterdir()] == ["page.pdf"]


@pytest.fixture
def review(folder: Path, browser: Browser) -> Page:
    """The review page, opened from disk."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, accept_downloads=True)
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.goto((folder.with_name("example-review") / "index.html").as_uri())
    yield page
    assert faults == []
    context.close()


@pytest.mark.browser
def test_review_by_keyboard_comes_back(folder: Path, review: Page, tmp_path: Path) -> None:
    """Accept all but three, correct two, flag one: only the accepted and corrected lines are official."""
    review.fill("#reviewer", "张三")
    review.keyboard.press("Tab")
    lines: list[dict[str, Any]] = review.evaluate("occstdReview.review.lines")
    skills = [line["id"] for line in lines if line["kind"] == "skill"]
    corrected, flagged, skipped = skills[:2], skills[2], skills[3:6]
    assert review.locator("#pictures div").first.bounding_box()["width"] > 40
    for _ in lines:
        current = review.locator("nav [aria-current]")
        line = lines[
            review.locator("nav button").evaluate_all(
                "(all) => all.findIndex((b) => b.ariaCurrent || b.hasAttribute('aria-current'))"
            )
        ]
        assert current.count() == 1
        if line["id"] in corrected:
            review.keyboard.press("e")
            review.fill("#correction", line["text"] + "（改）")
            review.keyboard.press("Escape")
        if line["id"] in skipped:
            review.keyboard.press("j")
        else:
            review.keyboard.press("f" if line["id"] == flagged else "a")
    assert review.locator("#left").inner_text() == "还剩3条"
    review.reload()
    assert review.locator("#left").inner_text() == "还剩3条"
    with review.expect_download() as download:
        review.click("#save")
    saved = tmp_path / "saved.json"
    download.value.save_as(saved)
    assert len(json.loads(saved.read_text(encoding="utf-8"))["decisions"]) == len(lines) - 3

    assert main(["import", "--apply", str(saved), "--standard", str(folder)]) == 0
    found, provenance = _statements(folder), _provenance(folder)
    assert {found[name][1]["kind"] for name in skills[6:]} == {"official"}
    assert {found[name][1]["kind"] for name in (flagged, *skipped)} == {"transcribed"}
    assert all(found[name][0]["zh"].endswith("（改）") for name in corrected)
    assert provenance[corrected[0]]["verdict"] == "corrected"
    assert provenance[flagged]["verdict"] == "flagged"
    assert provenance[skills[6]]["reviewer"] == "张三"
    assert "verdict" not in provenance[skipped[0]]
    assert found["A-4-weights"][1]["kind"] == "official"


@pytest.mark.browser
def test_review_page_reads_what_it_saved(folder: Path, review: Page, tmp_path: Path) -> None:
    """Progress that was saved in one browser is there again in another."""
    review.keyboard.press("a")
    with review.expect_download() as download:
        review.click("#save")
    download.value.save_as(tmp_path / "saved.json")
    review.evaluate("localStorage.clear()")
    review.reload()
    before = review.locator("#left").inner_text()
    review.set_input_files("#open", tmp_path / "saved.json")
    review.wait_for_function("(before) => document.getElementById('left').textContent !== before", arg=before)


def test_workbook_comes_back(folder: Path) -> None:
    """X accepts, ? flags, a correction replaces, English is added; rows left alone stay as they are."""
    file = folder.with_name("example-review") / "review.xlsx"
    book = openpyxl.load_workbook(io.BytesIO(file.read_bytes()))
    sheet: Any = book.active
    columns = {str(cell.value).splitlines()[0]: cell.column for cell in sheet[1]}
    rows = [row for row in range(2, sheet.max_row + 1) if "-S" in str(sheet.cell(row, 1).value)]
    names = [str(sheet.cell(row, 1).value) for row in rows]
    sheet.cell(rows[0], columns["accepted (x) or flagged (?)"]).value = "x"
    sheet.cell(rows[0], columns["translation"]).value = "Read the drawing."
    sheet.cell(rows[1], columns["correction"]).value = "能做别的事。"
    sheet.cell(rows[2], columns["accepted (x) or flagged (?)"]).value = "?"
    book.save(file)
    assert main(["import", "--apply", str(file), "--standard", str(folder)]) == 0
    found = _statements(folder)
    assert [found[name][1]["kind"] for name in names[:4]] == ["official", "official", "transcribed", "transcribed"]
    assert found[names[0]][0]["en"] == "Read the drawing."
    assert found[names[1]][0]["zh"] == "能做别的事。"


def test_decision_about_other_words_is_not_applied(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where the YAML says something else by now, or has no such id, the decision is named and left out."""
    decisions = [
        {"id": "A-T01-3-S1", "text": "别的话", "verdict": "accepted"},
        {"id": "X-1", "text": "", "verdict": "accepted"},
    ]
    file = tmp_path / "saved.json"
    file.write_text(json.dumps({"decisions": decisions}), encoding="utf-8")
    before = {path: path.read_bytes() for path in folder.rglob("*.yaml")}
    assert main(["import", "--apply", str(file), "--standard", str(folder)]) == 1
    told = capsys.readouterr().err
    assert "by now" in told
    assert "no such id" in told
    assert {path: path.read_bytes() for path in folder.rglob("*.yaml")} == before


@pytest.mark.parametrize(
    "content",
    [b"", b"{}", b'{"decisions": [{"id": 1}]}', b"PK\x03\x04broken"],
    ids=["empty", "no-list", "no-text", "broken"],
)
def test_what_is_no_review_is_refused(
    content: bytes, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file of another kind is named, nothing is changed."""
    file = tmp_path / "other"
    file.write_bytes(content)
    assert main(["import", "--apply", str(file), "--standard", str(folder)]) == 1
    assert "Nothing was written" in capsys.readouterr().err
