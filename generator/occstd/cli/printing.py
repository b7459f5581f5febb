"""The command `occstd print`: the whole standard as one document, in the layout of national standards."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from occstd.cli.parts import (
    CONFIG,
    add_command,
    add_site_address,
    add_standard,
    document_address,
    open_library,
    put_all,
)
from occstd.views.documents.listing import STANDARD_TEXT, formats_of
from occstd.words import LANGUAGES

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from occstd.published import PublishedFile

_EXAMPLES = """\
  occstd print
  occstd print --language zh --format pdf --format docx --output documents
  occstd print --standard my-occupation --language zh   (and occstd import reads the PDF back)"""


def add_print(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    text = "print the standard as one document, laid out as national standards are"
    parser = add_command(commands, "print", text, _EXAMPLES)
    add_standard(parser)
    text = "language (each that the standard has); repeatable"
    parser.add_argument("--language", action="append", choices=tuple(LANGUAGES), help=text)
    text = "format (pdf); repeatable"
    parser.add_argument("--format", action="append", choices=formats_of(STANDARD_TEXT), help=text)
    text = "folder for the files, which are named after standard and edition (.)"
    parser.add_argument("--output", type=Path, metavar="FOLDER", default=Path(), help=text)
    add_site_address(parser)
    parser.set_defaults(run=_print)


def _print(options: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    standard = open_library(options, parser).standard
    languages = dict.fromkeys(options.language or standard.languages)
    formats = dict.fromkeys(options.format or ["pdf"])

    def made() -> Iterator[PublishedFile]:
        from occstd.render.printers import print_document
        from occstd.site.downloads import published
        from occstd.views.documents.listing import FOLDER, whole_files
        from occstd.views.documents.standard_text import standard_document
        from occstd.views.site import Site

        for language in languages:
            site = Site(standard, language, address=document_address(options))
            document = standard_document(site)
            for planned in whole_files(site):
                if planned.format in formats:
                    file = published(planned, print_document(document, planned.format), standard.date)
                    yield replace(file, path=file.path.removeprefix(FOLDER))

    return put_all(options.output, made(), [options.standard, CONFIG])
