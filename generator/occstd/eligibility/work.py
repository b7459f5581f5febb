"""Years of work: how much there is, and when it is enough. It looks at the conditions around it, too."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from occstd.eligibility.conditions import RANKS, Held, Missing, counts, first, lacking, matching, span, waiting
from occstd.model.applicant import MONTH, YEAR, Applicant, WorkSpell, date_of, end_moment, moment

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from occstd.model.eligibility import Works

_FOREVER = 10_000 * YEAR
"""A moment after all that can be told."""


def missing_works(atom: Works, applicant: Applicant, day: int, held: Held) -> Missing | None:
    """What is missing of years of work.

    Work that is told to go on goes on. Where none that counts does, the month named holds for someone who works from
    the day of application on, or from the end of the last work told where that is later.

    Args:
        atom: the condition.
        applicant: what is told about the applicant.
        day: moment of application.
        held: certificates that the conditions around ask for; work after a certificate is work after one of these.
    """
    spells = [spell for spell in applicant.works if counts(spell.of, atom.of)]
    plain = [spell for spell in spells if spell.start is None]
    windows = _windows(atom, applicant, plain, held)
    if isinstance(windows, str):
        return lacking("works", atom, windows)
    future = _Future(spells, atom.years * YEAR, day)
    if not windows:
        return _short_of(atom, applicant, [future.since(0, _told(plain))], future)
    found = [_since_best(dates, told, future, day) for dates, told in windows]
    known = [count for count in found if count is not None]
    if len(known) < len(found):
        return lacking("works", atom, "date")
    worked = min(count[0] for count in known)
    if worked < atom.years * YEAR and plain and not all(told for _, told in windows):
        return lacking("works", atom, "since", **span(worked))
    return _short_of(atom, applicant, known, future)


def _windows(
    atom: Works, applicant: Applicant, plain: Sequence[WorkSpell], held: Held
) -> list[tuple[list[str | None], int]] | str:
    """What the work must come after: the dates from which it may count, and the time told to lie after them.

    A text names what is not there.
    """
    windows: list[tuple[list[str | None], int]] = []
    if atom.after_certificate is not None:
        ofs = ["this_or_related", *(asked.of for asked in held if asked.level == atom.after_certificate)]
        found = matching(applicant, atom.after_certificate, None, *ofs)
        if not found:
            return "certificate"
        told = _sum(s for s in plain if s.after_certificate == atom.after_certificate)
        windows.append(([certificate.date for certificate in found], told))
    if atom.after_title is not None:
        titles = [t for t in applicant.titles if RANKS.index(t.rank) >= RANKS.index(atom.after_title)]
        if not titles:
            return "title"
        windows.append(([title.date for title in titles], _told_after_title(plain, atom.after_title)))
    return windows


def _short_of(atom: Works, applicant: Applicant, counts: Sequence[tuple[int, int]], future: _Future) -> Missing | None:
    """What is missing where of several counts, each of time worked and of the moment it is enough, all must do.

    Who has told of no work at all has not said that there is none: nothing is said of what there is.
    """
    worked, reached = min(count[0] for count in counts), max(count[1] for count in counts)
    if worked >= atom.years * YEAR:
        return None
    missing = waiting("works", atom, reached, **(span(worked) if applicant.works else {}))
    begins = future.begins
    return replace(missing, begins=date_of(begins)) if begins is not None and begins < reached else missing


def _since_best(dates: Sequence[str | None], told: int, future: _Future, day: int) -> tuple[int, int] | None:
    """Time worked since the best of some dates, and the moment at which it is enough; none where nobody can tell.

    `told` is the time that is said to lie after them. It cannot be more than has passed since.
    """
    found, start = [], first(dates)
    if start is not None:
        worked, reached = future.since(start, told)
        found.append((min(worked, max(day - start, 0)), max(reached, start + future.needed)))
    if told and None in dates:
        found.append((told, future.since(day, told)[1]))
    return min(found, key=lambda pair: pair[1], default=None)


class _Future:
    """The work that counts, as it is told and as it goes on."""

    def __init__(self, spells: Sequence[WorkSpell], needed: int, day: int) -> None:
        spans = [(moment(s.start), end_moment(s.end) if s.end else _FOREVER) for s in spells if s.start]
        last = max((end for _, end in spans), default=day)
        goes_on = last == _FOREVER or any(spell.start is None for spell in spells)
        self.begins = None if goes_on else max(last, day)
        """Moment from which work is taken to go on, where none that counts is told to."""
        self.needed = needed
        self._day = day
        self._spans = _merged(spans if last == _FOREVER else [*spans, (max(last, day), _FOREVER)])

    def since(self, start: int, told: int) -> tuple[int, int]:
        """Time worked from a moment to the day of application, and the moment at which it is enough.

        `told` is time without dates, which counts, too.
        """
        worked = total = told
        reached = start
        for begin, end in self._spans:
            begins = max(begin, start)
            worked += max(min(end, self._day) - begins, 0)
            if total < self.needed and end > begins:
                reached = begins + self.needed - total
                total += end - begins
        return worked, reached


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans in order of time; what overlaps becomes one."""
    merged: list[tuple[int, int]] = []
    for begin, end in sorted(spans):
        if merged and begin <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((begin, end))
    return merged


def _sum(spells: Iterable[WorkSpell]) -> int:
    return sum(spell.years * YEAR + spell.months * MONTH for spell in spells if spell.start is None)


def _told(plain: Sequence[WorkSpell]) -> int:
    """Years told after a certificate or title are part of the whole, so the largest sum is the whole."""
    tags = {(spell.after_certificate, spell.after_title) for spell in plain}
    return max((_sum(s for s in plain if (s.after_certificate, s.after_title) == tag) for tag in tags), default=0)


def _told_after_title(plain: Sequence[WorkSpell], rank: str) -> int:
    """Years after a higher title are years after a lower one, too."""
    ranks = RANKS[RANKS.index(rank) :]
    return max(_sum(s for s in plain if s.after_title == wanted) for wanted in ranks)
