"""The words of syllabi and what goes with them, in both languages; a part of `occstd.words`."""

from __future__ import annotations

SYLLABUS_WORDS: dict[str, tuple[str, str]] = {
    # kinds of documents
    "document_title": ("{kind}: {name}", "{name}{kind}"),
    "document_syllabus": ("Syllabus", "培训大纲"),
    "document_workbook": ("Planning workbook", "教学计划工作簿"),
    "document_observation-sheet": ("Assessor’s observation sheet", "考评观察记录表"),
    "document_self-assessment": ("Learner’s self-assessment sheet", "学员自评表"),
    "document_booklet": ("Syllabi of all levels", "各等级培训大纲合订本"),
    # parts
    "basic_requirements": ("Basic requirements", "基本要求"),
}
