"""Small awkward standards, none of a real occupation: other level sets, shared tables, odd texts."""

from __future__ import annotations

from lookalikes.said import (
    FOOTNOTES,
    PREFACE,
    RULES_2018,
    RULES_2023,
    Said,
    SaidFunction,
    SaidStandard,
    SaidTable,
    SaidTask,
    SaidWeights,
)

FIVE = ("五级/初级工", "四级/中级工", "三级/高级工", "二级/技师", "一级/高级技师")
THREE = ("初级", "中级", "高级")
_WORDS = (
    "图样",
    "量具",
    "夹具",
    "主轴",
    "刀具",
    "毛坯",
    "工序卡",
    "冷却液",
    "公差",
    "表面粗糙度",
    "变频器",
    "限位开关",
)


def _task(name: str, level: int, skills: int, knowledge: int, *, keys: frozenset[int] = frozenset()) -> SaidTask:
    """A task whose texts differ in length from one line to four, some with Latin letters, digits and brackets."""
    word = [_WORDS[(len(name) * 3 + level * 5 + n) % len(_WORDS)] for n in range(12)]
    said = [
        Said(f"能{('识读', '核对', '检修')[n % 3]}{name}用{word[n]}", n in keys)
        if n % 4 == 0
        else Said(
            f"能按第{level + n}号作业指导书使用CAD/CAM软件完成{name}中{word[n]}的{word[n + 1]}调整（误差不大于0.0{n + 1} mm）",
            n in keys,
        )
        if n % 4 == 1
        else Said(
            f"能综合{word[n]}、{word[n + 1]}和{word[n + 2]}的检测记录，判断{name}过程中出现的异常，提出处理意见并填写交接班记录，必要时停机上报",
            n in keys,
        )
        if n % 4 == 2
        else Said(f"能用{word[n]}检查“{word[n + 2]}”的状态；发现缺陷时，能按规程更换", n in keys)
        for n in range(skills)
    ]
    known = [
        Said(f"{name}所用{word[n + 1]}的种类、用途与保养知识")
        if n % 2
        else Said(f"《安全生产法》与{word[n]}使用的第{n + 1}级要求")
        for n in range(knowledge)
    ]
    return SaidTask(name, tuple(said), tuple(known))


def _function(name: str, level: int, *tasks: SaidTask) -> SaidFunction:
    return SaidFunction(name, tasks)


def _weights(
    direction: str | None, kind: str, levels: tuple[str, ...], names: list[str], present: list[list[bool]]
) -> SaidWeights:
    """Weights that add up: what is left goes to the last function that the level has."""
    columns = []
    for level in range(len(levels)):
        left, column = 100, []
        if kind == "theory":
            column = [5, 20 - 2 * level]
            left -= sum(column)
        have = [row[level] for row in present]
        share = left // sum(have) // 5 * 5
        last = max(n for n, there in enumerate(have) if there)
        column += [
            None if not there else share if n < last else left - share * (sum(have) - 1) for n, there in enumerate(have)
        ]
        columns.append(column)
    heads = [*(["职业道德", "基础知识"] if kind == "theory" else []), *names]
    return SaidWeights(
        direction, kind, levels, tuple((head, tuple(c[n] for c in columns)) for n, head in enumerate(heads))
    )


def plain() -> SaidStandard:
    """Five levels without directions, rules of 2018: key skills, no full stops, functions that begin higher up."""
    names = ["工艺准备", "零件加工", "设备维护", "培训与管理"]
    present = [[True] * 5, [True] * 5, [True, True, True, False, False], [False, False, False, True, True]]
    tables = []
    for level, title in enumerate(FIVE):
        functions = [
            _function("工艺准备", level, _task("读图与绘图", level, 2 + level % 2, 2), _task("制定工艺", level, 3, 3)),
            _function(
                "零件加工",
                level,
                _task("轴类零件加工", level, 4, 2, keys=frozenset({1})),
                _task("箱体加工", level, 5, 4),
            ),
        ]
        if present[2][level]:
            functions.append(_function("设备维护", level, _task("日常保养", level, 2, 1, keys=frozenset({0}))))
        if present[3][level]:
            functions.append(_function("培训与管理", level, _task("培训", level, 2, 2), _task("管理", level, 1, 3)))
        tables.append(SaidTable((), title, tuple(functions)))
    return SaidStandard(
        name="示例机床操作工",
        code="6-18-01-99",
        year="2019",
        definition="操作示例机床，进行零件切削加工的人员。",
        levels=FIVE,
        directions={},
        tables=tuple(tables),
        weights=tuple(_weights(None, kind, FIVE, names, present) for kind in ("theory", "skills")),
        hours={title: 400 - 60 * n for n, title in enumerate(FIVE)},
        routes=RULES_2018,
        footnotes=FOOTNOTES,
        basic={
            "机械基础知识": ("机械制图知识。", "公差与配合知识。", "常用材料与热处理知识。"),
            "相关法律、法规知识": ("《中华人民共和国劳动法》相关知识。",),
        },
        preface=PREFACE,
    )


def professional() -> SaidStandard:
    """初级, 中级, 高级 and 专业能力要求, two directions of different level sets, rules of 2023, an appendix."""
    names = {"甲方向师": ["数据采集", "方案设计"], "乙方向师": ["现场实施", "质量评价", "技术咨询"]}
    offered = {"甲方向师": THREE, "乙方向师": THREE[:2]}
    tables = tuple(
        SaidTable(
            (direction,),
            title,
            tuple(
                _function(name, n, _task(f"{name[:2]}准备", n, 3, 2), _task(f"{name}与记录", n + 1, 2 + n, 3))
                for name in names[direction]
            ),
        )
        for direction, levels in offered.items()
        for n, title in enumerate(levels)
    )
    weights = tuple(
        _weights(
            direction,
            kind,
            offered[direction],
            names[direction],
            [[True] * len(offered[direction])] * len(names[direction]),
        )
        for kind in ("theory", "skills")
        for direction in offered
    )
    return SaidStandard(
        name="示例工程技术人员",
        code="2-02-38-99",
        year="2023",
        definition="从事示例系统设计、实施与评价的工程技术人员。",
        levels=THREE,
        directions=offered,
        tables=tables,
        weights=weights,
        hours={"初级": 90, "中级": 80, "高级": 80},
        routes={"初级": RULES_2023["五级/初级工"]},
        basic={
            "数学基础": ("概率论知识。",),
            "相关法律、法规知识": ("《中华人民共和国数据安全法》相关知识。", "《中华人民共和国职业教育法》相关知识。"),
        },
        preface=PREFACE[:1],
        appendices={"附录 参考文献": ("示例系统通用要求。", "示例系统测试方法。")},
        skill_head="专业能力要求",
        rules="2023",
    )


def shared() -> SaidStandard:
    """Two directions that share the tables of the lower level; four levels from 4 to 1; rules of 2023."""
    levels = FIVE[1:]
    both = ("示例检验员", "示例装配员")
    lower = SaidTable(
        both, levels[0], (_function("通用准备", 4, _task("安全检查", 4, 3, 2), _task("工具领用", 4, 2, 2)),)
    )
    tables = [lower]
    names = {"示例检验员": ["通用准备", "检验作业"], "示例装配员": ["通用准备", "装配作业"]}
    for direction in both:
        for n, title in enumerate(levels[1:]):
            work = names[direction][1]
            tables.append(
                SaidTable(
                    (direction,),
                    title,
                    (_function(work, n, _task(f"{work}实施", n, 4, 2, keys=frozenset({2})), _task("记录", n, 1, 1)),),
                )
            )
    weights = tuple(
        _weights(direction, kind, levels, names[direction], [[True, False, False, False], [False, True, True, True]])
        for kind in ("theory", "skills")
        for direction in both
    )
    return SaidStandard(
        name="示例检装工",
        code="6-31-01-98",
        year="2024",
        definition="使用工具、量具，对示例产品进行检验和装配的人员。",
        levels=levels,
        directions=dict.fromkeys(both, levels),
        tables=tuple(tables),
        weights=weights,
        hours={title: 160 - 20 * n for n, title in enumerate(levels)},
        routes={title: RULES_2023[title] for title in levels},
        footnotes=FOOTNOTES,
        basic={"质量管理基础知识": ("全面质量管理知识。", "抽样检验知识。")},
        preface=PREFACE,
        rules="2023",
    )
