"""The document that a file holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.views.documents.booklet import booklet_document
from occstd.views.documents.sheets import observation_sheet, self_assessment
from occstd.views.documents.syllabus import syllabus_document

if TYPE_CHECKING:
    from occstd.views.documents.document import Document
    from occstd.views.documents.listing import DocumentFile
    from occstd.views.site import Site

_OF_UNITS = {
    "syllabus": syllabus_document,
    "observation-sheet": observation_sheet,
    "self-assessment": self_assessment,
}


def printed(site: Site, file: DocumentFile) -> Document:
    """The document of a file of the list, in the site's language, with the usual delivery.

    Raises:
        ValueError: if the file is no document of sections, as a workbook is not.
    """
    if file.track is not None:
        return booklet_document(site, file.track)
    if file.unit is None or file.kind not in _OF_UNITS:
        raise ValueError(f"{file.path} has no sections")
    return _OF_UNITS[file.kind](site, file.unit)
