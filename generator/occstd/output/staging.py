"""Fresh folders to work in: marked as ours, locked while their run lives, gone at the end.

What a killed run leaves is found by name and mark at the next start. What was whole is put in its place, what had been
moved out of its place returns if nothing has come there, and the rest is removed.
"""

from __future__ import annotations

import json
import logging
import os
import re
import shutil
import signal
import stat
import tempfile
import threading
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from occstd.output.refusals import kind_of, told

try:
    import fcntl
except ModuleNotFoundError:  # on Windows, where strays are not told from folders of runs that live
    fcntl = None  # type: ignore[assignment]

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

FILES = ".occstd-files.json"
"""File that marks a folder as ours: the list of the files that were put there, or nothing while it is being filled."""
OURS = "occstd"
"""Name of fresh folders that do not stand beside what they replace."""
_SIGNALS = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
_log = logging.getLogger(__name__)


@contextmanager
def fresh_folder(parent: Path, name: str, mode: int = 0o777) -> Iterator[Path]:
    """Give a fresh folder `.NAME-new-…`, and remove what has its name at the end. Strays of that name are cleared.

    Raises:
        OutputError: if there can be none.
    """
    with told(parent):
        _clear_strays(parent, name)
        fresh = parent / f".{name}-new-{os.urandom(4).hex()}"
        fresh.mkdir(mode)
    try:
        with told(parent):
            mark = (fresh / FILES).open("xb")
        with mark:
            _lock(mark)
            yield fresh
    finally:
        remove(fresh)


@contextmanager
def working_folder() -> Iterator[Path]:
    """Give an empty folder for files that nobody keeps.

    Raises:
        OutputError: if there can be none.
    """
    with told(Path("A temporary folder")):
        parent = Path(tempfile.gettempdir())
    with fresh_folder(parent, OURS, mode=0o700) as folder:
        yield folder


@contextmanager
def making(folder: Path) -> Iterator[None]:
    """Make a folder and those above it; where the body raises, those that were made and are empty are removed.

    Raises:
        OutputError: if the system refuses.
    """
    missing = [place for place in (folder, *folder.parents) if not place.exists()]
    try:
        with told(folder):
            folder.mkdir(parents=True, exist_ok=True)
        yield
    except BaseException:
        for made in missing:
            with suppress(OSError):
                made.rmdir()
        raise


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Put off signals that are caught until the body has ended; those that are not keep their effect."""
    came: list[int] = []
    handlers = {number: signal.getsignal(number) for number in _SIGNALS}
    if threading.current_thread() is not threading.main_thread():
        handlers.clear()
    caught = {number: handler for number, handler in handlers.items() if callable(handler)}
    for number in caught:
        signal.signal(number, lambda number, _: came.append(number))
    try:
        yield
    finally:
        for number, handler in caught.items():
            signal.signal(number, handler)
    for number in came[:1]:
        caught[number](number, None)


def named(fresh: Path, state: str) -> Path:
    """The name of a fresh folder in another state: whole, or former for what was in its place."""
    return fresh.with_name(fresh.name.replace("-new-", f"-{state}-"))


def files_below(folder: Path) -> list[str]:
    """Paths of all files below a folder but its mark, in order."""
    paths = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if kind_of(path) != "a folder")
    return sorted(path for path in paths if path != FILES)


def write_list(folder: Path) -> None:
    """List the files of a fresh folder in its mark."""
    (folder / FILES).write_bytes(json.dumps(files_below(folder), indent=0).encode())


def read_list(folder: Path) -> set[str]:
    """The files that a run put into a folder; none where no list says so."""
    try:
        listed = json.loads((folder / FILES).read_bytes()) if kind_of(folder / FILES) == "a file" else None
    except (OSError, ValueError, RecursionError):
        return set()
    return set(map(str, listed)) if isinstance(listed, list) else set()


def keep_modes(fresh: Path, place: Path) -> None:
    """Give files and folders the mode and the owner of those that they replace; new ones follow the umask."""
    for path in (fresh, *fresh.rglob("*")):
        former = place / path.relative_to(fresh)
        if (kind := kind_of(former)) and kind == kind_of(path):
            status = former.lstat()
            with suppress(PermissionError, AttributeError):  # of who is not root, and on systems that have no owners
                os.chown(path, status.st_uid, status.st_gid)
            with suppress(PermissionError):
                path.chmod(stat.S_IMODE(status.st_mode) | (stat.S_IRWXU if kind == "a folder" else 0))


def put_in_place(whole: Path, folder: Path) -> None:
    """Move every file of a whole folder to its place in another; what a killed run began is ended by the next one.

    Where the whole folder has a list, what the other's own list has beside it is removed first.
    """
    listed = read_list(whole)
    if listed:
        for path in read_list(folder).difference(listed).intersection(files_below(folder)):
            (folder / path).unlink()
            for above in (folder / path).parents:
                with suppress(OSError):
                    above.rmdir()
    for path in [*files_below(whole), *([FILES] if listed else [])]:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (whole / path).replace(folder / path)
    remove(whole)


def remove(folder: Path) -> None:
    """Remove a folder of ours, its mark last, so that the next run finds what a kill leaves. What stays is said."""
    with uninterrupted():
        try:
            for path in sorted(folder.iterdir(), key=lambda path: path.name == FILES):
                shutil.rmtree(path) if kind_of(path) == "a folder" else path.unlink()
            folder.rmdir()
        except FileNotFoundError:
            pass  # it has another name now, or another run clears it, too
        except OSError as error:
            _log.warning("%s could not be removed: %s. Nobody needs it; remove it.", folder, error.strerror)


def _clear_strays(parent: Path, name: str) -> None:
    """Put right what killed runs left: first what has to return to its place, then the rest."""
    pattern, found = re.compile(rf"\.{re.escape(name)}-(former|new|whole)-[0-9a-f]{{8}}"), []
    with suppress(PermissionError):  # a folder that can be written and not be listed
        found = [(match[1], path) for path in parent.iterdir() if (match := pattern.fullmatch(path.name))]
    for state, path in sorted(found):
        if not _is_stray(path):
            continue
        if state == "former" and not kind_of(parent / name):
            path.rename(parent / name)
        elif state == "whole":
            put_in_place(path, parent)
        else:
            remove(path)


def _is_stray(folder: Path) -> bool:
    """Whether a folder is ours and no run works in it: its mark can be locked, or it has just been made."""
    try:
        if kind_of(folder) != "a folder":
            return False
        with (folder / FILES).open("r+b") as mark:
            return _lock(mark)
    except FileNotFoundError:
        return folder.is_dir() and not any(folder.iterdir())
    except OSError:
        return False


def _lock(mark: BinaryIO) -> bool:
    """Lock a mark until it is closed, or its run ends in whatever way."""
    if fcntl is None:
        mark.close()  # an open file could not be moved there
        return True
    try:
        fcntl.flock(mark, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
