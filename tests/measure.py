"""Figures of Lighthouse for each kind of page of a built site: `python tests/measure.py [--site site] [PATH ...]`.

Serves the site as static hosts do, packed and with ten minutes of cache, and runs Lighthouse with its own settings for
a phone, one page after another. Needs npx, which fetches Lighthouse, and Chromium (CHROME_PATH). Figures of speed say
little while the machine has other work, so its load stands beside them.
"""

from __future__ import annotations

import argparse
import gzip
import http.server
import json
import mimetypes
import os
import subprocess
import threading
from functools import cache, partial
from pathlib import Path

KINDS = (
    "", "occupation/", "questions/", "duties/", "foundations/", "assessment/", "rules/", "indicators/", "glossary/",
    "sources/", "sources/fidelity/", "eligibility/", "levels/", "levels/4/", "directions/",
    "directions/livestream-salesperson/", "directions/livestream-salesperson/level-4/",
    "directions/livestream-salesperson/level-4/cards/", "directions/product-selector/level-2/cards/", "matrix/",
    "compare/", "syllabi/", "syllabi/livestream-salesperson/level-4/", "syllabi/adapt/", "my-level/", "my-level/team/",
    "data/", "editions/", "editions/2021/", "developers/", "developers/formats/", "developers/formats/figures/",
    "developers/dictionary/", "developers/dictionary/tables/", "developers/checks/", "developers/architecture/",
    "developers/python/", "about/", "404.html", "zh/", "zh/glossary/", "zh/matrix/", "zh/rules/",
)  # fmt: skip
PACKED = ("text/", "application/javascript", "application/json", "application/xml", "image/svg+xml")
SHOWN = {
    "first-contentful-paint": "FCP {:.0f} ms",
    "largest-contentful-paint": "LCP {:.0f} ms",
    "total-blocking-time": "blocked {:.0f} ms",
    "cumulative-layout-shift": "shift {:.3f}",
    "total-byte-weight": "{:.0f} B",
}


@cache
def packed(file: Path) -> bytes:
    """A file as a host packs it."""
    return gzip.compress(file.read_bytes(), 6)


class Host(http.server.SimpleHTTPRequestHandler):
    """Serves a folder as a static host does."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Give a file, packed where it is text."""
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        found = file if file.is_file() else Path(self.directory) / "404.html"
        kind = mimetypes.guess_type(found.name)[0] or "application/octet-stream"
        is_packed = kind.startswith(PACKED)
        body = packed(found) if is_packed else found.read_bytes()
        self.send_response(200 if found == file else 404)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if is_packed else kind)
        self.send_header("Cache-Control", "max-age=600")
        self.send_header("Content-Length", str(len(body)))
        if is_packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)


def measure(address: str) -> str:
    """A line with the four scores of a page and what its speed is made of."""
    flags = "--chrome-flags=--headless=new --no-sandbox"
    command = ["npx", "--yes", "lighthouse@12", address, "--quiet", "--output=json", flags]
    done = subprocess.run(command, capture_output=True, check=True)
    report = json.loads(done.stdout)
    scores = " / ".join(f"{(one['score'] or 0) * 100:.0f}" for one in report["categories"].values())
    parts = ", ".join(text.format(report["audits"][name]["numericValue"]) for name, text in SHOWN.items())
    return f"{scores} | {parts} | load {os.getloadavg()[0]:.1f}"


def main() -> None:
    """Measure what is asked for, or a page of each kind."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("paths", nargs="*", default=KINDS, metavar="PATH")
    asked.add_argument("--site", type=Path, default=Path("site"))
    wanted = asked.parse_args()
    handler = partial(Host, directory=str(wanted.site.resolve()))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        for path in wanted.paths:
            print(path or "home", "|", measure(f"http://127.0.0.1:{server.server_port}/{path}"), flush=True)
        server.shutdown()


if __name__ == "__main__":
    main()
