"""Three standards that are set out unlike ours: their pages, matrix, syllabus and data say what is special in each.

One for engineers, with 初级, 中级 and 高级 and headings of its own; one whose functions are common to several
directions, with three levels, key skills and dashes in its weights; one of two under one code. All are in Chinese, or
nearly.
"""

from __future__ import annotations

import csv
import functools
import html
import io
import re

import docx
import pytest

from exported import ADDRESS, file_of, json_of, material_of, published_of, standard_of, unprinted
from occstd.render.printers import print_document
from occstd.site.files import all_pages, page_files
from occstd.views.documents.syllabus import syllabus_document
from occstd.views.site import Site

pytestmark = pytest.mark.long


def _site(name: str) -> Site:
    return Site(standard_of(name), "zh", address=ADDRESS)


@functools.cache
def _pages(name: str) -> dict[str, str]:
    """Text by path of every page of a standard, without marks of any markup."""
    site = _site(name)
    made = page_files(site, all_pages(site, material_of(name), published_of(name), unprinted(site)))
    texts = {page.path.removesuffix("index.md"): html.unescape(page.content.decode()) for page in made}
    return {path: re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", text)) for path, text in texts.items()}


@functools.cache
def _syllabus(name: str, number: int) -> str:
    """All text of the first syllabus of a level as Word reads it."""
    site = _site(name)
    unit = next(unit for unit in site.units if unit.level and unit.level.number == number)
    read = docx.Document(io.BytesIO(print_document(syllabus_document(site, unit), "docx")))
    cells = (cell.text for table in read.tables for row in table.rows for cell in row.cells)
    return "\n".join((*(paragraph.text for paragraph in read.paragraphs), *cells))


def _rows(name: str, edition: str, file: str) -> list[dict[str, str]]:
    text = file_of(name, edition, f"tables/{file}.csv").decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_levels_without_numbers_keep_their_names_and_headings() -> None:
    """专业技术等级 and 专业能力要求 stand wherever others have 职业技能等级 and 技能要求; a choice stays a choice."""
    name, edition = "professional-technical", "2021"
    pages = _pages(name)
    for text in (pages["levels/"], pages["matrix/"], _syllabus(name, 3)):
        assert "初级" in text
        assert not re.search("[二三四五]级|技能等级", text)
    for text in (pages["requirements/level-3/"], _syllabus(name, 3)):
        assert "专业能力要求" in text
        assert not re.search(r"^技能要求$|> *技能要求 *<", text, re.MULTILINE)
    for text in (pages["assessment/"], _syllabus(name, 1)):
        assert "高级考核时，职业功能3、4任选其一" in text
    assert "附录A 参考文献" in pages["editions/2021/"]
    assert json_of(name, edition, "standard.json")["standard"]["editions"][0]["choices"][0]["choose"] == 1
    assert {row["label_zh"] for row in _rows(name, edition, "levels")} == {"初级", "中级", "高级"}


def test_common_functions_stand_in_each_direction() -> None:
    """Both directions have the functions that are common to them, with ★; a dash is a dash and no zero."""
    name, edition = "common-functions", "2019"
    pages = _pages(name)
    for direction in ("machine", "electric"):
        assert "★" in pages[f"directions/{direction}/level-5/"]
        assert "能装配简单部件" in pages[f"directions/{direction}/level-5/"]
    assert "directions/inspection/level-5/" not in pages
    assert pages["matrix/"].count("能装配复杂部件") >= 2
    assert re.search(r"装配准备 50 30 –", pages["assessment/"])
    (dash,) = (row for row in _rows(name, edition, "weights") if [*row.values()][:3] == ["weights-A-3", "skills", "F1"])
    assert dash["per_cent"] == ""
    asked = [row for row in _rows(name, edition, "statements") if row["id"] == "F1-T1-5-S1"]
    assert {row["key"] for row in asked} == {"true"}


def test_other_standard_under_the_code_is_named() -> None:
    """Who looks for the code finds that there is another standard, on the page of the occupation and in the data."""
    name, edition = "shared-code", "2020"
    assert "示例咨询师" in _pages(name)["occupation/"]
    assert "示例管理师" in _syllabus(name, 3)
    (sibling,) = json_of(name, edition, "standard.json")["standard"]["siblings"]
    assert (sibling["code"], sibling["standard"]) == ("4-14-02-99", "shared-code-2")
    assert "示例咨询师" in {row["name_zh"] for row in _rows(name, edition, "statements") if row["kind"] == "sibling"}
