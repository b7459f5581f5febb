"""The words of syllabi and what goes with them, in both languages; a part of `occstd.words`."""

from __future__ import annotations

SYLLABUS_WORDS: dict[str, tuple[str, str]] = {
    "basic_requirements": ("Basic requirements", "基本要求"),
}
