"""The commands `occstd show` and `occstd search`: what has an id, and what has certain words."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from occstd.cli.parts import add_command, add_edition, add_language, add_standard, open_library, put, say
from occstd.words import ENGLISH

if TYPE_CHECKING:
    import argparse

    from occstd.library.library import Library
    from occstd.model import Record


def add_show(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    parser = add_command(
        commands,
        "show",
        "show what has an id: a statement, task, function, level, source, term, …",
        "  occstd show LS-T05\n  occstd show LS-T05-4-S1 --language zh\n  occstd show LS-F2 --format json\n"
        "  occstd show level-4 --edition 2020\n  occstd show LS-T05 --standard standard/internet-marketer",
    )
    parser.add_argument("id", metavar="ID", help="the id, as printed on pages and in data")
    _add_output(parser)
    parser.set_defaults(run=_show)


def add_search(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    parser = add_command(
        commands,
        "search",
        "search names, sentences and notes in both languages",
        "  occstd search 话术\n  occstd search price review\n  occstd search 直播 复盘 --language zh --limit 5\n"
        "  occstd search coupon --format json",
    )
    parser.add_argument(
        "words",
        nargs="+",
        metavar="WORD",
        help="every word must be found: English at the beginning of words, whatever the case, Chinese anywhere; "
        "names come first, then sentences, then notes",
    )
    parser.add_argument("--limit", type=int, default=20, metavar="N", help="show at most so many, 0 for all (20)")
    _add_output(parser)
    parser.set_defaults(run=_search)


def _add_output(parser: argparse.ArgumentParser) -> None:
    add_standard(parser)
    add_edition(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text", help="how it is printed (text)")
    add_language(parser, "language that comes first")


def _show(options: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    library = open_library(options, parser)
    try:
        record = library.find(options.id)
    except LookupError as error:
        return parser.error(str(error))
    if options.format == "json":
        return _put_json(_plain(library, options.id, record))
    from occstd.render.record import record_text
    from occstd.views.site import Site

    text = record_text(
        Site(library.standard, options.language), record, _address(library, options.id, options.language)
    )
    return put(text.encode(), None)


def _search(options: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    library = open_library(options, parser)
    hits = library.search(" ".join(options.words))
    shown = hits[: options.limit] if options.limit > 0 else hits
    if options.format == "json":
        return _put_json([_plain(library, hit.id, hit.record) | {"where": hit.where} for hit in shown])
    from occstd.render.record import hit_text
    from occstd.views.site import Site

    site = Site(library.standard, options.language)
    put("".join(hit_text(site, hit.record) for hit in shown).encode(), None)
    if len(shown) < len(hits):
        say(f"{len(hits) - len(shown)} more; --limit 0 shows all")
    elif not hits:
        say("nothing found")
    return 0 if hits else 1


def _plain(library: Library, name: str, record: Record) -> dict[str, Any]:
    from occstd.model.plain import to_plain

    kind, address = type(record).__name__, _address(library, name, ENGLISH)
    return {"id": name, "class": kind, "address": address or None, "record": to_plain(record)}


def _address(library: Library, name: str, language: Any) -> str:
    """Where it stands on the site; nothing for what has no place there."""
    try:
        return library.address(name, language)
    except LookupError:
        return ""


def _put_json(value: Any) -> int:
    return put((json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode(), None)
