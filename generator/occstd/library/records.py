"""Where look-ups find records: in a standard in memory, or in a compiled one, cut out of it one by one."""

from __future__ import annotations

import json
from functools import cached_property
from typing import TYPE_CHECKING

from occstd import extras
from occstd.library import installed

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Protocol

    from occstd.model import Record, Standard

    class Records(Protocol):
        """The records of one standard."""

        id: str
        """Id of the standard."""
        current: str
        """Id of the current edition."""

        @property
        def standard(self) -> Standard:
            """The whole standard."""

        @property
        def ids(self) -> dict[str, list[str]]:
            """For each edition, in order of time after nothing for what all share, the ids in it."""

        def get(self, edition: str, name: str) -> Record | None:
            """The record with an id of an edition, or of what all share; None where there is none."""


class FilledRecords:
    """The records of a standard in memory."""

    def __init__(self, standard: Standard) -> None:
        from occstd.model import Edition
        from occstd.model.shape import walk

        self.standard, self.id, self.current = standard, standard.id, standard.current_edition
        self._records: dict[str, dict[str, Record]] = {"": {}}
        edition = ""
        for _, record in walk(standard):
            if isinstance(record, Edition):
                edition = record.id
                self._records[edition] = {}
            if hasattr(record, "id"):
                self._records[edition][record.id] = record

    @property
    def ids(self) -> dict[str, list[str]]:
        """The ids by edition."""
        return {edition: list(records) for edition, records in self._records.items()}

    def get(self, edition: str, name: str) -> Record | None:
        """The record with an id."""
        return self._records.get(edition, {}).get(name)


class CompiledRecords:
    """The records of a standard that the package carries; each is filled when it is asked for."""

    def __init__(self, name: str) -> None:
        """Open a standard by its id. Raises OSError where the package does not carry it."""
        self.id = name
        self._index = installed.read(f"{name}/{installed.INDEX}")
        self.current = self._index[: self._index.index(b"\n")].decode()

    @cached_property
    def ids(self) -> dict[str, list[str]]:
        """The ids by edition."""
        found: dict[str, list[str]] = {}
        for line in self._index.decode().splitlines()[1:]:
            edition, name, *_ = line.split(" ")
            found.setdefault(edition, []).append(name)
        return found

    @cached_property
    def _content(self) -> bytes:
        return installed.read(f"{self.id}/{installed.WHOLE}")

    @cached_property
    def standard(self) -> Standard:
        """The whole standard."""
        from occstd.model import Standard
        from occstd.model.filling import fill

        return fill(Standard, json.loads(self._content))

    def get(self, edition: str, name: str) -> Record | None:
        """The record with an id."""
        from occstd import model
        from occstd.model.filling import fill

        place = self._index.find(f"\n{edition} {name} ".encode())
        if place < 0 or " " in name:
            return None
        line = self._index[place + 1 : self._index.index(b"\n", place + 1)].decode()
        kind, start, end = line.split(" ")[2:]
        record: Record = fill(getattr(model, kind), json.loads(self._content[int(start) : int(end)]))
        return record


def open_records(standard: str | Path) -> Records:
    """The records of a standard that the package carries, by its name, or of a folder of YAML.

    Raises:
        LookupError: where no standard of that name is there.
        StandardError: where the YAML is wrong.
        MissingExtra: where what reads YAML is not installed.
    """
    if not isinstance(standard, str) or "/" in standard or "\\" in standard:
        return _read_folder(standard)
    try:
        return CompiledRecords(standard)
    except OSError:
        return _read_folder(_checked_out(standard))


def _checked_out(name: str) -> Path:
    """The folder of a standard in the checkout that the package is run from, for there nothing is compiled."""
    from pathlib import Path

    folder = Path(__file__).parents[3] / "standard"
    if name and (folder / name).is_dir():
        return folder / name
    try:
        names = json.loads(installed.read(installed.NAMES))
    except OSError:
        names = sorted(sub.name for sub in folder.iterdir()) if folder.is_dir() else []
    raise LookupError(f"no standard {name!r} in the package; there are: {', '.join(names) or 'none'}")


def _read_folder(folder: str | Path) -> Records:
    try:
        from occstd.reading.loader import load_standard
    except ModuleNotFoundError as error:
        raise extras.named(error) from None
    return FilledRecords(load_standard(folder))
