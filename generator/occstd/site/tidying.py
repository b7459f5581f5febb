"""What the site asks of browsers, and what it mends in the theme's HTML where the theme has no block to override."""

from __future__ import annotations

import re

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "worker-src 'self'",
        "style-src 'self'",
        "img-src 'self' data: blob:",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
    )
)
"""The content security policy of every page; `data:` is for the icons in the theme's style, `blob:` for a logo
that the reader chose and that stays in the browser."""
_AUTOCOMPLETE = re.compile(r'(<input class="md-toggle[^>]* type="checkbox"[^>]*?) autocomplete="off"')
_NO_CONTENTS = "__toc"
"""Id of a switch that only pages have whose entry in the menu is no section; the theme labels it on all."""


def tidy(html: str) -> str:
    """HTML of a page without attributes that its elements may not have."""
    html = _AUTOCOMPLETE.sub(r"\1", html)
    return html if f'id="{_NO_CONTENTS}"' in html else html.replace(f' for="{_NO_CONTENTS}"', "")
