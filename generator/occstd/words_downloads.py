"""The words of the downloads page and of the form that adapts a syllabus, in both languages; a part of `occstd.words`."""

from __future__ import annotations

DOWNLOAD_WORDS: dict[str, tuple[str, str]] = {
    # downloads
    "document_archive": ("All files of a language", "单一语言全部文件"),
    "dl_archive_title": ("{name}: all syllabi and companion documents", "{name}培训大纲及配套文件（全部）"),
    "dl_archive": ("All {n} files in {language}", "{language}全部{n}个文件"),
    "dl_made": (
        "{version}. All files are made from it; the same data gives the same bytes.",
        "{version}。所有文件均由此生成，数据相同则文件逐字节相同。",
    ),
    "dl_index": ("List of all files with size and SHA-256", "全部文件清单，含大小与 SHA-256"),
    "dl_adapt": ("Adapt a syllabus to your own hours", "按本机构学时定制培训大纲"),
    "dl_filter": ("Choose files", "筛选文件"),
    "dl_any": ("all", "全部"),
    "dl_document": ("Document", "文件"),
    "dl_language": ("Language", "语言"),
    "dl_format": ("Format", "格式"),
    "dl_date": ("Date", "日期"),
    "dl_reset": ("Show all files", "显示全部文件"),
    "dl_shown": ("{shown} of {total} files", "显示{shown}个文件，共{total}个"),
    "dl_none": ("No file fits this choice.", "没有符合条件的文件。"),
    "dl_read_me": (
        "{name}|{version}|{n} files. index.json lists them with size and SHA-256.||"
        "Unofficial. Each document says of every part whether it is from the standard, computed as a suggestion,|"
        "or to be filled in, and marks what the project wrote itself.||"
        "The project's wording is licensed CC BY 4.0.|",
        "{name}|{version}|共{n}个文件，大小与 SHA-256 见 index.json。||"
        "非官方文件。各文件均注明每一部分是来自标准、推算所得还是留待填写，本项目自行撰写的内容另有标记。||"
        "本项目撰写的文字以 CC BY 4.0 许可。|",
    ),
    "dl_page": ("read as a page", "在线阅读"),
    "dl_files_of": ("Files: {name}", "文件：{name}"),
}
