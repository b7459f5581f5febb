"""The reasons of the rules that input is held to, by the id that messages show; a part of `occstd.words`."""

from __future__ import annotations

RULE_WORDS: dict[str, tuple[str, str]] = {
    "rule_encoding": (
        "A file is UTF-8. Another encoding would turn Chinese text into noise on someone's machine.",
        "文件须为 UTF-8 编码；换成别的编码，中文在别人的电脑上会变成乱码。",
    ),
    "rule_syntax": (
        "A file is valid YAML, with plain names as keys and YAML's own marks: full-width punctuation, dashes, wide spaces and curly quotes look like them, but YAML takes them for text.",
        "文件须为合法的 YAML，键须为普通名称，语法符号用半角：全角标点、破折号、全角空格、弯引号看着相像，YAML 却当作文字。",
    ),
    "rule_hidden-character": (
        "No character that nobody sees or that turns the direction of writing: text that holds one reads otherwise than it is stored.",
        "不含看不见的字符和改变书写方向的控制符；含有它们的文字，看到的与存储的不一致。",
    ),
    "rule_limit": (
        "A file has at most 5,000,000 bytes and 200,000 values, the files of a standard at most 400,000 values together, and at most 1,000 faults are told at a time. Whatever is larger than any standard is a mistake.",
        "单个文件不超过5,000,000字节、200,000个值，全部文件合计不超过400,000个值；一次最多报告1,000处问题。比任何标准都大的文件必有差错。",
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
    "rule_plain-file": (
        "Files and folders of a standard are plain and can be read; a link that leads nowhere, a device or a pipe would be overlooked or never end.",
        "标准的文件和文件夹须是普通的且可以读取；指向不明的链接、设备、管道会被漏读，或永远读不完。",
    ),
    "rule_unknown-key": (
        "Only keys of the model are used; a misspelt key would be lost.",
        "只用数据模型里有的键；写错的键会丢失内容。",
    ),
    "rule_missing-key": (
        "Keys that the model needs are there.",
        "数据模型要求的键必须写上。",
    ),
    "rule_languages": (
        "A standard names each of its languages once, Chinese among them: it is the language of the document.",
        "标准声明的语言不得重复，且须包含中文，中文是文件本身的语言。",
    ),
    "rule_missing-language": (
        "Text is given in every language of the standard, since readers of each see it. Text of the document itself, official "
        "or transcribed, may be in Chinese alone.",
        "文字须写全标准声明的各种语言，各语言的读者都会看到；文件原文（官方文本和程序读取的原文）可以只有中文。",
    ),
    "rule_translation-basis": (
        "What a translation of the document rests on is said with the basis of the text, and only there.",
        "文件原文如有译文，须在其依据中注明译文的依据；其他内容不写此项。",
    ),
    "rule_wrong-type": (
        "A value has the type that the model asks for.",
        "值的类型须与数据模型一致。",
    ),
    "rule_duplicate-id": (
        "An id stands for one thing within an edition and the files shared by all editions.",
        "同一版本及各版本共用的文件中，一个编号只代表一件事。",
    ),
    "rule_id-shape": (
        "Ids are letters, digits, hyphens and full stops, slugs are lower-case: they become addresses and anchors.",
        "编号只用字母、数字、连字符和句点，地址名用小写：它们要用作网址和锚点。",
    ),
    "rule_duplicate-item": (
        "No list has an item twice: no source, duty, level, direction or address is named again, and no two entries are told apart by nothing.",
        "列表中每一项只写一次：来源、工作任务、等级、方向、网址不得重复，也不得有两项无从区分。",
    ),
    "rule_range": (
        "Numbers lie where they can lie: a level has at least one training hour for each unit of teaching and at most 2,000, ages are 1 to 100, years of work 1 to 60, numbers of levels 1 to 99.",
        "数值须在合理范围内：每个等级的培训学时不少于教学单元数、不超过2000；年龄为1至100岁，工作年限为1至60年，等级序号为1至99。",
    ),
    "rule_list-size": (
        "Lists that cannot be empty are not: a task card has material, equipment, steps and criteria.",
        "不能为空的列表须有内容：实训任务卡须有材料、设备、步骤和评分要点。",
    ),
    "rule_text-length": (
        "A text has at most 2,000 characters, a name 200, an id 100 and a slug 60: names become headings, slugs names of files.",
        "一段文字不超过2000个字符，名称不超过200个，编号不超过100个，地址名不超过60个：名称要作标题，地址名要作文件名。",
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
    "rule_code-shape": (
        "A code is digits and hyphens, such as 6-30-05-01 or 6-30-05-01-014. Letters that a list prints beside it, "
        "such as L for green and S for digital occupations, are no part of it.",
        "编码由数字和连字符组成，如 6-30-05-01、6-30-05-01-014；名录中印在旁边的 L（绿色职业）、S（数字职业）等标识不属于编码。",
    ),
    "rule_level-set": (
        "A level is one of those that the direction offers; the set belongs to the direction.",
        "等级须在该方向设定的等级之内；各方向的等级设置可以不同。",
    ),
    "rule_level-order": (
        "Levels stand from the lowest to the highest, in an edition as in its directions; their numbers only fall or only rise.",
        "等级由低到高排列，各方向与版本的顺序一致；序号只能递减或只能递增。",
    ),
    "rule_weights-sum": (
        "Each column of a weight table sums to 100.",
        "权重表每一列合计须为 100。",
    ),
    "rule_weights-rows": (
        "A weight column has one row for each function that the level has and a dash for the others, with whole per cents from 1 to 100; a table is not empty.",
        "权重表每一列须列出该等级的全部职业功能，没有的功能写作短横（null），数值为 1 至 100 的整数；表不得为空。",
    ),
    "rule_teaching-order": (
        "An order of teaching has every task of the level, ethics, every block of basic knowledge and every part of the course once.",
        "教学顺序须包含该等级的全部工作内容、职业道德、基础知识各块和课程各环节，各出现一次。",
    ),
    "rule_choice": (
        "A choice names functions that there are, each once, and leaves at least one out; those to choose from weigh alike.",
        "选考须列出已有的职业功能，不得重复，且至少有一项不选；供选的职业功能权重相同。",
    ),
    "rule_basis-missing": (
        "No statement without its basis.",
        "每条内容都要注明依据。",
    ),
    "rule_basis-source": (
        "What is official, transcribed, reported or an analogue cites its sources.",
        "依据为官方文本、程序读取、来源所述或类比的内容，须写明来源。",
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
        "Dates are year, year-month or year-month-day, exist and are of the years 1900 to 2199.",
        "日期写作“年”“年-月”或“年-月-日”，须真实存在，且在1900年至2199年之间。",
    ),
    "rule_date-order": (
        "Dates follow one another in sense: a rule of law is in force no sooner than it is published and ends no sooner than it is in force.",
        "日期先后须合理：法规的施行不早于公布，失效不早于施行。",
    ),
    "rule_releases": (
        "Versions of the data are listed with the latest first; the first is the present one. Readers of the feed rely on it.",
        "数据版本按新版在前的顺序列出；列在最前的须是当前版本，订阅更新的读者以此为准。",
    ),
    "rule_url-shape": (
        "Addresses begin with http:// or https://, have a host and only characters that addresses may have: no spaces, braces, pipes or quotes.",
        "网址以 http:// 或 https:// 开头，有主机名，只用网址允许的字符，不含空格、花括号、竖线和引号。",
    ),
    "rule_drawable": (
        "The fonts of the documents have every character; a PDF without it could not be made.",
        "文档所用字体须包含每个字符，否则无法生成 PDF。",
    ),
    "rule_script": (
        "What is given as Chinese is written in Chinese characters; abbreviations such as GMV stay as they are.",
        "中文须用汉字书写；GMV 等缩写可保留原样。",
    ),
    "rule_text-space": (
        "Text neither begins nor ends with a space and stands on one line.",
        "文字首尾不留空格，且不换行。",
    ),
    "rule_zh-punctuation": (
        "Chinese text uses full-width punctuation.",
        "中文使用全角标点。",
    ),
}
