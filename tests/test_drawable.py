"""The table of characters that documents can draw is what their fonts have.

`UPDATE_GOLDEN=1 pytest tests/test_drawable.py` finds the table out anew, after fonts have changed; it takes minutes.
"""

from __future__ import annotations

import json
import os
import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest
import typst

import occstd.model.drawable
from occstd.model.drawable import TABLE, first_undrawable, fonts_needed
from occstd.render import typesetting
from occstd.render.typesetting import FURTHER, families

FILE = Path(occstd.model.drawable.__file__).parent / TABLE
HEIGHT = 20
TEMPLATE = f"""
#set document(title: "characters")
#set page(width: 30cm, height: auto, margin: 0pt)
#set text(font: ("Libertinus Serif", "Noto Sans CJK SC") + json(bytes(sys.inputs.families)), lang: "en", size: 10pt)
#set par(spacing: 0pt)
#for text in json(bytes(sys.inputs.texts)) [#block(spacing: 0pt, height: {HEIGHT}pt, text)]
"""
NOT_TEXT = ("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp")
SHOWN = {0x180E}
"""What divides a Mongolian word cannot be seen, but is a part of it."""
BASES = "a中é1 "
"""What a combining mark has to go with."""
LAST = 0x323AF
STACKS = tuple(tuple(FURTHER)[:count] for count in range(len(FURTHER) + 1))
"""Packages of fonts from those of every document to all: each is asked for what those before it have not."""
OWNED = {"ARABIC"} | {family.split()[-1].upper() for fonts in FURTHER.values() for family in fonts.families}
"""Scripts with fonts of their own, which go before those that have some of their letters."""


def ranges(characters: list[int]) -> str:
    """Numbers of characters as the table has them."""
    found: list[list[int]] = []
    for number in characters:
        if found and found[-1][1] == number - 1:
            found[-1][1] = number
        else:
            found.append([number, number])
    return "".join(f"{first:x}\n" if first == last else f"{first:x}-{last:x}\n" for first, last in found)


def listed() -> dict[str, list[int]]:
    """The characters of the table, by package."""
    found: dict[str, list[int]] = {}
    for line in FILE.read_text(encoding="ascii").split():
        if line.startswith("["):
            characters = found.setdefault(line.strip("[]"), [])
        else:
            first, _, last = line.partition("-")
            characters.extend(range(int(first, 16), int(last or first, 16) + 1))
    return found


def script(number: int) -> str:
    """The script of a character, as the first word of its name tells it."""
    return unicodedata.name(chr(number), "").partition(" ")[0]


def is_mark(number: int) -> bool:
    return unicodedata.category(chr(number))[0] == "M"


class Typesetter:
    """Typst with the fonts of the documents."""

    def __init__(self, file: Path) -> None:
        file.write_text(TEMPLATE, encoding="utf-8")
        self._file = file
        self._compilers: dict[tuple[str, ...], typst.Compiler] = {}

    def compile(self, texts: list[str], further: tuple[str, ...], **options: Any) -> bytes:
        if further not in self._compilers:
            folders = map(str, typesetting.folders(further))
            self._compilers[further] = typst.Compiler(
                str(self._file), root=str(self._file.parent), font_paths=list(folders), ignore_system_fonts=True
            )
        inputs = {"texts": json.dumps(texts), "families": json.dumps(families(further))}
        made = self._compilers[further].compile(sys_inputs=inputs, **options)
        assert isinstance(made, bytes)
        return made

    def pdf(self, texts: list[str]) -> bytes:
        """The texts with the fonts that they need as PDF/UA, which refuses what no font has."""
        return self.compile(texts, fonts_needed("".join(texts)), format="pdf", pdf_standards=["ua-1"])

    def drawn(self, texts: list[str], further: tuple[str, ...]) -> list[bool]:
        """For each text, whether it is drawn without the box that stands for what no font has."""

        def picture(texts: list[str]) -> str:
            return self.compile(["a", *texts, "a"], further, format="svg").decode().partition("<defs>")[0]

        def glyphs(text: str) -> set[str]:
            return set(re.findall(r'href="#(\w+)"', text))

        boxes = glyphs(picture([chr(0x20000)])) - glyphs(picture([]))
        rows = re.findall(r'<g transform="translate\([\d.]+ ([\d.]+)\)">(.*?)</g></g>', picture(texts))
        missing = {int(float(y) // HEIGHT) for y, inside in rows if glyphs(inside) & boxes}
        return [number not in missing for number in range(1, len(texts) + 1)]


@pytest.fixture(scope="module")
def typesetter(tmp_path_factory: pytest.TempPathFactory) -> Typesetter:
    """Typst with the fonts of the documents."""
    return Typesetter(tmp_path_factory.mktemp("typst") / "characters.typ")


def find_out(typesetter: Typesetter) -> dict[str, list[int]]:
    """Every character that the fonts can draw, by package; a combining mark after any letter, digit or space."""
    asked = [n for n in range(0x20, LAST) if unicodedata.category(chr(n)) not in NOT_TEXT or n in SHOWN]
    table = {}
    for further in STACKS:
        part = [n for n in asked if further or script(n) not in OWNED]
        starts = range(0, len(part), 1000)
        found = [n for start in starts for n in _drawn(typesetter, part[start : start + 1000], further)]
        table[further[-1] if further else typesetting.FONTS] = found
        known = set(found)
        asked = [n for n in asked if n not in known and script(n) != "CJK"]
    return table


def _drawn(typesetter: Typesetter, asked: list[int], further: tuple[str, ...]) -> list[int]:
    kept = [True] * len(asked)
    for base in BASES if any(map(is_mark, asked)) else BASES[:1]:
        texts = [(base if is_mark(n) else "") + chr(n) for n in asked]
        kept = [a and b for a, b in zip(kept, typesetter.drawn(texts, further), strict=True)]
    return [n for n, keep in zip(asked, kept, strict=True) if keep]


@pytest.mark.long
def test_table_is_what_the_fonts_have(typesetter: Typesetter) -> None:
    """Every character of the table can be printed as PDF/UA, which refuses what no font has."""
    if os.environ.get("UPDATE_GOLDEN") == "1":
        table = find_out(typesetter)
        text = "".join(f"[{package}]\n{ranges(characters)}" for package, characters in table.items())
        FILE.write_text(text, encoding="ascii", newline="\n")
    assert [*listed()] == [typesetting.FONTS, *FURTHER]
    for characters in listed().values():
        texts = [" ".join(map(chr, characters[start : start + 500])) for start in range(0, len(characters), 500)]
        assert [first_undrawable(text) for text in texts] == [None] * len(texts)
        typesetter.pdf(texts)


def test_table_has_what_the_trade_writes() -> None:
    """Letters of European languages, Chinese, Japanese and Korean, signs and marks are drawn."""
    assert first_undrawable("Ää Żż Ωω Жж 互联网营销师 ラベル 한국어 ①㎡℃±≤∞→★●◐◇✎∅“”‘’—…·￥€ﬁ\u3000\u00a0") is None


@pytest.mark.parametrize("character", "𠀀𪚥\U0001fae9")
def test_character_without_font_is_named(typesetter: Typesetter, character: str) -> None:
    """What no font has is found in a text, and no PDF can be made of it."""
    assert first_undrawable(f"信件{character}的种类") == character
    assert typesetter.drawn([character], tuple(FURTHER)) == [False]
    with pytest.raises(typst.TypstError):
        typesetter.pdf([character])


def test_mark_is_drawn_after_any_letter(typesetter: Typesetter) -> None:
    """A combining mark is drawn after letters of other scripts too."""
    text = "e\u0301 中\u20dd 1\u064b ب\u0f72 བ\u0e49"
    assert first_undrawable(text) is None
    typesetter.pdf([text])
