"""What a printed standard says, apart from how it is drawn: the importer must give exactly this back."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from occstd.model import Edition, Standard


@dataclass(frozen=True)
class Said:
    """A statement, and whether it is a key skill."""

    text: str
    key: bool = False


@dataclass(frozen=True)
class SaidTask:
    name: str
    skills: tuple[Said, ...]
    knowledge: tuple[Said, ...]


@dataclass(frozen=True)
class SaidFunction:
    name: str
    tasks: tuple[SaidTask, ...]


@dataclass(frozen=True)
class SaidTable:
    """The requirements of a level, for one direction, several or all."""

    directions: tuple[str, ...]
    level: str
    functions: tuple[SaidFunction, ...]


@dataclass(frozen=True)
class SaidWeights:
    """A weight table: a column for each level; theory begins with ethics and basic knowledge."""

    direction: str | None
    kind: str
    levels: tuple[str, ...]
    rows: tuple[tuple[str, tuple[int | None, ...]], ...]


@dataclass(frozen=True)
class SaidStandard:
    name: str
    code: str
    year: str
    definition: str
    levels: tuple[str, ...]
    directions: dict[str, tuple[str, ...]]
    tables: tuple[SaidTable, ...]
    weights: tuple[SaidWeights, ...]
    hours: dict[str, int]
    routes: dict[str, tuple[str, ...]]
    footnotes: tuple[str, ...] = ()
    conduct: tuple[str, ...] = ("遵纪守法，诚实守信。", "恪尽职守，勇于创新。", "钻研业务，团队协作。")
    ethics: str = "职业道德是从业人员在职业活动中应当遵循的行为准则，涵盖从业人员与服务对象、职业与职工之间的关系。"
    basic: dict[str, tuple[str, ...]] = field(default_factory=dict)
    preface: tuple[str, ...] = ()
    appendices: dict[str, tuple[str, ...]] = field(default_factory=dict)
    skill_head: str = "技能要求"
    rules: str = "2018"

    def statements(self) -> list[tuple[str, str, str, str, str, bool]]:
        """Every statement as (directions, level, function, task, text, key), skills and knowledge alike."""
        return [
            ("、".join(table.directions), table.level, function.name, task.name, said.text, said.key)
            for table in self.tables
            for function in table.functions
            for task in function.tasks
            for said in (*task.skills, *task.knowledge)
        ]

    def with_levels(self, count: int) -> SaidStandard:
        """The same with the first directions and levels only, for quick tests."""
        kept = tuple(t for t in self.tables if t.level in self.levels[:count])
        return replace(self, tables=kept)


RULES_2018 = {
    "五级/初级工": ("累计从事本职业或相关职业①工作1年（含）以上。", "本职业或相关职业学徒期满。"),
    "四级/中级工": (
        "取得本职业或相关职业五级/初级工职业资格证书（技能等级证书）后，累计从事本职业或相关职业工作4年（含）以上。",
        "累计从事本职业或相关职业工作6年（含）以上。",
        "取得技工学校本专业②或相关专业③毕业证书（含尚未取得毕业证书的在校应届毕业生）；或取得经评估论证、以中级技能为培养目标的中等及以上职业学校本专业或相关专业毕业证书（含尚未取得毕业证书的在校应届毕业生）。",
    ),
    "三级/高级工": (
        "取得本职业或相关职业四级/中级工职业资格证书（技能等级证书）后，累计从事本职业或相关职业工作5年（含）以上。",
        "取得本职业或相关职业四级/中级工职业资格证书（技能等级证书），并具有高级技工学校、技师学院毕业证书（含尚未取得毕业证书的在校应届毕业生）；或取得本职业或相关职业四级/中级工职业资格证书（技能等级证书），并具有经评估论证、以高级技能为培养目标的高等职业学校本专业或相关专业毕业证书（含尚未取得毕业证书的在校应届毕业生）。",
        "具有大专及以上本专业或相关专业毕业证书，并取得本职业或相关职业四级/中级工职业资格证书（技能等级证书）后，累计从事本职业或相关职业工作2年（含）以上。",
    ),
    "二级/技师": (
        "取得本职业或相关职业三级/高级工职业资格证书（技能等级证书）后，累计从事本职业或相关职业工作4年（含）以上。",
        "取得本职业或相关职业三级/高级工职业资格证书（技能等级证书）的高级技工学校、技师学院毕业生，累计从事本职业或相关职业工作3年（含）以上；或取得本职业或相关职业预备技师证书的技师学院毕业生，累计从事本职业或相关职业工作2年（含）以上。",
    ),
    "一级/高级技师": (
        "取得本职业或相关职业二级/技师职业资格证书（技能等级证书）后，累计从事本职业或相关职业工作4年（含）以上。",
        "获得省级以上技能竞赛一等奖并经专家推荐的，可破格申报。",
    ),
}
"""Routes as the rules of 2018 word them; the last is of no known pattern."""

_HELD = "职业资格（职业技能等级）证书"
RULES_2023 = {
    "五级/初级工": ("年满16周岁，拟从事本职业或相关职业工作。", "年满16周岁，从事本职业或相关职业工作。"),
    "四级/中级工": (
        "累计从事本职业或相关职业工作满5年。",
        f"取得本职业或相关职业五级/初级工{_HELD}后，累计从事本职业或相关职业工作满3年。",
        "取得本专业或相关专业的技工院校或中等及以上职业院校、专科及以上普通高等学校毕业证书（含在读应届毕业生）。",
    ),
    "三级/高级工": (
        "累计从事本职业或相关职业工作满10年。",
        f"取得本职业或相关职业四级/中级工{_HELD}后，累计从事本职业或相关职业工作满4年。",
        "取得符合专业对应关系的初级职称（专业技术人员职业资格）后，累计从事本职业或相关职业工作满1年。",
        "取得本专业或相关专业的技工院校高级工班及以上毕业证书（含在读应届毕业生）。",
        f"取得本职业或相关职业四级/中级工{_HELD}，并取得高等职业学校、专科及以上普通高等学校本专业或相关专业毕业证书（含在读应届毕业生）。",
        "取得经评估论证的高等职业学校、专科及以上普通高等学校本专业或相关专业的毕业证书（含在读应届毕业生）。",
    ),
    "二级/技师": (
        f"取得本职业或相关职业三级/高级工{_HELD}后，累计从事本职业或相关职业工作满5年。",
        f"取得符合专业对应关系的初级职称（专业技术人员职业资格）后，累计从事本职业或相关职业工作满5年，并在取得本职业或相关职业三级/高级工{_HELD}后，从事本职业或相关职业工作满1年。",
        "取得符合专业对应关系的中级职称（专业技术人员职业资格）后，累计从事本职业或相关职业工作满1年。",
        f"取得本职业或相关职业三级/高级工{_HELD}的高级技工学校、技师学院毕业生，累计从事本职业或相关职业工作满2年。",
        f"取得本职业或相关职业三级/高级工{_HELD}满2年的技师学院预备技师班、技师班学生。",
    ),
    "一级/高级技师": (
        f"取得本职业或相关职业二级/技师{_HELD}后，累计从事本职业或相关职业工作满5年。",
        "取得符合专业对应关系的高级职称（专业技术人员职业资格）后，累计从事本职业或相关职业工作满1年。",
    ),
}
FOOTNOTES = (
    "相关职业：电子商务师、网商、全媒体运营师等，下同。",
    "本专业：电子商务、市场营销、网络营销与直播电商等，下同。",
    "相关专业：计算机应用、数字媒体技术应用、广告设计与制作等，下同。",
)
PREFACE = (
    "为规范从业者的从业行为，引导职业教育培训的方向，为职业技能鉴定提供依据，依据《中华人民共和国劳动法》，有关部门组织制定了本标准。",
    "本标准以客观反映现阶段本职业的水平和对从业人员的要求为目标，对从业人员的职业活动内容进行了规范细致的描述。",
)


def of_edition(standard: Standard, edition: Edition) -> SaidStandard:
    """An edition of our own data as it would be printed."""
    titles = {level.number: level.title.zh for level in edition.levels}
    names = {direction.id: direction.name.zh for direction in edition.directions}
    offered = {names[d.id]: tuple(titles[n] for n in d.levels or ()) for d in edition.directions}
    return SaidStandard(
        name=standard.name.zh,
        code=standard.codes[0].code,
        year=edition.id,
        definition=edition.definition.zh if edition.definition else "",
        levels=tuple(titles.values()),
        directions=offered,
        tables=tuple(
            SaidTable((names[d.id],), titles[n], _functions(edition, d.id, n))
            for d in edition.directions
            for n in d.levels or ()
        ),
        weights=tuple(
            _weights(edition, d.id, kind, titles) for kind in ("theory", "skills") for d in edition.directions
        ),
        hours={titles[item.level]: item.hours for item in edition.training_hours if item.level},
        routes=RULES_2018,
        footnotes=FOOTNOTES,
        basic={
            block.name.zh: tuple(item.zh for item in block.statements)
            for block in (edition.foundations.basic_knowledge if edition.foundations else ())
        },
        preface=PREFACE,
        appendices={
            "附录A 直播常用术语": ("场控：直播过程中协助主播控制节奏的人员。", "复盘：直播结束后对数据和过程的回顾。")
        },
    )


def _functions(edition: Edition, direction: str, level: int) -> tuple[SaidFunction, ...]:
    found = []
    for function in edition.functions_of(direction):
        asked = [(task.name.zh, task.requirement(level)) for task in function.tasks]
        tasks = tuple(
            SaidTask(
                name,
                tuple(Said(s.zh, s.key) for s in requirement.skills),
                tuple(Said(k.zh) for k in requirement.knowledge),
            )
            for name, requirement in asked
            if requirement
        )
        if tasks:
            found.append(SaidFunction(function.name.zh, tasks))
    return tuple(found)


def _weights(edition: Edition, direction: str, kind: str, titles: dict[int, str]) -> SaidWeights:
    columns = sorted((t for t in edition.weights if t.direction == direction), key=lambda t: -(t.level or 0))
    names = {f.id: f.name.zh for f in edition.functions} | {"ethics": "职业道德", "basic_knowledge": "基础知识"}
    first = getattr(columns[0], kind)
    rows = tuple((names[row], tuple(getattr(t, kind).get(row) for t in columns)) for row in first)
    name = next(d.name.zh for d in edition.directions if d.id == direction)
    return SaidWeights(name, kind, tuple(titles[t.level or 0] for t in columns), rows)
