"""The words of the pages about formats and of the data dictionary, in both languages; a part of `occstd.words`."""

from __future__ import annotations

DEVELOPER_WORDS: dict[str, tuple[str, str]] = {
    "ids_versions": ("Ids and versions", "编号与版本"),
    "formats": ("Formats", "数据格式"),
    "lead_formats": (
        "One page for each format: what it is for, a piece of a real file, and short programs that read it.",
        "每种格式一页：用途、真实文件的片段，以及读取它的简短程序。",
    ),
    "recipes": ("Programs", "示例程序"),
    "sample": ("Sample", "样例"),
    "data_files": ("Files", "文件"),
    "media_type": ("Media type", "媒体类型"),
    "data_licence": ("Licence", "许可"),
    "data_schema": ("Schema", "模式文件"),
    "data_page": ("All files, with sizes", "全部文件及大小"),
    "more_file": ("What the file holds", "文件结构"),
    "more_changes": ("Kinds of change", "差异类别"),
    "more_readers": ("All that programs can read", "可供程序阅读的全部内容"),
    # where a sample is from
    "sample_json": (
        "From the file named here; a list is cut to its first entry, and so is what is keyed by level.",
        "摘自下列文件；各清单和按等级分列的内容均只保留第一项。",
    ),
    "sample_ts": ("One of the declarations.", "其中一段声明。"),
    "sample_turtle": ("One concept.", "其中一个概念。"),
    "sample_markdown": ("The first lines.", "开头几行。"),
    "sample_csv": ("The head of a table and its first rows.", "一个数据表的表头和前几行。"),
    "sample_xlsx": ("The first columns and rows of a sheet.", "一个工作表的前几列和前几行。"),
    "sample_sqlite": ("What the view matrix gives first.", "视图 matrix 的前几行。"),
    "sample_parquet": ("The columns of a table with their types.", "一个数据表的各列及其类型。"),
    # nested JSON
    "page_json": ("Nested JSON", "嵌套 JSON"),
    "about_json": (
        "The whole standard as one object, for programs that want everything.",
        "整部标准为一个对象，供需要全部内容的程序使用。",
    ),
    "traps_json": (
        "There is a file with all editions and one for each edition. Keys whose value is the default are left out, "
        "so read with a default.",
        "既有包含全部版本的文件，也有每个版本单独的文件。取默认值的键不写出，读取时请给出默认值。",
    ),
    "recipes_json": (
        "Each program prints edition, work function and number of tasks.",
        "各程序均输出版本、职业功能和工作内容的数目。",
    ),
    # flat statements
    "page_statements": ("Flat statements", "逐条记录"),
    "about_statements": (
        "Every statement as one record with its place, basis, sources and address, for scripts and search indexes.",
        "每条内容一条记录，含所属位置、依据、来源和网址，适合脚本处理和建立检索索引。",
    ),
    "traps_statements": (
        "Ids are unique within an edition and what all editions share. In the file of all editions use edition and id "
        "together.",
        "编号在一个版本连同各版本共用的内容之内唯一；使用全部版本的文件时，请以版本加编号作为主键。",
    ),
    "recipes_statements": (
        "Each program counts statements by kind of basis; records without a basis of their own count as “-”.",
        "各程序均按依据类别统计条数；本身不带依据的记录计入“-”。",
    ),
    # units
    "page_units": ("Direction and level", "单个方向单个等级"),
    "about_units": (
        "One direction at one level with all that concerns it, for a course page or an app that needs no more.",
        "单个方向单个等级的全部内容，供只需要这一部分的课程页面或应用使用。",
    ),
    "traps_units": (
        "The shapes are those of the nested JSON, with what belongs to other levels taken out. A standard without "
        "levels has its requirements under all_levels.",
        "结构与嵌套 JSON 相同，只是去掉了其他等级的内容。不分等级的标准，要求写在 all_levels 下。",
    ),
    "recipes_units": ("Each program prints the tasks of the level.", "各程序均输出本等级的工作内容。"),
    # syllabi
    "page_syllabi": ("Syllabus JSON", "培训大纲 JSON"),
    "about_syllabi": (
        "A syllabus as data: hours, days and marks as numbers, and the document as it is printed, block by block.",
        "数据形式的培训大纲：学时、教学日和分值均为数字，正文逐块收录，与打印件一致。",
    ),
    "traps_syllabi": (
        "The plan is computed and no part of the standard; in the document each section says where it comes from. "
        "Weights are fractions as text, since thirds have no exact decimal. All syllabi stand in syllabi/index.json.",
        "plan 部分由计算得出，不属于标准；document 中各节注明内容的来历。权重以文本形式的分数给出，避免小数误差。全部培训大纲见 syllabi/index.json。",
    ),
    "recipes_syllabi": ("Each program prints the class hours of every module.", "各程序均输出每个模块的学时。"),
    # index
    "page_index": ("Index of files", "文件清单"),
    "about_index": (
        "Every data file with format, edition, schema, licence, size and SHA-256, for programs that fetch and check.",
        "全部数据文件的格式、版本、模式文件、许可、大小和 SHA-256，供程序下载和校验。",
    ),
    "traps_index": (
        "Take paths from here instead of putting them together. A format whose library was not installed when the site "
        "was built is not listed.",
        "路径请从清单中读取，不要自行拼接。建站时未安装所需库的格式不在清单中。",
    ),
    "recipes_index": (
        "Each program fetches the files of one format and compares their SHA-256.",
        "各程序均下载一种格式的文件并核对 SHA-256。",
    ),
    # TypeScript
    "page_typescript": ("TypeScript declarations", "TypeScript 类型声明"),
    "about_typescript": (
        "Types of the JSON files, made from their JSON Schemas, for editors and compilers.",
        "由 JSON Schema 生成的 JSON 文件类型，供编辑器和编译器使用。",
    ),
    "traps_typescript": (
        "Everything is read-only, and a key that may be left out is optional. The declarations check programs; "
        "they do not check a file at run time, which is what the schemas are for.",
        "全部为只读，可省略的键为可选。类型声明只检查程序，运行时校验文件请使用 JSON Schema。",
    ),
    "recipes_typescript": (
        "The program prints edition, work function and number of tasks, and the compiler accepts it in strict mode.",
        "程序输出版本、职业功能和工作内容的数目，并能通过编译器的严格模式检查。",
    ),
    # CSV
    "page_csv": ("CSV and Data Package", "CSV 与 Data Package"),
    "about_csv": (
        "The standard as tables with keys and references, described by a Data Package 2, for analysis.",
        "带主键和外键的数据表，由 Data Package 2 描述，适合分析。",
    ),
    "traps_csv": (
        "UTF-8 without a byte order mark. A text that a spreadsheet would take for a formula has an apostrophe before "
        "it. For Excel take the workbook.",
        "采用不带 BOM 的 UTF-8 编码。可能被电子表格当作公式的文本前加单引号。使用 Excel 时请下载工作簿。",
    ),
    "recipes_tables": (
        "Each program counts the requirements of each work function by kind.",
        "各程序均按职业功能和类别统计要求的条数。",
    ),
    # XLSX
    "page_xlsx": ("Excel workbook", "Excel 工作簿"),
    "about_xlsx": (
        "All tables of an edition as sheets with frozen heads and filters, for reading and sorting.",
        "一个版本的全部数据表，每表一页，表头冻结并带筛选，便于阅读和排序。",
    ),
    "traps_xlsx": (
        "The first sheets say what the workbook is and what every column holds. Tables without rows have no sheet.",
        "前两页说明工作簿的内容和每一列的含义。没有内容的数据表不设工作表。",
    ),
    # SQLite
    "page_sqlite": ("SQLite database", "SQLite 数据库"),
    "about_sqlite": (
        "All tables of an edition with references, search, and views of the matrix and of duties.",
        "一个版本的全部数据表，含外键、全文检索，以及矩阵和主要工作任务的视图。",
    ),
    "traps_sqlite": (
        "The table search finds parts of words of three characters or more; for shorter ones ask the view texts with "
        "LIKE. A connection has to switch the check of references on itself.",
        "search 表可检索三个字符以上的词；更短的词请用 LIKE 查询视图 texts。外键检查须由连接自行开启。",
    ),
    # Parquet
    "page_parquet": ("Parquet", "Parquet 数据表"),
    "about_parquet": (
        "A typed, compressed file for each table, for data frames and query engines.",
        "每个数据表一个带类型的压缩文件，供数据框和查询引擎使用。",
    ),
    "traps_parquet": (
        "The columns are those of the CSV tables, and each carries its description. The files are there where the site "
        "was built with pyarrow.",
        "各列与 CSV 数据表相同，并带有说明。建站时安装了 pyarrow 才有这些文件。",
    ),
    # SKOS
    "page_skos": ("SKOS", "SKOS 概念体系"),
    "about_skos": (
        "Levels, directions, duties, requirements and terms as concept schemes, for thesauri and linked data.",
        "等级、方向、主要工作任务、工作要求和术语的概念体系，用于叙词表和关联数据。",
    ),
    "traps_skos": (
        "A concept is named by its address on the site, or by a UUID where the site has none; dct:identifier holds "
        "the UUID, which survives a move. skos:notation holds our id. Evidence and practice are examples of their skill and "
        "task, rules of law what it references; articles are in the scope notes. There are no weights as numbers.",
        "概念以其在本站的网址命名，网址未知时用 UUID；dct:identifier 存放 UUID，网站迁移后不变，"
        "skos:notation 存放本站编号。达标表现和正反例为技能要求、工作内容的 skos:example，法律法规用 dct:references 指明，条号写在"
        "skos:scopeNote 中。权重不以数值给出。",
    ),
    "recipes_skos": ("The program prints the tasks with their ids.", "程序输出全部工作内容及其编号。"),
    # CTDL-ASN
    "page_ctdl": ("CTDL-ASN", "CTDL-ASN 能力框架"),
    "about_ctdl": (
        "The edition as a competency framework, for credential and course catalogues.",
        "一个版本的能力框架，用于证书和课程目录。",
    ),
    "traps_ctdl": (
        "It has no CTIDs, since it is not in the Credential Registry. The basis, the evidence of a skill and its law stand in "
        "ceasn:comment, the weights in rubrics. Good and bad practice and the definitions of indicators are left out: a "
        "framework has no place for them.",
        "未在 Credential Registry 登记，因此没有 CTID。依据、达标表现和法律依据写在 ceasn:comment 中，权重写作评分量规。"
        "正反例和指标定义未收入：能力框架没有相应的位置。",
    ),
    "recipes_tasks": (
        "Each program prints the tasks with their ids.",
        "各程序均输出全部工作内容及其编号。",
    ),
    # CASE
    "page_case": ("CASE 1.1", "CASE 1.1 数据包"),
    "about_case": (
        "The edition as a CASE package, one for each language, for tools that read CASE, such as OpenSALT and OpenCASE.",
        "一个版本的 CASE 数据包，每种语言一份，供 OpenSALT、OpenCASE 等读取 CASE 的工具使用。",
    ),
    "traps_case": (
        "Moodle and Canvas have no importer for it, but files of their own. Items of each language have identifiers of their own; what is translated is linked to the Chinese by "
        "isTranslationOf. The kind of basis and the law are under extensions, evidence in the notes of its skill, the weights "
        "are rubrics. Good and bad practice and the definitions of indicators are left out: a package has no place for them.",
        "Moodle、Canvas 不能导入 CASE，另有专用文件。每种语言的条目各有标识，译文以 isTranslationOf 指向中文条目。依据类别和法律依据写在 extensions 中，达标表现写在技能要求的"
        "备注中，权重写作评分量规。正反例和指标定义未收入：数据包没有相应的位置。",
    ),
    # badges
    "page_badges": ("Open Badges templates", "Open Badges 模板"),
    "about_badges": (
        "A template of an Open Badges 3.0 achievement for each direction and level in each language, aligned to what it "
        "asks.",
        "每个方向、每个等级每种语言各有一个 Open Badges 3.0 成就模板，与其要求逐条对应。",
    ),
    "traps_badges": (
        "Templates only: they are not credentials, nobody has issued or signed them, and they give no right to award one.",
        "仅为模板，不是证书，未由任何机构颁发或签署，也不构成颁发资格。",
    ),
    "recipes_badges": (
        "Each program prints the English templates and to how many tasks and requirements each is aligned.",
        "各程序均输出英文模板及其对应的工作内容和要求的条数。",
    ),
    # figures
    "sample_figures": ("The heads of the levels.", "各等级的表头。"),
    "page_figures": ("The ladder as a picture", "方向与等级一览图"),
    "about_figures": (
        "Directions and levels of the current edition as SVG and PNG in each language, for slides and pages of your own.",
        "现行版本的方向与等级一览图，每种语言各有 SVG 和 PNG，可用于课件和自己的网页。",
    ),
    "traps_figures": (
        "Keep what stands at its foot: that it is unofficial, what the words in the cells rest on, and the version. The text "
        "of the SVG is text and needs a font that has Chinese; the PNG looks alike everywhere.",
        "使用时请保留图下文字：非官方说明、格中词语的依据和数据版本。SVG 中的文字为可选文本，需要中文字体；PNG 在各处显示一致。",
    ),
    "recipes_figures": (
        "Each program prints the title of the picture and its directions.",
        "各程序均输出图的标题和各方向名称。",
    ),
    # schema.org
    "page_schema-org": ("schema.org in pages", "页面中的 schema.org"),
    "about_schema-org": (
        "What a page is about, as JSON-LD in the page itself, for search engines and other programs that read pages.",
        "页面自带的 JSON-LD，说明页面内容，供搜索引擎等程序读取。",
    ),
    "traps_schema-org": (
        "The page of a direction at a level has a course and a credential, that of the occupation an occupation, that of "
        "the data a dataset, that of terms a set of terms. A course has no provider, since this site offers none.",
        "方向等级页有课程和证书，职业页有职业，数据页有数据集，术语页有术语集。本站不开设课程，因此课程没有提供方。",
    ),
    "recipes_schema-org": ("Each program prints what the page describes.", "各程序均输出页面所描述的内容。"),
    # changes
    "page_changes": ("Changes", "版本差异"),
    "about_changes": (
        "What each edition changed against the one before it, id by id, for those who keep a copy.",
        "各版本与前一版本逐条比对的差异，供保存副本的人使用。",
    ),
    "traps_changes": (
        "Recorded for one edition only does not mean added or removed; the kinds keep the two apart.",
        "仅收录于一个版本，并不等于新增或删除；差异类别对此有所区分。",
    ),
    "recipes_changes": (
        "Each program prints what was worded otherwise, and the first field that differs.",
        "各程序均输出表述不同的条目及第一个不同的字段。",
    ),
    # readers
    "page_readers": ("Feed, llms.txt and Markdown", "订阅源、llms.txt 与 Markdown"),
    "about_readers": (
        "The pages as plain text, lists of them, and a feed of new versions of the data.",
        "纯文本形式的页面、页面清单，以及数据新版本的订阅源。",
    ),
    "traps_readers": (
        "The Markdown of a page stands at the page’s address with index.md at its end. The feed is there where the site "
        "knows its address.",
        "在页面网址末尾加上 index.md 即得其 Markdown。网站网址已知时才有订阅源。",
    ),
    "recipes_readers": (
        "The commands fetch the list of pages, one page and the feed; the program prints the versions of the data.",
        "命令下载页面清单、一个页面和订阅源；程序输出数据的各个版本。",
    ),
    # the data dictionary
    "dictionary": ("Dictionary of the JSON", "JSON 数据字典"),
    "lead_dictionary": (
        "Every record and field of the JSON files, from the same descriptions as the JSON Schemas.",
        "JSON 文件的全部记录和字段，说明与 JSON Schema 同源。",
    ),
    "table_dictionary": ("Dictionary of the tables", "数据表字典"),
    "lead_table_dictionary": (
        "Every table and column, the same in CSV, Excel, SQLite and Parquet.",
        "全部数据表和列，CSV、Excel、SQLite、Parquet 中相同。",
    ),
    "dictionary_english": ("The descriptions come from the code and are in English.", "字段说明取自代码，为英文。"),
    "dictionary_type": ("Type", "类型"),
    "dictionary_there": ("There", "出现"),
    "dictionary_key": ("key", "主键"),
    "dictionary_always": ("always", "必有"),
    "dictionary_may": ("may be missing", "可省略"),
}
"""English and Chinese by key."""
