"""The one table of document formats: every name is known everywhere or nowhere, and an unknown one is refused."""

from __future__ import annotations

from typing import get_args

import pytest

from conftest import TINY
from documents import sample
from occstd.model.delivery import DocumentFormatName
from occstd.reading.loader import load_standard
from occstd.render import printers
from occstd.render.printed import PrintError
from occstd.render.printers import print_document
from occstd.views.documents.formats import DOCUMENT_FORMATS, document_format
from occstd.views.documents.listing import document_path
from occstd.views.documents.workbook import planning_workbook
from occstd.views.site import Site


def test_every_format_is_in_every_table() -> None:
    """What may be asked for has a row, and what has a row has a printer for what a course is in it."""
    assert set(DOCUMENT_FORMATS) == set(get_args(DocumentFormatName))
    of = {"workbook": printers._OF_WORKBOOKS, "timetable": printers._OF_AGENDAS}
    assert [n for n, form in DOCUMENT_FORMATS.items() if n not in of.get(form.course, printers._OF_DOCUMENTS)] == []
    assert {*printers._OF_DOCUMENTS, *printers._OF_WORKBOOKS, *printers._OF_AGENDAS} == set(DOCUMENT_FORMATS)


def test_an_unknown_format_is_refused() -> None:
    """It is neither printed, nor given a path, nor described; the message says what there is."""
    site = Site(load_standard(TINY), "en")
    for ask in (
        lambda: print_document(sample("en"), "odt"),
        lambda: document_path(site.units[0], "syllabus", "en", "odt"),
        lambda: document_format("odt"),
    ):
        with pytest.raises(LookupError, match="no document format 'odt'; there are: pdf, docx"):
            ask()


def test_a_document_is_not_written_in_a_format_that_cannot_hold_it() -> None:
    """A workbook is no PDF, a document no workbook, and only a syllabus is data."""
    site = Site(load_standard(TINY), "en")
    book = planning_workbook(site, site.units[0])
    for document, form in ((book, "pdf"), (sample("en"), "xlsx"), (sample("en"), "json")):
        with pytest.raises(PrintError, match="written as"):
            print_document(document, form)
