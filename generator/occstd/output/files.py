"""Files in folders that may hold others: all of a run or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.output.folders import inside, write_new
from occstd.output.refusals import OutputError, refuse_file, refuse_inside, told
from occstd.output.staging import FILES, OURS, fresh_folder, keep_modes, making, named, put_in_place, uninterrupted
from occstd.published import PublishedFile

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def write_file(path: Path, content: bytes, sources: Iterable[Path] = ()) -> None:
    """Write a file so that a reader sees the old content or the new, never a part.

    Args:
        path: its place.
        content: what it holds.
        sources: files and folders from which the content was made; they must not be lost.

    Raises:
        OutputError: if something else than a file stands there, if a source would be lost, or if the system refuses.
    """
    write_together(path.parent, [PublishedFile(path=path.name, content=content)], sources)


def write_together(folder: Path, files: Iterable[PublishedFile], sources: Iterable[Path] = ()) -> list[Path]:
    """Write several files below a folder, which keeps what else it holds; none comes to its place before all are there.

    That they can be written is tried before the first is asked for. A run that is killed while they come to their
    places is ended by the next that writes there.

    Args:
        folder: the folder, which is made where there is none.
        files: the files, which may be made while they are asked for.
        sources: files and folders from which they are made; they must not be lost.

    Returns:
        Where they are.

    Raises:
        OutputError: if something else than a file stands in a place, if a source would be lost, or if the system
            refuses.
    """
    kept, places = tuple(sources), []
    refuse_inside(folder / FILES, kept)
    with making(folder), fresh_folder(folder, OURS) as fresh:
        for file in files:
            place = folder / inside(file.path)
            if place.name == FILES:
                raise OutputError(f"{place} is a list that only this program writes. Name another file.")
            refuse_file(place, kept)
            with told(place):
                write_new(fresh / file.path, file.content)
            places.append(place)
        with told(folder), uninterrupted():
            keep_modes(fresh, folder)
            put_in_place(fresh.rename(named(fresh, "whole")), folder)
    return places


def try_output(path: Path, sources: Iterable[Path] = ()) -> None:
    """Find out, before the work, whether a file can be written, or files in a folder where one is there.

    Raises:
        OutputError: as the writing would.
    """
    kept = tuple(sources)
    with told(path):
        if path.is_dir():
            refuse_inside(path / FILES, kept)
        else:
            refuse_file(path, kept)
        existing = next(place for place in (path, *path.parents) if place.is_dir())
    with fresh_folder(existing, OURS):
        pass
