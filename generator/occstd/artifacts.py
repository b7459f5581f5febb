"""Everything that is generated, as paths and bytes. Pure: nothing is read, nothing is written, no clock."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from occstd.export import json as json_export
from occstd.model import Standard
from occstd.render.pages import render_page
from occstd.render.pdf import SyllabusPrinter
from occstd.views.navigation import site_pages, source_path
from occstd.views.requirements import syllabus_path
from occstd.views.site import Site
from occstd.views.syllabus import syllabus
from occstd.words import LANGUAGES, Language, Words


@dataclass(frozen=True, slots=True)
class Artifact:
    """A generated file: its path from the site's root (or the language's, for pages) and its bytes."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class DataFile:
    """A data file, with what it holds in the words of a language."""

    artifact: Artifact
    contents: str


def data_files(standard: Standard, language: Language, address: str) -> tuple[DataFile, ...]:
    """The data files; their bytes are the same whatever the language."""
    words = Words(language)
    root, name = f"data/v{json_export.FORMAT_VERSION}", standard.id
    files = [
        DataFile(
            Artifact(f"{root}/{name}/standard.json", json_export.standard_json(standard, address)),
            words["whole_standard"],
        )
    ]
    files += [
        DataFile(
            Artifact(
                f"{root}/{name}/{edition.id}/standard.json",
                json_export.standard_json(standard, address, [edition]),
            ),
            words("one_edition", edition=edition.id),
        )
        for edition in standard.editions
    ]
    schema = Artifact(f"{root}/standard.schema.json", json_export.schema_json())
    return (*files, DataFile(schema, words["schema_file"]))


def data_artifacts(standard: Standard, address: str) -> Iterator[Artifact]:
    """The data files and their index, whose descriptions are English."""
    files = data_files(standard, "en", address)
    yield from (file.artifact for file in files)
    rows = [(file.artifact.path, file.contents, file.artifact.content) for file in files]
    path = f"data/v{json_export.FORMAT_VERSION}/index.json"
    yield Artifact(path, json_export.index_json(rows, standard))


def page_artifacts(site: Site) -> Iterator[Artifact]:
    """Every generated page as Markdown, with paths from the language's root."""
    files = data_files(site.standard, site.language, site.address)
    rows = tuple((f.artifact.path, f.contents, len(f.artifact.content)) for f in files)
    index = (f"data/v{json_export.FORMAT_VERSION}/index.json", site.words["index_file"], 0)
    for page in site_pages(site, (*rows, index)):
        yield Artifact(source_path(page.path), render_page(site, page).encode())


def syllabus_artifacts(standard: Standard, address: str) -> Iterator[Artifact]:
    """A syllabus in each language for every unit that has requirements."""
    printer = SyllabusPrinter()
    for language in LANGUAGES:
        site = Site(standard, language, address=address)
        for unit in site.units:
            if unit.functions:
                yield Artifact(syllabus_path(unit, language), printer.pdf(syllabus(site, unit)))
