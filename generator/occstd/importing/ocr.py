"""Recognition of print on page pictures, by rapidocr with the models in its wheel; cells are cut into lines here."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING, Any

import cv2
import numpy

from occstd.importing.passage import Box, Cell, Line, Table
from occstd.importing.punctuation import as_printed

if TYPE_CHECKING:
    from occstd.importing.pages import Picture
    from occstd.importing.rules import PixelBox

_PAD = 3
"""Pixels around a line at 200 per inch."""
_SECOND = 0.8
"""Size of the second reading, as a share of the first."""


_SHORT = 2.6
"""A line that is less wide than this many times its height is one or two characters."""
_NUMBER = re.compile(r"[★☆]?[\d.．lI]+[★☆]?")
_SPACE = 0.16
"""Share of a line's height from which room between a number and its unit is a space."""
_THIN = 0.2
"""A stroke of the pen alone is no wider than this share of its length, both as deviations of its ink."""
_LEANING = 8.0
"""Degrees from upright from which a stroke leans: the stem of a 1 stands within six, with flag and tilt."""


Reading = tuple[str, float, str | None]
"""Text of a line, the score of its weakest character, and what a second reading gave where it differs."""


class Recogniser:
    """Reads lines of print. Building it loads a model, which takes a second."""

    def __init__(self) -> None:
        from rapidocr import RapidOCR

        logging.getLogger("RapidOCR").setLevel(logging.CRITICAL)
        self._engine = RapidOCR(params={"Global.log_level": "critical", "Rec.rec_batch_num": 8})
        blank = numpy.full((48, 200, 3), 255, numpy.uint8)
        self._engine(blank, use_det=False, use_cls=False, use_rec=True)

    def lines(self, pictures: list[Picture]) -> list[str]:
        """What some pictures of a line each say."""
        return [text for text, _ in self._recognised(pictures)]

    def page(
        self, picture: Picture, tables: list[tuple[PixelBox, list[PixelBox]]], mask: Picture, resolution: int
    ) -> tuple[tuple[Table, ...], tuple[Line, ...]]:
        """Read a page: the cells of its tables, and the lines outside of them, with boxes in points."""
        clean = picture.copy()
        clean[cv2.dilate(mask, numpy.ones((3, 3), numpy.uint8)) > 0] = 255
        cells = [cell for _, inside in tables for cell in inside]
        free = _strips(picture.shape, [box for box, _ in tables])
        areas = [_Area(clean, area, n, resolution / 200) for n, area in enumerate([*cells, *free])]
        heights = [end - start for area in areas for start, end in area.bands]
        usual = float(numpy.median(heights)) if heights else 0.0
        crops = [crop for area in areas for crop in area.lines(usual)]
        lines: list[list[Line]] = [[] for _ in (*cells, *free)]
        for crop, (text, score, other) in self._read(crops):
            box = Box(*(value * 72 / resolution for value in crop.box))
            if text:
                lines[crop.area].append(Line(text, box, score, other))
        filled = iter(lines)
        made = []
        for around, inside in tables:
            boxes = [Box(*(value * 72 / resolution for value in cell)) for cell in inside]
            box = Box(*(value * 72 / resolution for value in around))
            made.append(Table(box, tuple(Cell(cell, tuple(next(filled))) for cell in boxes)))
        return tuple(made), tuple(line for rest in filled for line in rest)

    def _read(self, crops: list[_Crop]) -> list[tuple[_Crop, Reading]]:
        """Each line with its text, score and what the second reading gave, where it differs.

        One or two characters alone are hard to recognise: they are read together with the line before them, unless
        they turn out to be a number, which begins something of its own.
        """
        runs = _runs(crops)
        alone = iter(self._twice([crop.picture for run in runs for crop in run]))
        together = iter(self._twice([_side_by_side(run) for run in runs if len(run) > 1]))
        read: list[tuple[_Crop, Reading]] = []
        for run in runs:
            single = [(crop, next(alone)) for crop in run]
            whole = next(together) if len(run) > 1 else None
            if whole is None or any(_NUMBER.fullmatch(text) for _, (text, _, _) in single[1:]):
                read += single
            else:
                read.append((_Crop(run[0].area, _around(run), run[0].picture), whole))
        return read

    def _twice(self, pictures: list[Picture]) -> list[Reading]:
        first = self._recognised(pictures)
        second = self._recognised([_smaller(picture) for picture in pictures])
        return [
            (text, score, other if other != text else None)
            for (text, score), (other, _) in zip(first, second, strict=True)
        ]

    def _recognised(self, pictures: list[Picture]) -> list[tuple[str, float]]:
        """Text of each line with the score of its weakest character."""
        if not pictures:
            return []
        from rapidocr.ch_ppocr_rec.typings import TextRecInput

        engine: Any = self._engine
        coloured = [cv2.cvtColor(p, cv2.COLOR_GRAY2BGR) for p in pictures]
        found = engine.text_rec(TextRecInput(img=coloured, return_word_box=True))
        return [
            ("/", 1.0)
            if len(text) < 2 and _is_slash(shot)
            else (as_printed(_spaced(text, info, shot)), float(min(info.confs)) if text else 0.0)
            for text, info, shot in zip(found.txts, found.word_results, pictures, strict=True)
        ]


def _is_slash(picture: Picture) -> bool:
    """Whether all ink is one straight stroke that rises to the right: recognition takes it for a 1 or a 7."""
    rows, columns = numpy.nonzero(picture < (int(picture.min()) + 255) // 2)  # a thin one is grey where it is blurred
    if len(rows) < 8:
        return False
    spread, axes = numpy.linalg.eigh(numpy.cov(columns, -rows))
    right, up = axes[:, 1]
    leaning = abs(float(numpy.degrees(numpy.arctan2(right, up))))
    rises = right * up > 0
    return bool(rises and _LEANING < min(leaning, 180 - leaning) < 70 and spread[0] < _THIN**2 * spread[1])


def _spaced(text: str, info: Any, picture: Picture) -> str:
    """Text with the spaces between a number and its unit, or between Latin words, that recognition leaves out."""
    columns = [column for word in info.word_cols or () for column in word]
    letters = [n for n, character in enumerate(text) if not character.isspace()]
    if len(columns) != len(letters) or not info.line_txt_len:
        return text
    inked: Any = (picture < 128).any(axis=0)
    step = picture.shape[1] / info.line_txt_len
    made = ""
    for n, character in enumerate(text):
        made += character
        if n + 1 < len(text) and re.fullmatch("[0-9a-zA-Z][a-zA-Z]", text[n : n + 2]) and _is_unit(text, n + 1):
            here = letters.index(n)
            between = inked[int(columns[here] * step) : int((columns[here + 1] + 1) * step)]
            made += " " if _widest_gap(between) > _SPACE * picture.shape[0] else ""
    return made


def _is_unit(text: str, start: int) -> bool:
    """Whether the letter at a place begins what may be set apart: after a digit, or a capital after a small letter."""
    return text[start - 1].isdigit() or (text[start].isupper() and text[start - 1].islower())


def _widest_gap(inked: Any) -> int:
    """The longest run of columns without ink."""
    longest = run = 0
    for column in inked:
        run = 0 if column else run + 1
        longest = max(longest, run)
    return longest


def _runs(crops: list[_Crop]) -> list[list[_Crop]]:
    """Lines, those of a character or two together with the line before them in the same area."""
    runs: list[list[_Crop]] = []
    for crop in crops:
        height, width = crop.picture.shape
        if width < _SHORT * height and runs and runs[-1][-1].area == crop.area:
            runs[-1].append(crop)
        else:
            runs.append([crop])
    return runs


def _side_by_side(run: list[_Crop]) -> Picture:
    """Lines as one, from left to right."""
    tallest = max(crop.picture.shape[0] for crop in run)
    parts = []
    for crop in run:
        missing = tallest - crop.picture.shape[0]
        edges = (missing // 2, missing - missing // 2, 0, 0)
        parts.append(cv2.copyMakeBorder(crop.picture, *edges, cv2.BORDER_CONSTANT, value=255))
    return numpy.asarray(cv2.hconcat(parts), numpy.uint8)


def _around(run: list[_Crop]) -> PixelBox:
    boxes = [crop.box for crop in run]
    return min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)


def _smaller(picture: Picture) -> Picture:
    """The same line in another size, on a little more paper: what is not plain reads otherwise."""
    height = max(12, round(picture.shape[0] * _SECOND))
    width = max(12, round(picture.shape[1] * _SECOND))
    small = cv2.resize(picture, (width, height), interpolation=cv2.INTER_AREA)
    return numpy.asarray(cv2.copyMakeBorder(small, 4, 4, 8, 8, cv2.BORDER_CONSTANT, value=255), numpy.uint8)


class _Crop:
    """A line cut out of the page: the area it belongs to, its box in pixels, its picture."""

    def __init__(self, area: int, box: PixelBox, picture: Picture) -> None:
        self.area, self.box, self.picture = area, box, picture


def _strips(shape: tuple[int, ...], tables: list[PixelBox]) -> list[PixelBox]:
    """What of the page lies above, between and below its tables, over its whole width."""
    strips, top = [], 0
    for _, upper, _, lower in [*tables, (0, shape[0], 0, shape[0])]:
        if upper - top > 8:
            strips.append((0, top, shape[1], upper - 3))
        top = max(top, lower + 3)
    return strips


class _Area:
    """A cell, or a strip beside tables: its ink, and the bands of rows that hold some."""

    def __init__(self, picture: Picture, area: PixelBox, number: int, unit: float) -> None:
        left, top, right, bottom = area
        self._box, self._number, self._unit = area, number, unit
        self._part = picture[top:bottom, left:right]
        self._ink: Any = self._part < (min(170, float(numpy.median(self._part)) - 60) if self._part.size else 0)
        self.bands = _bands(self._ink.any(axis=1), max(2, int(2 * unit)))

    def lines(self, usual: float) -> list[_Crop]:
        """The lines, each cut out; `usual` is the height of lines on the page."""
        bands = _whole(self.bands, 1.15 * usual)
        heights = [end - start for start, end in bands if end - start > 8 * self._unit]
        own = float(numpy.median(heights)) if heights else 0.0
        crops = []
        for start, end in bands:
            if end - start < max(5 * self._unit, 0.35 * own):
                continue
            count = max(1, round((end - start) / (1.25 * own))) if own else 1
            for n in range(count):
                rows = (start + (end - start) * n // count, start + (end - start) * (n + 1) // count)
                crop = _crop(self._part, self._ink, rows, self._box, self._number, int(_PAD * self._unit))
                if crop is not None:
                    crops.append(crop)
        return crops


def _whole(bands: list[tuple[int, int]], most: float) -> list[tuple[int, int]]:
    """Bands put together where two are no higher than one line: a lone 二 or 艺 has a gap in it."""
    whole: list[tuple[int, int]] = []
    for start, end in bands:
        if whole and end - whole[-1][0] <= most:
            whole[-1] = (whole[-1][0], end)
        else:
            whole.append((start, end))
    return whole


def _bands(rows: Any, gap: int) -> list[tuple[int, int]]:
    """Runs of rows with ink, over gaps of a few rows without."""
    found, start = [], None
    for y, inked in enumerate(rows):
        if inked and start is None:
            start = y
        elif start is not None and not rows[y : y + gap].any():
            found.append((start, y))
            start = None
    return [*found, (start, len(rows))] if start is not None else found


def _crop(part: Picture, ink: Any, rows: tuple[int, int], area: PixelBox, number: int, pad: int) -> _Crop | None:
    upper, lower = rows
    columns = numpy.where(ink[upper:lower].any(axis=0))[0]
    if len(columns) < 4:
        return None
    left, right = max(0, int(columns[0]) - pad), int(columns[-1]) + pad + 1
    cut = part[max(0, upper - pad) : lower + pad, left:right]
    cut = numpy.asarray(cv2.copyMakeBorder(cut, 2, 2, 4, 4, cv2.BORDER_CONSTANT, value=255), numpy.uint8)
    return _Crop(number, (area[0] + left, area[1] + upper, area[0] + right, area[1] + lower), cut)
