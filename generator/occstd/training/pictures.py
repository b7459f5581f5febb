"""Pictures of any kind that Pillow reads, as the plain PNG that every format shows alike."""

from __future__ import annotations

import io
import warnings
from contextlib import suppress

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

_MOST_A_SIDE = 4000
MOST_PIXELS = _MOST_A_SIDE**2
_SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))


class LogoError(Exception):
    """A picture that may not be used; says what was found."""


def as_png(data: bytes, kinds: tuple[str, ...], box: tuple[int, int], most: int = MOST_PIXELS) -> tuple[bytes, int]:
    """A picture as PNG: upright, in the colours of screens, eight bits deep, without anything beside its pixels.

    Args:
        data: the picture.
        kinds: the formats that it may have, as Pillow names them.
        box: most pixels across and down; a larger picture is made smaller.
        most: most pixels that it may have.

    Returns:
        The PNG, and how many pixels the picture had.

    Raises:
        LogoError: if it is no picture of these formats, damaged, or has too many pixels.
    """
    kind = " or ".join(kinds)
    try:
        with warnings.catch_warnings(action="ignore"), Image.open(io.BytesIO(data), formats=kinds) as picture:
            width, height = picture.size
            if max(width, height) > _MOST_A_SIDE or width * height > most:
                raise LogoError(f"a picture of {width} × {height} pixels")
            made = _plain(picture)
            made.info.clear()
            made.thumbnail(box, Image.Resampling.LANCZOS)
            target = io.BytesIO()
            made.save(target, "PNG", optimize=True)
    except LogoError:
        raise
    except Image.DecompressionBombError:
        raise LogoError("a picture of too many pixels") from None
    except UnidentifiedImageError:
        raise LogoError(f"a file that is no {kind}") from None
    except Exception:  # decoders of damaged files raise errors of every kind
        raise LogoError(f"a {kind} that is damaged") from None
    return target.getvalue(), width * height


def _plain(picture: Image.Image) -> Image.Image:
    picture.load()
    profile = picture.info.get("icc_profile", b"")
    with suppress(Exception):  # what is said of a picture may be damaged where the picture is not
        picture = ImageOps.exif_transpose(picture)
    if picture.mode.startswith("I"):  # 16 bits of grey, which Pillow would cut off at 255
        picture = picture.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if picture.has_transparency_data:
        picture = picture.convert("RGBA")
        clear = picture.getchannel("A")
        made = _in_colours_of_screens(picture.convert("RGB"), profile)
        made.putalpha(clear)
        return made
    return _in_colours_of_screens(picture if picture.mode in ("CMYK", "L") else picture.convert("RGB"), profile)


def _in_colours_of_screens(picture: Image.Image, profile: bytes) -> Image.Image:
    """The picture as RGB: by its profile where that is sound and meant for such pictures, as it is otherwise."""
    if profile:
        with suppress(ImageCms.PyCMSError, OSError):
            made = ImageCms.profileToProfile(picture, io.BytesIO(profile), _SRGB, outputMode="RGB")
            if made is not None:
                return made
    return picture.convert("RGB")
