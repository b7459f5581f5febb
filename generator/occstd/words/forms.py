"""The words of the forms of a class and of the package of a course, in both languages; a part of `occstd.words`."""

from __future__ import annotations

FORM_WORDS: dict[str, tuple[str, str]] = {
    "document_training-plan": ("Training plan for handing in", "培训计划申报表"),
    "document_class-records": ("Class records", "培训班教学台账"),
    # the training plan
    "plan_unofficial": (
        "Not a form of any authority. Made from this project’s open data; where the authority that pays has a form of its own, copy from here "
        "into that one.",
        "本表不是主管部门发布的格式文本，由本项目的开放数据生成；当地人社部门等有规定格式的，以其为准，可将本表内容填入。",
    ),
    "plan_category": ("Kind of training", "培训类别"),
    "plan_category_choices": (
        "Subsidised|Paid by an employer|Paid by learners",
        "政府补贴培训|企业委托培训|学员自费培训",
    ),
    "plan_learners": ("Number of learners", "学员人数"),
    "plan_head": ("Head teacher of the class", "班主任"),
    "plan_contact": ("Contact and telephone", "联系人及电话"),
    "plan_aims": ("Aims", "培训目标"),
    "plan_aims_text": (
        "Suggested from what {name} asks. At the end of the course learners can do the work below to that level, in {skills} "
        "{skills:skill|skills}; the syllabus has their wording.",
        "按{name}的工作要求整理，供参考。结业时，学员能够达到下列各项工作内容的要求，共涉及技能要求 {skills} 条，条文见培训大纲。",
    ),
    "plan_units": ("Units, methods and dates", "教学单元、方法与日期"),
    "plan_units_text": (
        "In the order of teaching. Methods are suggestions by rule: what is told is discussed by cases, what is done is shown, tried in "
        "groups and talked over; key skills (★) are shown by each learner.",
        "按教学顺序排列。教学方法按统一规则提出，仅供参考：理论课以讲授和案例讨论为主，实操课先示范，再分组练习、集中点评；关键技能（★）逐人过关。",
    ),
    "plan_method": ("Method (suggested)", "教学方法（建议）"),
    "plan_theory_way": ("talk and cases", "讲授、案例讨论"),
    "plan_practice_way": ("demonstration, group practice, talk-over", "示范、分组实操、点评"),
    "plan_key_way": ("★ each learner shows it", "★ 逐人过关"),
    "plan_opening_way": ("information, safety rules, self-assessment", "说明会、安全教育、学员自评"),
    "plan_practice_run_way": (
        "the whole work in teams with changing parts, then talk-over",
        "分组轮岗完成全流程任务，集中复盘",
    ),
    "plan_revision_way": ("questions and answers, mock paper", "答疑、模拟练习"),
    "plan_final_test_way": ("theory paper and skills test", "理论考试、技能考核"),
    "plan_teachers": ("What a teacher needs", "对教师的要求"),
    "plan_teachers_text": (
        "The data holds no official requirement for teachers; what the authority asks comes first. From what is taught it follows that "
        "whoever teaches can do and explain this:",
        "本数据未收录对教师的官方要求，当地有规定的从其规定。从教学内容看，任课教师应当：",
    ),
    "plan_teachers_key": ("Show the key skills (★)", "能够示范以下关键技能（★）"),
    "plan_teachers_rules": ("Knows the rules that the requirements name", "熟悉工作要求涉及的法律法规"),
    "plan_places": ("Practice and equipment of each place", "实训任务与工位设备"),
    "plan_places_text": (
        "Taken from the cards of this level; one place is for a learner or a group, as the card says. The number of places is to be filled in.",
        "取自本等级的任务卡；每个工位供一人或一组使用，以任务卡为准。工位数量由培训机构填写。",
    ),
    "plan_material": ("Teaching material", "教学资料"),
    "plan_material_text": (
        "What this project has for the course, in the package of the course or on its pages; textbooks are the training body’s choice.",
        "本项目提供的资料，见课程资料包或网站；教材由培训机构选用。",
    ),
    "plan_formative_text": (
        "Suggested: the cards of each module, each with the last day of its unit. Keep at least one for each module; another task may take its place.",
        "建议以各模块的任务卡为过程性考核任务，时间为该单元最后一课。每个模块至少保留一项，也可改用其他任务。",
    ),
    "plan_authority": ("Authority", "主管部门"),
    "plan_opinion": ("Opinion", "意见"),
    "plan_name": ("Name and post", "姓名及职务"),
    "plan_particulars": ("Particulars", "基本信息"),
    # class records
    "records_note": (
        "Filled in by the training body. Ask for no more personal data than the authority wants, show it to nobody who need not see it, and "
        "delete or archive it when the time that the rules give is over.",
        "由培训机构填写。个人信息以主管部门要求为限，仅供有关人员查看，保存期满后按规定归档或删除。",
    ),
    "records_roll": ("Roll", "花名册"),
    "records_attendance": ("Attendance", "签到表"),
    "records_log": ("Teacher’s log", "教学日志"),
    "records_marks": ("Marks", "成绩册"),
    "records_n": ("Number", "序号"),
    "records_sex": ("Sex", "性别"),
    "records_id": ("Number of identity card", "身份证号码"),
    "records_education": ("Education", "文化程度"),
    "records_person_kind": ("Kind of person", "人员类别"),
    "records_employer": ("Employer or address", "工作单位或住址"),
    "records_phone": ("Telephone", "联系电话"),
    "records_week": ("Attendance, week {n}: {first} to {last}", "签到表　第 {n} 周（{first} 至 {last}）"),
    "records_week_undated": ("Attendance, week {n}", "签到表　第 {n} 周"),
    "records_session": ("Session", "课次"),
    "records_present": ("Present / absent", "实到／缺勤"),
    "records_done": ("What was done, homework, incidents", "完成情况、作业与异常"),
    "records_teacher_signature": ("Teacher’s signature", "教师签字"),
    "records_log_text": (
        "What is planned stands in the first columns; what differed from it is written beside it on the same day.",
        "前几列为计划内容，与计划不一致的当日在旁注明。",
    ),
    "records_rate": ("Attendance, %", "出勤率（%）"),
    "records_module": ("Module {n}", "模块{n}"),
    "records_theory": ("Theory test", "理论成绩"),
    "records_skills": ("Skills test", "技能成绩"),
    "records_result": ("Result", "结果"),
    "records_result_choices": ("Passed|Not yet", "合格|不合格"),
    "records_marks_text": (
        "Marks of the course itself, each of 100; they are not those of the assessment for the certificate. The mark of a module is the mean "
        "of the points on its cards, unless the training body has another rule. Modules: {modules}.",
        "本表记录培训过程与结业成绩，均为百分制，不是职业技能评价成绩。模块成绩取该模块各任务卡得分的平均分，培训机构另有规定的从其规定。模块：{modules}。",
    ),
    "records_signed": ("Signed", "签字确认"),
    "records_about_text": (
        "Names are entered on the roll once and come up on the other sheets. In attendance √ counts as present for the class hours in the row on top; "
        "other signs count for nothing. A result appears when both tests have marks; the row on top holds the least that passes.",
        "姓名只在花名册中填写一次，其他表自动带出。签到表填“√”按首行学时计入出勤，其他符号不计；成绩册填齐理论、技能成绩后自动得出结果，首行为合格线，可修改。",
    ),
    "records_attendance_book": (
        "√ for present; the class hours of each session stand in the first row.",
        "出勤填“√”；首行为该课次学时。",
    ),
    "records_attended": ("Hours attended", "出勤学时"),
    "records_pass_row": ("Least that passes", "合格线"),
    # the package
    "package_contents": ("Contents of the package", "课程资料包目录"),
    "package_text": (
        "Everything for one course, made from the same plan, so that hours, order and dates agree in all documents.",
        "本资料包由同一份教学计划生成，各文件的学时、顺序和日期一致。",
    ),
    "package_use": ("Used for", "用途"),
    "package_document": ("Document", "资料"),
    "package_use_syllabus": ("What is taught, why, and how it is assessed", "教什么、依据何在、如何考核"),
    "package_use_timetable": ("When and where; ics for calendar programs", "何时何地上课；ics 文件可导入日历"),
    "package_use_cards": (
        "Practice: a card for each task, with criteria and points",
        "实训用：每项工作内容的任务卡，附评分标准",
    ),
    "package_use_paper": (
        "An example of a theory blueprint, a skills paper and its marking record; occstd paper makes others by other seeds",
        "理论命题细目、技能试题与评分记录示例；用 occstd paper 换种子可另出一套",
    ),
    "package_use_training-plan": ("Handed in before the course begins", "开班前申报备案"),
    "package_use_class-records": ("Kept during the course, archived after it", "开班后逐日填写，结业后归档"),
    "package_use_observation-sheet": ("For assessors, one for each candidate", "考评员使用，每名考生一份"),
    "package_use_self-assessment": (
        "For learners, at the beginning and before the test",
        "学员使用，开班时和考前各填一次",
    ),
    "package_lessons": ("What is used when", "各单元用什么"),
    "package_lessons_text": (
        "The link leads to the page of the card. The time of a card is that of one round; where a unit has more practice, change "
        "parts, take goods that learners bring along, and have each learner show the key skills (★).",
        "点击可直达任务卡所在页。任务卡时长为一轮用时；实操学时有余的，互换角色、改用学员自带的商品再做，关键技能（★）逐人过关。",
    ),
    "package_paper_longer": (
        "The skills paper takes {minutes} {minutes:minute|minutes}, the final test has {tested} of practice: take part of the cards, keep more "
        "hours (--final-test), or hold it on days of its own.",
        "技能试卷需{minutes}分钟，结业考核的实操为{tested}分钟：可只考其中部分任务卡，用 --final-test 增加学时，或另排考试日。",
    ),
    "package_used": ("Used", "所用资料"),
    "package_card": ("Card: {name}, {time}, page {page}", "任务卡：{name}，{time}，第 {page} 页"),
    "package_used_theory": ("Syllabus: the statements of the unit", "培训大纲：本单元条目"),
    "package_used_opening": (
        "Roll, timetable, safety rules of the site; learners fill in the self-assessment sheet",
        "花名册、课程表、场地安全须知；学员填写自评表",
    ),
    "package_used_practice_run": (
        "See “Full practice run” below; criteria of the cards",
        "见下文“综合实训安排”，按各任务卡评分要点打分",
    ),
    "package_used_revision": (
        "Self-assessment sheet for the second time; papers of other seeds (occstd paper)",
        "再填一次自评表；换种子数另出试卷练习（occstd paper）",
    ),
    "package_used_final_test": ("Papers; marks go into the class records", "考核试卷；成绩记入台账成绩册"),
    "package_run": ("Full practice run", "综合实训安排"),
    "package_run_text": (
        "Groups choose one or two real products and do the work from beginning to end, changing parts. Time follows the skill weights. What is "
        "handed in is like that of the card, with their own product, and is marked by the criteria of the card.",
        "分组自选一至两款真实商品，按工作顺序从头做到尾，轮换岗位。用时按技能要求权重分配；成果参照任务卡，换成本组商品，按该卡评分要点打分。",
    ),
    "package_run_card": ("Marked by the card", "评分依据（任务卡）"),
    "package_steps": ("What comes when", "使用顺序"),
    "package_before": ("Before the course", "开班前"),
    "package_before_text": (
        "Complete the training plan and hand it in; check teachers and places in the timetable (--teacher, --place fill them); enter the roll; "
        "prepare what the cards of the first week need.",
        "补全并报送培训计划申报表；核对课程表中的教师与地点（可用 --teacher、--place 统一填写）；录入花名册；备齐第一周任务卡所需材料。",
    ),
    "package_during": ("During the course", "开班中"),
    "package_during_text": (
        "Print attendance and log for the week; have learners fill in the self-assessment sheet in the opening.",
        "按周打印签到表和教学日志；开班时请学员填写自评表。",
    ),
    "package_end": ("At its end", "结业时"),
    "package_end_text": (
        "Enter the marks, have them signed, and archive the records for as long as the authority asks.",
        "录入成绩并签字确认，台账按主管部门规定的期限归档。",
    ),
}
