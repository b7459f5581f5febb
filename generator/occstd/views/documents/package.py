"""The page of contents of a course's package: what is in it, what it is for, and what comes when."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from occstd.views.blocks import Block, Cell, Table
from occstd.views.documents.document import BESIDE
from occstd.views.documents.formats import format_name
from occstd.views.documents.plan import course_plan
from occstd.views.documents.syllabus import course_document
from occstd.views.documents.syllabus_standard import section
from occstd.views.documents.timetable import course_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from occstd.model import Delivery
    from occstd.published import PublishedFile
    from occstd.views.documents.document import Document
    from occstd.views.site import Site, Unit


def contents_document(
    site: Site, unit: Unit, delivery: Delivery, files: Sequence[PublishedFile], logo: bytes = b""
) -> Document:
    """The contents of a package, whose links lead to the files beside it.

    Args:
        site: the standard in the language of the page.
        unit: what the course is about.
        delivery: what the training body says of its course.
        files: the documents of the package in that language, in order.
        logo: picture of the training body.
    """
    lines = course_lines(site, course_plan(site, unit, delivery), delivery)
    return replace(
        course_document(site, unit, delivery, logo, kind="package_contents", note="package_text", lines=lines),
        sections=(
            section(site, "package_contents", _contents(site, files), ""),
            section(site, "package_steps", _steps(site), ""),
        ),
        root=BESIDE,
    )


def _contents(site: Site, files: Sequence[PublishedFile]) -> Iterator[Block]:
    """A row for each document, and a column for each format."""
    words, formats = site.words, tuple(dict.fromkeys(file.format for file in files))
    made = {(file.kind, file.format): file.path for file in files}
    rows = tuple(
        (
            Cell(text=words[f"document_{kind}"], head=True),
            Cell(text=words[f"package_use_{kind}"]),
            *(
                Cell(text=format_name(form), href=made[kind, form]) if (kind, form) in made else Cell()
                for form in formats
            ),
        )
        for kind in dict.fromkeys(file.kind for file in files)
    )
    head = (words["package_document"], words["package_use"], *map(format_name, formats))
    widths = (28, 72 - 10 * len(formats), *(10 for _ in formats))
    yield Table(caption=words["package_contents"], head=head, rows=rows, widths=widths)


def _steps(site: Site) -> Iterator[Block]:
    words = site.words
    rows = tuple(
        (Cell(text=words[f"package_{when}"], head=True), Cell(text=words[f"package_{when}_text"]))
        for when in ("before", "during", "end")
    )
    head = (words["sy_when"], words["package_use"])
    yield Table(caption=words["package_steps"], head=head, rows=rows, widths=(20, 80))
