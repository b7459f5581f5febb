"""All documents in all their formats, made once: what the downloads page, the index and the ZIPs are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.export import WORDING_LICENCE
from occstd.export.file_index import index_file, index_json
from occstd.published import PublishedFile
from occstd.render.archive import archive
from occstd.render.printers import print_document
from occstd.views.documents.formats import document_format
from occstd.views.documents.listing import ARCHIVE, FOLDER, planned_files
from occstd.views.documents.printed import printed
from occstd.views.site import Site

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from occstd.model import Standard
    from occstd.views.documents.books import Workbook
    from occstd.views.documents.document import Document
    from occstd.views.documents.listing import PlannedFile

Job = tuple[str, "Document | Workbook"]
"""The format to print in, and what is printed."""


def press(job: Job) -> bytes:
    """Print a document in a format; it can be done in another process."""
    form, document = job
    return print_document(document, form)


def press_all(jobs: Sequence[Job]) -> Iterable[bytes]:
    """Print documents one after another."""
    return map(press, jobs)


def make_downloads(
    standard: Standard, address: str, printing: Callable[[Sequence[Job]], Iterable[bytes]] = press_all
) -> tuple[PublishedFile, ...]:
    """Make all files in all languages: those of each language with their ZIP, and the index last.

    Args:
        standard: the standard.
        address: the site's address, which documents name at their foot.
        printing: prints documents, and gives them back in the order in which they came.
    """
    sites = [Site(standard, language, address=address) for language in standard.languages]
    plans = [(site, planned) for site in sites for planned in planned_files(site)]
    documents: dict[tuple[str, str, bool], Document | Workbook] = {}
    for site, planned in plans:
        key = _key(planned)
        documents[key] = documents.get(key) or printed(site, planned)
    ready = printing([(planned.format, documents[_key(planned)]) for _, planned in plans])
    made = [published(planned, content, standard.date) for (_, planned), content in zip(plans, ready, strict=True)]
    files: list[PublishedFile] = []
    for site in sites:
        mine = [file for file in made if file.language == site.language]
        files += [*mine, _archive(site, mine)] if mine else []
    return (*files, index_file(standard, files))


def _key(planned: PlannedFile) -> tuple[str, str, bool]:
    """What files of the same document have in common; a workbook is another than what is printed."""
    return planned.path.removesuffix(f".{planned.format}"), planned.kind, planned.format == "xlsx"


def published(planned: PlannedFile, content: bytes, date: str) -> PublishedFile:
    """A planned file with its content, made from data of a date."""
    form, about = document_format(planned.format), planned.unit or planned.track
    return PublishedFile(
        path=planned.path,
        content=content,
        format=planned.format,
        kind=planned.kind,
        media_type=form.media_type,
        language=planned.language,
        direction=about.direction.slug if about and about.direction else "",
        level=planned.unit.number if planned.unit else None,
        title=planned.title,
        licence=WORDING_LICENCE,
        schema=form.schema,
        date=date,
    )


def _archive(site: Site, files: Sequence[PublishedFile]) -> PublishedFile:
    """The ZIP of a language: a word about it, the index of what is in it, and the files."""
    words, standard = site.words, site.standard
    name, version = site.say(standard.name), words("data_version", version=standard.version, date=standard.date)
    read_me = words("dl_read_me", name=name, version=version, n=len(files))
    contents = [("README.txt", read_me.replace("|", "\n").encode()), ("index.json", index_json(standard, files))]
    contents += [(file.path.removeprefix(FOLDER), file.content) for file in files]
    return PublishedFile(
        path=f"{FOLDER}{standard.id}-{site.edition.id}.{site.language}.zip",
        content=archive(contents),
        format="zip",
        kind=ARCHIVE,
        media_type="application/zip",
        language=site.language,
        title=words("dl_archive_title", name=name),
        licence=WORDING_LICENCE,
        date=standard.date,
    )
