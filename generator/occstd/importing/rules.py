"""The ruled lines of a page picture, by OpenCV: its tilt, its tables, and the areas between rules as cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import cv2
import numpy

if TYPE_CHECKING:
    from occstd.importing.pages import Picture

_MOST_TILT = 5.0
"""Degrees beyond which a line is no tilted rule but a diagonal."""
_LEAST_TILT = 0.03
_LEAST_SIDE = 50
"""Pixels of a page below which it is a strip that shows no tilt."""
_STRAIGHT = 1.5
"""Pixels, of 1600 a page, by which those of a rule lie off its line as a rule."""
_AROUND = 5
"""Pixels around a pixel among which most are paper, on a page of half the size, and again on one of a quarter."""
_DARKER = 14
"""By how many of 255 greys ink is darker than paper at least. The darkest pixels across a grey hairline of 0.3 points,
tilted and blurred at 200 pixels per inch, are by 45 and more; noise of the trials is by 6 as a rule."""

PixelBox = tuple[int, int, int, int]


def straightened(picture: Picture) -> Picture:
    """A scan turned so that its rules, or where there are none its lines of text, run level."""
    tilt = _tilt(picture) if min(picture.shape) > _LEAST_SIDE else 0.0
    if abs(tilt) < _LEAST_TILT:
        return picture
    height, width = picture.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), tilt, 1)
    return numpy.asarray(
        cv2.warpAffine(picture, turn, (width, height), flags=cv2.INTER_CUBIC, borderValue=255), numpy.uint8
    )


def _tilt(picture: Picture) -> float:
    """By how many degrees the page is turned: the median of its long level rules, each a line of its pixels."""
    scale = 1600 / max(picture.shape)
    small = cv2.resize(_ink(picture), None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    level = cv2.morphologyEx((small > 60).astype(numpy.uint8), cv2.MORPH_OPEN, numpy.ones((1, 15), numpy.uint8))
    joined = cv2.dilate(level, numpy.ones((1, 13), numpy.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(joined)
    angles = []
    for number in range(1, count):
        x, y, width, height, _area = (int(value) for value in stats[number])
        if width < small.shape[1] // 3:
            continue
        part = slice(y, y + height), slice(x, x + width)
        down, right = numpy.nonzero((labels[part] == number) & (level[part] > 0))
        slope, start = numpy.polyfit(right, down, 1)
        if numpy.std(down - slope * right - start) < _STRAIGHT:
            angles.append(numpy.degrees(numpy.arctan(slope)))
    angles = [angle for angle in angles if abs(angle) < _MOST_TILT]
    return float(numpy.median(angles)) if angles else _tilt_of_text(small)


def _tilt_of_text(ink: Any) -> float:
    """The angle at which lines of text are sharpest from above, for pages without rules."""
    small = cv2.resize(ink, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    height, width = small.shape

    def sharpness(angle: float) -> float:
        turn = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1)
        return float(numpy.var(cv2.warpAffine(small, turn, (width, height)).sum(axis=1, dtype=numpy.float64)))

    coarse = max(numpy.arange(-3, 3.01, 0.5), key=sharpness)
    return float(max(numpy.arange(coarse - 0.4, coarse + 0.41, 0.1), key=sharpness))


def find_tables(picture: Picture, resolution: int) -> tuple[list[tuple[PixelBox, list[PixelBox]]], Picture]:
    """Tables from top to bottom, each with its box and its cells, and a mask of all rules, in pixels."""
    unit = resolution / 200
    rules = _rules(_ink(picture), unit)
    _, labels = cv2.connectedComponents(rules)
    outlines, nested = cv2.findContours(rules, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    tables = []
    for outline, (*_, around) in zip(outlines, nested[0] if outlines else (), strict=True):
        x, y, width, height = cv2.boundingRect(outline)
        if around >= 0 or width < picture.shape[1] * 0.4 or height < 30 * unit:
            continue
        # Rules were made longer: without that, the edge of the area closes cells whose sides or ends are open.
        edge = _reach(unit) // 2
        x, y, width, height = x + edge, y + edge, width - 2 * edge, height - 2 * edge
        column, row = outline[0, 0]
        between = (labels[y : y + height, x : x + width] != labels[row, column]).astype(numpy.uint8)
        cells = _cells(between, (x, y), unit)
        if len(cells) > 1:
            tables.append(((x, y, x + width, y + height), cells))
    return sorted(tables, key=lambda table: table[0][1]), numpy.asarray(rules, numpy.uint8)


def _ink(picture: Picture) -> Any:
    """What is darker than the paper around it: the median, which is paper also between lines of text.

    It is taken in two steps, each on a smaller page: one median as wide as both takes eight times as long.
    """
    height, width = picture.shape
    paper = picture
    for part in (2, 4):
        smaller = cv2.resize(paper, (max(1, width // part), max(1, height // part)), interpolation=cv2.INTER_AREA)
        paper = numpy.asarray(cv2.medianBlur(smaller, _AROUND), numpy.uint8)
    paper = numpy.asarray(cv2.resize(paper, (width, height), interpolation=cv2.INTER_LINEAR), numpy.uint8)
    return cv2.threshold(cv2.subtract(paper, picture), _DARKER, 255, cv2.THRESH_BINARY)[1]


def _rules(ink: Any, unit: float) -> Any:
    """Long level and upright strokes, made a little longer so that rules that nearly meet do."""

    def strokes(width: float, height: float) -> Any:
        return cv2.morphologyEx(ink, cv2.MORPH_OPEN, numpy.ones((max(1, int(height)), max(1, int(width))), numpy.uint8))

    reach = _reach(unit)
    level: Any = cv2.dilate(strokes(70 * unit, 1), numpy.ones((3, reach), numpy.uint8))
    upright: Any = strokes(1, 45 * unit) | _between(strokes(1, 24 * unit), level, unit)
    return level | cv2.dilate(upright, numpy.ones((reach, 3), numpy.uint8))


def _reach(unit: float) -> int:
    """By how many pixels rules are made longer, half of it at each end."""
    return max(3, int(15 * unit))


def _between(short: Any, level: Any, unit: float) -> Any:
    """Those of some short upright strokes that reach from one level rule to the next, as in a row of one line."""
    near = cv2.dilate(level, numpy.ones((2 * int(2 * unit) + 1, 1), numpy.uint8))  # print ends short of rules
    kept = numpy.zeros_like(short)
    for outline in cv2.findContours(short, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)[0]:
        x, y, width, height = cv2.boundingRect(outline)
        if height > 2 * width and near[y, x : x + width].any() and near[y + height - 1, x : x + width].any():
            cv2.drawContours(kept, [outline], -1, 255, cv2.FILLED)
    return kept


def _cells(between: Any, corner: tuple[int, int], unit: float) -> list[PixelBox]:
    """Areas between rules that fill their own box; what lies around the table or beside a diagonal does not."""
    count, _, stats, _ = cv2.connectedComponentsWithStats(between, connectivity=4)
    cells = []
    for number in range(1, count):
        x, y, width, height, area = (int(value) for value in stats[number])
        if width > 18 * unit and height > 14 * unit and area > 0.6 * width * height:
            cells.append((corner[0] + x, corner[1] + y, corner[0] + x + width, corner[1] + y + height))
    return cells
