"""The reasons of the rules that input is held to, by the id that messages show; a part of `occstd.words`."""

from __future__ import annotations

RULE_WORDS: dict[str, tuple[str, str]] = {
    "rule_encoding": (
        "A file is UTF-8. Another encoding would turn Chinese text into noise on someone's machine.",
        "文件须为 UTF-8 编码；换成别的编码，中文在别人的电脑上会变成乱码。",
    ),
    "rule_syntax": (
        "A file is valid YAML, with plain names as keys.",
        "文件须为合法的 YAML，键须为普通名称。",
    ),
    "rule_document": (
        "A file holds one YAML document with keys at its top.",
        "一个文件只放一份 YAML 文档，最外层须是键与值。",
    ),
    "rule_tab": (
        "Indentation and spacing use spaces. Editors show tabs at different widths and YAML refuses most of them.",
        "缩进与间隔只用空格；制表符在各编辑器里宽窄不一，YAML 也大多不接受。",
    ),
    "rule_anchor": (
        "Values are written out. Anchors and aliases hide where a value comes from.",
        "值要原样写出，不用锚点和别名，否则看不出值从哪里来。",
    ),
    "rule_merge-key": (
        "Keys are written out. The merge key << is read differently by different YAML readers.",
        "键要逐个写出；合并键 << 在不同读取器里的结果不一样。",
    ),
    "rule_tag": (
        "No YAML tags: the model decides what type a value has.",
        "不用 YAML 标签，值的类型由数据模型决定。",
    ),
    "rule_duplicate-key": (
        "A key is given once. Most YAML readers keep the last of two in silence.",
        "同一个键只写一次；多数读取器遇到重复键会不声不响地只留最后一个。",
    ),
    "rule_scalar": (
        "What another YAML reader could take for a number, a date or true/false stands in quotes: 1.10 would become 1.1, no would become false, 010 would become 8.",
        "凡可能被别的读取器当成数字、日期或真假值的内容都要加引号：不加引号时 1.10 会变成 1.1，no 会变成假，010 会变成 8。",
    ),
    "rule_empty-text": (
        "No empty values: a key without content is left out.",
        "不留空值；没有内容就不写这个键。",
    ),
    "rule_empty-folder": (
        "A folder of the standard exists and holds files.",
        "标准的文件夹须存在，且里面要有文件。",
    ),
    "rule_unknown-file": (
        "Files of the standard end in .yaml; anything else would be overlooked.",
        "标准的文件以 .yaml 结尾，其他文件会被漏读。",
    ),
    "rule_unknown-key": (
        "Only keys of the model are used; a misspelt key would be lost.",
        "只用数据模型里有的键；写错的键会丢失内容。",
    ),
    "rule_missing-key": (
        "Keys that the model needs are there.",
        "数据模型要求的键必须写上。",
    ),
    "rule_missing-language": (
        "Text is given in English and in Chinese, since readers of both see it.",
        "文字须中英文俱全，两种语言的读者都会看到。",
    ),
    "rule_wrong-type": (
        "A value has the type that the model asks for.",
        "值的类型须与数据模型一致。",
    ),
    "rule_duplicate-id": (
        "An id, and the slug of a direction, stand for one thing within an edition and the files shared by all editions.",
        "同一版本及各版本共用的文件中，一个编号、一个方向的地址名只代表一件事。",
    ),
    "rule_id-shape": (
        "Ids are letters, digits, hyphens and full stops, slugs are lower-case: they become addresses and anchors.",
        "编号只用字母、数字、连字符和句点，地址名用小写：它们要用作网址和锚点。",
    ),
    "rule_retired-id": (
        "A retired id is never used again.",
        "已停用的编号不再启用。",
    ),
    "rule_unknown-reference": (
        "What is referred to (source, duty, direction, level, function, task, group, classification, edition, rule of law, "
        "party, indicator, term) exists.",
        "所引用的来源、工作任务、方向、等级、职业功能、工作内容、人群、分类、版本、法规、主体、指标、术语都须存在。",
    ),
    "rule_level-set": (
        "A level is one of those that the direction offers; the set belongs to the direction.",
        "等级须在该方向设定的等级之内；各方向的等级设置可以不同。",
    ),
    "rule_weights-sum": (
        "Each column of a weight table sums to 100.",
        "权重表每一列合计须为 100。",
    ),
    "rule_weights-rows": (
        "A weight column has one row for each function that the level has and a dash for the others, with whole per cents from 1 to 100; a direction and level have one table, which is not empty.",
        "权重表每一列须列出该等级的全部职业功能，没有的功能写作短横（null），数值为 1 至 100 的整数；同一方向同一等级只有一张表，且不得为空。",
    ),
    "rule_basis-missing": (
        "No statement without its basis.",
        "每条内容都要注明依据。",
    ),
    "rule_basis-source": (
        "What is official, reported or an analogue cites its sources.",
        "依据为官方文本、来源所述或类比的内容，须写明来源。",
    ),
    "rule_basis-support": (
        "What is reported says how well it is supported; doubt and inference give their reason.",
        "来源所述的内容须注明支持程度；存疑或推断的要说明理由。",
    ),
    "rule_gap-basis": (
        "A gap is of basis missing, and only a gap that names levels stands in for requirements.",
        "缺口的依据须为“缺失”。",
    ),
    "rule_coverage": (
        "Every direction and level has requirements or a gap that says they are missing, not both.",
        "每个方向、每个等级要么有工作要求，要么有写明缺失的缺口，二者只能有其一。",
    ),
    "rule_condition": (
        "A condition sets exactly one of its fields, and a list of conditions is not empty.",
        "一个条件只设一项，条件列表不能为空。",
    ),
    "rule_skill-form": (
        "A skill says what is done: it begins with a verb in English and with 能 in Chinese, and ends with a full stop.",
        "技能要求写明要做什么：英文以动词开头，中文以“能”开头，句末用句号。",
    ),
    "rule_statement-length": (
        "A requirement has at most 30 English words and 60 Chinese characters; what is longer is two requirements.",
        "一条要求英文不超过 30 个词，中文不超过 60 个字；再长就该拆成两条。",
    ),
    "rule_length-ratio": (
        "Both languages of a requirement are of plausible length; where one is much longer, the other has lost something.",
        "中英文长度要相称；一种语言长出许多，往往是另一种漏了内容。",
    ),
    "rule_repeated": (
        "No requirement is repeated or nearly repeated within a direction: each level says what is new.",
        "同一方向内不得重复或近似重复：每个等级都要写出新的要求。",
    ),
    "rule_law-in-force": (
        "A rule of law that a statement rests on is in force on the day of the review of the law; where it is not yet or no "
        "longer, the statement has a note that says why it is named. What is announced stands under what is watched.",
        "条目所依据的规定在法律法规核对之日须为有效；尚未施行或已失效的，须在说明中写明理由。已公布而未施行的，列入持续关注。",
    ),
    "rule_law-named": (
        "A law whose title stands in a requirement is in the list of rules, and the requirement refers to it, so that its "
        "dates are watched and pages lead to it.",
        "要求中写出名称的法律法规须列入规则清单，并以 law 引用，以便核对时效、建立链接。",
    ),
    "rule_skill-evidence": (
        "Where one skill of a task says how it can be seen, all of them do.",
        "同一工作内容中，只要有一条技能要求写明达标表现，其余各条也须写明。",
    ),
    "rule_practice-pair": (
        "Good and bad practice of a task at a level come as a pair; one alone teaches half.",
        "同一工作内容同一等级的正例与反例须成对出现，只写一面教不全。",
    ),
    "rule_task-complete": (
        "A function has tasks, and a task has skills and knowledge at each of its levels.",
        "每项职业功能都要有工作内容，每项工作内容在所设的每个等级都要有技能要求和相关知识要求。",
    ),
    "rule_duty-coverage": (
        "Every duty is served at every level by at least one direction, and a direction serves the duties declared for it.",
        "每项工作任务在每个等级至少有一个方向对应；各方向须覆盖其声明的工作任务。",
    ),
    "rule_glossary-term": (
        "Terms are spelt as the glossary spells them.",
        "术语写法与术语表一致。",
    ),
    "rule_expected-count": (
        "Declared counts hold. Whoever adds or removes something changes the count too, so that nothing is lost unseen.",
        "声明的数量须与实际一致；增删内容时要同时改数，以免无意丢失。",
    ),
    "rule_date-shape": (
        "Dates are year, year-month or year-month-day, and exist.",
        "日期写作“年”“年-月”或“年-月-日”，且须真实存在。",
    ),
    "rule_releases": (
        "Versions of the data are listed once each, the latest first, with their day; the first is the present one. Readers of the feed rely on it.",
        "数据版本逐个列出，不得重复，新版在前，并写明日期；列在最前的须是当前版本，订阅更新的读者以此为准。",
    ),
    "rule_url-shape": (
        "Addresses of sources begin with http:// or https:// and contain no spaces.",
        "来源网址以 http:// 或 https:// 开头，中间没有空格。",
    ),
    "rule_text-space": (
        "Text neither begins nor ends with a space and stands on one line.",
        "文字首尾不留空格，且不换行。",
    ),
    "rule_zh-punctuation": (
        "Chinese text uses full-width punctuation.",
        "中文使用全角标点。",
    ),
    "rule_course-hours": (
        "A course has at least the least training hours of its level and at most 1,000.",
        "课程学时不少于该等级的最低培训学时，不超过1000学时。",
    ),
    "rule_course-week": (
        "A course has 1 to 12 class hours a day and 1 to 7 teaching days a week.",
        "每天1至12学时，每周1至7个教学日。",
    ),
    "rule_course-start": (
        "A course starts on a day that exists and lies within ten years, before or after today.",
        "开课日期须真实存在，且在今日前后十年之内。",
    ),
    "rule_course-repeated": (
        "A training body names each course, language and format once, so that no file replaces another.",
        "同一课程、语言、格式只写一次，以免文件互相覆盖。",
    ),
    "rule_provider-name": (
        "The name of a training body has at most 80 characters, all of which can be seen.",
        "培训机构名称不超过80个字符，且不含不可见字符。",
    ),
    "rule_logo": (
        "A logo is a whole PNG, JPEG or SVG of at most 2,000,000 bytes that runs nothing and fetches nothing.",
        "标志须为完整的 PNG、JPEG 或 SVG，不超过2,000,000字节，不含脚本，也不引用外部内容。",
    ),
}
