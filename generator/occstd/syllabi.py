"""Syllabi of a training body's courses, in the languages and formats that it wants. Pure: nothing is read or written."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from occstd.artifacts import Artifact
from occstd.courses import course_name, known_units
from occstd.views.site import Site
from occstd.views.syllabus import syllabus_document

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from occstd.model import Course, Delivery, Standard, TrainingBody
    from occstd.model.delivery import DeliveryFormat
    from occstd.views.document import Document
    from occstd.views.site import Unit


def course_artifacts(standard: Standard, body: TrainingBody, logo: bytes, address: str = "") -> Iterator[Artifact]:
    """The syllabus of every course in every language and format, in this order.

    Args:
        standard: the standard.
        body: the training body, already checked against the standard.
        logo: its picture; nothing for none.
        address: the site's address, which documents name at their foot.

    Raises:
        PrintError: if a format cannot show what a document holds.
    """
    makers: dict[str, Callable[[Site, Unit, Delivery, Document], bytes]] = {}
    for course in body.courses:
        for language in body.languages:
            site = Site(standard, language, address=address)
            unit = known_units(site)[course.direction, course.level]
            delivery = body.delivery(course)
            document = syllabus_document(site, unit, delivery)
            document = replace(document, cover=replace(document.cover, logo=logo))
            for form in body.formats:
                content = _make(form, site, unit, delivery, document)
                yield Artifact(f"{course_name(unit, course)}.{language}.{form}", content)
