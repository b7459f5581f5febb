"""The matrix of a direction as a workbook: tasks down and levels across in each language, then a row a statement."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from occstd.export import WORDING_LICENCE
from occstd.views.rows import track_rows
from occstd.views.site import Site, tracks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.export.scope import Scope
    from occstd.views.rows import Cell
    from occstd.views.tracks import Track

_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_TASK, _LEVEL = 26, 48
_LONGEST_NAME = 31
"""Most characters of a sheet's name in XLSX."""


def matrix_workbook(scope: Scope) -> bytes:
    """The matrix of a direction; texts stay texts, whatever they begin with."""
    import xlsxwriter

    standard, edition = scope.standard, scope.editions[0]
    track = next(track for track in tracks(standard, edition) if track.direction == scope.direction)
    target = io.BytesIO()
    date = datetime.fromisoformat(f"{standard.date}T00:00:00").replace(tzinfo=UTC)
    with xlsxwriter.Workbook(target, _OPTIONS) as book:
        book.set_properties({"title": track.slug, "comments": WORDING_LICENCE, "created": date})
        head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        body = book.add_format({"text_wrap": True, "valign": "top"})
        for language in standard.languages:
            site = Site(standard, language, address=scope.address)
            _sheet(book.add_worksheet(site.words["matrix"][:_LONGEST_NAME]), _grid(site, scope, track), head, body, 2)
        rows = [row for row in scope.material.rows((edition,)) if row.function in {f.id for f in track.functions}]
        cells = [row.cells() for row in rows if row.kind in ("skill", "knowledge")]
        texts = [["" if value is None else str(value) for value in row.values()] for row in cells]
        _sheet(book.add_worksheet("statements"), [list(cells[0]), *texts] if cells else [], head, body, 1)
    return target.getvalue()


def _sheet(sheet: Any, lines: list[list[str]], head: Any, body: Any, fixed: int) -> None:
    for number, line in enumerate(lines):
        for index, text in enumerate(line):
            sheet.write_string(number, index, text, head if number == 0 else body)
    sheet.set_column(0, fixed - 1, _TASK, body)
    sheet.set_column(fixed, max(fixed, len(lines[0]) - 1) if lines else fixed, _LEVEL, body)
    sheet.freeze_panes(1, fixed)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _grid(site: Site, scope: Scope, track: Track) -> list[list[str]]:
    """Function, task, and a column for each level; below it what the whole rests on."""
    words, edition = site.words, scope.editions[0]
    levels = [site.level_name(level) for level in edition.levels] or [words["requirements"]]
    lines = [[words["function"], words["task"], *levels]]
    for row in track_rows(edition, track):
        names = [site.say(row.function.name), f"{row.task.id} {site.say(row.task.name)}"]
        lines.append([*names, *("\n".join(_said(site, cell)) for cell in row.cells)])
    lines.append([words["unofficial"], "", *([""] * len(levels))])
    return lines


def _said(site: Site, cell: Cell) -> Iterator[str]:
    """What a cell asks, a line a statement with its mark; why it asks nothing."""
    if cell.requirement is None:
        yield {"absent": site.words["not_offered"], "missing": site.words["not_yet"]}.get(cell.kind, "–")
        return
    for word, items in (("skills", cell.requirement.skills), ("knowledge", cell.requirement.knowledge)):
        if items:
            yield f"{site.words[word]}{site.words.label_separator}"
        for item in items:
            yield f"{'★ ' if getattr(item, 'key', False) else ''}{site.say(item)} {site.glyph(item.basis)}"
