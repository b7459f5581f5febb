"""YAML changed in place: what is not changed keeps its line, its quotes and the comments beside it."""

from __future__ import annotations

import io
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

_NO_WRAP = 100_000
"""A width that no line has, so that none is broken anew."""


def load(content: bytes) -> Any:
    """The content of a file, to be changed and dumped."""
    return _yaml().load(content.decode())


def dump(content: Any) -> bytes:
    """The text of a file from what was loaded, with the indents of the project's YAML."""
    target = io.StringIO(newline="\n")
    _yaml().dump(content, target)
    return target.getvalue().encode()


def quoted(text: str) -> str:
    """A text that is written between quotes."""
    made: str = DoubleQuotedScalarString(text)
    return made


def in_row(value: Any) -> Any:
    """A copy of plain keys and values that is written in one row."""
    made: CommentedMap | CommentedSeq
    if isinstance(value, dict):
        made = CommentedMap({key: in_row(item) for key, item in value.items()})
    elif isinstance(value, list):
        made = CommentedSeq(map(in_row, value))
    else:
        return value
    made.fa.set_flow_style()
    return made


def _yaml() -> YAML:
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = _NO_WRAP
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml
