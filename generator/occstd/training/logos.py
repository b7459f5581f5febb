"""Whether a picture may stand in a document: small, whole, and drawn alike by every format."""

from __future__ import annotations

from pathlib import PurePath

from occstd.model.delivery import LARGEST_LOGO
from occstd.render.drawing import svg_as_png
from occstd.render.printed import PrintError
from occstd.training.drawings import reduced_svg
from occstd.training.pictures import LogoError, as_png

_RASTER = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG"}
_BOX = (1250, 410)
"""Most pixels across and down: the place of a logo at 600 pixels an inch."""


def usable_logo(name: str, data: bytes) -> bytes:
    """A picture made plain, so that every format shows it: PNG and JPEG as PNG, SVG reduced to what draws.

    Args:
        name: name of the file; its ending tells the format.
        data: its bytes; of a file that is too large, more than `LARGEST_LOGO` of them.

    Raises:
        LogoError: if it is too large, no picture of the format that its name tells, or an SVG that runs a program,
            fetches something, or takes too much time or memory to draw.
    """
    ending = PurePath(name).suffix.lower()
    if len(data) > LARGEST_LOGO:
        raise LogoError(f"a file of more than {LARGEST_LOGO:,} bytes")
    if ending == ".svg":
        drawing = reduced_svg(data)
        try:
            svg_as_png(drawing)
        except PrintError as error:
            raise LogoError(f"an SVG that {str(error).removeprefix('the logo ')}") from None
        return drawing
    if ending in _RASTER:
        return as_png(data, (_RASTER[ending],), _BOX)[0]
    raise LogoError(f"a file that ends in {ending!r}" if ending else "a file without an ending")
