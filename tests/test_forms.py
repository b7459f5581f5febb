"""Forms of a class and the package of a course: what they say, read back by programs that are not ours."""

from __future__ import annotations

import functools
import io
import itertools
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import docx
import pytest
from openpyxl import load_workbook

from conftest import STANDARD
from documents import HOSTILE
from exported import FOLDERS, standard_of
from html_reader import read_text
from occstd import cli
from occstd.cli import syllabus as cli_syllabus
from occstd.model import Course, Delivery, TrainingBody
from occstd.render.printers import print_document
from occstd.render.workbook import workbook
from occstd.training.syllabi import course_files, packages
from occstd.views.blocks import Fields, Prose, Table
from occstd.views.documents.class_records import LEARNERS, class_records, held_sessions, when
from occstd.views.documents.form_books import class_records_workbook, training_plan_workbook
from occstd.views.documents.formats import FORMS, PACKAGE
from occstd.views.documents.package import contents_document
from occstd.views.documents.papers import make_paper
from occstd.views.documents.plan import course_plan
from occstd.views.documents.training_plan import training_plan
from occstd.views.site import Site
from occstd.words import LANGUAGES, Words
from pdf_texts import pdf_texts
from test_calendar import EVENINGS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from occstd.views.documents.document import Document
    from occstd.views.site import Unit
    from occstd.words import LanguageCode

ADDRESS = "https://occstd.example"
DELIVERIES = (
    Delivery(),
    EVENINGS,
    Delivery(hours=150, start="2026-09-14", sessions="mon-sun 18:30-19:40", no_class=("2026-09-28",)),
    Delivery(hours=104, days=("sat",)),
)
TOP = 5
"""First row below the heads of a sheet, as readers count."""


@pytest.fixture(scope="module", params=LANGUAGES)
def site(request: pytest.FixtureRequest) -> Site:
    """The standard in each language."""
    return Site(standard_of("internet-marketer"), request.param, address=ADDRESS)


def _unit(site: Site) -> Unit:
    return next(unit for unit in site.units if unit.key == "livestream-salesperson/4")


def _tables(document: Document) -> dict[str, list[list[str]]]:
    blocks = [block for part in document.sections for block in part.blocks if isinstance(block, Table)]
    return {block.caption: [[cell.text for cell in row] for row in block.rows] for block in blocks}


def _read(content: bytes) -> str:
    document = docx.Document(io.BytesIO(content))
    return "".join(node.text or "" for node in document.element.body.iter() if node.tag.endswith("}t"))


# the training plan


@pytest.mark.parametrize("delivery", DELIVERIES)
def test_plan_has_every_unit_with_its_hours_and_dates(site: Site, delivery: Delivery) -> None:
    """In the order of teaching; sums are those of the plan, and first and last day those on which it is taught."""
    unit, document = _unit(site), training_plan(site, _unit(site), delivery)
    plan, rows = course_plan(site, unit, delivery), _tables(document)[site.words["plan_units"]]
    assert [row[0] for row in rows] == [piece.code for piece in plan.pieces if piece.hours]
    assert sum(int(row[2]) + int(row[3]) for row in rows) == plan.hours
    for row in rows:
        days = [day.date[5:] for day in plan.days if row[0] in {lesson.code for lesson in day.lessons}]
        assert row[4] == ("–".join(dict.fromkeys((days[0], days[-1]))) if delivery.start else "")
        assert row[5]


def test_plan_takes_aims_teachers_and_equipment_from_the_data(site: Site) -> None:
    """Each task is an aim, each key skill is asked of the teacher, each card's equipment is listed."""
    unit, text = _unit(site), _read(print_document(training_plan(site, _unit(site), EVENINGS), "docx"))
    skills = [skill for _, asked in unit.requirements for skill in asked.skills]
    assert all(site.say(task.name) in text for task, _ in unit.requirements)
    assert all(site.say(skill) in text for skill in skills if skill.key)
    assert not all(site.say(skill) in text for skill in skills)
    assert unit.cards
    assert all(site.say(item) in text for card in unit.cards for item in card.equipment)


@pytest.mark.parametrize("delivery", DELIVERIES)
def test_plan_takes_tasks_during_the_course_from_the_cards(site: Site, delivery: Delivery) -> None:
    """Every module but the basic requirements has its cards, with what they hand in and the last day of the unit."""
    unit, plan = _unit(site), course_plan(site, _unit(site), delivery)
    rows = _tables(training_plan(site, unit, delivery))[site.words["sy_formative"]]
    assert [row[1:3] for row in rows] == [[site.say(card.name), site.say(card.product)] for card in unit.cards]
    assert len({row[0] for row in rows}) == len([module for module in plan.modules if module.number])
    names = {card: {one.code for one in plan.units if one.id in card.tasks} for card in unit.cards}
    for (_, codes), row in zip(names.items(), rows, strict=True):
        days = [day.date[5:] for day in plan.days if codes & {lesson.code for lesson in day.lessons}]
        assert row[3] == days[-1]


def test_what_is_unknown_is_a_control_and_what_is_known_stands_in_it(site: Site) -> None:
    """Word has a control for each field but signatures and choices; provider, hours and dates stand in theirs."""
    delivery = replace(EVENINGS, provider="Nord & Co")
    document = training_plan(site, _unit(site), delivery)
    fields = [
        f for part in document.sections for block in part.blocks if isinstance(block, Fields) for f in block.fields
    ]
    made = docx.Document(io.BytesIO(print_document(document, "docx")))
    controls = {
        alias.values()[0]: "".join(text.text for text in sdt.iter("{*}t"))
        for sdt in made.element.body.iter("{*}sdt")
        for alias in sdt.iter("{*}alias")
    }
    asked = [field for field in fields if field.kind not in ("signature", "choice")]
    assert {field.label[:64] for field in asked} <= controls.keys()
    for field in asked:
        assert not field.value or controls[field.label[:64]] == field.value
    known = {field.value for field in fields}
    assert {"Nord & Co", "2027-02-22", course_plan(site, _unit(site), delivery).days[-1].date} <= known


def test_plan_workbook_has_the_same_tables_and_sums(site: Site) -> None:
    """Fields on one sheet, each table on another; hours are added up by formulas."""
    book = load_workbook(io.BytesIO(workbook(training_plan_workbook(site, _unit(site), EVENINGS))))
    document = training_plan(site, _unit(site), EVENINGS)
    assert len(book.worksheets) == 2 + len(_tables(document)) + 2
    units = book[site.words["plan_units"].replace("/", " ")[:31]]
    sums = [cell for row in units.iter_rows(values_only=True) for cell in row if str(cell).startswith("=SUM(")]
    assert len(sums) == 2


# records


@pytest.mark.parametrize("delivery", DELIVERIES)
def test_every_session_is_signed_for_and_logged_once(site: Site, delivery: Delivery) -> None:
    """Heads of attendance are the sessions in order; the log adds up to the course; each learner has a row."""
    plan, tables = course_plan(site, _unit(site), delivery), _tables(class_records(site, _unit(site), delivery))
    held = held_sessions(plan)
    assert sum(sitting.hours for sitting in held) == plan.hours
    document = class_records(site, _unit(site), delivery)
    weeks = [b for part in document.sections[2:-2] for b in part.blocks if isinstance(b, Table)]
    assert len(weeks) == len(plan.weeks)
    heads = [
        head for week in weeks for head in week.head[2 : len(week.head) // week.head.count(site.words["sy_person"])]
    ]
    assert heads == [" ".join(filter(None, when(site, sitting))) for sitting in held]
    for week in weeks:
        numbers = [cell.text for row in week.rows for cell in row if cell.text.isdecimal()]
        assert sorted(map(int, numbers)) == list(range(1, LEARNERS + 1))
    log = tables[site.words["records_log"]]
    assert len(log) == len(held)
    assert sum(float(row[3]) for row in log) == plan.hours
    assert {piece.code for piece in plan.pieces if piece.hours} == {
        word for row in log for word in row[2].replace("；", " ").split() if word.startswith("LS4.")
    }


def test_records_add_up_when_they_are_filled_in(site: Site, as_pdf: Any) -> None:
    """Computed by LibreOffice: names come from the roll, √ counts the session’s hours, results follow the marks."""
    book = load_workbook(io.BytesIO(workbook(class_records_workbook(site, _unit(site), EVENINGS))))
    _, roll, attendance, _, marks = book.worksheets
    held = held_sessions(course_plan(site, _unit(site), EVENINGS))
    theory = marks.max_column - 2
    for n, (name, absent, score) in enumerate((("甲", (), 60), ("乙", (0, 3), 59), ("丙", range(len(held)), None))):
        roll.cell(TOP + n, 2, name)
        for place in range(len(held)):
            attendance.cell(TOP + 1 + n, 3 + place, "×" if place in absent else "√")
        for column in (theory, theory + 1):
            marks.cell(TOP + 1 + n, column, score)
    target = io.BytesIO()
    book.save(target)
    name = f"records-{site.language}.xlsx"
    made = load_workbook(io.BytesIO(as_pdf({name: target.getvalue()}, "xlsx")[name]), data_only=True)
    _, _, attendance, _, marks = made.worksheets
    lost = held[0].hours + held[3].hours
    passed, not_yet = site.words["records_result_choices"].split("|")
    expected = (
        ("甲", 160, 100, passed),
        ("乙", 160 - lost, round(100 * (160 - lost) / 160), not_yet),
        ("丙", 0, 0, None),
    )
    for n, (name, hours, rate, result) in enumerate(expected):
        row = [cell.value for cell in attendance[TOP + 1 + n]]
        assert (row[1], *row[-2:]) == (name, hours, rate)
        told = [cell.value for cell in marks[TOP + 1 + n]]
        assert (told[1], told[2], told[-1] or None) == (name, rate, result)
    assert not any(attendance[TOP + 1 + 3][place].value for place in (1, -1))


@pytest.mark.parametrize("name", FOLDERS)
def test_forms_of_every_standard_are_made(name: str) -> None:
    """Without directions, levels, weights, hours or cards there are forms, too."""
    site = Site(standard_of(name), standard_of(name).languages[0])
    for unit in site.units:
        for delivery in (Delivery(), Delivery(hours=60, start="2027-03-01")) if unit.functions else ():
            for make, book in ((training_plan, training_plan_workbook), (class_records, class_records_workbook)):
                assert print_document(make(site, unit, delivery), "docx")
                assert workbook(book(site, unit, delivery))
        if unit.functions:
            break


# the package


@functools.cache
def _package() -> dict[str, bytes]:
    course = Course(direction="livestream-salesperson", level=4, hours=160, start="2027-02-22")
    return _packed("internet-marketer", course, *LANGUAGES)


def _packed(name: str, course: Course, *languages: LanguageCode) -> dict[str, bytes]:
    body = TrainingBody(courses=(course,), languages=languages, provider=HOSTILE[:80])
    (file,) = packages(standard_of(name), body, b"", ADDRESS)
    assert file.path.endswith("-package.zip")
    with zipfile.ZipFile(io.BytesIO(file.content)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def test_package_has_every_document_in_every_format() -> None:
    """All documents of the table, in each language, those with cards and papers included."""
    expected = {f"{kind}.{code}.{form}" for kind, forms in PACKAGE.items() for form in forms for code in LANGUAGES}
    assert _package().keys() == expected | {f"contents.{code}.html" for code in LANGUAGES}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", [kind for kind, forms in PACKAGE.items() if "docx" in forms])
def test_documents_of_the_package_are_what_they_are_called(kind: str, language: str) -> None:
    """Each says on its cover what kind it is, after training body and occupation."""
    text = _read(_package()[f"{kind}.{language}.docx"])[:200].casefold()
    assert Words(language)[f"document_{kind}"].casefold() in text


@pytest.mark.long
def test_package_without_dates_has_no_calendar() -> None:
    """A calendar needs the first day; all else is there."""
    dated, undated = (
        _packed("full-shape", Course(direction="first", level=5, start=start), "zh") for start in ("2027-02-22", None)
    )
    assert dated.keys() - undated.keys() == {"timetable.zh.ics"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_contents_lead_to_every_file(language: str) -> None:
    """Each file of the language is linked once, by a path that is in the package; a hostile name stays text."""
    page = read_text(_package()[f"contents.{language}.html"].decode())
    links = [link for link in page.links if "://" not in link]
    assert set(links) - {link for link in links if "#" in link} <= _package().keys()
    listed = {link for link in links if "#" not in link}
    assert sorted(listed) == sorted(name for name in _package() if f".{language}." in name and "contents" not in name)
    assert not page.inline_scripts
    assert HOSTILE[:25] in page.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_contents_lead_from_a_unit_to_the_page_of_its_card(language: str) -> None:
    """Each card is linked once by its page, and that page of the PDF has its name."""
    site = Site(standard_of("internet-marketer"), language)
    page = read_text(_package()[f"contents.{language}.html"].decode())
    pages = pdf_texts(_package()[f"cards.{language}.pdf"])
    numbers = [
        int(link.partition("#page=")[2]) for link in page.links if link.startswith(f"cards.{language}.pdf#page=")
    ]
    assert len(numbers) == len(_unit(site).cards) == len(set(numbers))
    for number, card in zip(sorted(numbers), _unit(site).cards, strict=True):
        assert "".join(site.say(card.name).split())[:12] in "".join(pages[number - 1].split())


def test_contents_share_out_the_practice_run_and_say_what_the_test_takes(site: Site) -> None:
    """The minutes of all tasks are those of the run; a skills paper that takes longer than the test says so."""
    unit = _unit(site)
    for delivery in DELIVERIES:
        plan, paper = course_plan(site, unit, delivery), make_paper(site, unit, 1)
        document = contents_document(site, unit, delivery, (), paper=paper)
        rows = _tables(document)[site.words["package_run"]]
        run = next(piece for piece in plan.pieces if piece.id == "practice_run")
        minutes = [int("".join(filter(str.isdigit, row[1]))) for row in rows]
        assert sum(minutes) == run.hours * delivery.class_minutes
        assert [row[3] for row in rows] == [site.say(card.name) for card in unit.cards]
        needed = sum(sitting.minutes for sitting in paper.sittings)
        tested = next(piece.practice for piece in plan.pieces if piece.id == "final_test") * delivery.class_minutes
        said = [b.text for part in document.sections for b in part.blocks if isinstance(b, Prose)]
        assert (site.words("package_paper_longer", minutes=needed, tested=tested) in said) == (needed > tested)
        longer = replace(delivery, final_test=30)
        said = [
            b.text
            for p in contents_document(site, unit, longer, (), paper=paper).sections
            for b in p.blocks
            if isinstance(b, Prose)
        ]
        assert not any(str(needed) in text for text in said)


@pytest.mark.long
def test_package_is_the_same_each_time() -> None:
    """The same course gives the same bytes."""
    course = Course(direction="first", level=5, start="2027-02-22")
    assert _packed("full-shape", course, "zh") == _packed("full-shape", course, "zh")


def test_package_without_cards_has_neither_cards_nor_paper() -> None:
    """A standard whose units have no cards has all the rest."""
    site = Site(standard_of("livestream-commerce"), "zh")
    unit = next(unit for unit in site.units if unit.functions)
    course = Course(direction=unit.direction.slug if unit.direction else None, level=unit.number, hours=90)
    (file,) = packages(site.standard, TrainingBody(courses=(course,), languages=("zh",)), b"")
    with zipfile.ZipFile(io.BytesIO(file.content)) as packed:
        kinds = {name.partition(".")[0] for name in packed.namelist()}
    assert kinds == {"contents", *PACKAGE} - {"cards", "paper"}


# the commands


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, remembered: None) -> Path:
    """An empty working directory, on a day before the course."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(cli_syllabus, "_today", lambda: "2026-11-22")
    return tmp_path


def _made(folder: Path) -> Iterator[str]:
    return (file.name for file in sorted(folder.iterdir()))


@pytest.mark.long
def test_command_makes_the_package_of_each_course_of_a_body(folder: Path) -> None:
    """`--package` makes one ZIP a course, from arguments and from the file of a training body."""
    command = ("syllabus", "--standard", str(FOLDERS["full-shape"]))
    assert cli.main((*command, "first", "5", "--language", "zh", "--package", "--output", "a.zip")) == 0
    (folder / "body.yaml").write_text(
        "languages: [zh]\ncourses:\n  - {direction: first, level: 5}\n"
        "  - {direction: first, level: 5, name: evening}\n",
        encoding="utf-8",
    )
    assert cli.main((*command, "--from", "body.yaml", "--package", "--output", "made")) == 0
    name = "example-2021-first-level-5"
    assert list(_made(folder / "made")) == [f"{name}-evening-package.zip", f"{name}-package.zip"]
    assert (folder / "made" / f"{name}-package.zip").read_bytes() == (folder / "a.zip").read_bytes()
    assert cli.main((*command, "first", "5", "--package", "--output", "course")) == 0
    assert list(_made(folder / "course")) == [f"{name}-package.zip"]


def test_package_takes_no_format(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A package has all formats; to name one is wrong usage."""
    with pytest.raises(SystemExit):
        cli.main(
            ("syllabus", "--standard", str(STANDARD), "livestream-salesperson", "4", "--package", "--format", "pdf")
        )
    assert "--package has all formats" in capsys.readouterr().err
    assert list(_made(folder)) == []


def test_forms_are_made_by_their_command(folder: Path) -> None:
    """Both forms as Word unless another format is named."""
    command = ("forms", "--standard", str(STANDARD), "livestream-salesperson", "4", "--output", "forms")
    assert cli.main(command) == 0
    assert cli.main((*command, "--format", "xlsx", "--format", "pdf")) == 0
    name = "internet-marketer-2021-livestream-salesperson-level-4"
    expected = itertools.product(sorted(FORMS), ("docx", "pdf", "xlsx"))
    assert list(_made(folder / "forms")) == [f"{name}-{kind}.en.{form}" for kind, form in expected]
    for kind in FORMS:
        text = _read((folder / "forms" / f"{name}-{kind}.en.docx").read_bytes())
        assert Words("en")[f"document_{kind}"] in text[:200]


def test_forms_of_a_body_have_the_formats_that_they_can_have(folder: Path) -> None:
    """Of a body that asks for PDF and JSON there are PDF forms; JSON is left out."""
    course = Course(direction="livestream-salesperson", level=4)
    body = TrainingBody(courses=(course,), formats=("pdf",))
    paths = [file.path for file in course_files(standard_of("internet-marketer"), body, b"", kinds=FORMS)]
    (folder / "body.yaml").write_text(
        "formats: [pdf, json]\ncourses: [{direction: livestream-salesperson, level: 4}]\n", encoding="utf-8"
    )
    assert cli.main(("forms", "--standard", str(STANDARD), "--from", "body.yaml", "--output", "forms")) == 0
    assert list(_made(folder / "forms")) == sorted(paths)
