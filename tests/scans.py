"""How exactly scans are read: layouts by resolution, with what is wrong and not among the doubts. Takes an hour.

For each look-alike: statements that are exact, wrong ones that no doubt names, weights, processor seconds a page.
"""

from __future__ import annotations

import sys
import tempfile
import time
from functools import cache
from pathlib import Path

from conftest import launch_chromium
from lookalikes import samples
from lookalikes.drawing import draw
from lookalikes.layout import LAYOUTS
from lookalikes.reading import read, read_statements, said_weights, statements, weights
from lookalikes.scanning import Scanner, scan
from occstd.importing.ocr import Recogniser

RESOLUTIONS = (150, 200, 300)
SAMPLES = (samples.shared, samples.plain, samples.professional)


@cache
def recogniser() -> Recogniser:
    """The one recogniser."""
    return Recogniser()


def main(names: list[str]) -> None:
    """Print a line for each look-alike, of all layouts or of those named."""
    with tempfile.TemporaryDirectory() as name, launch_chromium() as browser:
        for make in SAMPLES:
            said = make()
            for layout in (layout for layout in LAYOUTS if not names or layout.name in names):
                printed = draw(said, layout, Path(name), browser)
                for resolution in RESOLUTIONS:
                    scanned = scan(printed, Path(name) / "scan.pdf", Scanner(resolution=resolution))
                    start = time.process_time()
                    draft = read(scanned, recogniser=recogniser)
                    spent = (time.process_time() - start) / draft.pages
                    wanted, found = set(said.statements()), statements(draft)
                    sure = {item.said.text for item in read_statements(draft) if not item.said.doubts}
                    texts = {row[4] for row in wanted}
                    unseen = sum(row[4] in sure and row[4] not in texts for row in found)
                    exact = len(wanted & set(found))
                    right = len(said_weights(said) & weights(draft))
                    print(
                        f"{make.__name__:13} {layout.name:15} {resolution} {exact}/{len(wanted)}, "
                        f"{unseen} wrong unseen, {right}/{len(said_weights(said))} weights, {spent:.1f} s a page",
                        flush=True,
                    )


if __name__ == "__main__":
    main(sys.argv[1:])
