"""The competency matrix: tasks down, levels across, a table for each direction."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from occstd.model import Record, Requirement, Statement, Task, record
from occstd.views.addresses import data_folder
from occstd.views.blocks import Block, Custom, Heading, Mark, Note, Page, mark, mark_for
from occstd.views.pages.matrix_frame import NO_LEVEL, controls, duty_overview, level_heads, overview, track_key
from occstd.views.rows import track_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.model import Basis
    from occstd.views.pages.matrix_frame import LevelHead
    from occstd.views.rows import Cell, TaskRow
    from occstd.views.site import Site, Track, Unit

ASSETS = (
    "matrix.css",
    "words.js",
    "matrix-read.js",
    "data.js",
    "save.js",
    "near.js",
    "matrix-find.js",
    "matrix-cells.js",
    "matrix-download.js",
    "matrix-view.js",
    "matrix.js",
)
"""What the page loads beside what every page loads."""
MATRIX_FILE = "matrix.xlsx"
"""Name of the workbook of a direction, in the folder of its data."""
TEXTS_PATH = "matrix/texts.json"
"""The statements in the other language, from the language's root; read by the page when it is searched."""


@record
class MatrixItem(Record):
    """A statement in a cell; its mark is there only where it is not the one that prevails in the table."""

    id: str
    text: str
    key: bool
    basis: str
    mark: Mark | None


@record
class MatrixList(Record):
    """The skills or the knowledge of a cell."""

    kind: str
    label: str
    items: tuple[MatrixItem, ...]


@record
class MatrixCell(Record):
    """What a level asks in a task; `kind` is asked, empty, absent (level not offered) or missing."""

    kind: str
    key: str
    level: str
    href: str = ""
    begins: bool = False
    is_new: bool = False
    gist: str = ""
    counts: str = ""
    lists: tuple[MatrixList, ...] = ()


@record
class MatrixRow(Record):
    """A task of the matrix."""

    id: str
    name: str
    other: str
    href: str
    duties: tuple[str, ...]
    cells: tuple[MatrixCell, ...]


@record
class MatrixGroup(Record):
    """A function of the matrix with its tasks."""

    id: str
    name: str
    other: str
    number: int
    rows: tuple[MatrixRow, ...]


@record
class Matrix(Record):
    """The matrix of one direction; `mark` is the basis that prevails in it."""

    id: str
    key: str
    anchor: str
    name: str
    number: int
    mark: Mark | None
    heads: tuple[LevelHead, ...]
    groups: tuple[MatrixGroup, ...]
    workbook: str
    """Path of its workbook from the site's root; nothing where there are no requirements."""


def matrix(site: Site, track: Track) -> Matrix:
    """The matrix of one direction, over every level of the edition."""
    basis = prevailing_basis(track)
    slug = track.direction.slug if track.direction else ""
    folder = data_folder(site.standard.id, site.edition.id, slug)
    return Matrix(
        id=track.direction.id if track.direction else "",
        key=track_key(track),
        anchor=f"matrix-{track.slug}",
        name=site.track_name(track),
        number=track.number,
        mark=mark(site, basis, of=_untranslated(site, track, basis)) if basis else None,
        heads=level_heads(site, track),
        groups=tuple(_groups(site, track, basis)),
        workbook=f"{folder}/{MATRIX_FILE}" if track.functions else "",
    )


def _untranslated(site: Site, track: Track, basis: Basis) -> Statement | None:
    """A statement of a basis that is not translated into the site's language; None where all are."""
    found = (item for unit in track.units for _, r in unit.requirements for item in (*r.skills, *r.knowledge))
    return next((item for item in found if item.basis == basis and item.translated(site.language) is None), None)


def prevailing_basis(track: Track) -> Basis | None:
    """The basis that most statements of a direction rest on; None where it has none."""
    kinds = Counter(
        item.basis for unit in track.units for _, r in unit.requirements for item in (*r.skills, *r.knowledge)
    )
    return kinds.most_common(1)[0][0] if kinds else None


def _groups(site: Site, track: Track, basis: Basis | None) -> Iterator[MatrixGroup]:
    rows = groupby(track_rows(site.edition, track), key=lambda row: row.function)
    for number, (function, tasks) in enumerate(rows, start=1):
        yield MatrixGroup(
            id=function.id,
            name=site.say(function.name),
            other=site.say_other(function.name),
            number=number,
            rows=tuple(_row(site, track, row, basis) for row in tasks),
        )


def _row(site: Site, track: Track, row: TaskRow, basis: Basis | None) -> MatrixRow:
    task = row.task
    cells: list[MatrixCell] = []
    for cell in row.cells:
        begun = any(cell.kind == "asked" for cell in cells)
        cells.append(_cell(site, track, task, cell, basis, begins=not begun))
    return MatrixRow(
        id=task.id,
        name=site.say(task.name),
        other=site.say_other(task.name),
        href=f"{track.path}#{task.id}",
        duties=task.duties,
        cells=tuple(cells),
    )


def _cell(site: Site, track: Track, task: Task, cell: Cell, basis: Basis | None, *, begins: bool) -> MatrixCell:
    number = cell.level.number if cell.level else None
    key, name = f"{task.id}.{number or NO_LEVEL}", site.level_name(cell.level)
    unit, requirement = track.unit(number), cell.requirement
    if unit is None or requirement is None:
        return MatrixCell(kind=cell.kind, key=key, level=name)
    first = (*requirement.skills, *requirement.knowledge)[:1]
    return MatrixCell(
        kind=cell.kind,
        key=key,
        level=name,
        href=f"{unit.path}#{task.id}",
        begins=begins,
        is_new=begins and not _is_lowest(track, unit),
        gist=site.say(first[0]) if first else "",
        counts=site.words("cell_counts", skills=len(requirement.skills), knowledge=len(requirement.knowledge)),
        lists=_lists(site, requirement, basis),
    )


def _is_lowest(track: Track, unit: Unit) -> bool:
    return unit is track.units[0]


def _lists(site: Site, requirement: Requirement, basis: Basis | None) -> tuple[MatrixList, ...]:
    parts = (("skill", "must_do", requirement.skills), ("knowledge", "must_know", requirement.knowledge))
    return tuple(
        MatrixList(kind=kind, label=site.words[word], items=tuple(_item(site, item, basis) for item in items))
        for kind, word, items in parts
        if items
    )


def _item(site: Site, item: Statement, basis: Basis | None) -> MatrixItem:
    return MatrixItem(
        id=item.id,
        text=site.say(item),
        key=getattr(item, "key", False),
        basis=item.basis.kind,
        mark=None if item.basis == basis else mark_for(site, item),
    )


def matrix_page(site: Site) -> Page:
    """The page with the overviews and every direction's matrix."""
    words = site.words
    tables = [matrix(site, track) for track in site.tracks]
    blocks: list[Block] = [_basis_note(site)] if site.edition.functions else []
    if site.edition.functions:
        blocks.append(Custom(template="matrix_controls", data=controls(site)))
    if len(tables) > 1:
        blocks.append(Custom(template="jump", data=tuple((t.name, t.anchor, t.number) for t in tables)))
        blocks += [Heading(text=words["overview"], anchor="overview")]
        blocks.append(Custom(template="matrix_overview", data=overview(site)))
    for table in tables:
        blocks.append(Heading(text=table.name, anchor=table.anchor))
        blocks.append(Custom(template="matrix", data=table))
    if site.edition.duties and site.edition.functions:
        blocks.append(Heading(text=words["duties_by_direction"], anchor="duties-by-direction"))
        blocks.append(Custom(template="matrix_duties", data=duty_overview(site)))
    if site.edition.functions:
        blocks.append(Custom(template="matrix_end", data=tables))
    return Page(
        path="matrix/",
        title=words["matrix"],
        eyebrow=site.say(site.standard.name),
        lead=words["lead_matrix"],
        blocks=tuple(blocks),
        hide=("toc", "navigation"),
        assets=ASSETS if site.edition.functions else ASSETS[:1],
    )


def _basis_note(site: Site) -> Note:
    """What most statements of the page rest on."""
    words = site.words
    kinds = Counter(basis.kind for track in site.tracks if (basis := prevailing_basis(track)))
    kind = kinds.most_common(1)[0][0] if kinds else "missing"
    text = words["note_elaborated"] if kind == "elaborated" else words[f"basis_{kind}_text"]
    return Note(kind=kind, title=words[f"basis_{kind}"], text=text, href="sources/fidelity/", link=words["how_we_know"])


def other_texts(site: Site) -> dict[str, str]:
    """Every statement of the matrix in the language that the page is not in, by id."""
    found: dict[str, str] = {}
    for unit in site.units:
        for _, requirement in unit.requirements:
            for item in (*requirement.skills, *requirement.knowledge):
                found[item.id] = site.say_other(item)
    return found
