"""The command `occstd syllabus`: syllabi of one or more courses, as they are or adapted to a training body."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

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
from occstd.model.delivery import Course, TrainingBody
from occstd.views.documents.formats import DOCUMENT_FORMATS
from occstd.words import ENGLISH, LANGUAGES

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from occstd.published import PublishedFile
    from occstd.views.site import Site

_ADAPTING = ("hours", "per_day", "days_per_week", "start", "provider", "logo")
_ARGUMENTS = {"direction": "direction", "level": "level", "per_day": "--per-day", "days_per_week": "--days-per-week"}
"""What the command line calls a field of a course, where that is not the field's name as an option."""
_EXAMPLES = """\
  occstd syllabus livestream-salesperson 4
  occstd syllabus livestream-salesperson 4 --language zh --output ls4.pdf
  occstd syllabus livestream-salesperson 4 --hours 160 --per-day 6 --days-per-week 5 --start 2027-03-01
  occstd syllabus livestream-salesperson 4 --provider "Training Centre of the North" --logo logo.png --format docx
  occstd syllabus livestream-salesperson 5 4 3 --format pdf --format xlsx --output syllabi
  occstd syllabus livestream-salesperson --all --language en --language zh
  occstd syllabus --all --format json --output syllabi   (every direction at every level)
  occstd syllabus --from body.yaml --output syllabi"""


_BODY = """\
a YAML file in which all but courses may be left out:
  provider: Training Centre of the North
  logo: logo.png
  languages: [en, zh]
  formats: [pdf, docx]
  courses:
    - {direction: SLUG, level: 4, hours: 160, per_day: 6, days_per_week: 5, start: "2027-03-01"}
    - {direction: SLUG, level: 3}"""


def add_syllabus(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    parser = add_command(
        commands, "syllabus", "make syllabi of directions at their levels, adapted to a training body", _EXAMPLES
    )
    add_units(parser)
    parser.add_argument("--all", action="store_true", help="every level of the direction, or of every direction")
    add_standard(parser)
    file = parser.add_argument_group("courses of a training body", _BODY)
    file.add_argument("--from", dest="body", type=Path, metavar="FILE", help="the file")
    _add_adapting(parser)
    made = parser.add_argument_group("what is made")
    made.add_argument("--language", action="append", choices=tuple(LANGUAGES), help=f"language ({ENGLISH}); repeatable")
    made.add_argument("--format", action="append", choices=tuple(DOCUMENT_FORMATS), help="format (pdf); repeatable")
    made.add_argument(
        "--output", type=Path, metavar="PATH", help="file, or folder for several files (files named after the courses)"
    )
    add_site_address(made)
    parser.set_defaults(run=_syllabus)


def _add_adapting(parser: argparse.ArgumentParser) -> None:
    adapted = parser.add_argument_group("adapted to a training body")
    adapted.add_argument("--hours", type=int, metavar="N", help="class hours of the course (the least of the level)")
    adapted.add_argument("--per-day", type=int, metavar="N", help="class hours a day (6)")
    adapted.add_argument("--days-per-week", type=int, metavar="N", help="teaching days a week (5)")
    adapted.add_argument("--start", metavar="DATE", help="first day of teaching, such as 2027-03-01")
    adapted.add_argument("--provider", metavar="NAME", help="name of the training body")
    adapted.add_argument("--logo", type=Path, metavar="FILE", help="its logo: PNG, JPEG or SVG of at most 2 MB")


def _syllabus(options: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    from occstd.output import try_output
    from occstd.training.syllabi import course_files
    from occstd.views.site import Site

    site = Site(open_library(options, parser).standard, ENGLISH)
    body, logo = (_from_file if options.body else _from_options)(options, site, parser)
    _tell_past_starts(body)
    count = len(body.courses) * len(body.languages) * len(body.formats)
    folder, name = _target(options, count, parser)

    def made() -> Iterator[PublishedFile]:
        for number, file in enumerate(course_files(site.standard, body, logo, document_address(options)), start=1):
            if count > 1:
                tell(f"[{number}/{count}] {file.path}")
            yield replace(file, path=name or file.path)

    sources = [path for path in (options.standard, options.body, options.logo, CONFIG) if path]
    if name:
        try_output(folder / name, sources)
    return put_all(folder, made(), sources)


def _tell_past_starts(body: TrainingBody) -> None:
    from occstd.training.courses import past_starts

    for start in past_starts(body, _today()):
        tell(f"the start {start} is past; the syllabus keeps it")


def _target(options: argparse.Namespace, count: int, parser: argparse.ArgumentParser) -> tuple[Path, str]:
    """The folder that files go to, and the name of the file where it is given."""
    output = options.output
    if output is None:
        return Path(), ""
    if count == 1 and not output.is_dir():
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
        f"argument {_ARGUMENTS.get(key := str(fault.path[-1]), f'--{key}')}: {fault.found}, expected {fault.expected}"
        for fault in check_body(site, body, _today())
    ]
    if faults:
        parser.error("\n  ".join(dict.fromkeys(faults)))
    if logo is None:
        return body, b""
    from occstd.training.bodies import find_logo

    return body, find_logo(logo)


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
    """The body with the languages and formats of the command line, where it names some."""
    languages = tuple(dict.fromkeys(options.language or body.languages))
    return replace(body, languages=languages, formats=tuple(dict.fromkeys(options.format or body.formats)))


def _today() -> str:
    return datetime.date.today().isoformat()
