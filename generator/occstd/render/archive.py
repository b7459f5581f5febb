"""ZIP files whose bytes depend on their contents alone: no clock, no system, the order as given."""

from __future__ import annotations

import io
import zipfile
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_BEGINNING = (1980, 1, 1, 0, 0, 0)
_PACKED = (".docx", ".jpg", ".png", ".xlsx", ".zip")
_UNIX = 3
_READABLE = 0o100644 << 16


def archive(files: Iterable[tuple[str, bytes]]) -> bytes:
    """A ZIP file of paths and contents, in the order given; the same files give the same bytes.

    Args:
        files: paths with forward slashes, and contents.

    Raises:
        ValueError: if a path stands twice, is empty, absolute or leads out of its folder.
    """
    target, seen = io.BytesIO(), set()
    with zipfile.ZipFile(target, "w") as packed:
        for path, content in files:
            if path in seen or not _is_inside(path):
                raise ValueError(f"not a path of its own below a folder: {path!r}")
            seen.add(path)
            packed.writestr(_entry(path), content)
    return target.getvalue()


def repacked(package: bytes) -> bytes:
    """The same files as in a ZIP file, in the same order, without the times at which they were packed."""
    with zipfile.ZipFile(io.BytesIO(package)) as packed:
        return archive([(name, packed.read(name)) for name in packed.namelist()])


def _entry(path: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(path, _BEGINNING)
    entry.create_system = _UNIX
    entry.external_attr = _READABLE
    entry.compress_type = zipfile.ZIP_STORED if path.lower().endswith(_PACKED) else zipfile.ZIP_DEFLATED
    return entry


def _is_inside(path: str) -> bool:
    pure = PurePosixPath(path)
    return bool(pure.parts) and not pure.is_absolute() and ".." not in pure.parts and "\\" not in path
