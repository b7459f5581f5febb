"""The words of the standard as one document, in both languages; a part of `occstd.words`."""

from __future__ import annotations

STANDARD_TEXT_WORDS: dict[str, tuple[str, str]] = {
    "document_standard-text": ("The standard as one document", "标准文本"),
    "st_offer": (
        "All of it, laid out as national standards are, to print or to edit (PDF, DOCX).",
        "按国家职业标准体例排印的全文，可打印、可编辑（PDF、DOCX）。",
    ),
    "st_kind": ("Encoding of a standard, not its official file", "标准的数据化整理本，并非官方文件"),
    "st_made_by": ("Made by", "整理"),
    "st_made_by_text": ("occstd, from open data on the standard", "occstd，据该标准的开放数据生成"),
    "st_notice": (
        "This is not the file that the authorities issued. It is printed by a program from data kept in the layout of "
        "national standards. No authority has published, checked or endorsed it. Where the official text matters, use "
        "the official file.",
        "本文件不是主管部门颁布的标准文件，而是由程序按国家职业标准的体例从数据排印的，未经任何主管部门发布、核对或认可。"
        "凡须以标准原文为准的，请使用官方文件。",
    ),
    "st_elaborated": (
        "Requirements and weights marked ✎ were written by this project, for the official tables were not available.",
        "带✎标记的工作要求和权重由本项目编写，因为未能取得官方表格。",
    ),
    "st_foot": ("Not the official file of the standard", "本文件并非标准的官方文件"),
    "st_about": ("About this document", "关于本文件"),
    "st_about_marks": (
        "A mark after a text says what it rests on; one after the heading of a table holds for all that stands in the "
        "table without a mark of its own.",
        "文字后的标记说明其依据；表格标题后的标记适用于表内所有未另加标记的内容。",
    ),
    "st_about_site": (
        "Sources and remarks on every statement are on the site: {address}",
        "每条的来源和说明见网站：{address}",
    ),
    "st_doubtful": ("Doubtful: one source, and a reason to doubt it", "存疑：仅一个来源，且有理由存疑"),
    "st_key": ("★ stands before a key skill.", "★为关键技能。"),
    "st_preface": ("Preface", "说明"),
    "st_1": ("Occupation", "职业概况"),
    "st_1_1": ("Name of the occupation", "职业名称"),
    "st_1_2": ("Code of the occupation", "职业编码"),
    "st_1_9": ("Assessment", "职业技能评价要求"),
    "st_1_9_2": ("How people are assessed", "评价方式"),
    "st_1_9_3": ("Candidates to each invigilator and assessor", "监考人员、考评人员与考生配比"),
    "st_1_9_4": ("Duration", "评价时间"),
    "st_1_9_5": ("Rooms and equipment", "评价场所设备"),
    "st_2_1_1": ("Principles of professional ethics", "职业道德基本知识"),
    "st_4": ("Weights", "权重表"),
    "st_4_table": ("Weights: {part}", "{part}权重表"),
    "st_4_head": ("Item", "项目"),
    "st_4_unit": ("{level} (%)", "{level}（%）"),
    "st_levels": (
        "The occupation has these levels: {levels}.",
        "本职业的等级分别为：{levels}。",
    ),
    "st_directions": ("Its directions are {directions}.", "本职业分为下列方向：{directions}。"),
    "st_direction": ("{direction} ({levels})", "{direction}设{levels}"),
    "st_may_apply": ("Whoever meets one of these may apply for {levels}:", "具备以下条件之一者，可申报{levels}："),
    "st_may_apply_in": (
        "Whoever meets one of these may apply for {levels}, as {directions}:",
        "具备以下条件之一者，可申报{directions}{levels}：",
    ),
    "st_item": ("({n})", "（{n}）"),
    "st_continued": ("continued", "续表"),
}
