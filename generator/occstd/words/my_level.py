"""The words of My level and of teams, in both languages; a part of `occstd.words`."""

from __future__ import annotations

MY_LEVEL_WORDS: dict[str, tuple[str, str]] = {
    "my_level": ("My level", "我的等级"),
    "lead_my_level": (
        "Say how far you are in what the occupation asks, a task at a time, and see which level fits, what is missing for the next, and how to get there.",
        "按工作内容逐项作答，看看自己符合哪一级、离下一级还差什么、下一步怎么走。",
    ),
    # answers
    "ml_answer_0": ("not yet", "还不会"),
    "ml_answer_1": ("with help", "有人带能做"),
    "ml_answer_2": ("alone", "能独立做"),
    "ml_answer_3": ("can teach it", "能教别人"),
    # what answers say
    "ml_none": ("Not yet {next}", "尚未达到{next}"),
    "ml_level": ("{level} fits", "符合{level}"),
    "ml_borderline": ("{level} fits, and {next} is near: a borderline case", "符合{level}，接近{next}（处于边界）"),
    "ml_borderline_none": ("{next} is near: a borderline case", "接近{next}（处于边界）"),
    "ml_share": ("{share} of what is asked is done alone", "全部要求中能独立完成的占 {share}"),
    "ml_unclear": ("Not clear yet: some questions are still open.", "作答尚不足以判断，还有题目待答。"),
    "ml_presumed": (
        "Taken as met, though not all of it was asked: {list}.",
        "以下等级未逐条询问，按已达到处理：{list}。",
    ),
    "ml_state_met": ("fits", "符合"),
    "ml_state_near": ("near", "接近"),
    "ml_state_unmet": ("not yet", "未达到"),
    "ml_state_unknown": ("not asked", "未询问"),
    "ml_weight": ("weight {weight}", "权重{weight}"),
    "ml_of": ("{answered} of {skills} answered", "已答 {answered}/{skills} 条"),
    "ml_gaps": ("Missing for {level}", "离{level}还差"),
    "ml_gaps_all": ("Missing", "还差"),
    "ml_unknown": ("{n} {n:skill|skills} of it not answered", "其中 {n} 条技能要求未作答"),
    "ml_no_gaps": ("Nothing of what was asked is missing.", "已作答的各条均已达到。"),
    "ml_rule": (
        "A level fits where skills that weigh at least 80 of 100 are done alone, all key skills (★) among them, and every level below fits too. It is near, a borderline case, from 60 of 100, where no key skill is answered “not yet”. Each work function counts by its weight at the level. Lower levels of which only part was asked are taken as met while their key skills are.",
        "某一等级按权重计有 80% 以上的技能能独立完成，其中关键技能（★）全部能独立完成，且以下各级均符合，即为符合该级。达到 60% 且没有任何关键技能答“还不会”，为接近，即处于边界。各职业功能按该级权重计入。较低等级只问了一部分的，关键技能均达到即视为符合。",
    ),
    "ml_no_assessment": (
        "This is what you say of yourself. It is no assessment, gives no right to a certificate and decides nothing about an application.",
        "以上为本人自评，不是职业技能评价，不能据此取得证书，也不决定能否申报。",
    ),
}
