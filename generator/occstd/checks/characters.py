"""Every character of a text can be drawn, and Chinese is written in Chinese characters."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from occstd.checks.findings import Finding, Records, each, shown
from occstd.model import Text
from occstd.model.drawable import first_undrawable
from occstd.model.shape import text_fields
from occstd.words import CHINESE, ENGLISH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.model import Standard

_HAN = re.compile("[\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_WORDS = re.compile(r"[^\W\d_]+")
_MOST_LATIN_WORDS = 3
"""Most words of a name that is the same in both languages, such as that of a program."""


def check_characters(standard: Standard, records: Records) -> Iterator[Finding]:
    """Documents can draw every character, and what is given as Chinese is Chinese."""
    for path, item in records:
        for name in text_fields(type(item)):  # type: ignore[arg-type]
            for place, text in each(getattr(item, name), (*path, name)):
                if character := first_undrawable(text):
                    found = f"the character {character_name(character)}"
                    yield Finding(place, "drawable", found, "characters that the fonts of the documents have")
        if isinstance(item, Text) and _is_latin(item):
            found = f"no Chinese character in {shown(item.said(CHINESE))}"
            yield Finding((*path, CHINESE), "script", found, "Chinese, or an abbreviation")


def character_name(character: str) -> str:
    """A character as messages name it, such as `𠀀 (U+20000, cjk unified ideograph-20000)`."""
    name = unicodedata.name(character, "without a name").lower()
    return f"{character} (U+{ord(character):04X}, {name})"


def _is_latin(text: Text) -> bool:
    """Whether Chinese text is written in another script: words, not abbreviations nor a name that needs none."""
    chinese = text.said(CHINESE)
    if _HAN.search(chinese):
        return False
    words = _WORDS.findall(chinese)
    if chinese == text.said(ENGLISH) and len(words) <= _MOST_LATIN_WORDS:
        return False
    return any(len(word) > 1 and not any(map(str.isupper, word[1:])) for word in words)
