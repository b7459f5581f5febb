"""Punctuation as Chinese print has it, since recognition gives half-width and full-width marks as it pleases."""

from __future__ import annotations

import re
import unicodedata

_HAN = "\u4e00-\u9fff"
_MARKS = {",": "，", ":": "：", ";": "；", "?": "？", "!": "！"}
_NEAR = rf"[{_HAN}》」”’）①-⑳]"


def as_printed(text: str) -> str:
    """Recognised text with full-width marks beside Chinese characters, and none of the spaces between them."""
    found = plain(text).replace("\u3000", " ").strip()
    found = re.sub(rf"(?<=[{_HAN}，。；：、）（《》“”])\s+|\s+(?=[{_HAN}，。；：、（）《》“”])", "", found)
    found = re.sub(rf"(?<={_NEAR})[,:;?!]", lambda m: _MARKS[m[0]], found)
    found = re.sub(rf"[,:;?!](?=[{_HAN}《“])", lambda m: _MARKS[m[0]], found)
    return _brackets(found)


def _brackets(text: str) -> str:
    """Brackets around or beside Chinese text are full-width, both alike."""
    text = re.sub(rf"\(([^()（）]*[{_HAN}][^()（）]*)[)）]", r"（\1）", text)
    text = re.sub(r"（([^()（）]*)\)", r"（\1）", text)
    text = re.sub(rf"(?<=[{_HAN}])\(([^()（）]*)\)", r"（\1）", text)
    text = re.sub(rf"\(([^()（）]*)\)(?=[{_HAN}])", r"（\1）", text)
    text = re.sub(rf"\((?=[^()（）]*$)(?=.*[{_HAN}])", "（", text)
    return re.sub(r"(^[^()（）]*)\)(?=.*)", lambda m: f"{m[1]}）" if re.search(rf"[{_HAN}]", text) else m[0], text)


def plain(text: str) -> str:
    """Text with radicals and look-alike ideographs of broken fonts as the characters that are meant."""
    return "".join(unicodedata.normalize("NFKC", c) if _is_look_alike(c) else c for c in text)


def _is_look_alike(character: str) -> bool:
    return "\u2e80" <= character <= "\u2fdf" or "\uf900" <= character <= "\ufaff"
