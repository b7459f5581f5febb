"""Figures of an edition that one may save, in each language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from occstd.published import PublishedFile
from occstd.views.ladder import LADDER_FILE
from occstd.views.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.export.scope import Scope


def ladder_files(scope: Scope) -> Iterator[PublishedFile]:
    """The ladder of the edition that the site opens with, as SVG and PNG in each language."""
    if scope.edition is None or scope.edition.id != scope.standard.current_edition:
        return
    from occstd.render.figures import ladder_png, ladder_svg  # it needs libraries that data does without

    for language in scope.standard.languages:
        site = Site(scope.standard, language, address=scope.address)
        drawn = (("svg", "image/svg+xml", ladder_svg), ("png", "image/png", ladder_png))
        for ending, media_type, draw in drawn:
            path = LADDER_FILE.format(language=language, ending=ending)
            yield PublishedFile(path=path, content=draw(site), media_type=media_type, language=language)
