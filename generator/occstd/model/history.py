"""Versions of the data, and the ids that they retired."""

from __future__ import annotations

from occstd.model.base import Record, Text, record
from occstd.model.limits import Day, Id


@record
class Retired(Record):
    """An id that is no longer used and will not be used again."""

    id: Id
    """The retired id."""
    since: str
    """Data version that retired it."""
    why: Text
    """Why it was retired."""
    replaced_by: tuple[str, ...] = ()
    """Ids that took its place."""


@record
class Release(Record):
    """A version of this data that was published, and what was new in it."""

    version: str
    """Data version, such as 0.1.0."""
    date: Day
    """Day of publication, as year-month-day."""
    changes: tuple[Text, ...]
    """What was added, changed or removed, one sentence each."""
