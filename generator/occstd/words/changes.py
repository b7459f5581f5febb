"""The words of changes between editions and versions, in both languages; a part of `occstd.words`."""

from __future__ import annotations

CHANGE_WORDS: dict[str, tuple[str, str]] = {
    # kinds
    "change_added": ("added", "新增"),
    "change_removed": ("removed", "删除"),
    "change_only": ("recorded for {side} only", "仅收录于{side}"),
    "change_reworded": ("worded otherwise", "表述不同"),
    "change_moved": ("moved", "移位"),
    "change_levels": ("levels changed", "等级设置变更"),
    "change_tightened": ("condition tightened", "条件收紧"),
    "change_loosened": ("condition loosened", "条件放宽"),
    "change_condition": ("condition changed", "条件变更"),
    "change_basis": ("basis changed", "依据变更"),
    "change_weights": ("weights changed", "权重变更"),
    "change_hours": ("hours changed", "学时变更"),
    "change_changed": ("changed", "变更"),
    "change_contains": ("{n} inside", "内含 {n} 条"),
    # fields that have a name of their own; others keep the name they have in the data
    "change_field_text": ("text", "文字"),
    "change_field_name": ("name", "名称"),
    "change_field_title": ("title", "等级名称"),
    "change_field_note": ("remark", "备注"),
    "change_field_value": ("value", "取值"),
    "change_field_levels": ("levels", "等级"),
    "change_field_hours": ("hours", "学时"),
    "change_field_basis": ("basis", "依据"),
    "change_field_condition": ("condition", "条件"),
    "change_field_routes": ("routes", "申报途径"),
    "change_field_position": ("place in the list", "排列位置"),
    "change_field_holder": ("stands in", "所属"),
    "change_field_list": ("list", "所在清单"),
    # parts that have no page of their own
    "change_part_sections": ("Further statements", "其他内容"),
    "change_part_retired": ("Retired ids", "已停用的编号"),
    "change_part_edition": ("Edition", "版本概况"),
    "change_part_expect": ("Declared counts", "声明的数量"),
    "change_shared": ("all editions", "各版本共用"),
    # the whole
    "changes": ("What changed", "版本差异"),
    "changes_title": ("From {before} to {after}", "由{before}到{after}的变化"),
    "changes_none": ("No differences.", "没有差异。"),
    "changes_common_none": ("What both editions have does not differ.", "两个版本共有的内容没有差异。"),
    "changes_count": ("Changes: {n}.", "共 {n} 处差异。"),
    "changes_note": (
        "Found by comparing the data of both editions, id by id. What sources report is told in our words, so that "
        "another wording need not be one of the document. What this project adds to statements, such as evidence and links "
        "to law, is compared in the data alone.",
        "由程序按编号逐条比对两个版本的数据得出。来源所述内容由本项目转述，表述不同不等于文件本身有改动。"
        "本项目为条文增补的内容（如达标表现、所引法规），只在数据文件中比较。",
    ),
    # two editions beside each other
    "changes_lines_note": (
        "Lines are laid beside each other by what they say, whatever their ids; other punctuation alone is no difference. "
        "What several directions share counts in each. Marks: {marks}.",
        "按文字逐条对照，不看编号；仅标点不同的视为相同。几个方向共用的内容在各方向分别计数。符号：{marks}。",
    ),
    "changes_all_note": (
        "Long lists are cut; --all shows all of them, and every change by id, with what it rests on.",
        "较长的清单只列前几条；加 --all 可列出全部内容，并按编号列出每处差异及其依据。",
    ),
    "changes_functions": ("Functions", "职业功能"),
    "changes_of": ("Of what", "内容"),
    "changes_same": ("the same", "相同"),
    "changes_changed": ("changed", "改动"),
    "changes_side": ("{side} only", "仅{side}"),
    "changes_more": ("… {n} more", "……另有{n}条"),
    "changes_levels_same": ("Nothing differs: {levels}", "没有差异：{levels}"),
    "changes_only": ("Recorded for one edition only", "仅收录于一个版本的内容"),
    "changes_only_note": (
        "What is recorded for one edition only was not necessarily added or dropped: the sources need not tell all of an "
        "edition. What this project wrote itself (✎) is in neither document.",
        "仅收录于一个版本的内容，不等于后来新增或取消：来源未必反映一个版本的全貌。本项目自行编写的内容（✎）两份文件中都没有。",
    ),
    "use_changes": ("Seeing what changed from edition to edition", "查看各版本之间的差异"),
    "holds_changes": (
        "What changed from edition to edition, each change with an id",
        "各版本之间的差异，每处差异均有编号",
    ),
    "holds_changes-schema": ("JSON Schema of changes.json (draft 2020-12)", "changes.json 的 JSON Schema（2020-12）"),
    "changes_data": ("The same as data", "数据形式"),
    "change": ("Change", "差异"),
    "unofficial_file": ("Unofficial.", "非官方文件。"),
    "llms_pages": ("Pages", "页面"),
    "llms_files": ("Data files", "数据文件"),
    "llms_whole": ("All pages that carry statements, as one text", "载有标准内容的全部页面，合为一个文本"),
    "llms_other": ("These pages in the other language", "以上页面的另一语言版本"),
    "retired_lead": (
        "These ids are no longer used, and none of them will be used again for anything else.",
        "以下编号已停用，今后也不会改作他用。",
    ),
    "retired_why": ("Why it was retired", "停用原因"),
    "retired_replaced_by": ("What took its place", "由何条接替"),
    "releases": ("Versions of the data", "数据版本"),
    "release": ("Data version {version}", "数据版本 {version}"),
    "release_version": ("Version", "版本号"),
    "date": ("Date", "日期"),
    "feed": ("Changes of the data", "数据更新"),
    "feed_lead": ("A feed of them for readers of news.", "可用新闻阅读器订阅。"),
}
