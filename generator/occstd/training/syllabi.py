"""Syllabi of a training body's courses, in its languages and formats. Pure: nothing is read or written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.published import PublishedFile
from occstd.render.printers import print_document
from occstd.training.courses import course_name, known_units
from occstd.views.documents.formats import document_format
from occstd.views.documents.syllabus import syllabus_document
from occstd.views.documents.workbook import planning_workbook
from occstd.views.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.model import Delivery, Standard, TrainingBody
    from occstd.views.documents.document import Document
    from occstd.views.documents.workbook import Workbook
    from occstd.views.site import Unit


def course_files(standard: Standard, body: TrainingBody, logo: bytes, address: str = "") -> Iterator[PublishedFile]:
    """The syllabus of every course in every language and format, in this order, one at a time.

    Args:
        standard: the standard.
        body: the training body, already checked against the standard.
        logo: its picture; nothing for none.
        address: the site's address, which documents name at their foot.

    Raises:
        PrintError: if a format cannot show what a document holds.
    """
    for course in body.courses:
        for language in body.languages:
            site = Site(standard, language, address=address)
            unit = known_units(site)[course.direction, course.level]
            for form in body.formats:
                document = _document(document_format(form).course, site, unit, body.delivery(course), logo)
                path = f"{course_name(unit, course)}.{language}.{form}"
                yield PublishedFile(path=path, content=print_document(document, form), format=form, language=language)


def _document(kind: str, site: Site, unit: Unit, delivery: Delivery, logo: bytes) -> Document | Workbook:
    if kind == "workbook":
        return planning_workbook(site, unit, delivery)
    return syllabus_document(site, unit, delivery, logo)
