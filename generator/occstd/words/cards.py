"""The words of task cards and portfolio briefs, and the reasons of the rules that they keep; a part of `occstd.words`."""

from __future__ import annotations

CARD_WORDS: dict[str, tuple[str, str]] = {
    "cards": ("Task cards", "实训任务卡"),
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
        "A card fits one page: at most 5 things given, 4 of equipment, 7 steps, 2 of safety, 6 criteria and 5 questions; texts of at most 240 characters in English and 110 in Chinese, 400 and 180 for the situation.",
        "一张任务卡不超过一页：给定材料至多5项、设备4项、步骤7步、安全与法规2项、评分要点6项、答辩提问5个；每段文字英文不超过240个字符、中文不超过110个字，情境分别不超过400个和180个。",
    ),
    "rule_card-missing": (
        "Where an edition has cards, every task has one at each level that asks something of it.",
        "版本中已有任务卡的，每项工作内容在有要求的每个等级都须有任务卡。",
    ),
}
