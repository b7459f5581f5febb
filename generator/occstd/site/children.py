"""Processes that help to build: none outlives the one that began it, and Ctrl-C is for that one alone."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

REFUSED = 128
"""To this a process that the system lets write no more adds the system's error number: its exit code."""


@contextmanager
def undisturbed() -> Iterator[None]:
    """Let processes that are begun in the body be deaf to what a terminal sends to all; this one ends them."""
    if sys.platform == "win32":
        yield
        return
    former = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGHUP})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, former)


def end_after(waiting: Callable[[], object]) -> None:
    """End this process, whatever it does, when something that is waited for has come."""

    def watch() -> None:
        waiting()
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def end_with_parent() -> None:
    """End this process of a pool when the one that began it has ended, in whatever way."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        end_after(parent.join)
