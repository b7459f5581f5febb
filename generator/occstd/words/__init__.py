"""The words of the interface, in both languages. What the standard says is in the YAML, not here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.model import Text
from occstd.words.architecture import ARCHITECTURE_WORDS
from occstd.words.blanks import fill
from occstd.words.calendar import CALENDAR_WORDS
from occstd.words.cards import CARD_WORDS
from occstd.words.changes import CHANGE_WORDS
from occstd.words.compare import COMPARE_WORDS
from occstd.words.course_rules import COURSE_RULE_WORDS
from occstd.words.data import DATA_WORDS
from occstd.words.developers import DEVELOPER_WORDS
from occstd.words.documents import DOCUMENT_WORDS
from occstd.words.downloads import DOWNLOAD_WORDS
from occstd.words.eligibility import ELIGIBILITY_WORDS
from occstd.words.formats import FORMAT_WORDS
from occstd.words.forms import FORM_WORDS
from occstd.words.importing import IMPORT_WORDS
from occstd.words.languages import CHINESE, ENGLISH, LANGUAGES, Language
from occstd.words.law import LAW_WORDS
from occstd.words.my_level import MY_LEVEL_WORDS
from occstd.words.papers import PAPER_WORDS
from occstd.words.rules import RULE_WORDS
from occstd.words.search import SEARCH_WORDS
from occstd.words.sheets import SHEET_WORDS
from occstd.words.standard_text import STANDARD_TEXT_WORDS
from occstd.words.syllabus import SYLLABUS_WORDS
from occstd.words.ways import WAY_WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

__all__ = [
    "CHINESE",
    "ENGLISH",
    "LANGUAGES",
    "Language",
    "Words",
    "counted",
    "in_each",
    "other_language",
    "root_folder",
]

_WORDS: dict[str, tuple[str, str]] = {
    # pages
    "home": ("Home", "首页"),
    "occupation": ("Occupation", "职业"),
    "duties": ("Duties", "主要工作任务"),
    "levels": ("Levels", "职业技能等级"),
    "directions": ("Directions", "职业方向"),
    "requirements": ("Requirements", "工作要求"),
    "matrix": ("Matrix", "能力矩阵"),
    "compare": ("Compare", "对比"),
    "eligibility": ("Eligibility", "申报条件"),
    "foundations": ("Foundations", "基本要求"),
    "assessment": ("Assessment", "评价"),
    "editions": ("Editions", "版本"),
    "rules": ("Laws and rules", "法律法规"),
    "sources": ("Sources", "来源"),
    "fidelity": ("Fidelity", "可信度"),
    "glossary": ("Glossary", "术语"),
    "syllabi": ("Syllabi", "培训大纲"),
    "data": ("Data", "数据"),
    "developers": ("Developers", "开发者"),
    "python": ("Python package", "Python 包"),
    "checks": ("Checks", "校验规则"),
    "eligibility_data": ("Eligibility as data", "申报条件数据"),
    "yaml": ("Writing YAML", "编写 YAML"),
    "importing": ("From a PDF to your own site", "从PDF到自己的网站"),
    "about": ("About", "关于"),
    "standard": ("The standard", "标准"),
    # leads
    "lead_occupation": (
        "Names, codes and place in the classification; who made the standard, and when.",
        "职业的名称、编码与归类，标准由谁制定、何时发布。",
    ),
    "lead_duties": (
        "What people in this occupation do, as official lists of main tasks put it. The numbers show which list has which.",
        "官方文件列出的主要工作任务。序号表示该项在各份清单中的位置。",
    ),
    "lead_levels": (
        "Levels from the lowest to the highest, what distinguishes them and which directions offer them.",
        "由低到高列出各等级、等级之间的区别，以及哪些方向设有该等级。",
    ),
    "lead_directions": (
        "The occupation divides into directions. Each has its own set of levels.",
        "本职业分为若干方向，各方向的等级设置不尽相同。",
    ),
    "lead_matrix": (
        "Tasks down, levels across. A cell shows the first thing a level asks and how much more there is; open it to read all. "
        "A rule at a cell's left edge marks the level at which a task begins.",
        "纵向为工作内容，横向为等级。单元格先列一条要求并注明条数，点开可读全部。左侧竖线表示该项工作内容从这一级开始。",
    ),
    "lead_compare": (
        "Your level and the next, or any two, side by side, task by task.",
        "本级与上一级，或任选两项，逐项对照要求。",
    ),
    "lead_eligibility": (
        "Who may apply for which level. Rule sets from different documents stand side by side and are never mixed: "
        "read first what each is worth.",
        "各等级的申报条件。不同文件的规定分开列出，互不混用；请先看每组规定的可信程度说明。",
    ),
    "lead_foundations": (
        "What everyone in the occupation must know and hold to, whatever the direction or level.",
        "不分方向、不分等级，从业者都应了解并遵守的内容。",
    ),
    "lead_assessment": (
        "How people are assessed, and how much each part of the work counts.",
        "评价的方式，以及各部分内容所占的比重。",
    ),
    "lead_editions": (
        "Particulars that more than one edition states, side by side. Each edition has a page with all of its own.",
        "并列列出多个版本都载明的事项；各版本的全部内容见其单独页面。",
    ),
    "lead_edition": (
        "Everything recorded for this edition outside the requirements.",
        "除工作要求以外，本站收录的该版本全部内容。",
    ),
    "lead_rules": (
        "Laws and rules that sources name or this project uses, who is bound by what, and which statements rest on each. The "
        "list is not complete; rules with dates stand in order of time.",
        "来源提到或本项目采用的法律、法规与规章，各约束哪些主体、为哪些条目所依据；并非全部，有日期的按时间排列。",
    ),
    "lead_sources": (
        "Everything that statements on this site cite. Most sources were available only in part; each entry says which.",
        "本站条目引用的全部来源。多数来源只能看到一部分，各条均已注明。",
    ),
    "lead_fidelity": (
        "How far this encoding rests on what, where the gaps are, and where sources disagree.",
        "本站内容各依据什么、缺什么、来源之间有哪些出入。",
    ),
    "lead_glossary": (
        "Terms of the standard and of the trade: what each means and does not mean, and wrong translations that readers will "
        "meet.",
        "标准用语与行业用语：含义、辨析，以及读者可能遇到的误译。",
    ),
    "lead_syllabi": (
        "A syllabus for each direction and level that has requirements, made from the same data as this site.",
        "凡已有工作要求的方向与等级，均可下载由同一份数据生成的培训大纲。",
    ),
    "lead_data": (
        "The standard as files: the same ids as on the pages, with basis and sources on every statement.",
        "可下载的标准数据：编号与网页一致，每条内容都带有依据与来源。",
    ),
    "lead_checks": (
        "What the loader refuses, by the id that its messages show.",
        "读取程序拒收的情形，按报错信息中的规则名排列。",
    ),
    # frame
    "scheme_auto": ("Switch to light", "切换到浅色"),
    "scheme_light": ("Switch to dark", "切换到深色"),
    "scheme_dark": ("Follow the system", "跟随系统"),
    "permanent_link": ("Permanent link", "固定链接"),
    # page not found
    "not_found": ("Page not found", "找不到页面"),
    "not_found_text": (
        "Addresses of the standard do not change, so this one was probably mistyped. Search, or start from one of these.",
        "本站网址固定不变，可能是地址有误。可以搜索，或从以下页面开始。",
    ),
    "directions_and_levels": ("Directions and levels", "方向与等级"),
    # home
    "door_eligibility": ("May I apply?", "我能申报吗？"),
    "door_eligibility_text": (
        "What is known of the conditions for each level, with its source; where the text is missing, from neighbouring documents.",
        "已知的申报条件逐级列出并注明出处；缺少标准原文的等级，只有相近文件可参考。",
    ),
    "door_eligibility_whole_text": (
        "Give your direction, your level and your years in the trade, and see which conditions you meet.",
        "填写方向、等级和从业时间，即可看到已满足哪些申报条件。",
    ),
    "door_matrix": ("Open the matrix", "查看能力矩阵"),
    "door_matrix_text": (
        "All directions and levels: what each must be able to do and know.",
        "各方向、各等级应会做什么、应懂什么，一表看全。",
    ),
    "door_compare": ("Compare levels", "对比等级与方向"),
    "door_compare_text": (
        "What is new at the next level, or how two directions differ.",
        "升一级多了哪些要求，两个方向有何不同。",
    ),
    "door_syllabi": ("Get a syllabus", "下载培训大纲"),
    "door_syllabi_text": (
        "Printable, for a direction and level, with hours and weights that add up.",
        "按方向与等级提供，可直接打印，学时与权重分配齐全。",
    ),
    "door_data": ("Use the data", "使用数据"),
    "door_data_text": (
        "All of it as an Excel workbook, as CSV or JSON, or as a Python package.",
        "全部内容的 Excel 表格，也有 CSV、JSON 和 Python 包。",
    ),
    "door_rules": ("Look up the law", "查法律法规"),
    "door_rules_text": (
        "Which laws bind whom in this trade, and what they ask.",
        "这一行受哪些法律法规约束，各方要做到什么。",
    ),
    "door_glossary": ("Look up a term", "查行业术语"),
    "door_glossary_text": (
        "The words of the trade, explained in both languages.",
        "行业用语逐条解释，中英对照。",
    ),
    "ladder": ("The ladder", "方向与等级"),
    "ladder_caption": ("Directions and levels, with the number of skills each asks", "各方向、各等级的技能条数"),
    "ladder_note": (
        "Darker is higher. A number counts the skills that a level asks.",
        "颜色越深等级越高，数字为该等级的技能条数。",
    ),
    "ladder_missing": (
        "∅ means that the requirements of a level are still missing here.",
        "∅ 表示本站尚缺该等级的工作要求。",
    ),
    "skills_unit": ("{n:skill|skills}", "项技能"),
    "not_offered": ("not offered", "不设"),
    "unofficial": (
        "An unofficial encoding. It is not published or endorsed by any authority.",
        "本站为非官方整理，未经任何主管部门发布或认可。",
    ),
    # basis
    "basis": ("Basis", "依据"),
    "basis_official": ("Official text", "官方文本"),
    "basis_transcribed": ("Read from the document by program, not yet checked", "程序读取，尚未核对"),
    "basis_reported": ("Reported by sources", "来源所述"),
    "basis_analogue": ("Taken from a neighbouring document", "取自相近文件"),
    "basis_elaborated": ("Elaborated by this project", "本项目编写"),
    "basis_missing": ("Missing from every available source", "现有来源均缺"),
    "basis_official_text": (
        "The text of an official document, checked against it by someone who had it.",
        "官方文件原文，由持有原件者核对。",
    ),
    "basis_transcribed_text": (
        "Read from an official document by a program and not yet checked against it.",
        "由程序从官方文件读取，尚未与原件核对。",
    ),
    "basis_reported_text": (
        "Stated by the cited sources and told here in our own words.",
        "由所引来源载明，本站用自己的话转述。",
    ),
    "basis_analogue_text": (
        "Taken from a named neighbouring document. Nothing shows that this standard says the same.",
        "取自所注明的相近文件，并无证据表明本标准也如此规定。",
    ),
    "basis_elaborated_text": (
        "Written by this project so that the matrix and the syllabi can be used. It is not the standard's text.",
        "由本项目编写，供能力矩阵和培训大纲使用，不是标准原文。",
    ),
    "basis_missing_text": (
        "The document has it, or may have it, but no available source gives it. A gap is shown, never filled in silence.",
        "标准或方案中有、或可能有，但现有来源均未载明。缺口如实标出，不作填补。",
    ),
    "short_official": ("Official", "官方文本"),
    "short_transcribed": ("Transcribed", "转录"),
    "short_reported": ("Reported", "来源所述"),
    "short_analogue": ("Analogue", "类比"),
    "short_elaborated": ("Elaborated", "本站编写"),
    "short_missing": ("Missing", "缺失"),
    "support_A": ("two or more sources", "两个及以上来源"),
    "support_B": ("one source", "单一来源"),
    "support_doubtful": ("doubtful", "存疑"),
    "support_inferred": ("inferred", "推断"),
    "support_A_text": ("Two or more independent sources say it.", "两个及以上相互独立的来源均有记载。"),
    "support_B_text": ("One source says it.", "仅一个来源有记载。"),
    "support_doubtful_text": (
        "One source says it, and there is a reason to doubt it; the reason is given.",
        "仅一个来源有记载且有理由存疑，理由随文注明。",
    ),
    "support_inferred_text": (
        "Concluded from sources; the reasoning is given.",
        "由来源推断而得，理由随文注明。",
    ),
    "untranslated": ("not yet translated", "尚未翻译"),
    "untranslated_text": (
        "Text of the document that is not yet translated is shown in Chinese.",
        "文件原文尚无英文译文的，英文页面显示中文。",
    ),
    "translation_rests_on": ("Translation: {basis}", "译文：{basis}"),
    "how_we_know": ("How we know what we know", "内容依据说明"),
    "note_elaborated": (
        "The published tables of this edition are not available to the project. The requirements below are its own; they are "
        "not the standard's text.",
        "本版本公布的表格未能取得。以下要求由本项目编写，不是标准原文。",
    ),
    "basis_key": ("What the marks mean", "依据标记说明"),
    # statements
    "permalink": ("Address of", "固定链接："),
    "menu_of": ("More about", "更多："),
    "menu_link": ("Copy the link", "复制链接"),
    "menu_citation": ("Copy a citation", "复制引文"),
    "correct_page": ("Correct something on this page", "本页内容有误？请指正"),
    "menu_copied": ("Copied", "已复制"),
    "menu_correct": ("Correct this", "纠错"),
    "menu_cite": (
        "occstd project: “{text}” ({about}). {edition}, open data, version {version} of {date}. {address}",
        "occstd 项目：“{text}”（{about}），{edition}，开放数据 {version} 版，{date}。{address}",
    ),
    "menu_own": ("not the standard's text", "非标准原文"),
    "note": ("Note", "说明"),
    "key_skill": ("Key skill: failing it fails the skill part", "关键技能：不合格则技能考核不合格"),
    "key_skills_quoted": ("★ marks a key skill, as the document does.", "★ 为关键技能，按文件原文标注。"),
    "key_skills_note": (
        "★ marks a key skill. This project's setting: whoever fails any key skill fails the skill assessment.",
        "★ 为关键技能。本项目设定：任一关键技能不合格，技能考核即不合格。",
    ),
    # occupation
    "names": ("Names", "名称"),
    "aliases": ("Other names", "其他名称"),
    "codes": ("Codes", "职业编码"),
    "classifications": ("Place in the classification", "职业分类"),
    "institutions": ("Bodies", "相关机构"),
    "timeline": ("Timeline", "大事记"),
    "siblings": ("Other standards under this code", "同一编码下的其他标准"),
    "new_occupations": ("Announced together", "同批发布的新职业"),
    "code": ("Code", "编码"),
    "code_standard": ("Code in the catalogue of standards", "标准目录中的编码"),
    "code_2022": ("Code in the classification of 2022", "2022 年版分类中的编码"),
    "path": ("Path", "归属"),
    "duties_in": ("Duties listed", "列出的任务"),
    "name": ("Name", "名称"),
    "issuers": ("Issued by", "发布机关"),
    "published": ("Made public", "公布"),
    "in_force": ("In force since", "施行"),
    "versions": ("What sources say", "各来源的说法"),
    "reading": ("Our reading", "本站理解"),
    "seen_as": ("Wrongly rendered as", "误译"),
    "machine_translated": ("machine translation", "机器翻译"),
    "no_address": ("no whole address known", "网址不完整或不详"),
    # levels, directions, units
    "level": ("Level", "等级"),
    "level_n": ("Level {n}", "{n}级"),
    "direction": ("Direction", "方向"),
    "whole": ("Whole occupation", "全职业"),
    "all_levels": ("All levels", "不分等级"),
    "lowest": ("lowest", "最低"),
    "highest": ("highest", "最高"),
    "what_level_means": ("What the level means", "等级要求"),
    "offered_in": ("Offered in", "设有该等级的方向"),
    "levels_offered": ("Levels offered", "所设等级"),
    "direction_with_levels": ("{name} ({levels})", "{name}（{levels}级）"),
    "hours_of_level": ("Training hours, {level}", "{level}培训参考学时"),
    "levels_not_stated": (
        "This edition does not say which levels the direction has.",
        "该版本未说明此方向设哪些等级。",
    ),
    "functions_tasks": ("Functions and tasks", "职业功能与工作内容"),
    "function": ("Function", "职业功能"),
    "task": ("Task", "工作内容"),
    "must_do": ("Must be able to", "技能要求"),
    "must_know": ("Must know", "相关知识要求"),
    "skills": ("Skills", "技能要求"),
    "knowledge": ("Knowledge", "相关知识要求"),
    "serves_duties": ("Serves duties", "对应工作任务"),
    "weights": ("Weights", "权重"),
    "weights_caption": ("Weights in per cent", "权重（%）"),
    "theory": ("Theory", "理论知识"),
    "review_part": ("Comprehensive review", "综合评审"),
    "skills_part": ("Skill", "技能操作"),
    "ethics": ("Professional ethics", "职业道德"),
    "basic_knowledge": ("Basic knowledge", "基础知识"),
    "total": ("Total", "合计"),
    "dash": ("the level does not have this function", "该等级无此职业功能"),
    "lower_level": ("Level below", "下一级"),
    "higher_level": ("Level above", "上一级"),
    "at_a_glance": ("At a glance", "概览"),
    "missing_requirements": (
        "The requirements of this level are missing here: no available source gives them.",
        "本站缺少该等级的工作要求：现有来源均未载明。",
    ),
    "counts": (
        "{tasks} {tasks:task|tasks} · {skills} {skills:skill|skills} · {knowledge} knowledge {knowledge:item|items}",
        "{tasks} 项工作内容 · {skills} 项技能要求 · {knowledge} 项相关知识",
    ),
    "cell_counts": ("{skills} {skills:skill|skills}, {knowledge} knowledge", "技能 {skills} · 知识 {knowledge}"),
    "cell_empty": ("nothing asked", "无要求"),
    "overview": ("Overview", "总览"),
    "duties_by_direction": ("Duties by direction and level", "工作任务与方向、等级"),
    "duties_caption": (
        "Number of tasks that serve each duty, by direction and level",
        "各方向、各等级对应每项工作任务的工作内容数",
    ),
    "skip_to": ("Go to", "跳转"),
    # matrix
    "matrix_form": ("Filter the matrix", "筛选能力矩阵"),
    "matrix_everything": ("Everything", "全部"),
    "matrix_show": ("Show", "显示"),
    "matrix_find_one": ("Find", "查找"),
    "matrix_find": ("Find in both languages", "中英文查找"),
    "matrix_find_hint": ("such as price or 复盘", "如：复盘、price"),
    "matrix_first": ("To the first", "到第一处"),
    "matrix_more": ("Filters", "筛选"),
    "any": ("all", "全部"),
    "matrix_new": ("Only where tasks begin", "只看新增工作内容"),
    "matrix_new_note": (
        "Shows each task once, at the level where it begins. Statements are always a level's own, so all of them are new there.",
        "每项工作内容只在其起始等级显示一次。各级条目均为该级所特有，故全部视为新增。",
    ),
    "matrix_open": ("Open all", "全部展开"),
    "matrix_close": ("Close all", "全部收起"),
    "matrix_reset": ("Clear filters", "清除筛选"),
    "matrix_skip": ("Skip the filters", "跳过筛选，直达表格"),
    "matrix_link": ("Copy link", "复制链接"),
    "matrix_workbook": ("Excel workbook (XLSX)", "Excel 工作簿（XLSX）"),
    "matrix_print": ("Print", "打印"),
    "matrix_keys": (
        "In a cell, Enter opens and Escape closes; arrow keys move from cell to cell.",
        "在单元格中按 Enter 展开，按 Esc 收起，用方向键在单元格之间移动。",
    ),
    "matrix_status": ("{shown} of {total} {total:statement|statements} shown", "显示 {shown} 条，共 {total} 条"),
    "matrix_nothing": ("Nothing fits. Change or clear the filters.", "没有符合条件的内容，请调整或清除筛选。"),
    "matrix_elsewhere": (
        "Nothing at this level, {shown} at others: choose another level.",
        "本级没有，其他等级有 {shown} 条，请切换等级。",
    ),
    "matrix_further": ("{shown} here, {others} at other levels", "本级 {shown} 条，其他等级 {others} 条"),
    "matrix_next": ("Show {level} ({shown})", "查看{level}（{shown} 条）"),
    "matrix_begins": ("The task begins here:", "本级新增："),
    "matrix_some": ("{shown} of {total}", "{total} 条中的 {shown} 条"),
    "matrix_copied": ("Link copied", "链接已复制"),
    "matrix_all_open": ("All cells open", "已全部展开"),
    "matrix_all_closed": ("All cells closed", "已全部收起"),
    "matrix_saved": ("{rows} {rows:row|rows} saved as {file}", "已将 {rows} 行保存为 {file}"),
    "matrix_no_texts": (
        "The other language could not be loaded: only this page's language is searched.",
        "未能载入英文文本，目前只查找中文。",
    ),
    "overview_caption": (
        "Statements (skills and knowledge together) that each function asks at each level",
        "各职业功能在各等级的条数（技能要求与相关知识合计）",
    ),
    "statement_id": ("Id", "编号"),
    "kind_of": ("Kind", "类别"),
    "id_of": ("{name} (id)", "{name}编号"),
    # eligibility
    "routes": ("Routes", "途径"),
    "route_levels": ("Opens", "可申报"),
    "any_level": ("the certificate, level not stated", "证书（未指明等级）"),
    "groups": ("Groups", "适用人群"),
    "as_data": ("As a program reads it", "供程序读取的条件"),
    "not_exhaustive": (
        "The source says, or the text breaks off so, that this list is not complete: meeting none of it proves nothing.",
        "来源说明该清单并不完整，或所见文本不全：即使一条都不符合，也不能说明不可申报。",
    ),
    # assessment
    "parts": ("Parts", "组成"),
    "details": ("Details", "具体规定"),
    "practice": ("Seen in practice", "实际做法"),
    "weights_rule": ("How the weights were set", "权重的确定方法"),
    "evidence": ("Evidence", "旁证"),
    "choices": ("Functions to choose from", "选考职业功能"),
    "code_of_conduct": ("Code of conduct", "职业守则"),
    # editions
    "document": ("Document", "文件"),
    "definition": ("Definition", "职业定义"),
    "appendices": ("Appendices", "附录"),
    "environment": ("Environment", "职业环境条件"),
    "aptitude": ("Aptitude", "职业能力特征"),
    "education": ("General education", "普通受教育程度"),
    "training_hours": ("Training hours", "培训参考学时"),
    "gaps": ("Gaps", "缺口"),
    "kind": ("Kind", "性质"),
    "kind_national-standard": ("National occupational standard", "国家职业标准"),
    "kind_scheme": ("Certification scheme", "认证方案"),
    "kind_special-ability": ("Special-ability scheme", "专项职业能力考核规范"),
    "current": ("shown throughout this site", "本站各页以此版本为准"),
    "not_stated": ("not stated", "未载明"),
    "particulars": ("Particulars", "基本情况"),
    "particular": ("Particular", "项目"),
    # fidelity
    "counts_by_section": ("Statements by kind of basis", "各部分条目按依据统计"),
    "section": ("Part", "部分"),
    "conflicts": ("Where sources disagree", "来源之间的出入"),
    "all_gaps": ("Every gap", "全部缺口"),
    "none": ("none", "无"),
    "no_entries": ("Nothing is recorded here yet.", "暂无收录内容。"),
    "summary": ("Summary", "概述"),
    "part_sections": ("Further particulars", "其他内容"),
    "shared": ("Shared by all editions", "各版本共用"),
    "everything": ("All together", "合计"),
    # syllabus
    "syllabus": ("Training syllabus", "培训大纲"),
    "hours_short": ("Hours", "学时"),
    "requirements_elaborated": ("requirements elaborated by the project", "工作要求由本项目编写"),
    "page_of": ("Page {page} of {pages}", "第 {page} 页，共 {pages} 页"),
    # data, syllabi
    "file": ("File", "文件"),
    "format": ("Format", "格式"),
    "size": ("Size", "大小"),
    "language": ("Language", "语言"),
    "contents": ("Contents", "内容"),
    "data_version": ("Data version {version} of {date}", "数据版本 {version}，{date}"),
    "not_yet": ("requirements missing", "缺工作要求"),
    "language_en": ("English", "英文"),
    "language_zh": ("Chinese", "中文"),
    "severities_error": ("Errors", "错误"),
    "severities_warning": ("Warnings", "警告"),
    "rule": ("Rule", "规则"),
    "stop": (".", "。"),
    "licence": (
        "The project's wording is licensed CC BY 4.0, its code MIT.",
        "本项目撰写的文字以 CC BY 4.0 许可，代码以 MIT 许可。",
    ),
    **DATA_WORDS,
    **DEVELOPER_WORDS,
    **ELIGIBILITY_WORDS,
    **FORMAT_WORDS,
    **FORM_WORDS,
    **ARCHITECTURE_WORDS,
    **CHANGE_WORDS,
    **DOCUMENT_WORDS,
    **COMPARE_WORDS,
    **DOWNLOAD_WORDS,
    **CALENDAR_WORDS,
    **SYLLABUS_WORDS,
    **STANDARD_TEXT_WORDS,
    **WAY_WORDS,
    **IMPORT_WORDS,
    **SHEET_WORDS,
    **RULE_WORDS,
    **COURSE_RULE_WORDS,
    **CARD_WORDS,
    **PAPER_WORDS,
    **LAW_WORDS,
    **MY_LEVEL_WORDS,
    **SEARCH_WORDS,
}


class Words:
    """The interface words of one language: `words["matrix"]`, or `words("level_n", n=4)` to fill a blank."""

    def __init__(self, language: str, own: Mapping[str, str | None] | None = None) -> None:
        """The words of a language, by its code, but for those that a standard has its own for.

        Raises:
            KeyError: where there is no language of that code.
        """
        self._language = LANGUAGES[language]
        self._column = list(LANGUAGES).index(self._language.code)
        self.own = {key: word for key, word in (own or {}).items() if word}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Words) and (self.language, self.own) == (other.language, other.own)

    def __hash__(self) -> int:
        return hash((self.language, *self.own.items()))

    def __getitem__(self, key: str) -> str:
        """A word by its key. Raises KeyError where there is none."""
        return self.own.get(key) or _WORDS[key][self._column]

    def __call__(self, key: str, **blanks: object) -> str:
        """A word with its blanks filled; see `occstd.words.blanks`."""
        return fill(self[key], self._language, blanks)

    def __contains__(self, key: str) -> bool:
        """Whether there is a word with a key."""
        return key in _WORDS

    def get(self, key: str, default: str = "") -> str:
        """A word by its key, or what stands for it where there is none."""
        return self[key] if key in _WORDS else default

    def named(self, kind: str, name: str) -> str:
        """What a name is called among others of its kind: the word `kind_name`, or `name` where it has none there.

        Raises KeyError where there is neither.
        """
        return self.get(f"{kind}_{name}") or self[name]

    def all(self) -> dict[str, str]:
        """Every word by its key."""
        return {key: forms[self._column] for key, forms in _WORDS.items()} | self.own

    def numeral(self, number: int) -> str:
        """A number as it is written in running text."""
        numerals = self._language.numerals
        return numerals[number] if 0 <= number < len(numerals) else str(number)

    def in_sentence(self, name: str) -> str:
        """A name as it is written within a sentence, without the capital it may begin with."""
        return name[:1].lower() + name[1:] if self._language.has_capitals else name

    def sentences(self, *texts: str) -> str:
        """Sentences one after the other; empty ones are left out."""
        return self._language.sentence_separator.join(text for text in texts if text)

    @property
    def language(self) -> str:
        """Code of the language."""
        return self._language.code

    def language_name(self, language: str) -> str:
        """What a language is called in this one. Raises KeyError for a code that is not one of ours."""
        return self[f"language_{language}"]

    @property
    def list_separator(self) -> str:
        """What stands between the items of a list in a sentence."""
        return self._language.list_separator

    @property
    def clause_separator(self) -> str:
        """What stands between two parts of a remark."""
        return self._language.clause_separator

    @property
    def label_separator(self) -> str:
        """What stands between a label and what it labels."""
        return self._language.label_separator

    @property
    def sentence_separator(self) -> str:
        """What stands between two sentences."""
        return self._language.sentence_separator

    @property
    def name_separator(self) -> str:
        """What stands between the parts of a name, such as direction and level."""
        return self._language.name_separator


def in_each(say: Callable[[str], str | None], languages: Iterable[str] = LANGUAGES) -> Text:
    """A text of what is said in each language, by its code; without a language in which nothing is."""
    return Text(**{language: said for language in languages if (said := say(language)) is not None})


def other_language(language: str) -> str:
    """The language that names are given in beside one."""
    return next(code for code in LANGUAGES if code != language)


def root_folder(language: str, languages: Sequence[str]) -> str:
    """Folder of the pages of a language, from the root of a site in some languages: nothing for the first of them."""
    return "" if language == languages[0] else f"{language}/"


def counted(number: int, forms: str) -> str:
    """A number and the form of an English word that goes with it, such as `counted(1, "file|files")`."""
    return fill(f"{{n}} {{n:{forms}}}", LANGUAGES[ENGLISH], {"n": number})
