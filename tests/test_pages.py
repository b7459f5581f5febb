"""What pages say before anything is opened: the home page, the laws."""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING

import pytest

from occstd.views.blocks import Custom, Heading, Later, Lines, Prose
from occstd.views.pages.home import home_page
from occstd.views.pages.navigation import standard_pages
from occstd.views.pages.rules import rules_page
from occstd.views.pages.search import search_records
from occstd.views.site import Site

if TYPE_CHECKING:
    from occstd.model import Standard
    from occstd.views.blocks import Page


def _said(page: Page) -> str:
    lines = [line.text for block in page.blocks if isinstance(block, Lines) for line in block.lines]
    return " ".join([*lines, *(block.text for block in page.blocks if isinstance(block, Prose))])


def test_home_explains_only_marks_that_it_shows(standard: Standard) -> None:
    """The sign of what is missing is explained where a cell of the ladder has it, and not where none does."""
    assert "∅" not in _said(home_page(Site(standard, "zh")))
    editions = tuple(dataclasses.replace(edition, functions=()) for edition in standard.editions)
    assert "∅" in _said(home_page(Site(dataclasses.replace(standard, editions=editions), "zh")))


def test_home_leads_to_laws_and_terms(standard: Standard, tiny: Standard) -> None:
    """There are doors to the laws and to the terms, where the standard has some."""
    for one in (standard, tiny):
        (doors,) = (
            b.data for b in home_page(Site(one, "zh")).blocks if isinstance(b, Custom) and b.template == "doors"
        )
        paths = {path for _, _, path in doors}
        assert ("rules/" in paths, "glossary/" in paths) == (bool(one.regulations), bool(one.glossary))
        assert "Excel" in next(text for _, text, path in doors if path == "data/")


@pytest.mark.parametrize(
    ("language", "said", "date"),
    [
        ("zh", "9条要求 · 开播准备 · 供应商与商品审核等", "2015-09-01 起施行（截至 {day} 有效）"),
        (
            "en",
            "9 requirements · Preparation · Supplier and product audit and more",
            "in force since 2015-09-01 (still in force on {day})",
        ),
    ],
    ids=["zh", "en"],
)
def test_laws_say_what_is_folded(standard: Standard, language: str, said: str, date: str) -> None:
    """Before it is opened, a law says how much it asks and in which functions most rests on it; then since when."""
    site = Site(standard, language)  # type: ignore[arg-type]
    page = rules_page(site)
    blocks = tuple(page.blocks)
    place = next(n for n, b in enumerate(blocks) if isinstance(b, Heading) and b.anchor == "r-advertising-law")
    heading, lines = blocks[place : place + 2]
    assert isinstance(heading, Heading)
    assert isinstance(lines, Lines)
    assert dict(page.folded)[heading.anchor] == said
    assert site.edition.law_review
    assert date.format(day=site.edition.law_review.date) in [detail.text for detail in lines.lines[0].details]


@pytest.mark.parametrize(
    ("dates", "said"),
    [
        ({"in_force": "2027-01-01"}, "2027-01-01 起施行（截至 {day} 尚未施行）"),
        ({"in_force": "2010-01-01", "ended": "2020-01-01"}, "2020-01-01 起失效（截至 {day}）"),
        ({"in_force": None}, "施行日期未查到"),
    ],
    ids=["coming", "ended", "undated"],
)
def test_laws_say_whether_they_hold(standard: Standard, dates: dict[str, str | None], said: str) -> None:
    """What does not hold yet or any more says so, with the day of the review."""
    rule = dataclasses.replace(standard.regulations[0], published=None, **dates)  # type: ignore[arg-type]
    site = Site(dataclasses.replace(standard, regulations=(rule, *standard.regulations[1:])), "zh")
    lines = next(block for block in rules_page(site).blocks if isinstance(block, Lines) and block.style == "rule")
    told = " ".join(detail.text for detail in lines.lines[0].details)
    day = re.escape(site.edition.law_review.date) if site.edition.law_review else ""
    assert re.search(re.escape(said).replace(re.escape("{day}"), day), told)


def test_title_of_a_page_is_told_without_making_it(standard: Standard, monkeypatch: pytest.MonkeyPatch) -> None:
    """The search of a language names the pages of the other one, and makes none of them; blocks are made once."""
    for room in ("syllabus_page.syllabus_document", "glossary.term_uses", "editions.changes_blocks"):
        monkeypatch.setattr(f"occstd.views.pages.{room}", lambda *_: pytest.fail("made for its title alone"))
    site = Site(standard, "en")
    names = {record[1]: record[3] for record in search_records(site, standard_pages(site))}
    assert names["glossary/"] == "术语"
    numbers = iter((1, 2))
    later = Later(lambda: [Prose(text=str(next(numbers)))])
    assert [*later] == [*later] == [Prose(text="1")]
