"""A look-alike of a printed standard as PDF, drawn by Typst or by a browser."""

from __future__ import annotations

import html
import json
from functools import cache
from typing import TYPE_CHECKING

import typst

from lookalikes.layout import Cell, Grid, Layout, parts
from occstd.render.typesetting import folders

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lookalikes.layout import Part
    from lookalikes.said import SaidStandard

_WIDE = str.maketrans("0123456789.", "０１２３４５６７８９．")


def draw(said: SaidStandard, layout: Layout, folder: Path, browser: object = None) -> Path:
    """Write the PDF into a folder and return its path."""
    file = folder / f"{layout.name}.pdf"
    if layout.drawn_by == "typst":
        source = file.with_suffix(".typ")
        source.write_text(_typst(said, layout), encoding="utf-8")
        file.write_bytes(compiled(source))
    else:
        page = browser.new_page()  # type: ignore[attr-defined]
        page.set_content(_html(said, layout))
        page.pdf(
            path=str(file),
            prefer_css_page_size=True,
            display_header_footer=bool(layout.running),
            header_template=f"<p style='font-size:8px;width:100%;text-align:center'>{layout.running}</p>",
            footer_template="<p style='font-size:8px;width:100%;text-align:center'><span class=pageNumber></span></p>",
        )
        page.close()
    return file


@cache
def _compiler() -> typst.Compiler:
    return typst.Compiler(root="/", font_paths=[*map(str, folders(())), "/usr/share/fonts"])


def compiled(source: Path) -> bytes:
    """The PDF of a file for Typst, which reads its fonts once."""
    made = _compiler().compile(input=str(source))
    assert isinstance(made, bytes)
    return made


def _numbered(number: str, layout: Layout) -> str:
    if layout.number == "wide-dots":
        return number.replace(".", "．")
    return number.translate(_WIDE) if layout.number == "wide" else number


# Typst


def _string(text: str) -> str:
    return f"#{json.dumps(text, ensure_ascii=False)};"


def _typst(said: SaidStandard, layout: Layout) -> str:
    size = {"landscape": 'paper: "a4", flipped: true'}.get(layout.paper, f'paper: "{layout.paper}"')
    number = layout.page.split("{}")
    foot = f"footer: context align(center, text(8pt)[{number[0]}#counter(page).display(){number[1]}])"
    head = f"header: align(center, text(8pt)[{layout.running}])" if layout.running else ""
    lines = [
        f"#set page({size}, margin: {layout.margin}, {foot}, {head})",
        f'#set text(font: ("{layout.font}",), weight: {layout.weight}, size: {layout.size}pt, lang: "zh", region: "cn")',
        f"#set par(leading: {layout.leading}em, spacing: {layout.leading + 0.15}em, justify: true)",
        *(_typst_part(part, layout) for part in parts(said, layout)),
    ]
    return "\n".join(lines)


def _typst_part(part: Part, layout: Layout) -> str:
    if part.kind == "break":
        return "#pagebreak(weak: true)"
    if part.kind == "title":
        return f"#align(center, text(1.6em, weight: 700)[{_string(part.text)}])"
    if part.kind == "heading":
        where = "center" if part.depth < 2 else "left"
        return f"#block(above: 1.2em, below: 1em, sticky: true, align({where}, text({1.3 if part.depth < 2 else 1.05}em, weight: 700)[{_string(part.text)}]))"
    if part.kind == "note":
        return f"#block(text(0.8em)[{_string(part.text)}])"
    if part.table is None:
        return f"#par(first-line-indent: (amount: 2em, all: true))[{_string(part.text)}]"
    return _typst_table(part.table, layout)


def _typst_table(grid: Grid, layout: Layout) -> str:
    cells = [[_typst_cell(cell, layout) for cell in row] for row in grid.rows]
    head = (
        f"table.header(repeat: {str(grid.repeats_head).lower()}, {', '.join(cells[0])}), "
        if cells[0] and grid.rows[0][0].head
        else ", ".join(cells[0]) + ", "
    )
    body = ",\n".join(", ".join(row) for row in cells[1:] if row)
    stroke = f"{layout.rule}"
    if layout.open_sides:
        count = len(grid.columns)
        stroke = (
            f"(x, y) => (top: {layout.rule}, bottom: {layout.rule}, left: if x > 0 {{ {layout.rule} }}, right: none)"
        )
        _ = count
    columns = ", ".join(f"{width}fr" for width in grid.columns)
    mark = f"#align(right)[{_string('续表')}]\n" if grid.marked else ""
    return f"{mark}#table(columns: ({columns}), stroke: {stroke}, inset: 4pt, align: (x, y) => if x < 2 {{ center + horizon }} else {{ left + horizon }},\n{head}{body})"


def _typst_cell(cell: Cell, layout: Layout) -> str:
    span = "".join(
        f"{name}: {count}, " for name, count in (("rowspan", cell.rows), ("colspan", cell.columns)) if count > 1
    )
    if cell.diagonal:
        low, high = cell.diagonal
        draw = "#place(top + left, dx: -4pt, dy: -4pt, line(end: (100% + 8pt, 100% + 8pt), stroke: 0.5pt))"
        return f"table.cell({span}inset: 4pt)[#box(width: 100%, height: 2.6em)[{draw}#place(bottom + left)[{_string(low)}]#place(top + right)[{_string(high)}]]]"
    return f"table.cell({span})[{_typst_paragraphs(cell, layout)}]"


def _typst_paragraphs(cell: Cell, layout: Layout) -> str:
    if cell.upright and cell.paragraphs:
        number, text = cell.paragraphs[0]
        return " \\ ".join(_string(part) for part in (number, *text))
    return "".join(_typst_paragraph(number, text, layout) for number, text in cell.paragraphs)


def _typst_paragraph(number: str, text: str, layout: Layout) -> str:
    if not number:
        return f"#par[{_string(text)}]"
    shown = _numbered(number, layout)
    if layout.number == "torn":
        return f"#par[#box(move(dy: 1.3pt, [{_string(shown)}])) {_string(text)}]"
    if layout.number == "slipped" and number.count(".") > 1:
        return f"#block(spacing: {layout.leading + 0.15}em)[#h(3.6em){_string(text)}#place(top + left, dy: 0.4pt)[{_string(shown)}]]"
    return f"#par[{_string(shown + ('' if layout.number == 'plain' else ' ') + text)}]"


# a browser


def _html(said: SaidStandard, layout: Layout) -> str:
    style = f"""@page {{ size: {layout.paper.upper()}; margin: {layout.margin} }}
    body {{ font: {layout.size}pt/1.5 'WenQuanYi Zen Hei','AR PL UMing CN','{layout.font}',sans-serif; }}
    table {{ border-collapse: collapse; width: 100%; margin: 6pt 0 }} td {{ border: {layout.rule} solid #000; padding: 2pt 4pt }}
    td p {{ margin: 0 }} h1,h2,.t {{ text-align: center }} .x {{ text-indent: 2em; margin: 2pt 0 }} .n {{ font-size: 80% }}
    .c {{ text-align: center }} tr {{ break-inside: avoid }} .b {{ break-after: page }} h3, h4 {{ break-after: avoid; font-size: 105% }}"""
    fonts = f"@font-face {{ font-family: '{layout.font}'; src: url('file://{folders(())[0]}/NotoSansCJK-VF.otf.ttc') }}"
    return f"<!doctype html><meta charset=utf-8><style>{fonts}{style}</style><body lang=zh-CN>{''.join(_html_parts(said, layout))}"


def _html_parts(said: SaidStandard, layout: Layout) -> Iterator[str]:
    for part in parts(said, layout):
        text = html.escape(part.text)
        if part.table is not None:
            yield _html_table(part.table, layout)
        else:
            level = max(2, part.depth + 1)
            yield {
                "break": "<div class=b></div>",
                "title": f"<h1>{text}</h1>",
                "heading": f"<h{level}>{text}</h{level}>",
                "note": f"<p class=n>{text}</p>",
                "text": f"<p class=x>{text}</p>",
            }[part.kind]


def _html_table(grid: Grid, layout: Layout) -> str:
    total = sum(grid.columns)
    columns = "".join(f"<col style='width:{100 * width / total:.1f}%'>" for width in grid.columns)
    rows = "".join(f"<tr>{''.join(_html_cell(cell, layout) for cell in row)}</tr>" for row in grid.rows)
    mark = "<p style='text-align:right'>续表</p>" if grid.marked else ""
    return f"{mark}<table style='table-layout:fixed'>{columns}{rows}</table>"


def _html_cell(cell: Cell, layout: Layout) -> str:
    inside = "".join(
        f"<p>{html.escape(_numbered(n, layout))}{' ' if n and layout.number != 'plain' else ''}{html.escape(t)}</p>"
        for n, t in cell.paragraphs
    )
    centred = " class=c" if cell.head or (cell.paragraphs and not cell.paragraphs[0][0]) else ""
    return f"<td rowspan={cell.rows} colspan={cell.columns}{centred}>{inside}</td>"
