"""Serving: to this machine alone, only what is there, and tried before the work."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING, Any

import pytest

from conftest import TINY, write_configs
from occstd.site import serving
from occstd.site.serving import ListenError, LocalServer, serve

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(params=["127.0.0.1", "0.0.0.0", "::1", "localhost", "desk.example"])  # noqa: S104 - nothing is bound
def server(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[LocalServer]:
    """A server that does not listen, told to listen somewhere; it has one page."""
    (tmp_path / "index.html").write_text("home", encoding="utf-8")
    server = LocalServer(lambda: None, request.param, 8000, str(tmp_path))
    yield server
    server.shutdown()


def _ask(server: LocalServer, path: str, host: str) -> str:
    """The status of an answer; path as WSGI has it, its bytes as characters."""
    said: list[str] = []
    body = server.serve_request(
        {"PATH_INFO": path, "HTTP_HOST": host} if host else {"PATH_INFO": path}, lambda status, _: said.append(status)
    )
    if hasattr(body, "close"):
        body.close()
    return said[0]


LOCAL = ("127.0.0.1", "127.0.0.1:8000", "localhost", "LOCALHOST:8000", "[::1]", "[::1]:8000")
FOREIGN = (
    "evil.example",
    "evil.example:8000",
    "127.0.0.1.evil.example",
    "localhost.evil.example",
    "localhost,evil",
    "",
)
LAN = ("192.0.2.7", "192.0.2.7:8000", "[2001:db8::7]:8000")


@pytest.mark.parametrize("host", [*LOCAL, *FOREIGN, *LAN])
def test_only_those_who_asked_for_this_machine_are_served(server: LocalServer, host: str) -> None:
    """A name that someone else gave this machine is refused; addresses are served where it listens on such."""
    listens_beyond = server._host in ("0.0.0.0", "desk.example")  # noqa: S104
    served = host in LOCAL or (host in LAN and listens_beyond)
    assert _ask(server, "/", host) == ("200 OK" if served else "403 Forbidden")
    assert _ask(server, "/", f"{server._host}:8000") == "200 OK"


PATHS = ("/\0", "/a\0b/", "/..", "/../index.html", "/a/../index.html", "/..\\x", "/\xff", "/" + "a" * 5000, "/none")
PATHS += (f"/livereload/{'9' * 5000}/1",)


@pytest.mark.parametrize("path", PATHS, ids=lambda path: repr(path)[:30])
def test_paths_that_no_site_has_are_not_found(server: LocalServer, path: str, caplog: pytest.LogCaptureFixture) -> None:
    """Nothing is there, and nothing goes wrong."""
    assert _ask(server, path, "localhost") == "404 Not Found"
    assert "Traceback" not in caplog.text


@pytest.mark.parametrize(("host", "port"), [("127.0.0.1", 0), ("127.0.0.1", 99999), ("x" * 80 + ".y", 8000)])
def test_place_to_listen_is_tried_before_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, host: str, port: int
) -> None:
    """A port that is taken or is none, and a host that is none, are said before anything is built."""

    def build(*_: Any) -> None:
        raise AssertionError("built already")

    monkeypatch.setattr(serving, "build_site", build)
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(ListenError, match="Cannot listen on"):
        serve(write_configs(tmp_path, TINY), host, port or taken.getsockname()[1])
