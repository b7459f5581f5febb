"""The map of the program: its rooms from the lowest up, what flows, and where to go for the commonest changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.views.blocks import Block, Cell, Heading, Page, Prose, Table, part_heading
from occstd.words import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from occstd.views.developers.reference import Group
    from occstd.views.site import Site

ARCHITECTURE_PATH = "developers/architecture/"
"""Path of the page from its language's root."""
PROGRAM = "generator/occstd/"
"""Where the program lies in a checkout."""

LAYERS = (
    ("problems", "extras", "published"),
    ("model",),
    ("words",),
    ("checks", "eligibility", "assess", "diff", "output"),
    ("reading",),
    ("importing",),
    ("views",),
    ("library",),
    ("__init__",),
    ("render",),
    ("export",),
    ("training",),
    ("site",),
    ("cli",),
    ("__main__",),
)
"""Rooms of the program from the lowest up, those of a layer side by side. A room imports only from itself and from
lower layers; a test holds every import to it."""
FLOORS = {"views": ("", "documents", "developers", "pages")}
"""Rooms inside a room, from the lowest up; the empty name stands for what lies in the room itself."""
OF_FILES = ("theme",)
"""Rooms that hold files of other kinds than Python."""

CHANGES: dict[str, tuple[str, ...]] = {
    "statement": ("standard/",),
    "field": (
        f"{PROGRAM}model/",
        f"{PROGRAM}views/parts.py",
        f"{PROGRAM}export/tables/",
        f"{PROGRAM}words/",
        "tests/cases/valid/full-shape/",
    ),
    "page": (f"{PROGRAM}views/pages/", f"{PROGRAM}views/pages/navigation.py", f"{PROGRAM}words/"),
    "word": (f"{PROGRAM}words/",),
    "rule": (
        f"{PROGRAM}checks/rules.py",
        f"{PROGRAM}words/rules.py",
        f"{PROGRAM}checks/",
        f"{PROGRAM}checks/__init__.py",
        "tests/cases/invalid/",
    ),
    "export": (
        f"{PROGRAM}export/formats.py",
        f"{PROGRAM}export/",
        f"{PROGRAM}words/data.py",
        f"{PROGRAM}views/developers/formats.py",
    ),
    "document_format": (
        f"{PROGRAM}model/delivery.py",
        f"{PROGRAM}views/documents/formats.py",
        f"{PROGRAM}render/printers.py",
        f"{PROGRAM}render/",
    ),
    "language": (
        f"{PROGRAM}words/",
        f"{PROGRAM}model/base.py",
        f"{PROGRAM}views/statements.py",
        f"{PROGRAM}checks/quality.py",
        f"{PROGRAM}checks/cards.py",
        f"{PROGRAM}cli/__init__.py",
        "standard/",
        "docs/",
        "mkdocs.yml",
    ),
    "style": (f"{PROGRAM}theme/assets/", f"{PROGRAM}render/templates/", f"{PROGRAM}render/figures.py"),
    "script": (
        f"{PROGRAM}theme/assets/",
        f"{PROGRAM}views/pages/",
        f"{PROGRAM}render/templates/",
        f"{PROGRAM}render/markdown_blocks.py",
        f"{PROGRAM}words/",
    ),
}
"""The commonest changes with what each touches: folders for the one file in them that the change is about."""


def architecture_page(site: Site, rooms: Sequence[Group]) -> Page:
    """The page `developers/architecture/`.

    Args:
        site: the standard in the language of the page.
        rooms: rooms with their modules, each with what it says of itself; none while only titles are asked for.
    """
    words = site.words
    return Page(
        path=ARCHITECTURE_PATH,
        title=words["architecture"],
        lead=words["lead_architecture"],
        folds=True,
        blocks=(
            part_heading(site, "arch_flow"),
            Prose(text=words["arch_flow_text"]),
            part_heading(site, "arch_changes"),
            _changes(site),
            part_heading(site, "arch_rooms"),
            Prose(text=words["arch_rooms_text"]),
            *_rooms(site, {room.name: room for room in rooms}),
        ),
    )


def _changes(site: Site) -> Table:
    words = site.words
    rows = tuple(
        (
            Cell(text=words[f"arch_change_{name}"], head=True),
            Cell(text=words.list_separator.join(paths)),
            Cell(text=words[f"arch_how_{name}"]),
        )
        for name, paths in CHANGES.items()
    )
    head = (words["arch_change"], words["file"], words["arch_how"])
    return Table(caption=words["arch_changes"], head=head, rows=rows, style="rules")


def _rooms(site: Site, rooms: dict[str, Group]) -> Iterator[Block]:
    """A part for each room, the highest first, with its modules; what they say of themselves is English."""
    for name in (room for layer in reversed(LAYERS) for room in layer if room in rooms):
        room = rooms[name]
        yield Heading(text=f"{name}", anchor=f"room-{name.strip('_')}", depth=3)
        yield Prose(text=room.description, lang=ENGLISH)
        if room.fields:
            rows = tuple(
                (Cell(text=item.name, head=True), Cell(text=item.description, lang=ENGLISH)) for item in room.fields
            )
            yield Table(caption=name, head=(site.words["module"], site.words["contents"]), rows=rows, style="rules")
