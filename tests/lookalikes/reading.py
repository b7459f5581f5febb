"""What the importer reads from a file, in the shape in which a look-alike says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.importing import pages
from occstd.importing.overview import read_document
from occstd.importing.reader import OcrUse, Way, read_pages

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from lookalikes.said import SaidStandard
    from occstd.importing.draft import Draft, ReadStatement
    from occstd.importing.ocr import Recogniser


def no_recogniser() -> Recogniser:
    """Stands for a recogniser that must not be needed."""
    raise AssertionError("recognition was asked for")


def read(file: Path, ocr: OcrUse = "auto", recogniser: Callable[[], Recogniser] = no_recogniser) -> Draft:
    """Read a file."""
    with pages.opened(file.read_bytes()) as document:
        return read_document(list(read_pages(document, Way(ocr), recogniser, lambda _: None)))


def statements(draft: Draft) -> list[tuple[str, str, str, str, str, bool]]:
    """Every statement as (directions, level, function, task, text, key), in the order of the file."""
    return [
        (
            "、".join(table.directions),
            table.level,
            function.name.text if function.name else "",
            task.name.text if task.name else "",
            item.said.text,
            item.key,
        )
        for table in draft.tables
        for function in table.functions
        for task in function.tasks
        for item in (*task.skills, *task.knowledge)
    ]


def read_statements(draft: Draft) -> list[ReadStatement]:
    """Every statement as it was read."""
    return [
        item
        for table in draft.tables
        for function in table.functions
        for task in function.tasks
        for item in (*task.skills, *task.knowledge)
    ]


def weights(draft: Draft) -> set[tuple[str | None, str, str, str, int | None]]:
    """Every weight as (direction, kind, level, row, weight)."""
    return {
        (named or table.direction, table.kind, level, label.text, value)
        for table in draft.weights
        for label, values in table.rows
        for (named, level), value in zip(table.columns, values, strict=True)
    }


def said_weights(said: SaidStandard) -> set[tuple[str | None, str, str, str, int | None]]:
    """The same of what was printed."""
    return {
        (table.direction, table.kind, level, label, value)
        for table in said.weights
        for label, values in table.rows
        for level, value in zip(table.levels, values, strict=True)
    }
