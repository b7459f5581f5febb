"""The styles, fonts and settings of Word documents, which take the place of those of the library's own template.

Fonts are named, not carried. Word has Microsoft YaHei, Arial and Times New Roman on Windows and macOS; SimSun, the
other usual choice, is hard to read on screens and has no bold. LibreOffice on other systems takes the alternatives of
the font table, which are as wide, or what it has for Chinese.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from occstd.render.docx.xml import w
from occstd.words import CHINESE, ENGLISH, LANGUAGES

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement

    from occstd.words import Language

INK, SOFT, HAIR, SEAL, BLUE, DARK = "1D1C1A", "5C5850", "BDB7AA", "A8321F", "2B5278", "45423C"
RULES = {"standard": ("single", SEAL), "computed": ("dashed", BLUE), "fill_in": ("dotted", DARK)}
"""Line and colour at the side of each origin; the lines differ too, for paper without colour."""
RULE_WIDTH, RULE_SPACE = 18, 8
"""Width of that line in eighths of a point, and its distance from the text in points."""
_BOX_SPACE, BOX_INSET = 5, 110
"""Room in a box around its text in points; with its line in twentieths of one, so that it is as wide as other text."""
_DENSE = 0.86
"""What sizes are multiplied by where type is set small."""
_SINGLE = 240
"""A single line, in parts of a line as Word counts them."""
EAST_ASIAN = ("Microsoft YaHei", "Noto Sans CJK SC")


class _Look(NamedTuple):
    """A style: sizes in half points, space before and after and indents in twentieths of a point."""

    id: str
    name: str
    size: int = 0
    bold: bool = False
    colour: str = ""
    before: int = 0
    after: int = 0
    based_on: str = "Normal"
    keep_next: bool = False
    outline: int | None = None
    kind: str = "paragraph"
    border: str = ""
    shade: str = ""
    frame: str = ""
    hanging: int = 0


_BODY = (
    _Look("Title", "Title", 44, True, "", 60, 120, keep_next=True),
    _Look("Subtitle", "Subtitle", 28, False, "", 0, 160),
    _Look("Heading1", "heading 1", 30, True, "", 60, 160, keep_next=True, outline=0),
    _Look("Heading2", "heading 2", 25, True, "", 320, 120, keep_next=True, outline=1),
    _Look("Heading3", "heading 3", 22, True, "", 260, 100, keep_next=True, outline=2),
    _Look("Heading4", "heading 4", 21, True, SOFT, 200, 80, keep_next=True, outline=3),
    _Look("TOCHeading", "TOC Heading", 30, True, "", 0, 200, keep_next=True),
    _Look("TOC1", "toc 1", 19, True, "", 120, 20, keep_next=True),
    _Look("TOC2", "toc 2", 19, False, "", 0, 20, hanging=-300),
    _Look("Caption", "caption", 20, True, "", 160, 80, keep_next=True),
    _Look("Header", "header", 16, False, SOFT),
    _Look("Footer", "footer", 15, False, SOFT),
    _Look("List", "List", 0, False, "", 0, 90, hanging=720),
    _Look("OccListLabel", "Occ List Label", 18, True, SOFT, 160, 60, keep_next=True),
    _Look("OccEyebrow", "Occ Eyebrow", 19, False, SOFT, 60, 60, keep_next=True),
    _Look("OccProvider", "Occ Provider", 25, True, "", 60, 120),
    _Look("OccOrigin", "Occ Origin", 0, False, "", 360, 60, keep_next=True),
    _Look("OccLegend", "Occ Legend", 0, False, "", 0, 80),
    _Look("OccNote", "Occ Note", 19, False, "", 160, 160, border="single"),
    _Look("OccTableText", "Occ Table Text", 19),
    _Look("OccTableHead", "Occ Table Head", 17, True, keep_next=True),
    _Look("OccCode", "Occ Code", 17, False, "", 80, 80),
    _Look("OccSpace", "Occ Space", 8),
)
_INSIDE = (
    _Look("Hyperlink", "Hyperlink", colour=SEAL, kind="character", border="underline"),
    _Look("PlaceholderText", "Placeholder Text", colour=SOFT, kind="character"),
    _Look("OccMark", "Occ Mark", 16, colour=SOFT, kind="character"),
    _Look("OccRemark", "Occ Remark", 18, colour=SOFT, kind="character"),
    _Look("OccOther", "Occ Other Language", 18, colour=SOFT, kind="character"),
    _Look("OccOrigin_standard", "Occ Origin Standard", 16, True, "FFFFFF", kind="character", shade=SEAL),
    _Look("OccOrigin_computed", "Occ Origin Computed", 16, True, BLUE, kind="character", frame="dashed"),
    _Look("OccOrigin_fill_in", "Occ Origin To Fill In", 16, True, DARK, kind="character", frame="single"),
)


def styles(language: Language, *, dense: bool = False) -> list[BaseOxmlElement]:
    """Everything below the root of the part that holds styles; `dense` sets type small."""
    latin, size, leading = language.type.word_fonts[0], language.type.word_size, language.type.word_line
    looks = [*_BODY, *_INSIDE]
    if dense:
        size, looks = round(size * _DENSE), [_denser(look) for look in looks]
        leading = (leading + _SINGLE) // 2
    defaults = w(
        "docDefaults",
        w(
            "rPrDefault",
            w(
                "rPr",
                w("rFonts", ascii=latin, hAnsi=latin, eastAsia=EAST_ASIAN[0], cs=latin),
                w("sz", val=size),
                w("szCs", val=size),
                w("lang", val=LANGUAGES[ENGLISH].tag, eastAsia=LANGUAGES[CHINESE].tag, bidi="ar-SA"),
            ),
        ),
        w("pPrDefault", w("pPr", w("spacing", after=100, line=leading, lineRule="auto"))),
    )
    look = w("rPr", w("color", val=INK))
    normal = w("style", w("name", val="Normal"), w("qFormat"), look, type="paragraph", default=1, styleId="Normal")
    inner = w(
        "style",
        w("name", val="Default Paragraph Font"),
        w("semiHidden"),
        type="character",
        default=1,
        styleId="DefaultParagraphFont",
    )
    return [defaults, normal, inner, _plain_table(), _ruled_table(), *map(_style, looks)]


def _denser(look: _Look) -> _Look:
    return look._replace(size=round(look.size * _DENSE), before=look.before // 2, after=look.after // 2)


def _style(look: _Look) -> BaseOxmlElement:
    inside = look.kind == "character"
    custom = {"customStyle": 1} if look.id.startswith("Occ") else {}
    made = w("style", w("name", val=look.name), type=look.kind, styleId=look.id, **custom)
    made.append(w("basedOn", val="DefaultParagraphFont" if inside else look.based_on))
    if look.keep_next and not look.id.startswith("OccTable"):
        made.append(w("next", val="Normal"))
    made.append(w("qFormat"))
    if not inside:
        made.append(_paragraph_look(look))
    made.append(_letter_look(look))
    return made


def _paragraph_look(look: _Look) -> BaseOxmlElement:
    indent = None
    if look.hanging:
        indent = w("ind", left=abs(look.hanging), **({"hanging": look.hanging} if look.hanging > 0 else {}))
    stops = None
    if look.id in ("Header", "Footer", "List"):
        stops = w("tabs", w("tab", val="left", pos=look.hanging)) if look.hanging else None
    return w(
        "pPr",
        w("keepNext") if look.keep_next else None,
        w("keepLines") if look.keep_next or look.border or look.id == "List" else None,
        w("pBdr", *box()) if look.border else None,
        stops,
        w("spacing", before=look.before, after=look.after),
        indent,
        w("outlineLvl", val=look.outline) if look.outline is not None else None,
    )


def _letter_look(look: _Look) -> BaseOxmlElement:
    return w(
        "rPr",
        w("b") if look.bold else None,
        w("color", val=look.colour) if look.colour else None,
        w("sz", val=look.size) if look.size else None,
        w("szCs", val=look.size) if look.size else None,
        w("u", val="single") if look.border == "underline" else None,
        w("bdr", **_line(6, look.colour, 0, look.frame)) if look.frame else None,
        w("shd", val="clear", color="auto", fill=look.shade) if look.shade else None,
    )


def _line(width: int, colour: str, space: int = 0, line: str = "single") -> dict[str, str | int]:
    return {"val": line, "sz": width, "space": space, "color": colour}


def box() -> list[BaseOxmlElement]:
    """The lines around a paragraph: above, left, below, right."""
    return [w(side, **_line(4, HAIR, _BOX_SPACE)) for side in ("top", "left", "bottom", "right")]


def side_rule(origin: str, name: str = "left", space: int = 0) -> BaseOxmlElement:
    """The line at the side of an origin, as a border of that name."""
    line, colour = RULES[origin]
    return w(name, **_line(RULE_WIDTH, colour, space, line))


def _margins(x: int, y: int) -> BaseOxmlElement:
    sides = (("top", y), ("left", x), ("bottom", y), ("right", x))
    return w("tblCellMar", *(w(side, w=width, type="dxa") for side, width in sides))


def _plain_table() -> BaseOxmlElement:
    return w(
        "style",
        w("name", val="Normal Table"),
        w("semiHidden"),
        w("tblPr", w("tblInd", w=0, type="dxa"), _margins(80, 30)),
        type="table",
        default=1,
        styleId="TableNormal",
    )


def _ruled_table() -> BaseOxmlElement:
    """The look of tables: hairlines between rows, strong lines around head and at the end."""
    strong, hair = _line(8, INK), _line(4, HAIR)
    look = w(
        "tblPr",
        w("tblBorders", w("top", **strong), w("bottom", **hair), w("insideH", **hair)),
        _margins(80, 50),
    )
    head = w("tblStylePr", w("rPr", w("b")), w("tcPr", w("tcBorders", w("bottom", **strong))), type="firstRow")
    name, based = w("name", val="Occ Table"), w("basedOn", val="TableNormal")
    return w("style", name, based, w("qFormat"), look, head, type="table", customStyle=1, styleId="OccTable")


def settings(language: Language) -> list[BaseOxmlElement]:
    """Everything below the root of the part that holds settings."""
    mode = w("compatSetting", name="compatibilityMode", uri="http://schemas.microsoft.com/office/word", val=15)
    return [
        w("zoom", percent=100),
        w("defaultTabStop", val=720),
        w("characterSpacingControl", val="compressPunctuation" if language.type.is_ideographic else "doNotCompress"),
        w("compat", w("useFELayout"), mode),
        w("themeFontLang", val=language.tag, eastAsia=LANGUAGES[CHINESE].tag),
        w("decimalSymbol", val="."),
        w("listSeparator", val=","),
    ]


def fonts(language: Language) -> BaseOxmlElement:
    """The font table: each font with what may stand in for it."""
    table = w("fonts")
    for name, other in (EAST_ASIAN, language.type.word_fonts):
        table.append(w("font", w("altName", val=other), name=name))
    return table


def origin_style(origin: str) -> str:
    """The style of an origin's label."""
    return f"OccOrigin_{origin}"
