"""The words of syllabi and what goes with them, in both languages; a part of `occstd.words`."""

from __future__ import annotations

SYLLABUS_WORDS: dict[str, tuple[str, str]] = {
    # kinds of documents
    "document_title": ("{kind}: {name}", "{name}{kind}"),
    "document_syllabus": ("Syllabus", "培训大纲"),
    "document_workbook": ("Planning workbook", "教学计划工作簿"),
    "document_observation-sheet": ("Observation sheet for assessors", "考评观察记录表"),
    "document_self-assessment": ("Self-assessment sheet for learners", "学员自评表"),
    "document_cards": ("Cards for practice and assessment", "实训与考评任务卡"),
    "document_booklet": ("Syllabi of all levels", "各等级培训大纲合订本"),
    # first page
    "unofficial_short": ("Unofficial", "非官方"),
    "sy_unofficial": (
        "Unofficial. Made from this project’s open data on the standard and not published or endorsed by any authority. The mark at the "
        "end of each line says what it rests on; the key is at the end.",
        "非官方文件，由本项目关于该标准的开放数据生成，未经任何主管部门发布或认可。每条末尾的标记说明其依据，标记含义见文末。",
    ),
    "sy_edition": ("Edition", "标准版本"),
    "sy_origin": ("Origin", "来源类别"),
    "sy_three_origins": (
        "Each part of this syllabus has one of three origins, named beside its heading. What comes from this project’s "
        "data may be changed, but a change is to be noted; its marks say what it rests on. What is computed follows a stated rule and is a suggestion. What is "
        "to be filled in is the training body’s own.",
        "大纲各部分按来源分为三类，标在各标题旁：取自本项目数据的内容，改动处请注明，其依据见各条标记；推算的内容按所列规则得出，"
        "仅供参考；待填写的内容由培训机构自行确定。",
    ),
    "sy_asked": ("What is asked", "工作要求"),
    "sy_asked_text": (
        "{functions} work {functions:function|functions}, {tasks} {tasks:task|tasks}, {skills} {skills:skill|skills}, "
        "{knowledge} knowledge {knowledge:item|items}",
        "职业功能 {functions} 项，工作内容 {tasks} 项，技能要求 {skills} 条，相关知识要求 {knowledge} 条",
    ),
    "sy_entry": ("Entry conditions", "申报条件"),
    "sy_entry_text": ("{n} {n:route is|routes are} known; see Eligibility", "已知途径 {n} 条，见“申报条件”"),
    "sy_least_hours": ("at least {hours} class {hours:hour|hours}", "不少于 {hours} 标准学时"),
    "sy_course_hours": ("Hours of this course", "本班学时"),
    "sy_course_hours_text": (
        "{hours} class {hours:hour|hours} of {minutes} {minutes:minute|minutes}: {theory} of theory, {practice} of practice",
        "{hours} 学时（每学时 {minutes} 分钟），其中理论 {theory} 学时，实操 {practice} 学时",
    ),
    "sy_length": ("Length", "教学周期"),
    "sy_length_text": (
        "{days} teaching {days:day|days} over {weeks} {weeks:week|weeks}: {week}",
        "{days} 个教学日，分 {weeks} 周；{week}",
    ),
    "sy_dates": ("Dates", "起止日期"),
    "sy_from_to": ("{first} to {last}", "{first} 至 {last}"),
    "sy_about_unit": ("Requirements on their own page", "工作要求页面"),
    "sy_page": ("Syllabus, sheets and workbook", "培训大纲、记录表与工作簿"),
    # from the standard
    "basic_requirements": ("Basic requirements", "基本要求"),
    "sy_occupation": ("Occupation, direction and level", "职业、方向与等级"),
    "sy_both_names": ("{name} ({other})", "{name}（{other}）"),
    "sy_code": ("Code {code}", "编码 {code}"),
    "sy_scheme": ("Classification", "所属分类"),
    "sy_direction_means": ("What the direction does", "方向说明"),
    "sy_no_routes": (
        "The data holds no entry conditions for this. Ask the assessing body.",
        "本数据未收录申报条件，请向评价机构咨询。",
    ),
    "sy_no_foundations": (
        "The data holds no basic requirements for this edition.",
        "本数据未收录该版本的基本要求。",
    ),
    "sy_basic_block": ("Basic knowledge: {name}", "基础知识：{name}"),
    "sy_elaborated": (
        "The published tables of this edition are not available to the project. What follows is its own and is not the "
        "standard’s text.",
        "该版本公布的表格未能取得。以下内容由本项目编写，不是标准原文。",
    ),
    "sy_no_weights": (
        "The data holds no weights for this.",
        "本数据未收录权重。",
    ),
    "sy_weights_basis": ("What these weights rest on", "以上权重的依据"),
    "sy_no_assessment": (
        "The data does not say how people are assessed under this edition.",
        "本数据未收录该版本的评价方式。",
    ),
    "sy_document": ("About the edition", "标准版本说明"),
    "sy_sources": ("Sources cited", "引用来源"),
    "sy_number": ("Number", "编号"),
    "sy_source": ("Source", "来源"),
    "sy_address": ("Address", "网址"),
    # computed
    "sy_plan": ("Order, hours and outcome codes", "教学顺序、学时与成果代码"),
    "sy_rule": (
        "Not part of the standard. Hours for the parts of the course that belong to no module are taken off first. The others are shared among modules, and those of a module among its units. All are whole hours, every unit has at least one, hours left over go to the largest remainders, and the sum is exactly the hours of the course. The assessment for the certificate is not counted in.",
        "以下不属于标准内容。先扣除综合环节的学时，其余学时分到各模块，再分到模块内各单元；均取整数，每个单元至少 1 学时，余下的学时按最大余数法分配，合计与课程学时完全一致。职业技能评价考试的时间不计在内。",
    ),
    "columns_2": (
        "Theory hours follow the theory weights and practice hours the skill weights. Within a module, units share its weights as the data suggests, or equally. Practice is a part of the whole course that the training body may change; ethics and basic knowledge are theory.",
        "理论学时按理论权重、实操学时按技能权重分配；模块内各单元按本项目建议的比例分配，未建议的平均分配。实操占全课程的比例可由培训机构调整；职业道德与基础知识均为理论课。",
    ),
    "columns_1": (
        "The weight table has one column; modules follow it, and within a module units share its weight as the data suggests, or equally. Practice is a part of the whole course that the training body may change.",
        "权重表只有一列，各模块按此列分配；模块内各单元按本项目建议的比例分配，未建议的平均分配。实操占全课程的比例可由培训机构调整。",
    ),
    "columns_0": (
        "The data holds no weight table for this, so units share the hours as the data suggests, or equally. Practice is a part of the whole course that the training body may change.",
        "本数据未收录权重表，各单元按本项目建议的比例分配，未建议的平均分配。实操占全课程的比例可由培训机构调整。",
    ),
    "sy_no_hours": (
        "The data gives no training hours here. Write the hours of the course, or have the plan computed for them.",
        "本数据未载明培训学时。请填写本班学时，或指定学时后重新生成。",
    ),
    "sy_least_reason": ("It rests on: {basis}. {note}", "其依据：{basis}。{note}"),
    "sy_too_few_hours": (
        "The course has {hours} {hours:hour|hours}; this project’s data gives {least} as the least for this level. {reason}",
        "本班共 {hours} 学时，少于本项目数据所载该等级的最低学时 {least}。{reason}",
    ),
    "sy_hours_by_module": ("Suggested hours by module", "各模块建议学时"),
    "sy_hours_by_unit": ("Suggested hours, in the order of teaching", "建议学时（按教学顺序）"),
    "teaching": ("Suggested for courses", "教学建议"),
    "teaching_text": (
        "Practice is {practice} per cent of the hours. Kept for the course as a whole, in per cent: {parts}. Tasks are taught in this order: {order}.",
        "实操占总学时 {practice}%；综合环节中，{parts}；工作内容的教学顺序：{order}。",
    ),
    "teaching_part": ("{name} {n}", "{name}占 {n}%"),
    "teaching_more": ("Hours and order in the syllabus", "培训大纲中的学时与顺序"),
    "course_parts": ("Course parts", "综合环节"),
    "part_of_course_opening": ("Opening", "开班与入学教育"),
    "part_of_course_practice_run": ("Full practice run", "综合实训"),
    "part_of_course_revision": ("Revision", "总复习"),
    "part_of_course_final_test": ("Final test of the course", "结业考核"),
    "module": ("Module", "模块"),
    "sy_module_n": ("Module {n}: {name}", "模块{n}　{name}"),
    "sy_unit": ("Unit", "学习单元"),
    "sy_code_head": ("Code", "代码"),
    "sy_theory": ("Theory", "理论"),
    "sy_practice": ("Practice", "实操"),
    "sy_codes": (
        "A code such as {code} is made of direction and level ({prefix}) and of the number of module and task ({number}) as "
        "printed in Requirements; module 0 holds the basic requirements, P the course parts. Each skill is one outcome: its code ends with its number. "
        "Codes follow the printed order; the id beside them is permanent.",
        "代码（如 {code}）由方向与等级（{prefix}）和“工作要求”中模块、工作内容的序号（{number}）组成，模块 0 为基本要求，P 为综合环节。"
        "每条技能要求为一项学习成果，其代码以该条序号结尾。代码按本大纲编排顺序，其旁的编号永久不变。",
    ),
    "sy_codes_plain": (
        "A code such as {code} is the number of module and task as printed in Requirements; module 0 holds the basic requirements, P the course parts. "
        "Each skill is one outcome: its code ends with its number. Codes follow the printed order; the id beside them is "
        "permanent.",
        "代码（如 {code}）即“工作要求”中模块、工作内容的序号，模块 0 为基本要求，P 为综合环节。每条技能要求为一项学习成果，其代码以该条序号结尾。"
        "代码按本大纲编排顺序，其旁的编号永久不变。",
    ),
    "sy_order": ("Order", "序号"),
    "sy_outcome_codes": ("Outcome codes", "成果代码"),
    "sy_days": ("Week plan", "周教学计划"),
    "sy_days_text": (
        "{hours} {hours:hour|hours} in {days} {days:day|days} over {weeks} {weeks:week|weeks}: {week}. Units follow one another in sequence, in each theory before practice.",
        "共 {hours} 学时，{days} 个教学日，分 {weeks} 周：{week}。各单元依次进行，单元内先理论后实操。",
    ),
    "sy_days_dated": (
        "Public holidays and shifted working days are not taken into account.",
        "未避开法定节假日和调休。",
    ),
    "sy_no_days": (
        "Without hours there is no week plan. It follows from hours, hours a day and days a week.",
        "未确定学时，暂无周计划；确定总学时、每天学时和每周天数后即可生成。",
    ),
    "sy_days_caption": ("What is taught on which day", "每日教学内容"),
    "sy_week": ("Week", "周"),
    "sy_day": ("Day", "日"),
    "sy_date_weekday": ("{weekday} {date}", "{date}（{weekday}）"),
    "sy_weekdays": ("Mon|Tue|Wed|Thu|Fri|Sat|Sun", "周一|周二|周三|周四|周五|周六|周日"),
    "sy_blueprint": ("Assessment blueprint", "考核命题细目"),
    "sy_choice_marks": (
        "A candidate is assessed in some of the functions only, and so all of them together have more marks than a paper.",
        "考生只考其中若干项职业功能，因此各项职业功能分值合计超过一份试卷的满分。",
    ),
    "sy_blueprint_text": (
        "The weights as marks of a theory paper and a skills paper of {marks} each. Modules have the marks that the weight table gives them. Within a module units share them as they share the hours, in whole marks, and each unit that counts has at least one where there are enough.",
        "把权重换算为理论试卷与技能试卷的分值，满分各 {marks} 分。模块分值取自权重表；模块内各单元按与学时相同的比例分配，均取整数，分值足够时计分的单元至少 1 分。",
    ),
    "sy_one_paper": (
        "The weight table covers this paper only.",
        "权重表只涉及该部分。",
    ),
    "sy_no_blueprint": (
        "Without weights there are no marks to derive.",
        "权重不详，无法推算分值。",
    ),
    "sy_blueprint_caption": ("Marks by unit", "各单元分值"),
    "sy_theory_paper": ("Theory, marks", "理论（分）"),
    "sy_skills_paper": ("Skills, marks", "技能（分）"),
    "sy_new": ("What is new against the level below", "与下一级相比的变化"),
    "sy_new_text": (
        "Compared with {name} of the same direction. Skills and knowledge items are always a level’s own.",
        "与同一方向的{name}相比。各级的技能要求与相关知识要求均为该级所特有。",
    ),
    # to fill in
    "sy_course": ("Course and training body", "培训机构与班次"),
    "sy_programme": ("Programme code", "培训项目编号"),
    "sy_cohort": ("Cohort", "培训对象与班次"),
    "sy_cohort_hint": ("who they are and what they bring", "学员构成与已有基础"),
    "sy_group": ("Group size, least and most", "开班人数（下限、上限）"),
    "sy_entry_check": ("Entry check", "入学核验"),
    "sy_entry_check_hint": ("how the entry conditions are checked, by whom", "如何核验申报条件，由谁核验"),
    "sy_prior_learning": ("Prior learning", "已有学习成果认定"),
    "sy_prior_learning_hint": (
        "what is credited, on what evidence; in subsidised courses as the local rules allow",
        "可免修的内容与所需证明；补贴班能否免修以当地规定为准",
    ),
    "sy_mode": ("Delivery", "授课方式"),
    "sy_mode_choices": ("In person|Online|Both", "面授|线上|线上线下结合"),
    "sy_site": ("Site", "培训地点"),
    "sy_first_day": ("First day", "开班日期"),
    "sy_last_day": ("Last day", "结业日期"),
    "sy_timetable": ("Timetable", "课时安排"),
    "sy_timetable_value": (
        "{hours} class {hours:hour|hours}: {week}",
        "共 {hours} 学时；{week}",
    ),
    "sy_trainers": ("Trainers and assessors", "教师与考评人员"),
    "sy_trainers_text": (
        "Each with the certificate that entitles them to teach or assess at this level.",
        "填写每人承担本等级教学或考评的资格证书。",
    ),
    "sy_person": ("Name", "姓名"),
    "sy_role": ("Role", "职责"),
    "sy_certificate": ("Certificate and number", "证书名称与编号"),
    "sy_valid_until": ("Valid until", "有效期至"),
    "sy_teaches": ("Modules", "承担模块"),
    "sy_resources": ("Resources", "教学资源"),
    "sy_resource_rows": (
        "Classroom|Practice room|Equipment|Accounts and software|Textbooks and handouts|Samples and consumables",
        "理论教室|实训场所|设备|账号与软件|教材与讲义|样品与耗材",
    ),
    "sy_what": ("What", "名称与规格"),
    "sy_quantity": ("Quantity", "数量"),
    "sy_where": ("Where", "存放或使用地点"),
    "sy_formative": ("Tasks during the course", "过程性考核任务"),
    "sy_formative_text": (
        "At least one task for each module, with what counts as evidence.",
        "每个模块至少设一项任务，并写明作为证据的材料。",
    ),
    "sy_formative_task": ("Task", "任务"),
    "sy_evidence": ("Evidence", "证据"),
    "sy_when": ("When", "时间"),
    "sy_attendance": ("Attendance and passing", "考勤与合格规则"),
    "sy_attendance_rule": ("Attendance", "考勤要求"),
    "sy_attendance_rule_hint": ("least share of hours, absence, catching up", "最低出勤比例、缺勤与补课"),
    "sy_pass_rule": ("Passing the course", "结业合格标准"),
    "sy_pass_rule_hint": (
        "the training body’s own rule; it is not the pass mark of the examination",
        "为培训机构自定的结业标准，并非评价考试的合格线",
    ),
    "sy_resit": ("Repeating and appeals", "补考与申诉"),
    "sy_certificate_given": ("Name of the certificate of training", "培训合格证书名称"),
    "sy_support": ("Adjustments, safety and compliance", "个别调整、安全与合规"),
    "sy_adjustments": ("Adjustments", "个别调整"),
    "sy_adjustments_hint": ("for disability, language, health, care", "因残障、语言、健康、照护等需要"),
    "sy_safety": ("Safety", "安全"),
    "sy_safety_hint": ("electricity, fire, equipment, emergencies", "用电、消防、设备、应急"),
    "sy_compliance": ("Compliance", "合规"),
    "sy_compliance_hint": (
        "who checks what learners publish or sell during practice",
        "实训中对外发布、销售的内容由谁审核",
    ),
    "sy_data_protection": ("Personal data", "个人信息保护"),
    "sy_data_protection_hint": ("of learners and of people in recordings", "学员及录像中出现的人员"),
    "sy_approval": ("Review and approval", "审核与批准"),
    "sy_reviewer": ("Reviewed by", "审核人"),
    "post": ("Post", "职务"),
    "signature": ("Signature", "签字"),
    "sy_approver": ("Approved by", "批准人"),
}
