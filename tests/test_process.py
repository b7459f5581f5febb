"""The process of the command at its edges: streams, signals, children, and Python told to optimise."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from conftest import TINY, write_configs
from occstd.export.formats import all_files
from occstd.export.material import Material
from occstd.output import FILES, write_file

if TYPE_CHECKING:
    from pathlib import Path

    from occstd.model import Standard

pytestmark = pytest.mark.long

OCCSTD = (sys.executable, "-m", "occstd")
LONGEST = 120
"""Seconds after which a test takes a process for hanging."""


def _run(*arguments: str, after: str = "", **environment: str) -> tuple[int, str, str]:
    """Run the command with something after it that only a shell can do; its exit code, output and messages."""
    command = ["bash", "-c", f'"$@" {after}; exit ${{PIPESTATUS[0]}}', "bash", *OCCSTD, *arguments]
    done = subprocess.run(
        command, env=os.environ | environment, capture_output=True, encoding="utf-8", timeout=LONGEST, check=False
    )
    return done.returncode, done.stdout, done.stderr


# streams

EXPORT = ("export", "json", "--standard", str(TINY))
LINES = {
    "closed": (EXPORT, ">&-", "Standard output cannot be written: Bad file descriptor.\n"),
    "full": (EXPORT, ">/dev/full", "Standard output cannot be written: No space left on device.\n"),
    "help-closed": (("--help",), ">&-", "Standard output cannot be written: Bad file descriptor.\n"),
    "help-full": (("check", "--help"), ">/dev/full", "Standard output cannot be written: No space left on device.\n"),
}


@pytest.mark.parametrize(("arguments", "after", "said"), LINES.values(), ids=LINES.keys())
def test_output_that_cannot_be_written_is_one_line(arguments: tuple[str, ...], after: str, said: str) -> None:
    """Where standard output is closed or full, that is said, and the exit code is 1."""
    assert _run(*arguments, after=after) == (1, "", said)


@pytest.mark.parametrize("arguments", [EXPORT, ("--help",)], ids=["data", "help"])
def test_reader_that_wants_no_more(arguments: tuple[str, ...]) -> None:
    """Where the reader of a pipe is gone, nothing is said, and the exit code is that of a broken pipe."""
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [*OCCSTD, *arguments], stdout=writing, stderr=subprocess.PIPE, encoding="utf-8", timeout=LONGEST, check=False
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, "")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_narrow_streams_take_every_character(encoding: str) -> None:
    """Words that the encoding of a stream lacks are shown by their numbers, and data is UTF-8 whatever it is."""
    assert r"occstd search \u8bdd\u672f" in _run("--help", PYTHONIOENCODING=encoding)[1]
    code, out, err = _run("check", "没有", PYTHONIOENCODING=encoding)
    assert (code, out.startswith("没有:1:1: error"), err.startswith(r"\u6ca1\u6709: refused")) == (1, True, True)


def test_closed_and_full_streams_do_not_change_the_verdict() -> None:
    """Where messages cannot be told, the exit code tells; and no file is taken for a stream that is closed."""
    assert _run("check", str(TINY), after="<&- 2>&-") == (0, "", "")
    assert _run("check", str(TINY), after="2>/dev/full") == (0, "", "")
    assert _run("eligibility", "--standard", str(TINY), "--applicant", "-", after="<&-")[0] == 2


# signals

_WAITS = """
import os, signal, sys
from occstd import cli
from occstd.export import formats
signal.signal(signal.SIGINT, signal.default_int_handler)
signal.signal(signal.SIGHUP, signal.SIG_DFL)
def wait(material):
    os.write(1, b"ready")
    signal.pause()
cli.export.all_files = wait
sys.exit(cli.run())
"""
"""A program that stops in the middle of an export, and says so; it heeds what `nohup` and `&` let tests ignore."""
SIGNALS = {"TERM": signal.SIGTERM, "INT": signal.SIGINT, "HUP": signal.SIGHUP, "KILL": signal.SIGKILL}


def _ready(process: subprocess.Popen[bytes]) -> None:
    assert process.stdout is not None
    assert process.stdout.read(5) == b"ready"


@pytest.mark.parametrize("number", SIGNALS.values(), ids=SIGNALS.keys())
def test_signal_leaves_what_was_there(tmp_path: Path, number: signal.Signals) -> None:
    """One line, the usual exit code, no trace; and what a kill leaves the next run clears."""
    write_file(tmp_path / "out" / "old.json", b"old")
    (tmp_path / "out" / FILES).write_text('["old.json"]', encoding="utf-8")
    arguments = ["export", "all", "--standard", str(TINY), "--output", "out"]
    with subprocess.Popen(
        [sys.executable, "-c", _WAITS, *arguments], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        _ready(process)
        process.send_signal(number)
        try:
            _, err = process.communicate(timeout=LONGEST)
        finally:
            process.kill()
    assert (tmp_path / "out" / "old.json").read_bytes() == b"old"
    if number is signal.SIGKILL:
        assert len(list(tmp_path.iterdir())) == 2
        subprocess.run([*OCCSTD, *arguments], cwd=tmp_path, check=True, capture_output=True, timeout=LONGEST)
        assert not (tmp_path / "out" / "old.json").exists()
    else:
        assert (process.returncode, err) == (128 + number, b"Stopped; nothing is left half written.\n")
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


# children

_POOL = """
import os, signal
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from occstd.site.children import end_with_parent
pool = ProcessPoolExecutor(mp_context=get_context("spawn"), initializer=end_with_parent)
pool.submit(os.write, 1, b"ready")
pool.submit(signal.pause)
signal.pause()
"""


def test_workers_end_with_their_parent() -> None:
    """A worker that would work for ever is gone when what began it is killed: nobody holds the pipe any more."""
    with subprocess.Popen([sys.executable, "-c", _POOL], stdout=subprocess.PIPE) as process:
        _ready(process)
        process.kill()
        assert process.communicate(timeout=LONGEST)[0] == b""


def test_mkdocs_ends_with_its_parent(tmp_path: Path) -> None:
    """Where the other end of its standard input is closed, MkDocs ends before it has built anything."""
    config, _ = write_configs(tmp_path, TINY)
    command = [sys.executable, "-m", "occstd.site", str(config), str(tmp_path / "out")]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=LONGEST, check=False)
    assert (done.returncode, (tmp_path / "out" / "index.html").exists()) == (1, False)


# full disks, and Python told to optimise

_SMALL = """
import resource, sys
from occstd.cli import run
resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))
sys.exit(run())
"""


def test_full_disk_leaves_the_former_export(tmp_path: Path) -> None:
    """Where a file cannot be written to its end, nothing of what was there is changed."""
    write_file(tmp_path / "out" / "old.json", b"old")
    (tmp_path / "out" / FILES).write_text('["old.json"]', encoding="utf-8")
    for arguments in (("all", "--output", "out"), ("sqlite", "--output", "out/tables.sqlite")):
        command = [sys.executable, "-c", _SMALL, "export", *arguments, "--standard", str(TINY)]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=LONGEST, check=False)
        assert done.returncode == 1
        assert done.stderr.endswith("cannot be written: File too large.\n")
        assert done.stderr.count("\n") == 1
    assert sorted(path.name for path in tmp_path.rglob("*")) == sorted(["out", FILES, "old.json"])


def test_optimised_python_writes_the_same_bytes(tiny: Standard, tmp_path: Path) -> None:
    """Neither asserts nor docstrings are part of what the program does (-OO)."""
    command = [sys.executable, "-OO", "-m", "occstd", "export", "all", "--standard", str(TINY), "--output", "out"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=LONGEST)
    files = {file.path: file.content for file in all_files(Material(tiny))}
    listed = json.loads((tmp_path / "out" / FILES).read_text(encoding="utf-8"))
    assert {path: (tmp_path / "out" / path).read_bytes() for path in listed} == files
