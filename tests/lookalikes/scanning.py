"""A PDF as a scanner would give it back: pictures of its pages, tilted, blurred, noisy, saved as JPEG."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy
import pypdfium2
from PIL import Image

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Scanner:
    """What a scanner does to a page."""

    resolution: int = 200
    tilt: float = 0.7
    """Degrees; every other page is turned the other way."""
    blur: float = 0.6
    """Of the Gaussian blur, in pixels at 200 per inch."""
    noise: float = 6.0
    """Of the grey values, as standard deviation."""
    quality: int = 60
    """Of the JPEG."""


def scan(source: Path, target: Path, scanner: Scanner, pages: range | None = None) -> Path:
    """Write the scan of a PDF, of all pages or of some (counted from 0), and return its path."""
    random = numpy.random.default_rng(7)
    with pypdfium2.PdfDocument(source) as document:
        chosen = pages or range(len(document))
        shots = [_shot(document[index], index, scanner, random) for index in chosen]
    shots[0].save(
        target, "PDF", save_all=True, append_images=shots[1:], resolution=scanner.resolution, quality=scanner.quality
    )
    return target


def _shot(page: pypdfium2.PdfPage, index: int, scanner: Scanner, random: numpy.random.Generator) -> Image.Image:
    grey = page.render(scale=scanner.resolution / 72, grayscale=True).to_numpy()
    grey = grey[:, :, 0] if grey.ndim == 3 else grey
    height, width = grey.shape
    tilt = scanner.tilt * (1 if index % 2 else -1)
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), tilt, 1)
    paper = cv2.warpAffine(grey, turn, (width, height), flags=cv2.INTER_LINEAR, borderValue=255)
    soft = cv2.GaussianBlur(paper, (0, 0), max(0.01, scanner.blur * scanner.resolution / 200))
    grain = 245.0 - (255.0 - soft) * 0.9 + random.normal(0, scanner.noise, grey.shape)
    return Image.fromarray(numpy.clip(grain, 0, 255).astype(numpy.uint8))
