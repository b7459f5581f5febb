"""Texts that nearly repeat earlier ones, found without comparing every text with every other.

At a likeness of 0.85 two texts differ by few edits, and an edit spoils one of the pieces that the later text is cut
into. All other pieces stand in the earlier text unchanged. How many of its pieces each earlier text has is counted for
all of them at once, as bits of large numbers; only those that have enough are compared.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LIKENESS = 0.85
"""Two texts whose normalised edit similarity reaches this are taken for repeats."""

_MOST_EDITS = (1 - LIKENESS) / LIKENESS + 1e-9
"""Most edits between texts so alike, for each character of one of them: the other may be the longer."""

_MOST_NAMED, _AT_ONCE = 20, 500
"""How many earlier texts are named, at most, so that a text that stands there a thousand times ends some day; and how
many are compared before it is asked whether these are enough."""


def repeats(texts: Sequence[str], piece: int) -> Iterator[list[int]]:
    """For each text the positions of the earlier ones that are nearly the same.

    Args:
        texts: the texts, in order.
        piece: characters of a piece: 1 for Chinese, in which every character tells much, 3 for English.
    """
    having: dict[str, int] = defaultdict(int)
    for number, text in enumerate(texts):
        pieces = [text[start : start + piece] for start in range(0, len(text) - piece + 1, piece)]
        enough = len(pieces) - int(len(text) * _MOST_EDITS)
        found = _with_at_least(enough, [having.get(part, 0) for part in pieces], number)
        yield _alike(text, texts, found)
        for part in {text[start : start + piece] for start in range(len(text) - piece + 1)}:
            having[part] |= 1 << number


def _alike(text: str, texts: Sequence[str], candidates: list[int]) -> list[int]:
    from rapidfuzz import process
    from rapidfuzz.distance import Levenshtein

    found: list[int] = []
    for start in range(0, len(candidates), _AT_ONCE):
        part = candidates[start : start + _AT_ONCE]
        near = [texts[number] for number in part]
        hits = process.extract(
            text, near, scorer=Levenshtein.normalized_similarity, processor=None, limit=None, score_cutoff=LIKENESS
        )
        found += [part[index] for _, _, index in hits]
        if len(found) >= _MOST_NAMED:
            break
    return found[:_MOST_NAMED]


def _with_at_least(enough: int, sets: Sequence[int], size: int) -> list[int]:
    """Numbers below `size` that are in so many of the sets, each set given as the bits of a number."""
    if enough <= 0:
        return list(range(size))
    digits: list[int] = []
    for carry in sets:
        for place, digit in enumerate(digits):
            digits[place], carry = digit ^ carry, digit & carry
            if not carry:
                break
        if carry:
            digits.append(carry)
    more, equal = 0, (1 << size) - 1
    for place in reversed(range(max(len(digits), enough.bit_length()))):
        digit = digits[place] if place < len(digits) else 0
        if enough >> place & 1:
            equal &= digit
        else:
            more, equal = more | equal & digit, equal & ~digit
    return list(_bits(more | equal))


def _bits(number: int) -> Iterator[int]:
    while number:
        lowest = number & -number
        yield lowest.bit_length() - 1
        number ^= lowest
