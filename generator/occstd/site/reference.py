"""What pages for developers show of the data itself, gathered from the files, the model and the pages."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from occstd.export.dictionary import record_groups, table_groups
from occstd.export.samples import cut, samples
from occstd.export.web.schema_org import LinkedData
from occstd.render.markdown import MARKDOWN, render_markdown
from occstd.site.rooms import rooms
from occstd.views.developers.recipes import example_unit
from occstd.views.developers.reference import Reference, Sample

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from occstd.export.material import Material
    from occstd.published import PublishedFile
    from occstd.views.blocks import Page
    from occstd.views.site import Site

_LINES = 14
"""How many lines of a page's Markdown are shown."""


def reference(site: Site, material: Material, files: Sequence[PublishedFile], pages: Sequence[Page]) -> Reference:
    """Samples of the data files and of an example's page, and what every field and column holds.

    Args:
        site: the standard in the language of the pages.
        material: what the data files are made from.
        files: the data files.
        pages: the pages that follow from the standard alone.
    """
    return Reference(
        samples=samples(files, material, site.edition) | dict(_of_page(site, files, pages)),
        records=record_groups(),
        tables=table_groups(material, site.edition),
        rooms=rooms(),
    )


def _of_page(site: Site, files: Sequence[PublishedFile], pages: Sequence[Page]) -> Iterator[tuple[str, Sample]]:
    """Samples of what a page says to programs; none where no unit has requirements."""
    unit = example_unit(site)
    if not unit:
        return
    path = f"{site.folder}{unit.path}"
    if site.address:
        things = LinkedData(site, pages, files).page(unit.path)["@graph"][1:]
        data = json.dumps([cut(thing) for thing in things], ensure_ascii=False, indent=2)
        yield "schema-org", Sample(path=unit.path, language="json", text=data)
    page = next(page for page in pages if page.path == unit.path)
    text = "\n".join(render_markdown(site, page).splitlines()[:_LINES])
    yield "readers", Sample(path=f"{path}{MARKDOWN}", language="markdown", text=text)
