"""The whole site served live: a saved file rebuilds it and refreshes the page."""

from __future__ import annotations

import ipaddress
import logging
from contextlib import suppress
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from mkdocs.config import load_config
from mkdocs.livereload import LiveReloadServer

from occstd.output import OutputError, working_folder
from occstd.problems import StandardError
from occstd.site.building import BuildError, build_site, standard_folder
from occstd.site.printing import Press
from occstd.site.settings import THEME

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

_log = logging.getLogger("mkdocs.occstd")
_LONGEST = 1000
"""No path of a site has more characters."""


class ListenError(Exception):
    """The server cannot listen where it was told to."""


class LocalServer(LiveReloadServer):
    """Serves to those who asked for this machine; other names that lead to it are the work of another site."""

    def __init__(self, builder: Callable[[], None], host: str, port: int, root: str) -> None:
        super().__init__(builder=builder, host=host, port=port, root=root)
        self._host, self._port, self._bound = host, port, False

    def listen(self) -> None:
        """Take the port, before the site is there to be served. Raises ListenError if that cannot be."""
        try:
            self.server_bind()
        except (OSError, OverflowError, ValueError) as error:
            reason = str(getattr(error, "strerror", None) or error).rstrip(".")
            raise ListenError(f"Cannot listen on {self._host}:{self._port}: {reason}. Try --port.") from error

    def server_bind(self) -> None:
        """Take the port, once."""
        if not self._bound:
            super().server_bind()
            self._bound = True

    def serve_request(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        """Answer a request, but refuse foreign hosts, and find nothing at paths that no site has."""
        if not self._is_ours(environ.get("HTTP_HOST", "")):
            refusal = HTTPStatus.FORBIDDEN
        elif _is_path(environ["PATH_INFO"]):
            return super().serve_request(environ, start_response)
        else:
            refusal = HTTPStatus.NOT_FOUND
        text = f"{refusal.value} {refusal.phrase}"
        start_response(text, [("Content-Type", "text/plain")])
        return [text.encode()]

    def _is_ours(self, asked: str) -> bool:
        """Whether a Host names this machine: as it was told to listen, as localhost, or by an address it listens on."""
        name = asked.rpartition(":")[0] if asked.rpartition(":")[2].isdecimal() else asked
        name = name.strip("[]").lower()
        if name in (self._host.lower(), "localhost"):
            return True
        try:
            return ipaddress.ip_address(name).is_loopback or not _is_loopback(self._host)
        except ValueError:
            return False


def _is_path(asked: str) -> bool:
    """Whether there could be a file at a path, whose bytes are characters here, as WSGI has it."""
    try:
        path = asked.encode("latin-1").decode()
    except UnicodeError:
        return False
    return len(path) <= _LONGEST and ".." not in path.split("/") and not set("\0\\") & set(path)


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def serve(config_files: Sequence[Path], host: str, port: int) -> None:
    """Serve the site until interrupted. A build that fails is reported, and the former site stays.

    Raises:
        ListenError: if the port is taken; this is tried first.
        StandardError, BuildError, OutputError: if already the first build fails.
    """
    with working_folder() as folder:
        site, press = folder / "site", Press()

        def rebuild() -> None:
            try:
                build_site(config_files, site, press)
            except (StandardError, BuildError, OutputError) as error:
                _log.error("%s", error)

        server = LocalServer(rebuild, host, port, str(site))
        try:
            server.listen()
            build_site(config_files, site, press)
            _watch(server, config_files)
            with suppress(KeyboardInterrupt):
                server.serve()  # type: ignore[no-untyped-call]
        finally:
            server.shutdown()


def _watch(server: LocalServer, config_files: Sequence[Path]) -> None:
    for file in config_files:
        config = load_config(str(file))
        for path in (str(file), config.docs_dir, str(THEME)):
            server.watch(path)
    server.watch(str(standard_folder(config_files[0])))
