"""What pages show of the data itself: samples of its files, and what every field and column holds."""

from __future__ import annotations

from occstd.model import Record, record


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
    """Samples by the name of the page that shows them, records of the JSON files, tables, and rooms of the program."""

    samples: dict[str, Sample]
    records: tuple[Group, ...] = ()
    tables: tuple[Group, ...] = ()
    rooms: tuple[Group, ...] = ()


EMPTY = Reference(samples={})
"""What is known before any file is made; enough for titles and addresses of pages."""
