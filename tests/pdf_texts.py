"""The texts of a PDF's pages, as a viewer takes them out."""

from __future__ import annotations

import pypdfium2


def pdf_texts(content: bytes) -> list[str]:
    """The text of each page, in the order in which it is drawn."""
    with pypdfium2.PdfDocument(content) as document:
        # A hyphen at which a word is divided comes as a character of its own.
        return [page.get_textpage().get_text_range().replace("\r\n", "\n").replace("\ufffe", "-") for page in document]
