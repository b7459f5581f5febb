"""Bytes to characters, and the characters that no file may hold: those that nobody sees, and those that mislead."""

from __future__ import annotations

import codecs
import re
import unicodedata
from itertools import chain
from typing import TYPE_CHECKING

from occstd.problems import Location, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]|\r(?!\n)")
"""What YAML forbids, and the line breaks that YAML readers and editors count differently."""
_HIDDEN = re.compile(
    "[\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\uffa0"
    "\ufff9-\ufffb\ue000-\uf8ff\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
    "|(?<![\u1820-\u18aa])\u180e"
)
"""What nobody sees, or what turns the direction of writing: text that holds it reads otherwise than it is stored. After
a Mongolian letter the divider of its vowels is a part of the word."""

_USUAL = re.compile(
    "[\n\x20-\x7e\xa0\xb0-\xff\u2013-\u2026\u2103\u2212\u2236\u2605\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]*"
)
"""What nearly all texts hold alone: where nothing else stands, the slower patterns have nothing to find."""


def decode(data: bytes, file: str) -> tuple[str | None, list[Problem]]:
    """Decode a file's bytes as UTF-8; the text is None, with a problem at the place, where that fails."""
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        place = Location(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
        found = f"byte 0x{data[error.start]:02x} is not UTF-8"
        return None, [Problem(place, "encoding", found, "a file saved as UTF-8")]


def unseen_problems(text: str, file: str) -> Iterator[Problem]:
    """Every line with a tab, and every character of a file's text that may not be in it, escapes aside."""
    if _USUAL.fullmatch(text):
        return
    yield from _tabs(text, file)
    for match, place in chain(_places(_UNPRINTABLE, text, file), _places(_HIDDEN, text, file)):
        yield unseen_problem(place, match, "")


def first_unseen(text: str) -> str | None:
    """The first character of a value that may not be in it."""
    match = _UNPRINTABLE.search(text) or _HIDDEN.search(text)
    return match[0] if match else None


def unseen_problem(place: Location, character: str, how: str) -> Problem:
    """What is said of such a character; `how` says how it came there."""
    code = f"U+{ord(character):04X}"
    if _HIDDEN.match(character):
        found = f"the character {code} ({unicodedata.name(character, 'of private use').lower()}){how}"
        return Problem(place, "hidden-character", found, "characters that can be seen")
    return Problem(place, "syntax", f"control character {code}{how}", "printable text")


def _tabs(text: str, file: str) -> Iterator[Problem]:
    for number, line in enumerate(text.split("\n"), start=1):
        if "\t" in line:
            place = Location(file, number, line.index("\t") + 1)
            yield Problem(place, "tab", "a tab character", "spaces")


def _places(pattern: re.Pattern[str], text: str, file: str) -> Iterator[tuple[str, Location]]:
    """What a pattern of one character finds, and where; each part of the text is looked at once."""
    line, begins, seen = 1, 0, 0
    for match in pattern.finditer(text):
        if line_breaks := text.count("\n", seen, match.start()):
            line += line_breaks
            begins = text.rfind("\n", 0, match.start()) + 1
        seen = match.start()
        yield match[0], Location(file, line, seen - begins + 1)
