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

_FOLDING = ("list", "facts", "rule")
"""Styles of statements that are lists; others are paragraphs."""
_FEW, _MANY = 15, 60
"""As many entries as the first section of a page shows at once, where the page has no more sections than so many."""
_STAYING = ("bars", "jump", "term_filter")
"""Templates of charts, and of ways within the page."""


@record
class Run(Record):
    """Blocks that stand or fold together."""

    blocks: tuple[Block, ...]
    summary: str = ""
    """What opens them on a phone; nothing where they stand open."""
    title: str = ""
    """The heading that they stand below."""


def runs_of(page: Page, words: Words) -> Iterator[Run]:
    """The blocks of a page in runs. The first stands open if it is short, sections are few and no names tell of it.

    Args:
        page: the page; where it does not fold, it is one run.
        words: the interface in the language of the page.
    """
    if not page.folds:
        yield Run(blocks=tuple(page.blocks))
        return
    head, is_first = Heading(text="", anchor=""), sum(isinstance(block, Heading) for block in page.blocks) <= _MANY
    for stays, found in groupby(page.blocks, _stays):
        blocks = tuple(found)
        if stays or not head.text:
            yield Run(blocks=blocks)
        else:
            names, number = _names(blocks, words), _count(blocks)
            said = dict(page.folded).get(head.anchor) or (
                words("fold_entries", n=number) if number else words["fold_show"]
            )
            yield Run(blocks=blocks, summary=names or ("" if is_first and number <= _FEW else said), title=head.text)
            is_first = False
        head = next((block for block in reversed(blocks) if isinstance(block, Heading)), head)


def _stays(block: Block) -> bool:
    """Whether a block is seen on a phone at once: headings, charts, and what introduces a list or table."""
    if isinstance(block, Lines):
        return block.style not in _FOLDING
    return isinstance(block, Heading | Note | Prose) or (isinstance(block, Custom) and block.template in _STAYING)


def _names(blocks: Sequence[Block], words: Words) -> str:
    """The names of statements, where there is nothing else and all have one."""
    lines = [line for block in blocks if isinstance(block, Lines) for line in block.lines]
    if not lines or not all(isinstance(block, Lines) for block in blocks) or not all(line.name for line in lines):
        return ""
    return words.clause_separator.join(dict.fromkeys(line.name for line in lines))


def _count(blocks: Sequence[Block]) -> int:
    """How many entries there are: rows of tables, and where there are none, statements."""
    rows = sum(len(block.rows) for block in blocks if isinstance(block, Table))
    return rows or sum(len(block.lines) for block in blocks if isinstance(block, Lines))
