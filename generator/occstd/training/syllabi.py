"""Syllabi of a training body's courses, in its languages and formats. Pure: nothing is read or written."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from occstd.site.artifacts import Artifact
from occstd.training.courses import course_name, known_units
from occstd.views.documents.syllabus import syllabus_document
from occstd.views.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.model import Delivery, Standard, TrainingBody
    from occstd.model.delivery import DeliveryFormat
    from occstd.render.pdf import DocumentPrinter
    from occstd.views.site import Unit


def course_artifacts(standard: Standard, body: TrainingBody, logo: bytes, address: str = "") -> Iterator[Artifact]:
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
                content = _syllabus(form, site, unit, body.delivery(course), logo)
                yield Artifact(f"{course_name(unit, course)}.{language}.{form}", content)


def _syllabus(form: DeliveryFormat, site: Site, unit: Unit, delivery: Delivery, logo: bytes) -> bytes:
    """A syllabus in a format; what only that format needs is imported here."""
    if form == "xlsx":
        from occstd.render.workbook import workbook
        from occstd.views.documents.workbook import planning_workbook

        return workbook(planning_workbook(site, unit, delivery))
    document = syllabus_document(site, unit, delivery, logo)
    if form == "pdf":
        return _printer().pdf(document)
    if form == "docx":
        from occstd.render.docx.document import docx

        return docx(document)
    if form == "html":
        from occstd.render.html import document_html

        return document_html(document)
    from occstd.export.syllabus import syllabus_json

    return syllabus_json(site, unit, document, delivery)


@cache
def _printer() -> DocumentPrinter:
    from occstd.render.pdf import DocumentPrinter

    return DocumentPrinter()
