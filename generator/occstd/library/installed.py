"""The standards that the wheel carries, as compiled JSON, read through whatever loaded the package.

A checkout carries none: there the YAML is read, so that what is served is never older than what is written.
"""

from __future__ import annotations

from typing import Any

FOLDER = "data"
"""Folder of the compiled standards in the package."""
NAMES = "names.json"
"""File that lists them."""
ADDRESS = "address.txt"
"""File that names the site which shows them."""
WHOLE = "standard.json"
"""File of a standard: all of it, with the keys of the YAML."""
INDEX = "index.txt"
"""File of a standard that says where in the other each record with an id is. The first line is the current edition; the
others have edition (nothing for what all share), id, class, first byte and the byte after the last. It is searched as
it is: to read all of it would take longer than to read a record."""


def read(path: str) -> bytes:
    """A compiled file, by its path below the folder. Raises OSError where the package does not carry it."""
    package = __file__[: -len("library/installed.py")]
    loader: Any = __spec__.loader
    return bytes(loader.get_data(f"{package}{FOLDER}/{path}"))
