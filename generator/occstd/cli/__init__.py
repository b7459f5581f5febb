"""The command `occstd`. Only this room prints and exits."""

from __future__ import annotations

import argparse
import logging
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from occstd import __version__, extras
from occstd.cli.assess import add_assess
from occstd.cli.cards import add_cards, add_paper
from occstd.cli.completion import add_completion
from occstd.cli.diff import add_diff
from occstd.cli.eligibility import add_eligibility
from occstd.cli.export import add_export
from occstd.cli.importing import add_import
from occstd.cli.lookup import add_search, add_show
from occstd.cli.parts import STANDARD, add_command, put
from occstd.cli.printing import add_print
from occstd.cli.process import run_process
from occstd.cli.syllabus import add_forms, add_syllabus, add_timetable
from occstd.output import OutputError, is_full
from occstd.problems import FORMATS, Severity, StandardError
from occstd.render.printed import PrintError
from occstd.words import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

_EXAMPLES = """\
examples, which need no checkout of the project and nothing but this package:
  occstd show LS-T05
  occstd search 话术
  occstd export json --output standard.json
  occstd eligibility --direction livestream-salesperson --holds 2:2022-05
"""
_CONFIGS = (Path("mkdocs.yml"), Path("mkdocs.zh.yml"))


def run() -> int:
    """Run the command that the command line tells, as the whole work of this process; returns the exit code."""
    return run_process(main)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns the exit code: 0 done, 1 refused, 2 wrong usage."""
    parser = _parser()
    options = parser.parse_args(arguments)
    try:
        return int(options.run(options, options.parser))
    except StandardError as error:
        sys.stderr.write(FORMATS["text"](error.problems))
        count = len(error.problems)
        print(f"{counted(count, 'problem|problems')}; nothing was written.", file=sys.stderr)
        return 1
    except (OutputError, PrintError) as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        if not is_full(error):
            raise
        print(f"{error.filename or 'A file'} cannot be written: {error.strerror}.", file=sys.stderr)
        return 1
    except ModuleNotFoundError as error:
        missing = extras.named(error)
        if not isinstance(missing, extras.MissingExtra):
            raise
        print(missing, file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="occstd",
        description="Look up, check, build and export an occupational standard that is kept as YAML.",
        epilog=f"{_EXAMPLES}\nEach command has its own help with examples: occstd check --help",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"occstd {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    add_show(commands)
    add_search(commands)
    _add_check(commands)
    _add_build(commands)
    _add_serve(commands)
    add_export(commands)
    add_syllabus(commands)
    add_timetable(commands)
    add_forms(commands)
    add_cards(commands)
    add_paper(commands)
    add_print(commands)
    add_diff(commands)
    add_eligibility(commands)
    add_assess(commands)
    add_import(commands)
    add_completion(commands, parser)
    return parser


def _add_check(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = add_command(
        commands,
        "check",
        "report every fault of a standard, with file, line and column",
        "  occstd check\n  occstd check standard/internet-marketer --format json\n  occstd check --format github",
    )
    parser.add_argument("folder", type=Path, nargs="?", default=STANDARD, help=f"folder of the standard ({STANDARD})")
    parser.add_argument("--format", choices=FORMATS, default="text", help="how faults are printed (text)")
    parser.set_defaults(run=_check)


def _check(options: argparse.Namespace, _: argparse.ArgumentParser) -> int:
    from occstd.reading.loader import check_folder

    standard, problems = check_folder(options.folder)
    put(FORMATS[options.format](problems).encode(errors="backslashreplace"), None)
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    if options.format == "text":
        warnings = len(problems) - errors
        verdict = "sound" if standard is not None else "refused"
        print(f"{options.folder}: {verdict}, errors: {errors}, warnings: {warnings}", file=sys.stderr)
    return 0 if standard is not None else 1


def _add_configs(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--config",
        type=Path,
        action="append",
        metavar="FILE",
        help="MkDocs configuration, one for each language, the root first (mkdocs.yml and mkdocs.zh.yml)",
    )


def _configs(options: argparse.Namespace, parser: argparse.ArgumentParser) -> list[Path]:
    configs = options.config or list(_CONFIGS)
    for file in configs:
        if not file.is_file():
            parser.error(f"there is no {file}; run this in the project's folder, or name one with --config")
    return list(configs)


def _add_build(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = add_command(
        commands,
        "build",
        "build the whole site, with data and syllabi",
        "  occstd build\n  occstd build --site-dir public\n"
        "  occstd build --markdown pages   (Markdown and data, for any generator)",
    )
    _add_configs(parser)
    parser.add_argument("--site-dir", type=Path, default=Path("site"), help="where the site goes (site)")
    parser.add_argument(
        "--markdown", type=Path, metavar="FOLDER", help="write the pages as Markdown, do not run MkDocs"
    )
    parser.set_defaults(run=_build)


def _build(options: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    from occstd.site.building import BuildError, build_site, standard_folder

    configs = _configs(options, parser)
    if options.markdown:
        return _build_markdown(standard_folder(configs[0]), options.markdown, configs)
    start = time.perf_counter()
    print(f"Building {counted(len(configs), 'language|languages')} into {options.site_dir}/ …", flush=True)
    try:
        pages = build_site(configs, options.site_dir)
    except BuildError as error:
        print(f"{error}\nThe build failed; {options.site_dir}/ is as it was.", file=sys.stderr)
        return 1
    print(f"{counted(pages, 'page|pages')} in {time.perf_counter() - start:.1f} s. The site is in {options.site_dir}/.")
    print(f"To open it: python3 -m http.server --bind 127.0.0.1 --directory {options.site_dir}")
    own = "".join(f" --config {name}" for name in options.config or ())
    print(f"and go to http://127.0.0.1:8000/ (or run: {f'occstd serve{own}' if own else 'make serve'})")
    return 0


def _build_markdown(folder: Path, target: Path, configs: Sequence[Path]) -> int:
    from dataclasses import replace

    from occstd.export.formats import all_files
    from occstd.export.material import Material
    from occstd.output import replacing_folder, write_all
    from occstd.reading.loader import load_standard
    from occstd.site.building import configured_address
    from occstd.site.downloads import make_downloads
    from occstd.site.files import all_pages, page_files
    from occstd.site.printing import Press
    from occstd.views.site import Site

    address = configured_address(configs[0])
    with replacing_folder(target, [folder, *configs]) as fresh:
        standard = load_standard(folder)
        material = Material(standard, address)
        files = all_files(material)
        downloads = make_downloads(standard, address, Press())
        count = write_all(fresh, files)
        count += write_all(fresh, downloads)
        for language in standard.languages:
            site = Site(standard, language, address=address)
            made = page_files(site, all_pages(site, material, files, downloads))
            count += write_all(fresh, (replace(page, path=f"{site.folder}{page.path}") for page in made))
    print(f"{counted(count, 'file|files')} in {target}/")
    return 0


def _add_serve(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = add_command(
        commands,
        "serve",
        "serve the site live; saving a file refreshes the page",
        "  occstd serve\n  occstd serve --port 8010",
    )
    _add_configs(parser)
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (127.0.0.1)")
    parser.add_argument("--port", type=int, default=8000, help="port to listen on (8000)")
    parser.set_defaults(run=_serve)


def _serve(options: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    from occstd.site.building import BuildError
    from occstd.site.serving import ListenError, serve

    configs = _configs(options, parser)
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    print("Building …", flush=True)
    try:
        serve(configs, options.host, options.port)
    except (BuildError, ListenError) as error:
        print(error, file=sys.stderr)
        return 1
    print("Stopped.")
    return 0
