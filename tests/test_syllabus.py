"""Syllabi: hours add up, and the PDF says what the YAML says, in order, with its basis."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from occstd.render.pdf import SyllabusPrinter
from occstd.views.site import GLYPHS, Site
from occstd.views.syllabus import syllabus

if TYPE_CHECKING:
    from occstd.model import Standard
    from occstd.words import Language


def _squeezed(text: str) -> str:
    return "".join(text.split()).replace("\u2060", "").replace("\u00ad", "")


def _unit(site: Site, slug: str, level: int):
    return next(u for u in site.units if u.direction and u.direction.slug == slug and u.number == level)


def _pdf(standard: Standard, language: Language, level: int) -> PdfReader:
    site = Site(standard, language, address="https://occstd.example")
    unit = _unit(site, "livestream-salesperson", level)
    return PdfReader(io.BytesIO(SyllabusPrinter().pdf(syllabus(site, unit))))


def _body(reader: PdfReader) -> str:
    """The text of all pages; no statement is split between two of them."""
    return _squeezed("".join(page.extract_text() for page in reader.pages))


@pytest.mark.parametrize("level", [5, 4])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_pdf_has_every_requirement_in_order(standard: Standard, language: Language, level: int) -> None:
    """Every skill and knowledge item of the unit stands in the PDF, in the order of the YAML."""
    site = Site(standard, language)
    text, position = _body(_pdf(standard, language, level)), 0
    for _, requirement in _unit(site, "livestream-salesperson", level).requirements:
        for statement in (*requirement.skills, *requirement.knowledge):
            wanted = _squeezed(site.say(statement))
            found = text.find(wanted, position)
            assert found >= 0, f"{statement.id} is not there or not in order"
            position = found + len(wanted)
            assert text[position : position + 1] == GLYPHS[statement.basis.kind], f"{statement.id} without its mark"


@pytest.mark.parametrize("language", ["en", "zh"])
def test_pdf_says_what_it_rests_on(standard: Standard, language: Language) -> None:
    """Every page says that the syllabus is unofficial and that its requirements are elaborated."""
    words = Site(standard, language).words
    for page in _pdf(standard, language, 4).pages:
        text = _squeezed(page.extract_text())
        assert _squeezed(words["unofficial"]) in text
        assert _squeezed(words["requirements_elaborated"]) in text
        assert standard.version in text


def test_pdf_hours_sum_to_the_reference_hours(standard: Standard) -> None:
    """The suggested hours of a level sum to its reference training hours."""
    site = Site(standard, "en")
    for unit in site.units:
        hours = {h.level: h.hours for h in site.edition.training_hours}
        assert sum(row["hours"] for row in syllabus(site, unit).data["plan"]) == hours[unit.number]


def test_pdf_is_tagged_named_and_in_its_language(standard: Standard) -> None:
    """The PDF has a title, a language, tags and bookmarks, as PDF/UA asks."""
    reader = _pdf(standard, "zh", 4)
    assert reader.metadata is not None
    assert "直播销售员" in (reader.metadata.title or "")
    root = reader.trailer["/Root"]
    assert str(root["/Lang"]).lower().startswith("zh")
    assert root["/MarkInfo"]["/Marked"]
    assert len(reader.outline) > 4


def test_pdf_bytes_are_the_same_from_two_printers(standard: Standard) -> None:
    """Printing twice gives the same bytes."""
    site = Site(standard, "zh")
    content = syllabus(site, site.units[0])
    assert SyllabusPrinter().pdf(content) == SyllabusPrinter().pdf(content)
