"""What several formats are made from, made once: plain values, addresses and flat records of a standard."""

from __future__ import annotations

import dataclasses
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from occstd.model.plain import to_plain
from occstd.views.addresses import addresses
from occstd.views.statements import StatementRow, edition_rows, page_roots, shared_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from occstd.model import Edition, Standard

T = TypeVar("T")


class Material:
    """A standard and the address of its site, with what is made from them and used again."""

    def __init__(self, standard: Standard, address: str = "") -> None:
        self.standard = standard
        self.address = address.rstrip("/")
        self._once: dict[object, Any] = {}

    def once(self, key: object, make: Callable[[], T]) -> T:
        """What `make` gives, made at the first call with a key and kept for the later ones."""
        if key not in self._once:
            self._once[key] = make()
        return self._once[key]  # type: ignore[no-any-return]

    @cached_property
    def pages(self) -> dict[str, dict[str, str]]:
        """For each edition, the page path of every id."""
        return {edition.id: addresses(self.standard, edition) for edition in self.standard.editions}

    @cached_property
    def shared_rows(self) -> tuple[StatementRow, ...]:
        """Flat records of what all editions share."""
        return tuple(shared_rows(self.standard, self.pages[self.standard.current_edition], self.address))

    @cached_property
    def _edition_rows(self) -> dict[str, tuple[StatementRow, ...]]:
        return {
            e.id: tuple(edition_rows(e, self.pages[e.id], page_roots(self.standard, self.address)))
            for e in self.standard.editions
        }

    def rows(self, editions: Iterable[Edition]) -> tuple[StatementRow, ...]:
        """Flat records of what all editions share and of what some of them state."""
        return (*self.shared_rows, *(row for edition in editions for row in self._edition_rows[edition.id]))

    @cached_property
    def _plain_rows(self) -> dict[str, list[Any]]:
        parts = {"": self.shared_rows} | self._edition_rows
        return {name: to_plain(rows) for name, rows in parts.items()}

    def plain_rows(self, editions: Iterable[Edition]) -> list[Any]:
        """Flat records as plain values."""
        return [row for name in ("", *(edition.id for edition in editions)) for row in self._plain_rows[name]]

    @cached_property
    def _plain_editions(self) -> dict[str, Any]:
        return {edition.id: to_plain(edition) for edition in self.standard.editions}

    @cached_property
    def _plain_shared(self) -> dict[str, Any]:
        plain: dict[str, Any] = to_plain(dataclasses.replace(self.standard, editions=()))
        return plain

    def plain_standard(self, editions: Iterable[Edition]) -> dict[str, Any]:
        """The standard as plain values, with some of its editions."""
        return self._plain_shared | {"editions": [self._plain_editions[edition.id] for edition in editions]}
