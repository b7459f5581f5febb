"""Two names in a folder change places: in one step where the system has such a step."""

from __future__ import annotations

import errno
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_HERE = -100
"""AT_FDCWD: paths are seen from the working folder."""
_EXCHANGE = 2
"""RENAME_EXCHANGE, of <linux/fs.h>."""
_UNKNOWN = (errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP)
"""What a system or a file system says that has no such step."""


def exchange(one: Path, other: Path, between: Path) -> None:
    """Let two folders change names; a reader of either name finds one or the other at any moment, on Linux.

    Elsewhere, and on file systems without it, it takes three steps; for one moment nothing has the second name, and
    what had it is at `between`. A run that is killed then leaves it there.

    Args:
        one: the first.
        other: the second.
        between: a free name in the same folder.

    Raises:
        OSError: if the system refuses; both are then where they were.
    """
    if _in_one_step(one, other):
        return
    other.rename(between)
    try:
        one.rename(other)
    except OSError:
        between.rename(other)
        raise
    between.rename(one)


def _in_one_step(one: Path, other: Path) -> bool:
    if sys.platform != "linux":
        return False
    import ctypes

    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    if rename(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in _UNKNOWN:
        return False
    raise OSError(number, os.strerror(number), str(other))
