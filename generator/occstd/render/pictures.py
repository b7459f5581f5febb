"""Pictures in documents: the code of an address, and the logo of a training body."""

from __future__ import annotations

import io
from functools import lru_cache
from typing import Literal

import segno

from occstd.render.printed import PrintError

PictureFormat = Literal["png", "jpg", "svg"]
_QUIET = 1
"""Empty modules around a code; the paper around it gives the rest of the four that readers ask for."""
_BEGINNINGS: tuple[tuple[bytes, PictureFormat], ...] = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpg"),
)


def picture_format(picture: bytes) -> PictureFormat:
    """The format of a picture, from its content.

    Raises:
        PrintError: if it is neither PNG nor JPEG nor SVG.
    """
    for beginning, name in _BEGINNINGS:
        if picture.startswith(beginning):
            return name
    if b"<svg" in picture[:4096]:
        return "svg"
    raise PrintError("the logo is neither a PNG nor a JPEG nor an SVG picture")


@lru_cache(maxsize=256)
def code_svg(address: str) -> str:
    """The QR code of an address as SVG."""
    target = io.BytesIO()
    _code(address).save(target, kind="svg", border=_QUIET, omitsize=True, xmldecl=False, svgclass=None, lineclass=None)
    return target.getvalue().decode()


@lru_cache(maxsize=256)
def code_png(address: str) -> bytes:
    """The QR code of an address as PNG."""
    target = io.BytesIO()
    _code(address).save(target, kind="png", border=_QUIET, scale=8)
    return target.getvalue()


@lru_cache(maxsize=256)
def _code(address: str) -> segno.QRCode:
    return segno.make_qr(address, error="m")
