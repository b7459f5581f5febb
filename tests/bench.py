"""Speed, as ratios measured in one run: the generator against MkDocs on the same pages.

Absolute times mean little on shared machines, so only ratios and rates are compared. For the matrix the times of a
filter and of a keystroke in Chromium are printed, by the clock and as processor time of the page; only its size is
held to a limit. The installed package is measured beside a peer that carries about as many records, each in a fresh
process, in turn: `make bench` prints both, and holds the ratio of processor time to a limit.
"""

from __future__ import annotations

import compileall
import gzip
import logging
import os
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.commands.build import build
from mkdocs.config import load_config

from conftest import CONFIGS, launch_chromium, serve_folder
from exported import unprinted
from occstd.export.formats import FORMATS, all_files, make
from occstd.export.material import Material
from occstd.output import write_all
from occstd.reading.loader import load_standard
from occstd.render.pdf import DocumentPrinter
from occstd.site.building import build_site
from occstd.site.files import all_pages, page_files
from occstd.views.documents.listing import planned_files
from occstd.views.documents.printed import printed
from occstd.views.site import Site
from occstd.words import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Page

    from occstd.model import Standard
    from occstd.published import PublishedFile

ROOT = Path(__file__).parent.parent
STANDARD = ROOT / "standard" / "internet-marketer"
RUNS = 3


def alternating(first: Callable[[], Any], second: Callable[[], Any]) -> tuple[float, float]:
    """Least processor time in seconds of two works done by turns, so that what else runs disturbs both alike."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(RUNS):
        for work, spent in zip((first, second), times, strict=True):
            start = time.process_time()
            work()
            spent.append(time.process_time() - start)
    return min(times[0]), min(times[1])


def best(work: Callable[[], Any]) -> tuple[float, Any]:
    """Shortest of several runs in seconds, and the last result."""
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        result = work()
        times.append(time.perf_counter() - start)
    return min(times), result


def generate(files: tuple[PublishedFile, ...]) -> list[Any]:
    """Load, check, render every page in English and write the standard as JSON; the files that pages list are given."""
    standard = load_standard(STANDARD)
    site = Site(standard, "en", address="https://occstd.example")
    material = Material(standard, site.address)
    data = [made for name in ("json", "schema") for made in make(FORMATS[name], material)]
    return [*page_files(site, all_pages(site, material, files, unprinted(site))), *data]


def measure_data(standard: Standard) -> tuple[float, tuple[PublishedFile, ...]]:
    """Print the time and size of each format; seconds of the whole export, and its files."""
    for item in FORMATS.values():
        seconds, made = best(lambda item=item: list(make(item, Material(standard))))
        print(f"  {item.name}: {len(made)} files, {sum(len(f.content) for f in made) / 1000:,.0f} kB, {seconds:.2f} s")
    return best(lambda: all_files(Material(standard, "https://occstd.example")))


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


REPAINT = """([name, value]) => new Promise((done) => {
  const field = document.querySelector("[data-matrix-form]").elements[name], start = performance.now();
  field.value = value;
  field.dispatchEvent(new Event(name === "find" ? "input" : "change", {bubbles: true}));
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => done(performance.now() - start);
    channel.port2.postMessage(0);
  });
})"""
WORDS = ("price review", "直播复盘")
SIZE_LIMIT = 250_000


def repaints(page: Page, steps: list[tuple[str, str]]) -> tuple[float, float]:
    """Medians in milliseconds from a change to the painted frame: by the clock, and as processor time of the page."""
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})

    def busy() -> float:
        metrics = session.send("Performance.getMetrics")["metrics"]
        return float(next(m["value"] for m in metrics if m["name"] == "TaskDuration"))

    clock, processor = [], []
    for step in steps:
        before = busy()
        clock.append(page.evaluate(REPAINT, list(step)))
        processor.append(1000 * (busy() - before))
    return statistics.median(clock), statistics.median(processor)


def matrix_steps() -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Twenty filters of rows, twenty of statements, and twenty keystrokes of each word, there and back."""
    yield "filter by duty", [("duty", value) for n in range(1, 6) for value in (f"D{n}", "")] * 2
    yield "filter by kind", [("kind", value) for value in ("skill", "", "knowledge", "")] * 5
    for word in WORDS:
        typed = [word[:n] for n in range(1, len(word) + 1)]
        yield f"keystroke in {word}", [("find", text) for text in (typed + typed[-2::-1] + [""]) * 3][:20]


def measure_matrix(site: Path) -> int:
    """Print repaint times of the matrix and what it weighs over the wire; the heavier language's bytes."""
    sizes = []
    with serve_folder(site) as address, launch_chromium() as browser:
        for path in ("/matrix/", "/zh/matrix/"):
            page = browser.new_page(viewport={"width": 1440, "height": 900})
            loaded: list[bytes] = []
            page.on("response", lambda response, loaded=loaded: loaded.append(response.body()))
            page.goto(f"{address}{path}")
            with page.expect_response("**/texts.json"):
                page.locator("#matrix-find").focus()
            page.wait_for_load_state("networkidle")
            sizes.append(sum(len(gzip.compress(body, mtime=0)) for body in loaded))
            if path == "/matrix/":
                print("repaints of the matrix, at most 50 ms each:")
                for name, steps in matrix_steps():
                    clock, processor = repaints(page, steps)
                    print(f"  {name}: {clock:.0f} ms by the clock, {processor:.0f} ms of processor (median of 20)")
    print(f"matrix page with all it loads, compressed: {max(sizes) / 1000:.0f} kB (at most {SIZE_LIMIT // 1000})")
    return max(sizes)


PACKAGES = {
    "occstd": "import occstd; occstd.load('internet-marketer').find('LS-T05-4-S1')",
    "bncc": "import bncc; bncc.por_codigo('EF01CO01')",
    "python": "",
}
"""Import, load and one look-up in this package, in a peer, and in neither."""
PACKAGE_RUNS = 21
PACKAGE_LIMIT = 1.0


def measure_package() -> float:
    """Print medians of fresh processes that look one record up; the ratio of their processor times."""
    clock: dict[str, list[float]] = {name: [] for name in PACKAGES}
    processor: dict[str, list[float]] = {name: [] for name in PACKAGES}
    with tempfile.TemporaryDirectory() as name:
        wheel = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", name]
        subprocess.run(wheel, cwd=ROOT, check=True, capture_output=True)
        with zipfile.ZipFile(next(Path(name).glob("*.whl"))) as archive:
            archive.extractall(name)
        compileall.compile_dir(name, quiet=1)
        environment = os.environ | {"PYTHONPATH": name}
        for package in list(PACKAGES) * PACKAGE_RUNS:
            start = time.perf_counter()
            process = subprocess.Popen([sys.executable, "-c", PACKAGES[package]], env=environment)
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            assert process.returncode == 0
            clock[package].append(time.perf_counter() - start)
            processor[package].append(usage.ru_utime + usage.ru_stime)
    for what, times in (("by the clock", clock), ("of processor", processor)):
        medians = {package: statistics.median(values) for package, values in times.items()}
        shown = ", ".join(f"{package} {1000 * value:.0f} ms" for package, value in medians.items())
        ratio = medians["occstd"] / medians["bncc"]
        print(f"import, load and one look-up, {what}: {shown} (median of {PACKAGE_RUNS}); {ratio:.2f} of the peer")
    print(f"the latter at most {PACKAGE_LIMIT}")
    return ratio


def measure_documents(built: float) -> None:
    """Print how long PDFs take, one after another in one process, by kind; `built` is the time of the MkDocs build."""
    standard, printer = load_standard(STANDARD), DocumentPrinter()
    times: dict[str, list[float]] = {}
    sizes: dict[str, int] = {}
    for language in LANGUAGES:
        site = Site(standard, language, address="https://occstd.example")
        for file in planned_files(site):
            if file.format == "pdf":
                start = time.perf_counter()
                content = printer.pdf(printed(site, file))
                times.setdefault(file.kind, []).append(time.perf_counter() - start)
                sizes[file.kind] = sizes.get(file.kind, 0) + len(content)
    for kind, seconds in times.items():
        print(
            f"PDF, {kind}: {len(seconds)} files, {sizes[kind] / 1e6:.1f} MB, {sum(seconds):.1f} s in all, "
            f"median {statistics.median(seconds) * 1000:.0f} ms, {sum(seconds) / built:.2f} of the mkdocs build"
        )


def main() -> int:
    """Print the figures; exit code 1 where one of them that has a limit is beyond it."""
    looked_up = measure_package()
    standard = load_standard(STANDARD)
    exported, files = measure_data(standard)
    pages = [artifact for artifact in generate(files) if getattr(artifact, "path", "").endswith(".md")]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_all(folder / "docs", pages)
        generated, built = alternating(lambda: generate(files), plain_mkdocs(folder))
    ratio = generated / built
    print(f"generator / mkdocs build of the same {len(pages)} pages: {ratio:.2f} (at most 0.25)")
    print(f"Markdown pages per second (load and check included): {len(pages) / generated:.0f}")
    weight = sum(len(file.content) for file in files) / 1_000_000
    print(f"all {len(files)} data files ({weight:.1f} MB) / mkdocs build: {exported / built:.2f}")
    measure_documents(built)
    with tempfile.TemporaryDirectory() as name:
        start = time.perf_counter()
        pages_built = build_site(CONFIGS, Path(name) / "site")
        whole = time.perf_counter() - start
        print(f"whole site, {pages_built} pages with all documents and data: {whole / built:.1f} of the mkdocs build")
        size = measure_matrix(Path(name) / "site")
    return 0 if ratio <= 0.25 and size <= SIZE_LIMIT and looked_up <= PACKAGE_LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
