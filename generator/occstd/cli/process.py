"""The process of the command at its edges: streams that are closed, full or narrow, and signals that end it."""

from __future__ import annotations

import io
import os
import signal
import sys
from typing import TYPE_CHECKING, Any

from occstd.output import OutputError

if TYPE_CHECKING:
    from collections.abc import Callable

BROKEN_PIPE = 128 + 13
"""Exit code of what a shell ends by SIGPIPE: who reads wants no more."""


class _Stream(io.FileIO):
    """A standard stream that says in a sentence that it cannot be written, once: what comes after goes nowhere."""

    def write(self, content: Any) -> Any:
        try:
            return super().write(content)
        except OSError as error:
            os.dup2(os.open(os.devnull, os.O_WRONLY), self.fileno())
            if isinstance(error, BrokenPipeError):
                raise
            raise OutputError(f"Standard output cannot be written: {error.strerror}.") from error


class _Patient(io.FileIO):
    """A standard stream for what need not arrive."""

    def write(self, content: Any) -> Any:
        try:
            return super().write(content)
        except OSError:
            return len(content)


def run_process(main: Callable[[], int]) -> int:
    """Run a command as the whole work of this process.

    Streams take every character, by its number where their encoding has none for it. A signal that asks the process to
    end is raised as KeyboardInterrupt, so that all is cleaned up.

    Args:
        main: the command; gives its exit code.

    Returns:
        The exit code: that of the command, or the usual one for what ended it.
    """
    _prepare_streams()
    for number in (signal.SIGINT, signal.SIGTERM, getattr(signal, "SIGHUP", signal.SIGTERM)):
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _stop)
    try:
        try:
            return main()
        finally:
            sys.stdout.flush()
    except KeyboardInterrupt as stop:
        sys.stderr.write("Stopped; nothing is left half written.\n")
        return 128 + int(stop.args[0] if stop.args else signal.SIGINT)
    except BrokenPipeError:
        return BROKEN_PIPE
    except OutputError as error:
        sys.stderr.write(f"{error}\n")
        return 1


def _stop(number: int, _: object) -> None:
    raise KeyboardInterrupt(number)


def _prepare_streams() -> None:
    """Open what is closed, so that no file of ours becomes a standard stream, and let the streams fail in words."""
    while (opened := os.open(os.devnull, os.O_RDONLY)) < 3:
        os.set_inheritable(opened, True)
    os.close(opened)
    sys.stdin = sys.stdin or open(0, encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stdout, sys.stderr = _opened(_Stream, 1, sys.stdout), _opened(_Patient, 2, sys.stderr)


def _opened(kind: type[io.FileIO], number: int, former: Any) -> io.TextIOWrapper:
    raw = io.BufferedWriter(kind(number, "wb", closefd=False))
    stream = io.TextIOWrapper(raw, encoding=former.encoding if former else "utf-8", errors="backslashreplace")
    stream.reconfigure(line_buffering=raw.isatty() or number == 2)
    return stream
