"""The command `occstd export`: the standard in any format of the table of formats, or in all of them."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from occstd.cli.parts import add_command, add_standard, open_library, put, site_address
from occstd.export.formats import FORMATS, INDEX, all_files, fill, is_available
from occstd.export.material import Material
from occstd.export.scope import Scope, scopes
from occstd.output import replacing_folder, try_output, write_all, write_together
from occstd.words import ENGLISH, Words, counted

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from occstd.export.scope import Format
    from occstd.published import PublishedFile

ALL = "all"
"""What is named in place of a format to get every file, as on the site."""


def add_export(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    parser = add_command(
        commands,
        "export",
        "write the standard in another format",
        "  occstd export --list\n  occstd export json > standard.json\n"
        "  occstd export json --edition 2021 --output 2021.json\n"
        "  occstd export schema --output standard.schema.json\n"
        "  occstd export all --output public   (every file, as below data/ on the site)",
    )
    parser.add_argument("format", nargs="?", choices=(*FORMATS, INDEX.name, ALL), metavar="FORMAT", help="see --list")
    parser.add_argument("--list", action="store_true", help="list the formats and end")
    add_standard(parser)
    parser.add_argument("--edition", metavar="ID", help="only this edition (all, or the current one)")
    text = "address of the site, for links in the data"
    parser.add_argument("--address", type=site_address, metavar="URL", default="", help=text)
    parser.add_argument("--output", type=Path, metavar="PATH", help="file, or folder for several (standard output)")
    parser.set_defaults(run=_export)


def _export(options: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    if options.list:
        return _list()
    if options.format is None:
        parser.error("name a format; occstd export --list shows them")
    if options.format == ALL:
        return _put_all_formats(options, parser)
    sources = [options.standard]
    if options.output is not None:
        try_output(options.output, sources)
    files = _of_format(options, parser)
    if len(files) == 1:
        return _put_one(files[0], options.output, sources, parser)
    if options.output is None:
        number = counted(len(files), "file|files")
        parser.error(f"{options.format} gives {number}; name a folder for them with --output")
    count = len(write_together(options.output, files, sources))
    sys.stdout.write(f"{counted(count, 'file|files')} in {options.output}/\n")
    return 0


def _list() -> int:
    names = (*FORMATS, INDEX.name)
    width = max(map(len, names))
    words = Words(ENGLISH)
    sys.stdout.writelines(f"{name:{width}}  {words[f'holds_{name}']}\n" for name in names)
    return 0


def _put_all_formats(options: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    """Every file that the site has, in a folder of their own."""
    if options.edition is not None:
        parser.error("all takes no --edition: the files of each edition are in a folder of their own")
    if options.output is None:
        parser.error(f"{ALL} gives many files; name a folder for them with --output")
    with replacing_folder(options.output, [options.standard]) as fresh:
        material = Material(open_library(options, parser).standard, options.address)
        count = write_all(fresh, all_files(material))
    sys.stdout.write(f"{counted(count, 'file|files')} in {options.output}/\n")
    for item in FORMATS.values():
        if not is_available(item):
            sys.stdout.write(f"Without {item.name}: {item.module} is not installed.\n")
    return 0


def _of_format(options: argparse.Namespace, parser: argparse.ArgumentParser) -> Sequence[PublishedFile]:
    """The files of one format: of the edition named; where none is, of all together or of the current one."""
    item = _formats()[options.format]
    if item.reaches == ("shared",):
        return fill(item, Scope(reach="shared"))
    standard = open_library(options, parser).standard
    edition = options.edition
    if edition is None and not {"whole", "root"} & set(item.reaches):
        edition = standard.current_edition
    material = Material(standard, options.address)
    reaches = [reach for reach in item.reaches if (reach in ("whole", "root")) == (edition is None)]
    found = (s for reach in reaches for s in scopes(material, reach))
    chosen = [scope for scope in found if edition is None or (scope.edition and scope.edition.id == edition)]
    if not chosen:
        parser.error(f"{item.name} holds all editions together; leave out --edition")
    return [file for scope in chosen for file in fill(item, scope)]


def _put_one(file: PublishedFile, output: Path | None, sources: Sequence[Path], parser: argparse.ArgumentParser) -> int:
    if output is None and not _formats()[file.format].text and sys.stdout.isatty():
        parser.error(f"{file.format} is no text to show; name a file with --output")
    return put(file.content, output, sources)


def _formats() -> dict[str, Format]:
    return FORMATS | {INDEX.name: INDEX}
