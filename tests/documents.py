"""A printed document made by hand that uses every block, in both languages, for the tests of the formats."""

from __future__ import annotations

import struct
import zlib
from dataclasses import replace
from typing import TYPE_CHECKING

from occstd.views.blocks import (
    Cell,
    Code,
    Detail,
    Field,
    Fields,
    Heading,
    Line,
    Lines,
    Mark,
    Note,
    Prose,
    Table,
)
from occstd.views.documents.document import Cover, Document, Foot, Section

if TYPE_CHECKING:
    from occstd.views.documents.document import Origin

ROOT = "https://occstd.example/"
HOSTILE = (
    "<script>alert(1)</script> {{ 7*7 }} {% raw %} | `code` [x](javascript:alert(1)) \"double\" 'single' "
    "*em* _it_ \\ &amp; <!-- c --> ]]> #set page() #panic() $x$ @y ==z== /Title (a) <w:p/> ~ -- ... $"
)
"""Text that would mean something in a template, in XML, in a formula or in Typst."""

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20"><rect width="60" height="20" fill="#3c4aa0"/></svg>'


def png(width: int = 60, height: int = 20) -> bytes:
    """A picture of one colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + b"\x3c\x4a\xa0" * width for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")


_TEXTS = {
    "en": {
        "parts": ("The occupation", "Suggested hours", "To be agreed", "As data"),
        "title": "Livestream salesperson, level 4",
        "skill": "Can check the price, the stock and the promise of each product before it is shown, and says so",
        "know": "What the rules of the trade ask of a promise made in a live broadcast",
        "name": "Definition",
        "other": "定义",
        "note": "Two sources give different figures; the later one is used.",
        "head": ("Unit", "Theory", "Practice", "Hours"),
        "unit": "Prepare the broadcast with its products, people, room and lights",
        "total": "Total",
        "seen": ("Skill", "Seen", "Not yet", "Evidence", "Date", "Initials"),
        "choices": ("On site", "Online", "Both"),
        "label": "Delivery",
        "prose": "The hours follow the weight tables; they are a suggestion and not part of the standard.",
        "mark": "Elaborated by this project",
    },
    "zh": {
        "parts": ("职业概况", "建议学时", "双方约定", "数据形式"),
        "title": "直播销售员四级",
        "skill": "能在展示前核对每款商品的价格、库存和承诺，并向观众说明；能发现与商品信息不符之处并及时更正",
        "know": "直播营销中作出承诺的行业规则要求",
        "name": "职业定义",
        "other": "Definition",
        "note": "两个来源的数字不一致，采用较晚的来源。",
        "head": ("学习单元", "理论", "实操", "学时"),
        "unit": "直播前的商品、人员、场地与灯光准备",
        "total": "合计",
        "seen": ("技能", "已达到", "未达到", "证据", "日期", "签名"),
        "choices": ("线下", "线上", "线上线下结合"),
        "label": "授课方式",
        "prose": "学时按权重表分配，仅供参考，不属于标准内容。",
        "mark": "本项目编写",
    },
}


def line_text(language: str, number: int) -> str:
    """The text of a skill of the document."""
    return f"{_TEXTS[language]['skill']} ({number})"


def _statements(language: str, count: int) -> Lines:
    texts = _TEXTS[language]
    mark = Mark(kind="elaborated", glyph="✎", label=texts["mark"])
    lines = tuple(
        Line(id=f"X-{n}", text=line_text(language, n), mark=mark, number=f"1.{n}.1", key=n == 2) for n in range(count)
    )
    return Lines(lines=lines, title=texts["seen"][0])


def _facts(language: str) -> Lines:
    texts = _TEXTS[language]
    mark = Mark(kind="reported", glyph="◐", label="x", sources=("S2", "S3"), note=texts["note"])
    detail = Detail(label=texts["name"], text=texts["know"], sources=("S4",), href="sources/")
    plain = Mark(kind="official", glyph="●", label="x")
    return Lines(
        lines=(
            Line(id="F-1", name=texts["name"], other=texts["other"], text=texts["skill"], mark=mark, href="levels/4/"),
            Line(id="F-2", name=texts["unit"], text=texts["know"], mark=plain, details=(detail,), note=texts["note"]),
        ),
        style="facts",
    )


def _hours(language: str, rows: int) -> Table:
    texts = _TEXTS[language]
    body = tuple(
        (
            Cell(text=f"{n}. {texts['unit']}", head=True, href="levels/4/"),
            Cell(text="4", numeric=True),
            Cell(text="6", numeric=True),
            Cell(text="10", numeric=True),
        )
        for n in range(rows)
    )
    sums = (str(4 * rows), str(6 * rows), str(10 * rows))
    foot = (Cell(text=texts["total"], head=True), *(Cell(text=n, numeric=True) for n in sums))
    return Table(caption=texts["unit"], head=texts["head"], rows=body, foot=foot, show_caption=True)


def _sheet(language: str, rows: int) -> Table:
    texts = _TEXTS[language]
    mark = Mark(kind="elaborated", glyph="✎", label=texts["mark"])
    body = tuple(
        (
            Cell(text=line_text(language, n), id=f"X-{n}", mark=mark, note=texts["note"] if n == 1 else ""),
            Cell(fill="box"),
            Cell(fill="box"),
            Cell(fill="space"),
            Cell(fill="space"),
            Cell(fill="space"),
        )
        for n in range(rows)
    )
    return Table(caption=texts["label"], head=texts["seen"], rows=body, widths=(44, 9, 9, 20, 10, 8))


def _fields(language: str) -> Fields:
    texts = _TEXTS[language]
    return Fields(
        fields=(
            Field(label=texts["unit"], hint=texts["prose"]),
            Field(label=texts["name"], kind="text"),
            Field(label=texts["label"], kind="choice", choices=texts["choices"], value=texts["choices"][1]),
            Field(label=texts["seen"][4], kind="date"),
            Field(label=texts["seen"][4], kind="date", value="2027-03-01"),
            Field(label=texts["seen"][5], kind="signature"),
            Field(label=texts["title"], value=texts["unit"]),
        )
    )


def _section(text: str, origin: Origin, *blocks: object, **more: object) -> Section:
    return Section(heading=Heading(text=text, anchor="x", depth=1), origin=origin, blocks=blocks, **more)


def sample(language: str = "en", rows: int = 30, **changes: object) -> Document:
    """A document of all blocks and all origins.

    Args:
        language: its language.
        rows: how many statements and table rows; a page holds some thirty.
        changes: other fields of the document.
    """
    texts = _TEXTS[language]
    mark = Mark(kind="elaborated", glyph="✎", label=texts["mark"])
    note = Note(text=texts["prose"], kind="elaborated", title=texts["mark"], href="sources/", link=texts["name"])
    sections = (
        _section(
            texts["parts"][0],
            "standard",
            Prose(text=texts["prose"], href="levels/4/", link=texts["title"]),
            _facts(language),
            Heading(text=texts["unit"], anchor="y", depth=2, mark=mark, other=texts["other"]),
            _statements(language, rows),
            Heading(text=texts["know"], anchor="z", depth=3),
            Lines(lines=(Line(id="K-1", text=texts["know"], mark=mark, name=texts["name"]),)),
        ),
        _section(texts["parts"][1], "computed", _hours(language, rows), note, head=texts["parts"][1]),
        _section(texts["parts"][2], "fill_in", _fields(language), _sheet(language, rows), new_page=True, head="3"),
        _section(texts["parts"][3], "", Code(summary=texts["label"], text='{"a": 1}')),
    )
    document = Document(
        language=language,
        title=texts["title"],
        head=(texts["name"], texts["title"]),
        cover=Cover(
            eyebrow=texts["label"],
            title=texts["title"],
            subtitle=texts["unit"],
            lines=((texts["name"], texts["skill"]), (texts["label"], texts["know"])),
            note=note,
        ),
        sections=sections,
        foot=Foot(
            edition=texts["name"], version="1.2.3", date="2026-11-21", notice=texts["prose"], address=f"{ROOT}levels/4/"
        ),
        root=ROOT,
    )
    return replace(document, **changes)


def with_cover(document: Document, **changes: object) -> Document:
    """The document with other fields of its cover."""
    return replace(document, cover=replace(document.cover, **changes))
