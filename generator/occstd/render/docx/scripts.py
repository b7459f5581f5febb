"""Scripts that the fonts of a Word document's text do not have: which font of Word has them, and which run leftwards.

Word has these fonts on Windows, most of them on macOS; elsewhere the program takes what it has for the script.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator


class Script(NamedTuple):
    """Characters, as the inside of a set in a pattern, with their font; and whether they run from right to left."""

    characters: str
    font: str
    leftwards: bool = False


_SCRIPTS = (
    Script(r"\u0590-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb1d-\ufdff\ufe70-\ufefc", "Arial", leftwards=True),
    Script(r"\u0700-\u074f\u0780-\u089f", "Segoe UI Historic", leftwards=True),
    Script(r"\u0530-\u058f\u10a0-\u10ff", "Sylfaen"),
    Script(r"\u0900-\u0dff", "Nirmala UI"),
    Script(r"\u0e00-\u0e7f", "Tahoma"),
    Script(r"\u0e80-\u0eff\u1780-\u17ff\u19e0-\u19ff", "Leelawadee UI"),
    Script(r"\u0f00-\u0fff", "Microsoft Himalaya"),
    Script(r"\u1000-\u109f\ua9e0-\ua9ff\uaa60-\uaa7f", "Myanmar Text"),
    Script(r"\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff", "Malgun Gothic"),
    Script(r"\u1200-\u139f", "Ebrima"),
    Script(r"\u1800-\u18af", "Mongolian Baiti"),
    Script(r"\u1950-\u197f", "Microsoft Tai Le"),
    Script(r"\u1980-\u19df", "Microsoft New Tai Lue"),
    Script(r"\ua000-\ua4cf", "Microsoft Yi Baiti"),
    Script(r"\ua4d0-\ua4ff\U00011fb0-\U00011fbf", "Segoe UI"),
    Script(r"\U0001f000-\U0001faff", "Segoe UI Emoji"),
    Script(r"\U00020000-\U0002ffff", "SimSun-ExtB"),
    Script(r"\U00030000-\U0003ffff", "SimSun-ExtG"),
)
_BETWEEN = r"\s.,:;!?()\u202f\u200c\u200d\ufe0f\u0300-\u036f-"
"""What goes with the letters at both its sides."""
_RUNS = re.compile(
    "|".join(f"([{s.characters}](?:[{s.characters}{_BETWEEN}]*[{s.characters}\ufe0f])?)" for s in _SCRIPTS)
)


def pieces(text: str) -> Iterator[tuple[str, Script | None]]:
    """A text in pieces of one script each; None for those that the fonts of the text have."""
    end = 0
    for run in _RUNS.finditer(text):
        if run.start() > end:
            yield text[end : run.start()], None
        yield run[0], _SCRIPTS[(run.lastindex or 1) - 1]
        end = run.end()
    if end < len(text) or not text:
        yield text[end:], None
