"""Ways back, answers and pictures: complete as the YAML says, and each with what it rests on."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest

from exported import FOLDERS, files_of, standard_of, yaml_of
from occstd.views.blocks import Custom, Heading, Lines
from occstd.views.charts import Bars
from occstd.views.pages.assessment import assessment_page
from occstd.views.pages.not_found import not_found
from occstd.views.pages.occupation import duties_page
from occstd.views.pages.questions import questions_page
from occstd.views.site import Site
from occstd.views.uses import source_uses
from occstd.words import LANGUAGES, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.model import Standard
    from occstd.views.blocks import Line, Page

SVG = "{http://www.w3.org/2000/svg}"
NAMES = list(FOLDERS)


def _lines(page: Page) -> Iterator[Line]:
    return (line for block in page.blocks if isinstance(block, Lines) for line in block.lines)


def test_duties_lead_to_their_tasks(standard: Standard) -> None:
    """Each duty names the tasks that serve it, in each of their directions, with what each task rests on."""
    site = Site(standard, "en")
    named = {item["id"]: item["duties"] for item in yaml_of(standard.id, standard.current_edition) if "duties" in item}
    tasks = {task.id: named[task.id] for function in site.edition.functions for task in function.tasks}
    for line in _lines(duties_page(site)):
        links = [link for _, found in line.fold.lists for link in found] if line.fold else []
        found = {link.href.rpartition("#")[2] for link in links}
        assert found == {name for name, duties in tasks.items() if line.id in duties}
        assert {link.mark.glyph if link.mark else "" for link in links} <= {"✎"}


def test_sources_lead_to_all_that_cites_them(standard: Standard) -> None:
    """What the YAML of the shared parts says to rest on a source is among its uses, with the mark of its basis."""
    uses = source_uses(Site(standard, "en"))
    cited = [(item.id, source) for item in standard.regulations for source in item.basis.sources]
    for name, source in cited:
        (link,) = [one for found in uses[source].values() for one in found if one.href == f"rules/#{name}"]
        assert link.mark is not None
    assert cited


def test_questions_answer_with_their_basis(standard: Standard) -> None:
    """Every question has a heading and one answer with its mark; where nobody knows, that is the mark."""
    page = questions_page(Site(standard, "en"))
    headings = [block.anchor for block in page.blocks if isinstance(block, Heading)]
    assert headings == [question.id for question in standard.questions]
    answers = list(_lines(page))
    assert [line.mark.kind for line in answers] == [question.basis.kind for question in standard.questions]
    unknown = [line for line in answers if line.text.startswith("Unknown")]
    assert {line.mark.kind for line in unknown} == {"missing"}
    assert len(unknown) > 1


def test_questions_name_what_they_lead_to(standard: Standard) -> None:
    """Links below an answer are names, not paragraphs, and each its own; forms come first; an index names all."""
    sentences = re.compile(r"[。；？！]|[.;] ")
    for language in LANGUAGES:
        site = Site(standard, language)
        page = questions_page(site)
        found = {}
        for question, line in zip(standard.questions, _lines(page), strict=True):
            links = [link for detail in line.details for link in detail.links]
            texts = [link.text for link in links]
            assert len(set(texts)) == len(texts)
            assert not [text for text in texts if sentences.search(text.rstrip("？")) or len(text) > 90]
            assert [link.href.rpartition("#")[2] for link in links][-len(question.see) :] == list(question.see)
            found[question.id] = [link.href for link in links if "#" not in link.href]
        assert found["q-level"] == ["my-level/"]
        assert found["q-where"] == found["q-age"] == ["eligibility/"]
        assert found["q-cost"] == []
        index = next(block for block in page.blocks if isinstance(block, Custom))
        assert index.data == [(site.say(question.name), question.id) for question in standard.questions]


@pytest.mark.parametrize("name", NAMES)
def test_bars_show_the_weights(name: str) -> None:
    """Each bar is made of the weights of its column, one after the other, and ends within the hundred."""
    site = Site(standard_of(name), standard_of(name).languages[0])
    drawn = [block.data for block in assessment_page(site).blocks if isinstance(block, Custom)]
    assert bool(drawn) == bool(site.edition.weights)
    for bars in drawn:
        assert isinstance(bars, Bars)
        for bar in bars.bars:
            ends = [round(part.start + part.length, 1) for part in bar.segments]
            assert [round(part.start, 1) for part in bar.segments] == [0, *ends[:-1]]
            assert ends[-1] == 100
        assert not {sign for sign, _ in bars.key} & set("0123456789")
        assert {part.sign for bar in bars.bars for part in bar.segments} == {sign for sign, _ in bars.key}
    assert "0000" not in "".join(str(part.start) for bars in drawn for bar in bars.bars for part in bar.segments)


@pytest.mark.parametrize("name", NAMES)
def test_weights_say_what_they_rest_on(name: str) -> None:
    """Above the weights of a direction stands the mark of each basis that they have."""
    site = Site(standard_of(name), standard_of(name).languages[0])
    shown = [line.mark.kind for line in _lines(assessment_page(site)) if not line.id]
    known = {(table.direction, table.basis): table.basis.kind for table in site.edition.weights}
    assert sorted(shown) == sorted(known.values())


@pytest.mark.parametrize("name", NAMES)
def test_ladder_is_a_picture_in_each_language(name: str) -> None:
    """There are SVG and PNG in the languages of the standard and in no other; they say that they are unofficial."""
    standard, files = standard_of(name), files_of(name)
    found = {path: content for path, content in files.items() if "/ladder." in path}
    folder = f"data/v2/{standard.id}/{standard.current_edition}"
    assert found.keys() == {f"{folder}/ladder.{code}.{end}" for code in standard.languages for end in ("svg", "png")}
    for code in standard.languages:
        assert found[f"{folder}/ladder.{code}.png"].startswith(b"\x89PNG")
        figure = ET.fromstring(found[f"{folder}/ladder.{code}.svg"])
        texts = [text.text for text in figure.iter(f"{SVG}text")]
        assert Words(code)["unofficial"] in texts
        assert figure.findtext(f"{SVG}title")
        assert figure.findtext(f"{SVG}desc")
        assert not list(figure.iter(f"{SVG}script")) + list(figure.iter(f"{SVG}style"))


def test_ladder_marks_its_words(standard: Standard, tiny: Standard) -> None:
    """What the words in the cells rest on stands in the picture; of what is counted there is no such mark."""
    pictures = [files_of(one.id)[f"data/v2/{one.id}/{one.current_edition}/ladder.en.svg"] for one in (standard, tiny)]
    assert ["✎" in picture.decode() for picture in pictures] == [True, False]


def test_lost_page_leads_to_what_there_is() -> None:
    """The page for pages not found links only to pages that the site has."""
    sources = {"index.md", "matrix/index.md"}
    for said in not_found(dict.fromkeys(LANGUAGES, ""), sources):
        assert [path for _, path in said.links] == ["", "matrix/"]
