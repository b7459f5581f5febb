"""The task cards and portfolio briefs of an edition as a JSON file beside its standard.json."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.export import FORMAT_VERSION, WORDING_LICENCE
from occstd.export.json_schema import schema_of
from occstd.model import Card, Record, record
from occstd.model.plain import dump, to_plain
from occstd.published import PublishedFile

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.export.scope import Scope


@record
class CardsFile(Record):
    """What a cards.json holds."""

    format_version: str
    """Version of the shape of this file."""
    address: str
    """Address of the site; nothing where it is not known."""
    licence: str
    """Licence of the project's own wording."""
    standard: str
    """Id of the standard."""
    edition: str
    """Id of the edition."""
    version: str
    """Version of the data."""
    date: str
    """Date of this data version, as year-month-day."""
    cards: tuple[Card, ...]
    """The cards, in the order of the data."""


def cards_files(scope: Scope) -> Iterator[PublishedFile]:
    """The cards.json of an edition; none where it has no cards."""
    standard = scope.standard
    for edition in (edition for edition in scope.editions if edition.cards):
        file = CardsFile(
            format_version=FORMAT_VERSION,
            address=scope.address,
            licence=WORDING_LICENCE,
            standard=standard.id,
            edition=edition.id,
            version=standard.version,
            date=standard.date,
            cards=edition.cards,
        )
        yield PublishedFile(path="cards.json", content=dump(to_plain(file)))


def cards_schema_json() -> bytes:
    """JSON Schema (draft 2020-12) of the cards.json files."""
    return dump(schema_of(CardsFile))
