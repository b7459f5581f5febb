"""Everything that is generated, as paths and bytes. Pure: nothing is read, nothing is written, no clock."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from occstd.export import json as json_export
from occstd.render.pages import render_page
from occstd.views.compare import COMPARE_DATA, compare_data
from occstd.views.matrix import TEXTS_PATH, other_texts
from occstd.views.navigation import site_pages, source_path
from occstd.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from occstd.model import Standard
    from occstd.views.files import FileEntry
    from occstd.views.site import Site


@dataclass(frozen=True, slots=True)
class Artifact:
    """A generated file: its path from the site's root (or the language's, for pages) and its bytes."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class DataFile:
    """A data file, and the interface word (with what fills its blank) that says what it holds."""

    artifact: Artifact
    word: str
    edition: str = ""

    def contents(self, words: Words) -> str:
        """What the file holds."""
        return words(self.word, edition=self.edition)


def data_files(standard: Standard, address: str) -> tuple[DataFile, ...]:
    """The data files, their index last."""
    root, name = f"data/v{json_export.FORMAT_VERSION}", standard.id
    whole = Artifact(f"{root}/{name}/standard.json", json_export.standard_json(standard, address))
    files = [DataFile(whole, "whole_standard")]
    for edition in standard.editions:
        content = json_export.standard_json(standard, address, [edition])
        part = Artifact(f"{root}/{name}/{edition.id}/standard.json", content)
        files.append(DataFile(part, "one_edition", edition.id))
    files.append(DataFile(Artifact(f"{root}/standard.schema.json", json_export.schema_json()), "schema_file"))
    rows = [(file.artifact.path, file.contents(Words("en")), file.artifact.content) for file in files]
    index = Artifact(f"{root}/index.json", json_export.index_json(rows, standard))
    return (*files, DataFile(index, "index_file"))


def page_artifacts(site: Site, files: tuple[DataFile, ...], entries: Sequence[FileEntry]) -> Iterator[Artifact]:
    """Every generated page as Markdown, and the data that pages fetch, with paths from the language's root.

    Args:
        site: the standard in the language of the pages.
        files: the data files, which the data page lists.
        entries: the files to download, which the downloads page lists.
    """
    rows = tuple((f.artifact.path, f.contents(site.words), len(f.artifact.content)) for f in files)
    for page in site_pages(site, rows, entries):
        yield Artifact(source_path(page.path), render_page(site, page).encode())
    if len(site.units) > 1:
        yield Artifact(COMPARE_DATA, json_export.dump(compare_data(site)))
    yield Artifact(TEXTS_PATH, json_export.dump(other_texts(site)))
