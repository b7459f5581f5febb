"""Typst and its fonts: one compiler for all templates; its fonts are packages, so that no system font counts."""

from __future__ import annotations

import importlib.util
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import typst

_TEMPLATES = Path(__file__).parent / "templates"
FONTS = "manimgx_fonts_cjk"
"""The package with the fonts of every document."""


class _Fonts(NamedTuple):
    """Where fonts of a package lie in it, and their families in the order in which they are asked for a character."""

    folder: str
    families: tuple[str, ...]


_SCRIPTS = "Arabic Armenian Bengali Devanagari Ethiopic Georgian Gujarati Gurmukhi Hebrew Kannada Khmer Lao Malayalam"
_SCRIPTS += " Myanmar Oriya Sinhala Tamil Telugu Thai"
FURTHER = {
    "fontpkg_amiri": _Fonts("files", ("Amiri",)),
    "manimgx_fonts": _Fonts(
        "", (*(f"Noto Sans {s}" for s in _SCRIPTS.split()), "Noto Sans", "Noto Sans Symbols", "Noto Emoji")
    ),
    "occstd.render": _Fonts("fonts", ("Noto Serif Tibetan",)),
    "weblate_fonts": _Fonts("static/weblate_fonts/kurinto/ttf", ("Kurinto Sans",)),
}
"""Fonts that are loaded only for documents that need them, as the table of drawable characters tells.

Arabic letters are those of Amiri first: Noto draws letters and their dots one by one, and what Typst then writes of
them into the PDF does not read back as the text.
"""


@cache
def _compiler(further: tuple[str, ...]) -> typst.Compiler:
    """The compiler of every template. It reads the fonts once, which are most of what it keeps in memory."""
    paths = list(map(str, folders(further)))
    return typst.Compiler(root=str(_TEMPLATES), font_paths=paths, ignore_system_fonts=True)


def typeset(template: str, inputs: dict[str, str], further: tuple[str, ...] = (), **how: Any) -> bytes:
    """What a template makes of its inputs.

    Args:
        template: path of the template below `templates/`.
        inputs: texts for the template, as `sys.inputs`.
        further: packages of fonts beyond that of every document.
        how: the format and what belongs to it, as Typst takes them.

    Raises:
        ModuleNotFoundError: if a package of fonts is not installed.
        TypstError: if the template refuses its inputs.
    """
    made = _compiler(further).compile(input=str(_TEMPLATES / template), sys_inputs=inputs, **how)
    if not isinstance(made, bytes):
        raise TypeError("Typst gave no single file")
    return made


def folders(further: tuple[str, ...]) -> list[Path]:
    """The folders of fonts: that of every document, and those of further packages."""
    return [_folder(FONTS), *(_folder(package) / FURTHER[package].folder for package in further)]


def families(further: tuple[str, ...]) -> list[str]:
    """The families of packages of fonts, in the order in which they are asked for a character."""
    return [family for package in further for family in FURTHER[package].families]


def _folder(package: str) -> Path:
    """Folder of a package of fonts. Raises ModuleNotFoundError without it."""
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"fonts are missing: {package}", name=package)
    return Path(spec.origin).parent
