"""Documents as PDF: static Typst templates read JSON, so that no text is ever taken for markup."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING, Any

import typst

from occstd.model import GLYPHS
from occstd.model.drawable import fonts_needed
from occstd.model.plain import to_plain
from occstd.render.pictures import code_svg, picture_format
from occstd.render.printed import (
    Depths,
    PrintError,
    code_address,
    column_widths,
    field_rows,
    fields_stay_whole,
    keeps_together,
    legible,
    runs_leftwards,
    stays_whole,
    text_width,
    whole_address,
)
from occstd.render.typesetting import families, typeset
from occstd.views.blocks import Cell, Custom, Fields, Grid, Heading, Line, Lines, Note, Table
from occstd.views.documents.document import Cover
from occstd.views.site import Untranslated
from occstd.words import CHINESE, LANGUAGES, Words, other_language

if TYPE_CHECKING:
    from occstd.views.documents.document import Document

_ROOM, _LOW_ROOM = 5, 2.7
"""Height of what is filled in in a row, in millimetres; that of low rows."""
_NAME_GUTTER = 36
"""Room for the names of facts at the side, in millimetres."""


class DocumentPrinter:
    """Prints documents of any kind."""

    def pdf(self, document: Document) -> bytes:
        """A document as PDF/UA-1; the same document gives the same bytes.

        Raises:
            PrintError: if its logo is no picture, or if it has a character that no font has.
        """
        plain, logo = _Plain(document), document.cover.logo
        whole = _json(plain.whole())
        further = fonts_needed(whole + logo.decode(errors="ignore") if logo.startswith(b"<svg") else whole)
        words = template_words(document) | {"foreign": CHINESE if plain.has_untranslated else ""}
        inputs = {"document": whole, "words": _json(words), "families": _json(families(further))}
        try:
            return typeset(
                "document/document.typ",
                inputs,
                further,
                format="pdf",
                pdf_standards=["ua-1"],
                timestamp=datetime.strptime(document.foot.date, "%Y-%m-%d").replace(tzinfo=UTC),
            )
        except typst.TypstError as error:
            raise PrintError(f"{document.title}: {error.message}") from error


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def template_words(document: Document) -> dict[str, Any]:
    """The interface words that templates add."""
    words, language = Words(document.language), LANGUAGES[document.language]
    provider = legible(document.cover.provider)
    return {
        "origins": {name: words[f"origin_{name}"] for name in ("standard", "computed", "fill_in")},
        "look": to_plain(language.type) | {"region": language.tag.rpartition("-")[2].lower()},
        "other_language": other_language(document.language),
        "stop": words["stop"] + language.sentence_separator,
        "colon": words.label_separator,
        "clause": words.clause_separator,
        "contents": words["print_contents"],
        "page_of": words["page_of"],
        "version": words("data_version", version=document.foot.version, date=document.foot.date),
        "code": words("print_code", address=code_address(document)),
        "logo": words("print_logo", provider=provider) if provider else words["print_logo_unnamed"],
        "date_parts": words["print_date_parts"].split("|"),
    }


@cache
def _names(cls: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(cls))


class _Plain:
    """A document as dicts, lists and legible texts, with what templates need beside: levels, widths, addresses."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._depths = Depths()
        self.has_untranslated = False

    def whole(self) -> dict[str, Any]:
        """The document, with its pictures."""
        plain: dict[str, Any] = self._record(self._document)
        address, logo = code_address(self._document), self._document.cover.logo
        plain["code"] = code_svg(address) if address else ""
        if logo:
            plain |= {"logo": list(logo), "logo_format": picture_format(logo)}
        return plain

    def _value(self, value: Any, name: str = "") -> Any:
        if isinstance(value, str):
            self.has_untranslated |= isinstance(value, Untranslated)
            return whole_address(self._document, value) if name == "href" else legible(value)
        if isinstance(value, tuple):
            return [self._value(item) for item in value]
        if isinstance(value, bool | int) or value is None:
            return value
        return None if isinstance(value, bytes) else self._record(value)

    def _record(self, value: Any) -> dict[str, Any]:
        if isinstance(value, Custom):
            raise TypeError(f"no printed form of {value.template}")
        plain = {name: self._value(getattr(value, name), name) for name in _names(type(value))}  # type: ignore[arg-type]
        return plain | {"block": type(value).__name__} | self._beside(value)

    def _beside(self, value: Any) -> dict[str, Any]:
        """What a template needs of a record that is not one of its fields."""
        match value:
            case Cover():
                return {"leftwards": runs_leftwards(value.provider)}
            case Heading():
                return {"level": self._depths.level(value.depth)}
            case Note():
                return {"glyph": f"{GLYPHS[value.kind]} " if value.kind in GLYPHS else ""}
            case Lines():
                return {"gutter": _gutter(value)}
            case Line():
                return {"keep": keeps_together([value.text + value.note])}
            case Table():
                return self._table(value)
            case Grid():
                return self._grid(value)
            case Fields():
                rows = field_rows(value, pairs=self._document.landscape)
                return {
                    "together": fields_stay_whole(value),
                    "signed": value.are_signed,
                    "rows": [self._value(row) for row in rows],
                }
        return {}

    def _grid(self, grid: Grid) -> dict[str, Any]:
        rows = [
            {
                "cells": [self._value(cell) for cell in row],
                "keep": keeps_together([entry.text for cell in row for entry in cell.entries]),
            }
            for row in grid.rows
        ]
        return {"rows": rows, "head_count": grid.head_count}

    def _table(self, table: Table) -> dict[str, Any]:
        columns = range(len(table.head))
        body: list[list[Cell]] = [list(row) for row in table.rows]
        return {
            "widths": column_widths(table),
            "together": stays_whole(table),
            "numeric": [bool(body) and all(row[n].numeric for row in body) for n in columns],
            "ticks": [bool(body) and all(row[n].fill == "box" for row in body) for n in columns],
            "fill": any(cell.fill for row in body for cell in row),
            "room": _LOW_ROOM if table.style == "low" else _ROOM,
            "rows": [
                {
                    "cells": [self._value(cell) for cell in row],
                    "keep": keeps_together([cell.text + cell.note for cell in row]),
                }
                for row in body
            ],
        }


def _gutter(lines: Lines) -> float:
    """Room before the statements of a list, in millimetres: for names at the side, or for printed numbers."""
    if lines.style == "facts":
        return _NAME_GUTTER
    widest = max((text_width(line.number) for line in lines.lines), default=0)
    return round(widest * 1.75 + 1, 1) if widest else 0
