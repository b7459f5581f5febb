"""What to say of a name that does not exist."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_FEW = 20
"""So many names are listed; of more, those that are like the wrong one."""


def unknown(what: str, name: object, known: Iterable[object]) -> LookupError:
    """The error that says which names there are, or which are near."""
    names = list(dict.fromkeys("none" if item is None else str(item) for item in known))
    start = "there are"
    if len(names) > _FEW:
        names, start = get_close_matches(str(name), names, 3), "near it are"
    return LookupError(f"no {what} {name!r}" + (f"; {start}: {', '.join(names)}" if names else ""))
