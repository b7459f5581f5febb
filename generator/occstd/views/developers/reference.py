"""What pages show of the data itself: its files, samples of them, and what every field and column holds."""

from __future__ import annotations

from occstd.model import Record, record


@record
class DataRow(Record):
    """A data file as the page lists it.

    `edition` is its only edition, `table` the only table of the standard that it holds; `is_unit` says that it is
    about one direction at one level.
    """

    path: str
    format: str
    contents: str
    edition: str
    table: str
    is_unit: bool
    size: int
    media_type: str = ""
    licence: str = ""
    schema: str = ""


@record
class Sample(Record):
    """A piece of a file: its path from the site's root, the language it is written in, and the text.

    The path of a page, which ends with a slash, is from its language's root.
    """

    path: str
    language: str
    text: str

    @property
    def href(self) -> str:
        """The path as blocks name it."""
        return self.path if self.path.endswith("/") else f"/{self.path}"


@record
class Described(Record):
    """A field of a record or a column of a table; `refers_to` is the record or the table.column it leads to."""

    name: str
    type: str
    description: str
    required: bool = False
    refers_to: str = ""
    key: bool = False


@record
class Group(Record):
    """A record of the JSON files, or a table, with its fields or columns."""

    name: str
    fields: tuple[Described, ...]
    description: str = ""


@record
class Reference(Record):
    """Samples by the name of the page that shows them, the records of the JSON files, and the tables."""

    samples: dict[str, Sample]
    records: tuple[Group, ...] = ()
    tables: tuple[Group, ...] = ()


EMPTY = Reference(samples={})
"""What is known before any file is made; enough for titles and addresses of pages."""
