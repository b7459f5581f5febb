"""Builds the site again, in a process with another hash seed: `build_again.py FORMER_SITE SITE`.

Of the documents, the first of each kind, format and language are printed again, and the others taken from the former
site: the same code prints them all, and takes half of the time of a build for it.
"""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from conftest import CONFIGS, STANDARD
from occstd.reading.loader import load_standard
from occstd.site.building import build_site
from occstd.site.downloads import Job
from occstd.site.printing import Press
from occstd.views.documents.listing import planned_files
from occstd.views.site import Site


class SomeAgain(Press):
    """Prints one document of each sort, and takes the others from a site."""

    def __init__(self, former: Path) -> None:
        super().__init__()
        self._former = former

    def __call__(self, jobs: Sequence[Job]) -> Iterable[bytes]:
        """Give the documents, in the order in which they come."""
        standard = load_standard(STANDARD)
        planned = [file for language in standard.languages for file in planned_files(Site(standard, language))]
        first = {(file.kind, file.format, file.language): at for at, file in reversed(list(enumerate(planned)))}
        printed = dict(zip(first.values(), super().__call__([jobs[at] for at in first.values()]), strict=True))
        return [printed.get(at) or (self._former / file.path).read_bytes() for at, file in enumerate(planned)]


if __name__ == "__main__":
    build_site(CONFIGS, Path(sys.argv[2]), SomeAgain(Path(sys.argv[1])))
