"""The one table of what writes documents: a printer for each format of `occstd.views.documents.formats`.

What only one format needs is imported when it is first printed.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from occstd.render.printed import PrintError
from occstd.views.documents.books import Workbook
from occstd.views.documents.formats import document_format
from occstd.views.documents.timetable import Agenda

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from occstd.render.pdf import DocumentPrinter
    from occstd.views.documents.document import Document


def print_document(document: Document | Workbook | Agenda, form: str) -> bytes:
    """A document in a format.

    Raises:
        LookupError: for a format that the table does not have.
        PrintError: if the format cannot show what the document holds.
    """
    document_format(form)
    printers: Mapping[str, Callable[[Any], bytes]] = _OF_DOCUMENTS
    if isinstance(document, Workbook):
        printers = _OF_WORKBOOKS
    elif isinstance(document, Agenda):
        printers = _OF_AGENDAS
    if form not in printers:
        raise PrintError(f"{document.title} cannot be written as {form}, only as {', '.join(printers)}")
    return printers[form](document)


def _pdf(document: Document) -> bytes:
    return _printer().pdf(document)


@cache
def _printer() -> DocumentPrinter:
    from occstd.render.pdf import DocumentPrinter

    return DocumentPrinter()


def _docx(document: Document) -> bytes:
    from occstd.render.docx.document import docx

    return docx(document)


def _html(document: Document) -> bytes:
    from occstd.render.html import document_html

    return document_html(document)


def _json(document: Document) -> bytes:
    from occstd.render.syllabus_json import syllabus_json

    return syllabus_json(document)


def _xlsx(book: Workbook) -> bytes:
    from occstd.render.workbook import workbook

    return workbook(book)


def _ics(agenda: Agenda) -> bytes:
    from occstd.render.calendar import calendar

    return calendar(agenda)


_OF_DOCUMENTS: Mapping[str, Callable[[Document], bytes]] = {"pdf": _pdf, "docx": _docx, "html": _html, "json": _json}
_OF_WORKBOOKS: Mapping[str, Callable[[Workbook], bytes]] = {"xlsx": _xlsx}
_OF_AGENDAS: Mapping[str, Callable[[Agenda], bytes]] = {"ics": _ics}
