"""Syllabi as PDF: a static Typst template reads JSON, so that no text is ever taken for markup."""

from __future__ import annotations

import importlib.util
import json
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import typst

if TYPE_CHECKING:
    from occstd.views.syllabus import Syllabus

_TEMPLATES = Path(__file__).parent.parent / "templates" / "syllabus"
_FONT_PACKAGE = "manimgx_fonts_cjk"


class SyllabusPrinter:
    """Prints syllabi. Fonts are read once, so one printer serves many."""

    @cached_property
    def _compiler(self) -> typst.Compiler:
        return typst.Compiler(
            str(_TEMPLATES / "syllabus.typ"),
            root=str(_TEMPLATES),
            font_paths=[str(_font_folder())],
            ignore_system_fonts=True,
            sys_inputs={"syllabus": "{}"},
        )

    def pdf(self, syllabus: Syllabus) -> bytes:
        """A syllabus as PDF/UA-1; the same syllabus gives the same bytes."""
        content = {"language": syllabus.language, "title": syllabus.title} | syllabus.data
        result = self._compiler.compile(
            format="pdf",
            sys_inputs={"syllabus": json.dumps(content, ensure_ascii=False)},
            pdf_standards=["ua-1"],
            timestamp=datetime.strptime(syllabus.data["head"]["date"], "%Y-%m-%d").replace(tzinfo=UTC),
        )
        if not isinstance(result, bytes):
            raise TypeError("Typst gave no single PDF")
        return result


def _font_folder() -> Path:
    """Folder of the CJK fonts, which come as a Python package. Raises ModuleNotFoundError without it."""
    spec = importlib.util.find_spec(_FONT_PACKAGE)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("the fonts are missing: pip install manimgx-fonts-cjk", name=_FONT_PACKAGE)
    return Path(spec.origin).parent
