"""How a printed standard looks, and its tables as rows of cells, whatever draws them."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lookalikes.said import SaidFunction, SaidStandard, SaidTable, SaidWeights


@dataclass(frozen=True)
class Layout:
    """One way of printing; every field is something in which printed standards differ."""

    name: str
    drawn_by: Literal["typst", "chromium"] = "typst"
    paper: str = "a4"
    margin: str = "2.5cm"
    font: str = "Noto Sans CJK SC"
    weight: int = 400
    size: float = 10.5
    leading: float = 0.65
    columns: tuple[float, ...] = (1.2, 1.8, 5, 4)
    rule: str = "0.5pt"
    open_sides: bool = False
    number: Literal["plain", "space", "wide-dots", "wide", "torn", "slipped"] = "space"
    star: Literal["before", "after"] = "after"
    rows: Literal["task", "skill", "pairs"] = "task"
    continued: Literal["flow", "head", "marked", "bare"] = "flow"
    repeats: bool = False
    upright: bool = False
    diagonal: bool = False
    dash: str = "—"
    by_level: bool = False
    weights_first: bool = False
    contents: bool = False
    running: str = ""
    page: str = "{}"
    unit: str = "（%）"


LAYOUTS = (
    Layout("usual", diagonal=True, contents=True),
    Layout("heads", continued="head", columns=(1, 1.6, 4, 3), rule="0.8pt", number="plain", page="— {} —"),
    Layout(
        "a5", paper="a5", margin="1.5cm", size=9, weight=300, number="wide-dots", star="before", columns=(1, 1.5, 4, 4)
    ),
    Layout("marked", continued="marked", upright=True, columns=(0.6, 1.5, 5, 4), dash="-", running="国家职业技能标准"),
    Layout("bare", continued="bare", repeats=True, rule="0.3pt + luma(110)", dash="–", size=12, leading=0.9),
    Layout("open", open_sides=True, rows="skill", number="torn", diagonal=True, by_level=True, dash="－"),
    Layout("pairs", rows="pairs", number="wide", weights_first=True, page="第{}页", columns=(1.5, 2, 4, 4)),
    Layout("slipped", number="slipped", upright=True, weight=500, columns=(0.5, 1, 3, 2), margin="3cm", unit="%"),
    Layout("browser", drawn_by="chromium", diagonal=False, number="space", rule="0.75pt", dash="—"),
    Layout(
        "browser-narrow",
        drawn_by="chromium",
        paper="a5",
        margin="1.4cm",
        size=8.5,
        number="plain",
        rows="skill",
        rule="1pt",
        by_level=True,
        running="互联网示例标准",
        dash="/",
    ),
    Layout(
        "landscape",
        paper="landscape",
        rule="1pt",
        number="space",
        rows="skill",
        continued="head",
        columns=(1, 2, 6, 6),
        by_level=True,
    ),
)


@dataclass(frozen=True)
class Cell:
    """A cell: paragraphs, each with its number (empty where it has none), and the rows and columns it takes."""

    paragraphs: tuple[tuple[str, str], ...] = ()
    rows: int = 1
    columns: int = 1
    upright: bool = False
    head: bool = False
    diagonal: tuple[str, str] | None = None


@dataclass(frozen=True)
class Grid:
    """A table: the widths of its columns, whether a head is repeated, and its rows."""

    columns: tuple[float, ...]
    rows: tuple[tuple[Cell, ...], ...]
    repeats_head: bool = False
    marked: bool = False


@dataclass(frozen=True)
class Part:
    """Something on the page in its order: a heading with its depth, a paragraph, a footnote or a table."""

    kind: Literal["heading", "text", "note", "table", "break", "title"]
    text: str = ""
    depth: int = 1
    table: Grid | None = field(default=None)


def parts(said: SaidStandard, layout: Layout) -> Iterator[Part]:
    """The whole standard, from title to appendices."""
    series = "国家职业技能标准" if said.rules == "2018" else "国家职业标准"
    yield Part("title", series)
    yield Part("title", said.name)
    yield Part("title", f"（{said.year}年版）")
    yield Part("break")
    yield Part("heading", "说 明", 0)
    yield from (Part("text", text) for text in said.preface)
    yield Part("break")
    if layout.contents:
        yield Part("heading", "目 录", 0)
        yield from (
            Part("text", f"{name}{'…' * 18}（{n}）")
            for n, name in enumerate(("1 职业概况", "2 基本要求", "3 工作要求", "4 权重表"), 1)
        )
        yield Part("break")
    yield Part("title", said.name)
    yield from _overview(said)
    yield from _basics(said)
    yield from _requirements(said, layout)
    yield from _all_weights(said, layout)
    for name, texts in said.appendices.items():
        yield Part("break")
        yield Part("heading", name, 0)
        yield from (Part("text", text) for text in texts)


def _listed(texts: tuple[str, ...]) -> Iterator[Part]:
    return (Part("text", f"（{n}）{text}") for n, text in enumerate(texts, 1))


def _overview(said: SaidStandard) -> Iterator[Part]:
    yield Part("heading", "1 职业概况", 1)
    series = "鉴定" if said.rules == "2018" else "评价"
    levels = "、".join(said.levels)
    count = "一二三四五六"[len(said.levels) - 1]
    by_direction = "；".join(f"{name}设{'、'.join(offered)}" for name, offered in said.directions.items())
    about = f"本职业共设{count}个等级，分别为：{levels}。"
    if said.directions:
        about += f"本职业分为{'、'.join(said.directions)}{len(said.directions)}个工种：{by_direction}。"
    hours = "；".join(f"{title}不少于{hours}标准学时" for title, hours in said.hours.items())
    sections = {
        "职业名称": said.name,
        "职业编码": said.code,
        "职业定义": said.definition,
        "职业技能等级": about,
        "职业环境条件": "室内、外，常温。",
        "职业能力特征": "具有一定的学习、分析、判断和表达能力，色觉正常，手指、手臂灵活，动作协调。",
        "普通受教育程度": "初中毕业（或相当文化程度）。",
        "培训参考学时": f"{hours}。",
    }
    for n, (name, text) in enumerate(sections.items(), 1):
        yield Part("heading", f"1.{n} {name}", 2)
        yield Part("text", text)
    yield Part("heading", f"1.9 职业技能{series}要求", 2)
    yield Part("heading", "1.9.1 申报条件", 3)
    for title, routes in said.routes.items():
        yield Part("text", f"具备以下条件之一者，可申报{title}：")
        yield from _listed(routes)
    yield from (Part("note", f"{'①②③④'[n]} {text}") for n, text in enumerate(said.footnotes))
    yield Part("heading", f"1.9.2 {series}方式", 3)
    yield Part(
        "text",
        "分为理论知识考试、技能考核以及综合评审。理论知识考试以笔试、机考等方式为主，主要考核从业人员从事本职业应掌握的基本要求和相关知识要求。",
    )
    yield Part("text", "理论知识考试、技能考核和综合评审均实行百分制，成绩皆达60分（含）以上者为合格。")
    yield Part("heading", "1.9.3 监考人员、考评人员与考生配比", 3)
    yield Part(
        "text",
        "理论知识考试中的监考人员与考生配比不低于1:15，且每个考场不少于2名监考人员；综合评审委员为3人（含）以上单数。",
    )
    yield Part("heading", f"1.9.4 {series}时间", 3)
    yield Part("text", "理论知识考试时间不少于90 min；技能考核时间不少于60 min；综合评审时间不少于15 min。")
    yield Part("heading", f"1.9.5 {series}场所设备", 3)
    yield Part("text", "理论知识考试在标准教室或机房进行；技能考核在具备相应设备的场所进行。")


def _basics(said: SaidStandard) -> Iterator[Part]:
    yield Part("break")
    yield Part("heading", "2 基本要求", 1)
    yield Part("heading", "2.1 职业道德", 2)
    yield Part("heading", "2.1.1 职业道德基本知识", 3)
    yield Part("text", said.ethics)
    yield Part("heading", "2.1.2 职业守则", 3)
    yield from _listed(said.conduct)
    yield Part("heading", "2.2 基础知识", 2)
    for n, (name, texts) in enumerate(said.basic.items(), 1):
        yield Part("heading", f"2.2.{n} {name}", 3)
        yield from _listed(texts)


def _requirements(said: SaidStandard, layout: Layout) -> Iterator[Part]:
    yield Part("break")
    yield Part("heading", "3 工作要求", 1)
    yield Part(
        "text", f"本标准对{'、'.join(said.levels)}的{said.skill_head}和相关知识要求依次递进，高级别涵盖低级别的要求。"
    )
    tables = said.tables

    def outer(table: SaidTable) -> str:
        return table.level if layout.by_level else "、".join(table.directions)

    if not said.directions:
        for n, table in enumerate(tables, 1):
            yield Part("heading", f"3.{n} {table.level}", 2)
            yield from _table(table, said, layout)
        return
    if layout.by_level:
        tables = tuple(sorted(tables, key=lambda t: said.levels.index(t.level)))
    for n, (name, group) in enumerate(groupby(tables, key=outer), 1):
        yield Part("heading", f"3.{n} {name}", 2)
        for k, table in enumerate(group, 1):
            inner = "、".join(table.directions) if layout.by_level else table.level
            yield Part("heading", f"3.{n}.{k} {inner}", 3)
            yield from _table(table, said, layout)


def _table(table: SaidTable, said: SaidStandard, layout: Layout) -> Iterator[Part]:
    head = tuple(Cell((("", name),), head=True) for name in ("职业功能", "工作内容", said.skill_head, "相关知识要求"))
    tasks = [(f, t) for f, function in enumerate(table.functions) for t in range(len(function.tasks))]
    if layout.continued in {"flow", "head"}:
        rows = tuple(_rows(table.functions, tasks, layout))
        yield Part("table", table=Grid(layout.columns, (head, *rows), layout.continued == "head"))
        return
    for n in range(0, len(tasks), 3):
        rows = tuple(_rows(table.functions, tasks[n : n + 3], layout))
        if n:
            yield Part("break")
        with_head = n == 0 or layout.continued == "marked"
        yield Part("table", table=Grid(layout.columns, ((head, *rows) if with_head else rows), marked=n > 0))


def _rows(
    functions: tuple[SaidFunction, ...], tasks: list[tuple[int, int]], layout: Layout
) -> Iterator[tuple[Cell, ...]]:
    """Rows of some tasks, given by the positions of function and task; a function begun before has an empty cell."""
    for f, group in groupby(tasks, key=lambda pair: pair[0]):
        inside = [t for _, t in group]
        function = functions[f]
        heights = [_height(function.tasks[t], layout) for t in inside]
        shown = inside[0] == 0 or layout.repeats
        yield from _function_rows(function, f, inside, sum(heights), layout, shown=shown)


def _height(task: object, layout: Layout) -> int:
    skills, knowledge = len(task.skills), len(task.knowledge)  # type: ignore[attr-defined]
    return {"task": 1, "skill": skills, "pairs": max(skills, knowledge)}[layout.rows]


def _function_rows(
    function: SaidFunction, f: int, inside: list[int], height: int, layout: Layout, *, shown: bool
) -> Iterator[tuple[Cell, ...]]:
    first = Cell(((f"{f + 1}.", function.name),) if shown else (), height, upright=layout.upright)
    for n, t in enumerate(inside):
        task = function.tasks[t]
        number = f"{f + 1}.{t + 1}"
        skills = [
            ((f"★{number}.{k}" if layout.star == "before" else f"{number}.{k}★") if s.key else f"{number}.{k}", s.text)
            for k, s in enumerate(task.skills, 1)
        ]
        known = [(f"{number}.{k}", s.text) for k, s in enumerate(task.knowledge, 1)]
        rows = _height(task, layout)
        name = Cell(((number, task.name),), rows)
        before = (first,) if n == 0 else ()
        if layout.rows == "task":
            yield (*before, name, Cell(tuple(skills)), Cell(tuple(known)))
        elif layout.rows == "skill":
            yield (*before, name, Cell((skills[0],)), Cell(tuple(known), rows))
            yield from ((Cell((skill,)),) for skill in skills[1:])
        else:
            for k in range(rows):
                pair = (Cell((skills[k],) if k < len(skills) else ()), Cell((known[k],) if k < len(known) else ()))
                yield (*before, name, *pair) if k == 0 else pair


def _all_weights(said: SaidStandard, layout: Layout) -> Iterator[Part]:
    yield Part("break")
    yield Part("heading", "4 权重表", 1)
    titles = {"theory": "理论知识权重表", "skills": "技能要求权重表"}
    tables = said.weights
    if not said.directions:
        for n, table in enumerate(tables, 1):
            yield Part("heading", f"4.{n} {titles[table.kind]}", 2)
            yield Part("table", table=_weight_grid(table, said, layout))
        return
    if layout.weights_first:
        tables = tuple(sorted(tables, key=lambda t: list(said.directions).index(t.direction or "")))
    outer = (lambda t: t.direction) if layout.weights_first else (lambda t: titles[t.kind])
    for n, (name, group) in enumerate(groupby(tables, key=outer), 1):
        yield Part("heading", f"4.{n} {name}", 2)
        for k, table in enumerate(group, 1):
            yield Part("heading", f"4.{n}.{k} {titles[table.kind] if layout.weights_first else table.direction}", 3)
            yield Part("table", table=_weight_grid(table, said, layout))


def _weight_grid(table: SaidWeights, said: SaidStandard, layout: Layout) -> Grid:
    def cell(text: str, rows: int = 1, columns: int = 1, *, head: bool = False) -> Cell:
        return Cell((("", text),), rows, columns, head=head)

    corner = Cell((), 1, 2, diagonal=("项目", "技能等级")) if layout.diagonal else cell("项目", 1, 2, head=True)
    rows = [(corner, *(cell(f"{level}{layout.unit}", head=True) for level in table.levels))]
    basic = 2 if table.kind == "theory" else 0
    below = "相关知识要求" if basic else said.skill_head
    for n, (name, values) in enumerate(table.rows):
        group = (
            [cell("基本要求", basic)]
            if basic and n == 0
            else [cell(below, len(table.rows) - basic)]
            if n == basic
            else []
        )
        rows.append((*group, cell(name), *(cell(layout.dash if v is None else str(v)) for v in values)))
    rows.append((cell("合计", 1, 2), *(cell("100") for _ in table.levels)))
    return Grid((1.5, 2.5, *(1.3 for _ in table.levels)), tuple(rows), marked=False)
