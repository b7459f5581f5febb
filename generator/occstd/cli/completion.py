"""The command `occstd completion`: prints a script that lets a shell complete commands and options."""

from __future__ import annotations

import argparse
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from occstd.cli.parts import add_command, put

if TYPE_CHECKING:
    from collections.abc import Iterator

_EXAMPLES = """\
  occstd completion bash > ~/.local/share/bash-completion/completions/occstd
  occstd completion zsh > ~/.zfunc/_occstd   (a folder of $fpath)
  occstd completion tcsh > ~/.occstd.csh     (and in ~/.cshrc: source ~/.occstd.csh)"""


def add_completion(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], program: argparse.ArgumentParser
) -> None:
    """Declare the command; `program` is the parser of the whole command, which the script is made from."""
    parser = add_command(commands, "completion", "print a script that completes commands in a shell", _EXAMPLES)
    parser.add_argument("shell", choices=("bash", "zsh", "tcsh"), help="the shell")
    parser.set_defaults(run=partial(_completion, program))


def _completion(program: argparse.ArgumentParser, options: argparse.Namespace, _: argparse.ArgumentParser) -> int:
    import shtab

    for action in _actions(program):
        if action.type is Path:
            is_folder = "FOLDER" in str(action.metavar or action.dest).upper()
            action.complete = shtab.DIRECTORY if is_folder else shtab.FILE  # type: ignore[attr-defined]
    return put(f"{shtab.complete(program, options.shell).rstrip()}\n".encode(), None)


def _actions(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    """Every option and argument of a parser and of its commands."""
    for action in parser._actions:
        yield action
        if isinstance(action, argparse._SubParsersAction):
            for command in action.choices.values():
                yield from _actions(command)
