"""The words of the data page and of the index of data files, in both languages; a part of `occstd.words`."""

from __future__ import annotations

DATA_WORDS: dict[str, tuple[str, str]] = {
    # which part of the standard a file has
    "holds_within": ("{holds} ({scope})", "{holds}（{scope}）"),
    "holds_table": ("{holds}: {table}", "{holds}：{table}"),
    "scope_all": ("all editions", "全部版本"),
    "scope_edition": ("edition {edition}", "{edition} 年版"),
    # what a format is for
    "holds_json": ("The standard, nested as in the YAML", "标准内容，层次与 YAML 相同"),
    "holds_schema": ("JSON Schema of standard.json (draft 2020-12)", "standard.json 的 JSON Schema（2020-12）"),
    "holds_index-schema": ("JSON Schema of index.json (draft 2020-12)", "index.json 的 JSON Schema（2020-12）"),
    "holds_index": ("List of all files with size and SHA-256", "全部文件清单，含大小与 SHA-256"),
}
