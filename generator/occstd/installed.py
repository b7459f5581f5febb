"""The standards that the wheel carries, as compiled JSON, read through whatever loaded the package.

A checkout carries none: there the YAML is read, so that what is served is never older than what is written.
"""

from __future__ import annotations

from typing import Any

FOLDER = "data"
"""Folder of the compiled standards in the package."""
NAMES = "names.json"
"""File that lists them."""
WHOLE = "standard.json"
"""File of a standard: all of it, with the keys of the YAML."""
INDEX = "index.json"
"""File of a standard: for each id the class of its record and where it begins and ends in the other file."""


def read(path: str) -> bytes:
    """A compiled file, by its path below the folder. Raises OSError where the package does not carry it."""
    package = __file__[: -len("installed.py")]
    loader: Any = __spec__.loader
    return bytes(loader.get_data(f"{package}{FOLDER}/{path}"))
