"""Figures that stand alone: the ladder as SVG and as PNG."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.render.environment import environment
from occstd.render.typesetting import typeset
from occstd.views.charts import ladder_figure
from occstd.words import LANGUAGES

if TYPE_CHECKING:
    from occstd.views.site import Site

_COLOURS = ("#0f6b5f", "#a8321f", "#3c4aa0", "#7a5a00", "#6a3d7c", "#3f5a2a")
"""Hues of directions on paper, as the site's style has them; a picture that is saved has no style beside it."""
_PIXELS_PER_INCH = 144.0


def ladder_svg(site: Site) -> bytes:
    """The ladder as SVG with real text, a title and a description; no style, so that no policy changes its look."""
    figure = ladder_figure(site)
    other = LANGUAGES[figure.other_language].tag if figure.other_language else ""
    tags = {"tag": LANGUAGES[figure.language].tag, "other_tag": other}
    return environment().get_template("figure/ladder.svg.j2").render(f=figure, colours=_COLOURS, **tags).encode()


def ladder_png(site: Site) -> bytes:
    """The ladder as PNG, drawn from the SVG by Typst with its own fonts: the same bytes on every machine.

    Raises:
        ModuleNotFoundError: if the package of fonts is not installed.
    """
    inputs = {"svg": ladder_svg(site).decode()}
    return typeset("figure/figure.typ", inputs, format="png", ppi=_PIXELS_PER_INCH)
