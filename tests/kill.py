"""Kills builds and exports at random moments, and lets exports fill a disk: what was there is whole, or what is new.

A small standard is built over and over at one of two addresses, so that what was there and what is new differ in nearly
every file, and each run is ended by -9, TERM or INT. The seed is fixed. `make kill` takes half an hour.
"""

from __future__ import annotations

import hashlib
import itertools
import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from conftest import TINY, write_configs
from occstd.output import FILES

if TYPE_CHECKING:
    from collections.abc import Sequence

SEED = 12
SIGNALS = (signal.SIGKILL, signal.SIGTERM, signal.SIGINT)
LEFT = 5.0
"""Seconds after which no process may be left."""
ADDRESSES = ("https://one.example/", "https://two.example/")


def digest(folder: Path) -> str:
    """All that a folder holds, as one digest; of a folder that its own list does not fit, what is wrong."""
    if not folder.is_dir():
        return "no folder"
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    listed = json.loads(files[FILES].read_bytes()) if FILES in files else []
    if sorted(files.keys() - {FILES}) != listed:
        return "not what its list says"
    whole = hashlib.sha256()
    for path in sorted(files):
        whole.update(f"{path}\0".encode() + hashlib.sha256(files[path].read_bytes()).digest())
    return whole.hexdigest()


def start(folder: Path, number: int, *arguments: str, limit: int = 0) -> subprocess.Popen[str]:
    """The command in a session of its own, at the first address or the second, with a limit of bytes to a file."""
    limiting = partial(resource.setrlimit, resource.RLIMIT_FSIZE, (limit, limit)) if limit else None
    return subprocess.Popen(
        [sys.executable, "-m", "occstd", *arguments],
        cwd=folder,
        env=os.environ | {"SITE_URL": ADDRESSES[number], "TMPDIR": str(folder / "tmp")},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=limiting,
    )


def alive(session: int) -> list[str]:
    """Command lines of processes of a session."""
    found = []
    for entry in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = entry.read_text(encoding="utf-8").rpartition(")")[2].split()
            if int(fields[3]) == session and fields[0] != "Z":
                found.append(entry.with_name("cmdline").read_text(encoding="utf-8").replace("\0", " "))
        except OSError:
            continue
    return found


def wait_for_end(session: int) -> list[str]:
    """What is left of a session after some seconds, or nothing as soon as nothing is."""
    end = time.monotonic() + LEFT
    while (left := alive(session)) and time.monotonic() < end:
        time.sleep(0.05)
    return left


def strays(folder: Path) -> list[str]:
    """Folders to work in that nobody works in any more."""
    return [path.name for path in (*folder.glob(".*-????????"), *(folder / "tmp").iterdir())]


def is_long(said: str) -> bool:
    """Whether more than a line was said; while Python itself begins, before a command does, an interrupt is its own."""
    return said.count("\n") > 1 and (not said.startswith("Traceback") or "/occstd/cli/" in said)


def kill_runs(folder: Path, target: Path, commands: Sequence[tuple[str, ...]], times: int) -> Counter[str]:
    """Run one of two commands, kill it, look; then run once more and look for strays."""
    chance, count = random.Random(SEED), Counter[str]()
    known, longest = [], 0.0
    for number in (0, 1):
        began = time.monotonic()
        process = start(folder, number, *commands[number])
        _, said = process.communicate()
        if process.returncode:
            sys.exit(said)
        longest = max(longest, time.monotonic() - began)
        known.append(digest(target))
    for number in itertools.islice(itertools.cycle(SIGNALS), times):
        former = known.index(digest(target))
        process = start(folder, 1 - former, *commands[1 - former])
        try:
            process.wait(chance.uniform(0, longest))
            count["ended before"] += 1
        except subprocess.TimeoutExpired:
            process.send_signal(number)
            count[f"killed by {number.name}"] += 1
        _, said = process.communicate()
        count["processes left"] += len(wait_for_end(process.pid))
        count["said in more than one line"] += number != signal.SIGKILL and is_long(said)
        now = digest(target)
        if now not in known:
            count[f"BROKEN: {now}"] += 1
            return count
        count["whole: former" if known[former] == now else "whole: new"] += 1
    start(folder, 0, *commands[0]).communicate()
    count["strays after the next run"] = len(strays(folder))
    return count


def fill_disks(folder: Path, times: int) -> Counter[str]:
    """Export over a former export where there is not room enough: a small disk, or a limit to files."""
    chance, count = random.Random(SEED), Counter[str]()
    disk = folder / "disk"
    disk.mkdir()
    mounted = not subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8m", "none", str(disk)], check=False).returncode
    arguments = ("export", "all", "--standard", "copy", "--output", "disk/out")
    try:
        start(folder, 0, *arguments).wait()
        former = digest(disk / "out")
        whole = sum(path.stat().st_size for path in (disk / "out").rglob("*"))
        for _ in range(times):
            room, filler = int(whole * chance.uniform(0.05, 0.9)), disk / "filler"
            if mounted:
                filler.write_bytes(bytes(shutil.disk_usage(disk).free - room))
            process = start(folder, 0, *arguments, "--address", ADDRESSES[1], limit=0 if mounted else room // 20)
            _, said = process.communicate()
            filler.unlink(missing_ok=True)
            count["said in more than one line"] += said.count("\n") != 1 or "cannot be written" not in said
            count["whole: former" if digest(disk / "out") == former else "BROKEN"] += 1
            count["strays"] += len([path for path in disk.iterdir() if path.name != "out"])
            count["refused"] += process.returncode == 1
    finally:
        if mounted:
            subprocess.run(["umount", str(disk)], check=True)
    return count


def main() -> None:
    """Print the figures; the exit code is 1 where something was broken or left."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    with tempfile.TemporaryDirectory(prefix="kill-") as name:
        folder = Path(name)
        shutil.copytree(TINY, folder / "copy")
        (folder / "tmp").mkdir()
        write_configs(folder, folder / "copy")
        export = ("export", "all", "--standard", "copy", "--output", "out")
        exports = [(*export, "--address", address) for address in ADDRESSES]
        done = {
            "exports": kill_runs(folder, folder / "out", exports, times),
            "exports on a full disk": fill_disks(folder, 10),
            "builds": kill_runs(folder, folder / "site", [("build",), ("build",)], times),
        }
    for about, count in done.items():
        print(f"{about}: " + ", ".join(f"{key} {count[key]}" for key in sorted(count)))
    wrong = ("BROKEN", "strays", "processes", "said")
    sys.exit(any(count[key] for count in done.values() for key in count if key.startswith(wrong)))


if __name__ == "__main__":
    main()
