"""What needs a package that reading the installed data does not: which extra brings it, said in one place."""

from __future__ import annotations

EXTRAS = {
    "cv2": "import",
    "fontpkg_amiri": "build",
    "holidays": "build",
    "icalendar": "build",
    "jinja2": "build",
    "manimgx_fonts": "build",
    "manimgx_fonts_cjk": "build",
    "markupsafe": "build",
    "mkdocs": "build",
    "numpy": "import",
    "onnxruntime": "ocr",
    "openpyxl": "import",
    "pandas": "pandas",
    "pyarrow": "parquet",
    "pydantic": "check",
    "pypdfium2": "import",
    "rapidfuzz": "check",
    "rapidocr": "ocr",
    "ruamel": "import",
    "shtab": "completion",
    "typst": "build",
    "weblate_fonts": "fonts",
    "xlsxwriter": "build",
    "yaml": "check",
}
"""For each module that is not of the standard library, the extra that installs it."""


class MissingExtra(ModuleNotFoundError):
    """A package is not installed; the message names it and the extra that brings it."""

    def __init__(self, module: str) -> None:
        super().__init__(
            f"{module} is not installed; this needs: pip install 'occstd[{extra_of(module)}]'", name=module
        )


def extra_of(module: str) -> str:
    """The extra that installs a module: the one that installs all where the table does not know it."""
    return EXTRAS.get(module.partition(".")[0], "build")


def named(error: ModuleNotFoundError) -> ModuleNotFoundError:
    """The error with the extra that mends it; one about a module of our own is a bug and stays as it is."""
    if isinstance(error, MissingExtra) or error.name is None or error.name.partition(".")[0] == "occstd":
        return error
    return MissingExtra(error.name)
