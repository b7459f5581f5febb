"""The one table of document formats: what is said of each, and which documents the site has in it.

What writes a format stands under the same name in `occstd.render.printers`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from occstd.model import Record, record
from occstd.views.addresses import DATA

if TYPE_CHECKING:
    from collections.abc import Mapping

    from occstd.model.delivery import DocumentFormatName

Kind = Literal[
    "syllabus",
    "workbook",
    "timetable",
    "training-plan",
    "class-records",
    "observation-sheet",
    "self-assessment",
    "cards",
    "paper",
    "booklet",
    "standard-text",
]


@record
class DocumentFormat(Record):
    """A format of documents: a row of the table."""

    media_type: str
    """Media type of its files."""
    name: str = ""
    """What people call it, where that is not the ending of its files."""
    kinds: tuple[Kind, ...] = ()
    """Documents that the site has in it."""
    course: Kind = "syllabus"
    """What a training body gets for a course in it."""
    schema: str = ""
    """Path of the JSON Schema of its files, from the site's root; data for programs has one."""


FORMS: tuple[Kind, ...] = ("training-plan", "class-records")
"""The forms of a class."""
_PRINTED: tuple[Kind, ...] = ("syllabus", "observation-sheet", "self-assessment", "cards", "booklet", "standard-text")

DOCUMENT_FORMATS: Mapping[DocumentFormatName, DocumentFormat] = {
    "pdf": DocumentFormat(media_type="application/pdf", kinds=_PRINTED),
    "docx": DocumentFormat(
        media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        name="Word",
        kinds=(*_PRINTED, *FORMS),
    ),
    "html": DocumentFormat(media_type="text/html"),
    "xlsx": DocumentFormat(
        media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        name="Excel",
        kinds=("workbook", *FORMS),
        course="workbook",
    ),
    "ics": DocumentFormat(media_type="text/calendar", name="iCalendar", course="timetable"),
    "json": DocumentFormat(media_type="application/json", kinds=("syllabus",), schema=f"{DATA}/syllabus.schema.json"),
}
"""Every format by its name, which is also the ending of its files."""
TIMETABLE_FORMATS: tuple[DocumentFormatName, ...] = ("pdf", "docx", "html", "xlsx", "ics")
"""Formats of a course's timetable."""
FORM_FORMATS: tuple[DocumentFormatName, ...] = ("docx", "xlsx", "pdf", "html")
"""Formats of the forms of a class."""
PACKAGE: Mapping[Kind, tuple[DocumentFormatName, ...]] = {
    "syllabus": ("pdf", "docx", "xlsx"),
    "timetable": ("pdf", "docx", "xlsx", "ics"),
    "training-plan": ("docx", "xlsx"),
    "class-records": ("docx", "xlsx"),
    "cards": ("pdf", "docx"),
    "paper": ("pdf", "docx"),
    "observation-sheet": ("pdf", "docx"),
    "self-assessment": ("pdf", "docx"),
}
"""What the package of a course holds, in this order, and in which formats."""


def document_format(name: str) -> DocumentFormat:
    """A format by its name. Raises LookupError for a name that the table does not have."""
    found = {str(known): form for known, form in DOCUMENT_FORMATS.items()}.get(name)
    if found is None:
        raise LookupError(f"no document format {name!r}; there are: {', '.join(DOCUMENT_FORMATS)}")
    return found


def format_name(name: str) -> str:
    """What people call a format. Raises LookupError for a name that the table does not have."""
    return document_format(name).name or name.upper()
