"""The words of questions, of the ways back and of charts, in both languages; a part of `occstd.words`."""

from __future__ import annotations

WAY_WORDS: dict[str, tuple[str, str]] = {
    # what a phone folds
    "fold_entries": ("{n} {n:entry|entries}", "共{n}项"),
    "fold_show": ("Show", "展开"),
    "term_find": ("Find a term in either language", "查找术语（中英文均可）"),
    "terms_shown": ("{n} {n:term|terms}", "{n}条术语"),
    "terms_none": ("No term has this.", "没有这样的术语。"),
    "source_about": ("What it is, and where", "内容与网址"),
    # questions
    "questions": ("Questions", "问答"),
    "lead_questions": (
        "Plain answers, each with its basis and what carries it. What could not be found is marked as such.",
        "直接回答，逐条注明依据和出处；查不到的，如实说明。",
    ),
    "see_there": ("See", "详见"),
    "door_questions": ("Questions and answers", "常见问答"),
    "door_questions_text": (
        "Who issues the certificate, what it costs, whether one needs it: what is known and what is not.",
        "证书由谁颁发、要花多少钱、是不是必须有：知道的和不知道的都在这里。",
    ),
    # the ladder by verbs
    "ladder_caption_verbs": (
        "Directions and levels, each with what the level does with the work",
        "各方向、各等级，以及该等级怎样做事",
    ),
    "ladder_note_verbs": (
        "Darker is higher. The word tells what a level does with the work.",
        "颜色越深等级越高，格中词语概括该等级怎样做事。",
    ),
    "level_verb": ("In a word", "一词概括"),
    "save_figure": ("Save the picture", "保存图片"),
    # charts
    "weights_of": ("Weights: {levels}", "权重：{levels}"),
    "chart_title": ("{part}: weights by level", "{part}：各等级权重"),
    "chart_below": ("The table below has the same numbers.", "数字同下表。"),
    "chart_segment": ("{name}: {weight}%", "{name}：占 {weight}%"),
    "chart_count": ("{level}: {n}", "{level} {n} 条"),
    "chart_growth": ("Statements by level: {counts}", "各级条目数：{counts}"),
    # ways back
    "served_by": ("Tasks that serve it: {n}", "对应的工作内容：{n} 项"),
    "uses_it": ("Requirements in which it stands: {n}", "用到该词的要求：{n} 条"),
    "rests_on_source": ("Entries that rest on it: {n}", "以此为来源的内容：{n} 条"),
    "same_law": ("Tasks that rest on the same rules: {n}", "以相同规定为依据的工作内容：{n} 项"),
    "weight_at": ("{level}: {weight}%", "{level}权重 {weight}%"),
    "weighs": ("Weights: {n}", "权重：{n} 处"),
}
