"""The home page: what the occupation is, the ladder, and the doors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.views.blocks import (
    Custom,
    Lines,
    Note,
    Page,
    line,
)
from occstd.views.ladder import ladder_blocks

if TYPE_CHECKING:
    from occstd.views.site import Site


def home_page(site: Site) -> Page:
    """What the occupation is, the ladder, and the doors."""
    words = site.words
    absent = {
        name
        for name, there in (
            ("eligibility", site.edition.eligibility),
            ("questions", site.standard.questions),
            ("compare", len(site.units) > 1),
        )
        if not there
    }
    doors = tuple(
        (words[f"door_{name}"], words[f"door_{name}_text"], f"{name}/")
        for name in ("eligibility", "questions", "matrix", "compare", "syllabi", "data")
        if name not in absent
    )
    code = site.standard.codes[0].code if site.standard.codes else ""
    eyebrow = [code, site.say(site.edition.name)]
    return Page(
        path="",
        title=site.say(site.standard.name),
        other_title=site.say_other(site.standard.name),
        eyebrow=" · ".join(dict.fromkeys(part for part in eyebrow if part)),
        description=site.say(site.standard.summary),
        blocks=(
            Note(text=words["unofficial"], href="sources/fidelity/", link=words["how_we_know"]),
            Lines(lines=(line(site, site.standard.summary),), style="lead"),
            *ladder_blocks(site, heading=True),
            Custom(template="doors", data=doors),
        ),
        hide=("toc", "navigation"),
    )
