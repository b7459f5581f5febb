"""The pages about data formats: what each is for, its files, a piece of one, and programs that read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.views.addresses import DATA
from occstd.views.blocks import Block, Cell, Custom, Heading, Page, Prose, Table, part_heading
from occstd.views.developers.recipes import RECIPES, recipes
from occstd.views.site import HAND_WRITTEN

if TYPE_CHECKING:
    from collections.abc import Iterable

    from occstd.published import PublishedFile
    from occstd.views.developers.reference import Reference, Sample
    from occstd.views.site import Site
    from occstd.words import Words

FORMATS_PATH = "developers/formats/"
"""The list of formats; the page of each is below it."""

PAGES: dict[str, tuple[str, ...]] = {
    "json": ("json", "schema", "cards", "cards-schema", "answers-schema"),
    "statements": ("statements", "statements-schema"),
    "units": ("units", "units-schema"),
    "syllabi": ("syllabus-schema", "downloads-schema", "holidays"),
    "index": ("index", "index-schema"),
    "typescript": ("typescript",),
    "csv": ("csv", "csv-zip"),
    "xlsx": ("xlsx", "matrix"),
    "sqlite": ("sqlite",),
    "parquet": ("parquet",),
    "skos": ("skos",),
    "ctdl": ("ctdl",),
    "case": ("case",),
    "learning-platforms": ("moodle", "canvas", "outline"),
    "badges": ("badges",),
    "figures": ("figures",),
    "schema-org": (),
    "changes": ("changes", "changes-schema"),
    "readers": (),
}
"""The formats that each page is about, by its name; none where they are no data files of their own."""

_MORE = {
    "json": ("developers/#file", "more_file"),
    "csv": ("developers/dictionary/tables/", "table_dictionary"),
    "xlsx": ("developers/dictionary/tables/", "table_dictionary"),
    "sqlite": ("developers/dictionary/tables/", "table_dictionary"),
    "parquet": ("developers/dictionary/tables/", "table_dictionary"),
    "statements": ("developers/dictionary/", "dictionary"),
    "units": ("developers/dictionary/", "dictionary"),
    "syllabi": ("developers/dictionary/", "dictionary"),
    "index": ("developers/dictionary/", "dictionary"),
    "changes": ("developers/#changes", "more_changes"),
    "readers": ("developers/#readers", "more_readers"),
}
"""Where more is said: the page and the word that names it."""

_SAME_TASK = dict.fromkeys(("csv", "xlsx", "sqlite", "parquet"), "tables") | dict.fromkeys(("ctdl", "case"), "tasks")
"""Formats whose programs do the same as those of others, with what that is called."""
LANGUAGE_NAMES = {"sh": "curl", "python": "Python", "js": "JavaScript", "ts": "TypeScript", "sql": "SQL", "r": "R"}


def format_path(format_name: str) -> str:
    """Path of the page about a format of the table of formats; nothing where there is none."""
    return next((f"{FORMATS_PATH}{page}/" for page, formats in PAGES.items() if format_name in formats), "")


def format_pages(site: Site, files: Iterable[PublishedFile], reference: Reference) -> list[Page]:
    """The list of formats, and a page for each."""
    files = tuple(files)
    return [_list(site), *(_page(site, name, files, reference.samples.get(name)) for name in PAGES)]


def _list(site: Site) -> Page:
    words = site.words
    rows = tuple(
        (
            Cell(text=words[f"page_{name}"], href=f"{FORMATS_PATH}{name}/", head=True),
            Cell(text=words[f"about_{name}"]),
            Cell(text=words.list_separator.join(LANGUAGE_NAMES[language] for language in RECIPES[name])),
        )
        for name in PAGES
    )
    head = (words["format"], words["data_use"], words["recipes"])
    table = Table(caption=words["formats"], head=head, rows=rows, style="formats")
    return Page(path=FORMATS_PATH, title=words["formats"], lead=words["lead_formats"], blocks=(table,))


def _page(site: Site, name: str, files: tuple[PublishedFile, ...], sample: Sample | None) -> Page:
    words = site.words
    href, more = _MORE.get(name, ("", ""))
    if href.partition("#")[0] in HAND_WRITTEN.keys() - site.written:
        href, more = "", ""
    blocks: list[Block] = [Prose(text=words[f"traps_{name}"], href=href, link=words[more] if more else "")]
    if own := _own(site, name, files, sample.path if sample else ""):
        blocks += [part_heading(site, "data_files"), _files(site, own)]
        blocks.append(Prose(text="", href="data/", link=words["data_page"]))
    if sample:
        said = words[_sample_word(words, name, sample)]
        blocks += [part_heading(site, "sample"), Prose(text=said, href=sample.href, link=sample.path)]
        blocks.append(Custom(template="listing", data=sample))
    blocks += [part_heading(site, "recipes"), Prose(text=words[f"recipes_{_SAME_TASK.get(name, name)}"])]
    for recipe in recipes(site, name):
        blocks.append(Heading(text=LANGUAGE_NAMES[recipe.language], anchor=f"recipe-{recipe.language}", depth=3))
        blocks.append(Custom(template="listing", data=recipe))
    return Page(
        path=f"{FORMATS_PATH}{name}/", title=words[f"page_{name}"], lead=words[f"about_{name}"], blocks=tuple(blocks)
    )


def _sample_word(words: Words, name: str, sample: Sample) -> str:
    """The word that says what the sample is: its own, else that of its language."""
    own = f"sample_{name}"
    return own if own in words else f"sample_{sample.language}"


def _own(site: Site, name: str, files: Iterable[PublishedFile], example: str) -> list[PublishedFile]:
    """The files of a page's formats for the current edition; of many alike, such as tables, the one of the sample."""
    return [
        file
        for item in PAGES[name]
        for file in files
        if file.format == item and file.edition in ("", site.edition.id)
        if file.path == example or not file.is_part
    ]


def _files(site: Site, files: Iterable[PublishedFile]) -> Table:
    """Files with what a program needs to know of them."""
    words = site.words
    rows = tuple(
        (
            Cell(text=file.path.removeprefix(f"{DATA}/"), href=f"/{file.path}", head=True),
            Cell(text=file.media_type),
            Cell(text=file.licence),
            Cell(text=file.schema.removeprefix(f"{DATA}/"), href=f"/{file.schema}" if file.schema else ""),
        )
        for file in files
    )
    head = (words["file"], words["media_type"], words["data_licence"], words["data_schema"])
    return Table(caption=words["data_files"], head=head, rows=rows, style="files")
