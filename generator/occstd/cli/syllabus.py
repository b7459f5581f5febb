"""The commands `occstd syllabus`, `timetable` and `forms`: documents of courses, as they are or for a training body."""

from __future__ import annotations

import argparse
import datetime
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from occstd.cli.parts import (
    CONFIG,
    add_command,
    add_site_address,
    add_standard,
    add_units,
    document_address,
    open_library,
    put_all,
    tell,
)
from occstd.model.delivery import Course, DocumentFormatName, TrainingBody, Weekday
from occstd.views.documents.calendar import NAMED
from occstd.views.documents.formats import DOCUMENT_FORMATS, FORM_FORMATS, FORMS, TIMETABLE_FORMATS
from occstd.words import ENGLISH, LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.published import PublishedFile
    from occstd.views.documents.formats import Kind
    from occstd.views.site import Site

_CALENDAR = ("days", "sessions", "no_class", "make_up", "holidays")
_SHARES = {
    "practice": ("P", "practice, in per cent of the hours (what the standard suggests)"),
    "opening": ("N", "class hours kept for the opening (as suggested)"),
    "practice_run": ("N", "class hours kept for a full practice run (as suggested)"),
    "revision": ("N", "class hours kept for revision (as suggested)"),
    "final_test": ("N", "class hours kept for the final test of the course (as suggested)"),
    "class_minutes": ("N", "minutes of a class hour (45)"),
}
_GIVEN = {
    "start": ("DATE", "first day of teaching, such as 2027-03-01"),
    "name": ("NAME", "what tells it from other courses; in the names of its files"),
    "teacher": ("NAME", "who teaches; 'THEORY; PRACTICE' where these differ"),
    "place": ("NAME", "where it is taught; 'THEORY; PRACTICE' where these differ"),
    "provider": ("NAME", "name of the training body"),
}
_ADAPTING = ("hours", "per_day", "days_per_week", *_CALENDAR, *_SHARES, *_GIVEN, "logo")
_EXAMPLES = """\
  occstd syllabus livestream-salesperson 4
  occstd syllabus livestream-salesperson 4 --language zh --output ls4.pdf
  occstd syllabus livestream-salesperson 4 --hours 160 --per-day 6 --days-per-week 5 --start 2027-03-01
  occstd syllabus livestream-salesperson 4 --start 2027-02-22 --days mon,wed,fri --sessions evening
  occstd syllabus livestream-salesperson 4 --start 2027-02-22 --sessions "mon,wed,fri 18:30-20:45; sat 09:00-12:00"
  occstd syllabus livestream-salesperson 4 --hours 84 --practice 70 --practice-run 12 --opening 1
  occstd syllabus livestream-salesperson 4 --provider "Training Centre of the North" --logo logo.png --format docx
  occstd syllabus livestream-salesperson 5 4 3 --format pdf --format xlsx --output syllabi
  occstd syllabus livestream-salesperson --all --language en --language zh
  occstd syllabus --all --format json --output syllabi   (every direction at every level)
  occstd syllabus --from body.yaml --output syllabi
  occstd syllabus livestream-salesperson 4 --hours 160 --start 2027-02-22 --language zh --package"""

_TIMETABLES = """\
  occstd timetable livestream-salesperson 4 --hours 160 --start 2027-02-22 --sessions "mon,wed,fri evening; sat morning"
  occstd timetable livestream-salesperson 4 --start 2027-03-01 --format xlsx --format ics --output timetables
  occstd timetable livestream-salesperson 4 --start 2027-03-01 --teacher "Li Wei" --place "Room 301; studio 2"
  occstd timetable --from body.yaml --language zh --format docx --output timetables"""
_FORMS_EXAMPLES = """\
  occstd forms livestream-salesperson 4 --hours 160 --start 2027-02-22 --language zh --output forms
  occstd forms --from body.yaml --format docx --format xlsx --output forms"""
_KINDS: dict[str, tuple[tuple[Kind, ...], tuple[DocumentFormatName, ...]]] = {
    "syllabus": (("syllabus",), tuple(DOCUMENT_FORMATS)),
    "timetable": (("timetable",), TIMETABLE_FORMATS),
    "forms": (FORMS, FORM_FORMATS),
}
"""The documents that each command makes, and the formats that these can have; the first is that of the command."""
_BODY = """\
a YAML file in which all but courses may be left out:
  provider: Training Centre of the North
  logo: logo.png
  languages: [en, zh]
  formats: [pdf, docx]
  courses:
    - {direction: SLUG, level: 4, hours: 160, per_day: 6, days_per_week: 5, start: "2027-03-01"}
    - {direction: SLUG, level: 3, practice: 70, practice_run: 12, revision: 4, class_minutes: 40}
    - {direction: SLUG, level: 3, name: evening-class, start: "2027-02-22",
       sessions: "mon,wed,fri evening; sat morning,13:30-16:30",
       no_class: ["2027-04-03", "2027-05-03..2027-05-04"], make_up: ["2027-04-11 morning"], holidays: china,
       teacher: Li Wei, place: "Room 301; studio 2"}"""


def add_syllabus(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    text = "make syllabi of directions at their levels, adapted to a training body"
    made = _add(commands, "syllabus", text, _EXAMPLES)
    made.add_argument(
        "--package", action="store_true", help="all documents of a course in all their formats, as one ZIP a course"
    )


def add_timetable(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    text = "make timetables of courses: what is taught when, to print, to edit, or for a calendar program"
    _add(commands, "timetable", text, _TIMETABLES)


def add_forms(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    text = "make the forms of a class: training plan for handing in, roll, attendance, teacher's log, marks"
    _add(commands, "forms", text, _FORMS_EXAMPLES)


def _add(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    text: str,
    examples: str,
) -> argparse._ArgumentGroup:
    formats = _KINDS[name][1]
    parser = add_command(commands, name, text, examples)
    add_units(parser)
    parser.add_argument("--all", action="store_true", help="every level of the direction, or of every direction")
    add_standard(parser)
    file = parser.add_argument_group("courses of a training body", _BODY)
    file.add_argument("--from", dest="body", type=Path, metavar="FILE", help="the file")
    _add_adapting(parser)
    made = parser.add_argument_group("what is made")
    made.add_argument("--language", action="append", choices=tuple(LANGUAGES), help=f"language ({ENGLISH}); repeatable")
    made.add_argument("--format", action="append", choices=formats, help=f"format ({formats[0]}); repeatable")
    made.add_argument(
        "--output", type=Path, metavar="PATH", help="file, or folder for several files (files named after the courses)"
    )
    add_site_address(made)
    parser.set_defaults(run=_make, kind=name, package=False)
    return made


def _add_adapting(parser: argparse.ArgumentParser) -> None:
    adapted = parser.add_argument_group("adapted to a training body")
    adapted.add_argument("--hours", type=int, metavar="N", help="class hours of the course (the least of the level)")
    adapted.add_argument("--per-day", type=int, metavar="N", help="class hours a day (6)")
    adapted.add_argument("--days-per-week", type=int, metavar="N", help="teaching days a week (5)")
    adapted.add_argument(
        "--days",
        type=_weekdays,
        metavar="DAYS",
        help=f"weekdays with class in place of a number of days: {','.join(get_args(Weekday))}",
    )
    named = ", ".join(NAMED)
    adapted.add_argument(
        "--sessions", metavar="TIMES", help=f"times of class: 18:30-20:45, {named}, or days with times"
    )
    adapted.add_argument("--no-class", type=_dates, metavar="DATES", help="days without class: DATE,DATE..DATE")
    adapted.add_argument("--make-up", type=_dates, metavar="DATES", help="further days with class: DATE,DATE evening")
    adapted.add_argument("--holidays", choices=("china", "none"), help="whose public holidays have no class (china)")
    for name, (metavar, text) in _SHARES.items():
        adapted.add_argument(f"--{name.replace('_', '-')}", type=int, metavar=metavar, help=text)
    for name, (metavar, text) in _GIVEN.items():
        adapted.add_argument(f"--{name}", metavar=metavar, help=text)
    adapted.add_argument("--logo", type=Path, metavar="FILE", help="its logo: PNG, JPEG or SVG of at most 2 MB")


def _dates(text: str) -> tuple[str, ...]:
    """Entries that each begin with a date; times within one stand side by side with commas, too."""
    return tuple(part.strip() for part in re.split(r"[,;](?=\s*\d{4}-)", text))


def _weekdays(text: str) -> tuple[Weekday, ...]:
    found = {day: day for day in get_args(Weekday)}
    try:
        return tuple(found[part.strip().lower()] for part in text.split(","))
    except KeyError as error:
        raise argparse.ArgumentTypeError(f"the day {error}, expected days such as {','.join(found)}") from None


def _make(options: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    from occstd.output import try_output
    from occstd.training.syllabi import course_files, packages
    from occstd.views.site import Site

    site = Site(open_library(options, parser).standard, ENGLISH)
    if options.package and options.format:
        parser.error("--package has all formats; leave out --format")
    body, logo = (_from_file if options.body else _from_options)(options, site, parser)
    _tell_remarks(site, body)
    kinds, given = _KINDS[options.kind][0], (site.standard, body, logo, document_address(options))
    count = len(body.courses) * (1 if options.package else len(kinds) * len(body.languages) * len(body.formats))
    folder, name = _target(options, count, parser)

    def made() -> Iterator[PublishedFile]:
        files = packages(*given) if options.package else course_files(*given, kinds)
        for number, file in enumerate(files, start=1):
            if count > 1:
                tell(f"[{number}/{count}] {file.path}")
            yield replace(file, path=name or file.path)

    sources = [path for path in (options.standard, options.body, options.logo, CONFIG) if path]
    if name:
        try_output(folder / name, sources)
    return put_all(folder, made(), sources)


def _tell_remarks(site: Site, body: TrainingBody) -> None:
    from occstd.training.courses import few_hours, past_starts

    for text in few_hours(site, body):
        tell(f"warning: {text}")
    for start in past_starts(body, _today()):
        tell(f"the start {start} is past; the plan keeps it")


def _target(options: argparse.Namespace, count: int, parser: argparse.ArgumentParser) -> tuple[Path, str]:
    """The folder that files go to, and the name of the file where it is given; that of a package ends with .zip."""
    output = options.output
    if output is None:
        return Path(), ""
    if count == 1 and not output.is_dir() and (output.suffix == ".zip" or not options.package):
        return output.parent, output.name
    if output.exists() and not output.is_dir():
        parser.error(f"argument --output: {output} is a file, expected a folder for {count} files")
    return output, ""


def _from_file(options: argparse.Namespace, site: Site, parser: argparse.ArgumentParser) -> tuple[TrainingBody, bytes]:
    """The training body of a file; languages and formats of the command line go before those of the file."""
    from occstd.training.bodies import read_body

    if options.direction is not None or options.all or any(getattr(options, key) is not None for key in _ADAPTING):
        parser.error("--from tells the courses and all about them; leave out the other arguments about them")
    try:
        body, logo = read_body(options.body, site, _today())
    except OSError as error:
        return parser.error(f"argument --from: {options.body} cannot be read: {error.strerror}")
    return _with_choices(body, options), logo


def _from_options(
    options: argparse.Namespace, site: Site, parser: argparse.ArgumentParser
) -> tuple[TrainingBody, bytes]:
    """The training body that the arguments describe; what is wrong with it is wrong usage."""
    from occstd.training.courses import check_body

    told = {key: getattr(options, key) for key in _ADAPTING if getattr(options, key) is not None}
    provider, logo = told.pop("provider", ""), told.pop("logo", None)
    courses = tuple(
        Course(direction=direction, level=level, **told) for direction, level in _asked(options, site, parser)
    )
    body = _with_choices(TrainingBody(provider=provider, courses=courses), options)
    faults = [
        f"argument {_argument(str(fault.path[-1]))}: {fault.found}, expected {fault.expected}"
        for fault in check_body(site, body, _today())
    ]
    if faults:
        parser.error("\n  ".join(dict.fromkeys(faults)))
    if logo is None:
        return body, b""
    from occstd.training.bodies import find_logo

    return body, find_logo(logo)


def _argument(field: str) -> str:
    """What the command line calls a field of a course."""
    return field if field in ("direction", "level") else f"--{field.replace('_', '-')}"


def _asked(
    options: argparse.Namespace, site: Site, parser: argparse.ArgumentParser
) -> list[tuple[str | None, int | None]]:
    """The directions and levels that the arguments name; a number comes first where there are no directions."""
    from occstd.training.courses import known_units

    direction, levels = options.direction, list(options.level)
    if direction and direction.isdecimal() and not site.edition.directions:
        direction, levels = None, [int(str(direction)), *levels]
    if not options.all:
        return [(direction, level) for level in levels or [None]]
    if levels:
        parser.error("--all stands for every level; leave out the numbers of levels")
    return [key for key in known_units(site) if direction in (None, key[0])] or [(direction, None)]


def _with_choices(body: TrainingBody, options: argparse.Namespace) -> TrainingBody:
    """The body with the languages and formats of the command line, where it names some.

    Of the formats in a file, documents have those that they can have; the usual one where that is none.
    """
    languages = tuple(dict.fromkeys(options.language or body.languages))
    possible = _KINDS[options.kind][1]
    chosen = tuple(dict.fromkeys(options.format or (body.formats if options.body else possible[:1])))
    formats = tuple(form for form in chosen if form in possible) or possible[:1]
    return replace(body, languages=languages, formats=formats)


def _today() -> str:
    return datetime.date.today().isoformat()
