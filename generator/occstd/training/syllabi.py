"""Documents of a training body's courses, one by one or all of a course in a package. Pure: nothing read or written."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from occstd.published import PublishedFile
from occstd.render.archive import archive
from occstd.render.printers import print_document
from occstd.training.courses import course_name, known_units
from occstd.views.documents.cards import cards_document
from occstd.views.documents.class_records import class_records
from occstd.views.documents.form_books import class_records_workbook, training_plan_workbook
from occstd.views.documents.formats import PACKAGE, document_format
from occstd.views.documents.package import contents_document
from occstd.views.documents.paper import paper_document
from occstd.views.documents.papers import make_paper
from occstd.views.documents.sheets import observation_sheet, self_assessment
from occstd.views.documents.syllabus import syllabus_document
from occstd.views.documents.timetable import agenda, timetable_document
from occstd.views.documents.training_plan import training_plan
from occstd.views.documents.workbook import planning_workbook, timetable_workbook
from occstd.views.site import Site

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from occstd.model import Course, Delivery, Standard, TrainingBody
    from occstd.views.documents.books import Workbook
    from occstd.views.documents.document import Document
    from occstd.views.documents.formats import Kind
    from occstd.views.documents.papers import Paper
    from occstd.views.documents.timetable import Agenda
    from occstd.views.site import Unit

_SEED = 1
"""Seed of the paper in a package."""
_CARDS: tuple[Kind, ...] = ("cards", "paper")
"""Documents of a unit that has cards."""
_PRINTED: Mapping[Kind, Callable[[Site, Unit, Delivery, bytes], Document]] = {
    "syllabus": syllabus_document,
    "timetable": timetable_document,
    "training-plan": training_plan,
    "class-records": class_records,
    "cards": lambda site, unit, *_: cards_document(site, unit),
    "paper": lambda site, unit, *_: paper_document(site, unit, make_paper(site, unit, _SEED)),
    "observation-sheet": lambda site, unit, *_: observation_sheet(site, unit),
    "self-assessment": lambda site, unit, *_: self_assessment(site, unit),
}
_BOOKS: Mapping[Kind, Callable[[Site, Unit, Delivery], Workbook]] = {
    "workbook": planning_workbook,
    "timetable": timetable_workbook,
    "training-plan": training_plan_workbook,
    "class-records": class_records_workbook,
}


def course_files(
    standard: Standard, body: TrainingBody, logo: bytes, address: str = "", kinds: tuple[Kind, ...] = ("syllabus",)
) -> Iterator[PublishedFile]:
    """The documents of every course in every language and format, in this order, one at a time.

    Args:
        standard: the standard.
        body: the training body, already checked against the standard.
        logo: its picture; nothing for none.
        address: the site's address, which documents name at their foot.
        kinds: which documents.

    Raises:
        PrintError: if a format cannot show what a document holds.
    """
    for course in body.courses:
        for language in body.languages:
            maker = _Maker(Site(standard, language, address=address), body, course, logo)
            for kind in kinds:
                yield from (maker.file(kind, form) for form in body.formats)


def packages(standard: Standard, body: TrainingBody, logo: bytes, address: str = "") -> Iterator[PublishedFile]:
    """All documents of each course as one ZIP, with a page of contents in each language. As `course_files`."""
    for course in body.courses:
        makers = [_Maker(Site(standard, language, address=address), body, course, logo) for language in body.languages]
        files = [file for maker in makers for file in maker.package()]
        content = archive((file.path, file.content) for file in files)
        yield PublishedFile(path=f"{makers[0].name}-package.zip", content=content, media_type="application/zip")


class _Maker:
    """Makes the documents of one course in one language."""

    def __init__(self, site: Site, body: TrainingBody, course: Course, logo: bytes) -> None:
        self._site, self._logo, self._delivery = site, logo, body.delivery(course)
        self._unit = known_units(site)[course.direction, course.level]
        self.name = course_name(self._unit, course)

    def file(self, kind: Kind, form: str) -> PublishedFile:
        """One document; the syllabus goes by the course's name alone, and so does what a course is in the format."""
        own = document_format(form).course if kind == "syllabus" else kind
        language = self._site.language
        path = f"{self.name}{'' if kind == 'syllabus' else f'-{kind}'}.{language}.{form}"
        return PublishedFile(
            path=path,
            content=print_document(self._document(own, form), form),
            format=form,
            kind=kind,
            language=language,
        )

    def package(self) -> Iterator[PublishedFile]:
        """Contents, then all documents that the course can have."""
        made = (self.file(kind, form) for kind, form in self._planned())
        files = tuple(replace(file, path=f"{file.kind}.{file.language}.{file.format}") for file in made)
        about = contents_document(self._site, self._unit, self._delivery, files, self._logo, self._paper)
        language = self._site.language
        yield PublishedFile(path=f"contents.{language}.html", content=print_document(about, "html"), language=language)
        yield from files

    def _planned(self) -> Iterator[tuple[Kind, str]]:
        for kind, forms in PACKAGE.items():
            if self._has(kind):
                yield from ((kind, form) for form in forms if form != "ics" or self._delivery.start)

    def _has(self, kind: Kind) -> bool:
        """Whether the course can have a document: cards where its unit has some, a paper where each function has."""
        return (kind != "paper" or self._paper is not None) and (kind not in _CARDS or bool(self._unit.cards))

    @cached_property
    def _paper(self) -> Paper | None:
        try:
            return make_paper(self._site, self._unit, _SEED)
        except LookupError:
            return None

    def _document(self, kind: Kind, form: str) -> Document | Workbook | Agenda:
        site, unit, delivery = self._site, self._unit, self._delivery
        if form == "ics":
            return agenda(site, unit, delivery, f"{self.name}-{site.language}")
        if form == "xlsx":
            return _BOOKS[kind](site, unit, delivery)
        return _PRINTED[kind](site, unit, delivery, self._logo)
