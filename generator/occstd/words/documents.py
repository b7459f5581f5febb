"""The words that formats add to printed documents, in both languages; a part of `occstd.words`."""

from __future__ import annotations

DOCUMENT_WORDS: dict[str, tuple[str, str]] = {
    "origin_standard": ("Data of this project", "本项目数据"),
    "origin_computed": ("Computed: a suggestion", "推算，仅供参考"),
    "origin_fill_in": ("To be filled in", "待填写"),
    "print_contents": ("Contents", "目录"),
    "print_code": ("QR code with the permanent address: {address}", "固定网址的二维码：{address}"),
    "print_logo": ("Logo of {provider}", "{provider}的标志"),
    "print_logo_unnamed": ("Logo of the training body", "培训机构的标志"),
    "print_date_parts": ("yyyy|mm|dd", "年|月|日"),
    "print_enter": ("Click to enter text", "点击此处输入文字"),
    "print_tick": ("Tick box", "勾选框"),
    "print_pick_date": ("Click to choose a date", "点击此处选择日期"),
    # the planning workbook
    "book_about": ("About", "说明"),
    "book_what": ("What this is", "本工作簿是什么"),
    "book_what_text": (
        "A workbook for planning a course: the units with their hours, the week plan, the marks of both papers, and all "
        "that is asked at this level.",
        "用于安排课程的工作簿：列出学习单元与学时、周教学计划、两份试卷的分值以及本等级的全部工作要求。",
    ),
    "book_status": ("Status", "性质"),
    "book_editing": ("To edit", "如何修改"),
    "book_editing_text": (
        "Framed cells are yours: hours and marks are whole numbers, sums follow by themselves. The sheets of units and of "
        "the week plan are compared with each other and with the hours of the course.",
        "带框单元格可以修改：学时与分值须为整数，合计自动计算。学习单元表与周教学计划、本班学时自动核对。",
    ),
    "book_units": ("Units and hours", "学习单元与学时"),
    "book_units_text": (
        "Suggested hours of each unit, in the order of teaching.",
        "各学习单元的建议学时，按教学顺序排列。",
    ),
    "book_planned": ("In week plan", "周计划学时"),
    "book_difference": ("Difference from the hours of this course", "与本班学时之差"),
    "book_days_text": (
        "What is taught on which day; trainers, sites and notes are for the training body to fill in.",
        "每日教学内容；教师、地点、备注由培训机构填写。",
    ),
    "book_weekday": ("Weekday", "星期"),
    "book_trainer": ("Trainer", "教师"),
    "book_notes": ("Notes", "备注"),
    "book_blueprint_text": (
        "The weights as marks of papers of 100, shared among units in whole marks.",
        "把权重换算为满分 100 分试卷的分值，按单元取整分配。",
    ),
    "book_asked": ("Skills and knowledge", "技能与相关知识"),
    "book_asked_text": (
        "Each skill and knowledge item with its permanent id, what it rests on, and its address.",
        "每条技能要求与相关知识要求及其永久编号、依据和网址。",
    ),
    "book_asked_text_head": ("What is asked", "要求内容"),
    "book_not_whole": ("Enter a whole number, 0 or more.", "请输入不小于 0 的整数。"),
}
