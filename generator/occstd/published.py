"""A file that is made: its bytes, and all that is said of it where files are listed. Data and documents alike."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedFile:
    """A file with its place and its particulars; those that do not apply to it are empty."""

    path: str
    """Path from the folder that it is written to, with slashes: the site's root, or that of a language for pages."""
    content: bytes = field(repr=False)
    """What it holds."""
    format: str = ""
    """Name in the table of data formats or in that of document formats."""
    kind: str = ""
    """For documents what they are, such as syllabus; for data what they are about: shared, root, whole, edition, track,
    unit. Shared is the same for all standards, root belongs to the site, whole holds every edition, track is a
    direction and unit one of its levels."""
    media_type: str = ""
    """Media type (RFC 6838)."""
    language: str = ""
    """Code of the one language it is in; empty for data, which has all."""
    edition: str = ""
    """Id of the one edition that it holds."""
    direction: str = ""
    """Slug of the one direction that it is about."""
    level: int | None = None
    """Number of the one level that it is about."""
    table: str = ""
    """Name of the one table that it holds."""
    title: str = ""
    """What a document is and what it is about, in its language."""
    licence: str = ""
    """Licence, by its SPDX identifier."""
    schema: str = ""
    """Path of the JSON Schema that it fits, from the site's root."""
    date: str = ""
    """Date of the data that it was made from, as year-month-day."""

    @property
    def is_part(self) -> bool:
        """Whether it holds only a part of what a file beside it holds: a table, a direction, or one of its levels."""
        return bool(self.table) or self.kind in ("track", "unit")

    @property
    def size(self) -> int:
        """Size in bytes."""
        return len(self.content)

    @property
    def sha256(self) -> str:
        """SHA-256 of the bytes, in hexadecimal digits."""
        return hashlib.sha256(self.content).hexdigest()
