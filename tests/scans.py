"""How exactly scans are read: layouts by resolution, with what is wrong and not among the doubts. Takes an hour.

For each look-alike: statements that are exact, wrong ones that no doubt names, weights, processor seconds a page.
"""

from __future__ import annotations

import sys
import tempfile
import time
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from conftest import launch_chromium
from lookalikes import samples
from lookalikes.drawing import draw
from lookalikes.layout import LAYOUTS
from lookalikes.reading import read, read_statements, said_weights, statements, weights
from lookalikes.scanning import Scanner, scan
from occstd.importing.ocr import Recogniser

if TYPE_CHECKING:
    from lookalikes.said import SaidStandard

RESOLUTIONS = (150, 200, 300)
SAMPLES = (samples.shared, samples.plain, samples.professional)


@cache
def recogniser() -> Recogniser:
    """The one recogniser."""
    return Recogniser()


class Figures(NamedTuple):
    """What came of one scan."""

    wanted: int
    exact: int
    unseen: int
    """Wrong statements that no doubt names."""
    weights: tuple[int, int]
    """Right ones, and how many there are."""
    pages: int
    seconds: float
    """Of the processor."""

    def told(self) -> str:
        """The figures as a line."""
        right, there = self.weights
        share = f"{self.exact}/{self.wanted} exact ({100 * self.exact / self.wanted:.1f} %)"
        return f"{share}, {self.unseen} wrong unseen, {right}/{there} weights, {self.seconds / self.pages:.1f} s a page"


def measure(said: SaidStandard, printed: Path, scanned: Path, resolution: int) -> Figures:
    """Scan a print at a resolution, read it, and hold what was read to what was printed."""
    scan(printed, scanned, Scanner(resolution=resolution))
    start = time.process_time()
    draft = read(scanned, recogniser=recogniser)
    spent = time.process_time() - start
    wanted, found = set(said.statements()), statements(draft)
    sure = {item.said.text for item in read_statements(draft) if not item.said.doubts}
    texts = {row[4] for row in wanted}
    unseen = sum(row[4] in sure and row[4] not in texts for row in found)
    there = said_weights(said)
    right = len(there & weights(draft))
    return Figures(len(wanted), len(wanted & set(found)), unseen, (right, len(there)), draft.pages, spent)


def main(names: list[str]) -> None:
    """Print a line for each look-alike, of all layouts or of those named, and at the end one for each resolution."""
    every: dict[int, list[Figures]] = {resolution: [] for resolution in RESOLUTIONS}
    with tempfile.TemporaryDirectory() as name, launch_chromium() as browser:
        for make in SAMPLES:
            said = make()
            for layout in (layout for layout in LAYOUTS if not names or layout.name in names):
                printed = draw(said, layout, Path(name), browser)
                for resolution in RESOLUTIONS:
                    figures = measure(said, printed, Path(name) / "scan.pdf", resolution)
                    every[resolution].append(figures)
                    print(f"{make.__name__:13} {layout.name:15} {resolution} {figures.told()}", flush=True)
    for resolution, of_it in every.items():
        wanted, exact, unseen, found, pages, seconds = zip(*of_it, strict=True)
        right, there = zip(*found, strict=True)
        total = Figures(sum(wanted), sum(exact), sum(unseen), (sum(right), sum(there)), sum(pages), sum(seconds))
        print(f"all {len(of_it)} at {resolution}: {total.told()}")


if __name__ == "__main__":
    main(sys.argv[1:])
