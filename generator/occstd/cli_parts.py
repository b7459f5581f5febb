"""What the commands of `occstd` share: how they are declared, the folder they read, where their output goes."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

STANDARD = Path("standard/internet-marketer")
"""The folder that is read where none is named."""


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
        "--standard", type=Path, default=STANDARD, metavar="FOLDER", help=f"folder of the standard ({STANDARD})"
    )


def put(content: bytes, output: Path | None) -> int:
    """Write to a file, or to standard output where none is named; returns the exit code."""
    from occstd.output import write_file

    if output is None:
        sys.stdout.buffer.write(content)
    else:
        write_file(output, content)
        sys.stdout.write(f"Wrote {output} ({len(content):,} bytes)\n")
    return 0


def put_all(files: Sequence[tuple[Path, bytes]], sources: Sequence[Path]) -> int:
    """Write all files or none, none of them over what they were made from; returns the exit code."""
    from occstd.output import write_together

    write_together(files, sources)
    for path, content in files:
        sys.stdout.write(f"Wrote {path} ({len(content):,} bytes)\n")
    return 0


def tell(text: str) -> None:
    """Say on standard error how far the work has come."""
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()
