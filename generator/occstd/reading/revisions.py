"""The files of a folder as they were at a git revision. git is only asked to read; the working tree is not touched."""

from __future__ import annotations

import io
import subprocess
import tarfile
from pathlib import Path

from occstd.published import PublishedFile


class RevisionError(Exception):
    """git, the repository, the revision or the folder in it is not there; the text says which."""


def read_revision(folder: Path, revision: str) -> tuple[PublishedFile, ...]:
    """The files below a folder at a revision, with paths from that folder.

    Args:
        folder: a folder of the working tree; it need not exist there any more.
        revision: anything that git takes for a commit, such as HEAD~1 or v1.

    Raises:
        RevisionError: if git is not installed, the folder lies in no repository, or there is no such revision, which
            may be since the clone is shallow, or no such folder at it.
    """
    place = _existing(folder.absolute())
    top = Path(
        _git(place, "rev-parse", "--show-toplevel", refusal=f"{folder} is not in a git repository").decode().strip()
    )
    path = folder.resolve().relative_to(top.resolve()).as_posix()
    wanted = f"{revision}^{{commit}}"
    refusal = f"git knows no revision {revision!r} here{_shallow(top)}"
    commit = _git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", wanted, refusal=refusal).decode().strip()
    refusal = f"there is no folder {path} at revision {revision!r}"
    archive = _git(top, "archive", "--format=tar", commit, "--", path, refusal=refusal)
    return tuple(_unpacked(archive, path))


def _shallow(top: Path) -> str:
    """What is said beside an unknown revision where the history of a clone was cut off; nothing where it was not."""
    is_shallow = _git(top, "rev-parse", "--is-shallow-repository", refusal="git cannot read its repository")
    if is_shallow.strip() != b"true":
        return ""
    return "; this clone is shallow, so its history ends early, and git fetch --unshallow gets the rest"


def _existing(folder: Path) -> Path:
    return next(place for place in (folder, *folder.parents) if place.is_dir())


def _git(place: Path, *arguments: str, refusal: str) -> bytes:
    """What a git command prints. Raises RevisionError with the refusal where the command fails."""
    command = ["git", "-C", str(place), *arguments]
    try:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)  # noqa: S603 - reads only
    except FileNotFoundError as error:
        raise RevisionError("git is not installed; it is needed to read a revision") from error
    output, _ = process.communicate()
    if process.returncode:
        raise RevisionError(refusal)
    return output


def _unpacked(archive: bytes, path: str) -> list[PublishedFile]:
    prefix = "" if path == "." else f"{path}/"
    found = []
    with tarfile.open(fileobj=io.BytesIO(archive)) as members:
        for member in members:
            content = members.extractfile(member) if member.isfile() else None
            if content is not None:
                found.append(PublishedFile(path=member.name.removeprefix(prefix), content=content.read()))
    return found
