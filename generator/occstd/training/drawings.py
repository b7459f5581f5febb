"""SVG drawings reduced to what draws: listed elements and attributes, nothing that runs, fetches or burns time."""

from __future__ import annotations

import base64
import binascii
import re
from typing import NoReturn
from urllib.parse import unquote_to_bytes
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from occstd.training.pictures import MOST_PIXELS, LogoError, as_png

_DEEPEST = 100
_SVG, _XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_KEPT = _names("""
    svg g a defs symbol use switch path rect circle ellipse line polyline polygon text tspan textPath image style
    linearGradient radialGradient stop pattern clipPath mask marker filter feBlend feColorMatrix feComponentTransfer
    feComposite feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feOffset
""")
_DROPPED = _names("metadata title desc view cursor animate animateColor animateMotion animateTransform set")
"""What draws nothing, or moves what is drawn; left out with what is in it, as is everything of other vocabularies."""
_ATTRIBUTES = _names("""
    id class style type transform transform-origin x y x1 x2 y1 y2 cx cy r rx ry fx fy fr d dx dy points width height
    viewBox preserveAspectRatio offset rotate textLength lengthAdjust startOffset side method spacing orient refX refY
    markerWidth markerHeight markerUnits gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits
    patternTransform clipPathUnits maskUnits maskContentUnits mask-type filterUnits primitiveUnits in in2 result mode
    operator k1 k2 k3 k4 values tableValues slope intercept amplitude exponent stdDeviation flood-color flood-opacity
    alignment-baseline baseline-shift clip-path clip-rule color color-interpolation color-interpolation-filters
    direction display dominant-baseline fill fill-opacity fill-rule filter font-family font-size font-size-adjust
    font-stretch font-style font-variant font-weight image-rendering isolation letter-spacing marker marker-end
    marker-mid marker-start mask mix-blend-mode opacity overflow paint-order shape-rendering stop-color stop-opacity
    stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity
    stroke-width systemLanguage text-anchor text-decoration text-rendering unicode-bidi vector-effect visibility
    word-spacing writing-mode
""")
_OUTSIDE = re.compile(r"@import|\\|url\(\s*['\"]?\s*(?!#|['\"]|\s)", re.IGNORECASE)
"""An import, or an address outside the picture, in a style; a backslash could hide either."""
_PICTURE = re.compile(r"\s*data:image/(?:png|jpe?g|gif|webp)(;[^,]*)?,", re.IGNORECASE)
_PICTURE_KINDS, _PICTURE_BOX = ("PNG", "JPEG", "GIF", "WEBP"), (1600, 1600)


def reduced_svg(data: bytes) -> bytes:
    """An SVG drawing with nothing but what draws; pictures in it are made plain, and none has too many pixels.

    Raises:
        LogoError: if it is damaged, or has an element, an attribute or an address that may not be.
    """
    return _Reducer().reduced(data)


class _Reducer:
    """Reads one drawing and writes it anew."""

    def __init__(self) -> None:
        self._out: list[str] = []
        self._styles: list[str] = []
        self._open: list[str] = []
        self._dropping = 0
        self._pixels = MOST_PIXELS

    def reduced(self, data: bytes) -> bytes:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartDoctypeDeclHandler = self._document_type
        parser.ProcessingInstructionHandler = self._instruction
        try:
            parser.Parse(data, True)
        except expat.ExpatError as error:
            raise LogoError(f"an SVG that is damaged in line {error.lineno}") from None
        if _OUTSIDE.search("".join(self._styles)):
            _refuse("an address outside it")
        return "".join(self._out).encode()

    def _document_type(self, _name: str, _system: str | None, _public: str | None, declares: bool) -> None:
        if declares:
            _refuse("a document type with declarations of its own")

    def _instruction(self, target: str, _text: str) -> None:
        if target == "xml-stylesheet":
            _refuse(f"the instruction {target!r}")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, local = name.rpartition(" ")
        if not self._open and (space, local) != (_SVG, "svg"):
            raise LogoError(f"an XML file whose root is {local!r}")
        self._open.append(local)
        if len(self._open) > _DEEPEST:
            _refuse(f"elements {len(self._open)} deep")
        if self._dropping or space != _SVG or local in _DROPPED:
            self._dropping += 1
            return
        if local not in _KEPT:
            _refuse(f"the element {local!r}")
        written = f' xmlns="{_SVG}"' if len(self._open) == 1 else ""
        for key, value in attributes.items():
            written += self._attribute(local, *key.rpartition(" ")[::2], value)
        self._out.append(f"<{_written(local)}{written}>")

    def _attribute(self, element: str, space: str, local: str, value: str) -> str:
        if local.lower().startswith("on"):
            _refuse(f"the attribute {local!r}")
        if local.lower() in ("href", "src", "base"):
            return self._address(element, local, value) if space in ("", _XLINK) else ""
        if _OUTSIDE.search(value):
            _refuse(f"an address outside it, in {local!r}")
        return f" {local}={quoteattr(value)}" if not space and local in _ATTRIBUTES else ""

    def _address(self, element: str, local: str, value: str) -> str:
        if element == "a":
            return ""
        if value.lstrip().startswith("#"):
            return f" href={quoteattr(value.strip())}"
        picture = _PICTURE.match(value) if (element, local) == ("image", "href") else None
        if picture is None:
            _refuse(f"the address {value[:40]!r}")
        data = unquote_to_bytes(value[picture.end() :])
        if ";base64" in (picture[1] or "").lower():
            try:
                data = base64.b64decode(data)
            except binascii.Error:
                _refuse("a picture that is damaged")
        try:
            png, pixels = as_png(data, _PICTURE_KINDS, _PICTURE_BOX, self._pixels)
        except LogoError as error:
            _refuse(f"{error} in it")
        self._pixels -= pixels
        return f' href="data:image/png;base64,{base64.b64encode(png).decode()}"'

    def _end(self, _name: str) -> None:
        local = self._open.pop()
        if self._dropping:
            self._dropping -= 1
        else:
            self._out.append(f"</{_written(local)}>")

    def _text(self, text: str) -> None:
        if not self._dropping:
            self._out.append(escape(text))
            if self._open[-1] == "style":
                self._styles.append(text)


def _written(element: str) -> str:
    """A link leads nowhere on paper: what is in it stays."""
    return "g" if element == "a" else element


def _refuse(what: str) -> NoReturn:
    raise LogoError(f"an SVG with {what}")
