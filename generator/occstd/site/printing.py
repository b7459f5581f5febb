"""Printing of documents in several processes, and a memory of what was printed, so that nothing is printed twice."""

from __future__ import annotations

import hashlib
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from typing import TYPE_CHECKING

from occstd.model.plain import to_plain
from occstd.site.children import end_with_parent, undisturbed
from occstd.site.downloads import press

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from occstd.site.downloads import Job

_FEW = 4
"""As many documents as are sooner printed than other processes are ready."""


class Press:
    """Prints documents; one that it printed the last time, too, is given from memory."""

    def __init__(self) -> None:
        self._known: dict[str, bytes] = {}

    def __call__(self, jobs: Sequence[Job]) -> Iterable[bytes]:
        """Print documents, in the order in which they come."""
        keys = [hashlib.sha256(repr((form, to_plain(document))).encode()).hexdigest() for form, document in jobs]
        new = {key: job for key, job in zip(keys, jobs, strict=True) if key not in self._known}
        printed = dict(zip(new, _print(list(new.values())), strict=True))
        self._known = {key: printed.get(key) or self._known[key] for key in keys}
        return [self._known[key] for key in keys]


def _print(jobs: Sequence[Job]) -> list[bytes]:
    if len(jobs) <= _FEW:
        return list(map(press, jobs))
    others = multiprocessing.active_children()
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(mp_context=context, initializer=end_with_parent) as pool:
        try:
            with undisturbed():
                printed = [pool.submit(press, job) for job in jobs]
            return [future.result() for future in printed]
        except BaseException:
            for worker in set(multiprocessing.active_children()).difference(others):
                worker.kill()  # or the pool would print on before it ends
            raise
