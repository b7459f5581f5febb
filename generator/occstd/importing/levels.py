"""Names of levels as standards print them, and the directions that headings name."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NUMERALS = "一二三四五六七八"
_WORDS = ("初级工", "中级工", "高级工", "技师", "高级技师")
_NUMBERED = re.compile(rf"([{_NUMERALS}])级\s*[/／∕]?\s*((?:初级工|中级工|高级工|高级技师|技师)?)")
_PLAIN = re.compile(r"(?<![一-龥])?(初级|中级|高级)(?![工技])")
_PLAIN_ORDER = ("高级", "中级", "初级")


@dataclass(frozen=True, slots=True)
class LevelName:
    """A level by its number, with the title that is printed."""

    number: int
    title: str
    numbered: bool
    """Whether the title says the number; else it stands in its place, as 初级 does."""


def levels_in(text: str) -> list[LevelName]:
    """The levels that a text names, in its order, each once."""
    bare = text.replace(" ", "")
    found = {m.start(): _numbered(m[1], m[2]) for m in _NUMBERED.finditer(bare)}
    if not found:
        found = {m.start(): _plain(m[1]) for m in _PLAIN.finditer(bare)}
    return list(dict.fromkeys(found[start] for start in sorted(found)))


def _numbered(numeral: str, word: str) -> LevelName:
    number = _NUMERALS.index(numeral) + 1
    usual = _WORDS[len(_WORDS) - number] if number <= len(_WORDS) else ""
    return LevelName(number, f"{numeral}级/{word or usual}".rstrip("/"), True)


def _plain(word: str) -> LevelName:
    return LevelName(_PLAIN_ORDER.index(word) + 1, word, False)


def without_levels(text: str) -> str:
    """What a heading says besides a level: the direction, as in 选品员（五级/初级工）."""
    bare = text.replace(" ", "")
    rest = _NUMBERED.sub("", bare) if _NUMBERED.search(bare) else _PLAIN.sub("", bare)
    return rest.strip("（）()、，,/—-: ：")
