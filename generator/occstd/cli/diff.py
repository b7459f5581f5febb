"""The command `occstd diff`: two editions, two folders or two git revisions, and what changed from one to the other."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING

from occstd.cli.parts import add_command, add_language, add_standard, open_library, put
from occstd.problems import StandardError

if TYPE_CHECKING:
    import argparse

    from occstd.diff import Diff
    from occstd.model import Edition, Standard
    from occstd.problems import Location

DIFFERENT = 3
"""Exit code for differences, where --exit-code asks for one; 1 and 2 mean refused and wrong usage, as everywhere."""

_EXAMPLES = """\
  occstd diff 2020 2021
  occstd diff 2020 2021 --format markdown --language zh
  occstd diff 2020 2021 --all       (whole lists, and every change by its id)
  occstd diff ../former/standard/internet-marketer standard/internet-marketer
  occstd diff --git HEAD            (what the files say now, against the last commit)
  occstd diff --git v1..v2
  occstd diff --git HEAD~1 HEAD --format json --output changes.json
  occstd diff --git HEAD --exit-code"""


def add_diff(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    parser = add_command(
        commands, "diff", "say what changed between two editions, two folders or two git revisions", _EXAMPLES
    )
    parser.add_argument("before", help="edition, folder of a standard, or with --git a revision (or A..B)")
    parser.add_argument("after", nargs="?", help="the same; with --git, the folder as it is now where left out")
    add_standard(parser)
    parser.add_argument("--git", action="store_true", help="compare git revisions of the standard's folder")
    parser.add_argument("--format", choices=("text", "markdown", "json"), default="text", help="form (text)")
    parser.add_argument("--all", action="store_true", help="of two editions, whole lists and every change by its id")
    add_language(parser, "language of text and Markdown")
    text = f"exit with {DIFFERENT} where there are differences; else 0, or 1 and 2 for what is refused"
    parser.add_argument("--exit-code", action="store_true", help=text)
    parser.add_argument("--output", type=Path, metavar="FILE", help="file to write (standard output)")
    parser.set_defaults(run=_diff)


def _diff(options: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    from occstd.export.changes import changes_json
    from occstd.output import try_output

    sources = [Path(name) for name in (options.standard, options.before, options.after) if name and Path(name).exists()]
    if options.output is not None:
        try_output(options.output, sources)
    standard, diff = _compared(options, parser)
    if options.format == "json":
        content = changes_json(standard, "", (diff,))
    else:
        content = _written(standard, diff, options).encode()
    put(content, options.output, sources)
    return DIFFERENT if options.exit_code and diff.changes else 0


def _written(standard: Standard, diff: Diff, options: argparse.Namespace) -> str:
    """Versions change by change; editions as their documents read, and with --all change by change after that."""
    from occstd.render.changes import changes_markdown, changes_text
    from occstd.render.two_editions import reading_markdown, reading_text
    from occstd.views.pages.two_editions import read_editions
    from occstd.views.site import Site

    as_text = options.format == "text"
    site = Site(standard, options.language)
    changes = (
        (changes_text if as_text else changes_markdown)(site, diff) if diff.of == "versions" or options.all else ""
    )
    if diff.of == "versions":
        return changes
    reading = read_editions(standard, options.language, diff.before, diff.after)
    read = (reading_text if as_text else reading_markdown)(reading, site.words, whole=options.all)
    return "\n".join(part for part in (read, changes) if part)


def _compared(options: argparse.Namespace, parser: argparse.ArgumentParser) -> tuple[Standard, Diff]:
    """The present standard, and the changes that lead to what is on its side."""
    from occstd.diff import diff_editions, diff_standards

    if options.git:
        return _revisions(options, parser)
    if options.after is None:
        parser.error("name two editions or two folders, or a revision with --git")
    names = (options.before, options.after)
    plain = all(Path(name).name == name and (options.standard / name).is_dir() for name in names)
    if plain or not all(Path(name).is_dir() for name in names):
        standard = open_library(options, parser).standard
        editions = [_edition(standard, name, parser) for name in names]
        return standard, diff_editions(standard, editions[0], editions[1])
    from occstd.reading.loader import load_standard

    before, after = (load_standard(name) for name in names)
    return after, diff_standards(before, after, names)


def _edition(standard: Standard, name: str, parser: argparse.ArgumentParser) -> Edition:
    editions = {edition.id: edition for edition in standard.editions}
    if name not in editions:
        parser.error(f"no edition and no folder {name!r}; there are the editions {', '.join(editions)}")
    return editions[name]


def _revisions(options: argparse.Namespace, parser: argparse.ArgumentParser) -> tuple[Standard, Diff]:
    from occstd.diff import diff_standards
    from occstd.reading.loader import load_standard
    from occstd.reading.revisions import RevisionError

    before, after = options.before, options.after
    if after is None and ".." in before:
        before, after = before.split("..", 1)
        if after.startswith("."):
            parser.error(f"{options.before} has three dots; name two revisions, such as A..B")
        before, after = before or "HEAD", after or "HEAD"
    try:
        former = _at(options.standard, before)
        present = load_standard(options.standard) if after is None else _at(options.standard, after)
    except RevisionError as error:
        return parser.error(str(error))
    return present, diff_standards(former, present, (before, after or options.standard.as_posix()))


def _at(folder: Path, revision: str) -> Standard:
    """The standard in a folder at a revision. Raises StandardError with places such as `HEAD~1:standard/…`."""
    from occstd.output import working_folder, write_all
    from occstd.reading.loader import load_standard
    from occstd.reading.revisions import read_revision

    files = read_revision(folder, revision)
    with working_folder() as temporary:
        place = temporary / "standard"
        write_all(place, files)
        try:
            return load_standard(place)
        except StandardError as error:
            raise StandardError(
                dataclasses.replace(problem, location=_named(problem.location, place, folder, revision))
                for problem in error.problems
            ) from None


def _named(location: Location, place: Path, folder: Path, revision: str) -> Location:
    """A place in a temporary folder as git names it: the revision, a colon, and the path in the repository's folder."""
    path = Path(location.file)
    inside = path.relative_to(place) if path.is_relative_to(place) else path
    return location._replace(file=f"{revision}:{(folder / inside).as_posix()}")
