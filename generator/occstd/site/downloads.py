"""All documents in all their formats, made once: what the downloads page, the index and the ZIPs are about."""

from __future__ import annotations

import dataclasses
import hashlib
from functools import cache
from typing import TYPE_CHECKING

from occstd.site.artifacts import Artifact
from occstd.export.file_index import index_json
from occstd.export.syllabus import syllabus_json
from occstd.model import Record, record
from occstd.render.archive import archive
from occstd.render.docx.document import docx
from occstd.render.pdf import DocumentPrinter
from occstd.render.workbook import workbook
from occstd.views.documents.files import INDEX, FileEntry, archive_entry, planned_files
from occstd.views.documents.printed import printed
from occstd.views.site import Site
from occstd.views.documents.workbook import Workbook, planning_workbook
from occstd.words import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from occstd.model import Standard
    from occstd.views.documents.document import Document
    from occstd.views.documents.files import PlannedFile


@record
class MadeFile(Record):
    """A file with what the index says of it."""

    entry: FileEntry
    content: bytes

    @property
    def artifact(self) -> Artifact:
        """The file as an artifact."""
        return Artifact(self.entry.path, self.content)


@record
class Downloads(Record):
    """All files, the ZIPs included, and their index."""

    files: tuple[MadeFile, ...]
    index: Artifact

    @property
    def entries(self) -> tuple[FileEntry, ...]:
        """What the index says of each file."""
        return tuple(file.entry for file in self.files)

    @property
    def artifacts(self) -> Iterator[Artifact]:
        """Every file and the index."""
        yield from (file.artifact for file in self.files)
        yield self.index


Job = tuple[str, "Document | Workbook"]
"""A document or workbook and the format to print it in."""


def press(job: Job) -> bytes:
    """Print a document or workbook in a format; it can be done in another process."""
    form, document = job
    if isinstance(document, Workbook):
        return workbook(document)
    return _printer().pdf(document) if form == "pdf" else docx(document)


@cache
def _printer() -> DocumentPrinter:
    return DocumentPrinter()


def press_all(jobs: Sequence[Job]) -> Iterable[bytes]:
    """Print documents one after another."""
    return map(press, jobs)


def make_downloads(
    standard: Standard, address: str, printing: Callable[[Sequence[Job]], Iterable[bytes]] = press_all
) -> Downloads:
    """Make all files in all languages.

    Args:
        standard: the standard.
        address: the site's address, which documents name at their foot.
        printing: prints documents, and gives them back in the order in which they came.
    """
    sites = [Site(standard, language, address=address) for language in LANGUAGES]
    plans = [(site, planned) for site in sites for planned in planned_files(site)]
    documents: dict[tuple[str, str], Document | Workbook] = {}
    for site, planned in plans:
        key = _key(planned)
        documents[key] = documents.get(key) or _document(site, planned)
    ready = iter(printing([(p.entry.format, documents[_key(p)]) for _, p in plans if p.entry.format != "json"]))
    made = [
        _made(p.entry, next(ready) if p.entry.format != "json" else _data(site, p, documents[_key(p)]))
        for site, p in plans
    ]
    return _gather(standard, made)


def _key(planned: PlannedFile) -> tuple[str, str]:
    """What files of the same document have in common."""
    return planned.entry.path.removesuffix(f".{planned.entry.format}"), planned.entry.kind


def _document(site: Site, planned: PlannedFile) -> Document | Workbook:
    file = planned.document
    return planning_workbook(site, file.unit) if file.kind == "workbook" and file.unit else printed(site, file)


def _data(site: Site, planned: PlannedFile, document: Document | Workbook) -> bytes:
    """A unit's syllabus as JSON."""
    if planned.document.unit is None or isinstance(document, Workbook):
        raise ValueError(f"{planned.entry.path} is no syllabus of a unit")
    return syllabus_json(site, planned.document.unit, document)


def _gather(standard: Standard, made: Sequence[MadeFile]) -> Downloads:
    """All files, those of each language with their ZIP, and the index."""
    files: list[MadeFile] = []
    for language in LANGUAGES:
        mine = [file for file in made if file.entry.language == language]
        files += [*mine, _archive(Site(standard, language), mine)] if mine else []
    entries = tuple(file.entry for file in files)
    return Downloads(files=tuple(files), index=Artifact(INDEX, index_json(standard, entries)))


def _archive(site: Site, files: Sequence[MadeFile]) -> MadeFile:
    """The ZIP of a language: a word about it, the index of what is in it, and the files."""
    entries = tuple(file.entry for file in files)
    words = site.words
    version = words("data_version", version=site.standard.version, date=site.standard.date)
    read_me = words("dl_read_me", name=site.say(site.standard.name), version=version, n=len(files))
    contents = [("README.txt", read_me.replace("|", "\n").encode()), ("index.json", index_json(site.standard, entries))]
    folder = INDEX.rpartition("/")[0]
    contents += [(file.entry.path.removeprefix(f"{folder}/"), file.content) for file in files]
    return _made(archive_entry(site), archive(contents))


def _made(entry: FileEntry, content: bytes) -> MadeFile:
    digest = hashlib.sha256(content).hexdigest()
    return MadeFile(entry=dataclasses.replace(entry, size=len(content), sha256=digest), content=content)
