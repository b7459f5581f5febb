"""The files of a folder: which are read, and what is said of those that cannot be, so that none is overlooked."""

from __future__ import annotations

import os
import stat
from pathlib import Path as FilePath
from typing import TYPE_CHECKING

from occstd.problems import Location, Problem
from occstd.reading.source import MOST_BYTES, Parsed, parse

if TYPE_CHECKING:
    from collections.abc import Iterator

_KINDS = (
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


def shown(path: FilePath) -> str:
    """A path as messages show it: seen from the working directory where it lies below it, and on one line."""
    absolute, here = path.absolute(), FilePath.cwd()
    name = (absolute.relative_to(here) if absolute.is_relative_to(here) else path).as_posix()
    legible = os.fsencode(name).decode("utf-8", errors="backslashreplace")
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in legible)


class Folder:
    """What stands in a folder: files and folders in the order of their names, and what is wrong with the others."""

    def __init__(self, path: FilePath, around: frozenset[tuple[int, int]] = frozenset()) -> None:
        self.path = path
        self.files: list[FilePath] = []
        self.folders: list[FilePath] = []
        self.problems: list[Problem] = []
        self._around = around
        try:
            own = path.stat()
            self._around |= {(own.st_dev, own.st_ino)}
            entries = sorted(entry for entry in path.iterdir() if not entry.name.startswith("."))
        except OSError as error:
            self._refuse(path, f"a folder that cannot be read ({error.strerror})", "a folder that can be read")
            return
        for entry in entries:
            self._sort(entry)
        if not entries:
            self.problems.append(Problem(Location(shown(path)), "empty-folder", "an empty folder", "YAML files"))

    def below(self) -> Iterator[Folder]:
        """This folder, and every one below it."""
        yield self
        for path in self.folders:
            yield from self.inside(path).below()

    def inside(self, path: FilePath) -> Folder:
        """One of its folders."""
        return Folder(path, self._around)

    def _sort(self, entry: FilePath) -> None:
        try:
            found = entry.stat()
        except OSError as error:
            what = "a link that leads nowhere" if entry.is_symlink() else "a file that cannot be read"
            self._refuse(entry, f"{what} ({error.strerror})", "a plain file")
            return
        if stat.S_ISREG(found.st_mode):
            self._add_file(entry)
        elif not stat.S_ISDIR(found.st_mode):
            what = next((name for is_it, name in _KINDS if is_it(found.st_mode)), "no file")
            self._refuse(entry, what, "a plain file")
        elif (found.st_dev, found.st_ino) in self._around:
            self._refuse(entry, "a link to a folder around it", "a folder of its own")
        else:
            self.folders.append(entry)

    def _add_file(self, entry: FilePath) -> None:
        if entry.suffix == ".yaml":
            self.files.append(entry)
        else:
            found = f"the file {FilePath(shown(entry)).name}"
            self.problems.append(Problem(Location(shown(entry)), "unknown-file", found, "files ending in .yaml"))

    def _refuse(self, path: FilePath, found: str, expected: str) -> None:
        self.problems.append(Problem(Location(shown(path)), "plain-file", found, expected))


def read_start(file: FilePath) -> bytes:
    """The bytes of a file, no more of them than show that it is too large. Raises OSError where it cannot be read."""
    with file.open("rb") as stream:
        return stream.read(MOST_BYTES + 1)


def read_yaml(file: FilePath) -> Parsed:
    """One file of a standard; a file that cannot be read has no values, and a problem that says so."""
    name = shown(file)
    try:
        return parse(read_start(file), name)
    except OSError as error:
        found = f"a file that cannot be read ({error.strerror})"
        return Parsed(name, problems=[Problem(Location(name), "plain-file", found, "a file that can be read")])
