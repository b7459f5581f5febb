"""Runs the command `occstd` as `python -m occstd`."""

import sys

from occstd.cli import run

sys.exit(run())
