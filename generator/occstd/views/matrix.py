"""The competency matrix: tasks down, levels across, a table for each direction; and duties by direction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.model import Record, Task, record
from occstd.views.blocks import Cell, Custom, Heading, Line, Page, Table, line

if TYPE_CHECKING:
    from occstd.views.site import Site, Track


@record
class MatrixCell(Record):
    """What a level asks in a task; without lines where it asks nothing."""

    level: str
    href: str = ""
    is_new: bool = False
    gist: str = ""
    counts: str = ""
    skills: tuple[Line, ...] = ()
    knowledge: tuple[Line, ...] = ()


@record
class MatrixRow(Record):
    """A task of the matrix."""

    id: str
    name: str
    other: str
    href: str
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
    """The matrix of one direction. A head is (name, short title, path, kind): offered, missing or absent."""

    anchor: str
    name: str
    number: int
    heads: tuple[tuple[str, str, str, str], ...]
    groups: tuple[MatrixGroup, ...]


def matrix(site: Site, track: Track) -> Matrix:
    """The matrix of one direction, over every level of the edition."""
    heads = []
    for level in site.edition.levels or (None,):
        unit = track.unit(level.number if level else None)
        kind = "absent" if unit is None else "offered" if unit.functions else "missing"
        heads.append((site.level_name(level), site.say(level.short) if level else "", unit.path if unit else "", kind))
    groups = tuple(_group(site, track, n) for n in range(len(track.functions)))
    name = "-".join((site.standard.id, site.edition.id, *((track.direction.slug,) if track.direction else ())))
    return Matrix(
        anchor=f"matrix-{name}", name=site.track_name(track), number=track.number, heads=tuple(heads), groups=groups
    )


def _group(site: Site, track: Track, index: int) -> MatrixGroup:
    function = track.functions[index]
    return MatrixGroup(
        id=function.id,
        name=site.say(function.name),
        other=site.say_other(function.name),
        number=index + 1,
        rows=tuple(_row(site, track, task) for task in function.tasks),
    )


def _row(site: Site, track: Track, task: Task) -> MatrixRow:
    cells: list[MatrixCell] = []
    for level in site.edition.levels or (None,):
        number = level.number if level else None
        unit = track.unit(number)
        requirement = task.requirement(number) if unit else None
        name = site.level_name(level)
        if requirement is None or unit is None:
            cells.append(MatrixCell(level=name))
            continue
        skills = tuple(line(site, skill) for skill in requirement.skills)
        counts = site.words("cell_counts", skills=len(skills), knowledge=len(requirement.knowledge))
        cells.append(
            MatrixCell(
                level=name,
                href=f"{unit.path}#{task.id}",
                is_new=unit is not track.units[0] and not cells[-1].counts,
                gist=skills[0].text if skills else "",
                counts=counts,
                skills=skills,
                knowledge=tuple(line(site, item) for item in requirement.knowledge),
            )
        )
    return MatrixRow(
        id=task.id,
        name=site.say(task.name),
        other=site.say_other(task.name),
        href=f"{track.path}#{task.id}",
        cells=tuple(cells),
    )


def matrix_page(site: Site) -> Page:
    """The page with every direction's matrix."""
    words = site.words
    tables = [matrix(site, track) for track in site.tracks]
    blocks: list[Heading | Custom | Table] = []
    if len(tables) > 1:
        blocks.append(Custom(template="jump", data=tuple((t.name, t.anchor, t.number) for t in tables)))
    for table in tables:
        blocks.append(Heading(text=table.name, anchor=table.anchor))
        blocks.append(Custom(template="matrix", data=table))
    if site.edition.duties and site.edition.functions:
        blocks += [Heading(text=words["duties_by_direction"], anchor="duties-by-direction"), duty_table(site)]
    return Page(
        path="matrix/",
        title=words["matrix"],
        eyebrow=site.say(site.standard.name),
        lead=words["lead_matrix"],
        blocks=tuple(blocks),
        hide=("toc", "navigation"),
    )


def duty_table(site: Site) -> Table:
    """How many tasks serve each duty, by direction."""
    words = site.words
    duties = {duty.id: duty for duty in site.standard.duties}
    rows = []
    for name in site.edition.duties:
        cells = [Cell(text=f"{name} {site.say(duties[name].name)}", href=f"duties/#{name}", head=True)]
        for track in site.tracks:
            tasks = [task for function in track.functions for task in function.tasks if name in task.duties]
            cells.append(Cell(text=str(len(tasks)) if tasks else "–", numeric=True))
        rows.append(tuple(cells))
    head = (words["duties"], *(site.track_name(track) for track in site.tracks))
    return Table(caption=words["duties_caption"], head=head, rows=tuple(rows), style="duties")
