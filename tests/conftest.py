"""What tests share: the standards, a site built once, and a Chromium where one is installed."""

from __future__ import annotations

import contextlib
import functools
import http.server
import os
import shutil
import subprocess
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from documents import sample
from occstd.reading.loader import load_standard
from occstd.site.building import build_site
from occstd.words import LANGUAGES
from tsc import COMPILER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page

    from built_site import BuiltSite
    from occstd.model import Standard
    from occstd.views.documents.document import Document

ROOT = Path(__file__).parent.parent
STANDARD = ROOT / "standard" / "internet-marketer"
TINY = ROOT / "tests" / "cases" / "valid" / "livestream-commerce"
CONFIGS = (ROOT / "mkdocs.yml", ROOT / "mkdocs.zh.yml")


@pytest.fixture(scope="session")
def standard() -> Standard:
    """The Internet marketer."""
    return load_standard(STANDARD)


@pytest.fixture(scope="session")
def tiny() -> Standard:
    """A standard without directions and without levels."""
    return load_standard(TINY)


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
    """The whole site, built once."""
    folder = tmp_path_factory.mktemp("built") / "site"
    build_site(CONFIGS, folder)
    return folder


@pytest.fixture(scope="session")
def built(site_folder: Path) -> BuiltSite:
    """The built site, read once."""
    from built_site import read_site

    return read_site(site_folder)


def write_configs(folder: Path, standard: Path) -> tuple[Path, Path]:
    """MkDocs configurations that show another standard with this project's pages and look."""
    english, chinese = folder / "mkdocs.yml", folder / "mkdocs.zh.yml"
    for file, base, site in ((english, CONFIGS[0], "site"), (chinese, CONFIGS[1], "site/zh")):
        docs = ROOT / "docs" / ("en" if file is english else "zh")
        file.write_text(
            f"INHERIT: {base}\ndocs_dir: {docs}\nsite_dir: {folder / site}\n"
            f"plugins:\n  occstd:\n    standard: {standard}\n"
            f"  mkdocstrings:\n    handlers:\n      python:\n        paths: [{ROOT / 'generator'}]\n",
            encoding="utf-8",
        )
    return english, chinese


class _QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        """Say nothing."""


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
    """An installed Chromium or Chrome, `CHROMIUM` first."""
    named = os.environ.get("CHROMIUM")
    return named or shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


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


@pytest.fixture
def page(browser: Browser, site_address: str) -> Iterator[Page]:
    """A fresh page whose addresses begin at the built site; it fails on errors and on requests to other hosts."""
    context = browser.new_context(base_url=site_address, viewport={"width": 1280, "height": 900})
    tab = context.new_page()
    faults: list[str] = []
    tab.on("pageerror", lambda error: faults.append(str(error)))
    tab.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    tab.on(
        "request", lambda r: faults.append(r.url) if not r.url.startswith((site_address, "data:", "blob:")) else None
    )
    yield tab
    context.close()
    assert not faults


def find_soffice() -> str | None:
    """An installed LibreOffice, `SOFFICE` first."""
    return os.environ.get("SOFFICE") or shutil.which("soffice") or shutil.which("libreoffice")


@pytest.fixture(scope="session")
def as_pdf(tmp_path_factory: pytest.TempPathFactory) -> Callable[[bytes, str], bytes]:
    """Turns a file of an office program into PDF by LibreOffice.

    Tests that need it are skipped where LibreOffice is not installed, except in CI.
    """
    soffice = find_soffice()
    if soffice is None:
        message = "no LibreOffice is installed; install libreoffice-writer, or name it with SOFFICE=/path/to/soffice"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    folder = tmp_path_factory.mktemp("office")

    def convert(content: bytes, ending: str) -> bytes:
        file = folder / f"file.{ending}"
        file.write_bytes(content)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(file)]
        subprocess.run(command, capture_output=True, check=True)
        return file.with_suffix(".pdf").read_bytes()

    return convert
