"""A record and all that is in it, as plain text for a terminal."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from occstd.model import Basis, Record, Text
from occstd.views.blocks import mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.views.site import Site


def record_text(site: Site, found: Record, address: str) -> str:
    """A record in both languages with its basis, its place on the site, and what it holds, each with its id."""
    said = _texts(found)
    head = [str(getattr(found, "id", "")), *(f"{site.say(text)}\n{site.say_other(text)}" for text in said)]
    note = getattr(found, "note", None)
    lines = ["\n".join(head)]
    lines += [f"{site.words['note']}: {site.say(note)}"] if note else []
    basis = getattr(found, "basis", None)
    lines += [_basis_line(site, basis)] if basis else []
    lines += [address] if address else []
    inside = list(_outline(site, found, 0))
    return "\n".join([*lines, *([""] if inside else []), *inside]) + "\n"


def hit_text(site: Site, found: Record) -> str:
    """A record as one line: id, mark of its basis, name and sentence."""
    return f"{_line(site, found)}\n"


def _texts(found: Record) -> list[Text]:
    """What a record is called, and what it says."""
    called = getattr(found, "name", None) or getattr(found, "title", None)
    return [text for text in (called, found) if isinstance(text, Text)]


def _basis_line(site: Site, basis: Basis) -> str:
    shown = mark(site, basis)
    sources = f" [{site.words.list_separator.join(shown.sources)}]" if shown.sources else ""
    return f"{shown.glyph} {shown.label}{sources}" + (f" – {shown.note}" if shown.note else "")


def _line(site: Site, found: Record) -> str:
    basis = getattr(found, "basis", None)
    said = map(site.say, _texts(found))
    return "  ".join([str(getattr(found, "id", "")), *([mark(site, basis).glyph] if basis else []), *said])


def _outline(site: Site, value: Any, depth: int) -> Iterator[str]:
    """What has an id inside a value, line by line; keys that are level numbers become headings."""
    if isinstance(value, Record):
        for item in fields(value):  # type: ignore[arg-type]
            inside = getattr(value, item.name)
            if isinstance(inside, dict) and not any(isinstance(one, Record) for one in inside.values()):
                yield from (f"{'  ' * depth}{item.name}  {key}  {_plain(one)}" for key, one in inside.items())
            else:
                yield from _inside(site, inside, depth)


def _inside(site: Site, value: Any, depth: int) -> Iterator[str]:
    if isinstance(value, tuple):
        for item in value:
            yield from _inside(site, item, depth)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield "  " * depth + site.words("level_n", n=site.words.numeral(key))
            yield from _inside(site, item, depth + 1)
    elif isinstance(value, Record) and hasattr(value, "id"):
        yield "  " * depth + _line(site, value)
        yield from _outline(site, value, depth + 1)
    else:
        yield from _outline(site, value, depth)


def _plain(value: object) -> str:
    """A number, or several ids; a dash for none."""
    return " ".join(value) if isinstance(value, tuple) else "–" if value is None else str(value)
