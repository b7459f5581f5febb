"""Rules that look across the standard. Each check is a generator that yields what it finds and never raises."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from occstd.checks import characters, contents, hours, law, levels, limits, quality, references, weights
from occstd.checks.findings import Finding, Records
from occstd.model.shape import walk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from occstd.model import Standard

__all__ = ["CHECKS", "Finding", "run"]

CHECKS: tuple[Callable[[Standard, Records], Iterator[Finding]], ...] = (
    references.check_ids,
    references.check_references,
    references.check_edition_references,
    levels.check_levels,
    levels.check_coverage,
    weights.check_weights,
    contents.check_bases,
    contents.check_conditions,
    contents.check_releases,
    contents.check_texts,
    law.check_named,
    law.check_in_force,
    law.check_titles,
    law.check_evidence,
    characters.check_characters,
    limits.check_limits,
    hours.check_hours,
    quality.check_form,
    quality.check_lengths,
    quality.check_repeats,
    quality.check_completeness,
    quality.check_duties,
    quality.check_glossary_terms,
    quality.check_counts,
)
"""All checks, in the order they run."""


def run(standard: Standard) -> Iterator[Finding]:
    """Run every check."""
    records = walk(standard)
    return chain.from_iterable(check(standard, records) for check in CHECKS)
