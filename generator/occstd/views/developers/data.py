"""The data page: what each format is for, where its files are, how to cite them, the licence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.views.blocks import Block, Cell, Custom, Link, Note, Page, Prose, Table, part_heading
from occstd.views.developers.formats import format_path
from occstd.words.sizes import size_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from occstd.model import Standard
    from occstd.published import PublishedFile
    from occstd.views.site import Site
    from occstd.words import Words

UNIT = "unit"
"""Kind of the files that are about one direction at one level."""
_FIRST = ("xlsx", "csv-zip", "json")
"""Formats offered at the head of the page, what most people want first."""
_FOR_PEOPLE = ("xlsx",)
"""Formats that people open themselves, which come first."""
_ENDINGS = {"xlsx": "Excel", "sqlite": "SQLite", "ts": "TypeScript"}
"""Formats that are not called by the ending of their files' names in capitals."""


def data_page(site: Site, files: Sequence[PublishedFile]) -> Page:
    """Which data files there are, what for, and under which terms."""
    words = site.words
    version = words("data_version", version=site.standard.version, date=site.standard.date)
    chosen = tuple(_main(site, files))
    blocks: list[Block] = [Custom(template="file_buttons", data=_buttons(site, chosen))] if chosen else []
    blocks += [Prose(text=f"{version}{words['stop']}"), Prose(text=words["licence"])]
    blocks.append(Note(text=words["data_basis"], href="sources/fidelity/", link=words["how_we_know"]))
    names = words.list_separator.join(dict.fromkeys(map(_format, chosen)))
    choose = part_heading(site, "data_choose")
    blocks += [choose, _choice(site, chosen)]
    blocks += [part_heading(site, "data_cite"), Prose(text=words["data_cite_how"]), Prose(text=_citation(site))]
    blocks += [part_heading(site, "data_units"), _units(site, files)] if any(f.kind == UNIT for f in files) else []
    blocks += [part_heading(site, "data_tables"), Prose(text=words["data_tables_note"]), *_tables(site, files)]
    blocks += [part_heading(site, "data_other"), _list(site, words["data_other"], _others(site, files))]
    return Page(
        path="data/",
        title=words["data"],
        lead=words["lead_data"],
        blocks=tuple(blocks),
        hide=("navigation",),
        folds=True,
        folded=((choose.anchor, names),),
    )


def _buttons(site: Site, chosen: Iterable[PublishedFile]) -> tuple[Link, ...]:
    """The files to take at once, each named with its size."""
    mine = {file.format: file for file in chosen}
    return tuple(
        Link(text=site.words(f"get_{name}", size=size_text(mine[name].size)), href=f"/{mine[name].path}")
        for name in _FIRST
        if name in mine
    )


def _choice(site: Site, chosen: Iterable[PublishedFile]) -> Table:
    """What to take for what: the formats, each with its file of the edition that the site opens with."""
    words = site.words
    rows = tuple(
        (
            Cell(text=words[f"use_{file.format}"], head=True),
            Cell(text=file.path.rpartition("/")[2], href=f"/{file.path}"),
            Cell(text=_format(file), href=format_path(file.format)),
            Cell(text=contents(site.standard, file, words)),
            Cell(text=size_text(file.size), numeric=True),
        )
        for file in chosen
    )
    head = (words["data_use"], words["file"], words["format"], words["contents"], words["size"])
    return Table(caption=words["data_choose"], head=head, rows=rows, style="formats")


def _main(site: Site, files: Iterable[PublishedFile]) -> Iterator[PublishedFile]:
    """The first file of each format that one would choose for itself; of two reaches, the edition's.

    Of files about a direction at a level alone, the first in the language of the page is the example.
    """
    chosen: dict[str, PublishedFile] = {}
    for file in files:
        shown = file.language in ("", site.language) and (not file.is_part or file.kind == UNIT)
        if shown and f"use_{file.format}" in site.words and file.edition in ("", site.edition.id):
            known = chosen.get(file.format)
            if known is None or (file.edition and not known.edition):
                chosen[file.format] = file
    return iter(sorted(chosen.values(), key=lambda file: file.format not in _FOR_PEOPLE))


def _others(site: Site, files: Iterable[PublishedFile]) -> list[PublishedFile]:
    """What is listed neither as the choice nor as a unit or table."""
    files = tuple(files)
    main = {file.path for file in _main(site, files)}
    return [file for file in files if file.path not in main and (not file.is_part or file.kind == "track")]


def _list(site: Site, caption: str, files: Iterable[PublishedFile]) -> Table:
    rows = tuple(
        (
            Cell(text=_short(site, f), href=f"/{f.path}", head=True),
            Cell(text=contents(site.standard, f, site.words)),
            Cell(text=size_text(f.size), numeric=True),
        )
        for f in files
    )
    head = (site.words["file"], site.words["contents"], site.words["size"])
    return Table(caption=caption, head=head, rows=rows, style="formats")


def _units(site: Site, files: Iterable[PublishedFile]) -> Table:
    """The directions at their levels down, and across the files that there are of each."""
    words = site.words
    rows: dict[tuple[str, str, int | None], dict[str, PublishedFile]] = {}
    for file in files:
        if file.kind == UNIT:
            own = rows.setdefault((file.edition, file.direction, file.level), {})
            own[_of_unit(file)] = file
    names = tuple(dict.fromkeys(name for own in rows.values() for name in own))
    return Table(
        caption=words["data_units"],
        head=(words["file"], *names),
        rows=tuple(
            (
                Cell(text=_short(site, next(iter(own.values()))).partition(".")[0], head=True),
                *(_file(own.get(n)) for n in names),
            )
            for own in rows.values()
        ),
        style="files",
    )


def _of_unit(file: PublishedFile) -> str:
    """What tells the file of a unit from its other files: the end of its name, such as moodle.en.csv."""
    return file.path.rpartition("/")[2].partition(".")[2]


def _tables(site: Site, files: Iterable[PublishedFile]) -> Iterator[Block]:
    """A table for each edition, the current first: the tables of the standard down, their formats across."""
    words = site.words
    found = [file for file in files if file.table]
    formats = tuple(dict.fromkeys(file.format for file in found))
    editions = sorted(site.standard.editions, key=lambda edition: edition.id != site.edition.id)
    for edition in editions:
        by_place = {(file.table, file.format): file for file in found if file.edition == edition.id}
        rows = tuple(
            (
                Cell(text=name, head=True),
                Cell(text=words.named("table", name)),
                *(_file(by_place.get((name, item))) for item in formats),
            )
            for name in dict.fromkeys(file.table for file in found)
        )
        caption = site.say(edition.name)
        head = (words["data_table"], words["contents"], *(words[f"format_{item}"] for item in formats))
        yield Table(caption=caption, head=head, rows=rows, style="files", show_caption=True)


def _file(file: PublishedFile | None) -> Cell:
    return Cell(text=size_text(file.size), href=f"/{file.path}", numeric=True) if file else Cell()


def _citation(site: Site) -> str:
    """How to name the data in a text."""
    standard = site.standard
    return site.words(
        "data_citation",
        name=site.say(standard.name),
        edition=site.say(site.edition.name),
        version=standard.version,
        date=standard.date,
        address=f"{site.address}/data/" if site.address else "data/",
    )


def _short(site: Site, file: PublishedFile) -> str:
    """The path of a file below the folder of the standard, or below that of the data."""
    return file.path.split("/", 2)[-1].removeprefix(f"{site.standard.id}/")


def _format(file: PublishedFile) -> str:
    """The format of a file, by the ending of its name."""
    ending = file.path.rpartition(".")[2]
    return _ENDINGS.get(ending, ending.upper())


def contents(standard: Standard, file: PublishedFile, words: Words) -> str:
    """What a data file holds, in a sentence of one language."""
    holds = words[f"holds_{file.format}"]
    if file.table:
        holds = words("holds_table", holds=holds, table=words.named("table", file.table))
    if file.kind in ("shared", "root"):
        return holds
    edition = next((edition for edition in standard.editions if edition.id == file.edition), None)
    if edition is None:
        return words("holds_within", holds=holds, scope=words["scope_all"])
    parts = [words("scope_edition", edition=edition.id)]
    parts += [d.name.said(words.language) for d in edition.directions if d.slug == file.direction]
    if file.level is not None:
        parts.append(str(getattr(edition.find_level(file.level).title, words.language)))
    return words("holds_within", holds=holds, scope=words.list_separator.join(parts))
