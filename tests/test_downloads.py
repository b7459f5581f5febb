"""Files to download: all made once, listed in the index and on the page with size and hash, packed in ZIPs."""

from __future__ import annotations

import dataclasses
import hashlib
import io
import json
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import jsonschema
import pytest

from exported import standard_of
from html_reader import read_text
from occstd.export.file_index import index_schema_json, read_index
from occstd.export.formats import all_files
from occstd.export.material import Material
from occstd.output import move_all, write_all
from occstd.render.pages import render_page
from occstd.render.syllabus_json import read_syllabus_json
from occstd.site.building import read_made, write_made
from occstd.site.downloads import make_downloads
from occstd.site.printing import Press
from occstd.views.documents.listing import INDEX, planned_files
from occstd.views.pages.downloads import downloads_page
from occstd.views.site import Site
from occstd.words.sizes import size_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from occstd.model import Standard
    from occstd.published import PublishedFile
    from occstd.site.downloads import Job

pytestmark = pytest.mark.long

Files = tuple["PublishedFile", ...]
ADDRESS = "https://occstd.example"


@pytest.fixture(scope="module")
def shaped() -> Standard:
    """A small standard with directions and levels."""
    return standard_of("full-shape")


@pytest.fixture(scope="module")
def downloads(shaped: Standard) -> Files:
    """Its files."""
    return make_downloads(shaped, ADDRESS)


def test_every_document_is_made(shaped: Standard, downloads: Files) -> None:
    """The files are those of the list of documents, each unit's syllabus as data, and a ZIP for each language."""
    paths = [entry.path for entry in downloads[:-1]]
    listed = [file.path for lang in ("en", "zh") for file in planned_files(Site(shaped, lang))]
    more = [path for path in paths if path not in listed]
    units = [unit for unit in Site(shaped, "en").units if unit.functions]
    assert len(set(paths)) == len(paths)
    assert set(listed) <= set(paths)
    assert [Path(path).suffix for path in more] == [".zip"] * 2
    assert sum(path.endswith(".json") for path in listed) == 2 * len(units)


def test_index_agrees_with_the_files_on_disk(downloads: Files, tmp_path: Path) -> None:
    """Written to a folder, every file of the index is there with its size and hash, and no other."""
    write_all(tmp_path, downloads)
    index = read_index((tmp_path / INDEX).read_bytes())
    found = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert found == {INDEX, *(entry.path for entry in index.files)}
    for entry in index.files:
        content = (tmp_path / entry.path).read_bytes()
        assert (entry.size, entry.sha256) == (len(content), hashlib.sha256(content).hexdigest()), entry.path
        assert entry.path.endswith(f".{entry.language}.{entry.format}")


def test_index_has_every_field(shaped: Standard, downloads: Files) -> None:
    """Every entry says path, kind, direction, level, language, format, media type, title, date, size and hash."""
    entries = json.loads(downloads[-1].content)["files"]
    keys = {
        "path",
        "kind",
        "direction",
        "level",
        "language",
        "format",
        "media_type",
        "schema",
        "title",
        "date",
        "size",
        "sha256",
    }
    assert all(entry.keys() == keys for entry in entries)
    assert {entry["date"] for entry in entries} == {shaped.date}
    assert {(entry["schema"] != "") == (entry["format"] == "json") for entry in entries} == {True}
    booklets = [entry for entry in entries if entry["kind"] == "booklet"]
    assert booklets
    assert all(entry["direction"] and entry["level"] is None for entry in booklets)


def test_index_fits_its_schema(downloads: Files) -> None:
    """A validator of others accepts the index, and refuses each breakage."""
    validator = jsonschema.Draft202012Validator(json.loads(index_schema_json()))
    index = json.loads(downloads[-1].content)
    assert list(validator.iter_errors(index)) == []
    for breakage in ({"size": "1 kB"}, {"colour": "red"}, {"level": "4"}):
        assert not validator.is_valid(index | {"files": [index["files"][0] | breakage]})
    assert not validator.is_valid({key: value for key, value in index.items() if key != "licence"})


def test_contents_are_what_the_index_says(downloads: Files) -> None:
    """Each format begins as its files begin, and the data reads back."""
    beginnings = {"pdf": b"%PDF-", "docx": b"PK", "xlsx": b"PK", "zip": b"PK", "json": b"{"}
    for file in downloads[:-1]:
        assert file.content.startswith(beginnings[file.format]), file.path
        if file.format == "json":
            data = read_syllabus_json(file.content)
            about = (data.direction, data.level, data.language)
            assert about == (file.direction or None, file.level, file.language)


def test_zip_holds_all_of_its_language(downloads: Files) -> None:
    """A ZIP has a word about it, the index of its contents, and every file of its language, byte for byte."""
    for packed in (file for file in downloads[:-1] if file.kind == "archive"):
        mine = [f for f in downloads[:-1] if f.language == packed.language and f is not packed]
        with zipfile.ZipFile(io.BytesIO(packed.content)) as archive:
            assert archive.testzip() is None
            assert archive.namelist()[:2] == ["README.txt", "index.json"]
            assert archive.namelist()[2:] == [Path(file.path).name for file in mine]
            for file in mine:
                assert archive.read(Path(file.path).name) == file.content
            inside = read_index(archive.read("index.json"))
            assert [(e.path, e.sha256, e.kind, e.title) for e in inside.files] == [
                (file.path, file.sha256, file.kind, file.title) for file in mine
            ]
            assert str(len(mine)) in archive.read("README.txt").decode()


def test_press_gives_what_one_process_gives(shaped: Standard, downloads: Files) -> None:
    """Made again in several processes, all bytes are the same, ZIPs and index too; a third time they are remembered."""
    press, jobs = Press(), list[int]()

    def count(asked: Sequence[Job]) -> Iterable[bytes]:
        jobs.append(len(asked))
        return press(asked)

    first = make_downloads(shaped, ADDRESS, count)
    assert first == downloads
    kept = dict(press._known)
    assert len(kept) == jobs[0]
    make_downloads(shaped, ADDRESS, count)
    assert press._known == kept
    assert all(press._known[key] is content for key, content in kept.items())


def test_press_prints_what_changed(shaped: Standard) -> None:
    """Another title is another document: what is remembered is not given for it."""
    press = Press()
    job = _first_job(shaped)
    before = press([job])
    changed = (job[0], dataclasses.replace(job[1], title="Another title"))
    assert list(press([changed])) != list(before)


def _first_job(standard: Standard) -> Job:
    found: list[Job] = []

    def catch(jobs: Sequence[Job]) -> Iterable[bytes]:
        found.extend(jobs)
        return [b""] * len(jobs)

    make_downloads(standard, ADDRESS, catch)
    return found[0]


def test_tiny_standard_has_downloads(tiny: Standard) -> None:
    """A standard without directions and levels has its files and its page, without filters of a single value."""
    made = make_downloads(tiny, "")
    page = downloads_page(Site(tiny, "en"), made[:-1])
    text = render_page(Site(tiny, "en"), page)
    assert len(made[:-1]) == 2 * (len(planned_files(Site(tiny, "en"))) + 1)
    assert 'name="direction"' not in text
    assert 'name="level"' not in text
    assert 'name="format"' in text


# the page


@pytest.fixture(scope="module")
def page_text(shaped: Standard, downloads: Files) -> str:
    """The downloads page in Chinese, as Markdown with HTML."""
    site = Site(shaped, "zh")
    return render_page(site, downloads_page(site, downloads[:-1]))


def test_page_lists_every_file(page_text: str, downloads: Files) -> None:
    """Each file is a link, once, with what the filter looks at, its size and its date."""
    html = read_text(page_text)
    links = [e for e in html.elements if e.tag == "a" and "download" in e.attributes]
    assert sorted(e.attributes["href"].removeprefix("../../") for e in links) == sorted(
        entry.path for entry in downloads[:-1]
    )
    items = [e for e in html.elements if e.tag == "li" and "data-format" in e.attributes]
    expected = [entry for entry in downloads[:-1] if entry.kind != "archive"]
    assert len(items) == len(expected)
    assert {tuple(e.attributes[f"data-{k}"] for k in _FILTERS) for e in items} == {
        tuple(str(getattr(entry, key) or "") for key in _FILTERS) for entry in expected
    }
    for entry in downloads[:-1]:
        assert size_text(entry.size) in page_text
        assert entry.date in page_text


_FILTERS = ("direction", "level", "kind", "language", "format")


def test_page_offers_values_that_some_file_has(page_text: str, downloads: Files) -> None:
    """A filter offers exactly what the files have, so that no choice alone leads to nothing."""
    html = read_text(page_text)
    options = {e.attributes["value"] for e in html.elements if e.tag == "option"} - {""}
    entries = [entry for entry in downloads[:-1] if entry.kind != "archive"]
    values = {key: {str(getattr(e, key)) for e in entries if getattr(e, key) not in (None, "")} for key in _FILTERS}
    assert options == set().union(*(found for found in values.values() if len(found) > 1))


@pytest.mark.parametrize(
    ("size", "text"),
    [(0, "1\u00a0kB"), (499, "1\u00a0kB"), (1500, "2\u00a0kB"), (999_400, "999\u00a0kB"), (1_000_000, "1.0\u00a0MB")],
)
def test_size_is_said_as_people_read_it(size: int, text: str) -> None:
    """Kilobytes below a million bytes, never zero; megabytes with one digit from there."""
    assert size_text(size) == text.replace(" ", "\u00a0")


def test_made_files_are_handed_on_whole(shaped: Standard, downloads: Files, tmp_path: Path) -> None:
    """What is written for all languages is read with all that was said of it, data apart from documents."""
    data = all_files(Material(shaped, ADDRESS))
    write_made(tmp_path / "made", tmp_path / "made.json", data, downloads)
    assert read_made(tmp_path / "made.json") == (data, downloads)


def test_moving_keeps_what_is_there(tmp_path: Path) -> None:
    """Documents are put among the pages of the site, whose files stay."""
    for name in ("downloads/syllabi/a.pdf", "site/syllabi/index.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    move_all(tmp_path / "downloads", tmp_path / "site")
    assert sorted(p.name for p in (tmp_path / "site" / "syllabi").iterdir()) == ["a.pdf", "index.html"]
    assert not (tmp_path / "downloads").exists()


def test_site_has_every_file_of_the_index(site_folder: Path) -> None:
    """In the built site each file of the index is there, whole, and the pages of both languages list it."""
    index = read_index((site_folder / INDEX).read_bytes())
    pages = [(site_folder / folder / "syllabi" / "index.html").read_text(encoding="utf-8") for folder in ("", "zh")]
    assert len(index.files) > 100
    for entry in index.files:
        content = (site_folder / entry.path).read_bytes()
        assert hashlib.sha256(content).hexdigest() == entry.sha256, entry.path
        assert all(f"{Path(entry.path).name}" in page for page in pages), entry.path
    assert not (site_folder / "downloads").exists()
