"""What a document must say in every format, for tests that read formats back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.views.blocks import Code, Fields, Heading, Lines, Note, Prose, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.views.blocks import Block
    from occstd.views.documents.document import Document


def squeezed(text: str) -> str:
    """Text without spaces and line breaks, which formats set as they like."""
    return "".join(text.split()).replace("\u2060", "").replace("\u00ad", "")


def texts(document: Document) -> Iterator[str]:
    """Every text of the sections, in order, as it must be found again."""
    for section in document.sections:
        yield section.heading.text
        for block in section.blocks:
            yield from _texts(block)


def _texts(block: Block) -> Iterator[str]:
    match block:
        case Heading() | Prose() | Note():
            yield block.text
        case Lines():
            for line in block.lines:
                yield from filter(None, (line.name, line.text, line.mark.glyph, line.note, line.mark.note))
                for detail in line.details:
                    yield detail.text
        case Table():
            if block.show_caption:
                yield block.caption
            for row in (block.head, *([cell.text for cell in row] for row in (*block.rows, block.foot))):
                yield from filter(None, row)
        case Fields():
            for field in block.fields:
                yield from filter(
                    None, (field.label, field.hint, *field.choices, field.value if not field.choices else "")
                )
        case Code():
            yield from (block.summary, block.text)


MARKS = frozenset("●◍◐◇✎∅★")


def missing(document: Document, text: str, *, marks: bool = True) -> list[str]:
    """The texts of a document that do not stand in a text in their order; the search goes on after each.

    Args:
        document: the document.
        text: what was read from a format of it.
        marks: whether to look for the marks of basis too; a program may paint signs of other fonts in an order of
            its own.
    """
    text, place, lost = squeezed(text), 0, []
    if not marks:
        text = "".join(sign for sign in text if sign not in MARKS)
    for wanted in map(squeezed, texts(document)):
        if not marks and wanted in MARKS:
            continue
        found = text.find(wanted, place)
        if found < 0:
            lost.append(wanted)
        else:
            place = found + len(wanted)
    return lost
