"""The data page: what each format is for, where its files are, how to cite them, the licence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.model import Record, record
from occstd.views.blocks import Block, Cell, Page, Prose, Table

if TYPE_CHECKING:
    from occstd.views.site import Site


@record
class DataRow(Record):
    """A data file as the page lists it; `is_part` where it is one of many: a table, or a direction at a level."""

    path: str
    format: str
    contents: str
    edition: str
    is_part: bool
    size: int


def data_page(site: Site, files: tuple[DataRow, ...]) -> Page:
    """Which data files there are."""
    words = site.words
    rows = tuple(
        (
            Cell(text=file.path.removeprefix("data/v1/"), href=f"/{file.path}", head=True),
            Cell(text=file.contents),
            Cell(text=f"{file.size / 1000:,.0f} kB", numeric=True),
        )
        for file in files
    )
    table = Table(
        caption=words["data"], head=(words["file"], words["contents"], words["size"]), rows=rows, style="files"
    )
    version = words("data_version", version=site.standard.version, date=site.standard.date)
    blocks: tuple[Block, ...] = (Prose(text=f"{version}. {words['licence']}"), table)
    return Page(path="data/", title=words["data"], lead=words["lead_data"], blocks=blocks)
