"""Marks that look like YAML's own and are not: full-width punctuation, dashes, wide spaces, curly quotes.

A Chinese keyboard and a word processor give them in place of what YAML needs. YAML takes them for text: it either
fails a line later, without a word about the mark, or takes the mark into the value in silence.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SPACES = "\u3000\u00a0\u1680\u2000-\u200a\u202f\u205f"
_DASHES = "－—–―−‐‑﹣ー"
_QUOTES = "“”„‟‘’‚‛＂＇"
_OPENING = {"“": "”", "‘": "’", "„": "“”", "‟": "”", "‚": "‘’", "‛": "’", "”": "”", "’": "’", "＂": "＂", "＇": "＇"}
_BRACKETS = {"［": "］", "｛": "｝", "【": "】", "「": "」"}
_OTHERS = {"：": ":", "﹕": ":", "︰": ":", "，": ",", "、": ",", "；": ",", "［": "[", "］": "]", "｛": "{", "｝": "}"}
_OTHERS |= {
    "【": "[",
    "】": "]",
    "「": "{",
    "」": "}",
    "＃": "#",
    "｜": "|",
    "＞": ">",
    "＆": "&",
    "＊": "*",
    "！": "!",
    "？": "?",
}

_NAME = rf"[\"'{_QUOTES}]?[A-Za-z0-9_.-]+[\"'{_QUOTES}]?"
_LINE = r"^[ \t]*(?:- +)*"
_VALUE = r"(?:: +|^[ \t]*(?:- +)+|[{\[,] *)"
_PLACES = tuple(
    map(
        re.compile,
        (
            rf"{_LINE}(?P<mark>[{_SPACES}])",
            rf"{_LINE}(?P<mark>[{_DASHES}])(?![{_DASHES}])",
            rf"{_LINE}{_NAME}[ {_SPACES}]*(?P<mark>[：﹕︰])",
            rf"(?:^[ \t]*|{_VALUE})(?P<mark>[{_QUOTES}])",
            rf"{_VALUE}\"[^\"{_QUOTES}]*(?P<mark>[{_QUOTES}])[ ,}}\]]*$",
            rf"{_VALUE}'[^'{_QUOTES}]*(?P<mark>[{_QUOTES}])[ ,}}\]]*$",
            rf"[:\-,\[{{](?P<mark>[{_SPACES}])",
            r"(?:: +|^[ \t]*(?:- +)+)(?P<mark>[［｛【「])",
            r"\[[^\]\"']*(?P<mark>[，、；］】])",
            rf"[{{\[].*?(?P<mark>[，；]) *{_NAME} *[:：]",
            rf"[{{,，；] *{_NAME} *(?P<mark>：)",
            r"[{\[].*(?P<mark>[］｝】」])[ ,}\]]*$",
            r"^[ \t]*(?P<mark>＃)",
            r"[}\]\"'] +(?P<mark>＃)",
            r"(?P<mark>[，；]) *$",
        ),
    )
)
"""Where a mark stands as if it were YAML's: first in a line, after a key, after what opens a value, in brackets."""
_KEY_LINE = re.compile(rf"^[ \t]*(?:- +)*(?:[{_DASHES}][ {_SPACES}]*)?(?:[a-z_]+|\d+) *(?P<mark>[：﹕︰])")
_DASH_LINE = re.compile(rf"^[ \t]*(?P<mark>[{_DASHES}])[ {_SPACES}]")
_COMMA, _REMARK = re.compile("(?P<mark>[，、])"), re.compile(" (?P<mark>＃)")
_ANY = re.compile(f"[{_SPACES}{_DASHES}{_QUOTES}{''.join(_OTHERS)}]")
_LOOKED_AT, _LONG = 100, 1000
"""How many lines before a fault of syntax are looked at, and how many characters of each, at most."""


def named(mark: str) -> str:
    """A mark as messages name it, such as `the full-width colon ： (U+FF1A)`."""
    shown = f" {mark}" if mark.isprintable() else ""
    return f"the {unicodedata.name(mark).lower().replace('fullwidth', 'full-width')}{shown} (U+{ord(mark):04X})"


def meant(mark: str) -> str:
    """What YAML needs in the place of a mark."""
    if mark in _OTHERS:
        return f"YAML's own {_OTHERS[mark]}"
    if mark in _QUOTES:
        return "straight quotes \" or '"
    return "YAML's own -" if mark in _DASHES else "a plain space"


def before_fault(lines: Sequence[str], first: int, last: int) -> tuple[int, int, str] | None:
    """The first mark that may be why YAML cannot be read further.

    Args:
        lines: the lines of the file.
        first: index of the line at which what cannot be read begins.
        last: index of the line at which reading stopped.

    Returns:
        Index of the line, index in the line, and the mark.
    """
    for number in range(max(first, 0), min(last + 1, first + _LOOKED_AT, len(lines))):
        found = [match.start("mark") for place in _PLACES if (match := place.search(lines[number][:_LONG]))]
        if found:
            return number, min(found), lines[number][min(found)]
    return None


def in_key(key: str) -> str | None:
    """The first mark in a key; keys are names and ids, which have none."""
    match = _ANY.search(key)
    return match[0] if match else None


def in_value(text: str, event: Any, lines: Sequence[str], *, in_list: bool) -> tuple[int, int, str] | None:
    """The first mark in a value without quotes that was meant for YAML and became part of the text.

    Args:
        text: the value.
        event: of the parser, with the places where the value begins and ends.
        lines: the lines of the file.
        in_list: whether it stands in a list that is written in brackets.

    Returns:
        Index of the line, index in the line, and the mark.
    """
    if text.isascii():
        return None
    start, end = event.start_mark, event.end_mark
    for mark in _around(text):
        return start.line, start.column, mark
    for number in range(start.line, min(end.line + 1, len(lines))):
        begins = start.column if number == start.line else 0
        line = lines[number][: end.column if number == end.line else None]
        match = (in_list and _COMMA.search(line, begins)) or _REMARK.search(line, begins)
        if not match and number > start.line:
            match = _KEY_LINE.search(line) or _DASH_LINE.search(line)
        if match:
            return number, match.start("mark"), match["mark"]
    return None


def _around(text: str) -> Iterator[str]:
    """The mark at the beginning of a text, where it stands there as YAML's own would."""
    first, last = text[0], text[-1]
    if first in _OPENING:
        closing = _OPENING[first]
        closed = any(mark in text[1:] for mark in closing)
        if not closed or (last in closing and first not in text[1:-1]):
            yield first
    elif (first in _BRACKETS and last == _BRACKETS[first]) or re.match("[｜＞]( |$)", text):
        yield first
