"""The command `occstd assess`: reads someone's answers about their own skills, prints which level they fit."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from occstd.cli.parts import add_command, add_language, add_standard, open_library, put, told_in

if TYPE_CHECKING:
    import argparse

_EXAMPLES = """\
  occstd assess my-level.json
  occstd assess my-level.json --language zh
  occstd assess my-level.json --format json
  occstd assess -   (JSON from standard input)"""


def add_assess(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    parser = add_command(
        commands, "assess", "say which level someone's own answers fit, and what is missing for the next", _EXAMPLES
    )
    parser.add_argument(
        "file", type=Path, metavar="FILE", help="answers as the page My level saves them, - for standard input"
    )
    add_standard(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text", help="how the answer is printed (text)")
    add_language(parser, "language of the text")
    parser.set_defaults(run=_assess)


def _assess(options: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    from occstd.assess.ladder import ladder
    from occstd.assess.rule import assess
    from occstd.model.filling import FillError
    from occstd.model.plain import to_plain
    from occstd.reading.answers import read_answers
    from occstd.render.standing import standing_text

    standard = open_library(options, parser).standard
    try:
        answers, edition, direction = read_answers(told_in(str(options.file), parser), standard)
    except FillError as error:
        rows = [f"{'.'.join(map(str, path)) or 'answers'}: {text}" for path, text in error.faults]
        return parser.error("\n  ".join([f"{options.file} cannot be read", *rows]))
    steps = ladder(edition, direction)
    found = assess(steps, answers.answers)
    if options.format == "text":
        return put(standing_text(standard, options.language, edition, direction, found, answers.name).encode(), None)
    told = {"standard": answers.standard, "edition": answers.edition, "direction": answers.direction}
    return put((json.dumps(told | to_plain(found), ensure_ascii=False, indent=2) + "\n").encode(), None)
