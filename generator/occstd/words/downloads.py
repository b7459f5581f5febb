"""The words of the downloads page and of the form that adapts a syllabus, in both languages; a part of `occstd.words`."""

from __future__ import annotations

DOWNLOAD_WORDS: dict[str, tuple[str, str]] = {
    # downloads
    "document_archive": ("All files of a language", "单一语言全部文件"),
    "dl_archive_title": ("{name}: all syllabi and companion documents", "{name}培训大纲及配套文件（全部）"),
    "dl_archive": ("All {n} {n:file|files} in {language}", "{language}全部{n}个文件"),
    "dl_all": ("All files at once", "全部打包下载"),
    "dl_made": (
        "{version}. All files are made from it; the same data gives the same bytes.",
        "{version}。所有文件均由此生成，数据相同则文件逐字节相同。",
    ),
    "dl_offline": ("This site to read offline", "离线阅读本站"),
    "dl_offline_hint": (
        "To read this site offline, unpack the ZIP and open {page}. Search, matrix, comparison and eligibility work without a connection; PDF, Word, Excel and data files are not in it and open on the site.",
        "离线阅读本站：解压 ZIP 后打开 {page}。搜索、能力矩阵、对比和申报条件均可离线使用；PDF、Word、Excel 和数据文件不在其中，点击后从网站打开。",
    ),
    "offline_note": (
        "A copy for reading offline, made from {address}. Files to download, data and corrections open there, and copied links lead there: browsers do not let pages on a disk share addresses or read files.",
        "离线阅读副本，来自{address}。下载文件、数据和更正均从该网站打开，复制的链接也指向该网站：浏览器不允许本地页面共享地址或读取文件。",
    ),
    "dl_adapt": ("Adapt a syllabus to your own hours", "按本机构学时定制培训大纲"),
    "dl_filter": ("Choose files", "筛选文件"),
    "dl_reset": ("Show all files", "显示全部文件"),
    "dl_shown": ("{shown} of {total} {total:file|files}", "显示{shown}个文件，共{total}个"),
    "dl_none": ("No file fits this choice.", "没有符合条件的文件。"),
    "dl_read_me": (
        "{name}|{version}|{n} {n:file|files}. index.json lists {n:it|them} with size and SHA-256.||"
        "Unofficial. Each document says of every part whether it is from the standard, computed as a suggestion,|"
        "or to be filled in, and marks what the project wrote itself.||"
        "The project's wording is licensed CC BY 4.0.|",
        "{name}|{version}|共{n}个文件，大小与 SHA-256 见 index.json。||"
        "非官方文件。各文件均注明每一部分是来自标准、推算所得还是留待填写，本项目自行撰写的内容另有标记。||"
        "本项目撰写的文字以 CC BY 4.0 许可。|",
    ),
    "dl_page": ("read as a page", "在线阅读"),
    "dl_files_of": ("Files: {name}", "文件：{name}"),
    # the form
    "adapt": ("Adapt a syllabus", "定制培训大纲"),
    "lead_adapt": (
        "Give the hours, the week and the start of your course: the syllabus below follows. Nothing leaves this page, nothing is stored.",
        "填写本机构课程的学时、每周安排与开课日期，下方大纲随即更新。所填内容不会离开本页，也不会保存。",
    ),
    "adapt_form": ("Your course", "本机构课程"),
    "adapt_hours": ("Class hours", "总学时"),
    "adapt_per_day": ("Class hours a day", "每天学时"),
    "adapt_days_per_week": ("Teaching days a week", "每周上课天数"),
    "adapt_shares": ("Practice, kept hours, length of a class hour", "实操比例、综合环节学时与每学时分钟数"),
    "adapt_shares_hint": (
        "All of it may be left out; the suggestion for the level then stands.",
        "均可不填，不填时采用该等级的建议值。",
    ),
    "adapt_practice": ("Practice, per cent", "实操占比（%）"),
    "adapt_part": ("{name}, class hours", "{name}（学时）"),
    "adapt_class_minutes": ("Minutes of a class hour", "每学时分钟数"),
    "adapt_start": ("First day", "开课日期"),
    "adapt_start_hint": ("may be left out", "可不填"),
    "provider": ("Training body", "培训机构"),
    "adapt_logo": ("Logo", "机构徽标（Logo）"),
    "adapt_logo_hint": (
        "PNG, JPEG or SVG, at most 2 MB; read here, sent nowhere",
        "PNG、JPEG 或 SVG，不超过 2 MB；只在本机读取，不上传",
    ),
    "adapt_print": ("Print, or save as PDF", "打印或存为 PDF"),
    "adapt_reset": ("Begin again", "重新填写"),
    "adapt_command": ("All documents of this course, by command", "用命令生成本课程的全部资料"),
    "adapt_without": (
        "This form needs JavaScript, which is off. Without it you can download the ready syllabus, or use the command of the Python package, which also makes DOCX and XLSX:",
        "此表单需要 JavaScript，而浏览器已停用。您可以直接下载现成的大纲，或使用 Python 包的命令，命令还可生成 DOCX 与 XLSX：",
    ),
    "adapt_ready": ("Ready syllabi", "现成的培训大纲"),
    "adapt_status": (
        "{hours} class {hours:hour|hours}: {days} {days:day|days} in {weeks} {weeks:week|weeks}.",
        "共{hours}学时，{days}个教学日，历时{weeks}周。",
    ),
    "adapt_status_dated": (
        "{hours} class {hours:hour|hours}: {days} {days:day|days} in {weeks} {weeks:week|weeks}, {first} to {last}.",
        "共{hours}学时，{days}个教学日，历时{weeks}周，{first}至{last}。",
    ),
    "adapt_status_no_hours": (
        "No least hours are known. Give the hours of your course.",
        "最低学时不详，请填写本班学时。",
    ),
    "adapt_wrong": ("Correct the marked fields.", "请更正标出的各项。"),
    "adapt_loading": ("Loading …", "正在载入……"),
    "adapt_failed": ("The syllabus could not be loaded. Try again.", "大纲未能载入，请重试。"),
    "adapt_least": ("{text} Basis: {basis} ({sources}).", "{text}依据：{basis}（{sources}）。"),
    "adapt_one_each": ("At least {n} {n:hour|hours}, one for each unit.", "至少{n}学时，每个学习单元一学时。"),
    "adapt_bad_number": ("A whole number from {least} to {most}.", "请填{least}至{most}之间的整数。"),
    "adapt_too_few": ("{n} {n:hour is|hours are} too few; {least} is the least.", "{n}学时不足，最低{least}学时。"),
    "adapt_bad_date": ("A day such as 2027-03-01.", "请填日期，如 2027-03-01。"),
    "adapt_past": (
        "The first day is past. The plan keeps it; for a new course, change the first day.",
        "开课日期已过，计划仍按该日期排出；新开班请改填开课日期。",
    ),
    "adapt_with_notice": ("{status} Note: {notice}", "{status}注意：{notice}"),
    "adapt_far": ("A day from {first} to {last}.", "请填{first}年至{last}年间的日期。"),
    "adapt_bad_name": (
        "At most {most} {most:character|characters}, all of which can be seen.",
        "不超过{most}个字符，且不含不可见字符。",
    ),
    "adapt_bad_logo": ("This is no whole PNG, JPEG or SVG.", "不是完整的 PNG、JPEG 或 SVG 图片。"),
    "adapt_large_logo": ("This picture is larger than 2 MB.", "图片超过 2 MB。"),
}
