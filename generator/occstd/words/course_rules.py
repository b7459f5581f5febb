"""The reasons of the rules that a training body's courses are held to, by their ids; a part of `occstd.words`."""

from __future__ import annotations

COURSE_RULE_WORDS: dict[str, tuple[str, str]] = {
    "rule_course-hours": (
        "A course has hours for what is kept and one for each unit, and at most 1,000, or the least of its level where that is more. Fewer than that least are made, with a warning.",
        "课程学时除综合环节外，每个单元至少1学时，合计不超过1000学时，该等级最低培训学时更多的，不超过该学时；少于该等级最低培训学时的，提示后照样生成。",
    ),
    "rule_course-week": (
        "A course has 1 to 12 class hours of 30 to 60 minutes a day, 1 to 7 teaching days a week, and 0 to 100 per cent of practice.",
        "每天1至12学时，每学时30至60分钟，每周1至7个教学日，实操占0%至100%。",
    ),
    "rule_course-start": (
        "A course starts on a day that exists and lies within ten years, before or after today.",
        "开课日期须真实存在，且在今日前后十年之内。",
    ),
    "rule_course-calendar": (
        "Weekdays, times and days of a course can be read: each weekday once, times in order, at most 12 class hours a day.",
        "课程的星期、时段、日期须可识别：同一星期只写一次，时段按先后排列，每天不超过12学时。",
    ),
    "rule_course-name": (
        "The name of a course has at most 40 letters, digits and single hyphens, since it stands in the names of files.",
        "班名用于文件名，由不超过40个文字、数字和单个连字符组成。",
    ),
    "rule_course-teacher": (
        "The teacher and the place of a course are one each, or two with a semicolon between, for theory and for practice; at "
        "most 80 characters, all of which can be seen, and drawn where a PDF is asked for.",
        "课程的教师、地点各填一项；理论与实操不同的，填用分号隔开的两项。不超过80个字符，不含不可见字符；如需生成 PDF，所有字符须在其字体范围之内。",
    ),
    "rule_course-repeated": (
        "A training body names each course, language and format once, so that no file replaces another; two classes of the same "
        "course have names of their own.",
        "同一课程、语言、格式只写一次，以免文件互相覆盖；同一课程开两个班的，以班名区分。",
    ),
    "rule_provider-name": (
        "The name of a training body has at most 80 characters, all of which can be seen; where a PDF is asked for, its "
        "fonts have them.",
        "培训机构名称不超过80个字符，且不含不可见字符；如需生成 PDF，所有字符须在其字体范围之内。",
    ),
    "rule_logo": (
        "A logo is a whole PNG, JPEG or SVG of at most 2,000,000 bytes that runs nothing, fetches nothing and is drawn in "
        "seconds.",
        "标志须为完整的 PNG、JPEG 或 SVG，不超过2,000,000字节，不含脚本，不引用外部内容，并能在数秒内完成绘制。",
    ),
}
