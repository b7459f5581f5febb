"""Nothing is forgotten in silence: every field of the model is in JSON, in a column, in a document and on a page.

Two ways show it, on a standard that fills every field. A text is replaced by the name of its field, which must then
stand in what is made. Any other field must be read, by its name, by what makes pages, documents or tables; reading that
takes all fields alike does not count.
"""

from __future__ import annotations

import dataclasses
import sys
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

from conftest import ROOT
from exported import unprinted
from left_out import LEFT_OUT
from occstd.export.formats import all_files
from occstd.export.json import StandardFile
from occstd.export.json_schema import schema_of
from occstd.export.material import Material
from occstd.export.tables.listing import tables
from occstd.model import Record, Standard, Text
from occstd.model.shape import walk
from occstd.reading.loader import load_standard
from occstd.render.html import document_html
from occstd.render.pages import render_page
from occstd.site.files import all_pages
from occstd.views.documents.document import Document
from occstd.views.documents.listing import planned_files
from occstd.views.documents.printed import printed
from occstd.views.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

PLACES = ("page", "document", "table")
SAYING = ("Text.said", "Text.by_language", "Text.translated", "Task.requirements")
"""Methods that give what fields hold, a text in a language or all that a task asks, to whoever asks."""
SHAPED = ROOT / "tests" / "cases" / "valid" / "full-shape"


@cache
def _standard() -> Standard:
    return load_standard(SHAPED)


def _records() -> dict[str, type]:
    """Every class of which the standard is made, as its schema names them."""
    found: dict[str, type] = {}
    waiting: list[type] = [Record]
    while waiting:
        for cls in waiting.pop().__subclasses__():
            if cls.__module__.startswith("occstd.model"):
                found[cls.__name__] = cls
            waiting.append(cls)
    names = {*schema_of(StandardFile)["$defs"], "Standard"}
    return {name: cls for name, cls in found.items() if name in names}


def _fields() -> Iterator[tuple[str, str]]:
    """Every field of every class, under the class that declares it."""
    for name, cls in _records().items():
        yield from ((name, item.name) for item in dataclasses.fields(cls) if _owner(cls, item.name) == name)


def _sign(cls: str, field: str) -> str:
    return f"Q{cls}{field.replace('_', '')}Q"


def _signed(value: Any, sign: str = "") -> Any:
    """The value with every text replaced by the sign of the field that holds it."""
    if isinstance(value, Record):
        cls = next(c.__name__ for c in type(value).__mro__ if c.__name__ in _records())
        owners = {item.name: _owner(type(value), item.name) for item in dataclasses.fields(value)}
        new = {
            item.name: _signed(getattr(value, item.name), _sign(owners[item.name], item.name))
            for item in dataclasses.fields(value)
            if item.name not in ("en", "zh")
        }
        if isinstance(value, Text):
            new |= {"en": sign or _sign(cls, "en"), "zh": sign or _sign(cls, "zh")}
        return dataclasses.replace(value, **new)
    if isinstance(value, tuple):
        return tuple(_signed(item, sign) for item in value)
    if isinstance(value, dict):
        return {key: _signed(item, sign) for key, item in value.items()}
    return value


def _owner(cls: type, field: str) -> str:
    """The class that a field is declared in."""
    return next(c.__name__ for c in cls.__mro__ if field in getattr(c, "__annotations__", {}))


def _make(standard: Standard, place: str) -> str:
    site, material = Site(standard, "en"), Material(standard)
    if place == "table":
        return "\n".join(str(t.rows) for edition in standard.editions for t in tables(material, edition))
    if place == "page":
        files = all_files(material)
        return "\n".join(render_page(site, page) for page in all_pages(site, material, files, unprinted(site)))
    documents = (printed(site, file) for file in planned_files(site) if file.format in ("pdf", "xlsx"))
    return "\n".join(
        document_html(d).decode() if isinstance(d, Document) else str(dataclasses.asdict(d)) for d in documents
    )


class _Watch:
    """Which fields of records are read by name by the rooms that make something to be seen."""

    def __init__(self) -> None:
        self.read: set[tuple[str, str]] = set()

    def __enter__(self) -> set[tuple[str, str]]:
        read = self.read

        def noted(record: Any, name: str) -> Any:
            frame = sys._getframe(1)
            while frame.f_back and (frame.f_code is noted.__code__ or frame.f_code.co_qualname.startswith(SAYING)):
                frame = frame.f_back
            reader = frame.f_globals.get("__name__", "")
            if reader.startswith(("occstd.views", "occstd.render", "occstd.export.tables")):
                read.update((cls.__name__, name) for cls in type(record).__mro__)
            return object.__getattribute__(record, name)

        Record.__getattribute__ = noted  # type: ignore[method-assign,assignment]
        return self.read

    def __exit__(self, *_: object) -> None:
        del Record.__getattribute__


@cache
def _seen(place: str) -> tuple[str, frozenset[tuple[str, str]]]:
    with _Watch() as read:
        _make(_standard(), place)
    return _make(_signed(_standard()), place), frozenset(read)


@cache
def _texts() -> frozenset[tuple[str, str]]:
    """The fields that hold texts somewhere in the standard."""
    found = set()
    for _, record in walk(_standard()):
        for item in dataclasses.fields(record):
            value = getattr(record, item.name)
            first = value[0] if isinstance(value, tuple) and value else value
            if isinstance(first, Text):
                found.add((_owner(type(record), item.name), item.name))
    return frozenset(found)


@pytest.mark.parametrize("place", PLACES)
def test_every_field_is_shown_or_named_as_left_out(place: str) -> None:
    """A field that nobody shows is missed, by its name; one that is shown is not named as left out."""
    made, read = _seen(place)
    missing, needless = [], []
    for cls, field in _fields():
        signed = (cls, field) in _texts()
        shown = _sign(cls, field) in made if signed else (cls, field) in read
        if not shown and not {(cls, field), (cls, "*")} & LEFT_OUT[place].keys():
            missing.append(f"{cls}.{field}")
        if shown and (cls, field) in LEFT_OUT[place]:
            needless.append(f"{cls}.{field}")
    assert not missing, f"in no {place}: {', '.join(missing)}; show it, or name it in tests/left_out.py with the reason"
    assert not needless, f"in a {place} although tests/left_out.py names it: {', '.join(needless)}"
    known = {name for cls, field in _fields() for name in ((cls, field), (cls, "*"))}
    assert LEFT_OUT[place].keys() - known == set()


def test_every_field_is_in_json() -> None:
    """The schema of the JSON has a property for each field."""
    schema = schema_of(StandardFile)["$defs"]
    missing = [f"{cls}.{field}" for cls, field in _fields() if field not in schema[cls]["properties"]]
    assert not missing, f"in no JSON: {', '.join(missing)}"


def test_the_standard_of_the_test_fills_every_field() -> None:
    """A field without an example would pass unseen."""
    filled = {
        (_owner(type(record), item.name), item.name)
        for _, record in walk(_standard())
        for item in dataclasses.fields(record)
        if getattr(record, item.name) not in (None, (), {}, "", False)
    }
    empty = [f"{cls}.{field}" for cls, field in _fields() if (cls, field) not in filled]
    assert not empty, f"tests/cases/valid/full-shape has no example of {', '.join(empty)}"
