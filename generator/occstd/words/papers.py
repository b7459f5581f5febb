"""The words of papers, in both languages; a part of `occstd.words`."""

from __future__ import annotations

PAPER_WORDS: dict[str, tuple[str, str]] = {
    "document_paper": ("Papers for an assessment", "考核试卷方案"),
    "schemes": ("Schemes of theory papers", "理论试卷组卷方案"),
    "paper_note": (
        "Made from this project’s open data: points, times and the choice of cards are suggestions, not official. The same seed "
        "gives the same paper. Keep it from candidates, but for the papers that are theirs.",
        "由本项目的开放数据生成：分值、时间和任务卡的选取均为建议，非官方内容。种子数相同，试卷即相同。除发给考生的试题单外，其余须保密。",
    ),
    "paper_glance": ("The skills paper at a glance", "技能试卷概览"),
    "paper_seed": ("Seed", "种子数"),
    "paper_stations": ("Cards", "任务卡"),
    "paper_minutes": ("Time", "考核时间"),
    "paper_n_sittings": (
        "{n} {n:sitting|sittings}, {minutes} {minutes:minute|minutes} in all",
        "{n}场，共{minutes}分钟",
    ),
    "paper_sittings": ("Sitting", "场次"),
    "paper_sitting": ("Sitting {n}", "第{n}场"),
    "paper_sittings_text": (
        "Of each card the criteria of key skills count, and as many others as the sittings have time for. What a card takes here "
        "is reckoned from its own time by the points of these criteria, in full five minutes, without talk-over and changing parts; "
        "it is the project’s suggestion. Breaks are for the body to set.",
        "每张任务卡取关键技能的评分要点，场次时间有余的再取其他要点。本卷时长按所取要点占整卡分值的比例折算，以5分钟为单位，不含互换角色和讲评，为本项目建议；场间休息由考核机构安排。",
    ),
    "paper_asked": ("To be shown", "考核要求"),
    "paper_n_minutes": ("{n} {n:minute|minutes}", "{n}分钟"),
    "paper_card": ("{name} ({n} {n:minute|minutes})", "{name}（{n}分钟）"),
    "paper_keys": ("Key skills covered", "覆盖的关键技能"),
    "paper_pass": ("Pass mark", "合格分数线"),
    "paper_pass_open": ("To be set by the body; not known for this standard.", "由考核机构确定，本标准的规定不详。"),
    "paper_coverage": ("Functions, weights and points", "职业功能、权重与分值"),
    "weight": ("Weight", "权重"),
    "paper_theory": ("Theory: blueprint of the paper", "理论试卷命题细目表"),
    "paper_theory_text": (
        "The items of each unit follow from the theory weights. Items that reach across units are set by the body. Of the items "
        "about half are easy, three in ten of middling difficulty and two in ten hard; this is the project’s suggestion.",
        "各单元题量按理论知识权重推算，跨单元的题目由考核机构命制。难度按易、中、难约5∶3∶2分配，为本项目建议。",
    ),
    "paper_scheme": ("Scheme", "组卷方案"),
    "paper_across": ("Across units", "跨单元"),
    "paper_easy": ("Easy", "易"),
    "paper_middling": ("Middling", "中"),
    "paper_hard": ("Hard", "难"),
    "paper_kind_single_choice": ("Single choice", "单选题"),
    "paper_kind_multiple_choice": ("Multiple choice", "多选题"),
    "paper_kind_true_false": ("True or false", "判断题"),
    "paper_kind_short_answer": ("Short answer", "简答题"),
    "paper_kind_essay": ("Essay", "论述题"),
    "paper_kind_case_choice": ("Case: choice", "案例选择题"),
    "paper_kind_case_true_false": ("Case: true or false", "案例判断题"),
    "paper_kind_task": ("Task", "操作题"),
    "paper_items": ("{items} {items:item|items}, {points} {points:point|points}", "{items}道，{points}分"),
    "paper_prepare": ("Preparation list", "准备通知单"),
    "paper_prepare_text": (
        "For the centre: what must stand ready before the day, for each place and for each candidate, and what the staff do.",
        "发给考点：考前须备齐的工位设备、考生材料，以及考务人员的配合事项。",
    ),
    "paper_candidates": ("Number of candidates", "考生人数"),
    "paper_places": ("Places ready", "已备工位数"),
    "paper_prepared_by": ("Prepared and checked by", "准备人与核对人"),
    "paper_each_candidate": ("For each candidate", "每名考生的材料"),
    "paper_sheet": ("Paper of the candidate", "技能试题单"),
    "paper_sheet_text": (
        "Show what is listed below in the time given; of the steps only those count that this takes. Where a step needs a partner, "
        "the staff take the part. A key skill (★) that is failed fails the paper.",
        "在规定时间内完成下列考核要求，操作步骤只做与之有关的部分；步骤中需要他人配合的，由考务人员担任。任一关键技能（★）不合格，技能考核即不合格。",
    ),
    "paper_head": ("Papers, seed {seed}", "考核试卷，种子数{seed}"),
    "paper_record": ("Marking record", "评分记录表"),
    "paper_record_text": (
        "Each examiner marks alone; the points of a criterion are the mean of all three. Points named within a criterion are "
        "those of the card and are scaled with it. One record for each candidate.",
        "三名考评员各自独立评分，取平均分。评分要点中的分项分值为任务卡分值，按比例折算。每名考生一份。",
    ),
    "paper_examiner": ("Examiner {n}", "考评员{n}"),
    "paper_card_points": ("On card", "卡上分值"),
    "paper_mean": ("Mean", "平均"),
    "paper_time": ("Time used", "用时"),
    "paper_vetoes": ("Key skills: failing one fails the paper", "关键技能：一项不合格即整卷不合格"),
    "paper_met": ("Met", "合格"),
    "paper_failed": ("Failed", "不合格"),
    "paper_sum": ("Sum of 100", "总分（满分100）"),
    "paper_signature": ("Signature of examiner {n}", "考评员{n}签字"),
    "paper_no_scheme": (
        "No blueprint can be computed: there is no scheme for this level, or the standard has no theory weights.",
        "无法推算命题细目表：没有适用于本等级的组卷方案，或本等级没有理论知识权重。",
    ),
}
