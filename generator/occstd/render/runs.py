"""The runs of a page's blocks: what stands between headings, which a phone folds on long pages."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from occstd.model import Record, record
from occstd.views.blocks import Custom, Heading, Lines, Note, Prose, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from occstd.views.blocks import Block, Page
    from occstd.words import Words


@record
class Run(Record):
    """Blocks that stand or fold together."""

    blocks: tuple[Block, ...]
    summary: str = ""
    """What opens them on a phone; nothing where they stand open."""
    title: str = ""
    """The heading that they stand below."""


def runs_of(page: Page, words: Words) -> Iterator[Run]:
    """The blocks of a page in runs.

    Args:
        page: the page; where it does not fold, it is one run.
        words: the interface in the language of the page.
    """
    if not page.folds:
        yield Run(blocks=page.blocks)
        return
    title = ""
    for stays, found in groupby(page.blocks, _stays):
        blocks = tuple(found)
        folds = title and not stays
        yield Run(blocks=blocks, summary=_summary(blocks, words), title=title) if folds else Run(blocks=blocks)
        title = next((block.text for block in reversed(blocks) if isinstance(block, Heading)), title)


def _stays(block: Block) -> bool:
    """Whether a block is seen on a phone at once: headings, and what introduces a list or table."""
    return isinstance(block, Heading | Note | Prose) or (
        isinstance(block, Custom) and block.template in ("jump", "term_filter")
    )


def _summary(blocks: Sequence[Block], words: Words) -> str:
    """The names of the statements, where all have one; else how many entries there are."""
    lines = [line for block in blocks if isinstance(block, Lines) for line in block.lines]
    rows = [row for block in blocks if isinstance(block, Table) for row in block.rows]
    if lines and not rows and all(line.name for line in lines):
        return words.clause_separator.join(dict.fromkeys(line.name for line in lines))
    return words("fold_entries", n=len(rows) or len(lines)) if rows or lines else words["fold_show"]
