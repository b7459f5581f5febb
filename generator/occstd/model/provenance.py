"""Where on the pages of a file an imported edition was read, and who has looked."""

from __future__ import annotations

from typing import Annotated, Literal

from occstd.model.base import Record, record
from occstd.model.limits import Between, Day


@record
class PageBox(Record):
    """A rectangle on a page, in points from its top left corner."""

    left: int
    """Its left edge."""
    top: int
    """Its upper edge."""
    right: int
    """Its right edge."""
    bottom: int
    """Its lower edge."""


@record
class Provenance(Record):
    """Where on the page of a source something was read, how, and who has compared it with the page."""

    of: str
    """Id of what was read; for a column of a weight table its id, a full stop and the name of the column."""
    source: str
    """Id of the source."""
    page: Annotated[int, Between(1, 10_000)]
    """Page of the file, from 1."""
    box: PageBox
    """The place on the page."""
    method: Literal["text", "ocr"]
    """From the text layer, or by recognition of the picture."""
    score: Annotated[int, Between(0, 100)] | None = None
    """How sure recognition was of the weakest character, in per cent; none for a text layer."""
    doubts: tuple[str, ...] = ()
    """What spoke against the reading when it was made, such as readings or number."""
    verdict: Literal["accepted", "corrected", "flagged"] | None = None
    """What a person made of it; none where nobody has looked."""
    reviewer: str | None = None
    """Who looked, as they call themselves."""
    reviewed: Day | None = None
    """When, as year-month-day."""
