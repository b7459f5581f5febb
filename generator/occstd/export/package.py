"""The files that the wheel carries: standards compiled to JSON, and where in it each record stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.export.json import dump
from occstd.installed import FOLDER, INDEX, NAMES, WHOLE
from occstd.model import Edition, Standard
from occstd.plain import to_plain
from occstd.shape import walk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def package_files(standards: Iterable[Standard]) -> Iterator[tuple[str, bytes]]:
    """Paths in the package, and contents."""
    names = []
    for standard in standards:
        names.append(standard.id)
        whole = dump(to_plain(standard))
        yield f"{FOLDER}/{standard.id}/{WHOLE}", whole
        yield f"{FOLDER}/{standard.id}/{INDEX}", dump(_index(standard, whole))
    yield f"{FOLDER}/{NAMES}", dump(names)


def _index(standard: Standard, whole: bytes) -> dict[str, object]:
    """The current edition; and by edition (nothing for what all share) and id: class, first byte, byte after the last.

    The walk meets records in the order in which they are written, so each is found at or after the one before it.
    """
    found: dict[str, dict[str, str]] = {key: {} for key in ("", *(edition.id for edition in standard.editions))}
    edition, start = "", 0
    for _, record in walk(standard):
        if isinstance(record, Edition):
            edition = record.id
        if hasattr(record, "id"):
            content = dump(to_plain(record)).rstrip()
            start = whole.index(content, start)
            found[edition].setdefault(record.id, f"{type(record).__name__} {start} {start + len(content)}")
    return {"current": standard.current_edition, "records": found}
