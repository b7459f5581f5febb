"""Syllabi, sheets and booklets as documents: nothing of the standard is lost, and the three origins stay apart."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, get_type_hints

import pytest

from conftest import ROOT, STANDARD, TINY
from exported import standard_of
from occstd.model import GLYPHS, Delivery, Task, Text
from occstd.render.escape import escape
from occstd.render.pages import render_page
from occstd.views.blocks import Block, Cell, Custom, Fields, Heading, Line, Lines, Note, Prose, Table
from occstd.views.documents.booklet import booklet_document
from occstd.views.documents.listing import booklet_units, planned_files, syllabus_page_path
from occstd.views.documents.plan import course_plan
from occstd.views.documents.printed import printed
from occstd.views.documents.sheets import observation_sheet, self_assessment
from occstd.views.documents.syllabus import syllabus_document
from occstd.views.pages.syllabus_page import syllabus_pages
from occstd.views.site import Site
from occstd.words import LANGUAGES, Words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from occstd.model import Skill, Statement
    from occstd.views.documents.document import Document, Section
    from occstd.views.site import Unit

FOLDERS = (STANDARD, TINY, ROOT / "tests/cases/valid/full-shape")
BY_FOLDER = {
    (folder, language): Site(standard_of(folder.name), language, address="https://occstd.example")
    for folder in FOLDERS
    for language in LANGUAGES
}
SITES = list(BY_FOLDER.values())
UNITS = [(site, unit) for site in SITES for unit in site.units if unit.functions]
NAMES = [f"{unit.slug}-{site.language}" for site, unit in UNITS]
EVERY = pytest.mark.parametrize(("site", "unit"), UNITS, ids=NAMES)
LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)
TASK_TEXTS = [name for name, kind in get_type_hints(Task).items() if kind in (Text, Text | None) and name != "name"]
"""Fields of a task beside its name that are texts."""


def _site(folder: Path, language: str) -> Site:
    return BY_FOLDER[folder, language]


def _blocks(document: Document) -> Iterator[Block]:
    for part in document.sections:
        yield part.heading
        yield from part.blocks


def _lines(document: Document) -> Iterator[Line]:
    for block in _blocks(document):
        if isinstance(block, Lines):
            yield from block.lines


def _cells(document: Document) -> Iterator[Cell]:
    for block in _blocks(document):
        if isinstance(block, Table):
            for row in (*block.rows, block.foot):
                yield from row


def _texts(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Every text that a reader sees in blocks."""
    for block in blocks:
        if isinstance(block, Heading | Prose | Note):
            yield block.text
        elif isinstance(block, Lines):
            yield block.title
            for row in block.lines:
                yield from (row.name, row.text, row.note)
        elif isinstance(block, Table):
            yield from (block.caption, *block.head, *(cell.text for row in (*block.rows, block.foot) for cell in row))
        elif isinstance(block, Fields):
            for field in block.fields:
                yield from (field.label, field.hint, field.value, *field.choices)


def _section(document: Document, words: Words, key: str) -> Section:
    return next(part for part in document.sections if part.heading.text == words[key])


def _asked(unit: Unit) -> list[Statement]:
    return [s for _, asked in unit.requirements for s in (*asked.skills, *asked.knowledge)]


def _with_practice(unit: Unit) -> list[Statement]:
    return [
        statement
        for _, asked in unit.requirements
        for statement in (*asked.skills, *asked.knowledge, asked.good_practice, asked.bad_practice)
        if statement
    ]


# from the standard


@LANGUAGE
def test_titles_without_spaces_break_between_their_parts(language: str) -> None:
    """A title made of parts without spaces may break between them only; one with spaces needs no help."""
    site = _site(STANDARD, language)
    for page in syllabus_pages(site):
        heading = next(line for line in render_page(site, page).splitlines() if line.startswith("# "))
        parts = page.title_parts if language == "zh" else (page.title,)
        marks = " .oc-parts" if language == "zh" else ""
        assert heading == f"# {'<wbr>'.join(str(escape(part)) for part in parts)} {{ #top{marks} }}"
        assert len(page.title_parts) == 3


@EVERY
def test_every_skill_and_knowledge_item_stands_in_order_with_its_basis(site: Site, unit: Unit) -> None:
    """What is asked, and practice, are the unit's own, in printed order, each with text, id and mark of its basis."""
    part = _section(syllabus_document(site, unit), site.words, "requirements")
    rows = [row for block in part.blocks if isinstance(block, Lines) for row in block.lines]
    shown = [row for row in rows if row.id]
    own = {site.say(getattr(task, name)) for task, _ in unit.requirements for name in TASK_TEXTS if getattr(task, name)}
    assert {row.text for row in rows if not row.id} <= own, "what has no id is a text of the task itself"
    wanted = _with_practice(unit)
    assert [(row.id, row.text) for row in shown] == [(s.id, site.say(s)) for s in wanted]
    assert [row.mark.glyph for row in shown] == [GLYPHS[s.basis.kind] for s in wanted]
    assert all(row.mark.label for row in rows)
    for row, statement in zip(shown, wanted, strict=True):
        evidence = getattr(statement, "evidence", None)
        seen = [(detail.id, detail.text) for detail in row.details if detail.id]
        assert seen == ([(evidence.id, site.say(evidence))] if evidence else [])
        rules = [link.href for detail in row.details for link in detail.links if link.href.startswith("rules/")]
        assert rules == [f"rules/#{reference.rule}" for reference in statement.law]


@EVERY
def test_skills_and_knowledge_are_numbered_under_their_tasks(site: Site, unit: Unit) -> None:
    """Each task's heading has number, code and id, and its lists follow, skills first."""
    part = _section(syllabus_document(site, unit), site.words, "requirements")
    heads = [b for b in part.blocks if isinstance(b, Heading) and b.depth == 3]
    plan = {u.id: u for u in course_plan(site, unit).units}
    assert [head.anchor for head in heads] == [task.id for task, _ in unit.requirements]
    for head in heads:
        assert head.text.startswith(plan[head.anchor].number)
        code = plan[head.anchor].code
        assert head.other == (f"{code} · {head.anchor}" if unit.direction else head.anchor)
    titles = [b.title for b in part.blocks if isinstance(b, Lines)]
    assert titles[:2] == [site.words["skills"], site.words["knowledge"]]


@LANGUAGE
def test_foundations_eligibility_and_assessment_are_whole(language: str) -> None:
    """Every statement of ethics, basic knowledge and assessment, and every route to the level, is in the syllabus."""
    site = _site(STANDARD, language)
    found, assessment, eligibility = site.edition.foundations, site.edition.assessment, site.edition.eligibility
    assert found
    assert assessment
    assert eligibility
    for unit in (unit for unit in site.units if unit.functions):
        ids = {row.id for row in _lines(syllabus_document(site, unit))}
        wanted = [*found.ethics, *found.code_of_conduct, *assessment.parts, *assessment.details]
        wanted += [s for block in found.basic_knowledge for s in block.statements]
        wanted += [r for rules in eligibility.rule_sets for r in rules.routes if unit.number in r.levels]
        assert [s.id for s in wanted if s.id not in ids] == []
        others = [
            r for rules in eligibility.rule_sets for r in rules.routes if r.levels and unit.number not in r.levels
        ]
        assert [r.id for r in others if r.id in ids] == []


@LANGUAGE
def test_occupation_has_codes_definition_direction_level_and_hours(language: str) -> None:
    """The first part names all that identifies the level."""
    site = _site(STANDARD, language)
    unit = next(u for u in site.units if u.key == "livestream-salesperson/4")
    part = _section(syllabus_document(site, unit), site.words, "sy_occupation")
    text = "\n".join(_texts(part.blocks))
    hours = site.hours(unit)
    assert hours
    assert unit.level
    assert unit.direction
    for wanted in (
        *(code.code for code in site.standard.codes),
        site.say(site.standard.name),
        site.say_other(site.standard.name),
        site.say(site.edition.definition),
        site.say(unit.direction.name),
        site.say(unit.level.title),
        site.say(unit.level.descriptor),
        site.say(hours),
        site.say(site.edition.environment),
        site.say(site.edition.education),
    ):
        assert wanted
        assert wanted in text
    schemes = [detail.text for row in _lines(syllabus_document(site, unit)) for detail in row.details]
    assert all(site.say(scheme.name) in schemes for scheme in site.standard.classifications[:1])


# the parts, and what each is made of

PARTS = {
    "": ("at_a_glance", "basis_key", "sy_sources"),
    "standard": (
        "sy_occupation",
        "eligibility",
        "basic_requirements",
        "requirements",
        "weights",
        "assessment",
        "sy_document",
    ),
    "computed": ("sy_plan", "sy_days", "sy_blueprint"),
    "fill_in": (
        "sy_course",
        "sy_trainers",
        "sy_resources",
        "sy_formative",
        "sy_attendance",
        "sy_support",
        "sy_approval",
    ),
}
FIELDS = """
provider sy_cohort sy_group sy_entry_check sy_mode sy_site sy_first_day sy_last_day sy_attendance_rule sy_pass_rule
sy_adjustments sy_safety sy_compliance
"""
TABLES = ("sy_trainers", "sy_resources", "sy_formative", "sy_approval")


@EVERY
def test_every_part_is_there_and_of_one_origin(site: Site, unit: Unit) -> None:
    """All parts are there in any standard, each with something in it, those of an origin next to each other."""
    document = syllabus_document(site, unit)
    origin = {part.heading.text: part.origin for part in document.sections}
    for kind, parts in PARTS.items():
        assert [key for key in parts if origin.get(site.words[key]) != kind] == []
    assert all(part.blocks for part in document.sections)
    order = [part.origin for part in document.sections]
    runs = [a for a, b in zip(order, [*order[1:], None], strict=True) if a != b]
    assert runs == ["", "standard", "computed", "fill_in", "standard", ""]


@EVERY
def test_fill_in_parts_have_every_field_and_table(site: Site, unit: Unit) -> None:
    """What the training body has to say, it finds a place for; nothing there comes with a basis."""
    document, words = syllabus_document(site, unit), site.words
    parts = [part for part in document.sections if part.origin == "fill_in"]
    fields = [field for part in parts for block in part.blocks if isinstance(block, Fields) for field in block.fields]
    labels = [field.label for field in fields]
    assert [key for key in FIELDS.split() if words[key] not in labels] == []
    approval = next(b for part in parts for b in part.blocks if getattr(b, "caption", "") == words["sy_approval"])
    assert [row[0].text for row in approval.rows] == [words["sy_reviewer"], words["sy_approver"]]  # type: ignore[attr-defined]
    captions = {block.caption for part in parts for block in part.blocks if isinstance(block, Table)}
    assert [key for key in TABLES if words[key] not in captions] == []
    assert all(not isinstance(block, Lines) for part in parts for block in part.blocks)
    fills = [c.fill for part in parts for b in part.blocks if isinstance(b, Table) for row in b.rows for c in row]
    assert fills.count("space") > 20


@EVERY
def test_only_fill_in_parts_and_the_summary_leave_room(site: Site, unit: Unit) -> None:
    """Nothing is left open in what comes from the standard, and in what is computed only without hours."""
    document = syllabus_document(site, unit)
    hours = course_plan(site, unit).hours
    for part in document.sections:
        open_cells = [c for b in part.blocks if isinstance(b, Table) for row in b.rows for c in row if c.fill]
        assert not open_cells or part.origin in {"fill_in", ""} or (part.origin == "computed" and not hours)
        assert part.origin == "fill_in" or not any(isinstance(block, Fields) for block in part.blocks)


def _column(table: Table, n: int) -> list[int]:
    return [int(row[n].text) for row in table.rows if row[n].text.isdigit() and not row[1].head]


@EVERY
def test_hours_and_marks_in_tables_add_up(site: Site, unit: Unit) -> None:
    """Units sum to the foot, theory and practice to the hours, days to the same, and marks to 100."""
    document, words = syllabus_document(site, unit, Delivery(hours=97)), site.words
    plan = next(b for b in _section(document, words, "sy_plan").blocks if isinstance(b, Table))
    theory, practice, hours = ([int(row[n].text) for row in plan.rows] for n in (-3, -2, -1))
    assert sum(hours) == 97 == int(plan.foot[-1].text)
    modules = next(b for b in _section(document, words, "at_a_glance").blocks[1:] if getattr(b, "foot", ()))
    assert sum(int(row[-1].text) for row in modules.rows) == 97  # type: ignore[attr-defined]
    assert [t + p for t, p in zip(theory, practice, strict=True)] == hours
    days = next(b for b in _section(document, words, "sy_days").blocks if isinstance(b, Table))
    taught = [int(row[n].text) for row in days.rows for n in (-2, -1) if row[n].text.isdigit()]
    assert sum(taught) == 97 == int(days.foot[-1].text) + int(days.foot[-2].text)
    marks = next(b for b in _section(document, words, "sy_blueprint").blocks if isinstance(b, Table))
    for n in range(2, len(marks.head)):
        assert sum(_column(marks, n)) == 100 == int(marks.foot[n].text)


@LANGUAGE
def test_weights_of_the_standard_sum_to_100(language: str) -> None:
    """The weight table shows each column with its sum."""
    site = _site(STANDARD, language)
    for unit in (unit for unit in site.units if unit.functions):
        part = _section(syllabus_document(site, unit), site.words, "weights")
        table = next(block for block in part.blocks if isinstance(block, Table))
        assert [cell.text for cell in table.foot[1:]] == ["100", "100"]


@LANGUAGE
def test_rule_is_stated_where_hours_are(language: str) -> None:
    """The part with the hours says by what rule they were shared, and that they are not part of the standard."""
    for folder, columns in ((STANDARD, 2), (TINY, 1)):
        site = _site(folder, language)
        part = _section(syllabus_document(site, site.units[0]), site.words, "sy_plan")
        texts = [block.text for block in part.blocks if isinstance(block, Prose)]
        assert texts[:2] == [site.words["sy_rule"], site.words[f"columns_{columns}"]]


@LANGUAGE
def test_new_against_the_level_below_is_shown_from_the_second_level_on(language: str) -> None:
    """The lowest level has nothing to be compared with; the others name the tasks that begin and end."""
    site = _site(STANDARD, language)
    units = [u for u in site.units if u.direction and u.direction.slug == "livestream-salesperson"]
    shown = [
        [part for part in syllabus_document(site, unit).sections if part.heading.text == site.words["sy_new"]]
        for unit in units
    ]
    assert [len(parts) for parts in shown] == [0, 1, 1, 1, 1]
    before, now = ({task.id for task, _ in unit.requirements} for unit in units[2:4])
    text = "\n".join(_texts(shown[3][0].blocks))
    assert all(task in text for task in now - before)
    assert now - before


# what the training body says


@LANGUAGE
def test_delivery_stands_in_summary_and_fields(language: str) -> None:
    """Provider, hours, week and dates are written where they belong."""
    site = _site(STANDARD, language)
    unit = next(u for u in site.units if u.key == "livestream-salesperson/4")
    delivery = Delivery(hours=160, per_day=8, days_per_week=4, start="2027-03-01", provider="Example & Sons")
    document = syllabus_document(site, unit, delivery, b"picture")
    assert (document.cover.provider, document.cover.logo) == ("Example & Sons", b"picture")
    part = _section(document, site.words, "sy_course")
    values = {f.label: f.value for b in part.blocks if isinstance(b, Fields) for f in b.fields}
    assert values[site.words["provider"]] == "Example & Sons"
    assert values[site.words["sy_first_day"]] == "2027-03-01"
    assert values[site.words["sy_last_day"]] == "2027-04-01"
    glance = "\n".join(_texts(_section(document, site.words, "at_a_glance").blocks))
    assert "Example & Sons" in glance
    assert "160" in glance
    assert "2027-04-01" in glance
    days = next(b for b in _section(document, site.words, "sy_days").blocks if isinstance(b, Table))
    assert site.words["date"] in days.head
    assert any("2027-03-01" in cell.text for cell in days.rows[0])


def test_a_course_below_the_least_hours_says_so() -> None:
    """A syllabus for fewer hours than the standard's least names both numbers."""
    site = _site(STANDARD, "en")
    part = _section(syllabus_document(site, site.units[0], Delivery(hours=60)), site.words, "sy_plan")
    notes = [block.text for block in part.blocks if isinstance(block, Note)]
    reason = "It rests on: Reported by sources; doubtful; 1.8; S1. One source, which may show the draft of June 2021."
    assert notes == [site.words("sy_too_few_hours", hours=60, least=120, reason=reason)]


# foot, sources, sheets, booklet


@EVERY
def test_foot_says_edition_version_date_and_that_it_is_unofficial(site: Site, unit: Unit) -> None:
    """Every document of a unit has the same foot; it says so where requirements are elaborated."""
    elaborated = any(s.basis.kind == "elaborated" for s in _asked(unit))
    for document in (syllabus_document(site, unit), observation_sheet(site, unit), self_assessment(site, unit)):
        foot = document.foot
        assert (foot.edition, foot.version) == (site.say(site.edition.name), site.standard.version)
        assert foot.date == site.standard.date
        assert site.words["unofficial_short"] in foot.notice
        assert (site.words["requirements_elaborated"] in foot.notice) == elaborated
        assert foot.address == f"{document.root}{syllabus_page_path(unit)}"
        assert document.root.startswith("https://occstd.example/")


@EVERY
def test_sources_listed_are_those_cited(site: Site, unit: Unit) -> None:
    """The list of sources has each source that a mark names, and no other."""
    document = syllabus_document(site, unit)
    listed = _section(document, site.words, "sy_sources")
    shown = {row[0].text for block in listed.blocks if isinstance(block, Table) for row in block.rows}
    cited = {source for row in _lines(document) for source in row.mark.sources}
    cited |= {source for row in _lines(document) for detail in row.details for source in detail.sources}
    cited |= {
        source
        for block in _blocks(document)
        if isinstance(block, Heading) and block.mark
        for source in block.mark.sources
    }
    assert shown == cited


@EVERY
def test_sheets_have_every_skill_once_in_order(site: Site, unit: Unit) -> None:
    """Both sheets have a row for each skill with its boxes, its mark, and a star where it is a key skill.

    Where there are cards, the observation sheet goes by them, and each keeps the order of its skills.
    """
    skills: list[Skill] = [skill for _, asked in unit.requirements for skill in asked.skills]
    order = {skill.id: n for n, skill in enumerate(skills)}
    for document, boxes in ((observation_sheet(site, unit), 2), (self_assessment(site, unit), 3)):
        tables = [block.rows for block in _blocks(document) if isinstance(block, Table)]
        for found in tables:
            assert sorted(found, key=lambda row: order[row[1].id]) == list(found)
        if unit.cards and boxes == 2:
            tables = [tuple(sorted((row for found in tables for row in found), key=lambda row: order[row[1].id]))]
        rows = [row for found in tables for row in found]
        assert [row[1].id for row in rows] == [skill.id for skill in skills]
        for row, skill in zip(rows, skills, strict=True):
            assert row[1].text == ("★ " if skill.key else "") + site.say(skill)
            assert row[1].mark
            assert row[1].mark.glyph == GLYPHS[skill.basis.kind]
            assert [cell.fill for cell in row].count("box") == boxes
            if skill.evidence:
                assert (row[2].id, row[2].text) == (skill.evidence.id, site.say(skill.evidence))
        assert all(len(b.head) == len(row) for b in _blocks(document) if isinstance(b, Table) for row in b.rows)


@LANGUAGE
def test_observation_sheet_asks_for_people_result_and_signatures(language: str) -> None:
    """Head and end of the sheet have candidate, assessor, place, date, result and signatures."""
    site = _site(STANDARD, language)
    fields = [f for b in _blocks(observation_sheet(site, site.units[0])) if isinstance(b, Fields) for f in b.fields]
    labels = {field.label for field in fields}
    for key in ("sheet_candidate", "sheet_assessor", "sheet_place", "date", "sheet_result", "sheet_key_result"):
        assert site.words[key] in labels
    assert [field.kind for field in fields].count("signature") == 4


@LANGUAGE
def test_booklet_has_all_levels_and_says_once_what_they_share(language: str) -> None:
    """Each level's requirements stand in order; basic requirements and sources stand once; anchors are unique."""
    site = _site(STANDARD, language)
    for track in site.tracks:
        document = booklet_document(site, track)
        wanted = [s.id for unit in booklet_units(track) for s in _with_practice(unit)]
        known = set(wanted)
        assert [row.id for row in _lines(document) if row.id in known] == wanted
        found = site.edition.foundations
        assert found
        ids = [row.id for row in _lines(document)]
        assert all(ids.count(s.id) == 1 for s in found.ethics)
        anchors = [block.anchor for block in _blocks(document) if isinstance(block, Heading)]
        assert len(anchors) == len(set(anchors))
        heads = [part.head for part in document.sections if part.head]
        assert heads == [*(site.unit_name(unit) for unit in booklet_units(track)), site.words["document_booklet"]]
        assert document.contents
        assert all(part.origin != "fill_in" for part in document.sections)


def test_anchors_within_a_syllabus_are_unique() -> None:
    """No two headings of a document share an anchor."""
    for site, unit in UNITS:
        anchors = [block.anchor for block in _blocks(syllabus_document(site, unit)) if isinstance(block, Heading)]
        assert len(anchors) == len(set(anchors))


# the list of documents


def test_documents_have_paths_of_their_own_that_do_not_change() -> None:
    """All paths differ; the paths that others link to are these."""
    for folder in FOLDERS:
        paths = [file.path for language in LANGUAGES for file in planned_files(_site(folder, language))]
        assert len(paths) == len(set(paths))
    paths = {file.path for file in planned_files(_site(STANDARD, "zh"))}
    stem = "syllabi/internet-marketer-2021-livestream-salesperson"
    assert {f"{stem}-level-4.zh.{form}" for form in ("pdf", "docx", "xlsx")} <= paths
    assert {
        f"{stem}-level-4-{kind}.zh.{form}"
        for kind in ("observation-sheet", "self-assessment", "cards")
        for form in ("pdf", "docx")
    } <= paths
    assert {f"{stem}.zh.pdf", f"{stem}.zh.docx"} <= paths
    assert {f"syllabi/internet-marketer-2021-standard-text.zh.{form}" for form in ("pdf", "docx")} <= paths
    assert {
        f"{stem}-level-4-{kind}.zh.{form}" for kind in ("training-plan", "class-records") for form in ("docx", "xlsx")
    } <= paths
    assert len(paths) == 18 * 14 + 4 * 2 + 2


@LANGUAGE
def test_every_document_of_the_list_can_be_made(language: str) -> None:
    """Each file has a document in its language, whose title names what the list names; a workbook is made elsewhere."""
    for folder in FOLDERS[1:]:
        site = _site(folder, language)
        for file in planned_files(site):
            document = printed(site, file)
            assert file.title in document.title
            assert document.language == language


# the page


@pytest.mark.parametrize("site", SITES, ids=[f"{site.standard.id}-{site.language}" for site in SITES])
def test_pages_have_all_statements_and_no_anchor_of_any(site: Site) -> None:
    """A syllabus page shows every statement with a link to it, and leaves its anchor to the page about it."""
    pages = {page.path: page for page in syllabus_pages(site)}
    assert list(pages) == [syllabus_page_path(unit) for unit in site.units if unit.functions]
    for unit in (unit for unit in site.units if unit.functions):
        text = html.unescape(render_page(site, pages[syllabus_page_path(unit)]))
        anchors = re.findall(r'\bid="([^"]+)"', text) + re.findall(r"\{ #(\S+)", text)
        assert len(anchors) == len(set(anchors))
        assert "data-statement" not in re.sub(r" \{ #.*", "", text)
        known = {statement.id for statement in _asked(unit)}
        assert known.isdisjoint(anchors)
        assert all(f'{unit.path}#{name}"' in text for name in known)


@LANGUAGE
def test_page_keeps_origins_apart_and_links_to_the_files(language: str) -> None:
    """Each section of the document is a part of the page with its origin named, and every file is linked."""
    site = _site(STANDARD, language)
    unit = next(u for u in site.units if u.key == "livestream-salesperson/4")
    page = next(p for p in syllabus_pages(site) if p.path == "syllabi/livestream-salesperson/level-4/")
    parts = [b.data for b in page.blocks if isinstance(b, Custom) and b.template == "document_part"]
    document = syllabus_document(site, unit)
    assert [part.origin for part in parts] == [part.origin or "none" for part in document.sections]
    text = html.unescape(render_page(site, page))
    for origin in ("standard", "computed", "fill_in"):
        assert text.count(f'class="oc-part oc-part-{origin}') == [p.origin for p in document.sections].count(origin)
        assert text.count(f">{site.words[f'origin_{origin}']}</p>") == [p.origin for p in document.sections].count(
            origin
        )
    for file in (file for file in planned_files(site) if file.format != "json"):
        assert (f'{file.path}"' in text) == (file.unit == unit)
    assert 'class="oc-rule"' in text
    assert "syllabus.css" in text
