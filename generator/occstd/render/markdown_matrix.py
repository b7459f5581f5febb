"""The matrix as plain Markdown: voices of its blocks, each in paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.render.plain_markdown import escape_markdown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from occstd.render.markdown_voice import Writer
    from occstd.views.pages.matrix import Matrix, MatrixCell
    from occstd.views.pages.matrix_frame import CountCell, DutyOverview, LevelHead, Overview


def _heads(heads: Iterable[LevelHead]) -> list[str]:
    return [" · ".join(part for part in (head.name, head.short) if part) for head in heads]


def matrix(writer: Writer, data: Matrix) -> Iterator[str]:
    """Tasks by levels, with what each cell asks."""

    def cell(item: MatrixCell) -> str:
        if item.kind == "asked":
            return f"{escape_markdown(item.gist)} {writer.link(item.counts, item.href)}"
        return {"missing": "∅", "absent": escape_markdown(writer.words["not_offered"])}.get(item.kind, "–")

    if data.mark:
        yield writer.mark(data.mark)
    for group in data.groups:
        yield writer.heading(f"{group.number} {group.name}", 3)
        rows = [[writer.link(row.name, row.href), *map(cell, row.cells)] for row in group.rows]
        yield writer.table((writer.words["task"], *_heads(data.heads)), rows)
    if not data.groups:
        yield escape_markdown(writer.words["missing_requirements"])


def _count(writer: Writer, cell: CountCell) -> str:
    if cell.kind in ("absent", "missing"):
        return "∅" if cell.kind == "missing" else escape_markdown(writer.words["not_offered"])
    return writer.link(str(cell.count), cell.href) if cell.count else "–"


def matrix_overview(writer: Writer, data: Overview) -> Iterator[str]:
    """Counts by function and level."""
    yield escape_markdown(writer.words["overview_caption"])
    for group in data.groups:
        yield writer.heading(group.name, 3)
        rows = [[writer.link(row.name, row.href), *(_count(writer, cell) for cell in row.cells)] for row in group.rows]
        yield writer.table((writer.words["function"], *_heads(data.heads)), rows)


def matrix_duties(writer: Writer, data: DutyOverview) -> Iterator[str]:
    """Counts by duty, direction and level."""
    yield escape_markdown(writer.words["duties_caption"])
    head = [f"{column.name} {head.name}" for column in data.columns for head in column.heads]
    rows = [
        [writer.link(f"{row.id} {row.name}", row.href), *(_count(writer, cell) for cell in row.cells)]
        for row in data.rows
    ]
    yield writer.table((writer.words["duties"], *head), rows)
