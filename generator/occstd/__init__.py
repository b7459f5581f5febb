"""Occupational standards as data: load one, look things up in it, check one, as typed, immutable records.

`load` opens a standard that comes with the package, or a folder of YAML, as a `Library` with its look-ups.
`check` gives the faults of a folder. Everything that a standard holds is described in `occstd.model`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from occstd.extras import MissingExtra
    from occstd.library.library import Library
    from occstd.library.search import Hit
    from occstd.model import Edition, Standard
    from occstd.model.filling import FillError
    from occstd.problems import Location, Problem, Severity, StandardError
    from occstd.views.rows import Cell, TaskChange, TaskRow
    from occstd.views.site import Unit
    from occstd.views.statements import StatementRow

__version__ = "0.1.0"

_HOMES = (
    "library.library",
    "extras",
    "model",
    "problems",
    "model.filling",
    "library.search",
    "views.rows",
    "views.site",
    "views.statements",
)
"""Modules of what is exported; each is imported when something in it is first asked for."""

__all__ = [
    "Cell",
    "Edition",
    "FillError",
    "Hit",
    "Library",
    "Location",
    "MissingExtra",
    "Problem",
    "Severity",
    "Standard",
    "StandardError",
    "StatementRow",
    "TaskChange",
    "TaskRow",
    "Unit",
    "__version__",
    "check",
    "load",
]


def load(standard: str | Path, edition: str | None = None) -> Library:
    """Open a standard: one that comes with the package, by its name, or a folder of YAML files.

    A text without a slash is a name; a path, or a text with a slash, is a folder. In a checkout of the project,
    which carries no compiled data, a name is the folder of that name in its `standard/`.

    Args:
        standard: such as `internet-marketer`, or `standard/internet-marketer`.
        edition: id of the edition that look-ups are about; the current one where it is left out.

    Returns:
        The standard with its look-ups.

    Raises:
        LookupError: where no standard of that name comes with the package, or the standard has no such edition.
        StandardError: for a folder, with every problem of the input, each with file, line and column.
        MissingExtra: for a folder, where what reads YAML is not installed.
    """
    from occstd.library.library import Library
    from occstd.library.records import open_records

    return Library(open_records(standard), edition)


def check(folder: Path | str) -> tuple[Problem, ...]:
    """Check the standard in a folder and return all problems, warnings included, in order of place.

    Args:
        folder: such as `standard/internet-marketer`.

    Returns:
        The problems; empty where nothing is wrong.

    Raises:
        MissingExtra: where what reads and checks YAML is not installed.
    """
    from pathlib import Path

    from occstd import extras

    try:
        from occstd.reading.loader import check_folder
    except ModuleNotFoundError as error:
        raise extras.named(error) from None
    return check_folder(Path(folder))[1]


if not TYPE_CHECKING:  # which would else take any name for one that is there

    def __getattr__(name: str) -> object:
        """What the package exports, from its module, which is imported when it is first asked for."""
        if name in __all__:
            for home in _HOMES:
                module = import_module(f"{__name__}.{home}")
                if hasattr(module, name):
                    globals()[name] = getattr(module, name)
                    return globals()[name]
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
