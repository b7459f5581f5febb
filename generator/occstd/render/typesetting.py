"""Typst and its fonts: one compiler for a template; fonts come as a Python package, so that no system font counts."""

from __future__ import annotations

import importlib.util
from functools import cache
from pathlib import Path

import typst

from occstd.render.printed import PrintError

_TEMPLATES = Path(__file__).parent / "templates"
_FONT_PACKAGE = "manimgx_fonts_cjk"
_FINE = 300
"""Pixels per inch of a drawing that becomes a picture."""


@cache
def compiler(template: str) -> typst.Compiler:
    """The compiler of a template below `templates/`. It reads the fonts once, so it serves many documents."""
    file = _TEMPLATES / template
    return typst.Compiler(str(file), root=str(file.parent), font_paths=[str(_font_folder())], ignore_system_fonts=True)


@cache
def svg_as_png(svg: bytes) -> bytes:
    """An SVG drawing as a picture, for formats that show no drawings.

    Raises:
        PrintError: if it is no drawing.
    """
    inputs = {"drawing": svg.decode("utf-8", errors="replace")}
    try:
        picture = compiler("document/drawing.typ").compile(format="png", ppi=_FINE, sys_inputs=inputs)
    except typst.TypstError as error:
        raise PrintError(f"the logo: {error.message}") from error
    if not isinstance(picture, bytes):
        raise TypeError("Typst gave no single picture")
    return picture


def _font_folder() -> Path:
    """Folder of the CJK fonts, which come as a Python package. Raises ModuleNotFoundError without it."""
    spec = importlib.util.find_spec(_FONT_PACKAGE)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("the fonts are missing: pip install manimgx-fonts-cjk", name=_FONT_PACKAGE)
    return Path(spec.origin).parent
