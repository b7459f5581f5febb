"""Text to plain Markdown of any flavour; with the standard library only, for commands that need nothing else."""

from __future__ import annotations

import re

_MARKDOWN = str.maketrans(
    {character: f"\\{character}" for character in "\\`*_[]{}|"} | {"<": "&lt;", "\n": " ", "\r": " "}
)
_REFERENCE = re.compile(r"&(?=#?\w+;)")
_LINE_START = re.compile(r"^(\s*)(?:([-+=#>])|(\d+)([.)])(?=\s|$))")


def escape_markdown(value: str) -> str:
    """Escape a text for plain Markdown of any flavour, with as few signs as keep it text."""
    text = _REFERENCE.sub("&amp;", value).translate(_MARKDOWN).replace("~~", "\\~\\~")
    return _LINE_START.sub(lambda m: f"{m[1]}\\{m[2]}" if m[2] else f"{m[1]}{m[3]}\\{m[4]}", text)
