"""JSON text as this project writes it."""

from __future__ import annotations

import json
from typing import Any


def dump(value: Any) -> bytes:
    """JSON text in UTF-8 without blanks, characters as they are."""
    return (json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n").encode()
