"""The command `occstd syllabus`: what it makes, what it refuses and in which words, and that it writes all or nothing.

A case of `cases/delivery` is a folder with the file `body.yaml` of a training body, and in `invalid` with
`expected.txt`: the messages, one a line. The day is 2026-11-22. `UPDATE_GOLDEN=1 pytest tests/test_cli_syllabus.py`
writes every `expected.txt` anew; read the difference before keeping it.
"""

from __future__ import annotations

import itertools
import json
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import openpyxl
import pypdf
import pytest

from conftest import ROOT, STANDARD
from exported import standard_of
from html_reader import read_html
from occstd import cli
from occstd.checks.rules import RULES
from occstd.cli import syllabus as cli_syllabus
from occstd.export.package import package_files
from occstd.library import installed
from occstd.model.delivery import LARGEST_LOGO
from occstd.problems import FORMATS, StandardError
from occstd.render.syllabus_json import read_syllabus_json
from occstd.training import bodies, courses
from occstd.training.bodies import read_body
from occstd.views.site import Site
from pdf_texts import pdf_texts

if TYPE_CHECKING:
    from occstd.views.documents.planned import PlanFile

CASES = ROOT / "tests" / "cases" / "delivery"
VALID = sorted((CASES / "valid").iterdir())
INVALID = sorted((CASES / "invalid").iterdir())
TODAY = "2026-11-22"
UPDATE = os.environ.get("UPDATE_GOLDEN") == "1"
LS4 = ("livestream-salesperson", "4")
NAME = "internet-marketer-2021-livestream-salesperson-level-4"


@dataclass(frozen=True)
class Outcome:
    """What a run of the command left behind."""

    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, remembered: None) -> Run:
    """Run `occstd syllabus` on the Internet marketer, in an empty working directory, on the day of the cases."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(cli_syllabus, "_today", lambda: TODAY)

    def call(*arguments: str) -> Outcome:
        try:
            code = cli.main(("syllabus", "--standard", str(STANDARD), *arguments))
        except SystemExit as stop:
            code = int(stop.code or 0)
        captured = capsys.readouterr()
        return Outcome(code, captured.out, captured.err)

    return call


@pytest.fixture(scope="module")
def site() -> Site:
    """The Internet marketer in English."""
    return Site(standard_of(STANDARD.name), "en")


def _files() -> list[str]:
    return sorted(path.relative_to(Path.cwd()).as_posix() for path in Path.cwd().rglob("*") if path.is_file())


# the file of a training body


@pytest.mark.parametrize("case", VALID, ids=lambda case: case.name)
def test_valid_body_is_read(case: Path, site: Site) -> None:
    """What is valid is read without complaint, with its logo."""
    body, logo = read_body(case / "body.yaml", site, TODAY)
    assert bool(logo) == (body.logo is not None)
    assert len(body.courses) == (6 if case.name == "full" else 1)


def test_defaults_of_a_body_are_those_of_the_command(site: Site) -> None:
    """A body that names a direction and a level only has one syllabus: PDF, English, least hours, a usual week."""
    body, _ = read_body(CASES / "valid" / "short" / "body.yaml", site, TODAY)
    delivery = body.delivery(body.courses[0])
    assert (body.languages, body.formats) == (("en",), ("pdf",))
    assert (delivery.hours, delivery.per_day, delivery.days_per_week, delivery.start) == (None, 6, 5, None)


@pytest.mark.parametrize("case", INVALID, ids=lambda case: case.name)
def test_invalid_body_says_what_is_expected(
    case: Path, site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An invalid file gives all its messages and no other, each with file, line and column."""
    shutil.copytree(case, tmp_path / "case")
    monkeypatch.chdir(tmp_path / "case")
    with pytest.raises(StandardError) as caught:
        read_body(Path("body.yaml"), site, TODAY)
    text = FORMATS["text"](caught.value.problems)
    if UPDATE:
        (case / "expected.txt").write_text(text, encoding="utf-8", newline="\n")
    assert text == (case / "expected.txt").read_text(encoding="utf-8")
    rules = {problem.rule for problem in caught.value.problems}
    assert rules <= RULES.keys()
    assert case.name == "several" or any(case.name.startswith(rule) for rule in rules)


def test_refused_body_writes_nothing(run: Run) -> None:
    """Where one course of several is wrong, no course is made; exit code 1."""
    shutil.copy(CASES / "invalid" / "course-hours-too-few" / "body.yaml", "body.yaml")
    outcome = run("--from", "body.yaml", "--output", "out")
    assert outcome.code == 1
    assert "body.yaml:4:12: error[course-hours]: 17 hours, expected at least 18, one for each unit" in outcome.err
    assert outcome.err.endswith("problems; nothing was written.\n")
    assert _files() == ["body.yaml"]


def test_body_gives_every_course_in_every_language_and_format(run: Run) -> None:
    """Courses, languages and formats multiply; each file has its own name, and progress is told."""
    Path("body.yaml").write_text(
        "languages: [en, zh]\nformats: [html, json]\ncourses:\n"
        "  - {direction: livestream-salesperson, level: 4, hours: 160, start: '2027-03-01'}\n"
        "  - {direction: product-selector, level: 5}\n",
        encoding="utf-8",
    )
    outcome = run("--from", "body.yaml", "--output", "out")
    names = (f"{NAME}-160h-2027-03-01", "internet-marketer-2021-product-selector-level-5")
    expected = [f"out/{name}.{lang}.{form}" for name in names for lang in ("en", "zh") for form in ("html", "json")]
    assert outcome.code == 0
    assert _files() == sorted(["body.yaml", *expected])
    assert outcome.err.splitlines()[0] == f"[1/8] {names[0]}.en.html"
    assert len(outcome.err.splitlines()) == 8


def test_body_stands_alone(run: Run) -> None:
    """Courses come from the file or from the command line, not from both; language and format may be chosen."""
    shutil.copy(CASES / "valid" / "short" / "body.yaml", "body.yaml")
    assert run("--from", "body.yaml", "--hours", "160").code == 2
    assert run("--from", "body.yaml", *LS4).code == 2
    assert run("--from", "body.yaml", "--language", "zh", "--format", "json").code == 0
    assert _files() == ["body.yaml", f"{NAME}.zh.json"]


def test_body_that_is_not_there(run: Run) -> None:
    """A file that cannot be read is wrong usage."""
    outcome = run("--from", "none.yaml")
    assert outcome.code == 2
    assert "argument --from: none.yaml cannot be read: No such file or directory" in outcome.err


# formats


ADAPTED = (*LS4, "--hours", "160", "--per-day", "7", "--start", "2027-03-04", "--provider", "<b>Nord</b> & 北方")


def test_adapted_syllabus_in_every_format_says_the_same(run: Run) -> None:
    """Hours, start and provider, its markup as text, are in each format."""
    formats = ("pdf", "docx", "html", "xlsx", "json")
    outcome = run(*ADAPTED, *(part for form in formats for part in ("--format", form)), "--output", "out")
    assert outcome.code == 0
    stem = f"out/{NAME}-160h-2027-03-04.en"
    pdf = " ".join(pdf_texts(Path(f"{stem}.pdf").read_bytes()))
    word = docx.Document(f"{stem}.docx")
    texts = {
        "pdf": pdf.replace("\n", " "),
        "docx": "".join(node.text or "" for node in word.element.body.iter() if node.tag.endswith("}t")),
        "html": read_html(Path(f"{stem}.html")).text,
        "xlsx": " ".join(
            str(cell.value)
            for sheet in openpyxl.load_workbook(f"{stem}.xlsx").worksheets
            for row in sheet.iter_rows()
            for cell in row
            if cell.value is not None
        ),
        "json": Path(f"{stem}.json").read_text(encoding="utf-8"),
    }
    assert texts.keys() == set(formats)
    for form, text in texts.items():
        assert "<b>Nord</b> & 北方" in text, form
        assert "2027-03-04" in text, form
        assert "160" in text, form
    assert sum(piece.theory + piece.practice for piece in _plan(f"{stem}.json").pieces) == 160


def test_fewer_hours_than_the_least_are_made_with_a_warning(run: Run) -> None:
    """The warning says what the least rests on and that it is doubtful; the syllabus says the same."""
    outcome = run(
        *LS4, "--hours", "84", "--practice", "70", "--practice-run", "12", "--format", "json", "--output", "a.json"
    )
    assert outcome.code == 0
    said = "The course has 84 hours; this project’s data gives 104 as the least for this level. It rests on: "
    assert f"warning: {said}Reported by sources; doubtful;" in outcome.err
    assert said in Path("a.json").read_text(encoding="utf-8")
    plan = _plan("a.json")
    assert (plan.taught.theory, plan.taught.practice) == (25, 59)
    assert next(piece.hours for piece in plan.pieces if piece.id == "practice_run") == 12


def test_start_that_is_past_is_kept_and_said(run: Run) -> None:
    """A course of last year comes out as it was, each such start named once; one that begins today is not."""
    outcome = run(*LS4, "3", "--start", "2026-03-02", "--format", "json", "--output", "out")
    assert outcome.code == 0
    assert outcome.err.count("the start 2026-03-02 is past; the plan keeps it") == 1
    assert "2026-03-02" in Path(f"out/{NAME}-2026-03-02.en.json").read_text(encoding="utf-8")
    assert "past" not in run(*LS4, "--start", TODAY, "--format", "json").err


def _plan(file: str) -> PlanFile:
    return read_syllabus_json(Path(file).read_bytes()).plan


def test_html_stands_alone(run: Run) -> None:
    """The HTML file has no script, loads nothing, says its language, and keeps markup of the provider as text."""
    assert run(*ADAPTED, "--format", "html", "--language", "zh", "--output", "s.html").code == 0
    page = read_html(Path("s.html"))
    tags = [tag for tag, _ in page.elements]
    assert ("html", {"lang": "zh-CN"}) in page.elements
    assert not {"script", "link", "iframe", "object"} & set(tags)
    assert all((a.get("src") or "data:").startswith("data:") for _, a in page.elements)
    assert not page.handlers
    assert tags.count("h1") == 1
    levels = [int(tag[1]) for tag in tags if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit()]
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))
    assert len(page.ids) == len(set(page.ids))


def test_json_reads_back(run: Run) -> None:
    """The record that the file is read into has course, plan and document; every hour stands on a day."""
    assert run(*ADAPTED, "--format", "json", "--output", "s.json").code == 0
    file = read_syllabus_json(Path("s.json").read_bytes())
    assert (file.direction, file.level, file.course.hours, file.course.per_day) == (LS4[0], 4, 160, 7)
    assert sum(lesson.hours for day in file.plan.days for lesson in day.lessons) == 160
    assert file.plan.days[0].date == "2027-03-04"
    assert [file.document["sections"][n]["heading"]["text"] for n in (0, 1)] == [
        "At a glance",
        "Occupation, direction and level",
    ]


def test_same_arguments_give_same_bytes(run: Run) -> None:
    """Nothing of the clock and nothing of chance is in a file."""
    for folder in ("a", "b"):
        formats = [part for form in ("pdf", "docx", "html", "xlsx", "json") for part in ("--format", form)]
        assert run(*ADAPTED, *formats, "--output", folder).code == 0
    for file in sorted(Path("a").iterdir()):
        assert file.read_bytes() == (Path("b") / file.name).read_bytes(), file.suffix


def test_logo_is_in_the_documents(run: Run) -> None:
    """A PNG logo is a picture of the PDF, the DOCX and the HTML."""
    from PIL import Image

    Image.new("RGB", (300, 80), "#a8321f").save("logo.png")
    outcome = run(*LS4, "--logo", "logo.png", "--format", "pdf", "--format", "docx", "--format", "html")
    assert outcome.code == 0
    assert len(pypdf.PdfReader(f"{NAME}.en.pdf").pages[0].images) >= 1
    assert any(part.partname.endswith(".png") for part in docx.Document(f"{NAME}.en.docx").part.package.iter_parts())
    pictures = [a for tag, a in read_html(Path(f"{NAME}.en.html")).elements if tag == "img"]
    assert [(a["src"] or "")[:22] for a in pictures] == ["data:image/png;base64,"]
    assert pictures[0]["alt"] == "Logo of the training body"


# several levels


def test_several_levels_in_one_run(run: Run) -> None:
    """Levels come in the order asked for, each in a file of its own in the folder."""
    outcome = run("livestream-salesperson", "5", "4", "3", "--format", "json", "--output", "out")
    assert outcome.code == 0
    assert [line.split(".")[0][-1] for line in outcome.err.splitlines()] == ["5", "4", "3"]
    assert len(_files()) == 3


def test_all_levels_of_a_direction(run: Run) -> None:
    """--all stands for the levels that the direction has, and no others."""
    assert run("platform-administrator", "--all", "--format", "json").code == 0
    assert [name[-9:-8] for name in _files()] == ["3", "4", "5"]


def test_all_of_everything(run: Run, site: Site) -> None:
    """--all without a direction stands for every direction at every level."""
    assert run("--all", "--format", "json", "--output", "out").code == 0
    assert len(_files()) == len([unit for unit in site.units if unit.functions])


# what is wrong with the arguments

WRONG = {
    "direction": (("host", "4"), "argument direction: the direction 'host', expected one of product-selector, "),
    "no-direction": ((), "argument direction: no direction, expected one of product-selector, "),
    "level": (("platform-administrator", "2"), "level: level 2 of platform-administrator, expected one of 5, 4, 3"),
    "no-level": ((LS4[0],), "level: no level of livestream-salesperson, expected one of 5, 4, 3, 2, 1"),
    "all-and-level": ((*LS4, "--all"), "--all stands for every level"),
    "all-of-unknown": (("host", "--all"), "argument direction: the direction 'host', expected one of"),
    "hours": ((*LS4, "--hours", "17"), "--hours: 17 hours, expected at least 18, one for each unit"),
    "hours-kept": (
        (*LS4, "--hours", "40", "--practice-run", "20", "--final-test", "3"),
        "--final-test: 3 hours of final test, expected 0 to 2, so that each unit has an hour",
    ),
    "practice": ((*LS4, "--practice", "101"), "--practice: 101 per cent of practice, expected 0 to 100"),
    "minutes": ((*LS4, "--class-minutes", "90"), "--class-minutes: 90 minutes of a class hour, expected 30 to 60"),
    "hours-many": ((*LS4, "--hours", "1001"), "--hours: 1001 hours, expected at most 1000"),
    "hours-text": ((*LS4, "--hours", "many"), "argument --hours: invalid int value: 'many'"),
    "hours-part": ((*LS4, "--hours", "160.5"), "argument --hours: invalid int value: '160.5'"),
    "per-day": ((*LS4, "--per-day", "13"), "argument --per-day: 13 class hours a day, expected 1 to 12"),
    "days": ((*LS4, "--days-per-week", "0"), "argument --days-per-week: 0 teaching days a week, expected 1 to 7"),
    "past": ((*LS4, "--start", "2015-12-31"), "--start: the start 2015-12-31, expected a day from 2016 to 2036"),
    "no-day": ((*LS4, "--start", "tomorrow"), "--start: the start 'tomorrow', expected a day such as 2027-03-01"),
    "long-name": ((*LS4, "--provider", "x" * 81), "--provider: a name of 81 characters, expected at most 80"),
    "control": ((*LS4, "--provider", "a\x1bb"), "--provider: the character U+001B, expected"),
    "teacher": (
        (*LS4, "--teacher", "a; b; c"),
        "--teacher: the teacher 'a; b; c', expected one, or two with a semicolon",
    ),
    "format": ((*LS4, "--format", "odt"), "argument --format: invalid choice: 'odt'"),
}


@pytest.mark.parametrize(("arguments", "message"), WRONG.values(), ids=WRONG.keys())
def test_wrong_argument_is_named(run: Run, arguments: tuple[str, ...], message: str) -> None:
    """A value that cannot be is wrong usage: exit code 2, the usage of this command, and what was expected."""
    outcome = run(*arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("usage: occstd syllabus [-h]")
    assert message in outcome.err
    assert _files() == []


def test_all_that_is_wrong_is_said_at_once(run: Run) -> None:
    """Several wrong values are all named, each once, though several levels have them."""
    outcome = run(LS4[0], "5", "1", "--per-day", "0", "--start", "2000-01-01", "--hours", "1")
    assert outcome.err.count("--per-day: 0") == outcome.err.count("the start 2000-01-01") == 1
    assert outcome.err.count("1 hour, expected at least") == 2


LOGOS = {
    "missing": ("none.png", b"", "no such file"),
    "text": ("logo.png", b"This is no picture.", "a file that is no PNG"),
    "other": ("logo.gif", b"GIF89a", "a file that ends in '.gif'"),
    "script": ("logo.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "the element 'script'"),
}


@pytest.mark.parametrize(("name", "content", "found"), LOGOS.values(), ids=LOGOS.keys())
def test_logo_that_may_not_be_used(run: Run, name: str, content: bytes, found: str) -> None:
    """A picture that is none, or does more than show, is refused by its name; nothing is written."""
    if content:
        Path(name).write_bytes(content)
    outcome = run(*LS4, "--logo", name)
    assert outcome.code == 1
    assert outcome.err.startswith(f"{name}:1:1: error[logo]: ")
    assert found in outcome.err
    assert _files() == ([name] if content else [])


def test_large_logo_is_read_no_further_than_needed(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a file of 50 MB hardly more than the limit is read."""
    with Path("logo.png").open("wb") as file:
        file.truncate(50_000_000)
    sizes: list[int] = []
    check = bodies.usable_logo
    monkeypatch.setattr(bodies, "usable_logo", lambda name, data: (sizes.append(len(data)), check(name, data))[1])
    outcome = run(*LS4, "--logo", "logo.png")
    assert outcome.code == 1
    assert "a file of more than 2,000,000 bytes" in outcome.err
    assert sizes == [LARGEST_LOGO + 1]


# nothing half


def test_name_that_no_font_has_is_refused(run: Run) -> None:
    """A name that the PDF cannot show is wrong usage, told before anything is made; other formats show it."""
    outcome = run(*LS4, "--provider", "Nord \U00020000", "--format", "json", "--format", "pdf", "--output", "out")
    assert outcome.code == 2
    assert "argument --provider: the character \U00020000 (U+20000), expected characters that" in outcome.err
    assert _files() == []
    assert run(*LS4, "--provider", "Nord \U00020000", "--format", "html", "--output", "out.html").code == 0


def test_what_cannot_be_printed_leaves_nothing(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a later file of a run cannot be printed, the earlier ones are not written either."""
    monkeypatch.setattr(courses, "first_undrawable", lambda text: None)
    outcome = run(*LS4, "--provider", "Nord \U00020000", "--format", "json", "--format", "pdf", "--output", "out")
    assert outcome.code == 1
    assert "Traceback" not in outcome.err
    assert _files() == []


def test_failing_disk_leaves_nothing(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the second of several files cannot be written, the first is not there either, nor any other trace."""
    write, count = Path.write_bytes, []

    def fail(path: Path, content: bytes) -> int:
        count.append(path)
        if len(count) > 1:
            raise OSError(28, "No space left on device", str(path))
        return write(path, content)

    monkeypatch.setattr(Path, "write_bytes", fail)
    outcome = run(*LS4, "--format", "json", "--format", "html", "--output", "out")
    assert outcome.code == 1
    assert "cannot be written: No space left on device" in outcome.err
    assert _files() == []


def test_output_that_would_replace_a_source(run: Run) -> None:
    """The file of the training body is not overwritten."""
    shutil.copy(CASES / "valid" / "short" / "body.yaml", "body.yaml")
    before = Path("body.yaml").read_bytes()
    outcome = run("--from", "body.yaml", "--format", "json", "--output", "body.yaml")
    assert outcome.code == 1
    assert Path("body.yaml").read_bytes() == before


def test_several_files_need_a_folder(run: Run) -> None:
    """Several files do not go into one."""
    Path("taken").write_text("x", encoding="utf-8")
    outcome = run("livestream-salesperson", "5", "4", "--format", "json", "--output", "taken")
    assert outcome.code == 2
    assert "argument --output: taken is a file, expected a folder for 2 files" in outcome.err


def test_documents_lead_to_the_site_that_is_named(run: Run) -> None:
    """The foot has the address of the site that is given."""
    assert run(*LS4, "--format", "json", "--site-url", "https://a.example", "--output", "s.json").code == 0
    document = json.loads(Path("s.json").read_text(encoding="utf-8"))["document"]
    assert document["foot"]["address"] == "https://a.example/syllabi/livestream-salesperson/level-4/"


@pytest.mark.parametrize(("language", "folder"), [("en", ""), ("zh", "zh/")])
def test_documents_made_anywhere_lead_to_the_site_of_the_package(
    language: str, folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Outside a checkout, where the package's standard is read, the address is whole and has its code to scan."""
    monkeypatch.chdir(tmp_path)
    packed = package_files([standard_of(STANDARD.name)], "https://b.example")
    files = {path.removeprefix(f"{installed.FOLDER}/"): content for path, content in packed}
    monkeypatch.setattr(installed, "read", files.__getitem__)
    assert cli.main(("syllabus", *LS4, "--language", language, "--format", "docx", "--output", "s.docx")) == 0
    document = docx.Document("s.docx")
    foot = document.sections[0].footer.part.blob.decode()
    assert f"https://b.example/{folder}syllabi/livestream-salesperson/level-4/" in foot
    assert any(relation.reltype.endswith("/image") for relation in document.part.rels.values())


def test_pdf_goes_to_standard_name(run: Run) -> None:
    """Without anything else the PDF goes to the working directory under the name that it has on the site."""
    outcome = run(*LS4)
    assert outcome.out.startswith(f"Wrote {NAME}.en.pdf (")
    assert pypdf.PdfReader(BytesIO(Path(f"{NAME}.en.pdf").read_bytes())).pages
