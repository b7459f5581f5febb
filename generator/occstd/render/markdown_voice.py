"""What the voices of blocks need of the writer of a page of plain Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from occstd.views.blocks import Block, Fold, Line, Mark
    from occstd.words import Words


class Writer(Protocol):
    """What a voice needs of the writer of the page."""

    words: Words

    def link(self, text: str, target: str) -> str:
        """A text, as a link where there is a target."""

    def mark(self, mark: Mark | None) -> str:
        """A mark with its sources."""

    def lines(self, lines: Sequence[Line]) -> str:
        """Statements as a list."""

    def heading(self, text: str, depth: int, mark: Mark | None = None, other: str = "", name: str = "") -> str:
        """A heading with its anchor."""

    def fold(self, fold: Fold) -> list[str]:
        """Folded lists as items of a list."""

    def block(self, block: Block) -> list[str]:
        """The paragraphs of a block."""

    def table(self, head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
        """A table of cells that are Markdown already."""
