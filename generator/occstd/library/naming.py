"""What to say of a name that does not exist."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

T = TypeVar("T")

_FEW = 20
"""So many names are listed; of more, those that are like the wrong one."""


def pick(known: Mapping[Any, T], name: object, what: str) -> T:
    """What has a name among those that are known. Raises LookupError where nothing has it."""
    if name not in known:
        raise unknown(what, name, known)
    return known[name]


def unknown(what: str, name: object, known: Iterable[object]) -> LookupError:
    """The error that says which names there are, or which are near."""
    from difflib import get_close_matches  # which takes long to import, and is needed for mistakes alone

    names = list(dict.fromkeys("none" if item is None else str(item) for item in known))
    start = "there are"
    if len(names) > _FEW:
        names, start = get_close_matches(str(name), names, 3), "near it are"
    return LookupError(f"no {what} {name!r}" + (f"; {start}: {', '.join(names)}" if names else ""))
