"""The words that formats add to printed documents, in both languages; a part of `occstd.words`."""

from __future__ import annotations

DOCUMENT_WORDS: dict[str, tuple[str, str]] = {
    "origin_standard": ("From the standard", "来自标准"),
    "origin_computed": ("Computed: a suggestion", "推算，仅供参考"),
    "origin_fill_in": ("To be filled in", "待填写"),
    "print_contents": ("Contents", "目录"),
    "print_code": ("QR code with the permanent address: {address}", "固定网址的二维码：{address}"),
    "print_logo": ("Logo of {provider}", "{provider}的标志"),
    "print_logo_unnamed": ("Logo of the training body", "培训机构的标志"),
    "print_date_parts": ("yyyy|mm|dd", "年|月|日"),
    "print_enter": ("Click to enter text", "点击此处输入文字"),
    "print_choose": ("Choose one", "请选择"),
    "print_pick_date": ("Click to choose a date", "点击此处选择日期"),
    "print_tick": ("tick box", "勾选框"),
}
