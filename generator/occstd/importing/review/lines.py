"""The lines of a review, doubtful ones first, each with the places on the pages it was read from."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from occstd.words import LANGUAGES, Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from occstd.importing.importer import Imported

FORMAT = 1
"""Version of the file's shape."""


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """A line to compare with the page."""

    id: str
    kind: str
    clause: str
    text: str
    doubts: tuple[str, ...]
    other: str | None
    score: int
    condition: tuple[str, ...]
    """What the program makes of a route, in words, by language; empty for other lines."""
    places: tuple[tuple[int, tuple[int, int, int, int]], ...]
    """Pages with left, top, right and bottom in points."""


@dataclass(frozen=True, slots=True)
class Review:
    """All lines, and what they belong to."""

    standard: str
    edition: str
    name: str
    sha256: str
    lines: tuple[ReviewLine, ...]
    whole: tuple[tuple[str, str, int], ...]
    """Doubts about the whole: reason, what about, page."""


def review_of(
    imported: Imported, standard: str, sha256: str, explain: Callable[[dict[str, Any]], tuple[str, ...]]
) -> Review:
    """The review of an import.

    Args:
        imported: what was imported.
        standard: id of the standard.
        sha256: checksum of the PDF.
        explain: says a condition in words, once for each language.
    """
    composed = imported.composed
    lines = [
        ReviewLine(
            entry.id,
            entry.kind,
            entry.clause,
            entry.said.text,
            entry.said.doubts,
            entry.said.other,
            round(entry.said.score * 100),
            explain(entry.condition) if entry.condition else (),
            tuple(
                (place.page, (round(place.box[0]), round(place.box[1]), round(place.box[2]), round(place.box[3])))
                for place in entry.said.places
            ),
        )
        for entry in composed.entries
    ]
    lines.sort(key=lambda line: (not line.doubts, *_place(line)))
    whole = tuple((doubt.reason, doubt.about, doubt.page) for doubt in composed.doubts)
    return Review(standard, composed.edition, composed.name, sha256, tuple(lines), whole)


def _place(line: ReviewLine) -> tuple[object, ...]:
    """Where a line comes in the document: by its page, then by the numbers of its clause."""
    page = line.places[0][0] if line.places else 0
    return page, [int(number) for number in re.findall(r"\d+", line.clause)], line.kind


def script(review: Review, sizes: dict[int, tuple[float, float]]) -> bytes:
    """The review as a script that the page loads, since a page on disk may not fetch a file."""
    words = {
        language: {key: text for key, text in Words(language).all().items() if key.startswith("rv_")}
        for language in LANGUAGES
    }
    content = {"format": FORMAT, "review": asdict(review), "sizes": sizes, "words": words}
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f"var occstdReview = {text};\n".encode()
