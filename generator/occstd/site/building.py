"""The whole site in all its languages: built beside the former one, which it replaces only when all went well."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from contextlib import ExitStack
from dataclasses import fields
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config import load_config

from occstd.checks.addresses import WEB_ADDRESS, site_fault
from occstd.checks.findings import shown
from occstd.export.formats import all_files
from occstd.export.material import Material
from occstd.model.plain import dump
from occstd.output import move_all, replacing_folder, working_folder, write_all, write_new
from occstd.problems import Location, Problem, StandardError
from occstd.published import PublishedFile
from occstd.reading.loader import load_standard
from occstd.site.children import REFUSED, undisturbed
from occstd.site.downloads import make_downloads
from occstd.site.offline import OFFLINE, offline_copy
from occstd.site.printing import Press
from occstd.views.documents.listing import FOLDER
from occstd.words.sizes import size_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from occstd.model import Standard

MADE_VARIABLE = "OCCSTD_MADE"
"""Environment variable with the list of files that all languages share, which mkdocs.yml hands to the plugin."""
MADE = "made.json"
"""Name of that list."""
_OFFERED = re.compile(r'<small data-offline(?:="")?>ZIP')


class BuildError(Exception):
    """MkDocs refused to build; the text is what it printed."""


def standard_folder(config_file: Path) -> Path:
    """The folder of the standard that a MkDocs configuration shows."""
    plugin = load_config(str(config_file)).plugins["occstd"]
    return Path(plugin.config["standard"])


def configured_address(config_file: Path) -> str:
    """The address of the site of a MkDocs configuration, without a slash at its end; empty where it has none.

    Raises:
        StandardError: if it is no address of the web.
    """
    address = load_config(str(config_file)).site_url or ""
    if address and (fault := site_fault(address)):
        found = f"the site_url {shown(address)}, {fault}"
        raise StandardError([Problem(Location(str(config_file)), "url-shape", found, WEB_ADDRESS)])
    return address.rstrip("/")


def write_made(folder: Path, listed: Path, data: Sequence[PublishedFile], documents: Sequence[PublishedFile]) -> None:
    """Write files that all languages share, with all that is said of them, so that no language makes them again.

    Args:
        folder: where the files go, an empty folder of ours.
        listed: the file that says where they are, and what is said of them.
        data: the data files.
        documents: the documents.
    """
    write_all(folder, (*data, *documents))
    said = [item.name for item in fields(PublishedFile) if item.name != "content"]
    lists = [[{name: getattr(file, name) for name in said} for file in files] for files in (data, documents)]
    write_new(listed, dump({"folder": str(folder), "files": lists}))


def read_made(listed: Path) -> tuple[tuple[PublishedFile, ...], tuple[PublishedFile, ...]]:
    """The data files and the documents that `write_made` wrote."""
    made = json.loads(listed.read_bytes())
    data, documents = (
        tuple(PublishedFile(content=Path(made["folder"], said["path"]).read_bytes(), **said) for said in files)
        for files in made["files"]
    )
    return data, documents


def build_site(config_files: Sequence[Path], site_dir: Path, press: Press | None = None) -> int:
    """Build the site of the first configuration, and those of the others below it.

    Args:
        config_files: MkDocs configurations; the first is the site's root, and each other stands at the folder
            where its `site_dir` lies below that of the first.
        site_dir: where the whole site goes.
        press: prints the documents; one that printed those of a former build remembers them.

    Returns:
        The number of HTML pages.

    Raises:
        StandardError: if the standard is wrong; the former site stays.
        BuildError: if MkDocs refuses, in strict mode; the former site stays.
        OutputError: if the site cannot be written, or not without loss; this is tried first.
    """
    folder = standard_folder(config_files[0])
    roots = [Path(load_config(str(file)).site_dir) for file in config_files]
    sources = [folder, *config_files, *(Path(load_config(str(file)).docs_dir) for file in config_files)]
    with replacing_folder(site_dir, sources) as fresh:
        standard = load_standard(folder)
        parts = [fresh / f"part-{number}" for number in range(len(roots))]
        address = configured_address(config_files[0])
        documents = make_downloads(standard, address, press or Press())
        with working_folder() as temporary:
            write_made(fresh / "made", temporary / MADE, all_files(Material(standard, address)), documents)
            _run_all(config_files, parts, _environment(standard, temporary))
        for root, part in zip(roots[1:], parts[1:], strict=True):
            part.rename(parts[0] / root.relative_to(roots[0]))
        move_all(fresh / "made", parts[0])
        for entry in parts[0].iterdir():
            entry.rename(fresh / entry.name)
        parts[0].rmdir()
        if address:
            copy = _copy(fresh, standard, address)
            write_all(fresh, [copy, *_with_size(fresh, copy.size)])
        return sum(1 for _ in fresh.rglob("*.html"))


def _copy(site: Path, standard: Standard, address: str) -> PublishedFile:
    """The copy of a site that opens from disk."""
    names = [path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()]
    content = offline_copy(names, lambda name: (site / name).read_bytes(), standard, address)
    return PublishedFile(path=OFFLINE, content=content)


def _with_size(site: Path, size: int) -> Iterator[PublishedFile]:
    """The pages that offer the copy with its size, which is known last: the copy holds these pages, too."""
    for file in sorted(site.rglob(f"{FOLDER}index.html")):
        offered = _OFFERED.sub(rf"\g<0> · {size_text(size)}", file.read_bytes().decode(), count=1)
        yield PublishedFile(path=file.relative_to(site).as_posix(), content=offered.encode())


def _environment(standard: Standard, temporary: Path) -> dict[str, str]:
    """The environment of MkDocs: the time that it writes, the files that it does not make, a place for what is left."""
    own = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(temporary))
    epoch = os.environ.get("SOURCE_DATE_EPOCH", _epoch(standard.date))
    own |= {"SOURCE_DATE_EPOCH": epoch, MADE_VARIABLE: str(temporary / MADE), "PYTHONIOENCODING": "utf-8"}
    return os.environ | own


def _epoch(date: str) -> str:
    """Noon of a date in seconds, so that build times in files depend on the data alone."""
    return str(int(datetime.fromisoformat(f"{date}T12:00:00").replace(tzinfo=UTC).timestamp()))


def _run_all(config_files: Sequence[Path], targets: Sequence[Path], environment: dict[str, str]) -> None:
    """Run MkDocs for every language at once.

    Raises:
        BuildError: with the output of all that failed.
        OSError: if the system let one of them write no more.
    """
    with ExitStack() as ending:
        lifeline, held = os.pipe()
        try:
            with undisturbed():
                running = [
                    ending.enter_context(_start(file, target, lifeline, environment))
                    for file, target in zip(config_files, targets, strict=True)
                ]
            outputs = [process.communicate()[0] for process in running]
        finally:
            os.close(lifeline)
            os.close(held)  # which ends those that still run, as the end of this process would
    number = max(process.returncode for process in running) - REFUSED
    if number > 0:
        raise OSError(number, os.strerror(number))
    failed = [
        out or f"MkDocs was ended by signal {-process.returncode}."
        for process, out in zip(running, outputs, strict=True)
        if process.returncode
    ]
    if failed:
        raise BuildError("\n".join(failed))


def _start(config_file: Path, target: Path, lifeline: int, environment: dict[str, str]) -> subprocess.Popen[str]:
    return subprocess.Popen(  # noqa: S603 - our own interpreter on paths of the caller
        [sys.executable, "-m", "occstd.site", str(config_file), str(target)],
        stdin=lifeline,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        env=environment,
    )
