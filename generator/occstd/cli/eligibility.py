"""The command `occstd eligibility`: reads what an applicant tells, prints what each rule set says."""

from __future__ import annotations

import argparse
import datetime
import json
import re
from typing import TYPE_CHECKING, Any, get_args

from occstd.cli.parts import add_command, add_edition, add_language, add_standard, open_library, put, told_in
from occstd.model.applicant import OwnOf
from occstd.model.eligibility import EDUCATION_SCALE, School, TitleRank

if TYPE_CHECKING:
    from collections.abc import Callable

    from occstd.eligibility.evaluation import RuleSetResult
    from occstd.model import Direction, Edition
    from occstd.model.applicant import Applicant

_OWN = get_args(OwnOf)
_TELLING = ("holds", "works", "trained", "apprenticeship", "school", "title", "intends", "group")
_ALONE = ("age", "born", "education", "enrolled")
_EXAMPLES = """\
  occstd eligibility --direction livestream-salesperson --level 1 --holds 2:2022-05 --works 2020-01..
  occstd eligibility --direction livestream-salesperson --level 4 --works 3 --trained 4
  occstd eligibility --direction product-selector --works 2018-01..2020-12:related --works 2021-03.. --born 1999-07
  occstd eligibility --direction platform-administrator --holds 5 --works 3:after-5 --rules el21-template-2023
  occstd eligibility --direction video-creator-promoter --school junior-college:this:final-year --language zh
  occstd eligibility --edition 2020 --direction livestream-salesperson --group group-hosts
  occstd eligibility --direction livestream-salesperson --applicant applicant.json --format json
  occstd eligibility --direction livestream-salesperson --applicant -   (JSON from standard input)"""


def add_eligibility(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    parser = add_command(
        commands, "eligibility", "say who may apply: routes met, and what is missing of the others", _EXAMPLES
    )
    add_standard(parser)
    add_edition(parser)
    parser.add_argument("--rules", metavar="ID", help="only this rule set (all of the edition)")
    parser.add_argument("--direction", metavar="SLUG", help="direction applied for; left out where there are none")
    parser.add_argument("--level", type=int, metavar="N", help="only this level (all)")
    parser.add_argument("--day", metavar="DATE", help="month or day of application, 2026-05 or 2026-05-20 (this month)")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="how the answer is printed (text)")
    add_language(parser, "language of the text")
    _add_applicant(parser)
    parser.set_defaults(run=_eligibility)


def _add_applicant(parser: argparse.ArgumentParser) -> None:
    told = parser.add_argument_group("the applicant", "dates are 2021-05 or 2021-05-20; OF is this or related (this)")
    told.add_argument("--applicant", metavar="FILE", help="all about the applicant as JSON, - for standard input")
    told.add_argument("--age", type=int, metavar="N", help="age in full years")
    told.add_argument("--born", metavar="DATE", help="date of birth, in place of the age")
    told.add_argument("--education", choices=EDUCATION_SCALE, help="highest schooling completed")
    told.add_argument("--enrolled", choices=EDUCATION_SCALE, help="schooling not yet completed")
    several: list[tuple[str, str, Callable[[str], Any], str]] = [
        ("--holds", "LEVEL|NAME[:OF][:DATE]", _certificate, "a certificate held, and since when"),
        ("--works", "YEARS|FROM..[TO][:OF][:after-LEVEL|RANK]", _work, "work: 3, 2y6m, 2020-01.. or 2018-01..2020-12"),
        ("--trained", "LEVEL", int, "a level whose training was completed"),
        ("--apprenticeship", "OF", str, "an apprenticeship completed"),
        (
            "--school",
            "KIND[:MAJOR][:final-year][:GRADE]",
            _school,
            "a school, its major, its evaluated grade",
        ),
        ("--title", "RANK[:DATE]", _title, "a professional title: junior, intermediate or senior"),
        ("--intends", "OF", str, "an occupation worked in or intended"),
        ("--group", "ID", str, "a group of the rule set that the applicant belongs to"),
    ]
    for name, shape, read, text in several:
        told.add_argument(name, action="append", type=read, default=[], metavar=shape, help=f"{text}; repeatable")


def _parts(text: str, known: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """The first part of an argument, and what its other parts mean; a part that means nothing is refused."""
    first, *rest = text.split(":")
    found: dict[str, Any] = {}
    for part in rest:
        key = next((key for key, pattern in known.items() if re.fullmatch(pattern, part)), None)
        if key is None:
            raise argparse.ArgumentTypeError(f"{part!r} in {text!r} is not understood")
        found[key] = part
    return first, found


_DATE = r"\d{4}-\d\d(-\d\d)?"


def _certificate(text: str) -> dict[str, Any]:
    name, more = _parts(text, {"of": "|".join(_OWN), "date": _DATE})
    return {"level": int(name)} | more if name.isdecimal() else {"certificate": name} | more


def _work(text: str) -> dict[str, Any]:
    ranks = "|".join(get_args(TitleRank))
    time, more = _parts(
        text, {"of": "|".join(_OWN), "after_certificate": r"after-\d+", "after_title": f"after-({ranks})"}
    )
    more = {key: value.removeprefix("after-") for key, value in more.items()}
    if "after_certificate" in more:
        more["after_certificate"] = int(more["after_certificate"])
    if ".." in time:
        start, end = time.split("..", 1)
        return {"start": start} | ({"end": end} if end else {}) | more
    match = re.fullmatch(r"(\d+)(?:y(?:(\d+)m)?)?", time)
    if match is None:
        raise argparse.ArgumentTypeError(f"{time!r} is no time of work such as 3, 2y6m, 2020-01.. or 2018-01..2020-12")
    return {"years": int(match[1]), "months": int(match[2] or 0)} | more


def _school(text: str) -> dict[str, Any]:
    kind, more = _parts(
        text, {"major": "this|related|other", "final_year": "final-year", "evaluated": "intermediate|advanced"}
    )
    if kind not in get_args(School):
        raise argparse.ArgumentTypeError(f"{kind!r} is no kind of school; there are: {', '.join(get_args(School))}")
    return {"kind": kind} | more | ({"final_year": True} if "final_year" in more else {})


def _title(text: str) -> dict[str, Any]:
    rank, more = _parts(text, {"date": _DATE})
    return {"rank": rank} | more


def _eligibility(options: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    from occstd.eligibility.evaluation import evaluate
    from occstd.model.applicant import moment
    from occstd.model.plain import to_plain
    from occstd.views.site import Site

    library = open_library(options, parser)
    site, edition = Site(library.standard, options.language), library.edition
    _check_names(edition, options, parser)
    direction = _direction(edition, options, parser)
    applicant = _applicant(edition, options, parser)
    day = options.day or f"{datetime.date.today():%Y-%m}"
    try:
        moment(day)
    except ValueError as error:
        parser.error(str(error))
    results = [
        _only(r, options) for r in evaluate(edition, applicant, direction, day) if options.rules in (None, r.rule_set)
    ]
    if options.format == "text":
        from occstd.render.answer import answer_text

        return put(answer_text(site, edition, direction, day, results).encode(), None)
    answer = {
        "standard": site.standard.id,
        "edition": edition.id,
        "direction": direction.slug if direction else None,
        "day": day,
        "applicant": to_plain(applicant),
        "rule_sets": to_plain(tuple(results)),
    }
    return put((json.dumps(answer, ensure_ascii=False, indent=2) + "\n").encode(), None)


def _only(result: RuleSetResult, options: argparse.Namespace) -> RuleSetResult:
    """A result for the level asked for; what holds for the certificate as a whole stays."""
    from dataclasses import replace

    if options.level is None:
        return result
    return replace(result, levels=tuple(level for level in result.levels if level.level in (None, options.level)))


def _check_names(edition: Edition, options: argparse.Namespace, parser: argparse.ArgumentParser) -> None:
    """Refuse a rule set or a level that the edition does not have."""
    sets = [rules.id for rules in edition.eligibility.rule_sets] if edition.eligibility else []
    if not sets:
        parser.error(f"edition {edition.id} has no conditions that can be tested")
    if options.rules not in (None, *sets):
        parser.error(f"no rule set {options.rules!r} in edition {edition.id}; there are: {', '.join(sets)}")
    levels = [level.number for level in edition.levels]
    if options.level not in (None, *levels):
        parser.error(f"no level {options.level}; there are: {', '.join(map(str, levels))}")


def _direction(edition: Edition, options: argparse.Namespace, parser: argparse.ArgumentParser) -> Direction | None:
    known = {direction.slug: direction for direction in edition.directions}
    if options.direction is None and not known:
        return None
    if options.direction not in known:
        parser.error(f"no direction {options.direction or ''!r}; there are: {', '.join(known) or 'none'}")
    return known[options.direction]


def _applicant(edition: Edition, options: argparse.Namespace, parser: argparse.ArgumentParser) -> Applicant:
    """The applicant of the options, or of a JSON file; the same reader checks both."""
    from occstd.model.filling import FillError
    from occstd.reading.applicants import read_applicant

    names = {"holds": "certificates", "school": "schools", "title": "titles", "group": "groups"}
    told = {names.get(key, key): getattr(options, key) for key in (*_ALONE, *_TELLING) if getattr(options, key)}
    text = json.dumps(told)
    if options.applicant is not None:
        if told:
            parser.error("--applicant tells all about the applicant; leave out the other options about them")
        text = told_in(options.applicant, parser)
    try:
        return read_applicant(text, edition)
    except FillError as error:
        rows = [f"{'.'.join(map(str, path)) or 'applicant'}: {text}" for path, text in error.faults]
        return parser.error("\n  ".join(["the applicant cannot be read", *rows]))
