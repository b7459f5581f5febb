"""What the rooms of the program say of themselves, from their source, so that the map cannot go stale."""

from __future__ import annotations

import ast
import pkgutil
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from occstd.views.developers.architecture import LAYERS
from occstd.views.developers.reference import Described, Group

if TYPE_CHECKING:
    from collections.abc import Iterator

_PACKAGE = "occstd"


@cache
def rooms() -> tuple[Group, ...]:
    """Every room with the first sentence of its docstring, and its modules with theirs."""
    return tuple(_room(name) for layer in LAYERS for name in layer)


def _room(name: str) -> Group:
    full = _PACKAGE if name == "__init__" else f"{_PACKAGE}.{name}"
    spec: Any = find_spec(full)
    modules = () if name == "__init__" else tuple(_modules(full, spec.submodule_search_locations))
    return Group(name=name, fields=modules, description=_said(full))


def _modules(full: str, folders: Any) -> Iterator[Described]:
    for found in pkgutil.walk_packages(folders, f"{full}.") if folders else ():
        yield Described(name=found.name.removeprefix(f"{full}."), type="module", description=_said(found.name))


def _said(full: str) -> str:
    """The first sentence or paragraph that a module says of itself."""
    spec: Any = find_spec(full)
    text = ast.get_docstring(ast.parse(spec.loader.get_source(full))) or ""
    return " ".join(text.partition("\n\n")[0].split())
