"""Pictures in Word documents: the logo, and the code of the address."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
from docx.shared import Emu, Mm

from occstd.render.docx.xml import element, w
from occstd.render.drawing import svg_as_png
from occstd.render.pictures import code_png, picture_format
from occstd.render.printed import PrintError

if TYPE_CHECKING:
    from docx.oxml.shape import CT_Inline
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.parts.story import StoryPart

_CODE, _LOGO = Mm(22), (Mm(52), Mm(17))


def code_picture(part: StoryPart, address: str, text: str) -> BaseOxmlElement:
    """A run with the code of an address at the upper right of the page; `text` says what it is."""
    inline = part.new_pic_inline(io.BytesIO(code_png(address)), _CODE, _CODE)
    return w("r", w("drawing", _anchored(_described(inline, text))))


def logo_picture(part: StoryPart, logo: bytes, text: str) -> BaseOxmlElement:
    """A run with a logo, as large as its place allows; `text` says what it is.

    Raises:
        PrintError: if it is no picture.
    """
    picture = svg_as_png(logo) if picture_format(logo) == "svg" else logo
    try:
        inline = part.new_pic_inline(io.BytesIO(picture), height=_LOGO[1])
    except (InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError) as error:
        raise PrintError("the logo is a damaged picture") from error
    width, height = inline.extent.cx, inline.extent.cy
    if width > _LOGO[0]:
        width, height = _LOGO[0], Emu(height * _LOGO[0] // width)
    for extent in (inline.extent, inline.graphic.graphicData.pic.spPr):
        extent.cx, extent.cy = width, height
    return w("r", w("drawing", _described(inline, text)))


def _described(inline: CT_Inline, text: str) -> CT_Inline:
    inline.docPr.set("descr", text)
    for side in ("distT", "distB", "distL", "distR"):
        inline.set(side, "0")
    return inline


def _anchored(inline: CT_Inline) -> BaseOxmlElement:
    """A picture in the line as one at the upper right of the text, which flows around it."""

    def position(axis: str, side: str) -> BaseOxmlElement:
        align = element("wp:align")
        align.text = side
        return element(f"wp:position{axis}", align, relativeFrom="margin")

    attributes = {"distT": 0, "distB": 90000, "distL": 180000, "distR": 0, "simplePos": 0, "relativeHeight": 1}
    attributes |= {"behindDoc": 0, "locked": 0, "layoutInCell": 1, "allowOverlap": 0}
    extent, *rest = inline
    return element(
        "wp:anchor",
        element("wp:simplePos", x=0, y=0),
        position("H", "right"),
        position("V", "top"),
        extent,
        element("wp:wrapSquare", wrapText="bothSides"),
        *rest,
        **attributes,
    )
