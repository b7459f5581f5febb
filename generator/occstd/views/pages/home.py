"""The home page: what the occupation is, the ladder, and the doors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.views.blocks import (
    Custom,
    Lines,
    Note,
    Page,
    Prose,
    line,
)
from occstd.views.documents.listing import FOLDER, STANDARD_TEXT, whole_files
from occstd.views.ladder import ladder_blocks
from occstd.views.pages.downloads import WHOLE_ANCHOR

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
            ("rules", site.standard.regulations),
            ("glossary", site.standard.glossary),
            ("my-level", any(unit.functions for unit in site.units)),
        )
        if not there
    }
    doors = tuple(
        (words[f"door_{name}"], words[_door_text(site, name)], f"{name}/")
        for name in (
            "my-level",
            "eligibility",
            "questions",
            "matrix",
            "compare",
            "syllabi",
            "rules",
            "glossary",
            "data",
        )
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
            *_whole(site),
        ),
        hide=("toc", "navigation"),
    )


def _door_text(site: Site, name: str) -> str:
    """The words behind a door. Where one whole list of routes is known, nothing is said of neighbouring documents."""
    rule_sets = site.edition.eligibility.rule_sets if site.edition.eligibility else ()
    is_whole = name == "eligibility" and len(rule_sets) == 1 and rule_sets[0].exhaustive
    return "door_eligibility_whole_text" if is_whole else f"door_{name}_text"


def _whole(site: Site) -> tuple[Prose, ...]:
    """Where the standard is to be had as one document; nothing where there are no requirements to print."""
    link = site.words[f"document_{STANDARD_TEXT}"]
    text, href = site.words["st_offer"], f"{FOLDER}#{WHOLE_ANCHOR}"
    return (Prose(text=text, href=href, link=link),) if whole_files(site) else ()
