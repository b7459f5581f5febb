"""Chinese terms that a search must not cut into pieces."""

from __future__ import annotations

import re

from occstd.model import Standard, Text
from occstd.model.shape import walk
from occstd.words import CHINESE

_TERM = re.compile(r"[\u4e00-\u9fff]{2,8}\Z")


def search_terms(standard: Standard) -> tuple[str, ...]:
    """Names of everything in the standard that are two to eight Chinese characters long, sorted."""
    named = (getattr(record, "name", None) for _, record in walk(standard))
    names = {name.said(CHINESE) for name in named if isinstance(name, Text)}
    return tuple(sorted(name for name in names if _TERM.match(name)))
