"""Syllabi and timetables of a training body's courses. Pure: nothing is read or written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.published import PublishedFile
from occstd.render.printers import print_document
from occstd.training.courses import course_name, known_units
from occstd.views.documents.formats import document_format
from occstd.views.documents.syllabus import syllabus_document
from occstd.views.documents.timetable import agenda, timetable_document
from occstd.views.documents.workbook import planning_workbook, timetable_workbook
from occstd.views.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.model import Delivery, Standard, TrainingBody
    from occstd.views.documents.books import Workbook
    from occstd.views.documents.document import Document
    from occstd.views.documents.formats import Kind
    from occstd.views.documents.timetable import Agenda
    from occstd.views.site import Unit


def course_files(
    standard: Standard, body: TrainingBody, logo: bytes, address: str = "", kind: Kind = "syllabus"
) -> Iterator[PublishedFile]:
    """The syllabus or the timetable of every course in every language and format, in this order, one at a time.

    Args:
        standard: the standard.
        body: the training body, already checked against the standard.
        logo: its picture; nothing for none.
        address: the site's address, which documents name at their foot.
        kind: syllabus or timetable.

    Raises:
        PrintError: if a format cannot show what a document holds.
    """
    for course in body.courses:
        for language in body.languages:
            site = Site(standard, language, address=address)
            unit = known_units(site)[course.direction, course.level]
            for form in body.formats:
                name = course_name(unit, course)
                own = document_format(form).course if kind == "syllabus" else kind
                document = _document(own, form, site, unit, body.delivery(course), logo, f"{name}-{language}")
                path = f"{name}{'' if kind == 'syllabus' else f'-{kind}'}.{language}.{form}"
                yield PublishedFile(path=path, content=print_document(document, form), format=form, language=language)


def _document(
    kind: str, form: str, site: Site, unit: Unit, delivery: Delivery, logo: bytes, uid: str
) -> Document | Workbook | Agenda:
    if form == "ics":
        return agenda(site, unit, delivery, uid)
    if kind == "timetable":
        return (
            timetable_workbook(site, unit, delivery)
            if form == "xlsx"
            else timetable_document(site, unit, delivery, logo)
        )
    if kind == "workbook":
        return planning_workbook(site, unit, delivery)
    return syllabus_document(site, unit, delivery, logo)
