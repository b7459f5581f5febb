"""Content controls of Word: what the reader fills in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.render.docx.xml import element, w
from occstd.render.printed import legible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.oxml.xmlchemy import BaseOxmlElement

    from occstd.render.docx.xml import Pen
    from occstd.views.blocks import Field
    from occstd.words import Words

_LONGEST_NAME = 64
"""Word refuses a document in which the name of a control is longer."""
_OFF, _ON, _SIGNS = "2610", "2612", "MS Gothic"


def controls(pen: Pen, words: Words, field: Field) -> Iterator[BaseOxmlElement]:
    """What a field is filled in with, as runs of a paragraph; nothing for a signature, which is written by hand."""
    if field.kind == "choice" and field.choices:
        for number, choice in enumerate(field.choices):
            yield from pen.runs("    ") if number else ()
            yield tick_box(pen, f"{field.label}: {choice}", ticked=choice == field.value)
            yield from pen.runs(f" {choice}")
    elif field.kind == "date":
        format_ = w("dateFormat", val="yyyy-MM-dd")
        more = (format_, w("lid", val=pen.language.tag), w("storeMappedDataAs", val="date"))
        kind = w("date", *more, w("calendar", val="gregorian"))
        yield _control(pen, field.label, kind, field.value, words["print_pick_date"])
    elif field.kind != "signature":
        kind = w("text", **({"multiLine": 1} if field.kind == "text" else {}))
        yield _control(pen, field.label, kind, field.value, words["print_enter"])


def tick_box(pen: Pen, name: str, *, ticked: bool = False) -> BaseOxmlElement:
    """A box to tick, by mouse or on paper."""
    kind = element(
        "w14:checkbox",
        element("w14:checked", **{"w14:val": int(ticked)}),
        element("w14:checkedState", **{"w14:val": _ON, "w14:font": _SIGNS}),
        element("w14:uncheckedState", **{"w14:val": _OFF, "w14:font": _SIGNS}),
    )
    sign = w("t")
    sign.text = chr(int(_ON if ticked else _OFF, 16))
    fonts = w("rFonts", ascii=_SIGNS, hAnsi=_SIGNS, eastAsia=_SIGNS, hint="eastAsia")
    return w("sdt", _properties(pen, name, kind), w("sdtContent", w("r", w("rPr", fonts), sign)))


def _control(pen: Pen, name: str, kind: BaseOxmlElement, value: str, placeholder: str) -> BaseOxmlElement:
    runs = pen.runs(value) if value else pen.runs(placeholder, "PlaceholderText")
    return w("sdt", _properties(pen, name, kind, empty=not value), w("sdtContent", *runs))


def _properties(pen: Pen, name: str, kind: BaseOxmlElement, *, empty: bool = False) -> BaseOxmlElement:
    number = pen.next_id()
    return w(
        "sdtPr",
        w("alias", val=legible(name)[:_LONGEST_NAME]),
        w("tag", val=f"field-{number}"),
        w("id", val=number),
        w("showingPlcHdr") if empty else None,
        kind,
    )
