"""The files that the wheel carries: standards compiled to JSON, and where in it each record stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.library.installed import ADDRESS, FOLDER, INDEX, NAMES, WHOLE
from occstd.model import Edition, Standard
from occstd.model.plain import dump, to_plain
from occstd.model.shape import walk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def package_files(standards: Iterable[Standard], address: str = "") -> Iterator[tuple[str, bytes]]:
    """Paths in the package, and contents; `address` is that of the site that shows these standards."""
    names = []
    for standard in standards:
        names.append(standard.id)
        whole = dump(to_plain(standard))
        yield f"{FOLDER}/{standard.id}/{WHOLE}", whole
        yield f"{FOLDER}/{standard.id}/{INDEX}", "".join(_index(standard, whole)).encode()
    yield f"{FOLDER}/{NAMES}", dump(names)
    yield f"{FOLDER}/{ADDRESS}", address.encode()


def _index(standard: Standard, whole: bytes) -> Iterator[str]:
    """The lines of the index.

    The walk meets records in the order in which they are written, so each is found at or after the one before it.
    """
    yield f"{standard.current_edition}\n"
    edition, start = "", 0
    for _, record in walk(standard):
        if isinstance(record, Edition):
            edition = record.id
        if hasattr(record, "id"):
            content = dump(to_plain(record)).rstrip()
            start = whole.index(content, start)
            yield f"{edition} {record.id} {type(record).__name__} {start} {start + len(content)}\n"
