"""Whole folders: filled out of sight, and put in the place of the former one in one step."""

from __future__ import annotations

import errno
import os
import shutil
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from occstd.output.exchange import exchange
from occstd.output.refusals import OutputError, is_full, kind_of, real, refuse_folder, refuse_others, told
from occstd.output.staging import (
    FILES,
    OURS,
    fresh_folder,
    keep_modes,
    making,
    named,
    put_in_place,
    read_list,
    uninterrupted,
    write_list,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from occstd.published import PublishedFile

_OF_SYSTEM = "lost+found"
"""What many file systems have at their top."""


@contextmanager
def replacing_folder(target: Path, sources: Iterable[Path] = ()) -> Iterator[Path]:
    """Give an empty folder, and put it in the target's place if all went well; else the target stays as it was.

    All that can be known of the target is tried before the body begins. The folder carries a list of its files; what
    it replaces is only what such a list has. Where the target is a mount point it cannot change its name: its files are
    replaced one by one when all are there, and a run that is killed then is ended by the next.

    Args:
        target: folder to replace; what a former run put there is gone afterwards.
        sources: files and folders from which the new content is made; they must not be lost.

    Raises:
        OutputError: if the target holds the working folder or a source, or lies in a source; if it is no folder, or one
            with anything that no former run made; if the system refuses to write.
    """
    place = real(target)
    refuse_folder(place, tuple(sources))
    with _workplace(place) as fresh:
        refuse_others(place, _others(place, fresh))
        try:
            yield fresh
        except OSError as error:
            if not is_full(error):
                raise
            raise OutputError(f"{place} cannot be written: {error.strerror}.") from error
        with told(place), uninterrupted():
            refuse_others(place, _others(place, fresh))
            write_list(fresh)
            keep_modes(fresh, place)
            _put(fresh, place)


@contextmanager
def _workplace(place: Path) -> Iterator[Path]:
    """A fresh folder beside the place, or one in it where the place cannot change its name."""
    if not os.path.ismount(place):
        with making(place.parent), fresh_folder(place.parent, place.name) as beside:
            with told(place):
                movable = _can_move(place, beside)
            if movable:
                yield beside
                return
    with fresh_folder(place, OURS) as inside:
        yield inside


def _can_move(place: Path, beside: Path) -> bool:
    """Whether a folder can be renamed: the system is asked for what it must refuse, as the other name is not free."""
    if not kind_of(place):
        return True
    try:
        place.rename(beside)
    except OSError as error:
        if error.errno in (errno.EBUSY, errno.EXDEV):
            return False
        if error.errno not in (errno.ENOTEMPTY, errno.EEXIST):
            raise
        return True
    beside.rename(place)  # of a system that lets a folder take the place of a full one nothing more is asked
    return False


def _others(place: Path, fresh: Path) -> list[str]:
    """What a folder holds that no former run made: files, and folders in which none of its files is."""
    listed = read_list(place)
    folders = {above.as_posix() for path in listed for above in PurePosixPath(path).parents}
    ours, passed = listed | {FILES}, {fresh, place / _OF_SYSTEM if fresh.parent == place else fresh}

    def look(folder: Path, prefix: str) -> Iterator[str]:
        for path in sorted(folder.iterdir()):
            name, kind = f"{prefix}{path.name}", kind_of(path)
            if kind == "a folder" and name in folders:
                yield from look(path, f"{name}/")
            elif path not in passed and not (kind == "a file" and name in ours):
                yield name

    return list(look(place, "")) if kind_of(place) else []


def _put(fresh: Path, place: Path) -> None:
    if fresh.parent == place:
        put_in_place(fresh.rename(named(fresh, "whole")), place)
    elif kind_of(place):
        exchange(fresh, place, named(fresh, "former"))
    else:
        fresh.rename(place)


def write_all(folder: Path, files: Iterable[PublishedFile]) -> int:
    """Write files below a folder of ours, and return how many there were."""
    count = 0
    for file in files:
        write_new(folder / inside(file.path), file.content)
        count += 1
    return count


def write_new(path: Path, content: bytes) -> None:
    """Write a file in a folder of ours, and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def move_all(source: Path, target: Path) -> None:
    """Move every file below a folder to the same place below another, and remove the folder that is then empty."""
    for file in sorted(path for path in source.rglob("*") if path.is_file()):
        place = target / file.relative_to(source)
        place.parent.mkdir(parents=True, exist_ok=True)
        file.rename(place)
    shutil.rmtree(source)


def inside(path: str) -> PurePosixPath:
    """A path that cannot leave its folder. Raises ValueError for one that could."""
    pure = PurePosixPath(path)
    if pure.is_absolute() or ".." in pure.parts or not pure.parts:
        raise ValueError(f"not a path below a folder: {path!r}")
    return pure
