"""The words of calendars and timetables, in both languages; a part of `occstd.words`."""

from __future__ import annotations

CALENDAR_WORDS: dict[str, tuple[str, str]] = {
    "cal_usual": (
        "{per_day} {per_day:hour|hours} a day, {per_week} {per_week:day|days} a week",
        "每天 {per_day} 学时，每周 {per_week} 天",
    ),
    "cal_group": ("{days} {times} ({hours} {hours:hour|hours})", "{days} {times}（{hours} 学时）"),
    "cal_group_hours": ("{days} {hours} {hours:hour|hours}", "{days}各 {hours} 学时"),
    "cal_lost": ("No class on public holidays: {days}.", "遇法定节假日停课：{days}。"),
    "cal_unannounced": (
        "The days in lieu and the working weekends of {years} are not in the data yet ({source}); of {years} only the festivals "
        "themselves are kept free. Make the plan again when the arrangement has been announced.",
        "{years}年的调休和补班安排尚未收录（数据来源：{source}），{years}年仅避开节日当天；放假安排公布后，请重新生成。",
    ),
    "cal_unknown": (
        "The public holidays of {years} are not in the data ({source}).",
        "{years}年的节假日未收录（数据来源：{source}）。",
    ),
    "cal_no_class": ("Days without class: {days}.", "停课日期：{days}。"),
    "cal_make_up": ("Further days with class: {days}.", "另行安排的上课日期：{days}。"),
    # the timetable
    "document_timetable": ("Timetable", "课程表"),
    "tt_unofficial": (
        "Unofficial. Order and hours are suggestions computed from this project’s open data; days, trainers and sites are the "
        "training body’s.",
        "非官方文件。教学顺序与学时由本项目的开放数据推算，仅供参考；上课日期、教师、地点由培训机构安排。",
    ),
    "tt_periods": ("Periods", "节次"),
    "tt_time": ("Time", "时间"),
    "tt_content": ("Unit and content", "单元与内容"),
    "tt_card": ("Card: {names}", "任务卡：{names}"),
    "tt_event_line": ("{name}: {kind}, {hours} {hours:hour|hours}", "{name}：{kind}，{hours} 学时"),
    "tt_about_text": (
        "A timetable to edit. Enter the first day: all dates and weekdays follow from it, from the weekdays of each kind of "
        "day and from the days off on the sheets behind it. A day that moves stays on a weekday of its kind; where days differ in "
        "length, a plan made anew may end sooner.",
        "可编辑的课程表：填入开课日期，所有日期、星期即按“上课日”和“停课日期”两张表自动排定。课日顺延时仍排在同类课日；各日学时不等的，重新生成课程表可能更早结课。",
    ),
    "tt_calendar": ("Days of class", "上课日"),
    "tt_calendar_text": (
        "Enter 1 where a weekday has class of that kind; each weekday belongs to one kind at most.",
        "该类课日所在的星期填 1；每个星期至多归入一类。",
    ),
    "tt_day_kind": ("Kind of day", "课日类别"),
    "tt_value": ("Date or hours", "日期或学时"),
    "tt_pattern": ("Pattern", "星期代码"),
    "tt_days_off": ("Days off", "停课日期"),
    "tt_days_off_text": (
        "No class on the days of the first column, class beside the week on those of the third. Add, change or clear dates; the "
        "timetable follows.",
        "第一列日期停课，第三列日期在常规安排之外上课；日期可增删修改，课程表随之调整。",
    ),
    "tt_day_off": ("Day off", "停课日"),
    "tt_reason": ("Reason", "事由"),
    "tt_extra_day": ("Further day with class", "增加的上课日"),
    "tt_own_day_off": ("Said by the training body", "培训机构自定"),
    "tt_stands_for": ("Taught as {day}", "按{day}上课"),
    # the form
    "adapt_calendar": ("Weekdays, times and free days", "上课日、时段与停课安排"),
    "adapt_pattern": ("Week", "每周安排"),
    "adapt_pattern_hours": ("By hours a day and days a week", "按每天学时、每周天数"),
    "adapt_pattern_day": ("Monday to Friday, daytime", "周一至周五白天"),
    "adapt_pattern_evening": ("Evenings: Monday, Wednesday, Friday", "周一、三、五晚上"),
    "adapt_pattern_evening_saturday": ("Evenings: Monday, Wednesday, Friday; and Saturday", "周一、三、五晚上及周六"),
    "adapt_pattern_weekend": ("Saturday and Sunday", "周六、周日"),
    "adapt_pattern_own": ("As entered below", "按下方填写"),
    "adapt_sessions": ("Times of each day", "各日上课时段"),
    "adapt_sessions_hint": (
        "Such as 18:30-20:45 or 09:00-12:00,13:30-16:30; class hours follow from the minutes, the rest is a break. "
        "18:30-21:00=3 says the hours, 6 alone gives hours without times. Empty: no class.",
        "如 18:30-20:45，或 09:00-12:00,13:30-16:30；按分钟折算学时，余下为课间休息；18:30-21:00=3 直接注明学时，只填 6 "
        "表示 6 学时、不定时段；留空为不上课。",
    ),
    "adapt_holidays": ("Public holidays of China", "法定节假日"),
    "adapt_holidays_free": ("No class, as far as announced", "停课（以已公布的安排为准）"),
    "adapt_holidays_none": ("Not taken into account", "不考虑"),
    "adapt_no_class": ("Days without class", "停课日期"),
    "adapt_no_class_hint": ("Such as 2027-04-03, 2027-05-03..2027-05-05", "如 2027-04-03，2027-05-03..2027-05-05"),
    "adapt_make_up": ("Further days with class", "另行安排的上课日期"),
    "adapt_make_up_hint": ("Such as 2027-04-11, or 2027-04-11 09:00-12:00", "如 2027-04-11，或 2027-04-11 09:00-12:00"),
    "adapt_course_name": ("Name of the class", "班名"),
    "adapt_course_name_hint": (
        "Such as evening-class; letters, digits and hyphens",
        "如“晚班A”；只用文字、数字和连字符",
    ),
    "adapt_teacher": ("Teacher", "任课教师"),
    "adapt_place": ("Place", "上课地点"),
    "adapt_given_hint": (
        "In the timetable of the package; theory and practice with a semicolon between where they differ",
        "用于资料包中的课程表；理论、实操不同的，用分号隔开",
    ),
    "adapt_bad_given": (
        "One, or two with a semicolon between; at most {most} {most:character|characters}, all of which can be seen.",
        "请填一项，或用分号隔开的两项；不超过{most}个字符，不含不可见字符。",
    ),
    "adapt_bad_sessions": (
        "Times in order such as 18:30-20:45; at most 12 class hours a day.",
        "请按先后填写时段，如 18:30-20:45；每天不超过12学时。",
    ),
    "adapt_bad_days": ("Days such as 2027-04-03, each once.", "请填日期，如 2027-04-03，不要重复。"),
    "adapt_bad_course_name": ("Letters, digits and single hyphens.", "请只用文字、数字和单个连字符。"),
}
