"""SVG drawings as pictures, made by a process of its own, which has so much time and memory and no more."""

from __future__ import annotations

import subprocess
import sys
from functools import lru_cache

import typst

from occstd.model.drawable import fonts_needed
from occstd.render.printed import PrintError
from occstd.render.typesetting import folders, typeset

_FINE = 300
"""Pixels per inch of a drawing that becomes a picture."""
_SECONDS, _PATIENCE, _BYTES = 5, 15, 2 << 30
"""Most seconds of work, most seconds altogether, and most memory."""
_PNG = b"\x89PNG"
_BROKEN_OFF = (b"MemoryError", b"PanicException")
"""What Python and Typst say where there is no more memory."""


@lru_cache(maxsize=16)
def svg_as_png(svg: bytes) -> bytes:
    """An SVG drawing as a picture, for formats that show no drawings.

    Raises:
        PrintError: if it is no drawing, or if it takes too much time or memory.
        ModuleNotFoundError: if fonts that its text needs are not installed.
    """
    folders(fonts_needed(svg.decode(errors="replace")))
    command = [sys.executable, "-P", "-m", __name__]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:  # noqa: S603 - ourselves
        try:
            made, errors = process.communicate(svg, timeout=_PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            made, errors = b"", b""
    if made.startswith(_PNG):
        return made
    if process.returncode < 0 or any(name in errors for name in _BROKEN_OFF):
        raise PrintError(f"the logo takes more than {_SECONDS} seconds or {_BYTES >> 30} GB of memory to draw")
    if process.returncode:
        raise RuntimeError(errors.decode(errors="replace"))
    raise PrintError(f"the logo cannot be drawn: {made.decode()}")


def _draw(svg: str) -> bytes:
    """The picture, or what is wrong with the drawing; a PDF is made too, for that may cost more."""
    further = fonts_needed(svg)
    try:
        typeset("document/drawing.typ", {"drawing": svg}, further, format="pdf")
        return typeset("document/drawing.typ", {"drawing": svg}, further, format="png", ppi=_FINE)
    except typst.TypstError as error:
        return error.message.encode()


def _limit() -> None:
    try:
        import resource
    except ModuleNotFoundError:  # Windows has no such limits; there time alone is limited
        return
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (_BYTES, _BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    _limit()
    sys.stdout.buffer.write(_draw(sys.stdin.buffer.read().decode("utf-8", errors="replace")))
