"""Words of the map of the program."""

ARCHITECTURE_WORDS: dict[str, tuple[str, str]] = {
    "architecture": ("Map of the program", "程序结构图"),
    "lead_architecture": (
        "The rooms of the generator, what flows through them, and where to go for the commonest changes.",
        "生成程序分成哪些部分、数据怎样流动、常见改动该从哪里下手。",
    ),
    "arch_flow": ("What flows", "数据怎样流动"),
    "arch_flow_text": (
        "YAML → reading → model → checks → views → render and export → site → output. Reading is the only room that reads "
        "the standard, output the only one that writes files, cli the only one that prints. Views make finished rows in "
        "words of one language; templates and printers draw them and decide nothing. Every file that is made, data or "
        "document, is one record, PublishedFile, with its path, bytes and particulars.",
        "YAML → reading → model → checks → views → render、export → site → output。只有 reading 读取标准，只有 output 写文件，"
        "只有 cli 输出到终端。views 备好某一语言的成品数据，模板和打印程序只负责呈现，不作判断。凡生成的文件，无论数据还是文档，"
        "都用同一种记录 PublishedFile 表示，含路径、字节和各项说明。",
    ),
    "arch_changes": ("To change … go to …", "要改什么，去哪里改"),
    "arch_change": ("Change", "改动"),
    "arch_how": ("How", "做法"),
    "arch_rooms": ("Rooms", "各个部分"),
    "arch_rooms_text": (
        "The highest first. A room imports only from itself and from rooms below it; a test holds every import to that.",
        "自上而下排列。每一部分只能引用自身和下面各层的内容，由测试逐条核对。",
    ),
    "arch_change_statement": ("a statement", "一条内容"),
    "arch_how_statement": (
        "Edit one line of YAML; make check names every fault with its place.",
        "改一行 YAML；make check 会指出每处错误的位置。",
    ),
    "arch_change_field": ("a field", "一个字段"),
    "arch_how_field": (
        "Add it to its class with a docstring: JSON, schema and dictionary follow. Show it in the part that pages and "
        "documents share, give it a column and a word; a statement also has a kind, in views/statement_kinds.py. "
        "tests/test_fields.py says where it is still missing.",
        "在所属类中加字段并写好说明，JSON、模式和数据字典随之更新；再在网页与文档共用的部分中显示，加一列、加一个用语；"
        "字段本身是条目的，还要在 views/statement_kinds.py 中登记种类。"
        "还缺哪里，tests/test_fields.py 会指出。",
    ),
    "arch_change_page": ("a page", "一个网页"),
    "arch_how_page": (
        "Write a function that returns a Page, and name it in navigation twice: among the pages and in the menu. "
        "UPDATE_GOLDEN=1 pytest tests/test_golden.py writes what the examples now show; so it does after other changes "
        "that readers see.",
        "写一个返回 Page 的函数，并在 navigation 中登记到网页和菜单两处。改动会显示在网页上的，都用 "
        "UPDATE_GOLDEN=1 pytest tests/test_golden.py 重写样例。",
    ),
    "arch_change_word": ("a word", "一个界面用语"),
    "arch_how_word": (
        "Change the pair; both languages stand side by side.",
        "改那一对文字即可，中英文并列在一起。",
    ),
    "arch_change_rule": ("a rule that input is held to", "一条校验规则"),
    "arch_how_rule": (
        "A row in the table of rules with its two sentences, a generator that yields findings, its name in CHECKS, and a "
        "folder with a case. The page of checks follows; UPDATE_GOLDEN=1 pytest tests/test_cases.py writes what other "
        "cases now say, too.",
        "在规则表中加一行并写好说明，写一个产出问题的生成器并登记到 CHECKS，再加一个用例文件夹；校验规则页随之更新。"
        "其他用例的输出若有变化，用 UPDATE_GOLDEN=1 pytest tests/test_cases.py 重写。",
    ),
    "arch_change_export": ("a data format", "一种数据格式"),
    "arch_how_export": (
        "A row in the table of formats, a module that makes the bytes, the word that says what it holds, and its name on "
        "one of the pages for developers; a page of its own needs its words and recipes as well.",
        "在格式表中加一行，写一个生成字节的模块，加一个说明用语，再登记到一个开发者页面；另立一页的，还要补该页的用语和示例。",
    ),
    "arch_change_document_format": ("a document format", "一种文档格式"),
    "arch_how_document_format": (
        "Its name, its row in the table of document formats, its printer, and the module that draws it. An unknown name is "
        "refused, with those that there are: UPDATE_GOLDEN=1 pytest tests/test_cases.py writes that list anew.",
        "登记名称，在文档格式表中加一行，指定打印程序，写一个绘制模块；未登记的名称一律拒绝，"
        "并列出可用的名称，用 UPDATE_GOLDEN=1 pytest tests/test_cases.py 重写该列表。",
    ),
    "arch_change_language": ("a third language", "第三种语言"),
    "arch_how_language": (
        "The largest change: a Language record, every word, a field in every text of the model and in the flat statement, the "
        "forms and lengths that checks hold its sentences to, every text of the YAML, a configuration of MkDocs of its own and "
        "the pages that people write. While occupation.yaml says languages: [en, zh], the YAML can wait.",
        "改动最大：加一条语言记录和全部用语，在模型的文本和单条记录中各加一个字段，定下该语言的句式和长度规则，"
        "补齐 YAML 中的全部文字，再加一份 MkDocs 配置和人工撰写的网页。occupation.yaml 中写 languages: [en, zh] 时，"
        "YAML 可以稍后再补。",
    ),
    "arch_change_style": ("a style", "一处样式"),
    "arch_how_style": (
        "A style sheet of the site, occstd.css where all pages share it; the looks of PDF and DOCX stand beside their printers, "
        "and each of them, as the figures do, says the colours again.",
        "改网站样式表，各页共用的在 occstd.css；PDF、DOCX 的版式在各自打印程序旁边，颜色在样式表、各版式和图形中分别写明。",
    ),
    "arch_change_script": ("a script", "一段脚本"),
    "arch_how_script": (
        "Plain scripts without a build step; the page names those that it loads, and a template hands words over in data "
        "attributes: no script or style stands in a page. A block that programs cannot read is named in SCREEN_ONLY. Twins "
        "of Python pass the same cases.",
        "脚本无需编译，网页写明加载哪些，用语由模板通过 data 属性传入，页内不写脚本和样式；只供屏幕操作的部分登记到 "
        "SCREEN_ONLY。与 Python 对应的脚本要通过同一批用例。",
    ),
}
