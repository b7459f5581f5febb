"""The TypeScript compiler, installed by npm, and what it has to say."""

from __future__ import annotations

import subprocess
from pathlib import Path

MODULES = Path(__file__).parent / "typescript" / "node_modules"
COMPILER = MODULES / "typescript" / "bin" / "tsc"


def compile_in(folder: Path, node: str, texts: dict[str, str], *options: str) -> list[str]:
    """Compiles texts by file name in a folder; what tsc has to say."""
    for name, text in texts.items():
        (folder / f"{name}.ts").write_text(text, encoding="utf-8")
    strict = ["--noEmit", "--strict", "--exactOptionalPropertyTypes", "--target", "es2022", "--module", "es2022"]
    command = [node, str(COMPILER), *strict, "--moduleResolution", "bundler", "--pretty", "false", *options]
    command += [f"{name}.ts" for name in texts]
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False, timeout=300)
    assert bool(done.returncode) == bool(done.stdout.strip())
    return done.stdout.splitlines()
