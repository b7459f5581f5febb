"""The words of law, evidence, practice and indicators, in both languages; a part of `occstd.words`."""

from __future__ import annotations

LAW_WORDS: dict[str, tuple[str, str]] = {
    # parts of the data
    "parties": ("Parties", "各方主体"),
    "indicators": ("Indicators", "指标"),
    "related_occupations": ("Related occupations", "相关职业"),
    "related_majors": ("Related majors", "相关专业"),
    "law_review": ("Review of the law", "法律法规核对"),
    # below a statement
    "skill_evidence": ("Evidence", "达标表现"),
    "good_practice": ("Good practice", "正例"),
    "bad_practice": ("Bad practice", "反例"),
    "law": ("Law", "法律依据"),
    "law_article": ("{rule}, art. {article}", "{rule}第{article}条"),
    # rules
    "law_reviewed": (
        "The law behind “{edition}” was last looked through on {date}.",
        "{edition}所涉法律法规最近一次核对于 {date}。",
    ),
    "law_watched": ("Being watched", "持续关注"),
    "law_not_advice": (
        "Rules are told in the project’s own words. What holds is the text that the issuing body published.",
        "各项规定由本项目转述，以发布机关公布的文本为准。",
    ),
    "who_is_bound": ("Who is bound by what", "谁受哪些规则约束"),
    "bound_by": ("Bound by {n} {n:rule|rules}", "受 {n} 项规定约束"),
    "ended": ("Ended", "失效"),
    "law_validity": ("Validity", "时效性"),
    "law_coming": ("in force from {since} (not yet on {date})", "{since} 起施行（截至 {date} 尚未施行）"),
    "law_holds": ("in force since {since} (still in force on {date})", "{since} 起施行（截至 {date} 有效）"),
    "law_ended": ("no longer in force since {ended} (as of {date})", "{ended} 起失效（截至 {date}）"),
    "law_undated": ("date of entry into force not found", "施行日期未查到"),
    "rule_asks": ("{n} {n:requirement|requirements}", "{n}条要求"),
    "and_more": ("{name} and more", "{name}等"),
    "article": ("Article", "条款"),
    "article_n": ("Art. {article}", "第{article}条"),
    "article_unknown": ("not looked up", "未核对"),
    "who": ("Who", "主体"),
    "what_it_asks": ("What it asks", "要求"),
    "asked_by": ("What {rule} asks of whom", "{rule}对各方的要求"),
    "rests_on_it": ("Statements that rest on it: {n}", "以此为依据的条目：{n} 条"),
    # indicators and terms
    "lead_indicators": (
        "Figures that the trade works with: how each is computed, what it tells and where it misleads. Platforms count in "
        "ways of their own, so compare figures of the same count only.",
        "行业常用指标的算法、含义与容易误判之处。各平台统计口径不一，只宜同口径比较。",
    ),
    "formula": ("Formula", "公式"),
    "unit": ("Unit", "单位"),
    "misleads": ("Misleads", "易误判"),
    "term": ("Term", "术语"),
    "works_with_it": ("Statements that work with it: {n}", "用到该指标的条目：{n} 条"),
    "is_not": ("What it is not", "辨析"),
    "about_indicator": ("What it tells and where it misleads", "指标含义与误判"),
    "find_in_matrix": ("Find it in the matrix", "在能力矩阵中查找"),
}
