"""The languages of sites and documents: all in which they differ beside their words. A third one is a row here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.model import Record, record

if TYPE_CHECKING:
    from collections.abc import Callable


@record
class Typography(Record):
    """How a language is set in documents: fonts, sizes, room between lines."""

    print_fonts: tuple[str, ...]
    """Fonts of printed pages, those to fall back on last."""
    print_size: float
    """Size of their text in points."""
    print_small: float
    """Size of small print in points."""
    print_table: float
    """Size of tables in points."""
    print_leading: float
    """Room between lines, in the size of the text."""
    word_fonts: tuple[str, str]
    """Font of Latin letters in Word, and what may stand in for it elsewhere."""
    word_size: int
    """Size of the text in Word, in half points."""
    word_line: int
    """Height of a line in Word, in 240ths."""
    sheet_font: str
    """Font of workbooks."""
    sheet_line: int
    """Height of a line of workbooks, in points."""
    is_ideographic: bool
    """True where text fills the line, breaks anywhere, and punctuation may be pressed together."""


@record
class Language(Record):
    """A language that sites, documents and data can be in."""

    code: str
    """Key in data, ending of names of files, folder of pages, and what HTML calls it."""
    tag: str
    """What documents call it, with its region."""
    list_separator: str
    """What stands between the items of a list in a sentence."""
    clause_separator: str
    """What stands between two parts of a remark."""
    label_separator: str
    """What stands between a label and what it labels."""
    name_separator: str
    """What stands between the parts of a name, such as direction and level."""
    sentence_separator: str
    """What stands between sentences."""
    plural: Callable[[object], int]
    """Which of the forms of a word goes with a number, from 0; the forms stand in the order of Unicode's rules."""
    has_capitals: bool
    """True where a name begins with a capital that it loses within a sentence."""
    numerals: str = ""
    """Numbers from zero up as running text writes them; none where it writes digits."""
    type: Typography
    """How it is set."""


ENGLISH = "en"
"""Language of the command line, of messages, and of descriptions that stand in the code."""
CHINESE = "zh"
"""Language in which national standards are written; text in any other is a translation of it."""

_ALL = (
    Language(
        code=ENGLISH,
        tag="en-GB",
        list_separator=", ",
        clause_separator="; ",
        label_separator=": ",
        name_separator=", ",
        sentence_separator=" ",
        plural=lambda number: 0 if str(number) == "1" else 1,
        has_capitals=True,
        type=Typography(
            print_fonts=("Libertinus Serif", "Noto Sans CJK SC"),
            print_size=10.5,
            print_small=8.5,
            print_table=9.5,
            print_leading=0.62,
            word_fonts=("Times New Roman", "Liberation Serif"),
            word_size=22,
            word_line=264,
            sheet_font="Calibri",
            sheet_line=13,
            is_ideographic=False,
        ),
    ),
    Language(
        code=CHINESE,
        tag="zh-CN",
        list_separator="、",
        clause_separator="；",
        label_separator="：",
        name_separator="",
        sentence_separator="",
        plural=lambda number: 0,
        has_capitals=False,
        numerals="零一二三四五六七八九",
        type=Typography(
            print_fonts=("Noto Sans CJK SC",),
            print_size=9.5,
            print_small=8,
            print_table=8.8,
            print_leading=0.8,
            word_fonts=("Arial", "Liberation Sans"),
            word_size=21,
            word_line=300,
            sheet_font="Microsoft YaHei",
            sheet_line=15,
            is_ideographic=True,
        ),
    ),
)

LANGUAGES: dict[str, Language] = {language.code: language for language in _ALL}
"""All languages by code; the first is at the root of a site that has it."""
