"""Whether a picture may stand in a document: small, whole, and, where it is SVG, without program or outside address."""

from __future__ import annotations

import io
import re
import warnings
from pathlib import PurePath
from typing import TYPE_CHECKING
from xml.parsers import expat

from PIL import Image, UnidentifiedImageError

from occstd.model.delivery import LARGEST_LOGO

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_PIXELS = 4000
_DEEPEST = 100
_RASTER = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG"}
_SVG = "http://www.w3.org/2000/svg"
_REFUSED = frozenset({"script", "foreignobject", "iframe", "embed", "object", "handler", "listener", "audio", "video"})
_INSIDE = re.compile(r"\s*(#|data:image/(png|jpeg|gif|webp)[;,])", re.IGNORECASE)
_OUTSIDE = re.compile(r"@import|\\|url\(\s*['\"]?\s*(?!#|['\"]|\s)", re.IGNORECASE)
"""An import, or an address outside the picture, in a style; a backslash could hide either."""


class LogoError(Exception):
    """A picture that may not be used; says what was found."""


def check_logo(name: str, data: bytes) -> None:
    """Check a picture.

    Args:
        name: name of the file; its ending tells the format.
        data: its bytes; of a file that is too large, more than `LARGEST_LOGO` of them.

    Raises:
        LogoError: if it is too large, no picture of the format that its name tells, or an SVG that runs a program
            or fetches something.
    """
    ending = PurePath(name).suffix.lower()
    if len(data) > LARGEST_LOGO:
        raise LogoError(f"a file of more than {LARGEST_LOGO:,} bytes")
    if ending == ".svg":
        _check_svg(data)
    elif ending in _RASTER:
        _check_raster(data, _RASTER[ending])
    else:
        raise LogoError(f"a file that ends in {ending!r}" if ending else "a file without an ending")


def _check_raster(data: bytes, kind: str) -> None:
    try:
        with warnings.catch_warnings(action="error"), Image.open(io.BytesIO(data), formats=[kind]) as picture:
            if max(picture.size) > _MOST_PIXELS:
                raise LogoError(f"a picture of {picture.width} × {picture.height} pixels")
            picture.load()
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise LogoError("a picture of too many pixels") from None
    except UnidentifiedImageError:
        raise LogoError(f"a file that is no {kind}") from None
    except (OSError, SyntaxError, ValueError):
        raise LogoError(f"a {kind} that is damaged") from None


def _check_svg(data: bytes) -> None:
    parser = expat.ParserCreate(namespace_separator=" ")
    depth, styles = 0, list[str]()

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        space, _, local = name.rpartition(" ")
        if depth == 0 and (space, local) != (_SVG, "svg"):
            raise LogoError(f"an XML file whose root is {local!r}")
        depth += 1
        if depth > _DEEPEST:
            refuse(f"elements {depth} deep")
        for fault in _faults(local.lower(), attributes):
            raise LogoError(f"an SVG with {fault}")

    def refuse(what: str) -> None:
        raise LogoError(f"an SVG with {what}")

    def end(_: str) -> None:
        nonlocal depth
        depth -= 1

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = styles.append
    parser.StartDoctypeDeclHandler = lambda *_: refuse("a document type")
    parser.ProcessingInstructionHandler = lambda target, _: refuse(f"the instruction {target!r}")
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise LogoError(f"an SVG that is damaged in line {error.lineno}") from None
    if _OUTSIDE.search("".join(styles)):
        refuse("an address outside it")


def _faults(element: str, attributes: dict[str, str]) -> Iterator[str]:
    if element in _REFUSED:
        yield f"the element {element!r}"
    for name, value in attributes.items():
        local = name.rpartition(" ")[2].lower()
        if local.startswith("on"):
            yield f"the attribute {local!r}"
        elif local in {"href", "src", "base"}:
            if not _INSIDE.match(value):
                yield f"the address {value[:40]!r}"
        elif _OUTSIDE.search(value):
            yield f"an address outside it, in {local!r}"
