"""Speed, as ratios measured in one run: the generator against MkDocs on the same pages.

Absolute times mean little on shared machines, so only ratios and rates are compared.
"""

from __future__ import annotations

import logging
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.commands.build import build
from mkdocs.config import load_config

from occstd.artifacts import data_files, page_artifacts, syllabus_artifacts
from occstd.loader import load_standard
from occstd.output import write_all
from occstd.views.site import Site

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parent.parent
STANDARD = ROOT / "standard" / "internet-marketer"
RUNS = 3


def best(work: Callable[[], Any]) -> tuple[float, Any]:
    """Shortest of several runs in seconds, and the last result."""
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        result = work()
        times.append(time.perf_counter() - start)
    return min(times), result


def generate() -> list[Any]:
    """Load, check and render everything but PDF, in English."""
    standard = load_standard(STANDARD)
    site = Site(standard, "en", address="https://occstd.example")
    files = data_files(standard, site.address)
    return [*page_artifacts(site, files), *(file.artifact for file in files)]


def plain_mkdocs(folder: Path) -> Callable[[], None]:
    """MkDocs with the site's theme and search, on pages that lie on disk."""
    config_file = folder / "mkdocs.yml"
    config_file.write_text(
        f"site_name: bench\ndocs_dir: {folder / 'docs'}\nsite_dir: {folder / 'site'}\n"
        "theme: {name: material, font: false}\nplugins: [search]\n"
        "markdown_extensions: [attr_list, admonition, def_list, tables, toc]\n",
        encoding="utf-8",
    )
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    return lambda: build(load_config(str(config_file)))


def main() -> int:
    """Print the figures; exit code 1 where the generator takes more than a quarter of MkDocs' time."""
    generated, artifacts = best(generate)
    pages = [artifact for artifact in artifacts if artifact.path.endswith(".md")]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_all(folder / "docs", pages)
        built, _ = best(plain_mkdocs(folder))
    standard = load_standard(STANDARD)
    printed, syllabi = best(lambda: list(syllabus_artifacts(standard, "")))
    ratio = generated / built
    print(f"generator / mkdocs build of the same {len(pages)} pages: {ratio:.2f} (at most 0.25)")
    print(f"Markdown pages per second (load and check included): {len(pages) / generated:.0f}")
    print(f"all {len(syllabi)} PDF syllabi / mkdocs build: {printed / built:.2f}")
    return 0 if ratio <= 0.25 else 1


if __name__ == "__main__":
    sys.exit(main())
