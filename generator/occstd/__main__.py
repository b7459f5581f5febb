"""Runs the command `occstd`, also as `python -m occstd`."""

import signal
import sys

if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # before the command begins an interrupt has nothing to clean up

from occstd.cli import run

if __name__ == "__main__":
    sys.exit(run())
