"""What a person decided about a line, and how it is read from the file that the review page saves."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from typing import Any


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person made of a line."""

    id: str
    text: str
    """The text that they saw; where the YAML says something else by now, nothing is changed."""
    verdict: str | None
    """accepted, corrected or flagged; none where only English was given."""
    correction: str = ""
    english: str = ""
    reviewer: str = ""
    reviewed: str = ""


def decisions_of_page(content: bytes) -> list[Decision]:
    """The decisions in a file that the review page saved.

    Raises:
        ValueError: if it is no such file.
    """
    try:
        saved: Any = json.loads(content)
        return [_decision(item) for item in saved["decisions"]]
    except (KeyError, TypeError, UnicodeDecodeError, json.JSONDecodeError) as error:
        raise ValueError("this is no file that the review page saved") from error


def _decision(item: dict[str, Any]) -> Decision:
    unread = item.keys() - {field.name for field in fields(Decision)}
    if unread:
        raise ValueError(f"{item['id']}: {min(unread)} is nothing that a decision says")
    texts = {key: str(item.get(key) or "").strip() for key in ("correction", "english", "reviewer", "reviewed")}
    verdict = item.get("verdict")
    if verdict not in {"accepted", "corrected", "flagged", None}:
        raise ValueError(f"{item['id']}: the verdict {verdict!r}")
    return Decision(str(item["id"]), str(item["text"]), verdict, **texts)
