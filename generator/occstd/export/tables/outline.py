"""A direction at a level as a plain outline, from which templates of learning platforms are filled."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from occstd.export import WORDING_LICENCE
from occstd.views.documents.outcomes import outcomes

if TYPE_CHECKING:
    from occstd.views.documents.outcomes import Outcome
    from occstd.views.site import Site, Unit

_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_COLUMNS = {"outline_chapter": 24, "outline_section": 28, "outline_point": 80, "outline_kind": 12, "statement_id": 16}
"""Interface words for the heads, with the widths of their columns in letters."""


def outline_xlsx(site: Site, unit: Unit) -> bytes:
    """Chapters, sections and points of a unit: one sheet, heads in the first row, no cell joined or left empty."""
    import xlsxwriter

    words, target, groups = site.words, io.BytesIO(), dict[str, "Outcome"]()
    made = datetime.fromisoformat(f"{site.standard.date}T00:00:00").replace(tzinfo=UTC)
    with xlsxwriter.Workbook(target, _OPTIONS) as book:
        book.set_properties({"title": site.unit_name_in_full(unit), "comments": WORDING_LICENCE, "created": made})
        sheet = book.add_worksheet(words["outline"])
        rows = [tuple(words[head] for head in _COLUMNS)]
        for item in outcomes(site, unit):
            if item.is_group:
                groups[item.id] = item
            else:
                task = groups[item.parent]
                kind = words.named("item", item.kind)
                rows.append((groups[task.parent].title, task.title, item.text, kind, item.id))
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                sheet.write_string(number, column, text)
        for column, width in enumerate(_COLUMNS.values()):
            sheet.set_column(column, column, width)
        sheet.freeze_panes(1, 0)
    return target.getvalue()
