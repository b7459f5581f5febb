"""The whole standard as one document, in the layout of national standards: preface, four chapters, appendices."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from occstd.model import Statement
from occstd.model.shape import walk
from occstd.views.blocks import Heading, Line, Lines, Note, Prose, mark_for
from occstd.views.documents.document import Cover, Document, Foot, Section
from occstd.views.documents.listing import FOLDER, STANDARD_TEXT
from occstd.views.documents.standard_clauses import clauses, foundation_blocks, heading, occupation_blocks, said
from occstd.views.documents.standard_tables import bare, requirement_blocks, weight_blocks
from occstd.views.documents.syllabus import foot, root
from occstd.views.parts import key_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.views.blocks import Block
    from occstd.views.site import Site

PREFACE = "preface"
"""Id of the section of an edition that is its document's preface."""
_CLAUSES = (
    "definition",
    "environment",
    "aptitude",
    "education",
    "training_hours",
    "eligibility",
    "assessment",
    "foundations",
)
"""Fields of an edition that become clauses."""
_ON_THE_SITE = {"evidence", "practice"}
"""Fields of these that are no text of a standard."""


def standard_document(site: Site) -> Document:
    """The current edition as one document in the site's language."""
    words, standard = site.words, site.standard
    name, kind = site.say(standard.name), words[f"document_{STANDARD_TEXT}"]
    codes = words.list_separator.join(code.code for code in standard.codes)
    lines = (
        (words["code"], codes),
        (words["data"], words("data_version", version=standard.version, date=standard.date)),
        (words["st_made_by"], words["st_made_by_text"]),
    )
    return Document(
        language=site.language,
        title=words("document_title", kind=kind, name=name),
        head=(f"{name} · {site.say(site.edition.name)}", words["st_foot"]),
        cover=Cover(
            eyebrow=words["st_kind"],
            title=name,
            subtitle=site.say(site.edition.name),
            lines=tuple((label, text) for label, text in lines if text),
            note=Note(text=words["st_notice"]),
            whole_page=True,
        ),
        sections=(*_front(site), *_chapters(site), *_appendices(site)),
        foot=_foot(site),
        contents=True,
        root=root(site),
    )


def _foot(site: Site) -> Foot:
    """The foot of every page, which says that this is not the official file, and where the site is if there is one."""
    usual = foot(site, FOLDER, site.units)
    address = usual.address if site.address else ""
    return replace(
        usual, address=address, notice=site.words.clause_separator.join((site.words["st_foot"], usual.notice))
    )


def _front(site: Site) -> Iterator[Section]:
    """What the document is and what its marks mean, then the preface."""
    words = site.words
    elaborated = any(f.basis.kind == "elaborated" for f in site.edition.functions)
    blocks: list[Block] = [Note(text=words.sentences(words["st_notice"], words["st_elaborated"] if elaborated else ""))]
    on_site = words("st_about_site", address=_foot(site).address) if site.address else ""
    blocks += [Prose(text=words.sentences(words["st_about_marks"], on_site)), Prose(text=words["st_key"])]
    about = Heading(text=words["st_about"], anchor="part-about", depth=1)
    yield Section(heading=about, blocks=(*blocks, key_table(site), *_doubtful(site)), new_page=True)
    preface = next((s for s in site.edition.sections if s.id == PREFACE), None)
    blocks = [said(site, preface.statements)] if preface else _particulars(site)
    title = Heading(text=words["st_preface"], anchor="part-preface", depth=1)
    yield Section(heading=title, blocks=tuple(blocks), new_page=True)


def _doubtful(site: Site) -> Iterator[Block]:
    """What stands in the clauses and is doubtful, each with the reason, which the clauses have no room for."""
    found = [
        Line(id="", text=site.say(item), mark=bare(mark_for(site, item)), note=site.say(item.basis.note))
        for path, item in walk(site.edition)
        if path and path[0] in _CLAUSES and not _ON_THE_SITE.intersection(path)
        if isinstance(item, Statement) and item.basis.support == "doubtful"
    ]
    if found:
        yield Heading(text=site.words["st_doubtful"], anchor="part-doubtful", depth=2)
        yield Lines(lines=tuple(found), style="clause")


def _particulars(site: Site) -> list[Block]:
    """What is known of the document, where its preface is not."""
    edition = site.edition
    known = said(site, [item for item in edition.document if item.value])
    return [said(site, [edition.summary]), *([replace(known, style="facts")] if known.lines else [])]


def _chapters(site: Site) -> Iterator[Section]:
    chapters = (occupation_blocks, foundation_blocks, _requirements, weight_blocks)
    for number, blocks in enumerate(chapters, start=1):
        yield Section(heading=heading(site, str(number)), blocks=tuple(blocks(site)), new_page=True)


def _appendices(site: Site) -> Iterator[Section]:
    for appendix in site.edition.appendices:
        title = Heading(text=site.say(appendix.name), anchor=appendix.id, depth=1)
        yield Section(heading=title, blocks=(said(site, appendix.statements),), new_page=True)


def _requirements(site: Site) -> Iterator[Block]:
    """Chapter 3."""
    if intro := clauses(site).get("3"):
        yield said(site, intro.statements)
    yield from requirement_blocks(site)
