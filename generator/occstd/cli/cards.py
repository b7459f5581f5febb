"""The commands `occstd cards` and `occstd paper`: task cards to print, and the papers of an assessment made of them."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from occstd.checks.findings import shown
from occstd.cli.parts import (
    CONFIG,
    add_command,
    add_site_address,
    add_standard,
    add_units,
    document_address,
    open_library,
    put_all,
    units_named,
)
from occstd.published import PublishedFile
from occstd.views.documents.listing import CARDS, formats_of
from occstd.views.documents.skills_paper import LONGEST, SHORTEST, SITTING
from occstd.words import ENGLISH, LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.views.documents.papers import Paper
    from occstd.views.site import Site, Unit

_EXAMPLES = """\
  occstd cards livestream-salesperson 4
  occstd cards livestream-salesperson 5 4 3 --language zh --format docx --output cards
  occstd cards product-selector 2   (portfolio briefs)"""


_PAPERS = """\
  occstd paper livestream-salesperson 4 --seed 7
  occstd paper livestream-salesperson 4 --seed 7 --language zh --format docx --output papers
  occstd paper livestream-salesperson 4 --seed 7 --scheme scheme-guangdong --format json
  occstd paper livestream-salesperson 4 --seed 7 --minutes 240
  occstd paper product-selector 2 --seed 1   (portfolio briefs and questions of a panel)"""
_FORMATS = ("pdf", "docx", "json")
_HIGHEST_SEED = 999_999


def add_paper(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    text = "set the papers of an assessment: blueprint, preparation list, skills paper and marking record"
    parser = _add(commands, "paper", text, _PAPERS, _FORMATS, "direction, level and seed")
    parser.add_argument("--seed", type=_seed, default=1, metavar="N", help="what chooses among the cards (1)")
    parser.add_argument(
        "--scheme", default="", metavar="ID", help="scheme of the theory paper (the first of the level)"
    )
    parser.add_argument(
        "--minutes", type=_minutes, default=SITTING, metavar="N", help=f"most minutes of a sitting ({SITTING})"
    )
    parser.set_defaults(run=_paper)


def add_cards(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    text = "print the task cards and portfolio briefs of a direction at its levels"
    parser = _add(commands, "cards", text, _EXAMPLES, formats_of(CARDS), "direction and level")
    parser.set_defaults(run=_cards)


def _add(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    text: str,
    examples: str,
    formats: tuple[str, ...],
    named: str,
) -> argparse.ArgumentParser:
    """A command that prints documents of units into a folder, with files named after what is told."""
    parser = add_command(commands, name, text, examples)
    add_units(parser)
    add_standard(parser)
    text = f"language ({ENGLISH}); repeatable"
    parser.add_argument("--language", action="append", choices=tuple(LANGUAGES), help=text)
    parser.add_argument("--format", action="append", choices=formats, help=f"format ({formats[0]}); repeatable")
    text = f"folder for the files, which are named after {named} (.)"
    parser.add_argument("--output", type=Path, metavar="FOLDER", default=Path(), help=text)
    add_site_address(parser)
    return parser


def _seed(text: str) -> int:
    return _number(text, 0, _HIGHEST_SEED)


def _minutes(text: str) -> int:
    return _number(text, SHORTEST, LONGEST)


def _number(text: str, least: int, most: int) -> int:
    """A number from least to most. Raises ArgumentTypeError for anything else."""
    if not (text.isascii() and text.isdecimal()) or not least <= int(text) <= most:
        raise argparse.ArgumentTypeError(f"{shown(text)}, expected a whole number from {least} to {most:,}")
    return int(text)


def _paper(options: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    standard = open_library(options, parser).standard

    def made() -> Iterator[PublishedFile]:
        from occstd.views.documents.papers import make_paper
        from occstd.views.site import Site

        for language in dict.fromkeys(options.language or [ENGLISH]):
            site = Site(standard, language, address=document_address(options))
            for unit in units_named(options, site, parser):
                try:
                    paper = make_paper(site, unit, options.seed, options.scheme, options.minutes)
                except LookupError as error:
                    parser.error(str(error.args[0]))
                for form in dict.fromkeys(options.format or ["pdf"]):
                    path = f"{unit.slug}-paper-{options.seed}.{language}.{form}"
                    yield PublishedFile(path=path, content=_printed(site, unit, paper, form))

    return put_all(options.output, made(), [options.standard, CONFIG])


def _printed(site: Site, unit: Unit, paper: Paper, form: str) -> bytes:
    from occstd.model.plain import dump, to_plain
    from occstd.render.printers import print_document
    from occstd.views.documents.paper import paper_document

    return dump(to_plain(paper)) if form == "json" else print_document(paper_document(site, unit, paper), form)


def _cards(options: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    standard = open_library(options, parser).standard
    formats = dict.fromkeys(options.format or ["pdf"])

    def made() -> Iterator[PublishedFile]:
        from occstd.render.printers import print_document
        from occstd.site.downloads import published
        from occstd.views.documents.listing import FOLDER, unit_files
        from occstd.views.documents.printed import printed
        from occstd.views.site import Site

        for language in dict.fromkeys(options.language or [ENGLISH]):
            site = Site(standard, language, address=document_address(options))
            for unit in units_named(options, site, parser):
                files = [file for file in unit_files(site, unit) if file.kind == CARDS and file.format in formats]
                if not files:
                    parser.error(f"there is no card for {site.unit_name(unit)}")
                for planned in files:
                    file = published(planned, print_document(printed(site, planned), planned.format), standard.date)
                    yield replace(file, path=file.path.removeprefix(FOLDER))

    return put_all(options.output, made(), [options.standard, CONFIG])
