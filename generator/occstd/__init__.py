"""Occupational standards as data: load one, check one, and read it as typed, immutable records.

`load` gives a `Standard` or raises `StandardError` with every fault of the input; `check` gives the faults
themselves. Everything a standard holds is described in `occstd.model`.
"""

from __future__ import annotations

from pathlib import Path

from occstd.model import Edition, Standard
from occstd.problems import Location, Problem, Severity, StandardError

__version__ = "0.1.0"

__all__ = [
    "Edition",
    "Location",
    "Problem",
    "Severity",
    "Standard",
    "StandardError",
    "__version__",
    "check",
    "load",
]


def load(folder: Path | str) -> Standard:
    """Load the standard in a folder of YAML files.

    Args:
        folder: such as `standard/internet-marketer`.

    Returns:
        The standard, checked as a whole.

    Raises:
        StandardError: with every problem of the input, each with file, line and column.
        ModuleNotFoundError: where the extra `check` is not installed.
    """
    from occstd.loader import load_standard

    return load_standard(folder)


def check(folder: Path | str) -> tuple[Problem, ...]:
    """Check the standard in a folder and return all problems, warnings included, in order of place.

    Args:
        folder: such as `standard/internet-marketer`.

    Returns:
        The problems; empty where nothing is wrong.
    """
    from occstd.loader import check_folder

    return check_folder(Path(folder))[1]
