"""Words of the formats that other systems read: kinds of entries, and what each file says of itself."""

from __future__ import annotations

FORMAT_WORDS: dict[str, tuple[str, str]] = {
    # kinds of entries
    "item_level": ("Level", "职业技能等级"),
    "item_level_descriptor": ("What a level means", "等级要求"),
    "item_direction": ("Direction", "职业方向"),
    "item_direction_description": ("Description of a direction", "方向说明"),
    "item_duty": ("Duty", "主要工作任务"),
    "item_function": ("Work function", "职业功能"),
    "item_skill": ("Skill", "技能要求"),
    "item_weight_table": ("Weight table", "权重表"),
    "item_knowledge_block": ("Block of basic knowledge", "基础知识模块"),
    "item_indicator": ("Indicator", "行业指标"),
    "item_law": ("Law: {rules}.", "法律依据：{rules}。"),
    "item_indicators": ("Indicators: {names}.", "指标：{names}。"),
    "item_evidence_of": ("Evidence: {text}", "达标表现：{text}"),
    "item_evidence_text": ("How a skill can be seen.", "技能要求达标时的可观察表现。"),
    "item_good_practice_text": ("The task done well at a level.", "该等级把工作内容做好的实例。"),
    "item_bad_practice_text": ("The task done badly at a level.", "该等级把工作内容做坏的实例。"),
    "item_indicator_text": ("A figure that the trade works with.", "行业所用的指标。"),
    "item_level_text": ("A level of qualification.", "职业技能的一个等级。"),
    "item_level_descriptor_text": (
        "What distinguishes a level: independence, complexity, responsibility.",
        "区分等级的要素：独立性、复杂程度与责任。",
    ),
    "item_training_hours_text": (
        "Least reference training hours, in standard class hours.",
        "培训参考学时的下限，以标准学时计。",
    ),
    "item_direction_text": ("A direction (work type) of the occupation.", "本职业的一个方向（工种）。"),
    "item_direction_description_text": ("What people in a direction do.", "该方向从业者的工作。"),
    "item_duty_text": ("A main task of the occupation.", "本职业的一项主要工作任务。"),
    "item_function_text": ("A group of tasks.", "一组工作内容。"),
    "item_task_text": (
        "A piece of work content; it keeps its id across levels.",
        "职业功能下的工作内容，跨等级沿用同一编号。",
    ),
    "item_skill_text": ("One observable act that a level must be able to do.", "某一等级应会做的一项可观察的操作。"),
    "item_knowledge_text": ("One thing that a level must know.", "某一等级应掌握的一项知识。"),
    "item_weight_table_text": (
        "Weights in whole per cents; each column adds up to 100.",
        "以整数百分比计的权重，每列合计 100。",
    ),
    "item_ethics_text": ("A principle of professional ethics.", "职业道德基本要求。"),
    "item_code_of_conduct_text": ("An item of the code of conduct.", "职业守则中的一条。"),
    "item_knowledge_block_text": ("A block of basic knowledge.", "基础知识的一个部分。"),
    "item_basic_knowledge_text": ("An item of basic knowledge.", "基础知识中的一条。"),
    "item_foundations_evidence_text": (
        "What sources let conclude about a part whose own text is missing.",
        "原文缺失的部分，可由来源推知的内容。",
    ),
    "item_term_text": ("A term of the standard or of the trade.", "标准用语或行业用语。"),
    "item_weights_of": ("Weights · {unit}", "权重 · {unit}"),
    # what a file says of itself
    "basis_scheme": ("Kinds of basis and grades of support", "依据类别与支持程度"),
    "named_sources": ("Sources: {sources}", "来源：{sources}"),
    "weights_listed": ("{column}: {rows}.", "{column}：{rows}。"),
    "weight_of": ("{row} {weight}%", "{row}{weight}%"),
    "clause_of": ("Clause {clause}", "条款 {clause}"),
    "framework_of": ("{occupation}, {edition}", "{occupation} {edition}"),
    "part_of_framework": ("{part} · {framework}", "{framework} · {part}"),
    "levels_in_order": ("Levels, from the lowest to the highest", "职业技能等级，由低到高"),
    "credential_template": (
        "A template for training bodies. It is not a credential, nobody has issued or signed it, and it gives no right "
        "to award one.",
        "供培训机构使用的模板，不是证书，未由任何机构颁发或签署，也不构成颁发资格。",
    ),
    "badge_criteria": (
        "Shows every skill and knows everything listed for this direction and level:",
        "会做并掌握本方向、本等级所列的全部技能与知识：",
    ),
    "gap_known": ("Known gap: {gap}", "已知缺口：{gap}"),
    "with_basis": ("{text} [{basis}]", "{text}〔{basis}〕"),
    "credential_category": ("Vocational skill level", "职业技能等级"),
    "described_only": (
        "Described here, not offered or awarded: this site holds no course and issues no certificate.",
        "此处仅作说明：本站不开设课程，也不颁发证书。",
    ),
    "project_name": ("The occstd project", "occstd 项目"),
    # files
    "holds_skos": (
        "SKOS concept schemes, as JSON-LD and Turtle",
        "SKOS 概念体系，JSON-LD 与 Turtle 格式",
    ),
    "holds_ctdl": ("CTDL-ASN competency framework, as JSON-LD", "CTDL-ASN 能力框架，JSON-LD 格式"),
    "holds_case": ("CASE 1.1 package, one for each language", "CASE 1.1 数据包，每种语言一份"),
    "holds_moodle": ("Competency framework for the importer of Moodle", "Moodle 能力框架导入文件"),
    "holds_canvas": ("Outcomes for the importer of Canvas", "Canvas 学习成果导入文件"),
    "holds_outline": (
        "Outline of chapters, sections and points, to fill templates of learning platforms from",
        "章、节、要点大纲，可填入学习平台的导入模板",
    ),
    "lms_ratings": ("Not yet competent|Competent", "未达到|已达到"),
    "outline": ("Outline", "课程大纲"),
    "outline_chapter": ("Chapter", "章（职业功能）"),
    "outline_section": ("Section", "节（工作内容）"),
    "outline_point": ("Point", "要点"),
    "outline_kind": ("Kind", "类型"),
    "page_learning-platforms": ("Files for learning platforms", "学习平台文件"),
    "about_learning-platforms": (
        "Each direction at each level for the importers of Moodle and Canvas, and as a plain outline for templates of other platforms.",
        "各方向各等级的 Moodle、Canvas 导入文件，以及可填入其他平台模板的大纲。",
    ),
    "sample_learning-platforms": (
        "The head of a framework for Moodle and its first rows.",
        "Moodle 框架文件的表头和前几行。",
    ),
    "traps_learning-platforms": (
        "Written by the rules of the importers’ own code; nobody has tried them in every release. Moodle only creates: the id of a framework carries "
        "the data version, so that a later one stands beside it. Canvas updates by vendor_guid, which is made of our ids, and shows half-imported files with a list of rows refused. Names "
        "are cut at 100 characters for Moodle and 255 for Canvas; the description has the whole text and what it rests on.",
        "按导入程序源代码的规则编写，未在各版本中逐一试用。Moodle 只新建、不更新，框架编号含数据版本，新旧版本并存；Canvas 按 vendor_guid（由本数据编号构成）更新，"
        "有行被拒绝时会列出。名称在 Moodle 中截至 100 字符，在 Canvas 中截至 255 字符，说明栏载有全文及其依据。",
    ),
    "recipes_learning-platforms": (
        "Each program prints the functions of the example with their ids.",
        "各程序均输出示例中的职业功能及其编号。",
    ),
    "holds_badges": (
        "Templates of Open Badges 3.0 achievements; not credentials",
        "Open Badges 3.0 成就模板，不是证书",
    ),
}
"""English and Chinese by key."""
