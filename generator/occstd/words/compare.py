"""The words of a level at a glance and of two levels side by side, in both languages; a part of `occstd.words`."""

from __future__ import annotations

COMPARE_WORDS: dict[str, tuple[str, str]] = {
    # a level at a glance
    "glance_sentence": ("{level}, the {title}, {verb}.", "{level}（{title}），重在{verb}。"),
    "glance_short": ("{level} {verb}.", "{level}，重在{verb}。"),
    "glance_keys": ("★ key skills", "★ 关键技能"),
    "glance_tools": ("Other ways to see it", "换个方式看"),
    "task_counts": (
        "{skills} {skills:skill|skills} · {knowledge} knowledge {knowledge:item|items}",
        "{skills} 项技能要求 · {knowledge} 项相关知识",
    ),
    "glance_switch": ("Levels of this direction", "本方向各等级"),
    # a level against the level below
    "delta": ("From {before} to {now}", "从{before}到{now}"),
    "delta_begins": ("Tasks that begin", "新增的工作内容"),
    "delta_ends": ("Tasks that end", "不再要求的工作内容"),
    "delta_all_change": ("The tasks are the same; each asks something else.", "工作内容相同，各项要求不同。"),
    "delta_all_same": ("The tasks are the same, and so is what they ask.", "工作内容和要求都相同。"),
    "delta_examples": ("What each level asks within one task: examples", "同一工作内容，两级各要求什么（举例）"),
    "delta_open": ("All tasks, statement by statement", "全部工作内容逐条对照"),
    "delta_missing": (
        "The requirements of {name} are missing here, so tasks cannot be compared.",
        "本站缺少{name}的工作要求，工作内容无法对照。",
    ),
    "pairs_legend": (
        "Statements that share words stand side by side; what only one side says is marked:",
        "用词相近的要求并列对照，仅一方有的字句已标出：",
    ),
    # any two side by side
    "compare_with": ("Compare with {name}", "与{name}对比"),
    "compare_first": ("First", "对比项一"),
    "compare_second": ("Second", "对比项二"),
    "compare_choose": ("Choose …", "请选择"),
    "compare_swap": ("Swap", "互换"),
    "compare_steps": ("Your level, and the next", "我的等级与上一级"),
    "compare_steps_text": (
        "What changes from each level to the next, on the page of the higher one.",
        "从每一级升到上一级有何变化，见上一级的页面。",
    ),
    "compare_step": ("{a} to {b}", "{a}→{b}"),
    "compare_choose_both": (
        "Choose your level; the next one comes beside it.",
        "请选择等级，随即与上一级对照。",
    ),
    "compare_unknown": (
        "The address names “{key}”, which this standard does not have. Choose from the lists.",
        "网址中的“{key}”在本标准中不存在，请从列表中选择。",
    ),
    "compare_unreadable": (
        "The address names something that this standard does not have. Choose from the lists.",
        "网址所指的内容在本标准中不存在，请从列表中选择。",
    ),
    "compare_equal": ("Both sides are the same. Choose another for one of them.", "两边相同，请换一项。"),
    "compare_failed": (
        "The comparison could not be loaded. Try again, or open a level's page, which shows what is new there.",
        "未能载入对比数据。请重试，或打开各等级的页面查看变化。",
    ),
    "compare_nothing": (
        "There is nothing to compare: this standard is not divided into levels or directions.",
        "本标准不分等级和方向，没有可对比的内容。",
    ),
    "compare_pair": ("{a} and {b}", "{a}与{b}"),
    "compare_only": ("{name} only", "仅{name}有"),
    "compare_both": ("In both", "两者都有"),
    "compare_counted": ("{name} ({n})", "{name}（{n}）"),
    "compare_same": ("the same in both", "两者相同"),
    "compare_counts": (
        "Tasks: {a} only {only_a}, {b} only {only_b}, in both {both}.",
        "仅{a}有的工作内容 {only_a} 项，仅{b}有的 {only_b} 项，两者都有的 {both} 项。",
    ),
    "compare_figures": ("In figures", "数字对照"),
    "compare_meaning": ("What they mean", "等级含义"),
    "compare_parts": ("Parts of the comparison", "对比的各部分"),
    "compare_none_shared": (
        "No task is shared. The duties show where the two meet.",
        "两者没有相同的工作内容，交集见“主要工作任务”。",
    ),
    "compare_duties": ("Tasks that serve each duty", "各项主要工作任务对应的工作内容"),
    "difference": ("Difference", "相差"),
    "tasks": ("Tasks", "工作内容"),
    "weight_per_cent": (" weight, %", "权重（%）"),
}
