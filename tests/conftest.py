"""What tests share: the standards, a site built once for all workers, and a Chromium where one is installed.

Workers take whole modules, so what a module shares is made once; what several modules need is in functions that
remember (`exported.py`, `frameworks.py`) and in fixtures of the session, which each worker has once.
"""

from __future__ import annotations

import contextlib
import functools
import gc
import http.server
import os
import shutil
import subprocess
import threading
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from filelock import FileLock

from documents import sample
from occstd.reading import loader
from occstd.site.building import build_site
from occstd.words import LANGUAGES
from tsc import COMPILER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, BrowserContext, Page

    from built_site import BuiltSite
    from occstd.model import Standard
    from occstd.views.documents.document import Document

    NewTab = Callable[..., Page]

ROOT = Path(__file__).parent.parent
STANDARD = ROOT / "standard" / "internet-marketer"
TINY = ROOT / "tests" / "cases" / "valid" / "livestream-commerce"
CONFIGS = (ROOT / "mkdocs.yml", ROOT / "mkdocs.zh.yml")
SHARED = "OCCSTD_TESTS"
"""Names, in a worker's environment, the folder that all workers of a run share."""
NEEDS = {"browser": {"browser"}, "site": {"site_folder", "hostile_folder"}, "office": {"as_pdf"}}
"""Marks of tests that `make quick` leaves out, with the fixtures that show that a test needs one."""
LARGE = "internet-marketer"
"""Of tests that take several standards in turn, those of this one take longest: the small ones do for `make quick`."""
WITHOUT_SITE = "test_importing.py"
"""Comes second: it needs no site and takes as long as one worker builds it, for which others would only wait."""


gc.set_threshold(50_000, 20, 20)  # standards are many small records that stay; looking them through is a sixth of all


def pytest_configure(config: pytest.Config) -> None:
    """Tell each worker the folder that all of a run share."""
    if "PYTEST_XDIST_WORKER" in os.environ:
        os.environ[SHARED] = str(Path(config.getoption("basetemp")).parent)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what tests need, and begin with the modules that need most: they take longest, and none is left for last."""
    marked = Counter[Path]()
    for item in items:
        for mark, fixtures in NEEDS.items():
            if not fixtures.isdisjoint(getattr(item, "fixturenames", ())):
                item.add_marker(mark)
        if "[" in item.name and LARGE in item.name:
            item.add_marker("long")
        marked[item.path] += any(item.get_closest_marker(mark) is not None for mark in NEEDS)
    most = max(marked.values(), default=0)
    items.sort(key=lambda item: (marked[item.path] < most, item.path.name != WITHOUT_SITE, -marked[item.path]))


@pytest.fixture(scope="session")
def standard() -> Standard:
    """The Internet marketer."""
    from exported import standard_of

    return standard_of(STANDARD.name)


@pytest.fixture(scope="session")
def tiny() -> Standard:
    """A standard without directions and without levels."""
    from exported import standard_of

    return standard_of(TINY.name)


@pytest.fixture
def remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    """What runs in this process reads a standard at hand once for all, other folders each time."""
    from exported import FOLDERS, standard_of

    names, read = {folder.resolve(): name for name, folder in FOLDERS.items()}, loader.load_standard

    def load(at: str | Path) -> Standard:
        name = names.get(Path(at).resolve())
        return standard_of(name) if name else read(at)

    monkeypatch.setattr(loader, "load_standard", load)


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    """Each language in turn, for tests of printed documents."""
    return request.param


@pytest.fixture(scope="module")
def document(language: str) -> Document:
    """The printed document of all blocks."""
    return sample(language)


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole site, built by the first worker that asks for it, while the others wait."""
    from built_site import OneOfEachSort

    folder = Path(os.environ.get(SHARED) or tmp_path_factory.getbasetemp(), "site")
    with FileLock(folder.with_suffix(".lock")):
        if not folder.exists():
            build_site(CONFIGS, folder, OneOfEachSort())
    return folder


@pytest.fixture(scope="session")
def built(site_folder: Path) -> BuiltSite:
    """The built site, read once."""
    from built_site import pages_of, read_site

    return read_site(site_folder, pages_of)


def write_configs(folder: Path, standard: Path) -> tuple[Path, Path]:
    """MkDocs configurations that show another standard with this project's look, and without pages by hand."""
    english, chinese = folder / "mkdocs.yml", folder / "mkdocs.zh.yml"
    for file, base, site in ((english, CONFIGS[0], "site"), (chinese, CONFIGS[1], "site/zh")):
        docs = folder / "docs" / ("en" if file is english else "zh")
        docs.mkdir(parents=True)
        file.write_text(
            f"INHERIT: {base}\ndocs_dir: {docs}\nsite_dir: {folder / site}\n"
            f"plugins:\n  occstd:\n    standard: {standard}\n"
            f"  mkdocstrings:\n    custom_templates: {ROOT / 'docs/templates'}\n",
            encoding="utf-8",
        )
    return english, chinese


class _QuietHandler(http.server.SimpleHTTPRequestHandler):
    def end_headers(self) -> None:
        """Let tabs keep what they have: what is served stays the same, and to ask again takes a tenth of a test."""
        self.send_header("Cache-Control", "max-age=3600")
        super().end_headers()

    def log_message(self, *_: Any) -> None:
        """Say nothing."""

    def copyfile(self, *files: Any) -> None:
        """Say nothing, too, where a tab goes on before it has all that it asked for."""
        with contextlib.suppress(ConnectionError):
            super().copyfile(*files)


@contextlib.contextmanager
def serve_folder(folder: Path) -> Iterator[str]:
    """Serve a folder on loopback, and give its address."""
    handler = functools.partial(_QuietHandler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="session")
def site_address(site_folder: Path) -> Iterator[str]:
    """Address of a server on loopback that serves the built site."""
    with serve_folder(site_folder) as address:
        yield address


def find_chromium() -> str | None:
    """An installed Chromium or Chrome, `CHROMIUM` first, then one without windows, which is quicker."""
    names = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)


@pytest.fixture(scope="session")
def node() -> str:
    """Node, with the compiler installed; tests that need it are skipped where it is not, except in CI."""
    found = shutil.which("node")
    if found is None or not COMPILER.is_file():
        message = "tsc is not installed; with npm: npm ci --prefix tests/typescript"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    return found


@contextlib.contextmanager
def launch_chromium() -> Iterator[Browser]:
    """The installed Chromium, without a window."""
    from playwright.sync_api import sync_playwright

    arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=arguments)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium; tests that need it are skipped where none is installed, except in CI."""
    if find_chromium() is None:
        message = "no Chromium is installed; install one, or name it with CHROMIUM=/path/to/chromium"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    with launch_chromium() as chromium:
        yield chromium


@pytest.fixture(scope="session")
def context(browser: Browser, site_address: str) -> Callable[..., BrowserContext]:
    """Gives the context of some settings, opened once: to open one takes longer than to load a page."""
    return functools.cache(functools.partial(browser.new_context, base_url=site_address))


@pytest.fixture(scope="session")
def idle_tabs() -> Callable[..., list[Page]]:
    """Gives the tabs of some settings that no test has at the moment: to open one takes as long as to load a page."""
    return functools.cache(lambda **_: [])


@pytest.fixture
def new_tab(
    context: Callable[..., BrowserContext],
    idle_tabs: Callable[..., list[Page]],
    site_address: str,
    request: pytest.FixtureRequest,
) -> Iterator[NewTab]:
    """Gives blank tabs, whose addresses begin at the built site, in the context of the settings given; nothing is left.

    A test that puts a route, a script or a clock into its tabs is marked `own_tab`: no other test gets them.
    """
    shared = request.node.get_closest_marker("own_tab") is None
    given: list[tuple[Page, list[Page]]] = []

    def open_tab(**settings: Any) -> Page:
        idle = idle_tabs(**settings)
        tab = idle.pop() if shared and idle else context(**settings).new_page()
        tab.set_viewport_size({"width": 1280, "height": 900})
        tab.emulate_media(media="null", color_scheme=settings.get("color_scheme", "light"))
        tab.mouse.move(-1, -1)
        given.append((tab, idle))
        return tab

    yield open_tab
    for tab, idle in given:
        tab.goto("about:blank")  # before stores are emptied, or a page could fill them as it ends
        cleaning = tab.context.new_cdp_session(tab)
        cleaning.send("Storage.clearDataForOrigin", {"origin": site_address, "storageTypes": "all"})
        cleaning.detach()
        if shared:
            idle.append(tab)
        else:
            tab.close()


@pytest.fixture
def page(new_tab: NewTab, site_address: str) -> Iterator[Page]:
    """A blank tab; it fails on errors and on requests to other hosts."""
    tab, faults = new_tab(), list[str]()
    watchers: dict[Any, Callable[[Any], None]] = {
        "pageerror": lambda error: faults.append(str(error)),
        "console": lambda message: faults.append(message.text) if message.type == "error" else None,
        "request": lambda request: (
            None if request.url.startswith((site_address, "data:", "blob:")) else faults.append(request.url)
        ),
    }
    for event, watch in watchers.items():
        tab.on(event, watch)
    yield tab
    for event, watch in watchers.items():
        tab.remove_listener(event, watch)
    assert not faults


def find_soffice() -> str | None:
    """An installed LibreOffice, `SOFFICE` first."""
    return os.environ.get("SOFFICE") or shutil.which("soffice") or shutil.which("libreoffice")


@pytest.fixture(scope="session")
def as_pdf(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., dict[str, bytes]]:
    """Turns files of an office program, by their names, into PDF or another format by LibreOffice, once for all.

    Tests that need it are skipped where LibreOffice is not installed, except in CI.
    """
    soffice = find_soffice()
    if soffice is None:
        message = "no LibreOffice is installed; install libreoffice-writer, or name it with SOFFICE=/path/to/soffice"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    folder = tmp_path_factory.mktemp("office")

    def convert(contents: dict[str, bytes], form: str = "pdf") -> dict[str, bytes]:
        for name, content in contents.items():
            (folder / name).write_bytes(content)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [soffice, profile, "--headless", "--convert-to", form, "--outdir", "made", *contents]
        subprocess.run(command, cwd=folder, capture_output=True, check=True)
        return {name: (folder / "made" / name).with_suffix(f".{form}").read_bytes() for name in contents}

    return convert
