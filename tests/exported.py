"""The data files of every standard at hand, made once, for the tests that read them back."""

from __future__ import annotations

import functools
import json
import os
import pickle
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml
from filelock import FileLock

from conftest import SHARED, STANDARD, TINY
from occstd.export.formats import all_files
from occstd.export.material import Material
from occstd.export.tables.listing import tables
from occstd.reading.loader import load_standard
from occstd.render.syllabus_json import syllabus_json
from occstd.site.downloads import published
from occstd.views.developers.recipes import example_unit
from occstd.views.documents.listing import document_path, planned_files
from occstd.views.documents.syllabus import syllabus_document
from occstd.views.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.export.tables.table import Table
    from occstd.model import Standard
    from occstd.published import PublishedFile

ADDRESS = "https://occstd.example"
"""The address that the site has in mkdocs.yml."""
FOLDERS = {"internet-marketer": STANDARD} | {folder.name: folder for folder in sorted(TINY.parent.iterdir())}
EDITIONS = {
    f"{name}-{edition.name}": (name, edition.name)
    for name, folder in FOLDERS.items()
    for edition in sorted(folder.iterdir())
    if edition.is_dir()
}
"""Every edition of every standard at hand, as the names of two folders."""


@functools.cache
def standard_of(name: str) -> Standard:
    """A standard by its folder's name."""
    return load_standard(FOLDERS[name])


@functools.cache
def material_of(name: str) -> Material:
    """What the data files of a standard are made from."""
    return Material(standard_of(name), ADDRESS)


@functools.cache
def published_of(name: str) -> tuple[PublishedFile, ...]:
    """Every data file of a standard, the index last, made by the first worker that asks, while the others wait."""
    if SHARED not in os.environ:
        return all_files(material_of(name))
    file = Path(os.environ[SHARED], f"{name}.pickle")
    with FileLock(file.with_suffix(".lock")):
        if not file.exists():
            file.write_bytes(pickle.dumps(all_files(material_of(name))))
        made: tuple[PublishedFile, ...] = pickle.loads(file.read_bytes())  # noqa: S301  what a worker of ours wrote
    return made


@functools.cache
def files_of(name: str) -> dict[str, bytes]:
    """Content by path of every data file of a standard."""
    return {file.path: file.content for file in published_of(name)}


def file_of(name: str, edition: str, file: str) -> bytes:
    """A file below the folder of an edition."""
    return files_of(name)[f"data/v2/{standard_of(name).id}/{edition}/{file}"]


def json_of(name: str, edition: str, file: str) -> Any:
    """A JSON file below the folder of an edition."""
    return json.loads(file_of(name, edition, file))


@functools.cache
def tables_of(name: str, edition: str) -> dict[str, Table]:
    """The tables of an edition by name."""
    chosen = next(item for item in standard_of(name).editions if item.id == edition)
    return {table.name: table for table in tables(material_of(name), chosen)}


@functools.cache
def syllabus_of(name: str) -> tuple[str, bytes]:
    """Path and content of the syllabus that examples take, which is published beside the data files."""
    site = Site(standard_of(name), "en", address=ADDRESS)
    unit = example_unit(site)
    assert unit
    return document_path(unit, "syllabus", "en", "json"), syllabus_json(syllabus_document(site, unit))


def records_in(value: Any) -> Iterator[Any]:
    """Everything with an id at and below a value as a plain YAML reader sees it."""
    if isinstance(value, dict):
        if "id" in value:
            yield value
        for item in value.values():
            yield from records_in(item)
    elif isinstance(value, list):
        for item in value:
            yield from records_in(item)


@functools.cache
def yaml_of(name: str, edition: str) -> tuple[Any, ...]:
    """Every record with an id in the YAML of an edition and of all, read without this project's loader."""
    files = [*FOLDERS[name].glob("*.yaml"), *(FOLDERS[name] / edition).rglob("*.yaml")]
    tops = [yaml.load(file.read_bytes(), getattr(yaml, "CSafeLoader", yaml.SafeLoader)) for file in files]  # noqa: S506
    parts = [value for top in tops for key, value in top.items() if key not in {"id", "retired"}]
    return tuple(records_in(parts))


@functools.cache
def asked_in(name: str, edition: str) -> tuple[tuple[Any, ...], ...]:
    """Function, task, level, kind and record of each skill and knowledge item in the YAML of an edition."""
    found = []
    for file in sorted((FOLDERS[name] / edition).rglob("*.yaml")):
        top = yaml.load(file.read_bytes(), getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506
        for function in top.get("functions", ()):
            for task in function["tasks"]:
                places = {**task.get("levels", {}), **({None: task["all_levels"]} if "all_levels" in task else {})}
                for level, asked in places.items():
                    for kind, key in (("skill", "skills"), ("knowledge", "knowledge")):
                        found += [(function["id"], task["id"], level, kind, item) for item in asked.get(key, ())]
    return tuple(found)


def unprinted(site: Site) -> list[PublishedFile]:
    """The documents of a language as pages list them, without their contents, since to print them takes long."""
    return [published(planned, b"", site.standard.date) for planned in planned_files(site)]
