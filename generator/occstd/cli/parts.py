"""What the commands of `occstd` share: how they are declared, the standard they read, where their output goes."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from occstd.checks.addresses import WEB_ADDRESS, site_fault
from occstd.checks.findings import shown
from occstd.words import ENGLISH, LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from occstd.library.library import Library
    from occstd.published import PublishedFile
    from occstd.views.site import Site, Unit

STANDARD = Path("standard/internet-marketer")
"""The folder that is read where none is named; where there is none, the standard of its name in the package."""
CONFIG = Path("mkdocs.yml")
"""Where the address of the project's site stands."""


def add_command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str, text: str, examples: str
) -> argparse.ArgumentParser:
    """Declare a command with a sentence about it and examples of it; its own parser speaks of its wrong usage."""
    parser = commands.add_parser(
        name,
        help=text,
        description=f"{text[0].upper()}{text[1:]}.",
        epilog=f"examples:\n{examples}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.set_defaults(parser=parser)
    return parser


def add_standard(parser: argparse.ArgumentParser) -> None:
    """Let a command be told which standard it reads."""
    parser.add_argument(
        "--standard",
        type=Path,
        default=STANDARD,
        metavar="FOLDER|NAME",
        help=f"folder of a standard, or the name of one in the package ({STANDARD}; without that folder, the "
        f"{STANDARD.name} in the package)",
    )


def add_units(parser: argparse.ArgumentParser) -> None:
    """Let a command be told a direction and levels of it."""
    parser.add_argument("direction", nargs="?", help="slug of the direction; left out where the standard has none")
    parser.add_argument("level", nargs="*", type=int, help="numbers of the levels; left out where there are none")


def units_named(options: argparse.Namespace, site: Site, parser: argparse.ArgumentParser) -> list[Unit]:
    """The directions and levels that a command was told; a number comes first where there are no directions."""
    from occstd.training.courses import known_units

    units, found = known_units(site), []
    direction, levels = options.direction, list(options.level)
    if direction and direction.isdecimal() and not site.edition.directions:
        direction, levels = None, [int(str(direction)), *levels]
    for level in levels or [None]:
        if (direction, level) not in units:
            names = ", ".join(" ".join(str(part) for part in key if part is not None) for key in units)
            parser.error(f"there is no direction {direction} at level {level}; there are: {names}")
        found.append(units[direction, level])
    return found


def add_edition(parser: argparse.ArgumentParser) -> None:
    """Let a command be told which edition it is about."""
    parser.add_argument("--edition", metavar="ID", help="edition of the standard (the current one)")


def add_language(parser: argparse.ArgumentParser, text: str) -> None:
    """Let a command be told a language; `text` says what of."""
    parser.add_argument("--language", choices=tuple(LANGUAGES), default=ENGLISH, help=f"{text} ({ENGLISH})")


def open_library(options: argparse.Namespace, parser: argparse.ArgumentParser) -> Library:
    """The standard that a command was told to read, at the edition it was told.

    A folder that exists is read; else the name, or that of the folder read by default, is looked up in the package.
    """
    from occstd import load

    chosen: Path = options.standard
    name = chosen.name if chosen == STANDARD else str(chosen)
    is_name = not chosen.is_dir() and name == chosen.name
    try:
        return load(name if is_name else chosen, getattr(options, "edition", None))
    except LookupError as error:
        return parser.error(str(error))


def told_in(file: str, parser: argparse.ArgumentParser) -> str:
    """The text of a file that is told on the command line, of standard input for `-`; no more than is read of it."""
    from occstd.reading.told import LARGEST

    try:
        with sys.stdin if file == "-" else Path(file).open(encoding="utf-8") as opened:
            return opened.read(LARGEST + 1)
    except (OSError, UnicodeDecodeError) as error:
        return parser.error(f"{file} cannot be read: {error}")


def site_address(text: str) -> str:
    """The address of a site, as an argument gives it; none is allowed. Raises ArgumentTypeError for what is none."""
    fault = site_fault(text) if text else ""
    if fault:
        raise argparse.ArgumentTypeError(f"{shown(text)}, {fault}, expected {WEB_ADDRESS}")
    return text


def add_site_address(parser: argparse._ActionsContainer) -> None:
    """Let a command be told which site its documents lead to."""
    text = f"site that documents lead to (that of {CONFIG}, or of the standard in the package)"
    parser.add_argument("--site-url", type=site_address, metavar="URL", help=text)


def document_address(options: argparse.Namespace) -> str:
    """The address of the site that documents lead to.

    It is the one given, or that of the project in the working folder, or for a standard of the package that of its
    own site; nothing for other folders.
    """
    if options.site_url is not None:
        return str(options.site_url)
    if CONFIG.is_file():
        from occstd.site.building import configured_address

        return configured_address(CONFIG)
    return "" if options.standard.is_dir() else _address_in_package()


def _address_in_package() -> str:
    from occstd.library import installed

    try:
        return installed.read(installed.ADDRESS).decode().rstrip("/")
    except OSError:
        return ""


def say(text: str) -> None:
    """Tell something beside the output, so that the output can be piped on."""
    sys.stderr.write(f"{text}\n")


def put(content: bytes, output: Path | None, sources: Iterable[Path] = ()) -> int:
    """Write to a file, or to standard output where none is named; returns the exit code.

    Args:
        content: what is written.
        output: the file.
        sources: files and folders that the content was made from, which must not be lost.
    """
    from occstd.output import write_file

    if output is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    else:
        write_file(output, content, sources)
        sys.stdout.write(f"Wrote {output} ({len(content):,} bytes)\n")
    return 0


def put_all(folder: Path, files: Iterable[PublishedFile], sources: Iterable[Path]) -> int:
    """Write all files or none, none of them over what they were made from; returns the exit code."""
    from occstd.output import write_together

    for path in write_together(folder, files, sources):
        sys.stdout.write(f"Wrote {path} ({path.stat().st_size:,} bytes)\n")
    return 0


def tell(text: str) -> None:
    """Say on standard error how far the work has come."""
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()
