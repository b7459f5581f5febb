"""The page of contents of a course's package: what is in it and for what, what comes when, and what serves a lesson."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from occstd.model import COURSE_PARTS
from occstd.views.blocks import Block, Cell, Prose, Table
from occstd.views.cards import card_time
from occstd.views.documents.document import BESIDE
from occstd.views.documents.formats import format_name
from occstd.views.documents.hours import apportion
from occstd.views.documents.plan import course_plan
from occstd.views.documents.syllabus import course_document
from occstd.views.documents.syllabus_standard import section
from occstd.views.documents.timetable import course_lines, piece_dates

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from occstd.model import Delivery
    from occstd.published import PublishedFile
    from occstd.views.documents.document import Document
    from occstd.views.documents.formats import Kind
    from occstd.views.documents.papers import Paper
    from occstd.views.documents.planned import Piece, PlanFile
    from occstd.views.site import Site, Unit

_SERVES: Mapping[str, Kind] = {
    "opening": "self-assessment",
    "practice_run": "cards",
    "revision": "self-assessment",
    "final_test": "paper",
}
"""The document that a part of the course is about."""

_CARD_PAGES = 2
"""Pages of a card in PDF, after one that lists all cards; a test holds every card to it."""
_STEP = 5
"""Minutes in which the time of a practice run is shared out."""


def contents_document(
    site: Site,
    unit: Unit,
    delivery: Delivery,
    files: Sequence[PublishedFile],
    logo: bytes = b"",
    paper: Paper | None = None,
) -> Document:
    """The contents of a package, whose links lead to the files beside it.

    Args:
        site: the standard in the language of the page.
        unit: what the course is about.
        delivery: what the training body says of its course.
        files: the documents of the package in that language, in order.
        logo: picture of the training body.
        paper: the papers of the package, where it has some.
    """
    plan = course_plan(site, unit, delivery)
    lines = course_lines(site, plan, delivery)
    taught = (
        section(site, "package_lessons", _lessons(site, unit, plan, delivery, files, paper), "") if plan.hours else None
    )
    run = _run(site, unit, plan, delivery)
    return replace(
        course_document(site, unit, delivery, logo, kind="package_contents", note="package_text", lines=lines),
        sections=(
            section(site, "package_contents", _contents(site, files), ""),
            section(site, "package_steps", _steps(site), ""),
            *((taught,) if taught else ()),
            *((section(site, "package_run", run, ""),) if run else ()),
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


def _lessons(
    site: Site, unit: Unit, plan: PlanFile, delivery: Delivery, files: Sequence[PublishedFile], paper: Paper | None
) -> Iterator[Block]:
    """What is taught, in order, with its days and what is used for it, so that a day leads to its card."""
    words, dates = site.words, piece_dates(plan)
    paths = {file.kind: file.path for file in files if file.format == "pdf"}
    yield Prose(text=words["package_lessons_text"])
    tested = next((piece.practice for piece in plan.pieces if piece.id == "final_test"), 0) * delivery.class_minutes
    needed = sum(sitting.minutes for sitting in paper.sittings) if paper else 0
    if needed > tested:
        yield Prose(text=words("package_paper_longer", minutes=needed, tested=tested))
    rows = tuple(
        (
            Cell(text=f"{piece.code} {piece.name}".strip(), head=True),
            Cell(text="–".join(dict.fromkeys(dates.get(piece.code, ())))),
            Cell(text=str(piece.theory), numeric=True),
            Cell(text=str(piece.practice), numeric=True),
            used,
        )
        for piece in plan.pieces
        if piece.hours
        for used in _used(site, unit, piece, paths)
    )
    head = (words["sy_unit"], words["sy_dates"], words["sy_theory"], words["sy_practice"], words["package_used"])
    yield Table(caption=words["package_lessons"], head=head, rows=rows, widths=(30, 13, 8, 8, 41))


def _used(site: Site, unit: Unit, piece: Piece, paths: Mapping[str, str]) -> Iterator[Cell]:
    """What serves a piece of the course: its cards, each with its page, or the document that it is about."""
    words = site.words
    if piece.id in COURSE_PARTS:
        yield Cell(text=words[f"package_used_{piece.id}"], href=paths.get(_SERVES[piece.id], ""))
        return
    mine = [(n, card) for n, card in enumerate(unit.cards) if piece.id in card.tasks] if piece.practice else []
    for n, card in mine:
        page = _CARD_PAGES * (n + 1)
        text = words("package_card", name=site.say(card.name), time=card_time(site, card), page=page)
        yield Cell(text=text, href=f"{paths['cards']}#page={page}" if "cards" in paths else "")
    if not mine:
        yield Cell(text=words["package_used_theory"], href=paths.get("syllabus", ""))


def _run(site: Site, unit: Unit, plan: PlanFile, delivery: Delivery) -> tuple[Block, ...]:
    """The full practice run: every task in its order, with a share of the time by its weight, and what is handed in."""
    words = site.words
    run = next((piece for piece in plan.pieces if piece.id == "practice_run"), None)
    cards = {task: card for card in unit.cards for task in card.tasks}
    units = [(one, cards[one.id]) for one in plan.units if one.id in cards]
    weights = [Fraction(one.skill_weight) for one, _ in units]
    if not run or not run.hours or not any(weights):
        return ()
    steps = apportion(int(run.hours * delivery.class_minutes) // _STEP, weights)
    rows = tuple(
        (
            Cell(text=f"{one.code} {one.name}", head=True),
            Cell(text=words("paper_n_minutes", n=_STEP * step)),
            Cell(text=site.say(card.product)),
            Cell(text=site.say(card.name)),
        )
        for (one, card), step in zip(units, steps, strict=True)
    )
    head = (words["sy_unit"], words["card_minutes"], words["card_product"], words["package_run_card"])
    table = Table(caption=words["package_run"], head=head, rows=rows, widths=(26, 12, 36, 26))
    return Prose(text=words["package_run_text"]), table
