"""The only module that writes files: whole files or none, whole folders or none."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from occstd.published import PublishedFile


class OutputError(Exception):
    """What was named as output cannot be written, or not without loss."""


FORMER_BUILD = "data/v1/index.json"
"""What shows that a folder was filled by a former build: every build has it."""


def write_file(path: Path, content: bytes) -> bool:
    """Write a file so that a reader sees the old content or the new, never a part. True if it changed.

    Raises:
        OutputError: if a folder stands at the path, or a file where a folder of the path should be.
    """
    if path.is_dir():
        raise OutputError(f"{path} is a folder. Name a file in it, such as {path / 'output'}.")
    for parent in path.parents:
        if parent.exists() and not parent.is_dir():
            raise OutputError(f"{parent} is a file, so {path} cannot be written. Name another place.")
    if path.is_file() and path.read_bytes() == content:
        return False
    write_together([(path, content)])
    return True


def write_together(files: Sequence[tuple[Path, bytes]], sources: Iterable[Path] = ()) -> None:
    """Write several files; none is put in its place before all are on disk beside their places.

    Args:
        files: paths and contents.
        sources: files and folders from which the contents were made; they must not be lost.

    Raises:
        OutputError: if a file would replace a source or lie in one, or if the system refuses to write.
    """
    kept = [source.resolve() for source in sources]
    for path, _ in files:
        if path.is_dir():
            raise OutputError(f"{path} cannot be written: it is a folder.")
        lost = next((source for source in kept if path.resolve().is_relative_to(source)), None)
        if lost is not None:
            raise OutputError(f"{path} cannot be written: {lost} would be changed. Name another output.")
    waiting: list[tuple[Path, Path]] = []
    try:
        for path, content in files:
            waiting.append((_beside(path, content), path))
        for fresh, path in waiting:
            fresh.replace(path)
    except OSError as error:
        raise OutputError(f"{error.filename} cannot be written: {error.strerror}.") from error
    finally:
        for fresh, _ in waiting:
            fresh.unlink(missing_ok=True)


def _beside(path: Path, content: bytes) -> Path:
    """A fresh file with the content, in the folder of the path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).chmod(0o644)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def write_all(folder: Path, files: Iterable[PublishedFile]) -> int:
    """Write files below a folder and return how many there were."""
    count = 0
    for file in files:
        write_file(folder / _inside(file.path), file.content)
        count += 1
    return count


def move_all(source: Path, target: Path) -> None:
    """Move every file below a folder to the same place below another, and remove the folder that is then empty."""
    for file in sorted(path for path in source.rglob("*") if path.is_file()):
        place = target / file.relative_to(source)
        place.parent.mkdir(parents=True, exist_ok=True)
        file.rename(place)
    shutil.rmtree(source)


def _inside(path: str) -> PurePosixPath:
    """A path that cannot leave its folder. Raises ValueError for one that could."""
    pure = PurePosixPath(path)
    if pure.is_absolute() or ".." in pure.parts or not pure.parts:
        raise ValueError(f"not a path below a folder: {path!r}")
    return pure


@contextmanager
def replacing_folder(target: Path, sources: Iterable[Path] = ()) -> Iterator[Path]:
    """Give an empty folder beside the target, and put it in the target's place if all went well.

    Where the body raises, the target stays as it was and the new folder is removed.

    Args:
        target: folder to replace; what it held is gone afterwards.
        sources: files and folders from which the new content is made; they must not be lost.

    Raises:
        OutputError: if the target holds the working folder or a source, or lies in a source; if it is a file, or a
            folder with anything in it but a former build.
    """
    target = target.resolve()
    _refuse_loss(target, sources)
    _refuse_strangers(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(dir=target.parent, prefix=f".{target.name}-new-"))
    former = fresh.with_name(fresh.name.replace("-new-", "-former-"))
    try:
        yield fresh
        fresh.chmod(0o755)
        if target.exists():
            target.rename(former)
        fresh.rename(target)
    except BaseException:
        if former.exists() and not target.exists():
            former.rename(target)
        shutil.rmtree(fresh, ignore_errors=True)
        raise
    shutil.rmtree(former, ignore_errors=True)


def _refuse_strangers(target: Path) -> None:
    if target.exists() and not target.is_dir():
        raise OutputError(f"{target} is a file. Name a folder.")
    if target.exists() and any(target.iterdir()) and not (target / FORMER_BUILD).is_file():
        found = "holds files that are not of a former build and would be lost"
        raise OutputError(f"{target} {found}. Empty it, or name another folder.")


def _refuse_loss(target: Path, sources: Iterable[Path]) -> None:
    for source in (Path.cwd(), *sources):
        source = source.resolve()
        if source.is_relative_to(target) or (source != Path.cwd() and target.is_relative_to(source)):
            raise OutputError(f"{target} cannot be replaced: {source} would be lost. Name another folder.")
