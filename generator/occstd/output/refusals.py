"""What is not written over, and how it is said: sources, what others made, devices, and what the system refuses."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS)
_KINDS = (
    (stat.S_ISREG, "a file"),
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISLNK, "a link"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
)
_SHOWN = 8
"""How many names a message has at most."""


class OutputError(Exception):
    """What was named as output cannot be written, or not without loss."""


def is_full(error: OSError) -> bool:
    """Whether the system refused for want of room, or because what was to be written is read-only."""
    return error.errno in _FULL


@contextmanager
def told(place: Path) -> Iterator[None]:
    """Turn what the system refuses into an OutputError about a place."""
    try:
        yield
    except OSError as error:
        raise OutputError(f"{place} cannot be written: {error.strerror or error}.") from error


def kind_of(path: Path) -> str:
    """What stands at a path, links not followed: a file, a folder, a device and so on; empty where nothing does."""
    try:
        mode = path.lstat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return ""
    return next((name for is_kind, name in _KINDS if is_kind(mode)), "of an unknown kind")


def refuse_file(path: Path, sources: Iterable[Path]) -> None:
    """Refuse to write a file where something else stands, or where a source would be changed.

    Raises:
        OutputError: with the reason.
    """
    with told(path):
        kind = kind_of(path)
        if kind == "a folder":
            raise OutputError(f"{path} is a folder. Name a file in it, such as {path / 'output'}.")
        if kind not in ("", "a file"):
            raise OutputError(f"{path} is {kind}. Name a file.")
        if kind and not os.access(path, os.W_OK):
            raise OutputError(f"{path} is read-only. Name another file.")
        refuse_inside(path, sources)


def refuse_inside(path: Path, sources: Iterable[Path]) -> None:
    """Refuse a place below a file, and one that is a source or lies in one.

    Raises:
        OutputError: with the reason.
    """
    for parent in path.parents:
        if parent.exists() and not parent.is_dir():
            raise OutputError(f"{parent} is a file, so {path} cannot be written. Name another place.")
    place = real(path)
    lost = next((source for source in map(real, sources) if place.is_relative_to(source)), None)
    if lost is not None:
        raise OutputError(f"{path} cannot be written: {lost} would be changed. Name another output.")


def refuse_folder(place: Path, sources: Iterable[Path]) -> None:
    """Refuse to replace what is no folder, or is read-only, or is a source, lies in one or holds one.

    Args:
        place: the folder, without links in its path.
        sources: files and folders that must not be lost; the working folder must not, either.

    Raises:
        OutputError: with the reason.
    """
    with told(place):
        kind = kind_of(place)
        if kind not in ("", "a folder"):
            raise OutputError(f"{place} is {kind}. Name a folder.")
        if kind and not os.access(place, os.W_OK | os.X_OK):
            raise OutputError(f"{place} is read-only. Name another folder.")
        refuse_inside(place, sources)
        for source in map(real, (Path.cwd(), *sources)):
            if source.is_relative_to(place):
                raise OutputError(f"{place} cannot be replaced: {source} would be lost. Name another folder.")


def refuse_others(place: Path, names: Sequence[str]) -> None:
    """Refuse to replace a folder with what no former run made.

    Args:
        place: the folder.
        names: what it holds of others.

    Raises:
        OutputError: with the names, if there are any.
    """
    if names:
        shown = [name if name.isprintable() else repr(name) for name in names[:_SHOWN]]
        more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
        found = f"{place} holds what no former run made and would be lost: {', '.join(shown)}{more}"
        raise OutputError(f"{found}. Move it away, or name another folder.")


def real(path: Path) -> Path:
    """A path without links; where links form a circle, as it is."""
    return Path(os.path.realpath(path))
