"""Sizes of files as people read them, the same in every language."""

from __future__ import annotations


def size_text(size: int) -> str:
    """A size in bytes in kilobytes or megabytes, never 0, on one line: 245 kB or 12.3 MB."""
    return f"{size / 1e6:.1f}\u00a0MB" if size >= 1e6 else f"{max(1, round(size / 1e3))}\u00a0kB"
