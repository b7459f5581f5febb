"""The table of characters that documents can draw is what their fonts have.

`UPDATE_GOLDEN=1 pytest tests/test_drawable.py` finds the table out anew, after fonts have changed; it takes a minute.
"""

from __future__ import annotations

import json
import os
import re
import unicodedata
from pathlib import Path

import pytest
import typst

import occstd.checks
from occstd.checks.drawable import TABLE, first_undrawable
from occstd.render import typesetting

FILE = Path(occstd.checks.__file__).parent / TABLE
HEIGHT = 20
TEMPLATE = f"""
#set document(title: "characters")
#set page(width: 30cm, height: auto, margin: 0pt)
#set text(font: ("Libertinus Serif", "Noto Sans CJK SC"), lang: "en", size: 10pt)
#set par(spacing: 0pt)
#for text in json(bytes(sys.inputs.texts)) [#block(spacing: 0pt, height: {HEIGHT}pt, text)]
"""
NOT_TEXT = ("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp")
BASES = "a中é1"
"""What a combining mark has to go with."""
LAST = 0x323AF


def ranges(characters: list[int]) -> str:
    """Numbers of characters as the table has them."""
    found: list[list[int]] = []
    for number in characters:
        if found and found[-1][1] == number - 1:
            found[-1][1] = number
        else:
            found.append([number, number])
    return "".join(f"{first:x}\n" if first == last else f"{first:x}-{last:x}\n" for first, last in found)


def listed() -> list[int]:
    """The characters of the table."""
    pairs = (line.partition("-")[::2] for line in FILE.read_text(encoding="ascii").split())
    return [number for first, last in pairs for number in range(int(first, 16), int(last or first, 16) + 1)]


@pytest.fixture(scope="module")
def compiler(tmp_path_factory: pytest.TempPathFactory) -> typst.Compiler:
    """Typst with the fonts of the documents."""
    file = tmp_path_factory.mktemp("typst") / "characters.typ"
    file.write_text(TEMPLATE, encoding="utf-8")
    fonts = [str(typesetting._font_folder())]
    return typst.Compiler(str(file), root=str(file.parent), font_paths=fonts, ignore_system_fonts=True)


def drawn(compiler: typst.Compiler, texts: list[str]) -> list[bool]:
    """For each text, whether it is drawn without the box that stands for what no font has."""

    def picture(texts: list[str]) -> str:
        made = compiler.compile(format="svg", sys_inputs={"texts": json.dumps(["a", *texts, "a"])})
        assert isinstance(made, bytes)
        return made.decode().partition("<defs>")[0]

    def glyphs(text: str) -> set[str]:
        return set(re.findall(r'href="#(\w+)"', text))

    boxes = glyphs(picture([chr(0x20000)])) - glyphs(picture([]))
    rows = re.findall(r'<g transform="translate\([\d.]+ ([\d.]+)\)">(.*?)</g></g>', picture(texts))
    missing = {int(float(y) // HEIGHT) for y, inside in rows if glyphs(inside) & boxes}
    return [number not in missing for number in range(1, len(texts) + 1)]


def find_out(compiler: typst.Compiler) -> list[int]:
    """Every character that the fonts can draw, a combining mark after any letter or digit."""
    asked = [n for n in range(0x20, LAST) if unicodedata.category(chr(n)) not in NOT_TEXT]
    found: list[int] = []
    for start in range(0, len(asked), 1000):
        part = asked[start : start + 1000]
        kept = [True] * len(part)
        for base in BASES if any(unicodedata.category(chr(n))[0] == "M" for n in part) else BASES[:1]:
            texts = [base + chr(n) if unicodedata.category(chr(n))[0] == "M" else chr(n) for n in part]
            kept = [a and b for a, b in zip(kept, drawn(compiler, texts), strict=True)]
        found += [n for n, keep in zip(part, kept, strict=True) if keep]
    return found


def test_table_is_what_the_fonts_have(compiler: typst.Compiler) -> None:
    """Every character of the table can be printed as PDF/UA, which refuses what no font has."""
    if os.environ.get("UPDATE_GOLDEN") == "1":
        FILE.write_text(ranges(find_out(compiler)), encoding="ascii", newline="\n")
    texts = [" ".join(map(chr, listed()[start : start + 500])) for start in range(0, len(listed()), 500)]
    compiler.compile(format="pdf", pdf_standards=["ua-1"], sys_inputs={"texts": json.dumps(texts)})


def test_table_has_what_the_trade_writes() -> None:
    """Letters of European languages, Chinese, Japanese and Korean, signs and marks are drawn."""
    assert first_undrawable("Ää Żż Ωω Жж 互联网营销师 ラベル 한국어 ①㎡℃±≤∞→★●◐◇✎∅“”‘’—…·￥€ﬁ\u3000\u00a0") is None


@pytest.mark.parametrize("character", "𠀀ﷺกབᠠ😀ۋ")
def test_character_without_font_is_named(compiler: typst.Compiler, character: str) -> None:
    """What no font has is found in a text, and no PDF can be made of it."""
    assert first_undrawable(f"信件{character}的种类") == character
    assert drawn(compiler, [character]) == [False]
    with pytest.raises(typst.TypstError):
        compiler.compile(format="pdf", pdf_standards=["ua-1"], sys_inputs={"texts": json.dumps([character])})


def test_mark_that_goes_with_no_letter_is_named() -> None:
    """A combining mark is drawn only where it can be drawn after any letter."""
    assert first_undrawable("e\u0301 中\u20dd") is None
    assert first_undrawable("1\u064b") == "\u064b"
