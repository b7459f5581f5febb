"""What the page on versions promises of the format version: no key and no column is lost, or changes its type."""

from __future__ import annotations

import os
import re

from conftest import ROOT
from exported import standard_of
from occstd.export import FORMAT_VERSION
from occstd.export.dictionary import record_groups, table_groups
from occstd.export.material import Material

SHAPE = ROOT / "tests" / "published" / f"v{FORMAT_VERSION}.txt"
"""Every key and column that has been published in this version; it only grows while the version stays."""
_VALUES = re.compile(r'"[^"]*"(?: \| "[^"]*")*')
"""The values that a key takes, of which there may be more one day."""


def _shape() -> set[str]:
    """Each key of the JSON files and each column of the tables, with its type and whether it is always there."""
    standard = standard_of("internet-marketer")
    tables = table_groups(Material(standard), standard.editions[-1])
    return {
        f"{kind} {group.name}.{field.name}: {_VALUES.sub('value', field.type)}{' (always)' if field.required else ''}"
        for kind, groups in (("key", record_groups()), ("column", tables))
        for group in groups
        for field in group.fields
    }


def test_no_key_or_column_of_the_version_is_lost() -> None:
    """What has been published stays as it was; what is new is written down with UPDATE_GOLDEN=1."""
    shape = _shape()
    known = set(SHAPE.read_text(encoding="utf-8").splitlines()) if SHAPE.is_file() else set()
    lost = sorted(entry for entry in known - shape if f"{entry} (always)" not in shape)
    assert lost == [], "published under this format version: raise FORMAT_VERSION, or keep them"
    if os.environ.get("UPDATE_GOLDEN") == "1":
        SHAPE.parent.mkdir(parents=True, exist_ok=True)
        SHAPE.write_text("\n".join(sorted(shape)) + "\n", encoding="utf-8", newline="\n")
        known = shape
    assert sorted(shape - known) == [], "new: UPDATE_GOLDEN=1 pytest tests/test_versions.py"
