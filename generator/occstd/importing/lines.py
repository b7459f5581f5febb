"""Characters of a text layer into lines, by their baselines."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING

from occstd.importing.passage import Line, around
from occstd.model import GLYPHS

if TYPE_CHECKING:
    from occstd.importing.pages import Character

_MARKS = "".join(GLYPHS.values()) + " "
"""Marks of basis, which a standard printed by this project has at the end of its texts."""
_SAME_LINE = 0.45
"""Baselines that are nearer than this share of a character's height are one line, so that a torn number joins it."""
_SMALL = 0.75
"""Characters below this share of the usual height are marks of footnotes and the like, set above the line."""
_GAP = 0.1
"""Share of the height from which the room between Latin letters or digits is a space."""


def as_lines(characters: list[Character]) -> tuple[Line, ...]:
    """Lines from top to bottom, each read from left to right."""
    if not characters:
        return ()
    usual = median(c.box.bottom - c.box.top for c in characters)
    rows: list[list[Character]] = []
    raised = []
    for character in sorted(characters, key=lambda c: c.baseline):
        if character.box.bottom - character.box.top < _SMALL * usual:
            raised.append(character)
        elif rows and character.baseline - rows[-1][-1].baseline < _SAME_LINE * usual:
            rows[-1].append(character)
        else:
            rows.append([character])
    for character in raised:
        _put(character, rows)
    lines = [Line(_read(row).rstrip(_MARKS), around([c.box for c in row])) for row in rows]
    return tuple(sorted((line for line in lines if line.text), key=lambda line: line.box.middle))


def _put(character: Character, rows: list[list[Character]]) -> None:
    """Put a small character into the line that it stands in, or else into one of its own."""
    for row in rows:
        box = around([c.box for c in row])
        if box.top <= character.box.middle <= box.bottom:
            row.append(character)
            return
    rows.append([character])


def _read(row: list[Character]) -> str:
    """The characters of a line as text, with spaces between Latin words only."""
    text, end = "", 0.0
    for character in sorted(row, key=lambda c: c.box.left):
        height = character.box.bottom - character.box.top
        if text and character.text.isascii() and text[-1].isascii() and character.box.left - end > _GAP * height:
            text += " "
        text += character.text
        end = character.box.right
    return text
