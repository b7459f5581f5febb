"""Words with blanks, filled. The twin of theme/assets/words.js.

`{days}` stands for a value, and `{days:day|days}` for the form of a word that goes with that number; forms stand in
the order of Unicode's plural rules of the language, in English the singular and then the plural.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from occstd.words.languages import Language

BLANK = re.compile(r"\{(\w+)(?::([^{}]*))?\}")
"""A blank: the name of its value, and the forms where one of them is meant."""


def fill(text: str, language: Language, blanks: Mapping[str, object]) -> str:
    """A text with its blanks filled.

    Args:
        text: with blanks such as `{n}` and `{n:day|days}`.
        language: the language of the text, which chooses among forms.
        blanks: values by name.

    Raises:
        KeyError: where a value is missing.
    """

    def filled(blank: re.Match[str]) -> str:
        value, forms = blanks[blank[1]], blank[2]
        return str(value) if forms is None else forms.split("|")[language.plural(value)]

    return BLANK.sub(filled, text)
