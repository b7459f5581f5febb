"""Logos of every kind are made plain once, so that all formats show them alike; what would burn time is refused."""

from __future__ import annotations

import base64
import io
import random
from functools import partial

import pytest
from PIL import Image, ImageCms
from PIL.Image import Transpose

from documents import sample, with_cover
from occstd.render import drawing
from occstd.render.docx.document import docx
from occstd.render.html import document_html
from occstd.render.pdf import DocumentPrinter
from occstd.render.printed import PrintError
from occstd.training.logos import usable_logo
from occstd.training.pictures import LogoError

GREY = Image.linear_gradient("L").resize((300, 100))
COLOURS = Image.merge("RGB", (GREY, GREY.transpose(Transpose.ROTATE_180), Image.new("L", GREY.size, 90)))
PALETTE = COLOURS.quantize(16)
SCREEN = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
TURNED = Image.Exif()
TURNED[0x0112] = 6
DEEP = Image.new("I;16", (60, 20))
DEEP.putdata([number * 65535 // 1199 for number in range(1200)])


def saved(picture: Image.Image, kind: str, **options: object) -> bytes:
    target = io.BytesIO()
    picture.save(target, kind, **options)
    return target.getvalue()


def without_head(jpeg: bytes) -> bytes:
    """A JPEG without the segment that most readers look for first."""
    assert jpeg[2:4] == b"\xff\xe0"
    return jpeg[:2] + jpeg[4 + int.from_bytes(jpeg[4:6]) :]


def with_xmp_first(jpeg: bytes) -> bytes:
    said = b"http://ns.adobe.com/xap/1.0/\0<x/>"
    return jpeg[:2] + b"\xff\xe1" + (len(said) + 2).to_bytes(2) + said + jpeg[2:]


RASTERS = {
    "jpeg.jpg": saved(COLOURS, "JPEG"),
    "bare.jpg": without_head(saved(COLOURS, "JPEG")),
    "xmp.jpg": with_xmp_first(saved(COLOURS, "JPEG")),
    "adobe-cmyk.jpg": saved(COLOURS.convert("CMYK"), "JPEG"),
    "profile.jpeg": saved(COLOURS, "JPEG", icc_profile=SCREEN, progressive=True),
    "damaged-profile.jpeg": saved(COLOURS, "JPEG", icc_profile=b"profile" * 99),
    "other-profile.jpg": saved(COLOURS.convert("CMYK"), "JPEG", icc_profile=SCREEN),
    "grey.jpg": saved(GREY, "JPEG"),
    "two.jpg": saved(COLOURS, "MPO", save_all=True, append_images=[COLOURS]),
    "plain.png": saved(COLOURS, "PNG"),
    "clear.png": saved(COLOURS.convert("RGBA"), "PNG", icc_profile=SCREEN),
    "grey-clear.png": saved(Image.merge("LA", (GREY, GREY)), "PNG"),
    "bits.png": saved(GREY.convert("1"), "PNG"),
    "palette.png": saved(PALETTE, "PNG", transparency=3),
    "palette-clear.png": saved(PALETTE, "PNG", transparency=bytes(range(0, 256, 16))),
    "moving.png": saved(COLOURS, "PNG", save_all=True, append_images=[GREY.convert("RGB")]),
}


@pytest.mark.parametrize("name", RASTERS)
def test_raster_is_made_plain_and_shown_by_every_format(name: str) -> None:
    """Any JPEG or PNG becomes a PNG of the same looks with nothing beside its pixels, which PDF, DOCX and HTML take."""
    logo = usable_logo(name, RASTERS[name])
    with Image.open(io.BytesIO(logo)) as made, Image.open(io.BytesIO(RASTERS[name])) as before:
        assert (made.format, made.size) == ("PNG", (300, 100))
        assert made.mode == ("RGBA" if before.has_transparency_data else "RGB")
        assert set(made.info) <= {"transparency"}
        pairs = zip(made.convert("RGB").getpixel((150, 30)), before.convert("RGBA").getpixel((150, 30)), strict=False)
        assert all(abs(a - b) <= 3 for a, b in pairs)
    document = with_cover(sample("en", 1), logo=logo, provider="Example")
    assert all(len(form(document)) > 1000 for form in (DocumentPrinter().pdf, docx, document_html))


def test_picture_that_lies_is_put_upright() -> None:
    """A camera's note about how it was held is followed, and goes."""
    with Image.open(io.BytesIO(usable_logo("a.jpg", saved(COLOURS, "JPEG", exif=TURNED)))) as made:
        assert made.size == (100, 300)
        assert not made.getexif()


def test_deep_grey_is_not_cut_off() -> None:
    """Sixteen bits of grey become eight, from black to white."""
    with Image.open(io.BytesIO(usable_logo("a.png", saved(DEEP, "PNG")))) as made:
        assert [made.getpixel(place) for place in ((0, 0), (0, 10), (59, 19))] == [(0,) * 3, (128,) * 3, (255,) * 3]


def test_large_picture_is_made_smaller() -> None:
    """A logo has no more pixels than its place can show."""
    with Image.open(io.BytesIO(usable_logo("a.png", saved(Image.new("RGB", (4000, 400)), "PNG")))) as made:
        assert made.size == (1250, 125)


def test_picture_with_too_many_pixels_is_refused() -> None:
    """However few bytes it has."""
    with pytest.raises(LogoError, match="4001 × 10 pixels"):
        usable_logo("a.png", saved(Image.new("1", (4001, 10)), "PNG"))
    with pytest.raises(LogoError, match="too many pixels"):
        usable_logo("a.png", saved(Image.new("1", (20000, 20000)), "PNG"))


def test_damaged_pictures_are_refused_and_break_nothing() -> None:
    """Bytes changed at random give a picture or a message, nothing else."""
    chance, refused = random.Random(7), 0
    whole = [("a.jpg", RASTERS["profile.jpeg"]), ("a.png", RASTERS["palette.png"]), ("a.png", saved(DEEP, "PNG"))]
    for _ in range(150):
        name, data = chance.choice(whole)
        broken = bytearray(data)
        for _ in range(chance.choice((1, 5, 25))):
            broken[chance.randrange(len(broken))] = chance.randrange(256)
        try:
            usable_logo(name, bytes(broken[: chance.randrange(len(broken))] if chance.random() < 0.2 else broken))
        except LogoError:
            refused += 1
    assert 20 < refused < 150


def svg(inside: bytes, before: bytes = b"") -> bytes:
    space = b'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return before + b"<svg " + space + b' viewBox="0 0 60 20">' + inside + b"</svg>"


def embedded(picture: bytes, kind: bytes = b"png") -> bytes:
    data = base64.b64encode(picture)
    return b'<image width="60" height="20" xlink:href="data:image/' + kind + b";base64," + data + b'"/>'


DRAWN = b'<rect width="60" height="20" fill="#3c4aa0"/>'
PUBLIC = b'<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://example.com/svg11.dtd">'
DRAWINGS = {
    "plain": svg(DRAWN),
    "public": svg(DRAWN, PUBLIC),
    "editor": svg(b'<metadata><r:a xmlns:r="urn:r">x</r:a></metadata><e:v xmlns:e="urn:e" a="1"/>' + DRAWN),
    "attributes": svg(DRAWN[:-2] + b' filterRes="99" data-a="urn:a" xml:base="#a"/>'),
    "link": svg(b'<a xlink:href="https://example.com/">' + DRAWN + b"</a>"),
    "moving": svg(DRAWN[:-2] + b'><animate attributeName="x" to="9" dur="1s"/></rect>'),
    "style": svg(b'<style><![CDATA[.a{fill:#3c4aa0}]]></style><rect class="a" width="60" height="20"/>'),
    "shadow": svg(b'<filter id="f"><feGaussianBlur stdDeviation="1"/></filter><g filter="url(#f)">' + DRAWN + b"</g>"),
    "text": svg("<text y='12' font-size='9'>شىنجاڭ བོད &lt;a&gt; 中</text>".encode() + DRAWN),
    "picture": svg(embedded(saved(COLOURS.convert("CMYK"), "JPEG"), b"jpeg")),
}


@pytest.mark.parametrize("name", DRAWINGS)
def test_drawing_is_reduced_to_what_draws(name: str) -> None:
    """What editors write beside the drawing goes, what draws stays, and pictures in it are made plain."""
    logo = usable_logo("a.svg", DRAWINGS[name])
    for gone in (
        b"DOCTYPE",
        b"<a",
        b"example.com",
        b"urn:",
        b"metadata",
        b"animate",
        b"filterRes",
        b"xml:",
        b"image/jpeg",
        b"xlink",
    ):
        assert gone not in logo
    with Image.open(io.BytesIO(drawing.svg_as_png(logo))) as made:
        assert made.convert("RGBA").getpixel((made.width // 2, made.height // 2))[3] > 200


def test_drawing_keeps_its_looks() -> None:
    """Reducing what has nothing to lose loses nothing."""
    assert usable_logo("a.svg", svg(DRAWN)) == (
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20"><rect width="60" height="20" fill="#3c4aa0">'
        b"</rect></svg>"
    )


LARGE = saved(Image.new("1", (4000, 4000)), "PNG")
REFUSED = {
    "turbulence": (svg(b"<filter><feTurbulence/></filter>"), "the element 'feTurbulence'"),
    "foreign": (svg(b"<foreignObject/>"), "the element 'foreignObject'"),
    "event": (svg(b'<g onload="x"/>'), "the attribute 'onload'"),
    "outside": (svg(b'<image href="https://example.com/a.png"/>'), "the address 'https://example.com/a.png'"),
    "drawing": (svg(b'<image href="data:image/svg+xml,x"/>'), "the address 'data:image/svg"),
    "import": (svg(b"<style>@import 'a.css';</style>"), "an address outside it"),
    "declared": (svg(b"&a;", b'<!DOCTYPE svg [<!ENTITY a "b">]>'), "a document type with declarations"),
    "style-sheet": (svg(b"", b'<?xml-stylesheet href="a.css"?>'), "the instruction 'xml-stylesheet'"),
    "no-base64": (svg(b'<image href="data:image/png;base64,A"/>'), "a picture that is damaged"),
    "no-picture": (svg(embedded(b"GIF")), "a file that is no PNG"),
    "large-picture": (svg(embedded(saved(Image.new("1", (30000, 300)), "PNG"))), "30000 × 300 pixels in it"),
    "large-pictures": (svg(embedded(LARGE) * 2), "4000 × 4000 pixels in it"),
    "nested": (svg(b"<g>" * 120 + b"</g>" * 120), "elements 101 deep"),
    "empty": (b'<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0"/>', "that cannot be drawn: "),
    "copies": (
        svg(
            b'<defs><g id="a0"><path d="M0 0h1"/></g>'
            + b"".join(b'<g id="a%d">' % n + b'<use href="#a%d"/>' % (n - 1) * 10 + b"</g>" for n in range(1, 9))
            + b'</defs><use href="#a8"/>'
        ),
        "that ",
    ),
}


@pytest.mark.parametrize(("data", "found"), REFUSED.values(), ids=REFUSED.keys())
def test_drawing_that_may_not_be_used(data: bytes, found: str) -> None:
    """What runs, fetches or burns is refused, and named."""
    with pytest.raises(LogoError) as raised:
        usable_logo("a.svg", data)
    assert str(raised.value).startswith("an SVG ")
    assert found in str(raised.value)


BLURS = b'<filter id="f">' + b'<feGaussianBlur stdDeviation="30"/>' * 50000 + b"</filter>"
COSTLY = {
    "time": svg(BLURS + b'<g filter="url(#f)">' + DRAWN + b"</g>"),
    "memory": b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000000 1">' + DRAWN + b"</svg>",
}


@pytest.mark.long
@pytest.mark.parametrize("name", COSTLY)
def test_drawing_that_costs_too_much_is_refused(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Printing ends after so much time or memory, with a message that names the logo."""
    monkeypatch.setattr(drawing, "_PATIENCE", 2)
    with pytest.raises(PrintError, match="the logo takes more than 5 seconds or 2 GB of memory to draw"):
        drawing.svg_as_png(COSTLY[name])
    document = partial(with_cover, sample("en", 1), provider="Example")
    with pytest.raises(PrintError, match="the logo"):
        docx(document(logo=COSTLY[name]))
