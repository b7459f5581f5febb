"""What the site of a standard needs of MkDocs and its theme, where mkdocs.yml does not say otherwise."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.exceptions import PluginError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs.config.defaults import MkDocsConfig

    from occstd.words import Words

THEME = Path(__file__).parent.parent / "theme"
"""Templates, style and scripts of the site, laid over Material."""
_STYLES = ("assets/occstd.css", "assets/compare.css")
_EXTENSIONS: dict[str, dict[str, Any]] = {
    "attr_list": {},
    "admonition": {},
    "def_list": {},
    "md_in_html": {},
    "tables": {},
    "toc": {"permalink": "#"},
    "pymdownx.highlight": {"anchor_linenums": False},
    "pymdownx.superfences": {},
}
_FEATURES = [
    "navigation.indexes",
    "navigation.tabs",
    "navigation.top",
    "toc.follow",
]
_SCHEMES = (
    ("", "default", "brightness-auto"),
    ("light", "default", "weather-sunny"),
    ("dark", "slate", "weather-night"),
)
"""Colour schemes with what they are for and their icons; the interface words `scheme_<name>` say what comes next."""


def complete(config: MkDocsConfig, words: Words, languages: Sequence[str]) -> None:
    """Set what is not set: the theme's templates and looks, extensions of Markdown, style.

    Args:
        config: the configuration of MkDocs, which is changed.
        words: the interface words in the language of the site.
        languages: codes of the languages of the standard.

    Raises:
        PluginError: if the theme is not Material, which the templates extend.
    """
    if config.theme.name != "material":
        raise PluginError(f"the theme is {config.theme.name!r}, expected material, which the pages are made for")
    own = config.theme.custom_dir
    config.theme.dirs.insert(1 if own else 0, str(THEME))
    _complete_theme(config.theme, words)
    for name, options in _EXTENSIONS.items():
        if name not in config.markdown_extensions:
            config.markdown_extensions.append(name)
        known = config.mdx_configs.get(name) or {}
        config.mdx_configs[name] = options | known
    config.mdx_configs["toc"].setdefault("permalink_title", words["permanent_link"])
    config.extra_css[:0] = [style for style in _STYLES if style not in config.extra_css]
    config.extra.setdefault("generator", False)
    listed = config.extra.get("languages", {}).items()
    config.extra["languages"] = {code: about for code, about in listed if code in languages}


def _complete_theme(theme: Any, words: Words) -> None:
    theme["font"] = False  # fonts of the theme come from another host
    theme["language"] = words.language
    theme["features"] = theme.get("features") or _FEATURES
    theme["icon"] = {"logo": "material/seal-variant"} | (theme.get("icon") or {})
    if not theme.get("palette"):
        theme["palette"] = [
            {
                "media": f"(prefers-color-scheme{f': {name}' if name else ''})",
                "scheme": scheme,
                "primary": "custom",
                "accent": "custom",
                "toggle": {"icon": f"material/{icon}", "name": words[f"scheme_{name or 'auto'}"]},
            }
            for name, scheme, icon in _SCHEMES
        ]
