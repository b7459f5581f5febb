"""What check calls sound, every other command can do: tried on standards that are changed at random.

    python tests/fuzz.py --seed 1 --mutants 2000
    python tests/fuzz.py --seed 1 --only 417        one of them again, with its traceback

Each mutant runs in a process of its own with limits of time and memory. A mutant is refused, with faults that name a
file of it, or it is sound, and then every export, every document and the Markdown of every page are made.
"""

from __future__ import annotations

import argparse
import collections
import json
import os
import resource
import shutil
import signal
import sys
import tempfile
import time
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import mutants
from occstd.checks.rules import RULES
from occstd.diff import diff_standards
from occstd.export.formats import all_files
from occstd.export.material import Material
from occstd.model import TrainingBody
from occstd.model.delivery import Course
from occstd.reading.loader import check_folder, load_standard
from occstd.site.downloads import make_downloads
from occstd.site.files import all_pages, page_files, reader_files
from occstd.training.courses import check_body, known_units
from occstd.training.syllabi import course_files
from occstd.views.site import Site
from occstd.words import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from occstd.model import Standard
    from occstd.problems import Problem
    from occstd.published import PublishedFile

ADDRESS = "https://example.org/occupations"
LONGEST_PART = 255
"""Most bytes of a name of a file or folder."""
SECONDS, MEGABYTES = 120, 500
"""What one mutant may take."""
BAD = ("traceback", "hang", "memory", "sound, then failed")
TODAY = "2026-11-30"


def try_mutant(folder: Path) -> str:
    """Check the standard in a folder and, where it is sound, do with it all that can be done.

    Returns:
        sound or refused.

    Raises:
        AssertionError: where check says something that it should not, or a file is not as it should be.
        Exception: whatever a command raises.
    """
    verdict, standard = checked(folder)
    if standard is not None:
        try:
            _do_everything(standard)
        except Exception as error:
            raise SoundError from error
    return verdict


def checked(folder: Path) -> tuple[str, Standard | None]:
    """What check says of the standard in a folder, and the standard where it is sound."""
    standard, problems = check_folder(folder)
    _look_at(problems, folder)
    return ("refused" if standard is None else "sound"), standard


class SoundError(Exception):
    """A standard was called sound, and then something could not be done with it."""


def _look_at(problems: tuple[Problem, ...], folder: Path) -> None:
    """Every problem is of a known rule, at a place that is there, and said on one line."""
    for problem in problems:
        assert problem.rule in RULES, problem.rule
        assert str(problem).isprintable(), ascii(problem)
        place = Path(problem.location.file)
        assert place.exists() or place.name in ("occupation.yaml", "standard.yaml"), place
        assert place.is_relative_to(folder), place


def _do_everything(standard: Standard) -> None:
    material = Material(standard, ADDRESS)
    files = all_files(material)
    documents = make_downloads(standard, ADDRESS)
    _look_at_names([*files, *documents])
    for language in LANGUAGES:
        site = Site(standard, language, address=ADDRESS)
        pages = all_pages(site, material, files, documents)
        _look_at_names(list(page_files(site, pages)))
        _look_at_names(list(reader_files(site, pages, files)))
        _make_courses(site)
    for item in standard.editions:
        site.addresses[item.id]
    assert not diff_standards(standard, standard).changes


def _make_courses(site: Site) -> None:
    """A syllabus of every unit as HTML, with the least hours that it may have."""
    courses = tuple(Course(direction=direction, level=level) for direction, level in known_units(site))
    body = TrainingBody(courses=courses, formats=("html",), languages=(site.language,))
    if courses:
        assert not list(check_body(site, body, TODAY))
        _look_at_names(list(course_files(site.standard, body, b"", ADDRESS)))


def _look_at_names(files: list[PublishedFile]) -> None:
    """No two files have one name, on systems that make no difference between letters large and small, too."""
    names = [file.path.lower() for file in files]
    assert len(set(names)) == len(names), [name for name, n in collections.Counter(names).items() if n > 1]
    folders = {name.rpartition("/")[0] for name in names}
    assert not folders & set(names), folders & set(names)
    for file in files:
        assert file.content, file.path
        assert all(0 < len(part.encode()) <= LONGEST_PART for part in file.path.split("/")), file.path


class Outcome(NamedTuple):
    """What became of a mutant."""

    verdict: str
    detail: str
    seconds: float
    megabytes: float


def in_process(seed: int, number: int) -> Outcome:
    """Try a mutant in a process of its own."""
    start, folder = time.perf_counter(), Path(tempfile.mkdtemp(prefix="mutant-"))
    reads, writes = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reads)
        _be_child(seed, number, folder, writes)
    os.close(writes)
    with os.fdopen(reads, encoding="utf-8", errors="replace") as stream:
        told = stream.read()
    _, status, used = os.wait4(child, 0)
    shutil.rmtree(folder, ignore_errors=True)
    seconds, megabytes = time.perf_counter() - start, used.ru_maxrss / 1024
    if not told:
        ended = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
        verdict = "hang" if ended in (signal.SIGALRM, signal.SIGXCPU) else "memory"
        return Outcome(verdict, f"ended by signal {ended}, status {status}", seconds, megabytes)
    verdict, detail = json.loads(told)
    return Outcome("memory" if megabytes > MEGABYTES else verdict, detail, seconds, megabytes)


class _NoPandas:
    """Hides pandas, which no command needs and which pyarrow takes where it is: it is 60 MB of a process's memory."""

    @staticmethod
    def find_spec(name: str, *_: object) -> None:
        """Say that there is none."""
        if name == "pandas":
            raise ModuleNotFoundError(name)


def _be_child(seed: int, number: int, folder: Path, writes: int) -> None:
    sys.meta_path.insert(0, _NoPandas)
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 5))
    signal.alarm(10 * SECONDS)
    told = _told(seed, number, folder)
    with os.fdopen(writes, "w", encoding="utf-8") as stream:
        json.dump(told, stream)
    os._exit(0)


def _told(seed: int, number: int, folder: Path) -> tuple[str, str]:
    mutants.write(mutants.mutant(seed, number), folder)
    try:
        return try_mutant(folder), ""
    except SoundError as error:
        return "sound, then failed", "".join(traceback.format_exception(error.__cause__))
    except BaseException:  # whatever it is, it is told
        return "traceback", traceback.format_exc()


def run(seed: int, numbers: range) -> Iterator[tuple[int, Outcome]]:
    """Try mutants one after another."""
    for number in numbers:
        yield number, in_process(seed, number)


def main() -> int:
    """Run the command; the exit code is 1 where a mutant did what none may do."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--seed", type=int, default=1, help="what the changes follow from (1)")
    parser.add_argument("--mutants", type=int, default=200, metavar="N", help="how many (200)")
    parser.add_argument("--start", type=int, default=0, metavar="N", help="number of the first (0)")
    parser.add_argument("--only", type=int, metavar="N", help="this one, here and now, its files kept")
    options = parser.parse_args()
    if options.only is not None:
        folder = Path(tempfile.mkdtemp(prefix=f"mutant-{options.only}-"))
        mutants.write(mutants.mutant(options.seed, options.only), folder)
        print(folder)
        print(*check_folder(folder)[1], sep="\n")
        print(try_mutant(folder))
        return 0
    return _report(options.seed, range(options.start, options.start + options.mutants))


def _report(seed: int, numbers: range) -> int:
    for name in mutants.BASES:
        load_standard(mutants.CASES / name)  # so that each process need not import and prepare everything anew
    outcomes: list[Outcome] = []
    for number, outcome in run(seed, numbers):
        outcomes.append(outcome)
        if outcome.verdict in BAD:
            print(f"--- mutant {number} of seed {seed}: {outcome.verdict}\n{outcome.detail}", flush=True)
        if len(outcomes) % 100 == 0:
            print(f"{len(outcomes)} of {len(numbers)} …", file=sys.stderr, flush=True)
    counts = collections.Counter(outcome.verdict for outcome in outcomes)
    told = ", ".join(f"{verdict}: {counts[verdict]}" for verdict in ("sound", "refused", *BAD))
    print(f"seed {seed}, mutants {numbers.start} to {numbers.stop - 1}: {told}")
    print(f"slowest {max(o.seconds for o in outcomes):.1f} s, largest {max(o.megabytes for o in outcomes):.0f} MB")
    return int(any(counts[verdict] for verdict in BAD))


if __name__ == "__main__":
    sys.exit(main())
