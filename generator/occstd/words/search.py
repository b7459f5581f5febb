"""Words of the search, and the words that readers type for a page that says it otherwise."""

from __future__ import annotations

SEARCH_WORDS: dict[str, tuple[str, str]] = {
    "search_none": ("Nothing has all these words. Nearest:", "没有同时含有这些词的内容。最接近的是："),
    "search_some": ("{n:result|results}: {n}", "{n:共} {n} 条"),
    "search_matrix": ("Find it in the matrix", "在能力矩阵中查找"),
    "search_failed": ("The search could not be loaded.", "搜索未能加载。"),
}

SOUGHT: dict[str, tuple[str, str]] = {
    "eligibility/": (
        "apply; application; requirements; conditions; route; routes; age; how old; years of work; experience; "
        "which level am i; can i apply",
        "报名；报考；申报；条件；年龄；工龄；工作年限；我能考几级；怎么考；考证",
    ),
    "assessment/": (
        "exam; examination; test; pass mark; passing score; weight; weighting; weights; scoring; marks; examiner",
        "考试；考核；鉴定；及格；合格线；分数；权重；权重表；比重；考评员；评价方式",
    ),
    "levels/": ("level; grade; grades; ranks; difference between levels", "等级；级别；几级；五级；区别"),
    "directions/": ("specialisation; branch; types; roles; jobs", "工种；方向；岗位；分类"),
    "sources/fidelity/": (
        "official; is it official; unofficial; certificate; who issues the certificate; issuer; trust; accuracy; "
        "disagreements",
        "官方；是官方的吗；证书；证书谁发；发证；发证机构；准确；可靠",
    ),
    "syllabi/": (
        "training; hours; training hours; course; lesson; download; word; pdf; excel; teaching",
        "培训；学时；课时；培训学时；课程；教学；教案；下载；大纲",
    ),
    "syllabi/adapt/": ("my course; own syllabus; timetable; schedule", "改编；排课；课表；自定大纲"),
    "duties/": ("tasks; work; what does it do; after-sales", "任务；职责；工作内容；做什么"),
    "rules/": ("law; legal; regulation; compliance", "法律；法规；合规；违法；广告法"),
    "data/": ("download; spreadsheet; csv; json; excel; api", "下载；表格；开放数据；接口"),
    "glossary/": ("term; terms; vocabulary; words", "词汇；名词；行话；黑话"),
    "indicators/": ("metrics; kpi; figures; formula", "指标；公式；数据指标"),
    "matrix/": ("skills; competency; competencies; table", "技能；能力；矩阵；技能表"),
    "editions/": ("version; versions; history; changes; new", "版本；新版；旧版；变化"),
    "about/": ("cite; citation; licence; contact; correct", "引用；许可；联系；更正"),
}
