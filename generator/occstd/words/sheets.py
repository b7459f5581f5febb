"""The words of sheets and booklets, in both languages; a part of `occstd.words`."""

from __future__ import annotations

SHEET_WORDS: dict[str, tuple[str, str]] = {
    # sheets
    "sheet_unofficial": (
        "Unofficial. The skills are taken from this project’s open data; the mark at the end of each says what it rests on, and "
        "the syllabus of the level has the key.",
        "非官方文件。技能要求取自本项目的开放数据，每条末尾的标记说明其依据，标记含义见该等级的培训大纲。",
    ),
    "sheet_head_line": (
        "Candidate ____________________  Number ______________",
        "考生姓名____________________　准考证号______________",
    ),
    "sheet_head": ("Who, where and when", "基本信息"),
    "sheet_candidate": ("Candidate", "考生姓名"),
    "sheet_candidate_number": ("Candidate number", "准考证号"),
    "sheet_assessor": ("Assessor", "考评员"),
    "sheet_place": ("Place", "考评地点"),
    "sheet_observe": (
        "Tick each skill as seen or not yet. Under “Noted” write what was done or shown: a document, a recording, an answer.",
        "逐条勾选“已达到”或“未达到”，并在“记录”栏注明所见：文件、录像、口头回答等。",
    ),
    "sheet_seen": ("Seen", "已达到"),
    "sheet_not_yet": ("Not yet", "未达到"),
    "sheet_noted": ("Noted", "记录"),
    "sheet_in_sitting": (
        "Seen in this one sitting: what is done and said, and what is handed in at its end.",
        "当场观察：看操作、听讲解，并查看当场提交的成果。",
    ),
    "sheet_from_panel": (
        "Judged from the portfolio and the answers to the panel.",
        "依据作品集和答辩评定。",
    ),
    "sheet_from_documents": ("From documents", "依据书面材料评定"),
    "sheet_from_documents_text": (
        "No card shows these: look for them in the portfolio and in other records of work, and ask.",
        "以下技能没有任务可供观察，请查阅作品集和其他工作记录，并提问核实。",
    ),
    "sheet_result_head": ("Result", "考评结果"),
    "sheet_result": ("Result", "结论"),
    "sheet_result_choices": ("Competent|Not yet competent", "合格|不合格"),
    "sheet_key_result": ("All key skills (★) seen", "关键技能（★）全部达到"),
    "sheet_key_result_choices": ("Yes|No", "是|否"),
    "sheet_reasons": ("Reasons and advice", "理由与改进建议"),
    "sheet_assessor_signature": ("Signature of the assessor", "考评员签字"),
    "sheet_second_assessor_signature": ("Signature of the second assessor", "第二考评员签字"),
    "sheet_third_assessor_signature": ("Signature of the third assessor", "第三考评员签字"),
    "sheet_candidate_signature": ("Signature of the candidate", "考生签字"),
    "sheet_about_me": ("About me", "个人信息"),
    "sheet_learner": ("My name", "姓名"),
    "sheet_group": ("My group", "班级"),
    "sheet_judge": (
        "For each skill tick how far you are today, and write what you will do next. Be frank: it is for you and your teacher to talk about and counts towards no mark.",
        "逐条勾选自己目前的程度，并写下下一步打算。请如实填写，本表供学员与教师沟通使用，不计入成绩。",
    ),
    "sheet_can_not": ("Not yet", "还不会"),
    "sheet_can_help": ("With help", "有人帮助能做"),
    "sheet_can_alone": ("On my own", "能独立完成"),
    "sheet_next": ("What I will do next", "下一步打算"),
    "sheet_summing_up": ("Summing up", "小结"),
    "sheet_strong": ("What I do well", "我做得好的"),
    "sheet_practise": ("What I will practise first", "我要先练的"),
    "sheet_ask": ("What I need from my trainer", "需要教师帮助的"),
    "sheet_talked": ("Talked over with", "与谁讨论过"),
    # booklet
    "booklet_overview": ("Levels at a glance", "各等级概览"),
    "booklet_missing": (
        "No available source gives the requirements of: {names}.",
        "现有来源均未载明以下等级的工作要求：{names}。",
    ),
    "booklet_fill_in": (
        "What a training body fills in stands in the syllabus of each level, not in this booklet.",
        "培训机构填写的部分见各等级的培训大纲，本合订本不含。",
    ),
}
