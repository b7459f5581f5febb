"""The way of a newcomer: PDF to standard, review by page and by workbook, and the decisions back in the YAML."""

from __future__ import annotations

import contextlib
import io
import json
import shutil
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
import yaml

from lookalikes import samples
from lookalikes.drawing import draw
from lookalikes.layout import LAYOUTS
from occstd.cli import main
from occstd.reading.loader import load_standard

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from lookalikes.said import SaidStandard

pytestmark = pytest.mark.long

SAID: SaidStandard = samples.shared()


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return draw(SAID, LAYOUTS[0], tmp_path_factory.mktemp("pdf"))


@pytest.fixture(scope="module")
def told_import(pdf: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The folder that the command wrote a standard and its review into, and what it told; tests work on copies."""
    base, told = tmp_path_factory.mktemp("imported"), io.StringIO()
    with contextlib.redirect_stderr(told):
        assert main(["import", str(pdf), "--into", str(base / "example")]) == 0
    return base, told.getvalue()


@pytest.fixture
def folder(told_import: tuple[Path, str], tmp_path: Path) -> Path:
    """A standard imported by the command, its review beside it."""
    shutil.copytree(told_import[0], tmp_path, dirs_exist_ok=True)
    return tmp_path / "example"


def test_import_tells_how_far_it_is(told_import: tuple[Path, str]) -> None:
    """Each page is told as it is read, and what was found at the end."""
    _, told = told_import
    assert "page 1 of 10" in told
    assert "57 statements" in told


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
        assert "" not in (review.locator("#where").text_content() or "").split(" · "), (
            "a line without a clause or an id"
        )
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


def _rows(folder: Path) -> tuple[Path, Any, Any, dict[str, int]]:
    """The review's workbook: its file, itself, its sheet, and the columns by the first line of their heads."""
    file = folder.with_name("example-review") / "review.xlsx"
    book = openpyxl.load_workbook(io.BytesIO(file.read_bytes()))
    sheet: Any = book.active
    return file, book, sheet, {str(cell.value).splitlines()[0]: cell.column for cell in sheet[1]}


def _applied(file: Path, folder: Path) -> int:
    return main(["import", "--apply", str(file), "--standard", str(folder)])


def _row_of(sheet: Any, name: str) -> int:
    return next(row for row in range(2, sheet.max_row + 1) if sheet.cell(row, 1).value == name)


def test_weights_are_corrected(folder: Path) -> None:
    """A column is corrected in the words in which it is shown; with the other one accepted the table is official."""
    file, book, sheet, columns = _rows(folder)
    theory, skills = (_row_of(sheet, f"A-4-weights.{part}") for part in ("theory", "skills"))
    before, after = "职业道德 5；基础知识 20", "职业道德 10；基础知识 15"
    shown = str(sheet.cell(theory, columns["text as read"]).value)
    assert before in shown
    sheet.cell(theory, columns["correction"]).value = shown.replace(before, after)
    sheet.cell(skills, columns["accepted (x) or flagged (?)"]).value = "x"
    book.save(file)
    assert _applied(file, folder) == 0
    table, basis = _statements(folder)["A-4-weights"]
    assert (table["theory"]["ethics"], table["theory"]["basic_knowledge"]) == (10, 15)
    assert sum(weight or 0 for weight in table["theory"].values()) == 100
    assert basis["kind"] == "official"


def test_what_the_occupation_is_follows_its_definition(folder: Path) -> None:
    """The site opens with the definition; corrected, it is corrected there, too, unless somebody wrote another text."""
    top = folder / "occupation.yaml"
    file, book, sheet, columns = _rows(folder)
    sheet.cell(_row_of(sheet, "definition"), columns["correction"]).value = "对产品进行检验的人员。"
    book.save(file)
    text = top.read_text(encoding="utf-8")
    definition = str(_statements(folder)["definition"][0]["zh"])
    assert text.count(definition) == 1
    assert _applied(file, folder) == 0
    summary = load_standard(folder).summary
    assert (summary.zh, summary.basis.kind) == ("对产品进行检验的人员。", "official")


def test_summary_of_ones_own_stays(folder: Path) -> None:
    """A sentence that is not the definition's is left alone."""
    top = folder / "occupation.yaml"
    definition = str(_statements(folder)["definition"][0]["zh"])
    top.write_text(top.read_text(encoding="utf-8").replace(definition, "自己写的一句话。"), encoding="utf-8")
    before = top.read_bytes()
    file, book, sheet, columns = _rows(folder)
    sheet.cell(_row_of(sheet, "definition"), columns["accepted (x) or flagged (?)"]).value = "x"
    book.save(file)
    assert _applied(file, folder) == 0
    assert top.read_bytes() == before


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("职业道德 5", "职业道德 6", "adds up to 101, expected 100"),
        ("职业道德 5", "职业操守 5", "are not those that were read"),
        ("职业道德 5", "职业道德 五", "is no name with a weight"),
    ],
    ids=["sum", "name", "word"],
)
def test_correction_of_weights_that_cannot_be_is_refused(
    before: str, after: str, told: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What does not add up or names other rows is told, and the column stays as it was."""
    file, book, sheet, columns = _rows(folder)
    row = _row_of(sheet, "A-4-weights.theory")
    shown = str(sheet.cell(row, columns["text as read"]).value)
    sheet.cell(row, columns["correction"]).value = shown.replace(before, after)
    book.save(file)
    weights = (folder / "2024" / "weights.yaml").read_bytes()
    assert _applied(file, folder) == 1
    assert told in capsys.readouterr().err
    assert (folder / "2024" / "weights.yaml").read_bytes() == weights


def test_comments_and_lines_stay(folder: Path) -> None:
    """Applying changes the lines that were decided about; comments, blank lines and all other lines stay."""
    path = next((folder / "2024" / "requirements").rglob("*.yaml"))
    text = path.read_text(encoding="utf-8")
    tasks = text.replace("    tasks:\n", "    # looked up in the paper copy\n\n    tasks:  # in printed order\n", 1)
    assert tasks != text
    path.write_text(tasks, encoding="utf-8")
    file, book, sheet, columns = _rows(folder)
    name = next(n for row in range(2, sheet.max_row + 1) if f"{(n := sheet.cell(row, 1).value)}," in text and "-S" in n)
    sheet.cell(_row_of(sheet, name), columns["correction"]).value = "能做别的事。"
    book.save(file)
    assert _applied(file, folder) == 0
    before, after = tasks.splitlines(), path.read_text(encoding="utf-8").splitlines()
    changed = [(x, y) for x, y in zip(before, after, strict=True) if x != y]
    assert len(changed) == 1
    assert name in changed[0][1]
    assert "能做别的事。" in changed[0][1]


def test_column_that_nothing_reads_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A column of one's own is refused while something stands in it; the order of the columns does not matter."""
    file, book, sheet, columns = _rows(folder)
    sheet.move_range(f"A1:A{sheet.max_row}", cols=sheet.max_column + 1)
    row = next(r for r in range(2, sheet.max_row + 1) if "-S" in str(sheet.cell(r, sheet.max_column).value))
    sheet.cell(row, columns["accepted (x) or flagged (?)"]).value = "x"
    name = str(sheet.cell(row, sheet.max_column).value)
    sheet.cell(1, 1).value = "Remarks"
    book.save(file)
    assert _applied(file, folder) == 0
    assert _statements(folder)[name][1]["kind"] == "official"
    sheet.cell(row, 1).value = "ask Li"
    book.save(file)
    assert _applied(file, folder) == 1
    told = capsys.readouterr().err
    assert f"'Remarks' has something in row {row}" in told


def test_name_without_decision_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A row in which only somebody's name is filled in says nothing of its line, and is named."""
    file, book, sheet, columns = _rows(folder)
    row = next(r for r in range(2, sheet.max_row + 1) if "-S" in str(sheet.cell(r, 1).value))
    sheet.cell(row, columns["by whom"]).value = "张三"
    book.save(file)
    assert _applied(file, folder) == 1
    assert f"{sheet.cell(row, 1).value}: by whom and when are filled in" in capsys.readouterr().err


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
