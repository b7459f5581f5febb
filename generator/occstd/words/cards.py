"""The words of task cards and portfolio briefs, and the reasons of the rules that they keep; a part of `occstd.words`."""

from __future__ import annotations

CARD_WORDS: dict[str, tuple[str, str]] = {
    "cards": ("Task cards", "实训任务卡"),
    "holds_cards": (
        "Task cards and portfolio briefs of the edition, which its standard.json leaves out",
        "该版本的实训任务卡与作品集任务书（同版本 standard.json 不含此项）",
    ),
    "holds_cards-schema": ("JSON Schema of cards.json (draft 2020-12)", "cards.json 的 JSON Schema（2020-12）"),
    "table_cards": ("Task cards and portfolio briefs", "实训任务卡与作品集任务书"),
    "table_card_tasks": ("Tasks that each card practises", "各任务卡对应的工作内容"),
    "table_card_items": (
        "What each card lists: material, equipment, steps, safety, questions",
        "各任务卡的材料、设备、步骤、安全要求和提问",
    ),
    "table_card_criteria": ("Criteria of each card, with points", "各任务卡的评分要点与分值"),
    "briefs": ("Portfolio briefs", "作品集任务书"),
    "cards_n": ("{n} {n:task card|task cards}", "{n}张实训任务卡"),
    "briefs_n": ("{n} {n:portfolio brief|portfolio briefs}", "{n}份作品集任务书"),
    "cards_overview": ("All cards", "任务一览"),
    "cards_print": ("To print", "打印版"),
    "cards_note": (
        "Written by this project (✎), not official: situations, minutes and points are suggestions to teach and assess by. "
        "A class hour has 45 minutes.",
        "由本项目编写（✎），非官方内容：情境、时长和分值供教学与考评参考。1学时为45分钟。",
    ),
    "card_practice": ("Practice", "实训"),
    "card_practised": ("Practised by", "对应实训任务"),
    "card_time": (
        "{minutes} {minutes:minute|minutes}, {hours} {hours:class hour|class hours}",
        "{minutes}分钟（{hours}学时）",
    ),
    "card_minutes": ("Time", "时长"),
    "card_situation": ("Situation", "情境"),
    "brief_situation": ("Setting", "工作背景"),
    "card_given": ("Given", "给定材料"),
    "brief_given": ("To start from and to bring evidence of", "可用材料与须提供的证明"),
    "card_equipment": ("At each place", "每个工位的设备"),
    "brief_equipment": ("Equipment", "设备"),
    "card_steps": ("Steps", "操作步骤"),
    "brief_steps": ("To be made", "完成内容"),
    "card_safety": ("Safety and law", "安全与法规"),
    "card_product": ("Handed in or shown", "提交成果"),
    "brief_product": ("The portfolio holds", "作品集内容"),
    "card_trainer": ("For the trainer", "教师用"),
    "card_simulation": ("To prepare and to play", "教师准备与扮演"),
    "card_criteria_of": ("Criteria of “{name}”", "“{name}”评分要点"),
    "card_criterion": ("Criterion", "评分要点"),
    "card_points": ("Points", "分值"),
    "card_given_points": ("Given", "得分"),
    "card_panel": ("What the panel asks", "答辩提问"),
    "rule_scheme-points": (
        "The points of the items of a theory paper add up to 100.",
        "理论试卷各题型的分值合计为100分。",
    ),
    "rule_card-task": (
        "A task card practises one task that asks something at its level; a portfolio brief, which has a panel's questions, all such tasks of one function.",
        "实训任务卡只练一项在该等级有要求的工作内容；作品集任务书（附答辩提问）须覆盖某一职业功能在该等级有要求的全部工作内容。",
    ),
    "rule_card-points": (
        "The points of a card's criteria add up to 100.",
        "一张任务卡各评分要点的分值合计为100分。",
    ),
    "rule_card-skills": (
        "A criterion shows a skill of the card's tasks at its level. A task card judges every skill of its task, a brief at least one of each task, and both every key skill.",
        "每个评分要点对应本卡工作内容在该等级的一项技能要求。实训任务卡须考到该工作内容的每一项技能，作品集任务书每项工作内容至少考一项，关键技能一律要考。",
    ),
    "rule_card-name": (
        "No two cards of an edition are called alike.",
        "同一版本内任务卡名称不得重复。",
    ),
    "rule_card-law": (
        "A card cites the rules and articles of law that its tasks cite, and no others.",
        "任务卡只引用其工作内容已引用的法规和条款。",
    ),
    "rule_card-size": (
        "A card fits two sheets: at most 5 things given, 4 of equipment, 7 steps, 2 of safety, 6 criteria and 5 questions; texts of at most 240 characters in English and 110 in Chinese, 400 and 180 for the situation and what the trainer prepares.",
        "一张任务卡不超过两页：给定材料至多5项、设备4项、步骤7步、安全与法规2项、评分要点6项、答辩提问5个；每段文字英文不超过240个字符、中文不超过110个字，情境和教师准备两段分别不超过400个和180个。",
    ),
    "rule_card-missing": (
        "Where an edition has cards, every task has one at each level that asks something of it.",
        "版本中已有任务卡的，每项工作内容在有要求的每个等级都须有任务卡。",
    ),
}
