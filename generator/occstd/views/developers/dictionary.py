"""The data dictionary: every field of the JSON files and every column of the tables, from the model's descriptions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.views.blocks import Block, Cell, Heading, Page, Prose, Table
from occstd.words import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Iterable

    from occstd.views.developers.reference import Described, Group, Reference
    from occstd.views.site import Site

DICTIONARY_PATH, TABLES_PATH = "developers/dictionary/", "developers/dictionary/tables/"
"""The records of the JSON files, and the tables."""


def dictionary_pages(site: Site, reference: Reference) -> list[Page]:
    """The page of records and the page of tables."""
    return [
        _page(site, DICTIONARY_PATH, "dictionary", reference.records),
        _page(site, TABLES_PATH, "table_dictionary", reference.tables),
    ]


def _page(site: Site, path: str, word: str, groups: Iterable[Group]) -> Page:
    words = site.words
    blocks: list[Block] = [Prose(text=words["dictionary_english"])] if site.language != ENGLISH else []
    for group in groups:
        title = words.named("table", group.name) if word == "table_dictionary" else ""
        blocks += [Heading(text=group.name, anchor=_anchor(group.name)), *_about(group, title)]
        blocks.append(_fields(site, group, word))
    return Page(path=path, title=words[word], lead=words[f"lead_{word}"], blocks=tuple(blocks), folds=True)


def _about(group: Group, title: str) -> Iterable[Block]:
    if title or group.description:
        yield Prose(text=title or group.description, lang="" if title else ENGLISH)


def _fields(site: Site, group: Group, word: str) -> Table:
    words = site.words
    rows = tuple(
        (
            Cell(text=field.name, head=True, id=_anchor(f"{group.name}-{field.name}")),
            Cell(text=field.type, href=f"#{_anchor(field.refers_to.partition('.')[0])}" if field.refers_to else ""),
            Cell(text=words[_there(field)]),
            Cell(text=field.description, lang=ENGLISH),
        )
        for field in group.fields
    )
    head = (words["name"], words["dictionary_type"], words["dictionary_there"], words["contents"])
    return Table(caption=f"{words[word]}{words.label_separator}{group.name}", head=head, rows=rows, style="dictionary")


def _there(field: Described) -> str:
    """The word for how often a field is there."""
    if field.key:
        return "dictionary_key"
    return "dictionary_always" if field.required else "dictionary_may"


def _anchor(name: str) -> str:
    """An anchor; Markdown would take two underscores in one for emphasis."""
    return f"d-{name.replace('_', '-')}"
