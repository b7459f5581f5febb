"""Words of the search: what it says, what it passes over, what it takes for the same, what readers type for a page."""

from __future__ import annotations

SEARCH_WORDS: dict[str, tuple[str, str]] = {
    "search_start": ("Type words in either language.", "请输入关键词，中英文均可。"),
    "search_some": ("Best results: {n}", "最相关的结果：{n} 条"),
    "search_nearest": ("Nothing has all these words. Nearest:", "没有同时含有这些词的内容。最接近的是："),
    "search_none": ("Nothing found.", "没有找到相关内容。"),
    "search_instead": ("Not found so spelt. Shown for: {words}", "未找到原词，以下是“{words}”的结果："),
    "search_matrix": ("Find “{words}” in the matrix", "在能力矩阵中查找“{words}”"),
    "search_as": ("matches “{words}”", "匹配：{words}"),
    "search_failed": ("The search could not be loaded.", "搜索未能加载。"),
}

PASSED_OVER = (
    "a an the is am are was were be it this that of for to in at on by and or with from do does did i my me you your we one "
    "what which who whom how where when why many much can could may must should will there any need",
    "什么 怎么 怎么样 怎样 如何 多少 多久 哪个 哪些 哪里 在哪里 哪儿 是不是 是否 可以 能否 需要 必须 应该 请问 一下 有没有 "
    "吗 呢 的 了 谁 我 你 我们 和 与 及 或 是 有 在 由 要 能 可 须 该 把 被 就 都 也",
)
"""Words that ask or join, in each language: looked for only where a query has no others."""

ALIKE = (
    "apply application enrol register 报名 报考 申报 考证",
    "exam examination test assessment 考试 考核 考 鉴定 评价",
    "issue issuer issues give gives award awards 颁发 发证 发",
    "cost price fee fees money expensive 费用 收费 钱 价格",
    "valid expire expires expiry validity 有效期 有效 过期",
    "compulsory mandatory required obligatory 必须 强制 需要",
    "age old minor 年龄 多大 岁数 未成年",
    "foreigner foreigners foreign 外国人 外国 外籍 老外",
    "long duration 多久 多长时间 时间",
    "pass passing passed 合格 及格",
    "difference differences compare comparison 对比 区别 差别 比较",
    "course courses syllabus syllabi curriculum lesson lessons 课程 大纲 教案",
    "hour hours 学时 课时",
    "return returns refund refunds 退货 退换 退款",
    "law laws legal 法律 法规 法",
    "change changes changed 变化 变更",
    "level grade rank 等级 级别",
    "official unofficial 官方 正规",
    "term terms word words vocabulary 术语 名词 行话 黑话",
    "几级 哪一级 我是哪一级 我是几级 哪个等级",
    "year years 工龄 年 一年 两年 三年 四年 五年 六年 八年 十年",
)
"""Words that a query may have in place of one another, in both languages."""

SOUGHT: tuple[tuple[str, str, str], ...] = (
    (
        "eligibility/",
        "requirements; conditions; route; routes; years of work; experience; can i apply; apply for {level}; years for {level}",
        "报名条件；报考条件；条件；工龄；工作年限；我能考几级；申报{level}；{level}工龄",
    ),
    (
        "my-level/",
        "self-assessment; self test; quiz; what level am i",
        "自测；自评；测评；哪一级；我是哪一级；几级；我是几级；我属于哪一级",
    ),
    (
        "assessment/",
        "exam; weight; weighting; weights; scoring; marks; examiner",
        "考试；考核；鉴定；分数；权重；权重表；比重；考评员；评价方式",
    ),
    ("levels/", "level; ranks", "等级；级别；几级"),
    ("directions/", "specialisation; branch; types; roles; jobs", "工种；方向；岗位；分类"),
    ("sources/fidelity/", "trust; accuracy; disagreements; unofficial", "准确；可靠；可信"),
    (
        "syllabi/",
        "training; hours; training hours; lesson; lesson plan; course; download; word; pdf; excel; teaching; print",
        "培训；学时；课时；培训学时；课程；教学；教案；下载；大纲；模板；打印",
    ),
    ("syllabi/adapt/", "my course; own course; own syllabus; timetable; schedule", "改编；排课；课表；自定大纲"),
    ("duties/", "tasks; work; what does it do", "任务；职责；工作内容；做什么"),
    ("rules/", "law; legal; regulation; compliance", "法律；法规；合规；违法"),
    ("data/", "download; spreadsheet; csv; json; excel; api", "下载；表格；开放数据；接口"),
    ("indicators/", "metrics; kpi; figures; formula", "公式；数据指标"),
    ("matrix/", "skills; competency; competencies; table; print", "技能；能力；矩阵；技能表；打印"),
    ("compare/", "difference between levels", "等级区别；升级差别"),
    ("editions/", "version; versions; history; new", "新版；旧版"),
    ("about/", "cite; citation; licence; contact; correct", "引用；许可；联系；更正"),
)
"""What readers type, in each language, for a page that says it otherwise, by its path; `{level}` is each level in turn."""

BETWEEN = ("; ", "；")
"""What stands between these, in each language."""
