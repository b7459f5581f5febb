"""Why a file cannot be imported. Each refusal says what was found and what its owner can do."""

from __future__ import annotations


class ImportRefused(Exception):
    """The file, or what was asked of it, cannot be imported; nothing was written."""

    def __init__(self, found: str, remedy: str) -> None:
        self.found, self.remedy = found, remedy
        super().__init__(f"{found}. {remedy}")
