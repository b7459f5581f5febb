"""The document that a file holds, by its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.model import Delivery
from occstd.views.documents.booklet import booklet_document
from occstd.views.documents.cards import cards_document
from occstd.views.documents.class_records import class_records
from occstd.views.documents.form_books import class_records_workbook, training_plan_workbook
from occstd.views.documents.sheets import observation_sheet, self_assessment
from occstd.views.documents.standard_text import standard_document
from occstd.views.documents.syllabus import syllabus_document
from occstd.views.documents.training_plan import training_plan
from occstd.views.documents.workbook import planning_workbook

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from occstd.views.documents.books import Workbook
    from occstd.views.documents.document import Document
    from occstd.views.documents.listing import PlannedFile
    from occstd.views.site import Site, Unit

_OF_UNITS: Mapping[str, Callable[[Site, Unit], Document | Workbook]] = {
    "syllabus": syllabus_document,
    "workbook": planning_workbook,
    "observation-sheet": observation_sheet,
    "self-assessment": self_assessment,
    "cards": cards_document,
    "training-plan": lambda site, unit: training_plan(site, unit, Delivery()),
    "class-records": lambda site, unit: class_records(site, unit, Delivery()),
}
_BOOKS_OF_UNITS: Mapping[str, Callable[[Site, Unit], Workbook]] = {
    "training-plan": lambda site, unit: training_plan_workbook(site, unit, Delivery()),
    "class-records": lambda site, unit: class_records_workbook(site, unit, Delivery()),
}
"""Workbooks of what is a document in other formats."""


def printed(site: Site, file: PlannedFile) -> Document | Workbook:
    """The document of a planned file, in the site's language, with the usual delivery."""
    if file.track is not None:
        return booklet_document(site, file.track)
    if file.unit is None:
        return standard_document(site)
    made = _BOOKS_OF_UNITS.get(file.kind) if file.format == "xlsx" else None
    return (made or _OF_UNITS[file.kind])(site, file.unit)
