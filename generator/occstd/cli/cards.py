"""The command `occstd cards`: the task cards of directions at their levels, to print."""

from __future__ import annotations

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
    units_named,
)
from occstd.views.documents.listing import CARDS, formats_of
from occstd.words import ENGLISH, LANGUAGES

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from occstd.published import PublishedFile

_EXAMPLES = """\
  occstd cards livestream-salesperson 4
  occstd cards livestream-salesperson 5 4 3 --language zh --format docx --output cards
  occstd cards product-selector 2   (portfolio briefs)"""


def add_cards(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    text = "print the task cards and portfolio briefs of a direction at its levels"
    parser = add_command(commands, "cards", text, _EXAMPLES)
    add_units(parser)
    add_standard(parser)
    text = f"language ({ENGLISH}); repeatable"
    parser.add_argument("--language", action="append", choices=tuple(LANGUAGES), help=text)
    parser.add_argument("--format", action="append", choices=formats_of(CARDS), help="format (pdf); repeatable")
    text = "folder for the files, which are named after direction and level (.)"
    parser.add_argument("--output", type=Path, metavar="FOLDER", default=Path(), help=text)
    add_site_address(parser)
    parser.set_defaults(run=_cards)


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
